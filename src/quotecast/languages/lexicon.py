"""Look up what a word or a name may mean in open word lists, which are loaded when first asked for.

The files of `words/` are built by `benchmarks/lexicon.py`; their sources and licences stand there.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from quotecast.languages.base import Language
from quotecast.languages.word_files import listed
from quotecast.model import Gender

_MOST_WORDS = 16_384  # kept


@lru_cache(maxsize=8)
def known_nouns(language: Language) -> frozenset[str]:
    """Return the nouns for people and bodies that a language lists itself."""
    people = language.roles.keys() | language.people.keys() | language.kinship.keys()
    return language.organisations | language.collective_roles | language.teams | people


@lru_cache(maxsize=8)
def closed_words(language: Language) -> frozenset[str]:
    """Return the words of grammar, and the verbs of saying."""
    return frozenset().union(
        language.prepositions,
        language.conjunctions,
        language.auxiliaries,
        language.determiners,
        language.pronouns,
        language.relative_pronouns,
        language.reporting_verbs,
        language.reporting_participles,
        language.spoken_verbs,
        language.negations,
        language.object_pronouns,
        language.first_person,
        language.plural_pronouns,
        language.neuter_pronouns,
        language.adverbs,
    )


@lru_cache(maxsize=8)
def telling_words(language: Language) -> frozenset[str]:
    """Return the verbs of saying and those of beginning to say something."""
    return language.reporting_verbs | language.beginning_verbs


@lru_cache(maxsize=8)
def linking_words(language: Language) -> frozenset[str]:
    """Return the words that may stand between somebody and what that person is said to be."""
    return language.linking_verbs | language.appointing_words | language.auxiliaries


@lru_cache(maxsize=8)
def title_words(language: Language) -> frozenset[str]:
    """Return the titles and roles before a name that are no part of it."""
    return frozenset({*language.honorifics, *language.roles}) - language.surname_titles


@lru_cache(maxsize=8)
def telling_names(language: Language) -> frozenset[str]:
    """Return the words with a capital that tell what somebody or some body is."""
    people = {*language.honorifics, *language.roles, *language.kinship}
    return frozenset(people) | language.organisation_marks | language.firm_ends


@lru_cache(maxsize=8)
def pronoun_words(language: Language) -> frozenset[str]:
    """Return the pronouns that may be the subject of a verb of saying."""
    return frozenset({*language.pronouns, *language.plural_pronouns, *language.neuter_pronouns})


# What a word's letters say of the noun phrases around it: it can open none by itself; the word before it
# may be one's noun or open one; so may the word behind it; it is one of grammar's, and opens none in lower
# case; nor does it with the capital of a sentence's first word.
# (Plain numbers: an `IntFlag` is slow to ask.)
PLAIN, PULLS, PUSHES, SILENT, JOINING = 1, 2, 4, 8, 16
PERSON, HEAD = 32, 64  # it means somebody; people or a body


class _Parts(dict[str, int]):
    """The parts of a language's words as they are met: most words are soon done with by three look-ups."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language
        openers = language.determiners, pronoun_words(language), language.name_particles
        begins = known_nouns(language).union(*openers, language.honorifics)
        self.silent = closed_words(language) - begins
        self.known = closed_words(language) | begins
        self.heads = language.organisations.union(language.roles, language.kinship)
        self.persons = listed(language.code, "persons")

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = part = self._known(word) if word in self.known else self._open(word)
        return part

    def _open(self, word: str) -> int:
        """Return the part of a word that no list of grammar or of nouns holds, as most are."""
        if self._means_person(word):
            return PERSON | HEAD | PULLS
        is_age = "-" in word and word.endswith(self.language.age_endings)
        return 0 if is_age or "'" in word else PLAIN

    def _known(self, word: str) -> int:
        language = self.language
        is_telling = word in language.reporting_verbs
        part = SILENT if word in self.silent else 0
        if self._means_person(word):
            part |= PERSON | HEAD
        elif word in self.heads:
            part |= HEAD
        if is_telling or part & HEAD:
            part |= PULLS
        if is_telling or word in language.indefinite_articles:
            part |= PUSHES
        is_joint = word in language.prepositions or word in language.conjunctions
        if part & SILENT and is_joint and not is_given_name(word, language):
            part |= JOINING
        return part

    def _means_person(self, word: str) -> bool:
        if word in self.persons:
            return True
        if word[-1:] == "s" and word[-2:] != "ss":
            word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
            if word in self.persons:
                return True
        first, _, last = word.rpartition("-")
        is_deputy = first in self.language.deputy_words and last in self.language.roles
        is_person = is_deputy or last in self.persons  # "vice-principal"
        return is_person or word.endswith(self.language.person_endings)


