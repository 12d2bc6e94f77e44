"""English words for people and bodies: data only."""

from quotecast.languages.wordlists import gendered, words
from quotecast.model import Gender

_F, _M = Gender.FEMALE, Gender.MALE

ROLES: dict[str, Gender | None] = {
    **gendered(
        None,
        """
        senator representative congressperson mp mep msp governor president premier minister secretary
        chancellor ambassador mla mlc mpp mna td councilmember taoiseach tánaiste tanaiste scout commandant comdt mayor councillor councilor commissioner chair chairperson chairman head headmaster headmistress director
        chief executive officer officer-in-charge ceo cfo chro cio ciso cmo coo cto founder co-founder manager spokesperson analyst economist
        professor lecturer researcher scientist historian author writer journalist reporter
        columnist editor correspondent anchor host moderator commentator pundit pollster strategist
        consultant adviser advisor aide lawyer attorney pleader prosecutor judge justice magistrate
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
        trainer referee athlete boxer winger loosehead tighthead fly-half scrum-half full-back wing-back centre-half
        centre-back left-back right-back half-back outside-half five-eighth seamer pacer
        welterweight debutant wildcard backup backrower midfielder defenseman goaltender goalie pitcher
        official diplomat envoy delegate negotiator expert specialist fellow scholar academic
        associate partner president-elect mayor-elect governor-elect senator-elect vice-president
        treasurer comptroller auditor accountant
        clerk superintendent trustee administrator coordinator co-ordinator counsel counsellor counselor
        veteran soldier astronaut pilot mission-controller firefighter paramedic miner worker
        employee staffer operative surrogate donor fundraiser blogger contributor critic reviewer
        witness victim survivor defendant plaintiff suspect tenant landlord neighbour neighbor
        parishioner shopkeeper builder driver chef baker billionaire mogul developer entrepreneur
        businessperson tycoon magnate celebrity star ex-president ex-minister hopeful newcomer
        secretary-general vice adjutant provost ombudsman envoy pensioner commuter passenger
        physician curator librarian archaeologist geologist climatologist meteorologist ecologist
        astronomer virologist influencer prop undersecretary collector tehsildar convener convenor vlogger podcaster streamer substitute narrator announcer presenter newscaster lobbyist co-author co-host co-chair tactician superdelegate
        """,
    ),
    **gendered(
        _F,
        """
        spokeswoman congresswoman chairwoman councilwoman businesswoman assemblywoman
        policewoman actress hostess waitress queen princess duchess baroness countess
        stateswoman alderwoman saleswoman sportswoman camerawoman heiress noblewoman
        """,
    ),
    **gendered(
        _M,
        """
        spokesman congressman councilman businessman assemblyman policeman king prince
        duke baron earl statesman alderman salesman sportsman cameraman fisherman fireman
        frontman anchorman nobleman tradesman craftsman
        """,
    ),
}

PEOPLE: dict[str, Gender | None] = {
    **gendered(
        None,
        """
        ally source person insider friend colleague member somebody someone one caller attendee
        participant onlooker bystander protester protestor demonstrator heckler fan reader viewer
        listener user customer voice-over voiceover teenager kid visitor guest local native individual
        """,
    ),
    **gendered(_F, "woman lady girl"),
    **gendered(_M, "man guy boy gentleman"),
}

COLLECTIVE = {
    **{f"{word}s": None for word in (*ROLES, *PEOPLE) if not word.endswith(("man", "s", "y"))},
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
    "allies": None,
    "groups": None,
    "crowds": None,
}

TITLE_NOUNS: dict[str, tuple[str, ...]] = {
    "gov": ("governor",),
    "sen": ("senator", "lawmaker"),
    "senator": ("lawmaker",),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("congressman", "congresswoman", "lawmaker"),
    "sgt": ("sergeant", "officer"),
    "sergeant": ("officer",),
    "det": ("detective", "officer"),
    "detective": ("officer",),
    "insp": ("inspector", "officer"),
    "inspector": ("officer",),
    "constable": ("officer",),
    "pc": ("constable", "officer"),
    "supt": ("superintendent", "officer"),
    "capt": ("captain", "officer"),
    "lt": ("lieutenant", "officer"),
    "lieutenant": ("officer",),
    "captain": ("officer",),
    "col": ("colonel", "officer"),
    "colonel": ("officer",),
    "gen": ("general",),
    "maj": ("major", "officer"),
    "cmdr": ("commander", "officer"),
    "adm": ("admiral",),
    "cpl": ("corporal", "soldier"),
    "pvt": ("private", "soldier"),
    "prof": ("professor", "academic"),
    "professor": ("academic",),
    "dr": ("doctor",),
    "rev": ("reverend", "minister", "vicar", "pastor"),
    "reverend": ("minister", "vicar", "pastor"),
    "amb": ("ambassador", "envoy"),
    "ambassador": ("envoy",),
    "justice": ("judge",),
    "cllr": ("councillor",),
    "coun": ("councillor",),
    "councilor": ("councillor",),
    "atty": ("attorney", "lawyer"),
    "attorney": ("lawyer",),
    "pres": ("president",),
    "sec": ("secretary",),
    "mp": ("politician", "lawmaker"),
    "td": ("deputy", "politician"),
}
UNMET_ROLES = words(
    """
voice-over voiceover         narrator announcer heckler spokesman spokeswoman spokesperson official source caller
        witness reporter moderator host interviewer presenter protester protestor demonstrator
        aide staffer
        """
)

