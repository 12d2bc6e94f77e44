"""Say words in capitals: letter by letter ("F B I"), or as a word ("Nasa") where people do.

A word in capitals that no list knows is said as a word if the line is shouted, like a headline, or
if it is long and can be pronounced; else as letters.
"""

import re

from quotecast.languages.wordlists import words
from quotecast.normalising.english.numbers import letters
from quotecast.normalising.rules import (
    LETTER_A,
    Speech,
    SpeechRule,
    rule,
    text_after,
    text_before,
)

_AS_WORDS = words(
    """AIDS ANZAC ARPA ASBO ASEAN AUKUS AWACS AWOL BAFTA BART BRICS CAIR CERN CITES COBRA COP
    COVAX COVID DACA DARPA DEFRA DOGE ECOWAS EULEX FEMA FERPA FIFA FICA FLOTUS GATT GIF HAZMAT
    HIPAA HOPE HUD ICANN ICE INTERPOL ISIL ISIS JPEG LASER MAGA MASH MEDEVAC MERS NAFTA NASA NASCAR
    NASDAQ NATO NICE NIMBY NOAA NORAD OECS OFCOM OFSTED OPEC OSHA PAC PETA PIN PISA POTUS
    PRISM QUANGO RADAR RAM REIT RICO ROM SALT SARS SCOTUS SCUBA SEAL SEATO SIM SNAP SOCOM
    SONAR START SWAT TARP TASER TED TEPCO TIFF UEFA UKIP UNESCO UNHABITAT UNICEF UNIFIL UNISON
    USAID WADA WASP WHIP MAX YOLO ZANU"""
)
_AS_LETTERS = words(
    """ACLU ACST AEST AIADMK AWST AARP AFL AI AIG AP API ATM BBC BMW CBS CDC CEO CFO CIA CIO CNN COO DC DEA DHS DIY
    DNA DNC DOJ DUI DVD ECB EPA ESPN EU FAA FBI FCC FDA FTC GDP GM GMO GOP GPS HBO HIV HQ IAEA IBM
    ICBM ICU ID IED IMF IOC IPO IQ IRA IRS ISP IT ITV IVF JFK KGB LGBT LGBTQ LNG LSE MBA MLB
    MLS MP MRI MSNBC NBA NBC NCAA NFL NGO NHL NHS NPR NRA NSA NSC NYC NYPD NYT OECD PBS PC PCR PLO
    PM PR PTSD RCMP RNA RNC SEC SUV TSA TV UAE UAW UCLA UFO UK UN UPS US USA USDA USMCA UNHCR UNRWA
    VIP VP WHO WTO YMCA EBITDA ETF EV HR IOU IPCC IUCN OAS OSCE AU USAF USS USSR UVA DPRK
    IDF IRGC KCNA PKK CCP PRC ROC AOC RFK LBJ FDR MLK NIH EMT ER ISO IVF"""
)
_SPECIAL = {
    "WWI": "World War One",
    "WWII": "World War Two",
    "WWIII": "World War Three",
    "AAA": "triple A",
    "NAACP": "N double A.C.P",
    "HIPAA": "hippa",
    "NOAA": "Noah",
    "OK": "okay",
    "OKs": "okays",
    "OPEC+": "Opec plus",
    "SCOTUS": "Scotus",
    "USAID": "U.S Aid",
    "PhD": "P.H.D",
    "PhDs": "P.H.D's",
    "UNHABITAT": "U.N Habitat",
    "ISIS-K": "Isis K",
    "UKIP": "Ukip",
    "UNESCO": "Yunesco",
    "IEEE": "I triple E",
    "AIDS": "Aids",
    "IKEA": "Ikea",
}
# Short words that people write in capitals to stress them.
_STRESSED = words(
    """AN AND ANY ARE AS ASK AT BAD BAN BE BIG BUT BUY BY CAN CUT DAY DEAD DID DO DON END EVEN
    EVER EVERY FAKE FAR FEW FOR FREE FROM FULL GET GO GOD GOOD GOT GREAT HAD HAS HATE HAVE HE HELP
    HER HERE HIM HIS HOW HUGE IF IN INTO IS ITS JUST KNOW LET LIVE LOVE MAN ME MORE MUCH MUST MY
    NEVER NEW NO NONE NOR NOT NOTHING NOW OF OFF OH OLD ON ONE ONLY OR OUR OUT OVER OWN READ REAL
    RUN SAD SAW SAY SEE SHE SO SOME SOON STAY STOP SUCH TAKE TEN THAT THE THEM THEN THERE THEY THIS
    TO TOO TOP TRUE TRY TWO UP VERY VOTE WAR WAS WE WELL WENT WERE WHAT WHEN WHERE WHY WIN WILL
    WITH WON WOW YES YET YOU YOUR ALL AGO BREAKING UPDATE LIVE NEWS ALSO ONCE WORK TIME LOST MAKE"""
)
_I_BEFORE = re.compile(r"(?:^|[“\"‘'(,;:—.!?]\s?|(?<!\w)[a-z]+\s)I\s$")
_VOWEL = re.compile(r"[AEIOUY]")
_SHORTEST_WORD, _SURE_WORD = 4, 6
_DATELINE = re.compile(r",|\s\(|\s?[—–-]")
# Some papers set the first words of an article in capitals.
_LEAD_IN = re.compile(
    r"[“\"‘']?[A-Z]+(?:['’][A-Z]+)?(?:\s[A-Z]+(?:['’][A-Z]+)?(?![\w’'.&-]))*(?=\s[^\W\d_])(?!\s[A-Z][A-Z])"
)
_LONGEST_LEAD_IN, _FEWEST_LED = 80, 2
_AMBIGUOUS = frozenset({"IT", "WHO", "AM"})
_LAST = re.compile(r"(?<!\w)([A-Z]{4,})\s$")
_NEXT = re.compile(r"\s([A-Z]{4,})(?!\w)")
_PRONOUNCEABLE = re.compile(
    r"(?:[BCDFGKPST][LR]|S[CHKLMNPTW]|[CGPTW]H|QU|TW|STR|SCH|SHR|THR|CHR|[B-DF-HJ-NP-TV-Z])?[AEIOUY]{1,2}"
    r"(?:(?:[LMNR][B-DF-HJ-NP-TV-Z]|C[KT]|[CPST]H|S[HKPTS]|LL|SS|TT|[FNP]T|NGT|GHT|NCH|[B-DF-HJ-NP-TV-Z])"
    r"[LR]?[AEIOUY]{1,2}){0,6}"
    r"(?:[LMNR][B-DF-HJ-NP-TV-Z]?|CK|CH|SH|TH|S[TKPS]|FT|[CP]T|NGT|GHT|[B-DF-HJ-NP-TV-Z])?S?E?"
)


