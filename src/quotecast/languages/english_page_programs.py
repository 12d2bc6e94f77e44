"""Lines that the programs of English pages write: players, posts of networks, forms, consent, shops, desks."""

from typing import Final

_HOUSE: Final = r"(?:the )?(?-i:[A-Z])[\w’'&.-]*(?:,? (?:of|the|and|for|on|in|at|(?-i:[A-Z])[\w’'&.-]*|\d{1,4})){0,5}"
_NEW_TAB: Final = r"\(?opens (?:in )?(?:a )?new (?:tab|window)\)?"
_MACHINE: Final = r"(?:an? )?(?:ai\b|artificial intelligence|automated|computer|machine|synthetic|text[- ]to[- ]speech)"
_SHOWN: Final = r"(?:video|audio|clip|content|media|chart|map|post|tweet|stream|graphic|gallery)"
_HEARD: Final = (
    r"(?:play|pause|listen(?: now)?(?: to (?:(?:this|the) )?(?:article|story|episode|report))?(?: with a(?: free)? (?:trial|subscription))?|\d{1,2}:\d{2}(?::\d{2})?|"
    r"\d{1,3}[ -]min(?:ute)?s?(?: listen)?|learn more|(?:ai|auto)[- ](?:generated|narrated)(?: (?:audio|voice))?|"
    rf"(?:this|the) (?:audio|article|story|narration|voice|summary)(?: version)? (?:is|was|has been) (?:(?:ai|auto(?:matically)?|computer)[ -](?:generated|narrated|voiced|read)"
    rf"|(?:narrated|read|voiced|generated|produced|created|summari[sz]ed)(?: aloud)? (?:by|using|with) {_MACHINE})(?: (?:and|it|which)\b[^.]{{0,80}})?)"
)
_POINTED: Final = (
    r"(?:videos?|audio|clips?|gallery|galleries|slideshows?|maps?|graphics?|charts?|photos?|pictures?|images?|player|footage|trailer|"
    r"timeline|interactive|form|poll|quiz|table|(?:full )?(?:interview|report|press conference|statement|episode))"
)
_POINTS: Final = (
    r"(?:pictures?|photos?|images?|videos?|photo essays?|galler(?:y|ies)|graphics?|maps?|charts?|slide ?shows?|footage|clips?|trailers?|"
    r"podcasts?|(?:top|best|worst) \d+|cover story|(?:full|complete) (?:list|story|report|coverage|transcript|interview|series)|special report)"
)
POINTERS: Final = (
    # a sentence in brackets at the end of a paragraph: "(See pictures of the flood.)"
    rf"(?:see|watch|view|listen to|check out)\b[^()!?]{{0,80}}\b{_POINTS}\b[^()]{{0,80}}\)\W*$",
    # a label in capitals above what is embedded: "READ Ann Pell's full letter:"
    r"(?-i:READ|WATCH|LISTEN TO|SEE|VIEW) (?=\S*[a-z])[^.!?:“”\"]{3,80}:\W*$",
    r"more from (?-i:[A-Z])[^.!?:“”\"]{1,60}: (?-i:[A-Z])[^.!?:“”\"]{3,120}$",
)
"""How lines begin that point to what is shown elsewhere."""
_KINDS_ASKED: Final = r"(?:questions?|comments?|feedback|suggestions?|corrections?|complaints?|ideas?|thoughts|tips?|concerns)"
_LASTING: Final = r"(?:\d{1,3} ?(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)\W*){1,3}"
PROGRAMS: Final = (
    r"to (?:view|watch|play|see|hear|listen to) (?:this|the) [\w ]{3,30},? .{0,30}\b(?:javascript|flash|plug-?in)\b.*",
    r"(?:adobe )?flash (?:player )?(?:\d+ )?(?:is|must be|needs to be) (?:required|installed|enabled|updated|not)\b.{0,80}",
    rf"{_KINDS_ASKED}(?:(?:,|\?)? (?:or )?{_KINDS_ASKED}){{0,3}}\? (?:please )?(?:e-?mail|write|contact|call|text|send|tell|message|tweet|let) (?:(?:to )?us|me|the|our|them|your?|it)\b[^“”\"]{{0,100}}",
    rf"(?:source\s?: [^|.!?]{{1,40}}[|·•,] ?)?(?:duration|running time|length)\s?: {_LASTING}",
    r"(?:episode |show |video |programme? |product |book )?(?:description|synopsis)\s*:|exhibit \d{1,3}(?:\.\d{1,2})?",
    r"(?:add to (?:cart|basket|bag)|(?:view|see|check) (?:price|deal|offer)s?|(?:buy|shop|order|pre-?order) now)\s?: (?-i:[A-Z\d$£€])[^“”\"]{2,120}",
    (
        r"(?:just )?(?:a )?(?:quick )?(?:heads[- ]up|note|reminder|fyi)\W{1,3}(?:that )?(?:some|all|many|any|several)(?: of)? (?:the |our |these )?(?:\w+ ){0,2}"
        r"links?\b[^“”\"]{0,60}\baffiliate\b.{0,400}"
    ),
    r"(?:see|view|check out) (?:more|all|the) (?:photos|pictures|pics|images|videos)(?: (?:below|here))?\s*:?|subscribe(?: (?:here|now|today))?\s*:",
    r"the[ -](?-i:[A-Z]{2,5})[ -]wire\W*(?:(?:&|©|™|tm).{0,80})?",
    # players
    rf"{_HEARD}(?:[\s·|•.,()–—-]*{_HEARD}){{0,5}}\W*|audio by {_HOUSE}",
    (
        rf"(?:sorry,? )?(?:(?:this|the) )?{_SHOWN} (?:is |are )?(?:unavailable|not (?:currently )?(?:available|supported)|can ?not be (?:played|loaded|displayed|shown))"
        r"(?: (?:(?:in|on|by|for) (?:your|this)|(?:due to|because of) your)\b[^.,“”\"]{0,60})?\.?"
    ),
    r"the video player is (?:currently )?playing an ad\W*(?:you can skip\b.{0,40})?|you can skip (?:this )?ad in \d.{0,20}|press shift question mark\b.{0,80}",
    r"(?:read|view|show|see|download)(?: the)?(?: full)? transcript",
    rf"(?:press|click|hit|tap) (?:on )?(?:the )?play (?:button )?(?:to (?:listen|watch|hear)\b[^.“”\"]{{0,60}}|above|below)\W*|(?:voiced|narrated|read aloud) by {_MACHINE}\W*",
    # posts of networks, and what else is not shown
    r"(?:skip|end of) (?:[\w-]+ )?(?:post|tweet|content|video|reel)(?:,? \d{1,2})?|allow content from .{1,40}\?",
    r"you may want to read\b.{0,120}\bpolic(?:y|ies)\b.{0,40}\bbefore accepting\W*|\(?external link\)?",
    rf"{_NEW_TAB}|(?:purchase )?licensing rights(?:, {_NEW_TAB})?",
    r"an iframe should be displayed here\W*|(?:error|failed|unable) (?:to )?(?:loading|load|display|show)\b(?: (?:the|this))?(?: [\w-]+){0,2}\W*|please wait\W*",
    # galleries
    r"(?:view|see|open) (?:the )?(?:full )?(?:photo |picture |image )?gallery(?: \(\d+ \w+\))?|(?:view|see|show) (?:all )?\d{1,3} (?:images|photos|pictures|slides)",
    r"open image in (?:a )?new (?:tab|window)|skip to (?:the )?(?:end|start|beginning) of (?:the )?(?:gallery|images?|carousel|list)\b.{0,20}",
    r"image may contain:? .{2,200}",
    (
        rf"(?:[^.,:“”\"]{{2,60}}, )?(?:please )?(?:watch|see|listen to|view|check out|play|look at|use|explore|browse|scroll down to|click (?:on )?|tap (?:on )?)\b"
        rf"[^:!?“”\"]{{0,60}}\b{_POINTED}\b[^:!?“”\"]{{0,40}}\b(?:above|below)\W*"
    ),
    rf"(?:scroll|click|swipe|flip|tap|look) through (?:the|our|these|more|all)(?: [\w-]+){{0,2}} {_POINTED}\b(?: (?:above|below|to see)\b.{{0,40}})?\W*",
    r"\d{1,2}:\d{2}(?::\d{2})?\W+(?:video )?source\W{1,3}[^.!?“”\"]{2,40}",
    r"(?:photo |picture )?(?:galler(?:y|ies)|slideshows?)\s?: (?-i:[A-Z])[^.“”\"]{2,80}|story highlights\W*",
    # accounts, consent, forms
    r"sign in to (?:save|continue|follow|sync|access|manage|see)\b[^.“”\"]{0,60}\W*|(?:log|sign) ?in or (?:register|sign ?up|subscribe)\b(?: to\b.{0,40})?\W*",
    r"add to (?:(?:my|your) )?(?:reading list|list|playlist|favou?rites|saved (?:stories|articles))|save (?:this )?(?:article|story|post)(?: for later)?\W*",
    r"show (?:key points|all updates)|link copied(?: to (?:the )?clipboard)?\W*|be the first to (?:comment|reply|leave a comment)\W*|report (?:this )?comment",
    r".{0,60}\brecaptcha\b.{0,160}|we value your privacy\W*(?:we\b.{0,160})?|your privacy (?:choices|rights|settings)|do not sell(?: or share)? my (?:personal )?(?:info(?:rmation)?|data)",
    r"(?:manage|change|update|review) (?:your |my )?(?:cookie|consent|privacy)s?(?: (?:preferences|settings|choices|options))?",
    r"by (?:clicking|tapping|pressing|continuing)\b[^.“”\"]{0,60}, you (?:also )?(?:agree|accept|confirm|consent|acknowledge)\b.{0,200}",
    r"you can (?:unsubscribe|opt out|cancel)(?:\W*|,? (?:at )?any ?time\b[^“”\"]{0,60}|,? (?:by|via|from (?:these|our|this))\b[^“”\"]{0,60})|cancel any ?time\W*",
    r"we[’']?(?: ha)?ve (?:just )?sent you an? (?:confirmation )?e-?mail\b.{0,120}|success\W+you[’'](?:re|ve)\b.{0,80}",
    r"if you(?:[’']re| are) (?:reading|viewing) this (?:page|article|story) (?:and|on|in)\b.{0,60}\b(?:form|app|browser)\b.{0,160}",
    # shops
    r"(?:buy|shop|order|check|view|see|book) (?:now|price|prices|deal|deals)(?: (?:at|on|from) [\w.&’' -]{2,24})?|(?:(?:best|sale|our|from)(?: price)?:? )?[$£€]\d[\d,]*\.\d\d (?:at|from|on) (?-i:[A-Z])[\w.&’' -]{1,24}|best price:? [$£€]\d[\d.,]*",
    r"(?:every|all|any|each)(?: of)?(?: the| our)? (?:\w+ )?(?:products?|items?)\b[^.“”\"]{0,40}\b(?:independently|editorially|carefully) (?:selected|chosen|reviewed|picked|curated)\b[^.“”\"]{0,40}\b(?:us|we|our|editors?)\b[^“”\"]{0,160}",
    r"all (?:times|dates) (?:are )?(?:in )?(?:local|eastern|central|pacific|mountain|gmt|bst|utc|e[ds]?t|c[ds]?t|p[ds]?t|ist)(?: time)?\W*|all prices (?:are |were )?(?:correct|accurate)\b[^“”\"]{0,60}",
    r"(?:quotes|prices|data) (?:are )?(?:displayed|shown) in real[- ]time\b.{0,120}|stocks? in this (?:story|article)",
    # who pays, who made it
    rf"this content (?:was|is) (?:produced|created|made) in (?:partnership|collaboration|association) with\b[^“”\"]{{0,80}}|{_HOUSE} is an equal opportunity employer\b.{{0,120}}",
    rf"{_HOUSE} is an? (?:content|media|news|reporting|publishing) partner of {_HOUSE}\W*|disclosures?\s?: .{{2,120}}\b(?:commissions?|advertisers?|affiliates?|owned by|parent company|invest\w+)\b.{{0,80}}",
    r"(?:support|fund) (?:our|independent|quality|local) (?:work|journalism|news|newsroom|reporting)(?:\s?[:,]| by\b|\W*$)[^.“”\"]{0,60}\W*|the following is an? (?:press|news) release\b[^“”\"]{0,80}",
    r"(?:start|end|begin|finish) your (?:day|morning|week|weekend|evening) with (?:the|our)\b[^.“”\"]{2,50}\b(?:briefings?|newsletters?|headlines|bulletins?|digest|e-?mails?|edition|roundup)\W*|read the (?:original|full) (?:article|story|post|version|report) (?:on|at|in|via)\b[^“”\"]{0,80}",
    r"(?:subscribers|members|you) can (?:gift|share) \d+ (?:articles?|stories)\b.{0,40}|with (?:staff|agencies|wires?|(?:(?-i:AAP|AFP|AP|PA|Bloomberg|Reuters|Press Association|Associated Press)(?:,? and |, )?){1,4}|agencies and staff)\W*",
    r"(?:top|latest|more|other|trending|popular|must-read) (?:headlines|stories|news) (?:from|on|in|at) (?:(?:the )?(?-i:[A-Z])[\w’'&.]*\s?){1,5}\W*",
    r"(?:read (?:the )?)?full (?:story|article|report)(?: here)?\W*|(?-i:END)\s+\d{1,2}:\d{2} (?-i:[AP])\.?(?-i:M)\.?.{0,10}",
    r"stay (?:updated|tuned|connected|informed)\b[^“”\"]{0,60}\b(?:click here|follow us|subscribe|download)\b[^“”\"]{0,80}",
    r"(?:(?:have|got) (?:an? )?|(?:news |crime )?)tips?\? (?:please )?(?:call|text|e-?mail|contact|dial)\b[^“”\"]{0,120}",
    r"(?:[«‹←<]\s*)?(?:previous|prev|next)(?: (?:article|story|post|episode|page|slide))?(?:\s*[»›→>])?",
    r"(?:please )?check your (?:e-?mail|inbox)\b[^“”\"]{0,40}\bto (?:confirm|complete|verify|activate)\b[^“”\"]{0,60}",
    r"write an article and join\b[^“”\"]{0,120}",
    # what the law has an outlet say of advice
    (
        r"(?:(?:the|this|all|any|our) )?(?:information|content|material|advice|article|page|post|column|site)\b[^.“”\"]{0,80}\b(?:general in nature|"
        r"of a general nature|general (?:information|advice) only|(?:for|as) (?:informational|information|educational|general information) (?:and \w+ )?purposes|"
        r"(?:does not|doesn[’']t|is not|isn[’']t|not|nor) (?:intended )?(?:as |to be |constitute |be (?:taken|construed|relied on) as |a substitute for )(?:an? )?(?:personal |professional )?"
        r"(?:financial|investment|legal|medical|tax|professional|health) (?:\w+ )?advice)\b[^“”\"]{0,240}"
    ),
    # what stands around an article: since when the outlet is there, how long a recording is
    r"(?:proudly )?serving [^.!?“”\"]{3,80} since (?:1[5-9]|20)\d\d\W*",
    r"\d{1,3}[ -]min(?:ute)?s?[ -](?:listen|watch|read|video|audio)\W*",
    r"(?:updates?|changes) to this (?:page|article|document)\s?:.{0,120}",
    # readers
    r"(?:please )?(?:leave|drop|post) (?:us |me )?(?:a|your) comments?\b(?! (?:on|at|behind|unanswered)\b)[^“”\"]{0,160}",
    r"was this (?:article|page|story|post|information) (?:helpful|useful)\W*|(?:did you )?(?:enjoy(?:ed)?|liked?) this (?:story|article|post)\?[^“”\"]{0,60}|total \d+ comments?",
    rf"(?:paid for(?: and presented)?|sponsored) by {_HOUSE}|(?:partner|promoted|branded|affiliate) (?:content|stories|posts?|articles?)",
    r"(?:ad(?:vertis(?:er|ement|ing))?|sponsored|partner|promoted|branded|affiliate|paid) (?:content|feature|post)\s*[|:·•–—-]\s*[^“”\"]{2,100}",
    r"advertis(?:ement|ing|er)s?[ -](?:feature|content)|advertisement\W+(?:scroll|continue|story|article|skip)\b.{0,40}|continue reading below(?: (?:the )?(?:advertisement|ad))?",
    r"this (?:content|article|post|page) (?:is|was) (?:paid for|sponsored|brought to you) by\b[^“”\"]{0,80}",
    (
        r"this (?:story|article) (?:was|is) (?:produced|reported|provided|created|written|edited) (?:by|for|with)\b[^“”\"]{2,60}\b"
        r"(?:distributed|reviewed|syndicated|as part of|in (?:partnership|collaboration))\b[^“”\"]{0,100}"
    ),
    r"this (?:story|article|post|piece|report) is (?:the \w+ )?part of (?:an?|the|our|(?:the )?[A-Z][\w’'. ]{1,40}[’']s?) (?:[\w-]+ ){0,4}(?:series|coverage|project|package|newsletter|collection|special)\b[^.“”\"]{0,80}\W*|read (?:part \w+|the (?:first|second|third|previous|last|next) part)\b[^.,“”\"]{0,40}\bhere\W*",
    rf"more (?:from|on) {_HOUSE}",
    # a desk's notes
    r"\(?only the headline\b.{0,40}\bmay have been\b.{0,120}|(?:updates|adds|recasts|rewrites)\b[^.“”\"]{3,80}\bin (?:the )?(?:paragraphs?|paras?|headlines?)\b[^.“”\"]{0,12}|\((?:recasts|updates|edits|rewrites) throughout\W*\)",
    r"updated (?:at|on) [^.“”\"]{0,24}\d[^“”\"]{0,16} (?:with|to (?:include|add|reflect))\b[^.“”\"]{0,60}\b(?:comments?|details?|information|statements?|quotes?|response|developments?|throughout)\b[^.“”\"]{0,80}\W*",
    r"this (?:story|article|post|page|report) (?:will|may) (?:continue to )?be updated\b[^“”\"]{0,80}",
    r"(?:refresh|follow along|check back|stay (?:with us|tuned)|come back)\b[^.“”\"]{0,24}\b(?:for|with) (?:(?:live|more|the latest|further) )?(?:news |breaking )?updates\b[^.“”\"]{0,30}\W*",
    r"(?:.{0,200}[.!] )?(?:the |all )?(?:(?:author|writer)[’']s )?views (?:expressed )?(?:here )?are (?:(?:strictly |purely )?personal|(?:the author|the writer|his|her|their|my)(?:[’']s)? own)\W*",
    r"this is an? (?:opinion|guest|sponsored)[ -](?:column|piece|article|post|essay)\b.{0,160}|(?:this|the) (?:column|article|essay|piece|post|op-ed) does not necessarily reflect the (?:views?|opinions?|positions?|policy|policies)\b.{0,160}",
)
"""Whole lines; nobody is quoted in them."""
PAGES_OF: Final = (
    r"page \d{1,2} of (?!1\b)\d{1,2}\b(?:[\s\d|«»‹›<>…]|first|prev(?:ious)?|next|last){0,40}|(?:story )?(?:continued|continues) on (?:the )?"
    r"(?:next page|page \w{1,5})\W*|next page\W*"
)
