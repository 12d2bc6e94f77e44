"""What a script says in English, and how sentences of English news lean on each other."""

from quotecast.languages.script_words import ScriptWords
from quotecast.languages.wordlists import words

_ADJECTIVES = (
    "acting|attending|commanding|consulting|contributing|coordinating|founding|governing|incoming|leading"
    "|managing|operating|outgoing|presiding|ranking|reigning|retiring|sitting|standing|starting|visiting"
)
_ROLES = (
    r"(?:vice[- ])?(?:\w+(?:ist|man|woman|eer)|adviser|advisor|agent|analyst|attorney|candidate|captain|chair"
    r"|champion|chief|coach|consultant|coordinator|director|editor|engineer|executive|expert|fellow"
    r"|head|instructor|judge|lawyer|leader|lecturer|manager|member|officer|official|owner|partner|president"
    r"|producer|professor|secretary|supervisor|teacher|treasurer)"
)
_TIMES = (
    r"(?:past |last |coming |same )?(?:years?|months?|weeks?|weekend|season|spring|summer|autumn|fall|winter|"
    r"morning|afternoon|evening|day|century|decade|time|article|story|report|newspaper|column)\b"
)
_ANSWERED = (
    "(?:admit|confirm|den|dismiss|disput|doubt|oppos|reject|welcom)(?:y|ies|ied|e|es|ed|s|ted)?"
)
_ACCUSATION = r"\bthe (?:allegation|accusation|claim)s?\b(?! (?:that|of|against|by|from|made)\b)"
# What somebody rejects was said before, where nothing tells what it is: "The board disputes the figure."
_REJECTED = (
    r"\b(?:den(?:y|ies|ied)|(?:dismiss|disput|doubt|reject)(?:e?s|ed|e)?) the [a-z]+(?=[.;]|$)"
)
# Who does something to "them" is somebody else than they are: "The Greens said that they would end them."
_OTHERS = (
    r"^\S+(?: \S+){0,2}? (?:said|says|say)(?: that)? (?:they (?:MODAL)(?: not| never)? [a-z]+ them"
    r"|it (?:MODAL)(?: not| never)? [a-z]+ it)(?=[.,;]|$)"
).replace("MODAL", "can|could|had|have|has|may|might|must|should|will|would")
_FINITE = {
    participle: (past, present)
    for participle, past, present in (
        row.split()
        for row in """
accusing accused accuses
acknowledging acknowledged acknowledges
adding added adds
admitting admitted admits
arguing argued argues
boasting boasted boasts
claiming claimed claims
comparing compared compares
conceding conceded concedes
describing described describes
emphasising emphasised emphasises
emphasizing emphasized emphasizes
explaining explained explains
insisting insisted insists
joking joked jokes
noting noted notes
predicting predicted predicts
recalling recalled recalls
saying said says
stressing stressed stresses
suggesting suggested suggests
urging urged urges
vowing vowed vows
warning warned warns
""".strip().splitlines()
    )
}

_SUMMED_UP = (
    r"(?:the )?(?:(?:key|main) (?:points?|takeaways?|facts|findings)|takeaways?|highlights|summary|synopsis|overview)"
    r"|(?:at a glance|in (?:short|brief|summary))|(?:what|things) (?:you need )?to know"
)

