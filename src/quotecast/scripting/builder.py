"""Write an article's script in the style asked for, and tell what no second voice reads."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final

from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import (
    Article,
    BlockKind,
    LineKind,
    Notice,
    Quotation,
    QuotationKind,
    Rule,
    Script,
    Span,
    Speaker,
    Style,
)
from quotecast.scripting.chaptering import listed
from quotecast.scripting.coverage import omissions
from quotecast.scripting.formats import format_notices
from quotecast.scripting.pacing import paced
from quotecast.scripting.quoting import has_own_sentences, of_others
from quotecast.scripting.radio import RadioWriter
from quotecast.scripting.tagging import with_tags
from quotecast.scripting.treatment import classed, of_people
from quotecast.scripting.turns import with_labels
from quotecast.scripting.verbatim import VerbatimWriter
from quotecast.scripting.writer import Direction, Writer

STYLES: Final[Mapping[Style, type[Writer]]] = {
    Style.RADIO: RadioWriter,
    Style.VERBATIM: VerbatimWriter,
}
_FEWEST_WORDS = 5  # of a fragment that may be a sentence of somebody's
_EXCERPT = 50
_MOST_NAMED = 3  # candidates
_STOPS: Final = ".,!?…"
_START = attrgetter("start")
_BEGIN = attrgetter("span.start")
# Blocks that the narrator alone reads: words in marks there may be somebody's all the same.
_READ_ALONE: Final[Mapping[BlockKind, str]] = {
    BlockKind.TABLE_ROW: "a table",
    BlockKind.CAPTION: "a caption",
    BlockKind.STANDFIRST: "a standfirst",
    BlockKind.FOOTNOTE: "a footnote",
    BlockKind.CORRECTION: "a correction",
}


def write_script(
    article: Article,
    quotations: Sequence[Quotation],
    speakers: Sequence[Speaker],
    direction: Direction,
) -> Script:
    """Write the script of an article.

    Every character of the article is in the origin of exactly one line or in an omission.

    Raises:
        SourceError: there is nothing in the article that can be spoken.
    """
    article = classed(article, quotations)
    quotations = of_others(article, of_people(article, quotations), direction.language)
    quotations = with_labels(article, quotations, speakers)
    if direction.style is Style.RADIO:
        quotations = with_tags(article, quotations, direction.language)
    writer = STYLES[direction.style](article, quotations, speakers, direction)
    chapters = paced(listed(writer.chapters(), article.text), direction.pauses)
    lines = [line for chapter in chapters for line in chapter.lines()]
    if not any(line.origin for line in lines):
        raise SourceError(
            f"{article.source} has nothing to speak in it", "Give an article that has some text"
        )
    heard = {line.speaker_id for line in lines}
    return Script(
        article_id=article.id,
        language=article.language,
        speakers=tuple(speaker for speaker in speakers if speaker.id in heard),
        chapters=chapters,
        omissions=omissions(article, lines, writer.replaced),
        style=direction.style,
    )


def doubts(
    article: Article,
    quotations: Sequence[Quotation],
    speakers: Sequence[Speaker],
    script: Script,
    threshold: float,
) -> tuple[Notice, ...]:
    """Return a notice of the format, of notes that are left out, and of all that may be speech and that no second voice reads."""
    formats = format_notices(article, quotations)
    names = {speaker.id: speaker.name for speaker in speakers}
    spoken = _spans(script, is_voiced=True)
    said = _spans(script, is_voiced=False)

    def is_voiced(quotation: Quotation) -> bool:
        index = bisect_left(spoken, quotation.span.start, key=_START)
        return index < len(spoken) and spoken[index].start < quotation.span.end

    unheard = [one.span for one in script.omissions if one.reason == BlockKind.PULL_QUOTE.value]

    def is_unheard(quotation: Quotation) -> bool:
        return any(span.touches(quotation.span) for span in unheard)

    article = classed(article, quotations)
    language = language_of(article.language)
    quotations = of_others(article, of_people(article, quotations), language)
    told = tuple(
        _doubtful(article, quotation, _why(quotation, names, threshold))
        for quotation in quotations
        if (
            _may_be_speech(article, quotation)
            or has_own_sentences(article.text, quotation, language)
        )
        and not _is_settled(quotation)
        and not is_voiced(quotation)
        and not is_unheard(quotation)
    )
    voiced = {_words(article, span) for span in spoken}
    alone = tuple(
        _doubtful(article, quotation, f"it stands in {place}")
        for quotation in quotations
        if (place := _alone_in(article, quotation, said))
        and _words(article, quotation.span) not in voiced
    )
    return (*formats, *_amended(article, script), *told, *alone)


def _amended(article: Article, script: Script) -> Iterator[Notice]:
    """Tell of each correction of the article that the script leaves out."""
    for omission in script.omissions:
        if omission.reason == BlockKind.CORRECTION.value:
            words = _shortened(" ".join(omission.span.cut_from(article.text).split()))
            message = (
                f"the article's note on what was corrected in it isn't read: “{words}”; "
                "to have it heard, write it into the script"
            )
            yield Notice(kind="amended article", message=message, origin=omission.span)


def _doubtful(article: Article, quotation: Quotation, why: str) -> Notice:
    message = f"{_excerpt(article, quotation)} stays with the narrator: {why}"
    return Notice(kind="doubtful quotation", message=message, origin=quotation.span)


def _spans(script: Script, *, is_voiced: bool) -> list[Span]:
    """Return what the lines of quotations speak, or all others."""
    lines = (line for line in script.lines() if (line.kind is LineKind.QUOTATION) is is_voiced)
    return sorted(span for line in lines for span in line.origin)


def _words(article: Article, span: Span) -> str:
    return " ".join(span.cut_from(article.text).split()).rstrip(_STOPS).casefold()


def _alone_in(article: Article, quotation: Quotation, said: Sequence[Span]) -> str | None:
    """Return in what a sentence in marks stands that the narrator reads there, None where it may have a voice."""
    if quotation.rule is not Rule.HEADING:
        return None
    block = article.blocks[bisect_right(article.blocks, quotation.span.start, key=_BEGIN) - 1]
    index = bisect_right(said, quotation.span.start, key=_START) - 1
    is_said = index >= 0 and said[index].end >= quotation.span.end
    text = quotation.span.cut_from(article.text).strip()
    is_sentence = text[:1].isupper() and text[-1:] in _STOPS
    capitals = [word[0].isupper() for word in text.split()[1:]]
    is_title = 2 * sum(capitals) > len(capitals)
    is_sentence = is_sentence and not is_title and len(capitals) + 1 >= _FEWEST_WORDS
    return _READ_ALONE.get(block.kind) if is_said and is_sentence else None


def _may_be_speech(article: Article, quotation: Quotation) -> bool:
    """Return whether words are direct speech, or a fragment that has the look of a sentence."""
    if quotation.kind is QuotationKind.MIXED:
        words = quotation.span.cut_from(article.text).split()
        return len(words) >= _FEWEST_WORDS and words[0][0].isupper()
    return quotation.kind is QuotationKind.DIRECT


def _is_settled(quotation: Quotation) -> bool:
    """Return whether a person has left it with the narrator."""
    return quotation.rule is Rule.BY_HAND and quotation.speaker_id is None


def _excerpt(article: Article, quotation: Quotation) -> str:
    return f"“{_shortened(' '.join(quotation.span.cut_from(article.text).split()))}”"


def _shortened(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rsplit(' ', 1)[0]} …"


def _why(quotation: Quotation, names: Mapping[str, str], threshold: float) -> str:
    if quotation.kind is QuotationKind.MIXED:
        return "it is read within the writer's sentence; is it somebody's speech?"
    is_sure = quotation.speaker_id is not None and quotation.confidence >= threshold
    if is_sure and quotation.rule in (Rule.CONTINUATION, Rule.LAST_SOURCE, Rule.SUBJECT_BEFORE):
        return "it goes on from words that stay there"
    if is_sure:
        return "the writer's sentence can't do without it"
    meant = [
        f"{names.get(one.speaker_id, one.speaker_id)} ({one.probability:.0%})"
        for one in quotation.candidates[:_MOST_NAMED]
    ]
    if not meant:
        return "nobody is known to have said it"
    return f"was it {' or '.join(meant)}?"
