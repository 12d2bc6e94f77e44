"""Doubt whom a noun means: what speaks against whoever a reader has in mind."""

from itertools import pairwise

from quotecast.attributing.clauses import Clause, ClauseReader
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.newcomers import Newcomers
from quotecast.attributing.offices import office_of
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, Mention
from quotecast.languages.lexicon import is_person_noun

_FAR = 1  # paragraphs
_NEAR_KIN = 2  # paragraphs


class Doubts(Newcomers):
    """Tell where "the singer" may be another than who was named last."""

    def _brought_in(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Take "the full-back" for whom the last sentence is about, if only others have spoken.

        Only somebody of whom no trade is told. Of 24 such nouns 22 were; behind somebody's own words
        three of 22.
        """
        language, attention = self.language, self.attention
        person = attention.subject
        others = (language.local_roles, language.bench_roles, language.part_roles)
        is_new = mention.head not in language.unmet_roles and self._may_mean_known(mention)
        is_new = is_new and not any(mention.head in one for one in others)
        if person is None or person is attention.quoted or not is_new or attention.is_acted_on:
            return None
        if person.trades or self._is_at_body(mention, person):
            return None
        is_near = attention.subject_block >= fragment.block - 1 and person.is_named
        if not is_near or not person.fits(mention.gender) or not self._is_surely_one(person):
            return None
        beside = (one for one in self._about(fragment) if one.last_block >= person.last_block)
        if any(one is not person and one.fits(mention.gender) for one in beside):
            return None
        self.unmet.discard(id(mention))
        return person

    def _note_barred(self, mention: Mention, fragment: Fragment) -> None:
        """Keep who isn't meant by a noun: whom it speaks to ("the vet told him"), who has just spoken of it.

        Nor whom the clause in front is about ("When Moss told a teacher, the man laughed").
        """
        reader = self.readers[id(fragment)]
        clause = next((one for one in reader.clauses() if one.subject is mention), None)
        told = self._listeners(clause, fragment) if clause is not None else []
        front = self.person_of(reader.subject_in_front(mention), fragment)
        found = [*(told or [self._speaking_of(mention, fragment)]), front]
        self.barred[id(mention)] = [one for one in found if one is not None]

    def _listeners(self, clause: Clause, fragment: Fragment) -> list[Person | None]:
        """Return who may be spoken to in a clause beside quoted words ("told Moss", "said to him")."""
        if fragment.starts_sentence and fragment.ends_sentence:
            return []  # "The doctor told her to rest. “I was cross,” she said."
        reader = self.readers[id(fragment)]
        place = self._place_of_listener(clause, reader)
        named = self._named_listener(clause, reader)
        if named is not None:
            return [self.person_of(named, fragment)]
        genders = [gender for gender, index in reader.objects.items() if index == place]
        people = (one for one in self.attention.recent if self._is_surely_one(one))
        return [one for one in people if any(one.fits(gender) for gender in genders)]

    def _place_of_listener(self, clause: Clause, reader: ClauseReader) -> int:
        """Return the token at which who is spoken to would begin."""
        place = reader.last_of_verb(clause.verb) + 1 if clause.verb is not None else 0
        behind = [token.lower for token in reader.tokens[place : place + 1]]
        return place + (not self.language.infinitive_marks.isdisjoint(behind))  # "said to him"

    def _named_listener(self, clause: Clause, reader: ClauseReader) -> Mention | None:
        """Return the name of who is spoken to ("“You did well,” she told Moss")."""
        place = self._place_of_listener(clause, reader)
        named = next((one for one in reader.mentions if one.first >= place), None)
        is_named = named is not None and named.first == place and named.kind is NAME
        return named if named is not None and is_named and not named.is_possessive else None

    def _speaking_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return who speaks of a noun in the sentence before ("She said a letter from the chaplain had come.")."""
        before = self.layout.passages[fragment.block].last_before(fragment)
        clauses = self.readers[id(before)].clauses() if before is not None else ()
        if before is None or not clauses or not before.starts_sentence:
            return None
        language, subject, verb = self.language, clauses[0].subject, clauses[0].verb or 0
        links = language.prepositions | language.complementisers | language.reporting_verbs
        the = language.definite_determiners  # no "it is hard for an actress"
        is_of_it = any(
            one.first > verb
            and one.head == mention.head
            and one.determiner in the
            and before.tokens[one.first - 1].lower in links - language.appointing_words
            for one in self.readers[id(before)].mentions
        )
        return self.person_of(subject, before) if is_of_it else None

    def _unless_barred(self, person: Person | None, mention: Mention) -> Person | None:
        """Return somebody who may be meant by a noun, None where a sentence tells that it is another."""
        return None if person in self.barred.get(id(mention), ()) else person

    def _is_acted_on_by(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether somebody acts on a noun in one sentence ("Karl Moss, who plays for the singer, sat")."""
        reader = self.readers[id(fragment)]
        main = reader.main_subject()
        if main is None or main is mention or mention.first < main.first:
            return False
        is_speaker = any(one.subject is mention for one in reader.clauses())
        return not is_speaker and self.person_of(main, fragment) is person

    def _may_be_brought_in(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a noun may mean whom its paragraph names first ("He sent on Liam Abe, 19. The winger crossed.")."""
        start = self.layout.passages[fragment.block].span.start
        if person.first_seen >= start or not fragment.starts_sentence or mention.first:
            return False
        others = [one for one in self.attention.recent if start <= one.first_seen and one.is_named]
        return any(self._is_surely_one(one) and one.fits(mention.gender) for one in others)

    def _may_be_since(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a noun may rather mean somebody named since, or beside, than who is in mind."""
        is_other = self._is_aged_since(person, mention)
        is_other = is_other or self._is_of_pair(person, mention, fragment)
        return is_other or self._is_about_another(person, mention, fragment)

    def _is_about_another(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether the paragraph before tells of another alone ("The goal was Abe's, who is back. / “Yes,” the striker said")."""
        block = fragment.block - 1
        if fragment.before is None or person.last_block >= block or block < 0:
            return False
        told = self.layout.passages[block].pieces
        named = (one for one in self.attention.recent if one.is_named and one.last_block == block)
        others = any(self._is_surely_one(one) and one.fits(mention.gender) for one in named)
        return others and all(isinstance(one, Fragment) for one in told)

    def _is_of_pair(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a noun may be either of two named together right before ("for Ida Moss and Karl Abe! / The star …")."""
        passages, block = self.layout.passages, fragment.block
        told = passages[block].told_before(fragment)[:1]
        told = told or (passages[block - 1].fragments()[-1:] if block else [])
        names = (one for place in told for one in self._pair_in(place))
        pair = [self.register.person_of(one) for one in names]
        return person in pair and all(one.fits(mention.gender) for one in pair)

    def _pair_in(self, fragment: Fragment) -> list[Mention]:
        """Return two people's names that "and" joins, of a fragment."""
        names = [one for one in self.readers[id(fragment)].mentions if one.kind is NAME]
        for one, two in pairwise(names):
            is_next = one.last + 2 == two.first and not (one.is_organisation or two.is_organisation)
            if is_next and fragment.tokens[one.last + 1].lower in self.language.joiners:
                return [one, two]
        return []

    def _may_be_stranger(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a noun may mean somebody without a name rather than who is in mind."""
        is_anybody = mention.head in self.language.people
        if is_anybody and (self._tells_looks(mention) or self._may_be_kin(mention, fragment)):
            return True
        if is_anybody and self._was_met_apart(mention, person):
            return True
        return self._goes_on_to_another(person, mention, fragment)

    def _is_aged_since(self, person: Person, mention: Mention) -> bool:
        """Return whether "the 28-year-old" may rather be who was named since ("It is hard for Moss, who missed a year.")."""
        if not self.tells_age(mention):
            return False
        since = (one for one in self.attention.recent if one.last_block > person.last_block)
        others = (one for one in since if one.is_named and one.fits(mention.gender))
        return any(map(self._is_surely_one, others))

    def _may_be_kin(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether "the old man" may be kin told of right before ("Karl Abe sought his father. / The old man …")."""
        gender, block = self.attention.kin or (None, -9)
        is_told = mention.first < mention.last - 1 and not self.tells_age(mention)
        is_near = block >= fragment.block - _NEAR_KIN
        return is_told and is_near and gender is not None and gender is mention.gender

    def _tells_looks(self, mention: Mention) -> bool:
        """Return whether a word tells what somebody is like ("the old man"), and several may be so."""
        if mention.first == mention.last - 1 or self.tells_age(mention):
            return False
        people = (one for one in self.attention.recent if one.is_named)
        fitting = [one for one in people if one.fits(mention.gender) and self._is_surely_one(one)]
        return len(fitting) > 1

    def _is_bare(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether one noun without an article calls somebody known ("counsel said"), no "official figures say"."""
        is_one = mention.determiner is None and mention.first == mention.reach
        if not is_one or mention.head not in self.language.roles:
            return False
        behind = fragment.tokens[mention.reach + 1 : mention.reach + 2]
        is_last = not behind or not behind[0].is_word
        if not (is_last or self.readers[id(fragment)].is_reporting(mention.reach + 1)):
            return False
        known = [one for one in self.attention.recent if mention.head in one.facts]
        if len(known) > 1:
            self.torn.add(id(mention))
        return bool(known)

    def _goes_on_to_another(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether "the veteran" that opens a paragraph may be another than who spoke last.

        Of eleven such nouns five were. Or it comes first among people there ("The gate has been moved.
        The older man noticed").
        """
        people = (one for one in self.attention.recent if not one.is_organisation)
        is_first = all(one.last_block < fragment.block for one in people)
        is_opening = fragment.starts_sentence and (self._opens(fragment) or is_first)
        if not is_opening or person is not self.attention.quoted or self._tells_more(mention):
            return False
        others = (one for one in self.attention.recent if one is not person and one.is_named)
        return any(self._is_surely_one(one) and one.fits(mention.gender) for one in others)

    def _is_capital(self, mention: Mention) -> bool:
        """Return whether a noun has a capital that no list of offices has ("the Oracle"): a name, maybe."""
        word = mention.span.cut_from(self.layout.text).split()[-1]
        is_known = mention.head in self.language.roles or mention.head in self.language.honorifics
        return word[:1].isupper() and not is_known and mention.first == mention.last - 1

    def _may_be_any(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether "the winner" may be one of several people who are spoken of."""
        if mention.head not in self.language.part_roles:
            return False
        people = [one for one in self._about(fragment) if one.fits(mention.gender)]
        before = self.layout.passages[fragment.block].last_before(fragment)
        if before is not None and self._tells_of_win(before, people):
            return False
        return len(people) > 1 or people == [self.attention.quoted]

    def _tells_of_win(self, fragment: Fragment, people: list[Person]) -> bool:
        """Return whether a sentence tells that one of them won ("Karl Abe kept his title")."""
        reader = self.readers[id(fragment)]
        main = reader.main_subject()
        if main is None or main.kind is not NAME:
            return False
        verb = [one.lower for one in reader.tokens[main.reach + 1 : main.reach + 2]]
        is_won = not self.language.winning_verbs.isdisjoint(verb)
        return is_won and self.person_of(main, fragment) in people

    def _unless_another(
        self, person: Person | None, mention: Mention, fragment: Fragment
    ) -> Person | None:
        """Doubt that somebody of whom the text tells a trade is called by another.

        Behind "said Karl Abe, a shopkeeper," "the conductor" is rather somebody else.
        """
        language, head = self.language, mention.head
        is_led = head in language.managers | language.players
        former = language.former_words
        is_led = is_led and former.isdisjoint(self.register.modifiers_of(mention))
        if person is not None and is_led and head not in person.facts:
            others = language.players if head in language.managers else language.managers
            told = (person.offices[one] for one in others & person.offices.keys())
            if any(former.isdisjoint(one) for one in told):
                return None  # "the boss" is no substitute, but may be a former striker
        if person is None or head in person.facts or person.trades <= self._like_trades(head):
            return person
        is_anybody = mention.head in language.people or mention.head in language.kinship
        is_trade = mention.head in language.roles or is_person_noun(mention.head, language)
        is_trade = is_trade and mention.head not in language.loose_roles
        if is_anybody or self.tells_age(mention) or (self._tells_more(mention) and not is_trade):
            return person
        before = self.layout.passages[max(0, fragment.block - 1)].span.start
        is_new = person.first_seen >= before and person is not self.attention.quoted
        if is_new and mention.head not in language.office_initials:
            return person  # brought in right before the words
        is_alone = not any(
            one.has_given_name and not one.trades and self._is_surely_one(one)
            for one in self.attention.recent
            if one.fits(mention.gender)
        )
        is_loose = mention.head in language.loose_roles and mention.head not in language.honorifics
        if is_alone and is_loose:  # "the actress", of a baker, no "president"
            return person
        self.unmet.add(id(mention))
        return None

    def _may_be_named_since(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether "the clerk" of the first sentence may be who was named since ("Ida Moss, 24, was there")."""
        is_known = person.is_named or person.is_secret or id(person) in self.named_later
        is_near = person.last_block >= fragment.block - 1
        return not (is_known or is_near) and self._may_be_named(mention, person)

    def _is_called_in_full(self, person: Person, mention: Mention) -> bool:
        """Return whether a noun has the words that stood with it before ("Battalion Chief Ida Moss … the battalion chief")."""
        modifiers = set(self.register.modifiers_of(mention))
        office = office_of(mention.head, modifiers, self.language)
        subject = self.attention.subject
        is_another = subject is not None and mention.head in subject.name.lower().split()
        return bool(modifiers) and not is_another and person.offices.get(office) == modifiers

    def _may_be_newcomers(self, person: Person, fragment: Fragment) -> bool:
        """Return whether a noun may be that of somebody whom the paragraph before brought in, far from who bears it.

        "One backbencher was less kind. / “She should go,” the MP said."
        """
        subject, block = self.attention.subject, fragment.block - 1
        is_there = subject is not None and self.attention.subject_block == block
        if subject is None or not is_there or subject.is_named or not self._opens(fragment):
            return False
        is_new = subject.first_seen >= self.layout.passages[block].span.start
        is_one = is_new and not (subject.is_organisation or subject.is_plural)
        return is_one and person.is_named and person.last_block < block - _FAR

    def _is_only_one(self, person: Person) -> bool:
        """Return whether the article has been about nobody else so far, named or not."""
        return all(
            one is person or not (one.has_spoken or (one.is_full and self._is_surely_one(one)))
            for one in self.attention.recent
        )

    def _is_at_body(self, mention: Mention, person: Person) -> bool:
        """Return whether "the Rovers manager" may be another who was named before, and no office yet."""
        words = mention.span.cut_from(self.layout.text).split()[1:-1]
        others = (one for one in self.attention.recent if one is not person and not one.facts)
        is_office = any(word[:1].isupper() for word in words)
        return is_office and any(one.is_named and self._is_surely_one(one) for one in others)

    def _may_mean_known(self, mention: Mention) -> bool:
        """Return whether a noun may mean somebody named: no "spokesman", no "pipeline's operator"."""
        language = self.language
        is_unmet = mention.head in language.unmet_roles or mention.head in language.body_roles
        words = mention.span.cut_from(self.layout.text).split()
        is_owned = any(word.endswith(language.possessive_endings) for word in words)
        return not (is_unmet or is_owned or mention.is_plural)
