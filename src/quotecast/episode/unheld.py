"""Tell what becomes of what a person has edited in a script file that is written anew."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Final

from quotecast.attributing.people_by_hand import speaker_named
from quotecast.episode.attributed import GIVEN_BY_HAND, given_in
from quotecast.episode.context import Request
from quotecast.episode.drafted import Draft
from quotecast.model import NARRATOR_ID, Article, LineKind, Notice, Script, Span
from quotecast.reading import Reading
from quotecast.scripting.editing.edits import folded
from quotecast.scripting.editing.finding import Given, is_alike, remarks_in
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of
from quotecast.show.corrections import NARRATOR, NOTHING, Corrections, SaidBy

EDIT_KEPT: Final = "edit kept"
"""The kind of notices of what became of an edited script: each is told once."""

_MARK: Final = re.compile(r"\w+|#+|[^\w\s]")
# A pause or a pace may be written otherwise; what is none is told as advice.
_DIRECTION: Final = re.compile(r"^\s*\(.*\)\s*$", re.MULTILINE)


def is_wanted(
    draft: Draft, edited: Script, given: Sequence[Given], settled: Corrections = NOTHING
) -> bool:
    """Return whether a draft says what an edited script does; where speakers were `given` words, but for those.

    Where somebody was `settled` to say words since the script was written, all of both fits in the draft.
    What the narrator was given he reads as he reads what nobody surely said, in the article's own sentence:
    then it counts that the others have the same lines, and that all else that was settled fits.
    """
    if is_alike(draft.script, edited, ignoring=given):
        return True
    is_fitting = not any(one.kind == "correction" for one in draft.notices)
    if (
        is_fitting
        and unused(settled, draft.article, edited)
        and not unused(settled, draft.article, draft.script)
    ):
        return True
    is_narrated = any(one.by == NARRATOR for one in given)
    return is_narrated and is_fitting and _voiced(draft.script) == _voiced(edited)


def unused(settled: Corrections, article: Article, script: Script) -> tuple[SaidBy, ...]:
    """Return what was settled of who says which words, where a script has somebody else say them."""

    def has_another(one: SaidBy) -> bool:
        who = speaker_named(one.by, script.speakers)
        wanted = NARRATOR_ID if one.by == NARRATOR else who and who.id
        places = [found.span() for found in re.finditer(re.escape(one.words), article.text)]
        spans = [Span(start=start, end=end) for start, end in places]
        lines = (line for line in script.lines() if line.kind is not LineKind.ADDED)
        heard = {
            line.speaker_id
            for line in lines
            if any(span.touches(own) for own in line.origin for span in spans)
        }
        return bool(heard) and wanted not in heard

    return tuple(one for one in settled.said if one.words and has_another(one))


def unused_told(settled: Corrections, draft: Draft, path: Path) -> Iterator[Notice]:
    """Give a notice of each who was settled to say words that a script, as it stands, gives to somebody else."""
    for one in unused(settled, draft.article, draft.script):
        message = (
            f"“{one.words}” was settled to be said by {one.by}, and {path.name}, which was edited by hand, has it said "
            "otherwise: change it there, or have the script written anew with quotecast script and the article"
        )
        yield Notice(kind="edited script", message=message)


def _voiced(script: Script) -> list[tuple[str, ...]]:
    """Return the titles of a script's chapters, and who but the narrator says what, how and before which silence."""
    titles = [(chapter.title,) for chapter in script.chapters]
    lines = (line for line in script.lines() if line.speaker_id != NARRATOR_ID)
    return titles + [
        (
            line.speaker_id,
            folded(line.text),
            f"{line.pause_after_ms * line.has_own_pause} {line.rate_percent}",
        )
        for line in lines
    ]


def is_held(content: str, written: str, draft: Draft) -> bool:
    """Return whether all in a script file's `content` was `written` by us, or will be for its draft.

    Synopses, emphasis, a line on the title page: nothing says them, so that no correction has them.
    """
    if not remarks_in(content) <= remarks_in(written):
        return False
    anew = write_fountain(manuscript_of(draft.article, draft.script), draft.notices)
    return _marks(content) <= _marks(written) | _marks(anew)


def with_edits_told(draft: Draft, before: Corrections, path: Path) -> Draft:
    """Tell of what an edited script has changed in the corrections that were there before."""
    if draft.corrections == before:
        return draft
    name = f"{path.stem}.corrections.toml"
    is_more = draft.corrections.has_more_than(before)
    what = (
        f"what was changed is kept in {name} from now on"
        if is_more
        else f"what it takes back is gone from {name}"
    )
    notice = Notice(kind=EDIT_KEPT, message=f"{path.name} was edited: {what}")
    return replace(draft, notices=(*draft.notices, notice))


def with_the_rest_told(draft: Draft, held: Corrections, rest: Sequence[str], path: Path) -> Draft:
    """Tell of what an edited script has that corrections can't hold, where it is written anew."""
    kept = (
        f"what corrections can hold of that is kept in {path.stem}.corrections.toml; "
        if held != NOTHING
        else ""
    )
    message = (
        f"{path.name} was edited by hand, and is written anew: {kept}the edited script, which is put "
        f"aside, is the only one with {', '.join(dict.fromkeys(rest))}"
    )
    notices = (*draft.notices, Notice(kind="edited script", message=message))
    return replace(draft, notices=notices, found=held)


def with_given_told(draft: Draft, reading: Reading | None, request: Request) -> Draft:
    """Tell of all that others are heard with in a script as it stands, also where it was given before."""
    settled = draft.corrections
    if reading is None or not settled.said:
        return draft
    given = given_in(draft.script, reading.article, settled, request)
    others = (one for one in draft.notices if one.kind != GIVEN_BY_HAND)
    return replace(draft, notices=(*others, *given))


def _marks(content: str) -> Counter[str]:
    """Count the words and signs that stand in a script file outside of its notes and directions.

    Of cues it only matters which there are: they may be written in capitals, and more than once.
    """
    for remark in remarks_in(content):
        content = content.replace(remark, "")
    rows = _DIRECTION.sub("", content).splitlines()
    cues = {row.casefold().lstrip("@") for row in rows if _is_cue(row)}
    others = (_MARK.findall(row) for row in rows if not _is_cue(row))
    named = {f"@{word}" for cue in cues for word in _MARK.findall(cue)}
    return Counter([*named, *chain.from_iterable(others)])


def _is_cue(row: str) -> bool:
    return row.startswith("@") or (row.isupper() and row[0].isalpha())
