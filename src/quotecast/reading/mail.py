"""Read a mail (RFC 5322, MIME: RFC 2045 to 2047) or one of a mailbox (RFC 4155): its newest words; and saved pages.

A web page in it is read as a page; else its plain text is, in lines that may flow (RFC 3676), without
replies and signature. What isn't read is listed with its reason.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from itertools import pairwise

from quotecast.errors import SourceError
from quotecast.languages import Language, language_of
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind, Notice
from quotecast.reading.assembling import Part
from quotecast.reading.composing import Masthead, compose
from quotecast.reading.decoding import decode, guess_language
from quotecast.reading.html import find_page
from quotecast.reading.listing import Listed, ListedArticle, article_named
from quotecast.reading.mending import mend_letters
from quotecast.reading.originals import Original, Reading
from quotecast.reading.page_text import PagePassage
from quotecast.reading.paragraphs import cut_paragraphs, starts_list_item
from quotecast.reading.proof import prove_page
from quotecast.reading.telling import end_notices

_MAILBOX = re.compile(rb"^From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)", re.MULTILINE)
_STUFFED = re.compile(rb"^>(>*From )", re.MULTILINE)
_FORWARDED = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_ENCRYPTED = frozenset(
    ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
)
_LATIN = frozenset(("us-ascii", "ascii", "iso-8859-1", "latin-1"))
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_ORIGINAL = re.compile(r"^-{3,}[^\n\w]*\w[^\n]*\w[^\n\w]*-{3,}[ \t]*$", re.MULTILINE)
_REPLY, _SIGNED, _OLDER = "reply", "signature", "earlier mail"
# What the library raises for headers that are none.
_BROKEN = (ValueError, IndexError, KeyError, TypeError, AttributeError)


def read(original: Original) -> Reading:
    """Return the article of a mail: its subject and its own words.

    Raises:
        SourceError: it is encrypted, holds no words, or isn't in the mailbox.
    """
    message = _message_of(original)
    if message.get_content_type() in _ENCRYPTED:
        raise SourceError(
            f"{original.source} is encrypted", "Decrypt it in a mail program and save it from there"
        )
    saved = _saved_page(message)
    masthead = Masthead() if saved else _masthead_of(message)  # when it was saved isn't its date
    leaves = [saved] if saved else list(_leaves(message))
    reading = _page_of(leaves, masthead, original) or _text_of(leaves, masthead, original)
    if reading is None:
        raise SourceError(
            f"{original.source} is a mail without words to read",
            "Save the article's words as plain text and give that file",
        )
    return Reading(
        article=reading.article,
        notices=(*reading.notices, *_attached(message)),
        page=reading.page,
    )


def listed(original: Original) -> Listed:
    """Return the mails of a mailbox by their numbers in it; of a mail alone, that one."""
    mails = _mails_in(original)
    return Listed(
        parts=tuple(
            ListedArticle(name=str(number), title=_subject(mail) or f"mail {number}")
            for number, mail in enumerate(mails, 1)
        )
    )


def _subject(mail: bytes) -> str:
    headers = BytesParser(policy=policy.default).parsebytes(mail, headersonly=True)
    return " ".join(_header(headers, "subject").split())


def _mails_in(original: Original) -> list[bytes]:
    """Return the mails of a mailbox, a mail as a mailbox of one (RFC 4155)."""
    data, places = _places_in(original)
    return [_cut(data, start, end) for start, end in places]


def _places_in(original: Original) -> tuple[bytes, list[tuple[int, int]]]:
    """Return the bytes of a mailbox, and where its mails begin and end in them."""
    data = original.data.removeprefix(codecs.BOM_UTF8)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = decode(data, name=str(original.source)).encode()
    starts = list(_starts(data))
    if not starts or data[: starts[0]].strip():
        return data, [(0, len(data))]
    return data, list(pairwise([*starts, len(data)]))


def _starts(data: bytes) -> Iterator[int]:
    """Give where mails begin; looking for plain bytes first takes a tenth of the time."""
    place = 0 if data.startswith(b"From ") else data.find(b"\nFrom ") + 1
    while place or data.startswith(b"From "):
        if _MAILBOX.match(data, place):
            yield place
        place = data.find(b"\nFrom ", place + 1) + 1
        if not place:
            return


def _cut(data: bytes, start: int, end: int) -> bytes:
    """Return one mail, without the line that a mailbox writes above it and what it puts into it."""
    if not _MAILBOX.match(data, start, end):
        return data[start:end]
    return _STUFFED.sub(rb"\1", data[start:end].partition(b"\n")[2])


def _mail_named(original: Original) -> bytes:
    """Return the mail that a source names, the first where it names none; no other one is parsed."""
    data, places = _places_in(original)
    part = original.source.part
    number = int(part) if part.isascii() and part.isdecimal() else 0
    if part and not (1 <= number <= len(places) and str(number) == part):
        article_named(listed(original), part, original.source)
    return _cut(data, *places[max(number, 1) - 1])


def _message_of(original: Original) -> EmailMessage:
    data = _mail_named(original)
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
    except RecursionError as error:
        raise SourceError(
            f"{original.source} holds mails in mails without an end",
            "Save the mail's words as text",
        ) from error
    if not message.keys():
        raise SourceError(
            f"{original.source} is no mail: it has no headers", "Save it as a mail file (.eml) anew"
        )
    return message


def _masthead_of(message: EmailMessage) -> Masthead:
    subject = _FORWARDED.sub("", " ".join(_header(message, "subject").split()))
    return Masthead(
        title=subject or None, publisher=_sender(message) or None, published=_date(message)
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except _BROKEN:
        return ""


def _sender(message: EmailMessage) -> str:
    try:
        (first, *_) = message["from"].addresses
    except _BROKEN:
        return ""
    return str(first.display_name)


def _date(message: EmailMessage) -> str | None:
    try:
        moment = message["date"].datetime
    except _BROKEN:
        return None
    return moment.date().isoformat() if moment else None


def _saved_page(message: EmailMessage) -> MIMEPart | None:
    """Return the page that a browser has saved as one file (RFC 2557), without its frames; None of a mail."""
    if message.get_content_type() != "multipart/related" or message["to"] is not None:
        return None
    root = next(message.iter_parts(), None)
    is_page = root is not None and root.get_content_type() == "text/html"
    return root if root is not None and is_page and root["content-location"] else None


def _leaves(message: MIMEPart) -> Iterator[MIMEPart]:
    """Give the parts that a mail program shows as the mail's own words."""
    if message.is_multipart():
        if message.get_content_type() != "message/rfc822" and not message.is_attachment():
            for part in message.iter_parts():
                yield from _leaves(part)
    elif message.get_content_maintype() == "text" and not message.is_attachment():
        yield message


