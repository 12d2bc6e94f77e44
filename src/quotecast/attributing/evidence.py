"""Gather what an article tells of its people before any pronoun is resolved."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.deeds import deed_root, doer_roots
from quotecast.attributing.fragments import Fragment, LaidOut
from quotecast.attributing.people import PeopleRegister
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, NEUTER, Mention
from quotecast.attributing.places import is_where, note_place
from quotecast.languages import Language
from quotecast.languages.lexicon import is_text_noun, linking_words
from quotecast.model import BlockKind, Gender, Span

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_YEAR = 4  # figures, of which an age has fewer
_SELF_TOLD = 6  # tokens behind a subject in which "said that it had" stands
_FRONTED = 3  # tokens of "In mitigation,"
_LEAD = 2  # paragraphs in which an obituary tells of whom it is
_DEED = 7  # tokens behind a subject in which its verb stands
_LONGEST_LINK = 4  # words between somebody and what they are ("has been named as")


def gather_evidence(
    layout: LaidOut, readers: dict[int, ClauseReader], register: PeopleRegister, language: Language
) -> None:
    """Note appositions, and let pronouns vote where only one person can be meant."""
    called_it: list[Person] = []
    with_body = -2  # the last passage that has a body
    for number, passage in enumerate(layout.passages):
        if passage.kind in _HEADS:
            continue
        alone: Person | None = None
        for fragment in passage.fragments():
            reader = readers[id(fragment)]
            has_body = has_name = False
            for mention in reader.mentions:
                _note_mention(layout.text, fragment, mention, register)
                has_body = has_body or (  # no "In a statement, Tarn Living said"
                    mention.is_organisation and not is_text_noun(mention.head, language)
                )
                has_name = has_name or mention.kind is NAME
            _note_team(reader, register)
            _note_predicates(reader, register)
            _note_acts(reader, register)
            if with_body < number - 1 and NEUTER in reader.words:  # no "The club … it would sell."
                called_it += _called_it(reader, register)
            if has_body:
                with_body = number
            if alone is not None or has_name:
                alone = _vote(reader, register, language, alone)
    _note_counsel(layout, readers, register)
    for person in called_it:
        is_told = person.has_given_name or person.is_titled or person.description is not None
        if not is_told and not person.votes and not person.evidence:
            person.is_organisation = True


def _note_mention(
    text: str, fragment: Fragment, mention: Mention, register: PeopleRegister
) -> None:
    if mention.kind is NAME:
        note_place(fragment, mention, register)
        if _is_headed(fragment, mention, register.language):
            register.person_of(mention).heads += 1
        if _is_followed_as_human(fragment, mention, register.language):
            register.person_of(mention).is_met_as_human = True
    described = mention.same_as
    if described is None:
        return
    if described.first < mention.first:
        _describe(text, fragment, described, mention, register)
    elif described.kind is NAME and not mention.is_plural:
        _introduce(text, described, mention, register)


def _note_team(reader: ClauseReader, register: PeopleRegister) -> None:
    """Note that a name is a team's where its verb is of several ("Tarn Gaels were late")."""
    main = reader.main_subject()
    if main is None or main.kind is not NAME or main.titles or main.reach > main.last:
        return
    verb = reader.tokens[main.last + 1 : main.last + 2]
    is_first = main.first in {0, reader.main_start}  # no "Moss and Karl Abe were late"
    if is_first and verb and verb[0].lower in register.language.plural_auxiliaries:
        person = register.person_of(main)
        person.is_organisation = person.is_organisation or not person.has_given_name


def _note_counsel(
    layout: LaidOut, readers: dict[int, ClauseReader], register: PeopleRegister
) -> None:
    """Note who is counsel where one alone is: of two, "the barrister" may be either."""
    told: dict[str, dict[int, Person]] = {}
    for passage in layout.passages:
        for fragment in passage.fragments():
            for mention in readers[id(fragment)].mentions:
                for noun in _court_trades(fragment, mention, register.language):
                    person = register.person_of(mention)
                    told.setdefault(noun, {})[id(person)] = person
    for noun, people in told.items():
        if len(people) == 1:
            register.note_facts(next(iter(people.values())), (noun,))


def _court_trades(fragment: Fragment, mention: Mention, language: Language) -> tuple[str, ...]:
    """Return what letters or a word behind a name tell of somebody at court ("Ida Moss KC", "Moss, prosecuting,")."""
    if mention.kind is not NAME or not language.bench_roles.isdisjoint(mention.titles):
        return ()  # "Judge Ida Moss KC"
    trades, tokens, last = language.court_trades, fragment.tokens, mention.last
    told = trades.get(tokens[last].lower, ())
    if not told and last + 3 < len(tokens) and tokens[last + 1].lower == ",":
        told = trades.get(tokens[last + 2].lower, ()) if tokens[last + 3].lower == "," else ()
    if not told and 1 < mention.first <= _FRONTED and tokens[mention.first - 1].lower == ",":
        is_said = last + 1 < len(tokens) and tokens[last + 1].lower in language.reporting_verbs
        fronted = tokens[mention.first - 2].lower  # "In mitigation, Ida Moss said"
        told = trades.get(fronted, ()) if is_said else ()
    return told


