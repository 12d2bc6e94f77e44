"""What English pages say around an article: data only, after the pages of some hundred outlets."""

from typing import Final

from quotecast.languages import (
    english_page_buttons,
    english_page_calls,
    english_page_corrections,
    english_page_lines,
    english_page_programs,
)
from quotecast.languages.page_words import PageWords
from quotecast.languages.wordlists import words

_REUSED: Final = "adapted|published|appeared|translated|republished|reprinted|reposted|updated|syndicated|edited for"
# No outlet calls its readers to "any theory" or to "nothing", but for its own or their price.
_QUANTIFIED: Final = (
    r"(?:any|no|nothing|none|neither|whatever)\b(?!.*(?:[$£€]|\b(?:our|us|your|free|weeks?|months?|years?|"
    r"(?:news)?letters?|(?:e-?)?mails?|editions?|alerts?|updates?|inbox|subscri\w+)\b))"
)
# A line that a label opens, or that is the outlet's own, is told of by nobody.
_NO_LABEL: Final = (
    r"(?s:^(?!(?-i:[A-Z]{4})|\W*(?:©|\(c\)|copyright\b|all rights\b|this (?:article|story|post|essay)\b))"
    r"(?!.*\b(?:you|your|yours|we|us|our|ours|here|free|now|today|click|newsletters?|link|subscri(?!be\b)\w+)\b)"
)
_CAPTION: Final = (
    r"(?:file )?(?:photos?|photographs?|images?|pictures?|pics?|illustration|graphic|video|caption|"
    r"credit|cover image|main image)"
)
# Words that the line below a picture seldom has, and a sentence of a story does.
_TELLING: Final = (
    r"he|she|it|we|they|i|you|who|nobody|was|were|had|has|have|did|will|would|could|not|\w{2,}ed"
)
# Of which "found", "read", "set" and the like are none: they stand in what offers something, too.
_TOLD: Final = (
    r"he|him|his|she|they|them|who|nobody|was|were|had|has|have|did|would|could|not|\w{2,}(?<!ne)(?<!fe)(?<!spe)ed|"
    r"became|began|born|bought|broke|brought|built|came|caught|chose|died|drew|drove|fell|felt|fought|fled|flew|gave|got|grew|heard|held|"
    r"kept|knew|led|lost|made|met|paid|ran|rose|said|sank|sat|saw|sent|shot|slept|sold|spent|spoke|stood|stole|struck|taught|thought|threw|told|took|went|won|wrote"
)

