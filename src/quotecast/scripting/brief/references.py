"""Which earlier sentences a sentence can't do without: whom its pronouns and names mean.

A brief leaves sentences out. One that leans on another is said only with it, so that no listener
asks who "he" is, or what "but" contradicts.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.languages.patterns import compiled
from quotecast.model import NARRATOR_ID
from quotecast.scripting.brief.units import Unit

_CAPITAL: Final = re.compile(r"(?<![.!?“\"‘] )(?<!^)\b[A-Z][\w’'-]+")
_FULL_NAME: Final = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z]\.?)*(?: [A-Z][\w’'-]+)+")
_WORD: Final = re.compile(r"[A-Z][\w’-]+")
_APPOSED: Final = re.compile(r"(?<=[a-z], )[A-Z][\w’-]+(?=[,.;])")
_LED_BY: Final = re.compile(r"([A-Z][\w’-]+) [a-z]+:$")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_CLOSERS: Final = "”’\"')]»› "
_FEW_WORDS: Final = 4
_FEW_TO_LEAD: Final = 7
_TELLING: Final = re.compile(r"[\dA-Z]")
_PLAIN: Final = re.compile(r"[^\W\d_]+")
_NEAR: Final = 3  # units back to where something was told of first
_NOUNS: Final = r"((?:[a-z-]+ ){1,4})"


def needs_of(
    units: Sequence[Unit], language: Language, *, is_lean: bool = False
) -> list[frozenset[int]]:
    """Return, for each unit, the numbers of the earlier units that it leans on, whole chains.

    With `is_lean` only a unit's own names have to be introduced, not those of what it leans on.
    """
    introduced = _introductions(units, language)
    first_names = _by_first_name(units, language)
    chains: list[frozenset[int]] = []
    needs: list[frozenset[int]] = []
    for number, unit in enumerate(units):
        direct = _met_by_first_name(units, number, language)
        if number and (
            _leans_on_the_one_before(unit, language) or _answers(unit, units[number - 1])
        ):
            direct.add(number - 1)
        direct |= _taken_up(units, number, language)
        if number and _means_somebody_before(unit, language, introduced):
            direct |= _back_to_a_person(units, number)
        names = {at for word in _bare_names(unit) if (at := introduced.get(word, number)) < number}
        names |= _bearers(units, number, language) | first_names.pop(number, set())
        chained = direct if is_lean else direct | names
        chains.append(frozenset(chained).union(*(chains[at] for at in chained)))
        needs.append(chains[-1] | names)
    whole = _with_its_source(units, _with_promised(units, needs), language)
    return _with_answers(units, _with_pleas(units, whole, language), language)


def _with_promised(units: Sequence[Unit], needs: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """Add to a few words that open a paragraph, such as "Not everybody left.", what they lead to.

    What has a name or a figure says something by itself.
    """
    promised = list(needs)
    around = zip((None, *units), units, units[1:], strict=False)
    for number, (before, unit, behind) in enumerate(around):
        opens = before is None or before.paragraph != unit.paragraph
        leads = opens and unit.paragraph == behind.paragraph and not unit.speech
        words = unit.narration
        is_few = len(words.split()) <= _FEW_TO_LEAD
        if leads and is_few and not _TELLING.search(words, 1):
            promised[number] |= {number + 1, *needs[number + 1]} - {number}
    return promised


def _with_its_source(
    units: Sequence[Unit], needs: Sequence[frozenset[int]], language: Language
) -> list[frozenset[int]]:
    """Add to what the narrator quotes whatever tells of it right behind: "That was all that Holt wrote."."""
    sourced = list(needs)
    for number, unit in enumerate(units):
        first = unit.lines[0]
        opens = any(span.start == 0 for span in first.added) and first.text[-1:] != ":"
        if not opens or unit.speech:
            continue
        behind = number + 1
        while behind < len(units) and units[behind].goes_on:
            behind += 1
        told = units[behind].narration if behind < len(units) else ""
        if compiled(language.script.connective).match(told):
            sourced[number] |= {behind, *range(number + 1, behind)}
    return sourced


def _with_pleas(
    units: Sequence[Unit], needs: Sequence[frozenset[int]], language: Language
) -> list[frozenset[int]]:
    """Add to what needs an accusation the plea or denial of whoever is accused, wherever it stands."""
    known = language.script
    accusing = compiled(known.accusing, any_case=True)
    denying = compiled(known.denying, any_case=True)
    pleas = [number for number, unit in enumerate(units) if denying.search(unit.text)]
    fair = list(needs)
    for number, unit in enumerate(units):
        if number not in pleas and accusing.search(unit.text):
            names = set(_WORD.findall(unit.text))
            own = [at for at in pleas if names.intersection(_CAPITAL.findall(units[at].text))]
            behind = [number + 1] if _is_answered(units[number : number + 2], language) else []
            for plea in (*behind, *(own or pleas)[:1]):
                fair[number] = (fair[number] | {plea} | needs[plea]) - {number}
    return [needed.union(*(needed for at in needed)) - {at} for at, needed in enumerate(fair)]


def _is_answered(units: Sequence[Unit], language: Language) -> bool:
    """Return whether the second of two begins with a name of the first, and takes that up: "Moss rejects that"."""
    *before, behind = units
    opening = _WORD.match(behind.narration)
    is_named = opening is not None and any(opening[0] in _CAPITAL.findall(u.text) for u in before)
    return is_named and bool(compiled(language.script.rejecting).search(behind.narration))


def _with_answers(
    units: Sequence[Unit], needs: Sequence[frozenset[int]], language: Language
) -> list[frozenset[int]]:
    """Add to a question what comes behind it, and to everything what its questions need.

    The writer may tell the question: "She was asked what she would do."
    """
    asking = compiled(language.script.asking)
    answers: dict[int, frozenset[int]] = {}
    for number in reversed(range(len(units) - 1)):
        unit = units[number]
        is_told = not unit.speech and units[number + 1].speech and asking.search(unit.narration)
        if is_told or unit.text.rstrip(_CLOSERS).endswith("?"):
            behind = number + 1
            answers[number] = frozenset({behind, *needs[behind]}) | answers.get(behind, frozenset())
    return [
        needed.union(*(answers.get(one, frozenset()) for one in (number, *needed))) - {number}
        for number, needed in enumerate(needs)
    ]


def _leans_on_the_one_before(unit: Unit, language: Language) -> bool:
    first = unit.lines[0]
    if unit.goes_on or _echoes(unit):
        return True
    if not unit.narration or any(span.start == 0 for span in first.added):
        return not unit.narration or bool(first.origin)
    words, known = unit.narration.lstrip("“\"'‘("), language.script
    if compiled(known.connective).match(words):
        return True
    if compiled(known.inner_connective).search(unit.narration):
        return True
    if unit.speech and compiled(known.answering).match(unit.speech.lstrip("…“\"‘' ")):
        return True
    return _points_back(words, language)


def _answers(unit: Unit, before: Unit) -> bool:
    """Return whether somebody speaks right behind another one's question."""
    asked, answered = before.lines[-1].speaker_id, unit.lines[-1].speaker_id
    are_two = asked != answered and NARRATOR_ID not in (asked, answered)
    return are_two and before.text.rstrip(_CLOSERS).endswith("?")


