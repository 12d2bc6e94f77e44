"""Give every quotation its speaker by named rules, in one walk through the article in order."""

from dataclasses import dataclass

from quotecast.attributing.clauses import Reader
from quotecast.attributing.fragments import Fragment, Layout, Passage
from quotecast.attributing.kinds import Verdict
from quotecast.attributing.phrases import Mention, MentionKind
from quotecast.attributing.people import Person, Register
from quotecast.attributing.tags import Setting, Tag
from quotecast.languages import Language
from quotecast.model import BlockKind, Gender, QuotationKind

_REACH = 40  # pieces of a block looked back at


@dataclass(slots=True, kw_only=True, eq=False)
class Decision:
    """Hold who said a quotation, by which rule, and how sure that is (0 to 1)."""

    person: Person | None
    rule: str
    confidence: float
    tag: Tag | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Attention:
    """Hold whom a reader has in mind: what pronouns and free-standing quotations fall back on."""

    quoted: Person | None = None
    source: Person | None = None
    subject: Person | None = None
    opening: Person | None = None
    before_opening: Person | None = None
    recent: list[Person] | None = None


class Resolver:
    """Walk through an article and decide on each quotation's speaker."""

    def __init__(  # noqa: PLR0913 - the results of the rules before it
        self,
        layout: Layout,
        readers: dict[int, Reader],
        settings: list[Setting],
        verdicts: list[Verdict],
        register: Register,
        language: Language,
    ) -> None:
        self.layout = layout
        self.readers = readers
        self.settings = settings
        self.verdicts = verdicts
        self.register = register
        self.language = language
        self.attention = Attention(recent=[])
        self.decisions: list[Decision] = []
        self._resolved: dict[int, Person | None] = {}

    def decide(self) -> list[Decision]:
        """Return the decisions in the order of the quotations."""
        for passage in self.layout.passages:
            if passage.kind in {BlockKind.BYLINE, BlockKind.SOURCE, BlockKind.READ_MORE}:
                for piece in passage.pieces:
                    if isinstance(piece, int):
                        self.decisions.append(self._nobody())
                continue
            self._walk(passage)
        return self.decisions

    def _walk(self, passage: Passage) -> None:
        attention = self.attention
        attention.opening = None
        is_silent = passage.kind in {BlockKind.TITLE, BlockKind.HEADING}
        for piece in passage.pieces:
            if isinstance(piece, Fragment):
                if not is_silent:
                    self._read(piece)
            elif is_silent:
                self.decisions.append(self._nobody())
            else:
                self._decide_one(self.settings[piece])
        if attention.opening is not None and not is_silent:
            attention.before_opening = attention.opening

    def _nobody(self) -> Decision:
        return Decision(person=None, rule="nobody", confidence=0.9)

    def _read(self, fragment: Fragment) -> None:
        """Resolve the fragment's mentions in order and note whom it makes the reader think of."""
        reader = self.readers[id(fragment)]
        attention = self.attention
        for mention in reader.mentions:
            person = self._person(mention, fragment)
            if person is not None and not person.is_organisation and not mention.is_possessive:
                self._remember(person)
        subject = reader.main_subject()
        if subject is not None:
            person = self._person(subject, fragment)
            if person is not None and not (person.is_organisation and attention.subject):
                attention.subject = person
                if attention.opening is None:
                    attention.opening = person
        self._note_speaking(reader, fragment)
        for clause in reader.clauses():
            person = self._person(clause.subject, fragment)
            if person is not None and not reader.is_subordinate(clause.subject):
                self._take_source(person)
                attention.subject = person
                if clause.subject.kind is MentionKind.NAME:
                    self.register.focus_on(person)

    def _note_speaking(self, reader: Reader, fragment: Fragment) -> None:
        """Let the subject of a verb like "spoke" be a source, though no words follow."""
        for index, token in enumerate(reader.tokens):
            if token.lower in self.language.spoken_verbs and not token.is_capital:
                person = self._person(reader.subject_before(index), fragment)
                if person is not None and not person.is_organisation:
                    self._take_source(person)

    def _take_source(self, person: Person) -> None:
        self.attention.source = person

    def _remember(self, person: Person) -> None:
        recent = self.attention.recent
        assert recent is not None  # noqa: S101 - set when the walk begins
        if person in recent:
            recent.remove(person)
        recent.append(person)
        del recent[:-12]

    def _decide_one(self, setting: Setting) -> None:
        verdict = self.verdicts[setting.number]
        if verdict.kind is QuotationKind.NONE:
            self.decisions.append(self._nobody())
            return
        decision = self._from_tags(setting, verdict) or self._from_context(setting, verdict)
        self.decisions.append(decision)
        if verdict.kind is QuotationKind.MIXED and decision.person is not None:
            self._take_source(decision.person)
        if verdict.kind is QuotationKind.DIRECT and decision.person is not None:
            self.attention.quoted = decision.person
            self._take_source(decision.person)
            self.attention.subject = decision.person
            if self.attention.opening is None:
                self.attention.opening = decision.person

    def _from_tags(self, setting: Setting, verdict: Verdict) -> Decision | None:
        is_direct = verdict.kind is QuotationKind.DIRECT
        order = (setting.trailing, setting.leading)
        if setting.leading is not None and is_direct and setting.leading.rule != "shared-subject":
            order = (setting.leading, setting.trailing)
            if setting.trailing is not None and setting.left is not None:
                if setting.left.tokens[-1].lower not in {",", ":", "that"}:
                    order = (setting.trailing, setting.leading)
        for tag in order:
            if tag is None:
                continue
            person = self._person(tag.subject, tag.fragment)
            if person is None and tag.subject.kind is MentionKind.DESCRIPTION:
                person = self._newcomer(tag.subject)
                self._resolved[id(tag.subject)] = person
            if person is None:
                continue
            if tag.subject.kind is MentionKind.NAME:
                self.register.focus_on(person)
            sure = _SURE[tag.subject.kind]
            return Decision(person=person, rule=tag.rule, confidence=sure, tag=tag)
        return None

    def _from_context(self, setting: Setting, verdict: Verdict) -> Decision:
        attention = self.attention
        if verdict.kind is QuotationKind.MIXED:
            person = attention.subject if setting.left is not None else None
            return Decision(person=person, rule="subject", confidence=0.5)
        previous = self._previous_in_block(setting)
        if previous is not None:
            between = setting.passage.pieces[setting.place - 1]
            if isinstance(between, Fragment) and not self._is_tag_of(previous, between):
                return Decision(person=attention.subject, rule="subject-before", confidence=0.75)
            person = self.decisions[previous].person
            return Decision(person=person, rule="continuation", confidence=0.93)
        if not setting.opens_block:
            person = self._block_source(setting) or attention.source or attention.quoted
            return Decision(person=person, rule="subject-before", confidence=0.8)
        return self._from_block_before(setting)

    def _is_tag_of(self, number: int, fragment: Fragment) -> bool:
        tag = self.settings[number].trailing
        return tag is not None and tag.fragment is fragment

    def _previous_in_block(self, setting: Setting) -> int | None:
        for piece in reversed(
            setting.passage.pieces[max(0, setting.place - _REACH) : setting.place]
        ):
            if isinstance(piece, int) and self.verdicts[piece].kind is QuotationKind.DIRECT:
                return piece
        return None

    def _block_source(self, setting: Setting) -> Person | None:
        for piece in reversed(
            setting.passage.pieces[max(0, setting.place - _REACH) : setting.place]
        ):
            if isinstance(piece, Fragment):
                reader = self.readers[id(piece)]
                clauses = reader.clauses()
                subject = clauses[-1].subject if clauses else reader.main_subject()
                if subject is not None:
                    person = self._person(subject, piece)
                    if person is not None:
                        return person
        return None

    def _from_block_before(self, setting: Setting) -> Decision:
        """Keep the speaker of an unclosed or free-standing paragraph, or take who introduces."""
        attention = self.attention
        before = self._speaking_block_before(setting.passage)
        last = before.pieces[-1] if before is not None and before.pieces else None
        if isinstance(last, int):
            person = self.decisions[last].person if last < len(self.decisions) else None
            if person is not None:
                rule = "free-standing"
                if not self.layout.marked[last].is_closed:
                    rule = "reopened"
                return Decision(person=person, rule=rule, confidence=0.9)
        if isinstance(last, Fragment):
            reader = self.readers[id(last)]
            clauses = reader.clauses()
            source = clauses[-1].subject if clauses else None
            is_colon = bool(last.tokens) and last.tokens[-1].lower == ":"
            if source is None and is_colon:
                source = reader.according_to() or reader.main_subject()
            person = self._person(source, last) if source is not None else None
            if person is not None:
                rule = "colon-before" if is_colon else "source-before"
                return Decision(person=person, rule=rule, confidence=0.85)
        person = attention.source or attention.quoted or attention.subject
        return Decision(person=person, rule="last-source", confidence=0.6)

    def _speaking_block_before(self, passage: Passage) -> Passage | None:
        for number in range(passage.block - 1, -1, -1):
            candidate = self.layout.passages[number]
            if candidate.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE}:
                if candidate.pieces:
                    return candidate
        return None

    def _person(self, mention: Mention | None, fragment: Fragment) -> Person | None:
        if mention is None:
            return None
        key = id(mention)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(mention, fragment)
        return self._resolved[key]

    def _resolve(self, mention: Mention, fragment: Fragment) -> Person | None:
        if mention.same_as is not None:
            return self._person(mention.same_as, fragment)
        if mention.kind is MentionKind.NAME:
            return self.register.person_of(mention)
        if mention.kind is MentionKind.PRONOUN:
            return self._of_pronoun(mention, fragment)
        return self._of_description(mention, fragment)

    def _of_pronoun(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Centre on who speaks: own sentence, subject before, last source, paragraph, memory."""
        attention = self.attention
        reader = self.readers[id(fragment)]
        if mention.is_plural:
            return self._of_plural_pronoun()
        own = reader.subjects_before(mention)
        candidates = [self._person(one, fragment) for one in own]
        if attention.opening is None:
            opening = attention.before_opening
        else:
            opening = attention.opening
        order = [attention.subject, attention.source, opening, attention.quoted]
        recent = attention.recent or []
        for person in (*candidates, *order, *reversed(recent)):
            if person is not None and self._may_be(person, mention.gender):
                return person
        return None

    def _of_plural_pronoun(self) -> Person | None:
        attention = self.attention
        for person in (attention.subject, attention.source, attention.quoted):
            if person is not None and (person.is_plural or person.is_organisation):
                return person
        return None

    @staticmethod
    def _may_be(person: Person, gender: Gender | None) -> bool:
        is_one = not person.is_organisation and not person.is_plural
        return is_one and person.is_personal and person.fits(gender)

    def _of_description(self, mention: Mention, fragment: Fragment) -> Person | None:
        language = self.language
        attention = self.attention
        reader = self.readers[id(fragment)]
        is_source = any(one.subject is mention for one in reader.clauses())
        is_source = is_source or reader.main_subject() is mention
        is_definite = mention.determiner in language.definite_determiners
        if is_definite:
            known = self.register.described_by(mention.head, mention.gender)
            if known:
                recent = attention.recent or []
                return max(known, key=lambda one: one in recent and recent.index(one) or -1)
            bodies = (attention.source, attention.quoted)
            if mention.is_organisation:
                for body in bodies:
                    is_author = mention.head in language.documents
                    if body is not None and body.is_named and (body.is_organisation or is_author):
                        return body
            elif mention.reach == mention.last and not mention.is_plural:
                recent = attention.recent or []
                order = (attention.source, attention.quoted, attention.subject, *reversed(recent))
                for person in order:
                    if (
                        person is not None
                        and person.is_named
                        and self._may_be(person, mention.gender)
                    ):
                        return person
        if mention.owner is not None and mention.head in language.documents:
            return self.register.person_of(mention.owner)
        return self._newcomer(mention) if is_source else None

    def _newcomer(self, mention: Mention) -> Person:
        text = " ".join(mention.whole.cut_from(self.layout.text).split())
        return self.register.unnamed(mention, text)


_SURE = {MentionKind.NAME: 0.96, MentionKind.PRONOUN: 0.85, MentionKind.DESCRIPTION: 0.8}
