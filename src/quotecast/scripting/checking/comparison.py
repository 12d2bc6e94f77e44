"""Compare a script, whoever wrote or edited it, with its article, and tell whose words were changed.

Nothing in the script is believed: its words are found in the article by the words alone, and who
said them is what the article says.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from quotecast.languages import language_of
from quotecast.model import NARRATOR_ID, Quotation, QuotationKind, Rule
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import Layout, PlacedLine
from quotecast.scripting.masthead import unsaid_spans
from quotecast.scripting.phrases import lead_words, our_words
from quotecast.scripting.retelling import Retelling

_EXCERPT = 12  # words
_ENDS = (".", "!", "?", "…")


class Change(StrEnum):
    """What became of the article's words."""

    WORDS = "words of a quotation changed"
    CUT = "quotation cut"
    ORDER = "words of a quotation put in another order"
    SPEAKER = "quotation given to someone else"
    UNQUOTED = "words given to someone who isn't quoted with them"
    TWICE = "quotation said twice"
    DOUBTFUL = "quotation of somebody the article doesn't name for certain"
    LEFT_OUT = "quotation left out"
    NARRATED = "quotation read by the narrator"
    ADDED = "narration added"
    NOT_NARRATED = "narration cut"


ADVICE = {
    Change.WORDS: "Restore the published words",
    Change.CUT: "Restore the words, or let the narrator speak between the parts",
    Change.ORDER: "Restore the published order",
    Change.SPEAKER: "Put the line under the right cue",
    Change.UNQUOTED: "Give the words to the narrator, or delete them",
    Change.TWICE: "Delete one of the two",
    Change.DOUBTFUL: "Check in the article that the cue is right",
    Change.LEFT_OUT: "Make sure that it was meant to go",
    Change.NARRATED: "Make sure that the narrator is meant to read it",
    Change.ADDED: "Make sure that the article bears it out",
    Change.NOT_NARRATED: "Make sure that it was meant to go",
}
ERRORS = frozenset(
    {Change.WORDS, Change.CUT, Change.ORDER, Change.SPEAKER, Change.UNQUOTED, Change.TWICE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference between a script and its article.

    `line_id` is the line of the script, None where the words aren't in it; `speaker` is a label.
    `published` and `scripted` are excerpts, empty where there is nothing.
    """

    change: Change
    line_id: str | None
    speaker: str
    published: str
    scripted: str

    @property
    def is_error(self) -> bool:
        """Whether somebody's words were changed, or given to another."""
        return self.change in ERRORS


def compare(layout: Layout, judge: SpeakerJudge) -> tuple[Difference, ...]:
    """Return what is different, the script's lines first, in their order."""
    return tuple(_Comparison(layout, judge).differences())


class _Comparison:
    def __init__(self, layout: Layout, judge: SpeakerJudge) -> None:
        self._layout = layout
        self._judge = judge
        self._retelling = Retelling(layout, judge)
        words = language_of(layout.article.language).script
        self._our_words = our_words(words)
        self._lead_words = lead_words(words)
        self._finite = {words.said_of_all}.union(*words.finite_forms.values())
        self._line_of = {
            at: number
            for number, one in enumerate(layout.lines)
            for at in one.places
            if at is not None
        }
        # Words of the article that aren't spoken, or that a difference tells of already.
        self._told = self._retelling.directions() - self._line_of.keys()
        numbered = enumerate(layout.quotation_of)
        quoted = [at for at, number in numbered if number is not None and at not in self._told]
        self._rank = {at: rank for rank, at in enumerate(quoted)}
        self._quoted = quoted
        self._edges: dict[int | None, tuple[int, int]] = {}  # a quotation's first and last word
        for at in quoted:
            number = layout.quotation_of[at]
            self._edges[number] = (self._edges.get(number, (at, at))[0], at)

    def differences(self) -> Iterator[Difference]:
        lines = self._layout.lines
        speakers = [one.line.speaker_id for one in lines[1:]]
        for before, one, behind in zip([None, *lines], lines, [*speakers, ""], strict=False):
            if one.line.speaker_id == NARRATOR_ID:
                yield from self._of_narration(one, behind, before)
            else:
                yield from self._of_speech(one, before)
        yield from self._of_what_is_missing()

    def _of_speech(self, one: PlacedLine, before: PlacedLine | None) -> Iterator[Difference]:
        if not one.is_placed:
            yield self._difference(Change.TWICE if one.is_repeated else Change.UNQUOTED, one, "")
            return
        placed = [at for at in one.places if at is not None]
        if any(self._layout.quotation_of[at] is None for at in placed):
            yield self._difference(Change.UNQUOTED, one, self._excerpt(placed))
            return
        yield from self._of_speaker(one, placed)
        is_run = before is not None and before.line.speaker_id == one.line.speaker_id
        last = [at for at in before.places if at in self._rank][-1:] if before and is_run else []
        if None in one.places:
            lost = self._lost_around(placed)
            self._told.update(lost)
            yield self._difference(Change.WORDS, one, self._excerpt(sorted({*placed, *lost})))
        for left, right in pairwise([*last, *placed]):
            yield from self._of_step(one, left, right)

    def _of_speaker(self, one: PlacedLine, placed: Sequence[int]) -> Iterator[Difference]:
        numbers = dict.fromkeys(self._layout.quotation_of[at] for at in placed)
        for number in numbers:
            quotation = self._layout.quotations[number or 0]
            if not self._judge.is_speaker(one.line.speaker_id, quotation.speaker_id):
                words = self._excerpt([at for at in placed if self._in(at, number)])
                if self._judge.is_certain(quotation) or self._is_named(number or 0):
                    said = f"{self._judge.label(quotation.speaker_id)}: {words}"
                    yield self._difference(Change.SPEAKER, one, said)
                else:
                    said = f"{self._judge.guess(quotation)}: {words}"
                    yield self._difference(Change.DOUBTFUL, one, said)
                return

    def _is_named(self, number: int) -> bool:
        """Return whether the article names who speaks, beside these words or those they go on from."""
        quotations = self._layout.quotations
        speaker = quotations[number].speaker_id
        while number and quotations[number].rule is Rule.CONTINUATION:
            if quotations[number - 1].speaker_id != speaker:
                break
            number -= 1
        quotation = quotations[number]
        is_told = self._judge.is_named_beside(quotation, self._layout.article.text)
        return self._judge.is_sure(quotation) and is_told

    def _in(self, at: int, number: int | None) -> bool:
        return self._layout.quotation_of[at] == number

    def _of_step(self, one: PlacedLine, left: int, right: int) -> Iterator[Difference]:
        """Compare how two words follow each other, without the narrator between them."""
        same = self._layout.quotation_of[left] == self._layout.quotation_of[right]
        is_inside = left in one.places
        if right < left and (same or is_inside):
            yield self._difference(Change.ORDER, one, self._excerpt([right, left]))
        elif right > left and (same or is_inside):
            between = self._quoted[self._rank[left] + 1 : self._rank[right]]
            lost = [at for at in between if at not in self._told]
            self._told.update(at for at in lost if at not in self._line_of)
            if lost:
                yield self._difference(Change.CUT, one, self._excerpt(lost))

    def _lost_around(self, placed: Sequence[int]) -> list[int]:
        """Return the quoted words that no line says between and beside the placed ones."""
        low, high = self._rank[min(placed)], self._rank[max(placed)]
        lost = [at for at in self._quoted[low:high] if at not in self._line_of]
        number = self._layout.quotation_of[self._quoted[low]]
        while low and self._is_lost(self._quoted[low - 1], number):
            low -= 1
            lost.append(self._quoted[low])
        number = self._layout.quotation_of[self._quoted[high]]
        while high + 1 < len(self._quoted) and self._is_lost(self._quoted[high + 1], number):
            high += 1
            lost.append(self._quoted[high])
        return lost

    def _is_lost(self, at: int, number: int | None) -> bool:
        return at not in self._line_of and self._in(at, number)

    def _of_narration(
        self, one: PlacedLine, behind: str, before: PlacedLine | None
    ) -> Iterator[Difference]:
        placed = [at for at in one.places if at is not None]
        numbers = [self._layout.quotation_of[at] for at in placed]
        if placed and None not in numbers and None not in one.places:
            quotation = self._layout.quotations[numbers[0] or 0]
            if self._judge.is_sure(quotation) and not self._is_in_sentence(numbers):
                said = f"{self._judge.label(quotation.speaker_id)}: {self._excerpt(placed)}"
                yield self._difference(Change.NARRATED, one, said)
        elif None in one.places and not one.is_known_addition:
            name: Collection[str] = self._retelling.pronouns
            if behind != NARRATOR_ID:
                name = self._retelling.words_about(behind)
            leads = self._lead_words if one.line.text.endswith(":") else ()
            ours = self._our_words.union(name, leads, self._words_of_tail(before))
            new = (w.key for w, at in zip(one.words, one.places, strict=True) if at is None)
            if not all(key.casefold().rstrip(".") in ours for key in new):
                yield self._difference(Change.ADDED, one, "")

    def _words_of_tail(self, before: PlacedLine | None) -> set[str]:
        """Return what may begin a sentence behind a speech that was the end of its tag."""
        if before is None or before.line.speaker_id == NARRATOR_ID:
            return set()
        return self._retelling.words_about(before.line.speaker_id) | self._finite

    def _is_in_sentence(self, numbers: Sequence[int | None]) -> bool:
        """Return whether the narrator reads quoted words as part of the writer's own sentence."""
        first, last = (self._edges[number] for number in (numbers[0], numbers[-1]))
        return any(
            left in self._line_of and self._line_of[left] == self._line_of.get(left + 1)
            for left in (first[0] - 1, last[1])
        )

    def _of_what_is_missing(self) -> Iterator[Difference]:
        silent = sorted(unsaid_spans(self._layout.article, self._layout.quotations), reverse=True)
        run: list[int] = []
        for at, word in enumerate(self._layout.words):
            said = at in self._line_of or at in self._told
            while silent and silent[-1].end <= word.start:
                silent.pop()
            hidden = said or bool(silent and silent[-1].start <= word.start)
            if run and (hidden or self._is_break(run[-1], at)):
                yield from self._of_missing(run)
                run = []
            if not hidden:
                run.append(at)
        if run:
            yield from self._of_missing(run)

    def _is_break(self, left: int, right: int) -> bool:
        layout = self._layout
        return (
            layout.quotation_of[left] != layout.quotation_of[right]
            or "\n\n" in layout.article.text[layout.words[left].end : layout.words[right].start]
        )

    def _of_missing(self, run: Sequence[int]) -> Iterator[Difference]:
        number = self._layout.quotation_of[run[0]]
        if number is None:
            is_silent = not any(c.isalnum() for at in run for c in self._layout.words[at].key)
            if not is_silent and not self._retelling.covers(run):
                yield self._missing(Change.NOT_NARRATED, run, NARRATOR_ID)
            return
        quotation = self._layout.quotations[number]
        is_whole = quotation.kind is not QuotationKind.DIRECT or self._is_sentences(run, quotation)
        change = Change.LEFT_OUT if is_whole else Change.CUT
        yield self._missing(change, run, quotation.speaker_id)

    def _is_sentences(self, run: Sequence[int], quotation: Quotation) -> bool:
        """Return whether a run of quoted words begins and ends as sentences do."""
        text, words = self._layout.article.text, self._layout.words
        before = text[quotation.span.start : words[run[0]].start].strip("“”‘’\"'[( \n")
        behind = text[words[run[-1]].end : quotation.span.end]
        goes_on = any(character.isalnum() for character in behind)
        ends = any(end in behind.partition(" ")[0] for end in _ENDS)
        starts = before.endswith(_ENDS) if before else not self._joins(run[0])
        return starts and (ends if goes_on else not self._joins(self._after(run[-1])))

    def _after(self, at: int) -> int | None:
        rank = self._rank[at] + 1
        return self._quoted[rank] if rank < len(self._quoted) else None

    def _joins(self, at: int | None) -> bool:
        """Return whether a quotation's first word goes on with what its speaker said before.

        Two parts of which neither is said are left out as a whole, and nothing is cut.
        """
        rank = self._rank[at] if at is not None else 0
        if not rank or at is None or not self._layout.words[at].key[:1].islower():
            return False
        last = self._quoted[rank - 1]
        between = self._layout.article.text[
            self._layout.words[last].end : self._layout.words[at].start
        ]
        if "\n\n" in between or (at not in self._line_of and last not in self._line_of):
            return False
        numbers = (self._layout.quotation_of[last], self._layout.quotation_of[at])
        before, here = (self._layout.quotations[number or 0] for number in numbers)
        # A fragment begins in lower case because the writer's sentence does not begin with it.
        is_direct = before.kind is here.kind is QuotationKind.DIRECT
        return is_direct and before.speaker_id == here.speaker_id

    def _missing(self, change: Change, run: Sequence[int], who: str | None) -> Difference:
        near = self._line_of.get(run[0] - 1, self._line_of.get(run[-1] + 1))
        return Difference(
            change=change,
            line_id=None if near is None else self._layout.lines[near].line.id,
            speaker="narrator" if who == NARRATOR_ID else self._judge.label(who),
            published=self._excerpt(run),
            scripted="",
        )

    def _difference(self, change: Change, one: PlacedLine, published: str) -> Difference:
        who = one.line.speaker_id
        return Difference(
            change=change,
            line_id=one.line.id,
            speaker="narrator" if who == NARRATOR_ID else self._judge.label(who),
            published=published,
            scripted=_shortened(one.line.text),
        )

    def _excerpt(self, places: Sequence[int]) -> str:
        if not places:
            return ""
        words = self._layout.words
        return _shortened(
            self._layout.article.text[words[min(places)].start : words[max(places)].end]
        )


def _shortened(text: str) -> str:
    words = text[:2000].split()
    return " ".join(words[:_EXCERPT]) + (" …" if len(words) > _EXCERPT else "")
