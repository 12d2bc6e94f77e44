"""Doubt whom "he" means where somebody new, or somebody else, may be meant as well."""

from collections.abc import Sequence

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, Mention
from quotecast.attributing.things import Things
from quotecast.attributing.weighing import Contender
from quotecast.languages.lexicon import is_person_noun
from quotecast.model import Gender

_STOPS = frozenset(",.!?…")
_LATEST_VERB = 2  # tokens behind a pronoun
_NAMED_BESIDE = ("own-clause", "own-main", "fronted-owner", "fronted-name")
_NEAR = 2  # paragraphs
_LONGEST_DEED = 200  # code points of what somebody new does


class OpenPronouns(Things):
    """Tell where the heaviest of all who may be meant is beaten by nothing that can be weighed."""

    def _is_open(self, ranked: Sequence[Contender], mention: Mention, fragment: Fragment) -> bool:
        """Return whether somebody else may be meant than the first of `ranked`."""
        best = ranked[0]
        is_open = self.attention.open_block == fragment.block  # "The veteran sighed. “No,” he said"
        is_open = is_open or self._is_newcomers(best, fragment)
        is_open = is_open or self._acts_on_another(best.person, mention)
        is_open = is_open or self._is_only_acted_on(ranked)
        is_open = is_open or self._is_his_opposite(ranked, mention)
        is_open = is_open or self._ends_in_newcomer(best, fragment)
        is_open = is_open or self._is_just_met(best.person, mention, fragment)
        is_open = is_open or self._is_owners(best, mention, fragment)
        is_open = is_open or self._is_leaders(best, mention, fragment)
        is_open = is_open or self._is_awaited(best.person, mention, fragment)
        is_open = is_open or self._is_told_of_since(ranked, fragment)
        is_open = is_open or self._is_one_of_two(mention, fragment)
        is_open = is_open or self._is_whom_words_tell_of(best.person, mention, fragment)
        before = None if is_open else self._sentence_before(fragment)
        if before is not None:
            is_open = self._is_met_by_writer(before) or self._is_topic(before)
        is_open = is_open or self._is_topic(fragment)
        if is_open:
            return True
        is_first = all(best.person.first_seen <= one.person.first_seen for one in ranked)
        return not is_first and self._is_asked_about(best.person, fragment)

    def _is_one_of_two(self, pronoun: Mention, fragment: Fragment) -> bool:
        """Return whether the sentence before is about two people at once ("Ida Moss and Nora Abe met. She laughed.")."""
        before = self.layout.passages[fragment.block].last_before(fragment)
        if before is None:
            return False
        reader = self.readers[id(before)]
        main = reader.main_subject()
        if main is None or main.kind is not NAME:
            return False
        behind = [token.lower for token in reader.tokens[main.reach + 1 : main.reach + 2]]
        other = next((one for one in reader.mentions if one.first == main.reach + 2), None)
        if other is None or self.language.joiners.isdisjoint(behind):
            return False
        pair = (self.person_of(one, before) for one in (main, other))
        return all(one is not None and self._may_be(one, pronoun.gender) for one in pair)

    def _asker_in_front(self, reader: ClauseReader, pronoun: Mention) -> Mention | None:
        """Return who asks in a clause that hangs on a pronoun's: "when a critic asked about it she replied"."""
        language, tokens = self.language, reader.tokens
        if language.interviewing_verbs.isdisjoint(reader.words):
            return None
        behind = range(pronoun.reach + 1, min(len(tokens), pronoun.reach + _LATEST_VERB + 1))
        if not any(map(reader.is_reporting, behind)):
            return None
        requests = language.request_words | language.infinitive_marks
        for clause in reader.clauses():
            place, first = clause.verb or 0, clause.subject.first
            is_asking = tokens[place].lower in language.interviewing_verbs and place < pronoun.first
            if is_asking and first and tokens[first - 1].lower in language.subordinators:
                told = [token.lower for token in tokens[place + 1 : pronoun.first]]
                asked = next((n for n, one in enumerate(told) if one in language.asking_words), -1)
                if asked >= 0 and requests.isdisjoint(told[:asked]):
                    return clause.subject
        return None

    def _is_newcomers(self, best: Contender, fragment: Fragment) -> bool:
        """Return whether words may be those of somebody new and unnamed, whom their paragraph is about.

        "Another pupil's mother, who was afraid, appealed to the governor. “Why?” she asked."
        """
        subject = self.attention.subject
        is_here = self.attention.subject_block == fragment.block and not self.attention.is_acted_on
        is_asked = best.person is self.attention.awaited  # "The judge asked him whether he slept."
        if subject is None or subject is best.person or is_asked or not is_here:
            return False
        is_one = not (subject.is_named or subject.is_plural)
        is_counted = subject.name.split()[0].lower() in self.language.one_words  # "One processor"
        is_one = is_one and (is_counted or not subject.is_organisation)
        return is_one and subject.first_seen >= self.layout.passages[fragment.block].span.start

    def _is_stranger(self, main: Mention) -> bool:
        """Return whether a sentence is about somebody of whom nothing tells who it is ("The old man thought about it.")."""
        if main.kind is not DESCRIPTION:
            return False
        language = self.language
        is_one = main.head in language.people or main.head in language.roles
        is_one = is_one or is_person_noun(main.head, language)
        return is_one and not (main.is_plural or main.is_organisation)

    def _turns_to_another(self, fragment: Fragment) -> bool:
        """Return whether a sentence right behind somebody's words is about another, without a noun.

        "“Good luck,” said a student. / Another was less kind. “No,” she said."
        """
        language = self.language
        words = [token.lower for token in fragment.tokens[:2]]
        counts = language.one_words | language.counting_words  # "Many have left the land."
        is_other = not language.newcomer_words.isdisjoint(words[:1]) and counts.isdisjoint(words)
        source = self.attention.source  # "said Ida Moss. Another is planned for May."
        is_other = is_other and source is not None and not source.is_named
        if not is_other or language.auxiliaries.isdisjoint(words[1:]):
            return False
        pieces = self.layout.passages[fragment.block].pieces[: fragment.place]
        if not pieces and fragment.block:
            pieces = self.layout.passages[fragment.block - 1].pieces
        last = pieces[-1] if pieces else None
        return isinstance(last, int) or (last is not None and last.before is not None)

    def _is_kept_open(self, best: Contender, fragment: Fragment) -> bool:
        """Return whether a paragraph whose subject may be another has not named the heaviest so far."""
        is_named = any(map(best.signs.get, _NAMED_BESIDE))
        return self.attention.open_block == fragment.block and not is_named

    def _was_open(self, fragment: Fragment) -> bool:
        """Return whether the subject of a paragraph right before may be another, nobody being named since."""
        return self.attention.open_block >= max(0, fragment.block - _NEAR)

    def _tells_of_noun(self, fragment: Fragment) -> bool:
        """Return whether a sentence about nobody tells of somebody called by a noun alone.

        "It came as a shock to the woman next door. She has buried two."
        """
        mentions = self.readers[id(fragment)].mentions
        last = mentions[0] if len(mentions) == 1 else None  # no "She was a lawyer."
        if last is None or last.kind is not DESCRIPTION or last.determiner is None:
            return False
        is_one = not (last.is_organisation or last.is_plural or last.same_as is not None)
        is_one = is_one and last.owner is None and last.determiner not in self.language.possessives
        if not is_one or self.person_of(last, fragment) is not None:
            return False
        about = (one for one in self.attention.recent if one.is_named and one.fits(last.gender))
        is_only = sum(map(self._is_surely_one, about)) == 1
        return not (is_only and last.determiner in self.language.definite_determiners)

    def _acts_on_another(self, person: Person, mention: Mention) -> bool:
        """Return whether somebody new did something to another whom "he" may mean as well.

        "A nephew has offered him a bed. “The bird doesn't like trains,” he said."
        """
        if person.is_named or mention.gender is None:
            return False
        language, start = self.language, person.first_seen
        end = self.layout.text.find(".", start, start + _LONGEST_DEED)
        words = self.layout.text[start : end if end >= 0 else start + _LONGEST_DEED].lower().split()
        objects = language.object_pronouns
        ends = language.asking_words | language.complementisers | language.relative_pronouns
        ends |= language.subordinators
        for word, behind in zip(words, (*words[1:], ""), strict=True):
            if word in ends or (word in language.possessives and word not in objects):
                return False  # "told how a neighbour attacked her", "his wife had hit him"
            is_him = objects.get(word) is mention.gender
            is_owner = word in language.possessives and not (
                behind in language.determiners or behind in language.prepositions or not behind
            )
            if is_him and not is_owner:
                return True
        return False

    def _is_his_opposite(self, ranked: Sequence[Contender], mention: Mention) -> bool:
        """Return whether "he" may be whom a subject of no told gender asked ("Lee Abe put it to him. “Yes,” he said")."""
        person, *others = (one.person for one in ranked)
        is_subject = person is self.attention.subject and person.gender is None
        is_subject = is_subject and mention.gender in self.attention.objects
        return is_subject and any(one.gender is mention.gender for one in others)

    def _is_only_acted_on(self, ranked: Sequence[Contender]) -> bool:
        """Return whether all that was told of somebody new befell them, and somebody named is about.

        "“No,” said Karl Abe. / No one died, but a boy was hurt. / “I saw it,” he said."
        """
        best, attention = ranked[0], self.attention
        is_new = not best.person.is_named and best.person is attention.subject
        is_new = is_new and attention.is_acted_on and not best.signs["same-block"]
        return is_new and any(one.person.is_named for one in ranked[1:])

    def _is_just_met(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a pronoun may be whom the sentence before brought in ("The court heard a nurse who was there.").

        Not where its paragraph names whoever is meant else, or the sentence has a pronoun before.
        """
        before = self._sentence_before(fragment)
        if before is None or mention.gender is None or person.last_block >= before.block:
            return False
        reader = self.readers[id(before)]
        met = [one for one in reader.mentions if self._is_brought_in(one, reader, mention.gender)]
        if not met or before.block == fragment.block or self.person_of(met[0], before) is person:
            return False
        words = (token.lower for token in reader.tokens[: met[0].first])
        return self.language.pronouns.keys().isdisjoint(words)

    def _is_brought_in(self, mention: Mention, reader: ClauseReader, gender: Gender) -> bool:
        """Return whether somebody new is told of by what they did: "a nurse who was there"."""
        language, behind = self.language, mention.last + 1
        is_one = mention.kind is DESCRIPTION and not (mention.is_plural or mention.is_organisation)
        is_one = is_one and mention.determiner in language.indefinite_articles
        is_one = is_one and is_person_noun(mention.head, language)
        relative = language.personal_relative
        is_who = behind < len(reader.tokens) and reader.tokens[behind].lower == relative
        return is_one and is_who and mention.gender in {None, gender}

    def _ends_in_newcomer(self, best: Contender, fragment: Fragment) -> bool:
        """Return whether the sentence before brings in somebody new, and none of its paragraph is meant.

        "Police have questioned three people, among them a caretaker. “I sweep it,” he said."
        """
        is_acted_on = self.attention.subject is best.person and self.attention.is_acted_on
        if best.signs["same-block"] and not is_acted_on:  # "Moss is survived by a son."
            return False
        told = self.layout.passages[fragment.block].told_before(fragment)
        before = next((one for one in told if self.readers[id(one)].mentions), None)
        if before is None:
            return False
        last = self.readers[id(before)].mentions[-1]
        if last.kind is not DESCRIPTION or last.same_as is not None:
            return False
        link = before.tokens[last.first - 1].lower if last.first else ""
        is_named = link in self.language.including_words
        is_named = is_named or (is_acted_on and link in self.language.agent_prepositions)
        is_new = last.determiner in self.language.indefinite_articles and is_named
        return is_new and not (last.is_organisation or last.is_plural)

    def _is_told_of_since(self, ranked: Sequence[Contender], fragment: Fragment) -> bool:
        """Return whether the paragraph before names another, in no words of anybody's, and not who is weighed first.

        "“No,” said Karl Abe. / A film of Joe at work was shown. / “It was odd,” he said."
        """
        block = fragment.block - 1
        if ranked[0].person.last_block >= block or block < 0:
            return False
        fitting = [one for one in ranked[1:] if not one.signs.get("other-gender")]
        others = [one.person for one in fitting if one.person.last_block == block]
        others = [one for one in others if one.is_named and self._is_surely_one(one)]
        told = self.layout.passages[block].pieces if others else ()
        named = (one for piece in told if isinstance(piece, Fragment) for one in self._names(piece))
        is_silent = not any(isinstance(one, int) and self._is_said(one) for one in told)
        return is_silent and any(self.register.person_of(one) in others for one in named)

    def _is_said(self, number: int) -> bool:
        """Return whether marked words end as those of somebody do, no title's."""
        return self.layout.marked[number].span.cut_from(self.layout.text)[-1:] in _STOPS

    def _names(self, fragment: Fragment) -> list[Mention]:
        """Return where a fragment has the name of somebody, and not only whose something is."""
        mentions = self.readers[id(fragment)].mentions
        return [one for one in mentions if one.kind is NAME and not one.is_possessive]

    def _is_awaited(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether somebody else has been asked ("A boy was asked if it was true. / “What?” he said.")."""
        other, block = self.attention.awaited, self.attention.awaited_block
        if other is None or fragment.before is None or person is other:
            return False
        words = self.layout.marked[fragment.before].span.cut_from(self.layout.text)
        if words.endswith("?"):
            return False
        return block >= fragment.block - 1 and self._may_be(other, mention.gender)

    def _is_owners(self, best: Contender, mention: Mention, fragment: Fragment) -> bool:
        """Return whether words may rather be those of whose messages, or affairs, their paragraph is about.

        "The texts came from Moss's phone. In one he wrote" is hardly who spoke before, nor is
        "And Moss's plans? “None,” he said."
        """
        owner, block = self.attention.owner, self.attention.owner_block
        if owner is None or owner is best.person or best.person.last_block >= block:
            return False
        if block == fragment.block - 1 and self._is_surely_one(owner):  # "Moss's kitchen was full."
            return owner.is_named and owner.fits(mention.gender)
        if block != fragment.block:
            return False
        told = [one for one in self.layout.passages[block].fragments() if one.span < fragment.span]
        words = (token.lower.removesuffix("s") for one in told for token in one.tokens)
        is_sent = any(word == "?" or word in self.language.messages for word in words)
        opening = told[-1].tokens[:2] if told else ()
        is_placed = any(one.is_possessive for one in opening[1:])  # "On Moss's farm, it is late."
        is_placed = is_placed and opening[0].lower in self.language.prepositions
        is_first = bool(told) and told[0].tokens[0].is_possessive
        return (is_sent or is_placed or is_first) and owner.fits(mention.gender)

    def _is_leaders(self, best: Contender, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a paragraph is about the people of another ("Moss's team is testing it. “It works,” he said.")."""
        if best.person.last_block == fragment.block:
            return False
        told = next(iter(self.layout.passages[fragment.block].told_before(fragment)[-1:]), None)
        first = next(iter(self.readers[id(told)].mentions), None) if told is not None else None
        if told is None or first is None or first.owner is None or first.first:
            return False
        owner = self.person_of(first.owner, told)
        if owner is None or owner is best.person or first.head not in self.language.teams:
            return False
        return self._is_surely_one(owner) and owner.fits(mention.gender)

    def _is_asked_about(self, person: Person, fragment: Fragment) -> bool:
        """Return whether a question of the writer's opens a paragraph that doesn't name somebody.

        "Does she mind? “No,” she said."
        """
        passage = self.layout.passages[fragment.block]
        first = next(one for one in passage.pieces if isinstance(one, Fragment))
        is_question = self.layout.text[first.span.end - 1] == "?" and any(
            token.lower in self.language.pronouns for token in first.tokens
        )
        return is_question and not self._is_named_so_far(person, fragment)
