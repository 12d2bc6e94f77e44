"""Tell who acts in a sentence, on whom, and where no verb reports what it seems to."""

from quotecast.attributing.phrases import DESCRIPTION, NAME, PRONOUN, Mention
from quotecast.attributing.sources import Sources

_COMMAS = frozenset({",", "—", "–", "--"})
_LONGEST_AGE = 4  # tokens of ", 47,", and of short appositions
_MOST_SUBJECTS = 40  # mentions of a sentence looked at, so that any length costs the same


class Actors(Sources):
    """Answer for one fragment whose mentions are known."""

    def is_acted_on(self, subject: Mention) -> bool:
        """Return whether a sentence tells what was done to its subject ("Moss, 47, was jailed")."""
        verb, language = subject.reach + 1, self.language
        if verb < len(self.tokens) and self.tokens[verb].lower in _COMMAS:
            near = range(verb + 1, min(len(self.tokens), verb + _LONGEST_AGE))
            verb = next((n + 1 for n in near if self.tokens[n].lower in _COMMAS), verb)
        word, done = (*(one.lower for one in self.tokens[verb : verb + 2]), "", "")[:2]
        forms = (language.past_forms, language.passive_forms, language.adverbs)
        is_done = done.endswith((*language.passive_endings, *language.adverb_endings))
        is_done = is_done or any(done in one for one in forms)  # no "Moss was gracious"
        return is_done and word in language.passive_auxiliaries

    def agent_in_front(self) -> Mention | None:
        """Return whom a clause in front of the main one names as acting ("Asked by Moss, ...")."""
        language = self.language
        for mention in self.mentions if self.main_start else ():
            if mention.first >= self.main_start:
                return None
            before = self.tokens[mention.first - 1].lower if mention.first else ""
            is_beside = (
                before in language.agent_prepositions or before in language.absolute_prepositions
            )
            if is_beside and mention.kind is not PRONOUN:
                return mention  # or "Talking with Moss, ..."
        return None

    def fronted_agent(self, pronoun: Mention) -> Mention | None:
        """Return who acts upon somebody in front ("Asked by Moss if it leaks, she said")."""
        return self.agent_in_front() if pronoun.first >= self.main_start else None

    def coordinate_subject(self) -> Mention | None:
        """Return the subject of a second main clause ("..., but Moss left")."""
        joints = self.language.clause_conjunctions
        mentions = () if joints.isdisjoint(self.words) else self.mentions[:_MOST_SUBJECTS]
        for mention in reversed(mentions):
            before = mention.first - 1
            if before < 1 or self.tokens[before].lower not in joints:
                continue
            name = mention if mention.kind is NAME else mention.same_as
            is_name = name is not None and name.kind is NAME and not mention.is_possessive
            if is_name and self.tokens[before - 1].lower in {",", ";"}:
                return name
        return None

    def _acting_behind_and(self, index: int) -> Mention | None:
        """Return who acts last before a participle ("Moss rose, and Abe shut him down, saying")."""
        language, main, joined = self.language, self.main_subject(), self.coordinate_subject()
        if main is None or joined is None or not main.reach < joined.first - 2 < index - 2:
            return None
        told = [one.lower for one in self.tokens[main.reach + 1 : joined.first]]
        deeds = (language.auxiliaries, language.past_forms, language.reporting_verbs)
        is_clause = any(one.endswith("ed") or any(one in words for words in deeds) for one in told)
        return joined if is_clause else None  # no "Moss, Abe, and Lund left, saying"

    def _is_bare_form(self, subject: Mention, verb: str) -> bool:
        """Return whether one person and a verb without its -s make no clause ("to hear someone say it")."""
        language = self.language
        is_one = subject.head in language.one_words or (
            subject.determiner in language.indefinite_articles and not subject.is_organisation
        )
        if not is_one or subject.kind is not DESCRIPTION or subject.is_plural:
            return False
        inflected = (f"{verb}s", f"{verb}es", f"{verb[:-1]}ies")
        is_bare = not language.reporting_verbs.isdisjoint(inflected)
        return is_bare and verb not in language.past_forms

    def _is_noun_behind_verb(self, subject: Mention, verb: str) -> bool:
        """Return whether "claims" is what somebody acts on ("Moss blasted recent Labour claims that")."""
        language, place = self.language, subject.first - 1
        if place < 1 or not verb.endswith("s") or subject.kind is PRONOUN:
            return False
        deed = self.tokens[place].lower
        if not deed.endswith("ed"):  # "recent"
            closed = (language.complementisers, language.prepositions, language.conjunctions)
            is_closed = not deed.isalpha() or any(deed in words for words in closed)
            deed = "" if is_closed else self.tokens[place - 1].lower
        is_past = deed.endswith("ed") and deed not in language.reporting_verbs
        return is_past and verb not in language.past_forms
