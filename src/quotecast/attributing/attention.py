"""Hold whom a reader has in mind at one place of an article."""

from dataclasses import dataclass, field

from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import Mention
from quotecast.attributing.tokens import Token
from quotecast.model import Gender


@dataclass(slots=True, kw_only=True, eq=False)
class Attention:
    """Whom a reader has in mind: what pronouns and free-standing quotations fall back on.

    `body` is the last body that a sentence was about, and `body_block` where,
    `named` who was named in the last sentence beside a subject that no "he" can mean, `said` the words of the sentence that named the source,
    `objects` the genders of "him" or "her" in the sentence of the subject,
    `owner` the last person named only as whose something is ("Ida Moss's play"), `is_acted_on`
    whether the sentence of the subject tells what was done to them ("was jailed"),
    `source_at` where a sentence of the writer's names the source, None where quoted words do,
    `writings` who said something in what is written, by its noun ("said in a statement"),
    `text` the last mention of something written, and where, `asker` who asked last, in the writer's words,
    `awaited` who answers the last sentence, and `awaited_block` where,
    `lead` whom the first sentence is about, without a name,
    `kin` the gender of "his wife", who isn't named, and the number of the paragraph,
    `is_under_way` whether the first paragraphs are over, `open_block` the number of a paragraph
    whose subject may be one of several people.
    """

    quoted: Person | None = None
    source: Person | None = None
    subject: Person | None = None
    body: Person | None = None
    group: Person | None = None
    named: Person | None = None
    opening: Person | None = None
    asker: Person | None = None
    questioner: Person | None = None
    awaited: Person | None = None
    awaited_block: int = -9
    lead: Person | None = None
    kin: tuple[Gender | None, int] | None = None
    is_under_way: bool = False
    before_opening: Person | None = None
    said: tuple[Token, ...] = ()
    text: tuple[Mention, Fragment] | None = None
    writings: dict[str, Person] = field(default_factory=dict)
    source_at: int | None = None
    objects: frozenset[Gender | None] = frozenset()
    owner: Person | None = None
    owner_block: int = -9
    body_block: int = -9
    open_block: int = -1
    subject_block: int = -1
    is_acted_on: bool = False
    source_block: int = -1
    recent: list[Person] = field(default_factory=list)
