"""Say abbreviations in English by what stands around them: "St. Paul" is a saint, "Main St." not.

A word is taken for an abbreviation only with its dot; British titles need none ("Mr Rahman").
"""

import re

from quotecast.normalising.english.habits import Variety
from quotecast.normalising.english.names import TROOPS
from quotecast.normalising.english.numbers import letters
from quotecast.normalising.english.places import is_numbered_street
from quotecast.normalising.english.states import ALWAYS, PLACES
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before


def _table(text: str) -> dict[str, str]:
    pairs = (entry.partition("=") for entry in text.split())
    return {name: words.replace("_", " ") for name, _, words in pairs}


# Before a name, or a word that begins one.
_TITLES = _table(
    """Ret=Retired Retd=Retired Mr=Mister Mrs=Missus Ms=Miz Messrs=Messieurs Dr=Doctor Drs=Doctors Prof=Professor
    Profs=Professors Gov=Governor Govs=Governors Sen=Senator Sens=Senators Rep=Representative
    Reps=Representatives Pres=President Gen=General Lt=Lieutenant Col=Colonel Cmdr=Commander
    Cdr=Commander Capt=Captain Sgt=Sergeant Maj=Major Adm=Admiral Pvt=Private Pfc=Private_First_Class
    Cpl=Corporal Spc=Specialist Brig=Brigadier Ens=Ensign Hon=Honorable Rev=Reverend Revs=Reverends
    Fr=Father Msgr=Monsignor Supt=Superintendent Insp=Inspector Det=Detective Dep=Deputy
    Atty=Attorney Attys=Attorneys Amb=Ambassador Sec=Secretary Secy=Secretary Asst=Assistant Sgts=Sergeants
    Cllr=Councillor Cllrs=Councillors Ald=Alderman Ch=Chief Adv=Advocate Smt=Shrimati Pte=Private MSgt=Master_Sergeant SSgt=Staff_Sergeant TSgt=Technical_Sergeant GySgt=Gunnery_Sergeant Sfc=Sergeant_First_Class
    Comdr=Commander Commr=Commissioner Commdr=Commander Lts=Lieutenants Capts=Captains Cols=Colonels Gens=Generals
    Cons=Constable Archbp=Archbishop Bp=Bishop Card=Cardinal Pres=President Supts=Superintendents Cong=Congressman
    Ptl=Patrolman Ofc=Officer Dets=Detectives Engr=Engineer Assoc=Associate St=Saint Ste=Sainte
    Mt=Mount Ft=Fort Pt=Point Dir=Director Mmes=Mesdames Ven=Venerable Mme=Madame Mlle=Mademoiselle Treas=Treasurer Rt=Right Del=Delegate
    Sr=Sister Br=Brother Univ=University Dept=Department Dist=District Assn=Association"""
)
_BARE_TITLES = _table(
    """Mr=Mister Mrs=Missus Ms=Miz Dr=Doctor Prof=Professor St=Saint Lt=Lieutenant Col=Colonel
    Sgt=Sergeant Capt=Captain Cpl=Corporal Pte=Private Supt=Superintendent Mt=Mount Rev=Reverend
    Maj=Major Gov=Governor Cllr=Councillor Cllrs=Councillors Insp=Inspector Det=Detective Sgts=Sergeants Brig=Brigadier
    Cdr=Commander Cmdr=Commander Spc=Specialist Smt=Shrimati PFC=Private_First_Class Revd=Reverend Messrs=Messieurs
    Ald=Alderman Pvt=Private Msgr=Monsignor Fr=Father
    MSgt=Master_Sergeant SSgt=Staff_Sergeant TSgt=Technical_Sergeant GySgt=Gunnery_Sergeant"""
)
# Of two words, with a hyphen or without a dot.
_FIRST_RANKS = _TITLES | _table("Tech=Technical Sqn=Squadron Flt=Flight Wg=Wing Gp=Group")
_LAST_RANKS = _TITLES | _table("Ldr=Leader Con=Constable Const=Constable")
_DOUBLE_RANK = (
    r"(?P<first>Lt|Tech(?=\.?\sSgt)|Maj|Brig|Sqn|Flt|Wg|Gp|Det|Ch)\.?[-\s]"
    r"(?P<last>Gen|Col|Gov|Cmdr|Cdr|Ldr|Lt|Capt|Const|Cons|Con|Insp|Supt|Sgt)\.?(?=\s[A-Z])"
)
# "The 2nd Lt. was 19": without a name behind it.
_RANKS = frozenset("Lt Sgt Capt Col Gen Maj Cpl Adm".split())
_RANK_BEFORE = re.compile(
    r"(?<!\w)(?:1st|2nd|[Ff]irst|[Ss]econd|[Tt]he|[Aa]n?|[Ss]taff|[Mm]aster|[Bb]rig\.|[Ll]t\.)\s$"
)
_RANK_AFTER = re.compile(r",?\s[a-z]")
# After a name.
_ENDINGS = _table(
    """Jr=Junior Sr=Senior Inc=Incorporated Corp=Corporation Co=Company Cos=Companies Ltd=Limited
    Bros=Brothers Mfg=Manufacturing Intl=International Natl=National Assn=Association
    Assoc=Association Univ=University Dept=Department Dist=District Esq=Esquire Ave=Avenue
    Blvd=Boulevard Rd=Road St=Street Dr=Drive Ln=Lane Hwy=Highway Pkwy=Parkway Ct=Court Sq=Square
    Pl=Place Ter=Terrace Mt=Mountain Mts=Mountains Bldg=Building Ctr=Center Is=Islands Cal=California
    Co=Company Ind=Industries Pt=Point Ft=Fort Tpke=Turnpike Rte=Route Apt=Apartment"""
)
# Before a number.
_COUNTERS = _table(
    """Regs=regulations regs=regulations Dir=Directive dir=directive No=number no=number Nos=numbers nos=numbers Vol=Volume vol=volume Vols=Volumes Ch=Chapter
    ch=chapter Sec=Section sec=section Art=Article Fig=Figure fig=figure Figs=Figures p=page
    pp=pages P=page Pt=Part Pg=page pg=page Rte=Route Rt=Route Hwy=Highway Apt=Apartment Rm=Room Op=Opus
    op=opus c=circa ca=circa approx=approximately Exh=Exhibit Ex=Exhibit Para=Paragraph
    para=paragraph paras=paragraphs Ste=Suite Dist=District Eq=Equation s=section ss=sections cl=clause
    Cl=Clause reg=regulation Reg=Regulation Arts=Articles Bk=Book bk=book Ser=Series Ep=Episode ep=episode Blk=Block
    Pop=Population pop=population Sgt=Sergeant Sched=Schedule ll=lines nn=notes n=note fn=footnote fns=footnotes Nr=number nr=number Amdt=Amendment amdt=amendment Prop=Proposition Ct=Court pt=part Secs=Sections secs=sections"""
)
# Anywhere.
_ANYWHERE = _table(
    """vs=versus Vs=versus etc=et_cetera Etc=et_cetera approx=approximately Approx=Approximately
    dept=department govt=government Govt=Government mgmt=management al=al viz=namely cf=compare
    e.g=for_example E.g=For_example i.e=that_is I.e=That_is a.m=A.M p.m=P.M p.a=a_year A.M=A.M P.M=P.M
    a.k.a=A.K.A A.K.A=A.K.A Ph.D=P.H.D Ph.Ds=P.H.D's Ed.D=E.D.D Psy.D=P.S.Y.D M.Sc=M.S.C
    B.Sc=B.S.C D.Phil=D_Phil M.Phil=M_Phil M.Ed=M_Ed R.S.V.P=R.S.V.P Int'l=International
    Nat'l=National Gov't=Government gov't=government Ass'n=Association Dep't=Department R.I.P=R.I.P q.v=which_see q.d=once_a_day b.i.d=twice_a_day t.i.d=three_times_a_day q.i.d=four_times_a_day N.B=nota_bene P.S=P.S Assn=Association
    Corp=Corporation Inc=Incorporated Ltd=Limited Jr=Junior avg=average vol=volume est=established
    incl=including min=minimum misc=miscellaneous temp=temperature tel=telephone Tel=Telephone
    attn=attention ext=extension hrs=hours mins=minutes wk=week wks=weeks yrs=years lbs=pounds sq=square Bros=Brothers
    agg=aggregate bldg=building bldgs=buildings hwy=highway ave=avenue blvd=boulevard Dept=Department Cmte=Committee Univ=University Blvd=Boulevard Ave=Avenue Hwy=Highway Pkwy=Parkway Rd=Road"""
)
_NAME = re.compile(r"\s(?:[“‘\"']?[^\W\d_a-z]|\([Rr]etd?\.?\))")
_COUPLE = re.compile(r"\s(?:and|&)\s(?:Mr|Mrs|Ms|Dr)\.\s")
_NUMBER = re.compile(r"\s?\d")
_ROMAN = frozenset("Art Arts Sec Vol vol Vols Pt Bk bk Ch ch Fig Figs Sched Ex Exh".split())
_NUMERAL = re.compile(
    r"\s(?:[IVXLC]{2,6}(?=[,;)]|\.?$|\.\s|\s[§(a-z&])|[VX](?=,|$)|[IVX](?=[;)]|,?\s(?:[§(&]|of\s)))"
)
_NAME_BEFORE = re.compile(r"(?:[A-Z\d][\w’'&.-]*\)?|[a-z]+'s|&|(?<!\w)al\.),?\s$")
# A college by its rank: "No. 3 Ohio St. won".
_COLLEGES = "|".join(
    (*filter(str.isalpha, PLACES.values()), "Penn|Boise|Fresno|San Diego|San Jose")
)
_RANKED_BEFORE = re.compile(rf"(?<!\w)No\. \d{{1,2}} (?:{_COLLEGES})\s$")
_TOWN_BEFORE = re.compile(r"[A-Z][\w.’'-]*,\s$")
# "The Univ. of Va. is", "in Ill. and Ind.": no town stands before the State, nor a name behind it.
_WITHIN = re.compile(
    r"(?<!\w)(?:in|of|from|to|across|through|(?:north|south|east|west)(?:ern)?|central|upstate)\s$"
    r"|(?<!\w)[A-Z][a-z]{1,4}\.,?\s(?:and|or)(?:\sthen)?\s$"
)
_GOES_ON = re.compile(r"\s[a-z(]|[,;:)]|$")
_SAINTS = re.compile(r"(?<!\w)St\.?\s[A-Z][a-z]+['’]s?\s$")
_YEAR = re.compile(
    r"(?:\s(?:\d\d?(?=\s[A-Z])|[^\s\d()]+)){0,3}\s?c?(?:(?:1\d|20)\d\d(?!,?\d)|['’]\d\d)|\s(?:in|by|as)\s|$"
)
_SUM_BEFORE = re.compile(r"(?:[$£€]\d[\d.,]*(?:k|m|bn|\s[mbtr]+illion)?|\d%)\s$")
_OF_YEAR = re.compile(r"\s(?:in\s)?\d")
_BEATEN = re.compile(r"\b(?:beats?|miss(?:ed|es)?|top(?:s|ped)?|vs\.?|consensus|analysts?['’]?)\s$")
_HOUSE_BEFORE = re.compile(r"\d\w*\s(?:[NSEW]\.?\s)?(?:[A-Z][\w’'-]*\s){1,2}$")
# A street's name and its kind without a dot: "12 Oak Ln", "42nd St", "Fifth Ave".
_STREETS = _table(
    """Ave=Avenue Blvd=Boulevard Pkwy=Parkway Hwy=Highway Expy=Expressway Rd=Road Ln=Lane Tpke=Turnpike Cres=Crescent
    St=Street Dr=Drive Ct=Court Pl=Place Sq=Square Ter=Terrace Cir=Circle Plz=Plaza"""
)
_SURE_STREETS = frozenset("Ave Blvd Pkwy Hwy Expy Rd Ln Tpke".split())
_STREET_BEFORE = re.compile(r"(?:(?<!\w)[A-Z][a-z’'-]+|\d(?:st|nd|rd|th))\s$")
_THE = re.compile(r"(?<!\w)(?:[Tt]he|THE)\s$")
_NUMBERED_STREET = re.compile(
    r"\d\w*\s(?:[NSEW]{1,2}\.?\s)?(?:[A-Z][\w’'-]*\s){1,2}$|\d(?:st|nd|rd|th)\s$"
)
_STREET_END = re.compile(
    r"[,.;)]|$|\s(?:in|at|and|on|near|by|where|was|is|said|says|has|had|will)(?!\w)|\sApt|\s#"
)
_DOTTED = r"(?P<word>[A-Za-z]{1,7}(?:(?:\.[A-Za-z]{1,4}){0,4}|['’][a-z]{1,2}))\.(?:(?![A-Za-z\d])|(?=\d{1,5}[A-Z]?(?!\w|[.,:]\d)))(?P<own>['’]s(?!\w))?"


