"""Draw the cover: a square JPEG with the show's name and the title (Apple: 1400 to 3000 px)."""

import colorsys
import hashlib
import io
import unicodedata
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from quotecast.publishing.one_line import one_line

SIDE_PX: Final = 1400

_MARGIN_PX: Final = 110
_SHOW_PX: Final = 64
_LARGEST_PX: Final = 170
_SMALLEST_PX: Final = 36
_STEP_PX: Final = 6
_LINE_HEIGHT: Final = 1.16
_TITLE_TOP_PX: Final = 330
_RULE_PX: Final = 10
_CONTRAST: Final = 4.5  # WCAG 2.2, 1.4.3
_JPEG_QUALITY: Final = 88
_INK: Final = (255, 255, 255)
_ELLIPSIS: Final = "…"
_NO_GLYPH: Final = "\U0010fffe"

# Pillow's own font has the letters a to z only: others are drawn as their nearest relatives.
_RELATIVES: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "Ł": "L",
        "ł": "l",
        "Ø": "O",
        "ø": "o",
        "Đ": "D",
        "đ": "d",
        "Ð": "D",
        "ð": "d",
        "Æ": "AE",
        "æ": "ae",
        "Œ": "OE",
        "œ": "oe",
        "ß": "ss",
        "ẞ": "SS",
        "ı": "i",
        "Þ": "Th",
        "þ": "th",
        "Ħ": "H",
        "ħ": "h",
        "€": "EUR ",
        "£": "GBP ",
        "„": "“",
    }
)

_Colour = tuple[int, int, int]
_Font = ImageFont.FreeTypeFont


def draw_cover(show: str, title: str, side_px: int = SIDE_PX) -> bytes:
    """Return a square JPEG; the same words give the same bytes.

    The title shrinks until it fits. Accents the font lacks are dropped, and other characters it
    lacks are left out.
    """
    ground = ground_colour(title)
    picture = Image.new("RGB", (side_px, side_px), ground)
    pen = ImageDraw.Draw(picture)
    # Laid out on a sheet of SIDE_PX, and drawn larger or smaller.
    scale = side_px / SIDE_PX
    _draw_show(pen, one_line(show), scale)
    title_lines = _fitted(one_line(title))
    height = round(title_lines.font.size * _LINE_HEIGHT)
    font = font_of(round(title_lines.font.size * scale))
    for number, line in enumerate(title_lines.lines):
        place = (_MARGIN_PX * scale, (_TITLE_TOP_PX + number * height) * scale)
        pen.text(place, line, font=font, fill=_INK)
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=_JPEG_QUALITY)
    return content.getvalue()


def ground_colour(title: str) -> tuple[int, int, int]:
    """Return a calm, dark colour that belongs to the title, with 4.5:1 contrast to white."""
    hue = int.from_bytes(hashlib.sha256(title.encode("utf-8", "replace")).digest()[:2]) / 65536
    lightness = 0.36
    while True:
        red, green, blue = colorsys.hls_to_rgb(hue, lightness, 0.42)
        colour = (round(red * 255), round(green * 255), round(blue * 255))
        if contrast(colour, _INK) >= _CONTRAST:
            return colour
        lightness -= 0.02


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2).

    >>> contrast((0, 0, 0), (255, 255, 255))
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return round((high + 0.05) / (low + 0.05), 6)


def _luminance(colour: _Colour) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    font: _Font
    lines: tuple[str, ...]


def _draw_show(pen: ImageDraw.ImageDraw, show: str, scale: float) -> None:
    font = font_of(_SHOW_PX)
    name = _shortened(drawable(show, font), font)
    place = (_MARGIN_PX * scale, _MARGIN_PX * scale)
    pen.text(place, name, font=font_of(round(_SHOW_PX * scale)), fill=_INK)
    top = _MARGIN_PX + 2 * _SHOW_PX
    rule = (_MARGIN_PX, top, _MARGIN_PX + 2 * _SHOW_PX, top + _RULE_PX)
    pen.rectangle([edge * scale for edge in rule], fill=_INK)


def _fitted(title: str) -> _Lines:
    words = drawable(title, font_of(_LARGEST_PX)).split()
    room_px = SIDE_PX - _MARGIN_PX - _TITLE_TOP_PX
    for size in range(_LARGEST_PX, _SMALLEST_PX - 1, -_STEP_PX):
        font = font_of(size)
        lines = _wrapped(words, font)
        widest = max((font.getlength(line) for line in lines), default=0)
        if len(lines) * size * _LINE_HEIGHT <= room_px and widest <= _width_px():
            return _Lines(font=font, lines=lines)
    return _cut_to_fit(words, font_of(_SMALLEST_PX), room_px)


def _cut_to_fit(words: list[str], font: _Font, room_px: int) -> _Lines:
    lines = [_shortened(line, font) for line in _wrapped(words, font)]
    most = int(room_px / (font.size * _LINE_HEIGHT))
    if len(lines) > most:
        lines = [*lines[: most - 1], _shortened(lines[most - 1] + _ELLIPSIS, font)]
    return _Lines(font=font, lines=tuple(lines))


def _wrapped(words: list[str], font: _Font) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _width_px():
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _shortened(line: str, font: _Font) -> str:
    if font.getlength(line) <= _width_px():
        return line
    line = line.rstrip(_ELLIPSIS)
    while line and font.getlength(line + _ELLIPSIS) > _width_px():
        line = line[:-1]
    return line.rstrip() + _ELLIPSIS


def drawable(text: str, font: _Font) -> str:
    """Leave out what the font has no picture for: it would be drawn as an empty box."""
    apart = unicodedata.normalize("NFKD", text.translate(_RELATIVES))
    text = "".join(c for c in apart if not unicodedata.combining(c))
    box = _picture(_NO_GLYPH, font)
    kept = {character for character in set(text) if _picture(character, font) != box}
    return " ".join("".join(c for c in text if c in kept or c == " ").split())


def _picture(character: str, font: _Font) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(character)
    return mask.size, bytes(mask)


def _width_px() -> int:
    return SIDE_PX - 2 * _MARGIN_PX


def font_of(size_px: int) -> _Font:
    """Return Pillow's own font in a size."""
    font = ImageFont.load_default(size_px)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow is built without FreeType")
    return font
