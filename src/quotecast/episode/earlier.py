"""Tell what an episode loses that is made anew: the options it was asked for, what somebody changed in its files."""

from collections.abc import Iterator, Mapping
from typing import Final

from quotecast.episode.context import Request
from quotecast.model import Article, Notice
from quotecast.show.records import digests_of, read_record

# What is asked for once, and changes what is heard; formats are told by the files that go.
_OPTIONS: Final[Mapping[str, str]] = {
    "script.style": "--style",
    "script.fragments": "--fragments",
    "voices.cast": "--voices",
    "voices.engine": "--engine",
}
_LENGTH: Final = "--length"


def asked_of(request: Request) -> dict[str, str]:
    """Return the options that a request was made with, which go before the show's settings."""
    asked = {option: request.changes.get(key) for key, option in _OPTIONS.items()}
    if request.length_ms is not None:
        asked[_LENGTH] = f"{request.length_ms // 1000}s"
    return {option: value for option, value in asked.items() if value}


def asked_no_more(article: Article, request: Request) -> Iterator[Notice]:
    """Yield a notice of the options an episode was made with before, where nobody asks for it otherwise now."""
    record = read_record(request.output, article.source.known_as)
    if record is None or record.slug != article.id:
        return
    now = _otherwise(request)
    gone = {
        option: value
        for option, value in record.asked.items()
        if now.get(option) not in (None, value)
    }
    if gone:
        options = " ".join(f"{option} {value}" for option, value in gone.items())
        message = (
            f"{record.slug} was made with {options} before, and is made without now: to have it so again, "
            "build it with that"
        )
        yield Notice(kind="asked no more", message=message)


def touched(article: Article, request: Request) -> Iterator[Notice]:
    """Yield a notice of the files of an episode that somebody has changed since they were made."""
    record = read_record(request.output, article.source.known_as)
    if record is None or record.slug != article.id:
        return
    folder = request.output / record.slug
    names = [name for name in record.files if (request.show / name).parent == folder]
    now = digests_of(request.show, [request.show / name for name in names])
    changed = {name for name in names if now[name] not in ("", record.files[name])}
    if changed:
        files = ", ".join(sorted(name.rpartition("/")[2] for name in changed))
        message = (
            f"{files} of {record.slug} was changed since it was made, and is made anew: what somebody mended there is "
            "gone; mend it in the article or its script"
        )
        yield Notice(kind="file changed", message=message)


def _otherwise(request: Request) -> dict[str, str]:
    """Return how a request would have it by show.toml alone, by the options that it wasn't made with."""
    standing = {_LENGTH: ""} if request.length_ms is None else {}
    for key, option in _OPTIONS.items():
        if request.changes.get(key) is None:
            table, _, name = key.partition(".")
            standing[option] = str(getattr(getattr(request.settings, table), name))
    return standing
