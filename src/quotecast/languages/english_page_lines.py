"""Lines that English pages write around a story and in it: their programs, shops, lawyers, networks."""

from typing import Final

_NETWORKS: Final = (
    r"facebook|twitter|x|whats ?app|linked ?in|pinterest|reddit|telegram|e-?mail|instagram|threads|"
    r"bluesky|mastodon|tik ?tok|you ?tube|tumblr|flipboard|pocket|messenger|copy link|print|sms"
)
_LABEL: Final = (
    r"\[(?:insight|video|pictures?|photos?|reaction|analysis|comment|opinion|latest|report|reveal(?:ed)?|"
    r"watch|listen|live|poll|quiz|interview|exclusive|graphics?)\]"
)
_REACHED: Final = r"(?:@|\d[\d() -]{5,}|https?:|www\.|\b(?:twitter|facebook|instagram|bluesky|linkedin|e-?mail)\b)"
# The name of a house, a paper, a day: capitals, and the small words between them.
_HOUSE: Final = r"(?:the )?(?-i:[a-z]*[A-Z])[\w’'&.-]*(?:,? (?:of|the|and|for|on|in|at|(?-i:[A-Z])[\w’'&.-]*|\d{1,4})){0,8}"
# What an agency's desk tells its clients that it changed: "(Adds the union's comment in paragraph 4, shares)".
_CHANGES: Final = r"adds|updates|recasts|refiles|rewrites|releads|writes through"
_CHANGED: Final = (
    r"(?:(?:the )?(?!the |an? |his |her |its |their |my |your |our |in |of |to )[\w’'-]+ ){0,2}(?:paragraphs?|paras?|headlines?|leads?|details?|quotes?|"
    r"comments?|background|context|analysts?|shares|prices|bylines?|datelines?|reaction|links?|graphics?)"
    r"(?: in (?:paragraphs?|paras?|headlines?|leads?))?(?:(?:,| and|-| to)? ?\d{1,2})*"
)
_SIZE: Final = (
    r"(?:(?:normal|(?:very )?larger?|smaller|medium|default|standard) (?:text|font) size)"
)
_COUNTED: Final = (
    r"[\d,.]+[km]?\s(?:(?:view|add|read)\s)?(?:comments?|replies|shares?|likes?|views|reactions?)"
)
_STAMPED: Final = r"(?:\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?\W+)?(?:\d{1,2} [a-z]{3,9}|[a-z]{3,9}\.? \d{1,2},?) \d{4}\W+"
LINES: Final = (
    (
        rf"(?:share|tweet|post|send|pin|copy|save|print|e-?mail|like):?(?: (?:this|link|on|to|via|by|the|"
        rf"article|story|page|{_NETWORKS}))*|share full article(?: \d+)?"
    ),
    rf"(?:{_NETWORKS})(?:[\s,|/·•]+(?:{_NETWORKS}))*|(?:{_NETWORKS})(?:[\s|/·•]+(?:{_NETWORKS}))+[\s|/·•]+save",
    r"(?:hits|(?:page )?views|reads)\s?: ?[\d,.]+[km]?|(?:source url|links)\s?:(?: ?https?:\S+)?",
    r"follow(?: @\w+)?|full ?screen|autoplay|view photos|wait \d+ seconds? to continue\.?|for more on .{3,80} (?:please )?visit .{3,60}",
    r"unlock (?:the|our) .{2,40} for free|.{2,60}\bselects? (?:her|his|their) favou?rite stories in (?:this|our) (?:weekly|daily) newsletter\.?",
    rf"from:? (?:{_HOUSE} )?(?:staff|wire|news service)(?: and (?:staff|wire|news service))? reports|from: {_HOUSE}",
    r"(?:next|previous|prev) (?:image|photo|picture|slide)s?|close (?:caption|gallery)|(?:show |hide |image |photo )?caption|tools (?:&|and) resources|(?:more|other) (?:opinion )?columns(?: by (?-i:[A-Z]).{2,40})?",
    r"watch (?:this|the) (?:video|clip)(?: (?:explainer|below|here))?:?|\((?:see|read) more on .{3,80} below\.?\)|\[(?:learn|read|see|find out) (?:how|more|what|why) .{3,90}\]",
    r"(?:\(by [^()]{3,80}\) ?)?enditem/?\w*|\(by (?-i:[A-Z][\w’'.-]+(?: (?:and )?[A-Z][\w’'.-]+){1,5})\)|you can hear this story .{3,120}|subscribe via .{3,120}",
    r"copy (?:link|url)(?: to clipboard)?|link copied!?|more sharing options|print this (?:article|page)",
    (
        r"listen(?: to this (?:article|story|episode)| now)?(?:\W*\d+(?::\d\d)?(?: min(?:ute)?s?)?\W*)?|volume \d+%|"
        r"\d+ (?:second|minute)s? of \d+ (?:second|minute)s?(?:,? \d+ seconds?)?|play|pause|mute|unmute|"
        r"getting your .{0,30}audio player ready.*|audio (?:available|version)|loading(?: the)? player.*"
    ),
    r"\d{1,2}:\d{2}(?::\d{2})?\s*(?:/\s*\d{1,2}:\d{2}(?::\d{2})?)?",
    r"(?:reading time:? |read time:? |estimated reading time:? )?\d{1,3}[- ]?min(?:ute)?s?(?:[- ](?:to )?read)?",
    (
        r"(?:a )?(?:sponsors?[’']?|sponsored) (?:message|content|post)s?|(?:a )?(?:message|word) from our sponsors?|paid post|"
        r"\(?advert(?:isement|orial)?s?\)?|ad|ads by .{1,30}|promoted|paid content|(?:story|article) continues(?: (?:below|after|on|next)\b.*)?\W*|"
        r"scroll (?:down )?(?:for|to) .{0,40}|supported by|presented by [^,.]{0,40}"
    ),
    r"(?:\d[\d,]* )?(?:comments?|replies|shares?|likes?|views|reactions?)(?: \(\d+\))?",
    r"\d[\d,]* (?:new |more )?updates?",
    (
        r"(?:show|view|hide|load|see|read|write|add|post|leave)(?: all| more| your| a| the)* ?(?:\d+ )?"
        r"(?:comments?|replies)(?: ?\(\d+\))?|join the (?:conversation|discussion)|comments are closed.*"
    ),
    (
        r"show key events only|(?:show|hide) (?:more|less|details)|see more|load more|back to top|"
        r"skip to (?:main )?(?:content|navigation).*|top of page|open in app|expand|collapse"
    ),
    (
        r"(?:to (?:view|watch|play|see) (?:this|the) [\w ]{3,30},? )?(?:please )?(?:turn on|enable) (?:javascript|cookies).*|.{0,60}requires javascript\.?|"
        r"your browser (?:does not|doesn[’']t) support .*|javascript is (?:disabled|required).*"
    ),
    (
        r"(?:an|sorry,? an)? ?error (?:has )?occurred.*|please try again(?: later)?\.?|"
        r"there was an error .{0,60}|(?:sorry,? |oops,? )?something went wrong(?: on our (?:end|side))?\W*(?:(?:please|try)\b.*)?|(?:this|all|the) fields? (?:is|are) required.{0,20}|sorry[!.]?|thank you[!.]?|thanks[!.]?|"
        r"thanks for (?:signing up|subscribing|joining).*|success[!.]?|invalid e-?mail.*"
    ),
    (
        r"(?:this|the) (?:article|story|page) (?:has been|was) (?:sent|e-?mailed|shared) to (?:you|the (?:e-?mail|address)).*|"
        r"keep an eye on your inbox.*|check your (?:inbox|e-?mail).*|you[’']?(?: ha)?ve? successfully .*"
    ),
    (
        r"this copy is for your personal.*|for reprint rights.*|to order (?:presentation-ready copies|videotapes?|dvds?|(?:\w+ )?transcripts?)\b.*|this is a rush transcript\b.*|"
        r"distributed by (?:the )?(?-i:[A-Z])[^.,]{1,60}\.?|(?:reprinted|used) with permission.*"
    ),
    r"copyright (?:©|\(c\)|\d{4}|[\w .,&-]{2,60}\d{4}).{0,100}|.{0,80}\ball rights reserved\b\.?.{0,160}",
    (
        r"this material may not be published.*|.{0,60}may not be reproduced.*|terms (?:of use|and conditions)[.!]?|"
        r"privacy (?:policy|notice|statement)[.!]?|cookie (?:policy|settings|preferences)[.!]?"
    ),
    (
        r"(?:view|read|open) (?:this (?:e-?mail|newsletter|message) )?(?:in|on)(?: your| a| the)?(?: web)? ?browser.*|"
        r"unsubscribe(?:\s?[^\w\s].*| here.*| from .*)?|(?:manage|update) (?:your )?(?:preferences|subscriptions?)\b.{0,40}|"
        r"(?:you (?:are|were)|you[’']re) receiv(?:ing|ed) this (?:e-?mail|newsletter|message).*|"
        r"forward(?:ed)? (?:this|to a friend).*|was this (?:e-?mail|newsletter) forwarded.*"
    ),
    r"(?:topics?|tags?|filed under|more about|categor(?:y|ies)|keywords?|labels?)\s*:(?!\s*(?-i:[a-z])[^:]*\.\W*$).{1,200}",
    r"-\s*30\s*-|-\s*ends?\s*-|ends|#\s?#\s?#|\* ?\* ?\* ?ends ?\* ?\* ?\*|end of (?:the )?transcript",
    (
        r"ai[- ]generated summary\b.*|summari[sz]ed by (?:ai|artificial).*|"
        r"\(?(?:except for the headline,? )?this (?:story|article|report|copy) (?:has not been|is not|hasn[’']t been) edited by .{1,120}"
    ),
    (
        r"\((?:US |A |C )?[$€£¥₹]?\d[\d.,]*(?: [A-Za-z][\w. ]{2,30})? ?= ?(?:US |A |C )?[$€£¥₹]?\d[\d.,]*"
        r"(?: [A-Za-z][\w. ]{2,30})?\)\.?"
    ),
    (
        r"(?:[\w’'&-]+ ){0,3}(?:reporter|correspondent|columnist|editor|staff writer)s?(?:[\s,|·•–—-]+"
        r"(?:\w+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? \w+|\w+\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4}\b.{0,30})"
    ),
    rf"loading|loading(?: [a-z]+){{0,2}}(?:\.{{2,3}}|…)|{_SIZE}(?:[\s,|/·•]*{_SIZE}){{0,4}}",
    (
        r"(?:(?:was|is|did you find) this (?:(?:article|page|story|answer|content|information|explainer|guide) )?(?:helpful|useful)\?)"
        r"\W*(?:yes\W*no|thank(?:s| you) for your feedback)\W*"
    ),
    (
        r"(?:get|download) (?:the )?(?:data|image|csv)|embed(?: this)?(?: chart| map)?|(?:created|made|built) with "
        r"(?:datawrapper|flourish|infogram|tableau|mapbox|carto)|(?-i:An? (?:Flourish|Datawrapper|Infogram)) (?:data )?"
        r"(?:chart|graph|map|table|visuali[sz]ation)s?"
    ),
    rf"(?:news|content) provided by {_HOUSE}\.?",
    r"special to (?:the )?[\w’'& -]{3,40}|journal references?\s*:.{1,200}",
    r"this live (?:blog|page|coverage) (?:is|has) (?:now )?(?:been )?(?:closed|ended|finished|over)\b.{0,60}",
    r"trending(?: now| stories)?|(?:top|latest) (?:stories|headlines|videos?)",
    r"(?:share )?(?:a ?a ?a? )?text size\b.{0,60}|share aa\b.{0,60}|downloads?(?: transcript)?",
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
        r"(?:(?:have|got) (?:(?:an?|any) )?(?:news |story )?(?:tips?|stor(?:y|ies))(?: ideas?)?(?: for us)?|have your say)\?.{0,160}|"
        r"do you have (?:a (?:story|tip)|more information)\b.{0,200}|(?:have|has|are|were|was|do|did) (?:you|your)\b"
        r"[^?]{3,120}\?.{0,40}\b(?:e-?mail|contact|write to|get in touch|text|whatsapp|tell us|let us know|"
        r"share your)\b.{0,160}"
    ),
    (
        r"get (?:the )?\w+ ?\w* ?\w*[’']?s? (?:best|latest|top|free|day[’']s) .{0,60}(?:by e-?mail|in your inbox|newsletter|"
        r"stories|headlines).{0,80}|(?:get|receive|stay|sign|have|want)\b.{0,90}\b(?:in|to) your inbox\b.{0,120}|(?:watch|look) for us in your inbox\W*|.{0,60}\bnewsletter\b.{0,30}\b(?:sign up|subscribe)\b.*"
    ),
    (
        r"get access to .{0,120}\b(?:subscription|pro|premium|plus)\b.{0,160}|"
        r"get access to .{0,160}\bfor as little as\b.*|\(?disclaimer\s*:\s.{20,600}|"
        r"\(?not for (?:immediate )?(?:release|publication|distribution)(?:,? (?:publication|distribution|or|in|into|to|directly|before)\b.{0,160}|\W*)|\(?with inputs? from (?:news )?(?:agencies|wires?)\W*|"
        r"(?:follow|refresh|check) (?:back )?(?:on )?this (?:page|blog|story|post) for .{0,30}\bupdates\b.{0,40}|"
        r"to (?:register|sign up|dial in|join the (?:call|webcast)),? (?:please )?(?:visit|go to|click|see|use)\b.{0,120}|"
        r"(?:catch up on|listen to|hear more on) .{0,120}\bour (?:[\w-]+ ){0,3}podcast\b.{0,60}|"
        r"(?:to see|for) (?:the )?full results?,? (?:please )?(?:click|see|visit|go to|check|tap)\b.{0,80}|click to (?:enlarge|expand|tweet|play).{0,40}"
    ),
    r"more (?:\w+ ){1,3}(?:news|stories|coverage|football|basketball|baseball|soccer|hockey|sports?)?\s*:\s*https?://.*",
    rf"follow (?:the )?(?:\w+[’']?s? ){{1,4}}(?:full coverage|on (?:\w+, ){{0,3}}(?:{_NETWORKS}|social media)\b|at https?:).{{0,120}}",
    rf"(?=.*{_REACHED})\(?[\w.\- ]{{2,40}} (?:may|can) be (?:reached|contacted|followed) (?:at|on|via|by)\b.{{0,160}}",
    r"\[/?[a-z_-]+(?: [^\]]*)?\].*\[/[a-z_-]+\]",
    r"(?:.{1,60}[,|–—-] ?)?page \d{1,4}(?: of \d{1,4})?",
    r"(?:continued|continues|story continues|see more) on (?:the )?(?:next page|page \w{1,5})\W*|next page\W*",
    r"published (?:by|in|under) (?:special )?arrangement with .{2,60}",
    r"explore further|more\s*:|learn more|find out more|read (?:the )?full (?:story|article).*|more information$",
    (
        r"(?:(?:source|original|page|article) )?(?:url|link|permalink|web ?site|address)\s*:\s*(?:https?:|www\.).{0,200}|"
        r".{0,60}\b(?:printable|print(?:er)?[ -]friendly) (?:version|page|view|format)|close (?:this )?window|print(?:ed)?(?: date)?\s*(?:on|at|:)\s(?=.*\d)[^.]{1,60}|printed from\s\S*(?:www\.|://|\.\w{2,6}\b)\S*|"
        r"published on .{1,80} \(https?://.{1,160}|please (?:enter|provide|select|fill in) (?:a|an|your|the|all) .{2,60}|"
        r"thank you for (?:signing up|subscribing|joining|registering|your (?:subscription|interest)).{0,80}"
    ),
    rf"(?:this (?:story|article) )?(?:was )?(?:originally|first) (?:published|appeared|posted) (?:on|by|in|at) {_HOUSE}\.?",
    r"originally published in (?:the (?:\w+ )?(?:\d{4} )?(?:issue|edition)|20\d\d)\.?|tags?\s*:[^.:,]{1,30}(?:,[^.:,]{1,30})+\.",
    rf"{_LABEL}|[^.]{{5,120}}{_LABEL}(?:[\s|•·]*[^.]{{5,120}}{_LABEL})*",
    # a player's own lines, how often a page was shared, a desk's notes to its clients
    (
        r"(?:loaded|progress|volume|playback rate)\s*:?\s*\d+(?:\.\d+)?[%x]|(?:current time|duration|remaining time)"
        r"\s*:?\s*-?(?:\d{1,2}:\d{2}(?::\d{2})?|(?:\d+ (?:hour|minute|min|second|sec)s?[ ,]*)+)|stream type live|(?:this |the )?video (?:is )?(?:not supported|(?:not|no longer) available|(?:can[’']?t|cannot|could not) be (?:played|loaded))"
        r"(?: (?:by|in|on) (?:your|this) (?:browser|device|country|region))?\.?|"
        r"(?:this |the )?video (?:player )?(?:is )?loading\W*|this is a modal window\.?"
    ),
    (rf"(?:{_STAMPED}{_COUNTED}|{_COUNTED}\W*{_COUNTED})(?:\W*{_COUNTED}){{0,2}}"),
    r"\(\((?=[^()]*(?:\w@\w|\d(?:[ -]?\d){5}))[^()]{3,200}\)\)",
    rf"\((?:{_CHANGES}) {_CHANGED}(?:(?:,? and|[,;]) (?:(?:{_CHANGES}) )?{_CHANGED}){{0,5}}\)",
    r"(?:image|photo|picture|slide|gallery) \d{1,3} (?:of|/) \d{1,3}|reuse this content",
    r"(?:last )?(?:updated|posted|published)(?: at| on)?:? \d{1,2}[:.]\d{2}\b.{0,30}",
    r"(?:[^.!?:“”\"]{0,60}|(?-i:[A-Z][a-z ]{2,24}: (?:(?:the )?[A-Z][\w.&’'-]*,? ){0,6}))(?:https?://|\bwww\.)\S+",
    r"@[\w./]{2,40}|doi\s*:\s?\S+|\d+ ?(?:h|hrs?|hours?|m|min(?:ute)?s?|d|days?) ago\b.{0,120}",
    r"(?:watch|see|read|find|get) more (?:[\w’'-]+ ){0,3}\b(?:news|stories|videos?|coverage|here)\W*|(?:full )?transcript",
    r"if you(?:[’']re| are) (?:unable|having trouble) [^.]{1,60}, (?:click|tap) here\W*|peer-reviewed publication|most read\b.{0,30}|you make our work possible\b.{0,40}",
    r"you must (?:confirm|be (?:logged|signed) in|log ?in|sign in|register)\b[^.,]{0,60}\b(?:to|before) comment(?:ing)?\W*",
    r"bookmark(?:ed)?|key events|story saved|news provided by|also from this source|order reprints\b.*",
    r"jump to (?:section|content|recipe|comments)|in this (?:article|story)|table of contents",
    r"source:? [A-Z][\w .,&’'-]{2,60} (?:inc|ltd|llc|plc|corp|co|ag|gmbh|sa)\.?",
    (
        r"(?:best|our pick|top pick|budget|runner-up|also great|editors?[’']?s? choice|buy)\b[^.!?:]{0,40}: [^!?]{3,100} "
        r"[$£€]\d[\d.,]* (?:at|on|from) .{2,24}"
    ),
    # what a page's programs read out, what they have a reader press, what another site would show
    r"list of \d{1,2} items?|list \d{1,2} of \d{1,2}|end of list|play video|accept and continue|gift this article",
    r"(?:view|open|enlarge)(?: this)? (?:image|photo|picture)(?: in (?:full ?screen|(?:the )?gallery))?|(?:show|hide|toggle) caption",
    r"(?:suggest|report|submit|request) (?:a (?:correction|typo)|an error)(?: (?:in|to|on|for|with) (?:this|the|our) (?:article|story|page))?",
    (
        rf"loading (?:{_NETWORKS}|google|vimeo|spotify|soundcloud) (?:content|post|video|player)\W*|"
        rf"allow (?:{_NETWORKS}|google|vimeo|spotify|soundcloud) content\?|(?:skip|end of) (?:{_NETWORKS}) (?:post|content|tweet|video|reel)(?: \d+)?(?: by .{{1,60}})?"
    ),
    # what is left to a reader who doesn't pay
    (
        r"(?:you(?:[’']ve| have) )?(?:only )?(?:\d{1,2}|one|two|three|four|five|no) (?:more )?(?:free|complimentary) (?:articles?|stories) "
        r"(?:left|remaining)(?: (?:this|for the|for this) \w+)?\W*|you(?:[’']ve| have) (?:read|viewed|used) .{1,20} (?:free|complimentary) "
        r"(?:articles?|stories)(?: (?:left|remaining|this \w+))*\W*|this is your \w+ free (?:article|story)(?: (?:this|for the) \w+)?\W*|"
        r"already (?:an? (?:paid |digital )?(?:subscriber|member)|subscribed|registered)\?(?: (?:please )?(?:log|sign) ?in\b.{0,30})?"
    ),
    rf"(?:[\w’'& -]{{2,40}} )?data (?:(?:is |are )?(?:provided|supplied) by {_HOUSE}|(?:is |are )?delayed (?:by |at least |\d)[^.]{{0,60}}|(?:provided|supplied)[^.]{{0,30}}\bdelay(?:ed)?)\.?",
)
PROMOTIONS: Final = (
    r"you can (?:also )?(?:subscribe|sign up) (?:to|for) (?:this|our|my|the \w+)\b",
    r"now you can (?:hear|listen to|watch|read|get) [^.?!]{2,60} (?:each|every) (?:morning|evening|day|week)\b",
    r"(?:just |simply )?search for [^.?!]{2,60} in your [^.?!]{2,60}\b(?:settings|apps?|app store|feeds?)\b",
    r"you can (?:read|download|sign up for|subscribe to|buy|order) (?:it|them|that|more|(?:the|our|his|her|their|an? (?:copy|excerpt)) ?[^.]{0,60}) here\W*$",
    r"(?:get|enjoy|unlock) (?:unlimited |full |exclusive |instant |free )*access to (?=[^.]*\b(?:subscri\w+|membership|for (?:as little as|just|only) |free trial)\b)",
    r"use (?:the|our|my) (?:(?:promo(?:tion)?|discount|coupon|offer|voucher) )?code\b(?=\W+(?-i:[A-Z0-9]{4})|[^.]{0,60}\b(?:checkout|% off|discount)\b)",
    r"this (?:article|story|page|post) (?:contains|includes) (?:third-party |external )?content (?:provided|hosted|supplied) by\b",
    r"to (?:view|see|watch) this content,? (?:please )?(?:choose|select|click|tap|press)\b",
    r"(?:(?-i:[A-Z][\w’'&.]*) ){0,4}transcripts are (?:created|produced) on a rush deadline\b|this (?:text|transcript) may not be in its final form\b",
    r"a version of this (?:article|story|review|obituary|column|essay)\b.{0,20}\b(?:appears?|appeared|ran)\b",
    r"(?:published|appeared|originally published) in the print edition\b",
    r"if (?:you (?:were|are|have been|got) forwarded|(?:someone|a friend) forwarded (?:you )?|this (?:e-?mail |letter )?was forwarded)\b.{0,24}, ",
    r"(?:we|you|this site|our \w+) (?:may|might|could) (?:also )?(?:earn|receive|get|make)\b.{0,40}\bcommissions?\b",
    r"(?:if|when) you (?:buy|purchase|click|shop)\b.{0,80}\bcommissions?\b",
    (
        r"(?:do|have|are|were|did|would|got) you\b[^.?!]{3,120}\? (?:please )?(?:e-?mail|contact|write to|tell|call|text|message|"
        r"send|get in touch|share your|let us know|if you would like)\b"
    ),
    (
        r"(?:have|got|know|seen|heard|spotted) (?:an?|any|some|something|anything)\b[^.?!“”\"]{3,80}\? (?:please )?"
        r"(?:(?:e-?mail|contact|write to|call|text|message|tell) (?:us|our|me at)\b|let us know\b)"
    ),
    r"(?:do you have|have you got|got) an? (?:opinion|view|comment|question) (?:on|about)\b.{0,80}\b(?:article|story|column|issues)\b",
    r"you can find this (?:story|article) in\b",
    r"our standards\s*:",
    r"read (?:more )?about (?:how we|our)\b",
    r"stream .{2,60} on (?:roku|fire tv|apple tv|android tv|our app)\b",
    r"[\w’'& -]{2,40} is a reader-supported (?:publication|newsletter|site)\b",
    (
        r"[\w’'& -]{2,40} is (?:an? )?(?:[\w-]+,? ){0,3}(?:newsroom|news (?:organi[sz]ation|outlet|site|service))\b[^.“”\"]{0,120}\.\s+"
        r"(?:please )?(?:donate|sign up|support us|subscribe|become a member)\b"
    ),
    r"thanks for reading\b|this post is public\b|we pay for (?:stories|videos|pictures|photos)\b|have an opinion on\b",
    r"this (?:article|story|series|project|reporting) (?:was|is) (?:supported|funded|made possible) by\b",
    r"[\w!’' -]{2,40} is not responsible for the (?:accuracy|content)\b",
    r"(?:contact|reach|call|follow|e-?mail) (?:[\w.’'-]+ ){0,4}[\w.’'-]+(?: (?:at|on)|:) (?:\S+@\S+|[\d(+][\d() +.-]{5,}|@|twitter|facebook|x\b)",
    r"[\w’'& -]{2,40} is (?:funded|supported|made possible) by (?:our (?:readers|listeners|members|viewers)|(?:readers|listeners|viewers) like you)\b",
    r"(?:this|our) [\w’'& -]{2,30} is (?:funded|supported|made possible) by (?:our )?(?:readers|listeners|members|viewers|donations)\b",
    (
        r"(?:our|this) (?:independent |local |nonprofit )?(?:journalism|reporting|newsroom|work) is (?:only )?(?:free|possible|funded|supported)\b"
        r"[^.]{0,60}\b(?:readers|listeners|members|viewers|donors|supporters|you)\b"
    ),
    r"(?:you can (?:also )?|please )?(?:whats ?app|text|e-?mail|message|call|contact) us (?:on|at|via)\b",
    r"(?:get|catch|follow|read) (?:all )?(?:the )?latest\b[^.“”\"]{0,60}\b(?:on|in|with|via) (?:our|the [\w ]{2,30}) app\b",
    r"become an? (?:\w+ )?(?:member|supporter|subscriber|friend|patron)\b(?: (?:today|now|for (?:as little as|just|only|[$£€]))|\W*$)",
    r"(?:give|donate) (?:now|today)\b\W*$|support (?:our|independent|local) journalism\b",
    (
        r"(?:for|to) (?:request |order |book )?(?:an? |your )?(?:free|tickets?|copies|copy|details|enquir\w+|bookings?)\b"
        r"[^.]{0,60}, (?:please )?(?:(?:call|phone|ring) [\d(+]|(?:visit|e-?mail|go to|contact|see)\b)"
    ),
    r"to support the \w+[^.]{0,40}, (?:order|buy|get)\b|delivery charges may apply\b",
    r"to (?:join|participate|listen|access)\b[^.“”\"]{0,60}, (?:please )?(?:dial|call) [\d(+][^.“”\"]{0,60}\b(?:passcode|pin|access code|(?:conference|meeting) id)\b",
    (
        r"in lieu of flowers,? (?:the family (?:asks|requests|suggests)|(?:memorial )?(?:donations|contributions|gifts))\b|family flowers only\W*$|"
        r"donations?,? if (?:desired|wished),? (?:to|may|can|should)\b|(?:memorial )?donations? (?:may|can) be (?:made|sent)\b[^.“”\"]*\b"
        r"(?:c/o|in (?:his|her|their) memory|in memory of)\b"
    ),
    r"sources\s*:[^.“”\"]{3,160};",
    r"(?:our|these|this) (?:stories|story|articles?|work) (?:may|can) be republished (?:under|for free|freely|online)\b|want to write for us\?|get involved with the news:",
    r"for the latest (?:news|weather|headlines|updates)\b[^.,“”\"]{0,60}, (?:please )?(?:download|subscribe)\b",
    r"follow (?:all (?:of )?)?our (?:\w+ ){0,2}(?:news|coverage|stories)\b[^.“”\"]{0,80}\b(?:facebook|whats ?app|telegram|twitter|instagram)\b",
    r"get [\w’'& -]{2,40} delivered (?:(?:(?:straight|direct(?:ly)?|right|free) )?(?:to|in|through) you|by e-?mail\b|daily\b|weekly\b|every\b)|(?:be sure to|don[’']t forget to) (?:visit|follow|like) [^.]{2,40} on (?:facebook|twitter|instagram|x)\b",
    r"\(c\) [\w .,&’'-]{2,60} \d{4}\b",
)
WORKS: Final = r"references|bibliography|(?:our )?sources|(?:further|recommended|suggested) reading"
OWN_TAILS: Final = (
    r"references|bibliography|further reading|related (?:articles?|stories|links|content|posts|topics)|tags|"
    r"most (?:read|popular|viewed|shared)\b.{0,30}|trending(?: now| stories)?|about the (?:author|writer|reporter)s?|"
    r"popular now|also from this source|other (?:stories|articles|news)|more from\b.{0,60}|more (?:to read|stories|like this)|read (?:more|next)|"
    r"recommended(?: for you| reading| stories)?|you may (?:also )?like.{0,20}|"
    r"updates to this (?:page|article|document)|(?:page|change|revision) history"
)
TAILS: Final = rf"{OWN_TAILS}|(?:(?:\d{{1,2}}|our|the) )?(?:sources|references|citations|works cited|endnotes)|subjects|topics|latest on\b.{{0,60}}|jobs|popular|more (?:on|in)\b.{{0,60}}|recommended.{{0,30}}|comments"

