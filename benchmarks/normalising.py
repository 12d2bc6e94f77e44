"""How many written forms are said right, by quotecast and by NeMo's grammar, side by side.

The tables of `tests/normalising/forms` are read: the kinds that grammars of text normalisation are
tested on, forms of news, and forms that were written down before the rules were. A row is right when
one of its readings is said, whatever the case, the stops, the hyphens and the "and"s. `--nemo` takes
the Python of an environment with `nemo_text_processing`; without it only our side is run.
"""

import argparse
import json
import re
import subprocess
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from quotecast.model import Lexicon
from quotecast.normalising import spoken_form

FORMS = Path(__file__).parents[1] / "tests" / "normalising" / "forms"
_CHOICE = re.compile(r"\{([^{}]*)\}")
_LETTERS = re.compile(r"(?<!\w)\w(?: \w(?!\w))+")
_SPELLINGS = {"metre": "meter", "litre": "liter", "metres": "meters", "litres": "liters", "o": "oh"}
_NEMO = """
import json, logging, sys, time
logging.disable(logging.CRITICAL)
from nemo_text_processing.text_normalization.normalize import Normalizer
normalizer = Normalizer(input_case="cased", lang="en", cache_dir=sys.argv[1] or None)
texts = json.load(sys.stdin)
start = time.process_time()
said = [normalizer.normalize(text, verbose=False, punct_post_process=True) for text in texts]
print(json.dumps([time.process_time() - start, said]))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A written form of a kind; `readings` are all that is right."""

    kind: str
    written: str
    readings: tuple[str, ...]
    language: str


def forms(table: str) -> list[Form]:
    """Return the rows of a table, by its name."""
    lines = (FORMS / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    return [_form(line) for line in lines if line and not line.startswith("# ")]


def _form(line: str) -> Form:
    kind, written, said, language = (*line.split("\t"), "en-US")[:4]
    readings = tuple(gist(reading) for reading in _expanded(said))
    return Form(kind=kind, written=written, readings=readings, language=language)


def _expanded(said: str) -> Iterable[str]:
    """Return the readings of a cell: "|" parts them, "{a|b|}" is a choice within one."""
    whole = re.split(r"\|(?![^{]*\})", said)
    for reading in whole:
        parts = _CHOICE.split(reading)
        choices = [part.split("|") if odd % 2 else [part] for odd, part in enumerate(parts)]
        yield from map("".join, product(*choices))


def gist(said: str) -> str:
    """Return what is heard of a text: words in lower case, letters of one abbreviation in one.

    >>> gist("The F.B.I paid fifty-one dollars and two cents."), gist("the FBI")
    ('the fbi paid fifty one dollars two cents', 'the fbi')
    """
    said = unicodedata.normalize("NFKC", said).replace("’", "'").lower()
    said = re.sub(r"['.]", lambda found: "" if found[0] == "'" else " ", said)
    words = re.sub(r"[^\w$€£%@/+=<>]+", " ", said).replace("_", " ").split()
    heard = " ".join(_SPELLINGS.get(word, word) for word in words if word != "and")
    heard = re.sub(r"(?<!\w)oh (?=\w(?!\w))", "0", heard)
    return _LETTERS.sub(lambda found: found[0].replace(" ", ""), heard)


def is_right(form: Form, said: str) -> bool:
    """Return whether what is said is one of the readings."""
    return gist(said) in form.readings


def ours(rows: list[Form]) -> tuple[float, list[str]]:
    """Return the CPU seconds and what quotecast says."""
    start = time.process_time()
    said = [spoken_form(form.written, form.language, Lexicon()).text for form in rows]
    return time.process_time() - start, said


def nemo(rows: list[Form], python: str, cache: str) -> tuple[float, list[str]]:
    """Return the CPU seconds and what NeMo's grammar says; its grammar is compiled before."""
    texts = json.dumps([form.written for form in rows])
    command = [python, "-c", _NEMO, cache]
    done = subprocess.run(command, input=texts, stdout=subprocess.PIPE, text=True, check=True)
    seconds, said = json.loads(done.stdout.splitlines()[-1])
    return seconds, said


def main() -> None:
    """Print how many rows of each kind are right, and with `--wrong` which are not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", nargs="*", default=["categories", "news", "unseen", "unseen-b"])
    parser.add_argument("--nemo", metavar="PYTHON", help="a Python that has nemo_text_processing")
    parser.add_argument("--cache", default="", help="where NeMo keeps its compiled grammar")
    parser.add_argument("--wrong", action="store_true", help="list what isn't right")
    options = parser.parse_args()
    for table in options.tables:
        rows = forms(table)
        sides: dict[str, tuple[float, list[str]]] = {"quotecast": ours(rows)}
        if options.nemo:
            sides["NeMo"] = nemo(rows, options.nemo, options.cache)
        _print(table, rows, sides)
        if options.wrong:
            _print_wrong(rows, sides["quotecast"][1])


def _print(table: str, rows: list[Form], sides: dict[str, tuple[float, list[str]]]) -> None:
    of_kind = Counter(form.kind for form in rows)
    print(f"\n{table}: {len(rows)} rows")
    print(f"{'':12}{'rows':>6}" + "".join(f"{side:>11}" for side in sides))
    right = {side: _right(rows, said) for side, (_, said) in sides.items()}
    for kind, count in of_kind.items():
        print(f"{kind:12}{count:6}" + "".join(f"{right[side][kind]:11}" for side in sides))
    print(f"{'right':12}{len(rows):6}" + "".join(f"{right[side].total():11}" for side in sides))
    print(f"{'CPU ms':18}" + "".join(f"{1000 * spent:11.0f}" for spent, _ in sides.values()))


def _right(rows: list[Form], said: list[str]) -> Counter[str]:
    pairs = zip(rows, said, strict=True)
    return Counter(form.kind for form, heard in pairs if is_right(form, heard))


def _print_wrong(rows: list[Form], said: list[str]) -> None:
    for form, heard in zip(rows, said, strict=True):
        if not is_right(form, heard):
            print(f"  {form.kind}: {form.written!r} → {heard!r}")


if __name__ == "__main__":
    main()
