"""Know whose husband or daughter somebody is, so that "her husband" means one person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quotecast.attributing.callings import Callings
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, Mention
from quotecast.languages import Language
from quotecast.model import Gender

_MOST_COUPLES = 60  # people looked at, so that a long text costs no more
_MOST_TIES = 60  # likewise
_BARE = 2  # tokens of a possessive and its noun, no word between them


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """What `other` is to `owner` ("Ida Moss and her husband, Karl"); `owner` is None where two may be."""

    owner: Person | None
    noun: str
    other: Person


class Relatives(Callings):
    """Resolve "her husband" and "his deputy" by what the text told of two people."""

    @cached_property
    def _ties(self) -> list[_Tie]:
        """Whose relative somebody is, the last told at the end."""
        return []

    @cached_property
    def _doubled(self) -> set[str]:
        """Nouns of which somebody has two ("her other brother")."""
        return set()

    def _note_tie(self, mention: Mention, person: Person | None, fragment: Fragment) -> None:
        """Keep whose daughter or deputy a name is said to be."""
        noun = mention.head or (mention.titles[-1] if mention.titles else "")
        if not noun or not self._is_relation(noun):
            return
        is_named = mention.kind is NAME or mention.same_as is not None
        is_name = mention.kind is NAME
        told = len(mention.titles) if is_name else mention.last - mention.first + 1
        is_plain = told <= _BARE or mention.determiner not in self.language.possessives
        if (
            not is_name
            and mention.same_as is None
            and noun in self.language.kin_of
            and not is_plain
        ):
            self._doubled.add(noun)  # "her other brother"
        if not is_named or person is None or not is_plain:
            return
        if not person.is_named or person.is_organisation or not self._is_owned(mention, fragment):
            return
        owner = self._owner_of(mention, person, fragment)
        self._ties.append(_Tie(owner=owner, noun=noun, other=person))
        del self._ties[:-_MOST_TIES]

    def _is_relation(self, noun: str) -> bool:
        """Return whether a noun tells what one is to another, and few are: no friend, no neighbour."""
        language = self.language
        return noun in language.kin_of or noun in language.kinship or noun in language.roles

    def _relative_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whom "her husband" means: who was called so, else the other of a couple."""
        language = self.language
        is_couples = mention.head in language.spouses or mention.head in language.siblings
        if not (self._ties or is_couples):
            return None
        if mention.is_plural or not self._is_owned(mention, fragment):
            return None
        is_plain = mention.owner is not None or mention.last - mention.first + 1 <= _BARE
        if not is_plain or mention.head in self._doubled:
            return None  # "her other sister"
        owner = self._owner_of(mention, None, fragment)
        found = [one for one in self._tied(mention.head) if one[1].fits(mention.gender)]
        own = {id(other): other for known, other in found if known is owner is not None}
        if mention.head in language.kinship and owner is None:
            own = own or self._only_tied(mention, found)
        if len(own) == 1:
            return next(iter(own.values()))
        heard = self.attention.quoted, self.attention.subject
        return next(filter(None, (self._partner_of(one, mention) for one in heard)), None)

    def _only_tied(
        self, mention: Mention, found: list[tuple[Person | None, Person]]
    ) -> dict[int, Person]:
        """Return who is so tied where nobody else is about whose relative another could be."""
        whose = self.language.possessives.get(mention.determiner or "")
        owners = [one for one, _ in found if one is not None]
        tied = [two for _, two in found]
        others = [one for one in self.attention.recent if one not in owners and one not in tied]
        if any(self._may_be(one, whose) for one in others):
            return {}
        return {id(two): two for one, two in found if one is None or one.fits(whose)}

    def _is_of_another(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether "Eva Lind's husband" can't be Karl, who is said to be Ida Moss's."""
        if self._is_public(person, mention, fragment):
            return True
        if not self._ties or not self._is_owned(mention, fragment):
            return False
        owner = self._owner_of(mention, None, fragment)
        owners = [one for one, other in self._tied(mention.head) if other is person]
        return owner is not None and bool(owners) and owner not in owners

    def _is_public(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether "Karl Abe's lawyer" can't be "City Attorney Ida Moss": a town's office is nobody's own."""
        owner = self.person_of(mention.owner, fragment)
        is_lawyer = mention.head in self.language.asking_roles  # a village's teacher may be Abe's
        if owner is None or owner.is_organisation or not (owner.is_human and is_lawyer):
            return False
        words = [word for one in person.offices.values() for word in one]
        return not self.language.place_nouns.isdisjoint(words)

    def _is_owned(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a possessive, or a name behind "of", tells whose somebody is."""
        language, determiner = self.language, mention.determiner
        if determiner is not None:
            is_theirs = determiner in _owning_words(language)
        else:  # "whose father"
            before = fragment.tokens[mention.first - 1].lower if mention.first else ""
            is_theirs = before in language.shared_possessives
        is_theirs = is_theirs or mention.owner is not None
        return is_theirs or self._named_behind_of(mention, fragment) is not None

    def _named_behind_of(self, mention: Mention, fragment: Fragment) -> Mention | None:
        """Return who is named behind "the daughter of"."""
        if mention.head not in self.language.kin_of or mention.kind is NAME:
            return None
        behind = fragment.tokens[mention.last + 1 : mention.last + 2]
        if not behind or behind[0].lower not in self.language.genitive_prepositions:
            return None
        named = self.readers[id(fragment)].mentions
        is_next = (one for one in named if one.first == mention.last + 2)
        return next((one for one in is_next if one.kind is NAME), None)

    def _tied(self, noun: str) -> Iterator[tuple[Person | None, Person]]:
        """Give whose relative somebody is of whom it was told, from the one side or the other."""
        language = self.language
        for tie in self._ties:
            if tie.noun == noun:
                yield tie.owner, tie.other
            elif tie.owner is not None and noun in language.kin_of.get(tie.noun, ()):
                yield tie.other, tie.owner

    def _owner_of(
        self, mention: Mention, relative: Person | None, fragment: Fragment
    ) -> Person | None:
        """Return whose husband somebody is: who is named before in the sentence, else who is in mind.

        None where it may be one of two.
        """
        named = mention.owner or self._named_behind_of(mention, fragment)
        if named is not None:
            return self.person_of(named, fragment)
        whose = self.language.possessives.get(mention.determiner or "")
        before = [one for one in self.readers[id(fragment)].mentions if one.first < mention.first]
        attention = self.attention
        in_sentence = [self.person_of(one, fragment) for one in before]
        here = attention.subject if attention.subject_block == fragment.block else None
        for people in (in_sentence, [here], [attention.quoted, attention.subject]):
            fitting = {
                id(one): one
                for one in people
                if one is not None and one is not relative and self._may_be(one, whose)
            }
            if fitting:
                return next(iter(fitting.values())) if len(fitting) == 1 else None
        return None

    def owner_near(self, fragment: Fragment, gender: Gender | None) -> Person | None:
        """Return who was named only as an owner, in this paragraph or the one before."""
        owner = self.attention.owner
        is_near = fragment.block - self.attention.owner_block <= 1
        return owner if owner is not None and is_near and owner.fits(gender) else None

    def _possessor_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whose words "his statement" and "its submission" hold: the only one about, else nobody's."""
        language = self.language
        is_here = self.attention.subject_block == fragment.block
        first = fragment.block if is_here else fragment.block - 1
        near = [one for one in self.attention.recent if one.last_block >= first]
        if mention.determiner in language.possessives:
            owner = self._owner_of(mention, None, fragment)
            whose = language.possessives.get(mention.determiner or "")
            fitting = [one for one in near if self._may_be(one, whose)]
            return owner if fitting == [owner] else None
        if mention.determiner not in language.thing_possessives:
            return None
        start = self.layout.passages[max(0, fragment.block - 1)].span.start
        told = self.layout.text[start : mention.span.start]
        bodies = [one for one in self._heard_bodies() if one.name in told or not one.is_named]
        named = [one for one in self.register.people if one.is_named and one.name in told]
        others = [one for one in named if one not in bodies and self._may_be_body(one)]
        return bodies[0] if len(bodies) == 1 and not others else None

    def _heard_bodies(self) -> list[Person]:
        """Return the bodies in mind, each once."""
        attention = self.attention
        held = (attention.subject, attention.source, attention.quoted, attention.body)
        found = {id(one): one for one in held if one is not None and self._may_be_body(one)}
        return list(found.values())

    def _partner_of(self, person: Person | None, mention: Mention) -> Person | None:
        """Return whom "her husband" means behind "Karl and Ida Moss": the other of the two."""
        language = self.language
        if mention.head not in language.spouses and mention.head not in language.siblings:
            return None
        whose = language.possessives.get(mention.determiner or "")
        if person is None or not person.words or not person.fits(whose):
            return None
        told = self.layout.text[: mention.span.start].lower()
        for one in self.register.people[:_MOST_COUPLES]:
            if one is person or not one.words or not one.fits(mention.gender):
                continue
            if mention.head in language.siblings and not self._may_be_siblings(person, one):
                continue
            pairs = ((one, person), (person, one))
            if any(_are_together(a, b, told) for a, b in pairs):
                return one
        return None

    def _may_be_siblings(self, person: Person, other: Person) -> bool:
        """Return whether nothing shows that two are a couple: of one gender, called nobody's wife."""
        is_couple = not self.language.spouses.isdisjoint(person.facts | other.facts)
        is_mixed = person.gender is not None and other.gender not in {None, person.gender}
        return not (is_couple or is_mixed)


def _are_together(first: Person, second: Person, told: str) -> bool:
    """Return whether "Karl and Ida Moss" or "Karl Moss, 44, and Ida Moss" stands in a text in lower case."""
    if f"{first.words[0]} and {second.words[0]} {second.words[-1]}" in told:
        return True
    if first.words[-1] != second.words[-1]:
        return False
    names = (re.escape(" ".join(one.words)) for one in (first, second))
    return re.search(r"(?:,? \d+,)? and ".join(names), told) is not None


@lru_cache(maxsize=8)
def _owning_words(language: Language) -> frozenset[str]:
    """Return the determiners that tell whose somebody is."""
    return language.shared_possessives.union(language.thing_possessives, language.possessives)
