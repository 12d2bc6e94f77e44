"""Give every mention its person: names by the register, pronouns and descriptions by attention."""

import math

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.fragments import Fragment, LaidOut
from quotecast.attributing.fronting import MOST_NAMED, Fronting
from quotecast.attributing.people import PeopleRegister
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, NEUTER, PRONOUN, Mention
from quotecast.attributing.utterances import folded
from quotecast.attributing.weighing import Contender, weigh, weights
from quotecast.languages import Language
from quotecast.model import Gender

_NAMED_HERE = ("own-clause", "own-main", "fronted-owner", "fronted-name")
_RECENT = ("recent-1", "recent-2", "recent-3", "recent-4")
_EVEN = 0.5  # share of one of two
_LIKELY = 0.5  # share of whoever a pronoun rather means than anybody else
_JUST_HEARD = 0.96  # share of whom the sentence before is about, by a noun that tells a gender
_BEYOND_DOUBT = 0.9  # share from which a pronoun tells a gender


class Antecedents(Fronting):
    """Follow a reader's attention through an article, fragment by fragment."""

    def __init__(
        self,
        layout: LaidOut,
        readers: dict[int, ClauseReader],
        register: PeopleRegister,
        language: Language,
    ) -> None:
        super().__init__(layout, readers, register, language)
        self.weighed: dict[int, list[Contender]] = {}
        self._groups: dict[tuple[int, int], Person] = {}
        self._said: dict[int, frozenset[str]] = {}
        self._held: dict[int, float] = {}

    def person_of(self, mention: Mention | None, fragment: Fragment) -> Person | None:
        """Return whom a mention means, None where no rule tells."""
        if mention is None:
            return None
        key = id(mention)
        person = self._resolved.get(key)
        if person is None and key not in self._resolved:
            self._resolved[key] = person = self._resolve(mention, fragment)
        return person

    def _resolve(self, mention: Mention, fragment: Fragment) -> Person | None:
        if mention.same_as is not None:
            return self.person_of(mention.same_as, fragment)
        if mention.kind is NAME:
            known = self._of_nation(mention, fragment) or self._of_title(mention)
            person = known or self.register.person_of(mention)
            self._held.pop(id(person), None)
            return person
        if mention.kind is PRONOUN:
            return self._of_pronoun(mention, fragment)
        return self._of_description(mention, fragment)

    def _of_pronoun(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Weigh everybody in mind; the heaviest is meant."""
        if mention.is_plural:
            text = self._of_text(mention, fragment) if mention.head == NEUTER else None
            is_thing = mention.head == NEUTER
            if is_thing and text is None and self._is_read(mention, fragment):
                return None  # "A painted board stood there. It read:"
            text = text or (self._told_right_before(mention, fragment) if is_thing else None)
            text = text or (self._body_accorded(fragment) if is_thing else None)
            text = text or (self._body_right_before(fragment) if is_thing else None)
            person = text or self._of_plural_pronoun(fragment, is_thing=is_thing)
            if person is not None and is_thing and self._is_passed_over(person, fragment):
                self.torn.add(id(mention))
            return person
        ranked = weigh(self._contenders(mention, fragment), weights()["pronoun"])
        self.weighed[id(mention)] = ranked
        if not ranked:
            return None
        best = ranked[0]
        if best.signs["other-gender"] and not any(map(best.signs.get, (*_NAMED_HERE, "subject"))):
            return None  # none of all fits
        self._hold(ranked, mention, fragment)
        is_kin = self._is_kins(best.person, mention, fragment)
        if is_kin and not (best.signs["told-gender"] or best.signs["same-block"]):
            return None  # "Karl Moss dug for his wife. She was alive."
        is_held = self._held[id(best.person)] <= _EVEN and self._was_open(fragment)
        if is_held or self._is_open(ranked, mention, fragment):
            self.torn.add(id(mention))
        tells = mention.gender is not None and id(mention) not in self.torn
        tells = tells and not self._may_be_told(best.person, mention, fragment)
        if mention.gender is not None and tells and best.share >= _LIKELY:
            best.person.called.add(mention.gender)
        is_sure = best.share >= _BEYOND_DOUBT and not is_kin and tells
        if is_sure and mention.gender is not None and best.person.gender is None:
            best.person.vote(mention.gender, 2)
        return best.person

    def _is_kins(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a pronoun may mean "his wife", since whom nobody was named, rather than somebody far."""
        if self.attention.kin is None:
            return False
        gender, block = self.attention.kin
        is_near = block == fragment.block
        is_far = person.last_block < block and person is not self.attention.subject
        is_near = is_near or (is_far and block == fragment.block - 1)
        return gender is mention.gender and is_near

    def _may_be_told(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a pronoun may be whom somebody speaks to as well ("Moss told Abe that he had left")."""
        if person.gender is not None:
            return False
        mentions = self.readers[id(fragment)].mentions[:MOST_NAMED]
        before = (one for one in mentions if one.first < mention.first and not one.is_possessive)
        people = (self.person_of(one, fragment) for one in before if one.kind is NAME)
        others = (one for one in people if one is not None and one is not person)
        return any(one.gender is mention.gender for one in others)

    def _hold(self, ranked: list[Contender], mention: Mention, fragment: Fragment) -> None:
        """Let a pronoun be no surer than the one that brought whom it means to mind, if no name came since.

        "Okafor spoke. The governor has vetoed it. Asked why, she laughed. “No,” she said."
        """
        best, key = ranked[0], id(ranked[0].person)
        if best.share < _JUST_HEARD and self._is_just_heard(best.person, mention, fragment):
            best.share = _JUST_HEARD
            for one in ranked[1:]:
                one.share = min(one.share, 1.0 - _JUST_HEARD)
        held = 1.0 if any(map(best.signs.get, _NAMED_HERE)) else self._held.get(key, 1.0)
        rest = 1.0 - best.share
        for one in ranked[1:]:
            one.share += (1.0 - held) * best.share * (one.share / rest if rest > 0 else 0.0)
        best.share *= held
        self._held[key] = best.share
        is_open = self._is_aside(ranked, mention, fragment) or self._is_kept_open(best, fragment)
        is_open = is_open or self._may_be_late(ranked, mention, fragment)
        is_open = is_open or self._is_one_of_two(mention, fragment)
        is_open = is_open or self._is_owners(best, mention, fragment)
        if is_open or self._is_open_in_front(ranked, mention, fragment):
            self._held[key] = min(best.share, _EVEN)

    def _is_aside(self, ranked: list[Contender], mention: Mention, fragment: Fragment) -> bool:
        """Return whether "he says" between commas may be of whom its sentence names ("Karl had come, he says, late")."""
        reader = self.readers[id(fragment)]
        if not reader.is_aside(mention) or ranked[0].signs["same-block"]:
            return False
        named = (one for one in reader.mentions[:MOST_NAMED] if one.first < mention.first)
        people = (self.person_of(one, fragment) for one in named if one.kind is NAME)
        return any(one is not None and self._may_be(one, mention.gender) for one in people)

    def _brought_in_by(self, fragment: Fragment) -> Person | None:
        """Return whom the paragraph before is about, if it names them first and quotes nobody."""
        subject, block = self.attention.subject, fragment.block - 1
        if subject is None or self.attention.subject_block != block or block < 0:
            return None
        before = self.layout.passages[block]
        is_new = subject.first_seen >= before.span.start
        return subject if is_new and len(before.fragments()) == len(before.pieces) else None

    def _contenders(self, mention: Mention, fragment: Fragment) -> list[Contender]:
        """Return who a singular pronoun may mean, each with what speaks for and against."""
        attention = self.attention
        reader = self.readers[id(fragment)]
        found: dict[int, Contender] = {}
        barred = self._barred(reader, mention, fragment)

        def note(person: Person | None, sign: str) -> None:
            if person is None or id(person) in barred:
                return
            contender = found.get(id(person))
            if contender is None:
                contender = self._contender(person, mention.gender, barred)
                if contender is None:
                    return
                found[id(person)] = contender
            contender.signs[sign] = 1.0

        for place, one in enumerate(
            [*reader.shown_before(mention), *reader.subjects_before(mention)]
        ):
            note(self.person_of(one, fragment), "own-clause" if place == 0 else "own-main")
        note(self._fronted_owner(reader, mention, fragment), "fronted-owner")
        fronted = self._fronted_name(reader, mention, fragment)
        note(fronted, "fronted-name")
        for sign, person, block in (
            ("subject", attention.subject, attention.subject_block),
            ("source", attention.source, attention.source_block),
        ):
            note(person, sign if block == fragment.block else f"{sign}-older")
        note(attention.opening or attention.before_opening, "opening")
        note(attention.quoted, "quoted")
        note(attention.named, "named-behind-others")
        for place, person in enumerate(reversed(attention.recent)):
            note(person, _RECENT[place] if place < len(_RECENT) else _RECENT[-1])
        if not found or (attention.kin and mention.gender not in {None, attention.kin[0]}):
            note(self.owner_near(fragment, mention.gender), "owner")  # "Moss's father. “…,” she"
        note(self._brought_in_by(fragment), "brought-in")
        contenders = self._only_fronted(fronted, reader, list(found.values()))
        for contender in contenders:
            self._note_person(contender, mention.gender, fragment)
        self._note_words(contenders, mention.gender, fragment)
        return contenders

    def _contender(
        self, person: Person, gender: Gender | None, barred: set[int]
    ) -> Contender | None:
        """Make a contender of somebody whom a pronoun may mean; others are barred from then on."""
        if self.register.is_mere_opener(person):
            return None
        if not self._may_be(person, None) or not person.may_fit(gender):
            barred.add(id(person))
            return None
        return Contender(person=person)

    def _note_person(self, contender: Contender, gender: Gender | None, fragment: Fragment) -> None:
        """Add what is known of a contender, wherever it is mentioned."""
        person, signs = contender.person, contender.signs
        told = person.told_gender
        guessed = person.guessed_gender if told is None else None
        since = fragment.block - person.last_block
        signs["told-gender"] = told is not None and told is gender
        signs["guessed-gender"] = guessed is gender
        signs["other-gender"] = guessed is not None and guessed is not gender
        signs["called-otherwise"] = bool(person.called) and not person.called <= {gender}
        signs["unnamed"] = not (person.is_named or person.is_secret)
        signs["owned"] = not person.is_named and person.name.find("'s ") > 0
        signs["spoken"] = person.has_spoken
        signs["same-block"] = since == 0
        signs["far"] = min(4, since) / 4
        signs["one-word"] = person.is_named and len(person.words) < 2
        signs["shown"] = person.has_shown or person.is_titled
        signs["given-name"] = person.has_given_name
        signs["mentions"] = math.log1p(min(person.mentions, 20))
        signs["in-title"] = person.in_title

    def _note_words(
        self, contenders: list[Contender], gender: Gender | None, fragment: Fragment
    ) -> None:
        """Add whether the words beside a pronoun are about a contender: nobody says "she" of herself."""
        number = fragment.before if fragment.before is not None else fragment.after
        if number is None:
            return
        said = self.words_of(number)
        is_she = gender is not None and gender in self.genders_in(number)
        for one in contenders:
            is_named = one.person.is_named and not said.isdisjoint(one.person.words[-1:])
            one.signs["named-in-words"] = is_named
            is_other = "subject" not in one.signs and "own-clause" not in one.signs
            one.signs["spoken-of"] = is_she and is_other

    def genders_in(self, number: int) -> set[Gender | None]:
        """Return the genders of the pronouns in a quotation."""
        language, said = self.language, self.words_of(number)
        tables = (language.pronouns, language.object_pronouns, language.possessives)
        return {table[word] for table in tables for word in said & table.keys()}

    def words_of(self, number: int) -> frozenset[str]:
        """Return the words of a quotation in lower case, possessives without their ending."""
        if number not in self._said:
            quoted = self.layout.marked[number].span.cut_from(self.layout.text)
            words = folded(quoted).replace("’", "'").split()
            self._said[number] = frozenset(word.partition("'")[0] for word in words)
        return self._said[number]

    def _of_plural_pronoun(self, fragment: Fragment, *, is_thing: bool) -> Person | None:
        attention = self.attention
        order = [attention.source, attention.group, attention.subject, attention.quoted]
        if is_thing:
            order = [attention.source, attention.body, attention.quoted, attention.subject]
            if attention.body_block > attention.source_block:
                order = [attention.body, *order]
        known = [
            one
            for one in order
            if one is not None and self._may_be_several(one, fragment, is_thing=is_thing)
        ]
        if is_thing and attention.body is not None and attention.body not in known:
            known.append(attention.body)
        if not known and is_thing and attention.text is not None:
            text, place = attention.text  # "The report found that it leaks. “Badly,” it said."
            is_subject = any(one.subject is text for one in self.readers[id(place)].clauses())
            is_here = place.block == fragment.block and (is_subject or not text.first)
            return self.add_newcomer(text) if is_here else None
        return max(known, key=lambda one: one.last_block, default=None)

    def _may_be_several(self, person: Person, fragment: Fragment, *, is_thing: bool) -> bool:
        """Return whether "they", or "it" of a thing, may mean somebody.

        "The supplier said so. “We did,” it said.", "A spokesperson apologised. “Never,” they said."
        """
        if person.is_organisation:
            return True
        if is_thing and person.is_named:  # "TravelWatch said so. “It is late,” it said."
            is_last = self.attention.source_block == fragment.block
            return is_last and person is self.attention.source and self._may_be_body(person)
        if is_thing:
            return self._is_called_as_body(person)
        is_voice = not self.language.voice_nouns.isdisjoint(person.facts)  # no "driver": passengers
        is_last = is_voice and person is self.attention.subject
        is_last = is_last or person is self.attention.source
        is_last = is_last and person.last_block == fragment.block
        return person.is_plural or (is_last and not person.is_named and person.gender is None)

    def take_source(self, person: Person, block: int) -> None:
        """Let pronouns and free-standing quotations fall back on this person."""
        self.attention.source = person
        self.attention.source_block = block
        self.attention.source_at = None

    def take_subject(self, person: Person, block: int) -> None:
        """Let pronouns fall back on the subject of a sentence."""
        self.attention.subject = person
        self.attention.subject_block = block
        self.attention.is_acted_on = False
