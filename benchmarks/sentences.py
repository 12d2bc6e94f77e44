"""Count pySBD's golden rules that hold, for quotecast and for pySBD, side by side.

    python benchmarks/sentences.py RULES

RULES is `benchmarks/english_golden_rules.py` of pySBD's source package (`pip download pysbd==0.3.3
--no-binary pysbd`), or any file with a list of pairs in it: a text, and its sentences. pySBD's column
needs `pip install pysbd`.
"""

import argparse
import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

from quotecast.languages import language_of, sentence_spans
from quotecast.model import Span


def main() -> None:
    """Print the rules that don't hold here, and a row for each side."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("rules", type=Path)
    rules = rules_in(parser.parse_args().rules.read_text(encoding="utf-8"))
    for name, cut in {"quotecast": _by_quotecast(), "pySBD": _by_pysbd()}.items():
        if cut is None:
            print(f"{name} isn't installed: pip install pysbd")
            continue
        failed = [i for i, (text, right) in enumerate(rules, 1) if _told(cut(text)) != _told(right)]
        print(f"{name}: {len(rules) - len(failed)} of {len(rules)}; not {failed}")


def rules_in(source: str) -> list[tuple[str, list[str]]]:
    """Return the list of pairs that a Python file states, without running it."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List):
            found: list[tuple[str, list[str]]] = ast.literal_eval(node.value)
            return found
    return []


def _by_quotecast() -> Callable[[str], list[str]]:
    english = language_of("en")

    def cut(text: str) -> list[str]:
        spans = sentence_spans(text, Span(start=0, end=len(text)), english)
        return [span.cut_from(text) for span in spans]

    return cut


def _by_pysbd() -> Callable[[str], list[str]] | None:
    try:
        import pysbd  # noqa: PLC0415 - the other side, which may be missing
    except ImportError:
        return None
    segmenter: Any = pysbd.Segmenter(language="en", clean=False)
    return lambda text: list(segmenter.segment(text))


def _told(sentences: list[str]) -> list[str]:
    return ["".join(sentence.split()) for sentence in sentences]


if __name__ == "__main__":
    main()