def say_acronym(word: str, ending: str = "", *, is_shouted: bool = False) -> str:
    """Say a word written in capitals; `ending` is the ending of its plural or genitive, or none.

    >>> say_acronym("FBI"), say_acronym("NASA"), say_acronym("NEVER"), say_acronym("MP", "s")
    ('F.B.I', 'Nasa', 'never', "M-P's")
    """
    if word in _SPECIAL:
        return _SPECIAL[word] + ending
    if word in _STRESSED and not is_shouted:
        return word.lower() + ending
    if word in _AS_WORDS:
        return word.capitalize() + ending
    is_known = word in _AS_LETTERS and not (is_shouted and word in {"IT", "WHO", "IRA"})
    is_word = (is_shouted or _is_pronounceable(word)) and _VOWEL.search(word)
    if is_word and not is_known:
        return word.capitalize() + ending
    return letters(word, "'" + ending.strip("'") if ending.strip("'") else "")


def _is_pronounceable(word: str) -> bool:
    if len(word) < _SHORTEST_WORD or not word.isascii():
        return len(word) > _SHORTEST_WORD
    return len(word) >= _SURE_WORD or _PRONOUNCEABLE.fullmatch(word) is not None


def _is_among_capitals(found: re.Match[str]) -> bool:
    """Return whether a word leads a dateline ("OSLO —") or stands beside another in capitals."""
    is_first = found.start() == 0 and len(found["word"]) >= _SHORTEST_WORD
    if is_first and _DATELINE.match(text_after(found)):
        return True
    neighbours = (_LAST.search(text_before(found)), _NEXT.match(text_after(found)))
    known = _AS_LETTERS | _AS_WORDS
    return any(word is not None and word[1] not in known for word in neighbours)


