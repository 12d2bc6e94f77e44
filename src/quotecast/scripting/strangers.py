"""Who is heard in a script though nobody has said who that is."""

import re
from collections.abc import Iterator
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_person_noun
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import NARRATOR_ID, Notice, Script, Speaker, Style

_NAME: Final = 2  # words: a first name and a surname, whatever stands before them


def strangers(script: Script) -> Iterator[Notice]:
    """Give a notice for everybody named whose words come before the narrator has introduced them.

    So it is where a person has moved a quotation up, and where the article itself has no more than one
    name for somebody. A script that is word for word has everything where the article has it.
    """
    if script.style is Style.VERBATIM:
        return
    language = language_of(script.language)
    speakers = {speaker.id: speaker for speaker in script.speakers if speaker.is_named}
    said = ""
    for line in script.lines():
        if line.speaker_id == NARRATOR_ID:
            said = f"{said} {line.text}"
        elif (speaker := speakers.pop(line.speaker_id, None)) is not None:
            message = _why_unknown(speaker, f"{said} ", language)
            if message:
                yield Notice(kind="never introduced", message=message)


def _why_unknown(speaker: Speaker, said: str, language: Language) -> str:
    if " " not in speaker.name:
        if speaker.description or _is_related(speaker.name, said, language):
            return ""
        if _is_told_of(speaker.name, said, language):
            return ""
        return (
            f"the article has no more of {speaker.name} than that name: to say who it is, write a line "
            "of your own above the first words in the script"
        )
    names = (name.split()[-_NAME:] for name in (speaker.name, *speaker.aliases) if " " in name)
    if any(" ".join(words) in said for words in names):
        return ""
    if _is_related(speaker.name.split()[0], said, language):  # "Her mother, Ida, said"
        return ""
    return (
        f"{speaker.name} is heard before it is said who that is: put the words behind the line that "
        "tells it, or write a line of your own above them"
    )


def _is_related(name: str, said: str, language: Language) -> bool:
    """Return whether it was told what a name is to somebody: "her brother Al", "Ida's wife, Pat, …"; or a body's: "the Post"."""
    owner = any_of(frozenset(language.possessives))
    endings = "|".join(map(re.escape, language.possessive_endings))
    if not owner or not endings:
        return False
    own = rf"\b{re.escape(name)}\b"
    relation = rf"(?:\b(?i:{owner})|{endings})\s(?:[a-z][\w’'-]*\s){{0,2}}([a-z][\w’'-]*)(?:\s{own}|,\s{own},)"
    nouns = compiled(relation).findall(said)
    if any(one in language.kinship or is_person_noun(one, language) for one in nouns):
        return True
    joiners = any_of(language.conjunctions) or "(?!)"
    beside = rf"(?:[A-Z][\w’'-]*(?:,\s|,?\s{joiners}\s)){{0,5}}"  # "the brothers, Del and Ray"
    siblings = compiled(rf"\b([a-z][\w’'-]*)s,?\s{beside}{own}").findall(said)
    if any(one in language.kinship or is_person_noun(one, language) for one in siblings):
        return True
    body = compiled(rf"\b(?i:{any_of(language.definite_articles) or '(?!)'})\s{own}(?!\s[A-Z])")
    named = len(compiled(own).findall(said))
    return bool(named) and len(body.findall(said)) == named


def _is_told_of(name: str, said: str, language: Language) -> bool:
    """Return whether words beside a name say what it is: "GILD, the actors' union,", "a runner named Ida", "the app Kiln"."""
    own = rf"\b{re.escape(name)}\b"
    openers = any_of(language.determiners | frozenset(language.possessives))
    called = any_of(language.called_words) or "(?!)"
    beside = compiled(rf"{own},\s(?:{openers})\s[a-z][^,.;]*[,.]|\s(?:{called})\s{own}")
    for found in beside.finditer(said):
        word = said[: found.start()].split()[-1:]
        if not (
            word and word[0].istitle() and word[0].isalpha()
        ):  # no "Ann Pell, a baker," where "Pell" alone is meant
            return True
    before = compiled(rf"([\w’'-]+)\.?\s{own}").findall(said)
    if any(one.lower() in language.honorifics for one in before if one[:1].isupper()):
        return True
    told = compiled(rf"\b(?i:{openers})\s(?:[\w’'-]+\s){{0,4}}([a-z][\w-]+)\s{own}").findall(said)
    bodies = language.organisations | language.organisation_marks
    return any(one in bodies or is_person_noun(one, language) for one in told)
