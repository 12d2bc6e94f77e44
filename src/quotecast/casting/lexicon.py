"""Read and extend pronunciation lexicons: W3C Pronunciation Lexicon Specification 1.0.

A show's own goes before the one of names in the news that comes with a language. A producer's file keeps its comments, its order and whatever we don't know. Entities are never
expanded, and nothing outside the file is read.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from quotecast.errors import SettingsError
from quotecast.files import write_atomically
from quotecast.model import Lexeme, Lexicon

LEXICON_FILE: Final = "lexicon.pls"

_WORDS: Final = Path(__file__).parents[1] / "languages" / "words"

_PLS: Final = "http://www.w3.org/2005/01/pronunciation-lexicon"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_MOST_BYTES: Final = 20_000_000
_NEW: Final = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="{_PLS}" alphabet="ipa" xml:lang="en">
</lexicon>
"""


def load_lexicon(path: Path) -> Lexicon:
    """Read a lexicon; one that isn't there is empty.

    Of several lexemes for a grapheme the first counts, of several aliases or phonemes in a
    lexeme the one marked `prefer="true"`, or else the first (PLS 1.0, section 4.9).

    Raises:
        SettingsError: the file isn't a lexicon.
    """
    if not path.exists():
        return Lexicon()
    root = _parsed(path)
    lexemes: dict[str, Lexeme] = {}
    for element in root.iter(f"{{{_PLS}}}lexeme"):
        lexeme = _lexeme(path, element)
        for grapheme in lexeme.graphemes:
            lexemes.setdefault(grapheme, lexeme)
    return Lexicon(lexemes=lexemes)


def lexicon_of(path: Path, language: str) -> Lexicon:
    """Return how names are said in a show: its own lexicon at `path`, and under it the names in
    the news that come with a language (a tag such as "en" or "en-GB"; most languages have none).

    Raises:
        SettingsError: the show's file isn't a lexicon.
    """
    return Lexicon(lexemes={**names_in_the_news(language).lexemes, **load_lexicon(path).lexemes})


@cache
def names_in_the_news(language: str) -> Lexicon:
    """Return the names that come with a language, empty where it has none."""
    return load_lexicon(_WORDS / language.partition("-")[0].lower() / "names.pls")


def add_lexeme(path: Path, lexeme: Lexeme) -> None:
    """Put a lexeme first in a lexicon, in place of those for the same words; the file is made where there is none.

    Raises:
        SettingsError: the file there isn't a lexicon, or an entry can't stand in one.
        OutputError: the file can't be written.
    """
    from lxml import etree  # noqa: PLC0415 - a run that finds nothing to do loads it only where there is a lexicon

    root = _parsed(path) if path.exists() else etree.fromstring(_NEW.encode())
    element = etree.Element(f"{{{_PLS}}}lexeme")
    words = [("grapheme", grapheme) for grapheme in lexeme.graphemes]
    words += [("phoneme", lexeme.phoneme)] if lexeme.phoneme else []
    words += [("alias", lexeme.alias)] if lexeme.alias else []
    for name, text in words:
        try:
            etree.SubElement(element, f"{{{_PLS}}}{name}").text = text
        except ValueError as error:
            raise SettingsError(
                f"{text!r} can't stand in a lexicon: XML has no control characters",
                "Write it without them",
            ) from error
    _forget(root, lexeme.graphemes)
    etree.indent(element, level=1)
    element.tail = "\n  " if len(root) else "\n"
    root.insert(0, element)
    root.text = "\n  "
    write_atomically(path, _written(root))


def _written(root: Any) -> bytes:
    """Return a lexicon's file, with a line for each remark before its first element and behind its last."""
    from lxml import etree  # noqa: PLC0415 - as above

    before = [*root.itersiblings(preceding=True)][::-1]
    nodes = [*before, root, *root.itersiblings()]
    rows = [etree.tostring(node, encoding="UTF-8", with_tail=False) for node in nodes]
    return b"\n".join([b'<?xml version="1.0" encoding="UTF-8"?>', *rows]) + b"\n"


def _forget(root: Any, graphemes: Iterable[str]) -> None:
    """Take words out of the lexemes that have them; one that has no others goes."""
    for lexeme in list(root.iter(f"{{{_PLS}}}lexeme")):
        every = list(lexeme.iter(f"{{{_PLS}}}grapheme"))
        same = [one for one in every if _text(one) in graphemes]
        for one in same if len(same) < len(every) else [lexeme] if same else []:
            one.getparent().remove(one)


def _parsed(path: Path) -> Any:
    from lxml import etree  # noqa: PLC0415 - as above

    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise SettingsError(f"{path} is too large for a lexicon", "Check that it is one")
        root = etree.fromstring(path.read_bytes(), parser)
    except OSError as error:
        raise SettingsError(
            f"The lexicon {path} can't be read: {error.strerror}", "Check the file"
        ) from error
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SettingsError(
            f"The lexicon {path} isn't XML: {error}", "Mend it, or move it away"
        ) from error
    if root.getroottree().docinfo.doctype:
        raise SettingsError(
            f"The lexicon {path} has a DOCTYPE, which may hide anything", "Delete that line"
        )
    if root.tag != f"{{{_PLS}}}lexicon" or root.get("version") != "1.0":
        raise SettingsError(
            f"The lexicon {path} isn't PLS 1.0",
            f'Its root is to be <lexicon version="1.0" xmlns="{_PLS}" alphabet="ipa" xml:lang="en">',
        )
    if root.get("alphabet") is None or root.get(f"{_XML}lang") is None:
        raise SettingsError(
            f"The lexicon {path} lacks alphabet or xml:lang at its root",
            'Write alphabet="ipa" xml:lang="en" there',
        )
    return root


def _lexeme(path: Path, element: Any) -> Lexeme:
    graphemes = tuple(filter(None, (_text(one) for one in element.iter(f"{{{_PLS}}}grapheme"))))
    alias = _preferred(element.iterchildren(f"{{{_PLS}}}alias"))
    phoneme = _preferred(filter(_is_ipa, element.iterchildren(f"{{{_PLS}}}phoneme")))
    if not graphemes or not (alias or phoneme):
        raise SettingsError(
            f"{path}, line {element.sourceline}: a lexeme needs a grapheme, and an alias or a "
            "phoneme in IPA",
            "Write <grapheme>Tokayev</grapheme><alias>toe-KAI-eff</alias>",
        )
    return Lexeme(graphemes=graphemes, alias=alias, phoneme=phoneme)


def _is_ipa(phoneme: Any) -> bool:
    """Return whether a phoneme is in IPA: its own alphabet goes before the lexicon's (4.6)."""
    alphabet = phoneme.get("alphabet") or phoneme.getroottree().getroot().get("alphabet")
    return str(alphabet).strip() == "ipa"


def _preferred(elements: Iterable[Any]) -> str | None:
    found = sorted(elements, key=lambda one: one.get("prefer") != "true")
    return next((text for one in found if (text := _text(one))), None)


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
