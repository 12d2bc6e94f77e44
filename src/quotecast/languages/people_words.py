"""The words by which it is known who and what people, bodies and documents are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quotecast.languages.wordlists import NO_WORDS
from quotecast.model import Gender


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PeopleWords:
    """Nouns and marks of names; a mapping to a gender gives None where the word tells none."""

    honorifics: Mapping[str, Gender | None] = field(default_factory=dict)
    """Words before a name that are no part of it ("mr", "dr", "lord")."""
    roles: Mapping[str, Gender | None] = field(default_factory=dict)
    """Nouns for what a person is or does ("senator", "spokeswoman", "analyst")."""
    served_by: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By nouns for those whom somebody serves: what that somebody may be called ("client": "solicitor")."""
    title_nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What whoever has a title is called as well ("sgt": "sergeant", "officer")."""
    called_words: frozenset[str] = NO_WORDS
    """Words between a noun and the name of whom it is ("a runner named Ida")."""
    alias_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By the word before the name somebody goes by: what leads to it ("who gave her name as Ida")."""
    alias_endings: Mapping[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    """By the words right before such a name: the verbs before them ("who asked to be called Ida")."""
    naming_verbs: frozenset[str] = NO_WORDS
    """Verbs by which somebody calls something so ("she called it")."""
    including_words: frozenset[str] = NO_WORDS
    """Words before one of several people ("among them a caretaker")."""
    anonymous_clause: str = ""
    """Pattern of how a clause tells that somebody isn't named ("not to be named", "declined to give a name")."""
    placing_verbs: frozenset[str] = NO_WORDS
    """Verbs that tell where somebody named behind them is ("At the gate sits Ida Moss")."""
    voice_offices: frozenset[str] = NO_WORDS
    """Words of the office of whoever speaks for a body ("public relations officer")."""
    voice_heads: frozenset[str] = NO_WORDS
    """Nouns of such an office ("officer")."""
    voice_others: frozenset[str] = NO_WORDS
    """Words that make it another office ("race relations officer")."""
    voice_nouns: frozenset[str] = NO_WORDS
    """What whoever holds such an office is called ("spokesman")."""
    lettered_words: frozenset[str] = NO_WORDS
    """Words for how a sign was made ("handwritten")."""
    acting_verbs: frozenset[str] = NO_WORDS
    """What an actor does to a part ("played")."""
    players: frozenset[str] = NO_WORDS
    """Nouns for who is led by one of `managers` ("striker", "boss")."""
    captains: frozenset[str] = NO_WORDS
    """Nouns for who leads `players` and is one of them ("skipper")."""
    managers: frozenset[str] = NO_WORDS
    recordings: frozenset[str] = NO_WORDS
    """Nouns for what shows people who speak ("footage")."""
    recording_verbs: frozenset[str] = NO_WORDS
    """What such a thing does ("showed")."""
    attached_words: frozenset[str] = NO_WORDS
    """Words for how something written came to where it is read ("taped")."""
    containing_verbs: frozenset[str] = NO_WORDS
    """Verbs of a thing on which words stand ("a website, which contains the statement:")."""
    listing_verbs: frozenset[str] = NO_WORDS
    """Verbs that lead to a list ("some of the causes include:")."""
    paired_offices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By an office: the words before it that make it a higher one ("prime minister")."""
    rank_initials: frozenset[str] = NO_WORDS
    """Ranks of two letters, before a given name ("SP Ida Moss")."""
    surname_titles: frozenset[str] = NO_WORDS
    """Titles that are surnames as well ("king")."""
    dotted_titles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Titles only with a dot, or behind one of these ("Del. Moss", "Det Con Moss"; "Inés del Río")."""
    patrons: frozenset[str] = NO_WORDS
    """Titles by which bodies are named as well ("Queen Maud Hospital")."""
    titles_as_names: frozenset[str] = NO_WORDS
    """Titles that are given names as well ("dean")."""
    trades_as_names: frozenset[str] = NO_WORDS
    """What somebody is, though a few are named so ("Porter Ida Moss")."""
    kinship: Mapping[str, Gender | None] = field(default_factory=dict)
    """Nouns for relations ("daughter")."""
    spouses: frozenset[str] = NO_WORDS
    """Those of `kinship` that one of a couple is to the other ("wife")."""
    siblings: frozenset[str] = NO_WORDS
    """Those that one of two brothers or sisters is to the other ("brother")."""
    kin_of: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By what one is to another ("daughter"): what that other may be to the one ("mother")."""
    shared_possessives: frozenset[str] = NO_WORDS
    """Possessives that tell no gender ("their", "whose")."""
    thing_possessives: frozenset[str] = NO_WORDS
    """Possessives of bodies and things ("its")."""
    people: Mapping[str, Gender | None] = field(default_factory=dict)
    """Nouns for anybody ("man", "source", "critics")."""
    bound_roles: frozenset[str] = NO_WORDS
    """Nouns for people that "to" tells of ("an adviser to the mayor")."""
    posted_roles: frozenset[str] = NO_WORDS
    """Those of `bound_roles` that are to a country ("ambassador")."""
    loose_roles: frozenset[str] = NO_WORDS
    """Those of `roles` that mean somebody already met, whatever else they are ("the democrat")."""
    former_words: frozenset[str] = NO_WORDS
    """Words for an office that somebody known once had ("former")."""
    passing_times: frozenset[str] = NO_WORDS
    """Those of `time_words` that may stand before a noun ("now retired")."""
    office_roles: frozenset[str] = NO_WORDS
    """Those of `loose_roles` that another noun makes somebody else ("the fire chief")."""
    body_roles: frozenset[str] = NO_WORDS
    """Nouns for people that mean a body as well ("operator", "maker")."""
    teams: frozenset[str] = NO_WORDS
    """Nouns for several people as one, whom "they" may mean ("crew")."""
    agent_endings: tuple[str, ...] = ()
    """Ends of a noun for whoever does something, where no list holds it ("scaffolder")."""
    heading_roles: frozenset[str] = NO_WORDS
    """Nouns for whoever leads a body that is named behind them ("the head of Nordvik Ferries")."""
    bench_roles: frozenset[str] = NO_WORDS
    """Those of `roles` that the story's people meet in court ("judge")."""
    time_zones: frozenset[str] = NO_WORDS
    """Words in capitals behind an hour ("GMT")."""
    age_nouns: Mapping[str, range] = field(default_factory=dict)
    """Nouns for people of an age, in years ("teenager")."""
    office_nouns: frozenset[str] = NO_WORDS
    """Nouns for whoever has an office, whatever it is ("official")."""
    spelled_offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By initials: what else an office is called than in their words ("cfo": "finance chief")."""
    office_initials: frozenset[str] = NO_WORDS
    """Initials that stand for somebody's office and for no body ("CEO")."""
    office_ends: frozenset[str] = NO_WORDS
    """Words with which an office ends behind its link ("Minister of State")."""
    branches: frozenset[str] = NO_WORDS
    """Nouns for a part of a body that has a number ("Local 219")."""
    title_ends: frozenset[str] = NO_WORDS
    """Words that belong to the title before them ("Mayor Pro Tem", "Professor Emeritus")."""
    local_roles: frozenset[str] = NO_WORDS
    """Nouns for whom everybody at a place knows, so that "the" needs no introduction ("vicar")."""
    changing_words: frozenset[str] = NO_WORDS
    """Adjectives for who leaves an office or comes into it ("outgoing")."""
    shared_offices: frozenset[str] = NO_WORDS
    """Offices of many, whose deputies and assistants are called so too ("prosecutor")."""
    lone_bodies: frozenset[str] = NO_WORDS
    """Bodies of which everybody knows which is meant ("government")."""
    fellows: frozenset[str] = NO_WORDS
    """Nouns for people with which a body's name begins ("Friends of the Holm River")."""
    worn_by_all: frozenset[str] = NO_WORDS
    """Offices whose first word tells a gender, and they do not ("lord mayor")."""
    court_trades: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What somebody is at court by letters or a word behind the name ("Ida Moss KC", "Moss, prosecuting,")."""
    view_words: frozenset[str] = NO_WORDS
    """What tells of somebody's view, which words of their own then follow ("has no doubts")."""
    marking_words: frozenset[str] = NO_WORDS
    """What somebody did who left words on a thing ("Somebody has written across it")."""
    eve: str = ""
    """The day before a feast, that is a given name as well ("Eve")."""
    feasts: frozenset[str] = NO_WORDS
    """What stands before it ("Christmas", "New Year's")."""
    member_bodies: frozenset[str] = NO_WORDS
    """Words in the name of a body that has members ("Association of Bakers")."""
    no_members: frozenset[str] = NO_WORDS
    """What such a body is hardly called ("the regulator")."""
    loose_teams: frozenset[str] = NO_WORDS
    """Those of `teams` that any people may be ("the group")."""
    won_things: frozenset[str] = NO_WORDS
    """What a noun for somebody stands before without meaning anybody ("the best actress award")."""
    movers: frozenset[str] = NO_WORDS
    """Those with whom the name of a campaign begins, whatever it is for ("Parents for a Fair Start")."""
    causing_prepositions: frozenset[str] = NO_WORDS
    """Words between the people of a cause and the cause ("Doctors for Choice")."""
    theme_prepositions: frozenset[str] = NO_WORDS
    """Words in a campaign's name before what it is about ("Action on Tides")."""
    aim_prepositions: frozenset[str] = NO_WORDS
    """Words in such a name before where its aim shows ("Dignity in Dying", "Freedom from Floods")."""
    cause_endings: tuple[str, ...] = ()
    """Ends of words for what a body is of or for ("Mobility", "Dyers")."""
    causes: frozenset[str] = NO_WORDS
    """Words for what a body is of or for, besides those of the endings ("Housing")."""
    anonymous_words: frozenset[str] = NO_WORDS
    """Words that tell that somebody is not named ("anonymity")."""
    club_ends: frozenset[str] = NO_WORDS
    """Those of `postnominals` that end the name of a club behind a town ("Orlando City SC")."""
    campus_states: frozenset[str] = NO_WORDS
    """States with a university in several towns ("University of California, Berkeley")."""
    firm_nouns: frozenset[str] = NO_WORDS
    """Nouns with which a firm's name of several words ends ("Tarn Travel")."""
    firm_ends: frozenset[str] = NO_WORDS
    """Words in lower case with which a firm's name ends ("plc")."""
    slogan_words: frozenset[str] = NO_WORDS
    """Pronouns in the name of a body ("Let Them Sing")."""
    regional_bodies: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By the word that opens a region's body: the places whose body goes no further ("NHS England and others")."""
    joint_words: frozenset[str] = NO_WORDS
    """Words behind "and" in the name of one body ("Tarn and District Trust", "Moss and Sons")."""
    mere_voices: frozenset[str] = NO_WORDS
    """Those of `unmet_roles` whom one hears without an introduction ("the announcer")."""
    part_roles: frozenset[str] = NO_WORDS
    """Nouns for the part of somebody in a story, which is told of everybody in it ("winner")."""
    unmet_roles: frozenset[str] = NO_WORDS
    """Those of `roles` and `people` that mean somebody unnamed even after "the"."""
    organisations: frozenset[str] = NO_WORDS
    """Nouns for bodies that issue words ("ministry", "company", "report")."""
    documents: frozenset[str] = NO_WORDS
    """Those of `organisations` that hold somebody's words: whoever wrote one speaks in it."""
    releases: frozenset[str] = NO_WORDS
    """Those of `documents` by which a body speaks, whose name stands before ("a statement")."""
    messages: frozenset[str] = NO_WORDS
    """Those of `documents` that whoever was spoken of has sent ("post")."""
    sending_verbs: frozenset[str] = NO_WORDS
    """Verbs with which somebody writes or sends a text ("sent")."""
    sending_phrases: frozenset[str] = NO_WORDS
    """Such verbs of two words ("put out")."""
    body_parts: frozenset[str] = NO_WORDS
    """Nouns for people that are somebody's parts behind "his" ("head")."""
    distinct_bodies: frozenset[str] = NO_WORDS
    """Nouns that no body is called by whose name says another ("council" and "Weather Bureau")."""
    body_kinds: Mapping[str, str] = field(default_factory=dict)
    """By nouns for bodies: of what kind they are, each other than the rest ("bank", "hotel")."""
    named_things: frozenset[str] = NO_WORDS
    """Nouns whose name is no body's ("the game Tidefall")."""
    numbered_things: frozenset[str] = NO_WORDS
    """Nouns of a body's things that a number stands behind ("Vega Air Flight 3")."""
    law_parts: frozenset[str] = NO_WORDS
    """Nouns before the number of a provision, which nobody's voice reads ("Section 4 says")."""
    public_bodies: frozenset[str] = NO_WORDS
    """Nouns for bodies of a state or a town, which a word before them tells apart ("the roads office")."""
    no_firms: frozenset[str] = NO_WORDS
    """Nouns for bodies that "the company" can't mean ("union")."""
    watching_bodies: frozenset[str] = NO_WORDS
    """Nouns for bodies that are none of which something else is told ("regulator" and an airline)."""
    replies: frozenset[str] = NO_WORDS
    """Nouns for words that answer others ("rebuke")."""
    lone_words: frozenset[str] = NO_WORDS
    """Words by which one person speaks of themselves."""
    asking_words: frozenset[str] = NO_WORDS
    """Words with which a question is told ("asked whether", "asked him about")."""
    asking_roles: frozenset[str] = NO_WORDS
    """Nouns for those whose trade is to ask."""
    lone_subjects: frozenset[str] = NO_WORDS
    """Subjects that one person says of themselves ("I")."""
    one_words: frozenset[str] = NO_WORDS
    """Words for one person, whoever it is ("someone")."""
    trade_ends: frozenset[str] = NO_WORDS
    """Ends of a noun for a firm whose beginning stands in its name ("airline" and Vega Air)."""
    firms: frozenset[str] = NO_WORDS
    """Nouns for any body that earns its living ("company")."""
    plain_bodies: frozenset[str] = NO_WORDS
    """Nouns for bodies of any kind ("company")."""
    boards: frozenset[str] = NO_WORDS
    """What a text hangs on that may also mean people ("board")."""
    surface_prepositions: frozenset[str] = NO_WORDS
    """Prepositions before what a text hangs on ("on")."""
    surfaces: frozenset[str] = NO_WORDS
    """Nouns for what bears words that nobody says ("sign", "T-shirt")."""
    bare_surfaces: frozenset[str] = NO_WORDS
    """Surfaces that hold no words of themselves ("door")."""
    collective_roles: frozenset[str] = NO_WORDS
    """Forms of `roles` and `people` that mean several ("officials")."""
    sole_offices: frozenset[str] = NO_WORDS
    """Offices whose holder is known without a name ("president")."""
    studies: frozenset[str] = NO_WORDS
    """What somebody finds something out by ("survey")."""
    winning_verbs: frozenset[str] = NO_WORDS
    """What a winner did ("kept his title")."""
    plural_auxiliaries: frozenset[str] = NO_WORDS
    """Those of `auxiliaries` whose subject is several ("were")."""
    views: frozenset[str] = NO_WORDS
    """What somebody makes of a thing ("verdict")."""
    pressing_verbs: frozenset[str] = NO_WORDS
    """Verbs whose subject asks where a person follows ("pressed him", no "pressed on")."""
    passive_endings: tuple[str, ...] = ()
    """Endings of what is done to somebody ("jailed", "taken")."""
    passive_forms: frozenset[str] = NO_WORDS
    """What is done to somebody, without such an ending ("hurt", "told")."""
    present_endings: Mapping[str, str] = field(default_factory=dict)
    """Endings of a verb with one subject, and the participle's instead of them ("s": wants, wanting)."""
    telling_plurals: frozenset[str] = NO_WORDS
    """Plurals with the form of such a verb that tell of the noun behind them ("sports fans")."""
    name_suffixes: frozenset[str] = NO_WORDS
    """What may follow a surname ("jr")."""
    postnominals: frozenset[str] = NO_WORDS
    """Those of `name_suffixes` that are no part of a name as it is said ("KC")."""
    retired_words: frozenset[str] = NO_WORDS
    """Words in brackets behind a title of old ("Col (retd) Moss")."""
    name_particles: frozenset[str] = NO_WORDS
    """Lower-case words inside a name ("van", "bin")."""
    hyphened_particles: frozenset[str] = NO_WORDS
    """Those that a hyphen joins to the name ("ul-Haq")."""
    small_particles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By a word of grammar: the particles behind which it is one too ("Mac an Bhaird")."""
    organisation_marks: frozenset[str] = NO_WORDS
    """Words that make a name the name of a body ("inc", "university")."""

    nicknames: tuple[frozenset[str], ...] = ()
    """Given names that stand for one another ("Joe", "Joseph")."""
