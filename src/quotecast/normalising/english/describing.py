"""Tell whether a sum or a measure describes the noun behind it: "a $5 bill", "its $5 tip", "the 200 ft hall"."""

import re

from quotecast.normalising.rules import text_after, text_before

# Words after a sum that don't stand under it: "a $5 bill", but "a $5 in coins".
_NO_NOUN = frozenset(
    """a about after among an and are as at because before but by can could did during each
    every extra for from had has have if in into is last later less more next now of off on or
    over per since so than that the then this though to today under until was were when which
    while will with would yesterday""".split()
)
_NOUN = re.compile(r"[\s-](?:[‘“'\"]|[A-Z]{3,6}\s)?([a-z]+)(?![a-z]|\sfree)")
_ARTICLE = re.compile(r"(?<!\w)(?:a|an|another|A|An|Another)\s$")
# "Parking's $5" is what it costs; the nouns behind it tell whose a sum is: "the child's £5 toy".
_DETERMINER = re.compile(
    r"(?<!\w)(?:(?i:the|its|their|his|her|our|my|your|this|that)|"
    r"(?!(?i:it|that|he|she|what|here|there|who|this|where|how|when|why|let|everything)['’])[\w-]{2,}['’]s)\s$"
)
# "a five-year, $250 million contract", "its record $45m deal"
_QUALIFIED = re.compile(
    r"(?<!\w)(?i:an?|another|the|its|their|his|her|our|my|your|this|that)\s"
    r"(?:[\w]+(?:-[a-z]+)+,?\s|(?:record|new|initial|further|proposed|additional)\s){1,2}$"
)
# Nouns that a sum describes whatever determiner stands before it: "the $5 million deal".
_HEADS = frozenset(
    """stimulus plan bill deal package fund loan grant budget contract lawsuit investment settlement
    project program programme fine prize note tax mansion home house bid bailout takeover merger
    acquisition purchase cut surplus deficit debt gift donation bonus bond effort campaign rescue
    infrastructure spending relief aid company industry business market question tip fee toy price ticket coin
    note share stock lunch dinner meal pledge pension wage salary wager jackpot tower profit loss revenue valuation
    slide gain drop decline increase payment deposit rent fare toll cheque voucher coupon discount refund rebate
    subsidy scholarship penalty reward ransom fortune estate stadium factory yacht painting ring
    trade chunk offering award hole""".split()
)
_ACRONYM = re.compile(  # "a 512GB SSD"
    r"\s(?!(?:US|USD|AUD|CAD|NZD|EUR|GBP|AND|OR|IN|TO|OF|FOR|AT|ON|BY)(?!\w))[A-Z]{2,5}(?!\w)"
)
_AND_TOO = re.compile(r",\s\w+(?:-[a-z]+)+(?=\s)")  # "a $5 million, five-year deal"
_JOINED_SCALE = re.compile(r"\d-[a-z]+$")  # "the $1.5-billion gate"
# What such a sum did, or what was done with it: "the $1.5-billion spent on it".
_VERBAL = re.compile(
    r"[a-z]+(?:ed|en|ing)|fell|rose|grew|gave|ran|became|stood|took|began|drew|sank|shrank|won|built|led|met|sold|meant|may|might|can|could|"
    r"shall|remain|buy|spent|sent|lent|paid|lost|went|made|held|put|set|cost|left|kept|came|comes|goes|got|"
    r"sought|bought|brought|due|would|should|must|has|does|did|never|not|only|alone|worth|away|back|here|there"
)


def describes_noun(found: re.Match[str], heads: frozenset[str] = _HEADS) -> bool:
    """Return whether a sum or a measure describes the noun behind it ("a $5 bill", "$20-a-day").

    `heads` are the nouns that it describes behind any determiner.
    """
    before, after = text_before(found), text_after(found)
    if _ARTICLE.search(before) and _ACRONYM.match(after):
        return True
    is_determined = any(one.search(before) for one in (_ARTICLE, _DETERMINER, _QUALIFIED))
    noun = _NOUN.match(after)
    if noun is None and is_determined and (too := _AND_TOO.match(after)):
        noun = _NOUN.match(after, too.end())
        return noun is not None and (noun[1] in heads or _is_joined(found, noun[1]))
    if noun is not None and noun[0] == "-plus":  # "$5m-plus deals", but "he bid $5m-plus"
        behind = _NOUN.match(after, noun.end())
        return behind is not None and behind[1] not in _NO_NOUN
    if noun is None:
        return False
    is_hyphened = noun[0][0] == "-"
    is_joined = _is_joined(found, noun[1])
    if _ARTICLE.search(before) and noun[1] not in _NO_NOUN:
        return True
    is_told = is_joined or noun[1] in heads
    return is_hyphened or (is_told and is_determined)


def _is_joined(found: re.Match[str], noun: str) -> bool:
    """Return whether a hyphen ties a sum to its scale, and the word behind may be what it describes: "$3-billion line"."""
    is_noun = noun not in _NO_NOUN and not _VERBAL.fullmatch(noun)
    return is_noun and _JOINED_SCALE.search(found[0]) is not None


_HEADED = re.compile(
    r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|In|On|At|To|For|From|By|Of|As|And|Or)[A-Z][a-z]"
)


def is_tied(found: re.Match[str]) -> bool:
    """Return whether a hyphen ties a sum's scale to it in front of a noun of a headline: "$3-Million Deal"."""
    scale = found.groupdict().get("more_scale") or found.groupdict().get("scale") or ""
    return scale.startswith("-") and _HEADED.match(text_after(found)) is not None
