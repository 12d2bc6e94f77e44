"""Know the quotations of a story that a page sets apart once more, and whom it credits them to: pull quotes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind, Quotation, Span
from quotecast.scripting.unheard import without_tags

_QUOTED: Final = re.compile(r"[“«„\"][^“”«»„\"]*[”»“\"]")
_FEWEST_WORDS: Final = 4  # of a pull quote; shorter, the same words may be said on purpose
_SET_APART: Final = (BlockKind.BLOCKQUOTE, BlockKind.PARAGRAPH, BlockKind.HEADING)
_SENTENCE_END: Final = re.compile(r"[.!?…]+")
_PART_END: Final = re.compile(r"[.!?…,;]+")  # behind which a page may leave words out
_MOST_ABOVE: Final = 3  # lines between a title and its byline
_LONGEST_CREDIT: Final = 80
_CREDIT: Final = re.compile(
    r"[^\W\d_][\w’' -]* (?P<role>[\w-]+) (?P<name>[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+)+)"
)
_CREDIT_MARKS: Final = "—–―- \t\r\n"
_MARKS: Final = "“”„‟\"«»‹›‘’‚‛'` \t\r\n"
_NAME: Final = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quoted:
    """The words that are quoted in one block, in order, and who says them: by id, and whether tags tell it."""

    block: Block
    words: str
    speakers: frozenset[str | None]
    is_tagged: bool


def pulled_quotes(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the pull quotes of an article, and the paragraphs that are left of such."""
    quoted = [one for block in article.blocks if (one := _quoted(article, block, quotations))]
    above = _above_byline(article)
    others = (block for block in article.blocks if block not in above)
    answers = _answers(article)
    yield from (
        block for block in others if block not in answers and _is_pulled(article, block, quoted)
    )
    yield from _credits(article)


def _answers(article: Article) -> set[Block]:
    """Return the blocks right below a paragraph that leads to them: by a colon, to a paragraph by a question too."""
    leads = {BlockKind.PARAGRAPH: ("?", ":"), BlockKind.BLOCKQUOTE: (":",)}
    return {
        block
        for above, block in pairwise(article.blocks)
        if above.kind is BlockKind.PARAGRAPH
        and above.span.cut_from(article.text).endswith(leads.get(block.kind, ()))
    }


def words_alone(text: str) -> str:
    """Return the words of a text in small letters, without what stands between them."""
    kept = (character if character.isalnum() else " " for character in text.casefold())
    return " ".join("".join(kept).split())


def _above_byline(article: Article) -> set[Block]:
    """Return what stands between the title and the byline and is no standfirst: a headline, if it is quoted."""
    kinds = [block.kind for block in article.blocks]
    if BlockKind.BYLINE not in kinds:
        return set()
    above = article.blocks[: kinds.index(BlockKind.BYLINE)]
    is_opening = sum(block.kind is not BlockKind.TITLE for block in above) <= _MOST_ABOVE
    return {one for one in above if is_opening and one.kind is not BlockKind.STANDFIRST}


def _credits(article: Article) -> Iterator[Block]:
    """Give the paragraphs that are left of a pull quote: "Harbour analyst Ida Foy", named elsewhere."""
    roles = language_of(article.language).roles
    for block, following in pairwise(article.blocks):
        words = block.span.cut_from(article.text)
        is_alone = block.kind in (BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE)
        if not is_alone or len(words) > _LONGEST_CREDIT:
            continue
        found = _CREDIT.fullmatch(words)
        leads = following.span.cut_from(article.text)[:1] in _MARKS
        is_known = found is not None and article.text.count(found["name"]) > 1
        if found is not None and is_known and found["role"] in roles and not leads:
            yield block


def _quoted(article: Article, block: Block, speech: Sequence[Quotation]) -> _Quoted | None:
    first = bisect_left(speech, block.span.start, key=lambda quotation: quotation.span.start)
    last = bisect_right(speech, block.span.end, key=lambda quotation: quotation.span.end)
    own = speech[first:last]
    words = " ".join(one.span.cut_from(article.text) for one in own)
    if not words:
        return None
    return _Quoted(
        block=block,
        words=words_alone(words),
        speakers=frozenset(one.speaker_id for one in own),
        is_tagged=all(one.tag is not None for one in own),
    )


