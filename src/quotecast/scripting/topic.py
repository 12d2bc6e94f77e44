"""Know whom a sentence of the writer's is about, so that the next one needs no name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotecast.languages.base import Language
from quotecast.languages.patterns import any_of
from quotecast.model import Gender, Speaker

_CLAUSE_ENDS = re.compile(r"[,;:—–]\s|\s[-—–]\s")
_DESCRIBED = re.compile(r"^,[^,“”\"]{2,80},(?=\s)")
_WORDS_OF_TAG = 14
_LONGEST_TITLE = 4  # words between a verb and the name of whoever said it: "said skipper Vera Holt"
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

    def __init__(
        self,
        names: Mapping[str, re.Pattern[str]],
        language: Language,
        unnamed: frozenset[str] = frozenset(),
    ) -> None:
        self._names = names
        self._unnamed = unnamed
        self._language = language
        self._possessive = (*language.possessive_endings, *language.plural_possessives)
        self._verb = re.compile(rf"(?<!\w)(?:{any_of(language.reporting_verbs) or '(?!)'})(?!\w)")
        pronouns = any_of(frozenset(language.pronouns))
        self._opening = re.compile(rf"(?:\w+,?\s)?({pronouns or '(?!)'})(?!\w)", re.IGNORECASE)
        said = any_of(language.reporting_verbs) or "(?!)"
        self._inner_pronoun = re.compile(rf",[”\"’']?\s({pronouns or '(?!)'})\s(?:{said})(?!\w)")
        self._pronoun = re.compile(rf"(?<!\w)({pronouns or '(?!)'})(?!\w)", re.IGNORECASE)

    def mentions(self, text: str) -> list[NamedAt]:
        """Return every place where a speaker is named, in order."""
        found = (
            NamedAt(speaker_id=who, start=match.start(), end=match.end())
            for who, pattern in self._names.items()
            for match in pattern.finditer(text)
        )
        places = sorted(found, key=lambda one: (one.start, -one.end))
        # "The company that runs the fair, Tarn Fairs, denies it": the name says who the company is.
        named = [one for one in places if one.speaker_id not in self._unnamed]
        return named or places

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
        inner = self._inner(text, mentions)
        if inner is not None:
            return inner
        if not mentions or not self._is_subject(text, mentions[0]):
            return None
        return mentions[0].speaker_id

    def pronoun(self, text: str) -> str | None:
        """Return the pronoun that a sentence begins with, or that speaks at its end."""
        tag = self._tag(text)
        if tag is not None:
            found = self._pronoun.search(text, tag)
        else:
            found = self._inner_pronoun.search(text) or self._opening.match(text)
        return found[1].lower() if found else None

    def is_saying(self, text: str, mentions: Sequence[NamedAt]) -> bool:
        """Return whether a sentence reports what its first person, or the one at its end, said."""
        is_tagged = self._tag(text) is not None or self._inner_pronoun.search(text) is not None
        if is_tagged or self._inner(text, mentions) is not None:
            return True
        if not mentions or not self._is_subject(text, mentions[0]):
            return False
        return self._says(text[mentions[0].end :])

    def ends_in_tag(self, text: str, speaker_id: str, description: str) -> bool:
        """Return whether a sentence ends by saying who said it all: "…, said Vera Holt, a skater."."""
        for one in self.mentions(text):
            before, behind = text[: one.start], text[one.end :].strip(_STOPS)
            is_parted = before.rstrip(_MARKS).endswith(",")
            first, _, rest = behind.partition(" ")
            if is_parted and self._verb.fullmatch(first.strip(_STOPS)):
                behind = rest.strip(_STOPS)
            elif not self._is_inverted(before):
                continue
            if one.speaker_id == speaker_id and behind in ("", description.strip(_STOPS)):
                return True
        return False

    def _says(self, behind: str) -> bool:
        """Return whether the words behind a subject are that they say something, perhaps described first."""
        words = behind.split()
        if words[:1] and words[0].lower() in self._language.relative_pronouns:
            return any(self._verb.fullmatch(word) for word in words[2:])
        if behind.startswith(","):  # a description between commas
            clauses = behind.split(", ")[2:]
            return any(self._begins_with_verb(clause) for clause in clauses)
        return self._begins_with_verb(behind)

    def _begins_with_verb(self, words: str) -> bool:
        """Return whether a clause begins by telling of speech; "finished with a goal" doesn't."""
        language = self._language
        first, second, third, *_ = (*words.split(), "", "", "")
        for word, behind in ((first, second), (second, third)):
            is_passing = word.strip(_STOPS) in language.passing_verbs
            if is_passing and behind in language.prepositions:
                continue
            if self._verb.fullmatch(word.strip(_STOPS)):
                return True
        return False

    def _inner(self, text: str, mentions: Sequence[NamedAt]) -> str | None:
        """Return who speaks in a clause between commas: "“…,” Holt said, which …", "Later, Holt says, …"."""
        for one in mentions:
            before = text[: one.start].rstrip()
            last = before.rpartition(" ")[2].strip(_STOPS).lower()
            if last in self._language.civil_titles:
                before = before[: before.rindex(" ")].rstrip() if " " in before else ""
            is_clause = before.rstrip(_MARKS).endswith(",")
            behind = _DESCRIBED.sub("", text[one.end :], count=1)  # "Holt, a skater, said"
            if is_clause and self._verb.match(behind.lstrip(" ,")):
                return one.speaker_id
            if self._is_inverted(text[: one.start]):
                return one.speaker_id
        return None

    def _is_inverted(self, before: str) -> bool:
        """Return whether a verb between a comma and a name says that the named one speaks: ", said"."""
        clause = re.split(r",[”\"’']?\s", before)[-1]
        words = clause.split()
        if clause == before or not words or len(words) > _LONGEST_TITLE:
            return False
        is_said = self._verb.fullmatch(words[0]) is not None
        known = self._language.prepositions | self._language.determiners
        is_title = not any(word.lower() in known for word in words[1:])
        return is_said and is_title and words[0].lower() not in self._language.telling_verbs

    def _tag(self, text: str) -> int | None:
        """Return where the clause behind the last comma begins, if it says who said it all."""
        body = text.rstrip(_STOPS)
        start = max(body.rfind(", "), *(body.rfind(mark) for mark in '”"'))
        tail = body[start + 1 :].strip(_MARKS) if start > 0 else ""
        words = tail.split()
        if not words or len(words) > _WORDS_OF_TAG:
            return None
        first, last = self._verb.fullmatch(words[0]), self._verb.fullmatch(words[-1])
        if first and not self._language.complementisers.isdisjoint(words[1:2]):
            return None  # "Her lawyer, Bo Moss, said that Holt denies it"
        second = len(words) > 1 and self._verb.fullmatch(words[1])
        who = self.mentions(tail) or self._pronoun.search(tail)
        if first and not (last or second) and not self._names_its_subject(words, tail):
            return None
        return start + 1 if who and (first or last or second) else None

    def _names_its_subject(self, words: Sequence[str], tail: str) -> bool:
        """Return whether the verb that opens a clause is followed by whoever said it, not by others."""
        if words[0].lower() in self._language.telling_verbs:
            return False
        places = [len(tail[: one.start].split()) for one in self.mentions(tail)]
        pronoun = self._pronoun.search(tail)
        places += [len(tail[: pronoun.start()].split())] if pronoun else []
        return bool(places) and min(places) <= _LONGEST_TITLE

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
