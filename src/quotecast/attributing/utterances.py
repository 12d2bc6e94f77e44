"""Find from the quoted words alone whether they make an utterance, a fragment or a title."""

import re
from functools import lru_cache

import msgspec

from quotecast.attributing.fragments import Setting
from quotecast.languages import Language
from quotecast.model import QuotationKind, Rule

STOPS = ".!?…"
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_PREDICATE_REACH = 14  # words within which a clause shows its verb


class QuotedWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one quotation; `follower` is the character behind its closing mark."""

    text: str
    follower: str
    language: Language

    @property
    def words(self) -> int:
        """Count the words."""
        return len(_WORD.findall(self.text))

    @property
    def starts_upper(self) -> bool:
        """Return whether the first letter is a capital (a digit counts as one)."""
        first = next((char for char in self.text if char.isalnum()), "")
        return first.isupper() or first.isdigit()

    @property
    def stops(self) -> bool:
        """Return whether it ends in a stop of its own."""
        return self.text[-1] in STOPS

    @property
    def ends_well(self) -> bool:
        """Return whether any punctuation closes it, inside the marks or behind them."""
        return self.text[-1] in STOPS + ",—–-)]”’\"'" or self.follower in {".", "!", "?"}

    @property
    def is_title_case(self) -> bool:
        """Return whether its capitals are a headline's; a sentence has words in lower case."""
        is_cry = self.text[-1] in "!?" and len(self._great_words) > 3
        return self.is_capitalised and not is_cry

    @property
    def is_capitalised(self) -> bool:
        """Return whether all its words but the small ones have capitals ("Wait, Wait … Don't Tell Me!")."""
        words = self._great_words
        return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)

    @property
    def _great_words(self) -> list[str]:
        small = self.language.title_small_words
        return [word for word in _WORD.findall(self.text) if word.lower() not in small]

    @property
    def is_several(self) -> bool:
        """Return whether a sentence ends within."""
        return any(f"{stop} " in self.text for stop in STOPS)

    @property
    def opens_as_fragment(self) -> bool:
        """Return whether the first word opens a phrase without a subject ("to go", "not a one")."""
        found = _WORD.search(self.text)
        first = found.group().lower() if found else ""
        language = self.language
        openers = (language.prepositions, language.conjunctions, language.fragment_openers)
        return any(first in words for words in openers)

    @property
    def has_predicate(self) -> bool:
        """Return whether it has a subject and a finite verb of its own."""
        words = [
            word.lower().replace("’", "'") for word in _WORD.findall(self.text)[:_PREDICATE_REACH]
        ]
        if not words:
            return False
        language = self.language
        first = words[0].partition("'")[0]
        if first in language.clause_subjects or words[0] in language.first_person:
            return True
        openers = (language.auxiliaries, language.prepositions, language.conjunctions)
        if any(first in words_of for words_of in (*openers, language.fragment_openers)):
            return False
        for word in words[1:]:
            if word in language.relative_pronouns:
                return False
            if word in language.auxiliaries:
                return True
        return False


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a quotation is, and by which rule."""

    kind: QuotationKind
    rule: Rule


def direct(rule: Rule) -> Verdict:
    """Return the verdict that a second voice may read it."""
    return Verdict(kind=QuotationKind.DIRECT, rule=rule)


def mixed(rule: Rule) -> Verdict:
    """Return the verdict that it is a fragment in the writer's sentence."""
    return Verdict(kind=QuotationKind.MIXED, rule=rule)


def silent(rule: Rule) -> Verdict:
    """Return the verdict that it is no speech."""
    return Verdict(kind=QuotationKind.NONE, rule=rule)


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """What the rules look at; `last` is the writer's last word or mark before."""

    setting: Setting
    said: QuotedWords
    last: str

    @property
    def runs_on(self) -> bool:
        """Return whether the writer's sentence goes on behind the quotation without a comma."""
        right = self.setting.right
        return right is not None and not right.starts_sentence and right.tokens[0].is_word

    @property
    def ends_sentence(self) -> bool:
        """Return whether a sentence ends with the quotation, by its own stop or with its tag."""
        tag = self.setting.trailing
        return self.said.stops or (tag is not None and tag.rule is not Rule.LATE_TAG)

    @property
    def is_in_own_words(self) -> bool:
        """Return whether "In her words," stands before a capital."""
        tokens = self.setting.left.tokens if self.setting.left is not None else ()
        opening = " ".join(token.lower for token in tokens if token.is_word)
        return opening in self.said.language.own_words and self.said.starts_upper

    @property
    def is_last_clause(self) -> bool:
        """Return whether it stands between a comma and the writer's stop ("According to X, “it is”.")."""
        return self.last == "," and self.said.follower in {".", "!", "?"}

    @property
    def follows_comma(self) -> bool:
        """Return whether a comma stands before the writer's last word."""
        tokens = self.setting.left.tokens if self.setting.left is not None else ()
        return len(tokens) > 1 and tokens[-2].lower == ","

    def names_author(self, language: Language) -> bool:
        """Return whether whoever made a work stands behind its title ("“The Tide,” by Ida Moss, is out")."""
        right = self.setting.right
        tokens = right.tokens[:5] if right is not None else ()
        if len(tokens) < 2 or tokens[0].lower not in language.agent_prepositions:
            return False
        is_when = any(token.lower in language.moments for token in tokens)  # "by the time Moss"
        is_told = tokens[1].is_capital or tokens[1].lower in language.determiners  # no "by adding"
        return is_told and not is_when and any(token.is_capital for token in tokens[1:])


@lru_cache(maxsize=512)  # an article's quotations, each asked for several times
def folded(text: str) -> str:
    """Return the words in lower case, to compare texts by."""
    return " ".join(_WORD.findall(text.lower()))
