"""Know which nouns an article has had before a place, and which its title has."""

import re

from quotecast.attributing.fragments import Fragment, LaidOut
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import Mention
from quotecast.languages import Language
from quotecast.languages.lexicon import is_participle, is_person_noun, is_thing_noun
from quotecast.model import BlockKind

_LONGEST_DETERMINER = 10  # code points
_ENDS = '.?!”"'
_LOOKED_BACK = 2_000  # code points in which a noun may have been met


class EarlierNouns:
    """Look back over the text of an article."""

    def __init__(self, layout: LaidOut, language: Language) -> None:
        self.layout = layout
        self.language = language
        self._lower = ""
        self._whole: dict[str, bool] = {}
        self._pronouns = [[word] for word in language.pronouns]

    def _opens(self, fragment: Fragment) -> bool:
        """Return whether a fragment is the writer's first in its paragraph."""
        pieces = self.layout.passages[fragment.block].pieces
        return next(one for one in pieces if isinstance(one, Fragment)) is fragment

    def _are_people(self, person: Person) -> bool:
        """Return whether a name is a word for people that opened a sentence and is part of another name: "Workers"."""
        word = person.name.lower()
        is_one = len(person.words) == 1 and not (person.has_spoken or person.is_organisation)
        return is_one and is_person_noun(word.removesuffix("s"), self.language)

    def _is_common(self, person: Person) -> bool:
        """Return whether the one word of a name is a thing ("Laughter broke out"), or a verb in the text too, no "Shell".

        "Help may come. They help."
        """
        word, endings = person.words[0], self.language.participle_endings
        if is_thing_noun(word, self.language):
            return True
        is_verb = any(is_participle(f"{word}{one}", self.language) for one in endings)
        return is_verb and f" {word} " in self.layout.text

    def _is_called_whole(self, person: Person) -> bool:
        """Return whether a name that begins as somebody's comes again, and is never cut down to its end: "Marlo Kids".

        Of somebody it would be the surname. A title, a pronoun or an age tells that it is a person all the same.
        """
        is_told = person.is_titled or person.told_gender is not None or any(person.votes.values())
        if is_told or person.is_met_as_human or len(person.words) < 2:
            return False
        if person.name not in self._whole:
            text, end = self.layout.text, person.name.split()[-1]
            times = text.count(person.name)
            self._whole[person.name] = times > 1 and text.count(end) == times
        return self._whole[person.name]

    def _is_in_title(self, noun: str) -> bool:
        return noun in _titles(self.layout).lower().split()

    def _was_met(self, mention: Mention) -> bool:
        """Return whether the article has the noun of a mention before it, and not far.

        What a title calls somebody is no other.
        """
        if not self._lower:
            self._lower = _without_title(self.layout).lower()
        text, word = self._lower, mention.head
        end = min(mention.span.start, len(text))
        place = text.rfind(word, max(0, end - _LOOKED_BACK), end)
        while place >= 0:
            behind = text[place + len(word) :][:2]
            behind = behind[1:] if behind[:1] == "s" else behind[:1]  # "one of the pilots"
            around = text[max(0, place - 1) : place] + behind
            before = text[max(0, place - _LONGEST_DETERMINER) : place].split()
            is_nobody = bool(before) and before[-1] in self.language.denying_determiners
            if not is_nobody and not any(char.isalnum() for char in around):
                return True
            place = text.rfind(word, max(0, end - _LOOKED_BACK), place)
        return False

    def _was_met_apart(self, mention: Mention, person: Person) -> bool:
        """Return whether a sentence tells of "a man" and not of somebody who may be meant by "the man"."""
        if not self._lower:
            self._lower = _without_title(self.layout).lower()
        end = mention.span.start
        told = self._lower[max(0, end - _LOOKED_BACK) : end]
        told = told[: max(map(told.rfind, _ENDS)) + 1]  # without the mention's own sentence
        name = person.words[-1] if person.words else person.name.lower()
        named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        for sentence in re.split(r"(?<=[.?!”])\s", told):
            words = re.findall(r"[^\W\d_]+", sentence)
            found = named.search(sentence)
            is_of_them = found is not None or words[:1] in self._pronouns
            if mention.head in words and not is_of_them:
                return True
            if found is not None and self._brings_in(sentence[found.end() :], mention.head):
                return True
        return False

    def _brings_in(self, told: str, noun: str) -> bool:
        """Return whether a clause behind somebody's name brings in another ("Karl Abe, 24, was there when a man came in")."""
        language = self.language
        articles = "|".join(map(re.escape, language.indefinite_articles))
        for link, verb in re.findall(
            rf"(\w+) (?:{articles}) (?:\w+ )?{re.escape(noun)} (\w+)", told
        ):
            is_past = verb.endswith(language.past_endings) or verb in language.past_forms
            if link in language.subordinators and (is_past or verb in language.auxiliaries):
                return True
        return False

    def _was_only_owned(self, mention: Mention) -> bool:
        """Return whether a noun stood before only as somebody's ("the state's teacher")."""
        text = self._lower[: mention.span.start]
        found = [one.start() for one in re.finditer(rf"\b{re.escape(mention.head)}\b", text)]
        endings = self.language.possessive_endings
        return bool(found) and all(text[:at].rstrip().endswith(endings) for at in found[-5:])

    def _ends_trade(self, mention: Mention) -> bool:
        """Return whether the word before a noun tells what somebody does ("the advocate depute")."""
        words = mention.span.cut_from(self.layout.text).lower().split()
        return len(words) > 1 and is_person_noun(words[-2], self.language)


def _titles(layout: LaidOut) -> str:
    """Return the words of an article's title."""
    found = (one for one in layout.passages[:2] if one.kind is BlockKind.TITLE)
    return " ".join(one.span.cut_from(layout.text) for one in found)


def _without_title(layout: LaidOut) -> str:
    """Return an article's text with blanks for the words of its title."""
    text = layout.text
    for one in layout.passages[:2]:
        if one.kind is BlockKind.TITLE:
            text = text[: one.span.start] + " " * len(one.span) + text[one.span.end :]
    return text
