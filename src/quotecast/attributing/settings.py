"""The words for what stands around a quotation: its setting, and the tags in it."""

from dataclasses import dataclass

from quotecast.attributing.fragments import Fragment, Passage
from quotecast.attributing.phrases import Mention
from quotecast.model import Rule, Span


@dataclass(slots=True, kw_only=True, eq=False)
class Tag:
    """Hold who a fragment beside a quotation names as its source, and by which rule.

    `span` is the clause that can be moved, None where the fragment says more than that;
    `verb_last` is the last token of a verb of two words ("chimed in").
    """

    fragment: Fragment
    subject: Mention
    verb: int | None
    rule: Rule
    span: Span | None = None
    verb_last: int | None = None

    @property
    def verb_span(self) -> Span | None:
        """Give the span of the reporting verb."""
        if self.verb is None:
            return None
        tokens = self.fragment.tokens
        return Span(start=tokens[self.verb].start, end=tokens[self.verb_last or self.verb].end)

    @property
    def source_span(self) -> Span:
        """Give the span of the words that name the source."""
        return self.subject.span


@dataclass(slots=True, kw_only=True, eq=False)
class Setting:
    """Hold what stands around one quotation: the fragments beside it and their tags."""

    number: int
    passage: Passage
    place: int
    left: Fragment | None = None
    right: Fragment | None = None
    trailing: Tag | None = None
    leading: Tag | None = None

    @property
    def opens_block(self) -> bool:
        """Tell whether nothing stands before the quotation in its block."""
        return self.place == 0

    @property
    def fills_block(self) -> bool:
        """Tell whether the block holds nothing else."""
        return len(self.passage.pieces) == 1
