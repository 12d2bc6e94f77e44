"""Tell a quotation a second voice may read from a fragment and from what is no speech at all."""

import re
from dataclasses import dataclass

from quotecast.attributing.fragments import Layout
from quotecast.attributing.tags import Setting
from quotecast.languages import Language
from quotecast.model import BlockKind, QuotationKind

_SILENT = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.CAPTION,
        BlockKind.READ_MORE,
        BlockKind.SOURCE,
        BlockKind.BYLINE,
    }
)
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_STOPS = ".!?…"
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Say what a quotation is, by which rule, and how sure that is (0 to 1)."""

    kind: QuotationKind
    rule: str
    confidence: float


def _direct(rule: str, confidence: float) -> Verdict:
    return Verdict(kind=QuotationKind.DIRECT, rule=rule, confidence=confidence)


def _mixed(rule: str, confidence: float = 0.85) -> Verdict:
    return Verdict(kind=QuotationKind.MIXED, rule=rule, confidence=confidence)


def _none(rule: str, confidence: float = 0.9) -> Verdict:
    return Verdict(kind=QuotationKind.NONE, rule=rule, confidence=confidence)


class Judge:
    """Give every quotation of one article its kind."""

    def __init__(self, layout: Layout, settings: list[Setting], language: Language) -> None:
        self.layout = layout
        self.settings = settings
        self.language = language
        self._plain = [_folded(one.span.cut_from(layout.text)) for one in layout.marked]
        self._times: dict[str, int] = {}
        for plain in self._plain:
            self._times[plain] = self._times.get(plain, 0) + 1
        self._has_doubles = any(one.opener in {"“", '"', "«", "„"} for one in layout.marked)
        self._verdicts: list[Verdict] = []

    def verdicts(self) -> list[Verdict]:
        """Return the kinds in the order of the quotations."""
        for setting in self.settings:
            self._verdicts.append(self._verdict(setting))
        return self._verdicts

    def _verdict(self, setting: Setting) -> Verdict:
        marked = self.layout.marked[setting.number]
        if setting.passage.kind in _SILENT:
            return _none("heading", 0.98)
        if setting.fills_block and self._is_display(setting):
            return _none("display-text")
        if marked.is_cut:
            return _none("missing-closer", 0.5)
        if setting.left is None:
            return self._at_start(setting)
        return self._within(setting)

    def _is_display(self, setting: Setting) -> bool:
        """Tell a heading or a pull quote set as a block of its own from an utterance."""
        plain = self._plain[setting.number]
        marked = self.layout.marked[setting.number]
        if marked.opener in {"‘", "'"} and self._has_doubles:
            return True
        if self._times[plain] > 1:
            return True
        if not marked.is_closed or self._ends_well(setting):
            return False
        return self._is_title_case(plain, setting) or len(plain.split()) <= 12

    def _at_start(self, setting: Setting) -> Verdict:
        text = self._text(setting)
        if setting.trailing is not None and setting.trailing.rule == "late-tag":
            words = len(_WORD.findall(text))
            if self._starts_upper(text) and words > _FEW_WORDS and self._has_own_predicate(text):
                return _direct("late-tag", 0.6)
            return _mixed("late-tag", 0.8)
        if setting.trailing is not None:
            if setting.trailing.fragment.starts_sentence:
                return _direct("ended-then-tag", 0.85)
            return _direct(setting.trailing.rule, 0.95)
        marked = self.layout.marked[setting.number]
        words = len(_WORD.findall(text))
        if not marked.is_closed:
            return _direct("unclosed", 0.8) if words > _FEW_WORDS else _none("unclosed", 0.6)
        right = setting.right
        goes_on = right is not None and not right.starts_sentence
        if goes_on and self._follows_in_block(setting) and self._has_own_predicate(text):
            if self._starts_upper(text) and words > _FEW_WORDS:
                return _direct("continuation", 0.6)
        if goes_on or not self._ends_well(setting):
            if setting.fills_block and words > 12:
                return _direct("free-standing", 0.7)
            return _mixed("no-tag", 0.7) if words > 1 else _none("scare-quote", 0.7)
        if self._is_title_case(text, setting) and words < 12:
            if not self._follows_in_block(setting):
                return _none("title-case", 0.7)
        if not self._starts_upper(text) and words <= 6:
            return _mixed("lower-case", 0.6)
        if words < _FEW_WORDS and not self._follows_quotation(setting):
            return _mixed("too-short", 0.5)
        rule = "free-standing" if setting.fills_block else "continuation"
        return _direct(rule, 0.85)

    def _within(self, setting: Setting) -> Verdict:
        """Judge a quotation with the writer's words before it in its sentence."""
        text = self._text(setting)
        left = setting.left
        assert left is not None  # noqa: S101 - the caller has looked
        words = len(_WORD.findall(text))
        last = left.tokens[-1].lower if left.tokens else ""
        if self._is_announced(setting):
            return _none("announced-title", 0.85)
        if last == ":" and self._starts_upper(text) and words >= 2:
            if words < _FEW_WORDS + 1 and self._is_title_case(text, setting) and text[-1] == ".":
                return _mixed("too-short", 0.6)
            return _direct("colon", 0.9)
        if setting.trailing is not None and setting.trailing.rule != "late-tag" and last == ",":
            if self._starts_upper(text) or self._has_own_predicate(text):
                return _direct(setting.trailing.rule, 0.8)
        if last in {"--", "—", "–"} and self._starts_upper(text) and words > _FEW_WORDS:
            if self._has_own_predicate(text):
                return _direct("dash", 0.6)
        tag = setting.leading
        if tag is None:
            if self._is_title_case(text, setting):
                return _none("title-case", 0.7)
            return _mixed("no-tag", 0.8)
        if tag.rule == "split-tag" and self._was_direct(setting):
            return self._second_piece(setting, last, words)
        if self._starts_upper(text):
            return self._upper_within(setting, last, words)
        return self._lower_within(setting, last, words)

    def _second_piece(self, setting: Setting, last: str, words: int) -> Verdict:
        text = self._text(setting)
        if last == "," or self._starts_upper(text):
            if self._is_title_case(text, setting) and last not in {",", ":"}:
                return _none("title-case", 0.7)
            return _direct("split-tag", 0.93)
        if self._has_own_predicate(text) and self._ends_sentence(setting):
            return _direct("split-tag", 0.8)
        return _mixed("fragment")

    def _upper_within(self, setting: Setting, last: str, words: int) -> Verdict:
        text = self._text(setting)
        tag = setting.leading
        language = self.language
        assert tag is not None  # noqa: S101 - the caller has looked
        if self._is_title_case(text, setting) and words >= 2:
            if last != "," or words < 5:
                return _none("title-case", 0.75)
        if last in {",", ":"}:
            if words >= _FEW_WORDS or text[-1] in _STOPS:
                return _direct(tag.rule, 0.92)
            return _mixed("too-short", 0.6)
        after = self._words_since_verb(setting)
        is_near = last == "that" or last in language.reporting_verbs or after is not None
        is_near = is_near or last in language.reporting_participles
        is_near = is_near or (last in {"and", "but"} and self._follows_comma(setting))
        if is_near and text[-1] in _STOPS and words >= _FEW_WORDS:
            return _direct(tag.rule, 0.75)
        return _mixed("fragment")

    def _lower_within(self, setting: Setting, last: str, words: int) -> Verdict:
        text = self._text(setting)
        language = self.language
        tag = setting.leading
        assert tag is not None  # noqa: S101 - the caller has looked
        speaks = last in language.reporting_verbs or last in language.reporting_participles
        told = self._words_since_verb(setting) is not None
        if not (speaks or told or last in {"that", ",", ":"}):
            return _mixed("fragment", 0.92)
        if words < _FEW_WORDS or not self._ends_sentence(setting):
            return _mixed("fragment", 0.88)
        if self._has_own_predicate(text):
            return _direct("own-clause", 0.7)
        return _mixed("fragment", 0.85)

    def _words_since_verb(self, setting: Setting) -> int | None:
        """Count the words between a telling verb and the quotation, None where it is no object."""
        tag = setting.leading
        if tag is None or tag.verb is None or setting.left is not tag.fragment:
            return None
        tokens = tag.fragment.tokens
        if tokens[tag.verb].lower not in self.language.telling_verbs:
            return None
        rest = len(tokens) - tag.verb - 1
        return rest if rest <= 5 else None

    @staticmethod
    def _follows_comma(setting: Setting) -> bool:
        tokens = setting.left.tokens if setting.left is not None else ()
        return len(tokens) > 1 and tokens[-2].lower == ","

    def _was_direct(self, setting: Setting) -> bool:
        before = setting.left.before if setting.left is not None else None
        return before is not None and self._verdicts[before].kind is QuotationKind.DIRECT

    def _follows_in_block(self, setting: Setting) -> bool:
        block = self.layout.block_of
        number = setting.number
        return (
            number > 0
            and block[number - 1] == block[number]
            and self._verdicts[number - 1].kind is QuotationKind.DIRECT
        )

    def _follows_quotation(self, setting: Setting) -> bool:
        return bool(self._verdicts) and self._verdicts[-1].kind is QuotationKind.DIRECT

    def _is_announced(self, setting: Setting) -> bool:
        left = setting.left
        words = [token.lower for token in left.tokens[-3:] if token.is_word] if left else []
        if left and left.tokens[-1].is_possessive and self._is_title_case("", setting):
            return True
        last = words[-1] if words else ""
        if last in self.language.prepositions and self._is_title_case("", setting):
            return True
        near = words[-2:] if left and left.tokens[-1].lower != "," else words[-1:]
        return any(word in self.language.headline_words for word in near)

    def _text(self, setting: Setting) -> str:
        return self.layout.marked[setting.number].span.cut_from(self.layout.text)

    def _ends_well(self, setting: Setting) -> bool:
        text = self._text(setting)
        if text[-1] in _STOPS + ",—–-" or text[-2:] == "--" or text[-1] in ")]”’\"'":
            return True
        end = self.layout.marked[setting.number].outer.end
        return self.layout.text[end : end + 1] in {".", "!", "?"}

    def _ends_sentence(self, setting: Setting) -> bool:
        return self._text(setting)[-1] in _STOPS or setting.trailing is not None

    @staticmethod
    def _starts_upper(text: str) -> bool:
        for char in text:
            if char.isalnum():
                return char.isupper() or char.isdigit()
        return False

    def _is_title_case(self, text: str, setting: Setting) -> bool:
        """Tell a headline by its capitals; a proper sentence has words in lower case."""
        text = self._text(setting)
        words = [
            word
            for word in _WORD.findall(text)
            if word.lower() not in self.language.title_small_words
        ]
        if text[-1] in "!?" and len(words) > _FEW_WORDS:
            return False
        return len(words) > 0 and all(word[0].isupper() or word[0].isdigit() for word in words)

    def _has_own_predicate(self, text: str) -> bool:
        words = [word.lower().replace("’", "'") for word in _WORD.findall(text)[:14]]
        language = self.language
        if not words:
            return False
        first = words[0].partition("'")[0]
        subjects = language.first_person | language.plural_pronouns | {"it", "there", "you"}
        if first in subjects | set(language.pronouns) or words[0] in language.first_person:
            return True
        if first in language.auxiliaries | language.prepositions | language.conjunctions:
            return False
        if first in {"to", "so", "not", "very", "how", "why", "all"}:
            return False
        for word in words[1:]:
            if word in language.relative_pronouns:
                return False
            if word in language.auxiliaries:
                return True
        return False


def _folded(text: str) -> str:
    return " ".join(word.lower() for word in _WORD.findall(text))
