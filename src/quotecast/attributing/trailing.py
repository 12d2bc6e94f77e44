"""Find the attribution clause behind a quotation: "“No,” said Ida Moss", "“No” is how she put it"."""

from quotecast.attributing.clauses import Clause, ClauseReader
from quotecast.attributing.fragments import Fragment, LaidOut, Tag
from quotecast.attributing.phrases import NAME, Mention
from quotecast.attributing.sources import source_openings
from quotecast.languages import Language
from quotecast.model import Rule, Span

_LONGEST_BARE = 12  # words behind the verb of a tag that is a sentence of its own
_DASHES = frozenset({"—", "–", "--", "-", "―"})
_LATEST_SUBJECT = 9  # tokens before the subject of a trailing tag ("in 2014, Moss said")


class TrailingTags:
    """Find tags behind quotations in an article laid out, given the reader of each fragment."""

    def __init__(
        self, layout: LaidOut, readers: dict[int, ClauseReader], language: Language
    ) -> None:
        self.layout = layout
        self.readers = readers
        self.language = language
        self._comings = language.coming_verbs
        self._source_openers = {words[0] for words in source_openings(language)}

    def _trailing(self, fragment: Fragment) -> Tag | None:
        reader = self.readers[id(fragment)]
        tokens = fragment.tokens
        start = 0
        while start < len(tokens) and not tokens[start].is_word:
            if tokens[start].lower not in {",", *_DASHES}:
                return None
            start += 1
        if start == len(tokens):
            return None
        signed = self._signature(fragment, reader, start)
        if signed is not None:
            return signed
        clause = self._clause_from(reader, start)
        if clause is None:
            return self._late(fragment, reader, start)
        rule = Rule.INVERTED_TAG if clause.is_inverted else Rule.TRAILING_TAG
        if clause.verb is None:
            rule = Rule.ACCORDING_TO
        if fragment.starts_sentence and not self._is_bare(fragment, clause):
            return None
        tag = Tag(fragment=fragment, subject=clause.subject, verb=clause.verb, rule=rule)
        if clause.verb is not None:
            tag.verb_last = reader.last_of_verb(clause.verb)
        if clause.is_inverted or clause.verb is None or clause.subject.first <= start + 1:
            tag.span = self._movable(fragment, start)
        return tag

    def _signature(self, fragment: Fragment, reader: ClauseReader, start: int) -> Tag | None:
        """Read "— Ida Moss, a pilot" behind words, with no verb and to the end of the block."""
        tokens = fragment.tokens
        if not start or tokens[0].lower not in _DASHES or fragment.after is not None:
            return None
        name = next(iter(reader.mentions), None)
        if name is None or name.kind is not NAME or name.first != start:
            return None
        behind = tokens[name.last + 1].lower if name.last + 1 < len(tokens) else "."
        if behind not in {",", ".", "("} or reader.clauses():
            return None
        return Tag(fragment=fragment, subject=name, verb=None, rule=Rule.SIGNED, span=fragment.span)

    def _late(self, fragment: Fragment, reader: ClauseReader, start: int) -> Tag | None:
        """Read a tag behind the rest of the quoted sentence ("... for Moss, she said")."""
        if fragment.starts_sentence or fragment.tokens[0].lower == ",":
            return None
        commas = [n for n, token in enumerate(fragment.tokens) if token.lower == ","]
        for comma in commas[:3]:
            if comma < start:
                continue
            clause = None
            if comma + 1 < len(fragment.tokens):
                clause = self._clause_from(reader, comma + 1)
            if clause is not None and clause.subject.first > comma:
                return Tag(
                    fragment=fragment, subject=clause.subject, verb=clause.verb, rule=Rule.LATE_TAG
                )
        return None

    def _clause_from(self, reader: ClauseReader, start: int) -> Clause | None:
        tokens = reader.tokens
        word = tokens[start].lower
        if reader.is_reporting(start) and not tokens[start].is_capital:
            subject = reader.subject_after(reader.last_of_verb(start))
            if subject is not None:
                return Clause(subject=subject, verb=start, is_inverted=True)
        is_opener = word in self._source_openers
        if is_opener or word in self.language.passive_auxiliaries or word in self._comings:
            source = reader.according_to() if is_opener else self._shown_by(reader, start)
            if source is not None or is_opener:
                return None if source is None else Clause(subject=source, verb=None)
        clause = next(iter(reader.clauses()), None)
        told = reader.told_by(start) or reader.overheard() or self._told_from(reader, start)
        if told is not None:
            return told
        if clause is None or clause.is_participle:
            is_open = clause is None and self._goes_on(reader.fragment)
            return reader.open_clause(start) if is_open else None
        if clause.subject.first <= start + 1:
            return None if clause.is_relative else clause
        is_near = clause.subject.first <= start + _LATEST_SUBJECT
        return clause if is_near and self._follows_comma(reader.fragment) else None

    def _told_from(self, reader: ClauseReader, start: int) -> Clause | None:
        """Read "“No,” I was told by Ida Moss"."""
        agent = reader.telling_agent()
        if agent is None or agent.first > start + _LATEST_SUBJECT:
            return None
        places = range(start, agent.first - 2)
        if any(reader.tokens[n].lower == "," or reader.is_reporting(n) for n in places):
            return None  # "“No,” Karl Abe said, as he was told by Moss"
        return Clause(subject=agent, verb=agent.first - 2)

    def _shown_by(self, reader: ClauseReader, start: int) -> Mention | None:
        """Read "“No” is how she put it" and "“No” was all that Moss would say"."""
        tokens, language = reader.tokens, self.language
        words = [token.lower for token in tokens[start : start + 2]]
        if words[0] in self._comings:
            return reader.comes_from(start)
        if words[-1] not in language.equating_words:
            return None
        subject = next((one for one in reader.mentions if one.first > start), None)
        if subject is None or subject.first > start + 3:
            return None
        behind = {token.lower for token in tokens[subject.reach + 1 : subject.reach + 4]}
        says = not behind.isdisjoint(language.infinitives)
        return subject if says or not behind.isdisjoint(language.reporting_verbs) else None

    def _goes_on(self, fragment: Fragment) -> bool:
        """Return whether a sentence goes on behind its quotation ("“No!” he harrumphed")."""
        token = fragment.tokens[0]
        is_pronoun = token.lower in self.language.pronouns and not token.is_capital
        return is_pronoun or self._follows_comma(fragment)

    def _follows_comma(self, fragment: Fragment) -> bool:
        if fragment.before is None:
            return False
        end = self.layout.marked[fragment.before].span.end
        return self.layout.text[end - 1] == "," or fragment.tokens[0].lower == ","

    def _is_bare(self, fragment: Fragment, clause: Clause) -> bool:
        """Return whether a sentence behind an ended quotation is nothing but its tag."""
        if fragment.after is not None or clause.verb is None or clause.is_participle:
            return False
        reader = self.readers[id(fragment)]
        last = reader.last_of_verb(clause.verb)
        rest = [token for token in fragment.tokens[last + 1 :] if token.is_word]
        if clause.subject.first > 1 or reader.is_denied(clause):
            return False
        words = [token.lower for token in rest]
        is_asked = fragment.before is not None and self._is_asked(fragment.before)
        if is_asked and reader.is_parted(clause):
            return True
        prepositions = self.language.prepositions
        is_open = fragment.before is not None and self._is_unfinished(fragment.before)
        is_asked = is_asked or (is_open and not prepositions.isdisjoint(words[:1]))
        if (
            is_asked
            and clause.verb - clause.subject.last <= 2
            and not self.language.complementisers.intersection(words[:2])
        ):
            return True
        if not rest or fragment.tokens[last + 1].lower == ",":
            return True
        return self._is_short(fragment.tokens[clause.verb].lower, words)

    def _is_asked(self, number: int) -> bool:
        """Return whether a quotation ends in a mark that takes the place of its comma."""
        return self.layout.text[self.layout.marked[number].span.end - 1] in "?!"

    def _is_unfinished(self, number: int) -> bool:
        """Return whether a quotation trails off, so that "Moss asked in the end" may be its tag."""
        return self.layout.text[: self.layout.marked[number].span.end].endswith(("…", "..."))

    def _is_short(self, verb: str, words: list[str]) -> bool:
        """Return whether behind the verb there is but a time, a place or the person told."""
        language = self.language
        first = words[0]
        if first in language.weekdays or first in language.time_words:
            return len(words) <= _LONGEST_BARE
        if first in language.prepositions:
            return first not in language.topic_prepositions and len(words) <= _LONGEST_BARE // 2
        return (
            first not in language.complementisers
            and verb in language.telling_verbs
            and len(words) <= 4
        )

    def _movable(self, fragment: Fragment, start: int) -> Span | None:
        """Return the tag's clause, where the fragment holds nothing else."""
        tokens = fragment.tokens
        last = len(tokens) - 1
        if fragment.after is not None and tokens[last].lower not in {",", ":", "—", "–"}:
            return None
        while last > start and not tokens[last].is_word and tokens[last].lower in ".,:;!?—–-":
            last -= 1
        conjunctions = self.language.clause_conjunctions
        for index in range(start + 1, last):
            if tokens[index].lower in {",", ";"} and tokens[index + 1].lower in conjunctions:
                return None
        return Span(start=tokens[start].start, end=tokens[last].end)
