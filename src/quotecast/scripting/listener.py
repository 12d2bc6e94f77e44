"""Know what a listener has heard so far: who was named, who is expected to speak next."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.lexicon import title_words
from quotecast.model import NARRATOR_ID, Article, Line, Speaker
from quotecast.scripting.callings import (
    any_description,
    any_name,
    any_of_names,
    ends_of,
    full_names,
    is_anothers,
    never_quoted,
    usual_form,
)
from quotecast.scripting.topic import TopicFinder, agrees, pronoun_of

# A name is forgotten after as many sentences without it: a listener can't turn back a page.
_FORGOTTEN: Final = 12
_CLOSERS: Final = "”’\"')]»›"
_ENDS: Final = (".", "!", "?", "…", ":")
_NEAR: Final = 3  # lines
_LONGEST_ROLE: Final = 3  # words
_LONGEST_REMINDER: Final = 12  # words


class Listener:
    """Follow the lines of a script as they are heard."""

    def __init__(self, article: Article, speakers: Sequence[Speaker], language: Language) -> None:
        self._text = article.text
        self._language = language
        articles = language.indefinite_articles | language.definite_articles
        self._articles = tuple(f"{article} " for article in articles)
        self._speakers = {speaker.id: speaker for speaker in speakers}
        self._mentions = {
            speaker.id: any_of_names(
                any_name(speaker, language)
                if speaker.is_named
                else any_description(speaker, language)
            )
            for speaker in speakers
        }
        self._never_quoted = never_quoted(article.text, speakers, language)
        self._unmet = {s.id: any_of_names(full_names(s)) for s in speakers if s.is_named}
        self._met_as: dict[str, str] = {}
        self._short: dict[str, str] = {}
        self._finder = TopicFinder(
            self._mentions, language, frozenset(s.id for s in speakers if not s.is_named)
        )
        self._heard = 0  # lines
        self._told = 0  # how far the narrator has come in the article
        self._borders = sorted(block.span.start for block in article.blocks)
        self._heard_at: dict[str, int] = {}
        self._called: dict[str, set[str]] = {}
        self._topic: str | None = None
        self._person: str | None = None  # the topic that was one last, and when
        self._person_at = 0
        self._around: set[str] = set()  # named since the topic was named last, and with it
        self._sentence = ""  # the narrator's last, which may have had several lines
        self.last: Line | None = None

    def hear(self, line: Line) -> None:
        """Take in the next line."""
        self.last = line
        self._heard += 1
        if line.speaker_id != NARRATOR_ID:
            self._topic, self._sentence, self._around = line.speaker_id, "", set()
            self._heard_at[line.speaker_id] = self._heard
        else:
            goes_on = self._goes_on(line)
            self._told = max([self._told, *(span.end for span in line.origin)])
            self._sentence = f"{self._sentence} {line.text}" if goes_on else line.text
            for mention in self._finder.mentions(line.text):
                self._heard_at[mention.speaker_id] = self._heard
            if not goes_on or self._finder.of(self._sentence):
                self._topic = self._topic_of(self._sentence)
            named = {one.speaker_id for one in self._finder.mentions(self._sentence)}
            self._around = named if self._topic in named else self._around | named
            if self._topic is not None:
                self._person, self._person_at = self._topic, self._heard
            met = {who: m for who, one in self._unmet.items() if (m := one.search(line.text))}
            for who, found in met.items():
                self._met_as[who] = found[0]
                del self._unmet[who]
            whole = [who for who in self._met_as if self._speakers[who].name in line.text]
            for who in whole:  # may be another one's than the shorter name: a daughter's
                del self._met_as[who]

    def _goes_on(self, line: Line) -> bool:
        """Return whether a line goes on with the narrator's sentence: a heading has no stop, and ends."""
        start = min((span.start for span in line.origin), default=self._told)
        is_next = bisect_left(self._borders, self._told) == bisect_right(self._borders, start)
        is_open = not self._sentence.rstrip(_CLOSERS).endswith(_ENDS)
        return bool(self._sentence) and is_open and is_next

    def _topic_of(self, text: str) -> str | None:
        topic, pronoun = self._finder.of(text), self._finder.pronoun(text)
        if topic is not None or pronoun is None:
            return topic
        if self._topic is None:
            return self._lately_meant(pronoun)
        if not agrees(self._speakers[self._topic], pronoun, self._language):
            return None
        if self._speakers[self._topic].gender is not None:
            self.learn(self._topic, pronoun)
        return self._topic

    def _lately_meant(self, pronoun: str) -> str | None:
        """Return whom "she" means behind a sentence or two that are about nobody."""
        if self._person is None or self._heard - self._person_at > _NEAR:
            return None
        is_meant = self._language.pronouns.get(pronoun) is self._speakers[self._person].gender
        return self._person if is_meant else None

    def learn(self, speaker_id: str, pronoun: str) -> None:
        """Take in that the article itself calls somebody "she", where nothing speaks against it."""
        speaker = self._speakers[speaker_id]
        if pronoun in self._language.pronouns and agrees(speaker, pronoun, self._language):
            self._called.setdefault(speaker_id, set()).add(pronoun)

    def _pronoun_of(self, speaker: Speaker) -> str | None:
        called = self._called.get(speaker.id, set())
        known = pronoun_of(speaker, self._language)
        return known or (next(iter(called)) if len(called) == 1 else None)

    def is_about(self, speaker: Speaker) -> bool:
        """Return whether what was heard last is about the speaker: the next pronoun means them."""
        return self._topic == speaker.id

    def just_said(self, speaker: Speaker) -> bool:
        """Return whether the narrator has just told what the speaker said, in other words."""
        if self.last is None or self.last.speaker_id != NARRATOR_ID or not self.is_about(speaker):
            return False
        text = self._sentence
        return self._finder.is_saying(text, self._finder.mentions(text))

    def was_just_tagged(self, speaker: Speaker) -> bool:
        """Return whether the narrator's last words were that the speaker said so: "…, said Holt."."""
        if not self.just_said(speaker):
            return False
        about = speaker.description or ""
        return self._finder.ends_in_tag(self._sentence, speaker.id, about)

    def pronoun_for(self, speaker: Speaker) -> str | None:
        """Give the pronoun that a listener understands now; None where only a name will do."""
        pronoun = self._pronoun_of(speaker) if self.is_about(speaker) else None
        if pronoun is None or self.last is None or self.last.text.endswith(":"):
            return None
        others = (self._speakers[who] for who in self._around - {speaker.id})
        is_clear = not any(agrees(other, pronoun, self._language) for other in others)
        return pronoun if is_clear and not self._names_stranger(speaker, pronoun) else None

    def _names_stranger(self, speaker: Speaker, pronoun: str) -> bool:
        """Return whether a pronoun may mean somebody never quoted, named at the end of the sentence or before the speaker."""
        gender, sentence = (
            self._language.pronouns.get(pronoun),
            self._sentence.rstrip(_CLOSERS + "."),
        )
        own = self._mentions[speaker.id].search(sentence)
        near = (one for one in self._never_quoted.items() if one[0] in sentence)
        for name, other in near:
            places = [found.end() for found in re.finditer(rf"\b{re.escape(name)}\b", sentence)]
            is_near = bool(places) and (
                places[-1] == len(sentence) or (own is not None and places[0] < own.start())
            )
            if is_near and (other is None or other is gender):
                return True
        return False

    def role_for(self, speaker: Speaker) -> str | None:
        """Give "the manager", where the last sentence told of whom it is, and no pronoun is known."""
        about, known = speaker.description or "", self._language.script.known_article
        if not known or not speaker.is_named or not about or about not in self._sentence:
            return None
        words = about.split()
        if (
            words[0].lower()
            in self._language.indefinite_articles | self._language.definite_articles
        ):
            words = words[1:]
        borders = self._language.prepositions | self._language.relative_pronouns
        ends = (
            at for at, word in enumerate(words) if word.lower() in borders or word.endswith("’s")
        )
        words = words[: next(ends, len(words))]
        head = words[-1] if words else ""
        is_role = head.lower() in self._language.roles and len(words) <= _LONGEST_ROLE
        is_plain = all(word.replace("-", "").isalpha() for word in words)
        if words and (len(words) == 1 or f" {words[0].lower()} " in self._text):
            words[0] = words[0].lower()  # its capital began a sentence
            titles = title_words(self._language)
            words = [word.lower() if word.lower() in titles else word for word in words]
        return f"{known} {' '.join(words)}" if is_role and is_plain else None

    def has_forgotten(self, speaker: Speaker) -> bool:
        """Return whether the speaker was met so long ago that a surname says nothing any more."""
        heard_at = self._heard_at.get(speaker.id)
        is_met = speaker.is_named and self.has_met(speaker)
        return heard_at is not None and is_met and self._heard - heard_at >= _FORGOTTEN

    def expects(self, speaker: Speaker) -> bool:
        """Return whether the listener knows that this speaker is meant.

        So it is right after the speaker's own words, after a sentence that leads to them with a
        colon, and after one that names nobody else who is quoted in the article.
        """
        if self.last is None:
            return False
        if self.last.speaker_id != NARRATOR_ID:
            return self.last.speaker_id == speaker.id
        if self.last.text.endswith(":") or self.just_said(speaker):
            return True
        named = [who for who, pattern in self._mentions.items() if pattern.search(self.last.text)]
        return named == [speaker.id]

    def named_last(self, text: str) -> str | None:
        """Return who of the speakers is named last in a text."""
        mentions = self._finder.mentions(text)
        return mentions[-1].speaker_id if mentions else None

    def has_met(self, speaker: Speaker) -> bool:
        """Return whether the listener has heard the speaker's full name (or description)."""
        return speaker.id not in self._unmet

    def name_for(self, speaker: Speaker) -> str:
        """Give the name to say: in full with the description at first, then as the article does."""
        return self.short_name(speaker) if self.has_met(speaker) else self.introduction(speaker)

    def introduction(self, speaker: Speaker) -> str:
        """Give the full name with the description, on the side of the name where it stands.

        A description behind the name is set between commas; the last one is there as well.
        """
        about = speaker.description
        if not speaker.is_named:
            return speaker.name
        if self._is_relative(speaker):
            return speaker.introduction.cut_from(self._text) if speaker.introduction else ""
        introduction = speaker.introduction
        is_owned = is_anothers(speaker, self._text, self._language)
        is_told = introduction is not None and introduction.end <= self._told
        if not about or (is_owned and is_told):  # "daughter" alone tells nothing
            return f"{self._owner(speaker)}{speaker.name}"
        if is_owned:
            return f"{about} {speaker.name}"
        if self._stands_before(speaker) and not about.lower().startswith(self._articles):
            return f"{about} {speaker.name}"
        return f"{self._owner(speaker)}{speaker.name}, {about},"

    def reminder(self, speaker: Speaker) -> str:
        """Give the full name with the first words of the description, known by now: "the skipper"."""
        about = speaker.description or ""
        words = [] if is_anothers(speaker, self._text, self._language) else about.split()
        relative = (at for at, word in enumerate(words) if word in self._language.relative_pronouns)
        words = self._first_office(words[: next(relative, len(words))])
        if not words or len(words) > _LONGEST_REMINDER:
            return self.whole_name(speaker)
        known = self._language.script.known_article
        if words[0].lower() in self._language.indefinite_articles:
            if not known:
                return self.whole_name(speaker)
            words[0] = known
        about = " ".join(words).rstrip(",")
        if self._stands_before(speaker) and not about.lower().startswith(self._articles):
            return f"{about} {self.whole_name(speaker)}"
        return f"{self.whole_name(speaker)}, {about},"

    def _first_office(self, words: list[str]) -> list[str]:
        """Return "head of the pier" of "head of the pier and co-author of …", where it is too long."""
        joiners = self._language.conjunctions
        ends = [
            at for at, word in enumerate(words[:-1]) if word in joiners and words[at + 1].islower()
        ]
        return words[: ends[0]] if ends and len(words) > _LONGEST_REMINDER else words

    def _stands_before(self, speaker: Speaker) -> bool:
        introduction = speaker.introduction
        words = introduction.cut_from(self._text) if introduction is not None else ""
        return bool(speaker.description) and words.startswith(speaker.description or " ")

    def _is_relative(self, speaker: Speaker) -> bool:
        """Return whether somebody is introduced as another one's: "her niece Ida Moss"."""
        words = speaker.introduction.cut_from(self._text) if speaker.introduction else ""
        is_owned = words.partition(" ")[0].lower() in self._language.possessives
        is_owned &= is_anothers(speaker, self._text, self._language)
        return is_owned and words.endswith(speaker.name)

    def _owner(self, speaker: Speaker) -> str:
        """Give the body that stands right before the name ("NASA's "), empty where none does."""
        introduction = speaker.introduction
        words = introduction.cut_from(self._text).split() if introduction else []
        owner, name, _ = " ".join(words).partition(speaker.name)
        endings = (*self._language.possessive_endings, *self._language.plural_possessives)
        if not name or not owner.rstrip().endswith(endings) or not owner.split()[-1][0].isupper():
            return ""
        first, space, rest = owner.partition(" ")
        return (
            first.lower() + space + rest if first.lower() in self._language.determiners else owner
        )

    def short_name(self, speaker: Speaker) -> str:
        """Give the name that the article uses most once it has introduced the speaker."""
        if speaker.id not in self._short:
            self._short[speaker.id] = self._usual_name(speaker)
        return self._short[speaker.id]

    def whole_name(self, speaker: Speaker) -> str:
        """Give the full name as it was heard: "Vera Holt", before the article tells of "Vera Moss Holt"."""
        words, heard = speaker.name.split(), self._met_as.get(speaker.id, "").split()
        is_same = len(heard) > 1 and (heard[0], heard[-1]) == (words[0], words[-1])
        return " ".join(heard) if is_same else speaker.name

    def _usual_name(self, speaker: Speaker) -> str:
        surnames = [name for name in speaker.aliases if " " not in name and name in speaker.name]
        *first, last = speaker.name.split()
        if not surnames and speaker.gender is not None and first and last.isalpha():
            surnames = [last]
        if not speaker.is_named or not surnames:
            return speaker.name
        after = speaker.introduction.end if speaker.introduction else 0
        surname = max(surnames, key=re.findall(r"\w+(?:[-’']\w{2,})*", self._text[after:]).count)
        if any(surname in ends_of(other) for other in self._speakers.values() if other != speaker):
            return self.whole_name(speaker)
        return usual_form(speaker.name, surname, self._text[after:], self._language)
