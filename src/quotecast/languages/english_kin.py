"""English words for what one is to another, and what that other is to the one: data only."""

from quotecast.languages.wordlists import gendered, words
from quotecast.model import Gender

_F, _M = Gender.FEMALE, Gender.MALE

KINSHIP: dict[str, Gender | None] = {
    **gendered(None, "spouse partner cousin sibling child parent twin grandparent"),
    **gendered(
        _F,
        """
        mother daughter sister wife aunt niece grandmother granddaughter widow mum mom girlfriend
        stepmother stepdaughter fiancée ex-wife mother-in-law sister-in-law daughter-in-law
        """,
    ),
    **gendered(
        _M,
        """
        father son brother husband uncle nephew grandfather grandson widower dad boyfriend
        stepfather stepson fiancé ex-husband father-in-law brother-in-law son-in-law
        """,
    ),
}

SPOUSES = words("wife husband spouse partner")
SIBLINGS = words("brother sister sibling twin")
_PAIRS = (
    (SPOUSES | words("fiancé fiancée boyfriend girlfriend"),) * 2,
    (words("ex-wife ex-husband"),) * 2,
    (SIBLINGS,) * 2,
    (
        words("mother father parent mum mom dad stepmother stepfather"),
        words("daughter son child stepdaughter stepson twin"),
    ),
    (words("grandmother grandfather grandparent"), words("granddaughter grandson")),
    (words("aunt uncle"), words("niece nephew")),
    (words("mother-in-law father-in-law"), words("daughter-in-law son-in-law")),
    (words("sister-in-law brother-in-law"),) * 2,
    (words("lawyer attorney solicitor barrister"), words("client")),
    (words("cousin"),) * 2,
)

# By what one is to another ("daughter"): what that other may be to the one ("mother").
KIN_OF: dict[str, frozenset[str]] = {}
for _ones, _others in _PAIRS:
    for _noun in _ones:
        KIN_OF[_noun] = KIN_OF.get(_noun, frozenset()) | _others
    for _noun in _others:
        KIN_OF[_noun] = KIN_OF.get(_noun, frozenset()) | _ones
