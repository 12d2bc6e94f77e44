"""Know who "a nurse" of an article's first sentence is: whom the next paragraphs are about by name."""

from quotecast.attributing.antecedents import Antecedents
from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.deeds import doer_roots
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, PRONOUN, Mention
from quotecast.model import BlockKind

_WITNESS = 5  # tokens behind a name in which "who" tells that it is somebody else's ("Ida Moss, 44, who saw it")
_ENDS = frozenset({",", ".", ";", "and"})
_TOLD = 6  # tokens behind a name in which it tells whom it tells ("told a radio programme")
_BEHIND_ONE = 2  # pieces before the name: a sentence, and words
_LEAD = 2  # paragraphs behind the first in which whom it is about is named


class Leads(Antecedents):
    """Join a lead without a name to the name that comes behind it, or doubt it."""

    def note_lead(
        self, reader: ClauseReader, main: Mention, person: Person, fragment: Fragment
    ) -> None:
        """Know who "a nurse" of the first sentence is: whom the next paragraphs are about by name.

        "A nurse who stole has been struck off." "Ida Moss, 47, took morphine."
        """
        attention, block = self.attention, fragment.block
        lead = attention.lead
        if lead is None:
            attention.is_under_way = self.layout.passages[block].kind is BlockKind.PARAGRAPH
            is_new = main.determiner in self.language.indefinite_articles
            is_office = main.determiner in self.language.definite_determiners
            is_long = main.reach > main.last or main.last - main.first > 1
            # "The mayor of Tarn", "The finance minister"
            is_new = is_new or (is_office and is_long)
            if is_new and not (person.is_named or person.is_organisation or person.is_plural):
                attention.lead, attention.is_under_way = person, False
            return
        attention.is_under_way = block > lead.last_block + _LEAD
        is_met = lead.first_seen < person.first_seen < main.span.start
        if not person.is_named or is_met or attention.is_under_way or not self._opens(fragment):
            return
        is_one = len(person.words) > 1 and person.fits(lead.gender) and self._is_surely_one(person)
        is_speaker = is_one and self._goes_on_speaking(reader, main, person, fragment)
        if not is_one or (self._is_introduced(reader, main) and not is_speaker):
            return
        attention.is_under_way = True
        if is_speaker or self._is_charged(reader, main) or self._does_as(person, lead):
            self.named_later.setdefault(id(lead), person)
        else:
            self.unmet.add(id(lead))  # a witness, it may be

    def name_told(
        self, reader: ClauseReader, main: Mention | None, person: Person | None, fragment: Fragment
    ) -> Person | None:
        """Return whom "She was called Ida" names where only a noun told of her ("One clerk sat there.")."""
        if main is None or main.kind is not PRONOUN or person is None or person.is_named:
            return None
        language, place = self.language, main.reach + 3
        words = [token.lower for token in reader.tokens[main.reach + 1 : place]]
        named = {one for words in language.alias_words.values() for one in words}
        if person.is_plural or len(words) < 2 or words[-1] not in named:
            return None
        name = next((one for one in reader.mentions if one.first == place), None)
        is_name = name is not None and name.kind is NAME and name.determiner is None
        if name is None or not is_name or words[0] not in language.passive_auxiliaries:
            return None
        behind = reader.tokens[name.last + 1].lower if name.last + 1 < len(reader.tokens) else "."
        found = self.person_of(name, fragment) if behind in _ENDS else None
        if found is None or not found.fits(main.gender):
            return None
        self.named_later.setdefault(id(person), found)
        self._held.pop(id(found), None)
        return found

    def _goes_on_speaking(
        self, reader: ClauseReader, main: Mention, person: Person, fragment: Fragment
    ) -> bool:
        """Return whether an office says what opens an article, and then a mere name tells the press more.

        "The premier of Holm says that it is late." "Ida Moss told reporters on Monday", not "told her neighbours".
        """
        lead = self.attention.lead
        if lead is None or lead is not self.attention.source or person.facts or main.first:
            return False
        language, words = self.language, lead.name.split()
        is_office = any(one in language.roles for one in lead.facts)
        is_office = is_office and words[0] in language.definite_determiners
        behind = [token.lower for token in reader.tokens[main.last + 1 : main.last + _TOLD]]
        if not is_office or fragment.block != lead.last_block + 1 or len(behind) < 2:
            return False  # a heading, it may be: nothing stands behind the name
        told = behind[1:2] if behind[1] not in language.indefinite_articles else behind[2:]
        is_press = any(
            one.rstrip("s") in language.interviewers or one in language.outlets for one in told
        )
        return behind[0] in language.telling_verbs and is_press

    def note_lead_speech(self, reader: ClauseReader, fragment: Fragment) -> None:
        """Know whose office opens an article: who speaks right behind it, only the name told.

        "The finance minister stood by the tax." "“It is fair,” Ida Moss told reporters."
        """
        lead, main = self.attention.lead, reader.main_subject()
        if lead is None or main is None or self.attention.is_under_way or main.role is not None:
            return
        is_office = any(one in self.language.roles for one in lead.facts)
        is_next = fragment.before is not None and fragment.block == lead.last_block + 1
        is_next = is_next and self._opens(fragment) and main.kind is NAME
        behind = [token.lower for token in reader.tokens[main.reach + 1 : main.reach + 3]]
        is_told = "," in behind or any(one.same_as is main for one in reader.mentions)
        person = self.person_of(main, fragment)
        if is_told or not (is_next and is_office) or person is None or len(person.words) < 2:
            return
        if person.fits(lead.gender) and self._is_surely_one(person) and not person.facts:
            self.attention.is_under_way = True
            self.named_later.setdefault(id(lead), person)

    def note_named_behind(self, reader: ClauseReader, fragment: Fragment) -> None:
        """Know whom a noun means that opens a paragraph with what somebody thinks: who is named behind the words.

        "Her coach has no doubts. “He sees it,” Karl Abe said.", not "The mayor resigned. “He had to,” Karl Abe said."
        """
        unnamed, main = self.attention.opening, reader.main_subject()
        if unnamed is None or unnamed.is_named or unnamed.is_plural or unnamed.is_organisation:
            return
        if main is None or main.kind is not NAME or main.role is not None or main.first > 1:
            return
        passage, person = self.layout.passages[fragment.block], self.person_of(main, fragment)
        is_next = fragment.place == _BEHIND_ONE and fragment.before is not None
        is_new = unnamed.first_seen >= passage.span.start and is_next
        is_told = any(one.same_as is main for one in reader.mentions)
        if person is None or not is_new or is_told or len(person.words) < 2 or person.facts:
            return
        words = [token.lower for piece in passage.told_before(fragment) for token in piece.tokens]
        is_view = not self.language.view_words.isdisjoint(words)
        is_view = is_view and person.first_seen >= main.span.start
        if is_view and person.fits(unnamed.gender) and self._is_surely_one(person):
            self.named_later.setdefault(id(unnamed), person)

    @staticmethod
    def _does_as(person: Person, lead: Person) -> bool:
        """Return whether somebody does what a lead's noun tells ("A teacher …", "Ida Moss teaches")."""
        nouns = lead.facts & person.facts
        roots = (doer_roots(noun, lead.language) for noun in lead.facts)
        return bool(nouns) or any(not person.deeds.isdisjoint(one) for one in roots)

    @staticmethod
    def _is_charged(reader: ClauseReader, main: Mention) -> bool:
        """Return whether an age stands behind a name and what befell it ("Ida Moss, 47, was jailed").

        Or what was answered to it: "admitted", "denied". Who saw it has an age as well.
        """
        behind = [token.lower for token in reader.tokens[main.reach + 1 : main.reach + 3]]
        has_age = len(behind) > 1 and behind[0] == "," and behind[1].isdigit()
        answers = any(one.subject is main for one in reader.clauses())
        return has_age and (answers or reader.is_acted_on(main))

    def _is_introduced(self, reader: ClauseReader, main: Mention) -> bool:
        """Return whether a sentence tells who its subject is, or what the subject says."""
        language = self.language
        tokens = reader.tokens[main.reach + 1 : main.reach + _WITNESS]
        return (
            main.role is not None
            or any(token.lower == language.personal_relative for token in tokens)
            or any(one.same_as is main for one in reader.mentions)
            or any(
                one.subject is main and reader.tokens[one.verb or 0].lower in language.plain_verbs
                for one in reader.clauses()
            )
        )
