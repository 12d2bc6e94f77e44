"""What the buttons and counters of English pages say: who is there, what is heard, other pages, accounts."""

from typing import Final

_COUNT: Final = r"\d[\d.,]*[km]?"
_MACHINE: Final = (
    r"(?:ai\b|artificial intelligence|an? (?:ai|automated|synthetic|digital|computer|machine)\b)"
)
_HEARD: Final = r"(?:article|story|post|essay|piece|page|newsletter|column)"
_POSTS: Final = r"(?:posts?|stor(?:y|ies)|articles?|entr(?:y|ies)|news(?: articles| stories)?|updates|episodes|releases|pages?)"
_TURN: Final = rf"(?:(?:previous|prev|next|older|newer)(?: {_POSTS})?|(?:first|last|earlier|later) {_POSTS}|(?:back|return) to (?:all )?{_POSTS})"
_LANGUAGES: Final = r"(?:spanish|french|german|portuguese|chinese|arabic|hindi|russian|italian|korean|vietnamese|welsh|english)"
BUTTONS: Final = (
    # how many are there now
    rf"\d[\d.,]*[km]? (?:(?:people|users|readers|viewers|others) )?(?:are )?(?:now |currently )?(?:viewing|watching|reading(?: this(?: {_HEARD}| page)?)?|online)(?: now| live)?",
    rf"{_COUNT} (?:views?|viewers|readers|online)(?: now)?|viewers\s?: ?{_COUNT}",
    r"\d[\d.,]*[km]? votes?(?: (?:so far|cast|in total))?|liked by \d[\d.,]*[km]? (?:people|readers|others)|likes? \d[\d.,]*[km]?",
    # who reads it out, and what made the voice
    rf"(?:produced|generated|created|narrated|voiced|read|made) by [^“”\"]{{2,80}} (?:using|with) {_MACHINE}[^“”\"]{{0,60}}",
    rf"(?:this|the) (?:audio|{_HEARD}|recording|narration)(?: (?:file|version|clip))? (?:is|was|has been) (?:read(?: (?:aloud|out))?|narrated|voiced|generated|produced|created)(?: by| using| with) {_MACHINE}[^“”\"]{{0,200}}",
    rf"this is an audio version of (?:this|the|our) {_HEARD}\W*|to hear more audio (?:{_POSTS})\b[^“”\"]{{0,160}}|download (?:the |this )?(?:audio|podcast|episode|mp3|pdf)",
    rf"(?:hear|listen to) (?:this|the) {_HEARD}(?:,? (?:read|narrated) by\b[^“”\"]{{0,60}})?\W*|(?:voiced|read aloud|narration|narrated) by (?:amazon polly|google|microsoft|elevenlabs|beyondwords|speechify|noa)\W*",
    r"(?:read|narrated) by (?:the author|its author|the writer)|audio\s?: (?:read|narrated|produced) by\b[^“”\"]{2,120}",
    # what the desk does about errors
    r"when we learn of a mistake, we acknowledge it with a correction\.(?: if you spot an error\b.{0,120})?",
    r"(?:noticed?|spot(?:ted)?|found|see) (?:an?|any) (?:errors?|mistakes?|typos?|problems?)\? .{2,80}|(?:how we report|see our|read our|our) corrections?(?: policy)?\W*",
    # to other pages of the site
    r"(?:previous|next) (?:story|article|post|episode)\s?[:;] ?(?-i:[A-Z])[^.“”\"]{2,90}|(?:next up|previous)\s?: ?(?-i:[A-Z])[^.“”\"]{2,90}",
    rf"(?:back|return|go) to (?:(?:all|the|main|latest) )*(?:{_POSTS}|top|index|list|overview|archives?|results|search)(?: (?:page|list|index))?",
    rf"(?:view|see|browse|show|read) (?:all|more) (?:{_POSTS})(?: (?:by|from|in|on) [^.“”\"]{{2,50}})?|all (?:posts|stories|articles|entries)|post navigation|go to page \d{{1,4}}",
    r"(?:view|visit|go to|switch to) (?:the )?(?:full|desktop|mobile|main) (?:site|version)|no posts|page(?: \d{1,3}){2,10}(?: next| last)?|\d{1,3}(?: \d{1,3}){1,8}(?: (?:…|\.{3}))?(?: \d{1,4})? (?:next|last)",
    rf"more (?:by|from) this (?:author|writer|reporter)|discussion about this (?:post|{_HEARD})|share this (?:post|page|{_HEARD})",
    r"(?:around|elsewhere on|from (?:around )?|across) the (?:web|internet)|from our partners|sponsored links|you may have missed",
    rf"(?:published|posted|filed) in\s?:? (?:news|sports?|crime|politics|business|opinion|world|local|features?|uncategori[sz]ed|culture|health)\b[^.“”\"]{{0,40}}|(?:end of|preview of|preview) {_HEARD}|{_HEARD} preview",
    rf"(?:read|view|listen|switch) (?:this |it |the {_HEARD} )?(?:{_HEARD} )?(?:in|to) {_LANGUAGES}\W*|(?:lea|leer) (?:esta|este) (?:historia|art[ií]culo|nota) en español|leer en español|lire (?:cet article )?en français|(?:auf|in) deutsch lesen",
    # accounts, alerts, what is kept, sold or given
    r"(?:log|sign) ?(?:in|on|out|off)(?: to (?:comment|reply|vote|post|like))?|my (?:account|bookmarks|profile|saved (?:items|articles|stories))|unfollow|follow (?:this )?(?:topic|author|tag|thread)s?|get (?:e-?mail |news |text )?alerts?",
    r"report (?:abuse|this|spam)|flag (?:as|this as|for) (?:inappropriate|spam|abuse|review|moderat\w+)|(?:email|e-mail|contact|message|follow|about) the (?:author|reporter|newsroom|editor|writer)s?",
    rf"subscribe|get (?:the )?app|start writing|type your e-?mail\W*|ready for more\?|substack is the home for\b.{{0,40}}|this (?:post|{_HEARD}) is for (?:(?:paid|paying|our) )?(?:subscribers|members)(?: only)?\W*",
    rf"(?:not (?:yet )?an? (?:subscriber|member)\?|new here\?) .{{2,60}}|you have (?:\d{{1,2}}|one|two|three|five|ten) gift (?:{_POSTS}) (?:left|remaining)\W*|(?:unlock|give|gift|save|print|expand|cite|summari[sz]e|translate|shorten)(?: this| the)? {_HEARD}",
    r"ask (?:our )?(?:ai|chatbot)(?: about this\b.{0,30})?|(?:key (?:takeaways|points)|summary|highlights) (?:generated|written|created|made) (?:by|with|using) ai\b.{0,60}|ai[ -](?:generated )?(?:summary|overview|takeaways)",
    r"how to cite|get (?:the )?citation|copyright (?:&|and) (?:usage|permissions?|reuse)|permissions|privacy(?: (?:policy|notice))?\s?[∙|·•]\s?.{0,60}",
    # of a book of condolence
    r"to (?:(?:order|plant|send|share|leave|light|sign)\b[^.“”\"]{3,80}), (?:please )?(?:visit|go to|see|click|tap|call|use)\b[^“”\"]{2,120}",
    r"(?:send|order) flowers|plant a(?: memorial)? tree|light a(?: virtual)? candle|(?:sign|view|open) (?:the )?guest ?book|(?:add|share|leave) a (?:memory|condolence|tribute|message|photo)(?: (?:or|and) (?:a )?(?:memory|condolence|tribute|photo))?",
    # to write, to call
    r"e-?mail \S+@\S+[^“”\"]{0,200}|(?:if you have|got|have) (?:an? )?(?:news )?tips?\b[^.“”\"]{0,40}\be-?mail \S+@\S+[^“”\"]{0,60}|\S+@[\w-]+(?:\.[\w-]+)+",
    r"text (?:us|your (?:views?|news|pictures|photos|stor(?:y|ies)))\b[^.“”\"]{0,30}\b\d{3,}\W*|(?:to (?:contact|reach) (?:the|our) (?:newsroom|news ?desk|editor|office)|for home delivery|to subscribe),? (?:please )?(?:call|ring|phone|e-?mail|text)\b[^“”\"]{0,80}",
    r"(?:do|are|were|have|did) you\b[^?“”\"]{3,100}\? we(?:[’']d| would) (?:like|love) to hear\b[^“”\"]{0,80}|(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3}) (?:is|can be (?:reached|found)) at \S+@\S+|(?:twitter|x|facebook|instagram|bluesky|threads)\s?: @[\w.]{2,40}",
    # to pay, to follow
    r"your support makes (?:our|this) (?:work|journalism|reporting|newsroom) possible\W*|we rely on (?:the support of )?(?:readers|members|viewers|listeners|people) like you\b[^“”\"]{0,60}|support the (?-i:[A-Z])[\w’'& -]{2,40} with an? (?:monthly|annual|one-off|regular|small)\b[^.“”\"]{0,40}\W*",
    r"you can help us\b[^.“”\"]{0,60}\. (?:donate|give|subscribe|join|sign up)\b[^“”\"]{0,40}|don[’']t miss (?:a|another|our next) (?:story|post|issue|episode|beat|thing)\W*",
    # what another part of the site shows, and what is sold
    r"(?-i:IN PICTURES|PICTURES|PHOTOS|VIDEO|WATCH|PODCAST|ALSO|EXPLAINER|QUIZ|POLL|LISTEN|INTERACTIVE|UP NEXT|Up next)\s?: ?(?-i:[A-Z])[^“”\"]{3,90}(?<![.!])|also on (?-i:[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3})",
    r"(?:paid|brand|commercial) partner(?:ship)? content|(?:terms|t(?:erms)?\s?&\s?c(?:ondition)?s?) apply\W*|(?:all )?(?:odds|prices|rates|fares|times)(?: (?:are|were))? (?:correct|accurate|subject to change)\b(?: at (?:the )?time of (?:publication|publishing|writing|going to press)| without notice)?\W*",
    # forms, adverts
    r"we want to hear from you\W*(?:.{0,80})?|your feedback helps us\b.{0,60}|(?:share|give) (?:us )?your (?:view|views|feedback)|take (?:part in )?our survey|join the debate|vote now",
    r"(?:ad|advert|advertisement) (?:choices|feedback)|adchoices|why am i seeing this(?: ad(?:vert)?)?\?|(?:close|skip|hide|remove|report|stop seeing)(?: this)? ads?|(?:show|read|see|view) (?:more|less)",
    r"(?:this|our) (?:site|page|website|app) requires (?:javascript|cookies)\b.{0,60}|(?:font|text) size\s?:? ?(?:small|medium|large|[a+ -]|\||[,/])+",
)
"""Whole lines; nobody is quoted in them."""
TURNS: Final = rf"(?:page )?(?:\d{{1,4}} (?:(?:…|\.{{3}}) )?){{0,10}}{_TURN}(?: {_TURN}){{0,3}}"
"""What leads to a site's other pages, its arrows and bars left out: "Older posts Newer posts"."""
_PRODUCED: Final = r"(?:edited|produced|adapted|mixed|engineered|fact-checked)(?: and (?:edited|produced|adapted))?"
_VERSION: Final = (
    r"the (?:audio|broadcast|digital|radio|web)(?: (?:story|version|interview|piece))?"
)
AIRED: Final = (
    rf"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}(?:(?:, | and |, and )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}){{0,3}}) {_PRODUCED} this (?:story|piece|interview|report|episode|conversation)"
    rf"(?: for (?:air|broadcast|radio|the web|digital))?\.?(?: {_VERSION} was {_PRODUCED} by .{{2,60}})?|"
    rf"{_VERSION} was {_PRODUCED} by .{{2,80}}|(?:as )?(?:heard|aired) on (?-i:(?:[A-Z][\w’'&]*|the) ?){{1,5}}"
)
"""Who made what was broadcast, and where."""
