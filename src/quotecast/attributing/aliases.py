"""Join a description to the name somebody gives of themselves."""

from quotecast.attributing.phrases import DESCRIPTION, NAME, Mention
from quotecast.attributing.tokens import Token
from quotecast.languages import Language

_LONGEST_ALIAS = 12  # tokens between "who" and the name somebody gives


def link_alias(
    tokens: tuple[Token, ...], mention: Mention, following: list[Mention], language: Language
) -> Mention | None:
    """Read "A pupil, who gave her name only as Ida, said" and "a man who is known as Karl"."""
    start = mention.reach + 1
    start += start < len(tokens) and tokens[start].lower == ","
    if start < len(tokens) and tokens[start].lower in language.called_words:
        one = next((one for one in following if one.first == start + 1), None)
        if one is None or one.kind is not NAME or one.is_possessive:
            return None
        mention.same_as = one  # "said a runner named Ida"
        one.is_organisation = mention.is_organisation
        return one
    if start >= len(tokens) or tokens[start].lower != language.personal_relative:
        return None
    for one in following:
        is_near = start < one.first <= start + _LONGEST_ALIAS
        if not is_near or one.kind is not NAME:
            continue
        told = [token.lower for token in tokens[start : one.first]]
        told = told[-2:] if told[-1] == "," else told
        is_named = any(word in language.alias_words.get(told[-1], ()) for word in told)
        is_named = is_named or _asks_to_be_called(told, language)
        if is_named and not one.is_possessive:
            mention.same_as = one
            one.is_organisation = False
            return one
    return None


def _asks_to_be_called(told: list[str], language: Language) -> bool:
    """Return whether words end as those before a name that somebody asks for ("who asked to be called")."""
    return language.negations.isdisjoint(told) and any(
        tuple(told[-len(ending) :]) == ending and told[-len(ending) - 1] in verbs
        for ending, verbs in language.alias_endings.items()
        if len(told) > len(ending)
    )


def link_before_alias(
    tokens: tuple[Token, ...], mention: Mention, before: Mention, alias: Mention, language: Language
) -> None:
    """Read "One holder who came, a former teacher who gave her name as Ida, said" as one person."""
    is_apposed = mention.first > 0 and tokens[mention.first - 1].lower == ","
    is_new = before.kind is DESCRIPTION and before.determiner in language.newcomer_words
    is_one = is_new and not (before.is_plural or before.is_organisation)
    is_apposed = is_apposed and mention.determiner in language.indefinite_articles
    if is_one and is_apposed and before.same_as is None:
        before.same_as = alias
