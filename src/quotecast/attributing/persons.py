"""The word for a person: names compared, and what is known of one source while an article is read."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from quotecast.languages import Language
from quotecast.languages.lexicon import (
    gender_of_first_name,
    is_common_noun,
    is_given_name,
    is_person_noun,
    is_place,
    nickname_groups,
)
from quotecast.model import Gender, Span, Speaker

_PLAIN = re.compile(r"[^a-z0-9]+")
_LONGEST_CUT = 3  # letters of a first name cut short ("Dan")
_SHORTEST_MISSPELT = 5  # letters of a surname that a slip leaves recognisable


def slug_of(name: str) -> str:
    """Return a stable ASCII id for a name.

    >>> slug_of("unnamed:a señior official")
    'unnamed-a-senior-official'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = _PLAIN.sub("-", plain).strip("-")
    return slug or "speaker-" + "-".join(f"{ord(char):x}" for char in name[:8])


@lru_cache(maxsize=4096)
def words_of(name: str, language: Language) -> tuple[str, ...]:
    """Return the words of a name in lower case, without what follows a surname ("Jr.", "MP")."""
    plain = name.lower().replace("’", "'").replace(",", " ")
    bare = (word.strip(".") for word in plain.split())
    found = tuple(word for word in bare if word and word not in language.name_suffixes)
    return found or (name.lower(),)


def is_same_name(words: tuple[str, ...], other: tuple[str, ...], language: Language) -> bool:
    """Return whether two names, in words, can be one person's.

    >>> from quotecast.languages.english import ENGLISH
    >>> is_same_name(("ida", "moss"), ("ida", "b", "moss"), ENGLISH)
    True
    >>> is_same_name(("eric", "moss"), ("erica", "moss"), ENGLISH)
    False
    """
    if words == other:
        return True
    if words[-1] == other[-1]:
        if len(words) == 1 or len(other) == 1 or _is_same_first(words[0], other[0], language):
            return True
    elif len(words) == 1:
        return False
    return set(words) <= set(other) or set(other) <= set(words)


def _is_same_first(first: str, second: str, language: Language) -> bool:
    if first == second or len(first) == 1 or len(second) == 1:
        return first[:1] == second[:1]
    genders = {gender_of_first_name(first, language), gender_of_first_name(second, language)}
    if set(Gender) <= genders:
        return False  # Eric and Erica
    short, long = sorted((first, second), key=len)
    is_cut = len(short) == _LONGEST_CUT and len(long) > len(short) + 2 and long.startswith(short)
    is_cut = is_cut or (len(short) < len(long) and is_misspelt(short, long))  # Stacy and Stacey
    groups = nickname_groups(language)
    return is_cut or (first in groups and not groups[first].isdisjoint(groups.get(second, ())))


def is_misspelt(word: str, other: str) -> bool:
    """Return whether two surnames differ by one letter within, as by a slip.

    >>> is_misspelt("mclenney", "mcclenney"), is_misspelt("russia", "russian")
    (True, False)
    """
    short, long = sorted((word, other), key=len)
    if len(short) < _SHORTEST_MISSPELT or len(long) - len(short) > 1 or word == other:
        return False
    if short[0] != long[0] or long.startswith(short):
        return False
    start = next(index for index, letter in enumerate(short) if letter != long[index])
    rest = start if len(short) < len(long) else start + 1
    return short[rest:] == long[start + 1 :]


@lru_cache(maxsize=4096)
def _is_thing(words: tuple[str, ...], language: Language) -> bool:
    if not words:
        return False  # several people
    openers = language.thing_openers | (language.ranks - language.name_particles)
    if len(words) > 1 and words[0] in openers:  # "Nine Kinds of Rain"
        return True
    if len(words) > 1 and is_given_name(words[0], language):
        return False
    is_team = len(words) > 1 and words[-1].endswith("s")  # "Western Cape Bulls"
    is_team = is_team and is_place(" ".join(words[:-1]), language)
    return is_team or words[-1] in language.thing_ends


_CLEAR_MAJORITY = 0.75
_FEWEST_VOTES = 2  # one subject pronoun, or two possessives
_MOST_INITIALS = 5  # letters of a body's
_LONGEST_FULL = 4  # words of a name
_MANY_VOTES = 6  # what it takes to speak against a given name


