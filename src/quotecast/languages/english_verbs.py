"""English verbs that report speech: data only, after the tagging habits of AP style."""

from types import MappingProxyType

from quotecast.languages.wordlists import phrases, words

SAID = words(
    """
said says say told tells tell wrote writes write tweeted tweets added adds add asked asks ask
replied replies reply responded responds respond continued continues continue explained explains
explain argued argues argue insisted insists insist noted notes note stated states warned warns
warn declared declares announced announces acknowledged acknowledges admitted admits agreed agrees
recalled recalls concluded concludes claimed claims remarked remarks observed observes quipped
joked jokes exclaimed shouted shouts yelled whispered sighed mused muses muttered conceded concedes
countered counters retorted boasted boasts complained complains suggested suggests predicted
predicts promised promises pledged vowed urged urges testified stressed stresses emphasised
emphasized emphasizes maintained maintains contended contends asserted asserts confessed lamented
laments pleaded demanded demands reported reports read reads began begins went called cried thundered
commented comments clarified elaborated opined proclaimed reasoned reiterated repeated repeats
revealed speculated summarised summarized taunted teased thanked volunteered wondered wonders
deadpanned interjected protested pronounced posted confirmed confirms disclosed blogged emailed
texted messaged cautioned cautions advised figured fumed posed pondered begged winced crowed jibed intimated reflected riposted gushed bragged barked bellowed chided
cracked offered offers ventured scoffed snapped shot implored instructed intoned inquired pointed
cited pressed thought thinks believes believed learned implied alleged alleges charged charges denied
denies rejected hinted fretted grumbled griped marvelled marveled objected scolded screamed sneered
sniffed allowed related recounted recounts chimed jumped piped finished finishes ended opened
closed answered answers assured assures reminded reminds informed informs counseled prayed sang sings
chanted chants hollered huffed hailed praised exhorted relayed retweeted captioned enthused
yells exclaims whispers cries screams queried queries moaned moans groaned groans murmured murmurs mumbled mumbles divulged confided confides affirmed averred bemoaned bemoans enquired wailed sobbed chuckled giggled beamed growled reckoned reckons reminisced hypothesised hypothesized theorised theorized surmised interrupted narrated submitted reassured rejoined
sighs jokes quips protests pleads confesses lectured shout yell marvels chides tells chirped drawled jeered laughed laughs smiled grinned shrugged nodded
"""
)

SAID_IN_TWO = phrases(
    """
put it, puts it, has written, have written, had written, weighed in, weighs in, chimed in,
chimes in, jumped in, jumps in, cut in, cuts in, broke in, breaks in, butted in, butts in,
burst out, blurted out, blurts out, called out, calls out, cried out, cries out,
piped up, pipes up, spoke up, speaks up, summed up, sums up, shot back, shoots back, hit back,
hits back, fired back, fires back, snapped back, snaps back, pushed back, pushes back, clapped back,
claps back, went on, goes on, carried on, carries on, pointed out, points out
"""
)

SAYING = words(
    """
saying adding telling writing asking explaining noting arguing insisting warning tweeting
replying responding continuing stating declaring announcing acknowledging admitting recalling
concluding claiming remarking observing quipping joking exclaiming shouting yelling whispering
conceding countering boasting complaining suggesting predicting promising urging stressing
emphasising emphasizing maintaining asserting lamenting pleading demanding reporting commenting
clarifying elaborating proclaiming reiterating repeating wondering protesting posting confirming
cautioning advising bragging offering pointing calling chanting reading answering assuring
reminding screaming
"""
)

TELLING = words(
    """
told tells tell telling asked asks ask asking assured assures assuring reminded reminds
reminding informed informs informing warned warns warning advised advising urged urges urging
thanked thanking instructed emailed texted implored pressed
"""
)

SPOKEN = words(
    """
        spoke speaks speaking spoken discussed discusses described describes mentioned talked
        talks addressed criticised criticized appeared introduced defended dismissed blasted
        slammed expressed referred echoed cited interviewed attacked attacks accused accuses
        praised blamed likened compared slams blasts described condemned condemns unveiled
        """
)

BASE_FORMS = dict(
    pair.split(":")
    for pair in """
        taught:teach wrote:write drove:drive sang:sing swam:swim rode:ride led:lead ran:run won:win
        bred:breed built:build sold:sell kept:keep wove:weave flew:fly fought:fight found:find
        dealt:deal spoke:speak grew:grow made:make caught:catch bought:buy shot:shoot threw:throw
    """.split()
)

CLAIMING = phrases(
    "those are the words of, those were the words of, these are the words of, these were the words of,"
    " the words are those of, the words were those of, so said, so says, so wrote"
)

PAST_FORMS = words(
    """
    cut lost won made took gave went came ran held kept left met paid sold built bought brought
    fell felt found got grew hit led rose saw sent sat stood struck taught threw woke wore began
    broke chose drew drove ate flew forgot froze hid knew lay rode rang sang sank shook shot
    slept spent stole swam tore beat bit blew caught dealt fought hung laid lent meant quit
    sought swept swung understood withdrew wept fled knelt clung crept dug strode swore sprang slid
    """
)

OWN_WORDS = frozenset(
    f"in {whose} {words_}" for whose in ("his", "her", "their") for words_ in ("words", "own words")
)

PASSING = words(
    "opened ended began begins went called closed finished finishes shot ran read reads"
    " figured reported ventured cracked offered offers charged allowed continued continues"
    " pressed reflected answered revealed hailed summarized finish concluded concludes followed"
)

BEGINNING = words("began begins begin ran runs concluded concludes ended ends opened opens")

AUTHORING = words(
    "written signed drafted compiled prepared authored issued sent posted published penned released emailed"
)

ADVERBS = words(
    """
    also same then later once even still just would could often always never again simply all both
    himself herself themselves itself too first ever soon long not twice further
    """
)

AUXILIARIES = words(
    """
    is are was were am be been has have had do does did will would can could shall should may
    might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
    wouldn't can't couldn't shouldn't mustn't cannot ain't
    """
)

HAPPENING = words(
    """
    become begin begun come cost feel felt happen happened help helped hurt look looked made make
    mean meant rain rained seem seemed snow snowed start started take taken work worked
    """
)

ACTIVE_VERBS = words(
    """
    apologised apologized appeared arrived blinked coughed declined disagreed failed fainted
    flinched frowned grinned hesitated laughed lied nodded objected pleaded refrained refused
    remained responded resigned retired sat shrugged sighed smiled smirked snapped sobbed stood
    succeeded vanished waited walked wept winced
    """
)

# What stands before a clause that hangs on another.
SUBORDINATORS = words(
    "while when as if because though although whereas after before since until once"
)

# What those are called who speak of somebody they serve so: bankers and agents have "clients".
SERVED_BY = MappingProxyType(
    {"client": words("lawyer solicitor barrister attorney advocate counsel")}
)
