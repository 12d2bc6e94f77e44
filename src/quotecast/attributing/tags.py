"""Find the attribution clause beside each quotation, trailing, leading or between two pieces."""

from quotecast.attributing.clauses import Clause, ClauseReader
from quotecast.attributing.fragments import BlockPieces, Fragment, Setting, Tag
from quotecast.attributing.surfaces import leads_to_sign
from quotecast.attributing.topics import is_on_topic
from quotecast.attributing.trailing import TrailingTags
from quotecast.languages.lexicon import speech_verbs
from quotecast.model import Rule


class Tagger(TrailingTags):
    """Find tags in an article laid out, given the reader of each fragment."""

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
            and before.has_words
            and before.tokens[-1].lower not in {"(", "["}
        )
        if isinstance(before, Fragment) and before.after == number and has_words:
            setting.left = before
            is_boxed = is_on_topic(self.layout, self.readers, setting)
            setting.leading = None if is_boxed else self._leading(before, passage, place)
        if setting.fills_block:
            setting.trailing = self._claimed(passage.block + 1)
        if isinstance(after, Fragment):
            setting.right = after
            setting.trailing = self._trailing(after)
            if setting.trailing is not None and self._is_taken(before, after):
                setting.trailing = None
        return setting

    def _claimed(self, block: int) -> Tag | None:
        """Read "Those are the words of Ida Moss" in the paragraph behind words that stand alone."""
        pieces = self.layout.passages[block].pieces if block < len(self.layout.passages) else []
        fragment = pieces[0] if pieces else None
        if not isinstance(fragment, Fragment):
            return None
        words = [token.lower for token in fragment.tokens]
        for phrase in map(str.split, sorted(self.language.claiming_phrases)):
            if words[: len(phrase)] != phrase:
                continue
            for mention in self.readers[id(fragment)].mentions:
                if len(phrase) <= mention.first <= len(phrase) + 1:
                    return Tag(fragment=fragment, subject=mention, verb=None, rule=Rule.SIGNED)
        return None

    def _is_taken(self, before: Fragment | int | None, after: Fragment) -> bool:
        """Return whether a sentence behind only follows: the words go on from a tag before them.

        In "“No,” said Moss. “Not today.” Abe nodded." it is Moss who goes on.
        """
        if not after.starts_sentence or not isinstance(before, Fragment):
            return False
        if self.readers[id(before)].is_writers():
            return True  # "I said: “Why not?” She laughed."
        if before.before is None:
            return False
        if not before.ends_sentence or before.starts_sentence or self._trailing(before) is None:
            return False
        return after.before is None or not self._is_asked(after.before)

    def _leading(self, fragment: Fragment, passage: BlockPieces, place: int) -> Tag | None:
        reader = self.readers[id(fragment)]
        clauses = reader.clauses()
        is_nobodys = leads_to_sign(reader) or reader.is_told_to() if fragment.tokens else True
        if is_nobodys or (not clauses and reader.is_writers()):
            return None
        last = fragment.tokens[-1].lower
        between = self._between(fragment, reader) if fragment.before is not None else None
        quoted = reader.quoted_name() if between is None else None
        if quoted is not None:
            return Tag(fragment=fragment, subject=quoted, verb=None, rule=Rule.COLON)
        if between is not None:
            return between
        passive = self._leading_passive(reader) if last in {",", ":"} else None
        if passive is not None:
            return passive
        if clauses:
            return self._leading_clause(fragment, self._reporting_clause(reader), last)
        stated = self._stated_first(fragment, reader)
        subject = reader.according_to() or reader.giver() or reader.main_subject()
        subject = subject or reader.owner_at_start()
        if stated is None and last == ":" and subject is not None:
            stated = Tag(fragment=fragment, subject=subject, verb=None, rule=Rule.COLON)
        return stated or self._from_same_sentence(fragment, passage, place)

    def _leading_passive(self, reader: ClauseReader) -> Tag | None:
        """Read "She was told by Moss:" and "On a tape she can be heard saying:"."""
        agent, verb = reader.telling_agent(), None
        heard = reader.overheard() if agent is None and not reader.clauses() else None
        if heard is not None:
            agent, verb = heard.subject, heard.verb
        if agent is None:
            return None
        return Tag(fragment=reader.fragment, subject=agent, verb=verb, rule=Rule.LEADING_TAG)

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
        if clauses and self._leads_on(reader, clauses[-1], trailing):
            last = clauses[-1]
            return Tag(
                fragment=fragment, subject=last.subject, verb=last.verb, rule=Rule.LEADING_TAG
            )
        trailing.rule = Rule.SPLIT_TAG
        return trailing

    def _leads_on(self, reader: ClauseReader, last: Clause, trailing: Tag) -> bool:
        """Return whether another's verb stands right before the words ("she said, as the crowd chanted “Out!”")."""
        end, first = len(reader.tokens) - 1, last.subject.first
        is_last = last.verb == end and last.verb != trailing.verb  # no ", “will hold.”"
        is_led = first > 0 and reader.tokens[first - 1].lower in self.language.subordinators
        return is_last and is_led and last.subject is not trailing.subject

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
        verbs = speech_verbs(self.language)
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
