"""Read the posts of a WordPress site's export (WXR 1.2, an RSS 2.0 feed with its own elements).

Only what is published is read: drafts, private and deleted posts, pages and pictures are passed over.
"""

import re
from dataclasses import dataclass
from typing import Any

import lxml.etree

from quotecast.errors import SourceError
from quotecast.reading.assembling import without_controls
from quotecast.reading.composing import Masthead
from quotecast.reading.decoding import decode, normalise_tag
from quotecast.reading.html import find_page
from quotecast.reading.listing import Listed, ListedArticle, article_named, passed_over
from quotecast.reading.originals import Original, Reading

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_CAPTION = re.compile(
    r"\[caption\b[^\]]*\]\s*(<a\b.*?</a>|<img\b[^>]*>)?(.*?)\[/caption\]", re.DOTALL
)
_SHORT_CODE = re.compile(r"\[/?[a-z][\w-]*(?:\s[^\]<]*|\s*/)?\](?!\()")
_HAS_PARAGRAPHS = re.compile(r"<p[\s>]", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|table|pre|hr|section|form|details)\b",
    re.IGNORECASE,
)
_KNOWN_CODES = re.compile(
    r"\[/?(?:gallery|embed|video|audio|playlist|caption|wp_\w+|contact-form\S*)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """Hold what an export says of its site, and its published posts by their numbers."""

    name: str | None
    language: str | None
    writers: dict[str, str]
    posts: dict[str, Any]
    drafts: tuple[str, ...]
    pages: tuple[str, ...]


def listed(original: Original) -> Listed:
    """Return the published posts of an export by their numbers on the site."""
    site = _site(original)
    return Listed(
        parts=tuple(
            ListedArticle(name=name, title=_text(post, "title") or f"post {name}")
            for name, post in site.posts.items()
        ),
        notices=(
            *passed_over("posts that aren't published are passed over", site.drafts),
            *passed_over("pages, pictures and the like are passed over", site.pages),
        ),
    )


def read(original: Original) -> Reading:
    """Return the article of one post.

    Raises:
        SourceError: it is no export, or has no such post; the post holds no words to read.
    """
    site = _site(original)
    names, part = tuple(site.posts), original.source.part
    if not names:
        raise SourceError(
            f"{original.source} is a site's export without a published post",
            "Publish what is to be read, and export it anew",
        )
    post = site.posts[names[article_named(listed(original), part, original.source) if part else 0]]
    writer = _text(post, _CREATOR)
    masthead = Masthead(
        title=_text(post, "title") or None,
        byline=site.writers.get(writer, writer) or None,
        publisher=site.name,
        published=_text(post, "{*}post_date")[:10] or None,
        language=site.language,
        address=_text(post, "link") or None,
    )
    markup = f"<!doctype html><html><body>{_paragraphs(_text(post, _CONTENT))}</body></html>"
    reading = find_page(markup, original, stated=masthead, is_whole=True)
    if reading is None:
        raise SourceError(
            f"{original.source} is a post without words to read", "Leave it out, or give its page"
        )
    return reading


def _site(original: Original) -> _Site:
    name = str(original.source)
    text = _DECLARED.sub("", decode(original.data, name=name, charset=original.charset))
    parser = lxml.etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = lxml.etree.fromstring(without_controls(text).encode(), parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise SourceError(
            f"{name} is no whole export of a site: {error}", "Export the site anew"
        ) from error
    channel = root.find("channel")
    if channel is None:
        raise SourceError(f"{name} is an export without a site", "Export the site anew")
    items = list(channel.iterfind("item"))
    posts = [item for item in items if (_text(item, "{*}post_type") or "post") == "post"]
    ready = [item for item in posts if _is_published(item)]
    return _Site(
        name=_text(channel, "title") or None,
        language=normalise_tag(_text(channel, "language")),
        writers={
            _text(one, "{*}author_login"): _text(one, "{*}author_display_name")
            for one in channel.iterfind("{*}author")
        },
        posts={_text(one, "{*}post_id") or str(i): one for i, one in enumerate(ready, 1)},
        drafts=tuple(_text(one, "title") for one in posts if one not in ready),
        pages=tuple(_text(one, "title") for one in items if one not in posts),
    )


def _is_published(item: Any) -> bool:
    is_open = not _text(item, "{*}post_password")
    return is_open and (_text(item, "{*}status") or "publish") == "publish"


def _text(element: Any, path: str) -> str:
    return (element.findtext(path) or "").strip()


def _paragraphs(content: str) -> str:
    """Return a post's markup with the paragraphs that WordPress makes of blank lines.

    Short codes, which stand for galleries and the like, are hidden; a caption's words are a caption.
    """
    content = content.replace("\r\n", "\n")
    content = _CAPTION.sub(r"\n\n<figure>\1<figcaption>\2</figcaption></figure>\n\n", content)
    content = _SHORT_CODE.sub(
        lambda code: f"<span hidden>{code[0]}</span>" if _KNOWN_CODES.match(code[0]) else code[0],
        content,
    )
    if _HAS_PARAGRAPHS.search(content):
        return content
    pieces = [piece.strip() for piece in re.split(r"\n\s*\n", content) if piece.strip()]
    return "".join(
        piece if _BLOCK.match(piece) else f"<p>{piece.replace(chr(10), '<br>')}</p>"
        for piece in pieces
    )
