"""Find the clauses that report speech in a fragment: who speaks, with which verb, to whom."""

import msgspec

from quotecast.attributing.actors import Actors
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.phrases import DESCRIPTION, NAME, PRONOUN, Mention
from quotecast.attributing.subjects import _REACH
from quotecast.languages import Language
from quotecast.languages.lexicon import (
    is_body_noun,
    is_text_noun,
    is_written,
    phrase_openers,
    reporting_words,
)


class Clause(msgspec.Struct, kw_only=True, eq=False):
    """One report of speech: `verb` numbers its token, None for a verbless one."""

    subject: Mention
    verb: int | None
    is_inverted: bool = False
    is_participle: bool = False
    is_relative: bool = False
    is_quoted: bool = False


class ClauseReader(Actors):
    """Read the speech clauses of one fragment with the mentions found in it."""

    def __init__(self, fragment: Fragment, mentions: list[Mention], language: Language) -> None:
        super().__init__(fragment, mentions, language)
        self._clauses: list[Clause] | None = None
        self._openers = phrase_openers(language)
        self._reporting = reporting_words(language)

    def clauses(self) -> list[Clause]:
        """Return the clauses whose subject stands before the verb, in order."""
        if self._clauses is None:
            found: list[Clause] = []
            reporting = self._reporting
            tokens = () if reporting.isdisjoint(self.words) else self.tokens
            for index, token in enumerate(tokens):
                if token.lower in reporting and token.is_word and not token.is_capital:
                    clause = self._clause_at(index, token.lower, found)
                    if clause is not None:
                        found.append(clause)
            self._clauses = found
        return self._clauses

    def _clause_at(self, index: int, word: str, found: list[Clause]) -> Clause | None:
        language = self.language
        if word in language.reporting_participles:
            quoted = self._quoted_as(index)
            if quoted is not None:
                return Clause(subject=quoted, verb=index, is_quoted=True)
            if self._is_no_report(index):
                subject = self.subject_before(index)
            elif index and self.tokens[index - 1].lower in language.participle_openers:
                subject = self.main_subject()
            else:
                subject = self._participle_subject(index, found)
            if subject is not None:
                return Clause(subject=subject, verb=index, is_participle=True)
        elif self.is_reporting(index) and not self._is_no_report(index):
            subject = self.subject_before(index)
            inverted = self._inverted_subject(index)
            is_last = inverted is not None and self._ends_report(inverted)
            is_straight = subject is not None and subject.kind is NAME
            is_last = is_last and not (is_straight and self._is_interrupted(subject, inverted))
            if inverted is not None and (is_last or not is_straight):
                return Clause(subject=inverted, verb=index, is_inverted=True)
            if subject is not None and not self._is_no_speaker(subject, word, found):
                before = self._skip_adverbs(index - 1)
                is_relative = before >= 0 and self.tokens[before].lower in language.relatives
                return Clause(subject=subject, verb=index, is_relative=is_relative)
        return None

    def _inverted_subject(self, verb: int) -> Mention | None:
        """Return who speaks behind the words reported ("They may leave, says Ida Moss, who ...")."""
        if verb < 2 or self.tokens[verb - 1].lower != "," or verb + 1 >= len(self.tokens):
            return None
        subject = self.subject_after(self.last_of_verb(verb))
        if subject is None or subject.first != verb + 1 or subject.is_possessive:
            return None
        if subject.kind is PRONOUN or not self.fragment.starts_sentence:
            return None
        if self.tokens[verb].lower in self.language.telling_verbs:
            return None
        end = subject.reach + 1
        return subject if end >= len(self.tokens) or not self.tokens[end].is_word else None

    def _ends_report(self, subject: Mention) -> bool:
        end = subject.reach + 1
        return end >= len(self.tokens) or self.tokens[end].lower in {".", "!", "?"}

    def _is_no_speaker(self, subject: Mention, verb: str, found: list[Clause]) -> bool:
        is_none = self._is_bare_form(subject, verb) or self._is_thing(subject, verb)
        is_none = is_none or self._is_noun_behind_verb(subject, verb)
        return is_none or self._is_object_of(subject, found)

    def _is_object_of(self, subject: Mention, found: list[Clause]) -> bool:
        """Return whether an adjective stands for a subject ("Moss continued his scathing remarks")."""
        language = self.language
        if subject.kind is not DESCRIPTION or not subject.is_organisation or not found:
            return False
        head = subject.head
        is_noun = head in language.organisations or is_body_noun(head, language)
        is_noun = is_noun or is_text_noun(head, language) or head in language.documents
        return not is_noun and found[-1].verb == subject.first - 1

    def is_reporting(self, index: int) -> bool:
        """Return whether a finite verb that reports speech begins at a token."""
        is_verb = self.tokens[index].lower in self.language.reporting_verbs
        return is_verb or self.last_of_verb(index) > index

    def last_of_verb(self, index: int) -> int:
        """Return the last token of a verb: the second one of "chimed in"."""
        if index + 1 >= len(self.tokens) or self.tokens[index].lower not in self._openers:
            return index
        pair = f"{self.tokens[index].lower} {self.tokens[index + 1].lower}"
        return index + (pair in self.language.reporting_phrases)

    def subjects_before(self, pronoun: Mention) -> list[Mention]:
        """Return the subjects a pronoun of the same sentence may stand for, nearest first."""
        if self.is_aside(pronoun):
            return []
        main = self.main_subject(before=pronoun.first)
        found = [
            clause.subject
            for clause in reversed(self.clauses())
            if clause.subject.first < pronoun.first and not clause.is_relative
        ]
        if main is not None and self._opens_with_subject(main):
            found.append(main)
        return [one for one in found if one.kind is not PRONOUN and one.same_as is not pronoun]

    def is_aside(self, pronoun: Mention) -> bool:
        """Return whether commas set a tag apart ("Moss, he added, may stay"): hardly Moss adds that."""
        first, end = pronoun.first - 1, pronoun.last + 2
        if first < 0 or end >= len(self.tokens):
            return False
        is_apart = self.tokens[first].lower == "," == self.tokens[end].lower
        return is_apart and self.is_reporting(pronoun.last + 1)

    def _opens_with_subject(self, mention: Mention) -> bool:
        return mention.first <= 2 or self.tokens[0].lower in self.language.subordinators

    def is_subordinate(self, subject: Mention) -> bool:
        """Return whether somebody is the subject of a clause that hangs on the main one.

        A name only behind that ("Moss gave up after Abe had called", no "It is on, though Abe said").
        """
        word = self.tokens[subject.first - 1].lower if subject.first else ""
        if subject.kind is PRONOUN or word not in self.language.subordinators:
            return False
        is_behind = word not in self.language.clause_conjunctions
        is_behind = is_behind and self.main_subject(before=subject.first) is not None
        return subject.kind is DESCRIPTION or is_behind

    def is_hanging(self, clause: Clause) -> bool:
        """Return whether a clause hangs on another: what it reports, or when or why."""
        return self.is_reported(clause) or self.is_subordinate(clause.subject)

    def is_reported(self, clause: Clause) -> bool:
        """Return whether a clause is itself what an earlier one reports ("said that Moss wrote")."""
        for earlier in self.clauses():
            if earlier is clause or earlier.verb is None or clause.subject.first < earlier.verb:
                return False
            if earlier.is_relative or clause.subject is earlier.subject:
                continue
            if self.complement_subject(earlier) is clause.subject:
                return True
        return False

    def complement_subject(self, clause: Clause) -> Mention | None:
        """Return the subject of what a clause reports ("said Moss wrote", "said that Moss")."""
        if clause.verb is None:
            return None
        start = clause.verb + 1
        if start < len(self.tokens) and self.tokens[start].lower in self.language.complementisers:
            start += 1
        for mention in self._near(start):
            # "that" may have been read as the determiner of the name behind it
            if clause.verb < mention.first <= start and not mention.is_possessive:
                return mention
        return None

    def _quoted_as(self, index: int) -> Mention | None:
        """Return whose words somebody else hands on ("quoted Moss as saying", "was cited as")."""
        language = self.language
        if not index or self.tokens[index - 1].lower not in language.quoting_links:
            return None
        for verb in range(index - 2, max(-1, index - _REACH), -1):
            if self.tokens[verb].lower not in language.quoting_verbs:
                continue
            before = self.tokens[verb - 1].lower if verb else ""
            if before in language.passive_auxiliaries:
                return self.subject_before(verb)
            found = next((one for one in self._near(verb + 4) if one.first > verb), None)
            is_near = found is not None and found.first <= verb + 4
            return (found.same_as or found) if is_near and found is not None else None
        return None

    def _is_no_report(self, index: int) -> bool:
        if not index:
            return False
        before = self.tokens[index - 1]
        word = before.lower
        language = self.language
        if word in language.determiners and word not in language.newcomer_words:
            return word not in language.pointing_words
        if word in language.indefinite_articles:
            return True
        if self._is_shown(index):
            return True
        return word in language.passive_auxiliaries or word in language.infinitive_marks

    def _is_shown(self, index: int) -> bool:
        """Return whether it is told how words came ("Moss said in a note read to the court")."""
        if not is_written(self.tokens[index - 1].lower, self.language):
            return False
        near = self._ending_at(index - 1)
        return near is not None and self.is_object(near)

    def _participle_subject(self, index: int, found: list[Clause]) -> Mention | None:
        near = self._ending_at(index - 1) if index else None
        if near is not None and near.kind is NAME and near.last == index - 1:
            return near
        is_object = bool(found) and near is not None and found[-1].verb == near.first - 1
        if near is not None and is_object and near.last == index - 1 and not near.is_organisation:
            return near  # "passengers recalled the captain saying"
        for mention in reversed(self._near(index - 1)):  # "with Moss, of the board, saying"
            before = self.tokens[mention.first - 1].lower if mention.first else ""
            if before in self.language.absolute_prepositions and mention.kind is NAME:
                return mention
        main = next((one.subject for one in reversed(found) if not one.is_relative), None)
        if (told := self._acting_behind_and(index) or main) is not None:
            return told
        if index and self.tokens[index - 1].lower != ",":
            direct = self._ending_at(index - 1)
            if direct is not None and direct.head not in self.language.documents:
                return direct
        return self._shown_by(index)

    def told_by(self, start: int) -> Clause | None:
        """Read "Moss remembers her foreman telling her": it is the foreman who speaks."""
        for clause in self.clauses()[:2]:
            verb = clause.verb or 0
            if not clause.is_participle or clause.subject.last != verb - 1:
                continue
            if clause.subject.first > start and self.main_subject() is not clause.subject:
                return Clause(subject=clause.subject, verb=clause.verb)
        return None

    def overheard(self) -> Clause | None:
        """Read "she was heard pleading" and "the officer is heard to say"."""
        language, words = self.language, [token.lower for token in self.tokens]
        for index, word in enumerate(words[1:-1], start=1):
            if word not in language.quoting_verbs:
                continue
            is_heard = words[index - 1] in language.passive_auxiliaries
            verb = index + 1 + (words[index + 1] in language.infinitive_marks)
            says = language.reporting_participles if verb == index + 1 else language.infinitives
            subject = self.subject_before(index) if is_heard and words[verb:] else None
            if subject is not None and words[verb] in says:
                return Clause(subject=subject, verb=verb)
        return None

    def open_clause(self, start: int) -> Clause | None:
        """Read a tag by its place alone, with a verb that no list holds ("advises Ida Moss")."""
        tokens = self.tokens
        if self.fragment.starts_sentence:
            return None
        if self._may_be_verb(start):
            subject = self.subject_after(start)
            is_thing = subject is not None and subject.is_organisation and not subject.name
            if subject is not None and subject.first == start + 1 and not is_thing:
                return Clause(subject=subject, verb=start, is_inverted=True)
        for mention in self.mentions[:2]:
            if mention.first > start + 1 or mention.is_possessive:
                break
            for verb in (mention.last + 1, mention.reach + 1):
                if verb < len(tokens) and self._may_be_verb(verb):
                    return Clause(subject=mention, verb=verb)
        return None

    def _may_be_verb(self, index: int) -> bool:
        tokens, token = self.tokens, self.tokens[index]
        language = self.language
        closed = (language.prepositions, language.conjunctions, language.auxiliaries)
        if not token.is_word or token.is_capital or token.is_possessive:
            return False
        if any(token.lower in words for words in (*closed, language.determiners, language.adverbs)):
            return False
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        ends = (
            following is None or not following.is_word or following.lower in language.prepositions
        )
        return token.lower.endswith(("s", "ed")) or ends

    def is_denied(self, clause: Clause) -> bool:
        """Return whether nothing was said ("did not respond", "was not told")."""
        between = self.tokens[clause.subject.reach + 1 : clause.verb]
        language = self.language
        silent = (language.denials, language.negations, language.passive_auxiliaries)
        return any(token.lower in words for token in between for words in silent)

    def is_parted(self, clause: Clause) -> bool:
        """Return whether only an apposition stands between subject and verb."""
        first, last = clause.subject.reach + 1, (clause.verb or 0) - 1
        commas = {self.tokens[place].lower for place in (first, last)}
        return first < last and commas == {","}
