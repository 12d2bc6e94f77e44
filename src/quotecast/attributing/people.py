"""Keep one identity per person: names of any length, titles, gender and what an article tells."""

from quotecast.attributing.namesakes import are_two, chosen_namesake
from quotecast.attributing.offices import is_voice, is_whose, office_of
from quotecast.attributing.persons import Person, is_fuller, is_misspelt, is_same_name, words_of
from quotecast.attributing.phrases import Mention
from quotecast.languages import Language
from quotecast.languages.lexicon import is_fact_noun, is_given_name
from quotecast.model import Gender, Span

_MOST_SLIPS, _FIRST, _LONGEST_NOUN = 2, 3, 14  # times, mentions, code points
_MOST_HOLDERS, _MOST_DESCRIBED = 25, 30  # of one word or role looked at: a long text costs no more


class PeopleRegister:
    """Know everybody an article names, and give each mention its person."""

    def __init__(self, text: str, language: Language, proper: frozenset[str]) -> None:
        self.text = text
        self.proper = proper
        self.language = language
        self.people: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._by_fact: dict[str, list[Person]] = {}
        self._by_name: dict[str, Person] = {}
        self._focus: dict[str, Person] = {}
        self._found: dict[int, Person] = {}
        self._by_hand: dict[str, Person] = {}

    def enter(self, mention: Mention) -> None:
        """Enter a full name, before any mention is looked up."""
        words = words_of(mention.name, self.language)
        if len(words) < 2 and not mention.is_organisation:
            return
        if are_two(words, self._by_word):
            return
        person = self._same(words, mention)
        if person is not None and person.is_organisation and len(words) > len(person.words):
            # "the Coe family" was met before "Karen Coe"
            person.is_organisation = mention.is_organisation
        if person is None:
            person = self._add(words, mention)
        elif is_fuller(words, person.words) and not mention.is_organisation:
            person.words = words
            person.name = _clean(mention.name)
            self._index(person)
        if mention.nickname:
            self._index_word(person, mention.nickname.lower())
            person.short = mention.nickname.lower()
        self.note_facts(person, mention.titles)

    def person_of(self, mention: Mention) -> Person:
        """Return the person a name means, the one in focus where several share a surname."""
        known = self._found.get(id(mention))
        if known is None:
            known = self._look_up(mention)
            self._found[id(mention)] = known
            self._learn(known, mention)
        return known

    def knows(self, word: str) -> bool:
        """Return whether a word is part of a name."""
        plain = word.lower()
        is_known = plain in self._by_word or plain in self.proper
        return is_known and plain not in self.language.determiners

    def focus_on(self, person: Person) -> None:
        """Let a bare surname mean this person from now on."""
        if person.words:
            self._focus[person.words[-1]] = person

    def unnamed(self, mention: Mention, name: str) -> Person:
        """Add a source without a name."""
        person = self._by_hand.pop(name.casefold(), None)
        if person is None:
            person = Person(words=(), name=name, language=self.language, is_named=False)
        self.people.append(person)
        person.is_organisation, person.is_plural = mention.is_organisation, mention.is_plural
        person.first_seen, person.introduction = mention.span.start, mention.whole
        self._by_name.setdefault(name.casefold(), person)
        self.note_facts(person, (mention.head,))
        if not (person.facts or mention.head in self.language.one_words):  # "a cleaner"
            self._note_fact(person, mention.head, [])
        if mention.gender is not None:
            person.evidence[mention.gender] = f'"{mention.span.cut_from(self.text)}"'
        return person

    def with_word(self, word: str) -> list[Person]:
        """Return the people and bodies whose name holds a word."""
        return self._by_word.get(word, [])[-_MOST_HOLDERS:]

    def group(self, people: list[Person], mention: Mention) -> Person:
        """Add several people as one source."""
        made = Person(
            words=(),
            name=" and ".join(one.name for one in people),
            language=self.language,
            is_plural=True,
            has_spoken=True,
            first_seen=mention.span.start,
        )
        self.people.append(made)
        return made

    def is_mere_opener(self, person: Person) -> bool:
        """Return whether nothing but the capital of a sentence's first word makes it a name ("Rain").

        A name of one word that stands only there has to be told by a title, a gender or a description.
        """
        if not person.is_named or len(person.words) != 1 or person.words[0] in self.proper:
            return False
        if person.is_organisation and person.words[0] in self.language.organisations:
            return False
        is_told = person.is_titled or person.description is not None or bool(person.evidence)
        is_told = is_told or person.is_met_as_human or person.name[1:].lower() != person.name[1:]
        return not is_told

    def set_by_hand(self, name: str) -> Person:
        """Return the person of a name that a producer gives, a new one where nobody has it.

        "her mother" and "a nurse" are nobody's names: those who are met so later.
        """
        words = words_of(name, self.language)
        for person in self.people:
            if person.name.casefold() == name.casefold() or person.words == words:
                return person
        if (known := self._by_hand.get(name.casefold())) is not None:
            return known
        language, (first, *rest) = self.language, name.split() or [""]
        is_called = first.lower() in language.determiners or first.lower() in language.possessives
        is_named = not is_called or any(word[0].isupper() for word in rest)  # "The Echo"
        person = Person(
            words=words if is_named else (),
            name=_clean(name),
            language=language,
            is_named=is_named,
            has_spoken=True,
        )
        if is_named:
            self.people.append(person)
            self._index(person)
        else:
            self._by_hand[name.casefold()] = person
        return person

    def called(self, name: str) -> Person | None:
        """Return the unnamed source that was called exactly so before."""
        return self._by_name.get(name.casefold())

    def described_by(self, head: str, gender: Gender | None) -> list[Person]:
        """Return the people whose introduction holds the noun `head`."""
        latest = self._by_fact.get(head, [])[-_MOST_DESCRIBED:]
        return [one for one in latest if one.fits(gender)]

    def note_facts(self, person: Person, words: tuple[str, ...]) -> None:
        """Keep the nouns that an introduction gives to a person, and what stands before them."""
        language = self.language
        modifiers: list[str] = []
        for place, word in enumerate(words, start=1):
            if word in language.conjunctions:
                modifiers.clear()
            elif is_fact_noun(word, language) and not is_whose(word, words[place:], language):
                for noun in (word, *language.title_nouns.get(word, ())):
                    self._note_fact(person, noun, modifiers)
            modifiers.append(word)

    def note_role(self, person: Person, mention: Mention) -> None:
        """Keep what a noun phrase says that somebody is."""
        if is_fact_noun(mention.head, self.language):
            self._note_fact(person, mention.head, self.modifiers_of(mention))

    def modifiers_of(self, mention: Mention) -> list[str]:
        """Return the words between a determiner and the noun of a description."""
        words = mention.span.cut_from(self.text).lower().split()[:-1]
        return [word for word in words if word not in self.language.determiners]

    def _note_fact(self, person: Person, word: str, modifiers: list[str]) -> None:
        fact = office_of(word, modifiers, self.language)
        person.offices.setdefault(fact, set()).update(modifiers)
        voices = self.language.voice_nouns if is_voice(word, modifiers, self.language) else ()
        for one in (fact, *voices):
            if one not in person.facts:
                person.facts.add(one)
                self._by_fact.setdefault(one, []).append(person)

    def _description_of(self, mention: Mention) -> str | None:
        """Return the words before a name that say what somebody is, without a mere "Dr."."""
        if mention.role is None:
            return None
        language = self.language
        words = mention.role.split()
        while words and words[-1].lower().strip(".") in language.honorifics:
            if len(words) > 1 and words[-1].lower().strip(".") in language.roles:
                break
            if len(words) > 1 and words[-2].lower() not in language.roles:
                break
            words.pop()
        plain = [word.lower().strip(".,") for word in words]
        place = next(
            (index for index, word in enumerate(plain) if is_fact_noun(word, language)), None
        )
        if place is None or language.prepositions.intersection(plain[:place]):
            return None
        one = plain[-1].removesuffix("s")  # "Wardens Ida Moss and Carl Venn": neither is that
        is_of_many = one != plain[-1] and not one.endswith("s") and is_fact_noun(one, language)
        first = mention.name.split()[0]  # no "Queens Park", no "Doctors Without Borders"
        is_of_many = is_of_many and is_given_name(first, language)
        return None if is_of_many else " ".join(words)

    def _same(self, words: tuple[str, ...], mention: Mention) -> Person | None:
        for person in self._by_word.get(words[-1], [])[-_MOST_HOLDERS:]:
            is_same = is_same_name(words, person.words, self.language)
            is_same = is_same or (words[-1] == person.words[-1] and words[0] in person.indexed)
            is_same = is_same or words == (person.short,)
            if is_same and person.fits(mention.gender):
                return person
        for person in self._by_word.get(words[0], [])[-_MOST_HOLDERS:]:
            if person.words[0] == words[0] and is_misspelt(words[-1], person.words[-1]):
                return person
        return None

    def _add(self, words: tuple[str, ...], mention: Mention) -> Person:
        person = Person(
            words=words,
            name=_clean(mention.name),
            language=self.language,
            is_organisation=mention.is_organisation,
            first_seen=mention.span.start,
        )
        self.people.append(person)
        self._index(person)
        return person

    def _index(self, person: Person) -> None:
        for word in person.words:
            self._index_word(person, word)

    def _index_word(self, person: Person, word: str) -> None:
        if word not in person.indexed:
            person.indexed.add(word)
            self._by_word.setdefault(word, []).append(person)

    def _look_up(self, mention: Mention) -> Person:
        words = words_of(mention.name, self.language)
        if len(words) > 1:
            return self._same(words, mention) or self._add(words, mention)
        holders = self._by_word.get(words[0], [])[-_MOST_HOLDERS:]
        if mention.gender is not None:
            holders = [one for one in holders if one.told_gender in {None, mention.gender}]
            holders = [one for one in holders if one.fits(mention.gender)] or holders
        surnames = [one for one in holders if one.words[-1] == words[0]] or holders
        for one in surnames if len(surnames) > 1 else ():
            one.has_namesake = True
        if not surnames:
            spouse = self._spouse_of(words[0], mention)
            return spouse or self._misspelt(words[0]) or self._add(words, mention)
        surnames = [one for one in surnames if not self._is_other_office(one, mention)]
        if not surnames:
            person = self._add(words, mention)
            self.focus_on(person)
            return person
        people = [one for one in surnames if not one.is_organisation] or surnames
        focus = self._focus.get(words[0])
        return chosen_namesake(people, words[0], focus, self.text, mention.span.start)

    def _spouse_of(self, surname: str, mention: Mention) -> Person | None:
        """Return whom "Mrs Moss" means behind "Karl Moss … his wife, Ida"."""
        if mention.gender is None or surname not in self._by_word:
            return None
        kinship = self.language.kinship
        for person in reversed(self.people[-_MOST_HOLDERS:]):
            is_kin = len(person.words) == 1 and any(one in kinship for one in person.facts)
            is_met = is_kin and person.first_seen < mention.span.start
            if is_met and person.told_gender is mention.gender:
                self._index_word(person, surname)
                return person
        return None

    def _misspelt(self, surname: str) -> Person | None:
        """Find somebody whose surname differs by one letter, as a slip of the writer's would, seldom made."""
        for person in self.people[-_MOST_HOLDERS:]:
            is_full = len(person.words) > 1 and not person.is_organisation
            if is_full and is_misspelt(surname, person.words[-1]):
                is_slip = self.text.lower().count(surname) <= _MOST_SLIPS
                return person if is_slip else None  # no "Reagan", and a Regan
        return None

    def _is_other_office(self, person: Person, mention: Mention) -> bool:
        """Return whether "President Moss" is none of an "Ida Moss" who comes later without office."""
        if person.first_seen <= mention.span.start or len(person.words) < 2:
            return False
        offices = {word for word in mention.titles if word in self.language.roles}
        return bool(offices) and not offices & person.facts

    def _learn(self, person: Person, mention: Mention) -> None:
        person.mentions += 1
        text = self.text
        words = words_of(mention.name, self.language)
        if len(words) > 1:
            person.full_at = mention.span.end
        person.bare += len(person.words) > 1 and words == person.words[-1:]
        if person.mentions <= _FIRST and not person.is_thing:
            before = text[max(0, mention.span.start - _LONGEST_NOUN) : mention.span.start].rstrip()
            person.is_thing = before.rpartition(" ")[2] in self.language.named_things
        if mention.name not in person.aliases:
            person.aliases.append(_clean(mention.name))
        self.note_facts(person, mention.titles)
        description = self._description_of(mention) if person.description is None else None
        if description is not None or self._is_better(person, mention):
            person.introduction = Span(start=mention.whole.start, end=mention.span.end)
        person.description = person.description or description
        if mention.gender is not None and mention.gender not in person.evidence:
            shown = " ".join(text[mention.whole.start : mention.span.end].split())
            if mention.role is not None:
                shown = f"{mention.role} {_clean(mention.name)}"
            person.evidence[mention.gender] = f'"{shown}"'

    def _is_better(self, person: Person, mention: Mention) -> bool:
        """Return whether a mention introduces somebody better: the first with the whole name does."""
        known = person.introduction
        if known is None:
            return True
        is_whole = words_of(mention.name, self.language) == person.words
        has_name = known.cut_from(self.text).endswith(mention.span.cut_from(self.text))
        return person.description is None and is_whole and not has_name


def _clean(name: str) -> str:
    return " ".join(name.split()).rstrip(",")
