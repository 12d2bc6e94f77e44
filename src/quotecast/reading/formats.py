"""Tell what some formats set apart: questions of an interview, what frames a press release."""

import re
from dataclasses import replace
from itertools import takewhile
from typing import Final

from quotecast.languages import Language
from quotecast.languages.first_person import is_personal
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.paragraphs import ends_sentence
from quotecast.reading.releases import release_notes

_NAME_SHOUTED: Final = r"(?-i:[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ.’'-]+)"
_CALLED: Final = re.compile(
    rf"{_NAME_SHOUTED}(?:\s{_NAME_SHOUTED}){{0,3}}(?:,\s{_NAME_SHOUTED}(?:\s{_NAME_SHOUTED}){{0,2}})?:"
)
_CALLED_ALONE: Final = re.compile(rf"{_CALLED.pattern}\s*")
_FEWEST_CALLED: Final = 3  # lines of a transcript
_ASKED: Final = BlockKind.QUESTION
_FEWEST_QUESTIONS: Final = 2
_LONGEST_LABEL: Final = 40  # code points of a name in front of what somebody says
_ANSWERS: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE)
_TAG: Final = re.compile(r"[,.!?…—–-][”\"’']\s(?P<tag>[^.!?“”\":;]{3,80})")  # behind a speech
_MOST_TO_VERB: Final = 6  # words of who said it, before the verb


def settle_questions(parts: list[Part], language: Language) -> list[Part]:
    """Keep as questions what is set in bold before answers; else such lines are paragraphs.

    Headings that are labelled as questions ("Q: Who pays?") before labelled answers are questions too.
    """
    labelled = [i for i in range(len(parts) - 1) if _is_asked(parts[i], parts[i + 1], language)]
    if len(labelled) >= _FEWEST_QUESTIONS:
        return [_settled(one, is_asked=i in labelled) for i, one in enumerate(parts)]
    lead = _bold_lead(parts, language)
    bold = [i for i, part in enumerate(parts) if part.kind is BlockKind.QUESTION and i != lead]
    asked = [i for i in bold if parts[i].text.rstrip().endswith("?")]
    said = [i for i in bold if i in asked or _is_sentence(parts[i].text)]
    led = [i for i in bold if i + 1 < len(parts) and parts[i + 1].kind in _ANSWERS]
    is_interview = (
        len(said) >= _FEWEST_QUESTIONS
        and 2 * len(asked) >= len(bold)
        and 2 * len(led) > len(bold)
        and not _is_reported(parts, led, language)
    )
    return [
        replace(one, kind=BlockKind.PARAGRAPH)
        if one.kind is BlockKind.QUESTION and not (is_interview and i != lead)
        else one
        for i, one in enumerate(parts)
    ]


def _is_sentence(text: str) -> bool:
    """Return whether a line may be said to somebody: a stop ends it, no dots that lead to the next ("Boats, nets ...")."""
    return ends_sentence(text) and not text.rstrip().endswith(("...", "…"))


def _is_reported(parts: list[Part], asked: list[int], language: Language) -> bool:
    """Return whether half of what stands below the bold lines is a report: others' words with tags, and no "I".

    "“It held,” said Ann Pell, who keeps the gate." is written; who answers says "He told me, “It held.”"
    """
    told = [list(takewhile(lambda one: one.kind in _ANSWERS, parts[i + 1 :])) for i in asked]
    reported = sum(
        any(_has_tag(one.text, language) for one in answer)
        and not any(is_personal(one.text, language) for one in answer)
        for answer in told
    )
    return 2 * reported >= len(told) > 0


def _has_tag(text: str, language: Language) -> bool:
    """Return whether a speech is followed by who said it, who isn't "I"."""
    tags = (
        found["tag"].replace("’", "'").split()[: _MOST_TO_VERB + 1] for found in _TAG.finditer(text)
    )
    return any(
        not language.reporting_verbs.isdisjoint(tag)
        and language.first_person.isdisjoint(word.lower() for word in tag)
        for tag in tags
    )


def _bold_lead(parts: list[Part], language: Language) -> int | None:
    """Return the place of the first paragraph where it is set in bold and asks nobody: how the story begins."""
    place = next((i for i, part in enumerate(parts) if part.kind in (*_ANSWERS, _ASKED)), None)
    if place is None or parts[place].kind is not _ASKED:
        return None
    text = parts[place].text.casefold().replace("’", "'")
    is_asking = text.rstrip().endswith("?") or ":" in text[:_LONGEST_LABEL]
    is_to_somebody = not language.second_person.isdisjoint(re.findall(r"[\w']+", text))
    return None if is_asking or is_to_somebody else place


def _settled(part: Part, *, is_asked: bool) -> Part:
    """Return a part of an interview whose labels tell what is asked; a bold "?" may have none."""
    if is_asked:
        return replace(part, kind=BlockKind.QUESTION)
    is_mere = part.kind is BlockKind.QUESTION and not part.text.rstrip().endswith("?")
    return replace(part, kind=BlockKind.PARAGRAPH) if is_mere else part


def _is_asked(part: Part, following: Part, language: Language) -> bool:
    is_set_apart = part.kind in {BlockKind.HEADING, BlockKind.QUESTION}
    is_question = _label(part.text) in language.question_labels
    return is_set_apart and is_question and _label(following.text) in language.answer_labels


def _label(text: str) -> str:
    label, mark, _ = text.partition(":")
    return label.strip().lower() if mark else ""


def join_labels(parts: list[Part]) -> list[Part]:
    """Join a name in capitals that a transcript sets on a line of its own to what its bearer says below: "ANN PELL, HOST:".

    Other lines of it begin with such a name.
    """
    lines = sum(
        part.kind is BlockKind.PARAGRAPH and _CALLED.match(part.text) is not None for part in parts
    )
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else part
        is_alone = (
            last.kind is BlockKind.PARAGRAPH and _CALLED_ALONE.fullmatch(last.text) is not None
        )
        is_said = part.kind is BlockKind.PARAGRAPH and _CALLED.match(part.text) is None
        if (
            joined
            and lines >= _FEWEST_CALLED
            and is_alone
            and is_said
            and part.text[:1] not in "(["
        ):
            joined[-1] = replace(part, text=f"{last.text} {part.text}")
        else:
            joined.append(part)
    return joined


def settle_tickers(parts: list[Part], language: Language) -> list[Part]:
    """Set aside the tables of share prices that a page keeps beside the names of firms."""
    header = compiled(language.pages.ticker, any_case=True)
    settled: list[Part] = []
    is_ticker = False
    for part in parts:
        is_row = part.kind is BlockKind.TABLE_ROW
        is_ticker = is_row and (is_ticker or header.fullmatch(part.text) is not None)
        settled.append(replace(part, kind=BlockKind.READ_MORE) if is_ticker else part)
    return settled


def settle_release(parts: list[Part], language: Language) -> list[Part]:
    """Mark what frames a press release as notes: its label, its legal part, its contacts, its firm."""
    settled = list(parts)
    texts = [part.text for part in parts]
    for i in release_notes(texts, language):
        settled[i] = replace(parts[i], kind=BlockKind.NOTE)
    return settled