class Person(msgspec.Struct, kw_only=True, eq=False):
    """What is known of one source while an article is read."""

    words: tuple[str, ...]
    name: str
    language: Language
    is_named: bool = True
    is_organisation: bool = False
    is_plural: bool = False
    first_seen: int = 0
    aliases: list[str] = []
    facts: set[str] = set()
    offices: dict[str, set[str]] = {}
    indexed: set[str] = set()
    deeds: set[str] = set()  # roots of the verbs of which it is the subject
    description: str | None = None
    introduction: Span | None = None
    evidence: dict[Gender, str] = {}
    votes: dict[Gender, int] = {}
    called: set[Gender] = set()  # by pronouns, however sure
    mentions: int = 0
    bare: int = 0  # times called by the surname alone
    last_block: int = -9
    in_title: bool = False
    is_firm: bool = False
    is_thing: bool = False  # by the noun before the name ("the game Tidefall")
    short: str = ""  # a nickname, or a body's initials
    full_at: int = 0
    has_namesake: bool = False
    has_spoken: bool = False
    places: int = 0
    acts: int = 0
    heads: int = 0  # times somebody is said to head it
    is_met_as_human: bool = False
    is_told_by_deed: bool = False  # what somebody is: "who runs the mill"
    is_secret: bool = False  # nobody named: "who asked not to be named"

    @property
    def has_shown(self) -> bool:
        """Return whether anybody spoke, or has a title, under this name."""
        return bool(self.evidence) or self.has_spoken or not self.is_named

    @property
    def is_bare(self) -> bool:
        """Return whether nothing tells a name from a village's: it has not spoken, and no noun is for it."""
        if self.is_organisation or self.has_spoken or self.facts or self.name.isupper():
            return False
        is_county = len(self.words) > 1 and self.words[-1] in self.language.place_nouns
        return not is_county  # "Tarn County"

    @property
    def is_personal(self) -> bool:
        """Return whether anything shows a human being rather than a place or a people."""
        if not self.is_named:
            return not self.is_organisation
        if self.has_shown:
            return True
        if self.description is not None:
            return not self.places
        is_seen = self.acts > 0 and self.has_given_name  # though a ball went "at Ida Moss"
        return is_seen or ((len(self.words) > 1 or self.acts > 0) and not self.places)

    @property
    def is_kin_of_named(self) -> bool:
        """Return whether it is somebody's, without a name of its own ("Moss's family")."""
        owner = self.name.split(None, 1)[0] if self.name else ""
        is_owned = owner.endswith(self.language.possessive_endings)
        return not self.is_named and is_owned and owner[:1].isupper()

    @property
    def is_titled(self) -> bool:
        """Return whether a role or a title was given to the name."""
        for fact in self.facts:
            noun = fact.rpartition(" ")[2]  # of "deputy mayor" too
            if noun in self.language.roles or noun in self.language.honorifics:
                return True
        return False

    @property
    def trades(self) -> frozenset[str]:
        """Return the nouns that tell what somebody is, so that another noun hardly calls them."""
        language = self.language
        vague = (language.people, language.kinship, language.loose_roles, language.civil_titles)
        told = (one for one in self.facts if not any(one in table for table in vague))
        return frozenset(
            one for one in told if one in language.roles or is_person_noun(one, language)
        )

    @property
    def has_given_name(self) -> bool:
        """Return whether the first word is a given name that many people have."""
        return len(self.words) > 1 and is_given_name(self.words[0], self.language)

    def vote(self, gender: Gender, weight: int) -> None:
        """Count a pronoun that tells a gender."""
        self.votes[gender] = self.votes.get(gender, 0) + weight

    @property
    def told_gender(self) -> Gender | None:
        """Return the gender the text tells, by title or by a clear majority of pronouns."""
        if len(self.evidence) == 1:
            return next(iter(self.evidence))
        if not self.votes:
            return None
        fewest = max(_FEWEST_VOTES, _CLEAR_MAJORITY * sum(self.votes.values()))
        for gender, count in self.votes.items():
            if count >= fewest:
                is_clear = count >= _MANY_VOTES or self.guessed_gender in {None, gender}
                return gender if is_clear else None
        return None

    @property
    def is_human(self) -> bool:
        """Return whether it is a person beyond doubt: by name, title, gender, role or speech."""
        if not self.is_named:
            return not self.is_organisation
        if len(self.evidence) == 1:
            return True
        is_untold = not self.evidence and self.description is None and not self.is_titled
        if is_untold and (is_place(self.name, self.language) or self.is_called_as_thing):
            return False
        if self.told_gender is not None or (self.has_given_name and not self._is_only_a_place):
            return True
        language = self.language
        is_body = self._is_in_initials and all(  # "the grain handler TGH", but "Dr MAINA"
            one not in language.honorifics and one not in language.loose_roles for one in self.facts
        )
        is_told = self.is_titled or (self.description is not None and not self.heads)
        if is_told and not is_body:
            return True
        is_thing = is_body or self.heads > 0 or self.places > 0 or self.name.isupper()
        is_thing = is_thing or is_place(self.name, self.language)
        return not is_thing and (self.has_spoken or self.acts > 0 or self.is_full)

    @property
    def is_called_as_thing(self) -> bool:
        """Return whether a word of the name makes it a place's or an event's ("Lake Erie"), or a medal's ("his MC")."""
        is_worn = len(self.words) == 1 and self.words[0] in self.language.postnominals
        return (is_worn and self._is_in_initials) or _is_thing(self.words, self.language)

    @property
    def _is_only_a_place(self) -> bool:
        """Return whether it is named as a place, by a first name that places have ("at Royal Oakham")."""
        is_place = 0 < self.places == self.mentions and not self.acts
        return is_place and self.description is None

    @property
    def _is_in_initials(self) -> bool:
        return len(self.words) == 1 and 1 < len(self.name) <= _MOST_INITIALS and self.name.isupper()

    @property
    def is_full(self) -> bool:
        """Return whether the name has the form of one in full, none of whose words is a noun."""
        language = self.language
        words = [word for word in self.words if word not in language.name_particles]
        if not 2 <= len(words) <= _LONGEST_FULL:
            return False
        return not any(is_common_noun(word, language) for word in words)

    @property
    def gender(self) -> Gender | None:
        """Return the gender the text tells; a given name is the last resort."""
        return self.told_gender or self.guessed_gender

    @property
    def guessed_gender(self) -> Gender | None:
        """Return the gender that a given name suggests, None where the text tells one by words."""
        if self.is_organisation or self.evidence or len(self.words) < 2:
            return None
        return gender_of_first_name(self.words[0], self.language)

    @property
    def gender_evidence(self) -> str | None:
        """Quote the words that tell the gender."""
        gender = self.gender
        if gender is None:
            return None
        if gender in self.evidence:
            return self.evidence[gender]
        if self.told_gender is None:
            return f'first name "{self.name.split()[0]}" (a guess)'
        pronouns = self.language.pronouns.items()
        return next(f'pronoun "{word}"' for word, told in pronouns if told is gender)

    def fits(self, gender: Gender | None) -> bool:
        """Return whether a word of this gender may mean this person."""
        own = None if gender is None else self.gender
        return own is None or own is gender

    def may_fit(self, gender: Gender | None) -> bool:
        """Return whether a pronoun may mean this person: what a first name suggests bars nobody."""
        return gender is None or self.told_gender is None or self.told_gender is gender

    def to_speaker(self, speaker_id: str, name: str, *, guess_gender: bool) -> Speaker:
        """Return the finished value, under a name that nobody else has."""
        gender = self.gender
        is_guess = gender is not None and self.told_gender is None
        is_known = guess_gender or not is_guess
        return Speaker(
            id=speaker_id,
            name=name,
            is_named=self.is_named,
            aliases=tuple(alias for alias in self.aliases if alias not in {self.name, name}),
            description=self.description,
            gender=gender if is_known else None,
            gender_evidence=self.gender_evidence if is_known else None,
            gender_is_guess=is_guess and is_known,
            introduction=self.introduction,
        )


def is_fuller(words: Sequence[str], known: Sequence[str]) -> bool:
    """Return whether a name has more words than the known one, or a first name for its initial."""
    if len(words) != len(known):
        return len(words) > len(known)
    return bool(known) and len(known[0].strip(".")) == 1 < len(words[0].strip("."))