SCRIPT = ScriptWords(
    said="{name} said:",
    says="{name} says:",
    known_article="the",
    posted="posted",
    posted_on="posted on",
    clock=r"\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m|gmt|bst|utc|e[ds]?t|p[ds]?t|ce?s?t|\W|$)|\d{1,2}\s?[ap]\.?m\b",
    taking_leave=(
        r"(?:and |so )?that(?:[’']s| is) (?:all|it|where we|the end of our|a wrap)\b(?! (?:the|a|he|she|they|it)\b)"
        r"|(?:and )?we(?:[’']re| are|[’']ll| will) (?:now |soon |going to |about to |be )*"
        r"(?:clos(?:e|ing)|end(?:ing)?|wrap(?:ping)?|paus(?:e|ing)|leav(?:e|ing)|finish(?:ing)?|stop(?:ping)?|bring(?:ing)?|back|see you)\b"
        r"|(?:this|our|the|today[’']s) live (?:blog|page|feed|reporting|coverage|updates)\b"
        r"|(?:this|our|today[’']s) (?:blog|page|feed|coverage)\b"
        r"|(?:many )?thank(?:s| you) (?:(?:so|very) much |again )?(?:to (?:everyone|you|all)|for (?:joining|following|reading|being|your|stick|stay|all))"
        r"|good ?(?:night|bye)\b|bye\b|see you\b|stay safe\b|take care\b|join us\b|until (?:tomorrow|then|next)\b"
        r"|have a (?:good|great|lovely|safe|nice)\b"
        r"|you can (?:now |still |also )*(?:read|follow|catch up|find|get|see|watch|listen|keep up|stay up)\b.*\b(?:our|here|below|latest|website|page|app)\b"
        r"|(?:head|go|turn) (?:over )?to our\b|(?:here[’']s|read) our (?:main|full|latest|lead)\b"
        r"|(?:our|the) (?:full|main|lead|latest) (?:story|report|article)\b"
        r"|for (?:all |more of )?the latest\b|for more\b,?|there[’']s (?:more|plenty more)\b.*\b(?:here|our)\b"
    ),
    markets=r"\b(?:shares|stocks?|investors|futures|index(?:es)?|indices|traders|trading)\b",
    terms=r"\((?:collectively,?\s|together,?\s|or\s)?{named}(?:,?\s(?:or|and)\s{named})*\)".format(
        named=r"(?:the\s)?[“\"][^“”\"()]{1,40}[”\"]"
    ),
    salutation=r"(?:dear|to the editor|sir,)\s",
    letters=r"(?:readers[’']? )?letters?\b|(?:our |your )?readers\b|(?:your views|responses? to)\b",
    on_show=(
        r"\b(?:is|are|will be) (?:at|in|on|out|now|published|available|released|open|showing|streaming|broadcast)\b"
        r"|\b(?:runs|continues|tours|opens) (?:at|in|until|from|on)\b"
    ),
    unsigned=(
        r"(?:full )?names?(?: of (?:the )?writers?)?(?:[\s,&]+(?:and|full|postal|e-?mail|address(?:es)?|place|town|number|is|are|was|were|has|have|been))*"
        r"\s(?:supplied|withheld|given|provided)\b|anonymous\b"
    ),
    farewell=(
        r"(?:yours|sincerely|faithfully|respectfully|cheers|love|thanks|thank you|many thanks|(?:with )?(?:all |my |our )?"
        r"(?:best|kind|kindest|warm|warmest|good)? ?(?:wishes|regards|love|respect|thanks))\b"
    ),
    event_labels=words(
        "when where tickets ticket cost costs price prices admission info information time times date dates venue"
        " place address phone hours website doors rsvp parking registration"
    ),
    halls=tuple(
        "Academy Amphitheater Amphitheatre Arena Auditorium Ballroom Bowl Casino Center Centre Club Coliseum Dome "
        "Fairgrounds Festival Forum Garden Gardens Hall House Lounge Opera Pavilion Stadium Theater Theatre".split()
    ),
    wrote="writes:",
    death=r"\bobituary\b|\b(?:has|have) died\b[^.]{0,60}\b(?:aged?|at)\b|\bdied\b[^.]{0,80}\b(?:he|she) was \d{2}\b",
    score=r"(?<![\d-])(?:beat|win|won|lost|lead|over|defeated|victory|loss|defeat)[^.]{0,60}?\b\d{1,3}[-–]\d{1,3}\b(?![-–\d])",
    quote="quote:",
    end_of_quote="end of quote",
    behind_quote="an?",
    image="Image:",
    related="Related:",
    bridges=("In other news.", "Next."),
    table="Table, {columns} columns, {rows} rows.",
    listing="List, {items} items.",
    footnote="Footnote:",
    by="By {byline}",
    publisher="From {publisher}",
    for_publisher="for {publisher}",
    dated="Published {day}",
    of_whom=(
        r"in (?:his|her|their) (?:(?:early |mid-|late )?\w+(?:ties|teens|0s)\b"
        r"|(?:first|second|third|\d+(?:st|nd|rd|th)|[a-z]+th) "
        r"(?:season|year|term|month|week|spell|stint|decade|campaign)\b)|since (?:[a-z]+[ -])?(?:[A-Z][a-z]+ )?\d{4}\b"
    ),
    shown_below=(
        r"(?:here(?:[’']s| (?:is|are))|below (?:is|are)|these (?:are|were)|this is how)\b[^.?!]*:"
        r"|[^.?!]*\b(?:as follows|are listed below|(?:table|chart|list|graphic) (?:below|that follows))\b[^.?!]*[.:]"
        r"|(?:the |this |see the )?(?:full )?(?:table|chart|list)(?: below)? (?:shows?|lists?|gives?|has)\b[^.?!]*[.:]"
    ),
    summed_up=_SUMMED_UP,
    boxes=(
        rf"(?:{_SUMMED_UP}|(?:the )?bottom line|(?:pro |quick |safety |top )?tips?|(?:fun |quick )?facts?|did you know\?"
        r"|good to know|recap|tl;?dr|(?:important |side )?notes?|warning|caution|definition|example)"
        r"(?:\s?[:—–]\s|\s+(?=(?-i:[A-Z][a-z’']*\s[a-z])))"
        r"|(?:what|who|where|why|how) (?:is|are|was|were|does|do|did)\b(?! (?:i|we|you|he|she)\b)[^?.!]{1,60}\?\s+(?=(?-i:[A-Z]))"
    ),
    label_words=words(
        "a about ago am an article at attendance autumn bst cdt cest cet comment comments companies cst ct edt est estimated et fall first gift gmt hour "
        "hours hr hrs issue last listen long m mdt min mins minute minutes modified mst mt on originally p pdt pm posted pst pt "
        "published read reading share shares spring summary summer the time updated utc view winter"
    ),
    clock_words=words(
        "central daylight eastern learn more mountain pacific standard this to uk us"
    ),
    credited=r"(?:(?:staff|file|handout|submitted) )?(?:photo(?:graph)?(?:s|y)?|pictures?|illustrat(?:ions?|ed)|art(?:work)?|graphics?|video|animation)(?: and (?:photo(?:graph)?(?:s|y)?|video))?(?: by\b| courtesy of\b|:)\s",
    labels=r"(?:the )?(?:long|big|weekend|sunday|saturday) read|live(?: blog| updates)?|q ?& ?a|explainer|editorial|essay|photo essay|first person|fact check",
    makers=r"(?:words?|text|story|interview|photo(?:graph)?(?:s|y)?|pictures?|illustrations?|video)(?:\sby|:)?",
    on_the_text=r"(?:this|the|our) (?:interview|conversation|transcript|discussion|exchange|text|q&a)\b.{0,40}?\b(?:edited|condensed|abridged|shortened|translated)\b",
    both="{first} and {last}",
    of_agency="of {agency}",
    agencies={
        **{name: name for name in ("AFP", "Reuters", "Bloomberg", "UPI", "PTI", "CNN", "BBC")},
        **{name: f"the {name}" for name in ("AP", "Associated Press", "Press Association")},
    },
    torn_words=words(
        "a all an and are as at because but by every for from has have if into is its my of or our than that the"
        " their to was were when which while who whose will with would your"
    ),
    agency_words=frozenset(
        (
            "wire",
            "wires",
            "newswire",
            "news service",
            "wire service",
            "features service",
            "news agency",
            "syndicate",
        )
    ),
    no_places=words("analysis breaking comment exclusive opinion update updated watch"),
    source="Source: {name}.",
    disclosure=(
        "The voices in this episode are synthetic. They are not recordings of the people quoted."
    ),
    in_brief="In brief: {title}",
    news="News",
    headlines="The headlines.",
    sign_off="That was {show}.",
    sources="Sources: {names}.",
    narrator="Narrator",
    narrator_role="reads the article",
    written_by="Read by synthetic voices. Written by",
    read_by="Read by synthetic voices.",
    spelt_pronouns=words("s/he"),
    adverbial=(
        rf"(?!(?:{_ADJECTIVES})\b)(?![a-z]+ing\s(?:{_ROLES})\b)"
        r"(?:(?:after|although|amid|as|at|because|before|by|during|earlier|following|from|if|in|late|later"
        r"|last|on|outside|over|since|speaking|though|through|this|today|tonight|tomorrow|to|under|until"
        r"|upon|via|when|where|while|with|without|yesterday|mon|tues|wednes|thurs|fri|satur|sun)"
        r"(?:day)?\b|[a-z]+ing\b|[a-z]+ly\b)"
    ),
    adjunct=(
        r"\s(?=(?:on|in|at|during|after|before|when|while|as|last|this|earlier|yesterday|today|from)\s"
        r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:yesterday|today|earlier)$)"
    ),
    of_origin=r"\sfrom\s",
    of_topic=r"\sof (?:his|her|him|it|the \d[\d,]* [a-z]+s\b)",
    workplace=(
        r"\s(?:at|from) (?:the )?(?:[A-Z][\w’'&.-]*,? |(?:of|for|and|the|on|in) )*(?:Universit(?:y|ies)|College|Institute"
        r"|Hospital|Cent(?:er|re)|School|Laborator(?:y|ies)|Observatory|Clinic|Foundation|Research|Securities|Capital"
        r"|Management|Partners|Economics|Group|Museum|[Pp]olice|Constabulary|Department|Union|Council|Association|Agency)\b"
        r"(?! (?:station|headquarters|offices?|building|campus|cars?|vans?|cells?)\b)(?: (?:[A-Z][\w’'&.-]*|(?:of|for|and|the|in(?! (?:January|February|March|April|May|June|July|August|September|October|November|December)\b))(?= (?:the )?[A-Z])))*"
    ),
    tail=(
        rf"(?:including|such as|who add(?:ed|s) that|(?:before )?(?:{'|'.join(_FINITE)}))\b(?=\s\w)"
        r"|an? (?:[\w-]+ ){0,2}(?:reference|allusion|nod|rebuke|riposte|retort|jab|swipe|dig|tribute|rejoinder|echo|quotation|quote|line|phrase)"
        r" (?:to|at|of|from)\b(?=\s\w)"
    ),
    on_the_saying=r"which(?=\s(?:is|was|would|will|may|might|can|could|does|did|seems|seemed)\b)",
    telling="that",
    said_of_all="that",
    finite_forms=_FINITE,
    clause_breaks=words(
        "after although because before since though unless until when whereas while"
    ),
    inner_clause=(
        r"(?:after|before|since|when|while) [a-z]+ing\b(?:(?!\b(?:that|which|who|when|where|if|because)\b)[^,;:—]){0,60}?"
        r" (?:has|have|had|is|are|was|were|will|would|can|could|may|might)\b"
        r"|(?:after|before|since|until) (?:the|an?|his|her|its|their|that|this) (?:[\w’'-]+ ){0,2}[\w’'-]+,"
    ),
    present_verb=r"[a-z]+[^\Ws]s",
    learned_titles=words("dr doctor prof professor"),
    sequels=words("then"),
    takes_up=r"(?:is|was)\b",
    taken_up="This",
    lone_openers=words("after as because since when while"),
    fresh_conjunctions=words("but while although though and yet"),
    clause_openers=words("the he she they it"),
    accusing=(
        r"\b(?:charged?|charges|accus(?:ed|es|ing|ations?)|indict(?:ed|ment)|alleg(?:ed|edly|es|ations?)"
        r"|arrested|prosecutors? (?:say|said|says)|sued|suing|lawsuit|complaint|suspected of)\b"
    ),
    denying=(
        r"\bplead(?:ed|s)? (?:not guilty|innocent)|\b(?:den(?:y|ies|ied|ying)|denials?)\b"
        r"|\b(?:reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)) (?:the|all|those|these|any) "
        r"(?:\w+ )?(?:charges?|claims?|allegations?|accusations?|suit)\b|\binnocen(?:t|ce)\b"
        r"|\bdefend(?:ed|s) (?:his|her|its|their|the (?:[\w’']+ ){0,2}(?:actions?|decisions?|moves?|conduct|use|plans?|record))\b"
        r"|\bmake no apolog(?:y|ies)\b"
        r"|\b(?:charges?|claims?|allegations?|accusations?) (?:(?:is|are|was|were|as) )?[“\"]?(?:\w+ )?"
        r"(?:absurd|baseless|false|inaccurate|lies|nonsense|unfounded|untrue|wrong)\b"
    ),
    leaning=(
        r"(?:but|and|so|yet|or|nor|however|still|meanwhile|instead|then|thus|therefore|moreover"
        r"|also|likewise|he|she|they|it|his|her|hers|their|its|this|these|that|those)\b"
    ),
    connective=(
        r"(?:But|And|So|Yet|Or|Nor|However|Still|Meanwhile|Instead|Then|Thus|Therefore|Moreover"
        r"|Furthermore|Nevertheless|Nonetheless|Otherwise|Similarly|Likewise|Besides|Indeed|Also"
        r"|Separately|Afterwards?|Later|Earlier|Eventually|Consequently|Conversely|Again|Finally"
        r"|Second(?:ly)?|Third(?:ly)?|Another|Other|Others|Both|Neither|Such|Here|There(?= (?:he|she))"
        r"|In fact|In turn|In response|In addition|In contrast|In other words|In that|For example"
        r"|For instance|For (?:context|comparison|reference|perspective)|For now|As a result|As such|By contrast|On the other hand|That said|Even so"
        r"|At the (?:same )?time|To that|Because of (?:this|that)"
        r"|(?:Before|After|Until|Since|By|With|From|Under|Despite) (?:this|that|then|these|those)"
        rf"(?! (?:{_TIMES}))"
        r"|(?:All|Most|Many|Some|None|Few|Several|Half|Each|One|Two|Three|Almost all|Nearly all) of (?:them|these|those)"
        r"|Among (?:them|those|these)|Asked|It|Its|They|Their|This|These|That|Those)\b"
    ),
    rejecting=rf"\b(?:{_ANSWERED}) (?:that|this)(?=[.,;]|\s(?:and|but)\b|$)|{_ACCUSATION}",
    inner_connective=(
        rf"\bthis(?=[.,;]|\s(?:and|but)\b|$)|{_ACCUSATION}|{_REJECTED}|{_OTHERS}"
        rf"|\b(?:{_ANSWERED}) that(?=[.,;]|\s(?:and|but)\b|$)"
        r"|^(?:(?!\b(?i:an?|the|its?|their|his|her|this|that|these|those|some|any|every|no|each|two|three)\b|\d)[^.])*?"
        r"[a-z] (?:it|them)(?=[.,;]|$)"
        r"|^(?:[\w’'-]+ ){1,5}(?:do|does|did)(?:n[’']t)?(?=[.;!]|, (?:and|but|so)\b|\s(?:and|but|so)\b)"  # "The owners do, and …"
        r"|^[^,.]{1,30}, that(?:[’']s| (?:is|was|means|meant))\b(?! (?:what|why|how|when|where))"
        r"|, (?:however|though|meanwhile|too|then|instead|for example)\b|\balso\b"
        r"|\b(?:was|were) (?:being )?(?:questioned|arrested|detained|held|released)\b(?! (?:on (?:suspicion|charges)|over|for|with|after|in connection|about))"
        rf"|\b[Tt]h(?:is|ese) (?!{_TIMES}|kind|sort|is\b|are\b|was\b)[a-z]{{3,}}"
    ),
    stage_directions=(
        r"(?:(?:he|she|they|both|pause and|everyone) )?(?:laughs?|laughing|laughter|applause|cheers|cheering"
        r"|chuckles|chuckling|crosstalk|grins|inaudible|indiscernible|(?:long )?pauses?|shrugs|sighs|smiles|smiling|weeps)"
    ),
    answering=(
        r"(?:That|It|This|They|He|She|These|Those|Yes|No|Yeah|Well|Because|And|But|So|Or|We’re"
        r"|Exactly)\b"
        r"|(?:I|We|You|If|When)\b(?:[ ’'][\w’']+){0,3}? (?:it|them|that[’']s|that (?:is|was|will|would)|that(?=[.,;!?]))\b"
        r"|[A-Z][a-z]+ (?:and [a-z]+(?=[.,;!?])|(?:it|them|him)\b)"  # "Come and listen", "Is it safe?"
        r"|(?:[\w’']+ ?){1,4}[.,!?] (?:And|But|So) (?:if|when) (?:it|they|that)\b"
    ),
    asking=(
        r"\b(?:was|were|been|is|are|when|if) asked\b|\basks? (?:(?!for)[\w’'-]+ ){0,3}(?:what|why|how|whether|if|who|where|when)\b"
        r"|\basked (?:(?!for)[\w’'-]+ ){0,3}(?:what|why|how|whether|if|who|where|when)\b"
    ),
    personal=r"\b(?:he|she|his|her|him|hers|himself|herself)\b",
    definite=r"The (?:\d+ )?",
    complements=words("of for at who that in from on to with"),
    common_words=words(
        """
        about after also and any are because been before being but can could did does for from had
        has have her him his how into its just like many may more most much not now off one only
        other our out over said says she should some such than that the their them then there these
        they this those through under until was were what when where which while who why will with
        would you your
        """
    ),
)
