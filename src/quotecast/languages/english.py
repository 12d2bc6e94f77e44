"""English as news writes it: data only, after the tagging habits of AP and Guardian style."""

from quotecast.languages.base import Language
from quotecast.model import Gender

_F, _M = Gender.FEMALE, Gender.MALE


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _gendered(gender: Gender | None, text: str) -> dict[str, Gender | None]:
    return dict.fromkeys(text.split(), gender)


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


_SAID = """
said says say told tells tell wrote writes write tweeted tweets added adds add asked asks ask
replied replies reply responded responds respond continued continues continue explained explains
explain argued argues argue insisted insists insist noted notes note stated states warned warns
warn declared declares announced announces acknowledged acknowledges admitted admits agreed agrees
recalled recalls concluded concludes claimed claims remarked remarks observed observes quipped
joked jokes exclaimed shouted shouts yelled whispered sighed mused muses muttered conceded concedes
countered counters retorted boasted boasts complained complains suggested suggests predicted
predicts promised promises pledged vowed urged urges testified stressed stresses emphasised
emphasized emphasizes maintained maintains contended contends asserted asserts confessed lamented
laments pleaded demanded demands reported reports read reads began begins went called cried thundered
commented comments clarified elaborated opined proclaimed reasoned reiterated repeated repeats
revealed speculated summarised summarized taunted teased thanked volunteered wondered wonders
deadpanned interjected protested pronounced posted confirmed confirms disclosed blogged emailed
texted messaged cautioned cautions advised figured fumed gushed bragged barked bellowed chided
cracked offered offers ventured scoffed snapped shot implored instructed intoned inquired pointed
cited thought thinks believes believed learned implied alleged alleges charged charges denied
denies rejected hinted fretted grumbled griped marvelled marveled objected scolded screamed sneered
sniffed allowed related recounted recounts chimed jumped piped finished finishes ended opened
closed answered answers assured assures reminded reminds informed informs counseled prayed sang
chanted chants hollered huffed hailed praised exhorted relayed retweeted captioned enthused
yells exclaims whispers cries screams sighs jokes quips protests pleads confesses lectured shout yell marvels chides tells chirped drawled jeered laughed laughs smiled grinned shrugged nodded
"""

_SAYING = """
saying adding telling writing asking explaining noting arguing insisting warning tweeting
replying responding continuing stating declaring announcing acknowledging admitting recalling
concluding claiming remarking observing quipping joking exclaiming shouting yelling whispering
conceding countering boasting complaining suggesting predicting promising urging stressing
emphasising emphasizing maintaining asserting lamenting pleading demanding reporting commenting
clarifying elaborating proclaiming reiterating repeating wondering protesting posting confirming
cautioning advising bragging offering pointing calling chanting reading answering assuring
reminding screaming
"""

_TELLING = """
told tells tell telling asked asks ask asking assured assures assuring reminded reminds
reminding informed informs informing warned warns warning advised advising urged urges urging
thanked thanking instructed emailed texted implored pressed
"""

_ROLES: dict[str, Gender | None] = {
    **_gendered(
        None,
        """
        senator representative congressperson governor president premier minister secretary
        chancellor ambassador mayor councillor councilor commissioner chair chairperson director
        chief executive officer ceo founder co-founder manager spokesperson analyst economist
        professor lecturer researcher scientist historian author writer journalist reporter
        columnist editor correspondent anchor host moderator commentator pundit pollster strategist
        consultant adviser advisor aide lawyer attorney prosecutor judge justice magistrate
        barrister solicitor detective inspector sergeant captain major colonel general admiral
        lieutenant commander sheriff deputy marshal officer agent doctor nurse surgeon physician
        psychologist psychiatrist epidemiologist biologist chemist physicist engineer architect
        teacher principal superintendent dean rector student graduate pastor priest bishop
        archbishop cardinal rabbi imam reverend pope candidate nominee frontrunner incumbent
        challenger opponent rival lawmaker legislator politician democrat republican independent
        conservative liberal libertarian delegate leader whip speaker activist organiser organizer
        campaigner advocate volunteer supporter voter resident farmer owner operator trader
        investor banker broker developer designer programmer artist actor singer musician director
        producer comedian coach player captain goalkeeper striker forward defender quarterback
        trainer referee athlete boxer winger midfielder defenseman goaltender goalie pitcher
        official diplomat envoy delegate negotiator expert specialist fellow scholar academic
        associate partner president-elect vice-president treasurer comptroller auditor accountant
        clerk superintendent trustee administrator coordinator counsel counsellor counselor
        veteran soldier astronaut pilot mission-controller firefighter paramedic miner worker
        employee staffer operative surrogate donor fundraiser blogger contributor critic reviewer
        witness victim survivor defendant plaintiff suspect tenant landlord neighbour neighbor
        parishioner shopkeeper builder driver chef baker billionaire mogul developer entrepreneur
        businessperson tycoon magnate celebrity star ex-president ex-minister hopeful newcomer
        secretary-general vice adjutant provost ombudsman envoy pensioner commuter passenger
        physician curator librarian archaeologist geologist climatologist meteorologist ecologist
        astronomer virologist narrator announcer presenter newscaster lobbyist co-author co-host co-chair tactician superdelegate
        """,
    ),
    **_gendered(
        _F,
        """
        spokeswoman congresswoman chairwoman councilwoman businesswoman assemblywoman
        policewoman actress hostess waitress queen princess duchess baroness countess
        stateswoman alderwoman saleswoman sportswoman camerawoman heiress noblewoman
        """,
    ),
    **_gendered(
        _M,
        """
        spokesman congressman chairman councilman businessman assemblyman policeman king prince
        duke baron earl statesman alderman salesman sportsman cameraman fisherman fireman
        frontman anchorman nobleman tradesman craftsman
        """,
    ),
}

