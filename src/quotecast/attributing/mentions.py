"""Find who is mentioned in a fragment: names, descriptions and pronouns, from word classes alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from quotecast.attributing.appositions import link_appositions
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.phrases import Mention, MentionKind
from quotecast.languages import Language
from quotecast.model import Gender, Span

_LONGEST_NAME = 8
_LONGEST_COMPLEMENT = 14
_CIVIL = frozenset({"mr", "mrs", "ms", "miss", "mx"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Hold the words an article writes in lower case, and with a capital within a sentence."""

    lower: frozenset[str]
    capital: frozenset[str]
    surnames: frozenset[str]


def find_mentions(
    text: str, fragment: Fragment, language: Language, spelling: Spelling
) -> list[Mention]:
    """Return the mentions of a fragment in order; words before a name are part of its mention.

    `spelling` tells the words which the article writes with a small letter too: they make no
    name at the start of a sentence.
    """
    finder = _Finder(text, fragment, language, spelling)
    found = list(finder.mentions())
    link_appositions(text, fragment.tokens, found, language)
    return found


class _Finder:
    """Walk the tokens of one fragment from left to right."""

    def __init__(
        self, text: str, fragment: Fragment, language: Language, spelling: Spelling
    ) -> None:
        self.text = text
        self.tokens = fragment.tokens
        self.starts_sentence = fragment.starts_sentence
        self.language = language
        self.spelling = spelling

    def mentions(self) -> Iterator[Mention]:
        index = 0
        while index < len(self.tokens):
            mention = self._mention_at(index)
            if mention is None:
                index += 1
                continue
            yield mention
            index = mention.last + 1

    def _mention_at(self, index: int) -> Mention | None:
        token = self.tokens[index]
        if not token.is_word:
            return None
        if token.lower in self.language.pronouns:
            return self._mention(
                MentionKind.PRONOUN, index, index, gender=self.language.pronouns[token.lower]
            )
        if token.lower in self.language.plural_pronouns:
            return self._mention(MentionKind.PRONOUN, index, index, is_plural=True)
        return self._phrase_at(index)

    def _phrase_at(self, start: int) -> Mention | None:
        """Read determiner, modifiers, nouns and name from `start` on, as far as they go."""
        index = start
        determiner = None
        if self.tokens[index].lower in self.language.determiners and not self._is_name(index):
            determiner = self.tokens[index].lower
            index += 1
            if self._stands_alone(start):
                return self._described(start, start, determiner)
        best: Mention | None = None
        noun: int | None = None
        owner: Mention | None = None
        limit = min(len(self.tokens), start + 12)
        while index < limit:
            token = self.tokens[index]
            if self._is_name(index) and not self._is_noun(index):
                end = self._name_end(index)
                made = self._named(start, index, end, determiner, noun)
                if made is not None:
                    best = made
                if self.tokens[end].is_possessive or made is None:
                    if made is not None and not self._goes_on(end + 1):
                        return made
                    determiner = "'s"
                    owner = made
                    noun = None
                    index = end + 1
                    continue
                if not self._noun_follows(end + 1):
                    return made
                index = end + 1
            elif self._is_noun(index):
                noun = index
                best = self._described(start, index, determiner)
                best.owner = owner
                index += 1
                if token.is_possessive:
                    if not self._goes_on(index):
                        return best
                    determiner = "'s"
            elif self._is_modifier(index, determiner):
                index += 1
            else:
                break
        return best

    def _stands_alone(self, index: int) -> bool:
        """Tell whether a determiner is a noun of its own ("another said", "one of them")."""
        language = self.language
        word = self.tokens[index].lower
        if word not in language.newcomer_words or word in {"a", "an"}:
            return False
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is None:
            return False
        return following.lower == "of" or following.lower in language.reporting_verbs

    def _goes_on(self, index: int) -> bool:
        """Tell whether after a possessive a noun or a name is met before anything else."""
        for position in range(index, min(index + 5, len(self.tokens))):
            if self._is_noun(position) or self._is_name(position):
                return True
            if not self._is_modifier(position, "the"):
                return False
        return False

    def _noun_follows(self, index: int) -> bool:
        for position in range(index, min(index + 4, len(self.tokens))):
            if self._is_noun(position):
                return True
            if self.tokens[position].is_capital or not self._is_modifier(position, "the"):
                return False
        return False

    def _is_noun(self, index: int) -> bool:
        token = self.tokens[index]
        word = token.lower
        language = self.language
        if word not in language.roles and word not in language.people:
            if word not in language.kinship and word not in language.organisations:
                if word not in language.collective_roles:
                    return False
        if token.is_capital and word in self.spelling.surnames and not self._is_the(index - 1):
            return False
        if not token.is_capital:
            return not (word == "one" and self._is_before_word(index))
        # "Speaker Ida Moss" is a title, "the Senator" a noun, "Moss Council" a name.
        follows = index + 1 < len(self.tokens) and self._is_capital_word(index + 1)
        return not follows and not self._follows_capital(index)

    def _is_the(self, index: int) -> bool:
        return index >= 0 and self.tokens[index].lower in self.language.definite_determiners

    def _is_before_word(self, index: int) -> bool:
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return following is not None and following.is_word and self._is_modifier(index + 1, "the")

    def _follows_capital(self, index: int) -> bool:
        return index > 0 and self._is_capital_word(index - 1) and not self._is_opener(index - 1)

    def _is_capital_word(self, index: int) -> bool:
        token = self.tokens[index]
        return token.is_word and token.is_capital and not self._is_date(index)

    def _is_opener(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word in self.language.sentence_openers or word in self.language.determiners

    def _is_date(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word in self.language.weekdays or word in self.language.months

    def _is_name(self, index: int) -> bool:
        token = self.tokens[index]
        word = token.lower
        language = self.language
        if not token.is_word or not token.is_capital:
            return False
        if word in language.pronouns or word in language.first_person:
            return False
        if word in language.relative_pronouns:
            return False
        follows = index + 1 < len(self.tokens) and self._is_capital_word(index + 1)
        if self._is_date(index):
            return follows and not token.is_possessive and word in language.months and index > 0
        if index == 0 and self.starts_sentence:
            if word in language.sentence_openers or word in language.conjunctions:
                return False
            if word in language.prepositions or word in language.determiners:
                return False
            if not follows or token.is_possessive:
                return self._is_title(index) or self._is_known(index)
            is_verb = word in language.reporting_verbs or word in language.reporting_participles
            return not is_verb and not word.endswith("ing")
        return word not in language.determiners and word not in language.prepositions

    def _is_known(self, index: int) -> bool:
        """Tell whether one word with a capital at the start of a sentence is a name."""
        token = self.tokens[index]
        if token.lower in self.spelling.capital:
            return True
        if token.lower in self.spelling.lower or token.lower.endswith(("ing", "ly", "ed")):
            return False
        if token.is_possessive:
            return True
        following = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        language = self.language
        if following in language.reporting_verbs or following in language.auxiliaries:
            return True
        return following in language.spoken_verbs or following.endswith(("ed", "ly"))

    def _is_title(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word in self.language.honorifics or word in self.language.roles

    def _is_modifier(self, index: int, determiner: str | None) -> bool:
        token = self.tokens[index]
        word = token.lower
        language = self.language
        if not token.is_word:
            return False
        if (
            word in language.prepositions
            or word in language.conjunctions
            or word in language.auxiliaries
            or word in language.pronouns
            or word in language.relative_pronouns
            or word in language.reporting_participles
            or word in language.time_words
            or word in language.negations
        ):
            return False
        if word in language.determiners:
            return word in language.newcomer_words or word in {"other", "own"}
        if word in language.reporting_verbs:
            return False
        return determiner is not None or word in language.honorifics or self._noun_follows_at(index)

    def _noun_follows_at(self, index: int) -> bool:
        following = index + 1
        return following < len(self.tokens) and (
            self.tokens[following].lower in self.language.roles
            or self.tokens[following].lower in self.language.organisations
            or self.tokens[following].lower in self.language.kinship
        )

    def _name_end(self, start: int) -> int:
        """Return the number of the last token of the name that begins at `start`."""
        index = start
        while not self.tokens[index].is_possessive and index - start < _LONGEST_NAME:
            following = index + 1
            if following >= len(self.tokens):
                break
            token = self.tokens[following]
            between = self.text[self.tokens[index].end : token.start]
            if "\n" in between:
                break
            if token.is_word and token.is_capital and not self._is_plain_date(following):
                index = following
            elif self._joins(index, following):
                index = following + 1
            elif token.lower == "," and self._is_suffix(following + 1):
                index = following + 1
                break
            else:
                break
        return index

    def _is_plain_date(self, index: int) -> bool:
        word = self.tokens[index].lower
        if word in self.language.determiners or word in self.language.pronouns:
            return True
        return word in self.language.weekdays or word in self.language.months

    def _is_suffix(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].lower in {"jr", "sr"}

    def _joins(self, index: int, following: int) -> bool:
        """Tell whether a small word inside a name links it to what follows ("van", "&", "of")."""
        word = self.tokens[following].lower
        if following + 1 >= len(self.tokens) or not self.tokens[following + 1].is_capital:
            return False
        if self._is_plain_date(following + 1):
            return False
        if word == "&" or word in self.language.name_particles:
            return True
        if word not in {"of", "for", "on"}:
            return False
        head = self.tokens[index].lower
        return (
            head in self.language.organisation_marks
            or head in self.language.organisations
            or head in {"secretary", "ministers"}
        )

    def _named(
        self, start: int, first: int, last: int, determiner: str | None, noun: int | None
    ) -> Mention | None:
        """Make the mention of a name, its titles stripped; None where nothing is left of it."""
        language = self.language
        begin = self._after_titles(first, last)
        words = [self.tokens[index].lower for index in range(first, last + 1)]
        is_body = any(word in language.organisation_marks for word in words) or (
            determiner == "the" and noun is None and begin == first
        )
        if begin > last or (is_body and begin > first and last == begin):
            if begin > last and noun is None and not is_body:
                return self._titled(start, last, determiner)
            begin = first
        if "of" in words and begin > first:
            begin = self._after_office(begin, last)
        span = Span(start=self.tokens[begin].start, end=self.tokens[last].end)
        titles = tuple(self.tokens[index].lower for index in range(start, begin))
        made = self._mention(
            MentionKind.NAME,
            start,
            last,
            name=_collapsed(span.cut_from(self.text)),
            titles=titles,
            determiner=determiner,
            is_organisation=is_body and begin == first,
        )
        made.span = span
        if begin > start:
            made.role = self._role_text(start, begin)
            made.gender = self._gender_of(titles)
        return made

    def _after_titles(self, first: int, last: int) -> int:
        """Return where the name proper begins behind its titles, `last + 1` if nowhere."""
        begin = first
        for index in range(first, last + 1):
            if self._is_title(index) or self.tokens[index].lower in self.language.kinship:
                begin = index + 1
        if begin > last > first:
            # A surname may be a title itself: "Ada King", "Mr King".
            before = self.tokens[last - 1].lower
            if before in _CIVIL and self.tokens[last].lower in self.language.surname_titles:
                return last
            if last == first + 1 and not self._is_title(first):
                if self.tokens[last].lower in self.language.surname_titles:
                    return first
        return begin

    def _titled(self, start: int, last: int, determiner: str | None) -> Mention:
        return self._mention(
            MentionKind.DESCRIPTION,
            start,
            last,
            head=self.tokens[last].lower,
            determiner=determiner,
            gender=self._gender_of((self.tokens[last].lower,)),
        )

    def _after_office(self, begin: int, last: int) -> int:
        """Skip the rest of an office ("Secretary of State"): a name keeps its last two words."""
        index, kept = last, 0
        while index > begin and kept < 2:
            if len(self.tokens[index].lower) > 1:
                kept += 1
            index -= kept < 2
        return max(begin, index)

    def _role_text(self, start: int, begin: int) -> str | None:
        first = start
        if self.tokens[start].lower in self.language.determiners:
            first += 1
        words = [self.tokens[index].lower for index in range(first, begin)]
        if first >= begin or all(word in _CIVIL for word in words):
            return None
        end = self.tokens[begin - 1].end
        return _collapsed(self.text[self.tokens[first].start : end])

    def _described(self, start: int, index: int, determiner: str | None) -> Mention:
        word = self.tokens[index].lower
        language = self.language
        is_plural = word in language.collective_roles or word in language.counting_words
        is_body = word in language.organisations and word not in language.roles
        return self._mention(
            MentionKind.DESCRIPTION,
            start,
            index,
            head=word,
            determiner=determiner,
            gender=self._gender_of((word,)),
            is_organisation=is_body,
            is_plural=is_plural,
        )

    def _gender_of(self, words: tuple[str, ...]) -> Gender | None:
        language = self.language
        for word in reversed(words):
            for table in (language.honorifics, language.roles, language.kinship, language.people):
                gender = table.get(word)
                if gender is not None:
                    return gender
        return None

    def _mention(  # noqa: PLR0913 - one place that makes all kinds
        self,
        kind: MentionKind,
        first: int,
        last: int,
        *,
        name: str = "",
        titles: tuple[str, ...] = (),
        head: str = "",
        determiner: str | None = None,
        gender: Gender | None = None,
        is_organisation: bool = False,
        is_plural: bool = False,
    ) -> Mention:
        reach = last
        if kind is not MentionKind.PRONOUN and not self.tokens[last].is_possessive:
            reach = self._complement_end(last)
        span = Span(start=self.tokens[first].start, end=self.tokens[last].end)
        return Mention(
            kind=kind,
            first=first,
            last=last,
            reach=reach,
            span=span,
            whole=Span(start=span.start, end=self.tokens[reach].end),
            name=name,
            titles=titles,
            head=head,
            determiner=determiner,
            gender=gender,
            is_possessive=kind is not MentionKind.PRONOUN and self.tokens[last].is_possessive,
            is_organisation=is_organisation,
            is_plural=is_plural,
        )

    def _complement_end(self, last: int) -> int:
        """Follow "of the Moss Institute in York" behind a noun, up to a verb or a stop."""
        language = self.language
        index = last
        if self._is_opening_bracket(index + 1):
            index = self._bracket_end(index + 1)
        if index + 1 >= len(self.tokens):
            return index
        opening = self.tokens[index + 1].lower
        if opening not in language.prepositions and opening not in {"familiar", "close"}:
            return index
        if opening == "to" and not self._is_phrase_start(index + 2):
            return index
        reach = index
        for position in range(index + 1, min(len(self.tokens), index + _LONGEST_COMPLEMENT)):
            token = self.tokens[position]
            word = token.lower
            if not token.is_word or word in language.pronouns or word in language.auxiliaries:
                break
            is_verb = word in language.reporting_verbs and not token.is_capital
            before = self.tokens[position - 1].lower
            is_noun = before in language.determiners and before not in language.counting_words
            if is_verb and not is_noun:
                break
            if word in language.relative_pronouns or word in language.time_words:
                break
            if word in language.conjunctions and not self._is_phrase_start(position + 1):
                break
            reach = position
        return reach

    def _is_phrase_start(self, index: int) -> bool:
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        return token.is_capital or token.lower in self.language.determiners

    def _is_opening_bracket(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].lower == "("

    def _bracket_end(self, index: int) -> int:
        for position in range(index, min(len(self.tokens), index + 12)):
            if self.tokens[position].lower == ")":
                return position
        return index - 1


def _collapsed(text: str) -> str:
    return " ".join(text.split())
