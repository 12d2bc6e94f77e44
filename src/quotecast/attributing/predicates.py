"""Know the verb behind a name by its form and by what stands around it."""

from quotecast.attributing.phrases import Mention
from quotecast.attributing.wording import Wording
from quotecast.languages.lexicon import is_agent_noun, is_participle, is_person_noun


class Predicates(Wording):
    """Tell a name's verb from a noun that the name belongs to."""

    def _is_verb(self, index: int) -> bool:
        """Return whether a word behind a name has the look of its verb ("Moss praised")."""
        token = self.tokens[index]
        if token.is_capital:
            return False
        is_past = token.lower.endswith(self.language.past_endings) and "-" not in token.lower
        language = self.language
        if is_past or token.lower in language.spoken_verbs or token.lower in language.past_forms:
            return not self._is_one_person(index + 1)
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        has_object = following is not None and (
            following.is_capital
            or following.lower in self.language.determiners
            or following.lower in self.language.prepositions
        )
        if self._does_to_many(index) and self._is_somebody(index - 1):
            return True
        first = self.tokens[index - 2] if index > 1 else None
        is_full = first is not None and first.is_capital and self.tokens[index - 1].is_capital
        is_body = self.tokens[index - 1].lower in self.language.organisation_marks
        # "Ida Moss chairs the board", but "Moss allies in the street"
        return is_full and has_object and token.lower.endswith("s") and not is_body

    def _with_members(self, last: int, reach: int) -> int:
        """Return where a body's members end ("a coalition of parents and teachers said")."""
        if reach == last:
            return reach
        near = self.tokens[reach : reach + 3]
        if len(near) < 3 or near[1].lower not in self.language.joiners:
            return reach
        is_many = all(one.lower.endswith("s") and not one.is_capital for one in (near[0], near[2]))
        return reach + 2 if is_many and self._means_body(self.tokens[last].lower) else reach

    def _does_to_many(self, index: int) -> bool:
        """Return whether a verb in the present has several for its object ("wants voters to know", no "sports fans")."""
        word, following = self.tokens[index].lower, self.tokens[index + 1 : index + 2]
        if not word.endswith("s") or not following or following[0].is_capital:
            return False
        many, language = following[0].lower, self.language
        is_many = many in language.collective_roles or (
            many.endswith("s") and is_person_noun(many, language)
        )
        return (
            is_many
            and word not in language.telling_plurals
            and any(
                word.endswith(ending) and is_participle(word.removesuffix(ending) + other, language)
                for ending, other in language.present_endings.items()
            )
        )

    def _is_somebody(self, last: int) -> bool:
        """Return whether a name that ends here is a person's: a given name and another, or a surname met before."""
        if not self.tokens[last].is_capital:
            return False
        is_full = last > 0 and self.tokens[last - 1].is_capital and self._is_given(last - 1)
        return is_full or self.tokens[last].lower in self.spelling.surnames

    def _is_one_person(self, index: int) -> bool:
        """Return whether one noun without an article follows: "Leeds retired judge"."""
        if index >= len(self.tokens) or self.tokens[index].is_capital:
            return False
        word = self.tokens[index].lower
        return not word.endswith("s") and is_person_noun(word, self.language)

    def _is_role(self, index: int) -> bool:
        """Return whether the word before a name is a noun for whoever does something ("opener")."""
        word, language = self.tokens[index].lower, self.language
        is_agent = is_agent_noun(word, language) and not self.tokens[index].is_capital
        return is_agent and word not in language.former_words and word not in self.closed

    def _acts(self, index: int) -> bool:
        """Return whether a word is a verb of somebody's, in the past, of saying or an auxiliary."""
        if index >= len(self.tokens) or self.tokens[index].is_capital:
            return False
        word, language = self.tokens[index].lower, self.language
        if word in language.auxiliaries or word in language.reporting_verbs:
            return True
        following = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else "."
        is_past = word.endswith(language.past_endings) or word in language.past_forms
        return is_past and (following in {".", ","} or self._is_phrase_word(following))

    def is_nobody(self, mention: Mention) -> bool:
        """Return whether a description means nobody ("no one", the head that somebody shakes)."""
        no = self.language.denying_determiners
        if mention.head in self.language.one_words and mention.determiner is not None:
            if mention.determiner in self.language.complementisers:
                return mention.head.startswith(tuple(no))  # "said that nobody had come"
            is_thing = mention.determiner in self.language.indefinite_articles
            return mention.determiner in no or (is_thing and not self._acts(mention.last + 1))
        return mention.determiner in no or self._is_part(mention)  # "a new plant, a big one"

    def _is_part(self, mention: Mention) -> bool:
        """Return whether a noun is a part of somebody's to which something is done ("put his head on the table")."""
        if mention.head not in self.language.body_parts:
            return False
        if mention.determiner not in self.language.possessives:
            return False
        behind = self.tokens[mention.last + 1].lower if mention.reach > mention.last else ""
        if behind in self.language.genitive_prepositions:
            return False
        verb = self.tokens[mention.first - 1].lower if mention.first else ""
        is_done = mention.first > 0 and self._is_plain(mention.first - 1)  # "put his head"
        is_done = is_done or verb in self.language.past_forms
        return is_done and verb not in self.language.reporting_verbs

    def _is_relative(self, index: int) -> bool:
        """Return whether "that" behind a noun leads to its verb ("a charity that takes singers in")."""
        language = self.language
        if (
            not 0 < index < len(self.tokens) - 1
            or self.tokens[index].lower not in language.relatives
        ):
            return False
        verb = self.tokens[index + 1].lower
        return self._is_noun(index - 1) and verb.endswith("s") and verb not in self.nouns

    def _is_plain_word(self, index: int) -> bool:
        if index >= len(self.tokens) or self._is_closed(index):
            return False
        token = self.tokens[index]
        return token.is_word and not token.is_capital and not self._is_verb(index)
