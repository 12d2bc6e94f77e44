"""Know which body does or tells something within a sentence about others."""

from collections.abc import Sequence

from quotecast.attributing.asking import Asking
from quotecast.attributing.clauses import Clause, ClauseReader
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, NEUTER, OWNED, Mention
from quotecast.attributing.tokens import Token

_AGENT = 5  # tokens of "was published on Monday by"


class Acting(Asking):
    """Look for a body behind a passive, a relative or a verb of saying."""

    def _acting_body(self, reader: ClauseReader, fragment: Fragment) -> Person | None:
        """Return the body by whom something was done or said ("The barges were chartered by Holm Dredging.")."""
        definite = self.language.definite_determiners
        is_which = not self.language.thing_relatives.isdisjoint(reader.words)
        for one in reader.mentions:
            if one.first < 2 or one.is_possessive:
                continue
            is_told = one.kind is DESCRIPTION and one.is_organisation
            is_told = is_told and (one.determiner == OWNED or one.determiner in definite)
            if not (one.kind is NAME or is_told):
                continue
            is_doer = self._is_done_by(reader.tokens, one.first)
            if is_doer or (is_which and one.kind is NAME and self._does_behind(reader, one)):
                person = self.person_of(one, fragment)
                person = person or (self.add_newcomer(one) if is_told else None)
                if person is not None and self._may_be_body(person):
                    return person
        return None

    def _does_behind(self, reader: ClauseReader, name: Mention) -> bool:
        """Return whether a clause tells what a body did ("We rang Tarn Living, which cancelled the bill.")."""
        behind = [token.lower for token in reader.tokens[name.last + 1 : name.last + 4]]
        language = self.language
        if len(behind) < 3 or behind[0] != "," or behind[1] not in language.thing_relatives:
            return False
        return behind[2].endswith(language.past_endings) or behind[2] in language.past_forms

    def _is_done_by(self, tokens: Sequence[Token], first: int) -> bool:
        """Return whether who is named at `first` did or sent what stands before."""
        link = tokens[first - 1].lower
        if link in self.language.agent_prepositions:
            verb = [token.lower for token in tokens[max(0, first - _AGENT) : first - 2]]
            if not self.language.passive_auxiliaries.isdisjoint(verb):
                return True
        return self._is_sent(tokens[first - 2].lower, link)

    def _is_told_by_it(self, reader: ClauseReader, main: Mention) -> bool:
        """Return whether "it" tells of what seems to be a sentence's subject ("It found that the trust had failed")."""
        before = [token.lower for token in reader.tokens[: main.first]]
        if NEUTER not in before:
            return False
        behind = before[before.index(NEUTER) + 1 :]
        return not self.language.complementisers.isdisjoint(behind)

    def _is_told_by_one(self, reader: ClauseReader, clause: Clause) -> bool:
        """Return whether somebody tells what a body did ("A friend said in a statement that the group had jumped")."""
        first = reader.clauses()[0]
        if not clause.subject.is_organisation or first.subject.is_organisation:
            return False
        verb = first.verb or 0
        told = (token.lower for token in reader.tokens[verb + 1 : clause.subject.first])
        is_told = not self.language.complementisers.isdisjoint(told)
        return is_told and clause.subject.kind is DESCRIPTION and first.subject.first < verb
