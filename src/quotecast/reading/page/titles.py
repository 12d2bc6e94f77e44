"""Find the title of a page's article: what it declares, its headings and the lines above its story."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import Any

from quotecast.languages.lexicon import closed_words
from quotecast.reading.assembling import tidy
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.shapes import lines_of, tags_around
from quotecast.reading.page.stated import DIVIDER, LONGEST_LINE, Stated
from quotecast.reading.page.walk import Piece, TextRun
from quotecast.reading.paragraphs import ends_sentence, is_variant, same_words
from quotecast.reading.proof import letters_of

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_SHORTEST_TITLE = 2  # words
_FEWEST_OF_TITLE = 4  # words of a line that is a title though no heading
_FEWEST_WORDS = 3  # of what a title has behind an outlet, and a line goes on with
_MOST_LABELS = 8  # elements within a heading that are looked at
_LONGEST_SECTION = 3  # words of the part of a site that stands before a title
_SITE = re.compile(
    r"(?:www\.)?[a-z\d-]+\.(?:com|org|net|info|news|co\.[a-z]{2}|[a-z]{2})", re.IGNORECASE
)
_CUT = re.compile(rf"{DIVIDER.pattern}|:\s+")  # where a line of the page shows what is the title
_NO_TITLE = re.compile(  # the name of a file or a form, or none at all
    r"(?:ex(?:hibit)?|form|schedule|annex|doc(?:ument)?|untitled(?: document| page)?|(?:web |new )?page|index|default|home)?[-\s.]*"
    r"(?:\d[\d.()a-z-]{0,6}|\d{1,2}-[a-z]{1,2}|[\w-]+\.(?:html?|php|aspx?|pdf|docx?|txt))?\W*",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:^|\s)(?:entry|post|article|story)[-_]?(?:title|headline)(?:\s|$)|(?:^|\s)headline(?:\s|$)",
    re.IGNORECASE,
)
_OPENING = 1500  # code points of a story that has a word of its title
_FIRST = 3  # paragraphs of a story, of which one has a word of its title


def title_of(stated: Stated) -> str:
    """Return the heading that the page's own titles begin with, or the shortest of those."""
    data, said, outlets = stated.data, stated.said, stated.outlets
    named = stated.page.find(".//title")
    declared = [data.headline, *(said[name][0] for name in _TITLES if name in said)]
    declared += [tidy(named.text_content())] if named is not None else []
    declared = [title for title in declared if letters_of(title)]
    heads = _titles_above(stated)
    cuts = [(title, at) for title in declared for at in _CUT.finditer(title)]
    pairs = [(title[: at.start()], title[at.end() :]) for title, at in cuts]
    lines = [line for run in stated.above if run.letters <= LONGEST_LINE for line in lines_of(run)]
    lines = [line for line in lines if not any(same_words(line, one) for one in outlets)]
    parts = [part for pair in pairs for part in pair]
    found = chain(
        _below_outlet(stated, pairs, heads),
        _below_masthead(stated, heads, pairs),
        _within_heading(stated, declared),
        (head for head in heads if any(_heads(head, title, outlets) for title in declared)),
        (head for head in heads if any(_stands_within(head, title) for title in declared)),
        (
            line
            for line in lines
            if len(line.split()) >= _FEWEST_OF_TITLE and any(same_words(line, one) for one in parts)
        ),
        _last_heading(stated, parts),
        (head for head in heads[:1] if len(heads) == 1 and _shares_any(head, declared)),
        _called_title(stated, declared),
        _only_heading(stated, declared),
        _line_of_story(stated, declared),
    )
    return next(found, "") or _declared_title(declared, heads, outlets)


def _titles_above(stated: Stated) -> list[str]:
    """Return the headings of the first rank above the story that aren't the outlet."""
    heads = [tidy(run.text) for run in stated.above if "h1" in tags_around(run)]
    return [head for head in heads if not any(same_words(head, one) for one in stated.outlets)]


def _within_heading(stated: Stated, declared: Sequence[str]) -> Iterator[str]:
    """Give the words of a title's heading that the page declares, where a label stands beside them in it: "Schools"."""
    titles = [one for title in declared for one in (title, _without_outlet(title, stated.outlets))]
    for run in stated.above:
        words = [piece for piece in run.seen if piece.letters] if "h1" in tags_around(run) else []
        groups = groupby(words, attrgetter("element"))
        texts = ["".join(piece.text for piece in own) for _, own in islice(groups, _MOST_LABELS)]
        lines = map(tidy, (*texts, *("".join(texts[i:]) for i in range(1, len(texts)))))
        if not any(same_words(run.text, title) for title in titles):
            yield from (
                line
                for line in lines
                if len(line.split()) >= _FEWEST_OF_TITLE
                and any(same_words(line, title) for title in titles)
            )


