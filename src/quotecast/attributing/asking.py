"""Know who answers a question that a sentence of the writer's tells of: whoever is asked, not who asks."""

from quotecast.attributing.clauses import Clause, ClauseReader
from quotecast.attributing.fragments import Fragment, Tag
from quotecast.attributing.leads import Leads
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, NEUTER, PRONOUN
from quotecast.languages.lexicon import is_written
from quotecast.model import Gender


class Asking(Leads):
    """Keep in mind who asks, and who then answers, until the next words."""

    def note_accorded(self, reader: ClauseReader, fragment: Fragment) -> None:
        """Keep in mind by which body something is known ("According to the Guild,", "A report by the Guild found")."""
        source = reader.according_to()
        text = source or reader.main_subject()
        is_text = text is not None and (
            text.head in self.language.studies or is_written(text.head, self.language)
        )
        body = self._author_of(text, fragment) if text is not None and is_text else None
        body = self.person_of(source, fragment) if source is not None and not is_text else body
        if body is None or not body.is_organisation or self._is_about_body(reader, fragment):
            return  # no "According to the Guild, Tarn Foods was late."
        self.attention.body, self.attention.body_block = body, fragment.block
        if source is not None and not is_text and reader.main_start > source.first:
            self.take_source(body, fragment.block)

    def _is_about_body(self, reader: ClauseReader, fragment: Fragment) -> bool:
        """Return whether a sentence is itself about a body, which the next noun may mean as well."""
        main = reader.main_subject()
        if main is None or is_written(main.head, self.language):
            return False
        person = self.person_of(main, fragment) if main.determiner is None else None  # no ship's
        is_body = main.kind is DESCRIPTION and main.is_organisation
        return is_body or (person is not None and person.is_organisation)

    def awaited_in(self, tag: Tag) -> Person | None:
        """Return who "he said" means behind "The clerk, Ida Moss, asked him why" or "A diver was asked how".

        Nobody where the one who asks may be meant as well: that is left to doubt.
        """
        person, mention, number = self.attention.awaited, tag.subject, tag.fragment.before
        if person is None or mention.kind is not PRONOUN or number is None:
            return None
        is_thing = mention.head == NEUTER
        if is_thing != person.is_organisation or (mention.is_plural and not is_thing):
            return None
        asker = self.attention.asker
        verb = tag.fragment.tokens[tag.verb].lower if tag.verb is not None else ""
        is_open = asker is not None and (asker.is_organisation or asker.fits(mention.gender))
        is_open = is_open and verb not in self.language.answering_verbs
        if is_open or tag.fragment.block > self.attention.awaited_block + 1:
            return None
        is_question = self.layout.text[self.layout.marked[number].span.end - 1] == "?"
        is_question = is_question and asker is not None  # who is asked may answer with one
        return person if not is_question and person.fits(mention.gender) else None

    def asks_again(self, tag: Tag) -> Person | None:
        """Return who "he said" means behind a question, and behind "Karl Moss asked him why he went"."""
        person, mention, number = self.attention.questioner, tag.subject, tag.fragment.before
        if person is None or mention.kind is not PRONOUN or number is None:
            return None
        is_near = tag.fragment.block <= self.attention.awaited_block + 1
        is_question = self.layout.text[self.layout.marked[number].span.end - 1] == "?"
        is_one = is_near and is_question and not mention.is_plural
        return person if is_one and self._may_be(person, mention.gender) else None

    def _note_asker(
        self, reader: ClauseReader, clause: Clause, person: Person, fragment: Fragment
    ) -> None:
        """Note that the subject of a clause asks, and whom ("Moss asked Abe why", "Moss asked him how")."""
        attention, pronouns = self.attention, self.language.object_pronouns
        place = (clause.verb or 0) + 1
        behind = reader.tokens[place].lower if place < len(reader.tokens) else ""
        if self._note_put(reader, clause, person, fragment):
            return
        is_asker = fragment.ends_sentence and self._asks(reader, clause, behind)
        is_request = behind in self.language.request_words and self._is_alone_in(person, fragment)
        is_asker = is_asker and not is_request
        is_asker = is_asker and not self._is_asked_of_several(reader, clause, person, fragment)
        attention.asker = person if is_asker else None
        attention.awaited_block = fragment.block
        if not is_asker or not self._is_question(reader, place):
            return
        if fragment.before is None:
            attention.questioner = attention.asker
        if behind in pronouns:
            gender = pronouns[behind]
            attention.awaited = self._asked_whether(reader, place, person, fragment)
            attention.awaited = attention.awaited or self._heard_before(person, gender)
            return
        mention = next((one for one in reader.mentions if one.first >= place), None)
        if mention is None:
            return
        if mention.first == place:  # "Moss asked Abe whether"
            asked = self.person_of(mention, fragment)
            if asked is not None and asked is not person and self._may_be(asked, None):
                attention.awaited = asked
        elif mention.kind is PRONOUN and not mention.is_plural:
            # "Ida Moss asked whether he would resign", but "what she was supposed to do"
            attention.awaited = self._heard_before(person, mention.gender)
            is_own = attention.awaited is None and person.gender is mention.gender
            if is_own and self.person_of(mention, fragment) is person:
                attention.asker = None

    def _note_put(
        self, reader: ClauseReader, clause: Clause, person: Person, fragment: Fragment
    ) -> bool:
        """Note that something is put to whom was heard before ("Karl Abe suggested to her that she had lied")."""
        pronouns, language = self.language.object_pronouns, self.language
        if language.pressing_verbs.isdisjoint(reader.words):
            return False
        words = [token.lower for token in reader.tokens[clause.verb or 0 :][:4]]
        to = next((n for n, one in enumerate(words) if one in language.infinitive_marks), 0)
        is_put = bool(to) and words[0] in language.pressing_verbs and len(words) > to + 1
        if not is_put or words[to + 1] not in pronouns or not fragment.ends_sentence:
            return False
        attention = self.attention
        attention.asker, attention.awaited_block = person, fragment.block
        attention.awaited = self._heard_before(person, pronouns[words[to + 1]])
        return True

    def _asks(self, reader: ClauseReader, clause: Clause, behind: str) -> bool:
        """Return whether the verb of a clause asks something, with the word `behind` it."""
        language, verb = self.language, clause.verb
        word = reader.tokens[verb].lower if verb is not None else ""
        is_pressed = reader.fragment.before is not None and behind in language.object_pronouns
        is_pressed = is_pressed and word in language.pressing_verbs  # "“When?” Moss pressed him."
        if verb is None or not (is_pressed or word in language.interviewing_verbs):
            return False
        before = reader.tokens[verb - 1].lower if verb else ""
        if before in language.conjunctions or clause.is_participle:  # "Moss said when asked"
            return False
        if behind in language.infinitive_marks:  # "Moss asked to see it"
            return False
        return not self._is_asked_in_passing(reader, clause, verb + 1)

    def _is_asked_of_several(
        self, reader: ClauseReader, clause: Clause, person: Person, fragment: Fragment
    ) -> bool:
        """Return whether one who is named alone asks several to do something ("Ida Moss asked ministers to help")."""
        place = (clause.verb or 0) + 1
        asked = next((one for one in reader.mentions if one.first >= place), None)
        if asked is None or asked.first > place or self._is_question(reader, place):
            return False
        is_named = clause.subject.kind is NAME
        is_named = is_named or self._is_named_so_far(person, fragment)
        is_trade = not person.facts.isdisjoint(self.language.interviewers)
        is_several = (asked.is_plural or asked.is_organisation) and not is_trade
        return is_several and is_named and self._is_alone_in(person, fragment)

    def _is_asked_in_passing(self, reader: ClauseReader, clause: Clause, place: int) -> bool:
        """Return whether commas hold who is asked ("The mayor, asked on his way if it leaks, walked on.")."""
        subject, tokens = clause.subject, reader.tokens
        is_apposed = subject.first > 0 and tokens[subject.first - 1].lower == ","
        is_led = subject.reach == place - 3 and tokens[place - 2].lower == "," and not is_apposed
        commas = (n for n in range(place, len(tokens) - 1) if tokens[n].lower == ",")
        ends = self.language.past_endings
        verbs = (tokens[n + 1].lower for n in commas)
        return is_led and any(
            one.endswith(ends)
            or one in self.language.past_forms
            or one in self.language.reporting_verbs
            for one in verbs
        )

    def _asked_whether(
        self, reader: ClauseReader, place: int, asker: Person, fragment: Fragment
    ) -> Person | None:
        """Return whom both pronouns mean of "A woman asked him whether he would come"."""
        mention = next((one for one in reader.mentions if one.first >= place), None)
        is_one = mention is not None and mention.kind is PRONOUN
        if mention is None or not is_one or mention.is_plural:
            return None
        gender = self.language.object_pronouns[reader.tokens[place].lower]
        person = self.person_of(mention, fragment)
        is_other = person is not None and person is not asker and mention.gender is gender
        return person if is_other else None

    def _is_question(self, reader: ClauseReader, place: int) -> bool:
        """Return whether a question follows a verb of asking: no "asked him to leave", "asked for help"."""
        language = self.language
        requests, links = language.request_words, language.infinitive_marks
        for token in reader.tokens[place:]:
            word = token.lower
            if word in language.asking_words:
                return True
            if word in requests or word in links:
                return False
        return False

    def _heard_before(self, asker: Person, gender: Gender | None) -> Person | None:
        """Return who was heard or told of before a question is put to "him"."""
        attention = self.attention
        heard = (attention.source, attention.quoted, attention.subject)
        people = (one for one in heard if one is not None and one is not asker)
        return next((one for one in people if self._may_be(one, gender)), None)

    def _note_asked(self, reader: ClauseReader, fragment: Fragment) -> None:
        """Note that the subject of a sentence is asked ("A diver was asked how it felt")."""
        language = self.language
        verbs = language.interviewing_verbs
        if verbs.isdisjoint(reader.words):
            return
        places = [index for index, one in enumerate(reader.tokens) if one.lower in verbs]
        for index in places:
            if not index or reader.tokens[index - 1].lower not in language.passive_auxiliaries:
                continue
            main = reader.main_subject(index)
            person = self.person_of(main, fragment)
            is_new = main is not None and main.kind is DESCRIPTION
            if main is not None and is_new and person is None and not main.is_organisation:
                person = self.add_newcomer(main)  # "The boy, who is nine, was asked why"
            is_one = person is not None and self._may_be(person, None)
            if is_one and self._is_question(reader, index + 1):
                self.attention.asker = None
                self.attention.awaited, self.attention.awaited_block = person, fragment.block
            return

    def _note_reply(self, reader: ClauseReader, fragment: Fragment) -> None:
        """Note from whom a sentence ends that something is said ("It drew a rebuke from the judge")."""
        last = reader.mentions[-1] if reader.mentions else None
        if last is None or last.first < 2 or not fragment.ends_sentence:
            return
        noun, link = reader.tokens[last.first - 2], reader.tokens[last.first - 1]
        is_said = self._is_sent(noun.lower, link.lower)
        if not is_said or any(token.is_word for token in reader.tokens[last.reach + 1 :]):
            return
        person = self.person_of(last, fragment)
        if person is None and last.determiner in self.language.definite_determiners:
            person = self.add_newcomer(last)
        self.attention.asker = None
        self.attention.awaited, self.attention.awaited_block = person, fragment.block

    def _is_sent(self, noun: str, link: str) -> bool:
        """Return whether what somebody said or wrote stands before whom it is from ("a reply from the union")."""
        language = self.language
        if link not in language.authoring_prepositions:
            return False
        is_said = noun in language.reporting_verbs or noun in language.replies
        return is_said or is_written(noun, language)

    def _is_alone_in(self, person: Person, fragment: Fragment) -> bool:
        """Return whether a paragraph has named nobody else so far."""
        others = (one for one in self.attention.recent if one is not person)
        return all(one.is_organisation or one.last_block < fragment.block for one in others)
