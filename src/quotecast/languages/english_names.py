"""English words beside names: titles, honours, nicknames: data only."""

from quotecast.languages.wordlists import gendered, words
from quotecast.model import Gender

_F, _M = Gender.FEMALE, Gender.MALE

HONORIFICS: dict[str, Gender | None] = {
    **gendered(
        None,
        """
            comrade dr prof professor sen rep gov gen lt col sgt capt cpl maj cmdr adm rev hon amb judge
            justice president senator representative governor general colonel sergeant captain
            lieutenant major admiral commander mayor sheriff officer secretary minister
            chancellor ambassador congressmember speaker reverend pastor bishop archbishop chairman
            cardinal rabbi imam chief detective inspector constable supt insp pvt atty pres
            con ch vice former pope sens reps govs justices premier dean prime lady-in-waiting
            coach doctor mx det spc pfc pte brig ens cdr fr msgr dep sec asst del revs profs drs
            mallam mazi otunba barr engr arc evangelist honourable shri smt sri dato datuk sheikh ustad revd ven
            commodore corporal deacon magister seri rt
            cllr coun const comr pc treas specialist private brigadier ensign monsignor detective
            deputy attorney commissioner superintendent councillor councilor coroner magistrate
            ombudsman supervisor trustee alderman garda cr kagawad encik puan thiru ustaz
            adv haji hajah pst allama mufti
            sapper rifleman guardsman aircraftman havildar subedar ldr cdre vicar curate prebendary archimandrite
            abbess chaplain nuncio granthi maulvi hojatoleslam qari mahant rinpoche rebbetzin datin tengku tunku
            maharaja maharani viscountess marchioness baronet ooni inkosi kgosi mzee mwalimu osagyefo ratu tpl
            ing ir arch pharm
            undersheriff emir elder togbe swami rapporteur ayatollah seaman
            reeve cathaoirleach leas-chathaoirleach tánaiste taoiseach kaumātua kaumatua matai
            ald canon oba honour sr trooper ranger recorder headteacher assemblymember dci dcs cfo coo director-general
            """,
    ),
    **gendered(
        _M,
        "mr sir lord uncle congressman king prince father brother councilman viscount alhaji maulana herr monsieur signor senor señor",
    ),
    **gendered(
        _F,
        """
            mrs ms miss madam dame lady baroness congresswoman queen princess sister chairwoman
            councilwoman mme alhaja hajiya hajia frau aunt aunty auntie kuia
            """,
    ),
}

DOTTED_TITLES: dict[str, frozenset[str]] = {
    **dict.fromkeys("arc arch barr ch del dep ens ing ir pharm ven".split(), frozenset()),
    "con": words("det detective"),
    "seri": words("dato datin datuk puan tan"),
}

# What belongs to the title before it ("Mayor Pro Tem", "Private First Class").
TITLE_ENDS = words(
    "class first fiscal superior pro tem tempore pro-tem pro-tempore elect emeritus emerita designate"
)

SURNAME_TITLES = words(
    "king prince bishop major baker judge pope dean duke earl baron butler farmer fisher chambers"
    " maj doctor priest pastor marshal abbott chancellor constable noble page knight cardinal baker driver cook singer"
    " sen justice mayor deacon corporal commodore sheikh"
)

TRADES_AS_NAMES = words(
    "baker brewer carver champion cutter draper fisher fuller gunner junior marine miller "
    "porter priest proctor shepherd smith turner usher warden weaver"
)

HONOURS = words(
    "ac ao cbe cnzm dbe frcp frcs frs kbe kc mbe mc mep mla mlc mna mnzm mp mpp msp oam obe onzm psm"
    " qc san sc td"
)

# Those that are no part of a name as it is said; "Jr." and the number of a king are.
POSTNOMINALS = HONOURS - words("san") | words("cpa esq mba md phd")

NAME_SUFFIXES = HONOURS | words(
    "jr jnr junior sr snr senior ii iii iv esq phd md m.d ph.d rn cpa mba"
)

