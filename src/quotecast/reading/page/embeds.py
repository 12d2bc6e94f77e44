"""Find posts of social networks that are set into a page: their words, and who wrote them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quotecast.languages import Language
from quotecast.reading.assembling import LINE_BREAK, PARAGRAPH_END, tidy
from quotecast.reading.furniture import is_stamp
from quotecast.reading.page.walk import Piece, Region, TextRun
from quotecast.reading.page.wording import SIGNATURE, wording_of

FRAME = "frame of a post"
BEHIND = "author of a post, read behind its words"
_POSTS = frozenset(
    "twitter-tweet twitter-video bluesky-embed mastodon-embed instagram-media tiktok-embed fb-post "
    "fb-video fb-xfbml-parse-ignore reddit-embed-bq reddit-card text-post-media threads-post telegram-post "
    "linkedin-post embedly-card".split()
)
_POST_BOXES = frozenset(
    "tweet embedded-tweet embedded-post social-post bluesky-post mastodon-post".split()
)
_HOLDERS = frozenset("amp-twitter amp-instagram amp-facebook amp-tiktok amp-reddit".split())
# Words and signature in one line: "Power is back. — Tarn Grid (@tarngrid) July 3, 2031".
_SIGNED = re.compile(
    rf"(?P<words>.{{2,}}?[^\s{PARAGRAPH_END}])[\s{PARAGRAPH_END}]+(?P<signature>[—–] [^@\n]{{1,60}}\(@[\w.-]{{2,40}}\)[^\n]{{0,40}})",
    re.DOTALL,
)
_LONGEST_BOX = 1500  # letters of a post that is no quotation by its tag
_LONGEST_FRAME = 120
_MOST_RUNS = 20  # lines of a post
_NAMED_ACCOUNT = re.compile(
    r"(?P<name>[^@\n]{1,60}?)\s*\(?(?P<handle>@[\w.-]{2,40}(?:@[\w.-]{4,60})?)\)?"
)
_DASH = "— "  # by which a signature is known
_HANDLE = re.compile(r"@[\w.-]{2,40}(?:@[\w.-]{4,60})?")
_MEMBER = re.compile(r"u/[\w-]{2,30}")
_FEWEST_LINKS = 2  # in a frame that names the writer: to him, and to the post


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedPost:
    """Hold a post's words, empty where a page holds only its frame, and its signature."""

    words: str
    signature: str


def post_around(region: Region) -> Any | None:
    """Return the element of the post that a region lies in, None outside of posts."""
    for one in region.within():
        is_quoted = one.element.tag == "blockquote"
        names = (one.element.get("class") or "").lower().split()
        is_post = not (_POSTS if is_quoted else _POST_BOXES).isdisjoint(names)
        is_post |= is_quoted and one.parent is not None and one.element.getparent().tag in _HOLDERS
        if is_post and (is_quoted or one.letters <= _LONGEST_BOX):
            return one.element
    return None


def follows_story(i: int, runs: Sequence[TextRun]) -> bool:
    """Return whether a run is of a post that stands right behind a line of the story."""
    post = post_around(runs[i].region)
    if post is None:
        return False
    near = runs[max(0, i - _MOST_RUNS) : i]
    before = next((one for one in reversed(near) if post_around(one.region) is not post), None)
    return before is not None and not before.reason


def _named_by_frame(run: TextRun, frame: re.Pattern[str]) -> str | None:
    """Return the name in a frame of more links than one: "Posted by Ann on 3 May"; the rest isn't read."""
    linked = [piece for piece in run.seen if piece.is_linked and piece.letters]
    if (
        len(linked) < _FEWEST_LINKS
        or linked[0] is run.seen[0]
        or not frame.fullmatch(tidy(run.text))
    ):
        return None
    for piece in run.seen:
        if piece is not linked[0]:
            piece.reason = FRAME
    return tidy(linked[0].text)


def _member_of_forum(run: TextRun) -> str:
    """Return who wrote a post of a forum, by the link behind "by": "The boat is mine by u/orr in boats".

    The words around that link, which the forum's own program writes, are its frame.
    """
    seen = run.seen
    for i, piece in enumerate(seen[1:], 1):
        above = tidy(seen[i - 1].text.replace(LINE_BREAK, " "))
        if piece.is_linked and above == "by" and _MEMBER.fullmatch(tidy(piece.text)):
            for other in (seen[i - 1], *seen[i:]):
                other.reason = FRAME
            piece.reason = BEHIND
            return _DASH + tidy(piece.text)
    return ""


def _cut_to(run: TextRun, author: str) -> str:
    """Leave nothing of a frame to be read but the author; return that, empty where its words aren't found."""
    whole = "".join(piece.text for piece in run.seen)
    found = re.search(r"\s+".join(map(re.escape, author.split())), whole)
    if found is None:
        run.reason = FRAME
        return ""
    cut: list[Piece] = []
    place = 0
    for piece in run.pieces:
        if piece.reason:
            cut.append(piece)
            continue
        start, end = (
            min(max(edge - place, 0), len(piece.text)) for edge in (found.start(), found.end())
        )
        place += len(piece.text)
        parts = [(piece.text[:start], FRAME), (piece.text[start:end], "")]
        parts += [(piece.text[end:], FRAME)]
        cut += [piece.cut(text, reason=reason) for text, reason in parts if text]
    run.pieces = cut
    return author


def read_post(runs: Sequence[TextRun], language: Language) -> EmbeddedPost:
    """Return the post that the runs of its element hold; frames get their reason."""
    words: list[str] = []
    heads: list[TextRun] = []  # where the author stands in front of the words
    signature = ""
    for run in runs:
        its, text = _part_of_post(run, language, is_behind=bool(words))
        signature = its or signature
        words += [text] if text else []
        heads += [run] if its and not words else []
    if not words:  # a page has only the frame
        signature, heads = "", list(runs)
    for run in heads:
        run.reason = BEHIND if words else FRAME
    return EmbeddedPost(words=PARAGRAPH_END.join(words), signature=signature)


def _part_of_post(run: TextRun, language: Language, *, is_behind: bool) -> tuple[str, str]:
    """Return the signature or the words that a run of a post is, both empty for its frame.

    A line is a signature by its dash only where it `is_behind` words.
    """
    wording = wording_of(language.pages)
    for piece in run.seen:
        words = tidy(piece.text) if piece.is_linked else ""
        if wording.post_frame.fullmatch(words) and not wording.post_author.fullmatch(words):
            piece.reason = FRAME
    member = _member_of_forum(run)
    text = PARAGRAPH_END.join(filter(None, map(tidy, run.text.split(LINE_BREAK))))
    name = None if member else _named_by_frame(run, wording.post_frame)
    if member or name is not None:
        return (member, text) if member else (name or "", "")
    if (named := wording.post_author.fullmatch(text)) is not None:
        author = _cut_to(run, named["author"])
        return (f"{_DASH}{author}" if author else ""), ""
    is_account = run.linked == run.letters > 0 and " " not in text and not is_behind
    known = None if is_behind else _NAMED_ACCOUNT.fullmatch(text)
    if known is not None or _HANDLE.fullmatch(text) or is_account:
        return _DASH + (f"{known['name']} ({known['handle']})" if known else text), ""
    is_frame = len(text) <= _LONGEST_FRAME and wording.post_frame.fullmatch(text) is not None
    if not text or is_frame or (is_behind and is_stamp(text, language)):
        run.reason = FRAME
        return "", ""
    if SIGNATURE.match(text) and is_behind:
        return text, ""
    signed = _SIGNED.fullmatch(text)
    return (signed["signature"], signed["words"]) if signed is not None else ("", text)