def _say_title(found: re.Match[str], _speech: Speech) -> str | None:
    """Say what leads to a name or a number, so that its dot never ends a sentence."""
    word = found["word"]
    before, after = text_before(found), text_after(found)
    if word in _COUNTERS and (_NUMBER.match(after) or (word in _ROMAN and _NUMERAL.match(after))):
        return _COUNTERS[word]
    if (
        word not in _TITLES
        or not (_NAME.match(after) or _COUPLE.match(after))
        or _is_ending(word, before)
    ):
        return None
    is_house = word in _ENDINGS and _HOUSE_BEFORE.search(before)
    if is_house or is_numbered_street(before, after) or _place(word + ".", before):
        return None
    return _TITLES[word]


def _say_dotted(found: re.Match[str], _speech: Speech) -> str | None:
    return _with_own(found, _dotted(found))


def _with_own(found: re.Match[str], said: str | None) -> str | None:
    """Put the genitive's ending behind what is said ("the U.K.'s")."""
    if said is None or not found["own"]:
        return said
    return letters(said.replace(".", ""), "'s") if said[1:2] == "." else f"{said}'s"


def _dotted(found: re.Match[str]) -> str | None:
    word = found["word"]
    before, after = text_before(found), text_after(found)
    told = _place(word + ".", before) or _told_by_place(word, before, after)
    if told is not None:
        return told
    if word in _ENDINGS and _NAME_BEFORE.search(before):
        is_college = word == "St" and _RANKED_BEFORE.search(before)
        return "State" if is_college else _ENDINGS[word]
    if word in _ANYWHERE:
        return _ANYWHERE[word]
    if word == "v" and _NAME_BEFORE.search(before) and _NAME.match(after):
        return "versus"
    if word in _RANKS and _RANK_BEFORE.search(before) and _RANK_AFTER.match(after):
        return _TITLES[word].lower()
    return _letters(word)


