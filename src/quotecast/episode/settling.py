"""Keep what a person settles for an article: who says a quotation, who somebody is, their voice."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from quotecast.attributing.people_by_hand import speaker_named
from quotecast.episode.attributed import corrections_of, read_quotations, told_alone
from quotecast.episode.context import Request
from quotecast.episode.voices import casting_of
from quotecast.errors import SourceError
from quotecast.files import write_atomically
from quotecast.model import Article, Gender, Notice, Quotation, Rule, Source, SourceKind, Speaker
from quotecast.show.corrections import NARRATOR, Corrections, SaidBy, change_corrections
from quotecast.show.identity import Identities
from quotecast.show.places import ARTICLE_FILE, written_script_path


def settle_speakers(
    source: Source, names: Mapping[int, str], request: Request
) -> tuple[Notice, ...]:
    """Keep for an article who says which of its quotations, by their numbers from 1.

    "narrator" is nobody's voice; an empty name takes back what was settled. Of a name that nobody has in
    the article a notice is returned.

    Raises:
        SourceError: the source can't be read as an article, it has no such quotation, or a name is
            nearly that of somebody in it.
        OutputError: the corrections can't be written.
    """
    _require_kept(source)
    read = read_quotations(source, request)
    article, known = read.article, read.attribution.quotations
    for number in names:
        if not 0 < number <= len(known):
            raise SourceError(
                f"{source} has no quotation {number}, but {len(known)}",
                "List them with: quotecast quotes",
            )
    settled = corrections_of(article, request)
    everybody = (*read.attribution.speakers, *read.attribution.others)
    meant = {name: _meant(name, source, article, everybody) for name in names.values()}
    told = told_alone(article, settled, request).quotations
    said = [
        SaidBy(words=part.span.cut_from(article.text), by=meant[name])
        for number, name in _with_parts(names, told).items()
        if (part := known[number - 1])
    ]
    keep_for(article, lambda corrections: corrections.with_said(said), request)
    nicknames = {nick for one in settled.person for nick in one.also}
    strangers = [one for one in meant.values() if one not in {"", NARRATOR, *nicknames}]
    return tuple(
        Notice(
            kind="new person",
            message=f"nobody in {source} is called {name}: that is somebody new from now on; "
            'take it back with --set N=""',
        )
        for name in dict.fromkeys(strangers)
        if speaker_named(name, everybody) is None and not _has_words(article.text, name)
    )


def _with_parts(names: Mapping[int, str], told: Sequence[Quotation]) -> dict[int, str]:
    """Return names by number, where the parts of one quotation, parted by its tag, have one name."""
    whole = dict(names)
    for number, name in names.items():
        first = last = number - 1
        while first > 0 and told[first].rule is Rule.SPLIT_TAG:
            first -= 1
        while last + 1 < len(told) and told[last + 1].rule is Rule.SPLIT_TAG:
            last += 1
        for part in range(first, last + 1):
            whole.setdefault(part + 1, name)
    return whole


def _meant(name: str, source: Source, article: Article, everybody: Sequence[Speaker]) -> str:
    """Return the full name of whoever a name means, or the name itself.

    Raises:
        SourceError: it is nearly that of somebody else, and isn't in the article.
    """
    if not name or name.casefold() == NARRATOR:
        return name.casefold()
    known = speaker_named(name, everybody)
    if known is not None:
        return known.name
    namesakes = [one.name for one in everybody if one.name.split()[-1:] == [name] and one.is_named]
    if len(namesakes) == 1:
        return namesakes[0]
    near = nearly_called(name, everybody)
    alone = article.text
    for full in near:  # "Ida" stands alone where it is no part of "Ida Moss"
        alone = alone.replace(full, "")
    if near and not _has_words(alone, name):
        partly = [full for full in near if name in full.split()]
        if len(partly) == 1:
            return partly[0]
        raise SourceError(
            f"Nobody in {source} is called {name!r}: did you mean {' or '.join(near)}?",
            "Write the name as quotecast quotes prints it, or as it stands in the article",
        )
    return name


def _has_words(text: str, name: str) -> bool:
    """Return whether a name stands in a text in words of its own."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def nearly_called(name: str, everybody: Iterable[Speaker]) -> list[str]:
    """Return the names that somebody may have meant who wrote one that nobody has."""
    wanted = name.casefold()
    names = {one.name.casefold(): one.name for one in everybody if one.is_named}
    parts = [full for folded, full in names.items() if wanted in folded.split()]
    near = [names[one] for one in get_close_matches(wanted, names, n=2, cutoff=0.75)]
    return list(dict.fromkeys((*parts, *near)))[:3]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleSettled:
    """What a person settles of those quoted, by name: whose nickname, of what gender, which voice.

    "narrator" has a voice as well; an empty value takes back what was settled.
    """

    same: Mapping[str, str] = field(default_factory=dict)
    genders: Mapping[str, Gender | None] = field(default_factory=dict)
    voices: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Return whether anything is."""
        return bool(self.same or self.genders or self.voices)

    def kept_in(self, corrections: Corrections) -> Corrections:
        """Return corrections with it."""
        for nickname, name in self.same.items():
            corrections = corrections.with_same(nickname, name)
        for name, gender in self.genders.items():
            corrections = corrections.with_person(name, gender=gender)
        for name, voice in self.voices.items():
            corrections = corrections.with_person(name, voice=voice)
        return corrections


def settle_people(source: Source, settled: PeopleSettled, request: Request) -> None:
    """Keep for an article what is settled of those who are quoted in it.

    Raises:
        SourceError: the source can't be read as an article, or it has nobody of that name.
        SettingsError: there is no such voice.
        OutputError: the corrections can't be written.
    """
    _require_kept(source)
    require_voices(settled.voices.values(), request)
    read = read_quotations(source, request)
    everybody = (*read.attribution.speakers, *read.attribution.others)
    known = corrections_of(read.article, request)
    nicknames = {nick for one in known.person for nick in one.also}
    wanted = [name for pair in settled.same.items() for name in pair if name]
    for name in (*wanted, *settled.genders, *(one for one in settled.voices if one != NARRATOR)):
        if speaker_named(name, everybody) is None and name not in nicknames:
            near = nearly_called(name, everybody)
            names = ", ".join(one.name for one in everybody) or "nobody"
            meant = f": did you mean {' or '.join(near)}?" if near else f", but there is: {names}"
            raise SourceError(
                f"Nobody in {source} is called {name!r}{meant}",
                "Write the name as quotecast cast prints it",
            )
    keep_for(read.article, settled.kept_in, request)


def _require_kept(source: Source) -> None:
    """Refuse an article that can't be read again: what is settled of it is looked at anew."""
    if source.kind is SourceKind.STANDARD_INPUT:
        raise SourceError(
            "nothing can be settled for an article from standard input",
            "Save it as a file, and give that",
        )


def require_voices(names: Iterable[str], request: Request) -> None:
    """Make sure that there are voices of these ids; an empty one is none.

    Raises:
        SettingsError: there is no such voice.
    """
    catalogue = casting_of(request.show, request.settings).catalogue()
    for name in names:
        if name:
            catalogue.named(name)


def keep_for(
    article: Article,
    change: Callable[[Corrections], Corrections],
    request: Request,
    *,
    was: str | None = None,
) -> Corrections:
    """Change what is settled for an article; return what is now.

    `was` is the digest of the file that the change was made for (None: whatever is there).

    Raises:
        ConflictError: somebody else has changed the file since.
        ScriptError: the file of its corrections can't be read.
        OutputError: it can't be written.
    """
    identities = Identities(request.show)
    article = replace(article, id=identities.own_id(article))
    corrections = change_corrections(request.show, article.id, change, was=was)
    identities.remember(article)
    text = written_script_path(request.show, article.id).with_name(ARTICLE_FILE)
    if not text.exists():
        write_atomically(text, article.text.encode("utf-8"))
    return corrections
