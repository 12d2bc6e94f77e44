"""Say what mixes letters and figures: versions, file names, aircraft, roads, molecules, models."""

import re
import unicodedata

from quotecast.normalising.english.acronyms import say_acronym
from quotecast.normalising.english.numbers import (
    cardinal,
    figures,
    letters,
    model_number,
    ordinal,
    plural_of,
    spoken_number,
)
from quotecast.normalising.english.places import POSTCODE
from quotecast.normalising.english.references import FISCAL_YEAR, YOUNG
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_SOFTWARE = {
    name: name
    for name in "Python Windows Android Ubuntu Java Linux Chrome Firefox Safari Debian Fedora".split()
} | {
    "iOS": "I.O.S",
    "iPadOS": "iPad O.S",
    "macOS": "Mac O.S",
    "watchOS": "watch O.S",
    "version": "version",
    "Version": "Version",
}
SOFTWARE_WORDS = frozenset(_SOFTWARE)
"""Names before which a number is a version."""
# What a file's ending is called; others are spelt.
_ENDINGS = dict.fromkeys(
    """pdf doc docx xls xlsx ppt pptx txt csv tsv jpg jpeg png gif svg mp3 mp4 mkv avi wav zip gz tar exe dmg
    apk py md js ts json html htm xml yaml yml toml rs go cpp sh bat log epub rtf odt sql db iso dll psd""".split()
) | {
    "zip": "zip",
    "tar": "tar",
    "json": "Jason",
    "log": "log",
    "bat": "bat",
    "jpeg": "jay peg",
    "jpg": "jay peg",
}
_FILE_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")
_FORMULA_PART = re.compile(r"[^\W\d_]+|\d+(?:\.\d+)?")
_CODE_PART = re.compile(r"[^\W\d_]+|\d+")
_ROAD = re.compile(
    r"(?<!\w)(?:[MAN]\d{1,4}(?:\(M\))?|[Mm]otorways?|[Cc]arriageways?|[Tt]raffic|[Ss]lip\sroads?|[Jj]unctions?|lanes?|"
    r"(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)bound|roadworks|tailbacks?|queu(?:es?|ing)|clockwise)(?!\w)"
)
_FEWEST_OF_WORD = 4
# The isotopes that news tells of, by their masses.
_ISOTOPES = {
    element: tuple(masses)
    for element, *masses in map(
        str.split,
        """Be 7 10;Al 26;Cl 36;Fe 55 59;Co 57 60;Ni 63;Ga 67 68;Ge 68;Se 75;Kr 85;Rb 82;Sr 87 89 90;Zr 95;Nb 95;Mo 99;
        Tc 99;Ru 103 106;Te 132;Xe 133 135;Cs 134 135 137;Ba 133 140;Ce 141 144;Lu 177;Ir 192;Tl 201;Pb 210 212;Bi 213;
        Po 210;Rn 220 222;Ra 223 226 228;Ac 225;Th 230 232;Np 237 239;Pu 238 239 240 241 242;Am 241 243;Cm 244;
        Cf 252""".split(";"),
    )
}


def _say_release(found: re.Match[str], _speech: Speech) -> str:
    return f"{_SOFTWARE[found['name']]} {_version(found['version'])}"


def _say_version(found: re.Match[str], _speech: Speech) -> str:
    return f"version {_version(found['version'])}"


def _version(written: str) -> str:
    return " point ".join(
        figures(part) if part.startswith("0") else cardinal(int(part))
        for part in written.split(".")
    )


def _say_file(found: re.Match[str], _speech: Speech) -> str | None:
    ending = found["ending"]
    if ending.lower() not in _ENDINGS:
        return None
    said = []
    for part in _FILE_PART.findall(found["name"]):
        if part.isdecimal():
            said.append(model_number(part) if len(part) < 5 else figures(part))
        else:
            said.append(say_acronym(part) if part.isupper() and len(part) > 1 else part)
    endings = [ending, found["packed"]] if found["packed"] else [ending]
    return " dot ".join(
        [" ".join(said), *(_ENDINGS.get(one.lower()) or letters(one) for one in endings)]
    )


def _say_designator(found: re.Match[str], _speech: Speech) -> str:
    """Say the sign of an aircraft, a road or a visa: "F-35B", "I-95", "H-1B"."""
    said = [letters(found["prefix"]), _number(found["number"])]
    suffix = found["suffix"]
    if suffix == "s":
        return plural_of(" ".join(said))
    if suffix:
        said.append(letters(suffix))
    return " ".join(said)


def _number(written: str) -> str:
    return model_number(written) if len(written) < 5 else figures(written)