def _met_by_first_name(units: Sequence[Unit], number: int, language: Language) -> set[int]:
    """Return the unit that tells of whom a first name alone leads to: "Carol said", whose wife she is.

    It is the first that has the name, else the one before.
    """
    led = _LED_BY.match(units[number].narration) if units[number].speech else None
    if led is None or not number or not is_given_name(led[1], language):
        return set()
    named = (at for at, unit in enumerate(units[:number]) if led[1] in _WORD.findall(unit.text))
    return {next(named, number - 1)}


def _by_first_name(units: Sequence[Unit], language: Language) -> dict[int, set[int]]:
    """Return, for units that have somebody's whole name first, the one that told who that is: "her son, Ray,"."""
    met: dict[str, int] = {}
    found: dict[int, set[int]] = {}
    for number, unit in enumerate(units):
        for name in _FULL_NAME.findall(unit.narration):
            at = met.pop(name.split()[0], None)
            if at is not None:
                found.setdefault(number, set()).add(at)
        for first in _APPOSED.findall(unit.narration):
            if is_given_name(first, language):
                met.setdefault(first, number)
    return found


def _echoes(unit: Unit) -> bool:
    """Return whether a unit of the writer's is a few words or an outcry: "How brave!"."""
    words = unit.narration.rstrip(_CLOSERS)
    is_few = len(words.split()) <= _FEW_WORDS
    return not unit.speech and (is_few or words.endswith("!"))


