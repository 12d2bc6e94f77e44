"""Find whom a word tells by what it says of anybody: an age, a nation, a title."""

import re

from quotecast.attributing.deeds import doer_roots
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import Mention
from quotecast.attributing.texts import Texts
from quotecast.languages.lexicon import is_person_noun, is_place

_BESIDE = 40  # code points behind a name in which its country stands
_BEFORE = 60  # code points before a name in which its office stands
_AGE = re.compile(r"\d{1,3}(?!\d)")
_SHORTEST_OFFICE = 3  # letters of its initials
_OTHERS = re.compile(r"\band\b|[;.:“\"]")
_WITH_TITLE = 2  # words of a name that a title may stand before
_SHORTEST_PART = 5  # letters of a noun that another ends in
_SHORTEST_WORD = 4  # letters of a word before that part
_GROWN = 15  # years
_LIKE_PLACE = 4  # letters that a country has in common with its people


class Callings(Texts):
    """Resolve "the 54-year-old", "the Norwegian" and "the Sarpanch"."""

    def _of_age(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whom "the 54-year-old" or "the teenager" means where the text says "Ida Moss, 54,"."""
        age = _AGE.search(self.layout.text, mention.span.start, mention.span.end)
        ages = self.language.age_nouns.get(mention.head)
        if age is not None and self.tells_age(mention):
            ages = range(int(age[0]), int(age[0]) + 1)
        if ages is None:
            return None
        told = self.layout.text[: mention.span.start]
        found = []
        for one in self.attention.recent:
            behind = re.search(rf"{re.escape(one.name)}\W+(\d{{1,3}})\b", told)
            if behind and one.is_named and int(behind[1]) in ages and one.fits(mention.gender):
                found.append(one)
        if len(found) > 1:
            self.torn.add(id(mention))
        return found[-1] if found else self._of_untold_age(mention, fragment)

    def _of_untold_age(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return who has no name and was heard right before "the 54-year-old": it may also be whom the story is about.

        A mere voice, such as a spokesman, is never meant.
        """
        source, language = self.attention.source, self.language
        is_alone = mention.head.endswith(language.age_endings)  # no "the 54-year-old senator"
        is_near = self.attention.source_block in {fragment.block, fragment.block - 1}
        if source is None or not (is_alone and is_near) or source.is_named or source.is_plural:
            return None
        is_voice = not language.mere_voices.isdisjoint(source.facts)
        if source.is_organisation or is_voice or not source.fits(mention.gender):
            return None
        self.torn.add(id(mention))
        return source

    def _of_nation(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whom "the Norwegian" means: of whom a word tells Norway, else who is spoken of."""
        if mention.determiner not in self.language.definite_determiners:
            return None
        word = mention.name.lower().split()[-1]
        if not word.endswith(self.language.demonym_endings) and word not in self.language.nationals:
            return None
        found = [one for one in self.attention.recent if self._is_from(one, mention)]
        if len(found) == 1:
            return found[0]
        subject, about = self.attention.subject, self._about(fragment)
        town = mention.name.lower().removesuffix("er")  # "the Berliner"
        is_known = word in self.language.nationals or is_place(town, self.language)
        if subject is None or not is_known or subject not in about:
            return None
        if any(one is not subject and one.last_block == subject.last_block for one in about):
            self.torn.add(id(mention))
        return subject

    def _of_title(self, mention: Mention) -> Person | None:
        """Return whom "the Sarpanch" means: somebody whose name begins so ("Sarpanch Ida Moss")."""
        if mention.determiner not in self.language.definite_determiners:
            return None
        words = mention.name.lower().split()
        if len(words) != 1:
            return None
        if mention.name.isupper() and words[0] in self.language.office_initials:
            return self._of_initials(words[0])
        if mention.name.isupper() and (office := self._of_office(mention.name)) is not None:
            return office
        for person in reversed(self.register.with_word(words[0])):
            if len(person.words) > _WITH_TITLE and person.words[0] == words[0]:
                return None if person.is_organisation else person
        return None

    def _of_office(self, acronym: str) -> Person | None:
        """Return whom "the DPP" means behind "Deputy Public Prosecutor Karl Moss": whose title has all its letters."""
        for person in reversed(self.attention.recent):
            title = (person.description or "").split()
            letters = "".join(word[0] for word in title)
            if letters == acronym and len(letters) >= _SHORTEST_OFFICE and person.is_named:
                return None if person.is_organisation else person
        return None

    def _of_initials(self, acronym: str) -> Person | None:
        """Return whom "the DCP" means: a "deputy commissioner of police" met before.

        Only initials that are an office's: "the UN" is no union negotiator.
        """
        if acronym not in self.language.office_initials:
            return None
        spelled = self.language.spelled_offices.get(acronym, ())
        small = self.language.prepositions | self.language.determiners | self.language.conjunctions
        for person in reversed(self.attention.recent):
            before = self.layout.text[max(0, person.first_seen - _BEFORE) : person.first_seen]
            behind, ahead = (
                "".join(
                    word[0] for word in re.findall(r"[a-z]+", told.lower()) if word not in small
                )
                for told in (person.description or "", before)
            )
            is_called = behind.startswith(acronym) or ahead.endswith(acronym)
            is_called = is_called or self._is_spelled(spelled, before, person.description or "")
            near = before.split()[-1 if ahead.endswith(acronym) else -2 :]
            is_town = not self.language.genitive_prepositions.isdisjoint(near)
            if person.is_named and not (person.is_organisation or is_town) and is_called:
                return person  # no town of "the chief of Tarn"
        return None

    def _is_spelled(self, spelled: tuple[str, ...], before: str, description: str) -> bool:
        """Return whether an office in other words stands right before a name, or describes it.

        Not a deputy's, nor one that somebody held once.
        """
        ahead = re.split(r"[.;:“”\"]", before.lower())[-1].rstrip(" ,")
        told = description.lower()
        language = self.language
        barred = language.deputy_words | language.former_words
        for one in spelled:
            for words, is_here in ((ahead, ahead.endswith(one)), (told, one in told)):
                front = words[: words.rfind(one)]
                is_other = front.endswith("-") or not barred.isdisjoint(front.split())
                if is_here and not is_other:
                    return True
        return False

    def _of_deed(self, mention: Mention) -> Person | None:
        """Return whom "the teacher" means where the text says "Ida Moss teaches"."""
        is_one = mention.head in self.language.roles or is_person_noun(mention.head, self.language)
        if mention.is_organisation or mention.is_plural or not is_one:
            return None  # "Ida Moss reported it. … the report said"
        roots = doer_roots(mention.head, self.language)
        for person in reversed(self.attention.recent):
            is_doer = person.is_named and not roots.isdisjoint(person.deeds)
            if is_doer and person.fits(mention.gender) and self._is_surely_one(person):
                return person
        return self._of_part(mention)

    def _of_part(self, mention: Mention) -> Person | None:
        """Return whom "the teacher" means where the text says "Ida Moss, a schoolteacher"."""
        head = mention.head
        is_kin = head in self.language.people or head in self.language.kinship
        if mention.is_plural or len(head) < _SHORTEST_PART or is_kin:
            return None
        for person in reversed(self.attention.recent):
            parts = (one.removesuffix(head) for one in person.facts if one.endswith(head))
            is_called = any(self._is_whole_word(part) for part in parts)
            if is_called and person.is_named and person.fits(mention.gender):
                self.assumed.add(id(mention))
                return person
        return None

    def _is_whole_word(self, part: str) -> bool:
        """Return whether what a noun begins with makes it no other's: no "re-porter", "under-secretary"."""
        is_long = len(part) >= _SHORTEST_WORD and part.isalpha()
        return is_long and part not in self.language.prepositions

    def _is_from(self, person: Person, mention: Mention) -> bool:
        """Return whether a word beside somebody's name begins as a nation's does."""
        told = self.layout.text[: mention.span.start]
        place = told.rfind(person.name)
        if (
            place < 0
            or person.is_organisation
            or not is_person_noun(mention.name.lower().split()[-1], self.language)
        ):
            return False
        end = place + len(person.name)
        behind = _OTHERS.split(told[end : end + _BESIDE])[0]
        words = (*told[:place].split()[-1:], *re.findall(r"[A-Z]\w+", behind))
        first = mention.name.split()[0][:_LIKE_PLACE]
        return any(word.startswith(first) for word in words)

    def _about(self, fragment: Fragment) -> list[Person]:
        """Return the named people of this paragraph and of the one before."""
        return [
            one
            for one in self.attention.recent
            if one.is_named and one.last_block >= fragment.block - 1 and self._is_surely_one(one)
        ]

    def _is_surely_one(self, person: Person) -> bool:
        """Return whether a name is one person's: not what a capital alone makes one ("Kestrel")."""
        is_told = person.description is not None or person.is_met_as_human  # "Selvaraj, 19,"
        is_human = is_told or person.has_given_name or person.is_titled or person.is_full
        is_human = is_human or person.told_gender is not None
        return is_human and self._may_be(person, None)

    def tells_age(self, mention: Mention) -> bool:
        """Return whether a description is of an age ("the 54-year-old")."""
        words = mention.span.cut_from(self.layout.text).lower().split()
        return any(word.endswith(self.language.age_endings) for word in words)

    def _is_young(self, mention: Mention) -> bool:
        """Return whether a description is of somebody without a trade yet ("the boy", "the 9-year-old")."""
        age = _AGE.search(self.layout.text, mention.span.start, mention.span.end)
        is_child = age is not None and self.tells_age(mention) and int(age[0]) < _GROWN
        return is_child or mention.head in self.language.age_nouns

    def _brought_right_before(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return who is met in the sentence before ("Moss was heckled by a man in waders. “No!” the man shouted")."""
        before = self._sentence_before(fragment)
        if before is None or mention.first != mention.last - 1 or mention.reach > mention.last:
            return None
        language = self.language
        # no "was named a captain", "played a captain", "became a captain"
        itself = (language.appointing_words, language.acting_verbs, language.linking_verbs)
        for one in self.readers[id(before)].mentions:
            is_new = one.head == mention.head and one.determiner in language.indefinite_articles
            if not is_new or not one.first or one.same_as is not None or one.is_organisation:
                continue
            word = before.tokens[one.first - 1].lower
            is_done = word.endswith(language.past_endings) or word in language.past_forms
            is_done = is_done and not any(word in told for told in itself)
            if is_done or word in language.agent_prepositions:
                return self.person_of(one, before) or self.add_newcomer(one)
        return None

    def _just_described(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whom "the girl" means behind "A pupil of the school spoke too"."""
        person, attention = self.attention.subject, self.attention
        brought = self._brought_right_before(mention, fragment)
        if brought is not None:
            return brought
        if person is None or person.is_organisation or person.is_plural:
            return None
        is_plain = mention.first == mention.last - 1  # no "union official"
        if person.is_named:  # "Commissioner Ida Moss ... the official said"
            is_office = mention.head in self.language.office_nouns and person.is_titled
            is_office = is_office and is_plain and not self._is_told_apart(mention, fragment)
            is_next = attention.subject_block >= fragment.block - 1
            return person if is_office and is_next and person.fits(mention.gender) else None
        is_here = attention.subject_block == fragment.block and not mention.is_plural
        is_anybody = mention.head in self.language.people and mention.reach == mention.last
        told = mention.span.cut_from(self.layout.text).lower().split()[1:-1]
        is_anybody = is_anybody and set(told) <= set(person.name.lower().split())  # no "old man"
        return person if is_here and is_anybody and person.fits(mention.gender) else None

    def _is_told_apart(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a clause tells which one is meant ("the lady he carried", "the boy who fell")."""
        behind = fragment.tokens[mention.last + 1 : mention.last + 2]
        word = behind[0].lower if behind else ""
        return word in self.language.pronouns or word == self.language.personal_relative

    def _tells_number(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether one word only stands behind "of" ("the grandmother of six")."""
        behind = fragment.tokens[mention.last + 1 : mention.last + 4]
        if len(behind) < 2 or behind[0].lower not in self.language.genitive_prepositions:
            return False
        is_over = len(behind) < 3 or not behind[2].is_word or mention.reach == mention.last + 2
        is_over = is_over or behind[2].lower in self.language.prepositions  # "... of six from Oslo"
        return is_over and behind[1].is_word and not behind[1].is_capital

    def _tells_home(self, mention: Mention, fragment: Fragment) -> bool:
        """Return whether a place stands behind a noun ("the farmer from Tarn"), no "the man from the council"."""
        behind = fragment.tokens[mention.last + 1 : mention.reach + 1]
        is_from = len(behind) > 1 and behind[0].lower in self.language.origin_prepositions
        is_from = is_from and behind[-1].is_capital
        about = self._about(fragment)
        is_free = not any(one.facts for one in about)  # "Ida Moss, a nurse, came."
        is_voice = fragment.before is not None or fragment.after is not None
        if is_voice and self.attention.quoted not in about:
            return False  # "Moss sued a shop. “No,” the lawyer from Tarn said."
        return is_from and is_free and mention.head not in self.language.local_roles

    def _tells_rank(self, mention: Mention) -> bool:
        """Return whether there is but one such ("the youngest champion in the history of darts")."""
        words = mention.span.cut_from(self.layout.text).lower().split()[1:-1]
        return any(word.endswith(self.language.superlative_endings) for word in words)

    def _tells_more(self, mention: Mention) -> bool:
        """Return whether a modifier says more of somebody known ("the Oslo-based vet")."""
        words = mention.span.cut_from(self.layout.text).lower().split()
        return any(word.endswith(self.language.fact_endings) for word in words)

    def _is_portfolio(self, mention: Mention) -> bool:
        """Return whether capitals make an office of its own ("the Agriculture Minister"), no farmer's who was named."""
        words = mention.span.cut_from(self.layout.text).split()[1:]
        is_office = mention.head in self.language.honorifics
        if not is_office or len(words) < 2 or not all(word[0].isupper() for word in words):
            return False
        return (
            self.layout.text.find(" ".join(words), 0, mention.span.start) < 0
        )  # "is Prime Minister"

    def _is_called_by_name(self, mention: Mention) -> bool:
        """Return whether a name stands between article and noun, which may tell somebody else."""
        words = mention.span.cut_from(self.layout.text).split()[1:-1]
        return any(word[:1].isupper() for word in words)

    def _called_so(self, mention: Mention) -> Person | None:
        """Return for whom the noun was taken before ("Ida Moss is late. The chef waits. … the chef said")."""
        person = self.called_so.get(mention.head)
        if person is None or not person.fits(mention.gender) or mention.is_plural:
            return None
        if self._is_called_by_name(mention):
            return None  # "the Marsh United manager"
        self.assumed.add(id(mention))
        return person