def _is_pulled(article: Article, block: Block, quoted: Sequence[_Quoted]) -> bool:
    own = next((one for one in quoted if one.block == block), None)
    whole = _without_credit(article, block)
    if block.kind is BlockKind.STANDFIRST:
        words = own.words if own is not None else ""
        if _sums_up(article, block, words):
            return False
    elif block.kind in _SET_APART:
        is_set_apart = block.kind is BlockKind.BLOCKQUOTE or whole.strip(_MARKS) != whole.strip()
        words = words_alone(whole) if is_set_apart else ""
        if own is not None and own.words != words:
            return False
    else:
        return False
    if words.count(" ") + 1 < _FEWEST_WORDS:
        return False
    if own is not None and own.is_tagged and whole != block.span.cut_from(article.text):
        quoted = [one for one in quoted if one.speakers & {None, *own.speakers}]
    whole = words if block.kind is BlockKind.STANDFIRST else without_tags(whole)
    sentences = [words_alone(piece) for piece in _SENTENCE_END.split(whole)]
    parts = [words_alone(piece) for piece in _PART_END.split(whole)]
    is_told = any(part.count(" ") + 1 >= _FEWEST_WORDS for part in parts)  # no "Yes, no, never"
    forms = [sentences, parts] if block.kind is BlockKind.BLOCKQUOTE and is_told else [sentences]
    others = [one for one in quoted if one.block != block and one.words != words]
    is_held = any(_has(one.words, form) for one in others for form in forms)
    return is_held or _comes_again(block, words, quoted)


def _without_credit(article: Article, block: Block) -> str:
    """Return a block without who is credited behind its quotation: "“No.” — Ida Foy, mayor", who is named elsewhere too."""
    whole = block.span.cut_from(article.text)
    quoted = _QUOTED.match(whole)
    credit = whole[quoted.end() :].strip(_CREDIT_MARKS) if quoted is not None else ""
    name = _NAME.match(credit)
    is_known = name is not None and article.text.count(name[0]) > 1
    is_long = len(credit) > _LONGEST_CREDIT or _SENTENCE_END.search(credit) is not None
    is_credit = is_known and not is_long and not credit.endswith(":")  # it leads to what is below
    return quoted[0] if quoted is not None and is_credit else whole


def _has(words: str, pieces: Sequence[str]) -> bool:
    """Return whether words have some others in their order, with more between them."""
    at = 0
    for piece in filter(None, pieces):
        found = f" {words} ".find(f" {piece} ", at)
        if found < 0:
            return False
        at = found + len(piece) + 1
    return True


def _sums_up(article: Article, block: Block, words: str) -> bool:
    """Return whether more than a credit stands beside quoted words: a second sentence or clause, or what leads to them."""
    whole, language = block.span.cut_from(article.text), language_of(article.language)
    if words_alone(whole).count(" ") + 1 <= 2 * (words.count(" ") + 1):
        return False
    quoted = _QUOTED.match(whole)
    if quoted is None:
        before = _QUOTED.split(whole)[0].rstrip()  # "Ida Moss, a farmer who rows:"
        return not before.endswith(":") or _NAME.fullmatch(before.partition(",")[0]) is None
    rest = Span(start=block.span.start + quoted.end(), end=block.span.end)
    joiners = [f", {word} " in whole[quoted.end() :] for word in language.conjunctions]
    is_parted = ";" in whole[quoted.end() :] or any(joiners)
    return is_parted or len(sentence_spans(article.text, rest, language)) > 1


def _comes_again(block: Block, words: str, quoted: Sequence[_Quoted]) -> bool:
    """Return whether the very words come again, and this block is the one that is set apart.

    Of two paragraphs none is: an answer, a chant and a last line are said twice on purpose.
    """
    others = [one for one in quoted if one.block != block and one.words == words]
    return any(one.block.kind is BlockKind.PARAGRAPH for one in others) and (
        block.kind is not BlockKind.PARAGRAPH
    )
