"""Find who speaks words that nobody is named beside: whom the text around keeps in mind."""

import re

from quotecast.attributing.clauses import Clause
from quotecast.attributing.dialogue import Dialogue
from quotecast.attributing.fragments import BlockPieces, Fragment, Setting
from quotecast.attributing.listening import MentionReader
from quotecast.attributing.nobodys import Nobodys
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME
from quotecast.attributing.topics import had_to_say, is_on_topic
from quotecast.attributing.utterances import Verdict, folded
from quotecast.attributing.weighing import Decision
from quotecast.model import BlockKind, QuotationKind, Rule

_SPOKEN = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE, BlockKind.QUESTION}
)
_NESTED = re.compile(r"[‘“][^’”]*[’”]")  # words within words
_NUMERAL = re.compile(r"[A-Z]\w+ I\b")  # "Part I"
_TO_VERB = 4  # tokens behind "went" of "went on to say"
_REACH = 40  # pieces of a block looked back at


class Untagged(Nobodys):
    """Decide on quotations without a tag, after those before them."""

    def __init__(
        self, antecedents: MentionReader, settings: list[Setting], verdicts: list[Verdict]
    ) -> None:
        super().__init__(antecedents)
        self.attention = antecedents.attention
        self.settings = settings
        self.verdicts = verdicts
        self.decisions: list[Decision] = []
        self.dialogue = Dialogue(antecedents)

    def _from_context(self, setting: Setting, verdict: Verdict) -> Decision:
        attention = self.attention
        if verdict.kind is QuotationKind.MIXED:
            is_told = setting.left is not None and not self._is_writers(setting)
            person = attention.subject if is_told else None
            if person is not None and not (person.has_shown or person.is_organisation):
                person = None
            return Decision(person=person, rule=Rule.SUBJECT)
        is_led = setting.opens_block or is_on_topic(self.layout, self.readers, setting)
        is_unknown = not is_led and self._is_unknown_report(setting)
        if is_unknown or self._is_writers(setting) or self._is_order(setting):
            return Decision(person=None, rule=Rule.COLON)  # "A voice from inside answers:"
        previous = self._previous_in_block(setting)
        if previous is not None:
            between = setting.passage.pieces[setting.place - 1]
            if isinstance(between, Fragment) and not self._is_tag_of(previous, between):
                asked = (
                    attention.quoted if self.readers[id(between)].is_writers_question() else None
                )
                person = asked or self._somebody(
                    attention.subject, attention.source, attention.quoted
                )
                is_of_them = self._tells_of_unnamed(setting, person)
                return Decision(person=person, rule=Rule.SUBJECT_BEFORE, is_unmet=is_of_them)
            kept = self.decisions[previous]
            return Decision(person=kept.person, rule=Rule.CONTINUATION, kept=kept)
        if not is_led:
            source = self._block_source(setting)
            person = self._somebody(source, attention.source, attention.quoted)
            is_torn = attention.named not in {None, person} or self._tells_of_words(setting, person)
            is_torn = is_torn or self._tells_of_unnamed(setting, person)
            return Decision(person=person, rule=Rule.SUBJECT_BEFORE, is_unmet=is_torn)
        return self._from_block_before(setting)

    def _somebody(self, *people: Person | None) -> Person | None:
        """Return the first who can speak: a place can't, nor what a capital alone makes a name."""
        ones = self.antecedents.language.one_words
        for person in filter(None, people):
            if person.name.lower() in ones:
                continue  # "Somebody asked how. Her answer: “…”"
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
                clauses = [one for one in reader.clauses() if not reader.is_hanging(one)]
                subject = clauses[-1].subject if clauses else reader.main_subject()
                subject = reader.owner_of_words() or subject
                if subject is not None:
                    person = self.antecedents.person_of(subject, piece)
                    if person is not None:
                        return person
        return None

    def _tells_of_words(self, setting: Setting, person: Person | None) -> bool:
        """Return whether a sentence tells that another spoke, by somebody's report: both may say what follows.

        "Karl Moss said his son had called him. “We are landing.”", "Moss gave up after Abe had called. “No.”"
        """
        before = setting.passage.pieces[setting.place - 1]
        if not isinstance(before, Fragment):
            return False
        reader = self.readers[id(before)]
        told = [one.subject for one in reader.clauses()[-1:] if reader.is_hanging(one)]
        return any(self.antecedents.person_of(one, before) is not person for one in told)

    def _tells_of_unnamed(self, setting: Setting, person: Person | None) -> bool:
        """Return whether words tell of whom nobody named ("Her father thought little of it. “He wasn't wrong.”")."""
        if person is None or person.is_named:
            return False
        said, language = self.antecedents.words_of(setting.number), self.antecedents.language
        if person.is_plural or not language.teams.isdisjoint(person.name.lower().split()):
            return not language.plural_pronouns.isdisjoint(said)  # "A couple stayed. “They sang.”"
        if person.gender is None:
            return False
        return any(language.pronouns.get(word) is person.gender for word in said)

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
            decision = decision or self._told_of_before(before, last)
        decision = decision or self._brought_in(before)
        if decision is not None:
            kept = decision.kept
            is_kept = kept is not None and kept.person is decision.person
            is_kept = is_kept and decision.rule is Rule.FREE_STANDING
            is_talk = is_kept and self.dialogue.is_talk(setting, self.settings, self.decisions)
            is_any = not setting.opens_block and (kept or decision).is_of_several
            decision.is_unmet = decision.is_unmet or is_talk or is_any
            return decision
        attention = self.attention
        person = self._somebody(attention.source, attention.quoted, attention.subject)
        is_torn = person is not None and self._is_about_another(before, person)
        return Decision(person=person, rule=Rule.LAST_SOURCE, is_unmet=is_torn)

    def _is_about_another(self, before: BlockPieces | None, person: Person) -> bool:
        """Return whether the paragraph before is about somebody else, or a body, and doesn't name a person."""
        if before is None or person.last_block >= before.block:
            return False
        definite = self.antecedents.language.definite_determiners
        for place in before.fragments():
            main = self.readers[id(place)].main_subject()
            other = self.antecedents.person_of(main, place)
            if main is None or other is person:
                continue
            if other is not None and (other.is_named or other.is_kin_of_named):
                return True
            is_one = not (main.is_organisation or main.is_plural) and main.determiner in definite
            if main.kind is DESCRIPTION and is_one:
                return True  # "The governor-elect was pleased."
        return False

    def _unless_body(self, decision: Decision, setting: Setting) -> Decision:
        """Doubt that a body says "I" where nothing beside the words names it, or "she said" who is told of."""
        person, language = decision.person, self.antecedents.language
        if person is None or decision.kept is not None or decision.tag is not None:
            return decision
        if not person.is_organisation:
            other = self.dialogue.tells_of(person, setting)
            told = Decision(person=other, rule=decision.rule, is_unmet=True)
            return decision if other is None else told
        quoted = self.layout.marked[setting.number].span.cut_from(self.layout.text)
        said = folded(_NESTED.sub("", quoted)).replace("’", "'").split()
        own = {word.partition("'")[0] for word in said} & language.first_person
        is_number = _NUMERAL.search(quoted) is not None
        if not own & language.lone_subjects or is_number or not own <= language.lone_words:
            return decision
        heard = (self.attention.quoted, self.attention.subject)
        other = next((one for one in heard if one is not None and one.is_human), person)
        return Decision(person=other, rule=decision.rule, is_unmet=True)

    def _kept_from(self, number: int) -> Decision | None:
        if number >= len(self.decisions):
            return None
        person = self.decisions[number].person
        is_closed = self.layout.marked[number].is_closed
        if person is None:
            if not is_closed:
                return Decision(person=None, rule=Rule.REOPENED)
            is_led = self.decisions[number].rule is Rule.COLON  # a list goes on
            return Decision(person=None, rule=Rule.COLON) if is_led else None
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
        if person is None or not person.is_personal or last.has_words:
            return None
        return Decision(person=person, rule=Rule.SOURCE_BEFORE)

    def _introduced_by(self, last: Fragment) -> Decision | None:
        reader = self.readers[id(last)]
        clauses = reader.clauses()
        while len(clauses) > 1 and self._tells_of_thing(clauses[-1], last):
            clauses = clauses[:-1]
        source = clauses[-1].subject if clauses else None
        is_colon = bool(last.tokens) and last.tokens[-1].lower == ":"
        verb = last.tokens[-2].lower if is_colon and len(last.tokens) > 1 else ""
        is_list = verb in reader.language.listing_verbs  # "Some of the causes include:"
        if is_colon and (is_list or self._leads_to_thing(last, source)):
            return Decision(person=None, rule=Rule.COLON)
        if source is None and is_colon:
            source = reader.according_to() or had_to_say(reader) or reader.main_subject()
        person = self.antecedents.person_of(source, last) if source is not None else None
        if person is None:
            return None
        if person is self.attention.asker and not is_colon:
            answer = self._answer_to(person)
            if answer is not None:
                return answer
        rule = Rule.COLON_BEFORE if is_colon else Rule.SOURCE_BEFORE
        is_torn = id(source) in self.antecedents.torn
        if clauses and not is_colon:
            is_torn = is_torn or not self._tells(clauses[-1], last)
        return Decision(person=person, rule=rule, is_unmet=is_torn)

    def _tells_of_thing(self, clause: Clause, fragment: Fragment) -> bool:
        """Return whether a clause goes on behind such a verb: "the result reflected it", no "Moss continued"."""
        behind = fragment.tokens[(clause.verb or 0) + 1 :]
        return not self._tells(clause, fragment) and any(one.is_word for one in behind)

    def _tells(self, clause: Clause, fragment: Fragment) -> bool:
        """Return whether a clause tells what somebody said, and its verb hardly anything else: "went on to say" does."""
        language, verb = self.antecedents.language, clause.verb
        if verb is None or fragment.tokens[verb].lower not in language.passing_verbs:
            return True
        behind = fragment.tokens[verb + 1 : verb + 1 + _TO_VERB]
        return any(one.lower in language.reporting_verbs for one in behind)

    def _answer_to(self, asker: Person) -> Decision | None:
        """Doubt that somebody goes on whose trade it is to ask ("The coroner asked whether it was a defect")."""
        asked, quoted = self.attention.awaited, self.attention.quoted
        roles = self.antecedents.language.asking_roles
        is_trade = not roles.isdisjoint({*asker.facts, *asker.name.lower().split()[-1:]})
        if asked is None and not is_trade:
            return None
        person = asked or (quoted if quoted is not None and quoted.is_human else asker)
        return Decision(person=person, rule=Rule.SOURCE_BEFORE, is_unmet=True)

    def _told_of_before(self, before: BlockPieces | None, last: Fragment) -> Decision | None:
        """Return the only person named in the sentence before one that leads to words: "Here it is:"."""
        is_colon = bool(last.tokens) and last.tokens[-1].lower == ":"
        told = (
            [piece for piece in before.pieces[:-1] if isinstance(piece, Fragment)] if before else []
        )
        if not is_colon or not told:
            return None
        named = [
            self.antecedents.person_of(mention, told[-1])
            for mention in self.readers[id(told[-1])].mentions
            if mention.kind is NAME and not mention.is_organisation
        ]
        people = {id(person): person for person in named if person is not None and person.is_human}
        if len(people) != 1:
            return None
        return Decision(person=next(iter(people.values())), rule=Rule.SOURCE_BEFORE)

    def _brought_in(self, before: BlockPieces | None) -> Decision | None:
        """Return the only person whom the paragraph before brings in ("Ida Moss, the nurse, counts them.")."""
        attention = self.attention
        if before is None or any(isinstance(piece, int) for piece in before.pieces):
            return None
        found = [
            one
            for one in attention.recent
            if before.span.start <= one.first_seen < before.span.end and one.is_named
        ]
        people = [
            one
            for one in found
            if one.is_personal
            and len(one.words) > 1
            and (one.description or one.is_titled or one.told_gender or one.has_given_name)
        ]
        if len(people) != 1:
            return None
        is_last = attention.source_block == before.block and attention.source is not people[0]
        if is_last and attention.subject is not people[0]:
            return None
        return Decision(person=people[0], rule=Rule.SUBJECT_BEFORE)

    def _speaking_block_before(self, passage: BlockPieces) -> BlockPieces | None:
        for number in range(passage.block - 1, -1, -1):
            candidate = self.layout.passages[number]
            if candidate.kind in _SPOKEN and candidate.pieces:
                return candidate
        return None
