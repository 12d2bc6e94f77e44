"""Find where the subject of an inverted clause ends: "said Ida Foy, a nurse, on Monday"."""

from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_place
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import Span


def subject_end(article_text: str, source: Span, tag_end: int, language: Language) -> int:
    """Find where the subject of an inverted clause ends: behind its appositions.

    A part between commas belongs to the subject unless it begins like an adverbial; words
    right behind the name belong to it unless they begin like one.
    """
    words, relatives, source_end = language.script, language.relative_pronouns, source.end
    head = article_text[source_end:tag_end].split(",", 1)[0]
    name = source.cut_from(article_text)
    is_told_of = name.split()[-1][:1].isupper() and compiled(words.of_topic).match(head)
    if is_told_of or _is_adverb(head, name, language):
        return source_end
    kept = 0
    if name.split()[0].lower() in language.determiners:
        origin = compiled(words.of_origin).match(head)  # "a report from the yard"
        kept = origin.end() if origin else 0
    elif len(name.split()) > 1:  # who is named in full is met here
        work = compiled(words.workplace).match(head)
        kept = work.end() if work else _of_body(article_text, source_end, tag_end, language)
    adjunct = compiled(words.adjunct).search(head, kept)
    if adjunct and not _relates(head[: adjunct.start()], relatives):
        return source_end + adjunct.start()
    end = source_end
    depth_safe = article_text[source_end:tag_end]
    position = 0
    for part in depth_safe.split(","):
        part_end = position + len(part)
        is_adverbial = compiled(words.adverbial, any_case=True).match(part.strip())
        is_topic = compiled(words.of_topic).match(part) is not None  # "of his late change"
        if position and (is_topic or is_adverbial) and not tells_of_whom(part, language):
            break
        end = source_end + part_end
        position = part_end + 1
    return end


def _of_body(article_text: str, start: int, end: int, language: Language) -> int:
    """Return how long "of the diner Two Over in Tarn" behind a name is: a body, and the town that it is in."""
    preposition = any_of(language.place_prepositions)
    body = compiled(
        rf"\sof [^,.;:]{{2,60}}?\s(?:{preposition})\s(?P<town>(?:[^\W\d_a-z][\w’'-]*\s?){{1,3}})(?=[,.]|$)"
        if preposition
        else ""
    )
    found = body.match(article_text, start, end)
    is_town = found is not None and is_place(found["town"].strip(), language)
    return found.end() - start if found is not None and is_town else 0


def tells_of_whom(words: str, language: Language) -> bool:
    """Return whether words behind a comma tell of whoever spoke: "in her second season".

    >>> from quotecast.languages import language_of
    >>> tells_of_whom(" in her second season", language_of("en"))
    True
    >>> tells_of_whom(" in the second season", language_of("en"))
    False
    """
    return compiled(language.script.of_whom).match(words.strip()) is not None


def _is_adverb(head: str, source: str, language: Language) -> bool:
    """Return whether one word in small letters stands behind a name: "afterwards", no "himself", no "jr"."""
    word = head.strip(" .")
    is_name = source.rsplit(maxsplit=1)[-1][:1].isupper()
    personal = compiled(language.script.personal)
    is_small = word.isalpha() and word.islower() and word not in language.name_suffixes
    return is_name and is_small and not personal.fullmatch(word)


def _relates(words: str, relatives: frozenset[str]) -> bool:
    """Return whether a clause about the subject began, to which all behind it belongs."""
    return not relatives.isdisjoint(words.lower().split())
