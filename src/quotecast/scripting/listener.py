"""Know what a listener has heard so far: who was named, who is expected to speak next."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from quotecast.languages.base import Language
from quotecast.model import NARRATOR_ID, Article, Line, Speaker


class Listener:
    """Follow the lines of a script as they are heard."""

    def __init__(self, article: Article, speakers: Sequence[Speaker], language: Language) -> None:
        self._text = article.text
        self._language = language
        articles = language.indefinite_articles | language.definite_articles
        self._articles = tuple(f"{article} " for article in articles)
        self._speakers = {speaker.id: speaker for speaker in speakers}
        self._mentions = {speaker.id: _pattern(_any_name(speaker)) for speaker in speakers}
        self._unmet = {s.id: _pattern(_full_names(s)) for s in speakers if s.is_named}
        self._short: dict[str, str] = {}
        self.last: Line | None = None

    def hear(self, line: Line) -> None:
        """Take in the next line."""
        self.last = line
        if line.speaker_id == NARRATOR_ID:
            met = [who for who, pattern in self._unmet.items() if pattern.search(line.text)]
            for who in met:
                del self._unmet[who]

    def expects(self, speaker: Speaker) -> bool:
        """Return whether the listener knows that this speaker is meant.

        So it is right after the speaker's own words, after a sentence that leads to them with a
        colon, and after one that names nobody else who is quoted in the article.
        """
        if self.last is None:
            return False
        if self.last.speaker_id != NARRATOR_ID:
            return self.last.speaker_id == speaker.id
        if self.last.text.endswith(":"):
            return True
        named = [who for who, pattern in self._mentions.items() if pattern.search(self.last.text)]
        return named == [speaker.id]

    def has_met(self, speaker: Speaker) -> bool:
        """Return whether the listener has heard the speaker's full name (or description)."""
        return speaker.id not in self._unmet

    def name_for(self, speaker: Speaker) -> str:
        """Give the name to say: in full with the description at first, then as the article does."""
        return self.short_name(speaker) if self.has_met(speaker) else self.introduction(speaker)

    def introduction(self, speaker: Speaker) -> str:
        """Give the full name with the description, on the side of the name where it stands.

        A description behind the name is set between commas; the last one is there as well.
        """
        about = speaker.description
        if not speaker.is_named:
            return speaker.name
        if not about:
            return f"{self._owner(speaker)}{speaker.name}"
        before = speaker.introduction is not None and speaker.introduction.cut_from(
            self._text
        ).startswith(about)
        if before and not about.lower().startswith(self._articles):
            return f"{about} {speaker.name}"
        return f"{self._owner(speaker)}{speaker.name}, {about},"

    def _owner(self, speaker: Speaker) -> str:
        """Give the body that stands right before the name ("NASA's "), empty where none does."""
        introduction = speaker.introduction
        words = introduction.cut_from(self._text).split() if introduction else []
        owner, name, _ = " ".join(words).partition(speaker.name)
        endings = (*self._language.possessive_endings, *self._language.plural_possessives)
        if not name or not owner.rstrip().endswith(endings) or not owner.split()[-1][0].isupper():
            return ""
        first, space, rest = owner.partition(" ")
        return (
            first.lower() + space + rest if first.lower() in self._language.determiners else owner
        )

    def short_name(self, speaker: Speaker) -> str:
        """Give the name that the article uses most once it has introduced the speaker."""
        if speaker.id not in self._short:
            self._short[speaker.id] = self._usual_name(speaker)
        return self._short[speaker.id]

    def _usual_name(self, speaker: Speaker) -> str:
        surnames = [name for name in speaker.aliases if " " not in name and name in speaker.name]
        if not speaker.is_named or not surnames:
            return speaker.name
        surname = surnames[0]
        if any(surname in _words(other) for other in self._speakers.values() if other != speaker):
            return speaker.name
        titles = "|".join(map(re.escape, self._language.honorifics))
        found = re.compile(rf"(?<![\w.’'])((?:(?i:{titles})\.?\s)?{re.escape(surname)})(?!\w)")
        after = speaker.introduction.end if speaker.introduction else 0
        forms = Counter(" ".join(match[1].split()) for match in found.finditer(self._text, after))
        return forms.most_common(1)[0][0] if forms else surname


def _words(speaker: Speaker) -> set[str]:
    return {word for name in (speaker.name, *speaker.aliases) for word in name.split()}


def _any_name(speaker: Speaker) -> set[str]:
    names = {speaker.name, *speaker.aliases}
    if speaker.is_named:
        names |= {name.split()[-1] for name in names if name.split()}
    return {name for name in names if name[:1].isupper()}


def _full_names(speaker: Speaker) -> set[str]:
    names = {speaker.name, *speaker.aliases}
    longer = {name for name in names if " " in name}
    return longer if " " in speaker.name else names


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(name) for name in sorted(names))
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)")
