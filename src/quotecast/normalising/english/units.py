"""The units of measures by their signs, with prefixes (SI), powers, and what stands below a stroke."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class UnitNames:
    """A unit's names when one or many are counted."""

    one: str
    many: str


def _table(text: str) -> dict[str, str]:
    pairs = (entry.partition("=") for entry in text.split())
    return {sign: name.replace("_", " ") for sign, _, name in pairs}


# Units that take a prefix, and behind a colon those that are in use: kW, MW, no hW.
_PREFIXED = """m=meter:nμmck g=gram:pnμmk L=liter:μmcdhMG l=liter:mcdh W=watt:mkMGT Wh=watt-hour:kMGT
    Hz=hertz:kMGT V=volt:mk A=amp:m Ah=amp_hour:m Pa=pascal:hkMG J=joule:kMGT eV=electronvolt:kMGT
    B=byte:kMGTPE bit=bit:kMG bps=bit_per_second:kMGT Bps=byte_per_second:kMG s=second:nμm mol=mole:pnμm
    Sv=sievert:mμ Gy=gray:m Bq=becquerel:kMGT Ω=ohm:kM cal=calorie:k VA=volt-ampere:kM bar=bar:m N=newton:k rem=rem:m
    Wp=watt_peak:kMG t=ton:MG"""
_PREFIXES = _table(
    "p=pico n=nano μ=micro m=milli c=centi d=deci h=hecto k=kilo M=mega G=giga T=tera P=peta E=exa"
)
_ALONE = _table(
    """m=meter g=gram l=liter L=liter s=second W=watt V=volt K=kelvin t=ton Ω=ohm Hz=hertz Wh=watt-hour
    Pa=pascal eV=electronvolt Nm=newton_meter dB=decibel dBA=decibel bbl=barrel bbls=barrel ac=acre mi=mile ft=foot in=inch
    yd=yard yds=yard lb=pound lbs=pound oz=ounce gal=gallon gals=gallon qt=quart tsp=teaspoon
    tbsp=tablespoon Tbsp=tablespoon Tsp=teaspoon tbs=tablespoon Tbs=tablespoon ha=hectare kgs=kilogram kms=kilometer kph=kilometer_per_hour
    kmh=kilometer_per_hour kmph=kilometer_per_hour mph=mile_per_hour mpg=mile_per_gallon hp=horsepower
    bu=bushel ac-ft=acre_foot acre-ft=acre_foot cfs=cubic_foot_per_second bhp=brake_horsepower bpm=beat_per_minute rpm=revolution_per_minute psi=pound_per_square_inch
    ppm=part_per_million ppb=part_per_billion h=hour hr=hour hrs=hour min=minute mins=minute sec=second
    secs=second d=day wk=week wks=week mo=month mos=month yr=year yrs=year yo=year_old mcg=microgram
    ug=microgram cc=cc IU=I.U mIU=milli-I.U ly=light-year mmHg=millimeter_of_mercury inHg=inch_of_mercury kn=knot kt=knot kts=knot bpd=barrel_per_day
    boepd=barrel_of_oil_equivalent_per_day Btu=B.T.U BTU=B.T.U MMBtu=million_B.T.U mmBtu=million_B.T.U
    Mbit=megabit KB=kilobyte Kb=kilobit kb=kilobit Mb=megabit Gb=gigabit KHz=kilohertz px=pixel
    MP=megapixel dpi=dot_per_inch fps=frame_per_second sqft=square_foot sqm=square_meter
    sqkm=square_kilometer TEU=T.E.U AU=astronomical_unit tCO2e=ton_of_C.O_two_equivalent
    Mcf=thousand_cubic_feet MMcf=million_cubic_feet mmcf=million_cubic_feet Bcf=billion_cubic_feet bcf=billion_cubic_feet
    Tcf=trillion_cubic_feet tcf=trillion_cubic_feet boe=barrel_of_oil_equivalent b/d=barrel_per_day
    kb/d=thousand_barrel_per_day mb/d=million_barrel_per_day kbpd=thousand_barrel_per_day nM=nanomolar μM=micromolar mM=millimolar mEq=milliequivalent pct=percent pc=percent %=percent ‰=per_mille pp=percentage_point p.p.=percentage_point
    ppt=percentage_point pps=percentage_point bps=basis_point bp=basis_point pt=point pts=point ppg=point_per_game rpg=rebound_per_game apg=assist_per_game reb=rebound rebs=rebound asts=assist wkt=wicket gns=guinea
    wkts=wicket gtt=drop gtts=drop °C=degree_Celsius ºC=degree_Celsius ℃=degree_Celsius °F=degree_Fahrenheit
    ºF=degree_Fahrenheit ℉=degree_Fahrenheit °=degree º=degree ′=foot ″=inch"""
)
_DOTTED = ("mph", "kph", "mpg", "rpm", "psi")  # "20 m.p.h."
_ALONE |= {".".join(sign) + end: _ALONE[sign] for sign in _DOTTED for end in ("", ".")}
_UNCOUNTED = frozenset(
    """percent horsepower kelvin cc I.U milli-I.U nanomolar micromolar millimolar B.T.U T.E.U""".split()
) | {
    "per mille",
    "brake horsepower",
    "million B.T.U",
}
_IRREGULAR = {"foot": "feet", "inch": "inches", "year old": "years old"}
_POWERS = {"²": "square", "2": "square", "³": "cubic", "3": "cubic"}
_AREAS = {"sq": "square", "cu": "cubic", "fl": "fluid"}
_POWERED = re.compile(r"(?P<base>[^\W\d_]{1,2})\^?(?P<word>[23²³])")
_OF_AREA = re.compile(r"(?P<word>sq|cu|fl)\.?[\s-]?(?P<base>[a-z]{1,2})", re.IGNORECASE)
_SQUARED_SECOND = re.compile(r"s(?:²|\^?2)")


