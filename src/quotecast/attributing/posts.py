"""Find posts set into an article: a block of words with a signature ("— Ida Moss (@ida) May 3") below."""

import re
from dataclasses import dataclass

from quotecast.attributing.marks import pair_marks
from quotecast.attributing.phrases import Mention, name_mention
from quotecast.languages import Language
from quotecast.model import Article, Block, BlockKind, Span

_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE})
_SIGNED = _SPOKEN | {BlockKind.HEADING, BlockKind.CAPTION}
_SIGNATURE = re.compile(
    r"(?:—|–|--|-)\s*(?P<name>[^\n()@—]{2,60}?)\s*\(@[\w.@-]{1,60}\)\s*(?P<day>[^\n]{0,40})$"
)


_AUTHOR = re.compile(
    r"(?:—|–|--|-|―)\s*(?P<name>[^\W\d_][\w.'’*\-]*(?:\s[^\W\d_][\w.'’*\-]*){0,5})"
    r"(?P<about>(?:,|\s\(|\s?[—–|/])[^\n]{1,120})?$"
)
_PLAIN_AUTHOR = re.compile(
    r"(?P<name>[^\W\d_][\w.'’\-]*(?:\s(?:de |van |von |bin |al-)*[A-Z][\w.'’\-]*){1,4})(?:,[^\n.]{1,80})?$"
)
_LONGEST_SIGNATURE = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The words of a post, its signature's block, and the name in it.

    `is_post` is False where the words are no post but set apart and signed; `outer` is then with
    their marks.
    """

    words: Span
    signature: Span
    mention: Mention
    is_post: bool = True
    outer: Span | None = None


def find_posts(article: Article, language: Language) -> dict[int, Post]:
    """Return the posts by the number of the block that holds their words."""
    posts = {}
    for number, block in enumerate(article.blocks):
        above = article.blocks[number - 1] if number else None
        found = _SIGNATURE.match(block.span.cut_from(article.text))
        if above is None or above.kind not in _SPOKEN or number - 1 in posts:
            continue
        if block.kind not in _SIGNED:
            continue
        if not found:
            signed = _signed(article, above, block, language)
            if signed is not None:
                posts[number - 1] = signed
            continue
        day = found["day"]
        if day and not any(c.isdigit() for c in day):
            continue
        shown = _without_titles(found["name"], language, fewest=2)
        end = block.span.start + found.end("name")
        mention = name_mention(Span(start=end - len(shown), end=end), shown, language)
        posts[number - 1] = Post(words=above.span, signature=block.span, mention=mention)
    return posts


def _signed(article: Article, above: Block, block: Block, language: Language) -> Post | None:
    """Read "— Ida Moss, a pilot" below words in marks, or below a block quotation."""
    text = article.text
    signature = block.span.cut_from(text)
    if len(signature) > _LONGEST_SIGNATURE:
        return None
    found = _AUTHOR.match(signature)
    if found is None and above.kind is block.kind is BlockKind.BLOCKQUOTE:
        found = _PLAIN_AUTHOR.match(signature)
    if found is None or not found["name"][0].isupper():
        return None
    pairs = pair_marks(text, above.span, language)
    is_marked = len(pairs) == 1 and pairs[0].outer == above.span
    if not is_marked and above.kind is not BlockKind.BLOCKQUOTE:
        return None
    shown = _without_titles(found["name"], language, fewest=1)
    end = block.span.start + found.end("name")
    return Post(
        words=pairs[0].span if is_marked else above.span,
        outer=pairs[0].outer if is_marked else above.span,
        signature=block.span,
        mention=name_mention(Span(start=end - len(shown), end=end), shown, language),
        is_post=False,
    )


def _without_titles(name: str, language: Language, *, fewest: int) -> str:
    """Return a signer's name without the titles before it ("Gov. Ida Moss"), if `fewest` words stay."""
    while len(parts := name.split(None, 1)) == 2 and len(parts[1].split()) >= fewest:
        if parts[0].lower().strip(".") not in language.honorifics:
            break
        name = parts[1]
    return name
