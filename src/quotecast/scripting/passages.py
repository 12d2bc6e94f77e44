"""Which parts of a block a second voice reads, and what of the writer's sentence goes with them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.languages.script_words import ScriptWords
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Quotation, Rule, Span
from quotecast.scripting.line_parts import trimmed
from quotecast.scripting.pacing import whole_sentences

_MARKS = "“”„‟\"«»‹›‘’‚‛'`"
_STOPS = " \t\r\n,.;:!?—–"
_ENDS = ",.;:!?…—–"
_OPENED = re.compile(r"[“\"„«‘]\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a block: the writer's, or somebody's speech with what introduces it.

    `quotations` is empty for the writer's stretch. `before` is what the writer's sentence says
    in front of the speech, outside its tag.
    """

    span: Span
    quotations: tuple[Quotation, ...] = ()
    before: Span | None = None


def passages(
    text: str,
    block: Span,
    voiced: Sequence[Quotation],
    fragments: Sequence[Span],
    language: Language,
) -> Iterator[Passage]:
    """Divide a block into passages, in order; together they cover it.

    A speech that leaves a part of the writer's sentence behind that can't stand alone is not
    divided from it: the whole sentence stays with the writer. No sentence ends at a stop within the
    `fragments`, which are quoted titles and the like.
    """
    sentences = list(whole_sentences(text, block, fragments, language))
    groups = list(_groups(text, _with_own_tags(voiced), language))
    floors = [block.start, *(group[-1].span.end for group in groups)]
    starts = [_hull_start(text, group, floor) for group, floor in zip(groups, floors, strict=False)]
    limits = [*starts[1:], block.end]
    hulls = [
        Span(start=start, end=_hull_end(text, group, start, limit))
        for group, start, limit in zip(groups, starts, limits, strict=False)
    ]
    position = block.start
    for group, hull, limit in zip(groups, hulls, limits, strict=False):
        room = Span(start=position, end=limit)
        speech = _speech(text, group, hull, _widened(hull, sentences, room), language)
        if speech is None:
            continue
        before = Span(start=position, end=speech.span.start)
        if _has_words(text, before):
            yield Passage(span=before)
        yield speech
        position = speech.span.end
    if position < block.end:
        yield Passage(span=Span(start=position, end=block.end))


def _speech(
    text: str, group: Sequence[Quotation], hull: Span, sentence: Span, language: Language
) -> Passage | None:
    """Divide a speech from the writer's sentence, or return None where that can't be done."""
    before = Span(start=sentence.start, end=hull.start)
    tail = Span(start=hull.end, end=sentence.end)
    is_turn = group[-1].rule in (Rule.INTERVIEW, Rule.INTERVIEW_GOES_ON)
    is_held = len(group) == 1 and _leans(text, before, group[0], language)
    if not is_turn and (is_held or _awaits_main_clause(text, before, group[0], sentence, language)):
        return None
    if not _has_words(text, tail):
        return Passage(span=sentence, quotations=tuple(group), before=before)
    is_parted = any(
        mark in _ENDS for mark in (text[group[-1].span.end - 1], *text[hull.end : hull.end + 2])
    )
    if is_turn or (
        is_parted and stands_alone(text, tail, language.script)
    ):  # behind a turn stands "(Laughs.)"
        span = Span(start=sentence.start, end=hull.end)
        return Passage(span=span, quotations=tuple(group), before=before)
    # A quotation that the tag leads to isn't the narrator's to say in front of this one.
    is_tail = _goes_on_from(text, tail, language)
    is_quoting = not is_tail and _OPENED.search(text, tail.start, tail.end)
    if _tag_reaches(group, hull) and not is_quoting:
        return Passage(span=sentence, quotations=_with_longer_tag(group, tail.end), before=before)
    return None


def _goes_on_from(text: str, tail: Span, language: Language) -> bool:
    """Return whether the end of a sentence can be said behind the speech."""
    words = trimmed(text, tail, " \t\r\n,").cut_from(text)
    return bool(language.script.tail and compiled(language.script.tail).match(words))


