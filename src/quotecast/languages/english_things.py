"""English nouns for things: those that hold words which nobody says, and the like."""

from quotecast.languages.wordlists import words

SURFACES = words(
    "sign signs banner banners poster posters placard placards plaque plaques billboard billboards hoarding noticeboard signboard"
    " sticker stickers t-shirt t-shirts shirt shirts cap hat badge badges button buttons tattoo tattoos graffiti headline headlines"
    " caption captions label labels inscription epitaph gravestone headstone tombstone slogan slogans motto mottos screen scoreboard display"
    " ticker wall mural door flag flags chyron subtitle subtitles"
)

BARE_SURFACES = words(
    "button buttons cap display door flag flags hat label screen shirt shirts wall"
)

LABEL_NOUNS = words(
    """
        note notes update updated correction clarification warning disclaimer photo photos video
        image picture caption source sources credit credits related read more example tip tips
        summary verdict claim fact facts rating ruling pros cons pro con price score date time
        when where who what why how cost tickets venue location address phone email website
        name age born occupation education party background experience answer-key problem
        solution result results conclusion step day round phase part chapter topic position
        issue status bottom-line takeaway winner loser winners losers grade stars cast director
        runtime genre length format yes no for against strengths weaknesses hometown height
        weight record key analysis context background history quote line prediction pick
        """
)

RECORDINGS = words(
    """
    ad ads advert adverts advertisement broadcast clip clips commercial commercials documentary film
    films footage livestream photo photograph recording recordings tape tapes trailer video videos
    """
)

RECORDING_VERBS = words(
    """
    captured captures caught depicted depicts featured features filmed picked recorded show showed
    shows
    """
)

ATTACHED_WORDS = words(
    """
    attached clipped fastened fixed glued hung nailed pasted pinned screwed sewn stapled stitched
    stuck tacked taped tied tucked
    """
)

CONTAINING_VERBS = words(
    """
    bore bears carried carries contained contains featured features included includes
    """
)
LETTERED_WORDS = words(
    "handwritten hand-written handlettered hand-lettered handpainted hand-painted scrawled daubed"
    " stencilled stenciled lettered chalked inscribed engraved etched embroidered"
)

# Last words of the names of things, places and events.
THING_ENDS = words(
    "cup league bridge street road avenue river ocean island islands mountains valley airport"
    " sea seas gulf strait straits canal falls lake mountain desert peninsula basin delta reef lagoon glacier volcano"
    " stadium prize award awards trophy act treaty games bay beach harbour harbor square"
)

PLACE_NOUNS = words(
    "village town city hamlet suburb district county province state region parish island port"
    " borough municipality township settlement neighbourhood neighborhood capital area"
)

# First words of such names.
THING_OPENERS = words(
    "great lake mount storm hurricane cyclone typhoon river cape port fort camp bay isle loch route"
    " highway operation project article section chapter tropical interstate planet"
)

NUMBERED_THINGS = words(
    "flight model phone class series building unit platform terminal gate phase version mark generation watch tablet console"
)

OUTLETS = words("website site blog magazine newspaper paper journal publication programme program")

# Newspapers whose names are what somebody is.
PAPERS = words(
    "guardian observer examiner economist advocate inquirer enquirer spectator scotsman irishman"
    " statesman herald pilot mariner informer investigator messenger courier reporter forester"
    " sentinel cornishman northerner citizen pioneer listener watchman traveller traveler farmer"
    " grocer lawyer critic"
)

TELLING_PLURALS = words(
    """
    accounts affairs airlines arms arts benefits claims clubs communications contracts customs defences
    drugs estates events features films finances forces games goods grants homes honours initiatives
    loans lines mines motors papers parks parts plants plates products programs projects properties
    records relations reserves resources rights roads sales schools services signals sports stores
    supplies systems taxis terms tours trades trains veterans waters ways women works workers
    """
)

DISTINCT_BODIES = words(
    "airport cathedral church cooperative council court hospital museum prison school"
)

DOCUMENTS = words(
    """
    report audit article story statement letter email memo post tweet message note filing transcript
    op-ed release essay communiqué communique
    """
)

# Before a name of what is made, watched, read, driven or sailed, of a river or an animal, no body's.
NAMED_THINGS = words(
    """
    album app boat book console drama drug ferry film game handset horse lake memoir mountain movie musical
    novel phone play podcast racehorse river rocket satellite series ship show single sitcom smartphone
    song spacecraft steamer storm tanker telescope thriller trawler typhoon vaccine vessel yacht
    """
)

# Nouns of one kind a line: a body whose name has one of them is no "hotel" of another line.
_KINDS = (
    "airline air airways carrier",
    "airport",
    "bank lender",
    "brewery distillery winery",
    "church cathedral diocese mosque synagogue temple",
    "club team side",
    "council borough county",
    "court tribunal",
    "embassy consulate",
    "farm",
    "hospital clinic hospice surgery",
    "hotel hostel inn resort",
    "library museum gallery",
    "ministry department",
    "newspaper paper magazine broadcaster",
    "orchestra opera theatre theater ballet",
    "party",
    "police constabulary force",
    "prison jail",
    "restaurant cafe café pub bakery",
    "school college university academy",
    "shop store supermarket retailer grocer",
    "zoo aquarium",
)
BODY_KINDS = {noun: line.split()[0] for line in _KINDS for noun in line.split()}