def _declared_title(declared: Sequence[str], heads: Sequence[str], outlets: Sequence[str]) -> str:
    """Return the shortest of the titles that a page declares, without its outlet; a heading where it has none."""
    if not declared:
        return next((head for head in heads if len(head.split()) >= _SHORTEST_TITLE), "")
    first = _without_sections(_without_outlet(declared[0], outlets))
    shorter = [
        title
        for title in declared
        if len(title.split()) >= _SHORTEST_TITLE and letters_of(first).startswith(letters_of(title))
    ]
    return min(shorter, key=len, default=first)


def _shares_any(head: str, titles: Sequence[str]) -> bool:
    return any(_shares_word(head, title) for title in titles)


def _last_heading(stated: Stated, parts: Sequence[str]) -> Iterator[str]:
    """Give the last heading above the story, where a title has it, and something else of the page's, in its parts.

    A heading of the first rank that stands beside it goes before it.
    """
    lines = [(line, tags_around(run)) for run in stated.above for line in lines_of(run)]
    heads = [line for line, tags in lines if not {"h1", "h2", "h3"}.isdisjoint(tags)]
    others = [line for line, _ in lines if line not in heads[-1:]]
    is_headed = any(same_words(line, one) for line in others for one in parts)
    firsts = [head for head in _titles_above(stated) if head not in {*heads[-1:], *parts}]
    for head in heads[-1:]:
        is_title = len(head.split()) >= _SHORTEST_TITLE and any(
            same_words(head, one) for one in parts
        )
        if is_title and is_headed:
            yield next((first for first in firsts if len(first.split()) >= _SHORTEST_TITLE), head)