def _content(part: MIMEPart, name: str) -> str:
    charset = (part.get_content_charset() or "").lower()
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    if charset in _LATIN:
        charset = "windows-1252" if charset.startswith(("iso", "latin")) else ""
    return decode(data, name=name, charset=charset or None)


def _page_of(leaves: Sequence[MIMEPart], masthead: Masthead, original: Original) -> Reading | None:
    markup = "".join(
        _content(part, str(original.source))
        for part in leaves
        if part.get_content_subtype() == "html"
    )
    return find_page(markup, original, stated=masthead) if markup else None


def _text_of(leaves: Sequence[MIMEPart], masthead: Masthead, original: Original) -> Reading | None:
    texts = [
        _unflowed(part, _content(part, str(original.source)))
        for part in leaves
        if part.get_content_subtype() == "plain"
    ]
    text, mended = mend_letters("\n\n".join(text for text in texts if text.strip()))
    language = language_of(guess_language(text))
    passages = tuple(_passages(text.replace("\r\n", "\n"), language))
    parts = [
        Part(
            kind=BlockKind.LIST_ITEM if starts_list_item(one.text) else BlockKind.PARAGRAPH,
            text=one.text,
        )
        for one in passages
        if not one.reason
    ]
    article = compose(parts, masthead=masthead, source=original.source)
    if article is None:
        return None
    notices = (
        *mended,
        *end_notices(article, is_gated=False),
        *prove_page(passages, article.text, original.source),
    )
    return Reading(article=article, notices=notices, page=passages)


def _passages(text: str, language: Language) -> Iterator[PagePassage]:
    """Give the paragraphs of a mail's text, those that aren't its own words with their reason."""
    older = _ORIGINAL.search(text)
    text, rest = (text[: older.start()], text[older.start() :]) if older else (text, "")
    signature = _SIGNATURE.search(text)
    text, signed = (text[: signature.start()], text[signature.end() :]) if signature else (text, "")
    for lines, is_reply in _groups(text, language):
        for span in cut_paragraphs(lines):
            yield PagePassage(text=span.cut_from(lines), reason=_REPLY if is_reply else "")
    for piece, reason in ((signed, _SIGNED), (rest, _OLDER)):
        if piece.strip():
            yield PagePassage(text=piece.strip(), reason=reason)


def _groups(text: str, language: Language) -> Iterator[tuple[str, bool]]:
    """Give stretches of lines, and whether they are quoted from another mail."""
    said = compiled(language.pages.replies, any_case=True)
    lines = text.split("\n")
    is_reply = [line.startswith(">") for line in lines]
    for i, line in enumerate(lines):
        following = next((j for j in range(i + 1, len(lines)) if lines[j].strip()), i)
        is_reply[i] = is_reply[i] or (
            is_reply[following] and said.fullmatch(line.strip()) is not None
        )
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or is_reply[i] != is_reply[start]:
            yield "\n".join(lines[start:i]), is_reply[start]
            start = i


def _unflowed(part: MIMEPart, text: str) -> str:
    """Return a text whose soft line breaks are gone, where the mail says that it flows."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    joint = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    flowed, is_open = "", False
    for line in text.replace("\r\n", "\n").split("\n"):
        words = line.removeprefix(" ")
        is_soft = words.endswith(" ") and words != "-- "
        flowed += ("" if is_open or not flowed else "\n") + (
            words[:-1] + joint if is_soft else words
        )
        is_open = is_soft
    return flowed


def _attached(message: EmailMessage) -> Iterator[Notice]:
    """Give notices of files and mails in a mail, which aren't read."""
    names = [
        part.get_filename() or part.get_content_type()
        for part in message.walk()
        if part.is_attachment() or part.get_content_type() == "message/rfc822"
    ]
    if names:
        told = ", ".join(names)
        yield Notice(kind="attachment", message=f"what is attached to the mail isn't read: {told}")
