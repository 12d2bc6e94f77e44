"""Find who a fragment names as a source without a clause of theirs: "according to Moss", "Moss's verdict:"."""

from functools import cached_property, lru_cache
from itertools import takewhile

from quotecast.attributing.phrases import DESCRIPTION, NAME, PRONOUN, Mention
from quotecast.attributing.subjects import Subjects
from quotecast.languages import Language
from quotecast.languages.lexicon import is_body_noun, is_place
from quotecast.model import Gender

_LONGEST_HEADING = 7  # tokens of a lead such as "Ida Moss's verdict:"


class Sources(Subjects):
    """Read the sources of one fragment with the mentions found in it."""

    def owner_at_start(self) -> Mention | None:
        """Return whose a few words are that lead to a quotation ("Ida Moss's verdict:")."""
        first = self.mentions[0] if self.mentions else None
        if first is None or len(self.tokens) > _LONGEST_HEADING or first.first > 0:
            return None
        return first if first.is_possessive and first.kind is NAME else None

    def according_to(self) -> Mention | None:
        """Return the source that "according to" names, where the fragment has one."""
        for words in source_openings(self.language):
            if not self.words.issuperset(words):
                continue
            for index in range(len(self.tokens) - len(words)):
                if self.tokens[index].lower != words[0]:
                    continue
                window = [token.lower for token in self.tokens[index : index + len(words)]]
                if window == words:
                    first = index + len(words)
                    for mention in self.mentions:
                        between = self.tokens[first : mention.first]
                        is_near = len(between) < 2 or all(map(self._may_stand_before, between))
                        if mention.first >= first and is_near:
                            return self._last_of_chain(mention)
        return None

    def owner_of_words(self) -> Mention | None:
        """Return whose words a sentence is about ("Moss's reply was short. “No,” he said.")."""
        first = self.mentions[0] if self.mentions else None
        owner = first.owner if first is not None and first.owner is not None else first
        if owner is None or owner.first > 1 or owner.kind is not NAME:
            return None
        if not self.tokens[owner.last].is_possessive:
            return None
        language = self.language
        before = [one.lower for one in self.tokens[: owner.first]]
        words = [one.lower for one in self.tokens[owner.last + 1 : owner.last + 3]]
        is_first = not before or (len(before) == 1 and before[0] in language.definite_determiners)
        is_led = self.tokens[-1].lower == ":"  # "The Guild's advice to all puts it simply:"
        if not is_first or len(words) < 2 or not (is_led or words[1] in language.linking_verbs):
            return None
        is_said = any(
            words[0] in one for one in (language.replies, language.views, language.releases)
        )
        return owner if is_said else None

    def quoted_name(self) -> Mention | None:
        """Return who is quoted by somebody else ("quoting Ida Moss:", "quoted Moss as saying")."""
        for index, token in enumerate(self.tokens):
            if token.lower not in self.language.quoting_verbs:
                continue
            for mention in self._near(index + 1):
                if mention.first == index + 1 and mention.kind is NAME:
                    behind = self.tokens[mention.reach + 1 :]
                    if all(one.lower in {",", ":", "as", "saying"} for one in behind):
                        return mention
        return None

    def telling_agent(self) -> Mention | None:
        """Return who tells where somebody is told ("Moss was told by Karl Abe:")."""
        language = self.language
        for index, token in enumerate(self.tokens[1:-2], start=1):
            is_told = token.lower in language.telling_verbs
            if not is_told or self.tokens[index - 1].lower not in language.passive_auxiliaries:
                continue
            if self.tokens[index + 1].lower in language.agent_prepositions:
                return next((one for one in self.mentions if one.first == index + 2), None)
        return None

    def comes_from(self, verb: int) -> Mention | None:
        """Return who an answer comes from ("came the reply from the race engineer")."""
        for mention in self.mentions:
            before = self.tokens[mention.first - 1].lower if mention.first else ""
            is_near = verb + 3 <= mention.first <= verb + 6
            following = self.tokens[mention.last + 1 : mention.last + 2]
            is_whole = not (following and self._is_noun_like(following[0]))  # no "Labour benches"
            if is_near and is_whole and before in self.language.authoring_prepositions:
                return mention
        return None

    def giver(self) -> Mention | None:
        """Return who something is from that leads to words ("There was praise from Ida Moss:")."""
        for mention in self.mentions:
            before = self.tokens[mention.first - 1].lower if mention.first else ""
            is_from = before in self.language.authoring_prepositions
            is_agent = before in self.language.agent_prepositions
            if is_from and not is_agent and mention.kind is NAME:
                return None if is_place(mention.name, self.language) else mention
        return None

    def _is_interrupted(self, subject: Mention | None, object_: Mention | None) -> bool:
        """Return whether a clause parts a name and its verb ("Ida Moss, who taught her, recalled a bully")."""
        if subject is None or object_ is None or object_.kind is not DESCRIPTION:
            return False
        if self.is_told_of(subject):
            return True
        # "Ida Moss, a nurse, called the police."
        comma, verb = subject.reach + 1, object_.first - 1
        is_apposed = comma < verb - 1 and self.tokens[comma].lower == "," and not subject.first
        if not is_apposed or self.tokens[verb].lower not in self.language.passing_verbs:
            return False
        return not any(
            one.lower in self.language.auxiliaries for one in self.tokens[comma:verb]
        )  # no "Ida Moss, 50, will go, revealed the judge."

    def topic(self) -> Mention | None:
        """Return whom a sentence is about: its subject, or whom a film shows ("Footage shows Moss laughing.")."""
        return self._shown_by(len(self.tokens))

    def shown_before(self, pronoun: Mention) -> list[Mention]:
        """Return the name of whom a film shows, before a pronoun ("Footage shows Moss as she leaves")."""
        shown = self._shown(pronoun.first)
        return [shown] if shown is not None and shown.kind is NAME else []

    def _shown_by(self, index: int) -> Mention | None:
        """Return who speaks at a participle: the main subject, or whom a film shows ("A clip showed a nurse, saying:")."""
        return self._shown(index) or self.main_subject(before=index)

    def _shown(self, index: int) -> Mention | None:
        """Return whom a film shows before a word, None in "Moss, who made the film, showed the house, saying:"."""
        main, language = self.main_subject(before=index), self.language
        if language.recording_verbs.isdisjoint(self.words):
            return None
        words = [token.lower for token in self.tokens[:index]]
        verbs = range(max(self.main_start, 1), index)
        verb = next((n for n in verbs if words[n] in language.recording_verbs), None)
        if verb is None:
            return None
        is_first = main is not None and main.first < verb
        start, end = (main.first, main.last + 2) if main and is_first else (self.main_start, verb)
        told, last = words[start : min(end, verb)], verb - 1
        last -= words[last] in language.relatives  # "Police released video that shows"
        aside = language.relative_pronouns - language.complementisers
        if aside.isdisjoint(words[start:last]):
            told += words[last:verb]  # "Moss said footage shows", no "Moss, whose film shows"
        if language.recordings.isdisjoint(told):
            return None
        shown = (one for one in self.mentions if verb < one.last < index)
        return next((one for one in shown if not one.is_possessive), None)

    def _is_thing(self, subject: Mention, verb: str) -> bool:
        """Return whether a verb that mostly reports nothing has a thing, or an object, for its subject."""
        if subject.kind is not DESCRIPTION:
            return False
        listed = subject.head in self.language.organisations
        if verb not in self.language.passing_verbs:  # "A card in the window says"
            is_open = (
                subject.is_organisation
                and not listed
                and not is_body_noun(subject.head, self.language)
            )
            return is_open and self.is_object(subject)
        is_thing = subject.is_organisation and not listed and not subject.is_plural
        return is_thing or self.is_object(subject)  # "what he built with his father went"

    def rings(self, verb: int | None) -> bool:
        """Return whether "called" tells of no words ("Moss called Karl Abe on Monday")."""
        if verb is None or self.tokens[verb].lower not in self.language.appointing_words:
            return False
        behind = next((one for one in self.mentions if one.first == verb + 1), None)
        if behind is None or behind.kind is not NAME:
            return False
        return not any(one.first == behind.reach + 1 for one in self.mentions)

    def is_sentenced(self, mention: Mention) -> bool:
        """Return whether a court does something to somebody ("He was jailed for a year")."""
        if self.language.sentencing_verbs.isdisjoint(self.words):
            return False
        behind = [token.lower for token in self.tokens[mention.last + 1 : mention.last + 4]]
        is_passive = not self.language.passive_auxiliaries.isdisjoint(behind[:2])
        return is_passive and not self.language.sentencing_verbs.isdisjoint(behind[1:])

    def is_brought_up(self, mention: Mention) -> bool:
        """Return whether a sentence begins somebody's life ("He was born in Tarn", "She grew up there")."""
        if mention.first:
            return False
        behind = [token.lower for token in self.tokens[1:3]]
        return len(behind) > 1 and f"{behind[0]} {behind[1]}" in self.language.life_openers

    def is_behind_object(self, index: int, gender: Gender | None) -> bool:
        """Return whether a "him" or a "her" stands before a token, who is nobody named before it."""
        return self.objects.get(gender, index) < index

    @property
    def object_genders(self) -> frozenset[Gender | None]:
        """Return the genders of whoever something is done or said to in a sentence ("put it to him").

        In "Ida Moss, who came when few had read her, says" nothing is: the clause tells of the subject.
        """
        if self.words.isdisjoint(self.language.object_pronouns):
            return frozenset()
        return frozenset(one for one in self.objects if not self._is_own_object(one))

    def _is_own_object(self, gender: Gender | None) -> bool:
        """Return whether the only "him" is in a clause with another subject, within one that tells of the main one."""
        main, pronouns = self.main_subject(), self.language.object_pronouns
        told = self.told_of(main) if main is not None else []
        places = [place for place, one in enumerate(told) if pronouns.get(one) is gender]
        if len(places) != sum(pronouns.get(one.lower) is gender for one in self.tokens):
            return False
        return bool(places) and not self.language.subordinators.isdisjoint(told[1 : places[0]])

    @cached_property
    def objects(self) -> dict[Gender | None, int]:
        """The token of the first "him" or "her" to whom something is done or said, by gender."""
        found: dict[Gender | None, int] = {}
        language = self.language
        closed = language.prepositions, language.asking_words, language.infinitive_marks
        pronouns = language.object_pronouns
        if self.words.isdisjoint(pronouns):
            return found
        for index in [place for place, one in enumerate(self.tokens[:-1]) if one.lower in pronouns]:
            word, behind = self.tokens[index].lower, self.tokens[index + 1]
            is_owner = word in language.possessives and behind.is_word
            if not is_owner or any(behind.lower in one for one in closed):
                found.setdefault(pronouns[word], index)
        return found

    def is_told_to(self) -> bool:
        """Return whether words are said to somebody, by nobody named ("A producer who asked was told:")."""
        words = [token.lower for token in self.tokens[-3:]]
        is_told = len(words) > 2 and words[-1] in {":", ","}
        is_told = is_told and words[1] in self.language.telling_verbs
        return is_told and words[0] in self.language.passive_auxiliaries

    def subject_in_front(self, subject: Mention) -> Mention | None:
        """Return whom a clause in front of another's subject is about ("As Moss was led away, she turned")."""
        first = next((one for one in self.mentions if one.first == 1), None)
        if first is None or not self.is_led(subject) or first.is_possessive or first.is_plural:
            return None
        if first.kind is PRONOUN or first.reach >= subject.first - 2:
            return None  # "After Moss, she is the second"
        return (
            None if subject.gender in self.objects else first
        )  # "When Moss let her in, she turned"

    def is_led(self, subject: Mention) -> bool:
        """Return whether a clause stands in front of the main one ("As it rained, she turned")."""
        is_main = 0 < subject.first == self.main_start
        return is_main and self.tokens[0].lower in self.language.subordinators

    def is_writers(self) -> bool:
        """Return whether the writer says what follows ("That is why I always tell my clients:")."""
        language = self.language
        if language.first_subjects.isdisjoint(self.words):
            return False
        words = [token.lower for token in self.tokens]
        places = (
            at for at in range(len(words) - 2, -1, -1) if words[at] in language.first_subjects
        )
        place = next(places, None)
        if place is None or self._hangs_on_another(place):
            return False
        verb = place + 1
        while verb < len(words) and words[verb] in language.adverbs:
            verb += 1
        is_free = all(token.is_word for token in self.tokens[verb:-1])
        return is_free and verb < len(words) and self._may_say(words[verb])

    def _hangs_on_another(self, place: int) -> bool:
        """Return whether a clause of the writer's is somebody's object ("Moss did what we say:")."""
        main = self.main_subject()
        joined = self.tokens[place - 1].lower if place else ","
        is_free = joined == "," or joined in self.language.conjunctions
        return main is not None and main.first < place and not is_free

    def is_writers_question(self) -> bool:
        """Return whether the writer asks who has just spoken ("“No,” she said. I asked how many residents knew.")."""
        words = [token.lower for token in self.tokens[:2]]
        is_asking = bool(words) and words[-1] in self.language.interviewing_verbs
        asked = next((one for one in self.mentions if one.first == 2), None)
        behind = [token.lower for token in self.tokens[3:4]]
        is_it = asked is None or asked.kind is PRONOUN
        is_it = is_it or not self.language.asking_words.isdisjoint(behind)  # "I asked her how many"
        return is_asking and words[0] in self.language.first_subjects and is_it

    def _may_say(self, verb: str) -> bool:
        known = self.language.reporting_verbs
        return verb in known or f"{verb}s" in known

    def is_last_told_of(self, mention: Mention) -> bool:
        """Return whether a clause tells of somebody to the end of the sentence, whoever it names."""
        behind = self.tokens[mention.last + 3 :]
        return self.is_told_of(mention) and not any(token.lower == "," for token in behind)

    def told_of(self, mention: Mention) -> list[str]:
        """Return the words of a clause that tells of somebody ("The aide, who asked not to be named, said")."""
        start = mention.reach + 2
        if start >= len(self.tokens) or self.tokens[start - 1].lower != ",":
            return []
        told = list(takewhile(",".__ne__, (token.lower for token in self.tokens[start:])))
        who = self.language.personal_relative
        if told and told[0] in self.language.indefinite_articles and who in told:
            return told[told.index(who) :]  # "The baker, a tall man who gave no name, said"
        return told if told and told[0] in self.language.relatives else []

    def is_told_of(self, mention: Mention) -> bool:
        """Return whether a clause tells of somebody ("Ida Moss, who replaced Rosa Abe")."""
        behind = self.tokens[mention.last + 1 : mention.last + 3]
        return [token.lower for token in behind] == [",", self.language.personal_relative]


@lru_cache(maxsize=8)
def source_openings(language: Language) -> tuple[list[str], ...]:
    """Return the words of each phrase that a source follows ("according to")."""
    return tuple(phrase.split() for phrase in language.source_phrases)
