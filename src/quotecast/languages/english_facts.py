"""How English writes and says dates, and how its words look: data only."""

from quotecast.languages.facts import Dates, Spelling
from quotecast.languages.wordlists import words

# Words that British and American writers spell in two ways: "colour", no "honorary", "realise", no "realist".
_IN_OUR = r"(?:col|lab|fav|hon|neighb|behavi|harb|rum)"
_BEHIND_OUR = r"(?:s|ed|ing|ful|able|ites?|al|ers?|hoods?)?"
_IN_ISE = r"(?:organ|recogn|real|critic|apolog|author)"
_BEHIND_ISE = r"(?:e|es|ed|ing|ations?)"

DATES = Dates(
    months=(
        "January Jan",
        "February Feb",
        "March Mar",
        "April Apr",
        "May",
        "June Jun",
        "July Jul",
        "August Aug",
        "September Sept Sep",
        "October Oct",
        "November Nov",
        "December Dec",
    ),
    written=(r"{day}\s+(?:of\s+)?{month},?\s+{year}", r"{month}\s+{day},?\s+{year}"),
    said_instead="{month} {day}, {year}",
    instead_in=("en-US",),
    instead_marks=(
        r"(?:Mr|Mrs|Dr)\.\s[A-Z]|\b(?:Sen|Rep|Gov)\.\s[A-Z]|\bU\.S\.|\bpercent\b|\b(?:center|theater|program|gray|defense|offense|jewelry)s?\b|"
        rf"\b(?:travel|cancel)(?:ed|ing|ers?)\b|\b{_IN_OUR}or{_BEHIND_OUR}\b|\b{_IN_ISE}iz{_BEHIND_ISE}\b"
    ),
    own_marks=(
        r"£|\b(?:Mr|Mrs|Dr)\s[A-Z]|\bper\scent\b|\b(?:centre|theatre|programme|grey|whilst|defence|offence|licence|jewellery)s?\b|"
        rf"\b(?:travel|cancel)l(?:ed|ing|ers?)\b|\b{_IN_OUR}our{_BEHIND_OUR}\b|\b{_IN_ISE}is{_BEHIND_ISE}\b"
    ),
    day_endings="st|nd|rd|th",
    around=(
        r"first|last|originally|published|posted|updated|modified|created|date|on|at|and|"
        r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|a\.?m|p\.?m|"
        r"\d[\d,]* (?:comments?|shares?)|\d+ min(?:ute)?s? read|"
        r"\d+ (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month)s? ago"
    ),
    weekdays=("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
)

SPELLING = Spelling(
    dictionary="en",
    # The dictionary is American.
    variants=(
        (r"is(?=(?:e[drs]?|ing|ations?|ers?)$)", "iz"),
        (r"our(?=(?:s|ed|ing|ite|ites|able|hoods?)?$)", "or"),
        (r"tre(?=s?$)", "ter"),
        (r"ence(?=s?$)", "ense"),
        (r"mme(?=s?$)", "m"),
        (r"ll(?=(?:ed|ing|ers?)$)", "l"),
    ),
    strange=(
        r"q(?!u)|[aiou]{3}|aa|ii|uu|yy|zh|kh|gj|bj|fj|lj|nj|sz|cz|rz|tz|dz|dh|bh|vl|vr|sv|zb|zd|hl|ts(?!$)"
        r"|^(?:mb|mk|nd|ng|nk|ts|sr|hr|x|[bcdfgkpt]n)|(?:[aeiou]v|ev|ov|vic|sky|ski|icz|ic|dze|shvili"
        r"|eau|oux|ij|yi|j|q|v)$"
        r"|[’'][A-Z]"
    ),
)

TIME_WORDS = words(
    """
    today yesterday tomorrow tonight later earlier recently then now afterwards afterward
    again once first finally last this
    """
)

MOMENTS = words(
    "day week month year morning night weekend time evening afternoon moment hour season meantime interim"
)

WEEKDAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat sun christmas easter ramadan eid diwali hanukkah passover thanksgiving halloween
    """
)