def _leans(text: str, before: Span, quotation: Quotation, language: Language) -> bool:
    """Return whether a speech is the end of a clause that the writer began: "that if they won …"."""
    last = (
        text[before.start : quotation.span.start].rstrip(_STOPS + _MARKS).rpartition(" ")[2].lower()
    )
    if last in language.subordinators - language.complementisers:
        return True
    if _goes_on_after_that(text, before, quotation, language) or _is_half(text, before, quotation):
        return True
    verb = quotation.reporting_verb
    if not text[quotation.span.start].islower() or verb is None or not before.holds(verb):
        return False
    words = text[verb.end : before.end].strip(_STOPS + _MARKS).lower().split()
    that = [at for at, word in enumerate(words) if word in language.complementisers]
    return bool(that) and that[-1] < len(words) - 1


def _is_half(text: str, before: Span, quotation: Quotation) -> bool:
    """Return whether a speech ends what other quoted words of the sentence begin: "“We want out” of here, he said, “but can't.”"."""
    begun = text[before.start : before.end].lstrip()
    is_begun = len(begun) > 1 and begun[0] in _MARKS and begun[1].isupper()
    return is_begun and text[quotation.span.start].islower()


def _goes_on_after_that(text: str, before: Span, quotation: Quotation, language: Language) -> bool:
    """Return whether a speech is half of what "that" leads to: "It is that oars float and “we row,” Moss said"."""
    leading = text[before.start : quotation.span.start].rstrip(" " + _MARKS)
    words = leading.lower().split()
    is_small = text[quotation.span.start].islower()
    if not is_small or not words or words[-1] not in language.conjunctions:
        return False
    return any(word in language.complementisers for word in words)


def _awaits_main_clause(
    text: str, before: Span, quotation: Quotation, sentence: Span, language: Language
) -> bool:
    """Return whether the main clause comes behind the tag: "While some row, and “…,” Moss said, most walk"."""
    tag, source, verb = quotation.tag, quotation.source, quotation.reporting_verb
    first = text[before.start : before.end].strip(_STOPS + _MARKS).partition(" ")[0].lower()
    if tag is None or source is None or verb is None or first not in language.subordinators:
        return False
    is_plain = tag.start >= quotation.span.end and source.end <= verb.start
    if not is_plain or not text.startswith(",", verb.end):
        return False
    behind = text[verb.end + 1 : sentence.end].strip()
    other = (language.script.adverbial, language.script.tail)
    is_other = any(compiled(pattern).match(behind) for pattern in other if pattern)
    return behind[:1].isalpha() and not is_other


def _widened(hull: Span, sentences: Sequence[Span], room: Span) -> Span:
    """Return the whole sentences that the hull lies in, as far as there is room."""
    first = bisect_right(sentences, hull.start, key=lambda span: span.start) - 1
    last = bisect_left(sentences, hull.end, key=lambda span: span.end)
    start = sentences[first].start if first >= 0 else hull.start
    end = sentences[last].end if last < len(sentences) else hull.end
    return Span(
        start=min(max(room.start, start), hull.start), end=max(min(room.end, end), hull.end)
    )


def _with_own_tags(voiced: Sequence[Quotation]) -> list[Quotation]:
    """Return quotations of which no two people's have one tag: whoever was given half a speech by hand has none."""
    found = list(voiced)
    for at, (one, other) in enumerate(pairwise(voiced)):
        is_shared = one.tag is not None and other.tag is not None and one.tag.touches(other.tag)
        if is_shared and one.speaker_id != other.speaker_id:
            loser = at if one.rule is Rule.BY_HAND else at + 1
            found[loser] = replace(found[loser], tag=None, source=None, reporting_verb=None)
    return found


def _groups(
    text: str, voiced: Sequence[Quotation], language: Language
) -> Iterator[tuple[Quotation, ...]]:
    group: list[Quotation] = []
    for quotation in voiced:
        clause = _joining_clause(text, group, quotation, language) if group else None
        if clause is not None:
            group = [replace(one, tag=clause) for one in (*group, quotation)]
            continue
        if group and _continues(text, group, quotation):
            group.append(quotation)
            continue
        if group:
            yield tuple(group)
        group = [quotation]
    if group:
        yield tuple(group)


