"""Follow a listener's attention through an article: who speaks, who is spoken of, who is named."""

from quotecast.attributing.acting import Acting
from quotecast.attributing.clauses import Clause, ClauseReader
from quotecast.attributing.fragments import Fragment, Setting, Tag
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, NEUTER, PRONOUN, Mention
from quotecast.attributing.weighing import Contender
from quotecast.languages.lexicon import is_given_name, is_written

_MOST_RECENT = 12


class MentionReader(Acting):
    """Resolve the mentions of fragment after fragment, and note whom they make one think of."""

    def read(self, fragment: Fragment) -> None:
        """Resolve the fragment's mentions in order and note whom it makes the reader think of."""
        reader = self.readers[id(fragment)]
        self._read_mentions(reader, fragment)
        self._note_subjects(reader, fragment)
        self._note_speaking(reader, fragment)
        self.note_accorded(reader, fragment)
        start = reader.main_start
        clauses = reader.clauses()
        for clause in clauses:
            if clause.verb is not None and clause.verb < start and not clause.is_inverted:
                continue
            is_told = clause is not clauses[0] and self._is_told_by_one(reader, clause)
            if not (is_told or reader.is_hanging(clause)):
                self._note_source(reader, clause, fragment)

    def _read_mentions(self, reader: ClauseReader, fragment: Fragment) -> None:
        covered, kinship = -1, self.language.kinship
        for mention in reader.mentions:
            person = self.person_of(mention, fragment)
            is_within = mention.last <= covered
            self._note_later_name(mention, person)
            self._note_tie(mention, person, fragment)
            self._note_text(mention, fragment)
            if mention.head in kinship and self._is_owned(mention, fragment):
                self.attention.kin = (mention.gender, fragment.block) if person is None else None
                self._note_owner(mention.owner, fragment)
            elif mention.kind is NAME:
                self.attention.kin = None
            if id(mention) in self.assumed and reader.main_subject() is not mention:
                continue  # "Wren Abe, who runs the ward, ...": hardly anybody's ward
            if person is not None and not mention.is_possessive:
                person.last_block = fragment.block
            if mention.kind is NAME and mention.reach > mention.last:
                covered = max(covered, mention.reach)
            if person is None or person.is_organisation:
                continue
            if mention.is_possessive:
                self._note_owner(mention, fragment)
            is_shown = not is_within or person.has_shown or person.has_given_name
            if is_shown and not mention.is_possessive:
                self._remember(person)

    def _note_owner(self, mention: Mention | None, fragment: Fragment) -> None:
        """Keep in mind whose something is ("Ida Moss's play")."""
        person = self.person_of(mention, fragment)
        if person is not None and self._is_surely_one(person):
            self.attention.owner, self.attention.owner_block = person, fragment.block

    def _note_text(self, mention: Mention, fragment: Fragment) -> None:
        if mention.kind is DESCRIPTION and is_written(mention.head, self.language):
            is_sign = mention.head in self.language.surfaces
            self.attention.text = None if is_sign else (mention, fragment)

    def _note_later_name(self, mention: Mention, person: Person | None) -> None:
        """Know who "the baker" was where the text says later: "The baker, Ida Moss, was hurt"."""
        if mention.same_as is None or person is None or not person.is_named:
            return
        is_called = mention.determiner in self.language.definite_determiners
        if not is_called or mention.first != mention.last - 1:  # no "police press officer"
            return
        met = [
            one
            for one in self.register.described_by(mention.head, person.gender)
            if not one.is_named and not one.is_plural and one.first_seen < mention.span.start
        ]
        if len(met) == 1:  # of two protesters nothing tells which of them is named
            self.named_later.setdefault(id(met[0]), person)

    def _note_subjects(self, reader: ClauseReader, fragment: Fragment) -> None:
        """Keep in mind the subjects of a sentence's main clauses, a person before a body."""
        if fragment.starts_sentence:
            main = reader.main_subject()
            if main is None or main.kind is not PRONOUN:
                self.attention.awaited = None  # "A diver was asked how. He took off his hood."
            self._note_main(reader, fragment)
            teller = self.person_of(reader.owner_of_words(), fragment)
            if teller is not None:
                self.take_subject(teller, fragment.block)
                self.attention.opening, teller.last_block = teller, fragment.block
            self._note_asked(reader, fragment)
            self._note_reply(reader, fragment)
        else:
            self._note_reply(reader, fragment)
            self.note_lead_speech(reader, fragment)
            self.note_named_behind(reader, fragment)
        person = self.person_of(reader.coordinate_subject(), fragment)
        if person is not None and not person.is_organisation:
            self.take_subject(person, fragment.block)

    def _note_main(self, reader: ClauseReader, fragment: Fragment) -> None:
        attention = self.attention
        main = reader.topic()
        person = self.person_of(main, fragment)
        person = self.name_told(reader, main, person, fragment) or person
        if main is not None and person is not None and not attention.is_under_way:
            self.note_lead(reader, main, person, fragment)
        self._note_open(main, person, fragment)
        attention.named = None
        attention.group = self._group_of(reader, main, fragment)
        is_it = NEUTER in reader.words and main is not None and self._is_told_by_it(reader, main)
        if person is not None and main is not None and not is_it and self._may_be_body(person):
            language = self.language
            bodies = language.teams, language.organisations, language.body_roles
            if person.is_named or any(main.head in table for table in bodies):
                attention.body, attention.body_block = person, fragment.block
            if main.is_plural or main.head in self.language.teams:
                attention.group = attention.group or person
        if person is not None and person.is_plural:
            attention.group = attention.group or person
        agent = self._acting_body(reader, fragment)
        if agent is not None:
            attention.body, attention.body_block = agent, fragment.block
        is_one = person is not None and self._may_be(person, None)
        if not is_one:
            attention.named = self._named_behind(reader, main, fragment)
        if attention.named is not None:
            self.take_subject(attention.named, fragment.block)
            attention.objects = reader.object_genders
        elif person is not None and not (person.is_organisation and attention.subject):
            self.take_subject(person, fragment.block)
            attention.is_acted_on = main is not None and reader.is_acted_on(main)
            attention.objects = reader.object_genders
            is_thing = self.register.is_mere_opener(person)  # "Help may be at hand."
            attention.opening = attention.opening or (None if is_thing else person)

    def _note_open(self, main: Mention | None, person: Person | None, fragment: Fragment) -> None:
        """Keep in mind that "he" is open behind a noun that nobody was introduced by, until a name comes."""
        is_named = person is not None and person.is_named
        is_named = is_named and main is not None and main.kind is not PRONOUN
        is_open = id(main) in self.unmet and not is_named
        is_open = is_open or (person is None and main is not None and self._is_stranger(main))
        is_other = main is None and (
            self._turns_to_another(fragment) or self._tells_of_noun(fragment)
        )
        is_nobody = main is not None and (person is None or person.is_organisation)
        is_other = is_other or (is_nobody and self._brings_in_stranger(fragment))
        if is_open or is_other:
            self.attention.open_block = fragment.block
        elif self.attention.open_block < 0:
            return
        elif person is not None and is_named and self._is_surely_one(person):
            self.attention.open_block = -1  # "The winner was late. Their coach, Karl Abe, wasn't."

    def _named_behind(
        self, reader: ClauseReader, main: Mention | None, fragment: Fragment
    ) -> Person | None:
        """Return the one person named behind a subject that no "he" can mean.

        Of "The boot was Ida Moss's, who replaced Rosa Abe" who is told of more: the first.
        """
        found: list[Person] = []
        for one in reader.mentions:
            if one.kind is NAME and one is not main and not one.is_possessive:
                person = self.person_of(one, fragment)
                if person is not None and self._may_be(person, None) and person not in found:
                    found.append(person)
                    if reader.is_last_told_of(one):
                        break
        return found[0] if len(found) == 1 else None

    def speaker_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return who speaks where a mention is the subject of a tag; nobody does on a sign."""
        is_described = mention.kind is DESCRIPTION
        if self.is_sign(mention, fragment):
            return None
        person = self.group_at(mention, fragment) or self.person_of(mention, fragment)
        if person is not None and not self.language.surfaces.isdisjoint(person.facts):
            return None  # "A banner hung there. “Welcome”, it said."
        first = fragment.tokens[0].lower if fragment.tokens else ""
        is_reply = first in self.language.coming_verbs
        if is_reply and is_described and person is self.attention.quoted:
            return self.add_newcomer(mention)  # a reply is from somebody else
        return person or (self.add_newcomer(mention) if is_described else None)

    def group_at(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return the people of whom a name is one ("Ida Moss and Karl Abe said")."""
        reader = self.readers[id(fragment)]
        if mention not in reader.mentions:
            return None
        number = reader.mentions.index(mention)
        before = reader.mentions[number - 1] if number else None
        return self._group_of(reader, mention, fragment) or self._group_of(reader, before, fragment)

    def _group_of(
        self, reader: ClauseReader, main: Mention | None, fragment: Fragment
    ) -> Person | None:
        """Return the people of "Ida Moss and Karl Abe" as one source, whom "they" may mean."""
        if main is None or main.kind is not NAME or main.is_possessive:
            return None
        number = reader.mentions.index(main) + 1
        other = reader.mentions[number] if number < len(reader.mentions) else None
        if other is None or other.kind is not NAME or other.is_possessive:
            return None
        is_joined = other.first == main.reach + 2 and reader.tokens[main.reach + 1].lower == "and"
        people = [self.person_of(one, fragment) for one in (main, other)]
        pair = [one for one in people if one is not None and self._may_be(one, None)]
        is_alone = people[0] is not None and len(people[0].words) < 2
        is_office = is_alone and other.role is not None and other.role[0].isupper()
        if is_office and not is_given_name(main.name.lower(), self.language):
            return None  # "Food and Tides Minister Ida Moss"
        if not is_joined or len(pair) < 2 or pair[0] is pair[1]:
            return None
        key = (id(pair[0]), id(pair[1]))
        if key not in self._groups:
            self._groups[key] = self.register.group(pair, main)
        self._groups[key].last_block = fragment.block
        return self._groups[key]

    def _note_source(self, reader: ClauseReader, clause: Clause, fragment: Fragment) -> None:
        person = self.person_of(clause.subject, fragment)
        if person is None or (person.is_named and person.is_called_as_thing):
            return  # "delays in the Red Sea could add to costs"
        self._note_asker(reader, clause, person, fragment)
        if not reader.rings(clause.verb):
            self.take_source(person, fragment.block)
            self.attention.source_at = clause.subject.span.start
        self.attention.said = reader.tokens
        for noun in reader.words & self.language.documents:
            if self._is_said_in(noun):
                self.attention.writings[noun] = person
        self.take_subject(person, fragment.block)
        if clause.subject.kind is NAME:
            self.register.focus_on(person)
        self._note_complement(reader, clause, person, fragment)

    def _note_complement(
        self, reader: ClauseReader, clause: Clause, source: Person, fragment: Fragment
    ) -> None:
        """Keep in mind whom a body or a group speaks of: "aides say Moss will go"."""
        if not (source.is_plural or source.is_organisation):
            return
        spoken_of = reader.complement_subject(clause)
        if spoken_of is not None and spoken_of.kind is NAME:
            person = self.person_of(spoken_of, fragment)
            if person is not None and self._may_be(person, None):
                self.take_subject(person, fragment.block)

    def _note_speaking(self, reader: ClauseReader, fragment: Fragment) -> None:
        """Let the subject of a verb like "spoke" be a source, though no words follow."""
        if self.language.spoken_verbs.isdisjoint(reader.words):
            return
        for index, token in enumerate(reader.tokens):
            if token.lower in self.language.spoken_verbs and not token.is_capital:
                person = self.person_of(reader.subject_before(index), fragment)
                if person is not None and not person.is_organisation:
                    self.take_source(person, fragment.block)

    def _remember(self, person: Person) -> None:
        recent = self.attention.recent
        if person in recent:
            recent.remove(person)
        recent.append(person)
        del recent[:-_MOST_RECENT]

    def names_beside(self, tag: Tag | None) -> int:
        """Return how many a tag's fragment names besides its subject."""
        reader = self.readers.get(id(tag.fragment)) if tag is not None else None
        if tag is None or reader is None:
            return 0
        subjects = (tag.subject, tag.subject.same_as)
        named = (one for one in reader.mentions if one.kind is NAME)
        return len({one.name for one in named if one not in subjects})

    def in_mind(self, setting: Setting) -> list[Contender]:
        """Return who else may be meant where no pronoun was weighed."""
        attention = self.attention
        found: dict[int, Contender] = {}
        held = (
            ("source", attention.source, 0.4),
            ("subject", attention.subject, 0.3),
            ("quoted", attention.quoted, 0.3),
            ("opening", attention.opening or attention.before_opening, 0.1),
        )
        named = [
            ("in-tag", self.person_of(mention, fragment), 0.4)
            for fragment in (setting.left, setting.right)
            if fragment is not None
            for mention in self.readers[id(fragment)].mentions[:6]
            if mention.kind is NAME
        ]
        for sign, person, share in (*held, *named):
            if person is None or not (person.is_personal or person.is_organisation):
                continue
            contender = found.get(id(person))
            if contender is None:
                contender = found[id(person)] = Contender(person=person)
            contender.signs[sign] = 1.0
            contender.share += share
        return list(found.values())
