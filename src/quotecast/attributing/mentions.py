"""Find who is mentioned in a fragment: names, descriptions and pronouns, from word classes alone."""

from collections.abc import Iterator

from quotecast.attributing.appositions import link_appositions
from quotecast.attributing.capitals import WrittenWords
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.naming import MentionMaker
from quotecast.attributing.phrases import DESCRIPTION, NEUTER, OWNED, PRONOUN, Mention
from quotecast.languages import Language
from quotecast.languages.lexicon import is_common_noun

_LONGEST_PHRASE = 12


def find_mentions(
    text: str, fragment: Fragment, language: Language, spelling: WrittenWords
) -> list[Mention]:
    """Return the mentions of a fragment in order; words before a name are part of its mention.

    `spelling` tells the words which the article writes with a small letter too: they make no
    name at the start of a sentence.
    """
    finder = _Finder(text, fragment, language, spelling)
    found = list(finder.mentions())
    link_appositions(text, fragment.tokens, found, language)
    return found


class _Finder(MentionMaker):
    """Walk the tokens of one fragment from left to right."""

    def mentions(self) -> Iterator[Mention]:
        behind = 0
        for index in self._openers():
            mention = self._mention_at(index) if index >= behind else None
            if mention is None:
                continue
            if mention.kind is not DESCRIPTION or not self.is_nobody(mention):
                yield mention
            behind = mention.last + 1

    def _mention_at(self, index: int) -> Mention | None:
        word = self.tokens[index].lower
        if "'" in word and word.endswith(self.language.contractions):
            word = word.partition("'")[0]
        mention = self._pronoun_at(index, word) if word in self.pronouns else None
        if mention is not None:
            return mention
        if word in self.language.name_particles and self._opens_with_particle(index):
            last = self._name_end(index + 1)
            return self._named(index, index, last, None, None)
        return self._phrase_at(index) if self._may_begin(index) else None

    def _pronoun_at(self, index: int, word: str) -> Mention | None:
        if word in self.language.pronouns:
            gender = self.language.pronouns[word]
            return self._mention(PRONOUN, index, index, gender=gender)
        if word in self.language.plural_pronouns:
            return self._mention(PRONOUN, index, index, is_plural=True)
        if word == self.tokens[index].lower and self._reports(index + 1):
            return self._mention(PRONOUN, index, index, head=NEUTER, is_plural=True)
        return None

    def _may_begin(self, index: int) -> bool:
        """Return whether a noun phrase may begin with a word; most words are soon done with."""
        token = self.tokens[index]
        if token.is_capital or token.lower in self.language.determiners:
            return True
        if self._is_noun(index):
            return True
        return self._is_modifier(index, is_determined=False) and not self._does_to_many(index)

    def _opens_with_particle(self, index: int) -> bool:
        """Return whether a name begins with a particle in lower case ("de Wit said")."""
        if index + 1 >= len(self.tokens) or self.tokens[index].is_capital:
            return False
        is_after_name = index > 0 and self.tokens[index - 1].is_capital
        return not is_after_name and self._is_capital_word(index + 1)

    def _reports(self, index: int) -> bool:
        """Return whether a verb of saying stands here, an adverb before it or not."""
        words = [token.lower for token in self.tokens[index : index + 2]]
        if words and words[0] in self.language.adverbs:
            words = words[1:]
        return bool(words) and words[0] in self.telling

    def _phrase_at(self, start: int) -> Mention | None:
        """Read determiner, modifiers, nouns and name from `start` on, as far as they go."""
        index = start
        determiner = None
        if self._is_relative(index):
            return None
        if self.tokens[index].lower in self.language.determiners and not self._is_name(index):
            determiner = self.tokens[index].lower
            index += 1
            if self._stands_alone(start):
                return self._described(start, start, determiner)
        made = self._read_on(start, index, determiner)
        if made is None or not made.is_plural or made.kind is not DESCRIPTION:
            return made
        is_one = determiner in self.language.pointing_words
        if is_one and determiner not in self.language.plural_pointers:
            return None  # "That worries growers": the first word is a subject of its own
        return made

    def _read_on(self, start: int, index: int, determiner: str | None) -> Mention | None:
        """Read on behind a determiner; a possessive makes a new phrase of what follows it."""
        best: Mention | None = None
        owner: Mention | None = None
        noun: int | None = None
        limit = min(len(self.tokens), start + _LONGEST_PHRASE)
        while index < limit and self.tokens[index].is_word:
            if self._is_noun(index):
                noun = last = self._end_of_body(index, determiner)
                best = self._described(start, last, determiner)
                best.owner = owner
            elif self._is_name(index):
                is_bare = determiner is not None and best is None
                if self._is_apart(start, index) or (is_bare and self._follows_past(start, index)):
                    break
                last = self._name_end(index)
                made = self._named(start, index, last, determiner, noun)
                best = made or best
                _set_owner(made, owner)
                is_held = noun is not None and noun == index - 1 and self._is_doing_behind(last)
                if made is not None and (is_held or not self._phrase_goes_on(last)):
                    return made
                if made is None or made.is_possessive or made.is_organisation:
                    owner, noun = made, None
            elif not (best is not None and self._is_verb_behind(index)) and self._is_modifier(
                index, is_determined=determiner is not None
            ):  # not beyond "a shopkeeper" in "a shopkeeper selling bangles"
                index += 1
                continue
            else:
                break
            if self.tokens[last].is_possessive:
                if not self._goes_on(last + 1):
                    return best
                determiner = OWNED
            index = last + 1
        return best

    def _is_verb_behind(self, index: int) -> bool:
        """Return whether a word tells what a noun does ("a guide took two tourists up")."""
        word = self.tokens[index].lower
        is_past = word.endswith("ed") or word in self.language.past_forms
        is_doing = self._is_doing(index) or self._does_to_many(index)
        return (is_past and self._is_phrase_start(index + 1)) or is_doing

    def _end_of_body(self, index: int, determiner: str | None) -> int:
        """Return the last of two nouns for a body ("the school district would not say")."""
        last, language = index + 1, self.language
        is_body = determiner in language.definite_determiners and last + 1 < len(self.tokens)
        if not is_body or self.tokens[index].lower not in language.organisations:
            return index
        word, verb = self.tokens[last], self.tokens[last + 1].lower
        is_noun = word.lower in language.place_nouns or is_common_noun(word.lower, language)
        is_verb = verb in language.auxiliaries or verb in language.reporting_verbs
        is_next = is_noun and is_verb and self._is_plain(last)
        return last if is_next and not self.tokens[index].is_possessive else index

    def _is_apart(self, start: int, index: int) -> bool:
        """Return whether a word parts a phrase from a name ("In the meantime Ida Moss", "lives Ida Moss", "the plan once Moss")."""
        before, language = self.tokens[index - 1], self.language
        if self.tokens[start].lower not in language.determiners:
            return False
        is_link = before.lower.removesuffix("s") in language.moments
        is_link = is_link or before.lower in language.placing_verbs
        is_link = is_link or before.lower in language.subordinators
        return index - start > 1 and is_link and not before.is_capital

    def _follows_past(self, start: int, index: int) -> bool:
        """Return whether a verb parts a phrase from a name ("the back row begged Ida Moss")."""
        if index - start < 3 or self.tokens[index - 1].is_capital:
            return False
        verb = self.tokens[index - 1].lower  # "At the counter sat Ida Moss"
        is_past = verb.endswith("ed") or verb in self.language.past_forms
        return is_past and not self.tokens[index - 2].lower.endswith(self.language.adverb_endings)

    def _is_doing_behind(self, last: int) -> bool:
        """Return whether a participle tells what whoever is named does ("with council member Ida Moss leading mayor Karl Abe")."""
        if last + 1 >= len(self.tokens) or self.tokens[last].is_possessive:
            return False
        return self.tokens[last + 1].lower.endswith(self.language.participle_endings)

    def _phrase_goes_on(self, last: int) -> bool:
        """Return whether the name that ends here only belongs to what follows it."""
        if self.tokens[last].is_possessive:
            return self._goes_on(last + 1)
        if last + 1 < len(self.tokens) and self._is_verb(last + 1):
            return False
        return self._noun_follows(last + 1)


def _set_owner(made: Mention | None, owner: Mention | None) -> None:
    if made is not None and made.kind is DESCRIPTION:
        made.owner = owner  # "Ida Moss's Dame"
