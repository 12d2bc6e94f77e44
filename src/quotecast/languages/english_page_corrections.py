"""How English pages say that a story was corrected, clarified or brought up to date."""

from typing import Final

_TEXT: Final = r"(?:article|story|post|piece|essay|column|review|interview|obituary|analysis|live ?blog|newsletter|briefing)"
_SHOWN: Final = r"(?:page|headline|caption|chart|graphic|map|table|video)"
_MISTOLD: Final = (
    r"(?:mis(?:spell?ed|spelt|stated|identified|named|quoted|attributed|reported|characteri[sz]ed|described|represented|"
    r"dated|labell?ed|translated|gendered|calculated|counted|placed)|(?:incorrect|wrong|mistaken|erroneous|inaccurate)ly)\b"
)
_AT_FIRST: Final = r"(?:originally|previously|initially) (?:said|stated|gave|named|identified|reported|listed|attributed|quoted)\b(?! (?:by|in)\b)"
# An article of a law is amended too, by somebody or long ago, and a table is corrected for something.
_MENDED: Final = (
    r"(?:(?:amended|corrected|clarified)(?=\s*(?:[.:;)]|,(?! and)|$)|\s(?:on (?=.{0,20}\d)(?!.{0,20}\b1\d{3}\b)|at \d|because of\b|"
    r"to (?:correct|clarify|fix|remove|add|reflect|include|make|change|show|say|note)\b|after (?:publication|an? (?:complaint|error))\b))|(?:updated|edited|revised|changed|"
    r"modified)\b.{0,40}\b(?:to (?:correct|clarify|fix|remove|make clear)|corrects?|corrected)\b)"
)
_PUBLISHED: Final = r"(?:appear(?:s|ed)|ran|(?:was|were) (?:first |originally )?(?:published|printed|read|delivered|given|presented))\b"
_EARLIER: Final = r"(?:(?:an?|the) )?(?:earlier|previous|prior|older|original|initial)"
_HELPS: Final = r"(?: (?:has|have|was|is|been|since|now|also))*"
_NOTE: Final = (
    r"(?:(?:editor|publisher|author)[’']?s?[’']? note|note|for the record|amend(?:ment|ed))"
)
_BY_ERROR: Final = r"(?:(?:due to|because of|owing to|through) an? (?:\w+ ){0,2}(?:error|mistake)(?: in (?:editing|production|translation|transcription))?, )?"
_DAY: Final = r"[\w., ]{0,14}\d[\w.,: ]{0,16}"
CORRECTIONS: Final = (
    r"(?:correction|clarification|update)s?(?: (?:and|&) (?:correction|clarification)s?)?\s*(?:\([^)]{1,40}\))?\s*[:：–—]|"
    r"(?:correction|clarification|update),?\s(?:[^\W\d]+[.,]?\s){0,2}\d[\w.,: ]{0,16}[:：]|"
    rf"(?:{_NOTE}s?(?:\s?\([^)]{{1,40}}\)|,? {_DAY})?\s*[:：–—]\s*(?:[^“”\"]{{1,300}}?[.:] )??|{_DAY}[:：–—]\s*)?{_BY_ERROR}(?:"
    r"[^“”\"]{1,200}\b(?:misspell?ed|misspelt|misstated|misidentified|incorrect|incorrectly|wrong|wrongly) in an? (?:earlier|previous) version\b|"
    rf"in an? (?:earlier|previous) version of this {_TEXT},|the (?:spelling|name|age|date|title|figure|price)\b[^“”\"]{{2,60}} (?:was|has been) corrected in this {_TEXT}\b|"
    rf"(?:{_TEXT}|report) (?:was )?updated\b.{{0,40}}\bto (?:correct|clarify|fix)\b|"
    rf"{_EARLIER} (?:versions?|headline|caption) (?:of|on|in|for|to) this (?:{_TEXT}|report)\b(?! (?:of|office|is|are|has|have|ends|won)\b)(?! {_PUBLISHED})|"
    rf"(?:an? )?(?:earlier|previous) versions? of this {_SHOWN} (?:{_MISTOLD}|(?:said|stated|gave|showed|named|listed)\b)|"
    rf"{_EARLIER} (?:versions?|headline|caption) {_MISTOLD}|"
    rf"(?:this|our) (?:{_TEXT}|report)(?:, [^,]{{3,60}},)?{_HELPS} {_MENDED}|this (?:version|article|story) corrects\b|"
    rf"(?:this|our) (?:{_TEXT}|page|headline|caption){_HELPS}(?: (?:originally|initially|previously))? {_MISTOLD}|"
    rf"(?:this|our) (?:article|story|post|piece){_HELPS} {_AT_FIRST}|"
    rf"an? (?:\w+ ){{0,3}}(?:caption|headline|photo|picture|image|summary|{_SHOWN}) (?:with|in|on|accompanying) (?:an? (?:earlier|previous) version of )?this {_TEXT} {_MISTOLD}|"
    rf"we(?:[’']ve| have)?(?: since| now)? (?:amended|corrected|clarified) (?:this|our) {_TEXT}\b|"
    rf"a (?:correction|clarification) (?:was|has been) (?:made|added|appended) (?:(?:to|in) (?:this|our) (?:{_TEXT}|{_SHOWN})|on (?!page\b)(?=.*\d).{{3,24}})\W*$|"
    rf"a (?:correction|clarification) (?:was|has been) made on (?=.{{0,20}}\d)[\w., ]{{4,24}}:\s|"
    rf"(?:corrected|clarified|amended) on (?=.{{0,20}}\d)[\w., ]{{4,24}}:\s)"
)
UPDATES: Final = r"updates?\b[^:：–—]{0,40}[:：–—]\s*"  # behind which news may stand, too
