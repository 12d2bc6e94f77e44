"""Join the two noun phrases of an apposition, so that both mean one person."""

from quotecast.attributing.aliases import link_alias, link_before_alias
from quotecast.attributing.offices import link_office
from quotecast.attributing.phrases import DESCRIPTION, NAME, OWNED, PRONOUN, Mention
from quotecast.attributing.tokens import Token
from quotecast.languages import Language
from quotecast.languages.lexicon import closed_words, is_given_name, is_participle

_LONGEST_RELATIVE = 8  # tokens: "who answers this time is"
_CLOSINGS = frozenset({",", ".", "—", "–", "--", ";", ")", "who", "?", "!", ":"})
_STOPS = frozenset({".", "!", "?", ";"})
_BRACKETS_AND_COMMAS = frozenset({",", "—", "–"})
_FEW_WORDS = 4  # before a title: "state", "67-year-old retired"


def link_appositions(
    text: str, tokens: tuple[Token, ...], mentions: list[Mention], language: Language
) -> None:
    """Set `same_as` on every description that only says more about a name beside it.

    "Ida Moss, a senior fellow", "the senior fellow, Ida Moss," and "deputy head of the council
    Ida Moss" each mention one person.
    """
    for number, mention in enumerate(mentions):
        if mention.kind is NAME and number:
            _link_initials(tokens, mention, mentions[number - 1])
        if mention.kind is not DESCRIPTION or mention.is_plural:
            continue
        following = mentions[number + 1 : number + 9]
        if mention.reach > mention.last:
            link_office(text, tokens, mention, following, language)
        before = mentions[number - 1] if number else None
        after = next((one for one in following if one.first > mention.reach), None)
        alias = link_alias(tokens, mention, following, language)
        if alias is not None and before is not None:
            link_before_alias(tokens, mention, before, alias, language)
        _link_told(tokens, mention, after, language)
        _join_roles(tokens, mention, before)
        _tell_which(tokens, mention, before, language)
        _link_pronoun(tokens, mention, after)
        _join_to_name(tokens, mention, after, language)
        is_person = before is not None and not before.is_organisation
        if mention.same_as is None and before is not None and is_person:
            _link_behind(tokens, mention, before, after, language)
        if mention.same_as is None and after is not None:
            _link_body(tokens, mention, mentions[number + 1], after, language)
            _link_before(tokens, mentions, number, after, language)
        if mention.same_as is None and before is not None and not is_person:
            _link_behind(tokens, mention, before, after, language)


def _link_initials(tokens: tuple[Token, ...], mention: Mention, before: Mention) -> None:
    """Read "the Holm Harbour Authority (HHA)" as one, which "the HHA" means later."""
    is_one = mention.first == mention.last == before.last + 2 and mention.last + 1 < len(tokens)
    is_body = before.kind is NAME and before.is_organisation and " " in before.name
    if not (is_one and is_body and mention.name.isupper()):
        return
    if tokens[mention.first - 1].lower != "(" or tokens[mention.last + 1].lower != ")":
        return
    letters = iter(word[0] for word in before.name.lower().replace("-", " ").split())
    if all(one in letters for one in mention.name.lower()):
        before.nickname = mention.name
        mention.same_as = before


def _link_told(
    tokens: tuple[Token, ...], mention: Mention, after: Mention | None, language: Language
) -> None:
    """Read "The sculptor is Ida Moss." as one, and "One of them is Ida Moss, who", no "who met the vet was Ida Moss".

    "The man who answers this time is Karl Abe, 79."
    """
    if after is None or after.kind is not NAME or after.is_possessive:
        return
    between = [token.lower for token in tokens[mention.reach + 1 : after.first]]
    closing = tokens[after.reach + 1].lower if after.reach + 1 < len(tokens) else "."
    is_told = between[:1] == [language.personal_relative] and "," not in between
    is_near = len(between) == 1 or (is_told and len(between) <= _LONGEST_RELATIVE)
    is_link = is_near and between[-1] in language.linking_verbs and closing in _CLOSINGS
    is_part = mention.reach > mention.last and mention.head in language.newcomer_words
    is_one = mention.determiner in language.definite_articles or is_part
    is_one = is_one and " " in after.name
    acts = tokens[mention.first - 1].lower if mention.first else ""
    is_one = is_one and not (acts.endswith(language.past_endings) or acts in language.past_forms)
    if is_link and is_one and not (mention.is_organisation or after.is_organisation):
        mention.same_as = after