ASKING_ROLES = words(
    "judge magistrate prosecutor coroner justice barrister lawyer attorney counsel solicitor"
    " chairman chairwoman chair moderator host presenter interviewer reporter journalist"
)

MERE_VOICES = words(
    "voice-over voiceover narrator announcer heckler caller moderator host interviewer presenter"
    " reporter spokesman spokeswoman spokesperson source"
)

PART_ROLES = words(
    """
    accused appellant champion claimant client complainant culprit customer defendant loser opponent
    plaintiff suspect victim winner
    """
)

PLAYERS = words(
    """
    all-rounder batsman batter bowler centre-back centre-forward centre-half debutant defenceman
    defenseman defender flanker fly-half forward full-back fullback goalie goalkeeper goaltender
    linebacker midfielder netminder pitcher playmaker prop quarterback reliever rookie scrum-half
    seamer shortstop striker substitute wicketkeeper winger
    """
)

ORGANISATIONS = words(
    """
account         ministry department office agency company corporation firm group organisation organization
        assembly committee commission council board bureau court university college institute institution
        foundation association union party campaign government administration bank fund
        newspaper paper magazine outlet network channel station website site blog report study
        survey statement memo letter email document filing complaint lawsuit indictment ruling
        article editorial post tweet message press release release force team embassy
        coalition alliance federation league club school hospital church charity ngo watchdog lobby
        regulator authority parliament congress senate house kremlin pentagon poll ad advert
        advertisement website notice sign banner headline book op-ed transcript manifesto
        resolution amendment law bill constitution bench panel
        """
)

ORGANISATION_MARKS = words(
    """
        brotherhood sisterhood mutual fellowship fraternity confederation assembly archive archives
        embassy consulate force forces watch archdiocese diocese synod constabulary conservancy exchange treasury labs
        assurance insurance logistics taskforce registry congregation utilities foods semiconductors
        robotics therapeutics biosciences chemicals petroleum telecom telecoms aerospace aviation
        supermarkets beverages breweries brewing dairies biotech freight
        bord conradh cumann gaelscoil raidió scoil
        inc corp ltd llc plc co company group university college institute center centre council
        committee commission association union party party's bank fund foundation agency ministry
        department office bureau court times post journal news press tribune herald magazine
        network radio television tv street house senate congress parliament airlines airways
        society trust club church school hospital museum league federation coalition alliance
        guild chamber academy brigade clinic collective consortium cooperative co-op corps
        directorate forum gallery hospice inspectorate laboratory library movement observatory
        orchestra partnership secretariat syndicate theatre theater tribunal theatres energy
        resources industries holdings systems technologies motors entertainment pictures studios
        records partners capital ventures solutions services pharmaceuticals productions
        communications enterprises brothers associates analytics strategies securities equities
        organisation organization nations states kingdom republic project action service
        administration centers centres order authority board caucus campaign daily weekly gazette guardian telegraph observer reuters
        bloomberg cnn bbc msnbc fox nbc abc cbs npr ap afp breitbart politico
        """
)

NATIONALS = words(
    "burmese chinese congolese guyanese japanese maltese nepalese portuguese sudanese togolese vietnamese"
    " afghan african american angolan argentine argentinian australian austrian bangladeshi basque"
    " belgian bolivian brazilian briton bulgarian cameroonian canadian catalan chilean colombian"
    " croat croatian cuban cypriot czech dane dominican dutchman dutchwoman ecuadorian egyptian"
    " emirati englishman englishwoman estonian ethiopian filipina filipino finn frenchman"
    " frenchwoman georgian german ghanaian greek hungarian icelander indian indonesian iranian"
    " iraqi irishman irishwoman israeli italian ivorian jamaican jordanian kazakh kenyan korean"
    " kosovan kuwaiti latvian lebanese libyan lithuanian malaysian mexican moldovan mongolian"
    " moroccan namibian nepali nigerian norwegian omani pakistani palestinian panamanian"
    " paraguayan peruvian pole qatari romanian russian rwandan saudi scot scotsman scotswoman"
    " senegalese serb serbian singaporean slovak slovene slovenian somali spaniard swede swiss"
    " syrian taiwanese tanzanian texan thai tunisian turk ugandan ukrainian uruguayan uzbek"
    " venezuelan welshman welshwoman yemeni zambian zimbabwean"
    # of states, counties and towns, where no ending makes them from the place's name
    " aberdonian aussie bristolian brummie californian capetonian corkman corkonian cornishman delhiite"
    " dundonian floridian galwegian geordie glaswegian hawaiian kerryman kiwi lagosian lancastrian"
    " liverpudlian mancunian melburnian milanese minnesotan mumbaikar muscovite neapolitan novocastrian"
    " ohioan oregonian parisian scouser sydneysider tasmanian torontonian ulsterman vancouverite"
    " viennese virginian yorkshireman"
)

