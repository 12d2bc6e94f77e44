"""Know which names only tell where: "in Tarn", "Tarn teenagers"."""

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.fragments import Fragment
from quotecast.attributing.people import PeopleRegister
from quotecast.attributing.phrases import Mention
from quotecast.languages import Language
from quotecast.languages.lexicon import is_person_noun


def note_place(fragment: Fragment, mention: Mention, register: PeopleRegister) -> None:
    """Note that a name tells where, or from where: "in Tarn", "Tarn teenagers"."""
    language, first = register.language, mention.first
    before = fragment.tokens[first - 1].lower if first else ""
    is_home = first > 1 and before in language.genitive_prepositions
    owner = fragment.tokens[first - 2] if is_home else None
    is_home = owner is not None and (owner.is_capital or owner.lower in language.place_nouns)
    is_where = before in language.place_prepositions or is_home  # "Karl Abe of Willow Creek"
    is_many = _tells_of_many(fragment, mention, language)
    if not (is_where or is_many) and before not in language.origin_prepositions:
        return
    person = register.person_of(mention)
    is_where = is_where or (is_many and person.guessed_gender is None)  # "Karl Abe dries the hay"
    if mention.is_possessive and len(person.words) > 1:
        return  # "in Ida Moss's staging"
    if is_where or (not person.has_given_name and len(person.words) < 2):
        person.places += 1


def _tells_of_many(fragment: Fragment, mention: Mention, language: Language) -> bool:
    """Return whether a name stands before several whom it tells of ("Alma Ridge teenagers")."""
    behind = fragment.tokens[mention.last + 1 : mention.last + 2]
    word = behind[0].lower if behind and not mention.is_possessive else ""
    return word.endswith("s") and is_person_noun(word, language)


def is_where(reader: ClauseReader, mention: Mention) -> bool:
    """Return whether a name only tells where ("In the village of Tarn, Ida Moss ...", "at Tarn")."""
    before = reader.tokens[max(0, mention.first - 1)].lower
    is_where = before in reader.language.place_prepositions
    is_front = is_where or reader.tokens[0].lower in reader.language.place_prepositions
    is_front = is_front and mention.first < reader.main_start
    is_where = is_where and mention.first == mention.last and mention.role is None
    return (is_front or is_where) and not mention.is_possessive