def _prefixed() -> Iterator[tuple[str, str]]:
    for entry in _PREFIXED.split():
        sign, _, rest = entry.partition("=")
        name, _, prefixes = rest.partition(":")
        for prefix in prefixes:
            yield prefix + sign, _PREFIXES[prefix] + name.replace("_", " ")


_NAMES = dict(_prefixed()) | _ALONE
_BELOW = _table(
    """s=second sec=second min=minute h=hour hr=hour d=day day=day night=night week=week wk=week mo=month
    L=liter l=liter mth=month month=month y=year yr=year year=year person=person head=head barrel=barrel bbl=barrel
    ton=ton tonne=ton gallon=gallon gal=gallon share=share unit=unit lb=pound oz=ounce kg=kilogram
    hour=hour minute=minute second=second capita=capita household=household pupil=pupil student=student
    room=room mile=mile acre=acre bushel=bushel bu=bushel word=word game=game user=user seat=seat
    child=child car=car ha=hectare A=A litre=liter liter=liter metre=meter meter=meter decade=decade
    century=century quarter=quarter term=term semester=semester dose=dose pack=pack bottle=bottle pint=pint therm=therm serving=serving can=can ride=ride visit=visit copy=copy"""
)
_PER = (*_BELOW, *r"kWh MWh GB TB sq\.?\sft sqft m² m2 l L mi km t MMBtu g".split())
PER = "|".join(sorted(_PER, key=len, reverse=True))
"""What may stand below a stroke behind a sum: "$30/mo"."""
SIGN = (
    r"(?:mm\sHg|ac(?:re)?-ft|(?:(?:sq|Sq|cu|fl)(?:\.?\s?|\.?-)(?=[fkmyio]))?[^\W\d_]{1,6}(?:\^?[23](?!\w)|[²³])?"
    r"|[°º]\s?[CF](?!\w)|[%‰℃℉′″°º]|p\.p\.|(?:[mk]\.p\.h|m\.p\.g|r\.p\.m|p\.s\.i)\.?)"
)
"""A pattern for what may be one unit; whether it is one `unit_of` knows."""


@lru_cache(maxsize=2048)
def unit_of(sign: str) -> UnitNames | None:
    """Return the unit of a sign: one of the table, a compound, None where it is none.

    >>> unit_of("mg/kg").many, unit_of("m/s²").many, unit_of("sq ft").many
    ('milligrams per kilogram', 'meters per second squared', 'square feet')
    """
    above, *below = [sign] if sign in _NAMES else re.split(r"\s?/\s?", sign.replace("µ", "μ"))
    unit = _simple(above)
    if unit is None:
        return None
    tail = ""
    for part in below:
        lower = "second squared" if _SQUARED_SECOND.fullmatch(part) else _one_below(part)
        if lower is None:
            return None
        tail += f" per {lower}"
    return UnitNames(unit.one + tail, unit.many + tail)


def plural(name: str) -> str:
    """Return the plural of a unit's name; of "mile per hour" the first word has the ending."""
    for divider in (" per ", " of ", " Celsius", " Fahrenheit", " equivalent"):
        head, cut, tail = name.partition(divider)
        if cut:
            return plural(head) + cut + tail
    if name in _UNCOUNTED or name.endswith(("hertz", "feet")):
        return name
    head, space, last = name.rpartition(" ")
    if name in _IRREGULAR or last in _IRREGULAR:
        return _IRREGULAR.get(name) or head + space + _IRREGULAR[last]
    return name + "s"


def _simple(sign: str) -> UnitNames | None:
    sign = sign.replace(" ", "") if sign[:1] in "°º" else sign
    name = _NAMES.get("mmHg" if sign == "mm Hg" else sign)
    if name is None:
        for pattern, words in ((_POWERED, _POWERS), (_OF_AREA, _AREAS)):
            found = pattern.fullmatch(sign)
            if found is not None and found["base"] in _NAMES:
                name = f"{words[found['word'].lower()]} {_NAMES[found['base']]}"
    return UnitNames(name, plural(name)) if name else None


def _one_below(sign: str) -> str | None:
    """Return the name of a unit below a stroke, where more can stand: "/day", "/person"."""
    if sign in _BELOW:
        return _BELOW[sign]
    unit = _simple(sign)
    return unit.one if unit else None