CAUSE_ENDINGS = ("ity", "ities", "ment", "ship", "tion", "sion", "ance", "ence", "ics", "ism", "ry")
CAUSES = words(
    """
        baseball basketball cricket football golf hockey rugby soccer tennis
        police
        business communications enterprise enterprises exchequer game industries levelling parliamentary small
        action affairs affair climate electric electrical longshore allied benefit benefits care college county culture distributive employee
        indigenous inclusion lakes library local market media mines municipal municipality pensions
        policies policy priorities priority sanitary sanitation school securities sewer sewerage shipping shop
        societies state strategy traffic training treatment warehouse weather well-being wellbeing
        ageing aging commonwealth geophysical astronomical astronomy agricultural agriculture aid alcohol all animals archives arts
        atmospheric aviation blind border borders bridges budget building buildings cancer carers
        change children choice commerce commercial communities construction consumer consumers control
        crime crimes cruelty cultural culture customs deaf defence defense dementia democracy diabetes
        disabled disaster disease diseases drainage drug drugs dyers economic educational elderly
        emergency energy environment environmental equality exchange executive explosives families farming
        finance financial fire firearms fish fisheries fishing flood floods food foreign forestry
        forests freedom gambling gaming gas growers harbours health heart heritage highways history
        home homelessness hospitals housing human humans hunger huts immigration industrial
        intelligence justice kids labor labour land lands law learning leisure libraries licensing
        liberty life liquor livestock local marine maritime marketing markets media medical mental migrants military
        minerals mines monuments museums narcotics naval nuclear oceanic oceans oil parks peace
        pensions petroleum planning ports poverty power prison prisons probation public racing rail railways recreation
        refiners reform refugees religious rescue research revenue rights rivers roads rural safety
        sales schools science sciences scientific seas security seniors sense services skills social space
        sport sports standards statistics strategy stroke tax technical technology textiles tides
        tobacco tourism trade transport trees truth urban veterans waste water waterways welfare
        wildlife women work workers works youth
        """
)

DETERMINERS = words(
    """
    the a an this that these those one another some many several two three four five his her
    their its our my your other both each every no any most few
    """
)

VIEW_WORDS = words(
    "agree agrees agreed disagree disagrees disagreed doubt doubts doubted convinced unconvinced impressed"
    " unimpressed sure unsure sceptical skeptical optimistic pessimistic blunt blunter hopes believes thinks"
)

# States and lands whose university has several campuses, or may have.
STATES = frozenset(
    one.strip()
    for one in """
        alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia,
        hawaii, idaho, illinois, indiana, iowa, ireland, kansas, kentucky, louisiana, maine, maryland, massachusetts,
        michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
        new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania,
        rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington,
        west virginia, wisconsin, wyoming
    """.split(",")
)

MEMBER_BODIES = words("association society guild chamber alliance confederation coalition")

NO_MEMBERS = words(
    "company corporation firm agency authority ombudsman police regulator watchdog bureau council"
    " department district ministry office parliament service airline club retailer bank"
)

MOVERS = words(
    "americans citizens students parents mothers moms physicians veterans voters neighbors neighbours"
    " republicans democrats catholics christians"
)

WORN_BY_ALL = frozenset(
    {"lord mayor", "lord provost", "lord chancellor", "lord advocate", "lord chief"}
)

COURT_TRADES = {
    **dict.fromkeys(
        ("kc", "qc", "sc", "defending", "mitigating", "mitigation"),
        ("counsel", "barrister", "lawyer"),
    ),
    "prosecuting": ("counsel", "barrister", "lawyer", "prosecutor"),
}

