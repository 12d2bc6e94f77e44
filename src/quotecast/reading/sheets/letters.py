"""Take the letters of a PDF's pages with their places, by PDFium (ISO 32000-2), and make words of them.

PDFium's own order of the text is that of drawing, and isn't used.
"""

import ctypes
import importlib
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any, Final, NamedTuple

from quotecast.errors import EngineMissingError, SourceError
from quotecast.reading.sheets.ground import Box, Ground
from quotecast.reading.sheets.tags import Tagged, tags_of

HYPHEN: Final = "\ufffe"  # what PDFium gives for a hyphen at the end of a line
HIDDEN, COVERED, TURNED = "hidden", "covered", "turned text"
LOCK: Final = Lock()  # PDFium is for one thread at a time
_INVISIBLE_MODE = 3  # 9.3.6: neither filled nor stroked
_WHITE = 250  # of 255
_BOLD = 600
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"semibd", b"demi")
_LONGEST_NAME = 128
_LAST_CODE = 0x10FFFF
_RAISED = 0.15  # of its size that a letter may stand higher than the one before
_OTHER_SIZE = 0.12
_MOST_PAGES = 3000
_MOST_LETTERS = 6_000_000
_FAR = 3.0  # sizes between letters that can't be of one word
_INSTALL = "Install it: pip install 'quotecast[documents]'"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedWord:
    """Hold letters that stand together on a line; places in points, upwards from the page's foot.

    `mark` is the number of the marked content that it is (14.6), -1 for none; with a `reason` nobody
    sees it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool = False
    mark: int = -1
    reason: str = ""
    is_glued: bool = False
    """Whether no white space stands before it."""

    @property
    def top(self) -> float:
        """How high its tallest letters reach, about."""
        return self.base + 0.75 * self.size

    @property
    def foot(self) -> float:
        """How low its lowest letters reach, about."""
        return self.base - 0.22 * self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Hold one page: its words in the order of drawing, what PDFium itself reads there, its pictures."""

    number: int
    words: tuple[PrintedWord, ...]
    own_text: str
    has_picture: bool
    is_recognised: bool = False
    """Whether its text lies unseen over a picture of it, as text recognition leaves it."""
    tags: tuple[Tagged, ...] = ()
    pictures: tuple[Box, ...] = ()
    unknown: int = 0
    """Letters whose font doesn't say which they are."""


def pdfium() -> Any:
    """Return the library.

    Raises:
        EngineMissingError: it isn't installed.
    """
    try:
        importlib.import_module("pypdfium2")
        return importlib.import_module("pypdfium2.raw")
    except ImportError as error:
        raise EngineMissingError("PDFs need pypdfium2, which isn't installed", _INSTALL) from error