PARTS_BEGIN: Final = (
    r"subscri|member|limit|unlock|log ?in|sign in|regist|sponsor|presented by|brought to|supported by|"
    r"paid for|browser|preferences|(?:keep|continue) reading|to read|free articles"
)
SPONSORS: Final = r"(?:an? )?(?:message|word)s? from our sponsors?\W*$|(?:sponsored|presented|paid for|supported|brought to you) by\b"
LEAVING: Final = r"\bunsubscribe\b|\bmanage (?:your )?preferences\b|\bview (?:this (?:e-?mail|newsletter) )?in (?:your )?browser\b"
LEADS_AWAY: Final = (
    r"\s*[\[(]?(?:read(?: more| also| next| on)?|also read|see also|see more|more|related(?: story| article)?|"
    r"watch|listen|don[’']t miss|click here)\s*[:：|>»–—-]"
)
POST_FRAMES: Final = (
    r"(?:view (?:this|the)? ?(?:post|profile|photo|video|more|thread|full post|image)?s?\b.{0,40}|"
    r"view on \w+|post by (?:.{1,60} )?@\S+?(?:\s?view on \w+)?|a post shared by .{1,80}|see more from .{1,60}|"
    r"(?:watch|listen) on \w+|play(?: video)?|posted by .{1,60} on [\w, ]{2,60}|♬.{0,80}|original sound\b.{0,60}|"
    r"(?:(?:\d[\d,.]*[km]?\s?)?(?:likes?|reposts?|replies|comments?|shares?|retweets?|quotes?|views)\W*){1,5}|"
    r"(?:this )?(?:tweet|post) (?:is|was) (?:unavailable|deleted)\.?)"
)