def _join_roles(tokens: tuple[Token, ...], mention: Mention, before: Mention | None) -> None:
    """Read "the singer and guitarist" as one."""
    if before is None or before.kind is not DESCRIPTION or before.is_plural:
        return
    is_joined = before.reach == mention.first - 2 and tokens[mention.first - 1].lower == "and"
    if is_joined and before.determiner == "the" and mention.determiner is None:
        mention.same_as = before.same_as or before


def _tell_which(
    tokens: tuple[Token, ...], mention: Mention, before: Mention | None, language: Language
) -> None:
    """Read "One of them, a trucker from Tarn, said" as what a trucker said."""
    if before is None or before.kind is not DESCRIPTION or before.head not in language.one_words:
        return
    if before.reach != mention.first - 2 or tokens[mention.first - 1].lower != ",":
        return
    is_of_them = before.reach == before.first + 2  # no "One of those collecting a parcel"
    if is_of_them and mention.determiner in language.indefinite_articles:
        mention.same_as = before
        before.span, before.whole, before.head = mention.span, mention.whole, mention.head
        before.determiner, before.gender = mention.determiner, mention.gender


def _join_to_name(
    tokens: tuple[Token, ...], mention: Mention, after: Mention | None, language: Language
) -> None:
    """Read "said author and police chief Ida Moss" as one."""
    if after is None or after.kind is not NAME or not after.titles:
        return
    is_joined = mention.reach == after.first - 2 and tokens[after.first - 1].lower == "and"
    if is_joined and mention.determiner is None and _follows_verb(tokens, mention, language):
        mention.same_as = after


def _link_pronoun(tokens: tuple[Token, ...], mention: Mention, after: Mention | None) -> None:
    """Read "A vet from York, she said": the sentence opens with what its subject is."""
    if mention.first or after is None or after.kind is not PRONOUN or after.is_plural:
        return
    is_next = mention.reach == after.first - 2 and tokens[after.first - 1].lower == ","
    if is_next and mention.determiner is not None and not mention.is_organisation:
        mention.same_as = after


def _link_behind(
    tokens: tuple[Token, ...],
    mention: Mention,
    before: Mention,
    after: Mention | None,
    language: Language,
) -> None:
    """Read "Ida Moss, a senior fellow", and "Ida Moss, president and founder of"."""
    if before.same_as is not None and tokens[mention.first - 1].lower == "and":
        if before.reach == mention.first - 2:
            mention.same_as = before.same_as
        return
    is_name = before.kind is NAME and not before.is_possessive
    ahead = tokens[before.first - 1].lower if before.first else ""
    if is_name and " " not in before.name and ahead in language.place_prepositions:
        return  # "In Virginia, one farmer said"
    if is_name and before.reach == mention.first - 2 and tokens[before.reach + 1].lower == ",":
        closing = tokens[mention.reach + 1].lower if mention.reach + 1 < len(tokens) else "."
        is_told = closing in language.reporting_verbs and _begins_clause(tokens, before, language)
        is_closed = closing in _CLOSINGS or is_told or closing in language.relatives
        is_doing = closing.endswith(language.past_endings) and mention.reach + 2 < len(tokens)
        is_doing = is_doing and tokens[mention.reach + 2].lower in language.agent_prepositions
        is_doing = is_doing or (mention.is_organisation and is_participle(closing, language))
        is_closed = is_closed or is_doing  # "a nurse hired by the club", "a firm running ferries"
        is_double = closing == "and" and (mention.determiner is None or _has_second(mention, after))
        if not is_closed and not is_double:
            return
        if before.is_organisation and not mention.is_organisation:
            before.is_organisation = not _bears_mark(before, language)
        before.is_organisation = before.is_organisation or _is_body(mention, before, language)
        if mention.is_organisation == before.is_organisation or before.is_organisation:
            mention.same_as = before


