"""Follow two people who ask and answer: whose turn it is where nothing says so."""

from collections.abc import Sequence

from quotecast.attributing.fragments import Setting, Tag
from quotecast.attributing.listening import MentionReader
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import MentionKind
from quotecast.attributing.weighing import Decision
from quotecast.model import Rule


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
            if is_near and mention.kind is MentionKind.NAME and mention is not tag.subject:
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
        is_pronoun = subject.kind is MentionKind.PRONOUN and not subject.is_plural
        is_reply = is_answer and is_pronoun and decisions[-1].person is asker
        return other if is_reply and other.fits(subject.gender) else None

    def turn(self, setting: Setting, decisions: Sequence[Decision], number: int) -> Decision | None:
        """Let the other one speak where a question, or an answer, stands alone before."""
        before = decisions[number]
        if self._pair is None or before.person not in self._pair or not setting.fills_block:
            return None
        if not (self._is_asked(number) or self._is_asked(setting.number)):
            return None
        asker, other = self._pair
        person = other if before.person is asker else asker
        return Decision(
            person=person, rule=Rule.FREE_STANDING, kept=before, is_unmet=self._is_guess
        )  # "“What can you do?” Moss asked." may need no answer

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
