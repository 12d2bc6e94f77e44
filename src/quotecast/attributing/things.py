"""Know what "it" means, and where it may be something else than a body that was heard."""

from itertools import pairwise

from quotecast.attributing.descriptions import Descriptions
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, NEUTER, PRONOUN, Mention
from quotecast.attributing.surfaces import is_on_surface
from quotecast.languages.lexicon import is_body_noun, is_person_noun, is_text_noun, is_written

_FAR = 2  # paragraphs
_LONGEST_OPENING = 4  # tokens from an article to its noun


class Things(Descriptions):
    """Look at the sentence that "it" follows."""

    def _told_right_before(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return what the sentence before "it" is about, if that is written ("A memo on it was dull. “No,” it says").

        What somebody reads out may be another's: that is doubt.
        """
        before = self._sentence_before(fragment)
        if before is None:
            return None
        accorded = self._text_accorded(mention, before)
        main = self.readers[id(before)].main_subject()
        if accorded is not None or main is None:
            return accorded
        if main.kind is DESCRIPTION and not main.first and is_written(main.head, self.language):
            return self._text_told_of(main, mention, before)
        text, place = self.attention.text or (None, None)
        if text is None or place is not before or text.head.endswith(self.language.plural_endings):
            return None  # "The bank issued four warnings."
        person = self.person_of(main, before)
        is_many = main.kind is DESCRIPTION and main.is_plural and main.owner is None
        if not is_many or main.determiner in self.language.thing_possessives:  # "Many have signed"
            if person is None or person.is_organisation or not self._is_told_human(person):
                return None
            self.torn.add(id(mention))
        return self._author_of(text, before) or self.add_newcomer(text)

    def _text_accorded(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return what is written that something new is known by ("It is late, according to a report by Moss.")."""
        text = self.readers[id(fragment)].according_to()
        if text is None or not is_written(text.head, self.language):
            return None
        if text.determiner in self.language.definite_determiners:
            self.torn.add(id(mention))  # the report's, or the author's, it may be
            return None
        return self.person_of(text, fragment) or self.add_newcomer(text)

    def _is_whom_words_tell_of(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a paragraph on "her" may be of whom the words before it tell ("“She was late,” says Ann Pell. / Her crab …")."""
        block, possessives = fragment.block - 1, self.language.possessives
        opening = self.layout.passages[fragment.block].pieces[0] if block >= 0 else None
        if not isinstance(opening, Fragment) or person is not self.attention.quoted:
            return False
        gender = possessives.get(opening.tokens[0].lower) if opening.tokens else None
        if gender is None or gender is not mention.gender:
            return False
        said = (one for one in self.layout.passages[block].pieces if isinstance(one, int))
        pronouns = self.language.pronouns
        return any(pronouns.get(word) is gender for one in said for word in self.words_of(one))

    def _is_topic(self, fragment: Fragment) -> bool:
        """Return whether a sentence opens with a noun that it is about ("As for the man who carried it, he left.")."""
        opening, language = fragment.tokens[:2], self.language
        if (
            len(opening) < 2
            or f"{opening[0].lower} {opening[1].lower}" not in language.topic_openers
        ):
            return False
        first = next(iter(self.readers[id(fragment)].mentions), None)
        if first is None or first.first != 2 or first.kind is not DESCRIPTION:
            return False
        is_person = first.head in language.people or first.head in language.roles
        is_person = is_person or is_person_noun(first.head, language)
        return is_person and first.owner is None and not first.is_organisation

    def _is_met_by_writer(self, before: Fragment) -> bool:
        """Return whether a sentence ends with whom the writer met ("I met a deckhand who crewed it.")."""
        reader, language = self.readers[id(before)], self.language
        if language.lone_subjects.isdisjoint(reader.words):
            return False
        words = [token.lower for token in before.tokens]
        return any(
            one.determiner in language.indefinite_articles
            and not (one.is_plural or one.is_organisation)
            and words[one.reach + 1 : one.reach + 2] == [language.personal_relative]
            and not language.lone_subjects.isdisjoint(words[: one.first])
            for one in reader.mentions
        )

    def _brings_in_stranger(self, fragment: Fragment) -> bool:
        """Return whether a sentence tells of somebody new ("The court heard that one victim, a nurse, had paid")."""
        if self.language.complementisers.isdisjoint(self.readers[id(fragment)].words):
            return False
        new, tokens = self.language.one_words | self.language.indefinite_articles, fragment.tokens
        return any(
            one.kind is DESCRIPTION
            and not (one.is_plural or one.is_organisation)
            and any(
                that.lower in self.language.complementisers and word.lower in new
                for that, word in pairwise(tokens[max(0, one.first - 1) : one.first + 2])
            )
            for one in self.readers[id(fragment)].mentions
        )

    def _body_accorded(self, fragment: Fragment) -> Person | None:
        """Return by which body the sentence before "it" is known ("The ship sank, according to the tide police. / “…,” it said")."""
        before = self._sentence_before(fragment)
        source = self.readers[id(before)].according_to() if before is not None else None
        if before is None or source is None or is_written(source.head, self.language):
            return None
        is_watch = source.head in self.language.watching_bodies  # "the tide police"
        if not (source.is_organisation or is_watch) or source.determiner is None:
            return None
        return self.person_of(source, before) or self.add_newcomer(source)

    def _body_right_before(self, fragment: Fragment) -> Person | None:
        """Return the body that the sentence before "it" in its paragraph is about ("The union rejected it. “No,” it said.")."""
        before = self._sentence_before(fragment)
        main = self.readers[id(before)].main_subject() if before is not None else None
        if before is None or main is None or before.block != fragment.block:
            return None
        head, language = main.head, self.language
        is_one = main.kind is DESCRIPTION and main.is_organisation and not main.is_plural
        is_one = is_one and main.determiner in language.definite_determiners
        is_body = head in language.organisations or is_body_noun(head, language)
        if self._is_it(main, before):
            is_one = is_body = main.determiner in language.definite_determiners
        if not (is_one and is_body) or is_written(head, language):
            return None if self._is_it_too(main, before) else self._last_to_tell(before)
        return self.person_of(main, before) or self.add_newcomer(main)

    def _is_it(self, main: Mention, fragment: Fragment) -> bool:
        """Return whether a sentence itself goes on with "it" ("The Information Commissioner said it was late.")."""
        is_one = main.kind is DESCRIPTION and not main.is_plural
        is_one = is_one and fragment.tokens[main.last].is_capital  # no "The mayor said it was late"
        clauses = self.readers[id(fragment)].clauses() if is_one else ()
        verbs = (one.verb for one in clauses if one.subject is main)
        behind = (fragment.tokens[verb + 1 : verb + 2] for verb in verbs if verb is not None)
        return any(one.lower == NEUTER for words in behind for one in words)

    def _is_it_too(self, main: Mention, fragment: Fragment) -> bool:
        """Return whether whom a sentence is about may be "it" as well: a body, or who owns what it is about."""
        if main.kind is not NAME:
            return main.kind is PRONOUN or main.owner is not None or not main.is_plural
        person = self.person_of(main, fragment)
        is_several = main.name.lower().endswith("s")  # "Shops rose", no "Kestrel rose"
        return person is None or not (is_several and self.register.is_mere_opener(person))

    def _last_to_tell(self, fragment: Fragment) -> Person | None:
        """Return a body's name that tells something within a sentence ("Shares rose after the Bakers' Guild said …")."""
        clauses = self.readers[id(fragment)].clauses()
        last = clauses[-1].subject if clauses else None
        if last is None or last.kind is not NAME or not last.first:
            return None
        person = self.person_of(last, fragment)
        return person if person is not None and person.is_organisation else None

    def _text_told_of(self, text: Mention, mention: Mention, before: Fragment) -> Person | None:
        """Return what is written, a body's that the paragraph names as well, it may be; nobody where a sign is."""
        if text.is_plural or text.head in self.language.surfaces:
            return None
        person = self.person_of(text, before) or self.add_newcomer(text)
        bodies = (one for one in self._heard_bodies() if one.is_named and one is not person)
        if any(one.last_block == before.block for one in bodies):
            self.torn.add(id(mention))
        return person

    def _is_passed_over(self, person: Person, fragment: Fragment) -> bool:
        """Return whether the sentences before "it" in a paragraph are about something else ("The bench rose. “No,” it said")."""
        told = self.layout.passages[fragment.block].told_before(fragment)
        if told and not person.is_named and self._ends_in_one_of_them(told[0]):
            return True
        if told and self._is_of_text(told[0], person):
            return True
        if person.last_block >= fragment.block:
            return False
        if self._is_far(person, fragment) or any(map(self._is_of_unread, told)):
            return True
        mains = (self.readers[id(one)].main_subject() for one in told if one.ends_sentence)
        return any(
            one is not None
            and (one.is_organisation or self._may_speak(one.head))
            and not (one.is_plural or one.head in self.language.collective_roles)
            for one in mains
        )

    def _is_far(self, person: Person, fragment: Fragment) -> bool:
        """Return whether nothing near tells of a body."""
        attention = self.attention
        block = max(
            person.last_block,
            attention.body_block if person is attention.body else -1,
            attention.source_block if person is attention.source else -1,
        )
        return block < fragment.block - _FAR

    def _may_speak(self, noun: str) -> bool:
        """Return whether "it" may be what a noun calls: a body, or something written."""
        language = self.language
        is_body = noun in language.body_roles or noun in language.public_bodies
        return is_body or is_text_noun(noun, language)

    def _is_of_unread(self, before: Fragment) -> bool:
        """Return whether something new that nobody was introduced by opens a sentence ("A draft seen by us says so.")."""
        reader, words = self.readers[id(before)], [token.lower for token in before.tokens]
        if not before.starts_sentence or not words or reader.main_subject() is not None:
            return False
        is_new = words[0] in self.language.indefinite_articles
        is_told = is_new and any(map(reader.is_reporting, range(2, len(words))))
        is_opening = is_new or words[0] in self.language.definite_determiners
        return is_told or (is_opening and any(map(self._may_speak, words[1:_LONGEST_OPENING])))

    def _ends_in_one_of_them(self, before: Fragment) -> bool:
        """Return whether a sentence tells of one among several ("The post drew replies, among them one from Moss.")."""
        words = [token.lower for token in before.tokens]
        language = self.language
        return any(
            one in language.including_words and link in language.prepositions
            for link, one in pairwise(words)
        )

    def _is_of_text(self, before: Fragment, person: Person) -> bool:
        """Return whether a sentence is about something written, which "it" may be ("A note hung there. It said:")."""
        main, language = self.readers[id(before)].main_subject(), self.language
        if self._brings_in_thing(before, person):
            told = self.layout.passages[before.block].told_before(before)
            mains = ((self.readers[id(one)].main_subject(), one) for one in told)
            return all(self.person_of(one, place) is not person for one, place in mains)
        if main is None or main.determiner not in language.indefinite_articles or main.is_plural:
            return False
        is_text = main.head in language.surfaces or main.head in language.documents
        is_text = is_text or is_text_noun(main.head, language)
        return is_text and self.person_of(main, before) is not person

    def _brings_in_thing(self, before: Fragment, person: Person) -> bool:
        """Return whether there is something, in a sentence, that "it" may be ("There is a card by the door. It says:")."""
        language, reader = self.language, self.readers[id(before)]
        words = [token.lower for token in before.tokens]
        there = next((n for n, one in enumerate(words) if one in language.existential_words), -1)
        behind = words[there + 1 : there + 3]
        is_there = there >= 0 and len(behind) > 1 and behind[0] in language.auxiliaries
        if not is_there or behind[1] not in language.indefinite_articles or reader.clauses():
            return False
        start = there + 2
        if not there and not any(map(self._may_speak, words[start : start + 3])):
            return False  # "There is a delay at the gate."
        named = (one for one in reader.mentions if one.first in {start, start + 1})
        return not any(
            one.is_organisation or self.person_of(one, before) is person for one in named
        )

    def is_sign(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether words stand on a thing ("One placard said", "They waved placards. One read")."""
        language = self.language
        if mention.kind is not DESCRIPTION or mention.same_as is not None:
            return mention.name.lower() in language.surfaces
        words = mention.span.cut_from(self.layout.text).lower().split()
        is_lettered = not language.lettered_words.isdisjoint(words)
        is_lettered = is_lettered and mention.head not in language.documents
        is_lettered = is_lettered or mention.head in language.surfaces
        if is_lettered or is_on_surface(mention, self.layout.text, language):
            return True
        if mention.head in language.one_words and self._is_marking(fragment):
            return True  # "Somebody has written across it:"
        if mention.head in language.newcomer_words:
            return self._is_read(mention, fragment) or self._follows_sign(fragment)
        is_read = self._is_placed(mention, fragment) or self._is_read(mention, fragment)
        return mention.head in language.boards and is_read

    def _is_marking(self, fragment: Fragment) -> bool:
        """Return whether a sentence tells of what somebody left on a thing ("has written across it")."""
        marked = self.language.lettered_words | self.language.marking_words
        return any(token.lower in marked for token in fragment.tokens)

    def _is_placed(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether something stands somewhere ("the board outside.", no "the school board in Tarn")."""
        language = self.language
        behind = fragment.tokens[mention.last + 1 : mention.last + 3]
        if len(behind) < 2 or behind[0].lower not in language.place_prepositions:
            return False
        is_new = mention.determiner in language.indefinite_articles
        is_in_it = is_new and behind[1].lower in language.determiners  # "a notice in the window"
        return is_in_it or not behind[1].is_word

    def _follows_sign(self, fragment: Fragment) -> bool:
        """Return whether a sign was read before in the paragraph (", said one placard. “…,” said another")."""
        told = self.layout.passages[fragment.block].fragments()
        tags = (one for one in told if one.before is not None and one.span < fragment.span)
        return any(word.lower in self.language.surfaces for one in tags for word in one.tokens)

    def _is_read(self, mention: Mention, fragment: Fragment) -> bool:
        verb = fragment.tokens[mention.reach + 1 : mention.reach + 2]
        return bool(verb) and verb[0].lower in self.language.showing_verbs
