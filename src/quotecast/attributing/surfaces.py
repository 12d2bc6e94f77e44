"""Tell words that stand on a thing, or name one, from somebody's: a sign, a poster, a title."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.phrases import DESCRIPTION, Mention
from quotecast.attributing.tokens import Token
from quotecast.languages import Language
from quotecast.languages.lexicon import is_person_noun, is_text_noun

_SHORTEST_LAW = 3  # tokens of "Section 4 says"
_LONGEST_LAW = 12  # tokens of "Section 4(2) of the act says:"
_LONGEST_ADJECTIVES = 3  # words from an article to its noun
_NEAR = 5  # tokens from a verb of sending to what is told of the thing sent


def is_on_surface(mention: Mention, text: str, language: Language) -> bool:
    """Return whether a text is one to be read by all ("the message on the board behind the green")."""
    words = re.findall(r"[\w-]+", mention.whole.cut_from(text).lower())
    return is_text_noun(mention.head, language) and any(
        word in language.surface_prepositions
        and not language.surfaces.union(language.boards).isdisjoint(words[place + 1 : place + 4])
        for place, word in enumerate(words)
    )


def leads_to_sign(reader: ClauseReader) -> bool:
    """Return whether a sentence leads to words on something ("On the wall hangs a sign:")."""
    language = reader.language
    if any(is_end(reader) for is_end in (_ends_in_one_that_reads, _ends_in_thing_reading)):
        return True
    if _is_of_law(reader):
        return True
    if not reader.tokens or reader.tokens[-1].lower != ":":
        return False
    if any(is_end(reader) for is_end in _ENDS):
        return True
    surfaces, main = language.surfaces - language.bare_surfaces, reader.main_subject()
    start = main.last if main is not None else 0
    is_lettered = any(token.lower in language.lettered_words for token in reader.tokens[start:])
    is_there = is_lettered or any(
        token.lower in surfaces and not (token.is_capital or token.is_possessive)
        for token in reader.tokens
    )
    return is_there and all(reader.is_object(one.subject) for one in reader.clauses())


def _ends_in_one_that_reads(reader: ClauseReader) -> bool:
    """Return whether words are read on one of several things ("They held signs, including one that read")."""
    language, words = reader.language, [token.lower for token in reader.tokens[-3:]]
    if len(words) < 3 or words[2] not in language.showing_verbs:
        return False
    is_one = words[0] in language.one_words or words[0] in language.surfaces
    return is_one and words[1] in language.relatives


def _ends_in_thing_reading(reader: ClauseReader) -> bool:
    """Return whether words stand on what is no document ("a sheet of paper reading")."""
    language, words = reader.language, [token.lower for token in reader.tokens[-2:]]
    if len(words) < 2 or reader.tokens[-2].is_capital or not words[0].isalpha():
        return False
    roots = {words[1].removesuffix(ending) for ending in language.participle_endings}
    is_reading = words[1] not in roots and not roots.isdisjoint(language.showing_verbs)
    is_text = words[0].removesuffix("s") in language.documents
    return is_reading and not (is_text or is_person_noun(words[0], language))


def _is_of_law(reader: ClauseReader) -> bool:
    """Return whether a few words lead to those of a provision ("Section 4(2) reads:", "Rule 4 says").

    Not where somebody is named behind it: "Section 4 must go, Moss said:".
    """
    words = [token.lower for token in reader.tokens[: _SHORTEST_LAW + 1]]
    is_law = len(words) >= _SHORTEST_LAW and words[0] in reader.language.law_parts
    is_law = is_law and words[1][:1].isdigit() and len(reader.tokens) <= _LONGEST_LAW
    return is_law and not any(
        one.first > 1 and one.kind is not DESCRIPTION for one in reader.mentions
    )


def _ends_in_board(reader: ClauseReader) -> bool:
    """Return whether something new is there for all to read ("A notice has appeared in the window:")."""
    main, language = reader.main_subject(), reader.language
    is_new = main is not None and main.determiner in language.indefinite_articles
    return is_new and main is not None and main.head in language.boards and not reader.clauses()


def _ends_in_put(reader: ClauseReader) -> bool:
    """Return whether somebody put words up for all to read ("have put a notice on their hut:", "a message on the board:")."""
    language, words = reader.language, [token.lower for token in reader.tokens]
    if reader.clauses():
        return False
    put = language.boards | language.surfaces
    for place, word in enumerate(words[1:-2], start=1):
        near = words[max(0, place - _LONGEST_ADJECTIVES) : place]
        is_new = not language.indefinite_articles.isdisjoint(near)
        if word in put and is_new and words[place + 1] in language.prepositions:
            return True
        is_on = word in language.surface_prepositions and words[place + 1] in language.determiners
        if (
            is_on
            and words[place + 2] in language.boards
            and is_text_noun(words[place - 1], language)
        ):
            return True
    return False


def _ends_on_thing(reader: ClauseReader) -> bool:
    """Return whether words are put on a thing ("a rule, printed on a card by the till:")."""
    language = reader.language
    if language.surface_prepositions.isdisjoint(reader.words):
        return False
    words = [token.lower for token in reader.tokens]
    marked = language.marking_words | language.lettered_words
    active = language.auxiliaries - language.passive_auxiliaries  # "Moss had written on a card:"
    return any(
        one in marked
        and before not in active
        and on in language.surface_prepositions
        and article in language.indefinite_articles
        for before, one, on, article in zip(words, words[1:], words[2:], words[3:], strict=False)
    )


def _ends_in_listener(reader: ClauseReader) -> bool:
    """Return whether all that is named is who is told ("Notices tell customers:")."""
    main = reader.main_subject()
    if main is None or not main.first or reader.clauses():
        return False
    is_told = reader.tokens[main.first - 1].lower in reader.language.telling_verbs
    return is_told and main.reach == len(reader.tokens) - 2


def _ends_in_container(reader: ClauseReader) -> bool:
    """Return whether a thing holds the words ("a link to the site, which contains the statement:").

    Not what somebody wrote or sent: "Moss sent a letter that contained the line:" is Moss's.
    """
    language, words = reader.language, [token.lower for token in reader.tokens]
    things = language.relatives - {language.personal_relative}
    place = max((n for n, one in enumerate(words) if one in things), default=0)
    if not place or language.containing_verbs.isdisjoint(words[place + 1 : place + 3]):
        return False
    if not is_text_noun(words[-2], language):
        return False
    is_text = is_text_noun(words[place - 1 - (words[place - 1] == ",")], language)
    near = words[max(0, place - _NEAR) : place]
    return not is_text or language.sending_verbs.isdisjoint(near)


def _ends_in_attached_text(reader: ClauseReader) -> bool:
    """Return whether words stand on something put up ("with a note stuck to the frame:"), nobody's own ("her note")."""
    language, words = reader.language, [token.lower for token in reader.tokens]
    for place, word in enumerate(words[2:-2], start=2):
        if word not in language.attached_words or words[place + 1] not in language.prepositions:
            continue
        before = words[max(0, place - 4) : place]
        is_new = not language.indefinite_articles.isdisjoint(before)
        if is_new and is_text_noun(words[place - 1], language) and "," not in words[place:]:
            return True
    return False


