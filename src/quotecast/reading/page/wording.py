"""English wording by which parts of a page are known: posts, promotions in a paragraph, corrections."""

import re

# What the programs of networks write around a post; never words of its author.
POST_FRAME = re.compile(
    r"(?:view (?:this|the)? ?(?:post|profile|photo|video|more|thread|full post|image)?s?\b.{0,40}|"
    r"view on \w+|post by @\S+|a post shared by .{1,80}|see more from .{1,60}|"
    r"(?:watch|listen) on \w+|play(?: video)?|posted by .{1,60} on \w+|"
    r"(?:\d[\d,.]*[km]? )?(?:likes?|reposts?|replies|comments?|shares?|retweets?)|"
    r"(?:this )?(?:tweet|post) (?:is|was) (?:unavailable|deleted)\.?)",
    re.IGNORECASE,
)
POST_LINK = re.compile(r"\s*(?:pic\.twitter\.com/\w+|https?://t\.co/\w+|https?://\S+…)\s*")
SIGNATURE = re.compile(r"\s*(?:—|–|--|―)\s*\S")
PROMOTION = re.compile(
    r"\s*[\[(]?(?:read(?: more| also| next| on)?|also read|see also|see more|more|related(?: story| article)?|"
    r"watch|listen|don[’']t miss|click here)\s*[:：|>»–—-]",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"(?:correction|clarification|update|editor[’']?s[’']? note)s?\s*(?:\([^)]{1,40}\))?\s*[:：–—]|"
    r"(?:this|an earlier version of this) (?:article|story|post|report|piece)\b.{0,60}"
    r"\b(?:amended|corrected|updated|misstated|incorrectly|clarified|gave|said|mis\w+)\b",
    re.IGNORECASE,
)
# A quick look for what the three below begin with.
WORDED = re.compile(
    r"subscri|member|limit|unlock|log ?in|sign in|regist|sponsor|presented by|brought to|supported by|"
    r"paid for|browser|preferences|(?:keep|continue) reading|to read|free articles",
    re.IGNORECASE,
)
GATE = re.compile(
    r"\b(?:this|the (?:full|rest of (?:this|the))) (?:article|story|content|post|page) is (?:only )?"
    r"(?:for|available (?:only )?(?:to|for)|exclusive(?:ly)? (?:to|for)|reserved for) (?:paid |paying |our )?"
    r"(?:subscribers|members|registered)|^(?:subscribe|register|sign (?:in|up)|log ?in|join)\b.{0,60}\bto "
    r"(?:(?:continue|keep|finish) reading|read the (?:full|rest)|unlock)|^to (?:read|continue reading|keep reading|unlock) "
    r"(?:the )?(?:full|rest|this|more|on\b|and\b|subscribe)|\balready (?:a |have an? )?(?:subscriber|subscribed|member|subscription)\?|"
    r"\byou(?:[’']ve| have) (?:reached|read|used) (?:your|all|the) .{0,40}\b(?:limit|free|articles?)\b|"
    r"\b(?:keep|continue) reading with\b|\bthis post is for (?:paid|paying)? ?subscribers|\bfor subscribers only\b|"
    r"\bsubscribe to .{1,60} to (?:keep|continue) reading",
    re.IGNORECASE,
)
SPONSOR = re.compile(
    r"(?:sponsored|presented|paid for|supported|brought to you) by\b", re.IGNORECASE
)
LEAVING = re.compile(
    r"\bunsubscribe\b|\bmanage (?:your )?preferences\b|\bview (?:this (?:e-?mail|newsletter) )?in (?:your )?browser\b",
    re.IGNORECASE,
)
NOTE_MARK = re.compile(
    r"\s*[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶]{1,3}|n(?:ote)?\.? ?\d{1,3}|"
    r"citation needed|clarification needed|better source needed|dubious.{0,20}|who\?|when\?|"
    r"according to whom\?|page needed|edit)[\])]?\s*",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"(?:st|nd|rd|th|º|ª|o|er|re|e|ème|me)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\d{1,2}[.:h]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|C[SD]T|IST|AEDT|AEST)?",
    re.IGNORECASE,
)


def is_time(text: str) -> bool:
    """Return whether a line is no more than a time of day.

    >>> is_time("10.05 GMT"), is_time("At 10.05 it rained")
    (True, False)
    """
    return _CLOCK.fullmatch(text.strip()) is not None
