"""What a room may know about a language: data only, one value per language (BCP 47 tags)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from quotecast.languages.facts import Dates, Figures, Spelling
from quotecast.languages.page_words import PageWords
from quotecast.languages.people_words import PeopleWords
from quotecast.languages.script_words import ScriptWords
from quotecast.languages.wordlists import NO_WORDS
from quotecast.model import Gender

_MARKS: Final = ("“”", "„“", "„”", "«»", "‹›", '""', "「」", "『』")
QUOTE_PAIRS: Final = tuple((opener, closer) for opener, closer in _MARKS)
# Of those that Unicode calls sentence terminals (UAX #44, Sentence_Terminal), the living scripts'.
SENTENCE_ENDS: Final = ".!?…‼‽⁇⁈⁉։؟۔।॥။።፧។᠃᠉。！？．｡"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language(PeopleWords):
    """The words and marks of one language, which states what differs from no words at all.

    Words are lower case and without a final dot, whole words in every form in which they
    are met. `quote_pairs` are (opener, closer), outer marks first; of `apostrophe_pairs` a mark
    may be an apostrophe as well, so that its neighbours must tell. A mapping to a gender
    gives None where the word tells none.
    """

    code: str = "und"
    name: str = ""
    """What the language is called in messages ("German")."""
    quote_pairs: tuple[tuple[str, str], ...] = QUOTE_PAIRS
    apostrophe_pairs: tuple[tuple[str, str], ...] = ()
    elisions: frozenset[str] = NO_WORDS
    """Words that begin with an apostrophe ("'tis"), given without it."""
    possessive_endings: tuple[str, ...] = ()
    plural_possessives: tuple[str, ...] = ()
    """The same of a plural ("s’")."""
    sentence_ends: str = SENTENCE_ENDS
    has_spaced_marks: bool = False
    """Whether a space stands between a quotation mark and what is quoted ("« Oui. »")."""
    has_dotted_ordinals: bool = False
    """Whether a dot behind a number of one or two figures makes it an ordinal ("am 3. Mai")."""
    function_words: frozenset[str] = NO_WORDS
    """The commonest words, by which a text is known to be in the language."""

    dates: Dates = field(default_factory=Dates)
    figures: Figures = field(default_factory=Figures)
    spelling: Spelling = field(default_factory=Spelling)
    script: ScriptWords = field(default_factory=ScriptWords)
    pages: PageWords = field(default_factory=PageWords)
    has_attribution: bool = False
    """Whether the words below are there by which it is known who says what."""

    reporting_verbs: frozenset[str] = NO_WORDS
    """Finite forms that report speech ("said", "writes")."""
    reporting_participles: frozenset[str] = NO_WORDS
    """Forms that report speech for the subject of the main clause ("adding")."""
    reporting_phrases: frozenset[str] = NO_WORDS
    """Verbs of two words that report speech ("put it", "chimed in")."""
    plain_verbs: frozenset[str] = NO_WORDS
    """The reporting verbs that report nearly always ("said")."""
    telling_verbs: frozenset[str] = NO_WORDS
    """Reporting verbs, in all forms, whose object is the person told ("told", "asked")."""
    spoken_verbs: frozenset[str] = NO_WORDS
    """Verbs of speech without words of their own ("spoke"); they hold the listener's attention."""
    source_phrases: frozenset[str] = NO_WORDS
    """Phrases before the name of a source ("according to")."""
    own_words: frozenset[str] = NO_WORDS
    """Openings that lead to what the subject says ("in her words")."""
    negations: frozenset[str] = NO_WORDS
    comparing_words: frozenset[str] = NO_WORDS  # before what something is held against

    pronouns: Mapping[str, Gender | None] = field(default_factory=dict)
    """Subject pronouns of the third person singular."""
    object_pronouns: Mapping[str, Gender | None] = field(default_factory=dict)
    possessives: Mapping[str, Gender | None] = field(default_factory=dict)
    reflexives: Mapping[str, Gender | None] = field(default_factory=dict)
    plural_pronouns: frozenset[str] = NO_WORDS
    """Subject pronouns of the third person plural."""
    neuter_pronouns: frozenset[str] = NO_WORDS
    """Subject pronouns for a body or a document ("it")."""
    first_person: frozenset[str] = NO_WORDS
    relative_pronouns: frozenset[str] = NO_WORDS

    clause_subjects: frozenset[str] = NO_WORDS
    """Pronouns that open a clause of their own ("it", "there")."""
    fragment_openers: frozenset[str] = NO_WORDS
    """Other words that open a fragment rather than a clause ("so", "to")."""

    determiners: frozenset[str] = NO_WORDS
    definite_determiners: frozenset[str] = NO_WORDS
    """Determiners that point at somebody already met ("the", "this")."""
    denying_determiners: frozenset[str] = NO_WORDS  # "no one"
    newcomer_words: frozenset[str] = NO_WORDS
    """Determiners that bring in somebody new ("another", "a")."""
    counting_words: frozenset[str] = NO_WORDS
    """Those of `newcomer_words` that mean more than one ("several")."""
    prepositions: frozenset[str] = NO_WORDS
    deputy_words: frozenset[str] = NO_WORDS
    """Words that make a role another one ("vice")."""
    ranks: frozenset[str] = NO_WORDS
    """Nouns that end a place in a contest ("the world number nine")."""
    fact_endings: tuple[str, ...] = ()
    """Endings of a modifier that tells of somebody known ("Oslo-based")."""
    age_endings: tuple[str, ...] = ()
    """Endings of a modifier that tells an age ("34-year-old")."""
    ordinals: tuple[str, ...] = ()
    """Determiner and ordinal for the second and further people of one description."""
    conjunctions: frozenset[str] = NO_WORDS
    subordinators: frozenset[str] = NO_WORDS
    """Words that open a clause which hangs on a main one ("while")."""
    auxiliaries: frozenset[str] = NO_WORDS
    """Finite verbs that open a predicate ("is", "will"), a sign that a quotation has one."""
    adverbs: frozenset[str] = NO_WORDS
    """Small words that may stand between a subject and its verb ("also")."""
    sentence_openers: frozenset[str] = NO_WORDS
    """Words that begin a sentence with a capital and are no names."""

    months: frozenset[str] = NO_WORDS
    first_subjects: frozenset[str] = NO_WORDS
    """Those of `first_person` that are subjects ("i")."""
    hearing_verbs: frozenset[str] = NO_WORDS
    """Verbs whose subject hears what somebody else did and said ("heard")."""
    dating_words: frozenset[str] = NO_WORDS
    """Words before a month ("in", "last")."""
    weekdays: frozenset[str] = NO_WORDS
    time_words: frozenset[str] = NO_WORDS
    """Words that open a time beside a tag ("today", "later")."""

    titles_with_dot: frozenset[str] = NO_WORDS
    """Abbreviations before a name, which never end a sentence ("mr", "sen")."""
    counters_with_dot: frozenset[str] = NO_WORDS
    """Abbreviations before a number ("no"): their dot ends a sentence unless a digit follows."""
    abbreviations: frozenset[str] = NO_WORDS
    """Other abbreviations ("a.m"); their dot ends a sentence only before `sentence_openers`."""
    capital_abbreviations: frozenset[str] = NO_WORDS
    """The same, when written with a capital ("Wash", "Sat"), since they are words besides."""
    hour_marks: frozenset[str] = NO_WORDS
    """Abbreviations behind an hour ("p.m"), which end a sentence before all but `dated_openers`."""
    dated_openers: frozenset[str] = NO_WORDS
    """Words with a capital that go on behind an hour or a place ("Monday", "EST")."""
    places_with_dot: frozenset[str] = NO_WORDS
    """Abbreviated places ("d.c"), which end a sentence where no second comma follows theirs."""
    title_small_words: frozenset[str] = NO_WORDS
    """Words a headline leaves in lower case ("of")."""
    headline_words: frozenset[str] = NO_WORDS
    """Words that announce a title, a name or irony, not speech ("titled", "so-called")."""

    relatives: frozenset[str] = NO_WORDS
    personal_relative: str = "who"
    """Those of `relative_pronouns` that are the subject of the verb behind them."""
    thing_relatives: frozenset[str] = NO_WORDS
    """Those of `relatives` that mean no person ("which")."""
    complementisers: frozenset[str] = NO_WORDS
    """Words between a verb of saying and the clause it reports ("that")."""
    indefinite_articles: frozenset[str] = NO_WORDS
    definite_articles: frozenset[str] = NO_WORDS
    pointing_words: frozenset[str] = NO_WORDS
    """Determiners that stand before a verb of saying as its subject ("this says")."""
    plural_pointers: frozenset[str] = NO_WORDS
    """Those of `pointing_words` that mean several ("these")."""
    person_endings: tuple[str, ...] = ()
    """Nouns that others for people end in ("headteacher")."""
    modifying_determiners: frozenset[str] = NO_WORDS
    """Determiners that may follow another one ("the other")."""
    passive_auxiliaries: frozenset[str] = NO_WORDS
    infinitive_marks: frozenset[str] = NO_WORDS
    participle_openers: frozenset[str] = NO_WORDS
    """Words before a participle that has the subject of the main clause ("while saying")."""
    agent_prepositions: frozenset[str] = NO_WORDS
    """Prepositions before who acts, behind a passive verb ("asked by")."""
    medium_prepositions: frozenset[str] = NO_WORDS
    """Prepositions before what somebody says something in ("in a letter")."""
    authoring_participles: frozenset[str] = NO_WORDS
    """What tells, before "by", whose words something holds ("a letter signed by")."""
    place_nouns: frozenset[str] = NO_WORDS
    """Nouns whose name stands behind "of" ("the village of Tarn")."""
    place_prepositions: frozenset[str] = NO_WORDS
    """Prepositions that show the name behind them to be a place."""
    origin_prepositions: frozenset[str] = NO_WORDS
    """Prepositions that show the name behind them to be a place, unless it is a person's."""
    office_prepositions: frozenset[str] = NO_WORDS
    genitive_prepositions: frozenset[str] = NO_WORDS
    linking_prepositions: frozenset[str] = NO_WORDS
    """Prepositions inside the name of a body ("Council on Trade")."""
    offices: frozenset[str] = NO_WORDS
    """Nouns whose office goes on behind a preposition ("Secretary of State")."""
    topic_prepositions: frozenset[str] = NO_WORDS
    """Prepositions after a verb of saying that bring its topic ("said of")."""
    complement_adjectives: frozenset[str] = NO_WORDS
    """Adjectives behind the noun they describe ("a person familiar with it")."""
    absolute_prepositions: frozenset[str] = NO_WORDS
    """Prepositions before somebody whose participle has the words ("with Ida Moss saying")."""
    topic_openers: frozenset[str] = NO_WORDS
    """Two words before whom a sentence goes on about ("as for")."""
    existential_words: frozenset[str] = NO_WORDS
    """Words in front of a verb that tells that something is somewhere ("there is a card")."""
    box_openers: frozenset[str] = NO_WORDS
    """Prepositions before the topic of words in a box ("On the roof: “It leaks.”")."""
    coming_verbs: frozenset[str] = NO_WORDS
    """Verbs of an answer that comes from somebody ("“No,” came the reply from Ida Moss")."""
    claiming_phrases: frozenset[str] = NO_WORDS
    """What opens a sentence that says whose the words before it are ("those are the words of")."""
    asking_verbs: frozenset[str] = NO_WORDS
    """Verbs of saying for whoever puts a question ("asked")."""
    answering_verbs: frozenset[str] = NO_WORDS
    """Verbs of saying for whoever was asked ("replied")."""
    office_links: frozenset[str] = NO_WORDS
    """Words within an office before a name ("Secretary of State", "Agent in Charge")."""
    adding_verbs: frozenset[str] = NO_WORDS
    """Verbs of saying for who has said something just before ("added")."""
    happening_verbs: frozenset[str] = NO_WORDS
    """Verbs for what "it" does where that is no body, behind an auxiliary ("it had taken years")."""
    active_verbs: frozenset[str] = NO_WORDS
    """Past forms that nothing is described by ("apologised"; "a firm based in Tarn")."""
    infinitives: frozenset[str] = NO_WORDS
    """Plain forms of verbs of saying ("say", "put")."""
    beginning_verbs: frozenset[str] = NO_WORDS
    """Verbs of saying that only what is written has, where "it" is their subject ("began")."""
    equating_words: frozenset[str] = NO_WORDS
    """Words that make what is quoted somebody's way to say it ("“No” is how she put it")."""
    showing_verbs: frozenset[str] = NO_WORDS
    """Verbs of saying whose subject is a sign or a page ("read")."""
    joiners: frozenset[str] = NO_WORDS
    """Conjunctions between two clauses of one rank."""
    base_forms: Mapping[str, str] = field(default_factory=dict)
    """Irregular forms of what people do for a living, with the plain form ("taught")."""
    inflections: tuple[str, ...] = ()
    """Endings of a verb's forms ("es")."""
    past_forms: frozenset[str] = NO_WORDS
    """Irregular past forms of frequent verbs ("lost")."""
    demonym_endings: tuple[str, ...] = ()
    """Endings of words for the people of a place ("Londoner")."""
    nationals: frozenset[str] = NO_WORDS
    """Words for somebody of a nation ("Spaniard"); those of the endings need not be named."""
    fronted_forms: frozenset[str] = NO_WORDS
    """Past participles that open a clause before the main one ("asked")."""
    quoting_verbs: frozenset[str] = NO_WORDS
    """Verbs whose object speaks ("quoting")."""
    adjective_roles: frozenset[str] = NO_WORDS
    """Nouns for people that are adjectives before another noun ("local")."""
    quoting_links: frozenset[str] = NO_WORDS
    """Words between somebody who is quoted and what they say ("quoted Moss as saying")."""
    thing_openers: frozenset[str] = NO_WORDS
    """First words of names for places and events ("lake", "hurricane")."""
    thing_ends: frozenset[str] = NO_WORDS
    """Last words of such names ("cup")."""
    papers: frozenset[str] = NO_WORDS
    """Nouns for people that are names of newspapers ("the Guardian")."""
    outlets: frozenset[str] = NO_WORDS
    """Nouns for what is published and for who publishes it ("magazine")."""
    authoring_prepositions: frozenset[str] = NO_WORDS
    """Prepositions behind a document before the name of whoever wrote it ("from")."""
    linking_verbs: frozenset[str] = NO_WORDS
    """Verbs between somebody and what they are ("is")."""
    appointing_words: frozenset[str] = NO_WORDS
    """Words between somebody and an office given to them ("named Moss as its head")."""
    plain_modifiers: frozenset[str] = NO_WORDS
    """Adjectives before a noun for somebody met that make it no other office ("young")."""
    passing_verbs: frozenset[str] = NO_WORDS
    """Those of `reporting_verbs` that mostly report nothing, whose subject may be a thing."""
    contractions: tuple[str, ...] = ()
    """Verbs cut short behind a pronoun ("he'd")."""
    surname_marks: frozenset[str] = NO_WORDS
    """Those of `organisation_marks` that are surnames as well ("church")."""
    denials: frozenset[str] = NO_WORDS
    """Words before a verb of saying that nothing was said with ("did not respond")."""
    moments: frozenset[str] = NO_WORDS
    """Nouns for a time, which never speak."""
    clause_conjunctions: frozenset[str] = NO_WORDS
    """Words that open a second clause behind a comma."""
    civil_titles: frozenset[str] = NO_WORDS
    """Titles that tell no office ("mr")."""
    name_ends: frozenset[str] = NO_WORDS
    """Those of `name_suffixes` that a comma may part from the name."""
    adverb_endings: tuple[str, ...] = ()
    superlative_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    """Endings of words that are hardly names at the start of a sentence."""
    participle_endings: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    """Endings of a word that shows the one before it to be a subject."""
    plural_endings: tuple[str, ...] = ()
    """Endings of names for several people ("Republicans")."""

    second_person: frozenset[str] = NO_WORDS
    question_labels: frozenset[str] = NO_WORDS
    """Labels of an interview's questions ("q")."""
    answer_labels: frozenset[str] = NO_WORDS
    interview_parts: tuple[str, str] = ("", "")
    """What to call somebody unnamed who asks, and who answers."""
    stage_directions: str = ""
    """Pattern of how what nobody says begins, in brackets ("laughs")."""
    interviewers: frozenset[str] = NO_WORDS
    """Those of `roles` that ask for a living."""
    request_words: frozenset[str] = NO_WORDS
    """Words behind one of `interviewing_verbs` where somebody wants no answer ("asked for money")."""
    interviewing_verbs: frozenset[str] = NO_WORDS
    """Verbs whose subject asks ("interviewed")."""
    dying_verbs: frozenset[str] = NO_WORDS
    """What whoever an obituary is about did ("died")."""
    life_openers: frozenset[str] = NO_WORDS
    """Words behind a pronoun with which somebody's life begins ("was born")."""
    sentencing_verbs: frozenset[str] = NO_WORDS
    """What a court does to somebody ("was jailed")."""
    meeting_verbs: frozenset[str] = NO_WORDS
    """Verbs for an interview that don't tell who asks ("spoke")."""
    replying_verbs: frozenset[str] = NO_WORDS
    """Verbs whose subject answers ("tells")."""
    asking_nouns: frozenset[str] = NO_WORDS
    """Nouns for an interview, behind which stands by whom it is ("questions")."""
    label_nouns: frozenset[str] = NO_WORDS
    """Words before a colon at the start of a paragraph that name nobody ("note")."""

    @property
    def label(self) -> str:
        """The language as a message names it: "German (de)", or only its tag."""
        return f"{self.name} ({self.code})" if self.name else self.code

    def pronouns_of(self, gender: Gender | None) -> frozenset[str]:
        """Return the subject pronouns that may mean somebody; all, where no gender is told."""
        return frozenset(
            word for word, told in self.pronouns.items() if gender is None or told in {None, gender}
        )


NEUTRAL: Final = Language()
"""What holds for a language of which nothing is stated."""
