"""Find who speaks where it is written beside the words: in interviews, posts and signed words."""

from collections import Counter
from collections.abc import Iterator

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.fragments import BlockPieces, Fragment, LaidOut, Setting, Tag
from quotecast.attributing.people import PeopleRegister
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, PRONOUN, Mention
from quotecast.attributing.turns import DialogueTurn, TurnPart
from quotecast.attributing.weighing import Decision
from quotecast.languages import Language
from quotecast.model import BlockKind, Rule

_UNREAD = frozenset({BlockKind.BYLINE, BlockKind.READ_MORE, BlockKind.SOURCE, BlockKind.CAPTION})

_FEWEST_INITIALS = 2


class Interview:
    """Know the voices of one interview."""

    def __init__(
        self,
        layout: LaidOut,
        readers: dict[int, ClauseReader],
        register: PeopleRegister,
        language: Language,
    ) -> None:
        self.layout = layout
        self.readers = readers
        self.register = register
        self.language = language
        self._asker: Person | None = None
        self._answerer: Person | None = None
        self._unnamed: dict[str, Person] = {}
        self._last: Person | None = None
        self._about: Person | None = None  # whom the introduction is about, so far
        self._credited: Person | None = None  # whose the interview is said to be
        self._is_open = False  # whether nothing tells which of the two asks
        self._is_introduced = False

    def person_of(self, turn: DialogueTurn) -> Person | None:
        """Return who speaks in a turn; turns are asked about in order."""
        if turn.part is TurnPart.SAME or turn.mention is None:
            return self._last
        self._last = self._speaker(turn.part, turn.mention)
        return self._last

    def _speaker(self, part: TurnPart, mention: Mention) -> Person:
        if part is TurnPart.NAME:
            person = self._of_initials(mention.name) or self.register.person_of(mention)
            person.has_spoken = True
            return person
        if part is TurnPart.ROLE:
            return self._somebody(mention.head, mention)
        if not self._is_introduced:
            self._read_introduction()
            self._is_introduced = True
        asker_word, answerer_word = self.language.interview_parts
        if part is TurnPart.ASKER:
            return self._asker or self._somebody(asker_word, mention)
        return self._answerer or self._somebody(answerer_word, mention)

    def _of_initials(self, label: str) -> Person | None:
        """Return the one whose name begins so ("**Tarn Garden News:** ... **TGN:** ...")."""
        letters = label.replace(".", "").replace(" ", "").lower()
        if not label.isupper() or len(letters) < _FEWEST_INITIALS:
            return None
        found = [
            one
            for one in self.register.people
            if one.is_named and "".join(word[0] for word in one.words) == letters
        ]
        return found[0] if len(found) == 1 else None

    def _somebody(self, word: str, mention: Mention) -> Person:
        if word not in self._unnamed:
            self._unnamed[word] = self.register.unnamed(mention, word)
            self._unnamed[word].introduction = None  # a label introduces nobody
        return self._unnamed[word]

    def _read_introduction(self) -> None:
        """Find "spoke with" and "interviewed by"; else the one person introduced answers.

        A story that is longer than what is asked below it introduces nobody: whom it quotes is its source.
        """
        named: Counter[int] = Counter()
        people: dict[int, Person] = {}
        for fragment in self._introduction():
            reader = self.readers[id(fragment)]
            self._read_meeting(reader)
            self._about = self._named(reader.main_subject()) or self._about
            for mention in reader.mentions:
                person = self._named(mention)
                if person is not None and person.is_human:
                    named[id(person)] += 1
                    people[id(person)] = person
        told = sum(bool(list(one.fragments())) for one in self._introducing())
        if self._answerer is not None or told > len(self.layout.turns_of):
            return
        others = [key for key, _ in named.most_common() if not self._asks(people[key])]
        sure = [key for key in others if people[key].has_given_name or people[key].is_titled]
        others = sure or others
        is_clear = len(others) == 1 or (len(others) > 1 and named[others[0]] > named[others[1]])
        self._answerer = people[others[0]] if is_clear else None

    def _introduction(self) -> Iterator[Fragment]:
        for passage in self._introducing():
            yield from passage.fragments()

    def _introducing(self) -> Iterator[BlockPieces]:
        for passage in self.layout.passages:
            if passage.block in self.layout.turns_of:
                return
            if passage.kind not in _UNREAD:
                yield passage

    def _read_meeting(self, reader: ClauseReader) -> None:
        language = self.language
        verbs = language.interviewing_verbs | language.meeting_verbs | language.replying_verbs
        for index, token in enumerate(reader.tokens):
            if token.lower in language.asking_nouns:
                self._credited = self._asker_behind(reader, index) or self._credited
                self._asker = self._credited or self._asker
            if token.lower not in verbs:
                continue
            subject = self._subject(reader.subject_before(index))
            other = self._named(self._object(reader, index))
            before = reader.tokens[index - 1].lower if index else ""
            nearby = {token.lower for token in reader.tokens[index + 1 : index + 4]}
            if token.lower in language.replying_verbs:
                self._answerer = subject or self._answerer
                self._asker = self._credited or other or self._asker
                continue
            meets_somebody = bool(nearby & language.object_pronouns.keys())
            answers = not meets_somebody and self._answers(subject, other, token.lower)
            is_told = self._asker is not None and self._asker in {subject, other}
            self._is_open = not is_told and self._may_be_either(subject, other, token.lower)
            if before in language.passive_auxiliaries or answers:
                subject, other = other, subject
            if subject is not None or other is not None:  # the last meeting is the interview
                self._asker = self._credited or subject
                self._answerer = other or self._answerer

    def _asker_behind(self, reader: ClauseReader, noun: int) -> Person | None:
        """Return who asks in "Interview by Ida Moss" and "questions from Ida Moss"."""
        behind = [token.lower for token in reader.tokens[noun + 1 : noun + 2]]
        if not behind or behind[0] not in self.language.authoring_prepositions:
            return None
        one = next((one for one in reader.mentions if one.first == noun + 2), None)
        return self._named(one)

    def _answers(self, subject: Person | None, other: Person | None, verb: str) -> bool:
        """Return whether in "Moss spoke to Abe" it is Moss who answers: people speak to the press."""
        if subject is None or verb in self.language.interviewing_verbs:
            return False
        if other is not None and subject is not self._about and other.in_title:
            return subject.in_title  # whom the title names answers
        return other is None or not self._is_interviewer(subject)

    def _may_be_either(self, subject: Person | None, other: Person | None, verb: str) -> bool:
        """Return whether nothing tells which of two people asks ("Ida Moss met Karl Abe in Tarn")."""
        if subject is None or other is None or verb in self.language.interviewing_verbs:
            return False
        is_told = self._is_interviewer(subject) or self._is_interviewer(other)
        is_told = is_told or subject is self._about or subject.in_title is not other.in_title
        return not is_told

    def _subject(self, mention: Mention | None) -> Person | None:
        """Return who met somebody; "she" is whom the introduction is about ("She spoke to Karl Abe")."""
        is_pronoun = mention is not None and mention.kind is PRONOUN
        if mention is None or not is_pronoun or mention.is_plural or self._about is None:
            return self._named(mention)
        return self._about if self._about.fits(mention.gender) else None

    def _object(self, reader: ClauseReader, verb: int) -> Mention | None:
        """Return who was met: near behind the verb, and not behind a preposition of places or "her"."""
        places = self.language.place_prepositions
        for mention in reader.mentions:
            if verb < mention.first <= verb + 4:
                before = {token.lower for token in reader.tokens[verb + 1 : mention.first]}
                barred = self.language.object_pronouns.keys() | places
                return None if before & barred else mention
        return None

    def _named(self, mention: Mention | None) -> Person | None:
        if mention is not None and mention.same_as is not None:
            mention = mention.same_as
        if mention is None or mention.kind is not NAME or mention.is_organisation:
            return None
        person = self.register.person_of(mention)
        return None if person.is_organisation else person

    def _is_interviewer(self, person: Person) -> bool:
        return bool(person.facts & self.language.interviewers)

    def _asks(self, person: Person) -> bool:
        return person is self._asker or self._is_interviewer(person)

    def from_turn(self, setting: Setting) -> Decision | None:
        """Take the label of an interview's turn for its tag."""
        turn = self.layout.turns.get(setting.number)
        if turn is None:
            return None
        person = self.person_of(turn)
        before = setting.passage.pieces[setting.place - 1] if setting.place else None
        tag = None
        if turn.mention is not None and isinstance(before, Fragment):
            tag = Tag(
                fragment=before,
                subject=turn.mention,
                verb=None,
                rule=Rule.INTERVIEW,
                span=turn.label,
            )
        return Decision(
            person=person,
            rule=Rule.INTERVIEW_GOES_ON if turn.part is TurnPart.SAME else Rule.INTERVIEW,
            tag=tag,
            is_unmet=self._is_open and turn.part is not TurnPart.NAME,
        )

    def from_post(self, setting: Setting) -> Decision | None:
        """Take the signature below a post, or below words set apart, for its tag."""
        post = self.layout.posts.get(setting.number)
        if post is None:
            return None
        person = self.register.person_of(post.mention)
        person.has_spoken = True
        signature = Fragment(
            span=post.signature,
            tokens=(),
            block=setting.passage.block + 1,
            starts_sentence=True,
            ends_sentence=True,
        )
        rule = Rule.POST if post.is_post else Rule.SIGNED
        tag = Tag(
            fragment=signature, subject=post.mention, verb=None, rule=rule, span=post.signature
        )
        return Decision(person=person, rule=rule, tag=tag)