def _joining_clause(
    text: str, group: list[Quotation], quotation: Quotation, language: Language
) -> Span | None:
    """Return the clause between two speeches that is the tag of both.

    In "“...,” Moss said, and told Abe, “...”" it can't leave the second quotation, so that it has
    not been read as the tag of the first.
    """
    first, source = group[0], group[-1].source
    is_tagged = first.tag is not None or quotation.tag is not None or first.rule is Rule.LATE_TAG
    if is_tagged or quotation.speaker_id != first.speaker_id or source is None:
        return None
    clause = _clause_between(text, group[-1].span.end, quotation.span.start)
    if not clause.holds(source) or len(sentence_spans(text, clause, language)) != 1:
        return None
    is_over = any(mark in text[clause.end - 2 : quotation.span.start] for mark in ".!?")
    words = {word.strip(",").lower() for word in clause.cut_from(text).split()}
    # What else somebody did isn't said before they speak, and a subject must be told from the rest.
    if is_over and words & language.clause_conjunctions:
        return None
    return None if _is_inverted(group[-1]) and words & language.relative_pronouns else clause


def _is_inverted(quotation: Quotation) -> bool:
    source, verb = quotation.source, quotation.reporting_verb
    return source is not None and verb is not None and verb.end <= source.start


def _clause_between(text: str, start: int, end: int) -> Span:
    """Return the writer's words between two quotations without stops and the marks of both."""
    while text[end - 1] in _MARKS:
        end -= 1
    clause = trimmed(text, Span(start=start, end=max(start, end)), _STOPS)
    if "." in clause.cut_from(text).rpartition(" ")[2] and text[clause.end : end].startswith("."):
        clause = Span(start=clause.start, end=clause.end + 1)  # "N.Y."
    opening = trimmed(text, clause, _STOPS + _MARKS).start
    return Span(start=opening, end=max(opening, clause.end))


def _continues(text: str, group: list[Quotation], quotation: Quotation) -> bool:
    tag = group[0].tag
    if quotation.speaker_id != group[-1].speaker_id or quotation.tag not in (None, tag):
        return False
    between = Span(start=group[-1].span.end, end=quotation.span.start)
    if tag is None or not between.touches(tag):
        return not _has_words(text, between)
    return not (
        _has_words(text, Span(start=between.start, end=max(between.start, tag.start)))
        or _has_words(text, Span(start=min(between.end, tag.end), end=between.end))
    )


def _hull_start(text: str, group: Sequence[Quotation], floor: int) -> int:
    starts = [quotation.tag.start for quotation in group if quotation.tag is not None]
    start = min(group[0].span.start, *starts) if starts else group[0].span.start
    start = max(start, floor)  # a tag that opens a list item has the bullet in it
    while start > floor and text[start - 1] in _MARKS:
        start -= 1
    return start


def _hull_end(text: str, group: Sequence[Quotation], start: int, limit: int) -> int:
    """Return where a speech ends with its tag and marks; those of the next one are its own."""
    ends = [quotation.tag.end for quotation in group if quotation.tag is not None]
    end = max(start, min(limit, max([group[-1].span.end, *ends])))
    while end < limit and (text[end] in _MARKS or text[end] in ",.;:!?"):
        end += 1
    return end


def _has_words(text: str, span: Span) -> bool:
    return any(character.isalnum() for character in span.cut_from(text))


def stands_alone(text: str, tail: Span, known: ScriptWords) -> bool:
    """Return whether a clause that a conjunction joins has a subject of its own: ", and then she left"."""
    words = trimmed(text, tail, " \t\r\n,;—–-").cut_from(text)
    first, _, clause = words.partition(" ")
    if first.lower() not in known.fresh_conjunctions:
        return False
    opener, _, rest = clause.partition(" ")
    opener = rest.partition(" ")[0] if opener in known.sequels else opener  # ", and then she …"
    return opener[:1].isupper() or opener in known.clause_openers


def _tag_reaches(group: Sequence[Quotation], hull: Span) -> bool:
    tag = group[-1].tag
    return tag is not None and hull.end - tag.end <= 1


def _with_longer_tag(group: Sequence[Quotation], end: int) -> tuple[Quotation, ...]:
    tag = group[-1].tag
    assert tag is not None, "a group whose tag reaches its end has one"  # noqa: S101
    longer = Span(start=tag.start, end=end)
    return tuple(replace(q, tag=longer) if q.tag == tag else q for q in group)