def _ends_in_reading(reader: ClauseReader) -> bool:
    """Return whether somebody hears what another wrote ("Moss wept as his last message was read out:")."""
    language, main = reader.language, reader.main_subject()
    words = [token.lower for token in reader.tokens[-_NEAR - 1 :]]
    is_read = any(
        one in language.passive_auxiliaries and two in language.showing_verbs
        for one, two in pairwise(words)
    )
    is_text = main is None or is_text_noun(main.head, language) or main.head in language.documents
    is_said = any(one.subject is main for one in reader.clauses())  # "Moss said as it was read:"
    return is_read and not (is_text or is_said)


def _ends_in_marked_thing(reader: ClauseReader) -> bool:
    """Return whether words stand on a thing that came with them ("a map that was returned with one comment:")."""
    language, words = reader.language, [token.lower for token in reader.tokens]
    things = language.relatives - {language.personal_relative}
    last = max((n for n, one in enumerate(words) if one in things), default=0)
    told = words[last + 1 : -1]
    if not language.sending_verbs.isdisjoint(words[max(0, last - _NEAR) : last]):
        return False  # "Moss sent a card that was signed with a word:"
    if not last or "," in (words[last - 1], *told) or reader.clauses():
        return False
    links = [n for n, one in enumerate(told) if one in language.absolute_prepositions]
    if not links or language.passive_auxiliaries.isdisjoint(told[: min(2, links[-1])]):
        return False
    if any(_is_of_speech(one, language) for one in words[:last]):
        return False  # "Moss had a warning for a town that was left with one question:"
    return any(is_text_noun(one, language) for one in told[links[-1] + 1 :])


def _is_of_speech(word: str, language: Language) -> bool:
    is_verb = word in language.reporting_verbs or word in language.meeting_verbs
    return is_verb or is_text_noun(word, language)


def calls_so(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether somebody calls something so ("what she called", "Moss called it"), no "group called"."""
    place = next((n for n, one in enumerate(tokens) if one.lower in language.naming_verbs), None)
    if place is None:
        return False
    before = tokens[place - 1] if place else None
    subjects = language.clause_subjects, language.auxiliaries, language.adverbs
    if before is None or before.is_capital or any(before.lower in words for words in subjects):
        return True
    return place < len(tokens) - 1


_ENDS = (
    _ends_in_marked_thing,
    _ends_in_container,
    _ends_in_attached_text,
    _ends_in_reading,
    _ends_in_listener,
    _ends_in_board,
    _ends_in_put,
    _ends_on_thing,
)