NICKNAMES = tuple(
    words(line)
    for line in """
        anthony tony|alexander alex sandy|alexandra alex sandra|andrew andy drew|antonio tony
        barbara barb|benjamin ben|bernard bernie|catherine katherine kate kathy cathy katie
        charles charlie chuck|christopher chris|christine chris|daniel dan danny|david dave
        deborah debbie deb|donald don|dorothy dot|edward ed ted eddie|elizabeth liz beth betsy betty
        francis frank|franklin frank|frederick fred|geoffrey geoff|jeffrey jeff|george georgie
        gerald gerry jerry|gregory greg|harold harry|henry harry hank|james jim jimmy jamie
        jennifer jen jenny|john jack johnny|jonathan jon|joseph joe|judith judy|kenneth ken
        lawrence larry|leonard len|margaret maggie meg peggy|martin marty|matthew matt
        michael mike mick|nancy nan|nathaniel nathan nat|nicholas nick|pamela pam|patricia pat patty
        patrick pat paddy|peter pete|philip phil|raymond ray|rebecca becky|richard rick dick rich
        robert bob rob bobby robbie|ronald ron|rudolph rudy|russell russ|samuel sam|samantha sam
        sarah sally|stanley stan|stephen steve|steven steve|susan sue|terence terry|theodore ted
        thomas tom tommy|timothy tim|victoria vicky|vincent vince|walter walt|william bill will billy
    """.replace("\n", "|").split("|")
    if line.strip()
)

PLACING_VERBS = words("lives lived lies lay sits sat stands stood")
VOICE_OFFICES = words("communications information media press publicity relations")
VOICE_NOUNS = words("spokesman spokesperson spokeswoman")

ALIAS_ENDINGS: dict[tuple[str, ...], frozenset[str]] = {
    ("to", "be", "called"): words("asked asks agreed agrees preferred prefers wanted wants"),
}

ALIAS_WORDS = {
    "as": words("name named identified known called referred"),
    "by": words("goes went"),
    ",": words("name"),
}

NAME_PARTICLES = words(
    "de da del della di du la le van von der den ter ten bin ibn al el af av zu dos das y ap ab"
    " ferch mac nic ni ní bint binti abu umm op im zum zur vom des las los lo do dei degli"
    " te ou het aan tot arap ole uí dela delos 't i na mhac mhic"
)

# "ul-Haq", "as-Sayed", "bin-Laden": a hyphen joins them to the name.
HYPHENED_PARTICLES = (NAME_PARTICLES - words("i 't")) | words("ul ur as ar ad az an ash at")

SURNAME_MARKS = words(
    "lodge church post house bank park fox court press bell hall street pitt young"
)

# With which a firm's name ends, and hardly anybody's.
FIRM_NOUNS = words(
    "airways bakery brewery broadband builders cruises estates ferries holidays homes lettings media networks"
    " pharma properties realty residential shipping software solar travel wireless"
)

OFFICE_INITIALS = words(
    "acc ag asp avp cec ceo cfo chro cio ciso cji cm cmo coo cpo cro cso cto cs da dc dcc dcp dg dgp dig dm dpo dpp"
    " dsp evp fm gm ig igp md oc ocs pm ps rc rpc sho ssp svp vc vp"
)

SPELLED_OFFICES = {
    "ceo": ("chief executive",),
    "cfo": ("finance chief", "finance director", "chief financial"),
    "coo": ("operations chief", "operations director"),
    "cto": ("technology chief",),
    "dg": ("director-general",),
    "dpo": ("divisional police",),
    "dpp": ("director of public prosecutions",),
    "igp": ("inspector-general", "inspector general"),
    "md": ("managing director",),
    "oc": ("officer-in-charge", "officer in charge"),
    "vc": ("vice-chancellor",),
}

# How a clause tells that somebody isn't named ("who asked not to be named", "which declined to give his name").
ANONYMOUS = (
    r"\b(?:not|never|cannot|\w+n['’]t|declin\w+|refus\w+|without)\b.*\bbe(?:ing)? (?:named|identified)\b"
    r"|\b(?:not|never) (?:been |being )?(?:named|identified)(?= ,|$)"
    r"|\b(?:not|declin\w+|refus\w+|without) (?:to )?(?:give|giving|provide|providing)"
    r" (?:his|her|their|its|a) (?:full |last |first )?(?:sur)?names?(?= ,|$)"
    r"|\bwhose (?:\w+ )?name\b.*\bwithheld\b"
)
