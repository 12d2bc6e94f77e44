"""Patterns that are looked up by a line's first word know the same lines as all of them in one."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotecast.languages import language_of
from quotecast.languages.openings import LinePatterns, branches_of, first_words

LINES = language_of("en").pages.lines
BRANCHES = [branch for source in LINES for branch in branches_of(source)]
WHOLE = re.compile(f"(?s:{'|'.join(f'(?:{source})' for source in LINES)})", re.IGNORECASE)
KNOWN = LinePatterns(LINES)


@pytest.mark.parametrize(
    ("branch", "words"),
    [
        ("share(?: this)?", {"share"}),
        ("tags?", {"tag"}),
        ("e-?mail", {"e"}),
        (r"e\.mail", {"e"}),
        ("(?:a|the) tide", {"a", "the"}),
        ("(?:a )?(?:high|low) tide", {"a", "high", "low"}),
        ("(?:(?:so|and) )?row", {"so", "and", "row"}),
        ("(?:a )?", set()),
        ("(?:a )*row", set()),
        ("(?:a ){0,2}row", set()),
        ("s?row", set()),
        (r"(?:a|\d) row", set()),
        ("[a-z]row", set()),
        (".*row", set()),
        ("(?=.*row)row", set()),
        ("(?-i:Row)", set()),
    ],
)
def test_first_words_of_a_pattern(branch, words):
    assert first_words(branch) == words


@pytest.mark.parametrize("line", ["", "İstanbul", "(Adds shares)", "1.2k", "-30-", "# # #", "The"])
def test_line_of_any_beginning_is_known_as_by_one_pattern(line):
    assert KNOWN.knows(line) == (WHOLE.fullmatch(line) is not None)


def test_no_patterns_know_nothing():
    assert not LinePatterns(()).knows("Share this")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(BRANCHES).flatmap(lambda one: st.from_regex(f"(?is:{one})", fullmatch=True)))
def test_line_that_a_pattern_matches_is_known(line):
    assert KNOWN.knows(line)
