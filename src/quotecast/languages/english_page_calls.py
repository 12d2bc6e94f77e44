"""What English pages ask of their readers: to join, follow, subscribe, pay, write, and to play with care.

A call is told by its verb, which opens it, and by the page's own thing behind: its channel, its app, its
address. A story has such verbs too ("Join the queue early"), so a verb alone is none.
"""

from typing import Final

_CHANNEL: Final = (
    r"(?:whats ?app|telegram|facebook|instagram|tik ?tok|you ?tube|twitter|bluesky|threads|linked ?in|discord|"
    r"snapchat|mastodon|reddit|viber|signal|google news|apple news|substack|patreon|spotify)"
)
_THING: Final = (
    r"(?:newsletters?|bulletins?|e-?mails?|e-?mail (?:lists?|updates?)|mailing lists?|daily digest|(?:news|text|"
    r"e-?mail|breaking news|push|mobile) ?alerts?|notifications?|channels?|podcasts?|app|apps|page|feed|rss feed|"
    r"subreddit|discord|community|group)"
)
_NAMED: Final = r"(?:the )?[\w’'&.]+(?: [\w’'&.]+){0,3}[’']s?"
_ASKING: Final = (
    r"(?:(?:please|so|and|don[’']t forget to|remember to|make sure (?:to|you)|be sure to) )?"
)
_TAKE: Final = (
    r"(?:join|follow|subscribe(?: to| on)?|sign up (?:to|for)|download|install|get|add|try|turn on|enable|"
    r"switch on|connect with|stay (?:connected|in touch) (?:with|via|on)|check out|find|visit|discover|listen to|"
    r"keep up with)"
)
_TO_YOU: Final = (
    r"(?:(?:straight|direct(?:ly)?|right|delivered|sent)(?: \w+)? to your (?:phone|inbox|mobile|device|door|in-?tray|"
    r"e-?mail|whatsapp|home ?screen|lock ?screen)s?)"
)
_PIECE: Final = (
    r"(?:this|the|our|my) (?:article|story|post|piece|essay|interview|report|guide|newsletter|column|review|"
    r"episode|page|content|work|recipe)"
)
_SHOP: Final = (
    r"(?:links?\b|purchases? (?:made|you|through|via|from)|qualifying purchases?|(?:items?|products?) "
    r"(?:featured|bought|purchased|you)|(?:if|when) you (?:buy|click|shop|purchase)|sales (?:made )?(?:from|through|"
    r"via) (?:these|our|this)|this (?:page|article|story|post|site))"
)
CALLS: Final = (
    r"like our (?:podcast|newsletter|show|work)\?.{0,80}",
    rf"{_ASKING}like (?:our|my) (?:[\w’'&.-]+ ){{0,3}}?(?:{_CHANNEL}|page)\b[^“”\"]{{0,160}}",
    # join our WhatsApp community, follow the Post's TikTok channel
    rf"{_ASKING}{_TAKE} (?:our|my) (?:[\w’'&.-]+ ){{0,4}}?(?:{_CHANNEL}|{_THING})\b[^“”\"]{{0,160}}",
    rf"{_ASKING}{_TAKE} {_NAMED} (?:[\w’'&.-]+ ){{0,3}}?(?:{_CHANNEL}|newsletter|podcast|app)\b[^“”\"]{{0,160}}",
    rf"{_ASKING}(?:turn on|enable|allow) (?:push |browser )?notifications\b[^“”\"]{{0,120}}",
    rf"{_ASKING}{_TAKE} (?:the|an?) (?:[\w’'&.-]+ ){{0,4}}?{_CHANNEL} {_THING}\b[^“”\"]{{0,160}}",
    (
        rf"{_ASKING}(?:follow|find|like|join|add|watch|see) (?:us|me|[A-Z][\w’'&.]*(?: [\w’'&.]+){{0,4}})[ ,]+"
        rf"(?:on|via|at|over on) (?:{_CHANNEL}|x|social media|our)\b[^“”\"]{{0,160}}"
    ),
    # get breaking news with the free Post app, straight to your phone
    (
        r"(?:get|receive|have|see|read|catch|stay|keep|enjoy|listen)\b[^.“”\"]{3,140}\b(?:with|on|in|via|through|by "
        r"(?:downloading|installing)) (?:the|our)(?: [\w’'&.-]+){1,5}? app\b[^“”\"]{0,80}"
    ),
    rf"(?:\w+\W+){{1,24}}?{_TO_YOU}(?:\W*| (?:on|via|by|with|every|each|from|for)\b[^“”\"]{{0,80}})",
    # if you enjoyed this story, clap and follow
    (
        r"if you(?:[’']ve| have)? (?:liked?|enjoy(?:ed)?|loved?|found|value|appreciated?)\b[^.“”\"]{0,60}, (?:please )?"
        r"(?:clap|hold|press|smash|click|follow|subscribe|share|like|forward|leave|give|hit|tap|consider|buy me|sign up|join|become|"
        r"support|drop|check out|pass)\b[^“”\"]{0,160}"
    ),
    rf"{_ASKING}clap(?:s)?\b(?: (?:for|if|and|up|below|,)| *$)[^“”\"]{{0,120}}|(?:please )?give (?:it|{_PIECE}) (?:a|some|\d+) claps?\b.{{0,80}}",
    r"(?:don[’']t forget|remember|be sure|make sure) (?:to|you) (?:clap|subscribe|follow|share|like)\b[^“”\"]{0,120}",
    # if you have worked there, share your experience; if you were moved by this story
    (
        r"if (?:you|your \w+)\b[^.?!“”\"]{3,160}(?:(?:,|\b(?:would like|want|wish) to|\b(?:please|you can))(?: please)? (?:share|tell)\b[^.?!“”\"]{0,40}\b(?:your|own) (?:\w+ )?(?:experiences?|stor(?:y|ies)|views?|thoughts|"
        r"photos?|pictures?|memories|questions?)|\b(?:tell|contact|e-?mail|message|write to|get in touch with|let) (?:us|our (?:\w+ ){0,3}(?:team|newsroom|reporters?|"
        r"journalists?|desk|editors?)))\b[^“”\"]{0,160}"
    ),
    r"if you(?:[’']ve| have)? (?:been |are )?(?:affected|moved|touched|upset|distressed) by (?:any(?:thing| of)? )?(?:(?:the )?(?:issues|content|topics) )?(?:raised )?in this (?:story|article|report|programme)\b[^“”\"]{0,200}",
    (
        r"thank(?:s| you) (?:so much |again )?for (?:reading|being an? (?:[\w-]+ )?(?:subscriber|member|reader|supporter|listener)|your (?:continued )?support)"
        r"(?: (?:(?:the )?(?-i:[A-Z])[\w’'&. -]{1,40}|(?:this|our) \w+|us))?(?:[.!]\s[^“”\"]{0,200}|\W*)"
    ),
    (
        r"(?:stay|never miss|don[’']t miss|be the first)\b[^.!:“”\"]{0,40}[.!:] (?:get|sign up|subscribe|follow|like|join|download|add)\b[^“”\"]{0,100}\b"
        rf"(?:newsletters?|apps?|alerts?|updates|brief(?:ing)?|inbox|e-?mail|x|{_CHANNEL})\b[^“”\"]{{0,100}}"
    ),
    (
        r"(?:(?:was|were) (?:this|you)\b[^.?!“”\"]{0,60}|did (?:someone|somebody|a friend)\b[^.?!“”\"]{0,60}|new here|like what you(?:[’']re| are) reading)\? "
        r"(?:you can |please )?(?:sign up|subscribe|join us)\b[^“”\"]{0,80}"
    ),
    r"if (?:someone|somebody|a friend) (?:sent|forwarded|shared)\b[^.,“”\"]{0,40}, (?:you can |please )?(?:sign up|subscribe|join)\b[^“”\"]{0,80}",
    r"(?:add|make|set|choose|select|pick|mark) (?:(?:us|me|(?:the )?(?-i:[A-Z])[\w’'&. -]{1,40}) )?(?:as )?(?:an? |your |one of your )?(?:preferred|favou?rite|trusted) (?:news )?sources?(?:\W*| (?:on|in|to|for|by|with)\b[^“”\"]{0,100})",
    r"(?:see|spot(?:ted)?|notice|found?|find) (?:an?|any) [^?“”\"]{0,40}\b(?:errors?|mistakes?|typos?)\b[^?“”\"]{0,40}\? (?:please|click|tap|let us|tell us|report|e-?mail|contact|send)\b[^“”\"]{0,100}",
    r"want (?:to get )?(?:the latest|more) (?:news|updates|headlines)\b[^?“”\"]{0,60}\? (?:please )?(?:click|tap|download|sign up|subscribe|follow)\b[^“”\"]{0,80}",
    r"get (?:current|latest|live|breaking|real[- ]time|all the latest|more)(?: \w+)? (?:news|updates|headlines)\b[^.“”\"]{0,120}\b(?:at|on|from|with|only on) (?-i:[A-Z])[^.“”\"]{1,60}\W*",
    # to pay, to vote, to ask, to look elsewhere
    r"(?:please )?help (?:us|[A-Z][\w’'& ]{1,30}) (?:to )?(?:keep|continue|fund|grow|do|tell|report|cover)\b[^“”\"]{0,60}\b(?:journalism|reporting|news(?:room)?|our (?:work|stories)|free for)\b[^“”\"]{0,100}",
    r"we need your (?:help|support)\b[^.!“”\"]{0,60}[.!] (?:please )?(?:chip in|donate|give|support|subscribe|join|help|consider|become)\b[^“”\"]{0,120}",
    r"become an? (?:[\w-]+ )?(?:member|supporter|subscriber|patron) (?:and|to) (?:read|get|enjoy|support|unlock|help|browse)\b[^“”\"]{0,80}",
    r"register (?:(?:for )?free |now |today )*to (?:continue|keep|read|get|unlock|access)\b[^“”\"]{0,80}|enjoy (?:unlimited|full|ad-free) (?:digital )?access\b[^“”\"]{0,60}",
    r"(?:vote in|take|answer|try|play|enter) (?:our|today[’']s) (?:[\w-]+ ){0,3}(?:poll|quiz|survey|crossword|game|puzzle|competition)s?\b[^“”\"]{0,80}",
    r"(?:what[’']?s your (?:view|opinion|take|experience)|(?:do you )?have (?:a )?questions?(?: (?:for|about) [^?“”\"]{1,40})?)\? (?:have|tell|let|share|ask|leave|join|write|e-?mail|send)\b[^“”\"]{0,120}",
    r"(?:let us know|tell us)\b[^.“”\"]{0,60}\b(?:in the comments?|below)\b[^“”\"]{0,40}",
    r"for more (?:(?:[\w-]+ )?(?:stories|news|content|articles|videos)|on this (?:story|topic))\b[^.,“”\"]{0,60}, (?:please )?(?:check|see|visit|go to|watch|read|follow|head to|sign up|subscribe|click|tap|listen)\b[^“”\"]{0,80}",
    r"(?:get|catch|follow|read) (?:all )?(?:the )?latest\b[^.“”\"]{0,60}\b(?:on|in|with|via) (?:our|the) (?:[\w-]+ ){0,2}(?:channel|app|page|website)\b[^“”\"]{0,40}",
    r"follow (?:the|our|all(?: of)? the) [^.,“”\"]{2,40} live\b(?: (?:here|on our|below)\b[^“”\"]{0,40})?\W*|[^.“”\"]{2,80}\bby clicking here\W*",
    rf"(?:subscribe|listen|follow|watch)(?: and review)? (?:on|via) (?:apple podcasts|{_CHANNEL})(?:,| or| and)[^.“”\"]{{0,80}}\W*|new episodes (?:every|each|on|out)\b[^.“”\"]{{0,40}}\W*",
    # the shop's commission
    (
        rf"(?:[\w’'&.,-]+ ){{1,8}}?(?:may|might|could|can|will|earns?|receives?|gets?)(?: also| sometimes)?"
        rf"(?: earn| receive| get| make| be paid| collect)?(?: an?| a small| some| an? affiliate| affiliate){{0,2}} "
        rf"commissions?\b[^“”\"]{{0,60}}\b{_SHOP}.{{0,120}}"
    ),
    (
        r"(?:this|the|our|some|all|any)(?: of (?:the|our|these|my))? (?:articles?|pages?|posts?|stor(?:y|ies)|links?|guides?|products?|sites?|reviews?)\b"
        r"[^.“”\"]{0,60}\b(?:contains?|includes?|uses?|are|is|may be|have|has) (?:\w+ ){0,3}affiliate\b.{0,200}"
    ),
    r"as an amazon associate\b.{0,160}|affiliate (?:disclosure|disclaimer)\b.{0,200}",
    # letters and mail
    (
        r"(?:please )?(?:write|send|e-?mail|post|submit|address)\b[^.“”\"]{0,80}\b(?:to|at|:)\s[^.“”\"]{0,30}?"
        r"\S+@\S+.{0,240}"
    ),
    (
        r"(?:letters?|submissions?|comments?|e-?mails?|all letters|they) (?:may|might|will|can)(?: also)? be (?:edited|shortened|cut|trimmed)"
        r" for (?:length|clarity|space|style|grammar|publication|legal).{0,160}"
    ),
    r"(?:letters|submissions) (?:should|must)\b.{0,60}\b(?:words|name|address|telephone|signed|exclusive)\b.{0,160}",
    (
        r"(?:media|press|news|investor|public|editorial)(?: (?:relations|affairs))? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|"
        r"queries)\b\W.{0,160}(?:@|\d[\d ()-]{6,}).{0,80}"
    ),
    (
        r"(?:for|with) (?:more |further |media |press |all )?(?:information|enquiries|inquiries|details|interviews?)\b"
        r"[^.“”\"]{0,60}\b(?:contact|call|e-?mail|ring|phone|write to)\b.{0,60}(?:@|\d[\d ()-]{6,}).{0,80}"
    ),
    (
        r"(?:contacts?(?: (?:details|information|persons?|us))?|(?:further |media |press )?enquiries)\s?:.{0,160}"
        r"(?:\S@\S|\d(?:[ ()-]{0,2}\d){6,}).{0,80}"
    ),
    # to come back, to say what they think, to see more, to pay
    (
        r"this is a (?:developing|breaking(?: news)?) (?:news )?story(?: (?:and|that) (?:will|may) be updated)?\W*"
        r"(?:(?:please )?(?:check|come|refresh|stay)\b[^“”\"]{0,80}|(?:it|more|we)\b[^“”\"]{0,40}\b(?:updated?|follow|come)\b[^“”\"]{0,30})?"
    ),
    r"enter your e-?mail(?: address)?(?: (?:to|below|here|and)\b.{0,60})?\W*",
    r"want (?:more|the latest|to (?:read|see|hear) more)\b[^.?!“”\"]{0,60}\? (?:\w+ )?(?:sign up|subscribe|join us|click)\b.{0,60}",
    r"(?:share|leave|post|tell us) your (?:thoughts|views|opinions?|experiences?) (?:in the comments|(?:in the comments? )?below)\b.{0,40}",
    r"to (?:comment on|discuss|share) this (?:story|article|post), (?:please )?(?:go to|visit|click|tap|log ?in|sign ?in|e-?mail|write|join|use)\b[^“”\"]{0,100}",
    r"have your say(?:\W.{0,120})?|also in the news|suggested (?:for you|stories|reading)",
    r"unlock (?:unlimited|full|premium) (?:digital )?access\b[^“”\"]{0,60}",
    r"you(?:[’']re| are) reading (?:article )?\d+ of (?:your )?\d+ free (?:articles?|stories)\b.{0,40}",
    r"[^.!?:“”\"]{2,60}: sign up (?:here|now|today)\W*",
    r"stay up[ -]to[ -]date with (?:all )?the latest(?: (?:news|updates|stories|headlines))?\W*",
    r"(?:learn|read|find out) more about (?:our \w+|how we (?:work|report|make))\b[^.“”\"]{0,60}\W*",
    # to play and to drink with care
    r"(?:please )?(?:gamble|bet|drink|play) (?:responsibly|aware)\b(?:\W.{0,200}| (?:and|at|call|visit|or)\b.{0,200})?|(?:what[’']s gambling really costing you|think! is this a bet)\b.{0,120}",
    r"18\+(?:\s?[.|,·•]| (?:only|new customers|t\W?&?\W?cs|terms|please|gamble|be)\b|$).{0,160}|.{0,60}\bbegambleaware\b.{0,80}|if you or (?:someone|anyone) you know (?:has|have) a gambling problem\b.{0,160}",
)
"""Lines that ask something of the reader; nobody is quoted in them."""

