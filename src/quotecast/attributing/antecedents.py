"""Give every mention its person: names by the register, pronouns and descriptions by attention."""

from dataclasses import dataclass, field

from quotecast.attributing.clauses import Clause, Reader
from quotecast.attributing.fragments import Fragment, Layout
from quotecast.attributing.people import Register
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import OWNED, Mention, MentionKind
from quotecast.languages import Language
from quotecast.model import Gender

_LONGEST_DESCRIPTION = 9  # words by which to name somebody


@dataclass(slots=True, kw_only=True, eq=False)
class Attention:
    """Hold whom a reader has in mind: what pronouns and free-standing quotations fall back on."""

    quoted: Person | None = None
    source: Person | None = None
    subject: Person | None = None
    opening: Person | None = None
    before_opening: Person | None = None
    recent: list[Person] = field(default_factory=list)


class Antecedents:
    """Follow a reader's attention through an article, fragment by fragment."""

    def __init__(
        self,
        layout: Layout,
        readers: dict[int, Reader],
        register: Register,
        language: Language,
    ) -> None:
        self.layout = layout
        self.readers = readers
        self.register = register
        self.language = language
        self.attention = Attention()
        self._resolved: dict[int, Person | None] = {}

    def person_of(self, mention: Mention | None, fragment: Fragment) -> Person | None:
        """Return whom a mention means, None where no rule tells."""
        if mention is None:
            return None
        key = id(mention)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(mention, fragment)
        return self._resolved[key]

    def _resolve(self, mention: Mention, fragment: Fragment) -> Person | None:
        if mention.same_as is not None:
            return self.person_of(mention.same_as, fragment)
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
        candidates = [self.person_of(one, fragment) for one in own]
        first = attention.opening or attention.before_opening
        order = [attention.subject, attention.source, first, attention.quoted]
        recent = attention.recent
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
        """Match the facts of an introduction, then attention; else a source is somebody new."""
        if mention.determiner in self.language.definite_determiners:
            person = self._introduced_as(mention)
            if person is None and mention.is_organisation:
                person = self._body_in_mind(mention)
            elif person is None and (mention.reach == mention.last or self._tells_age(mention)):
                person = self._person_in_mind(mention)
            if person is not None:
                return person
        if mention.determiner == OWNED and not mention.is_plural and mention.reach == mention.last:
            person = self._introduced_as(mention)
            if person is not None and person.is_named:
                return person
        if mention.owner is not None and mention.head in self.language.documents:
            return self.register.person_of(mention.owner)
        reader = self.readers[id(fragment)]
        is_source = any(one.subject is mention for one in reader.clauses())
        if mention.determiner is not None or mention.is_plural:
            is_source = is_source or reader.main_subject() is mention
        return self.newcomer(mention) if is_source else None

    def _introduced_as(self, mention: Mention) -> Person | None:
        """Find whom the article introduced by this noun, the one last heard first."""
        known = self.register.described_by(mention.head, mention.gender)
        attention = self.attention
        heard = (attention.source, attention.quoted, attention.subject)
        for person in (*heard, *reversed(attention.recent), *known):
            if person in known:
                return person
        return None

    def _body_in_mind(self, mention: Mention) -> Person | None:
        is_written = mention.head in self.language.documents
        for body in (self.attention.source, self.attention.quoted):
            if body is not None and body.is_named and (body.is_organisation or is_written):
                return body
        return None

    def _person_in_mind(self, mention: Mention) -> Person | None:
        """Take "the 40-year-old senator" for whoever is spoken of, if nobody else fits."""
        if mention.is_plural or mention.head in self.language.unmet_roles:
            return None
        attention = self.attention
        heard = (attention.subject, attention.source, attention.quoted)
        for person in (*heard, *reversed(attention.recent)):
            if person is not None and person.is_named and self._may_be(person, mention.gender):
                return person
        return None

    def _tells_age(self, mention: Mention) -> bool:
        words = mention.span.cut_from(self.layout.text).lower().split()
        return any(word.endswith(self.language.age_endings) for word in words)

    def newcomer(self, mention: Mention) -> Person:
        """Add a source that has no name."""
        known = self._same_people(mention)
        if known is not None:
            self._resolved[id(mention)] = known
            return known
        name = self._words_for(mention)
        is_new = mention.determiner is None or mention.determiner in self.language.newcomer_words
        person = None if is_new else self.register.called(name)
        if person is None:
            person = self.register.unnamed(mention, name)
        self._resolved[id(mention)] = person
        return person

    def _same_people(self, mention: Mention) -> Person | None:
        """Take "physicians" for the physicians who spoke before."""
        if not mention.is_plural or mention.determiner is not None or mention.reach > mention.last:
            return None
        for person in self.register.described_by(mention.head, None):
            if person.is_plural and not person.is_named:
                return person
        return None

    def _words_for(self, mention: Mention) -> str:
        """Give the words that name a source without a name, as they stand within a sentence."""
        span = mention.whole
        if mention.reach - mention.first > _LONGEST_DESCRIPTION:
            span = mention.span
        text = " ".join(span.cut_from(self.layout.text).split())
        first = text.split()[0]
        is_name = (
            self.register.knows(first)
            or (len(first) > 1 and first.isupper())
            or "'" in first
            or "’" in first
        )
        return text if is_name else text[0].lower() + text[1:]

    def read(self, fragment: Fragment) -> None:
        """Resolve the fragment's mentions in order and note whom it makes the reader think of."""
        reader = self.readers[id(fragment)]
        for mention in reader.mentions:
            person = self.person_of(mention, fragment)
            if person is not None and not person.is_organisation and not mention.is_possessive:
                self._remember(person)
        self._note_subjects(reader, fragment)
        self._note_speaking(reader, fragment)
        for clause in reader.clauses():
            if not reader.is_reported(clause) and not reader.is_subordinate(clause.subject):
                self._note_source(reader, clause, fragment)

    def _note_subjects(self, reader: Reader, fragment: Fragment) -> None:
        """Keep in mind the subjects of a sentence's main clauses, a person before a body."""
        attention = self.attention
        person = self.person_of(reader.main_subject(), fragment)
        if person is not None and not (person.is_organisation and attention.subject):
            attention.subject = person
            attention.opening = attention.opening or person
        person = self.person_of(reader.coordinate_subject(), fragment)
        if person is not None and not person.is_organisation:
            attention.subject = person

    def _note_source(self, reader: Reader, clause: Clause, fragment: Fragment) -> None:
        person = self.person_of(clause.subject, fragment)
        if person is None:
            return
        self.take_source(person)
        self.attention.subject = person
        if clause.subject.kind is MentionKind.NAME:
            self.register.focus_on(person)
        self._note_complement(reader, clause, person, fragment)

    def _note_complement(
        self, reader: Reader, clause: Clause, source: Person, fragment: Fragment
    ) -> None:
        """Keep in mind whom a body or a group speaks of: "aides say Moss will go"."""
        if not (source.is_plural or source.is_organisation):
            return
        spoken_of = reader.complement_subject(clause)
        if spoken_of is not None and spoken_of.kind is MentionKind.NAME:
            person = self.person_of(spoken_of, fragment)
            if person is not None and not person.is_organisation:
                self.attention.subject = person

    def _note_speaking(self, reader: Reader, fragment: Fragment) -> None:
        """Let the subject of a verb like "spoke" be a source, though no words follow."""
        for index, token in enumerate(reader.tokens):
            if token.lower in self.language.spoken_verbs and not token.is_capital:
                person = self.person_of(reader.subject_before(index), fragment)
                if person is not None and not person.is_organisation:
                    self.take_source(person)

    def take_source(self, person: Person) -> None:
        """Let pronouns and free-standing quotations fall back on this person."""
        self.attention.source = person

    def _remember(self, person: Person) -> None:
        recent = self.attention.recent
        if person in recent:
            recent.remove(person)
        recent.append(person)
        del recent[:-12]
