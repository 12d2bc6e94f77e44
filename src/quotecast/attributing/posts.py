"""Find posts set into an article: a block of words with a signature ("— Ida Moss (@ida) May 3") below."""

import re
from dataclasses import dataclass

from quotecast.attributing.phrases import Mention, name_mention
from quotecast.languages import Language
from quotecast.model import Article, BlockKind, Span

_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE})
_SIGNATURE = re.compile(
    r"(?:—|–|--|-)\s*(?P<name>[^\n()@—]{2,60}?)\s*\(@\w{1,30}\)\s*(?P<day>[^\n]{0,40})$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Hold the words of a post, its signature's block, and the name in it."""

    words: Span
    signature: Span
    mention: Mention


def find_posts(article: Article, language: Language) -> dict[int, Post]:
    """Return the posts by the number of the block that holds their words."""
    posts = {}
    for number, block in enumerate(article.blocks):
        above = article.blocks[number - 1] if number else None
        found = _SIGNATURE.match(block.span.cut_from(article.text))
        if above is None or not found or not {above.kind, block.kind} <= _SPOKEN:
            continue
        day = found["day"]
        if number - 1 in posts or (day and not any(c.isdigit() for c in day)):
            continue
        start = block.span.start + found.start("name")
        name = Span(start=start, end=start + len(found["name"]))
        mention = name_mention(name, found["name"], language)
        posts[number - 1] = Post(words=above.span, signature=block.span, mention=mention)
    return posts