def _note_predicates(reader: ClauseReader, register: PeopleRegister) -> None:
    """Note what somebody is said to be ("Ida Moss is the mayor of York")."""
    language = register.language
    for left, right in pairwise(reader.mentions):
        if not 0 < right.first - left.reach - 1 <= _LONGEST_LINK:
            continue
        if left.kind is not NAME or right.kind is not DESCRIPTION:
            continue
        between = [token.lower for token in reader.tokens[left.reach + 1 : right.first]]
        is_link = linking_words(language).issuperset(between)
        if is_link and (
            between[-1] in language.linking_verbs or between[-1] not in language.auxiliaries
        ):
            person = register.person_of(left)
            if not person.is_organisation and not right.is_organisation:
                register.note_role(person, right)


def _note_acts(reader: ClauseReader, register: PeopleRegister) -> None:
    """Note who speaks, and who is the subject of a sentence by a surname alone."""
    for clause in reader.clauses():
        subject = clause.subject.same_as or clause.subject
        if subject.kind is NAME:
            register.person_of(subject).has_spoken = True
    main = reader.main_subject()
    if main is None or main.kind is not NAME:
        return
    _note_deed(reader, main, register)
    _note_served(reader, main, register)
    is_several = reader.tokens[main.last].lower.endswith(register.language.plural_endings)
    if main.first == main.last <= 1 and not is_several:
        register.person_of(main).acts += 1


def _called_it(reader: ClauseReader, register: PeopleRegister) -> Iterator[Person]:
    """Return who says of themselves that "it" does something ("Tarn Living said it had paid"), as a body does.

    Not whoever tells of a thing or the weather: "Oru Moss said it took years", "it had been hard".
    """
    language, main = register.language, reader.main_subject()
    if main is None or main.kind is not NAME or main.first == main.last:
        return
    near = (token.lower for token in reader.tokens[main.reach + 1 : main.reach + _SELF_TOLD])
    behind = [one for one in near if one not in language.complementisers]
    if len(behind) < 4 or behind[0] not in language.reporting_verbs or behind[1] != NEUTER:
        return
    nothing = language.passive_auxiliaries | language.happening_verbs
    if behind[2] in language.auxiliaries and nothing.isdisjoint(behind[2:]):
        yield register.person_of(main)


def _note_deed(reader: ClauseReader, main: Mention, register: PeopleRegister) -> None:
    """Note what the subject of a sentence does ("Ida Moss conducts", "Ida Moss, 44, who drives")."""
    language = register.language
    dying = language.dying_verbs & reader.words
    if dying and reader.fragment.block <= _LEAD:  # "Ida Moss, who sang for years, died on Sunday."
        register.person_of(main).deeds.update(dying)
    behind = [token.lower for token in reader.tokens[main.reach + 1 : main.reach + _DEED]]
    is_relative = behind[:1] == [","]
    if is_relative:
        relative = language.personal_relative
        behind = behind[behind.index(relative) + 1 :] if relative in behind else []
    auxiliaries, adverbs = language.auxiliaries, language.adverbs
    verb = next((one for one in behind if one not in auxiliaries and one not in adverbs), None)
    if verb is not None and verb.isalpha():
        person = register.person_of(main)
        person.deeds.add(deed_root(verb, language))
        is_lasting = verb.endswith("s") and verb not in language.reporting_verbs
        person.is_told_by_deed = person.is_told_by_deed or (is_relative and is_lasting)


def _note_served(reader: ClauseReader, main: Mention, register: PeopleRegister) -> None:
    """Note what somebody is who speaks of "his client", and of whom no other trade is told."""
    language, tokens = register.language, reader.tokens
    if language.served_by.keys().isdisjoint(reader.words):
        return
    for owner, noun in pairwise(tokens[main.reach + 1 :]):
        served = language.served_by.get(noun.lower)
        person = register.person_of(main)
        if served is not None and owner.lower in language.possessives and person.facts <= served:
            person.deeds.update(*(doer_roots(one, language) for one in served))


def _is_headed(fragment: Fragment, mention: Mention, language: Language) -> bool:
    """Return whether a name is that of what somebody heads ("chief executive of Nordvik Ferries")."""
    first, tokens = mention.first, fragment.tokens
    if first < 2 or mention.role is not None:  # "Director of Works Ida Moss"
        return False
    is_linked = tokens[first - 1].lower in language.genitive_prepositions
    return is_linked and tokens[first - 2].lower in language.heading_roles


