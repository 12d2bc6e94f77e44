"""Tell the notes at the foot of a page on who its writer is, named in its byline or nowhere else."""

import re
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block
from quotecast.scripting.phrases import authors_of, is_outlet_named, outlet_of
from quotecast.scripting.short_lines import LETTERS, words_of
from quotecast.scripting.works import quotes_names

_MOST_BEHIND: Final = 3  # blocks from the line on the writer on
_LONGEST_NOTE: Final = 30  # words
_FEWEST_PARAGRAPHS: Final = 4  # above the line on the writer
_NEAR: Final = 5  # words behind the verb, among which a job is named
_QUOTES: Final = '“”«»„"'
_WHOLE: Final = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}")
_NAMED: Final = re.compile(rf"{_WHOLE.pattern}(?=\s[a-z])")


def behind_author(article: Article, story: list[Block], language: Language) -> list[Block]:
    """Return the one or two notes at the end behind the line that says who the writer is.

    What is longer, or has somebody who speaks, is the story: a second view, or that of the writer.
    """
    told = (at for at, block in enumerate(story) if _is_of_author(article, block, language))
    at = next((at for at in told if at >= max(_FEWEST_PARAGRAPHS, len(story) - _MOST_BEHIND)), None)
    behind = [] if at is None else story[at + 1 :]
    speaking = language.reporting_verbs | language.first_person

    def is_note(block: Block) -> bool:
        words = words_of(article, block)
        is_short = len(words.split()) <= _LONGEST_NOTE
        return is_short and speaking.isdisjoint(map(str.casefold, LETTERS.findall(words)))

    return behind if all(map(is_note, behind)) else []


def _is_of_author(article: Article, block: Block, language: Language) -> bool:
    """Return whether a line says what one of the writers is or does: "Ann Pell is a writer in Tarn"."""
    words = words_of(article, block)
    author = next((name for name in full_names(article) if begins_with(words, name)), None)
    if author is None or author.casefold() in article.title.casefold() or words.endswith(":"):
        return False
    verb, *behind = words[len(author) :].split() or [""]
    jobs = language.pages.job_words | language.pages.office_words
    is_job = not jobs.isdisjoint(word.strip(".,").casefold() for word in behind)
    return verb in language.pages.own_words or (verb in language.linking_verbs and is_job)


def begins_with(words: str, name: str) -> bool:
    """Return whether a line begins with a name, which either may have in capitals."""
    is_loud = name.isupper() or words[: len(name)].isupper()
    flags = re.IGNORECASE if is_loud else re.NOFLAG
    return re.match(rf"{re.escape(name)}\b", words, flags) is not None


def is_account(words: str, name: str) -> bool:
    """Return whether a line is a writer's name with an account glued to it, and no more: "Ann Pelltarnpost"."""
    return words.startswith(name) and len(words.split()) == len(name.split())


def full_names(article: Article) -> list[str]:
    """Return the names of more than one word of who wrote an article."""
    return [name for name in authors_of(article) if " " in name]


def is_of_unknown_writer(article: Article, block: Block, language: Language) -> bool:
    """Return whether a line says what somebody writes or does for an outlet, and is all that is said of them.

    "Ann Pell covers the sea for the Tarn Post." is a note where nothing above names her; so is what "the author" is.
    """
    words = words_of(article, block)
    is_quoted = any(mark in words for mark in _QUOTES) and not quotes_names(words, language)
    if is_quoted or len(words.split()) > _LONGEST_NOTE:
        return False
    above = article.text[: block.span.start]
    office = words.split()[1:2]
    if words.split()[0].casefold() in language.definite_articles and len(words.split()) > _NEAR - 1:
        verb, next_word = words.split()[2:4]
        # "The author is a poet", "has covered the sea"; not "is in prison", "has two children".
        is_being = verb in language.linking_verbs
        known = language.determiners if is_being else language.pages.own_words
        is_noun = verb not in language.auxiliaries or next_word in known
        is_now = is_noun and (_is_now(verb, language) or verb.endswith("s"))
        is_writer = not language.pages.job_words.isdisjoint(office)
        return is_writer and is_now and not _is_named(office[0], above)
    name = _NAMED.match(words)
    if name is None or not is_given_name(name[0].split()[0], language):
        return False
    verb, *behind = words[name.end() :].split()
    jobs = [word.strip(".,").casefold() for word in behind[:_NEAR]]
    is_job = not language.pages.job_words.isdisjoint(jobs)
    outlet = outlet_of(article)
    short = [f"{known} {outlet.split()[-1]}" for known in language.definite_articles if outlet]
    is_of_outlet = any(name in words for name in (*filter(None, [outlet]), *short))
    is_told = _is_now(verb, language) and (is_job or is_of_outlet)
    return is_told and not _is_named(name[0].split()[-1], above)


def is_signature(article: Article, block: Block, language: Language) -> bool:
    """Return whether the last line is a name that nothing above has, and the outlet's: "Ann Pell, Tarn Post".

    Below quoted words it is the name of who said them, and below a story that says "I" the story's own.
    """
    words = words_of(article, block)
    name, _, outlet = words.partition(", ")
    at = article.blocks.index(block)
    before = words_of(article, article.blocks[at - 1])
    above = article.text[: block.span.start]
    is_told = before.endswith((".", "!", "?")) and not any(mark in before for mark in _QUOTES)
    is_mine = not language.lone_words.isdisjoint(map(str.casefold, LETTERS.findall(above)))
    is_named = _WHOLE.fullmatch(name) is not None and is_given_name(name.split()[0], language)
    is_own = bool(outlet) and is_outlet_named(outlet, outlet_of(article), language)
    return (
        is_own and is_named and is_told and not is_mine and not _is_named(name.split()[-1], above)
    )


def _is_now(verb: str, language: Language) -> bool:
    """Return whether a verb is one by which a note says what somebody does: "is", "covers", not "was"."""
    being = language.auxiliaries & language.linking_verbs
    is_past = compiled(language.pages.told, any_case=True).fullmatch(verb) is not None
    return verb in language.pages.own_words or (verb in being and not is_past)


def _is_named(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) is not None
