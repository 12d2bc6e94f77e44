"""Find which body a description means: "the group", "the company", "the airline"."""

from abc import ABC, abstractmethod

from quotecast.attributing.attention import Attention
from quotecast.attributing.body_kinds import MOST_BODIES, BodyKinds
from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.fragments import Fragment, LaidOut
from quotecast.attributing.people import PeopleRegister
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import Mention
from quotecast.languages import Language
from quotecast.model import Gender


class Bodies(BodyKinds, ABC):
    """Resolve descriptions of bodies by their words, then by which body a reader has in mind.

    `assumed` are mentions (by their `id()`) that were taken for somebody whom the article never calls
    so, `unmet` those that may mean somebody named or somebody new, and whoever that would be, `torn`
    one of two people named.
    """

    def __init__(
        self,
        layout: LaidOut,
        readers: dict[int, ClauseReader],
        register: PeopleRegister,
        language: Language,
    ) -> None:
        super().__init__(layout, register, language)
        self.readers = readers
        self.attention = Attention()
        self.assumed: set[int] = set()
        self.unmet: set[int] = set()
        self.torn: set[int] = set()
        self.barred: dict[int, list[Person]] = {}  # who isn't meant by a noun
        self.named_later: dict[int, Person] = {}
        self.called_so: dict[str, Person] = {}  # by a noun that was taken for them
        self.unknown: set[str] = set()  # nouns that meant nobody in mind
        self._resolved: dict[int, Person | None] = {}

    @abstractmethod
    def person_of(self, mention: Mention | None, fragment: Fragment) -> Person | None:
        """Return whom a mention means, None where no rule tells."""

    @abstractmethod
    def words_of(self, number: int) -> frozenset[str]:
        """Return the words of a quotation in lower case."""

    @staticmethod
    def _may_be(person: Person, gender: Gender | None) -> bool:
        is_one = not person.is_organisation and not person.is_plural
        return is_one and person.is_human and person.fits(gender)

    def _body_in_mind(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return the body that "the group" means: one of that word, one heard, one spoken of."""
        attention = self.attention
        group = attention.group
        whose = group.name.split()[0].lower() if group is not None else ""
        is_free = whose not in self.language.thing_possessives  # "The union urged its members."
        if group is not None and mention.head in self.language.teams and is_free:
            is_any = group.is_named or mention.head in self.language.loose_teams | group.facts
            return group if is_any else None  # "the family" is no officials
        named = self._named_so(mention)
        if named is not None:
            return named
        if self._is_spoken_of(mention, fragment):
            return attention.source
        is_proper = mention.span.cut_from(self.layout.text).split()[-1][:1].isupper()
        is_known = attention.body is not None and attention.body.is_organisation
        is_lone = mention.head in self.language.lone_bodies
        is_lone = is_lone or self._is_told_which(mention) or self._opens_as_new(mention, fragment)
        if is_lone or (is_proper and not is_known):
            return None  # "the Bureau" is none of which the name isn't told
        return self._last_body(mention, fragment)

    def _named_so(self, mention: Mention) -> Person | None:
        """Return the last body with a noun in its name, or the only one with its trade ("the airline", Vega Air)."""
        plural = f"{mention.head}s"
        several = (one for one in self.register.with_word(plural) if self._is_called(one, plural))
        told = (*several, *self.register.with_word(mention.head))
        for person in reversed(told):
            is_body = person.is_organisation or not person.has_given_name
            if person.first_seen < mention.span.start and is_body:
                return person
        found = [
            one
            for one in self.register.people[-MOST_BODIES:]
            if one.is_named
            and one.first_seen < mention.span.start
            and self._has_trade(one, mention.head)
            and one.told_gender is None
        ]
        return found[0] if len(found) == 1 else self._only_one_of_kind(mention)

    def _is_told_which(self, mention: Mention) -> bool:
        """Return whether words tell which body it is ("the ministry of tides", "the state roads office")."""
        if mention.head in self.language.public_bodies and self._is_told_apart_by(mention):
            return True
        whole = mention.whole.cut_from(self.layout.text).lower()
        behind = whole[len(mention.span) :].split()
        is_told = len(behind) > 1 and behind[0] in self.language.genitive_prepositions
        return is_told and behind[1] not in self.language.possessives

    def _opens_as_new(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a paragraph opens with a body that a word tells apart ("The UN refugee agency said").

        Elsewhere "the news agency" may be one that is known by its name.
        """
        is_watching = mention.head in self.language.watching_bodies
        is_first = mention.first == 0 and fragment.starts_sentence
        is_first = is_first and self.layout.passages[fragment.block].pieces[0] is fragment
        return is_watching and is_first and self._is_told_apart_by(mention)

    def _topic(self, fragment: Fragment) -> Person | None:
        """Return the body that this paragraph's sentences are about, if nobody has spoken in it yet."""
        attention = self.attention
        is_here = attention.body_block == fragment.block != attention.source_block
        return attention.body if is_here else None

    def _last_body(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return the body heard last, or spoken of last; a thing told of before is itself."""
        attention = self.attention
        is_told = self._was_met(mention) or self._ends_trade(mention)
        if not self._is_listed(mention) and is_told:
            return None  # "An assessment found risks. … the assessment says", "the advocate depute"
        is_outlet = mention.head in self.language.outlets  # "the paper" is no virus called H5N1
        language = self.language
        public = language.public_bodies, language.distinct_bodies, language.boards
        is_public = any(mention.head in one for one in public)
        heard = [attention.source, attention.quoted, attention.body]
        source, topic = self._named_source(fragment), self._topic(fragment)
        if mention.head in self.language.firms:
            is_here = source is not None and self._is_called_whole(source)
            if is_here and attention.source_block == fragment.block:
                return None if self._is_other_body(source, mention) else source
            heard[:0] = [topic]  # whom the paragraph opens with
        for body in heard:
            is_fit = body is not None and (body.is_organisation or not is_outlet)
            is_fit = is_fit and not self._is_other_body(body, mention)
            is_fit = is_fit and not self._is_agency(body)
            if body is not None and body.is_named and is_fit and self._may_be_body(body):
                if is_public and body.is_bare:  # "Hemsby has a doctor again. The council said"
                    self.unmet.add(id(mention))
                    return None
                if topic is not None and self._is_either(body, topic):
                    self.torn.add(id(mention))
                return body
        if source is None and mention.head in self.language.firms:
            source = self._only_one_beside(fragment) or self._only_firm()
        return None if self._is_other_body(source, mention) else source

    def _is_named_since(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a body that was named since, and spoke last, may be one without a name.

        "A firm cut its forecast. Corvane said costs rose. “We see no end,” the firm said."
        """
        source, near = self.attention.source, fragment.block - 1
        if source is None or source is person or person.is_named or not source.is_named:
            return False
        is_later = source.first_seen > person.first_seen and person.last_block < source.last_block
        is_near = self.attention.source_block >= near and self._may_be_body(source)
        return is_later and is_near and not self._is_other_body(source, mention)

    def _is_either(self, body: Person, topic: Person) -> bool:
        """Return whether a noun may mean the paragraph's body or who spoke before.

        "Meta was told in May. “They must act,” the group said."
        """
        source = self.attention.source
        if body is topic:
            return source is not None and source.is_firm
        return self._may_be_body(topic)

    def _only_one_beside(self, fragment: Fragment) -> Person | None:
        """Return the only body that the paragraph has named so far ("A judge warned Tarn Gas. The firm ...")."""
        bodies = [
            one
            for one in self.register.people[-MOST_BODIES:]
            if one.is_organisation and one.is_named and one.last_block == fragment.block
        ]
        return bodies[0] if len(bodies) == 1 else None

    def _only_firm(self) -> Person | None:
        """Return the only body that was called a firm before, by name first ("Tarn Gas … the company … The firm")."""
        firms = [one for one in self.register.people[-MOST_BODIES:] if one.is_firm and one.is_named]
        return firms[0] if len(firms) == 1 else None

    def _is_agency(self, body: Person | None) -> bool:
        """Return whether a body is an agency that was only told something ("Moss told Reuters that")."""
        heard = (self.attention.source, self.attention.quoted)
        return body is not None and body not in heard and body.name in self.language.script.agencies

    def _firm_in_mind(self, mention: Mention) -> Person | None:
        """Return the firm that "the carmaker" means: the only body about, if the title calls it so.

        "Carmaker recalls vans", "Voltara has recalled". Else it may be another: that is doubt.
        """
        attention = self.attention
        held = (attention.source, attention.quoted, attention.body)
        bodies = {id(one): one for one in held if one is not None and self._may_be_body(one)}
        body = next(iter(bodies.values())) if len(bodies) == 1 else None
        if body is None or not body.is_named or mention.is_plural or self._was_met(mention):
            return None
        if any(word in self.language.organisations for word in body.words):
            return None
        if self._is_in_title(mention.head):
            return body
        self.unmet.add(id(mention))
        return None

    def _is_spoken_of(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a noun means the body that spoke last in its paragraph.

        "The defence ministry said so. “None,” the ministry said.", "The developer … the company".
        """
        source = self.attention.source
        if source is None or source.is_named or self.attention.source_block != fragment.block:
            return False
        if mention.head in self.language.firms and self._is_called_as_body(source):
            return not self._is_other_body(source, mention)  # "the company" is no watchdog
        return mention.head in source.facts or source.name.split()[-1] == mention.head

    def _named_source(self, fragment: Fragment) -> Person | None:
        """Return who spoke last in a paragraph, or right before its words, if nothing tells that it is a person."""
        source, block = self.attention.source, self.attention.source_block
        reach = fragment.block - (fragment.before is not None and self._opens(fragment))
        if source is None or not reach <= block <= fragment.block:
            return None
        if block < fragment.block and source is self.attention.quoted:
            return None  # "“Yes,” said Moss." and then "the firm"
        is_one = source.is_named and not source.is_plural
        is_human = self._is_told_human(source) and not self._is_called_whole(source)
        return source if is_one and not is_human else None
