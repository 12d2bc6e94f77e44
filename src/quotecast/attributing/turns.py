"""Find the turns of an interview set with speaker labels ("Q:", "MOSS:", "Ida Moss:")."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from quotecast.attributing.label_forms import (
    LABEL,
    LETTER,
    RECORD,
    behind_aside,
    is_called,
    is_shouted,
    is_written_as_name,
    labels_in,
    spelt,
)
from quotecast.attributing.marks import pair_marks
from quotecast.attributing.phrases import Mention, name_mention
from quotecast.attributing.records import (
    FEWEST_CALLED,
    goes_on,
    is_record,
    is_spoken_on,
)
from quotecast.languages import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block, BlockKind, Span

_SPOKEN = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE, BlockKind.QUESTION}
)
_LONGEST_ASIDE = 4  # paragraphs without a label between two turns of one interview

_INNER_CAPITALS = re.compile(r"(?<=[a-z])[A-Z]{2,}\b")


class TurnPart(StrEnum):
    """How a turn tells who speaks in it."""

    NAME = "name"
    ROLE = "role"
    ASKER = "asker"
    ANSWERER = "answerer"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueTurn:
    """One turn; `words` is what is said, `outer` with marks where it has any.

    `label` and `mention` are None where the turn goes on from the one before (`TurnPart.SAME`).
    """

    block: int
    part: TurnPart
    words: Span
    outer: Span
    label: Span | None = None
    mention: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledLine:
    """A line that begins with a label."""

    block: int
    part: TurnPart
    key: str
    label: Span
    mention: Mention
    words: Span


def find_turns(article: Article, language: Language) -> dict[int, list[DialogueTurn]]:
    """Return the turns by the number of their block.

    Labels make an interview only where two or more of them alternate and can mean people, so
    that an ordinary "Note: ..." stays what it is.
    """
    found = _candidates(article, language)
    if len(found) < 2:
        return {}
    running = _running_text(article, found)
    lower, capital = spelt(running, language)
    turns: dict[int, list[DialogueTurn]] = {}
    speaking = [one for one in found if _may_speak(one, lower, capital, language)]
    for run in _runs(_in_one_look(article.text, speaking)):
        if _is_interview(article.text, run, capital) and not _are_teams(run, running, language):
            for turn in _turns_of(article, run, language):
                turns.setdefault(turn.block, []).append(turn)
    return turns


def names_begun_with(
    article: Article, numbers: Sequence[int], language: Language
) -> dict[int, LabelledLine]:
    """Return the labels that these blocks begin with, of names that two and more of them begin with."""
    found, text = _candidates(article, language), article.text
    lower, capital = spelt(_running_text(article, found), language)
    begun = {
        one.block: one
        for one in reversed(found)
        if one.block in numbers
        and one.part in {TurnPart.NAME, TurnPart.ROLE}
        and not text[article.blocks[one.block].span.start : one.label.start].strip()
        and _may_speak(one, lower, capital, language)
    }
    times = Counter(one.key.split()[-1] for one in begun.values())
    return {number: one for number, one in begun.items() if times[one.key.split()[-1]] > 1}


def label_of(text: str, block: Span, language: Language) -> Span | None:
    """Return the "Q" or "A" that a block begins with, None where it has none."""
    match = LABEL.match(text, block.start, block.end)
    if match is None:
        return None
    part = _part_of(" ".join(match.group("name").split()), language)
    is_label = part in {TurnPart.ASKER, TurnPart.ANSWERER}
    return Span(start=match.start("label"), end=match.end("label")) if is_label else None


def _candidates(article: Article, language: Language) -> list[LabelledLine]:
    found = [
        one
        for number, block in enumerate(article.blocks)
        if block.kind in _SPOKEN
        for one in _labelled_lines(article.text, number, block, language)
    ]
    bare = [one for one in found if not article.text[one.label.end : one.words.start].strip()]
    called = sum(is_shouted(one.label.cut_from(article.text)) for one in found) - len(bare)
    is_known = min(len(bare), called) > 1  # "Q Branch is shut." is no question
    return found if is_known else [one for one in found if one not in bare]


def _labelled_lines(
    text: str, number: int, block: Block, language: Language
) -> Iterator[LabelledLine]:
    found = labels_in(text, block.span)
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else block.span.end
        made = _candidate(text, number, match, end, language)
        if made is not None:
            yield made


def _candidate(
    text: str, number: int, match: re.Match[str], end: int, language: Language
) -> LabelledLine | None:
    end = match.end() + len(text[match.end() : end].rstrip())
    name = " ".join(match.group("name").split())
    if compiled(language.script.salutation, any_case=True).match(name):
        return None  # "Dear Ida: My neighbour plays the drums."
    part = _part_of(name, language)
    is_letter = match.re is LETTER
    if part is None or (is_letter and part not in {TurnPart.ASKER, TurnPart.ANSWERER}):
        return None
    title = name.split()[0].lower().strip(".")
    if match.re is RECORD and title not in language.honorifics and title not in language.roles:
        return None  # "Then NASA. It ..."
    label = Span(start=match.start("label"), end=match.end("label"))
    mention = _mention(Span(start=label.start, end=match.end("name")), name, language)
    return LabelledLine(
        block=number,
        part=part,
        key=mention.name.lower(),
        label=label,
        mention=mention,
        words=Span(start=behind_aside(text, match.end(), end), end=end),
    )


def _part_of(name: str, language: Language) -> TurnPart | None:
    plain = name.lower()
    if plain in language.question_labels:
        return TurnPart.ASKER
    if plain in language.answer_labels:
        return TurnPart.ANSWERER
    words = [word for word in plain.split() if not word.isdigit()]
    is_full = len(words) > 1 and is_given_name(words[0], language)  # "Ida Price"
    if not is_full and any(word in language.label_nouns for word in (plain, words[-1])):
        return None
    is_role = words[-1] in language.roles or words[-1] in language.people
    if is_role and (len(words) == 1 or words[0] in language.determiners):
        return None if words[-1] in language.surname_titles else TurnPart.ROLE
    parts = [word for word in name.split() if not word.isdigit()]
    capitals = [is_written_as_name(one) for one in parts if one not in language.name_particles]
    return TurnPart.NAME if all(capitals) and capitals else None


def _mention(span: Span, name: str, language: Language) -> Mention:
    """Make the mention a label is: without titles, and not shouted."""
    words = name.split()
    titles = []
    while (
        len(words) > 1
        and not words[1].isdigit()
        and words[0].lower().strip(".") in language.honorifics
    ):
        titles.append(words.pop(0).lower().strip("."))
    shown = " ".join(words)
    if shown.isupper() and len(shown) > 3:
        shown = shown.title()
    shown = _INNER_CAPITALS.sub(lambda found: found[0].capitalize(), shown)  # "McCARTHY"
    genders = [language.honorifics[title] for title in titles]
    mention = name_mention(span, shown, language)
    mention.titles = tuple(titles)
    mention.gender = next((gender for gender in genders if gender is not None), None)
    return mention


def _running_text(article: Article, found: list[LabelledLine]) -> str:
    """Return the article without the labels and headings, where words show whether they are names."""
    headings = (BlockKind.TITLE, BlockKind.HEADING)
    labels = [(one.label.start, one.words.start) for one in found]
    headed = [(one.span.start, one.span.end) for one in article.blocks if one.kind in headings]
    pieces, position = [], 0
    for start, end in sorted((*labels, *headed)):
        pieces.append(article.text[position:start])
        position = max(position, end)
    return " ".join([*pieces, article.text[position:]])


def _may_speak(
    one: LabelledLine, lower: frozenset[str], capital: frozenset[str], language: Language
) -> bool:
    """Return whether a label may name somebody, and is no heading within a paragraph."""
    if one.part is not TurnPart.NAME:
        return True
    words = one.key.split()
    known = words[-1] in capital
    if len(words) > 1 or known:
        return known or not any(word.strip(".") in lower for word in words)
    return words[0] not in lower and words[0] not in language.sentence_openers


def _in_one_look(text: str, found: list[LabelledLine]) -> list[LabelledLine]:
    """Return a transcript's labels in capitals, and names they are short for ("Ida Price:", "IP:"); "Present:" is none."""
    capitals = [one for one in found if is_shouted(one.label.cut_from(text))]
    if len(capitals) < FEWEST_CALLED or 2 * len(capitals) <= len(found):
        return found
    short = {one.key for one in capitals}
    return [one for one in found if one.key in short or is_called(one.key, short)]


