"""Place every line of a script in its article: which of the article's words it says."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from quotecast.languages import Language, language_of
from quotecast.model import (
    NARRATOR_ID,
    Article,
    Gender,
    Line,
    Quotation,
    QuotationKind,
    Script,
    Speaker,
)
from quotecast.scripting.checking.alignment import Stream, WrittenWord, written_words
from quotecast.scripting.masthead import possible_facts
from quotecast.scripting.phrases import (
    attribution,
    is_announcement,
    source_credit,
)
from quotecast.scripting.tables import tables_of, words_of_cells
from quotecast.scripting.treatment import classed
from quotecast.scripting.turns import with_labels

_NEAR = 40
# A clause of at most so many words may stand for another one with the same words.
_SHORT = 8


@dataclass(kw_only=True, slots=True, eq=False)
class PlacedLine:
    """A line and, for each of its words, its number among the article's words.

    `is_known_addition` tells of words of the narrator that quotecast adds itself, `is_repeated`
    of words that the article has, but not once more.
    """

    line: Line
    words: list[WrittenWord]
    places: list[int | None]
    is_known_addition: bool = False
    is_repeated: bool = False

    @property
    def is_placed(self) -> bool:
        """Whether the article has any of the words."""
        return any(place is not None for place in self.places)


@dataclass(kw_only=True, slots=True)
class Layout:
    """The article's words and whose they are, and the placed lines in the script's order.

    `quotation_of` is the number of the quotation that a word of the article is in, or None.
    """

    article: Article
    quotations: Sequence[Quotation]
    words: list[WrittenWord]
    quotation_of: list[int | None]
    lines: list[PlacedLine] = field(default_factory=list)


def place_lines(
    article: Article,
    quotations: Sequence[Quotation],
    speakers: Sequence[Speaker],
    script: Script,
    own: Sequence[str],
) -> Layout:
    """Place the lines of a script. Notes in it are hints at most: only equal words are placed.

    `own` are the sentences that the show adds to every episode.
    """
    article = classed(article, quotations)
    words, quotations = written_words(article.text), with_labels(article, quotations, speakers)
    quoted = list(_quotation_of(words, quotations))
    layout = Layout(article=article, quotations=quotations, words=words, quotation_of=quoted)
    _Placer(layout, [*speakers, *script.speakers], own).place(script)
    return layout


def _quotation_of(
    words: Sequence[WrittenWord], quotations: Sequence[Quotation]
) -> Iterator[int | None]:
    index = 0
    for word in words:
        while index < len(quotations) and quotations[index].span.end <= word.start:
            index += 1
        inside = index < len(quotations) and quotations[index].span.start < word.end
        is_speech = inside and quotations[index].kind is not QuotationKind.NONE
        yield index if is_speech else None


class _Placer:
    def __init__(self, layout: Layout, speakers: Sequence[Speaker], own: Sequence[str]) -> None:
        self._layout = layout
        self._taken: set[int] = set()
        keys = [word.key for word in layout.words]
        quoted = [at for at, number in enumerate(layout.quotation_of) if number is not None]
        self._all = Stream(keys, range(len(keys)), self._taken)
        self._quoted = Stream(keys, quoted, self._taken)
        article = layout.article
        language = language_of(article.language)
        facts = (*possible_facts(article), source_credit(article), *own)
        self._facts = [_keys(fact) for fact in facts]
        self._facts_said: list[list[str]] = []
        self._words = language.script
        self._tables = list(tables_of(article))
        genders = {who.id: who.gender for who in speakers if who.gender and not who.gender_is_guess}
        self._leads = {who.id: _added_leads(who, genders.get(who.id), language) for who in speakers}
        self._next_speaker: dict[int, str] = {}
        self._starts = {word.start: at for at, word in enumerate(layout.words)}

    def _written(self, text: str) -> list[WrittenWord]:
        """Return the words of a line, without the names of columns that we say before its cells."""
        cells = words_of_cells(text, self._tables)
        return [
            word
            for word in written_words(text)
            if any(cell.start <= word.start < cell.end for cell in cells)
        ]

    def place(self, script: Script) -> None:
        lines = [
            PlacedLine(line=line, words=words, places=[None] * len(words))
            for line in script.lines()
            if (words := self._written(line.text))
        ]
        self._layout.lines = lines
        self._next_speaker = dict(_next_speakers(lines))
        speech = [one for one in lines if one.line.speaker_id != NARRATOR_ID]
        narration = [one for one in lines if one.line.speaker_id == NARRATOR_ID]
        hints = {id(one): self._noted(one) for one in lines}
        for group, streams in ((speech, (self._quoted, self._all)), (narration, (self._all,))):
            for one in group:
                self._place_exactly(one, streams[0], hints[id(one)], within=0)
            for one in group:
                self._place_as_noted(one)
            for stream in streams:
                for one, hint in self._with_hints(lines, group, hints):
                    if not self._is_addition(one, stream, hint):
                        self._place_exactly(one, stream, hint)
            for one, hint in self._with_hints(lines, group, hints):
                self._place_nearly(one, streams, hint)

    def _noted(self, one: PlacedLine) -> int | None:
        starts = [span.start for span in one.line.origin]
        return next((self._starts[start] for start in starts if start in self._starts), None)

    def _place_as_noted(self, one: PlacedLine) -> None:
        """Place a turned clause by its note, where the line has all the words noted."""
        if one.is_placed or one.line.speaker_id != NARRATOR_ID:
            return
        noted: list[int] = []
        for span in one.line.origin:
            first = bisect_left(self._layout.words, span.start, key=lambda word: word.start)
            last = bisect_left(self._layout.words, span.end, key=lambda word: word.start)
            noted += range(first, last)
        if len(noted) > len(one.words) or not self._taken.isdisjoint(noted):
            return
        places = list(one.places)
        for index in reversed(range(len(places))):
            key = one.words[index].key.lower()
            places[index] = next((at for at in reversed(noted) if self._key(at) == key), None)
            noted = [at for at in noted if at != places[index]]
        if noted or places.count(None) == len(places):
            return
        # A verb that was given a small letter isn't noted either: "Said Moss" is "Moss said".
        least = min(at for at in places if at is not None) - 1
        for index, at in enumerate(places):
            is_free = at is None and index and least >= 0 and least not in self._taken
            if is_free and self._key(least) == one.words[index].key.lower():
                places[index] = least
                break
        # A first word that was given a capital isn't noted, and stands right before one that is.
        first = next(index for index, at in enumerate(places) if at is not None)
        for index in reversed(range(first)):
            at = (places[index + 1] or 0) - 1
            if at < 0 or at in self._taken or self._key(at) != one.words[index].key.lower():
                break
            places[index] = at
        self._take(one, places)

    def _key(self, at: int) -> str:
        return self._layout.words[at].key.lower()

    @staticmethod
    def _with_hints(
        lines: Sequence[PlacedLine], group: Sequence[PlacedLine], hints: dict[int, int | None]
    ) -> Iterator[tuple[PlacedLine, int | None]]:
        """Give what isn't placed yet, with the place that its note or its neighbours hint at."""
        wanted = {id(one) for one in group}
        after: list[int | None] = []
        following: int | None = None
        for one in reversed(lines):
            after.append(following)
            following = next((at for at in one.places if at is not None), following)
        before: int | None = None
        for one, behind in zip(lines, reversed(after), strict=True):
            if id(one) in wanted and not one.is_placed and not one.is_known_addition:
                noted = hints[id(one)]
                near = before + 1 if before is not None else behind
                yield one, noted if noted is not None else near
            before = next((at for at in reversed(one.places) if at is not None), before)

    def _place_exactly(
        self, one: PlacedLine, stream: Stream, hint: int | None, within: int | None = None
    ) -> None:
        if within is not None and hint is None:
            return
        run = next(stream.exact(_keys_of(one), hint or 0), None)
        if run is not None and (within is None or abs(run[0] - (hint or 0)) <= within):
            self._take(one, list(run))

    def _is_addition(self, one: PlacedLine, stream: Stream, hint: int | None) -> bool:
        """Return whether the narrator says facts that we add, and the article doesn't there."""
        keys = _keys_of(one)
        is_lead = keys in self._leads.get(self._next_speaker.get(id(one), ""), ())
        is_fact = keys not in self._facts_said and any(_holds(fact, keys) for fact in self._facts)
        is_fact = is_fact or is_announcement(one.line.text, self._words)
        if one.line.speaker_id != NARRATOR_ID or not (is_fact or is_lead):
            return False
        near = next(stream.exact(keys, hint or 0), None)
        if near is not None and abs(near[0] - (hint or 0)) <= _NEAR:
            return False
        one.is_known_addition = True
        if is_fact:
            self._facts_said.append(keys)
        if is_lead and hint is not None:
            # “Jo Roe said” may stand for “she said”.
            self._take(one, self._out_of_order(one, hint))
        return True

    def _place_nearly(self, one: PlacedLine, streams: Sequence[Stream], hint: int | None) -> None:
        keys = _keys_of(one)
        is_narrator = one.line.speaker_id == NARRATOR_ID
        turned = self._out_of_order(one, hint) if is_narrator and hint is not None else one.places
        if None not in turned:
            self._take(one, turned)
            return
        if any(next(stream.runs(keys, hint or 0), None) for stream in streams):
            if is_narrator and len(keys) <= _SHORT:
                self._take(one, turned)
            one.is_repeated = not one.is_placed
            return
        nearest = streams[0].nearest(keys, hint)
        if is_narrator and not _is_likeness(nearest):
            return
        self._take(one, nearest)
        first = next((at for at in one.places if at is not None), None)
        if is_narrator and first is not None:
            self._take(one, self._out_of_order(one, first))
        elif len(streams) > 1 and not one.is_placed:
            self._take(one, streams[1].nearest(keys, hint))

    def _out_of_order(self, one: PlacedLine, middle: int) -> list[int | None]:
        """Place what isn't placed yet near by, in any order: “said Jo Roe” for “Jo Roe said”."""
        near: dict[str, list[int]] = {}
        size = _NEAR + len(one.words)
        words = self._layout.words
        for at in range(max(0, middle - size), min(middle + size, len(words))):
            if at not in self._taken and self._layout.quotation_of[at] is None:
                near.setdefault(words[at].key.lower(), []).append(at)
        places = list(one.places)
        for index, word in enumerate(one.words):
            choices = near.get(word.key.lower())
            if places[index] is None and choices:
                nearest = min(choices, key=lambda at: abs(at - middle))
                choices.remove(nearest)
                places[index] = nearest
        return places

    def _take(self, one: PlacedLine, places: Sequence[int | None]) -> None:
        one.places = list(places)
        self._taken.update(place for place in places if place is not None)


