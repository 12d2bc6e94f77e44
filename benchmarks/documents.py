"""Read made documents of known text, twenty of each format, and count quoted words that come out wrong.

Run: python benchmarks/documents.py [--show]
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from document_files import Drawn, Tags, docx, epub, mbox, para, pdf, run, width_of, wxr
from quotecast.errors import QuotecastError
from quotecast.model import source_named
from quotecast.reading import Original, articles_in, reading_of
from quotecast.reading.proof import letters_of

DOCUMENTS = 20
_NAMES = "Ann Pell|Rolf Abner|Mara Quill|Tom Okoro|Ines Varga|Bo Lindgren".split("|")
_THINGS = "the harbour wall|the school budget|the night ferry|the county hospital|the new bridge"
_VERBS = "collapsed|was repaired|has been postponed|remains underfunded|frightens the neighbourhood"
_WHY = (
    "because nobody inspected the foundations|although the contractor had promised otherwise|"
    "while the government considers the application|before the committee published its conclusions|"
    "since the temporary arrangement expired"
)
_TIME = "in the early morning|on Tuesday|for the third time|after the spring floods|without warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story of known text."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def quotations(self) -> list[str]:
        """What stands in quotation marks, in its order."""
        return quotations_in(self.paragraphs)


def quotations_in(paragraphs: Sequence[str]) -> list[str]:
    """Return the letters of what stands in quotation marks."""
    text = " ".join(paragraphs)
    return [letters_of(part.partition("”")[0]) for part in text.split("“")[1:]]


def story(chance: random.Random, length: int = 9) -> Story:
    """Return a story that nobody wrote."""

    def clause() -> str:
        words = [chance.choice(one.split("|")) for one in (_THINGS, _VERBS, _WHY, _TIME)]
        return " ".join(words)

    paragraphs = []
    for _ in range(length):
        name, said, first = chance.choice(_NAMES), clause(), clause()
        more = f" “{clause().capitalize()}, and {clause()}.”" if chance.random() < 0.5 else ""
        paragraphs.append(
            f"{first.capitalize()}. “{said.capitalize()},” {name} said, adding that {clause()}.{more}"
        )
    title = f"Why {chance.choice(_THINGS.split('|'))} {chance.choice(('failed', 'held', 'moved'))}"
    return Story(title=title, paragraphs=tuple(paragraphs))


def broken(text: str, width: float, size: float, *, tears: bool, indent: float = 0) -> list[str]:
    """Return the lines of a paragraph in a column; with `tears` long words are torn at their ends."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        room = width - (indent if not lines else 0)
        if width_of(longer, size) <= room:
            line = longer
            continue
        cut = len(word) // 2
        if tears and len(word) > 8 and word.isalpha():
            torn = f"{line} {word[:cut]}-".strip()
            if width_of(torn, size) <= room:
                lines.append(torn)
                line = word[cut:]
                continue
        lines.append(line)
        line = word
    return [*lines, line]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a PDF is set."""

    columns: int = 1
    gutter: float = 18.0
    tears: bool = False
    justified: bool = False
    indent: float = 0.0
    gap: float = 6.0
    by_row: bool = False
    heads: bool = False
    notes: bool = False
    drop_cap: bool = False
    pull_quote: bool = False
    tagged: bool = False
    shuffled: bool = False
    table: bool = False
    unseen: bool = False
    foot: float = 480.0


LAYOUTS = (
    Layout(),
    Layout(tears=True),
    Layout(indent=12, gap=0),
    Layout(justified=True, indent=12, gap=0, tears=True),
    Layout(columns=2),
    Layout(columns=2, by_row=True),
    Layout(columns=2, gutter=12, tears=True, by_row=True),
    Layout(columns=2, justified=True, indent=10, gap=0, by_row=True),
    Layout(columns=3, gutter=14, tears=True),
    Layout(columns=3, gutter=14, by_row=True, justified=True),
    Layout(heads=True),
    Layout(columns=2, heads=True, tears=True, indent=10, gap=0),
    Layout(columns=2, notes=True),
    Layout(notes=True, heads=True),
    Layout(drop_cap=True, indent=12, gap=0),
    Layout(columns=2, drop_cap=True, tears=True),
    Layout(columns=2, pull_quote=True),
    Layout(columns=2, tagged=True, heads=True, shuffled=True),
    Layout(columns=2, shuffled=True, unseen=True, heads=True),
    Layout(columns=2, table=True, heads=True, tears=True),
)
_SIZE, _PITCH, _LEFT, _WIDTH, _TOP, _FOOT = 10.0, 12.0, 60.0, 475.0, 760.0, 90.0


class Setter:
    """Set a story on pages."""

    def __init__(self, layout: Layout, chance: random.Random) -> None:
        self._layout, self._chance = layout, chance
        self._pages: list[list[Drawn]] = [[]]
        self._column = 0
        self._y = _TOP
        self._top = _TOP
        self.tags = Tags()
        self._marks = 0
        self._width = (_WIDTH - (layout.columns - 1) * layout.gutter) / layout.columns
        self._numbers = 0

    def set(self, told: Story) -> bytes:
        """Return the PDF."""
        layout = self._layout
        mark = self._mark("H1")
        self._draw(told.title, _LEFT, self._y, size=22, is_bold=True, mark=mark)
        self._y -= 34
        self._top = self._y
        for number, text in enumerate(told.paragraphs):
            self._paragraph(text, is_first=number == 0)
            if layout.pull_quote and number == 2:
                self._pull(text)
            if layout.table and number == 3:
                self._table()
        for number, page in enumerate(self._pages):
            self._frame(number, page)
        drawn = [self._ordered(page) for page in self._pages]
        return pdf(drawn, tags=self.tags if layout.tagged else None)

    def _mark(self, kind: str) -> int | None:
        if not self._layout.tagged:
            return None
        page = len(self._pages) - 1
        mark = sum(1 for _, on, _ in self.tags.elements if on == page)
        self.tags.elements.append((kind, page, mark))
        return mark

    def _draw(  # noqa: PLR0913 - what a PDF draws words by
        self,
        text: str,
        x: float,
        y: float,
        *,
        size: float = _SIZE,
        is_bold: bool = False,
        mark: int | None = None,
        more: str = "",
    ) -> None:
        self._pages[-1].append(
            Drawn(text=text, x=x, y=y, size=size, is_bold=is_bold, tag=mark, more=more)
        )

    def _turn(self) -> None:
        self._column += 1
        if self._column == self._layout.columns:
            self._column = 0
            self._pages.append([])
            self._top = _TOP
        self._y = self._top

    def _paragraph(self, text: str, *, is_first: bool) -> None:
        layout = self._layout
        page, mark = len(self._pages), self._mark("P")
        cap = text[0] if layout.drop_cap and is_first else ""
        shift = 30.0 if cap else 0.0
        indent = layout.indent if not cap else 0.0
        narrow = broken(
            text[len(cap) :], self._width - shift, _SIZE, tears=layout.tears, indent=indent
        )
        if cap:
            rest = " ".join(narrow[3:])
            narrow = narrow[:3] + (
                broken(rest, self._width, _SIZE, tears=layout.tears) if rest else []
            )
        for number, line in enumerate(narrow):
            if self._y < _FOOT + (40 if layout.notes else 0):
                self._turn()
                if len(self._pages) != page:
                    page, mark = len(self._pages), self._mark("P")
            x = _LEFT + self._column * (self._width + layout.gutter)
            if cap and number == 0:
                self._draw(cap, x, self._y - 2 * _PITCH, size=42, mark=mark)
            x += (indent if number == 0 else 0) + (shift if number < 3 else 0)
            self._line(
                line,
                x,
                mark,
                is_last=number == len(narrow) - 1,
                room=self._width - (indent if number == 0 else 0) - (shift if number < 3 else 0),
            )
            self._y -= _PITCH
        self._y -= layout.gap

    def _line(self, line: str, x: float, mark: int | None, *, is_last: bool, room: float) -> None:
        noted = ""
        if self._layout.notes and is_last and self._chance.random() < 0.5:
            self._numbers += 1
            noted = str(self._numbers)
        if not self._layout.justified or is_last:
            self._draw(line, x, self._y, mark=mark)
            if noted:
                self._draw(noted, x + width_of(line, _SIZE), self._y + 4, size=6, mark=mark)
            return
        words = line.split()
        spare = room - sum(width_of(word, _SIZE) for word in words)
        for word in words:
            self._draw(word, x, self._y, mark=mark)
            x += width_of(word, _SIZE) + spare / max(1, len(words) - 1)

    def _pull(self, text: str) -> None:
        words = text.partition("“")[2].partition("”")[0]
        x = _LEFT + self._column * (self._width + self._layout.gutter)
        self._y -= 14
        for line in broken(words, self._width - 20, 15, tears=False):
            self._draw(line, x + 10, self._y, size=15)
            self._y -= 18
        self._y -= 10

    def _table(self) -> None:
        x = _LEFT + self._column * (self._width + self._layout.gutter)
        self._y -= 6
        for row in (("Revenue", "412"), ("Orders", "88"), ("Ferries", "3")):
            self._draw(row[0], x, self._y)
            self._draw(row[1], x + 120, self._y)
            self._y -= _PITCH
        self._y -= 10

    def _frame(self, number: int, page: list[Drawn]) -> None:
        layout = self._layout
        if layout.heads:
            page.append(
                Drawn(text=f"The Tarn Review, June {2020 + number}", x=_LEFT, y=800, size=8)
            )
            page.append(Drawn(text=str(number + 1), x=290, y=40, size=8))
        if layout.notes:
            page.append(
                Drawn(
                    text=f"{number + 1} See the report of the county board, page 9.",
                    x=_LEFT,
                    y=70,
                    size=7.5,
                )
            )
        if layout.unseen:
            page.append(Drawn(text="“Nobody sees this,” said Nobody.", x=200, y=400, more="1 g"))
            page.append(Drawn(text="“Nor this,” said Nobody.", x=200, y=300, more="3 Tr"))
            page.append(Drawn(text="“Nor that,” said Nobody.", x=900, y=300))

    def _ordered(self, page: list[Drawn]) -> list[Drawn]:
        if self._layout.by_row:
            return sorted(page, key=lambda one: (-one.y, one.x))
        if self._layout.tagged:  # what one mark holds stays in its order
            order = self._chance.sample(range(len(page)), len(page))
            return sorted(page, key=lambda one: -1 if one.tag is None else order[one.tag])
        if self._layout.shuffled:
            return self._chance.sample(page, len(page))
        return page


def pdfs(chance: random.Random) -> Iterator[tuple[bytes, list[Story]]]:
    """Give PDFs of all layouts."""
    for layout in LAYOUTS:
        told = story(chance, 24 if layout.heads else 12)
        yield Setter(layout, chance).set(told), [told]


def docxs(chance: random.Random) -> Iterator[tuple[bytes, list[Story]]]:
    """Give Word documents whose paragraphs are cut into runs of all kinds."""
    for number in range(DOCUMENTS):
        told = story(chance)
        notes: list[str] = []
        body = para(run(told.title), "Title" if number % 2 else "heading1")
        for text in told.paragraphs:
            body += _worded(text, chance, notes)
        header = para(run("“Draft,” said Nobody. Page 3"))
        yield docx(body, notes="".join(notes), header=header, title="Document1"), [told]


def _worded(text: str, chance: random.Random, notes: list[str]) -> str:
    """Return a paragraph whose words stand in runs, changes, fields and controls."""
    content = ""
    for place, word in enumerate(text.split()):
        words = run(
            word if not place else f" {word}", chance.choice(("", "<w:b/>", "<w:smallCaps/>"))
        )
        content += chance.choice(
            (
                words,
                words,
                f'<w:ins w:id="1">{words}</w:ins>',
                f'{words}<w:del w:id="2"><w:r><w:delText> never</w:delText></w:r></w:del>',
                f"<w:smartTag>{words}</w:smartTag>",
                f"<w:sdt><w:sdtPr/><w:sdtContent>{words}</w:sdtContent></w:sdt>",
                f'<w:fldSimple w:instr=" DATE ">{words}</w:fldSimple>',
                f'<w:moveTo w:id="3">{words}</w:moveTo><w:moveFrom w:id="4">{run(" gone")}</w:moveFrom>',
                f"{words}{run(' hidden', '<w:vanish/>')}{run(' struck', '<w:strike/>')}",
                f"{words}{_note(notes)}",
                f"{words}{_box('A box beside the text.')}",
                f"{words}<w:r><w:instrText> PAGE </w:instrText></w:r>",
            )
        )
    return para(content)


def _note(notes: list[str]) -> str:
    notes.append(
        f'<w:footnote w:id="{len(notes) + 2}">{para(run("A note of the board."))}</w:footnote>'
    )
    return f'<w:r><w:footnoteReference w:id="{len(notes) + 1}"/></w:r>'


def _box(text: str) -> str:
    box = f"<wps:txbx><w:txbxContent>{para(run(text))}</w:txbxContent></wps:txbx>"
    old = f"<w:pict><w:txbxContent>{para(run(text))}</w:txbxContent></w:pict>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def epubs(chance: random.Random) -> Iterator[tuple[bytes, list[Story]]]:
    """Give books of several chapters."""
    for _ in range(DOCUMENTS):
        told = [story(chance, 4) for _ in range(3)]
        told = [
            Story(title=f"{one.title} {i}", paragraphs=one.paragraphs) for i, one in enumerate(told)
        ]
        chapters = {
            one.title: "".join(f"<p>{escape(text)}</p>" for text in one.paragraphs) for one in told
        }
        yield epub(chapters, more="<p>“All rights are reserved,” said the publisher.</p>"), told


def mboxes(chance: random.Random) -> Iterator[tuple[bytes, list[Story]]]:
    """Give mailboxes of several mails with signatures and replies."""
    for _ in range(DOCUMENTS):
        told = [story(chance, 4) for _ in range(3)]
        mails = [
            (one.title, "\n\n".join(one.paragraphs) + "\n\n> “Old words,” he wrote.\n\n-- \nAnn")
            for one in told
        ]
        yield mbox(mails), told


def exports(chance: random.Random) -> Iterator[tuple[bytes, list[Story]]]:
    """Give exports of sites, with drafts among the posts."""
    for _ in range(DOCUMENTS):
        told = [story(chance, 4) for _ in range(3)]
        posts = [
            (one.title, "publish", "\n\n".join(escape(text) for text in one.paragraphs))
            for one in told
        ]
        posts.insert(
            1, ("A draft", "draft", "“Not yet,” said Nobody, who is still writing at length.")
        )
        yield wxr(posts), told


FORMATS: dict[str, Callable[[random.Random], Iterator[tuple[bytes, list[Story]]]]] = {
    "docx": docxs,
    "pdf": pdfs,
    "epub": epubs,
    "mbox": mboxes,
    "xml": exports,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """Words in quotation marks that came out wrong, and paragraphs that aren't as they were."""

    lost: int
    more: int
    moved: int
    paragraphs: int