def _is_body(mention: Mention, name: Mention, language: Language) -> bool:
    """Return whether a noun for a body tells what a name is ("Full Plates, a charity that feeds pupils,")."""
    is_told = mention.is_organisation and mention.head in language.organisations
    is_free = not name.titles and not is_given_name(_first_word(name), language)
    return is_told and is_free and mention.determiner is not None


def _bears_mark(name: Mention, language: Language) -> bool:
    """Return whether a given name stands before a surname that a body's name ends in as well ("Ida Fox, a vet")."""
    words = name.name.lower().split()
    is_two = len(words) == 2 and words[1] in language.surname_marks and name.determiner is None
    return is_two and is_given_name(words[0], language)


def _has_second(mention: Mention, after: Mention | None) -> bool:
    """Return whether an apposition is of two nouns ("Ida Moss, the mayor and former minister,")."""
    if after is None or after.first != mention.reach + 2:
        return False
    return after.determiner is None and after.kind is DESCRIPTION


def _begins_clause(tokens: tuple[Token, ...], name: Mention, language: Language) -> bool:
    """Return whether a name is its clause's subject: not in "Sentencing Ida Moss, the judge said"."""
    first = name.first
    while first and tokens[first - 1].start >= name.whole.start:
        first -= 1
    before = tokens[first - 1] if first else None
    return before is None or not before.is_word or before.lower in language.joiners


