"""Find whom a description means: "the senator", "the 54-year-old", "the group", "his letter"."""

from quotecast.attributing.doubts import Doubts
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.offices import has_office, office_of
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import NAME, OWNED, Mention
from quotecast.languages.lexicon import is_text_noun


class Descriptions(Doubts):
    """Resolve descriptions by the facts of an introduction, then by whom a reader has in mind."""

    def _of_description(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Match the facts of an introduction, then attention; else a source is somebody new."""
        relative = self._relative_of(mention, fragment)
        is_one = mention.head in self.language.one_words
        if relative is not None or (is_one and self._is_one_of_things(mention, fragment)):
            return relative
        reader = self.readers[id(fragment)]
        told = reader.told_of(mention)
        is_secret = self._is_secret(told)
        is_the = mention.determiner in self.language.definite_determiners
        is_told = mention.determiner in self.language.complementisers and mention.first > 0
        is_the = is_the and not (is_told and reader.is_reporting(mention.first - 1))
        if (is_the or self._is_bare(mention, fragment)) and not is_secret:
            person = self._met_before(mention, fragment)
            if person is not None:
                return person
            self.unknown.add(mention.head)
        if mention.determiner == OWNED and not mention.is_plural and mention.reach == mention.last:
            person = self._introduced_as(mention, fragment)
            if person is not None and person.is_named:
                return person
        is_owned = self._is_owned(mention, fragment) and is_text_noun(mention.head, self.language)
        if is_owned or mention.head in self.language.documents:
            author = self._whose_words(mention, fragment)
            if author is not None:
                return author
        is_anyone = mention.first > 0 and mention.head in self.language.one_words
        is_source = any(one.subject is mention for one in reader.clauses()) and not is_anyone
        if mention.determiner is not None or mention.is_plural:
            is_source = is_source or mention is reader.main_subject()
            is_source = is_source or mention is reader.according_to()
        if not is_source:
            return None
        return self.add_newcomer(mention, is_secret=is_secret, told=told)

    def _whose_words(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whose words something written holds: its author's, who sent it, whose it is."""
        author = self._author_of(mention, fragment) or self._sender_of(mention, fragment)
        author = author or self._possessor_of(mention, fragment)
        author = author or self._issuer_of(mention, fragment)
        is_source = author is None and mention is self.readers[id(fragment)].according_to()
        return self._hand_of(mention, fragment) if is_source else author

    def _met_before(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whom "the senator" means: who was introduced so, else who is in mind."""
        person = self._in_front_of(mention) or self._introduced_as(mention, fragment)
        person = person or self._of_initials(mention.head) or self._of_age(mention, fragment)
        person = person or self._called_so(mention) or self._of_mark(mention)
        person = person or self._of_deed(mention) or self._just_described(mention, fragment)
        if mention.is_organisation:
            if person is not None and self._is_named_since(person, mention, fragment):
                self.torn.add(id(mention))
            person = self._named_here(person, mention, fragment)
            return person or self._body_called(mention, fragment)
        if person is None and mention.head in self.language.body_roles:
            person = self._firm_in_mind(mention)
        person = self._unless_unnamed(person, mention, fragment)
        if person is not None:
            is_torn = self._may_be_named_since(person, mention, fragment)
            is_new = self._may_be_newcomers(person, fragment)
            if is_torn or (is_new and not self._is_called_in_full(person, mention)):
                self.torn.add(id(mention))
            return person
        is_office = self._is_portfolio(mention) and all(one.facts for one in self._about(fragment))
        if is_office or self._brings_in_office(mention):
            return None
        if self._may_be_any(mention, fragment) or self._is_capital(mention):
            self.unmet.add(id(mention))
            return None
        is_whole = mention.reach == mention.last or self._tells_number(mention, fragment)
        is_whole = is_whole or self._tells_home(mention, fragment)
        is_whole = (is_whole or self.tells_age(mention)) and not self._is_told_apart(
            mention, fragment
        )
        is_whole = is_whole or self._tells_rank(mention)
        return self._thought_of(mention, fragment) if is_whole else None

    def _thought_of(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return whom a noun means that nobody was introduced by: who is in mind, if nothing speaks against it."""
        self._note_barred(mention, fragment)
        person = (
            self._owner_alone(mention, fragment)
            or self._person_in_mind(mention)
            or self._alone(mention, fragment)
            or self._in_paragraph(mention, fragment)
        )
        person = self._unless_barred(person, mention)
        if person is not None and self._is_acted_on_by(person, mention, fragment):
            return None
        is_grown = person is not None and (person.trades or person.is_met_as_human)
        is_other = person is not None and self._may_be_brought_in(person, mention, fragment)
        if is_other or (is_grown and self._is_young(mention)):
            self.unmet.add(id(mention))
            return None
        person = self._unless_another(person, mention, fragment)
        is_strange = mention.head in self.unknown  # "the president" of whom nobody told before
        if person is not None:
            is_strange = is_strange or self._may_be_since(person, mention, fragment)
        if person is not None and (is_strange or self._may_be_stranger(person, mention, fragment)):
            self.unmet.add(id(mention))
            return None
        if person is None and id(mention) in self.unmet:
            person = self._unless_barred(self._brought_in(mention, fragment), mention)
        if person is not None:
            self.assumed.add(id(mention))
            self.called_so[mention.head] = person
            if mention.head not in self.language.loose_roles:
                self.register.note_role(person, mention)  # then "the vendor" is another
        return person

    def _body_called(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return the body in mind that "the company" means."""
        body = self._body_in_mind(mention, fragment)
        if body is None and not self._is_listed(mention) and self._about(fragment):
            self.unmet.add(id(mention))  # "the medic": a noun that no list holds
        if body is None:
            return None
        if mention.head in self.language.organisations and not self._is_told_human(body):
            body.is_organisation = True  # none that "she" may mean
        if not body.is_organisation:
            return body
        if mention.head in self.language.firms:
            body.is_firm = True
        elif mention.head not in self.language.plain_bodies:
            self.register.note_role(body, mention)  # then "the regulator" is another
        return body

    def _alone(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Take "the jockey" for the only person about, if nothing is told of what that one is."""
        if not self._may_mean_known(mention):
            return None
        if self._was_met(mention):
            self._doubt_if_owned(mention, fragment)
            return None
        beside = [
            self.person_of(one, fragment)
            for one in self.readers[id(fragment)].mentions
            if one.kind is NAME and one.first < mention.first
        ]  # "Sentencing Ida Moss, the judge said"
        fitting = [
            one
            for one in self.attention.recent
            if one.is_named and one not in beside and one.fits(mention.gender)
        ]
        is_at_court = mention.head in self.language.bench_roles or self._tells_portfolio(mention)
        people = [one for one in fitting if self._is_surely_one(one)]
        if not is_at_court and any(self._unless_barred(one, mention) for one in people):
            self.unmet.add(id(mention))
        is_expected = is_at_court or mention.head in self.language.local_roles
        is_free = not (is_expected or fragment.starts_sentence)
        is_free = is_free and not self.attention.is_acted_on
        told = [one for one in people if one.is_full or one.has_given_name]
        is_free = is_free and not any(one.is_told_by_deed for one in told)
        if len(told) == 1 and is_free and self._is_only_one(told[0]):
            return told[0]
        about = [one for one in self._about(fragment) if one in fitting]
        if len(about) != 1 or about[0].facts or is_at_court:
            return None
        is_another = mention.head in self.language.local_roles or about[0].is_told_by_deed
        is_another = is_another or not (about[0].bare or self._is_told_human(about[0]))
        if is_another or self._is_at_body(mention, about[0]):
            self.unmet.add(id(mention))
            return None
        return about[0]

    def _in_paragraph(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Take "the skipper" for whom the sentence before is about, if no other is named there.

        Somebody to whom something is done there may be another than "the judge": that is doubt.
        """
        person = self._unless_barred(self.attention.subject, mention)
        about = self._about(fragment)
        here = [one for one in about if one.last_block == fragment.block]
        if fragment.before is not None and self._opens(fragment):
            # "“It was wrong,” the deputy told the paper", behind her paragraph
            here = here or about
        if person is None or here != [person] or not person.fits(mention.gender):
            return None
        is_near = self.attention.subject_block == person.last_block
        if not is_near or not self._may_mean_known(mention) or self._was_met(mention):
            return None
        language, head = self.language, mention.head
        is_expected = head in language.bench_roles or head in language.local_roles
        is_another = is_expected or self._is_at_body(mention, person)
        is_another = is_another or person.is_told_by_deed
        if is_another or self.attention.is_acted_on:
            self.unmet.add(id(mention))
            return None
        return person

    def _owner_alone(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Return who is named only as an owner ("in Ida Moss's play. “No,” the director said")."""
        near = (
            fragment.block if self.attention.owner_block == fragment.block else fragment.block - 1
        )
        is_alone = not any(one.last_block >= near for one in self._about(fragment))
        owner = self.owner_near(fragment, mention.gender)
        return owner if is_alone and self._may_mean_known(mention) else None

    def _introduced_as(self, mention: Mention, fragment: Fragment) -> Person | None:
        """Find whom the article introduced by this noun, the one last heard first."""
        modifiers = self.register.modifiers_of(mention)
        office = office_of(mention.head, modifiers, self.language)
        known = [
            one
            for one in self.register.described_by(office, mention.gender)
            if self._is_compatible(one, mention) and not self._is_of_another(one, mention, fragment)
        ]
        known = [one for one in known if not self._is_told_later(one, mention, fragment)]
        ranks = self.language.paired_offices.get(mention.head, frozenset()).intersection(modifiers)
        if ranks:  # "the prime minister" is no minister, though "the minister" may be a chief one
            known = [one for one in known if ranks <= one.offices.get(office, set())]
        changes = self.language.changing_words.intersection(modifiers)
        if changes:  # "the outgoing chief" is none of whom that isn't told
            known = [one for one in known if not changes.isdisjoint(one.offices.get(office, ()))]
        former = self.language.former_words
        if former.isdisjoint(modifiers):  # "the captain" is no former captain
            left = [one for one in known if former.isdisjoint(one.offices.get(office, ()))]
            if known and not left:
                self.unmet.add(id(mention))
            known = left
        exact = [one for one in known if one.offices.get(office, ()) == set(modifiers)]
        known = exact if modifiers and exact else known
        attention = self.attention
        here = attention.subject if attention.subject_block == fragment.block else None
        heard = (here, attention.source, attention.quoted, attention.subject)
        for person in (*heard, *reversed(attention.recent), *known):
            if person in known:
                return person
        return None

    def _is_told_later(self, person: Person, mention: Mention, fragment: Fragment) -> bool:
        """Return whether one is named only later, and a paragraph is about somebody else ("Moss spoke. The manager …")."""
        subject = self.attention.subject
        if person.first_seen <= mention.span.start or subject is None or not subject.is_named:
            return False
        is_about = self.attention.subject_block >= fragment.block - 1 and not subject.trades
        return is_about and subject.fits(mention.gender) and self._is_surely_one(subject)

    def _is_compatible(self, person: Person, mention: Mention) -> bool:
        """Return whether "the Mining Minister" can be one introduced, say, as another minister."""
        known = person.introduction
        if mention.head in self.language.mere_voices and self._speaks_for_another(person, mention):
            self.unmet.add(id(mention))
            return False
        if known is None or not person.is_named:
            return True
        if known.start > mention.span.start and mention.first != mention.last - 1:
            return False
        if mention.head in self.language.public_bodies and self._is_told_apart_by(mention):
            modifiers = set(self.register.modifiers_of(mention))
            return not modifiers.isdisjoint({*person.offices.get(mention.head, ()), *person.words})
        words = mention.span.cut_from(self.layout.text).split()[1:-1]
        office = [word for word in words if word[:1].isupper()]
        if office and self.called_so.get(mention.head) is person:
            return False  # "the manager", and "the Marsh United manager"
        about = known.cut_from(self.layout.text)
        return not office or any(word in about for word in office) or not has_office(about)

    def _person_in_mind(self, mention: Mention) -> Person | None:
        """Take "the 40-year-old senator" for whoever is spoken of, if nobody else fits."""
        if mention.is_plural or mention.head in self.language.unmet_roles:
            return None
        attention = self.attention
        heard = (attention.subject, attention.source, attention.quoted)
        found: list[Person] = []
        for person in (*heard, *reversed(attention.recent)):
            if person is None or not person.is_named or not self._may_be(person, mention.gender):
                continue
            if not self._is_surely_one(person):
                continue
            if self._tells_more(mention) or not self._is_another(person, mention):
                found.append(person)
        # "Holm & Sons confirmed that Ida Moss had left": of names alike, hers is a person's.
        beside = (one for one in found if one.last_block == found[0].last_block)
        given = (one for one in beside if one.has_given_name or one.is_titled)
        return next(given, found[0] if found else None)

    def _is_another(self, person: Person, mention: Mention) -> bool:
        """Return whether a noun tells somebody new: a role that was given to nobody."""
        language = self.language
        words = mention.span.cut_from(self.layout.text).split()
        is_loose = mention.head in language.people or mention.head in language.loose_roles
        modifiers = [word for word in words[1:-1] if word[0].islower()]
        is_plain = all(word in language.plain_modifiers for word in modifiers)
        if is_loose and (is_plain or mention.head not in language.office_roles):
            return False
        is_office = len(words) > 2 and words[-1][0].isupper()
        is_former = any(word.lower() in language.former_words for word in words)
        return not is_former and not (is_office and not person.is_titled)