def wrongs(data: bytes, suffix: str, told: Sequence[Story]) -> Wrong:
    """Return what is wrong in the articles that a document gives."""
    original = Original(data=data, source=source_named(f"made.{suffix}"))
    sources = articles_in(original)
    readings = (
        [reading_of(Original(data=data, source=source)) for source in sources.sources]
        if sources
        else [reading_of(original)]
    )
    if len(readings) != len(told):
        return Wrong(lost=len(told), more=len(readings), moved=0, paragraphs=0)
    lost = more = moved = paragraphs = 0
    for reading, one in zip(readings, told, strict=True):
        article = reading.article
        blocks = [block.span.cut_from(article.text) for block in article.blocks]
        found, wanted = quotations_in(blocks), one.quotations
        lost += (Counter(wanted) - Counter(found)).total()
        more += (Counter(found) - Counter(wanted)).total()
        moved += sorted(found) == sorted(wanted) and found != wanted
        whole = {letters_of(block) for block in blocks}
        paragraphs += sum(letters_of(text) not in whole for text in one.paragraphs)
        paragraphs += letters_of(article.title) != letters_of(one.title)
    return Wrong(lost=lost, more=more, moved=moved, paragraphs=paragraphs)


def main() -> int:
    """Print the figures; return 1 where quoted words are wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print each document that is wrong")
    parser.add_argument("--seed", type=int, default=15)
    options = parser.parse_args()
    is_wrong = False
    for suffix, make in FORMATS.items():
        found = []
        for number, (data, told) in enumerate(make(random.Random(options.seed))):  # noqa: S311 - no secret
            try:
                one = wrongs(data, suffix, told)
            except QuotecastError as error:
                print(f"  {suffix} {number}: {error}")
                one = Wrong(
                    lost=sum(len(each.quotations) for each in told), more=0, moved=0, paragraphs=0
                )
            found.append(one)
            if options.show and one != Wrong(lost=0, more=0, moved=0, paragraphs=0):
                print(f"  {suffix} {number}: {one}")
        lost, more, moved = (
            sum(getattr(one, what) for one in found) for what in ("lost", "more", "moved")
        )
        paragraphs = sum(one.paragraphs for one in found)
        print(
            f"{suffix}: {len(found)} documents, quotations lost {lost}, invented or doubled {more}, "
            f"moved {moved}; paragraphs and titles not as they were {paragraphs}"
        )
        is_wrong = is_wrong or bool(lost or more or moved)
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main())
