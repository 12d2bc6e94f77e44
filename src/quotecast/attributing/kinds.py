"""Part a quotation that a second voice may read from a fragment and from what is no speech at all."""

from collections.abc import Callable, Collection

from quotecast.attributing.fragments import LaidOut, Setting
from quotecast.attributing.repeats import Repeats
from quotecast.attributing.surfaces import calls_so
from quotecast.attributing.utterances import Case, QuotedWords, Verdict, direct, mixed, silent
from quotecast.languages import Language
from quotecast.languages.lexicon import speech_verbs
from quotecast.model import BlockKind, QuotationKind, Rule

_SPEAKING = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE, BlockKind.QUESTION}
)
_LEADS = frozenset({",", ":", ";"})  # what stands between a tag and the words it leads to
_CALLED = 3  # tokens of "Moss called it"
_FEW_WORDS = 3
_LONGEST_DISPLAY = 12  # words of a heading or pull quote
_LONGEST_TOLD = 5  # words for the person told


class Judge:
    """Give every quotation of one article its kind: the first rule that knows decides."""

    def __init__(
        self,
        layout: LaidOut,
        settings: list[Setting],
        language: Language,
        settled: Collection[int] = (),
    ) -> None:
        self.settled = settled
        self.layout = layout
        self.settings = settings
        self.language = language
        self._repeats = Repeats(layout)
        self._apostrophes = {opener for opener, _ in language.apostrophe_pairs}
        self._has_doubles = any(one.opener not in self._apostrophes for one in layout.marked)
        self._verdicts: list[Verdict] = []

    def verdicts(self) -> list[Verdict]:
        """Return the kinds in the order of the quotations."""
        for setting in self.settings:
            self._verdicts.append(self._verdict(setting))
        return self._verdicts

    def _verdict(self, setting: Setting) -> Verdict:
        case = self._case(setting)
        known = self._known_speech(setting.number) or self._known_silence(case)
        if known is not None:
            return known
        is_within = setting.left is not None
        for rule in self._rules(is_within=is_within):
            verdict = rule(case)
            if verdict is not None:
                return verdict
        return self._lower_within(case) if is_within else self._free(case)

    def _rules(self, *, is_within: bool) -> tuple[Callable[[Case], Verdict | None], ...]:
        """Return the rules in order; kept as attributes they would keep the article in memory."""
        if not is_within:
            tags = self._late_tag, self._trailing_tag
            return (*tags, self._unclosed, self._running_on, self._short_at_start)
        return (
            self._announced,
            self._colon,
            self._comma_and_tag,
            self._dash,
            self._untagged,
            self._second_piece,
            self._told_on,
            self._upper_within,
        )

    def _known_speech(self, number: int) -> Verdict | None:
        if number in self.layout.turns:
            return direct(Rule.INTERVIEW)
        if number in self.layout.posts:
            return direct(Rule.POST)
        return direct(Rule.BY_HAND) if number in self.settled else None

    def _known_silence(self, case: Case) -> Verdict | None:
        setting = case.setting
        if setting.passage.kind not in _SPEAKING:
            return silent(Rule.HEADING)
        if setting.fills_block and self._is_display(case):
            return silent(Rule.DISPLAY_TEXT)
        if case.names_author(self.language) and case.said.is_title_case:
            return silent(Rule.TITLE_CASE)
        return silent(Rule.MISSING_CLOSER) if self.layout.marked[setting.number].is_cut else None

    def _case(self, setting: Setting) -> Case:
        marked = self.layout.marked[setting.number]
        text = self.layout.text
        said = QuotedWords(
            text=marked.span.cut_from(text),
            follower=text[marked.outer.end : marked.outer.end + 1],
            language=self.language,
        )
        tokens = setting.left.tokens if setting.left is not None else ()
        return Case(setting=setting, said=said, last=tokens[-1].lower if tokens else "")

    def _is_display(self, case: Case) -> bool:
        """Return whether it is a heading or a pull quote set as a block, and no utterance."""
        number = case.setting.number
        marked = self.layout.marked[number]
        if marked.opener in self._apostrophes and self._has_doubles:
            return True
        if self._repeats.has(number):
            return True
        if not marked.is_closed or case.said.ends_well:
            return False
        return case.said.is_title_case or case.said.words <= _LONGEST_DISPLAY

    def _late_tag(self, case: Case) -> Verdict | None:
        tag = case.setting.trailing
        if tag is None or tag.rule is not Rule.LATE_TAG:
            return None
        said = case.said
        if said.starts_upper and said.words > _FEW_WORDS and said.has_predicate:
            return direct(Rule.LATE_TAG)
        return mixed(Rule.LATE_TAG)

    def _trailing_tag(self, case: Case) -> Verdict | None:
        tag = case.setting.trailing
        if tag is None:
            return None
        if tag.follows_role and case.said.is_title_case and not case.said.ends_well:
            return silent(Rule.TITLE_CASE)  # "“Tidefall” director Ida Moss said"
        return direct(Rule.BARE_TAG if tag.fragment.starts_sentence else tag.rule)

    def _unclosed(self, case: Case) -> Verdict | None:
        if self.layout.marked[case.setting.number].is_closed:
            return None
        if case.said.words > _FEW_WORDS:
            return direct(Rule.UNCLOSED)
        return silent(Rule.UNCLOSED)

    def _running_on(self, case: Case) -> Verdict | None:
        """Judge a quotation that opens a sentence of the writer's."""
        said, setting = case.said, case.setting
        goes_on = setting.right is not None and not setting.right.starts_sentence
        if not goes_on and said.ends_well:
            return None
        is_clause = said.starts_upper and said.words > _FEW_WORDS and said.has_predicate
        if goes_on and is_clause and self._follows_in_block(setting):
            return direct(Rule.CONTINUATION)
        if setting.fills_block and said.words > _LONGEST_DISPLAY:
            return direct(Rule.FREE_STANDING)
        return mixed(Rule.NO_TAG) if said.words > 1 else silent(Rule.SCARE_QUOTE)

    def _short_at_start(self, case: Case) -> Verdict | None:
        said, words = case.said, case.said.words
        is_title = words < _LONGEST_DISPLAY and said.is_title_case
        if is_title and not self._follows_in_block(case.setting):
            return silent(Rule.TITLE_CASE)
        if words <= 2 * _FEW_WORDS and not said.starts_upper:
            return mixed(Rule.LOWER_CASE)
        if words < _FEW_WORDS and not self._follows_speech():
            return mixed(Rule.TOO_SHORT)
        return None

    @staticmethod
    def _free(case: Case) -> Verdict:
        return direct(Rule.FREE_STANDING if case.setting.fills_block else Rule.CONTINUATION)

    def _announced(self, case: Case) -> Verdict | None:
        """Take "a book titled", "on Lund Radio's" and "in" before capitals as titles."""
        tokens = case.setting.left.tokens if case.setting.left is not None else ()
        words = [token.lower for token in tokens[-3:] if token.is_word]
        is_name = tokens[-1].is_possessive or (words and words[-1] in self.language.prepositions)
        near = words[-1:] if case.last == "," else words[-2:]
        if not self.language.conjunctions.isdisjoint(words[-1:]):
            return None
        tag = case.setting.leading
        is_told = tag is not None and tag.verb is not None and case.last == ":"
        if is_told and not case.said.is_title_case:
            return None
        is_headed = any(word in self.language.headline_words for word in near)
        is_headed = is_headed and (case.last != "," or case.said.is_title_case)
        is_told = not case.said.starts_upper and case.said.words > _FEW_WORDS
        is_told = is_told and calls_so(tokens[-_CALLED:], self.language)
        is_headed = is_headed and not is_told  # what she called “a loss that nobody had foreseen”
        is_title = tokens[-1].is_possessive and case.said.is_capitalised
        is_title = is_title or case.said.is_title_case
        if is_headed or (is_name and is_title):
            return silent(Rule.ANNOUNCED_TITLE)
        return None

    def _colon(self, case: Case) -> Verdict | None:
        said = case.said
        is_colon = case.is_in_own_words or (case.last == ":" and said.starts_upper)
        if not is_colon or said.words < 2:
            return None
        if case.runs_on and said.is_title_case and not said.ends_well:
            return mixed(Rule.FRAGMENT)
        is_short = said.words <= _FEW_WORDS and said.is_title_case and said.text[-1] == "."
        if is_short and not said.has_predicate:
            return mixed(Rule.TOO_SHORT)
        return direct(Rule.COLON)

    @staticmethod
    def _comma_and_tag(case: Case) -> Verdict | None:
        tag = case.setting.trailing
        if tag is None or tag.rule is Rule.LATE_TAG or case.last != ",":
            return None
        is_clause = case.said.starts_upper or case.said.has_predicate
        return direct(tag.rule) if is_clause else None

    @staticmethod
    def _dash(case: Case) -> Verdict | None:
        said = case.said
        is_clause = said.starts_upper and said.words > _FEW_WORDS and said.has_predicate
        return direct(Rule.DASH) if is_clause and case.last in {"--", "—", "–"} else None

    @staticmethod
    def _untagged(case: Case) -> Verdict | None:
        if case.setting.leading is not None:
            return None
        if case.setting.trailing is not None and case.setting.trailing.rule is not Rule.LATE_TAG:
            return None
        if case.said.is_title_case:
            return silent(Rule.TITLE_CASE)
        return mixed(Rule.NO_TAG)

    def _second_piece(self, case: Case) -> Verdict | None:
        tag, said = case.setting.leading, case.said
        if tag is None or tag.rule is not Rule.SPLIT_TAG or not self._was_direct(case.setting):
            return None
        if case.last == "," or said.starts_upper:
            if said.is_title_case and case.last not in _LEADS:
                return silent(Rule.TITLE_CASE)
            return direct(Rule.SPLIT_TAG)
        if said.has_predicate and case.ends_sentence:
            return direct(Rule.SPLIT_TAG)
        return mixed(Rule.FRAGMENT)

    def _told_on(self, case: Case) -> Verdict | None:
        """Judge what a second verb of the tag reports ("Moss said, telling Abe, “...”")."""
        tag, said = case.setting.leading, case.said
        if (
            tag is None
            or tag.verb is None
            or tag.rule is not Rule.PARTICIPLE
            or case.last not in _LEADS
        ):
            return None
        behind = {token.lower for token in tag.fragment.tokens[tag.verb + 1 :]}
        if len(behind) > _LONGEST_TOLD or behind & self.language.complementisers:
            return None
        is_whole = said.words > _FEW_WORDS and case.ends_sentence
        return direct(Rule.PARTICIPLE) if is_whole and self._was_direct(case.setting) else None

    def _upper_within(self, case: Case) -> Verdict | None:
        tag, said, last = case.setting.leading, case.said, case.last
        if tag is None or not said.starts_upper:
            return None
        if said.is_title_case and tag.verb is not None:
            verb = tag.fragment.tokens[tag.verb].lower
            if verb in self.language.showing_verbs:
                return silent(Rule.TITLE_CASE)
        if said.is_title_case and said.words >= 2 and (last != "," or said.words < 5):
            return silent(Rule.TITLE_CASE)
        if last in _LEADS:
            is_whole = said.words >= _FEW_WORDS or said.stops or said.has_predicate
            return direct(tag.rule) if is_whole else mixed(Rule.TOO_SHORT)
        is_near = self._is_object(case) or (
            last in self.language.clause_conjunctions and case.follows_comma
        )
        if is_near and said.stops and said.words >= _FEW_WORDS:
            return direct(tag.rule)
        return mixed(Rule.FRAGMENT)

    def _lower_within(self, case: Case) -> Verdict:
        if self._is_joined_clause(case):
            return direct(Rule.OWN_CLAUSE)
        if not self._is_object(case) and case.last not in _LEADS:
            return mixed(Rule.FRAGMENT)
        if case.said.words < _FEW_WORDS or not (case.ends_sentence or case.is_last_clause):
            return mixed(Rule.FRAGMENT)
        if case.said.has_predicate:
            return direct(Rule.OWN_CLAUSE)
        return mixed(Rule.FRAGMENT)

    def _is_joined_clause(self, case: Case) -> bool:
        """Return whether a conjunction leads to a clause of its own, whole and with its tag.

        "It is free, but “most prefer the river,” said Moss", "because “it's old. I like it.”"
        """
        if case.last not in self.language.conjunctions or case.said.words <= _FEW_WORDS:
            return False
        tag = case.setting.trailing
        if tag is not None and tag.rule is not Rule.LATE_TAG:
            return case.said.text[-1] in ",?!" and not case.said.opens_as_fragment
        is_whole = case.said.has_predicate and case.ends_sentence
        if not is_whole or case.setting.leading is None:
            return False
        first = case.said.text.split()[0].lower().replace("’", "'")
        is_first = first in self.language.first_person
        return case.said.is_several or (is_first and case.last in self.language.joiners)

    def _is_object(self, case: Case) -> bool:
        """Return whether the quotation is what a verb of saying reports."""
        language = self.language
        verbs = speech_verbs(language)
        if case.last in language.complementisers or case.last in verbs:
            return True
        tag = case.setting.leading
        if tag is None or tag.verb is None or case.setting.left is not tag.fragment:
            return False
        tokens = tag.fragment.tokens
        if case.last in language.auxiliaries:
            return False
        is_telling = tokens[tag.verb].lower in language.telling_verbs
        return is_telling and len(tokens) - tag.verb - 1 <= _LONGEST_TOLD

    def _was_direct(self, setting: Setting) -> bool:
        before = setting.left.before if setting.left is not None else None
        return before is not None and self._verdicts[before].kind is QuotationKind.DIRECT

    def _follows_in_block(self, setting: Setting) -> bool:
        block, number = self.layout.block_of, setting.number
        return number > 0 and block[number - 1] == block[number] and self._follows_speech()

    def _follows_speech(self) -> bool:
        return bool(self._verdicts) and self._verdicts[-1].kind is QuotationKind.DIRECT