def _is_followed_as_human(fragment: Fragment, mention: Mention, language: Language) -> bool:
    """Return whether an age, an office or a "who" stands behind a name ("Wren Abe, also 81,")."""
    start = mention.last + 1
    if start + 1 >= len(fragment.tokens) or fragment.tokens[start].lower != ",":
        return False
    behind = [token.lower for token in fragment.tokens[start : start + 3]]
    is_age = any(word.isdigit() and len(word) < _YEAR for word in behind[1:])
    is_of = behind[1] in language.genitive_prepositions and behind[-1] in language.determiners
    is_office = behind[1] in language.heading_roles
    return is_age or is_of or is_office or behind[1] == language.personal_relative


def _vote(
    reader: ClauseReader, register: PeopleRegister, language: Language, alone: Person | None
) -> Person | None:
    """Let each pronoun vote for the only person named before it in its paragraph's sentence."""
    named: list[Person] = []
    others, agent = False, reader.agent_in_front()
    votes = _votes(language)
    fronted, places = _fronted_and_places(reader, votes)
    by_token: dict[int, Mention] = {one.first: one for one in reader.mentions}
    for index in sorted(places | by_token.keys()):
        mention = by_token.get(index)
        if mention is not None and mention.kind is NAME:
            others = others or mention is agent  # "Asked by Moss why it leaks, she sighed"
            if mention is not agent and not is_where(reader, mention):
                person = register.person_of(mention)
                if person not in named and not person.is_organisation:
                    named.append(person)
        if index in places and not others:
            gender, weight = votes[reader.tokens[index].lower]
            if len(named) == 1 and gender not in fronted:
                # "Moss lives with her husband": it is Moss whose husband he is
                is_kin = mention is not None and mention.head in language.kinship
                named[0].vote(gender, 2 if is_kin else weight)
            elif not named and alone is not None:
                alone.vote(gender, weight if index == 0 else weight - 1)
        if mention is not None and mention.kind is DESCRIPTION:
            others = others or not mention.is_organisation
    if len(named) == 1 and not others:
        return named[0]
    return None if named or others else alone


def _fronted_and_places(
    reader: ClauseReader, votes: dict[str, tuple[Gender, int]]
) -> tuple[set[Gender], set[int]]:
    """Return the genders told of before any name ("When she rang Tarn Living, …"), and the tokens that may vote: not in "Moss asked him why he left"."""
    if reader.words.isdisjoint(votes):
        return set(), set()
    tokens, language = reader.tokens, reader.language
    end = next((one.first for one in reader.mentions if one.kind is NAME), 0)
    words = {one.lower for one in tokens[:end]} & language.pronouns.keys()
    places = {
        index
        for index, one in enumerate(tokens)
        if one.lower in votes and not reader.is_behind_object(index, votes[one.lower][0])
        if not index or tokens[index - 1].lower not in language.acting_verbs
    }  # nor in "Ida Moss, who played his wife"
    return {votes[word][0] for word in words & votes.keys()}, places


@lru_cache(maxsize=8)
def _votes(language: Language) -> dict[str, tuple[Gender, int]]:
    """Weigh the pronouns: a subject counts double, a possessive may be another's object."""
    tables = ((language.possessives, 1), (language.reflexives, 2), (language.pronouns, 2))
    return {
        word: (gender, weight)
        for table, weight in tables
        for word, gender in table.items()
        if gender is not None
    }


def _describe(
    text: str, fragment: Fragment, mention: Mention, other: Mention, register: PeopleRegister
) -> None:
    """Take "a senior fellow at X" behind a name, between a comma and the next one."""
    tokens = fragment.tokens
    if other.is_plural or other.is_organisation or other.is_possessive:
        return
    end = _apposition_end(fragment, other)
    if end is None:
        return
    person = register.person_of(mention)
    register.note_role(person, other)
    if other.gender is not None:
        person.evidence.setdefault(other.gender, f'"{other.span.cut_from(text)}"')
    is_new = person.description is None
    if is_new:
        whole = Span(start=tokens[other.first].start, end=tokens[end].end)
        person.description = " ".join(whole.cut_from(text).split())
    introduction = person.introduction
    if is_new or introduction is None or introduction.start == mention.whole.start:
        person.introduction = Span(start=mention.whole.start, end=tokens[end].end)


def _introduce(text: str, name: Mention, other: Mention, register: PeopleRegister) -> None:
    """Take "the coroner" before a name, between two commas."""
    person = register.person_of(name)
    if person.is_organisation or other.is_organisation:
        return
    register.note_role(person, other)
    if other.gender is not None:
        person.evidence.setdefault(other.gender, f'"{other.span.cut_from(text)}"')


def _apposition_end(fragment: Fragment, mention: Mention) -> int | None:
    tokens = fragment.tokens
    for index in range(mention.last + 1, min(len(tokens), mention.last + 30)):
        if not tokens[index].is_word and tokens[index].lower in ",.;:—–)":
            return index - 1
    return len(tokens) - 1 if mention.last + 30 >= len(tokens) else None
