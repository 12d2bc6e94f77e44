"""Turn a language tag (BCP 47) into the three letters of ISO 639-2/T that audio tags ask for."""

from typing import Final

UNDETERMINED: Final = "und"

_PAIRS: Final = (
    "af:afr am:amh ar:ara as:asm az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces cy:cym "
    "da:dan de:deu el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas fi:fin fr:fra ga:gle "
    "gd:gla gl:glg gu:guj he:heb hi:hin hr:hrv ht:hat hu:hun hy:hye ia:ina id:ind io:ido "
    "is:isl it:ita ja:jpn ka:kat kk:kaz kl:kal km:khm kn:kan ko:kor ku:kur ky:kir la:lat "
    "lb:ltz lo:lao lt:lit lv:lav mg:mlg mi:mri mk:mkd ml:mal mn:mon mr:mar ms:msa mt:mlt "
    "my:mya nb:nob ne:nep nl:nld nn:nno no:nor or:ori pa:pan pl:pol ps:pus pt:por qu:que "
    "ro:ron ru:rus sd:snd si:sin sk:slk sl:slv so:som sq:sqi sr:srp sv:swe sw:swa ta:tam "
    "te:tel tg:tgk th:tha tk:tuk tn:tsn tr:tur tt:tat ug:uig uk:ukr ur:urd uz:uzb vi:vie "
    "xh:xho yi:yid yo:yor zh:zho zu:zul"
)
_THREE_LETTERS: Final = dict(pair.split(":") for pair in _PAIRS.split())


def language_code(tag: str) -> str:
    """Return the three letters for a tag, `und` where they aren't known.

    >>> language_code("en-GB"), language_code("haw"), language_code("")
    ('eng', 'haw', 'und')
    """
    primary = tag.replace("_", "-").split("-")[0].casefold()
    if len(primary) == 3 and primary.isascii() and primary.isalpha():
        return primary
    return _THREE_LETTERS.get(primary, UNDETERMINED)
