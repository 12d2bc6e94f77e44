"""Follow two people who ask and answer: whose turn it is where nothing says so."""

from collections.abc import Sequence

from quotecast.attributing.fragments import Setting, Tag
from quotecast.attributing.listening import MentionReader
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, PRONOUN
from quotecast.attributing.utterances import folded
from quotecast.attributing.weighing import Decision
from quotecast.model import Rule

_LONGEST_RETORT = 7  # words
_LONGEST_LINE = 12  # words, where "she replied" stood behind those before
_LONGEST_EXCHANGE = 8  # paragraphs looked at on either side
_TALK = 2  # paragraphs, or people, that make a talk
_LONGEST_CALL = 3  # words
_HEARD = 5  # quotations in which both are heard


class Dialogue:
    """Remember who asks whom ("“Who wins?” Moss asked Abe."), so that an answer is Abe's."""

    def __init__(self, antecedents: MentionReader) -> None:
        self._antecedents = antecedents
        self._pair: tuple[Person, Person] | None = None
        self._is_guess = False
        self._talk: tuple[Person, Person, int] | None = None

    def note(self, decisions: Sequence[Decision]) -> None:
        """Take in the last decision, where its words have a tag with a verb."""
        tag, speaker = decisions[-1].tag, decisions[-1].person
        if tag is None or tag.verb is None or speaker is None:
            return
        self._pair, self._is_guess = self._answered(decisions, speaker), False
        antecedents = self._antecedents
        verb = tag.fragment.tokens[tag.verb].lower
        if verb not in antecedents.language.interviewing_verbs:
            self._pair = self._pair or self._talked(speaker, len(decisions) - 1)
            return
        for mention in antecedents.readers[id(tag.fragment)].mentions:
            is_near = tag.verb < mention.first <= tag.verb + 3
            if is_near and mention.kind is NAME and mention is not tag.subject:
                other = antecedents.person_of(mention, tag.fragment)
                if other is not None and other is not speaker and not other.is_organisation:
                    self._pair = (speaker, other)
                return
        if self._pair is None and self._is_asked(len(decisions) - 1):
            self._pair, self._is_guess = self._asked_of(speaker) or (speaker, speaker), True

    def expect(self, asker: Person, person: Person, number: int) -> None:
        """Take in that a quotation, by its number, answers a question which the writer told of."""
        self._talk = (asker, person, number)

    def _talked(self, asker: Person, number: int) -> tuple[Person, Person] | None:
        """Return who asks again behind the answer to a question of their own, and whom."""
        if self._talk is None or not self._is_asked(number):
            return None
        before, person, answer = self._talk
        return (asker, person) if before is asker and answer == number - 1 else None

    def _asked_of(self, asker: Person) -> tuple[Person, Person] | None:
        """Return who asks and the only other person about, None where there are several."""
        recent = self._antecedents.attention.recent
        others = [
            one
            for one in recent
            if one is not asker and one.last_block >= asker.last_block - 1 and one.is_human
        ]
        return (asker, others[0]) if len(others) == 1 and not others[0].is_organisation else None

    def answerer(self, tag: Tag, decisions: Sequence[Decision]) -> Person | None:
        """Return who "he replied" means behind a question: whom somebody asked."""
        subject = tag.subject
        if self._pair is None or not decisions or tag.verb is None:
            return None
        asker, other = self._pair
        verb = tag.fragment.tokens[tag.verb].lower
        is_answer = verb in self._antecedents.language.answering_verbs
        is_pronoun = subject.kind is PRONOUN and not subject.is_plural
        is_reply = is_answer and is_pronoun and decisions[-1].person is asker is not other
        return other if is_reply and other.fits(subject.gender) else None

    def turn(self, setting: Setting, decisions: Sequence[Decision], number: int) -> Decision | None:
        """Let the other one speak where a question, or an answer, stands alone before."""
        before = decisions[number]
        pressing = self._pressing(setting, before, number)
        if pressing is not None:
            return Decision(person=pressing, rule=Rule.FREE_STANDING, kept=before)
        if self._pair is None or before.person not in self._pair or not setting.fills_block:
            return None
        if not (self._is_asked(number) or self._is_asked(setting.number)):
            return None
        asker, other = self._pair
        person = other if before.person is asker else asker
        return Decision(
            person=person, rule=Rule.FREE_STANDING, kept=before, is_unmet=self._is_guess
        )  # "“What can you do?” Moss asked." may need no answer

    def _pressing(self, setting: Setting, before: Decision, number: int) -> Person | None:
        """Return who goes on asking ("Moss put it to her. “No,” she replied. / “Did you not sign it?”")."""
        asker, person, answer = self._talk or (None, None, 0)
        if before.person is not person or not setting.fills_block:
            return None
        is_behind = number - answer in {0, 1}  # "“No,” she replied. “Never.”"
        said = self._words(setting.number)
        return asker if is_behind and said.endswith("?") and self._is_addressed(said) else None

    def _answered(
        self, decisions: Sequence[Decision], speaker: Person
    ) -> tuple[Person, Person] | None:
        """Return who asked, and who now answers, where the words before were a tagged question."""
        before = decisions[-2] if len(decisions) > 1 else None
        if before is None or before.person is None or before.tag is None:
            return None
        is_asked = self._is_asked(len(decisions) - 2)
        return (before.person, speaker) if is_asked and before.person is not speaker else None

    def _is_asked(self, number: int) -> bool:
        layout = self._antecedents.layout
        return layout.marked[number].span.cut_from(layout.text).endswith("?")

    def is_put_to(self, decisions: Sequence[Decision]) -> bool:
        """Return whether the last words ask somebody something ("“Can you see me?” Moss asked.")."""
        number = len(decisions) - 1
        tag = decisions[number].tag if decisions else None
        if tag is None or tag.verb is None or not self._is_asked(number):
            return False
        verb = tag.fragment.tokens[tag.verb].lower
        is_asked = verb in self._antecedents.language.interviewing_verbs
        return is_asked and self._is_addressed(self._words(number))

    def tells_of(self, person: Person, setting: Setting) -> Person | None:
        """Return who spoke last where untagged words tell what somebody just brought in said.

        "It was his late wife, Ida, who began it. “She said it was dull.”": nobody else is a she.
        """
        heard, block = self._antecedents.attention.quoted, setting.passage
        language = self._antecedents.language
        is_new = block.span.start <= person.first_seen < block.span.end
        if heard is None or not is_new or person.facts.isdisjoint(language.kinship):
            return None
        words = folded(self._words(setting.number)).split()
        gender = language.pronouns.get(words[0]) if words else None
        says = not language.reporting_verbs.isdisjoint(words[1:3])
        if gender is None or not says or person.gender is not gender or heard.fits(gender):
            return None
        start = self._antecedents.layout.marked[setting.number].span.start
        told = [one for one in block.fragments() if one.span.start < start]
        people = (
            self._antecedents.person_of(one, part)
            for part in told
            for one in self._antecedents.readers[id(part)].mentions
            if not one.is_organisation and one.gender in {None, gender}
        )
        return heard if all(one is person or one is heard for one in people) else None

    def is_talk(
        self, setting: Setting, settings: Sequence[Setting], decisions: Sequence[Decision]
    ) -> bool:
        """Return whether words without a tag may be either's of two who talk."""
        return (
            self._is_exchange(setting, settings, decisions)
            or self._is_retort(setting, decisions)
            or self._is_called_upon(setting, decisions)
            or self._is_reply(setting, decisions)
        )

    def _is_reply(self, setting: Setting, decisions: Sequence[Decision]) -> bool:
        """Return whether words stand alone behind a question to somebody, and two have spoken.

        "“There is a risk,” said Moss. “Do you dispute that?” / “It is small.”": hardly Moss answers.
        """
        number = setting.number - 1
        marked = self._antecedents.layout.marked
        if number < 0 or not (marked[number].is_closed and self._is_addressed(self._words(number))):
            return False
        heard = {id(one.person) for one in decisions[-_HEARD:] if one.person is not None}
        return len(heard) == _TALK and self._is_asked(number)

    def _is_called_upon(self, setting: Setting, decisions: Sequence[Decision]) -> bool:
        """Return whether words end on what who spoke last is called ("With respect, I did not interrupt you, Doctor.")."""
        person = decisions[-1].person if decisions else None
        *told, called = self._words(setting.number).rpartition(",")
        words = folded(called).split()
        if person is None or not any(told) or not words or len(words) > _LONGEST_CALL:
            return False
        return set(words) <= {*person.words, *person.facts}

    def _is_exchange(
        self, setting: Setting, settings: Sequence[Setting], decisions: Sequence[Decision]
    ) -> bool:
        """Return whether words stand among others without a tag that address somebody, behind two people's.

        "“You lied,” said Moss. / “I did not.” / “I have the letter.”": whose turn it is nothing tells.
        """
        first = last = setting.number
        while first and self._is_bare(settings, first - 1) and last - first < _LONGEST_EXCHANGE:
            first -= 1
        end = setting.number + _LONGEST_EXCHANGE
        while last < end and self._is_bare(settings, last + 1):
            last += 1
        blocks = self._antecedents.layout.block_of[first : last + 1]
        near = decisions[max(0, first - _HEARD) : first]
        heard = {id(one.person) for one in near if one.person is not None}
        if first == last or blocks[-1] - blocks[0] != last - first:
            return False
        said = [self._words(number) for number in range(max(0, first - 1), last + 1)]
        is_asked = len(heard) >= _TALK and any(one.endswith("?") for one in said)
        is_said_to = first > 0 and self._is_addressed(said[0])
        is_said_to = is_said_to and not any(map(self._is_addressed, said[1:]))
        return is_asked or (last - first > 1 and is_said_to)

    def _is_retort(self, setting: Setting, decisions: Sequence[Decision]) -> bool:
        """Return whether few words, or a question, without a tag stand behind those of two who talk.

        "“No,” Moss replied. / “That is not what I asked,” said Abe. / “Then yes.”"
        """
        block_of = self._antecedents.layout.block_of
        number, block = setting.number - 1, setting.passage.block
        said, before = self._words(setting.number), self._words(number) if number > 0 else "?"
        is_asked = said.endswith("?") and self._is_addressed(said)
        is_short = is_asked or len(said.split()) <= _LONGEST_RETORT
        is_reply = number >= 0 and self._is_answer(decisions[number])
        lines = (said, before) if is_reply else ()
        is_short = is_short or (
            is_reply and all(len(one.split()) <= _LONGEST_LINE for one in lines)
        )
        if not is_short or before.endswith("?"):  # who asks may go on
            return False
        last = decisions[number]
        while number >= 0 and block_of[number] == block - 1:
            number -= 1
        if number < 0 or block_of[number] != block - _TALK:
            return False
        first = decisions[number]
        told = (before, self._words(number))
        is_said_to = is_asked or any(one.endswith("?") for one in told)
        is_said_to = is_said_to or any(map(self._is_addressed, told))
        is_said_to = is_said_to or any(map(self._is_answer, (first, last)))
        return is_said_to and first.person not in (None, last.person)

    def _is_bare(self, settings: Sequence[Setting], number: int) -> bool:
        """Return whether a quotation is a paragraph of its own and closed."""
        is_one = number < len(settings) and settings[number].fills_block
        return is_one and self._antecedents.layout.marked[number].is_closed

    def _is_addressed(self, said: str) -> bool:
        words = folded(said).replace("’", "'").split()
        return not self._antecedents.language.second_person.isdisjoint(words)

    def _is_answer(self, decision: Decision) -> bool:
        tag, language = decision.tag, self._antecedents.language
        verb = (
            tag.fragment.tokens[tag.verb].lower if tag is not None and tag.verb is not None else ""
        )
        return verb in language.answering_verbs or verb in language.interviewing_verbs

    def _words(self, number: int) -> str:
        layout = self._antecedents.layout
        return layout.marked[number].span.cut_from(layout.text)