def _told_by_place(word: str, before: str, after: str) -> str | None:
    """Say a State without a town ("in Ill. and Ind."), a saint's church, and what was estimated or established."""
    if "." not in word and _WITHIN.search(before) and _GOES_ON.match(after):
        return PLACES.get(word + ".")
    if word == "Ch" and _SAINTS.search(before):
        return "Church"
    is_noun = after.startswith(" of ") or _BEATEN.search(before)
    is_sum = _SUM_BEFORE.search(before) and not _OF_YEAR.match(after)
    if word not in {"est", "Est"} or (not is_noun and not is_sum and _YEAR.match(after)):
        return None
    said = "estimates" if is_noun else "estimated"
    return said if word == "est" else said.capitalize()


def _is_ending(word: str, before: str) -> bool:
    """Return whether "Sr." is a father's and no sister's: "John Berg Sr. Park", "met Sr. Maria"."""
    is_named = re.search(r"[A-Z][a-z]+,?\s$", before) is not None
    return is_named and word in {"Sr", "Assn", "Univ", "Dept", "Dist", "Assoc"}


def _place(word: str, before: str) -> str | None:
    is_place = word in ALWAYS or (word in PLACES and _TOWN_BEFORE.search(before) is not None)
    return PLACES[word] if is_place else None