def _is_lead_in(found: re.Match[str]) -> bool:
    """Return whether a word is one of several in capitals that open a text: "WHEN I MET her"."""
    opening = _LEAD_IN.match(found.string)
    if opening is None or found.start() >= opening.end():
        return False
    words = opening[0].strip("“\"‘'").split()
    if len(words) < _FEWEST_LED:
        return False
    is_noun = len(words[1]) >= _SHORTEST_WORD and words[1] not in _AS_WORDS | _AS_LETTERS
    return any(word in _STRESSED for word in words) or (words[0] == "A" and is_noun)


def _say_capitals(found: re.Match[str], speech: Speech) -> str | None:
    is_led = found.start() < _LONGEST_LEAD_IN and _is_lead_in(found)
    is_shouted = speech.is_shouted or is_led or _is_among_capitals(found)
    if is_led and found["word"] not in _AS_LETTERS - _AMBIGUOUS and not found["ending"]:
        return found[0].lower() if found.start() else found[0].capitalize()
    ending = (found["ending"] or "").replace("’", "'").lower()
    # "CBS' man" is said like "CBS's man".
    ending = "'s" if ending == "'" else ending.rstrip("'")
    return say_acronym(found["word"], ending, is_shouted=is_shouted)


def _say_contraction(found: re.Match[str], speech: Speech) -> str:
    said = found[0].replace("’", "'").capitalize()
    return said if speech.is_shouted or said[0] == "I" else said.lower()


def _say_ampersand(found: re.Match[str], _speech: Speech) -> str:
    parts = [letters(part) if len(part) < 4 else part.capitalize() for part in found[1].split("&")]
    if parts[-1] == "A" and not found[2] and re.match(r"\s[a-z]", text_after(found)):
        parts[-1] = LETTER_A
    return " and ".join(parts) + ("'s" if found[2] else "")


_ENDING = r"(?P<ending>s['’]?|['’][sS]|['’](?=\s)|ed|er|ers|ing)?(?!\w)"

ACRONYMS: tuple[SpeechRule, ...] = (
    rule(r"[A-Z]{1,12}['’](?:T|RE|LL|VE|D|M)(?!\w)", _say_contraction),
    rule(r"AM(?!\w)", lambda found, _: "am" if _I_BEFORE.search(text_before(found)) else None),
    rule(r"O['’]([A-Z]{2,20})(?!\w)", lambda found, _: f"O'{found[1].capitalize()}"),
    rule(r"([A-Z])\+\+(?!\w)", lambda found, _: f"{found[1]} plus plus"),
    rule(r"(PhD|OK|PhDs|OKs|ISIS-K|OPEC\+|IEEE)(?![\w])", lambda found, _: _SPECIAL[found[1]]),
    rule(r"S?LGBTQ?Q?I?A?\+?(?!\w)", lambda found, _: letters(found[0]).replace(".+", " plus")),
    rule(r"([A-Z]{1,5}(?:&[A-Z]{1,5}){1,2})(['’]s)?(?!\w)", _say_ampersand),
    rule(rf"(?P<word>[A-Z\u00c0-\u00d6\u00d8-\u00de]{{2,40}}){_ENDING}", _say_capitals),
)
"""Words in capitals."""
