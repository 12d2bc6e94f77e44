"""The proof of a script, in words."""

from collections.abc import Sequence

from quotecast.model import LineKind, Script

_MOST_TOLD = 3


def proof_in_words(flaws: Sequence[str], text: str, script: Script) -> str:
    """Return whether a script says what its article says, and if not, where."""
    if not flaws:
        said = len(text.split())
        left_out = sum(any(map(str.isalnum, one.span.cut_from(text))) for one in script.omissions)
        added = sum(line.kind is LineKind.ADDED for line in script.lines())
        return (
            f"Proved: each of the article's {said:,} words is spoken once, unchanged, or left out with "
            f"a reason ({_counted(left_out, 'place')}); {_counted(added, 'line')} "
            f"{'is' if added == 1 else 'are'} ours and marked so."
        )
    told = "; ".join(flaws[:_MOST_TOLD])
    more = f"; and {len(flaws) - _MOST_TOLD} more" if len(flaws) > _MOST_TOLD else ""
    return f"Not as published: {told}{more}."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
