"""What a room may know about a language: data only, one value per language (BCP 47 tags)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quotecast.model import Gender


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """Hold the words and marks of one language.

    Words are lower case and without a final dot, whole words in every form in which they
    are met. `quote_pairs` are (opener, closer), outer marks first. A mapping to a gender
    gives None where the word tells none.
    """

    code: str
    quote_pairs: tuple[tuple[str, str], ...]
    sentence_ends: str

    reporting_verbs: frozenset[str]
    """Finite forms that report speech ("said", "writes")."""
    reporting_participles: frozenset[str]
    """Forms that report speech for the subject of the main clause ("adding")."""
    reporting_phrases: frozenset[str]
    """Verbs of two words that report speech ("put it")."""
    telling_verbs: frozenset[str]
    """Reporting verbs, in all forms, whose object is the person told ("told", "asked")."""
    spoken_verbs: frozenset[str]
    """Verbs of speech without words of their own ("spoke"); they hold the listener's attention."""
    source_phrases: frozenset[str]
    """Phrases before the name of a source ("according to")."""
    negations: frozenset[str]

    honorifics: Mapping[str, Gender | None]
    """Words before a name that are no part of it ("mr", "dr", "lord")."""
    roles: Mapping[str, Gender | None]
    """Nouns for what a person is or does ("senator", "spokeswoman", "analyst")."""
    surname_titles: frozenset[str]
    """Titles that are surnames as well ("king")."""
    kinship: Mapping[str, Gender | None]
    """Nouns for relations ("daughter")."""
    people: Mapping[str, Gender | None]
    """Nouns for anybody ("man", "source", "critics")."""
    unmet_roles: frozenset[str]
    """Those of `roles` and `people` that mean somebody unnamed even after "the"."""
    organisations: frozenset[str]
    """Nouns for bodies that issue words ("ministry", "company", "report")."""
    documents: frozenset[str]
    """Those of `organisations` that hold somebody's words: whoever wrote one speaks in it."""
    collective_roles: frozenset[str]
    """Forms of `roles` and `people` that mean several ("officials")."""
    name_suffixes: frozenset[str]
    """What may follow a surname ("jr")."""
    name_particles: frozenset[str]
    """Lower-case words inside a name ("van", "bin")."""
    organisation_marks: frozenset[str]
    """Words that make a name the name of a body ("inc", "university")."""

    pronouns: Mapping[str, Gender | None]
    """Subject pronouns of the third person singular."""
    object_pronouns: Mapping[str, Gender | None]
    possessives: Mapping[str, Gender | None]
    reflexives: Mapping[str, Gender | None]
    plural_pronouns: frozenset[str]
    """Subject pronouns of the third person plural."""
    neuter_pronouns: frozenset[str]
    """Subject pronouns for a body or a document ("it")."""
    first_person: frozenset[str]
    relative_pronouns: frozenset[str]

    clause_subjects: frozenset[str]
    """Pronouns that open a clause of their own ("it", "there")."""
    fragment_openers: frozenset[str]
    """Other words that open a fragment rather than a clause ("so", "to")."""

    determiners: frozenset[str]
    definite_determiners: frozenset[str]
    """Determiners that point at somebody already met ("the", "this")."""
    newcomer_words: frozenset[str]
    """Determiners that bring in somebody new ("another", "a")."""
    counting_words: frozenset[str]
    """Those of `newcomer_words` that mean more than one ("several")."""
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    """Words that open a clause which hangs on a main one ("while")."""
    auxiliaries: frozenset[str]
    """Finite verbs that open a predicate ("is", "will"), a sign that a quotation has one."""
    adverbs: frozenset[str]
    """Small words that may stand between a subject and its verb ("also")."""
    sentence_openers: frozenset[str]
    """Words that begin a sentence with a capital and are no names."""

    months: frozenset[str]
    weekdays: frozenset[str]
    time_words: frozenset[str]
    """Words that open a time beside a tag ("today", "later")."""

    titles_with_dot: frozenset[str]
    """Abbreviations before a name, which never end a sentence ("mr", "sen")."""
    counters_with_dot: frozenset[str]
    """Abbreviations before a number ("no"): their dot ends a sentence unless a digit follows."""
    abbreviations: frozenset[str]
    """Other abbreviations ("a.m"); their dot ends a sentence only before `sentence_openers`."""
    capital_abbreviations: frozenset[str]
    """The same, when written with a capital ("Wash", "Sat"), since they are words besides."""
    title_small_words: frozenset[str] = field(default=frozenset())
    """Words a headline leaves in lower case ("of")."""
    headline_words: frozenset[str] = field(default=frozenset())
    """Words that announce a title, a name or irony, not speech ("titled", "so-called")."""