def _only_heading(stated: Stated, declared: Sequence[str]) -> Iterator[str]:
    """Give the title's own heading above the story, or else the last one, where a page declares no more than
    a title for all its pages.
    """
    named = stated.page.find(".//title")
    is_alone = named is None or list(declared) == [tidy(named.text_content())]
    heads = [
        tidy(run.text)
        for run in stated.above
        if not {"h1", "h2", "h3"}.isdisjoint(tags_around(run))
    ]
    first = [
        head
        for head in _titles_above(stated)
        if len(head.split()) >= _FEWEST_OF_TITLE and head in heads
    ]
    title = next(iter([*first, *heads[-1:]]), "") if is_alone else ""
    prose = [line for line in stated.story[:_OPENING].splitlines() if len(line) > LONGEST_LINE // 2]
    is_told = any(_shares_word(one, " ".join((title, *prose[:_FIRST]))) for one in declared)
    if len(title.split()) >= _FEWEST_OF_TITLE and not is_told:
        yield title


def _called_title(stated: Stated, declared: Sequence[str]) -> Iterator[str]:
    """Give the line above the story that its class calls the title (hAtom: "entry-title"), where the page's own has none of its words."""
    closed = closed_words(stated.language)
    known = set().union(*map(_long_words, declared)) - closed
    for run in stated.above:
        around = {id(one): one for piece in run.seen if piece.letters for one in _up_to(piece, run)}
        is_called = any(_CALLED.search(one.get("class") or "") for one in around.values())
        line = tidy(run.text)
        is_long = len(line.split()) >= _FEWEST_OF_TITLE and run.letters <= LONGEST_LINE
        if is_called and is_long and not run.reason and known.isdisjoint(_long_words(line)):
            yield line
            return


def _up_to(piece: Piece, run: TextRun) -> Iterator[Any]:
    """Give a piece's element and those around it, up to the part of the page that the line is."""
    for one in (piece.element, *piece.element.iterancestors()):
        yield one
        if one is run.region.element:
            return


def _line_of_story(stated: Stated, declared: Sequence[str]) -> Iterator[str]:
    """Give the first line of the story that may be a title, where the page's own are names of files or forms ("EX-99.1")."""
    if not declared or not all(map(_NO_TITLE.fullmatch, declared)):
        return
    for line in stated.story[:_OPENING].splitlines():
        is_long = len(line.split()) >= _FEWEST_OF_TITLE and len(line) <= LONGEST_LINE
        is_open = line.isupper() or not ends_sentence(line)
        if is_long and is_open and not any(map(_NO_TITLE.fullmatch, line.split(": "))):
            yield line
            return


def _below_outlet(
    stated: Stated, pairs: Sequence[tuple[str, str]], heads: Sequence[str]
) -> Iterator[str]:
    """Give what goes on as a title does, below a line that is what the title has in front of it.

    "Tarn Gazette" above "The wall of Tarn breaks", with the title "Tarn Gazette: The wall of Tarn breaks".
    """
    lines = [
        (line, not HEADINGS.isdisjoint(tags_around(run)))
        for run in stated.above
        if run.letters <= LONGEST_LINE
        for line in lines_of(run)
    ]
    for outlet, title in pairs:
        is_long = len(title.split()) >= _FEWEST_WORDS
        at = next((i for i, (line, _) in enumerate(lines) if same_words(line, outlet)), None)
        is_known = not heads and any(same_words(outlet, one) for one in stated.outlets)
        if not is_long or (at is None and not is_known):
            continue
        is_headed = at is not None and lines[at][1]
        for line, is_heading in lines[0 if at is None else at + 1 :]:
            begins = len(line.split()) >= _FEWEST_OF_TITLE
            begins = begins and letters_of(line).startswith(letters_of(title))
            if begins and not ends_sentence(line) and (is_heading or not is_headed):
                yield line


def _below_masthead(
    stated: Stated, heads: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> Iterator[str]:
    """Give the heading below the only one of the first rank, where that is what a title has behind it, the outlet.

    The lower one has most of the words that the title has in front: "Court: the gate case is sent back |
    Tarn Reports" above "Gate case sent back to Tarn".
    """
    lower = [
        tidy(run.text)
        for run in stated.above
        if not run.linked and not {"h2", "h3"}.isdisjoint(tags_around(run))
    ]
    for title, outlet in pairs:
        if len(heads) != 1 or not same_words(heads[0], outlet):
            continue
        words = _long_words(title)
        for head in lower:
            shared = words & _long_words(head)
            is_whole = _long_words(head.partition(" ")[0]) <= words  # nothing else in front
            if is_whole and len(shared) >= _FEWEST_WORDS and 2 * len(shared) >= len(words):
                yield head


def _heads(head: str, title: str, outlets: Sequence[str]) -> bool:
    """Return whether a heading is the title, or what stands in it before a slogan or an outlet."""
    if same_words(head, title) or is_variant(head, _without_outlet(title, outlets)):
        return True
    parts = (title[: found.start()] for found in DIVIDER.finditer(title))
    return any(same_words(head, part) for part in parts)


def _stands_within(head: str, title: str) -> bool:
    """Return whether a heading stands between a label and an outlet ("Print: The wall of Tarn breaks | Kiln Post")."""
    within = _CUT.split(title)[1:-1]
    return len(head.split()) >= _FEWEST_OF_TITLE and any(same_words(head, one) for one in within)


def _shares_word(head: str, title: str) -> bool:
    is_long = len(head.split()) >= _SHORTEST_TITLE
    return is_long and not _long_words(head).isdisjoint(_long_words(title))


def _long_words(line: str) -> set[str]:
    return set(re.findall(r"\w{4,}", line.casefold()))


def _without_outlet(title: str, outlets: Sequence[str]) -> str:
    opening, colon, rest = title.partition(": ")
    if colon and any(same_words(opening, outlet) for outlet in outlets):
        return rest
    dividers = list(DIVIDER.finditer(title))
    if not dividers:
        return title
    first, last = dividers[0], dividers[-1]
    for found in dividers:
        tail = DIVIDER.split(title[found.end() :])[0]
        if _SITE.fullmatch(tail) or any(same_words(tail, outlet) for outlet in outlets):
            return title[: found.start()]  # what follows the outlet is its slogan
    if any(same_words(title[last.end() :], outlet) for outlet in outlets):
        return title[: last.start()]
    if any(same_words(title[: first.start()], outlet) for outlet in outlets):
        return title[first.end() :]
    return title


def _without_sections(title: str) -> str:
    """Return what stands last in "Kiln Post | Boats | The gate of the harbour falls"."""
    *sections, last = DIVIDER.split(title)
    is_last = len(last.split()) > _LONGEST_SECTION and all(
        len(section.split()) <= _LONGEST_SECTION for section in sections
    )
    return last if is_last and "|" in title else title