@lru_cache(maxsize=8)
def parts_of(language: Language) -> Mapping[str, int]:
    """Return the parts that a language's words in lower case may play, by word: a sum of the numbers above."""
    return _Parts(language)


@lru_cache(maxsize=8)
def phrase_openers(language: Language) -> frozenset[str]:
    """Return the first words of the verbs of two words that report speech."""
    return frozenset(phrase.split()[0] for phrase in language.reporting_phrases)


@lru_cache(maxsize=8)
def speech_verbs(language: Language) -> frozenset[str]:
    """Return the verbs that report speech, participles too."""
    return language.reporting_verbs | language.reporting_participles


@lru_cache(maxsize=8)
def reporting_words(language: Language) -> frozenset[str]:
    """Return the words with which a verb that reports speech may begin."""
    return speech_verbs(language) | phrase_openers(language)


@lru_cache(maxsize=8)
def nameless_words(language: Language) -> frozenset[str]:
    """Return the pronouns, with a capital too, that are no part of a name."""
    return frozenset({*language.pronouns, *language.first_person, *language.relative_pronouns})


@lru_cache(maxsize=8)
def fronting_words(language: Language) -> frozenset[str]:
    """Return the words with which a clause in front of the main one begins."""
    return language.fronted_forms | language.subordinators | language.prepositions


@lru_cache(maxsize=8)
def nickname_groups(language: Language) -> Mapping[str, frozenset[int]]:
    """Return in which groups of forms of one given name each form is ("Bill", "William")."""
    found: dict[str, set[int]] = {}
    for number, names in enumerate(language.nicknames):
        for name in names:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@lru_cache(maxsize=8)
def participle_nouns(language: Language) -> frozenset[str]:
    """Return the verbs of saying that mean somebody as well ("the accused")."""
    return closed_words(language) & listed(language.code, "persons")


@lru_cache(maxsize=8)
def unmodifying_words(language: Language) -> frozenset[str]:
    """Return the words that never stand between a determiner and its noun."""
    return frozenset().union(
        language.prepositions,
        language.conjunctions,
        language.comparing_words,
        language.auxiliaries,
        language.pronouns,
        language.relative_pronouns,
        language.reporting_participles,
        language.time_words - language.passing_times,
        language.negations,
        language.quoting_verbs,
        language.reporting_verbs - language.determiners,
    )


def is_person_noun(word: str, language: Language) -> bool:
    """Return whether a noun means somebody: "vicar", "headteacher", "vicars".

    >>> from quotecast.languages.english import ENGLISH
    >>> is_person_noun("headteacher", ENGLISH), is_person_noun("kettle", ENGLISH)
    (True, False)
    """
    return bool(parts_of(language)[word] & PERSON)


@lru_cache(maxsize=_MOST_WORDS)
def is_fact_noun(word: str, language: Language) -> bool:
    """Return whether a word says what somebody or some body is."""
    people = (language.roles, language.kinship, language.people, language.honorifics)
    tables = (*people, language.organisations, language.collective_roles)
    return any(word in table for table in tables) or is_person_noun(word, language)