_KINSHIP: dict[str, Gender | None] = {
    **_gendered(None, "spouse partner cousin sibling child parent twin grandparent"),
    **_gendered(
        _F,
        """
        mother daughter sister wife aunt niece grandmother granddaughter widow mum mom girlfriend
        stepmother stepdaughter fiancée ex-wife mother-in-law sister-in-law daughter-in-law
        """,
    ),
    **_gendered(
        _M,
        """
        father son brother husband uncle nephew grandfather grandson widower dad boyfriend
        stepfather stepson fiancé ex-husband father-in-law brother-in-law son-in-law
        """,
    ),
}

_PEOPLE: dict[str, Gender | None] = {
    **_gendered(
        None,
        """
        source person insider friend colleague member somebody someone one caller attendee
        participant onlooker bystander protester protestor demonstrator heckler fan reader viewer
        listener user customer teenager kid visitor guest local individual
        """,
    ),
    **_gendered(_F, "woman lady girl"),
    **_gendered(_M, "man guy boy gentleman"),
}

_COLLECTIVE = {
    **{f"{word}s": None for word in (*_ROLES, *_PEOPLE) if not word.endswith(("man", "s", "y"))},
    "people": None,
    "men": None,
    "women": None,
    "spokesmen": None,
    "spokeswomen": None,
    "authorities": None,
    "police": None,
    "others": None,
    "some": None,
    "many": None,
    "crowd": None,
}