ASKED: Final = (
    r"(?s:.*\n)(?:please )?(?:subscribe\b(?! to (?:the|a|an) (?:idea|view|notion|theory)\b)|sign (?:me |us )?up\b|"
    r"become an? (?:[\w-]+ )?(?:member|supporter|subscriber|patron)\b|"
    r"(?:start|begin|try|claim|get) (?:your |my |a |an? )?(?:[\w-]+ )?(?:free )?(?:trial|subscription|membership)\b|"
    r"(?:join|subscribe|get|try|start|read)\b[^.]{0,60}\b(?:for (?:just |only |as little as )?[$£€₹]\d[^.]{0,30}|free for \d[^.]{0,20})\W*$|"
    r"(?:download|get) (?:the|our) (?:[\w.]+ ){0,3}(?:app|newsletter)\b|"
    r"(?:buy|shop|order|get it)(?: it)?(?: now| here| online)?(?: (?:at|from|on) [\w’'&. ]{2,30})?\W*$|(?:view|see|check) (?:the )?(?:deal|price)s?\b|add to (?:basket|bag|cart)\W*$)"
    r"|(?s:.*\b(?:this|these|our) (?:articles?|stor(?:y|ies)|journalism|reporting|newsroom|work)\b.*\n)"
    r"(?:please )?(?:support|donate|contribute|give|chip in|join|help)\b"
)
"""What a box's link or button asks for, behind all that the box says."""

