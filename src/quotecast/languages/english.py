"""English as news writes it: data only, after the tagging habits of AP and Guardian style."""

from quotecast.languages import english_names as named
from quotecast.languages import english_people as nouns
from quotecast.languages.base import Language
from quotecast.languages.english_facts import DATES, MOMENTS, SPELLING, TIME_WORDS, WEEKDAYS
from quotecast.languages.english_kin import KIN_OF, KINSHIP, SIBLINGS, SPOUSES
from quotecast.languages.english_pages import PAGES
from quotecast.languages.english_scripts import SCRIPT
from quotecast.languages.english_spelling import (
    ABBREVIATIONS,
    CAPITAL_ABBREVIATIONS,
    DATED_OPENERS,
    HEADLINE_WORDS,
    HOUR_MARKS,
    PLACES_WITH_DOT,
    QUOTE_PAIRS,
    SENTENCE_OPENERS,
    SMALL_WORDS,
    TITLES_WITH_DOT,
)
from quotecast.languages.english_things import (
    BARE_SURFACES,
    LABEL_NOUNS,
    LETTERED_WORDS,
    OUTLETS,
    PAPERS,
    PLACE_NOUNS,
    SURFACES,
    THING_ENDS,
    THING_OPENERS,
)
from quotecast.languages.english_verbs import (
    BASE_FORMS,
    BEGINNING,
    CLAIMING,
    OWN_WORDS,
    PASSING,
    PAST_FORMS,
    SAID,
    SAID_IN_TWO,
    SAYING,
    SPOKEN,
    TELLING,
)
from quotecast.languages.facts import Figures
from quotecast.languages.wordlists import phrases, words
from quotecast.model import Gender

_F, _M = Gender.FEMALE, Gender.MALE

