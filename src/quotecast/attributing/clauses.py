"""Find the clauses that report speech in a fragment: who speaks, with which verb, to whom."""

from dataclasses import dataclass

from quotecast.attributing.fragments import Fragment, Token
from quotecast.attributing.phrases import Mention, MentionKind
from quotecast.languages import Language

_LONGEST_APPOSITION = 220  # code points between a subject and its verb


@dataclass(slots=True, kw_only=True, eq=False)
class Clause:
    """Hold one report of speech: `verb` numbers its token, None for a verbless one."""

    subject: Mention
    verb: int | None
    is_inverted: bool = False
    is_participle: bool = False
    is_relative: bool = False


class Reader:
    """Read the speech clauses of one fragment with the mentions found in it."""

    def __init__(self, fragment: Fragment, mentions: list[Mention], language: Language) -> None:
        self.fragment = fragment
        self.tokens: tuple[Token, ...] = fragment.tokens
        self.mentions = mentions
        self.language = language

    def clauses(self) -> list[Clause]:
        """Return the clauses whose subject stands before the verb, in order."""
        found = []
        for index, token in enumerate(self.tokens):
            if not token.is_word or token.is_capital:
                continue
            if token.lower in self.language.reporting_participles:
                if self._is_no_report(index):
                    subject = self.subject_before(index)
                elif index and self.tokens[index - 1].lower in {"while", "before", "after", "by"}:
                    subject = self.main_subject()
                else:
                    subject = self._participle_subject(index, found)
                if subject is not None:
                    found.append(Clause(subject=subject, verb=index, is_participle=True))
            elif token.lower in self.language.reporting_verbs and not self._is_no_report(index):
                subject = self.subject_before(index)
                if subject is not None:
                    before = self._skip_adverbs(index - 1)
                    is_relative = before >= 0 and self.tokens[before].lower in _RELATIVES
                    found.append(Clause(subject=subject, verb=index, is_relative=is_relative))
        return found

    def subject_before(self, verb: int) -> Mention | None:
        """Return the subject of the verb at token number `verb`."""
        index = self._skip_adverbs(verb - 1)
        if index < 0:
            return None
        word = self.tokens[index].lower
        if word in _RELATIVES and index:
            return self._antecedent(index)
        direct = self._ending_at(index)
        if direct is not None:
            return direct
        if word in {",", "—", "–", "--", ")"}:
            return self._before_apposition(index)
        if word in self.language.conjunctions:
            return self.main_subject(before=verb)
        return None

    def subject_after(self, verb: int) -> Mention | None:
        """Return the subject that follows its verb ("said Ida Moss")."""
        for mention in self.mentions:
            if mention.first <= verb:
                continue
            between = self.tokens[verb + 1 : mention.first]
            if len(between) <= 4 and all(self._may_stand_before(token) for token in between):
                return self._last_of_chain(mention)
            return None
        return None

    def _last_of_chain(self, mention: Mention) -> Mention:
        """Read "said Moss ally Ada Lund": the last name of the run is the subject."""
        number = self.mentions.index(mention) + 1
        if mention.kind is not MentionKind.NAME or number == len(self.mentions):
            return mention
        other = self.mentions[number]
        between = self.tokens[mention.last + 1 : other.first]
        is_run = 0 < len(between) <= 3 and all(self._may_stand_before(one) for one in between)
        if is_run and other.kind is MentionKind.NAME and " " in other.name:
            return other
        return mention

    def _may_stand_before(self, token: Token) -> bool:
        """Tell whether a word may stand between a verb and the subject behind it."""
        language = self.language
        word = token.lower
        if word in {"on", "out", "then"}:
            return True
        closed = (
            language.prepositions,
            language.conjunctions,
            language.auxiliaries,
            language.relative_pronouns,
            language.determiners,
            language.first_person,
            language.object_pronouns,
        )
        return token.is_word and not any(word in words for words in closed)

    def main_subject(self, before: int | None = None) -> Mention | None:
        """Return the first mention that is no object, no possessor and no list item."""
        fallback = None
        begin = self._main_clause_start()
        for mention in self.mentions:
            if before is not None and mention.first >= before:
                break
            if not mention.is_possessive and not self.is_object(mention):
                if mention.first >= begin:
                    return mention
                fallback = fallback or mention
        return fallback

    def subjects_before(self, pronoun: Mention) -> list[Mention]:
        """Return the subjects a pronoun of the same sentence may stand for, nearest first."""
        found = []
        main = self.main_subject(before=pronoun.first)
        for clause in reversed(self.clauses()):
            if clause.subject.first < pronoun.first and not clause.is_relative:
                found.append(clause.subject)
        if main is not None and self._opens_with_subject(main):
            found.append(main)
        return [one for one in found if one.kind is not MentionKind.PRONOUN]

    def _opens_with_subject(self, mention: Mention) -> bool:
        first = self.tokens[0].lower
        return mention.first <= 2 or first in self.language.subordinators

    def _main_clause_start(self) -> int:
        """Skip a clause that hangs on the main one ("While the envoy slept, ...")."""
        first = self.tokens[0].lower if self.tokens else ""
        if first not in self.language.subordinators | self.language.prepositions:
            return 0
        for index, token in enumerate(self.tokens):
            if token.lower == ",":
                return index + 1
        return 0

    def is_subordinate(self, subject: Mention) -> bool:
        """Tell whether a description opens a clause that hangs on the main one."""
        if subject.kind is not MentionKind.DESCRIPTION or not subject.first:
            return False
        return self.tokens[subject.first - 1].lower in self.language.subordinators

    def is_object(self, mention: Mention) -> bool:
        """Tell whether the mention stands behind a preposition."""
        language = self.language
        index = mention.first - 1
        for _ in range(4):
            if index < 0:
                return False
            token = self.tokens[index]
            word = token.lower
            if word in language.prepositions:
                return word not in {"as", "until", "since"}
            if not token.is_word or token.is_capital or word in language.conjunctions:
                return False
            if word in language.reporting_verbs or word in language.auxiliaries:
                return False
            if word in language.relative_pronouns or word in language.reporting_participles:
                return False
            index -= 1
        return False

    def according_to(self) -> Mention | None:
        """Return the source that "according to" names, where the fragment has one."""
        for phrase in self.language.source_phrases:
            words = phrase.split()
            for index in range(len(self.tokens) - len(words)):
                window = [token.lower for token in self.tokens[index : index + len(words)]]
                if window == words:
                    first = index + len(words)
                    for mention in self.mentions:
                        if mention.first in {first, first + 1}:
                            return mention
        return None

    def _is_no_report(self, index: int) -> bool:
        if not index:
            return False
        before = self.tokens[index - 1]
        word = before.lower
        if word in self.language.determiners - self.language.newcomer_words:
            return word not in {"this", "that", "those", "these", "both"}
        if word in {"a", "an"}:
            return True
        return word in {"was", "were", "is", "are", "be", "been", "being", "to", "get", "got"}

    def _skip_adverbs(self, index: int) -> int:
        language = self.language
        while index >= 0:
            token = self.tokens[index]
            word = token.lower
            if not token.is_word or token.is_capital:
                break
            is_adverb = word.endswith("ly") or word in language.time_words
            if word in language.auxiliaries or is_adverb or word in _ADVERBS:
                index -= 1
            else:
                break
        return index

    def _ending_at(self, index: int) -> Mention | None:
        """Return the outermost noun phrase that ends at token `index`."""
        for mention in self.mentions:
            if mention.is_possessive or mention.first > index:
                continue
            if mention.last == index or (mention.reach >= index > mention.last):
                if self.is_object(mention) and mention.kind is not MentionKind.PRONOUN:
                    continue
                return mention
        for mention in reversed(self.mentions):
            # A prepositional phrase without a comma before the subject: nothing else fits.
            if mention.last == index and not mention.is_possessive:
                return mention
        return None

    def _before_apposition(self, comma: int) -> Mention | None:
        """Return the noun phrase whose apposition, between commas, ends at `comma`."""
        end = self.tokens[comma].start
        fallback = None
        for mention in self.mentions:
            following = mention.reach + 1
            if following > comma:
                break
            if end - self.tokens[mention.last].end > _LONGEST_APPOSITION or mention.is_possessive:
                continue
            if self.is_object(mention):
                continue
            after = {self.tokens[mention.last + 1].lower, self.tokens[following].lower}
            if after & {",", "(", "—", "–", "--"}:
                return mention
            fallback = mention
        return fallback

    def _antecedent(self, index: int) -> Mention | None:
        last = index - 1
        while last >= 0 and not self.tokens[last].is_word:
            last -= 1
        for mention in self.mentions:
            if mention.last <= last <= mention.reach and not mention.is_possessive:
                return mention
        return self.main_subject(before=index)

    def _participle_subject(self, index: int, found: list[Clause]) -> Mention | None:
        for clause in reversed(found):
            if not clause.is_relative:
                return clause.subject
        if index and self.tokens[index - 1].lower != ",":
            direct = self._ending_at(index - 1)
            if direct is not None and direct.head not in self.language.documents:
                return direct
        return self.main_subject(before=index)


_RELATIVES = frozenset({"who", "which", "that"})
_ADVERBS = frozenset(
    "also then later once even still just has had have did would could will once often always"
    " never again simply all both himself herself themselves itself too first ever soon long"
    " reportedly not".split()
)