def _runs(found: list[LabelledLine]) -> Iterator[list[LabelledLine]]:
    run: list[LabelledLine] = []
    for one in found:
        if run and one.block - run[-1].block > _LONGEST_ASIDE + 1:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _are_teams(run: list[LabelledLine], text: str, language: Language) -> bool:
    """Return whether the text calls all who have a label by "the": "Admirals: Host the Miners"."""
    called = text.lower()
    return all(
        one.part is TurnPart.NAME
        and any(f"{article} {one.key}" in called for article in language.definite_articles)
        for one in run
    )


def _is_interview(text: str, run: list[LabelledLine], capital: frozenset[str]) -> bool:
    """Return whether labels alternate as speakers do, and not as the headings of a list."""
    parts = {one.part for one in run}
    if {TurnPart.ASKER, TurnPart.ANSWERER} <= parts:
        return True
    full = {one.key.split()[-1]: one.key for one in run if " " in one.key}
    keys = [full.get(one.key, one.key) for one in run]
    changes = sum(left != right for left, right in pairwise(keys))
    if len(set(keys)) < 2 or not changes:
        return False
    if len(keys) >= FEWEST_CALLED and all(is_shouted(one.label.cut_from(text)) for one in run):
        return len(set(keys)) < len(keys)
    asks = any("?" in one.words.cut_from(text) for one in run)
    known = any(one.key.split()[-1] in capital or one.part is not TurnPart.NAME for one in run)
    if len(set(keys)) == len(keys):
        return asks and known
    return asks or (known and all(one.key.split()[-1] in capital for one in run))


def _turns_of(
    article: Article, run: list[LabelledLine], language: Language
) -> Iterator[DialogueTurn]:
    text = article.text
    labelled = {one.block for one in run}
    names = {one.key.split()[-1] for one in run}
    is_whole = is_record(article, [one.label.cut_from(text) for one in run], run[0].block)
    for one, following in zip(run, [*run[1:], None], strict=True):
        words = outer = one.words
        pairs = pair_marks(text, words, language)
        if len(pairs) == 1 and pairs[0].outer == words and pairs[0].span:
            words, outer = pairs[0].span, pairs[0].outer
        yield DialogueTurn(
            block=one.block,
            part=one.part,
            words=words,
            outer=outer,
            label=one.label,
            mention=one.mention,
        )
        if following is None:
            return
        for number in range(one.block + 1, following.block):
            block = article.blocks[number]
            is_same = is_whole and goes_on(article, block, names, language)
            if number not in labelled and (is_same or is_spoken_on(text, block, language)):
                span = block.span
                yield DialogueTurn(block=number, part=TurnPart.SAME, words=span, outer=span)