_PART: Final = (
    r"(?:(?:view |show |read |leave |add |post |hide )?(?:a )?comments?(?:\s?[:(]?\s?\d+\)?)?|\d+ comments?|no comments|print|e-?mail|share|"
    r"tweet|save|bookmark|printer[- ]friendly(?: version| page)?|print this(?: page)?|e-?mail (?:the editor|us|this(?: page)?)|contact (?:us|the editor)|views?(?:\s?:\s?[\d,.]+k?)?|[\d,.]+k? views?|[\d,.]+k? shares?|likes?(?:\s?:\s?\d+)?|gallery|listen|download(?: pdf)?|pdf|font size|"
    r"text size|report|copy(?: link(?: to \w+)?)?|facebook|twitter|x|whats ?app|linked ?in|a[+-]|subscribe|log ?in|sign (?:in|up)|register|"
    r"gift(?: this)?|reprints?|permissions?|rss|follow|unfollow|discuss|next|prev(?:ious)?|home|top)"
)
BARS: Final = (
    rf"{_PART}(?:\s*[|·•/]\s*{_PART}){{1,9}}",
    r"comments?\s?:\s?\d+",
    r"[^.!?“”\"]{0,80}[|·•—–-]\s*\d{1,3}[ -]min(?:ute)?s?[ -]read\b[^.!?“”\"]{0,40}",
    r"published in [^.!?“”\"]{2,60}[|·•]\s*\d.{0,60}",
    r"up next|now playing|next up|watch live|watch now|live now|member-only stor(?:y|ies)|swipe(?: (?:left|right|up))?(?: (?:for|to) .{0,40})?",
    r"(?:photo|photograph|illustration|picture|image|graphic|video|cartoon)s?(?: and (?:text|words|video|photos?))? by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:\s?/\s?.{2,40})?",
    r"(?:tel(?:ephone)?|phone|mobile|fax|switchboard|newsroom|e-?mail|out of hours)\s*:\s*(?:[\d(+][\d ()+.-]{6,}|\S+@\S+)(?:[\s,;|/]+.{0,40})?",
    r"republish (?:this|our|these) (?:story|article|stories|articles|work|piece)\b.{0,120}",
    (
        r"(?:please )?(?:read|see|review|follow|view) our (?:comments?|commenting|community|house|moderation|privacy|editorial) "
        r"(?:policy|guidelines|rules|standards|code)\b.{0,80}"
    ),
    r"view original content\b.{0,120}",
)
"""What a page's programs write in one line, part beside part."""

