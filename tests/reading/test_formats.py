import pytest

from quotecast.languages import language_of
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.formats import join_labels, settle_questions, settle_tickers

INTERVIEWS = {
    "labelled headings before labelled answers": (
        ["Q: Who pays?", "A: I do.", "Question: And then?", "Answer: We shall see."],
        [BlockKind.QUESTION, BlockKind.PARAGRAPH] * 2,
    ),
    "headings that merely ask": (
        ["Who pays?", "I do.", "And then?", "We shall see."],
        [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2,
    ),
    "one labelled heading": (
        ["Q: Who pays?", "A: I do.", "Harbour: the plan", "It is late."],
        [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2,
    ),
}


def test_bold_line_that_asks_nothing_is_no_question_of_a_labelled_interview():
    texts = ("Q: Who pays?", "A: I do.", "Sponsored", "Q: And then?", "A: We shall see.")
    bold = (BlockKind.QUESTION, BlockKind.PARAGRAPH, BlockKind.QUESTION) * 2
    parts = [Part(kind=kind, text=text) for kind, text in zip(bold, texts, strict=False)]
    settled = settle_questions(parts, language_of("en"))
    asked = [one.text for one in settled if one.kind is BlockKind.QUESTION]
    assert asked == ["Q: Who pays?", "Q: And then?"]


@pytest.mark.parametrize(("texts", "kinds"), INTERVIEWS.values(), ids=INTERVIEWS)
def test_headings_are_questions_where_labels_say_so(texts, kinds):
    wanted = [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2
    parts = [Part(kind=kind, text=text) for kind, text in zip(wanted, texts, strict=True)]
    assert [one.kind for one in settle_questions(parts, language_of("en"))] == kinds


BOLD = {
    "a lead, and one question of the writer's": (
        ["The gate of Tarn has fallen.", "It fell at nine.", "Why did it?", "Nobody knows."],
        [False, False, False, False],
    ),
    "a lead above an interview": (
        [
            "The gate of Tarn has fallen.",
            "We asked its smith.",
            "Why?",
            "It rusted.",
            "Who knew?",
            "I did.",
        ],
        [False, False, True, False, True, False],
    ),
    "a first question without its sign": (
        ["You built the gate.", "I did.", "Why?", "It was cheap.", "Was it?", "It was."],
        [True, False] * 3,
    ),
}


@pytest.mark.parametrize(("texts", "asked"), BOLD.values(), ids=BOLD)
def test_lead_in_bold_is_no_question(texts, asked):
    kinds = (BlockKind.QUESTION, BlockKind.PARAGRAPH)
    parts = [Part(kind=kinds[i % 2], text=text) for i, text in enumerate(texts)]
    settled = settle_questions(parts, language_of("en"))
    assert [one.kind is BlockKind.QUESTION for one in settled] == asked


ASKED_OR_TOLD = {
    "one question, and a heading that runs on into the next": (
        ["Will the gate hold?", "It may.", "Boats, nets ...", "The fleet stayed in."],
        False,
    ),
    "headings that ask, above a report with its sources": (
        [
            "Will the gate hold?",
            '"We shall see," said Ann Pell, who keeps it.',
            "What if it falls?",
            "“Then we row,” Jo Roe of the guild said on Monday. The US Navy agreed.",
        ],
        False,
    ),
    "who answers quotes others": (
        [
            "Did the gate hold?",
            "He looked at it and said, “It will.”",
            "And then?",
            "“It won’t,” said my father, and I laughed.",
        ],
        True,
    ),
    "who answers tells what they said": (
        ["Did it hold?", "“It will,” I said to him.", "And then?", "“It fell,” I told them."],
        True,
    ),
    "a question without its sign": (
        ["Did it hold?", "I think so.", "Tell us about the gate.", "I built it."],
        True,
    ),
    "one of three answers is somebody else's": (
        [
            "Did it hold?",
            "“It did,” said Jo Roe, the smith.",
            "Who paid?",
            "I did.",
            "Why?",
            "I had to.",
        ],
        True,
    ),
}


@pytest.mark.parametrize(("texts", "is_interview"), ASKED_OR_TOLD.values(), ids=ASKED_OR_TOLD)
def test_bold_lines_above_a_report_are_no_questions(texts, is_interview):
    kinds = (BlockKind.QUESTION, BlockKind.PARAGRAPH)
    parts = [Part(kind=kinds[i % 2], text=text) for i, text in enumerate(texts)]
    settled = settle_questions(parts, language_of("en"))
    asked = [one.kind is BlockKind.QUESTION for one in settled]
    assert asked == [is_interview and not i % 2 for i in range(len(texts))]


TRANSCRIPTS = {
    "a host whose name stands alone": (
        ["ANN PELL, HOST:", "The gate fell.", "PELL: Why?", "JO ROE: Rust.", "PELL: So."],
        ["ANN PELL, HOST: The gate fell.", "PELL: Why?", "JO ROE: Rust.", "PELL: So."],
    ),
    "a sound behind it": (
        ["ANN PELL:", "(SOUNDBITE OF BELL)", "PELL: Why?", "JO ROE: Rust.", "PELL: So."],
        ["ANN PELL:", "(SOUNDBITE OF BELL)", "PELL: Why?", "JO ROE: Rust.", "PELL: So."],
    ),
    "no transcript": (
        ["NOTE:", "The gate fell.", "It rusted."],
        ["NOTE:", "The gate fell.", "It rusted."],
    ),
}


@pytest.mark.parametrize(("texts", "joined"), TRANSCRIPTS.values(), ids=TRANSCRIPTS)
def test_name_alone_in_a_transcript_is_joined_to_its_words(texts, joined):
    parts = [Part(kind=BlockKind.PARAGRAPH, text=text) for text in texts]
    assert [one.text for one in join_labels(parts)] == joined


TABLES = {
    "share prices": (
        ["Ticker; Security; Last; Change; Change %", "QLN; Quillon; 2; -1; -33 %"],
        True,
    ),
    "what a firm earned": (["Year; Sales; Change", "2024; 2; -1"], False),
    "boats with a symbol": (["Symbol; Boat", "Q; Quillon"], False),
}


@pytest.mark.parametrize(("rows", "is_aside"), TABLES.values(), ids=TABLES)
def test_only_a_table_of_share_prices_is_set_aside(rows, is_aside):
    row, told = BlockKind.TABLE_ROW, Part(kind=BlockKind.PARAGRAPH, text="It fell.")
    parts = [told, *(Part(kind=row, text=text) for text in rows), told]
    kind = BlockKind.READ_MORE if is_aside else row
    settled = settle_tickers(parts, language_of("en"))
    assert [one.kind for one in settled] == [told.kind, kind, kind, told.kind]
