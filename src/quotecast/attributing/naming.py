"""Make the mentions of one fragment: what is a name's own of the words in front of it, and what tells of somebody."""

from itertools import pairwise

from quotecast.attributing.phrases import (
    DESCRIPTION,
    NAME,
    OWNED,
    PRONOUN,
    Mention,
    MentionKind,
    without_nicknames,
)
from quotecast.attributing.predicates import Predicates
from quotecast.languages.lexicon import is_agent_noun, is_person_noun, is_place, is_text_noun
from quotecast.model import Gender, Span

_LIST = 8  # tokens behind a name in which a second one stands


class MentionMaker(Predicates):
    """Build a mention from the tokens it stands on."""

    def _named(
        self, start: int, first: int, last: int, determiner: str | None, noun: int | None
    ) -> Mention | None:
        """Make the mention of a name, its titles stripped; None where nothing is left of it."""
        if first == start and determiner is None and self._is_plain_name(first, last):
            return self._plain_name(first, last)
        language, behind = self.language, last + 1
        start += start < first and self._is_left(start, behind)
        last = self._before_postnominals(first, last)
        begin = self._after_demonym(self._after_titles(first, last), last)
        begin = self._after_trade(begin, last)
        run = self.tokens[first : last + 1]
        words = [one.lower for one in run]
        marks = [one.is_capital and one.lower in language.organisation_marks for one in run]
        is_marked = any(marks[:-1]) or (marks[-1] and not self._is_borne(first, last))
        is_marked = is_marked or "&" in words or self._ends_as_firm(words)
        is_civil = begin > first and self.tokens[begin - 1].lower in language.civil_titles
        is_body = (is_marked and not is_civil) or (
            determiner in language.definite_articles and noun is None and begin == first
        )
        is_office = first == last and self._is_capital_office(first, determiner, noun)
        is_office = is_office or (
            self._heads_office(first, last)
            if determiner is None
            else self._is_told_office(determiner, first, last)
        )
        if is_office:
            return self._titled(start, last, determiner)  # "the Registrar"
        is_rest = first < begin <= last and self.tokens[begin].lower in language.office_links
        if is_rest and not any(one.is_capital for one in self.tokens[begin + 2 : last + 1]):
            return self._titled(start, begin - 1, determiner)  # "Minister of State"
        is_office_end = self._is_title(last - 1) or self._ends_title(last - 1)
        is_office_end = is_office_end and not marks[-1]  # "Treasury Secretary Moss"
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
        is_owner = is_article and noun is None and self._is_plain_word(behind)
        is_owner = is_owner and not self._has_role(start, begin)
        is_modifier = is_modifier or is_owner  # "a Moss caricature", "a former Tarn Foods chemist"
        is_met = is_full or (last > begin and self._is_fronted(start, behind))
        is_met = is_met and first > start + 1 and not is_marked  # "Before the war Ida Moss taught"
        is_role = first > start + 1 and last > begin and self._is_role(first - 1)
        is_body = is_body and not (is_modifier or is_met or (is_role and not is_marked))
        span = Span(start=self.tokens[begin].start, end=self.tokens[last].end)
        titles = () if is_owner else self._held(start, begin)
        name, nickname = without_nicknames(_collapsed(span.cut_from(self.text)))
        made = self._mention(
            NAME,
            start,
            behind - 1,
            name=name,
            titles=titles,
            determiner=determiner,
            is_organisation=(is_body and begin == first)
            or self._is_which(behind)
            or self._is_act(start, begin, behind),
        )
        made.span, made.nickname = span, nickname
        made.is_possessive = made.is_possessive or is_modifier  # "the Ida Moss plan"
        self._keep_ending(made)
        is_body = self._is_work(begin, last, determiner, noun) or self._is_body(noun)
        if begin == first and is_body and not self._is_given(begin):
            made.is_organisation = True
        if begin > start and not is_owner:
            made.role = self._role_text(start, begin)
            made.gender = self._gender_of(titles)
        return made

    def _ends_as_firm(self, words: list[str]) -> bool:
        """Return whether a name ends as a firm's does ("Tarn Travel", "Holm plc")."""
        is_firm = len(words) > 1 and words[-1] in self.language.firm_nouns
        return is_firm or words[-1] in self.language.firm_ends

    def _has_role(self, start: int, begin: int) -> bool:
        """Return whether a word in front of a name is for somebody ("a skipper Ann Moss met")."""
        words = (token.lower for token in self.tokens[start:begin])
        return any(is_person_noun(word, self.language) for word in words)

    def _held(self, start: int, begin: int) -> tuple[str, ...]:
        """Return the words of somebody's title; none of the owner's in "the mayor's Big Walk"."""
        if begin > start and self.tokens[begin - 1].is_possessive:
            return ()
        return tuple(token.lower for token in self.tokens[start:begin])

    def _is_work(self, begin: int, last: int, determiner: str | None, noun: int | None) -> bool:
        """Return whether what somebody has is a work or a body: no "Labour's Ida Moss said", no "Kenya's Oru Moss"."""
        if determiner != OWNED or noun is not None:
            return False
        is_somebody = self._acts(last + 1) or is_place(self.tokens[begin - 1].lower, self.language)
        return last == begin or not is_somebody

    def _is_fronted(self, start: int, behind: int) -> bool:
        """Return whether words before a subject say where or when ("In the front pew Oru Moss has kept a seat")."""
        if behind < len(self.tokens) and self.tokens[behind].lower in self.language.auxiliaries:
            return True  # "The call Oru Moss had been waiting on"
        is_led = start == 1 and self.tokens[0].lower in self.language.prepositions
        return is_led and self._acts(behind)

    def _is_plain_name(self, first: int, last: int) -> bool:
        """Return whether words are a name and nothing else: a lone one, or a given name and another.

        Most names are so, and soon made.
        """
        if last - first > 1 or (last > first and not self._is_given(first)):
            return False
        begin, end = self.tokens[first], self.tokens[last]
        if last > first and (begin.end + 1 != end.start or not self._is_no_title(begin.lower)):
            return False
        return self._is_no_title(end.lower) and not self._counts_things(last)

    def _is_act(self, start: int, begin: int, behind: int) -> bool:
        """Return whether several are one name ("Headliners Junction Nine", no "Captains Ida Moss and Karl Abe")."""
        word = self.tokens[begin - 1].lower if begin > start else ""
        if not word.endswith("s") or self._is_given(begin):
            return False
        marks = {",", "&", "(", "/", *self.language.joiners}
        near = self.tokens[behind : behind + _LIST]
        is_list = bool(near) and near[0].lower in marks
        is_list = is_list or any(
            one.lower in marks and two.is_capital for one, two in pairwise(near)
        )  # "Captains Oru Moss of Holm and Kes Abe"
        is_many = word[:-1] in self.language.roles or is_person_noun(word, self.language)
        return is_many and not is_list

    def _is_no_title(self, word: str) -> bool:
        return word not in self.telling_names and word.isalpha()

    def _plain_name(self, first: int, last: int) -> Mention:
        """Make the mention of a name with nothing before it."""
        name = _collapsed(self.text[self.tokens[first].start : self.tokens[last].end])
        made = self._mention(NAME, first, last, name=name)
        made.is_organisation = self._is_which(last + 1)
        self._keep_ending(made)
        return made

    def _keep_ending(self, made: Mention) -> None:
        """Take the 's of "Sainsbury's said" for a part of the name, which is a body's."""
        if not made.is_possessive:
            return
        ending = self.text[made.span.end : made.span.end + 2]
        before = self.tokens[made.first - 1].lower if made.first else ""
        is_friend = before in self.language.topic_prepositions  # "a friend of Ida Moss's, said"
        if is_friend or ending not in self.language.possessive_endings:
            return
        if self._is_shop(made.first, made.last):
            made.is_possessive, made.is_organisation = False, True
            made.span = Span(start=made.span.start, end=made.span.end + len(ending))
            made.name = _collapsed(made.span.cut_from(self.text))

    def _is_shop(self, first: int, last: int) -> bool:
        """Return whether nothing is owned behind an 's ("Sainsbury's said", "“No,” said Sainsbury's.")."""
        following, language = last + 1, self.language
        behind = self.tokens[following].lower if following < len(self.tokens) else "."
        is_told = first == 1 and self.tokens[0].lower in language.reporting_verbs
        if behind == ",":
            return last == first or not self._is_given(first)  # no "It was Ida Moss's, in May"
        is_noun = behind in language.replies or is_text_noun(behind, language)  # "Moss's reply"
        return (behind == "." and is_told) or (self._acts(following) and not is_noun)

    def _titled(self, start: int, last: int, determiner: str | None) -> Mention:
        return self._mention(
            DESCRIPTION,
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

    def _is_left(self, start: int, behind: int) -> bool:
        """Return whether a verb in -ing stands before an office ("leaving Speaker Moss to cast it", no "acting Mayor Moss")."""
        language, word = self.language, self.tokens[start].lower
        is_to = behind < len(self.tokens) and self.tokens[behind].lower in language.infinitive_marks
        return is_to and word.endswith(language.participle_endings)

    def _described(self, start: int, index: int, determiner: str | None) -> Mention:
        word = self.tokens[index].lower
        language = self.language
        is_plural = word in language.collective_roles or word in language.counting_words
        if not is_plural and word.endswith("s") and not word.endswith("ss"):
            is_plural = is_person_noun(word, language) or is_agent_noun(word[:-1], language)
        return self._mention(
            DESCRIPTION,
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
        if len(words) > 1 and language.worn_by_all.intersection(map(" ".join, pairwise(words))):
            return None  # "Lord Mayor Ida Moss"
        for word in reversed(words):
            if word in self.genders:
                return self.genders[word]
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
        if kind is not PRONOUN and not self.tokens[last].is_possessive:
            reach = self._with_members(last, self._complement_end(last))
        span = whole = Span(start=self.tokens[first].start, end=self.tokens[last].end)
        if reach != last:
            is_shop = self.tokens[reach].is_possessive and self._acts(reach + 1)
            end = self.tokens[reach].end + (2 if is_shop else 0)  # "a buyer for Sainsbury's said"
            whole = Span(start=span.start, end=end)
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
            is_possessive=kind is not PRONOUN and self.tokens[last].is_possessive,
            is_organisation=is_organisation,
            is_plural=is_plural,
        )


def _collapsed(text: str) -> str:
    return " ".join(text.split())
