"""Give every quotation its speaker by named rules, in one walk through the article in order."""

import re
from collections.abc import Mapping

import msgspec

from quotecast.attributing.fragments import BlockPieces, Fragment, Setting, Tag
from quotecast.attributing.interviews import Interview
from quotecast.attributing.listening import MentionReader
from quotecast.attributing.parsing import SecondOpinion
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, PRONOUN, Mention
from quotecast.attributing.signs import weigh_decision
from quotecast.attributing.untagged import Untagged
from quotecast.attributing.utterances import Verdict, folded
from quotecast.attributing.weighing import Circumstances, Contender, Decision, shared_out
from quotecast.languages import Language
from quotecast.model import BlockKind, QuotationKind, Rule

_NEAR_NAME = 3  # words of "my name is"
_UNREAD = frozenset({BlockKind.BYLINE, BlockKind.SOURCE, BlockKind.READ_MORE})
_SILENT = frozenset({BlockKind.TITLE, BlockKind.HEADING})
# Whom these name nobody has in mind behind them.
_ASIDES = frozenset({BlockKind.CAPTION, BlockKind.CORRECTION, BlockKind.CREDIT, BlockKind.NOTE})


class Resolver(Untagged):
    """Walk through an article and decide on each quotation's speaker."""

    def __init__(
        self,
        antecedents: MentionReader,
        settings: list[Setting],
        verdicts: list[Verdict],
        settled: Mapping[int, Person | None],
        opinion: SecondOpinion | None,
    ) -> None:
        super().__init__(antecedents, settings, verdicts)
        self.opinion = opinion
        self.settled = settled
        self.interview = Interview(
            self.layout, self.readers, antecedents.register, antecedents.language
        )

    def decide(self) -> list[Decision]:
        """Return the decisions in the order of the quotations."""
        for passage in self.layout.passages:
            if passage.kind in _UNREAD:
                for piece in passage.pieces:
                    if isinstance(piece, int):
                        self.decisions.append(self._nobody())
                continue
            self._walk(passage)
        named_later = self.antecedents.named_later
        for decision in self.decisions if named_later else ():
            decision.person = named_later.get(id(decision.person), decision.person)
            shares: dict[int, tuple[Contender, float]] = {}
            for one, share in decision.ranked:
                one.person = named_later.get(id(one.person), one.person)
                first, held = shares.get(id(one.person), (one, 0.0))
                shares[id(one.person)] = (first, held + share)
            decision.ranked = list(shares.values())
        return self.decisions

    def _walk(self, passage: BlockPieces) -> None:
        attention = self.attention
        attention.opening = None
        is_silent = passage.kind in _SILENT
        is_aside = passage.kind in _ASIDES
        for piece in passage.pieces:
            if isinstance(piece, Fragment):
                if not (is_silent or is_aside):
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
            or self._unless_body(self._from_context(setting, verdict), setting)
        )
        if verdict.kind is QuotationKind.DIRECT:
            self._weigh(decision, setting, verdict)
        self.decisions.append(decision)
        self._take_back(decision, setting)
        self.attention.awaited = self.attention.questioner = None
        if decision.person is None:
            return
        if decision.rule is Rule.POST and decision.person.mentions <= 1:
            return  # named nowhere but below the post
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
            kept = msgspec.structs.replace(
                decision, rule=Rule.REOPENED, basis=None, tag=None, kept=decision
            )
            self.decisions[number] = kept
            number -= 1

    def _weigh(self, decision: Decision, setting: Setting, verdict: Verdict) -> None:
        """Set how sure a decision is and who else may be meant."""
        words = self._words(setting.number)
        if decision.basis is PRONOUN and decision.tag is not None:
            mention = decision.tag.subject
            decision.contenders = self.antecedents.weighed.get(id(mention), [])
            is_asker = decision.person is self.attention.asker and not words.endswith("?")
            decision.is_unmet = decision.is_unmet or (is_asker and _may_answer(decision))
        person = decision.person
        if person is not None and not person.is_named and id(person) in self.antecedents.unmet:
            decision.is_unmet = True
        if self.layout.marked[setting.number].is_unled:
            decision.is_unmet = True
        language = self.antecedents.language
        if decision.basis is not NAME and _is_named_in(words, person, language):
            decision.is_unmet = True
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
        if main is None or main.first > 1 or main.kind is not NAME:
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
        if _is_named_behind(*order):
            order = (order[1], order[0])
        for tag in order:
            if tag is None:
                continue
            asked = self.dialogue.answerer(tag, self.decisions) or self._awaited(tag)
            person = asked or self.antecedents.speaker_of(tag.subject, tag.fragment)
            if person is None or self._is_common_label(tag, person):
                return Decision(person=None, rule=tag.rule, basis=tag.subject.kind, tag=tag)
            if tag.subject.kind is NAME and not person.is_plural:
                self.antecedents.register.focus_on(person)
            return Decision(
                person=person,
                rule=tag.rule,
                basis=tag.subject.kind,
                tag=tag,
                is_assumed=id(tag.subject) in self.antecedents.assumed,
                is_unmet=(asked is None and self._is_unmet(tag.subject, person))
                or self._answers_itself(tag, person)
                or self._speaks_of_itself(tag, person, setting),
            )
        return None

    def _is_common_label(self, tag: Tag, person: Person) -> bool:
        """Return whether a label before a colon is of words that the text has in small letters ("Sometimes Need:")."""
        is_label = tag.rule is Rule.COLON and tag.verb is None and tag.subject.kind is NAME
        if not is_label or tag.subject.first or person.has_given_name or person.is_titled:
            return False
        text, adverbs = self.layout.text, self.antecedents.language.adverbs
        words = [word for word in person.name.lower().split() if word not in adverbs]
        return bool(words) and all(
            re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in words
        )

    def _awaited(self, tag: Tag) -> Person | None:
        """Return who answers a question that was told of, and note that the two talk."""
        again = self.antecedents.asks_again(tag)
        if again is not None:
            return again
        person, asker = self.antecedents.awaited_in(tag), self.attention.asker
        if person is not None and asker is not None:
            self.dialogue.expect(asker, person, len(self.decisions))
        return person

    def _answers_itself(self, tag: Tag, person: Person) -> bool:
        """Return whether "the challenger replied" would be an answer to what may be the same one's own words."""
        verb = tag.fragment.tokens[tag.verb].lower if tag.verb is not None else ""
        if id(tag.subject) not in self.antecedents.assumed:
            return False
        is_reply = verb in self.antecedents.language.answering_verbs
        if not (is_reply or self.dialogue.is_put_to(self.decisions)):
            return False
        last = self.decisions[-1] if self.decisions else None
        is_open = last is not None and last.person is None and last.rule is not Rule.NOBODY
        return is_open or person is self.attention.quoted

    def _speaks_of_itself(self, tag: Tag, person: Person, setting: Setting) -> bool:
        """Return whether "“I did not see him,” the porter said" would be said of himself."""
        is_taken = id(tag.subject) in self.antecedents.assumed and person.is_named
        if not is_taken or self._is_aged_alone(tag, person):
            return False
        return any(map(person.fits, self.antecedents.genders_in(setting.number)))

    def _is_aged_alone(self, tag: Tag, person: Person) -> bool:
        """Return whether an age calls somebody since whom nobody else was brought in."""
        people = [one for one in self.attention.recent if not one.is_organisation]
        others = (one for one in people if one is not person)
        is_alone = all(one.last_block < person.last_block for one in others)
        return self.antecedents.tells_age(tag.subject) and is_alone

    def _is_unmet(self, subject: Mention, person: Person) -> bool:
        """Return whether a noun may mean somebody else as well."""
        is_open = not person.is_named and id(subject) in self.antecedents.unmet
        return is_open or id(subject) in self.antecedents.torn