def sheets_of(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Return the pages of the PDF that `data` are.

    Raises:
        SourceError: it can't be opened, is encrypted, or is too long.
        EngineMissingError: the library isn't installed.
    """
    raw = pdfium()
    with LOCK:
        document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            raise _refused(raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD, name)
        try:
            return tuple(_sheets(raw, document, name))
        finally:
            raw.FPDF_CloseDocument(document)


def _refused(is_locked: bool, name: str) -> SourceError:  # noqa: FBT001 - one caller, above
    if is_locked:
        return SourceError(f"{name} is encrypted", "Save it without a password, and give that file")
    return SourceError(f"{name} is no whole PDF", "Save or download it anew")


def _sheets(raw: Any, document: Any, name: str) -> Iterator[Sheet]:
    count, letters = raw.FPDF_GetPageCount(document), 0
    if count > _MOST_PAGES:
        raise SourceError(f"{name} has {count:,} pages", f"Divide it; {_MOST_PAGES:,} are read")
    for number in range(count):
        page = raw.FPDF_LoadPage(document, number)
        if not page:
            raise SourceError(
                f"page {number + 1} of {name} is damaged", "Save or download the file anew"
            )
        text = raw.FPDFText_LoadPage(page)
        try:
            letters += max(0, raw.FPDFText_CountChars(text))
            if letters > _MOST_LETTERS:
                raise SourceError(f"{name} has more than {_MOST_LETTERS:,} letters", "Divide it")
            yield _Page(raw, page, text, number).sheet()
        finally:
            raw.FPDFText_ClosePage(text)
            raw.FPDF_ClosePage(page)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What the letters of one piece of drawing share."""

    size: float
    is_bold: bool
    mark: int
    is_unseen: bool
    is_white: bool
    turn: int
    drawn: int = 0


class _Letter(NamedTuple):
    """One letter; the place is turned so that most of the page's text stands upright."""

    text: str
    left: float
    right: float
    base: float
    style: _Style
    reason: str = ""


_NO_STYLE = _Style(size=1.0, is_bold=False, mark=-1, is_unseen=False, is_white=False, turn=0)


class _Page:
    """Hold a page that is open, while its letters are taken."""

    def __init__(self, raw: Any, page: Any, text: Any, number: int) -> None:
        self._raw, self._page, self._text, self._number = raw, page, text, number
        self._styles: dict[int, _Style] = {}
        self._unknown = 0
        self._ground = Ground(raw, page)

    def sheet(self) -> Sheet:
        """Return what the page holds."""
        runs = [list(run) for run in self._runs()]
        turns = Counter(letter.style.turn for run in runs for letter in run)
        upright = turns.most_common(1)[0][0] if turns else 0
        words = [word for run in runs for word in self._words(run, upright)]
        is_recognised = (
            bool(words) and self._ground.has_picture and all(one.reason for one in words)
        )
        if is_recognised:
            words = [replace(word, reason="") for word in words]
        return Sheet(
            number=self._number,
            words=tuple(words),
            own_text=self._own_text(),
            has_picture=self._ground.has_picture,
            is_recognised=is_recognised,
            tags=tags_of(self._raw, self._page),
            pictures=tuple(self._ground.pictures),
            unknown=self._unknown,
        )

    def _own_text(self) -> str:
        count = self._raw.FPDFText_CountChars(self._text)
        buffer = (ctypes.c_ushort * (2 * max(0, count) + 2))()
        self._raw.FPDFText_GetText(self._text, 0, count, buffer)
        return bytes(buffer).decode("utf-16-le", "replace").partition("\x00")[0]

    def _runs(self) -> Iterator[list[_Letter]]:
        """Give the letters between white space."""
        run: list[_Letter] = []
        for index in range(self._raw.FPDFText_CountChars(self._text)):
            letter = self._letter(index)
            if letter is not None:
                run.append(letter)
            if (letter is None or letter.text == HYPHEN) and run:
                yield run
                run = []
        if run:
            yield run

    def _letter(self, index: int) -> _Letter | None:
        code = self._raw.FPDFText_GetUnicode(self._text, index)
        is_hyphen = code == ord(HYPHEN) or self._raw.FPDFText_IsHyphen(self._text, index) == 1
        is_made = self._raw.FPDFText_IsGenerated(self._text, index) == 1
        text = HYPHEN if is_hyphen else chr(code) if 0 < code <= _LAST_CODE else ""
        is_half = 0xD800 <= code <= 0xDFFF  # of a letter beyond the first plane
        if not text or text.isspace() or is_half or (is_made and not is_hyphen):
            return None
        if self._raw.FPDFText_HasUnicodeMapError(self._text, index) == 1:
            self._unknown += 1
        style = self._style(index)
        x, y = ctypes.c_double(), ctypes.c_double()
        box = self._raw.FS_RECTF()
        self._raw.FPDFText_GetCharOrigin(self._text, index, x, y)
        self._raw.FPDFText_GetLooseCharBox(self._text, index, box)
        left, right, base = _turned(style.turn, (box.left, box.bottom, box.right, box.top), x, y)
        is_hidden = style.is_unseen or not self._ground.shows(x.value, y.value, style.is_white)
        is_covered = self._ground.covers(style.drawn, box)
        return _Letter(
            text=text,
            left=left,
            right=right,
            base=base,
            style=style,
            reason=HIDDEN if is_hidden else COVERED if is_covered else "",
        )

    def _style(self, index: int) -> _Style:
        raw = self._raw
        drawn = raw.FPDFText_GetTextObject(self._text, index)
        key = ctypes.cast(drawn, ctypes.c_void_p).value if drawn else 0
        if not key:
            return _NO_STYLE
        if key not in self._styles:
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(self._text, index, matrix)
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            angle = raw.FPDFText_GetCharAngle(self._text, index)
            color = [ctypes.c_uint() for _ in range(4)]
            raw.FPDFText_GetFillColor(self._text, index, *color)
            is_white = all(part.value >= _WHITE for part in color[:3])
            mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
            self._styles[key] = _Style(
                size=abs(raw.FPDFText_GetFontSize(self._text, index) * scale) or 1.0,
                is_bold=self._is_bold(index),
                mark=raw.FPDFPageObj_GetMarkedContentID(drawn),
                is_unseen=mode == _INVISIBLE_MODE or color[3].value == 0,
                is_white=is_white,
                turn=round(max(0.0, angle) / (math.pi / 2)) % 4,
                drawn=key,
            )
        return self._styles[key]

    def _is_bold(self, index: int) -> bool:
        is_heavy = self._raw.FPDFText_GetFontWeight(self._text, index) >= _BOLD
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        flags = ctypes.c_int()
        self._raw.FPDFText_GetFontInfo(self._text, index, name, _LONGEST_NAME, flags)
        return is_heavy or any(part in name.value.lower() for part in _BOLD_NAMES)

    def _words(self, run: list[_Letter], upright: int) -> Iterator[PrintedWord]:
        """Give the words of letters without white space between, which may stand on two lines."""
        word: list[_Letter] = []
        is_glued = False
        for letter in run:
            if word and not _is_next(word[-1], letter):
                yield replace(_word_of(word, upright), is_glued=is_glued)
                is_glued = abs(word[-1].base - letter.base) < word[-1].style.size
                is_glued = is_glued and abs(letter.left - word[-1].right) < word[-1].style.size
                word = []
            word.append(letter)
        if word:
            yield replace(_word_of(word, upright), is_glued=is_glued)


def _turned(
    turn: int, box: tuple[float, float, float, float], x: ctypes.c_double, y: ctypes.c_double
) -> tuple[float, float, float]:
    """Return a letter's left and right edge and its base as they are when it stands upright."""
    left, foot, right, top = box
    if turn == 1:
        return foot, top, -x.value
    if turn == 2:
        return -right, -left, -y.value
    if turn == 3:
        return -top, -foot, x.value
    return left, right, y.value


def _is_next(letter: _Letter, following: _Letter) -> bool:
    size = letter.style.size
    return (
        letter.style.turn == following.style.turn
        and letter.reason == following.reason
        and letter.style.mark == following.style.mark
        and abs(letter.base - following.base) <= _RAISED * size
        and abs(size - following.style.size) <= _OTHER_SIZE * size
        and -size < following.left - letter.right < _FAR * size
    )


def _word_of(letters: list[_Letter], upright: int) -> PrintedWord:
    style = letters[0].style
    is_turned = style.turn != upright
    return PrintedWord(
        text="".join(letter.text for letter in letters),
        left=min(letter.left for letter in letters),
        right=max(letter.right for letter in letters),
        base=letters[0].base,
        size=style.size,
        is_bold=style.is_bold,
        mark=style.mark,
        reason=letters[0].reason or (TURNED if is_turned else ""),
    )
