"""Tell bodies from people, and of which kind a body is: a watchdog, an airline, a club."""

import re

from quotecast.attributing.earlier_nouns import EarlierNouns
from quotecast.attributing.fragments import LaidOut
from quotecast.attributing.people import PeopleRegister
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import Mention
from quotecast.languages import Language
from quotecast.languages.lexicon import is_body_noun, is_place, is_text_noun

_CODE = re.compile(r"^\w+-\d+$")  # "EF-3"
MOST_BODIES = 25  # looked at, so that a long text costs no more


class BodyKinds(EarlierNouns):
    """Judge a body by its name, and by what it was called."""

    def __init__(self, layout: LaidOut, register: PeopleRegister, language: Language) -> None:
        super().__init__(layout, language)
        self.register = register

    def _is_called(self, person: Person, noun: str) -> bool:
        """Return whether a name ends with a noun, and not with whose it is ("Union of Airlines")."""
        words = person.name.lower().split()
        return words[-1] == noun and self.language.genitive_prepositions.isdisjoint(words)

    def _has_trade(self, person: Person, noun: str) -> bool:
        """Return whether a noun tells a body's trade: in its name, or behind it ("Glenbride co-op")."""
        if self.layout.text.startswith(f"{person.name} {noun} ", person.first_seen):
            before = self.layout.text[: person.first_seen].lower().split()[-1:]
            others = self.language.determiners - self.language.definite_determiners
            return others.isdisjoint(before)  # no "any European airline"
        ends = (one for one in self.language.trade_ends if noun.endswith(one))
        end = next(ends, None) if len(person.words) > 1 else None
        if end is None or not any(word.rstrip("s") + end == noun for word in person.words[1:]):
            return False
        return not (person.is_titled or person.votes or person.description is not None)

    def _only_one_of_kind(self, mention: Mention) -> Person | None:
        """Return the only body whose name tells a noun's kind ("Tarn Airways … the airline", "Holm Constabulary … the force")."""
        kinds = self.language.body_kinds
        kind = kinds.get(mention.head)
        if kind is None or mention.is_plural or self._is_told_apart_by(mention):
            return None
        found = [
            one
            for one in self.register.people[-MOST_BODIES:]
            if one.is_organisation and one.is_named and one.first_seen < mention.span.start
            if kinds.get(one.words[-1]) == kind
        ]
        return found[0] if len(found) == 1 else None

    def _is_told_apart_by(self, mention: Mention) -> bool:
        """Return whether a word between determiner and noun may tell a body from others."""
        return not set(self.register.modifiers_of(mention)) <= self.language.plain_modifiers

    def _is_other_body(self, body: Person | None, mention: Mention) -> bool:
        """Return whether a name tells that a body is none of a noun ("the council" and the Weather Bureau)."""
        language, head = self.language, mention.head
        if body is None or head in body.facts or head in body.words:
            return False
        ends = body.words[-1:] if len(body.words) > 1 else ()  # no "Union Pacific"
        if head in language.firms and language.no_firms & {*body.facts, *ends}:
            return True  # "the company" is no union
        is_told = body.is_firm or body.facts - language.watching_bodies - language.plain_bodies
        is_other = head in language.watching_bodies and is_told  # "the regulator" is no airline
        is_public = head in language.watching_bodies or head in language.distinct_bodies
        is_untold = is_public and self._is_told_apart_by(mention) and not self._is_known_body(body)
        is_other = is_other or is_untold  # "the flood agency" is no river
        is_other = is_other or (  # "the regulator" is no Association of Bakers
            head in language.no_members and not language.member_bodies.isdisjoint(body.words)
        )
        if is_other or self._is_of_another_kind(body, head):
            return True
        is_marked = any(word in language.organisation_marks for word in body.words)
        return head in language.distinct_bodies and is_marked and body.is_organisation

    def _is_known_body(self, body: Person) -> bool:
        """Return whether a name was heard, or is an acronym's or an agency's: it may be called in other words."""
        is_known = body.has_spoken or body.name in self.language.script.agencies
        return is_known or (body.is_organisation and bool(body.short))

    def _is_of_another_kind(self, body: Person, noun: str) -> bool:
        """Return whether a body's name, or what it was called, tells that it is no "hotel": Tarn Bank."""
        kinds = self.language.body_kinds
        told = {kinds[word] for word in (*body.words, *body.facts) if word in kinds}
        return bool(told) and noun in kinds and kinds[noun] not in told

    def _is_listed(self, mention: Mention) -> bool:
        """Return whether a noun is known for a body's or for that of something written."""
        word, language = mention.head, self.language
        is_listed = word in language.organisations or word in language.teams
        is_listed = is_listed or word in language.documents or word in language.outlets
        is_listed = is_listed or word in language.public_bodies
        is_marked = word in language.organisation_marks or word in language.surfaces
        is_known = is_listed or is_marked or mention.is_plural
        return is_known or is_body_noun(word, language) or is_text_noun(word, language)

    def _may_be_body(self, person: Person) -> bool:
        is_where = 0 < person.places == person.mentions and not person.deeds  # "in Tarn Green"
        if (person.is_thing or (is_where and not person.is_organisation)) and not person.has_spoken:
            return False
        is_shop = person.name.endswith(self.language.possessive_endings)  # "Sainsbury's"
        is_several = person.name.endswith("s") and not is_shop
        is_opener = is_several or not person.has_spoken
        is_opener = is_opener and self.register.is_mere_opener(person)
        if is_opener and (is_several or self._is_common(person)):
            return False  # "Pictures sent back showed a crater", "Help may be at hand"
        if is_several and self._are_people(person):
            return False
        if not (person.is_organisation or person.has_spoken) and _CODE.search(person.name):
            return False  # "Its rating was EF-3."
        if person.is_organisation or (not person.is_named and self._is_called_as_body(person)):
            return True
        is_human = self._is_told_human(person) and not self._is_called_whole(person)
        is_human = is_human or (
            person.description is not None and not self._is_called_as_body(person)
        )
        return not is_human and not person.is_plural and not is_place(person.name, self.language)

    def _is_told_human(self, person: Person) -> bool:
        """Return whether a name, a title, a pronoun or an age tells that somebody is a person."""
        if person.has_given_name or person.told_gender is not None or any(person.votes.values()):
            return True
        if person.is_titled:
            return not self._is_called_as_body(person)
        return person.is_met_as_human

    def _is_called_as_body(self, person: Person) -> bool:
        """Return whether every role of a name may be a body's ("the operator, Tarn Gas")."""
        roles = person.facts or set(person.name.lower().split()) & self.language.body_roles
        return bool(roles) and roles <= self.language.body_roles
