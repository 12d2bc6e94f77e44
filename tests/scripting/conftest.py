import re

import pytest

from quotecast.languages import language_of
from quotecast.model import (
    Article,
    Block,
    BlockKind,
    Quotation,
    QuotationKind,
    Rule,
    Span,
    Speaker,
    Style,
    source_named,
)
from quotecast.scripting.builder import write_script
from quotecast.scripting.writer import Direction, Fragments
from quotecast.settings import PauseSettings

_TOKEN = re.compile(r"⟦(\w+)\||⟧|⟨|⟩|\{|\}|<<|>>")
SPEAKERS = {
    "jo": Speaker(id="jo", name="Jo Roe", aliases=("Roe", "Ms Roe")),
    "ed": Speaker(id="ed", name="Ed Voss", aliases=("Voss",), description="a shipwright"),
    "al": Speaker(id="al", name="Al Brun", aliases=("Brun", "Mr Brun")),
    "off": Speaker(id="off", name="one official", is_named=False),
}


class Marked:
    """An article written with its quotations marked up.

    ⟦jo|words⟧ is what Jo said, ⟨clause⟩ the tag of the quotation next to it, {words} in it the
    source and <<word>> the reporting verb.
    """

    def __init__(self, markup, kinds=None):
        text, open_at, quotations, tags = "", {}, [], []
        parts = {"{": "source", "<<": "verb", "⟨": "tag", "⟦": "quotation"}
        ends = {"}": "{", ">>": "<<", "⟩": "⟨", "⟧": "⟦"}
        found_parts = {}
        position = 0
        for token in _TOKEN.finditer(markup):
            text += markup[position : token.start()]
            position = token.end()
            mark = token[0]
            if mark.startswith("⟦"):
                open_at["⟦"] = (len(text), token[1])
            elif mark in parts:
                open_at[mark] = (len(text), None)
                if mark == "⟨":
                    found_parts = {}
            else:
                start, who = open_at.pop(ends[mark])
                span = Span(start=start, end=len(text))
                if mark == "⟧":
                    quotations.append((span, who))
                else:
                    found_parts[parts[ends[mark]]] = span
                    if mark == "⟩":
                        tags.append(found_parts)
        self.text = text + markup[position:]
        self.blocks = self._blocks(kinds or {})
        self.quotations = tuple(
            Quotation(
                span=span,
                kind=QuotationKind.DIRECT,
                speaker_id=who,
                confidence=0.9,
                rule=Rule.COLON,
                **self._tag(span, tags, quotations),
            )
            for span, who in quotations
        )

    def _blocks(self, kinds):
        return tuple(
            Block(
                kind=kinds.get(index, BlockKind.PARAGRAPH),
                span=Span(start=found.start(), end=found.end()),
            )
            for index, found in enumerate(re.finditer(r"\S(?:.*\S)?", self.text))
        )

    def _tag(self, span, tags, quotations):
        for found in tags:
            tag = found["tag"]
            low, high = min(span.end, tag.end), max(span.start, tag.start)
            between = self.text[low:high]
            others = [s for s, _ in quotations if s != span and low <= s.start < high]
            if not others and not any(c.isalnum() or c in ".\n" for c in between):
                return {
                    "tag": tag,
                    "source": found.get("source"),
                    "reporting_verb": found.get("verb"),
                }
        return {}

    def article(self, **facts):
        return Article(
            id="ship",
            source=source_named("t.txt"),
            title="T",
            text=self.text,
            blocks=self.blocks,
            **facts,
        )

    def script(self, *, threshold=0.5, disclosure="", style="radio", fragments="narrated", **facts):
        direction = Direction(
            language=language_of("en"),
            pauses=PauseSettings(),
            threshold=threshold,
            disclosure=disclosure,
            style=Style(style),
            fragments=Fragments(fragments),
        )
        return write_script(
            self.article(**facts), self.quotations, tuple(SPEAKERS.values()), direction
        )


@pytest.fixture
def marked():
    return Marked


def said(script):
    """List who says what."""
    return [f"{line.speaker_id}: {line.text}" for line in script.lines()]
