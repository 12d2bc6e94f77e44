"""Find whose words something written holds: "his letter", "the post", "it began"."""

from abc import abstractmethod
from itertools import pairwise

from quotecast.attributing.bodies import Bodies
from quotecast.attributing.body_kinds import MOST_BODIES
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, Mention
from quotecast.languages.lexicon import is_written

_NEXT_TO = 3  # words from a letter to who sent it
_MOST_BEFORE = 5  # words from "in" to a letter
_FAR_FROM = 10  # words from an email to "by" whom it was sent


class Texts(Bodies):
    """Resolve documents by their author, by who sent them, else by themselves."""

    @abstractmethod
    def add_newcomer(self, mention: Mention) -> Person:
        """Add a source that has no name."""

    def _author_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whose words a document holds: its owner's, who it is from, or who wrote it."""
        language, reader = self.language, self.readers[id(fragment)]
        is_shown = mention.determiner in language.indefinite_articles
        if mention.owner is not None and not (is_shown and mention.head in language.messages):
            return self.register.person_of(mention.owner)  # "a Facebook post" is somebody else's
        for other in reader.mentions:
            before = reader.tokens[other.first - 1].lower if other.first else ""
            name = other if other.kind is NAME else other.same_as
            is_body = other.is_organisation and other.determiner in language.definite_determiners
            if is_body and name is None:
                name = other  # "a release from the Board"
            if other.first <= mention.last or name is None:
                continue
            is_within = other.first <= mention.reach
            senders = language.agent_prepositions | language.complementisers
            is_sent = before in senders or other.determiner in language.complementisers
            is_apart = any(one.lower == "," for one in reader.tokens[mention.last : other.first])
            is_next = other.first <= mention.last + _NEXT_TO and not is_apart
            is_by = is_within and before in language.authoring_prepositions
            is_seen = self._is_only_seen(reader.tokens[other.first - 2].lower)
            if not is_seen and (is_by or (is_next and is_sent)):
                author = self.person_of(name, fragment)
                return author if author is not None and author.is_named else None
        return None

    def _is_only_seen(self, word: str) -> bool:
        """Return whether "by" behind a word tells of no author ("a memo seen by Moss")."""
        language = self.language
        is_past = word.endswith((*language.past_endings, "en")) or word in language.past_forms
        is_past = is_past or word in language.showing_verbs  # "read by Moss"
        return is_past and word not in language.authoring_participles

    def _body_in_mind(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return the body that a noun means; who is told of "according to a report" is not whose that is."""
        text, place = self.attention.text or (None, fragment)
        is_same = text is not None and text.head == mention.head and text is not mention
        if text is not None and is_same and self.readers[id(place)].according_to() is text:
            return self._author_of(text, place) or self._hand_of(text, place)
        if (
            not is_written(mention.head, self.language)
            and mention.head not in self.language.studies
        ):
            return super()._body_in_mind(mention, fragment)
        is_writer = self._is_written_by_source(mention.head) or self._is_said_in(mention.head)
        source = self.attention.source if is_writer else None
        return self._hand_before(mention, fragment) or source

    def _is_written_by_source(self, noun: str) -> bool:
        """Return whether the last source said something in what is written ("Moss announced it in a note")."""
        source = self.attention.source
        return source is not None and self.attention.writings.get(noun) is source

    def _is_said_in(self, noun: str) -> bool:
        """Return whether the last source said or sent something so ("said in a letter", no "read out a letter")."""
        words = [token.lower for token in self.attention.said]
        ways = self.language.medium_prepositions | self.language.sending_verbs
        links = ways | self.language.prepositions
        for place in (n for n, one in enumerate(words) if one == noun):
            before = reversed(words[max(0, place - _MOST_BEFORE) : place])
            if next((one for one in before if one in links), None) in ways:
                return True  # no "in response to a letter"
        return False

    def _hand_before(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return who is told to have written what is called so again ("Moss sent a letter. … the letter said")."""
        passages, block = self.layout.passages, fragment.block
        before = list(reversed(passages[block - 1].fragments())) if block else []
        for place in (*passages[block].told_before(fragment), *before):
            told = [one for one in self.readers[id(place)].mentions if one.head == mention.head]
            if told:
                return self._author_of(told[-1], place) or self._hand_of(told[-1], place)
        return None

    def _hand_of(self, text: Mention, place: Fragment) -> Person | None:
        """Return who sent a text, or by whom it was sent ("an email sent in May by a nurse, Ida Moss,")."""
        language, reader = self.language, self.readers[id(place)]
        before = [token.lower for token in reader.tokens[max(0, text.first - 3) : text.first]]
        is_put_out = " ".join(before[-2:]) in language.sending_phrases
        if is_put_out or (before and before[-1] in language.sending_verbs):
            if not language.passive_auxiliaries.isdisjoint(before):
                return None  # "Moss was sent a letter"
            return self.person_of(reader.subject_before(text.first - 1 - is_put_out), place)
        words = [token.lower for token in reader.tokens[text.last + 1 : text.last + _FAR_FROM]]
        by = next((n for n, one in enumerate(words) if one in language.agent_prepositions), None)
        if by is None or "," in words[:by] or language.authoring_participles.isdisjoint(words[:by]):
            return None
        first = text.last + by + 2
        author = next((one for one in reader.mentions if one.first == first), None)
        return self.person_of(author, place)

    def _sender_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return who sent "the post": whom the sentence before is about, if no post was told of."""
        writer = self._writer_of(mention, fragment)
        if writer is not None:
            return writer
        person = self.attention.subject
        is_definite = mention.determiner in self.language.definite_determiners
        is_near = person is not None and self.attention.subject_block == fragment.block
        is_message = is_definite and mention.head in self.language.messages
        if is_definite and self._has_written(fragment):
            return person if is_near else None  # "Moss wrote to families. “No,” the letter read."
        return person if is_message and is_near and not self._was_met(mention) else None

    def _of_mark(self, mention: Mention) -> Person | None:
        """Return which body "the center" means, a player's part as well: one with that word in its name."""
        if mention.is_organisation or mention.head not in self.language.organisation_marks:
            return None
        known = reversed(self.register.with_word(mention.head))
        start = mention.span.start
        return next((one for one in known if one.is_organisation and one.first_seen < start), None)

    def _issuer_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return which body speaks in "a statement": the one that the paragraph is about, and no person."""
        is_new = mention.determiner in self.language.indefinite_articles
        if not is_new or mention.reach > mention.last or mention.head not in self.language.releases:
            return None
        topic, block = self.attention.body, fragment.block
        if topic is None or self.attention.body_block != block:
            return None
        if self._is_told_human(topic) and not topic.is_organisation:
            return None
        number = fragment.before if fragment.before is not None else fragment.after
        said = self.words_of(number) if number is not None else frozenset()
        named = (one for one in self.register.people[-MOST_BODIES:] if one.is_named)
        is_told = self.attention.source is topic and self.attention.source_block == block
        before = -1 if is_told else block - 1  # "The forum said …. “No,” a statement said."
        is_other = any(
            one.last_block == block or (one.last_block == before and self._is_told_human(one))
            for one in named
            if one is not topic
        )
        if is_other:
            self.torn.add(id(mention))  # theirs, it may be
        return None if is_other or not said.isdisjoint(self.language.first_person) else topic

    def _has_written(self, fragment: Fragment) -> bool:
        """Return whether whom the sentence before is about "wrote to" others, and names nothing written."""
        language = self.language
        for place in self.layout.passages[fragment.block].told_before(fragment)[:1]:
            reader = self.readers[id(place)]
            if any(is_written(one.head, language) for one in reader.mentions):
                return False
            main = reader.main_subject()
            behind = [one.lower for one in place.tokens[main.reach + 1 :]] if main else []
            is_aside = behind[:1] == [","]  # "Moss, who was late, wrote to families"
            return any(
                one in language.sending_verbs and two in language.infinitive_marks
                for n, (one, two) in enumerate(pairwise(behind))
                if n < 2 or (is_aside and behind[n - 1] == ",")
            )
        return False

    def _writer_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return who sends or writes what a colon follows ("From her bed she sent a message to us:")."""
        reader = self.readers[id(fragment)]
        verb = mention.first - 1
        is_led = reader.tokens[-1].lower == ":" and verb > 0
        if not is_led or reader.tokens[verb].lower not in self.language.sending_verbs:
            return None
        subject = next((one for one in reader.mentions if one.reach == verb - 1), None)
        return self.person_of(subject, fragment)

    def _in_front_of(self, mention: Mention) -> Person | None:
        """Return whose "the statement" is: who blamed a loss "in a statement posted on Monday"."""
        if (
            self.attention.text is None
            or mention.determiner not in self.language.definite_determiners
        ):
            return None
        text, place = self.attention.text
        before = place.tokens[text.first - 1].lower if text.first else ""
        is_fronted = text.first == 1 and before in self.language.prepositions
        if text is mention or text.head != mention.head or not is_fronted:
            return None
        main = self.readers[id(place)].main_subject()
        is_itself = main is None or main.head == mention.head  # "In a report, the report said"
        return None if is_itself else self.person_of(main, place)

    def _named_here(
        self, body: Person | None, mention: Mention, fragment: Fragment
    ) -> Person | None:
        """Return a body of a noun: rather one that the paragraph names than one that nobody named.

        "A firm cut its forecast. / Tarn Gas disagreed. “No,” the firm said."
        """
        if body is None or body.is_named or body.last_block >= fragment.block:
            return body
        topic = self._topic(fragment) or self._named_source(fragment)
        is_fit = topic is not None and topic.is_named and not self._is_other_body(topic, mention)
        return topic if is_fit else body

    def _of_text(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whose words "it began" leads to: the author of what is written, else that itself."""
        verb = self.readers[id(fragment)].tokens[mention.last + 1 : mention.last + 2]
        verbs = self.language.showing_verbs | self.language.beginning_verbs
        attention = self.attention
        if attention.text is None or not verb:
            return None
        text, place = attention.text
        author = self._author_of(text, place)
        if verb[0].lower in verbs:
            source = attention.source if self._is_written_by_source(text.head) else None
            hand = author or source or self._hand_of(text, place)
            return hand or self.add_newcomer(text)
        # "Staff learned of it in an email from Ida Moss. “We are sorry,” it said."
        is_before = attention.source_at is not None and attention.source_at < text.span.start
        is_told = attention.source_block == fragment.block and not is_before
        return author if place.block == fragment.block and not is_told else None

    def _sentence_before(self, fragment: Fragment) -> Fragment | None:
        """Return the writer's sentence before words that "it said" or "the man said" follows, in their paragraph or the one before."""
        passages, block = self.layout.passages, fragment.block
        told = passages[block].told_before(fragment)
        if not told and block:
            told = [one for one in passages[block - 1].pieces[-1:] if isinstance(one, Fragment)]
        return told[0] if told else None
