"""Know the lines that a page's programs, shop and law write beside a story; all words are English."""

import re

_LONGEST = 320  # code points
_SPEECH = re.compile(r"[“«„]|(?<!\w)\"|[,.!?][”\"’»]")
_NETWORKS = (
    r"facebook|twitter|x|whats ?app|linked ?in|pinterest|reddit|telegram|e-?mail|instagram|threads|"
    r"bluesky|mastodon|tik ?tok|you ?tube|tumblr|flipboard|pocket|messenger|copy link|print|sms"
)
# Whole lines.
_LINES = (
    (
        rf"(?:share|tweet|post|send|pin|copy|save|print|e-?mail|like)(?: (?:this|link|on|to|via|by|the|"
        rf"article|story|page|{_NETWORKS}))*"
    ),
    rf"(?:{_NETWORKS})(?:[\s,|/·•]+(?:{_NETWORKS}))*",
    r"copy (?:link|url)(?: to clipboard)?|link copied!?|more sharing options|print this (?:article|page)",
    (
        r"listen(?: to this article| now)?(?: \(?\d+ min(?:ute)?s?\)?)?|play|pause|mute|unmute|"
        r"getting your .{0,30}audio player ready.*|audio (?:available|version)|loading(?: the)? player.*"
    ),
    r"\d{1,2}:\d{2}(?::\d{2})?\s*(?:/\s*\d{1,2}:\d{2}(?::\d{2})?)?",
    r"(?:reading time:? |read time:? |estimated reading time:? )?\d{1,3}[- ]?min(?:ute)?s?(?:[- ]read)?",
    (
        r"advert(?:isement|orial)?s?|ad|ads by .{1,30}|promoted|paid content|story continues.*|"
        r"article continues.*|scroll (?:down )?(?:for|to) .{0,40}|supported by|presented by .{0,40}"
    ),
    r"(?:\d[\d,]* )?(?:comments?|replies|shares?|likes?|views|reactions?)(?: \(\d+\))?",
    (
        r"(?:show|view|hide|load|see|read|write|add|post|leave)(?: all| more| your| a| the)* ?(?:\d+ )?"
        r"(?:comments?|replies)|join the (?:conversation|discussion)|comments are closed.*"
    ),
    (
        r"show key events only|(?:show|hide) (?:more|less|details)|see more|load more|back to top|"
        r"skip to (?:main )?(?:content|navigation).*|top of page|open in app|expand|collapse"
    ),
    (
        r"(?:please )?(?:turn on|enable) (?:javascript|cookies).*|.{0,60}requires javascript\.?|"
        r"your browser (?:does not|doesn[’']t) support .*|javascript is (?:disabled|required).*"
    ),
    (
        r"(?:an|sorry,? an)? ?error (?:has )?occurred.*|please try again(?: later)?\.?|"
        r"there was an error .{0,60}|something went wrong.*|sorry[!.]?|thank you[!.]?|thanks[!.]?|"
        r"thanks for (?:signing up|subscribing|joining).*|success[!.]?|invalid e-?mail.*"
    ),
    (
        r"(?:this|the) (?:article|story|page) (?:has been|was) (?:sent|e-?mailed|shared) to.*|"
        r"keep an eye on your inbox.*|check your (?:inbox|e-?mail).*|you[’']?(?: ha)?ve? successfully .*"
    ),
    (
        r"this copy is for your personal.*|for reprint rights.*|to order presentation-ready copies.*|"
        r"distributed by .{1,60}|(?:reprinted|used) with permission.*"
    ),
    r"copyright (?:©|\(c\)|\d{4}|[\w .,&-]{2,60}\d{4}).{0,100}|.{0,80}\ball rights reserved\b\.?.{0,160}",
    (
        r"this material may not be published.*|.{0,60}may not be reproduced.*|terms (?:of use|and conditions)[.!]?|"
        r"privacy (?:policy|notice|statement)[.!]?|cookie (?:policy|settings|preferences)[.!]?"
    ),
    (
        r"(?:view|read|open) (?:this (?:e-?mail|newsletter|message) )?(?:in|on)(?: your| a| the)?(?: web)? ?browser.*|"
        r"unsubscribe(?: ?\W.*| here.*| from .*)?|(?:manage|update) (?:your )?(?:preferences|subscriptions?)\b.{0,40}|"
        r"(?:you (?:are|were)|you[’']re) receiv(?:ing|ed) this (?:e-?mail|newsletter|message).*|"
        r"forward(?:ed)? (?:this|to a friend).*|was this (?:e-?mail|newsletter) forwarded.*"
    ),
    r"(?:topics?|tags?|filed under|more about|categor(?:y|ies)|keywords?|labels?)\s*:.{1,200}",
    r"-\s*30\s*-|-\s*ends?\s*-|#\s?#\s?#|\* ?\* ?\* ?ends ?\* ?\* ?\*",
    (
        r"ai[- ]generated summary\b.*|summari[sz]ed by (?:ai|artificial).*|"
        r"\(?this (?:story|article|report|copy) (?:has not been|is not|hasn[’']t been) edited by .{1,120}"
    ),
    r".{0,40}\bauto-generated from a syndicated feed.*|this is an unedited.{1,120}",
    (
        r"(?:note|please note)\s*:.{0,60}\bcomments?\b.{0,120}|comments? (?:are|is|may be) moderated.*|"
        r".{0,80}\bmoderat(?:ing|ed|e)\b.{0,40}\bcomments?\b.{0,120}"
    ),
    (
        r"(?:this|our) (?:web ?site|site|page) uses cookies\b.*|we use cookies\b.*|"
        r"by (?:continuing|clicking|using).{0,120}\bcookies\b.*|accept (?:all )?cookies|.{0,20}\bcookie consent\b.*"
    ),
    (
        r"tell us what you think.*|what do you think\?.{0,60}comments.*|let us know in the comments.*|"
        r"(?:have (?:a (?:story|tip)|your say)|got a (?:tip|story))\?.{0,160}|"
        r"do you have (?:a (?:story|tip)|more information)\b.{0,200}"
    ),
    (
        r"get (?:the )?\w+ ?\w* ?\w*[’']?s? (?:best|latest|top|free|day[’']s) .{0,60}(?:by e-?mail|in your inbox|newsletter|"
        r"stories|headlines).{0,80}|(?:get|receive|stay|sign|have|want)\b.{0,90}\b(?:in|to) your inbox\b.{0,120}|.{0,60}\bnewsletter\b.{0,30}\b(?:sign up|subscribe)\b.*"
    ),
    (
        r"get access to .{0,120}\b(?:subscription|pro|premium|plus)\b.{0,160}|"
        r"(?:to see|for) (?:the )?full results?.{0,80}|click to (?:enlarge|expand|tweet|play).{0,40}"
    ),
    r"more (?:\w+ ){1,3}(?:news|stories|coverage|football|basketball|baseball|soccer|hockey|sports?)?\s*:\s*https?://.*",
    r"follow (?:the )?(?:\w+[’']?s? ){1,4}(?:full coverage|on (?:\w+[ ,]*){1,6}|at https?:).{0,120}",
    r"[\w.\- ]{2,40} (?:may|can) be (?:reached|contacted|followed) (?:at|on|via|by)\b.{0,160}",
    r"\[/?[a-z_-]+(?: [^\]]*)?\].*\[/[a-z_-]+\]",
    r"explore further|learn more|find out more|read (?:the )?full (?:story|article).*|more information$",
    r"https?://\S+",
)
_FORMS = re.compile("|".join(f"(?:{form})" for form in _LINES), re.IGNORECASE | re.DOTALL)
_AGENCY_DATED = re.compile(
    r"(?:\w+ ?\w* ?[|•·] ?)?(?:first |last )?(?:published|updated|posted|modified|created)\s*(?:on|at)?\s*[:|].{0,160}",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"[\[(]?(?:(?:additional |with )?reporting(?: by| from|:)|contributing(?: to this (?:report|story))?\s*[:,]|"
    r"(?:edited|written|compiled|photographs?|graphics?) by|editing by|with inputs? from|with files from)"
    r"\s*(?P<names>.{2,200}?)[\])]?\.?",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r".{2,120}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,80}", re.IGNORECASE
)
_SMALL = frozenset(
    "and in of the for by at de van von der la le editing writing reporting additional graphics "
    "compiled edited written from with files".split()
)
_DATED = re.compile(r"\d{1,2}[.:]\d{2}|\d{4}")
_REACHED = re.compile(
    r"@|https?:|\b(?:twitter|facebook|instagram|bluesky|linkedin)\b", re.IGNORECASE
)
_BIO = re.compile(
    r"[A-Z][\w.’' -]{2,50} (?:is|are) (?:an? |the )?.{2,120}[.:] (?:follow|e-?mail|contact|reach|you can|find) .{2,160}",
    re.DOTALL | re.IGNORECASE,
)


