"""Add whoever an article brings in without a name, and doubt who may have one already."""

import re
from collections.abc import Sequence

from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, OWNED, Mention
from quotecast.attributing.relatives import Relatives
from quotecast.languages.lexicon import closed_words, is_body_noun, is_person_noun, is_written
from quotecast.languages.patterns import compiled

_LONGEST_DESCRIPTION = 12  # words by which to name somebody
_BESIDE = 80  # code points around a name that tell for whom somebody speaks
_LONGEST_KIND = 8  # tokens of "of the most serious problems"
_LOOKED_BACK = 2_000  # code points in which kin may have been told of


class Newcomers(Relatives):
    """Make a person of a description that no rule gives to anybody."""

    def add_newcomer(
        self, mention: Mention, *, is_secret: bool = False, told: Sequence[str] = ()
    ) -> Person:
        """Add a source that has no name; nobody named is one that `is_secret` ("who asked not to be named").

        `told` are the words of a clause that tells of them.
        """
        name = self._words_for(mention)
        is_new = mention.determiner is None or mention.determiner in self.language.newcomer_words
        known = self._same_people(mention) or (None if is_new else self.register.called(name))
        if is_secret and known is None and not is_new:  # "An official came. The official, who …"
            met = self.register.described_by(mention.head, mention.gender)
            known = next(
                (one for one in reversed(met) if not (one.is_named or one.is_plural)), None
            )
        self._resolved[id(mention)] = person = known or self.register.unnamed(mention, name)
        self._note_gender(person, told)
        if is_secret:
            person.is_secret = True
            return person
        if id(mention) in self.unmet or self._may_be_named(mention, known):
            self.unmet.add(id(person))  # so may "he" in the next sentence
        return person

    def _note_gender(self, person: Person, told: Sequence[str]) -> None:
        """Note the gender of whom a clause is about, and nobody else ("One resident, who fears for her job, said")."""
        if person.evidence or person.is_plural or person.is_organisation:
            return
        language = self.language
        for word in told:
            gender = language.possessives.get(word) or language.pronouns.get(word)
            if gender is not None:
                person.evidence[gender] = f'pronoun "{word}"'
            if gender is not None or is_person_noun(word, language) or self.register.knows(word):
                return

    def _words_for(self, mention: Mention) -> str:
        """Return the words that name a source without a name, as they stand within a sentence."""
        span = mention.whole
        if mention.reach - mention.first > _LONGEST_DESCRIPTION:
            span = mention.span
        text = " ".join(span.cut_from(self.layout.text).split())
        first = text.split()[0]
        is_name = (
            self.register.knows(first)
            or (len(first) > 1 and first.isupper())
            or "'" in first
            or "’" in first
            or first.lower().rstrip(".") in self.language.civil_titles  # "Mr Moss's daughter"
        )
        return text if is_name else text[0].lower() + text[1:]

    def _may_be_named(self, mention: Mention, known: Person | None) -> bool:
        """Return whether "the skipper", whom nobody introduced, may be somebody named before.

        Of eight such nouns five were; "her brother" needs somebody else than whose he is.
        """
        language, whose = self.language, self.language.possessives
        is_called = mention.determiner in language.definite_determiners
        is_called = is_called or self._is_of_named(mention)
        is_kin = mention.determiner in whose
        expected = (language.lone_bodies, language.bench_roles, language.local_roles)
        is_new = any(mention.head in words for words in expected)
        is_new = is_new or (known is None and self._brings_in_office(mention))
        if mention.head in language.unmet_roles:
            is_voice = mention.head in language.mere_voices
            is_new = is_new or is_voice or not is_called or self._was_met(mention)
        is_new = is_new or is_written(mention.head, language)
        is_new = is_new or (is_called and self._was_kin(mention))
        is_office = known is not None and mention.head in language.local_roles
        if mention.is_plural or (is_new and not is_office) or not (is_called or is_kin):
            return False
        if mention.is_organisation:
            is_whose = mention.head in language.teams and mention.reach > mention.last
            is_whose = is_whose or self._is_told_which(mention)
            if known is not None or is_whose:
                return False  # "the family of Mr Moss"
            bodies = [
                one
                for one in self.attention.recent
                if self._may_be_body(one) and not self._is_other_body(one, mention)
                if not self._is_passed(one, mention)
            ]
            source = self.attention.source
            is_bare = source is not None and source.is_named and not _is_told(source)
            is_bare = is_bare and not self._is_other_body(source, mention)
            is_bare = is_bare and source is not None and not source.has_given_name
            return is_called and (is_bare or any(one.is_named for one in bodies))
        people = [
            one
            for one in self.attention.recent
            if one.is_named and one.fits(mention.gender) and self._is_surely_one(one)
            if [one] != self.barred.get(id(mention)) or self.tells_age(mention)
            if not (one.facts and self._is_portfolio(mention))
            if not (one.trades and self._tells_portfolio(mention))
        ]
        if known is not None:  # "The minister is late. … Ida Moss said so. … the minister said"
            words, links = known.name.split(), language.genitive_prepositions
            link = next((n for n, word in enumerate(words) if word in links), len(words))
            is_name = any(word[0].isupper() for word in words[link + 1 :])
            is_name = is_name and mention.head not in language.offices  # "Duchess of Tarn"
            told = frozenset() if is_name else language.civil_titles
            untold = (one for one in people if one.facts <= told)
            return any(one.first_seen > known.first_seen for one in untold)
        if is_kin and self._is_of_newcomer(mention, people):
            return False
        owners = [one for one in people if one.fits(whose.get(mention.determiner or ""))]
        return len(people) > (is_kin and len(owners) == len(people))

    def _brings_in_office(self, mention: Mention) -> bool:
        """Return whether a paragraph opens with an office that one holds, whom everybody knows ("The president …")."""
        start, language = mention.span.start, self.language
        is_one = mention.head in language.sole_offices
        is_one = is_one and mention.determiner in language.definite_determiners
        is_one = is_one and not self._is_called_by_name(mention)  # no "the Bakers' Guild president"
        return is_one and self.layout.text[max(0, start - 1) : start] in {"", "\n"}

    def _is_passed(self, one: Person, mention: Mention) -> bool:
        """Return whether a name that does nothing, a place's it may be, is none that a noun for a body means.

        "the agency" may be whom the same paragraph names, "the main farm lobby" is not.
        """
        if mention.head in self.language.public_bodies:
            return _is_idle(one) or self.register.is_mere_opener(one)
        is_bare = mention.last - mention.first == 1
        is_here = one.last_block == max(other.last_block for other in self.attention.recent)
        return _is_idle(one) and self._is_listed(mention) and not (is_bare and is_here)

    def _is_of_newcomer(self, mention: Mention, people: list[Person]) -> bool:
        """Return whether kin is told of whom the paragraph brings in ("said Karl Abe. His wife disagreed").

        None who was named before is she: not where other kin was told of, or one has his surname.
        """
        owner, text = self.attention.quoted, self.layout.text
        start = text.rfind("\n", 0, mention.span.start)
        if owner is None or not owner.is_named or owner.first_seen < start:
            return False
        told = text[max(0, mention.span.start - _LOOKED_BACK) : mention.span.start].lower()
        is_told = not self.language.kinship.keys().isdisjoint(re.findall(r"[^\W\d_]+", told))
        others = [one for one in people if one is not owner]
        is_apart = all(
            one.last_block < owner.last_block and one.words[-1] != owner.words[-1] for one in others
        )
        whose = self.language.possessives.get(mention.determiner or "")
        return is_apart and not is_told and owner.fits(whose)

    def _is_of_named(self, mention: Mention) -> bool:
        """Return whether the 's before a noun is a part of a body's name ("the St Colman's manager")."""
        words = mention.span.cut_from(self.layout.text).lower().replace("’", "'").split()
        is_owned = mention.determiner == OWNED and words[0] in self.language.definite_determiners
        return is_owned and any(one.is_organisation for one in self.register.with_word(words[-2]))

    def _was_kin(self, mention: Mention) -> bool:
        """Return whether "the nephew" was told of, and nobody named by it ("She said her nephew slept")."""
        is_kin = mention.head in self.language.kinship and self._was_met(mention)
        known = self.register.described_by(mention.head, mention.gender)
        return is_kin and not any(one.is_named for one in known)

    def _same_people(self, mention: Mention) -> Person | None:
        """Take "physicians" for the physicians who spoke before."""
        if not mention.is_plural or mention.determiner is not None or mention.reach > mention.last:
            return None
        for person in self.register.described_by(mention.head, None):
            if person.is_plural and not person.is_named:
                return person
        return None

    def _is_named_so_far(self, person: Person, fragment: Fragment) -> bool:
        """Return whether a paragraph has called somebody by a name."""
        told = (*self.layout.passages[fragment.block].told_before(fragment), fragment)
        named = (one for piece in told for one in self.readers[id(piece)].mentions)
        names = (one for one in named if one.kind is NAME and one.span < fragment.span)
        return any(self.register.person_of(one) is person for one in names)

    def _like_trades(self, noun: str) -> frozenset[str]:
        """Return the nouns for what somebody may be whom a noun calls ("coach" of "the mentor", "captain" of "the prop")."""
        language = self.language
        if noun in language.managers:
            return language.managers
        return language.players | language.captains if noun in language.players else frozenset()

    def _doubt_if_owned(self, mention: Mention, fragment: Fragment) -> None:
        """Doubt "the teacher" of whom it was said only that somebody is "the state's teacher"."""
        about = [one for one in self._about(fragment) if one.fits(mention.gender)]
        if about and not about[0].facts and self._was_only_owned(mention):
            self.unmet.add(id(mention))

    def _is_one_of_things(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether "one" is of many that can't speak ("one of the most serious problems")."""
        language, link = self.language, mention.last + 1
        if link >= len(fragment.tokens):
            return False
        if fragment.tokens[link].lower not in language.genitive_prepositions:
            return False
        for token in fragment.tokens[link + 1 : link + _LONGEST_KIND]:
            word = token.lower
            one = word.removesuffix("s")
            is_end = word in language.prepositions or word in language.relatives
            if is_end or token.is_capital or token.is_possessive or not token.is_word:
                return False
            if one != word and not one.endswith(("s", "u", "i")):  # no "serious"
                is_body = is_body_noun(one, language) or one in language.organisations
                return not (is_body or is_person_noun(one, language))
        return False

    def _is_secret(self, told: list[str]) -> bool:
        """Return whether a clause tells that somebody isn't named ("who asked not to be named", "declined to give a name")."""
        language = self.language
        if not told or not language.anonymous_words.isdisjoint(told):
            return bool(told)
        return compiled(language.anonymous_clause).search(" ".join(told)) is not None

    def _unless_unnamed(
        self, person: Person | None, mention: Mention, fragment: Fragment
    ) -> Person | None:
        """Return whom "the investor" means right behind "One shareholder, who declined to be named, said ...".

        Where somebody else is known by that noun, it may be either. "The woman" is whoever has no name
        and spoke there, if nobody else was named since.
        """
        source, block = self.attention.source, self.attention.source_block
        is_behind = fragment.before is not None and self._opens(fragment)
        is_near = block == fragment.block or (is_behind and block == fragment.block - 1)
        is_several = source is not None and (source.is_plural or source.is_organisation)
        if source is None or not is_near or source.is_named or is_several:
            return person
        is_whole = not mention.is_plural and mention.reach == mention.last
        if not is_whole or person is source or not source.fits(mention.gender):
            return person
        is_person = mention.head in self.language.people
        is_here = person is None or person.last_block != block
        is_secret = self._is_secret([token.lower for token in self.attention.said])
        if is_person and is_here and (is_secret or self._is_last(source, mention, fragment)):
            return source  # "the boy", of a friend who can't be named
        if not is_secret:
            return person
        is_met = mention.head in source.facts or mention.head not in self.language.roles
        if is_met or (person is not None and not person.is_named):
            return person
        if person is not None:
            self.torn.add(id(mention))
        return person or source

    def _is_last(self, source: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether nobody whom a noun may mean was named since somebody without a name spoke."""
        words = set(source.name.lower().split())
        is_other = mention.head not in words and any(one in self.language.people for one in words)
        is_other = is_other or not words.issuperset(self.register.modifiers_of(mention))
        if is_other or source.is_organisation or not source.is_human:
            return False  # "A boy asks. The man nods.", "the old man"
        others = (one for one in self._about(fragment) if one is not source)
        return not any(
            one.last_block >= self.attention.source_block and one.fits(mention.gender)
            for one in others
        )

    def _tells_portfolio(self, mention: Mention) -> bool:
        """Return whether a noun tells for what somebody is in office ("the trade minister")."""
        modifiers = set(self.register.modifiers_of(mention)) - self.language.plain_modifiers
        return mention.head in self.language.paired_offices and bool(modifiers)

    def _speaks_for_another(self, person: Person, mention: Mention) -> bool:
        """Return whether "the spokesman for the police" is hardly "a spokesman for the fire service".

        Nor is "the ministry spokesman" one for a firm.
        """
        text, known = self.layout.text, person.introduction
        behind = text[mention.span.end : mention.whole.end].lower().replace("’s", "").split()
        closed = closed_words(self.language)
        words = [word.strip(",.") for word in behind if word not in closed]
        if known is None or known.start >= mention.span.start:
            return False
        end = min(known.end + _BESIDE, mention.span.start)
        told = text[max(0, known.start - _BESIDE) : end].lower()
        if not person.is_named and self._is_other_voice(mention, told[: known.end - end or None]):
            return True
        return bool(words) and not any(word in told for word in words)

    def _is_other_voice(self, mention: Mention, told: str) -> bool:
        """Return whether a body before a noun is none of those told of ("the ministry spokesman", of a firm's)."""
        bodies = (
            word
            for word in self.register.modifiers_of(mention)
            if word in self.language.organisations or word in self.language.body_kinds
        )
        return any(word not in told for word in bodies)


def _is_idle(person: Person) -> bool:
    """Return whether a name does nothing, so that it may be that of a place or a measure."""
    is_told = person.is_organisation or person.has_spoken or bool(person.facts)
    return not (is_told or person.acts > 0 or person.deeds)


def _is_told(person: Person) -> bool:
    """Return whether anything but a name tells of somebody: a gender, a description, an age."""
    is_described = person.description is not None or person.is_met_as_human
    return is_described or bool(person.evidence) or bool(person.votes) or bool(person.facts)