def _is_named_in(words: str, person: Person | None, language: Language) -> bool:
    """Return whether words name in full who seems to say them ("Ida Moss was the best of us.", no "I am Ida Moss")."""
    if person is None or person.name not in words or person.is_organisation:
        return False
    if len(person.words) < 2:
        return False
    before = words.partition(person.name)[0]
    near = re.findall(r"[\w']+", folded(before).replace("’", "'"))[-_NEAR_NAME:]
    return language.first_person.isdisjoint(near)


def _is_named_behind(first: Tag | None, second: Tag | None) -> bool:
    """Return whether who says words is named behind them: "What they're saying: “No,” says Ida Moss"."""
    if first is None or second is None or second.fragment.starts_sentence:
        return False
    is_group = first.subject.kind is PRONOUN and first.subject.is_plural
    is_straight = 0 in (second.verb, second.subject.first)  # no ", and Ida Moss agreed"
    return is_group and is_straight and second.subject.kind is NAME


def _may_answer(decision: Decision) -> bool:
    """Return whether somebody else may answer the question that the one decided for has asked."""
    others = [one for one in decision.contenders if one.person is not decision.person]
    asker = [one for one in decision.contenders if one.person is decision.person]
    is_beside = any(one.signs.get("same-block") for one in asker)
    is_met = any(one.signs.get("same-block") for one in others)
    return bool(others) and (is_met or not is_beside)
