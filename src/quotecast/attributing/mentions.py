"""Find who is mentioned in a fragment: names, descriptions and pronouns, from word classes alone."""

from collections.abc import Iterator

from quotecast.attributing.appositions import link_appositions
from quotecast.attributing.capitals import WrittenWords
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.phrases import NEUTER, OWNED, Mention, MentionKind, without_nicknames
from quotecast.attributing.predicates import Predicates
from quotecast.languages import Language
from quotecast.languages.lexicon import is_agent_noun, is_person_noun
from quotecast.model import Gender, Span

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


class _Finder(Predicates):
    """Walk the tokens of one fragment from left to right."""

    def mentions(self) -> Iterator[Mention]:
        behind = 0
        for index in self._openers():
            mention = self._mention_at(index) if index >= behind else None
            if mention is None:
                continue
            if not self.is_nobody(mention):
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
            return self._mention(MentionKind.PRONOUN, index, index, gender=gender)
        if word in self.language.plural_pronouns:
            return self._mention(MentionKind.PRONOUN, index, index, is_plural=True)
        if word == self.tokens[index].lower and self._reports(index + 1):
            return self._mention(MentionKind.PRONOUN, index, index, head=NEUTER, is_plural=True)
        return None

    def _may_begin(self, index: int) -> bool:
        """Return whether a noun phrase may begin with a word; most words are soon done with."""
        token = self.tokens[index]
        if token.is_capital or token.lower in self.language.determiners:
            return True
        return self._is_noun(index) or self._is_modifier(index, is_determined=False)

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
        if made is None or not made.is_plural or made.kind is not MentionKind.DESCRIPTION:
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
        while index < limit:
            if self._is_noun(index):
                noun, last = index, index
                best = self._described(start, index, determiner)
                best.owner = owner
            elif self._is_name(index):
                if determiner is not None and best is None and self._follows_past(start, index):
                    break
                last = self._name_end(index)
                made = self._named(start, index, last, determiner, noun)
                best = made or best
                _set_owner(made, owner)
                if made is not None and not self._phrase_goes_on(last):
                    return made
                if made is None or made.is_possessive or made.is_organisation:
                    owner, noun = made, None
            elif not (best is not None and self._is_doing(index)) and self._is_modifier(
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

    def _follows_past(self, start: int, index: int) -> bool:
        """Return whether a verb parts a phrase from a name ("the back row begged Ida Moss")."""
        if index - start < 3 or self.tokens[index - 1].is_capital:
            return False
        verb = self.tokens[index - 1].lower  # "At the counter sat Ida Moss"
        is_past = verb.endswith("ed") or verb in self.language.past_forms
        return is_past and not self.tokens[index - 2].lower.endswith(self.language.adverb_endings)

    def _phrase_goes_on(self, last: int) -> bool:
        """Return whether the name that ends here only belongs to what follows it."""
        if self.tokens[last].is_possessive:
            return self._goes_on(last + 1)
        if last + 1 < len(self.tokens) and self._is_verb(last + 1):
            return False
        return self._noun_follows(last + 1)

    def _named(
        self, start: int, first: int, last: int, determiner: str | None, noun: int | None
    ) -> Mention | None:
        """Make the mention of a name, its titles stripped; None where nothing is left of it."""
        language, behind = self.language, last + 1
        last = self._before_postnominals(first, last)
        begin = self._after_demonym(self._after_titles(first, last), last)
        begin = self._after_trade(begin, last)
        run = self.tokens[first : last + 1]
        words = [one.lower for one in run]
        marks = [one.is_capital and one.lower in language.organisation_marks for one in run]
        is_marked = any(marks[:-1]) or (marks[-1] and not self._is_borne(first, last))
        is_marked = is_marked or "&" in words or words[-1] in language.firm_ends
        is_civil = begin > first and self.tokens[begin - 1].lower in language.civil_titles
        is_body = (is_marked and not is_civil) or (
            determiner in language.definite_articles and noun is None and begin == first
        )
        if first == last and self._is_capital_office(first, determiner, noun):
            return self._titled(start, last, determiner)  # "the Registrar"
        is_rest = first < begin <= last and self.tokens[begin].lower in language.office_links
        if is_rest and not any(one.is_capital for one in self.tokens[begin + 2 : last + 1]):
            return self._titled(start, begin - 1, determiner)  # "Minister of State"
        is_office_end = not marks[-1] and self._is_title(last - 1)  # "Treasury Secretary Moss"
        if begin > last or (is_body and begin > first and last == begin and not is_office_end):
            if begin > last and noun is None and not is_body:
                return self._titled(start, last, determiner)
            begin = first
        is_office = begin > first and not language.office_links.isdisjoint(words)
        if is_office or self._ends_office(first, last):
            begin = self._after_office(begin, last)
        is_full = last > begin and self._is_given(begin)
        is_modifier = is_full and is_body and determiner is not None and self._is_plain_word(behind)
        is_article = determiner is not None and determiner in language.indefinite_articles
        if is_article and noun is None and begin == first and self._is_plain_word(behind):
            is_modifier = True  # "a Moss caricature"
        is_met = is_full and first > start + 1 and not is_marked  # "Before the war Ida Moss taught"
        is_role = first > start + 1 and last > begin and self._is_role(first - 1)
        is_body = is_body and not (is_modifier or is_met or (is_role and not is_marked))
        span = Span(start=self.tokens[begin].start, end=self.tokens[last].end)
        titles = tuple(self.tokens[index].lower for index in range(start, begin))
        name, nickname = without_nicknames(_collapsed(span.cut_from(self.text)))
        made = self._mention(
            MentionKind.NAME,
            start,
            behind - 1,
            name=name,
            titles=titles,
            determiner=determiner,
            is_organisation=is_body and begin == first,
        )
        made.span = span
        made.nickname = nickname
        made.is_organisation = made.is_organisation or self._is_which(behind)
        made.is_possessive = made.is_possessive or is_modifier  # "the Ida Moss plan"
        self._keep_ending(made)
        is_work = determiner == OWNED and noun is None  # what somebody has is a work or a body
        is_work = is_work and not (last > begin and self._acts(behind))  # "Labour's Ida Moss"
        if begin == first and (is_work or self._is_body(noun)) and not self._is_given(begin):
            made.is_organisation = True
        if begin > start:
            made.role = self._role_text(start, begin)
            made.gender = self._gender_of(titles)
        return made

    def _keep_ending(self, made: Mention) -> None:
        """Take the 's of "Sainsbury's said" for a part of the name, which is a body's."""
        following = made.last + 1
        ending = self.text[made.span.end : made.span.end + 2]
        before = self.tokens[made.first - 1].lower if made.first else ""
        is_friend = before in self.language.genitive_prepositions  # "a friend of Ida Moss's, said"
        if not made.is_possessive or is_friend or ending not in self.language.possessive_endings:
            return
        is_over = following < len(self.tokens) and self.tokens[following].lower == ","
        if is_over or self._acts(following):
            made.is_possessive, made.is_organisation = False, True
            made.span = Span(start=made.span.start, end=made.span.end + len(ending))
            made.name = _collapsed(made.span.cut_from(self.text))

    def _titled(self, start: int, last: int, determiner: str | None) -> Mention:
        return self._mention(
            MentionKind.DESCRIPTION,
            start,
            last,
            head=self.tokens[last].lower,
            determiner=determiner,
            gender=self._gender_of((self.tokens[last].lower,)),
        )

    def _role_text(self, start: int, begin: int) -> str | None:
        first = start
        if self.tokens[start].lower in self.language.determiners:
            first += 1
        words = [self.tokens[index].lower for index in range(first, begin)]
        if first >= begin or all(word in self.language.civil_titles for word in words):
            return None
        if self.tokens[begin - 1].is_possessive:
            return None  # "the ministry's" says whose somebody is, not what
        end = self.tokens[begin - 1].end
        return _collapsed(self.text[self.tokens[first].start : end])

    def _described(self, start: int, index: int, determiner: str | None) -> Mention:
        word = self.tokens[index].lower
        language = self.language
        is_plural = word in language.collective_roles or word in language.counting_words
        if not is_plural and word.endswith("s") and not word.endswith("ss"):
            is_plural = is_person_noun(word, language) or is_agent_noun(word[:-1], language)
        return self._mention(
            MentionKind.DESCRIPTION,
            start,
            index,
            head=word,
            determiner=determiner,
            gender=self._gender_of((word,)),
            is_organisation=self._means_body(word) and not self._is_who(index + 1),
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
        span = whole = Span(start=self.tokens[first].start, end=self.tokens[last].end)
        if reach != last:
            whole = Span(start=span.start, end=self.tokens[reach].end)
        return Mention(
            kind=kind,
            first=first,
            last=last,
            reach=reach,
            span=span,
            whole=whole,
            name=name,
            titles=titles,
            head=head,
            determiner=determiner,
            gender=gender,
            is_possessive=kind is not MentionKind.PRONOUN and self.tokens[last].is_possessive,
            is_organisation=is_organisation,
            is_plural=is_plural,
        )


def _collapsed(text: str) -> str:
    return " ".join(text.split())


def _set_owner(made: Mention | None, owner: Mention | None) -> None:
    if made is not None and made.kind is MentionKind.DESCRIPTION:
        made.owner = owner  # "Ida Moss's Dame"