def _say_isotope(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "Cs-137" as those do who measure it; "Co-60" is a firm's, too, where it's no isotope."""
    if found["mass"] not in _ISOTOPES.get(found["element"], ()):
        return None
    excited = " M" if found["excited"] else ""
    return f"{letters(found['element'].upper())} {model_number(found['mass'])}{excited}"


def _say_rating(found: re.Match[str], _speech: Speech) -> str:
    """Say Moody's grades: "Baa3" is "B double A three"."""
    first = f"{found['first']} " if found["first"] else ""
    many = {1: "A-", 2: "double A-", 3: "triple A-"}[len(found["more"])]
    return f"{first}{many}{cardinal(int(found['step']))}"


def _say_star(found: re.Match[str], _speech: Speech) -> str:
    """Say the best grade of a school: "an A* in maths", "two A*s"."""
    return f"A-star{found['several']}"


def _say_century(found: re.Match[str], _speech: Speech) -> str:
    """Say "C17th" as historians write the century."""
    return f"{ordinal(int(found['century']))} century"


def _say_junction(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "J47" and "J9-J11" as the junctions of a road, where a road is told of."""
    if not _ROAD.search(text_before(found, 80)) and not _ROAD.search(text_after(found, 80)):
        return None
    first, suffix = cardinal(int(found["first"])), found["suffix"]
    own = f" {letters(suffix)}" if suffix else ""
    if found["last"]:
        return f"junctions {first}{own} to {cardinal(int(found['last']))}"
    return f"junction {first}{own}"


def _say_dosing(found: re.Match[str], _speech: Speech) -> str:
    """Say how often a drug is given: "q6h"."""
    return f"every {cardinal(int(found['hours']))} hours"


def _say_molecule(found: re.Match[str], speech: Speech) -> str:
    """Say the letters and the lowered figures of a formula: "H₂O", "PM₂.₅"."""
    parts = _FORMULA_PART.findall(unicodedata.normalize("NFKC", found[0]))
    return " ".join(_atoms(part, speech) for part in parts).replace("A ", "A-")


def _atoms(part: str, speech: Speech) -> str:
    if "." in part:
        return spoken_number(part, speech.variety)
    if part.isdecimal():
        return model_number(part)
    return part if part.islower() else letters(part)


def _say_code(found: re.Match[str], speech: Speech) -> str:
    return _code(found[0], is_shouted=speech.is_shouted)


def _code(written: str, *, is_shouted: bool = False) -> str:
    ending = "s" if re.search(r"[A-Z]\d+s$", written) else ""
    said = []
    for part in _CODE_PART.findall(written.removesuffix(ending)):
        if part[0].isdecimal():
            said.append(model_number(part))
        elif part.isupper() and len(part) > 1:
            said.append(say_acronym(part, is_shouted=is_shouted))
        else:
            said.append(_mixed(part))
    # A lone "A" before another word would be an article.
    words = " ".join(said).replace("A ", "A-")
    return plural_of(words) if ending else words


def _mixed(part: str) -> str:
    """Spell a short part with a capital in it that doesn't begin a word: "SpO" of "SpO2"."""
    is_spelt = len(part) < _FEWEST_OF_WORD and not part[1:].islower() and len(part) > 1
    return letters(part) if is_spelt and not part.islower() else part


RELEASES: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<name>{'|'.join(map(re.escape, _SOFTWARE))})\s(?P<version>\d{{1,4}}(?:\.\d{{1,4}}){{1,3}})(?!\w|\.\d)",
        _say_release,
    ),
    rule(r"(?:[vV]|ver\.?\s?)\.?(?P<version>\d{1,4}(?:\.\d{1,4}){1,3})(?![\w]|\.\d)", _say_version),
    rule(
        r"(?P<name>[A-Za-z0-9][\w-]{0,60})\.(?P<ending>[A-Za-z][A-Za-z0-9]{1,4})(?:\.(?P<packed>gz|bz2|xz|zip|bak|sig|js|json|html))?(?![\w@/]|\.\w)",
        _say_file,
    ),
)
"""Versions and file names; they begin with a letter and look like addresses of the web."""

CODES: tuple[SpeechRule, ...] = (
    rule(r"A\*(?P<several>s?)(?![\w*])", _say_star),
    FISCAL_YEAR,
    YOUNG,
    POSTCODE,
    rule(
        r"J(?P<first>\d{1,2})(?P<suffix>[A-Za-d])?(?:\s?[-–]\s?J?(?P<last>\d{1,2}))?(?!\w)",
        _say_junction,
    ),
    rule(r"q(?P<hours>\d{1,2})\s?h(?!\w)", _say_dosing),
    rule(r"C\.?(?P<century>\d{1,2})(?:st|nd|rd|th)(?!\w)", _say_century),
    rule(
        r"T\s?(?P<sign>[-−–+])\s?(?=\d{1,3}(?::\d|\s(?:seconds?|minutes?|hours?|days?|secs?|mins?)(?!\w)))",
        lambda found, _: f"T {'plus' if found['sign'] == '+' else 'minus'}",
    ),
    rule(r"(?P<prefix>[ABMEN])(?P<number>\d{1,4})\((?P<suffix>M)\)(?!\w)", _say_designator),
    rule(r"(?P<element>[A-Z][a-z])-(?P<mass>\d{1,3})(?P<excited>m?)(?![\w-])", _say_isotope),
    rule(r"(?P<first>[BC]?)(?P<more>(?:A|(?<=[BC])a)a?)(?P<step>[1-3])(?![\w-])", _say_rating),
    rule(
        r"(?P<prefix>[A-Z]{1,4})-(?P<number>\d{1,5})(?P<suffix>[A-Z]{1,2}|[a-z])?(?![\w-]|[.,:]\d|/\d)",
        _say_designator,
    ),
    rule(
        r"(?=[A-Za-z]{1,6}[₀-₉])(?:[A-Za-z]{1,6}|[₀-₉]{1,3}(?:\.[₀-₉]{1,2})?){2,12}(?!\w)",
        _say_molecule,
    ),
    rule(r"(?:[A-Za-z]{1,12}\d{1,12}){1,3}[A-Za-z]{0,12}(?!\w)", _say_code),
)
"""Other codes; they begin with a letter."""
