"""Read a PDF (ISO 32000-2): letters and places by PDFium, in the order of its tags, or of its columns.

Running heads, page numbers, unseen text and pull quotes aren't read; each is listed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.languages.vocabulary import common_words
from quotecast.model import BlockKind, Notice
from quotecast.reading.composing import Masthead
from quotecast.reading.decoding import guess_language
from quotecast.reading.originals import Original, Reading
from quotecast.reading.proof import letters_of
from quotecast.reading.sheets.blocks import (
    PrintedBlock,
    Typesetting,
    blocks_of,
    setting_of,
    stretches_of,
    without_contents,
)
from quotecast.reading.sheets.capitals import body_size, with_capitals
from quotecast.reading.sheets.captions import stands_below_picture, with_captions
from quotecast.reading.sheets.columns import PrintedLine, lines_in_order
from quotecast.reading.sheets.frames import frames_of, text_of
from quotecast.reading.sheets.joining import Joiner, known_words
from quotecast.reading.sheets.kinds import settled
from quotecast.reading.sheets.letters import COVERED, Sheet, sheets_of
from quotecast.reading.sheets.stories import headlines_of
from quotecast.reading.sheets.tagged import UNTAGGED, is_tagged, tagged_blocks
from quotecast.reading.stretches import Stretch, find_reading

_MOST_UNKNOWN = 0.05
_MOST_NAMED = 3
_MOST_UNTAGGED = 200  # letters that tags may leave out before it is told
_FEWEST_LETTERS = 20
_RECOGNISE = "Recognise its text first (OCRmyPDF does), or give the article's words as a text file"


def read(original: Original) -> Reading:
    """Return the article of a PDF.

    Raises:
        SourceError: it can't be opened, is encrypted, a scan, or holds no words of a story.
        EngineMissingError: the extra `documents` isn't installed.
    """
    name = str(original.source)
    sheets = sheets_of(original.data, name)
    _require_text(sheets, name)
    stretches, notices = _stretches(sheets)
    _require_all(stretches, sheets, name)
    reading = find_reading(stretches, Masthead(), original, (*_told(sheets), *notices))
    if reading is None:
        raise SourceError(
            f"{name} is a document without words to read",
            "Give the article's words as a text file",
        )
    return reading


def _require_text(sheets: Sequence[Sheet], name: str) -> None:
    letters = sum(len(word.text) for sheet in sheets for word in sheet.words)
    unknown = sum(sheet.unknown for sheet in sheets)
    if letters < _FEWEST_LETTERS and any(sheet.has_picture for sheet in sheets):
        raise SourceError(f"{name} is a scan: pictures of pages, without their text", _RECOGNISE)
    if letters == 0:
        raise SourceError(f"{name} holds no text", _RECOGNISE)
    if unknown > _MOST_UNKNOWN * letters:
        raise SourceError(f"{name} doesn't say which letters its fonts draw", _RECOGNISE)


def _stretches(sheets: Sequence[Sheet]) -> tuple[list[Stretch], list[Notice]]:
    seen = [[word for word in sheet.words if not word.reason] for sheet in sheets]
    size = body_size([word for words in seen for word in words])
    text = " ".join(word.text for words in seen for word in words)
    language = language_of(guess_language(text))
    known = common_words(language.spelling.dictionary)
    pages = [lines_in_order(with_capitals(words, size, known)) for words in seen]
    frames = frames_of(pages, size)
    for sheet, lines in zip(sheets, pages, strict=True):
        captions = [line for line in lines if stands_below_picture([line], sheet)]
        frames = {key: why for key, why in frames.items() if key not in {*map(id, captions)}}
    inner = [[line for line in lines if id(line) not in frames] for lines in pages]
    setting = setting_of(inner, size)
    blocks: list[PrintedBlock] = []
    untagged: list[PrintedBlock] = []
    for sheet, lines, words in zip(sheets, inner, seen, strict=True):
        outer = {
            id(word) for line in pages[sheet.number] if id(line) in frames for word in line.words
        }
        body = [word for word in words if id(word) not in outer]
        if is_tagged(sheet, body):
            blocks += tagged_blocks(sheet, body)
        else:
            found = with_captions(blocks_of(lines, sheet.number, setting), sheet, setting)
            blocks += found
            untagged += found
    joiner = Joiner(words=known_words(line for lines in inner for line in lines), language=language)
    stretches = list(stretches_of(settled(without_contents(blocks), setting), joiner))
    stretches += _unread(sheets, pages, frames)
    return stretches, [*_untagged(stretches), *_guessed(untagged, setting), *_joined(joiner)]


def _unread(
    sheets: Sequence[Sheet], pages: Sequence[Sequence[PrintedLine]], frames: dict[int, str]
) -> Iterator[Stretch]:
    for lines in pages:
        for line in lines:
            if id(line) in frames:
                text = " ".join(word.text for word in line.words)
                yield Stretch(text=text, reason=frames[id(line)])
    for sheet in sheets:
        reasons = dict.fromkeys(word.reason for word in sheet.words if word.reason)
        for reason in reasons:
            text = " ".join(word.text for word in sheet.words if word.reason == reason)
            yield Stretch(text=text, reason=reason)


def _require_all(stretches: Sequence[Stretch], sheets: Sequence[Sheet], name: str) -> None:
    """Make sure that every letter that PDFium itself finds on the pages is in the document's text.

    Raises:
        SourceError: some were lost, which is a mistake of ours.
    """
    read: Counter[str] = Counter()
    for one in stretches:
        read.update(letters_of(one.text + "".join(each.text for each in one.left_out)))
    there: Counter[str] = Counter()
    for sheet in sheets:
        there.update(letters_of(sheet.own_text))
    if there - read:
        raise SourceError(
            f"words of {name} were lost while it was read",
            "This is a mistake of quotecast's: please report it; save the words as plain text and give that",
        )


def _told(sheets: Sequence[Sheet]) -> Iterator[Notice]:
    scans = [sheet.number + 1 for sheet in sheets if sheet.has_picture and not sheet.words]
    if scans:
        yield Notice(
            kind="scan",
            message=f"of {_named(scans)} only a picture is there, and nothing is read: recognise its "
            "text (OCRmyPDF does), if it is of the article",
        )
    covered = [s.number + 1 for s in sheets if any(one.reason == COVERED for one in s.words)]
    if covered:
        yield Notice(
            kind="covered text",
            message=f"words on {_named(covered)} lie under a box that covers them, and aren't read: "
            "page.txt lists them; whoever gets the PDF can take them out of it",
        )
    recognised = [sheet.number + 1 for sheet in sheets if sheet.is_recognised]
    if recognised:
        yield Notice(
            kind="recognised text",
            message=f"the text of {_named(recognised)} was recognised from a picture, and may have "
            "wrong letters: compare it",
        )


def _untagged(stretches: Sequence[Stretch]) -> Iterator[Notice]:
    outside = [one.text for one in stretches if one.reason == UNTAGGED]
    if sum(map(len, outside)) > _MOST_UNTAGGED:
        yield Notice(
            kind="story may be missing",
            message=f"words that the document's tags leave out aren't read, from “{outside[0][:60]} …” "
            "on: page.txt lists them; give the words as a text file, if they are of the article",
        )


def _guessed(untagged: Sequence[PrintedBlock], setting: Typesetting) -> Iterator[Notice]:
    """Tell what was taken for a caption or for another story by its looks."""
    captions = [text_of(one.lines[0]) for one in untagged if one.kind is BlockKind.CAPTION]
    if captions:
        yield Notice(
            kind="guessed",
            message="known as captions by their place or wording only, so compare them in page.txt: "
            f"{len(captions)}, first “{captions[0][:60]}”",
        )
    for page, heads in headlines_of(untagged, setting).items():
        yield Notice(
            kind="guessed",
            message=f"page {page + 1} seems to hold {len(heads)} stories, “{heads[1][:60]}” being the "
            "second: all are read, one after the other; to have one of them, give its words alone",
        )


def _named(pages: Sequence[int]) -> str:
    some = ", ".join(map(str, pages[:_MOST_NAMED]))
    more = f" and {len(pages) - _MOST_NAMED} more" if len(pages) > _MOST_NAMED else ""
    return f"page{'s' if len(pages) > 1 else ''} {some}{more}"


def _joined(joiner: Joiner) -> Iterator[Notice]:
    if joiner.joined:
        words = ", ".join(f"“{word}”" for word in joiner.joined[:_MOST_NAMED])
        more = len(joiner.joined) - _MOST_NAMED
        yield Notice(
            kind="mended",
            message=f"words that line ends tear are joined: {words}"
            f"{f' and {more} more' if more > 0 else ''}",
        )
    if joiner.doubted:
        words = ", ".join(f"“{word}”" for word in dict.fromkeys(joiner.doubted))
        yield Notice(
            kind="mended",
            message=f"of these words it isn't known whether their hyphen is their own: {words}; compare them",
        )
