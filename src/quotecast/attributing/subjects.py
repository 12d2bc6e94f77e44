"""Find the subject of a verb, before or behind it, among the mentions of one fragment."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from quotecast.attributing.fragments import Fragment
from quotecast.attributing.openings import Openings
from quotecast.attributing.phrases import DESCRIPTION, NAME, PRONOUN, Mention
from quotecast.languages import Language
from quotecast.languages.lexicon import is_person_noun

_LONGEST_APPOSITION = 220  # code points between a subject and its verb
_REACH = 60  # tokens looked at before a verb, so that a sentence of any length costs the same
_DASHES = frozenset({"—", "–", "--", "-"})
_COMMAS = frozenset({",", "—", "–", "--"})
_LISTENER = 6  # tokens of "told the court that"


class Subjects(Openings):
    """Answer for one fragment whose mentions are known."""

    def __init__(self, fragment: Fragment, mentions: list[Mention], language: Language) -> None:
        super().__init__(fragment, language)
        start = self.lead_end
        self.mentions = mentions
        if start:  # "ASHFORD — It took hours": no name, and the place is none that acts
            opens = self.tokens[start].lower in language.sentence_openers
            start += opens and not any(one.last > start == one.first for one in mentions)
            self.mentions = [one for one in mentions if one.first >= start]
        self._firsts = [mention.first for mention in self.mentions]
        self._main: Mention | None = None
        self._is_main_known = False

    def subject_before(self, verb: int) -> Mention | None:
        """Return the subject of the verb at token number `verb`."""
        index = self._skip_adverbs(verb - 1)
        if index < 0:
            return None
        word = self.tokens[index].lower
        if word in self.language.relatives and index:
            return self._antecedent(index)
        direct = self._ending_at(index)
        if direct is not None:
            is_shown = self.tokens[verb].lower in self.language.showing_verbs
            before = self.tokens[direct.first - 1].lower if direct.first else ""
            is_author = before in self.language.authoring_prepositions
            # "A note under it on Chirp read"
            is_place = is_shown and not is_author and self.is_object(direct)
            return (is_place and self.main_subject(before=verb)) or direct
        if word in _COMMAS or word == ")":
            return self._before_apposition(index)
        if word in self.language.conjunctions:
            return self._of_joined_verb(verb)
        return self._behind_relative(verb)

    def _behind_relative(self, verb: int) -> Mention | None:
        """Return who acts behind a clause of theirs that no comma parts ("A man who lives there said")."""
        if self.language.personal_relative not in self.words:
            return None
        for index in range(verb - 2, max(0, verb - _REACH), -1):
            token = self.tokens[index]
            if not token.is_word:
                return None
            if token.lower == self.language.personal_relative:
                before = self._antecedent(index) if self.tokens[index - 1].is_word else None
                return before if before is not None and before.kind is DESCRIPTION else None
        return None

    def _of_joined_verb(self, verb: int) -> Mention | None:
        """Return the subject of a verb behind "and": that of an open relative clause, or the main."""
        for index in range(verb - 1, max(0, verb - _REACH), -1):
            word = self.tokens[index].lower
            if word in _COMMAS or word == ";":
                break
            if word in self.language.relatives and index and word not in self.language.determiners:
                return self._antecedent(index)
        main = self.main_subject(before=verb)
        return main and (self._aside_before(verb, main) or self._told_of(main, verb) or main)

    def _aside_before(self, verb: int, main: Mention) -> Mention | None:
        """Return who said the first half of a sentence about a body ("The council hopes so, she said, but warned: “…”")."""
        language, link = self.language, self._skip_adverbs(verb - 1)
        said = link - 1 - (self.tokens[link - 1].lower == ",")
        behind = self.tokens[verb + 1].lower if verb + 1 < len(self.tokens) else ""
        is_told = behind in {",", ":"} or behind in language.complementisers
        is_told = is_told and self.tokens[link].lower != "and"  # "Tarn rang, she said, and warned"
        is_told = is_told and self.tokens[main.reach + 1].lower not in language.reporting_verbs
        if not (main.is_organisation and is_told) or said <= main.reach:
            return None
        subject = self._ending_at(said - 1)
        is_apart = subject is not None and self.tokens[subject.first - 1].lower == ","
        return subject if is_apart and self.tokens[said].lower in language.reporting_verbs else None

    def _told_of(self, main: Mention, verb: int) -> Mention | None:
        """Return who acts in what the subject of a joined verb hears or tells.

        "The court heard that he rang and said", "Moss said the guard rose, shut the door and said".
        """
        language = self.language
        words = [one.lower for one in self.tokens[main.reach + 1 : verb]]
        is_heard = bool(words) and words[0] in language.hearing_verbs
        if not words or not (is_heard or words[0] in language.reporting_verbs):
            return None
        that = (n for n, one in enumerate(words[:_LISTENER]) if one in language.complementisers)
        start = main.reach + 2 + next(that, 0)
        agent = next((one for one in self._near(start) if one.first == start), None)
        if is_heard or agent is None:
            return agent
        is_told = start > main.reach + 2 or words[0] not in language.telling_verbs
        return agent if is_told and self._goes_on(agent, verb) else None

    def _goes_on(self, agent: Mention, verb: int) -> bool:
        """Return whether somebody does one thing after another ("came in, locked the door and said")."""
        language = self.language
        words = [one.lower for one in self.tokens[agent.reach + 1 : verb + 1]]
        is_thing = agent.kind is DESCRIPTION and not is_person_noun(agent.head, language)
        if is_thing or agent.is_organisation or words[-1] in language.adding_verbs:
            return False  # "Moss said the ship sank, opened a debate and warned:"
        behind = {two for one, two in pairwise(words) if one == ","} - language.reporting_verbs
        known = language.past_forms
        deeds = [one for one in (words[0], *behind) if one.endswith("ed") or one in known]
        return deeds[:1] == words[:1] and len(deeds) > 1

    def subject_after(self, verb: int) -> Mention | None:
        """Return the subject that follows its verb ("said Ida Moss")."""
        position = bisect_right(self._firsts, verb)
        for mention in self.mentions[position : position + 1]:
            between = self.tokens[verb + 1 : mention.first]
            if len(between) <= 4 and all(self._may_stand_before(token) for token in between):
                return self._head_behind(self._last_of_chain(mention))
            return None
        return None

    def _head_behind(self, mention: Mention) -> Mention | None:
        """Return who is meant where a name only belongs to a noun that no list holds.

        In "said York stunt double, Ida Moss" it is Moss.
        """
        following = self.tokens[mention.last + 1] if mention.last + 1 < len(self.tokens) else None
        if mention.kind is not NAME or following is None:
            return mention
        is_owner = mention.is_possessive and not self._is_modifying(mention)
        if not is_owner and not self._is_noun_like(following):
            return mention
        for other in self._near(mention.last + 6):
            before = self.tokens[other.first - 1].lower if other.first else ""
            if other.first > mention.last + 1 and other.kind is NAME and before == ",":
                return other
        return None if is_owner else mention

    @staticmethod
    def _is_modifying(mention: Mention) -> bool:
        return mention.same_as is not None

    def main_subject(self, before: int | None = None) -> Mention | None:
        """Return the first mention that is no object, no possessor and no list item."""
        if not self._is_main_known:
            self._main, self._is_main_known = self._find_main(), True
        main = self._main
        return main if main is not None and (before is None or main.first < before) else None

    def _find_main(self) -> Mention | None:
        for mention in self.mentions[:_REACH]:
            is_subject = mention.first >= self.main_start and not mention.is_possessive
            if is_subject and not self.is_object(mention):
                return mention
        return None

    def is_object(self, mention: Mention) -> bool:
        """Return whether a mention stands behind a preposition, or is joined to a name that does."""
        language = self.language
        index = mention.first - 1
        if index > 0 and self.tokens[index].lower in language.joiners:
            return self._is_second_object(mention)
        is_whole = False  # "In its decision the tribunal disagreed"
        for back in range(min(4, index + 1)):
            token = self.tokens[index - back]
            word = token.lower
            if word in language.prepositions:
                is_clause = word in language.subordinators and not self._is_known_as(index - back)
                return not (is_clause or is_whole)
            is_whole = is_whole or (
                mention.determiner is not None and word in language.determiners and back > 0
            )
            if not token.is_word or token.is_capital or word in language.conjunctions:
                return False
            is_placed = word in language.placing_verbs and not back  # "Two doors along lives Moss"
            if is_placed or word in language.reporting_verbs or word in language.auxiliaries:
                return False
            if word in language.relative_pronouns or word in language.reporting_participles:
                return False
        return False

    def _is_second_object(self, mention: Mention) -> bool:
        """Return whether a name is joined to one behind a preposition ("between Tarn and Holm")."""
        near = self._near(mention.first - 2)
        first = next((one for one in near if one.last == mention.first - 2), None)
        if first is None or not first.kind is mention.kind is NAME:
            return False
        return self.is_object(first)

    def _last_of_chain(self, mention: Mention) -> Mention:
        """Read "said Moss ally Ada Lund" and "said Ward 5 Alderman Karl Abe": the last name is the subject."""
        number = bisect_right(self._firsts, mention.first)
        if mention.kind is not NAME or number == len(self.mentions):
            return mention
        other = self.mentions[number]
        between = self.tokens[mention.last + 1 : other.first]
        is_run = 0 < len(between) <= 3 and all(self._may_stand_before(one) for one in between)
        is_run = is_run or (not between and self.tokens[other.first].lower.isdigit())
        if is_run and other.kind is NAME and " " in other.name:
            return other
        return mention

    def _ending_at(self, index: int) -> Mention | None:
        """Return the outermost noun phrase that ends at token `index`."""
        near = self._near(index)
        for mention in near:
            if mention.is_possessive:
                continue
            if mention.last == index or (mention.reach >= index > mention.last):
                if self.is_object(mention) and mention.kind is not PRONOUN:
                    continue
                return self._of_open_relative(mention) or mention
        for mention in reversed(near):
            # A prepositional phrase without a comma before the subject: nothing else fits.
            if mention.last == index and not (mention.is_possessive or self._is_agent(mention)):
                return self._of_open_relative(mention) or mention
        return None

    def _is_agent(self, mention: Mention) -> bool:
        """Return whether something was done by somebody ("A draft seen by the Gazette says")."""
        before = [token.lower for token in self.tokens[max(0, mention.first - 2) : mention.first]]
        if len(before) < 2 or before[1] not in self.language.agent_prepositions:
            return False
        return before[0].endswith(("ed", "en")) or before[0] in self.language.past_forms

    def _of_open_relative(self, mention: Mention) -> Mention | None:
        """Return whom "who" means where its clause isn't closed.

        "Moss, who leads Blue said", "A man who lives near the farm said".
        """
        for index in range(mention.first - 1, max(0, mention.first - 12), -1):
            word = self.tokens[index].lower
            if word in _COMMAS:
                return None
            if word == self.language.personal_relative:
                before = self._antecedent(index)
                is_close = before is not None and before.kind is NAME
                if self.tokens[index - 1].lower != ",":
                    is_close = before is not None and index < mention.first - 1
                return before if is_close else None
        return None

    def _before_apposition(self, comma: int) -> Mention | None:
        """Return the noun phrase whose apposition, between commas, ends at `comma`."""
        end = self.tokens[comma].start
        fallback = None
        for mention in self._near(comma):
            following = mention.reach + 1
            if following > comma:
                break
            if end - self.tokens[mention.last].end > _LONGEST_APPOSITION or mention.is_possessive:
                continue
            if self.is_object(mention) or self._is_in_relative(mention):
                continue
            after = {self.tokens[mention.last + 1].lower, self.tokens[following].lower}
            if mention.first < self.main_start < comma:
                after = set()  # "Asked to help people, its head, Moss,"
            if after & self.language.relative_pronouns:
                return self._named_at(comma, mention)
            if after & (_COMMAS | {"("}):
                return mention
            fallback = mention
        return fallback

    def _is_in_relative(self, mention: Mention) -> bool:
        """Return whether a relative clause begins with somebody ("A report, which she keeps, reads")."""
        before = self.tokens[mention.first - 1].lower if mention.first else ""
        return mention.kind is PRONOUN and before in self.language.relatives

    def _named_at(self, comma: int, described: Mention) -> Mention:
        """Return the name that ends an apposition ("The firm that ran it, Moss and Co, denies")."""
        last = next((one for one in reversed(self._near(comma)) if one.reach == comma - 1), None)
        is_apposed = last is not None and last.first > 1 and last.kind is NAME
        if last is None or not is_apposed or self.tokens[last.first - 1].lower not in _COMMAS:
            return described
        return last if last.is_organisation == described.is_organisation else described

    def _antecedent(self, index: int) -> Mention | None:
        last = index - 1
        while last >= 0 and not self.tokens[last].is_word:
            last -= 1
        near = self._near(last)
        for number, mention in enumerate(near):
            if mention.last <= last <= mention.reach and not mention.is_possessive:
                return self._whose_place_is(mention, near[:number]) or mention
        before = self.tokens[last] if last >= 0 else None
        if before is not None and not before.is_capital and last == index - 1:
            is_behind = self.tokens[last - 1].lower in self.language.prepositions  # "mail in reply"
            return next((one for one in near if is_behind and one.last == last - 2), None)
        return self.main_subject(before=index)

    def _whose_place_is(self, mention: Mention, before: list[Mention]) -> Mention | None:
        """Return who stands before a place or a body between commas ("Ida Moss, of Tarn, who said")."""
        link = mention.first - 1
        language = self.language
        links = language.genitive_prepositions | language.place_prepositions
        if not before or link < 1 or self.tokens[link].lower not in links:
            return None
        owner, is_comma = before[-1], self.tokens[link - 1].lower == ","
        is_apart = is_comma and owner.last == link - 2
        return owner if is_apart and owner.kind is NAME else None

    def _near(self, index: int) -> list[Mention]:
        """Return the mentions that begin at token `index` or not far before it."""
        start = bisect_left(self._firsts, index - _REACH)
        return self.mentions[start : bisect_right(self._firsts, index)]