def _is_likeness(places: Sequence[int | None]) -> bool:
    """Return whether a line has enough words of a place to come from it: any text has "the" and "said"."""
    found = [at for at in places if at is not None]
    rows = zip(places, places[1:], places[2:], strict=False)
    has_run = any(a is not None and b == a + 1 and c == a + 2 for a, b, c in rows)
    return has_run or 2 * len(found) >= len(places)


def _next_speakers(lines: Sequence[PlacedLine]) -> Iterator[tuple[int, str]]:
    """Give who is heard behind each line; a lead-in leads to speech, whatever was put in between."""
    speech = ""
    for one, behind in reversed(list(pairwise(lines))):
        who = behind.line.speaker_id
        speech = who if who != NARRATOR_ID else speech
        yield id(one), speech if one.line.text.rstrip().endswith(":") and speech else who


def _added_leads(speaker: Speaker, gender: Gender | None, language: Language) -> list[list[str]]:
    """Return the words of every lead-in that we may add for a speaker."""
    names = [speaker.name, *speaker.aliases]
    if speaker.description:
        names += [
            f"{speaker.name}, {speaker.description},",
            f"{speaker.description} {speaker.name}",
        ]
    names += language.pronouns_of(gender)
    leads = [
        attribution(one, language.script, is_present=now) for one in names for now in (False, True)
    ]
    return [_keys(words) for words in (*leads, *names) if words]


def _keys(text: str) -> list[str]:
    return [word.key for word in written_words(text)]


def _keys_of(one: PlacedLine) -> list[str]:
    return [word.key for word in one.words]


def _holds(words: Sequence[str], part: Sequence[str]) -> bool:
    return any(
        words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1) if part
    )
