"""Read what somebody said on one topic after another: "On the roof: “It leaks.”", each in its own paragraph."""

from collections.abc import Mapping

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.fragments import BlockPieces, Fragment, LaidOut, Setting
from quotecast.attributing.phrases import Mention

_MOST_TOPICS = 60  # paragraphs looked back at


def is_on_topic(layout: LaidOut, readers: Mapping[int, ClauseReader], setting: Setting) -> bool:
    """Return whether a paragraph leads to words by their topic, behind a lead to them or another topic."""
    passage = setting.passage
    if setting.place != 1 or not _opens_with_topic(readers, passage):
        return False
    for number in range(passage.block - 1, max(-1, passage.block - _MOST_TOPICS), -1):
        before = layout.passages[number]
        if not _opens_with_topic(readers, before):
            return _leads_to_words(readers, before)
    return False


def _opens_with_topic(readers: Mapping[int, ClauseReader], passage: BlockPieces) -> bool:
    first = passage.pieces[0] if passage.pieces else None
    if not isinstance(first, Fragment) or first.after is None or len(first.tokens) < 3:
        return False
    words = [token.lower for token in first.tokens]
    reader = readers[id(first)]
    is_led = words[0] in reader.language.box_openers and words[-1] == ":"
    return is_led and first.starts_sentence and not reader.clauses()


def _leads_to_words(readers: Mapping[int, ClauseReader], passage: BlockPieces) -> bool:
    """Return whether somebody says what follows ("Here is what she said:"), no "These are the rules:"."""
    last = passage.pieces[-1] if passage.pieces else None
    if not isinstance(last, Fragment) or not last.tokens or last.tokens[-1].lower != ":":
        return False
    reader = readers[id(last)]
    return bool(reader.clauses()) or had_to_say(reader) is not None


def had_to_say(reader: ClauseReader) -> Mention | None:
    """Return who "had to say" what a sentence leads to ("Here is some of what she had to say:")."""
    tokens, language = reader.tokens, reader.language
    for mention in reader.mentions:
        behind = [token.lower for token in tokens[mention.reach + 1 : mention.reach + 4]]
        if mention.is_plural or len(behind) < 3 or behind[1] not in language.infinitive_marks:
            continue
        if behind[0] in language.auxiliaries and reader.is_reporting(mention.reach + 3):
            return mention
    return None
