"""Find the attribution clause beside each quotation, trailing, leading or between two pieces."""

from quotecast.attributing.clauses import Clause, ClauseReader
from quotecast.attributing.fragments import BlockPieces, Fragment, LaidOut, Setting, Tag
from quotecast.attributing.phrases import MentionKind
from quotecast.languages import Language
from quotecast.model import Rule, Span

_LONGEST_BARE = 12  # words behind the verb of a tag that is a sentence of its own
_DASHES = frozenset({"—", "–", "--", "-", "―"})
_LATEST_SUBJECT = 9  # tokens before the subject of a trailing tag ("in 2014, Moss said")


class Tagger:
    """Find tags in an article laid out, given the reader of each fragment."""

    def __init__(
        self, layout: LaidOut, readers: dict[int, ClauseReader], language: Language
    ) -> None:
        self.layout = layout
        self.readers = readers
        self.language = language
        self._source_openers = {phrase.split()[0] for phrase in language.source_phrases}

    def settings(self) -> list[Setting]:
        """Return the setting of every quotation, in order."""
        found = []
        for passage in self.layout.passages:
            for place, piece in enumerate(passage.pieces):
                if isinstance(piece, int):
                    found.append(self._setting(passage, place, piece))
        return found

    def _setting(self, passage: BlockPieces, place: int, number: int) -> Setting:
        setting = Setting(number=number, passage=passage, place=place)
        before = passage.pieces[place - 1] if place else None
        after = passage.pieces[place + 1] if place + 1 < len(passage.pieces) else None
        has_words = (
            isinstance(before, Fragment)
            and any(one.is_word for one in before.tokens)
            and before.tokens[-1].lower not in {"(", "["}
        )
        if isinstance(before, Fragment) and before.after == number and has_words:
            setting.left = before
            setting.leading = self._leading(before, passage, place)
        if isinstance(after, Fragment):
            setting.right = after
            setting.trailing = self._trailing(after)
            if setting.trailing is not None and self._is_taken(before, after):
                setting.trailing = None
        return setting

    def _is_taken(self, before: Fragment | int | None, after: Fragment) -> bool:
        """Return whether a sentence behind only follows: the words go on from a tag before them.

        In "“No,” said Moss. “Not today.” Abe nodded." it is Moss who goes on.
        """
        if not after.starts_sentence or not isinstance(before, Fragment) or before.before is None:
            return False
        if not before.ends_sentence or before.starts_sentence or self._trailing(before) is None:
            return False
        return after.before is None or not self._is_asked(after.before)

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
        if name is None or name.kind is not MentionKind.NAME or name.first != start:
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
        if word in self._source_openers:
            source = reader.according_to()
            return None if source is None else Clause(subject=source, verb=None)
        clause = next(iter(reader.clauses()), None)
        told = reader.told_by(start)
        if told is not None:
            return told
        if clause is None or clause.is_participle:
            is_open = clause is None and self._follows_comma(reader.fragment)
            return reader.open_clause(start) if is_open else None
        if clause.subject.first <= start + 1:
            return None if clause.is_relative else clause
        is_near = clause.subject.first <= start + _LATEST_SUBJECT
        return clause if is_near and self._follows_comma(reader.fragment) else None

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

    def _is_short(self, verb: str, words: list[str]) -> bool:
        """Return whether behind the verb there is but a time, a place or the person told."""
        language = self.language
        first = words[0]
        if first in language.weekdays | language.time_words:
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

    def _leading(self, fragment: Fragment, passage: BlockPieces, place: int) -> Tag | None:
        reader = self.readers[id(fragment)]
        if not fragment.tokens:
            return None
        last = fragment.tokens[-1].lower
        clauses = reader.clauses()
        between = self._between(fragment, reader) if fragment.before is not None else None
        quoted = reader.quoted_name() if between is None else None
        if quoted is not None:
            return Tag(fragment=fragment, subject=quoted, verb=None, rule=Rule.COLON)
        if between is not None:
            return between
        if clauses:
            return self._leading_clause(fragment, self._reporting_clause(reader), last)
        stated = self._stated_first(fragment, reader)
        subject = reader.according_to() or reader.main_subject() or reader.owner_at_start()
        if stated is None and last == ":" and subject is not None:
            stated = Tag(fragment=fragment, subject=subject, verb=None, rule=Rule.COLON)
        return stated or self._from_same_sentence(fragment, passage, place)

    def _stated_first(self, fragment: Fragment, reader: ClauseReader) -> Tag | None:
        """Read "Said Moss:" and "According to Moss," before a quotation."""
        tokens = fragment.tokens
        if not fragment.starts_sentence:
            return None
        if tokens[0].lower in self.language.reporting_verbs:
            subject = reader.subject_after(0)
            if subject is not None:
                return Tag(fragment=fragment, subject=subject, verb=0, rule=Rule.INVERTED_TAG)
        source = reader.according_to()
        if source is not None and tokens[-1].lower in {",", ":"}:
            return Tag(fragment=fragment, subject=source, verb=None, rule=Rule.ACCORDING_TO)
        return None

    def _reporting_clause(self, reader: ClauseReader) -> Clause:
        """Choose the clause that reports the words behind a fragment: mostly the last.

        In "Moss told a man who said that it leaks that ..." the last clause has its own
        "that" already, so the words are what was told.
        """
        clauses = reader.clauses()
        last = clauses[-1]
        that = self.language.complementisers
        if len(clauses) == 1 or not last.is_relative or last.verb is None:
            return last
        behind = [token.lower for token in reader.tokens[last.verb + 1 :]]
        if len(behind) < 2 or behind[-1] not in that or not that.intersection(behind[:-1]):
            return last
        for clause in reversed(clauses[:-1]):
            verb = reader.tokens[clause.verb].lower if clause.verb is not None else ""
            if verb in self.language.telling_verbs and not clause.is_relative:
                return clause
        return last

    def _leading_clause(self, fragment: Fragment, clause: Clause, last: str) -> Tag:
        rule = Rule.PARTICIPLE if clause.is_participle else Rule.LEADING_TAG
        tag = Tag(fragment=fragment, subject=clause.subject, verb=clause.verb, rule=rule)
        starts = fragment.starts_sentence and fragment.before is None
        if last in {",", ":"} and starts and not clause.is_participle:
            tag.span = self._movable(fragment, 0)
        return tag

    def _between(self, fragment: Fragment, reader: ClauseReader) -> Tag | None:
        """Read a tag between two pieces, where the first piece had it as its trailing one."""
        if fragment.starts_sentence:
            return None
        trailing = self._trailing(fragment)
        if trailing is None:
            return None
        clauses = reader.clauses()
        if clauses and self._is_within(clauses[-1], trailing):
            return None
        if clauses and clauses[-1].is_participle:
            return Tag(
                fragment=fragment,
                subject=trailing.subject,
                verb=clauses[-1].verb,
                rule=Rule.PARTICIPLE,
            )
        trailing.rule = Rule.SPLIT_TAG
        return trailing

    def _told(self, fragment: Fragment, passage: BlockPieces, place: int) -> Tag | None:
        """Read "Moss told “Lund Today” host Karl Abe, “..." where a title parts verb and words."""
        earlier = passage.pieces[place - 3] if place >= 3 else None
        if fragment.tokens[-1].lower not in {",", ":"} or not isinstance(earlier, Fragment):
            return None
        clause = next(iter(reversed(self.readers[id(earlier)].clauses())), None)
        if clause is None or clause.verb != len(earlier.tokens) - 1:
            return None
        if earlier.tokens[clause.verb].lower not in self.language.telling_verbs:
            return None
        return Tag(
            fragment=earlier, subject=clause.subject, verb=clause.verb, rule=Rule.SHARED_SUBJECT
        )

    @staticmethod
    def _is_within(last: Clause, trailing: Tag) -> bool:
        """Return whether a tag goes on to somebody else's speech ("Moss said as Abe yelled:")."""
        is_other = last.subject is not trailing.subject and not last.is_participle
        is_later = last.subject.first > (trailing.verb or 0)
        ends_in_colon = trailing.fragment.tokens[-1].lower == ":"
        return is_other and is_later and ends_in_colon and not last.is_relative

    def _from_same_sentence(
        self, fragment: Fragment, passage: BlockPieces, place: int
    ) -> Tag | None:
        """Read a verb without a subject: that of the fragment before in the same sentence."""
        verbs = self.language.reporting_verbs | self.language.reporting_participles
        verb = next(
            (index for index, token in enumerate(fragment.tokens) if token.lower in verbs), None
        )
        if fragment.starts_sentence:
            return None
        if verb is None:
            return self._told(fragment, passage, place)
        for piece in reversed(passage.pieces[max(0, place - 9) : place - 1]):
            if isinstance(piece, Fragment):
                subject = self.readers[id(piece)].main_subject()
                if subject is not None:
                    return Tag(
                        fragment=fragment, subject=subject, verb=verb, rule=Rule.SHARED_SUBJECT
                    )
                if piece.starts_sentence:
                    return None
        return None
