"""List the direct quotations that stay with the narrator, so that none does so silently."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from quotecast.model import Article, LineKind, Notice, Quotation, QuotationKind, Script, Speaker

_EXCERPT = 50
_MOST_NAMED = 3  # candidates


def doubts(
    article: Article,
    quotations: Sequence[Quotation],
    speakers: Sequence[Speaker],
    script: Script,
    threshold: float,
) -> tuple[Notice, ...]:
    """Return a notice for every direct quotation that no second voice reads."""
    names = {speaker.id: speaker.name for speaker in speakers}
    spoken = sorted(
        span.start
        for line in script.lines()
        if line.kind is LineKind.QUOTATION
        for span in line.origin
    )

    def is_voiced(quotation: Quotation) -> bool:
        index = bisect_left(spoken, quotation.span.start)
        return index < len(spoken) and spoken[index] < quotation.span.end

    return tuple(
        Notice(
            kind="doubtful quotation",
            message=f"{_excerpt(article, quotation)} stays with the narrator: {_why(quotation, names, threshold)}",
            origin=quotation.span,
        )
        for quotation in quotations
        if quotation.kind is QuotationKind.DIRECT and not is_voiced(quotation)
    )


def _excerpt(article: Article, quotation: Quotation) -> str:
    text = " ".join(quotation.span.cut_from(article.text).split())
    return f"“{text}”" if len(text) <= _EXCERPT else f"“{text[:_EXCERPT].rsplit(' ', 1)[0]} …”"


def _why(quotation: Quotation, names: Mapping[str, str], threshold: float) -> str:
    if quotation.speaker_id is not None and quotation.confidence >= threshold:
        return "the writer's sentence can't do without it"
    meant = [
        f"{names.get(one.speaker_id, one.speaker_id)} ({one.probability:.0%})"
        for one in quotation.candidates[:_MOST_NAMED]
    ]
    if not meant:
        return "nobody is known to have said it"
    return f"was it {' or '.join(meant)}?"