_OFF: Final = r"(?:(?:turned|switched) off|closed|disabled|unavailable|(?:pre-?)?moderated|reviewed|not (?:open|available|allowed|possible))"
_ALONE: Final = (
    r"(?: for [^.,“”\"]{3,40}| before (?:they|being|publication|posting|appearing)\b[^.,“”\"]{0,40}|"
    r" (?:at|after) \d[^.,“”\"]{1,40})?(?:\.\s[^“”\"]{0,160}|\W*)"
)
_OF_THIS: Final = r"this (?:article|story|post|page|site|column|video|live ?blog)"
_TERMS: Final = (
    r"(?:terms|privacy|polic(?:y|ies)|guidelines|conditions|cookies?|e-?mails?|newsletters?|marketing|"
    r"over 1\d|(?:our|these|house|community) rules|rules of the (?:house|site))"
)
COMMENTS: Final = (
    rf"comment(?:s|ing) (?:on|for|to|under) {_OF_THIS} (?:is|are|has been|have been|have now been)(?: now)? {_OFF}{_ALONE}",
    rf"comment(?:s|ing) (?:is|are|has been|have been|have now been)(?: now)? {_OFF} (?:on|for|under) {_OF_THIS}\W*",
    rf"comment(?:s|ing) (?:is|are|has been|have been|have now been)(?: now)? {_OFF}(?: (?:for|on) legal (?:reasons|advice))?\W*",
    (
        r"(?=.*\b(?:user agreement|terms|privacy|constitutes)\b)i (?:have read|understand|agree|accept)\b[^“”\"]{0,60}\b(?:registration on|use of|visiting) (?:or use of )?(?:this|our|the) "
        r"(?:web ?)?(?:site|page|app|service)\b.{0,160}"
    ),
    rf"(?:the |our )?comments? section (?:is|has been)(?: now)? {_OFF}{_ALONE}",
    (
        r"we(?:[’']ve| have|[’']re| are) (?:now |temporarily )?(?:(?:switch|turn)(?:ed|ing) off|disabl(?:ed|ing)|clos(?:ed|ing)) (?:the )?"
        rf"comment(?:s|ing) (?:on|for|to|under) {_OF_THIS}{_ALONE}"
    ),
    r"your e-?mail address will not be published\.(?: required fields are marked.*)?|required fields are marked.{0,4}",
    r"(?:please )?(?:you (?:must|need to) be )?(?:sign|log)(?:ged)?[ -]?in to (?:(?:leave|post|add|write) (?:a )?)?(?:comments?|reply)\W*",
    (
        r"by (?:(?:posting|submitting|leaving|making) (?:a|your) comments?|signing up|subscribing|registering|(?:providing|entering|submitting) "
        r"(?:my|your) (?:e-?mail(?: address)?|details|information)),? (?:you|i) (?:also )?(?:agree|accept|confirm|consent|acknowledge)\b"
        rf"(?=.*\b{_TERMS}\b).{{0,160}}"
    ),
    r"(?:our|the) (?:community|comments?|commenting) (?:guidelines|rules|standards|policy) (?:is|are|can be (?:found|read)|(?:is|are) available) here\W*",
)
"""What a page says of its readers' comments and of what they sign up for."""