def is_body_noun(word: str, language: Language) -> bool:
    """Return whether a noun means a group of people: "choir"."""
    return word in listed(language.code, "bodies")


def is_participle(word: str, language: Language) -> bool:
    """Return whether a word is the form of a verb that may open a sentence: "helping", no "Xiuying"."""
    known = listed(language.code, "participles")
    is_form = not known or word.rpartition("-")[2] in known  # "long-serving", no "Mei-Ling"
    return word.endswith(language.participle_endings) and is_form


def is_base_verb(word: str, language: Language) -> bool:
    """Return whether a word is a verb as it stands behind "to": "leave", no "barge"."""
    known = listed(language.code, "participles")
    return any(f"{word}{ending}" in known for ending in language.participle_endings)


def is_agent_noun(word: str, language: Language) -> bool:
    """Return whether a noun ends as one of somebody who does something: "roofer", no "weather"."""
    return word.endswith(language.agent_endings) and word not in listed(language.code, "things")


def is_thing_noun(word: str, language: Language) -> bool:
    """Return whether a noun ends as one of somebody who does something and means a thing: "laughter"."""
    return word.endswith(language.agent_endings) and word in listed(language.code, "things")


def is_text_noun(word: str, language: Language) -> bool:
    """Return whether a noun means something said or written: "leaflet"."""
    return word in listed(language.code, "texts")


def is_written(word: str, language: Language) -> bool:
    """Return whether a noun means something written and no body that publishes it ("memoir")."""
    if word in language.documents or not is_text_noun(word, language):
        return word in language.documents
    return word not in language.outlets and not is_body_noun(word, language)


@lru_cache(maxsize=4096)
def is_common_noun(word: str, language: Language) -> bool:
    """Return whether a word is a common noun that hardly is a name ("day", "council")."""
    known = language.moments, language.organisation_marks, language.months, language.weekdays
    return any(word in one for one in known) or is_body_noun(word, language)


@lru_cache(maxsize=4096)
def is_place(name: str, language: Language) -> bool:
    """Return whether a name is that of a country, a state or a town of some size.

    >>> from quotecast.languages.english import ENGLISH
    >>> is_place("New Zealand", ENGLISH)
    True
    """
    plain, code = name.lower().replace("’", "'"), language.code
    return plain in listed(code, "places") or plain in listed(code, "regions")


@lru_cache(maxsize=4096)
def is_given_name(word: str, language: Language) -> bool:
    """Return whether a word is a given name that many people have.

    >>> from quotecast.languages.english import ENGLISH
    >>> is_given_name("Robin", ENGLISH), is_given_name("Council", ENGLISH)
    (True, False)
    """
    forms = _spellings(word)
    for which in ("female", "male", "either"):
        if not forms.isdisjoint(listed(language.code, f"{which}_names")):
            return True
    first, hyphen, rest = word.partition("-")  # "Shelly-Ann"
    is_joint = bool(hyphen) and len(first) > 2
    return is_joint and all(is_given_name(one, language) for one in (first, rest) if one)


@lru_cache(maxsize=512)
def gender_of_first_name(name: str, language: Language) -> Gender | None:
    """Return the gender that 98 % of those have who bear a given name, 92 of a common one, None if in doubt.

    >>> from quotecast.languages.english import ENGLISH
    >>> gender_of_first_name("Jennifer", ENGLISH)
    <Gender.FEMALE: 'female'>
    >>> gender_of_first_name("Robin", ENGLISH) is None
    True
    """
    forms = _spellings(name)
    for gender in Gender:
        if not forms.isdisjoint(listed(language.code, f"{gender.value}_names")):
            return gender
    return None


def _spellings(name: str) -> frozenset[str]:
    """Return a name in lower case, with and without its accents ("Dóra")."""
    lower = name.lower()
    if lower.isascii():
        return frozenset((lower,))
    letters = unicodedata.normalize("NFKD", lower)
    return frozenset((lower, "".join(one for one in letters if not unicodedata.combining(one))))
