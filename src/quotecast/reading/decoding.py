"""Turn bytes into text: byte order marks, UTF-8, then what is declared or most likely.

The order and the labels follow the WHATWG Encoding Standard, sections 4.2 and 6.

The language of a text is guessed from its function words (BCP 47 tags).
"""

import codecs
import re
from collections import Counter

from quotecast.errors import SourceError
from quotecast.languages import LANGUAGES, language_of
from quotecast.languages.other_words import FUNCTION_WORDS

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, as Word, EPUB and OpenDocument files are"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"RIFF", "a WAV, AVI or WebP file"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"fLaC", "a FLAC file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
)
_TEXT_CODEC = re.compile(
    r"(?:ascii|utf_?-?(?:8|16|32)|iso8859|latin|cp\d|koi8|mac|shift_?jis|euc|gb|big5|iso2022|hz|"
    r"tis|johab|ptcp|kz)"
)
# What windows-1252 holds besides ASCII in a text of western Europe. Other code pages have
# letters at the same bytes, but no text in them gets by without bytes outside of this set.
_WESTERN = frozenset(
    "€‚„…‘’“”•–—™\u00a0§©«®°·»¿¡£éèàùâêîôûçëïüöäßñáíóúòìÉÈÀÂÊÎÔÇËÏÜÖÄÑÁÍÓÚåæøÅÆØœã".encode("cp1252")
)
_MOST_WESTERN = 0.25  # share of such bytes; Cyrillic and Greek pages have far more
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.05
_MOST_STRAY = 0.001  # NULs in a page, as a share of its bytes
_SAVE_AS_TEXT = "Save the article as plain text in UTF-8 and give that file"
DEFAULT_LANGUAGE = "en"
_LOOKED_AT = 20_000
_FEWEST_WORDS = 40
_FEWEST_SMALL = 2  # different function words of a short text
_LEAST_SHARE = 0.15
_LEAST_SHARE_OF_OTHERS = 0.08  # of the languages without rules
_LEAST_SHARE_ALONE = (
    0.05  # of a text of names and tables, where the default language has nearly none
)
_LEAD = 1.5  # how far the best language must be ahead of the next
_FEWEST_ALONE, _LEAD_ALONE = (
    8,
    10,
)  # small words of such a text, and how many for each of the default's
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?P<rest>(?:-[a-z0-9]{2,8})*)", re.IGNORECASE)


def decode(data: bytes, *, name: str, charset: str | None = None) -> str:
    """Return the text of `data`, without its byte order mark and otherwise unchanged.

    A page may have a few NULs; they are left out, as a browser leaves them out.

    `charset` is what a server or the page declares; `name` is what a message calls the source.

    Raises:
        SourceError: there is nothing but white space, the bytes aren't text, or no encoding
            fits them.
    """
    if not data.strip():
        raise SourceError(f"{name} is empty", "Give a source that holds an article")
    if data.lstrip().startswith(b"<") and data.count(b"\x00") <= _MOST_STRAY * len(data):
        data = data.replace(b"\x00", b"")
    text = _decode_marked(data, name)
    if text is None:
        _refuse_known_formats(data, name)
        text = _decode_unmarked(data, name, charset)
    if not text.strip():
        raise SourceError(f"{name} holds nothing but white space", "Give a source with an article")
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > _MOST_CONTROLS * len(text):
        raise _binary(name, "binary data")
    return text


def guess_language(text: str) -> str:
    """Return the tag of the language a text is clearly written in, otherwise the default one."""
    return clear_language(text) or DEFAULT_LANGUAGE


def clear_language(text: str) -> str | None:
    """Return the tag of the language a text is clearly written in, None where that isn't clear."""
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    if len(words) < _FEWEST_WORDS:
        return None
    ruled = {tag: language_of(tag).function_words for tag in LANGUAGES}
    known: dict[str, frozenset[str]] = {**ruled, **FUNCTION_WORDS}
    # A letter alone may be anything: an initial, a list's, a piece of code.
    long = Counter(word for word in words if len(word) > 1)
    counts = {tag: sum(long[word] for word in small) for tag, small in known.items()}
    best = max(counts, key=lambda tag: counts[tag])
    rivals = [counts[tag] for tag in LANGUAGES if tag != best]
    is_alone = counts[best] >= max(_FEWEST_ALONE, _LEAD_ALONE * counts[DEFAULT_LANGUAGE])
    least = _LEAST_SHARE if best in LANGUAGES else _LEAST_SHARE_OF_OTHERS
    least = _LEAST_SHARE_ALONE if is_alone and best in LANGUAGES else least
    is_clear = counts[best] >= max(least * len(words), _LEAD * max(rivals))
    return best if is_clear else None