_SOLD: Final = (
    r"(?:now|today|here|for (?:free|just|only|as little as|[$£€]?\d)|from (?:just|only|[$£€]\d))\b"
)
_ADVERTS: Final = (
    r"(?:save|get|take|enjoy) (?:up to |an extra |over )?(?:[$£€]?\d+ ?%?|half(?: price)?) (?:off|on)\b",
    rf"(?:subscribe|sign up|join us|register|order|shop|download|donate|try (?:it|us|our [\w ]{{2,30}}))\b[^.?!]{{0,60}}\b{_SOLD}",
    r"(?:subscribe|sign up|donate)(?: to (?:our|the|[A-Z])[^.?!]{0,40})?\W*$",
    r"(?:get|unlock|enjoy) (?:unlimited |full |exclusive |instant |free )+access\b",
    r"(?:support|fund) (?:our|independent|quality|local) (?:work|journalism|newsroom|reporting|reporters)\b",
    r"(?:special|limited[- ]time|introductory|subscriber) offer\b",
)
_LAW: Final = (
    r"(?:(?:cautionary |special )?(?:note|statement|language|information|disclosure)s? (?:regarding|concerning|on|about) )?forward[- ]looking (?:statements?|information)|"
    r"safe harbou?r\W* (?:statements?|provisions?|language)\b.{0,120}"
)
PAGES = PageWords(
    by="by|author(?=:)",
    written=(
        "written|(?:live )?(?:reporting|updates|coverage)|words|story|report|text|posted|published|submitted|interview(?:ed)?|"
        "reviewed|review|profile|essay|analysis|opinion|commentary"
    ),
    labelled="author|words|text|writing|written|(?:live )?reporting",
    byline_words=words(
        """
        and of for the in at de del della da dos van von der den al bin ibn la le y e und et with
        """
    ),
    joiners=words("and with"),
    pictured="photographs?|photos?|photography|pictures?|images?|illustrations?|graphics?|videos?|charts?|maps?|art(?:work)?",
    checked=(
        r"(?:(?:medically|clinically|scientifically|legally|professionally|expertly) (?:reviewed|checked|approved|verified)"
        r"|fact[- ]?(?:checked|check|reviewed|verified)|expert[- ]reviewed|peer[- ]reviewed|vetted|verified|narrated|translated)"
    ),
    byline_ends="in|for|at|from|of|on|(?:(?:first |last )?(?:published|updated|posted))",
    office_words=words(
        """
        agence agency associated audience bureau business chief columnist content contributor correspondent daily democracy
        desk digital director editor editorial editors executive foreign freelance gazette guest health herald international investigative journal
        magazine media ministry multimedia network new news office political politics post presse press
        producer radio report reporter reporters reuters science senior special sports staff story
        team technology reports wires the times today tribune tv university web white wire writer writers
        """
    ),
    source=(r"sources?|via|originally published (?:by|in|on|at)|first published (?:by|in|on|at)"),
    drawn=(
        r"(?:charts?|graphs?|infographics?|maps?|visuali[sz]ations?)(?: by| credit)?\s?:|(?:get|download) (?:the )?(?:data|image|csv)\b|"
        r"embed\b|(?:created|made|built) with\b|an? (?:flourish|datawrapper|infogram)\b"
    ),
    noted=r"(?:sources?|(?:data )?notes?|data)\s?:\s?(?=(?-i:[A-Z\d]))",
    dated=(
        r"(?:(?:first |last )?(?:published|updated|posted|modified|uploaded|aired|broadcast|air date)|(?:(?:judg[e]?ment|opinion|decision|order)(?: was)? )?"
        r"(?:decided|delivered|handed down|filed|issued|date of (?:decision|judg[e]?ment|publication|issue)|decision date))\s*(?:on\b|at\b)?\s*:?"
    ),
    labels=(
        "read (?:more|also|next|on|the full (?:story|article))|also read|see more|more (?:on this(?: story| topic)?|from|stories)|"
        "explore more(?: on (?:these|this) topics?)?|related(?: (?:stories|story|articles?|content|coverage|links|topics|posts|reading|videos?))?|"
        "watch(?: (?:more|now|live|also|next))?|listen(?: (?:now|to this article))?|see also|"
        "don[’']t miss|must[- ]read|recommended(?: (?:for you|reading|story|stories|topics|articles?|videos?))?|"
        "(?:you (?:may|might) also like|what to read next|most (?:read|popular|viewed)|trending(?: now)?)|"
        "more to read|you (?:may|might) also be interested in|(?:people|others|readers|what others) (?:are also|also|are) (?:reading|read|liked?)|"
        "editors?[’']?s? picks?|popular in the community|stories you (?:may|might) like|in case you missed it|from (?:the|our) archives?|"
        "keep reading|go deeper|(?:read|more|just in)(?=:\\s*(?-i:[A-Z])[^.]*$)"
    ),
    notices=(
        "advertisement|advertising|sponsored(?: content)?|continue reading|"
        "share this(?: article| story)?|"
        "story continues(?: below)?(?: (?:the )?advertisement)?|skip (?:advertisement|to content)|"
        "article continues (?:below|after)(?: (?:this |the )?(?:advertisement|ad|video))?|"
        "(?:loading|show|view|hide) comments|leave a comment|all rights reserved"
    ),
    adverts=_ADVERTS,
    pointers=r"(?:(?:right |over )?here|(?:at |on |via |in |from )?(?:this|the) (?:link|page|website|web site|site|url|post|form)(?: here)?|link|click here)",
    told=rf"(?<![\w’'])(?:{_TOLD})(?![\w’'])",
    sold=r"(?:is|are) (?:out|available|published|on sale)(?: (?:now|today|from|by|in|on|at)\b)?|(?:comes out|will be published|was published|can be bought)",
    promotions=(
        r"(?:please )?(?:leave|drop|post) (?:us )?(?:a|your) comments?\b(?! (?:on|at) (?:the|a|his|her|their)\b)",
        r"follow along (?:here |below )?(?:for|with|as)\b(?=[^.]*\b(?:live|updates?|latest|coverage|us|we)\b)",
        r"this (?:sponsored |paid )?(?:deal|post|article|content|story|section|offer) (?:is|was) (?:brought to you|sponsored|paid for|presented)\b",
        r"let us know (?:what|which|who|how|if|whether|your|in)\b|(?:tell us|sound off|let[’']s talk|weigh in) (?:in|on|down) (?:the comments?|our comments?|facebook|twitter|x)\b",
        r"(?:be sure to |make sure to )?stay tuned (?:for|to) (?:more|our|the (?:next|rest|latest|full)|future|further|updates|news|part|upcoming)\b",
        r"read (?:more|also)\b(?! \w+(?:ly\b|:))",
        r"(?:click|tap) (?:here|the link|to (?:watch|read|see|listen|join))\b",
        r"for (?:more|further) information[^.]{0,160}(?:please )?visit\b",
        r"(?:read|shop|see|find|check out) (?:our|the)\b[^.]{0,60}\bhere\W*$",
        r"get the [^.]{0,30}:? instant download\b",
        rf"sign up (?:(?:for|to)\b(?! (?:an?|the) \w+ and\b)(?! {_QUANTIFIED})|(?:here|now|today)\b)",
        rf"subscribe (?:(?:to|for)\b(?! {_QUANTIFIED})|(?:now|here|today)\b)",
        r"listen (?:to [^.]{0,60} )?(?:(?:live\b.{0,60}|back )here|wherever you (?:get|find) your podcasts)\b",
        r".{0,80}\bmore info(?:rmation)?\s*:\s*(?:https?://|www\.)",
        r"(?:follow|like|join|find|contact) (?:us|our \w+) (?:on|at|via)\b",
        (
            r"(?:follow|like|join|find|contact) (?:him|her|them|me) (?:on|at|via) (?:[^.]{0,60}(?:@|https?:|www\.)|(?:\w+, ){0,3}(?:and )?"
            r"(?:twitter|facebook|instagram|x|bluesky|threads|linked ?in|mastodon|tik ?tok|you ?tube|substack|signal)\b|(?:his|her|their|my) newsletter\b)"
        ),
        r"follow \W?[\w’' -]{1,40} on (?:\w+, )*(?:twitter|facebook|instagram|x|tiktok|threads)\b",
        r"(?:download|get) (?:the|our) (?:[\w.]+ ){0,3}app\b",
        r"e-?mail (?:[\w.’'-]+ ){1,4}at \S+@\S+",
        r"you can (?:also )?reach (?:[\w.’'-]+ ){1,4}(?:at|on|via) (?:\S+@|[\d(+][\d() +.-]{5,}|@)",
        r"this (?:article|story|series|project|investigation) (?:was|is) (?:produced|reported|(?:co-)?published) in (?:partnership|collaboration|conjunction) with\b",
        rf"this (?:article|story|post) (?:has been|was|is|first|originally)\b.{{0,40}}\b(?:{_REUSED})\b(?! (?:in|as) 1[5-9]\d\d\b| for the (?:stage|screen|cinema|radio)\b| as an? )",
        r"(?:the )?(?:views|opinions)(?: (?:and|or) (?:views|opinions))? expressed (?:in|by|here|are (?:those|not (?:necessarily|those)|solely|the (?:author|writer)s?[’']))\b",
        r"visit [\w’'. -]{2,40} (?:homepage|home page|website|web site) for more\b",
        r"get started with [^.]{1,60}\bhere\W*$",
        r"to (?:pre-?)?order (?:a|your) cop(?:y|ies)\b",
        r"(?:watch|catch|see) (?:all )?(?:the )?(?:match |full )?highlights (?:on|at|from)\b",
        r"(?:you can |please )?(?:e-?mail|message|reach|contact) me (?:at|on|via)\b",
        r"(?:find|get|buy|order|available) (?:it |them )?(?:now )?wherever (?:you|fine|good|books?|podcasts?|(?:it|they)(?: is| are|[’'](?:s|re)) sold)\b",
        r"(?:you can )?get in touch\b.{0,40}\S@\S",
        r"this (?:article|story|essay) appear(?:s|ed) (?:in|on) (?:(?:the )?(?-i:[A-Z])|(?:the|our) (?:[\w,’'-]+ ){0,4}(?:issue|edition|print)\b)",
        r"the [\w’' -]{2,40} is committed to publishing\b",
        r"we(?:[’']d| would) (?:like|love) to hear (?:from you|what you think|your)\b",
        r"(?:and )?here(?:[’']s| is| are) (?:our e-?mail|some tips)\b",
        r"editor[’']?s?[’']? note\b",
        *english_page_lines.PROMOTIONS,
        *english_page_programs.POINTERS,
    ),
    writing=(
        r"(?:(?:for|to) [^.?!@]{2,80}, )?(?:please )?(?:(?:contact(?! (?:was|is|with))|write|send|reach|get in touch|reply|"
        r"submit|tell us|let us know|rsvp)\b|letters (?:for publication )?(?:should|may|can) be (?:sent|e-?mailed) to \S+@|(?:e-?mail|mail|text|call|phone|share|follow|apply|address)"
        r" (?:us|me|him|her|them|your?|the|to|at|or|\S+@))"
    ),
    shouted_labels=r"READ MORE|ALSO READ|READ ALSO|READ NEXT|SEE ALSO|RELATED (?:ARTICLES?|STOR(?:Y|IES)|NEWS|VIDEOS?)|(?:MORE|READ|LISTEN)(?=\s*[:|])",
    shouted="READ|WATCH|ALSO READ|SEE ALSO|LISTEN|RELATED|MORE",
    own_things=r"\bour (?:[\w’'-]+ ){0,3}(?:podcasts?|newsletters?|coverage|live ?blog|apps?|quiz|gallery|subscribers)\b",
    players=r"(?:play|pause|watch|listen)(?: (?:this )?(?:video|audio|clip|now))?|now playing",
    newsletters=r"\b(?:newsletters?|your inbox|email alerts?)\b",
    sign_up=r"\b(?:sign(?:ing)?(?: me)?[ -]up|subscrib(?:e|ing)|deliver(?:ed|y))\b",
    captions=(
        rf"[\[(]?(?:featured )?{_CAPTION}(?: (?:credit|courtesy|by|illustration|source)s?(?: of)?)?\s*[:：]",
        r"(?:image|video|media|figure|picture|audio) (?:caption|source)(?:s?\s*[,:]\s|$)",
        (
            r"(?:(?-i:[A-Z])[\w’'&.-]* ){1,3}(?:file )?(?:photos?|photographs?|illustrations?|graphics?|images?) (?:by|courtesy of) "
            r"(?-i:[A-Z])[\w’'.-]*(?: (?-i:[A-Z])[\w’'.-]*){0,3}\W*$"
        ),
        r"courtesy (?:of )?(?-i:(?:[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,4}|[A-Z\d]{2,8}))$|(?-i:(?:PA(?: Media| Wire)?|AFP|EPA|Reuters))$",
        rf"[\[(]\s*{_CAPTION}\b.*[\])]$",
        r"\[[^\]“”\"]{0,120}\b(?:image|photo|picture)s?\s?: (?-i:[A-Z])[^\]“”\"]*\]$",
        r"(?:file )?photos? (?:by(?! photo)|courtesy of|credit)\b[^.]*\.?$",
        r"photo(?:graph)?s? courtesy (?:of )?(?-i:[A-Z])[^.,!?;:“”\"]{2,60}$",
        (
            r"(?:charts?|graphs?|infographics?|maps?|visuali[sz]ations?)(?: by| credit)?\s?: (?=(?-i:[A-Z]{2,})|\S+\s)(?-i:[A-Z])[\w’'.&-]*"
            r"(?: (?-i:[A-Z])[\w’'.&-]*){0,4}(?:\s*[·|•/]\s*(?-i:[A-Z])[^.!?“”\"]{1,60}){0,4}$"
        ),
        r"(?:getty(?: images)?|alamy(?: stock photo)?|shutterstock|i ?stock(?: ?photo)?|adobe stock)(?:\s?/\s?(?-i:[A-Z])[\w ’'.-]{2,40})?\W*$",
        r"(?:file|stock|handout|library|archive|submitted) (?:photo(?:graph)?|image|picture)s?\W*$",
        r"credits?\s?(?:\.{3}|…)\s?[A-Z][^.!?]{2,80}$",
        r"by [^|]{2,80}\| ?(?:satellite |aerial )?(?:imagery|images?|photo(?:graph)?s?|videos?|graphics?|maps?|illustrations?|data) by [^|]{2,80}$",
        r"(?:(?:header|cover|lead|main|hero|top|feature|banner) )?(?:photo|image|picture)s? (?:by|via|courtesy of|courtesy) (?:the )?(?-i:[A-Z])[^.,!?;:“”\"]{2,50}$",
        r"pictured(?: (?:above|below|left|right|here))?\s?: (?=(?-i:[A-Z]))",
        r"[^“”\"‘«!?]{10,200}[.)]\s(?-i:[A-Z]{2,}(?: [A-Z]{2,})*\s?/\s?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3})$",
        r".*[\[(](?:AP Photo|Photo(?:graph)?s?[ :]|Image[ :]|Picture[ :]|Getty Images|Courtesy )[^\])]*[\])]\.?$",
        r".*\((?-i:(?:[A-Z][\w.&’-]* ){1,4}Photo/[A-Z][\w.’-]* [A-Z])[^()]*\)$",
        (
            rf"(?!.*\b(?:{_TELLING})\b)[^“”\"‘«.!?]{{10,120}}[.)]\s(?:photo|photograph|picture|image)s? by (?-i:[A-Z])[\w'’.-]*"
            r"(?: (?-i:[A-Z])[\w'’.-]*){0,3}(?:\s?/.{2,40})?$"
        ),
        r".{10,}(?:[.!?”]|\s)(?:photo|photograph|picture|image|credit)s?\s*(?::|\.{3}|…)\s*[A-Z][\w .,/&'’-]{2,60}$",
    ),
    shown=(
        r"this (?:[\w-]+ ){0,2}(?:photo|photograph|image|picture|graphic|infographic|chart|map|"
        r"illustration),? (?:provided|released|supplied|issued|distributed|made available|taken|obtained) "
        r"(?:by|from|on|in)\b.*\bshows?\b"
    ),
    lines=(
        *english_page_lines.LINES,
        *english_page_programs.PROGRAMS,
        *english_page_buttons.BUTTONS,
        *english_page_calls.BARS,
        *english_page_calls.CALLS,
        *english_page_calls.COMMENTS,
    ),
    reported=(
        r",[’'”\"]? (?!(?:we|you|i)\b)(?:[\w’'-]+ ){1,6}(?:said|says|told|warned|promised|urged|wrote|begged|joked|argued)\b|"
        r",[’'”\"]? (?:[\w’'-]+ ){0,5}(?:he|she|they|(?-i:[A-Z])[\w’'-]+) (?:called|cried|"
        r"added|adds|replied|replies|asked|asks|explained|explains|recalled|recalls|whispered|shouted|sang)\b|"
        # the verb first: ", says a poster"; a sentence on the words just said: "Sign here. That was the rule."
        rf"{_NO_LABEL}[^:]*,[’'”\"]? (?:(?:says|runs|reads|goes|urges|warns|advises|writes) (?:an?|the|his|her|its|their|one)|"
        r"(?:said|ran|went|urged|warned|advised|wrote) (?:an?|the|his|her|its|their|one|(?-i:[A-Z])[\w’'-]+))\b[^,:]*$)|"
        r", (?:an?|the) (?:[\w’'-]+ ){1,6}reads\W*$|"
        rf"{_NO_LABEL}[^:]*[.!?][’'”\"]?\s(?:(?:that|this|such|those|these) (?:was|were|had been)|so (?:ran|went|said)) .{{12,}}\.)|"
        r"\band you (?:see|must|meet|understand|lose|know|hear|find|have)\b"
    ),
    asked=english_page_calls.ASKED,
    funded=(
        r"\b(?:reader|member|listener|viewer|donor|audience)s?[- ](?:funded|supported|backed|powered)\b|"
        r"\b(?:our|independent|non-?profit|local|fearless|quality) (?:\w+ )?(?:journalism|newsroom|reporting)\b"
    ),
    giving=r"\b(?:gifts?|donat\w+|contribut\w+|support|chip in|subscri\w+|memberships?|become an? \w+)\b",
    credits=(
        r"(?:additional |with )?reporting(?: by| from|:)|contributing(?: to this (?:report|story))?\s*[:,]|"
        r"(?:edited|written|compiled|curated|reported|posted|photographs?|graphics?|read|narrated|narration|audio produced) by:?|"
        r"editing by|with inputs? from|with files from"
    ),
    credit_words=words(
        """
        and in of the for by at de van von der la le editing writing reporting additional graphics
        compiled edited written from with files
        """
    ),
    contributed=(
        r".{2,260}\bcontributed (?:to this (?:report|story|article)|reporting|(?:additional )?(?:research|reporting|photography))\b.{0,80}|"
        r"(?-i:(?:[A-Z][\w’'-]+(?:,? and |, | )){1,8}reported from [A-Z][\w’'-]+(?:[ ,]+(?:and |in )?[A-Z][\w.’'-]+){0,6}\.)|"
        + english_page_buttons.AIRED
    ),
    helped=r"with inputs? from|with files from|(?:with )?additional reporting\b|contributing(?: to this (?:report|story|article))?\s*[:,]",
    changed=r"(?:first |last )?(?:published|updated|posted|modified|created)\s*(?:on|at)?\s*[:|]",
    contacts=(
        r"[A-Z][\w.’' -]{2,50} (?:is|are|covers|writes|reports) (?:an? |the )?.{2,120}[.:] "
        r"(?:follow|e-?mail|contact|reach|write to|you can|find|(?:he|she|they) (?:can|may) (?:also )?be (?:reached|contacted|followed)) .{2,160}"
    ),
    job_words=words(
        """
        writer writers reporter reporters correspondent correspondents editor editors staff columnist
        author contributor contributors columnists bureau desk agency agencies newsroom freelance producer
        photographer photojournalist journalist journalists meteorologist intern team
        """
    ),
    own_words=words("writes covers edits hosts reports blogs lives has covered reported"),
    rubrics=words(
        """
        home local national world international sports sport business politics opinion comment news review
        reviews film books music art culture travel food science health letters features feature profile
        analysis interview obituary obituaries exclusive breaking education crime weather transport
        """
    ),
    no_names=words(
        "today yesterday posted admin administrator guest login unknown by the editorial editorials board"
    ),
    agencies=(
        r"(?:the )?(?:associated press|agence france-presse|press association|press trust of india|"
        r"canadian press|pa media|(?:\w+ )?wires?|(?:\w+ ){0,2}staff|the (?:\w+ ?){1,4}|(?:\w+ ){0,2}(?:news service|wire service|newswire))"
    ),
    topics="topics?|tags?|filed under|keywords?",
    tails=english_page_lines.TAILS,
    own_tails=english_page_lines.OWN_TAILS,
    works=english_page_lines.WORKS,
    parts_begin=english_page_lines.PARTS_BEGIN,
    gates=english_page_calls.GATES,
    gated=english_page_calls.GATED,
    sponsors=english_page_lines.SPONSORS,
    leaving=english_page_lines.LEAVING,
    leads_away=english_page_lines.LEADS_AWAY,
    pages_of=english_page_programs.PAGES_OF,
    turns=english_page_buttons.TURNS,
    happens=(
        r"(?:date of )?(?:born|birth|died|death|deceased|sunrise|sunset|passed(?: away)?)\b|(?:when|where|time|event dates?|deadline|due|expires?|"
        r"valid|on (?:show|view|sale|air)|runs?|opens?|closes?|starts?|begins?|ends?|opening|closing|until|from|through|conference dates?|meeting dates?)\b"
    ),
    corrections=english_page_corrections.CORRECTIONS,
    updates=english_page_corrections.UPDATES,
    note_marks=(
        r"citation needed|clarification needed|better source needed|dubious.{0,20}|who\?|when\?|"
        r"according to whom\?|page needed|edit"
    ),
    release=r"(?:for immediate release|(?:press|news) release(?:[\s:|–—-]+[\w.,/ -]{4,30})?|embargoed until [^.]{1,60})\W*",
    release_wires=r"\((?:[A-Z][\w ]*(?:[Ww]ire|WIRE)|PRNewswire|NEWSWIRE)[^)]*\)|--\s?\([A-Z][A-Z &]{3,30}\)\s?--|/PRNewswire/|/CNW/|Business ?Wire|^.{4,100} /[A-Z][\w. ]{1,24}/ ?(?:--|[–—-])",
    release_ends=(
        rf"{_LAW}\W*$|(?:earnings )?(?:conference|investor) calls?(?: and (?:audio )?webcast)?(?: information| details)?\W*$|(?:media|press|investor|news)?(?: relations)? ?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries)\W*$"
        r"|(?:media|press|investor|for media|for more information)[\w ]{0,20} contacts?:|contacts?:\s"
        r"|for (?:more|further) information|safe harbou?r|about [A-Z][\w.&’' -]{1,40}:?$|#\s?#\s?#"
        r"|(?:notes? (?:to|for) (?:the )?editors?|editors?[’']? notes?)\b\W*"
    ),
    release_notes=r"notes? (?:to|for) (?:the )?editors?\W*",
    release_law=_LAW,
    release_stops=r"\W*(?:ENDS?|[Ee]nds)\W*",
    about="about",
    announces=(
        r"\b(?:announc|launch|introduc|unveil|releas|appoint|nam)(?:e[sd]?|ed|es|ing)\b|\btoday\b"
    ),
    is_a_firm=r"(?:\([^)]{1,60}\) )?(?:is|provides|offers|develops|designs|makes|delivers|helps)\b",
    firm_words=(
        r"\b(?:leading|leader|global(?:ly)?|worldwide|provid(?:er|es|ing)|suppliers?|manufacturers?|"
        r"compan(?:y|ies)|firm|solutions?|services|platforms?|technolog(?:y|ies)|products?|customers?|"
        r"clients?|partners?|headquartered|founded|employs|employees|listed|enterprises?|innovat\w+|"
        r"offers|mission|vision|brands?|industry|portfolio|patented)\b"
    ),
    ticker=r"(?:ticker|symbol)\b.{0,80}\b(?:last|price|close)\b.{0,40}\b(?:change|chg)\b.{0,20}",
    replies=r"on .{1,200} wrote:",
    post_authors="(?:a )?(?:post|reel|video|photo)(?: shared)? by|posted by",
    post_frames=english_page_lines.POST_FRAMES,
)
