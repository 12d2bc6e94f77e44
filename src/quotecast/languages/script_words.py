"""The words of ours that a listener hears, and those by which a writer's sentence is understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_NO_WORDS: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptWords:
    """What a script says in a language besides the article's words: nothing, where nothing is stated.

    Words in braces are put in. What is called a pattern is a regular expression without groups.
    """

    said: str = ""
    """Who speaks, where the article doesn't say it beside the quotation: "{name} said:"."""
    known_article: str = ""
    """The article before the description of somebody met before, for "a" ("the")."""
    posted: str = ""
    posted_on: str = ""
    """What stands before the date of somebody's post."""
    clock: str = ""
    """Pattern of a time that heads an entry of a live blog."""
    terms: str = ""
    """How a release's defined term reads, in brackets ("(together, the “Group”)")."""
    salutation: str = ""
    """Pattern of how a letter begins ("dear")."""
    letters: str = ""
    """Pattern of what a page of readers' letters says of itself ("letters")."""
    on_show: str = ""
    """Pattern of what a note below a story says of a show or a book ("is published by")."""
    unsigned: str = ""
    """Pattern of what stands for a name below one ("name supplied")."""
    farewell: str = ""
    """Pattern of how a letter's last line begins, above the name ("yours")."""
    halls: tuple[str, ...] = ()
    """Words in the name of a place where a band plays ("Arena")."""
    wrote: str = ""
    """What stands behind who signed a letter, before it: "writes:"."""
    death: str = ""
    """Pattern of what only an obituary says at its beginning ("has died aged")."""
    score: str = ""
    """Pattern of the result of a game; another place than a year, a date or a range."""
    quote: str = ""
    end_of_quote: str = ""
    """What is said around a quotation of nobody who is known."""
    image: str = ""
    related: str = ""
    footnote: str = ""
    """What announces a caption, a box that leads to another article, and a note at the foot."""
    bridges: tuple[str, ...] = ()
    """Said between the stories of a programme: before the second, the third, and so on, then the last."""
    table: str = ""
    listing: str = ""
    """What announces a table, with `{columns}` and `{rows}`, and a list, with `{items}`; from two on."""
    by: str = ""
    publisher: str = ""
    for_publisher: str = ""
    """Whose article it is: "By {byline}", "From {publisher}", and both: "for {publisher}"."""
    dated: str = ""
    """When it was published, where that is all that is known of it: "Published {day}"."""
    label_words: frozenset[str] = _NO_WORDS
    """Words besides days and months that labels above a story have with their figures ("comments")."""
    credited: str = ""
    """Pattern of how a line begins that names who took the pictures ("photography by")."""
    makers: str = ""
    """Pattern of what a line calls who made the text or the pictures, before each name ("Words Jo Roe")."""
    on_the_text: str = ""
    """Pattern of how a page says at the end what was done to its text ("This interview has been edited")."""
    both: str = ""
    """Two names, and the last of more: "{first} and {last}"."""
    of_agency: str = ""
    """For whom they wrote: "of {agency}"."""
    agencies: Mapping[str, str] = field(default_factory=dict)
    """What agencies are called, by how bylines and datelines write them ("AP": "the AP")."""
    no_places: frozenset[str] = _NO_WORDS
    """Words in capitals before a dash that are no place, but a label ("breaking")."""
    source: str = ""
    """The credit at the end: "Source: {name}."."""
    disclosure: str = ""
    """What the voices are; a show may say it in words of its own."""
    in_brief: str = ""
    """The title of a brief of one article: "In brief: {title}"."""
    news: str = ""
    """The title of a programme of a show without a name."""
    headlines: str = ""
    sign_off: str = ""
    """The end of a programme: "That was {show}."."""
    sources: str = ""
    """The credits of a programme: "Sources: {names}."."""
    narrator: str = "Narrator"
    """What captions and the page call the narrator."""
    narrator_role: str = ""
    """What the page says of that voice."""
    written_by: str = ""
    """What a script file's title page says before the author's name."""
    read_by: str = ""
    """What it says where nobody knows the author."""

    spelt_pronouns: frozenset[str] = _NO_WORDS
    """Pronouns that only writing has ("s/he")."""
    adverbial: str = ""
    """Pattern of how an adverbial begins, not the subject of the clause, behind a comma."""
    adjunct: str = ""
    """Pattern of how an adverbial begins, within a clause."""
    workplace: str = ""
    """Pattern of where somebody works, behind the whole name ("at the University of Tarn")."""
    of_origin: str = ""
    """Pattern of what behind a noun says whose it is, and is no adverbial ("from")."""
    tail: str = ""
    """Pattern of how the end of a clause begins that goes on from the quoted words ("including")."""
    finite_forms: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Of participles in such a place, the past and the present ("adding": "added", "adds")."""
    lone_openers: frozenset[str] = _NO_WORDS
    """Words that make a clause a mere part of a sentence, and can be left out ("after")."""
    clause_breaks: frozenset[str] = _NO_WORDS
    """Words before which a long sentence may breathe where it has no comma ("because")."""
    inner_clause: str = ""
    """Pattern of what opens like such a clause and stands between subject and verb ("after rowing he is")."""
    fresh_conjunctions: frozenset[str] = _NO_WORDS
    """Words before a clause that may stand as a sentence of its own ("but")."""
    clause_openers: frozenset[str] = _NO_WORDS
    """Words by which such a clause begins, where it doesn't with a name ("the", "he")."""

    accusing: str = ""
    denying: str = ""
    """Patterns of an accusation ("charged with"), and of the plea or denial that answers it."""
    leaning: str = ""
    """Pattern of words that open a sentence which leans on the one before ("but", "this")."""
    connective: str = ""
    """The same with a capital, to choose sentences by: more of them."""
    inner_connective: str = ""
    """Pattern of such words anywhere in a sentence ("also")."""
    stage_directions: str = ""
    """Pattern of what stands in brackets within a speech, and tells how it was made ("laughs")."""
    answering: str = ""
    """Pattern of words that open a quotation which leans on what was said before ("That", "Yes")."""
    asking: str = ""
    """Pattern of how a sentence tells what somebody is asked ("was asked", "asked why")."""
    personal: str = ""
    """Pattern of pronouns that mean somebody named before ("she")."""
    definite: str = ""
    """Pattern of how a description of somebody met before begins ("The")."""
    complements: frozenset[str] = _NO_WORDS
    """Words behind a noun that make it need nothing said before ("of")."""
    common_words: frozenset[str] = _NO_WORDS
    """Words of three letters and more that tell nothing of what a text is about ("about")."""