def likely_language(text: str) -> str | None:
    """Return the tag of the language that a text of a few words may be in instead of the default one, or None.

    It has two small words of the other's at least, and more than twice as many as of that one's; one of them in
    small letters, since in names and titles they have capitals ("La Paz", "Das Boot").

    >>> likely_language("Die Brücke ist zu, sagte er."), likely_language("It is shut.")
    ('de', None)
    """
    words = [word for word in _WORD.findall(text[:_LOOKED_AT]) if len(word) > 1]
    named = language_of(DEFAULT_LANGUAGE).pages.particles  # "Vincent van Gogh"
    small, own = set(words) - named, {word.lower() for word in words} - named
    ours = len(own & language_of(DEFAULT_LANGUAGE).function_words)
    if len(words) >= _FEWEST_WORDS:
        return None
    found = {
        tag: len(own & known)
        for tag in LANGUAGES
        if not small.isdisjoint(known := language_of(tag).function_words)
    }
    best = max(found, key=lambda tag: found[tag], default=None)
    return best if best is not None and found[best] >= max(_FEWEST_SMALL, 2 * ours + 1) else None


def normalise_tag(tag: str | None) -> str | None:
    """Return a language tag in the case RFC 5646 recommends (section 2.1.1), None for none.

    >>> normalise_tag("EN_gb"), normalise_tag("zh-hans-cn"), normalise_tag("english, please")
    ('en-GB', 'zh-Hans-CN', None)
    """
    match = _TAG.fullmatch((tag or "").strip().replace("_", "-"))
    if match is None:
        return None
    parts = [match["language"].lower()]
    for part in match["rest"].split("-")[1:]:
        if len(part) == 2:  # a region
            parts.append(part.upper())
        else:
            parts.append(part.title() if len(part) == 4 and part.isalpha() else part.lower())
    return "-".join(parts)


def _decode_marked(data: bytes, name: str) -> str | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(codec)
            except UnicodeDecodeError as error:
                raise SourceError(
                    f"{name} begins as {codec} but is broken at byte {len(mark) + error.start}",
                    _SAVE_AS_TEXT,
                ) from error
    return None


def _refuse_known_formats(data: bytes, name: str) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise _binary(name, what)
    if data[4:8] == b"ftyp":
        raise _binary(name, "an MP4 file")


def _binary(name: str, what: str) -> SourceError:
    return SourceError(f"{name} isn't text but looks like {what}", _SAVE_AS_TEXT)


def _decode_unmarked(data: bytes, name: str, charset: str | None) -> str:
    if b"\x00" in data:
        return _decode_sixteen_bit(data, name)
    codec = _codec_of(charset)
    # A valid UTF-8 text is one whatever is declared, unless it is a 7-bit code's (ISO-2022, HZ).
    for candidate in (codec, "utf-8") if codec and b"\x1b" in data else ("utf-8", codec):
        if candidate:
            try:
                return data.decode(candidate)
            except UnicodeDecodeError:
                continue
    return _decode_by_guess(data, name)


def _decode_sixteen_bit(data: bytes, name: str) -> str:
    """Read UTF-16 without a mark, which shows by zeros in every other byte of Latin text."""
    for codec, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if len(data) % 2 == 0 and high.count(0) > 0.6 * len(high):
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                continue
    raise _binary(name, "binary data")


def _codec_of(charset: str | None) -> str | None:
    if not charset:
        return None
    try:
        codec = codecs.lookup(charset.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if codec in {"iso8859-1", "ascii"}:
        return "cp1252"  # the Encoding Standard's reading of both labels
    return codec if _TEXT_CODEC.match(codec) else None


def _decode_by_guess(data: bytes, name: str) -> str:
    high = data.translate(None, bytes(range(0x80)))
    if _WESTERN.issuperset(high) and len(high) <= _MOST_WESTERN * len(data):
        return data.decode("cp1252")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 30 ms that UTF-8 never needs

    best = from_bytes(data).best()
    if best is None:
        raise SourceError(f"no encoding fits the bytes of {name}", _SAVE_AS_TEXT)
    return data.decode(best.encoding).removeprefix("\ufeff")