GATED: Final = (
    r"\b(?:this|the (?:full|rest of (?:this|the))) (?:article|story|content|post|page) is (?:only )?"
    r"(?:for|available (?:only )?(?:to|for)|exclusive(?:ly)? (?:to|for)|reserved for) (?:paid |paying |our )?"
    r"(?:subscribers|members|registered)"
)
GATES: Final = (
    rf"{GATED}|^(?:subscribe|register|sign (?:in|up)|log ?in|join)\b.{{0,60}}\bto "
    r"(?:(?:continue|keep|finish) reading|read the (?:full|rest)|unlock)|^to (?:read|continue reading|keep reading|unlock) "
    r"(?:the )?(?:full|rest|this|more|on\b|and\b|subscribe)|\balready (?:a |have an? )?(?:subscriber|subscribed|member|subscription)\?|"
    r"\byou(?:[’']ve| have) (?:reached|read|used) (?:your|all|the) .{0,40}\b(?:limit|free|articles?)\b|"
    r"\bthis is (?:a |an )?(?:premium|exclusive|(?:subscriber|member)s?[- ]only) (?:article|story|content|post|piece)\b|"
    r"\bplease (?:log ?in|sign in|subscribe|register)\b.{0,40}\bto (?:continue|read|keep|view|see)\b|"
    r"\b(?:keep|continue) reading with\b|\bfor subscribers only\b|"
    r"\bsubscribe to .{1,60} to (?:keep|continue) reading"
)
