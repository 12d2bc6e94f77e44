"""Know whom a sentence of the writer's is about, so that the next one needs no name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotecast.languages.base import Language
from quotecast.languages.patterns import any_of
from quotecast.model import Gender, Speaker

_CLAUSE_ENDS = re.compile(r"[,;:—–]\s|\s[-—–]\s")
_WORDS_OF_TAG = 14
_MARKS = " \t\r\n“”\"‘’'«»"
_STOPS = ".,;:!?" + _MARKS


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAt:
    """Mark where a text names a speaker."""

    speaker_id: str
    start: int
    end: int


class TopicFinder:
    """Find the person that a sentence has for its subject, or lets speak at its end."""

    def __init__(self, names: Mapping[str, re.Pattern[str]], language: Language) -> None:
        self._names = names
        self._language = language
        self._possessive = (*language.possessive_endings, *language.plural_possessives)
        self._verb = re.compile(rf"(?<!\w)(?:{any_of(language.reporting_verbs) or '(?!)'})(?!\w)")
        pronouns = any_of(frozenset(language.pronouns))
        self._opening = re.compile(rf"(?:\w+,?\s)?({pronouns or '(?!)'})(?!\w)", re.IGNORECASE)
        self._pronoun = re.compile(rf"(?<!\w)({pronouns or '(?!)'})(?!\w)", re.IGNORECASE)

    def mentions(self, text: str) -> list[NamedAt]:
        """Return every place where a speaker is named, in order."""
        found = (
            NamedAt(speaker_id=who, start=match.start(), end=match.end())
            for who, pattern in self._names.items()
            for match in pattern.finditer(text)
        )
        return sorted(found, key=lambda one: (one.start, -one.end))

    def of(self, text: str) -> str | None:
        """Return the id of the speaker whom a sentence is about, None where that is nobody's."""
        mentions = self.mentions(text)
        tag = self._tag(text)
        if tag is not None:
            named = {one.speaker_id for one in mentions if one.start >= tag}
            if len(named) == 1:
                return named.pop()
            if named:
                return None
        if not mentions or not self._is_subject(text, mentions[0]):
            return None
        return mentions[0].speaker_id

    def pronoun(self, text: str) -> str | None:
        """Return the pronoun that a sentence begins with, or that speaks at its end."""
        tag = self._tag(text)
        found = self._pronoun.search(text, tag) if tag is not None else self._opening.match(text)
        return found[1].lower() if found else None

    def is_saying(self, text: str, mentions: Sequence[NamedAt]) -> bool:
        """Return whether a sentence reports what its first person, or the one at its end, said."""
        if self._tag(text) is not None:
            return True
        if not mentions or not self._is_subject(text, mentions[0]):
            return False
        behind = text[mentions[0].end :]
        if behind.startswith(","):  # a description between commas
            behind = behind.rpartition(",")[2] if behind.count(",") > 1 else ""
        return any(self._verb.fullmatch(word) for word in behind.split()[:2])

    def _tag(self, text: str) -> int | None:
        """Return where the clause behind the last comma begins, if it says who said it all."""
        body = text.rstrip(_STOPS)
        start = max(body.rfind(", "), *(body.rfind(mark) for mark in '”"'))
        tail = body[start + 1 :].strip(_MARKS) if start > 0 else ""
        words = tail.split()
        if not words or len(words) > _WORDS_OF_TAG:
            return None
        first, last = self._verb.fullmatch(words[0]), self._verb.fullmatch(words[-1])
        second = len(words) > 1 and self._verb.fullmatch(words[1])
        who = self.mentions(tail) or self._pronoun.search(tail)
        return start + 1 if who and (first or last or second) else None

    def _is_subject(self, text: str, mention: NamedAt) -> bool:
        if text[mention.end :].startswith(self._possessive):
            return False
        before = text[: mention.start]
        clause = _CLAUSE_ENDS.split(before)[-1].split()
        words = [word.strip(_STOPS).lower() for word in clause]
        known = self._language.prepositions | self._language.subordinators
        verbs = self._language.reporting_verbs | self._language.auxiliaries
        return not any(word in known or word in verbs for word in words)


def pronoun_of(speaker: Speaker, language: Language) -> str | None:
    """Return the pronoun of a speaker whose gender the article itself tells."""
    if speaker.gender is None or speaker.gender_is_guess:
        return None
    own = [word for word, gender in language.pronouns.items() if gender is speaker.gender]
    return own[0] if own else None


def agrees(speaker: Speaker, pronoun: str, language: Language) -> bool:
    """Return whether a pronoun may mean a speaker."""
    gender: Gender | None = language.pronouns.get(pronoun)
    return gender is None or speaker.gender in (None, gender)