def _names_body(
    tokens: tuple[Token, ...], mention: Mention, name: Mention, language: Language
) -> bool:
    """Return whether a noun for a body tells what a name is ("The water company, Holm Kestrel,")."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    is_body = _is_body(mention, name, language)
    is_body = is_body and before not in language.prepositions  # "the head of the agency, Ida Moss,"
    is_known = mention.determiner not in language.newcomer_words
    return is_body and is_known and _is_apart(tokens, mention, name)


def _link_body(
    tokens: tuple[Token, ...], mention: Mention, body: Mention, name: Mention, language: Language
) -> None:
    """Read "A spokesman for the firm, Holm & Son, said": it is the firm that is named."""
    is_within = mention.last < body.first and body.last == mention.reach and body is not name
    is_body = body.is_organisation and body.kind is DESCRIPTION
    is_speaking = mention.head in language.unmet_roles and _is_apart(tokens, mention, name)
    if name.kind is not NAME or not (is_within and is_body and is_speaking):
        return
    if not name.titles and not is_given_name(_first_word(name), language):
        name.is_organisation = True
        body.same_as = name


def _is_apart(tokens: tuple[Token, ...], mention: Mention, name: Mention) -> bool:
    """Return whether a name stands between two commas, right behind what it is."""
    if mention.reach + 1 != name.first - 1 or name.reach + 1 >= len(tokens):
        return False
    return tokens[name.first - 1].lower == tokens[name.reach + 1].lower == ","


def _first_word(name: Mention) -> str:
    return name.name.lower().split()[0]


def _link_before(
    tokens: tuple[Token, ...],
    mentions: list[Mention],
    number: int,
    after: Mention,
    language: Language,
) -> None:
    """Read "the senior fellow, Ida Moss, said" and "said founder and chief, Ida Moss."."""
    mention = mentions[number]
    if after.kind is not NAME or mention.is_possessive or after.is_possessive:
        return
    words = after.name.lower().split()
    if after.is_organisation and not mention.is_organisation:
        is_surname = len(words) == 2 and words[-1] in language.surname_marks
        after.is_organisation = not (is_surname and tokens[after.first - 1].lower == ",")
    is_owned = mention.determiner == OWNED or mention.determiner in language.possessives
    is_owned = is_owned and mention.head.endswith(language.agent_endings)
    is_marked = words[-1] in language.organisation_marks and _is_apart(tokens, mention, after)
    is_body = mention.head in language.body_roles or is_owned or is_marked
    if after.is_organisation and is_body:
        mention.is_organisation = True  # "The developer, Ballast Holdings, said"
    after.is_organisation = after.is_organisation or _names_body(tokens, mention, after, language)
    if mention.is_organisation != after.is_organisation:
        return
    comma = mention.reach + 1
    is_next = comma == after.first - 1
    # "Moss's niece, state Rep. Ida Lund, said", "The caller, 67-year-old retired vet Ida Lund, said"
    told = [token.lower for token in tokens[comma + 1 : after.first]]
    is_titled = 0 < len(told) < _FEW_WORDS and bool(after.titles) and after.determiner is None
    is_titled = is_titled and all(_tells_of_title(one, language) for one in told)
    is_aged = len(told) == 1 and told[0].endswith(language.age_endings)
    is_aged = is_aged and not _is_listed(tokens, after, language)
    is_titled = is_titled or is_aged  # "Her pupil, 19-year-old Karl Abe, said"
    if not (is_next or is_titled) or tokens[comma].lower not in _BRACKETS_AND_COMMAS:
        return
    before = mentions[number - 1] if number else None
    is_joined = (
        before is not None
        and before.kind is DESCRIPTION
        and before.reach == mention.first - 2
        and tokens[mention.first - 1].lower == "and"
        and mention.determiner
        not in language.possessives  # "the governor and his former deputy, Ida Moss"
    )
    is_told = _follows_verb(tokens, mention, language)
    closing = tokens[after.reach + 1].lower if after.reach + 1 < len(tokens) else "."
    if after.last + 1 < len(tokens) and tokens[after.last + 1].lower == "and":
        return
    is_kin = mention.determiner is not None and mention.head in language.kinship
    is_fronted = mention.first == 1 and tokens[0].lower in language.prepositions
    is_kin = is_kin and not (is_fronted and closing.isalpha())  # "Besides his son, Moss had a dog"
    is_last = closing in _STOPS and mention.determiner in (OWNED, *language.definite_articles)
    is_last = is_last and len(words) > 1  # "presented by the mayor, Ida Moss."
    if not (is_told or is_kin or is_last) and closing not in _BRACKETS_AND_COMMAS:
        return
    is_whose = mention.first > 0 and tokens[mention.first - 1].lower in language.shared_possessives
    is_free = is_told or is_joined or is_whose  # "whose father, Karl Abe,"
    if mention.determiner is None and not is_free and mention.first and number:
        return
    mention.same_as = after
    if is_joined and before is not None and before.same_as is None:
        before.same_as = after


def _tells_of_title(word: str, language: Language) -> bool:
    """Return whether a word may stand before a title ("state", "67-year-old")."""
    is_plain = word.isalpha() and word not in closed_words(language)
    return is_plain or word.endswith(language.age_endings)


def _is_listed(tokens: tuple[Token, ...], name: Mention, language: Language) -> bool:
    """Return whether more people follow a name ("a nurse, 19-year-old Karl Abe, and a driver")."""
    behind = [token.lower for token in tokens[name.reach + 2 : name.reach + 3]]
    return any(one in language.joiners or one.endswith(language.age_endings) for one in behind)


def _follows_verb(tokens: tuple[Token, ...], mention: Mention, language: Language) -> bool:
    """Return whether an inverted tag begins with the mention ("said the mayor, ...")."""
    index = mention.first - 1
    while index > 0 and tokens[index].lower not in language.reporting_verbs:
        if not tokens[index].is_word or mention.first - index > 4:
            return False
        index -= 1
    return index >= 0 and tokens[index].lower in language.reporting_verbs
