"""The words by which what stands around an article is told from it: bylines, captions, promotions."""

from dataclasses import dataclass
from typing import Final

from quotecast.languages.wordlists import NO_WORDS

_PARTICLES: Final[frozenset[str]] = frozenset(
    "al ap bin da dal de del della den der di dos du el ibn la le los ten ter van von y".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """What pages in a language say around an article: no words, where nothing is stated.

    A pattern is a regular expression without groups, matched without regard to capitals.
    """

    by: str = ""
    """Pattern of what opens a byline ("by")."""
    written: str = ""
    """Pattern of what may stand before that ("written", "story")."""
    labelled: str = ""
    """Pattern of what stands before a writer's name and a colon ("words")."""
    byline_words: frozenset[str] = NO_WORDS
    """Words in small letters that a byline may have ("and", "for")."""
    joiners: frozenset[str] = NO_WORDS
    """Words between two names ("and")."""
    particles: frozenset[str] = _PARTICLES
    """Words in small letters inside a writer's name ("van")."""
    office_words: frozenset[str] = NO_WORDS
    """Words of a post, an office or an outlet, which make a part of a byline no name ("editor")."""
    pictured: str = ""
    """Pattern of what others than the writer make ("photographs")."""
    checked: str = ""
    """Pattern of what others do with a text when it is written, before "by" ("fact checked")."""
    byline_ends: str = ""
    """Pattern of what stands behind a writer's name and before a place, an outlet, a time ("in")."""
    source: str = ""
    """Pattern of what stands before the name of a source and a colon ("source")."""
    drawn: str = ""
    """Pattern of what opens the credit of a chart ("chart:"), or a button of it ("get the data")."""
    noted: str = ""
    """Pattern of what opens a line below a chart: where its figures are from, what they count ("note:")."""
    dated: str = ""
    """Pattern of what stands before the date of an article ("published on")."""

    labels: str = ""
    """Pattern of labels on what leads elsewhere ("read more")."""
    notices: str = ""
    """Pattern of lines that belong to the page ("advertisement")."""
    promotions: tuple[str, ...] = ()
    """Patterns of how lines begin that lead elsewhere ("sign up for")."""
    pointers: str = ""
    """Pattern of the words of a link that only show its place ("here", "this link")."""
    told: str = ""
    """Pattern of a word that a story's sentence has, and none that offers something ("she", "was")."""
    sold: str = ""
    """Pattern of how a note says that an author's book is to be had ("is out now")."""
    adverts: tuple[str, ...] = ()
    """Patterns of how a heading begins that sells something ("Save 40% on …")."""
    writing: str = ""
    """Pattern of how a sentence begins that asks a reader to write to an address in it ("send")."""
    shouted_labels: str = ""
    """Pattern of labels in capitals that need nothing behind them ("READ MORE"), capitals regarded."""
    shouted: str = ""
    """Pattern of how lines begin, all in capitals, that lead elsewhere ("WATCH"), capitals regarded."""
    own_things: str = ""
    """Pattern of what an outlet calls "ours" and a piece that says "we" doesn't: "our weekly podcast"."""
    players: str = ""
    """Pattern of a player's button ("Play video")."""
    newsletters: str = ""
    sign_up: str = ""
    """Patterns that both are found in an offer of a newsletter."""
    captions: tuple[str, ...] = ()
    """Patterns of captions and credits of pictures ("photo:")."""
    shown: str = ""
    """Pattern of how agencies begin a caption ("this photo released by … shows")."""

    lines: tuple[str, ...] = ()
    """Patterns of whole lines that a page's programs, shop and law write beside a story."""
    reported: str = ""
    """Pattern of what stands in a line that asks something and that a story tells (", the baker said")."""
    asked: str = ""
    """Pattern of a box's words, the last line a link or a button that asks a reader to pay or to sign up."""
    funded: str = ""
    """Pattern of how an outlet says in a box of its own what pays for it ("we are reader-funded")."""
    giving: str = ""
    """Pattern of what it asks for there ("a gift")."""
    credits: str = ""
    """Pattern of what opens a line of those who reported besides ("additional reporting by")."""
    credit_words: frozenset[str] = NO_WORDS
    """Words in small letters that such a line may have."""
    contributed: str = ""
    """Pattern of such a line that begins with the names."""
    helped: str = ""
    """Pattern of what opens such a line of those whose the report isn't ("with inputs from")."""
    changed: str = ""
    """Pattern of what opens a line of when a page was changed ("updated at:")."""
    contacts: str = ""
    """Pattern of a line that says who a writer is and how to reach them."""
    job_words: frozenset[str] = NO_WORDS
    """Words that make a part of a stated author a job ("reporter")."""
    rubrics: frozenset[str] = NO_WORDS
    """Names of parts of an outlet, which stand above a story ("sports")."""
    own_words: frozenset[str] = NO_WORDS
    """Verbs behind a writer's name where a page tells who that is ("writes", "covers")."""
    no_names: frozenset[str] = NO_WORDS
    """Words that pages state as an author and that are none ("today", "guest")."""
    agencies: str = ""
    """Pattern of the names of agencies ("the Associated Press")."""

    topics: str = ""
    """Pattern of labels of what an article is about, below which a line stands ("tags")."""
    tails: str = ""
    """Pattern of the headings of what stands behind a story: references, links, tags."""

    own_tails: str = ""
    """Pattern of those of them that no part of a story has for its heading ("most read", not "jobs")."""
    works: str = ""
    """Pattern of those below which works are named, not linked ("further reading")."""
    parts_begin: str = ""
    """Pattern of some word that whatever the three below match has, for a quick look."""
    gates: str = ""
    """Pattern of what a page says where the rest must be paid for."""
    gated: str = ""
    """Pattern of those of them that say it of the article itself, wherever they stand ("this post is for members")."""
    sponsors: str = ""
    """Pattern of how a part begins that is paid for ("sponsored by")."""
    leaving: str = ""
    """Pattern of the way out of a newsletter ("unsubscribe")."""
    leads_away: str = ""
    """Pattern of what leads elsewhere at the end of a paragraph ("read more")."""
    pages_of: str = ""
    """Pattern of a line that says that the page is one of several ("page 1 of 3")."""
    happens: str = ""
    """Pattern of how a line above a story begins whose date is of what is told ("born", "when")."""
    turns: str = ""
    """Pattern of what leads to a site's other pages, without its arrows ("older posts newer posts")."""
    corrections: str = ""
    """Pattern of how a correction begins."""
    updates: str = ""
    """Pattern of a label behind which there may be news instead of a correction ("Update:")."""
    release: str = ""
    """Pattern of the label on top of a press release ("for immediate release")."""
    release_wires: str = ""
    """Pattern of the agencies that send press releases, capitals regarded."""
    release_ends: str = ""
    """Pattern of how the blocks begin by which a press release ends: law, contacts, the firm."""
    release_law: str = ""
    """Pattern of the line that heads what the law has a firm say of its forecasts."""
    release_stops: str = ""
    """Pattern of the line that divides a press release from its notes, capitals regarded ("ENDS")."""
    release_notes: str = ""
    """Pattern of the line that heads what a press release says to editors alone ("notes to editors")."""
    about: str = ""
    """The word before the name of a firm that heads what a press release says of it ("about")."""
    announces: str = ""
    """Pattern of what a firm does at the beginning of its press release ("announces")."""
    is_a_firm: str = ""
    """Pattern of what stands behind a firm's name where it says what it is ("is a", "provides")."""
    firm_words: str = ""
    """Pattern of words that firms have for themselves ("provider", "headquartered")."""
    ticker: str = ""
    """Pattern of the head of a table of share prices ("Ticker; Last; Change")."""
    note_marks: str = ""
    """Pattern of what stands raised or in brackets as the mark of a note ("citation needed")."""
    replies: str = ""
    """Pattern of the line that a mail program writes above what a reply quotes ("on … wrote:")."""
    post_authors: str = ""
    """Pattern of what they write before its author there ("a post shared by")."""
    post_frames: str = ""
    """Pattern of what the programs of networks write around a post ("view on Instagram")."""
