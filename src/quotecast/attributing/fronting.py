"""Know whom the words in front of a pronoun, and those beside it, bring to mind or bar."""

from collections.abc import Sequence
from functools import cached_property

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.open_pronouns import OpenPronouns
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, PRONOUN, Mention
from quotecast.attributing.weighing import Contender
from quotecast.languages.patterns import compiled
from quotecast.model import Gender

_LONGEST_DEATH = 1_200  # code points in which an obituary tells of the death
_PORTRAIT = 3  # paragraphs
MOST_NAMED = 40  # mentions of a sentence looked at, so that any length costs the same


class Fronting(OpenPronouns):
    """Weigh what the pronoun's own sentence tells."""

    def _barred(self, reader: ClauseReader, mention: Mention, fragment: Fragment) -> set[int]:
        """Return whom a pronoun of the same sentence doesn't mean, by their `id()`."""
        agent = self.person_of(reader.fronted_agent(mention), fragment)
        barred: set[int] = {id(agent)} if agent is not None else set()
        main = reader.main_subject()
        is_object = reader.is_behind_object(mention.first, mention.gender)
        if main is not None and main.first < mention.first and is_object:
            barred.add(id(self.person_of(main, fragment)))  # "Moss put it to him that he had"
        clause = next((one for one in reader.clauses() if one.subject is mention), None)
        told = self._named_listener(clause, reader) if clause is not None else None
        if told is not None:
            barred.add(id(self.person_of(told, fragment)))
        asker = self.person_of(self._asker_in_front(reader, mention), fragment)
        if asker is not None:
            barred.add(id(asker))  # "When a critic asked why she laughed, she replied:"
        quoted = self.attention.quoted
        others = (one for one in self.attention.recent if one is not quoted)
        if self._is_answer(mention, fragment) and any(
            self._may_be(one, mention.gender) for one in others
        ):
            askers = self._askers_before(fragment)
            if quoted in askers:
                barred.add(id(quoted))  # "“Is it?” Moss asked. / “No,” he answered."
            elif not askers:
                self.torn.add(id(mention))  # "“Why would I?” Moss said." may be an answer itself
        barred.update(map(id, self._barred_by_fate(reader, mention)))
        if reader.is_aside(mention):
            named = (one for one in reader.mentions[:MOST_NAMED] if one.kind is NAME)
            before = [one for one in named if one.first < mention.first and one.same_as is None]
            barred.update(id(self.person_of(one, fragment)) for one in before)
        return barred

    def _barred_by_fate(self, reader: ClauseReader, mention: Mention) -> list[Person]:
        """Return who wasn't born where whoever died was ("He was born in Tarn"), nor sentenced, as a judge isn't."""
        recent, dying = self.attention.recent, self.language.dying_verbs
        if reader.is_brought_up(mention):
            dead = [one for one in recent if not dying.isdisjoint(one.deeds)]
            if len(dead) == 1 and dead[0].fits(mention.gender):
                return [one for one in recent if one is not dead[0]]
        return (
            [one for one in recent if self._is_of_bench(one)]
            if reader.is_sentenced(mention)
            else []
        )

    def _is_just_heard(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether somebody without a name has just spoken ("Moss's daughter said so. “No,” she said.")."""
        attention = self.attention
        is_here = attention.subject is person and attention.subject_block == fragment.block
        if person.is_named or not is_here or mention.gender is None or fragment.before is None:
            return False
        is_voice = not self.language.voice_nouns.isdisjoint(person.facts)
        is_source = attention.source is person and attention.source_block == fragment.block
        told = next(iter(person.evidence), None) if len(person.evidence) == 1 else None
        if not (is_voice or is_source) or told is not mention.gender:
            return False
        before = self._sentence_before(fragment)
        if before is None or before.block != fragment.block:
            return False
        named = (one for one in self.readers[id(before)].mentions[:MOST_NAMED] if one.kind is NAME)
        people = (self.person_of(one, before) for one in named)
        return not any(one is not None and self._may_be(one, mention.gender) for one in people)

    def _is_of_bench(self, person: Person) -> bool:
        """Return whether somebody judges others, and is hardly sentenced ("Judge Ida Moss")."""
        told = {*person.facts, *(person.description or "").lower().split()}
        return not self.language.bench_roles.isdisjoint(told)

    def _is_answer(self, pronoun: Mention, fragment: Fragment) -> bool:
        """Return whether words right behind a question are told as its answer, which is another's."""
        number, marked = fragment.before, self.layout.marked
        behind = fragment.tokens[pronoun.last + 1 : pronoun.last + 3]
        if not number or not behind or behind[0].lower not in self.language.answering_verbs:
            return False
        if behind[-1].is_word and len(behind) > 1:
            return False  # "“No,” he replied to a second question"
        asked, said = (marked[one].span.cut_from(self.layout.text) for one in (number - 1, number))
        block = self.layout.block_of[number - 1]
        told = self.layout.passages[block].fragments()
        is_next = self.layout.block_of[number] - block <= 1
        is_next = is_next and any(self.readers[id(one)].clauses() for one in told)
        return is_next and asked.endswith("?") and not said.endswith("?")

    def _askers_before(self, fragment: Fragment) -> list[Person | None]:
        """Return who is told to ask, where the question right before the last words stands."""
        told = self.layout.passages[self.layout.block_of[(fragment.before or 1) - 1]].fragments()
        return [
            self.person_of(clause.subject, part)
            for part in told
            for clause in self.readers[id(part)].clauses()
            if clause.verb is not None
            and part.tokens[clause.verb].lower in self.language.asking_verbs
        ]

    def _fronted_owner(
        self, reader: ClauseReader, pronoun: Mention, fragment: Fragment
    ) -> Person | None:
        """Return whose something is in a phrase before the pronoun ("For Ida's roof, she ...")."""
        first = reader.tokens[0].lower if reader.tokens else ""
        if first not in self.language.prepositions or pronoun.first < 2:
            return None
        if reader.tokens[pronoun.first - 1].lower != ",":
            return None
        for one in reader.mentions:
            if one.first >= pronoun.first:
                return None
            owner = one.owner if one.owner is not None else one if one.is_possessive else None
            is_topic = f"{first} {reader.tokens[1].lower}" in self.language.topic_openers
            owner = one if is_topic and one.first == 2 else owner  # "As for Moss, she has left"
            if owner is not None and owner.kind is NAME:
                return self.person_of(owner, fragment)
        return None

    def _fronted_name(
        self, reader: ClauseReader, pronoun: Mention, fragment: Fragment
    ) -> Person | None:
        """Return the one person whom the clause in front of a pronoun's names ("When I told Moss this, she laughed")."""
        start = reader.main_start
        words = [token.lower for token in reader.tokens[:2]]
        if not start or pronoun.first != start or words[0] not in self.language.subordinators:
            return None
        tellers = self.language.first_subjects, self.language.pointing_words
        if not any(words[-1] in one for one in tellers):  # no "When that was put to Moss"
            return self._fronted_subject(reader, pronoun, fragment)
        named = [one for one in reader.mentions[:MOST_NAMED] if one.first < start]
        names = [one for one in named if one.kind is NAME and not one.is_possessive]
        if not names:
            return self._fronted_newcomer(named, pronoun, fragment)
        people = [self.person_of(one, fragment) for one in names]
        found = {id(one): one for one in people if one is not None and self._may_be(one, None)}
        person = next(iter(found.values())) if len(found) == 1 else None
        return person if person is not None and person.fits(pronoun.gender) else None

    def _fronted_subject(
        self, reader: ClauseReader, pronoun: Mention, fragment: Fragment
    ) -> Person | None:
        """Return whom the clause in front of a pronoun's is about ("As Moss was led away, she turned")."""
        first = None if reader.is_aside(pronoun) else reader.subject_in_front(pronoun)
        if first is not None and first.owner is not None and first.gender is not None:
            is_other = pronoun.gender is not None and pronoun.gender is not first.gender
            first = first.owner if is_other else first  # "When Moss's husband died, she called"
        person = self.person_of(first, fragment)
        is_one = person is not None and self._may_be(person, pronoun.gender)
        is_one = is_one and not self._acted_on_in_front(reader, pronoun, fragment)
        return person if is_one else None

    def _acted_on_in_front(
        self, reader: ClauseReader, pronoun: Mention, fragment: Fragment
    ) -> list[Person]:
        """Return whom "he" may mean as well: who is named behind a clause's subject ("When a judge warned Moss, he")."""
        if reader.is_aside(pronoun) or not reader.is_led(pronoun):
            return []
        named = (one for one in reader.mentions[:MOST_NAMED] if 1 < one.first < pronoun.first)
        names = (one for one in named if one.kind is NAME and not one.is_possessive)
        people = (self.person_of(one, fragment) for one in names)
        known = (one for one in people if one is not None and (one.is_full or not one.places))
        return [one for one in known if self._may_be(one, pronoun.gender)]

    def _is_open_in_front(
        self, ranked: Sequence[Contender], pronoun: Mention, fragment: Fragment
    ) -> bool:
        """Return whether "he" may be one or the other ("“Late,” said Abe. While Moss wept, he read on.")."""
        reader = self.readers[id(fragment)]
        others = self._acted_on_in_front(reader, pronoun, fragment)
        if others and ranked[0].person not in others:
            return True  # "“Late,” said Abe. After the club sacked Moss, he read on."
        first = None if reader.is_aside(pronoun) else reader.subject_in_front(pronoun)
        if first is None or first.is_organisation or first.gender not in {None, pronoun.gender}:
            return False
        person = self.person_of(first, fragment)
        if person is None:
            return self._is_stranger(first)
        source = self.attention.source or self.attention.subject
        is_free = source is None or source is person or not self._may_be(source, pronoun.gender)
        return ranked[0].person is person and not is_free and not reader.is_acted_on(first)

    @cached_property
    def _late(self) -> Person | None:
        """Whom an obituary is about: the first who is named, if the article begins with a death."""
        text = self.layout.text[:_LONGEST_DEATH]
        named = [one for one in self.register.people if one.is_named and one.first_seen < len(text)]
        if not named:
            return None
        first = min(named, key=lambda one: one.first_seen)
        if compiled(self.language.script.death, any_case=True).search(text) is not None:
            return first
        return first if self._is_portrayed(first) else None

    def _is_portrayed(self, person: Person) -> bool:
        """Return whether paragraphs come to a pronoun before any name, again and again, as in a portrait."""
        if person.gender is None or not person.has_given_name:
            return False
        firsts = (one.pieces[0] for one in self.layout.passages if one.pieces)
        told = (one for one in firsts if isinstance(one, Fragment) and one.starts_sentence)
        return sum(self._opens_with(one) is person.gender for one in told) >= _PORTRAIT

    def _opens_with(self, fragment: Fragment) -> Gender | None:
        """Return the gender of the pronoun that a sentence comes to before any name."""
        mentions = self.readers[id(fragment)].mentions
        first = next((one for one in mentions if one.kind is NAME or one.kind is PRONOUN), None)
        return first.gender if first is not None and first.kind is PRONOUN else None

    def _may_be_late(
        self, ranked: Sequence[Contender], pronoun: Mention, fragment: Fragment
    ) -> bool:
        """Return whether a paragraph may go back to whom an obituary is about ("“No,” said a nurse. / She never married.")."""
        late, best = self._late, ranked[0]
        is_told = fragment.ends_sentence or not self.readers[id(fragment)].clauses()
        pieces = self.layout.passages[fragment.block].pieces[: fragment.place]
        is_told = is_told and all(isinstance(one, Fragment) for one in pieces)
        if late is None or late is best.person or not is_told or self._runs_on(fragment):
            return False
        return self._may_be(late, pronoun.gender) and not best.signs.get("same-block")

    def _runs_on(self, fragment: Fragment) -> bool:
        """Return whether the paragraph before goes on without a name from the one before it ("“No,” she said.")."""
        before = self.layout.passages[max(0, fragment.block - 1)].fragments()
        told = [one for part in before for one in self.readers[id(part)].mentions]
        is_named = any(one.kind is NAME for one in told)
        return not is_named and any(one.kind is PRONOUN for one in told)

    def _only_fronted(
        self, person: Person | None, reader: ClauseReader, contenders: list[Contender]
    ) -> list[Contender]:
        """Return whom a pronoun may mean: nobody else where the writer asked ("When I asked a man, he replied")."""
        words = [token.lower for token in reader.tokens[1:2]]
        is_writers = not self.language.first_subjects.isdisjoint(words)
        only = [one for one in contenders if one.person is person]
        return only if only and is_writers else contenders

    def _fronted_newcomer(
        self, told: list[Mention], pronoun: Mention, fragment: Fragment
    ) -> Person | None:
        """Return the one without a name whom the clause in front tells of ("When I asked the young man, he said")."""
        people = [one for one in told if one.kind is DESCRIPTION and not one.is_organisation]
        one = people[0] if len(people) == 1 else None
        if one is None or one.is_plural or one.is_possessive or one.determiner is None:
            return None
        tokens = self.readers[id(fragment)].tokens
        is_asked = tokens[one.first - 1].lower in self.language.telling_verbs
        if not is_asked or tokens[0].lower not in self.language.asking_words:
            return None  # "When I mentioned the landlord, she said", "After I asked the waiter for the bill, he said"
        if one.gender is not None and one.gender is not pronoun.gender:
            return None
        known = self.person_of(one, fragment)
        is_told = known is not None and id(one) not in self.assumed
        return known if is_told else self.add_newcomer(one)