AGE_NOUNS = {
    **dict.fromkeys(("teenager", "teen"), range(13, 20)),
    **dict.fromkeys(("schoolgirl", "schoolboy", "pupil"), range(4, 20)),
    **dict.fromkeys(("girl", "boy"), range(20)),
    **dict.fromkeys(("pensioner", "octogenarian", "grandmother", "grandfather"), range(60, 120)),
}

BODY_ROLES = words(
    """
    operator maker manufacturer supplier courier developer publisher retailer provider insurer lender
    carrier broadcaster forecaster regulator watchdog distributor wholesaler housebuilder drugmaker carmaker
    chipmaker automaker planemaker shipbuilder
    """
)

LOCAL_ROLES = words(
    "vicar priest parson imam rabbi bishop mayor postman postwoman landlord landlady bartender barman"
    " barmaid driver officer waiter waitress receptionist doorman interpreter translator headteacher"
)

BOUND_ROLES = words(
    "adviser advisers advisor advisors aide aides ambassador ambassadors apprentice assistant assistants"
    " attorney attorneys candidate candidates challenger chaplain commissioner consultant consultants"
    " contender contributor contributors counsel counsellor counselor delegate delegates deputy deputies"
    " donor donors emissary envoy envoys guide heir heiress heirs immigrants intern lawyer lawyers lender lenders"
    " liaison lobbyist migrants minister neighbor neighbour newcomer newcomers nuncio observer observers opponent"
    " partner physician pilgrims pretender rapporteur refugees representative"
    " representatives rival rivals secretary secretaries servant signatories signatory spokesman spokesperson"
    " spokeswoman subscriber subscribers successor successors supplier suppliers tutor visitor visitors"
    " witness witnesses"
)

LOOSE_ROLES = words(
    "mp senator congressman congresswoman representative democrat republican conservative liberal independent candidate nominee frontrunner"
    " politician lawmaker legislator incumbent challenger billionaire tycoon mogul celebrity"
    " star veteran leader head boss chief player researcher scientist expert academic"
    " specialist actor actress singer guitarist musician rapper comedian author writer director filmmaker president businessman businesswoman entrepreneur novelist artist composer striker midfielder defender forward winger"
)

HEADING_ROLES = words(
    "chief executive head president director chair chairman chairwoman chairperson founder"
    " co-founder boss manager editor officer principal headteacher dean rector"
)

# what a seat or an honour puts behind a name
RANKED = ("-placed", "-seeded", "-ranked", *(f"-of-{n}" for n in ("one", "two", "three", "four")))
FACT_ENDINGS = (
    *("-based", "-born", "-year-old", "-old", "-trained", "-educated", *RANKED),
    *("outgoing", "retiring", "departing", "embattled", "disgraced", "victorious", "jubilant"),
)

SHARED_OFFICES = words("attorney engineer inspector lecturer professor prosecutor superintendent")

JOINT_WORDS = words("associates co company county daughters district partners region rescue sons")

# Those of the loose roles that another noun makes somebody else ("the fire chief").
OFFICE_ROLES = words(
    "director chief president head leader author writer boss researcher scientist expert academic"
    " specialist player artist"
)

# Words that tell an office from another of the same noun.
PAIRED_OFFICES = {
    "minister": words("prime first chief"),
    "leader": words("majority minority"),
    "whip": words("majority minority"),
}

# Nouns for people that are adjectives as well.
ADJECTIVE_ROLES = words(
    "local independent conservative liberal expert specialist individual native veteran"
    " democrat republican academic professional former vice associate"
)

PLAIN_MODIFIERS = words(
    "former veteran young old late retired disgraced beleaguered outspoken popular new"
    " longtime long-time self-described self-proclaimed"
)

NO_FIRMS = words(
    "authority bureau center centre charity church circuit club council court department federation foundation"
    " hospital ministry museum office parliament police prison regulator school service union watchdog"
)

# Bodies that watch over others, or stand up for them: no firm is one.
WATCHING_BODIES = words(
    "agency authority charity court federation foundation ombudsman police regulator trust union watchdog"
)

INTERVIEWERS = words(
    "reporter journalist correspondent editor host anchor interviewer moderator presenter"
    " columnist writer broadcaster"
)
