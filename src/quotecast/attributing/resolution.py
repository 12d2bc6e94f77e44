"""Give every quotation its speaker by named rules, in one walk through the article in order."""

from collections.abc import Mapping
from dataclasses import replace

from quotecast.attributing.dialogue import Dialogue
from quotecast.attributing.fragments import BlockPieces, Fragment, Setting
from quotecast.attributing.interviews import Interview
from quotecast.attributing.listening import MentionReader
from quotecast.attributing.parsing import SecondOpinion
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import MentionKind
from quotecast.attributing.signs import weigh_decision
from quotecast.attributing.utterances import Verdict
from quotecast.attributing.weighing import Circumstances, Decision, shared_out
from quotecast.model import BlockKind, QuotationKind, Rule

_SPOKEN = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE, BlockKind.QUESTION}
)
_REACH = 40  # pieces of a block looked back at


class Resolver:
    """Walk through an article and decide on each quotation's speaker."""

    def __init__(
        self,
        antecedents: MentionReader,
        settings: list[Setting],
        verdicts: list[Verdict],
        settled: Mapping[int, Person | None],
        opinion: SecondOpinion | None,
    ) -> None:
        self.opinion = opinion
        self.antecedents = antecedents
        self.settled = settled
        self.attention = antecedents.attention
        self.layout = antecedents.layout
        self.readers = antecedents.readers
        self.settings = settings
        self.verdicts = verdicts
        self.decisions: list[Decision] = []
        self.dialogue = Dialogue(antecedents)
        self.interview = Interview(
            self.layout, self.readers, antecedents.register, antecedents.language
        )

    def decide(self) -> list[Decision]:
        """Return the decisions in the order of the quotations."""
        for passage in self.layout.passages:
            if passage.kind in {BlockKind.BYLINE, BlockKind.SOURCE, BlockKind.READ_MORE}:
                for piece in passage.pieces:
                    if isinstance(piece, int):
                        self.decisions.append(self._nobody())
                continue
            self._walk(passage)
        named_later = self.antecedents.named_later
        for decision in self.decisions:
            decision.person = named_later.get(id(decision.person), decision.person)
            for one, _ in decision.ranked:
                one.person = named_later.get(id(one.person), one.person)
        return self.decisions

    def _walk(self, passage: BlockPieces) -> None:
        attention = self.attention
        attention.opening = None
        is_silent = passage.kind in {BlockKind.TITLE, BlockKind.HEADING}
        for piece in passage.pieces:
            if isinstance(piece, Fragment):
                if not is_silent:
                    self.antecedents.read(piece)
            elif is_silent:
                self.decisions.append(self._nobody())
            else:
                self._decide_one(self.settings[piece])
        if attention.opening is not None and not is_silent:
            attention.before_opening = attention.opening

    def _nobody(self) -> Decision:
        return Decision(person=None, rule=Rule.NOBODY)

    def _decide_one(self, setting: Setting) -> None:
        verdict = self.verdicts[setting.number]
        if verdict.kind is QuotationKind.NONE:
            self.decisions.append(self._nobody())
            return
        decision = (
            self._from_hand(setting)
            or self.interview.from_turn(setting)
            or self.interview.from_post(setting)
            or self._from_tags(setting, verdict)
            or self._from_context(setting, verdict)
        )
        if verdict.kind is QuotationKind.DIRECT:
            self._weigh(decision, setting, verdict)
        self.decisions.append(decision)
        self._take_back(decision, setting)
        if decision.person is None:
            return
        self.antecedents.take_source(decision.person, setting.passage.block)
        if verdict.kind is QuotationKind.DIRECT:
            self.attention.quoted = decision.person
            self.antecedents.take_subject(decision.person, setting.passage.block)
            self.attention.opening = self.attention.opening or decision.person
            self.dialogue.note(self.decisions)

    def _take_back(self, decision: Decision, setting: Setting) -> None:
        """Give the paragraphs before that were left open to whom the last one names."""
        number, block = setting.number - 1, setting.passage.block
        while decision.tag is not None and decision.person is not None and number >= 0:
            before = self.decisions[number]
            is_open = not self.layout.marked[number].is_closed and before.person is None
            is_settled = number in self.settled  # by a producer: to the narrator, it may be
            is_open = is_open and not is_settled and before.rule is not Rule.NOBODY
            block -= 1
            if not is_open or self.layout.block_of[number] != block:
                return
            kept = replace(decision, rule=Rule.REOPENED, basis=None, tag=None, kept=decision)
            self.decisions[number] = kept
            number -= 1

    def _weigh(self, decision: Decision, setting: Setting, verdict: Verdict) -> None:
        """Set how sure a decision is and who else may be meant."""
        words = self._words(setting.number)
        if decision.basis is MentionKind.PRONOUN and decision.tag is not None:
            mention = decision.tag.subject
            decision.contenders = self.antecedents.weighed.get(id(mention), [])
            is_asker = decision.person is self.attention.asker and not words.endswith("?")
            decision.is_unmet = decision.is_unmet or (is_asker and len(decision.contenders) > 1)
        language = self.antecedents.language
        attention = self.attention
        decision.is_beaten = self._is_beaten(setting, decision)
        decision.is_agreed = decision.person is attention.subject is attention.source
        circumstances = Circumstances(
            verdict=verdict,
            setting=setting,
            words=words,
            heard_last=attention.quoted,
            named=self.antecedents.names_beside(decision.tag),
            opinion=self._opinion_on(decision, setting),
            is_parsed=self.opinion is not None,
        )
        weigh_decision(decision, circumstances, language)
        if not decision.contenders:
            decision.contenders = self.antecedents.in_mind(setting)
        decision.ranked = shared_out(decision)

    def _opinion_on(self, decision: Decision, setting: Setting) -> str | None:
        start = self.layout.marked[setting.number].span.start
        return self.opinion.sign(decision, start) if self.opinion is not None else None

    def _is_beaten(self, setting: Setting, decision: Decision) -> bool:
        """Return whether somebody else is the subject of the sentence behind the words.

        In "“No.” Ida Moss shook her head. “Not today.”" it is hardly who spoke before.
        """
        behind = setting.right
        if decision.basis is not None or behind is None or not behind.starts_sentence:
            return False
        main = self.readers[id(behind)].main_subject()
        if main is None or main.first > 1 or main.kind is not MentionKind.NAME:
            return False
        goes_on = setting.place + 2 < len(setting.passage.pieces) and setting.opens_block
        return goes_on and self.antecedents.person_of(main, behind) is not decision.person

    def _words(self, number: int) -> str:
        return self.layout.marked[number].span.cut_from(self.layout.text)

    def _from_hand(self, setting: Setting) -> Decision | None:
        """Take whom a producer has set."""
        if setting.number not in self.settled:
            return None
        person = self.settled[setting.number]
        tags = (setting.trailing, setting.leading)
        tag = next((one for one in tags if one is not None), None)
        return Decision(person=person, rule=Rule.BY_HAND, tag=tag)

    def _from_tags(self, setting: Setting, verdict: Verdict) -> Decision | None:
        is_direct = verdict.kind is QuotationKind.DIRECT
        order = (setting.trailing, setting.leading)
        if (
            setting.leading is not None
            and is_direct
            and setting.leading.rule is not Rule.SHARED_SUBJECT
        ):
            order = (setting.leading, setting.trailing)
            last = setting.left.tokens[-1].lower if setting.left is not None else ","
            if (
                setting.trailing is not None
                and last not in {",", ":"} | self.antecedents.language.complementisers
            ):
                order = (setting.trailing, setting.leading)
        for tag in order:
            if tag is None:
                continue
            person = self.dialogue.answerer(tag, self.decisions)
            person = person or self.antecedents.speaker_of(tag.subject, tag.fragment)
            if person is None:
                return Decision(person=None, rule=tag.rule, basis=tag.subject.kind, tag=tag)
            if tag.subject.kind is MentionKind.NAME and not person.is_plural:
                self.antecedents.register.focus_on(person)
            return Decision(
                person=person,
                rule=tag.rule,
                basis=tag.subject.kind,
                tag=tag,
                is_assumed=id(tag.subject) in self.antecedents.assumed,
                is_unmet=id(tag.subject) in self.antecedents.unmet and not person.is_named,
            )
        return None

    def _from_context(self, setting: Setting, verdict: Verdict) -> Decision:
        attention = self.attention
        if verdict.kind is QuotationKind.MIXED:
            person = attention.subject if setting.left is not None else None
            if person is not None and not (person.has_shown or person.is_organisation):
                person = None
            return Decision(person=person, rule=Rule.SUBJECT)
        previous = self._previous_in_block(setting)
        if previous is not None:
            between = setting.passage.pieces[setting.place - 1]
            if isinstance(between, Fragment) and not self._is_tag_of(previous, between):
                person = self._somebody(attention.subject, attention.source, attention.quoted)
                return Decision(person=person, rule=Rule.SUBJECT_BEFORE)
            kept = self.decisions[previous]
            return Decision(person=kept.person, rule=Rule.CONTINUATION, kept=kept)
        if not setting.opens_block:
            source = self._block_source(setting)
            person = self._somebody(source, attention.source, attention.quoted)
            return Decision(person=person, rule=Rule.SUBJECT_BEFORE)
        return self._from_block_before(setting)

    def _somebody(self, *people: Person | None) -> Person | None:
        """Return the first who can speak: a place can't, nor what a capital alone makes a name."""
        for person in filter(None, people):
            can_speak = person.is_personal or person.is_organisation
            if can_speak and not self.antecedents.register.is_mere_opener(person):
                return person
        return None

    def _is_tag_of(self, number: int, fragment: Fragment) -> bool:
        tag = self.settings[number].trailing
        return tag is not None and tag.fragment is fragment

    def _previous_in_block(self, setting: Setting) -> int | None:
        for piece in reversed(
            setting.passage.pieces[max(0, setting.place - _REACH) : setting.place]
        ):
            if isinstance(piece, int) and self.verdicts[piece].kind is QuotationKind.DIRECT:
                return piece
        return None

    def _block_source(self, setting: Setting) -> Person | None:
        for piece in reversed(
            setting.passage.pieces[max(0, setting.place - _REACH) : setting.place]
        ):
            if isinstance(piece, Fragment):
                reader = self.readers[id(piece)]
                clauses = reader.clauses()
                subject = clauses[-1].subject if clauses else reader.main_subject()
                if subject is not None:
                    person = self.antecedents.person_of(subject, piece)
                    if person is not None:
                        return person
        return None

    def _from_block_before(self, setting: Setting) -> Decision:
        """Keep the speaker of an unclosed or free-standing paragraph, or take who introduces."""
        before = self._speaking_block_before(setting.passage)
        last = before.pieces[-1] if before is not None and before.pieces else None
        decision = None
        if isinstance(last, int):
            decision = self.dialogue.turn(setting, self.decisions, last) or self._kept_from(last)
        elif isinstance(last, Fragment):
            number = last.before
            is_tag = number is not None and self._is_tag_of(number, last)
            decision = (
                self.dialogue.turn(setting, self.decisions, number)
                if is_tag and number is not None
                else None
            )
            decision = decision or self._kept_beside(last) or self._introduced_by(last)
        if decision is not None:
            return decision
        attention = self.attention
        person = self._somebody(attention.source, attention.quoted, attention.subject)
        return Decision(person=person, rule=Rule.LAST_SOURCE)

    def _kept_from(self, number: int) -> Decision | None:
        person = self.decisions[number].person if number < len(self.decisions) else None
        if person is None:
            return None
        is_closed = self.layout.marked[number].is_closed
        rule = Rule.FREE_STANDING if is_closed else Rule.REOPENED
        return Decision(person=person, rule=rule, kept=self.decisions[number])

    def _kept_beside(self, last: Fragment) -> Decision | None:
        """Keep who spoke before the tag, or before the mere stop, that ends a paragraph."""
        if last.before is None:
            return None
        person = self.decisions[last.before].person
        if person is not None and self._is_tag_of(last.before, last):
            kept = self.decisions[last.before]
            return Decision(person=person, rule=Rule.FREE_STANDING, kept=kept)
        if person is None or not person.is_personal or any(one.is_word for one in last.tokens):
            return None
        return Decision(person=person, rule=Rule.SOURCE_BEFORE)

    def _introduced_by(self, last: Fragment) -> Decision | None:
        reader = self.readers[id(last)]
        clauses = reader.clauses()
        source = clauses[-1].subject if clauses else None
        is_colon = bool(last.tokens) and last.tokens[-1].lower == ":"
        if source is None and is_colon:
            source = reader.according_to() or reader.main_subject()
        person = self.antecedents.person_of(source, last) if source is not None else None
        if person is None:
            return None
        rule = Rule.COLON_BEFORE if is_colon else Rule.SOURCE_BEFORE
        return Decision(person=person, rule=rule)

    def _speaking_block_before(self, passage: BlockPieces) -> BlockPieces | None:
        for number in range(passage.block - 1, -1, -1):
            candidate = self.layout.passages[number]
            if candidate.kind in _SPOKEN and candidate.pieces:
                return candidate
        return None
