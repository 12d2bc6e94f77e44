"""Draw boxes, lines and words once, as SVG 1.1 or as a PNG picture."""

import html
import io
from dataclasses import dataclass
from typing import Final, TypeAlias

from PIL import Image, ImageDraw

from quotecast.publishing.cover import drawable, font_of

_DRAWN: Final = 3  # a picture is drawn so much larger, since Pillow's lines have hard edges
_SHOWN: Final = 1.5  # pixels of the picture to one of the drawing
_INK: Final = "#202124"
_SVG_FONT: Final = "system-ui, sans-serif"

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A filled shape; `points` are its corners."""

    points: tuple[Point, ...]
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text that begins (or with `is_end` ends) at a place, its base line there.

    It is shortened to fit into `room`, and left out where that leaves next to nothing.
    """

    text: str
    place: Point
    size: int = 12
    colour: str = _INK
    is_end: bool = False
    room: float = 1e9


Shape: TypeAlias = Area | Stroke | Words


def box(left: float, top: float, right: float, bottom: float, colour: str) -> Area:
    """Return a rectangle."""
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Area(points=corners, colour=colour)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is drawn, in its order, on a white ground; `title` is what a screen reader says."""

    width: int
    height: int
    title: str
    shapes: tuple[Shape, ...]


def svg(drawing: Drawing) -> bytes:
    """Return a drawing as an SVG file."""
    size = f'width="{drawing.width}" height="{drawing.height}"'
    body = "\n".join(filter(None, map(_svg_shape, drawing.shapes)))
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {drawing.width} '
        f'{drawing.height}" font-family="{_SVG_FONT}" role="img">\n'
        f"<title>{html.escape(drawing.title)}</title>\n"
        f'<rect {size} fill="#ffffff"/>\n{body}\n</svg>\n'
    )
    return text.encode("utf-8", "replace")


def png(drawing: Drawing) -> bytes:
    """Return a drawing as a PNG file."""
    picture = Image.new("RGB", (drawing.width * _DRAWN, drawing.height * _DRAWN), "#ffffff")
    pen = ImageDraw.Draw(picture)
    for shape in drawing.shapes:
        _draw(pen, shape)
    size = (round(drawing.width * _SHOWN), round(drawing.height * _SHOWN))
    content = io.BytesIO()
    picture.resize(size, Image.Resampling.BOX).save(content, "PNG", optimize=False)
    return content.getvalue()


def _svg_shape(shape: Shape) -> str:
    if isinstance(shape, Words):
        text = _fitted(shape)
        anchor = ' text-anchor="end"' if shape.is_end else ""
        x, y = shape.place
        return text and (
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{shape.size}" fill="{shape.colour}"{anchor}>'
            f"{html.escape(text)}</text>"
        )
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shape.points)
    if isinstance(shape, Area):
        return f'<polygon points="{points}" fill="{shape.colour}"/>'
    return (
        f'<polyline points="{points}" fill="none" stroke="{shape.colour}" '
        f'stroke-width="{shape.width}"/>'
    )


def _draw(pen: ImageDraw.ImageDraw, shape: Shape) -> None:
    if isinstance(shape, Words):
        font = font_of(shape.size * _DRAWN)
        text, (x, y) = drawable(_fitted(shape), font), shape.place
        anchor = "rs" if shape.is_end else "ls"
        pen.text((x * _DRAWN, y * _DRAWN), text, fill=shape.colour, font=font, anchor=anchor)
        return
    points = [(x * _DRAWN, y * _DRAWN) for x, y in shape.points]
    if isinstance(shape, Area):
        pen.polygon(points, fill=shape.colour)
    else:
        pen.line(points, fill=shape.colour, width=round(shape.width * _DRAWN), joint="curve")


def _fitted(words: Words) -> str:
    text, font = words.text, font_of(words.size)
    if font.getlength(text) <= words.room:
        return text
    while text and font.getlength(text + "…") > words.room:
        text = text[:-1]
    return f"{text.rstrip()}…" if len(text) > 2 else ""