ENGLISH = Language(
    code="en",
    name="English",
    quote_pairs=QUOTE_PAIRS,
    apostrophe_pairs=(("‘", "’"), ("'", "'")),
    elisions=words("em tis twas til till cause bout n cuz round"),
    possessive_endings=("'s", "’s", "'S", "’S"),
    plural_possessives=("s'", "s’"),
    function_words=words(
        "the of and to in is that for was with on said by he it as at from are has"
    ),
    dates=DATES,
    figures=Figures(rules="quotecast.normalising.english:ENGLISH_RULES"),
    spelling=SPELLING,
    script=SCRIPT,
    pages=PAGES,
    has_attribution=True,
    reporting_verbs=SAID,
    reporting_participles=SAYING,
    reporting_phrases=SAID_IN_TWO,
    plain_verbs=words("said says told tells added adds wrote asked explained saying adding"),
    telling_verbs=TELLING,
    documents=words(
        "report audit article story statement letter email memo post tweet message note filing transcript op-ed release essay communiqué communique"
    ),
    releases=words("statement release"),
    messages=words("post tweet message email"),
    body_parts=words("head"),
    sending_verbs=words("emailed issued left penned posted published released sent shared wrote"),
    public_bodies=words("bureau council department district ministry office parliament service"),
    no_firms=nouns.NO_FIRMS,
    watching_bodies=nouns.WATCHING_BODIES,
    replies=words("answer comeback rebuke rejoinder reply reprimand response retort riposte"),
    lone_subjects=words("i"),
    lone_words=words("i me my"),
    one_words=words("one someone somebody anyone anybody nobody everyone everybody"),
    trade_ends=words("line maker builder seller grower breeder"),
    asking_words=words("about how if what when where whether which who whom whose why"),
    asking_roles=nouns.ASKING_ROLES,
    firms=words("company corporation firm"),
    plain_bodies=words("association body group organisation organisations organization"),
    distinct_bodies=words("airport cathedral church council court hospital museum prison school"),
    boards=words("board notice whiteboard blackboard"),
    surface_prepositions=words("on"),
    bare_surfaces=BARE_SURFACES,
    surfaces=SURFACES,
    absolute_prepositions=words("with"),
    topic_openers=phrases("as for, as to"),
    existential_words=words("there"),
    box_openers=words("on"),
    coming_verbs=words("came comes"),
    claiming_phrases=CLAIMING,
    answering_verbs=words("replied replies answered answers responded responds retorted retorts"),
    spoken_verbs=SPOKEN,
    source_phrases=phrases("according to, in the words of, as quoted by"),
    own_words=OWN_WORDS,
    negations=words("not never n't"),
    alias_words=named.ALIAS_WORDS,
    alias_endings=named.ALIAS_ENDINGS,
    naming_verbs=words("called termed dubbed branded labelled labeled"),
    including_words=words("including them namely"),
    placing_verbs=named.PLACING_VERBS,
    voice_offices=named.VOICE_OFFICES,
    voice_heads=words("chief director head manager officer secretary"),
    voice_others=words("employee human industrial labour labor race social"),
    voice_nouns=named.VOICE_NOUNS,
    lettered_words=LETTERED_WORDS,
    honorifics=named.HONORIFICS,
    roles=nouns.ROLES,
    title_nouns=nouns.TITLE_NOUNS,
    surname_titles=named.SURNAME_TITLES,
    dotted_titles=named.DOTTED_TITLES,
    paired_offices=nouns.PAIRED_OFFICES,
    rank_initials=words("sp cp pc dc"),
    patrons=words("queen king prince princess saint st pope bishop lord lady duke"),
    titles_as_names=words("dean earl duke"),
    trades_as_names=named.TRADES_AS_NAMES,
    kinship=KINSHIP,
    people=nouns.PEOPLE,
    bound_roles=nouns.BOUND_ROLES,
    posted_roles=words("ambassador commissioner envoy nuncio"),
    loose_roles=nouns.LOOSE_ROLES,
    former_words=words("former ex one-time onetime erstwhile"),
    passing_times=words("now then once recently"),
    office_roles=nouns.OFFICE_ROLES,
    teams=words("crew team band family couple pair duo trio group staff panel jury choir troupe"),
    heading_roles=nouns.HEADING_ROLES,
    bench_roles=words("judge magistrate prosecutor coroner justice recorder sheriff mediator"),
    local_roles=nouns.LOCAL_ROLES,
    spouses=SPOUSES,
    siblings=SIBLINGS,
    kin_of=KIN_OF,
    shared_possessives=words("their whose"),
    thing_possessives=words("its"),
    changing_words=words("outgoing incoming departing retiring losing opposing rival visiting"),
    lone_bodies=words("army bench cabinet congress government parliament police senate treasury"),
    fellows=words("friends"),
    worn_by_all=frozenset(
        {"lord mayor", "lord provost", "lord chancellor", "lord advocate", "lord chief"}
    ),
    court_trades=named.COURT_TRADES,
    movers=words(
        "americans citizens students parents mothers moms physicians veterans voters neighbors neighbours"
        " republicans democrats catholics christians"
    ),
    causing_prepositions=words("for against without"),
    causes=named.CAUSES,
    anonymous_words=words("anonymity anonymous anonymously unnamed"),
    anonymous_clause=named.ANONYMOUS,
    firm_ends=words("plc"),
    club_ends=words("ac sc"),
    cause_endings=named.CAUSE_ENDINGS,
    slogan_words=words("our my your us them me"),
    joint_words=nouns.JOINT_WORDS,
    mere_voices=nouns.MERE_VOICES,
    part_roles=nouns.PART_ROLES,
    unmet_roles=nouns.UNMET_ROLES,
    shared_offices=nouns.SHARED_OFFICES,
    organisations=nouns.ORGANISATIONS,
    collective_roles=frozenset(nouns.COLLECTIVE),
    name_suffixes=named.NAME_SUFFIXES,
    postnominals=named.POSTNOMINALS,
    retired_words=words("ret retd rtd"),
    name_particles=named.NAME_PARTICLES,
    hyphened_particles=named.HYPHENED_PARTICLES,
    small_particles={"an": words("mac nic mhic mhac")},
    organisation_marks=nouns.ORGANISATION_MARKS,
    nicknames=named.NICKNAMES,
    pronouns={"he": _M, "she": _F},
    object_pronouns={"him": _M, "her": _F},
    possessives={"his": _M, "her": _F},
    reflexives={"himself": _M, "herself": _F},
    plural_pronouns=words("they"),
    neuter_pronouns=words("it"),
    first_subjects=words("i we"),
    first_person=words("i we me us my our i'm i've i'll i'd we're we've we'll we'd"),
    relative_pronouns=words("who whom whose which that where"),
    clause_subjects=words("i we you he she it they there"),
    fragment_openers=words("to so not very how why"),
    determiners=words(
        """
        the a an this that these those one another some many several two three four five his her
        their its our my your other both each every no any most few
        """
    ),
    definite_determiners=words("the this that"),
    body_roles=nouns.BODY_ROLES,
    denying_determiners=words("no"),
    newcomer_words=words("a an one another some several two three four other many most few"),
    counting_words=words("some two three four five several many most few both"),
    prepositions=words(
        """
        of in on at by for with from to about against between among during after before over under
        into onto through as like since until upon within without toward towards near inside
        outside off despite because amid per via beside besides behind below above beneath opposite
        alongside around across along past beyond versus except including regarding concerning
        aboard atop unlike
        """
    ),
    conjunctions=words("and but or nor yet so while when as if because though although whereas"),
    subordinators=words(
        "while when as if because though although whereas after before since until once"
    ),
    auxiliaries=words(
        """
        is are was were am be been has have had do does did will would can could shall should may
        might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
        wouldn't can't couldn't shouldn't mustn't cannot ain't
        """
    ),
    adverbs=words(
        """
        also same then later once even still just would could often always never again simply all both
        himself herself themselves itself too first ever soon long not twice further
        """
    ),
    sentence_openers=SENTENCE_OPENERS,
    months=words(" ".join(DATES.months).lower()),
    hearing_verbs=words("heard hears"),
    dating_words=words("in since until last next this early late mid"),
    weekdays=WEEKDAYS,
    time_words=TIME_WORDS,
    titles_with_dot=TITLES_WITH_DOT,
    counters_with_dot=words("no nos n° nº vol pp fig art op rs shs"),
    abbreviations=ABBREVIATIONS,
    capital_abbreviations=CAPITAL_ABBREVIATIONS,
    hour_marks=HOUR_MARKS,
    dated_openers=DATED_OPENERS,
    places_with_dot=PLACES_WITH_DOT,
    title_small_words=SMALL_WORDS,
    headline_words=HEADLINE_WORDS,
    deputy_words=words("vice deputy assistant shadow"),
    fact_endings=nouns.FACT_ENDINGS,
    ranks=words("number one two three four five six seven eight nine ten seed"),
    age_endings=("-year-old", "year-old"),
    ordinals=("a second", "a third", "a fourth", "a fifth", "a sixth"),
    relatives=words("who which that"),
    thing_relatives=words("which"),
    complementisers=words("that"),
    indefinite_articles=words("a an"),
    definite_articles=words("the"),
    pointing_words=words("this that those these both"),
    plural_pointers=words("these those both"),
    agent_endings=("er", "or", "ist", "ian", "eer"),
    person_endings=tuple(
        """
        man men woman women person people master mistress keeper worker teacher maker player holder
        writer owner leader driver rider hunter seller dealer fighter singer dancer builder bearer
        trader lord lady mother father boy girl mate smith wright monger steward logist grapher
        economist scientist officer manager chairman director chief guard goer
        """.split()
    ),
    modifying_determiners=words("other own"),
    passive_auxiliaries=words("was were is are be been being get got"),
    infinitive_marks=words("to"),
    participle_openers=words("while before after by"),
    agent_prepositions=words("by"),
    medium_prepositions=words("in by via through over with"),
    authoring_participles=words(
        "written signed drafted compiled prepared authored issued sent posted published penned released emailed"
    ),
    place_prepositions=words("in at near across into outside"),
    origin_prepositions=words("from"),
    office_prepositions=words("of for at in with on"),
    genitive_prepositions=words("of for"),
    linking_prepositions=words("of for on"),
    offices=words("secretary ministers minister"),
    topic_prepositions=words("of about"),
    complement_adjectives=words("familiar close responsible"),
    showing_verbs=words("read reads"),
    beginning_verbs=BEGINNING,
    office_links=words("of for in"),
    office_ends=words("state opposition"),
    branches=words("local branch lodge chapter post division"),
    title_ends=words("pro tem tempore pro-tem pro-tempore elect emeritus emerita designate"),
    spelled_offices=named.SPELLED_OFFICES,
    office_initials=words("ag ceo cfo cio cmo coo cto cs dc dcp dg dgp dm gm igp md pm ps vc vp"),
    age_nouns=nouns.AGE_NOUNS,
    office_nouns=words("official officer"),
    time_zones=words("bst gmt utc et est edt pst pdt cet cest ist aest aedt nzst sast eat wat"),
    infinitives=words("say put tell describe explain phrase express answer"),
    equating_words=words("how all what"),
    joiners=words("and but so or yet"),
    base_forms=BASE_FORMS,
    inflections=("s", "es", "ed", "ing"),
    past_forms=PAST_FORMS,
    demonym_endings=("er", "ian", "ese", "ish", "ite"),
    nationals=nouns.NATIONALS,
    fronted_forms=words("asked pressed told given questioned quizzed challenged known born"),
    quoting_verbs=words("quoting quoted quotes citing cited cites reported overheard heard"),
    quoting_links=words("as"),
    adjective_roles=nouns.ADJECTIVE_ROLES,
    outlets=OUTLETS,
    papers=PAPERS,
    thing_openers=THING_OPENERS,
    thing_ends=THING_ENDS,
    place_nouns=PLACE_NOUNS,
    authoring_prepositions=words("from by"),
    linking_verbs=words("is was are were became becomes remains"),
    appointing_words=words("as named appointed elected made called"),
    plain_modifiers=nouns.PLAIN_MODIFIERS,
    passing_verbs=PASSING,
    contractions=("'d", "'ll", "'ve", "'re"),
    surname_marks=words(
        "lodge church post house bank park fox court press bell hall street pitt young"
    ),
    denials=words("did does do didn't doesn't don't wasn't weren't"),
    moments=MOMENTS,
    clause_conjunctions=words("and but while though although or so"),
    civil_titles=words("mr mrs ms miss mx"),
    name_ends=words("jr sr"),
    adverb_endings=("ly",),
    superlative_endings=("est",),
    verb_endings=("ing", "ly", "ed"),
    participle_endings=("ing",),
    past_endings=("ed", "ly"),
    plural_endings=("ans", "ts", "ers"),
    second_person=words("you your you're you've you'll you'd yours"),
    question_labels=words("q question"),
    answer_labels=words("a answer"),
    interview_parts=("the interviewer", "the interviewee"),
    stage_directions=r"laugh|chuckl|sigh|(?:long )?paus|smil|nods|grin|shrug|applau|cross-?talk|inaudible",
    interviewers=nouns.INTERVIEWERS,
    request_words=words("for"),
    interviewing_verbs=words("interviewed asked questioned quizzed"),
    meeting_verbs=words("spoke talked sat chatted met speaks talks sits chats meets"),
    replying_verbs=words("tells answers answered"),
    asking_nouns=words("interview questions words"),
    label_nouns=LABEL_NOUNS,
)