ENGLISH = Language(
    code="en",
    quote_pairs=(("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("«", "»"), ("„", "“")),
    sentence_ends=".!?…",
    reporting_verbs=_words(_SAID),
    reporting_participles=_words(_SAYING),
    reporting_phrases=_phrases("put it, puts it"),
    telling_verbs=_words(_TELLING),
    documents=_words(
        """
        statement letter email memo post tweet message note filing transcript op-ed release essay
        """
    ),
    spoken_verbs=_words(
        """
        spoke speaks speaking spoken discussed discusses described describes mentioned talked
        talks addressed criticised criticized appeared introduced defended dismissed blasted
        slammed expressed referred echoed cited interviewed attacked attacks accused accuses
        praised blamed likened compared slams blasts described condemned condemns unveiled
        """
    ),
    source_phrases=_phrases("according to, in the words of, as quoted by"),
    negations=_words("not never n't"),
    honorifics={
        **_gendered(
            None,
            """
            dr prof professor sen rep gov gen lt col sgt capt cpl maj cmdr adm rev hon amb judge
            justice president senator representative governor general colonel sergeant captain
            lieutenant major admiral commander mayor sheriff officer secretary minister
            chancellor ambassador congressmember speaker reverend pastor bishop archbishop
            cardinal rabbi imam chief detective inspector constable supt insp pvt atty pres
            vice former pope sens reps govs justices premier dean prime lady-in-waiting
            coach doctor mx
            """,
        ),
        **_gendered(_M, "mr sir lord congressman king prince father brother chairman councilman"),
        **_gendered(
            _F,
            """
            mrs ms miss madam dame lady baroness congresswoman queen princess sister chairwoman
            councilwoman mme
            """,
        ),
    },
    roles=_ROLES,
    surname_titles=_words(
        "king prince bishop major baker judge pope dean duke earl baron butler farmer fisher chambers"
        " marshal abbott chancellor constable noble page knight cardinal baker driver cook singer"
    ),
    kinship=_KINSHIP,
    people=_PEOPLE,
    unmet_roles=_words(
        """
        narrator announcer heckler spokesman spokeswoman spokesperson official source caller
        witness reporter moderator host interviewer presenter protester protestor demonstrator
        driver officer aide staffer
        """
    ),
    organisations=_words(
        """
        ministry department office agency company corporation firm group organisation organization
        committee commission council board bureau court university college institute institution
        foundation association union party campaign government administration bank fund
        newspaper paper magazine outlet network channel station website site blog report study
        survey statement memo letter email document filing complaint lawsuit indictment ruling
        article editorial post tweet message press release release force team embassy
        coalition alliance federation league club school hospital church charity watchdog
        regulator authority parliament congress senate house kremlin pentagon poll ad advert
        advertisement website notice sign banner headline book op-ed transcript manifesto
        resolution amendment law bill constitution
        """
    ),
    collective_roles=frozenset(_COLLECTIVE),
    name_suffixes=_words("jr sr ii iii iv esq phd md mp qc kc obe mbe cbe"),
    name_particles=_words(
        "de da del della di du la le van von der den ter ten bin ibn al el af av zu dos das y"
    ),
    organisation_marks=_words(
        """
        inc corp ltd llc plc co company group university college institute center centre council
        committee commission association union party party's bank fund foundation agency ministry
        department office bureau court times post journal news press tribune herald magazine
        network radio television tv street house senate congress parliament airlines airways
        society trust club church school hospital museum league federation coalition alliance
        organisation organization nations states kingdom republic project action service
        authority board caucus campaign daily weekly gazette guardian telegraph observer reuters
        bloomberg cnn bbc msnbc fox nbc abc cbs npr ap afp breitbart politico
        """
    ),
    pronouns={"he": _M, "she": _F},
    object_pronouns={"him": _M, "her": _F},
    possessives={"his": _M, "her": _F},
    reflexives={"himself": _M, "herself": _F},
    plural_pronouns=_words("they"),
    neuter_pronouns=_words("it"),
    first_person=_words("i we me us my our i'm i've i'll i'd we're we've we'll we'd"),
    relative_pronouns=_words("who whom whose which that where"),
    clause_subjects=_words("i we you he she it they there"),
    fragment_openers=_words("to so not very how why all"),
    determiners=_words(
        """
        the a an this that these those one another some many several two three four five his her
        their its our my your other both each every no any most few
        """
    ),
    definite_determiners=_words("the this that"),
    newcomer_words=_words("a an one another some several two three four other many most few"),
    counting_words=_words("some two three four five several many most few both"),
    prepositions=_words(
        """
        of in on at by for with from to about against between among during after before over under
        into onto through as like since until upon within without toward towards near inside
        outside off despite because amid per via
        """
    ),
    conjunctions=_words("and but or nor yet so while when as if because though although whereas"),
    subordinators=_words(
        "while when as if because though although whereas after before since until once"
    ),
    auxiliaries=_words(
        """
        is are was were am be been has have had do does did will would can could shall should may
        might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
        wouldn't can't couldn't shouldn't mustn't cannot ain't
        """
    ),
    adverbs=_words(
        """
        also then later once even still just would could often always never again simply all both
        himself herself themselves itself too first ever soon long not twice further
        """
    ),
    sentence_openers=_words(
        """
        the a an this that these those he she it they we i you his her its their our my your there
        here in on at by for with from to of about after before during since until while when
        where why how what who which whose if because although though as but and or nor yet so
        then now today yesterday tomorrow still also however meanwhile moreover indeed instead
        perhaps maybe even only just not no yes once later earlier last next both each every
        some many most several all any few one two three four five six seven eight nine ten
        another other others such more less under over between among against despite amid
        according asked told speaking writing unlike like is are was were do does did can could
        will would should may might must have has had let never nobody nothing everyone everybody
        someone anyone people analysts officials experts critics supporters thanks well oh
        """
    ),
    months=_words(
        """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sept sep oct nov dec
        """
    ),
    weekdays=_words(
        """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
        fri sat sun
        """
    ),
    time_words=_words(
        """
        today yesterday tomorrow tonight later earlier recently then now afterwards afterward
        again once first finally last this
        """
    ),
    titles_with_dot=_words(
        """
        mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt cpl maj cmdr adm rev hon
        amb ste supt insp pvt atty pres messrs mme mlle ft mt vs v
        """
    ),
    counters_with_dot=_words("no nos vol pp fig art op"),
    abbreviations=_words(
        """
        jr sr inc corp ltd llc co bros dept univ est approx etc al ed eds e.g i.e a.m p.m u.s u.k
        u.n e.u d.c l.a n.y u.s.a u.s.s.r ph.d m.d b.a m.a j.d r.i n.j n.h n.c s.c n.d s.d n.m
        w.va b.c p.o r.i.p a.k.a g.o.p ave blvd rd hwy viz dist lbs oz cf
        """
    ),
    capital_abbreviations=_words(
        """
        st jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
        sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss
        mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
        """
    ),
    title_small_words=_words(
        "a an the and or but of in on at by for with from to as vs into over your my nor is"
    ),
    headline_words=_words(
        """
        titled entitled called dubbed nicknamed named known labeled labelled so-called headlined
        termed film movie book song album novel show series play documentary article essay column
        episode poem painting exhibition exhibit game hashtag slogan nickname term word phrase
        words wearing branded styled bestseller memoir program programme podcast bearing marked
        sitcom anthem
        """
    ),
)