def _points_back(words: str, language: Language) -> bool:
    """Return whether a sentence opens with "The official", who was met before."""
    opening, complements = language.script.definite, language.script.complements
    definite = compiled(opening and opening + _NOUNS).match(words)
    if not definite:
        return False
    known = (language.roles, language.people, language.organisations, language.documents)
    following = [*definite[1].split(), words[definite.end() :].split(" ", 1)[0]]
    for noun, after in pairwise(following):
        if noun in complements:
            return False
        if any(noun.removesuffix("s") in words_of or noun in words_of for words_of in known):
            return after not in complements
    return False


def _taken_up(units: Sequence[Unit], number: int, language: Language) -> set[int]:
    """Return the unit, one of the nearest, that first tells of what a sentence opens with: "The raft" of "a small raft"."""
    words = [word.casefold() for word in _PLAIN.findall(units[number].narration)]
    if not words or words[0] not in language.definite_articles:
        return set()
    first = language.newcomer_words
    for at in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        told = [word.casefold() for word in _PLAIN.findall(units[at].narration)]
        new = (told[place + 1 : place + 4] for place, word in enumerate(told) if word in first)
        if any(words[1:2] and words[1] in told_of for told_of in new):
            return {at}
    return set()


def _means_somebody_before(unit: Unit, language: Language, introduced: Mapping[str, int]) -> bool:
    """Return whether a unit has a pronoun and names nobody before it, at its beginning neither."""
    pronoun = compiled(language.script.personal, any_case=True).search(unit.narration)
    if pronoun is None:
        return False
    opening = _WORD.match(unit.narration)
    is_named = opening is not None and _POSSESSIVE.sub("", opening[0]) in introduced
    return not is_named and not _CAPITAL.search(unit.narration, 0, pronoun.start())


def _back_to_a_person(units: Sequence[Unit], number: int) -> set[int]:
    """Return the run of units back to the nearest one that names somebody."""
    run: set[int] = set()
    for at in range(number - 1, -1, -1):
        run.add(at)
        if _FULL_NAME.search(units[at].narration) or _CAPITAL.search(units[at].narration):
            break
    return run


def _introductions(units: Sequence[Unit], language: Language) -> dict[str, int]:
    """Return in which unit each surname and given name first stands with the whole name."""
    found: dict[str, int] = {}
    for number, unit in enumerate(units):
        for name in _FULL_NAME.finditer(unit.narration):
            *firsts, last = name[0].split()
            found.setdefault(_POSSESSIVE.sub("", last), number)
            for first in firsts:
                if is_given_name(first, language):
                    found.setdefault(first, number)
    return found


def _bearers(units: Sequence[Unit], number: int, language: Language) -> set[int]:
    """Return the units before one that introduce whoever bears a surname that it has behind a title alone.

    Two may bear it, and which of them "Mr Moss" is only their introductions can tell.
    """
    names = [_untitled(name, language) for name in _FULL_NAME.findall(units[number].narration)]
    whole = {name[-1] for name in names if len(name) > 1}
    titled = {name[0] for name in names if len(name) == 1} - whole
    met: dict[tuple[str, str], int] = {}
    for at, unit in enumerate(units[:number] if titled else ()):
        for name in _FULL_NAME.findall(unit.narration):
            first, *others = _untitled(name, language)
            if others and others[-1] in titled and first.lower() not in language.determiners:
                met.setdefault((first, others[-1]), at)
    return set(met.values())


def _untitled(name: str, language: Language) -> list[str]:
    """Return the words of a name behind its titles; the last is none: "John Major"."""
    words = [_POSSESSIVE.sub("", word) for word in name.split()]
    is_title = [word.lower().strip(".") in language.honorifics for word in words[:-1]]
    return words[max((at for at, title in enumerate(is_title, 1) if title), default=0) :]


def _bare_names(unit: Unit) -> set[str]:
    """Return the capitalised words of a unit that don't end a whole name in it."""
    whole = {
        _POSSESSIVE.sub("", word)
        for name in _FULL_NAME.finditer(unit.narration)
        for word in name[0].split()
    }
    words = {_POSSESSIVE.sub("", word) for word in _WORD.findall(unit.narration)}
    return words - whole