def is_chrome(text: str) -> bool:
    """Return whether a line is a page's own: of its player, its forms, its shop or its lawyers.

    >>> is_chrome("Share on Facebook"), is_chrome("Share prices fell on Monday.")
    (True, False)
    """
    line = " ".join(text.split()).strip(" |•·>»*–—-[]") or text.strip()
    if len(line) > _LONGEST or _SPEECH.search(line):
        return False
    is_bio = _BIO.fullmatch(line) is not None and _REACHED.search(line) is not None
    return is_bio or _FORMS.fullmatch(line) is not None


def is_credit(text: str) -> bool:
    """Return whether a line names who reported besides, or when a page was changed.

    >>> is_credit("(Reporting by Ann Pell; Editing by Jo Roe)"), is_credit("Reporting is hard.")
    (True, False)
    """
    line = " ".join(text.split())
    if len(line) > _LONGEST or _SPEECH.search(line):
        return False
    if _CONTRIBUTED.fullmatch(line):
        return True
    found = _CREDIT.fullmatch(line)
    if found:
        words = re.findall(r"[\w’'-]+", found["names"])
        return all(not word[0].islower() or word.lower() in _SMALL for word in words)
    return _AGENCY_DATED.fullmatch(line) is not None and _DATED.search(line) is not None