def _letters(word: str) -> str | None:
    """Say single letters with dots between them ("U.S.") by their names."""
    parts = word.split(".")
    is_spelt = len(parts) > 1 and all(len(part) == 1 for part in parts)
    return letters("".join(parts)) if is_spelt else None


def _say_undotted(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "U.S" or "p.m" whose last dot is missing."""
    word = found["word"].replace("’", "'")
    return _with_own(found, _ANYWHERE.get(word) or _letters(word))


def _say_bare_title(found: re.Match[str], _speech: Speech) -> str:
    return _BARE_TITLES[found["word"]]


def _say_street(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the kind of a street that is written without its dot."""
    word, before = found["word"], text_before(found)
    if not _STREET_BEFORE.search(before):
        return None
    is_sure = word in _SURE_STREETS or _NUMBERED_STREET.search(before)
    is_end = _STREET_END.match(text_after(found)) is not None
    return _STREETS[word] if is_end or (is_sure and word in _SURE_STREETS) else None


def _say_honourable(found: re.Match[str], speech: Speech) -> str | None:
    """Say "the Rt Hon." and "the Hon"; "Hon Hai" is a firm."""
    right = "Right " if found.re.groups and found["right"] else ""
    is_title = right or found[0].endswith(".") or _THE.search(text_before(found, 5))
    word = "Honourable" if speech.variety is Variety.BRITISH else "Honorable"
    return f"{right}{word}" if is_title else None


def _say_stroke_rank(found: re.Match[str], speech: Speech) -> str:
    """Say "L/Cpl" and "S/Sgt"."""
    colour = "Colour" if speech.variety is Variety.BRITISH else "Color"
    first = {"L": "Lance", "S": "Staff", "C": colour, "T": "Technical"}[found["rank"]]
    return f"{first} {_TITLES[found['title']]}"


def _say_double_rank(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a rank of two words: "Maj. Gen.", "Sqn Ldr"; "Georgia Tech" is a college."""
    is_college = found["first"] == "Tech" and _CAPITAL_BEFORE.search(text_before(found))
    said = f"{_FIRST_RANKS[found['first']]} {_LAST_RANKS[found['last']]}"
    return None if is_college else said


_SIDE = re.compile(
    r"(?<!\w)(?:\d(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Pp]laying|[Ss]tarting|[Bb]est)\s$"
)
_CAPITAL_BEFORE = re.compile(r"(?<!\w)[A-Z][\w’'-]*\s$")


def _say_postal(found: re.Match[str], speech: Speech) -> str | None:
    if speech.is_shouted or not _TOWN_BEFORE.search(text_before(found)):
        return None
    is_elsewhere = found["code"] == "WA" and speech.variety is Variety.BRITISH  # Perth's
    return "Western Australia" if is_elsewhere else PLACES.get(found["code"])


_ELECTED = {name: _TITLES[name] for name in ("Gov", "Sen", "Rep", "Pres")}
ABBREVIATIONS: tuple[SpeechRule, ...] = (
    rule(r"(?P<right>Rt\.?\s)?Hon\.?(?=\s[A-Z])", _say_honourable, may_end=False),
    rule(
        r"Hon\.(?=\s(?:members?|lady|gentlem[ae]n|friends?|ministers?)(?!\w))",
        _say_honourable,
        may_end=False,
    ),
    rule(r"W\.\s?Va\.", "West Virginia"),
    rule(r"(Sgt|Pvt|Spc)\.?\s1st Class(?!\w)", lambda found, _: f"{_TITLES[found[1]]} First Class"),
    rule(rf"(?P<word>{'|'.join(_STREETS)})(?![\w.])", _say_street),
    rule(
        r"(?:Apt|Ste|Rm|Bldg|Hwy|Rte|Rt|Vol|Nos|Sec|Art)(?=\s\d)",
        lambda found, _: {**_COUNTERS, "Bldg": "Building"}[found[0]],
    ),
    rule(
        rf"(?P<title>{'|'.join(map(re.escape, _ELECTED))})\.(?=-elect(?!\w))",
        lambda found, _: _ELECTED[found["title"]],
    ),
    rule(_DOUBLE_RANK, _say_double_rank, may_end=False),
    rule(_DOTTED, _say_title, may_end=False),
    rule(_DOTTED, _say_dotted),
    rule(r"(?P<word>(?:Int|Nat|Gov|gov|Ass|Dep)['’][a-z])(?P<own>)(?!\w)", _say_undotted),
    rule(
        r"(?P<word>[A-Za-z](?:\.[A-Za-z]){1,4}?)(?P<own>['’]s|(?<=[A-Z])\.s)?(?!\w|\.[A-Za-z])",
        _say_undotted,
    ),
    rule(rf"(?P<word>{'|'.join(_BARE_TITLES)})(?=\s(?:[A-Z]|\([Rr]etd?\b))", _say_bare_title),
    rule(r"(?P<code>[A-Z]{2})(?!\w)", _say_postal),
    rule(r"([a-z]{1,20})\[([a-z]{1,4})\](?!\w)", lambda found, _: found[1] + found[2]),
    rule(r"art\.(?=\s\d{1,3}(?:\(|,|\sof\s|\sand\s\d))", "article", may_end=False),
    rule(r"arts\.(?=\s\d)", "articles", may_end=False),
    rule(r"[Rr]etd?\.?(?=\))", "retired"),
    rule(r"Regs?\.?(?=\s\((?:EU|EC|EEC)\))", "Regulation"),
    rule(r"(?P<rank>[LSCT])/(?P<title>Cpl|Sgt)\.?(?!\w)", _say_stroke_rank),
    rule(r"Ph\.D\.s(?!\w)", "P.H.D's"),
    rule(r"Utd\.?(?!\w)", "United"),
    rule(r"CrPC(?!\w)", lambda found, _: letters(found[0].upper())),
    rule(r"XI(?!\w)", lambda found, _: "eleven" if _SIDE.search(text_before(found)) else None),
    rule(r"w/o(?!\w)", "without"),
    rule(r"w/(?=\s|\w)", "with"),
    rule(r"c/o(?!\w)", "care of"),
    rule(r"a/c(?=\s(?:holders?|numbers?|nos?\.?|names?|payee)(?!\w))", "account"),
    rule(r"n/a(?!\w)|N/A(?!\w)", "not applicable"),
    rule(r"(?:vs|Vs)(?!\w)(?=\s)", "versus"),
    rule(r"v(?=\s[A-Z][a-z])", "versus"),
)
"""Abbreviations; they begin with a letter."""
BARE_WORDS = frozenset(
    {
        *_BARE_TITLES,
        *_STREETS,
        *TROOPS,
        *"Utd XI ret retd Ret Retd art arts bt Rt Hon vs Vs v w Apt Ste Rm Bldg Hwy Rte Rt Vol Nos Sec Art Tech Sqn Flt Wg Gp Ch".split(),
    }
)
"""Those that may stand without a dot."""
DOTTED_WORDS = frozenset(
    name.removesuffix(".") for name in (*_TITLES, *_ENDINGS, *_COUNTERS, *_ANYWHERE, *PLACES)
)
"""Words whose dot may be their own."""
