"""Make parts of an article of a page's runs: what each is, and which of them belong together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from quotecast.languages import Language
from quotecast.model import BlockKind
from quotecast.reading.assembling import ACCOUNT, LINE_BREAK, Part, tidy
from quotecast.reading.page.boxes import boxed_headings
from quotecast.reading.page.captions import is_caption, quotes, stands_below_picture
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.embeds import post_around, read_post
from quotecast.reading.page.faces import (
    CLOSERS,
    Face,
    are_items,
    bold_opening,
    is_bold,
    is_italic,
    is_signature,
    is_signed,
    line_faces,
    parted_signature,
    signature,
)
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.notes import ids_of, note_marks, notes_led_to, opened_notes
from quotecast.reading.page.settling import settled
from quotecast.reading.page.shapes import is_glued, is_speaker, lines_of, number_of, tags_around
from quotecast.reading.page.standfirsts import standfirst_below_title
from quotecast.reading.page.tables import Rows, cells_of, pair_text, row_text
from quotecast.reading.page.walk import Region, TextRun, unmarked
from quotecast.reading.page.ways import (
    LONGEST_LABEL,
    MAY_LINK,
    MOST_LINKED,
    calls,
    is_way,
    leads_to_link,
)
from quotecast.reading.page.wording import is_time
from quotecast.reading.paragraphs import (
    LONGEST_HEADING,
    cut_paragraphs,
    ends_sentence,
    is_dashed,
    is_quoted,
    tells_a_life,
)
from quotecast.reading.proof import letters_of

_LONGEST_BYLINE = 120
_LONGEST_CORRECTION = 600
_FEWEST_HEADINGS = 2  # below one that stands above all prose
_FEWEST_TOLD = 12  # words of a heading that is a sentence of the story
_LONGEST_STANDFIRST = 400
_SHORTEST_STANDFIRST = 45  # of a line under the title that no full stop ends
_NEAR = 9  # code points behind a line in which the next one begins
_LINE_END = re.compile(rf"(?:\s*{LINE_BREAK})+")
_PARAGRAPH_END = re.compile(rf"{LINE_BREAK}(?:\s*{LINE_BREAK})+")
_NO_HEADING = (".", ",", ":", ";")
_AGED = re.compile(r",\s+\d")  # "Ann Pell, 61, of Mill Lane" stands above her words
_WHOLE = frozenset((BlockKind.HEADING, BlockKind.CAPTION, BlockKind.STANDFIRST, BlockKind.BYLINE))
_LEADS = frozenset((ElementRole.STANDFIRST, ElementRole.LEAD))
_QUOTATIONS = frozenset((ElementRole.QUOTATION, ElementRole.PULL_QUOTE))
_LONGEST_QUOTATION = 600  # letters of a part that only its name calls a quotation
_NOTE_OPENING = re.compile(
    r"(?:\[(?P<number>\w{1,3})\]|(?P<sign>[*†‡]{1,3}|[⁰¹²³⁴-⁹]{1,3}))\s*[^\W_]"
)
_OPENERS = tuple('“"‘«„')


def parts_of(runs: Sequence[TextRun], language: Language) -> list[Part]:
    """Return the parts that the runs of a story are, in their order."""
    blocks = _Blocks(runs, language)
    parts = [part for group in blocks.groups() for part in blocks.parts(group)]
    return settled(parts, blocks.linked_headings, language)


class _Blocks:
    """Hold what is looked up more than once: tables, figures, where the prose begins."""

    def __init__(self, runs: Sequence[TextRun], language: Language) -> None:
        self._language = language
        self._standfirst = standfirst_below_title(runs, language)
        self._runs = [run for run in runs if not run.reason and run.letters]
        self._rows = Rows()
        self._prose = next(
            (i for i, run in enumerate(self._runs) if _is_prose(run)), len(self._runs)
        )
        self._notes = notes_led_to(self._runs)
        self._marks = note_marks(self._runs)
        self._opened = opened_notes(self._runs)
        self._place = {id(run): i for i, run in enumerate(self._runs)}
        self._boxed = boxed_headings(self._runs)
        self.linked_headings: set[str] = set()

    def groups(self) -> Iterator[list[TextRun]]:
        """Give the runs of one row of a table or of one post together, others alone."""
        group: list[TextRun] = []
        owner: Any = None
        for run in self._runs:
            its = self._owner(run)
            if group and (its is None or its is not owner):
                yield group
                group = []
            group.append(run)
            owner = its
        if group:
            yield group

    def parts(self, group: list[TextRun]) -> Iterator[Part]:
        """Give the parts that one group of runs is."""
        region = group[0].region
        post = post_around(region)
        if post is not None:
            found = read_post(group, self._language)
            for text in filter(None, (found.words, found.signature)):
                is_bare = text.startswith(ACCOUNT)
                kind = BlockKind.PARAGRAPH if is_bare else BlockKind.BLOCKQUOTE
                yield Part(kind=kind, text=text)
        elif (row := self._rows.around(region)) is not None:
            is_pair = row.tag == "dt"
            kind = BlockKind.LIST_ITEM if is_pair else BlockKind.TABLE_ROW
            cells = cells_of(group)
            text = pair_text(cells) if is_pair else row_text(cells)
            is_first = self._rows.begins(row)
            yield Part(kind=kind, text=text, is_pair=is_pair, is_first=is_first)
        else:
            yield from self._parts_of_run(group[0])

    def _owner(self, run: TextRun) -> Any:
        post = post_around(run.region)
        return post if post is not None else self._rows.around(run.region)

    def _parts_of_run(self, run: TextRun) -> Iterator[Part]:
        kind = self._kind(run)
        text = tidy(run.text)
        place = self._place[id(run)]
        beside = [*self._runs[max(0, place - 1) : place], *self._runs[place + 1 : place + 2]]
        is_link = is_way(run, text, kind, self._language, beside) and not is_time(text)
        is_link = is_link and not is_speaker(place, self._runs)
        if is_link or calls(run, text, kind, len(self._runs) - place, self._language):
            yield Part(kind=BlockKind.READ_MORE, text=text)
        elif kind in _WHOLE:
            text = " ".join(lines_of(run)) if kind is BlockKind.BYLINE else text
            text = f"{number_of(run)}{text}"
            if kind is BlockKind.HEADING and run.linked >= MOST_LINKED * run.letters:
                self.linked_headings.add(text)
            is_boxed = kind is BlockKind.HEADING and self._place[id(run)] in self._boxed
            yield Part(kind=kind, text=text, is_boxed=is_boxed)
        else:
            is_head = self._place[id(run)] < self._prose and not any(
                map(ends_sentence, lines_of(run))
            )
            is_listed = kind is BlockKind.PARAGRAPH and are_items(run)
            # A title, who wrote it, when; an address, names.
            ends = _LINE_END if is_head or is_listed else _PARAGRAPH_END
            lines = ends.sub("\n\n", " ".join(run.text.split()))
            lines = "\n".join(tidy(line) for line in lines.replace(LINE_BREAK, "\n").split("\n"))
            bold = len(bold_opening(run)) if kind is BlockKind.PARAGRAPH else 0
            lines = lines.replace("\n", "\n\n") if is_signature(lines, bold) else lines
            lines = parted_signature(lines, run)
            signer = signature(run) if kind is BlockKind.BLOCKQUOTE else ""
            lines = lines.removesuffix(signer).rstrip() if signer else lines
            faces = {} if is_head else line_faces(run)
            read, leans = 0, is_italic(run)
            for span in cut_paragraphs(lines):
                text = span.cut_from(lines)
                read += len(letters_of(text)) if read <= bold else 0
                asked = 0 < read <= bold
                part = Part(kind=BlockKind.QUESTION if asked else kind, text=text, is_italic=leans)
                is_between = span.start > 0 and span.end < len(lines)
                behind = lines[span.end : span.end + _NEAR].lstrip()
                is_signed = is_signature(lines[span.start :], len(letters_of(text)))
                is_between = is_between and not (is_signed or self._tags(text, behind))
                yield _faced(part, faces, is_between=is_between)
            if signer:
                yield Part(kind=kind, text=signer)

    def _tags(self, text: str, behind: str) -> bool:
        """Return whether a line says who says what is behind it."""
        words = set(re.findall(r"[\w’']+", text.casefold()))
        is_said = behind[:1] in _OPENERS
        return is_said and not words.isdisjoint(self._language.reporting_verbs)

    def _kind(self, run: TextRun) -> BlockKind:
        return next(filter(None, self._claims(run, tidy(run.text))), BlockKind.PARAGRAPH)

    def _claims(self, run: TextRun, text: str) -> Iterator[BlockKind | None]:
        """Give what a run may be, from the surest sign on."""
        roles = {one.role for one in run.region.within()}
        tags = tags_around(run)
        is_top = self._place[id(run)] < self._prose and "h1" not in tags
        if not (HEADINGS - {"h1"}).isdisjoint(tags) and "h1" not in tags and _is_told(text):
            yield BlockKind.STANDFIRST if is_top else BlockKind.PARAGRAPH
        is_below = self._place[id(run)] > self._prose and stands_below_picture(run)
        yield BlockKind.CAPTION if is_below or is_caption(run, self._language) else None
        is_note = (
            ElementRole.FOOTNOTE in roles
            or self._opens_note(text)
            or self._place[id(run)] in self._opened
            or not self._notes.isdisjoint(ids_of(run))
        )
        yield BlockKind.FOOTNOTE if is_note else None
        is_lead = not roles.isdisjoint(_LEADS)
        if not HEADINGS.isdisjoint(tags) or self._is_subheading(run, text) or _opens_box(run, text):
            is_standfirst = is_top and (is_lead or _is_standfirst(text))
            yield BlockKind.STANDFIRST if is_standfirst else BlockKind.HEADING
        is_top = self._place[id(run)] <= self._prose and len(text) <= _LONGEST_STANDFIRST
        is_named = ElementRole.STANDFIRST in roles or run is self._standfirst
        yield BlockKind.STANDFIRST if is_top and is_named else None
        is_short = len(text) <= _LONGEST_BYLINE and not ends_sentence(text)
        is_top = self._place[id(run)] < self._prose
        is_named = ElementRole.BYLINE in roles or (is_top and is_glued(run))
        is_byline = is_short and is_named and not is_time(text)
        yield BlockKind.BYLINE if is_byline else None
        yield from map(_claim, run.region.within())
        is_note = ElementRole.CORRECTION in roles and len(text) <= _LONGEST_CORRECTION
        yield BlockKind.CORRECTION if is_note and ends_sentence(text) else None

    def _opens_note(self, text: str) -> bool:
        """Return whether a line begins with a mark in brackets, or a sign, that stands above in the story."""
        opening = _NOTE_OPENING.match(text)
        return opening is not None and (opening["number"] or opening["sign"]) in self._marks

    def _is_subheading(self, run: TextRun, text: str) -> bool:
        """Return whether only a class tells a heading; or bold type, and the paragraph behind it."""
        place = self._place[id(run)]
        is_last = place + 1 >= len(self._runs)
        if is_last or len(text) > LONGEST_HEADING or text.endswith(_NO_HEADING) or is_dashed(text):
            return False
        following = self._runs[place + 1]
        is_headed = following.letters > run.letters and following.region is not run.region
        if all(piece.region.role is ElementRole.SUBHEADING for piece in run.seen if piece.letters):
            return is_headed and place > self._prose
        is_linked = run.linked >= MOST_LINKED * run.letters or leads_to_link(run, self._language)
        is_open = not (is_linked or ends_sentence(text) or tells_a_life(text))
        is_first = place + 1 == self._prose and len(self._bold_below()) >= _FEWEST_HEADINGS
        return is_headed and (place > self._prose or is_first) and is_open and is_bold(run)

    def _bold_below(self) -> list[TextRun]:
        """Return the short bold lines below the first prose, each above more of it."""
        below = self._runs[self._prose :]
        return [
            run
            for run, behind in pairwise(below)
            if run.letters <= LONGEST_HEADING
            and not ends_sentence(run.text)
            and is_bold(run)
            and _is_prose(behind)
        ]


def _opens_box(run: TextRun, text: str) -> bool:
    """Return whether a line is what opens a box on a click (HTML, section 4.11.2), and no sentence."""
    is_summary = run.region.element.tag == "summary"
    return is_summary and len(text) <= LONGEST_HEADING and not text.endswith(_NO_HEADING)


def _claim(region: Region) -> BlockKind | None:
    tag = region.element.tag
    if tag == "li":
        return BlockKind.LIST_ITEM
    is_quotation = tag == "blockquote" or (tag == "figure" and quotes(region))
    is_named = region.role in _QUOTATIONS and 0 < region.letters <= _LONGEST_QUOTATION
    is_told = is_named and region.is_block and (_opens_quoted(region) or is_signed(region))
    is_quotation = is_quotation or is_told
    return BlockKind.BLOCKQUOTE if is_quotation else None


def _opens_quoted(region: Region) -> bool:
    """Return whether the words of a part begin with a quotation mark."""
    return unmarked(region.element.text_content()).lstrip()[:1] in _OPENERS


def _is_prose(run: TextRun) -> bool:
    tags = tags_around(run)
    is_headed = not HEADINGS.isdisjoint(tags) or "figcaption" in tags
    return run.letters > _SHORTEST_STANDFIRST and not is_headed and ends_sentence(run.text)


def _is_told(text: str) -> bool:
    """Return whether a heading's words are a sentence of the story that a page only sets large."""
    is_whole = text.endswith(".") and not text.endswith("..") and not is_quoted(text)
    return is_whole and len(text.split()) >= _FEWEST_TOLD and text[0].isupper()


def _is_standfirst(text: str) -> bool:
    return len(text) <= _LONGEST_STANDFIRST and (
        ends_sentence(text) or len(text) >= _SHORTEST_STANDFIRST
    )


def _faced(part: Part, faces: Mapping[str, Face], *, is_between: bool) -> Part:
    """Return a line within a run that is a link, or is set in bold above others, as what it is."""
    face = faces.get(letters_of(part.text))
    if face is None or part.kind not in MAY_LINK:
        return part
    is_alone = [*faces.values()].count(Face.LINK) == 1  # several are a list of the story
    is_way = face is Face.LINK and is_alone and len(part.text) <= LONGEST_LABEL
    if is_way and not part.text.endswith(CLOSERS) and not is_quoted(part.text):
        return Part(kind=BlockKind.READ_MORE, text=part.text)
    is_short = len(part.text) <= LONGEST_HEADING and not part.text.endswith(
        (*_NO_HEADING, "?", "!")
    )
    is_short = is_short and not is_quoted(part.text) and _AGED.search(part.text) is None
    is_heading = face is Face.BOLD and is_between and part.kind is BlockKind.PARAGRAPH and is_short
    return Part(kind=BlockKind.HEADING, text=part.text) if is_heading else part
