"""Decide what to call whoever speaks next, from what a listener has heard so far."""

import re
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.lexicon import gender_of_first_name
from quotecast.languages.patterns import compiled
from quotecast.model import NARRATOR_ID, Quotation, Span, Speaker
from quotecast.scripting.leads import Naming
from quotecast.scripting.line_parts import goes_on, trimmed
from quotecast.scripting.listener import Listener
from quotecast.scripting.phrases import lead_words
from quotecast.scripting.short_lines import is_pronoun
from quotecast.scripting.subjects import subject_end, tells_of_whom

_WORD: Final = re.compile(r"\w+")
_NAMED: Final = re.compile(  # by the first name, but for "Karl Brun's boat"
    r"(?<!^)\b([^\W\d_a-z][^\W\d_]+)\b(?>(?:\s[^\W\d_a-z][^\W\d_]+\b)*)(?![’']s)"
)
_STOPS: Final = " \t\r\n.,;:!?—–-“”\"‘’'"


class Namer:
    """Name the source of a quotation: in full, in short, by a pronoun, or not at all."""

    def __init__(self, text: str, listener: Listener, language: Language) -> None:
        self._text = text
        self._listener = listener
        self._language = language
        self._reminded: set[str] = set()
        self._introduced_early: set[str] = set()  # in full, before the article does it

    def why_needless(self, quotation: Quotation, before: Span, speaker: Speaker) -> str:
        """Return why nothing has to be said before the quotation, empty where something has."""
        if quotation.tag is None or not self._is_bare(quotation):
            return ""
        if self._is_repeated(quotation, speaker):
            return "repeated tag"
        has_before = before.holds(quotation.tag) or trimmed(self._text, before, _STOPS)
        is_named = quotation.source is not None and self._is_name(quotation.source, speaker)
        is_clause = quotation.reporting_verb is not None and is_named
        is_told = is_clause and self._listener.just_said(speaker) and not has_before
        is_doubled = self._listener.was_just_tagged(speaker)  # "…, said Holt." "She said:"
        is_needless = is_told and (is_doubled or not self._listener.pronoun_for(speaker))
        return "just named" if is_needless else ""

    def name_alone(self, speaker: Speaker) -> str:
        """Give the name where the article has none beside the quotation."""
        pronoun = self._listener.pronoun_for(speaker)
        if pronoun is not None:
            return pronoun
        if not self._listener.has_met(speaker):
            self._introduced_early.add(speaker.id)
        return self._listener.name_for(speaker)

    def naming(self, quotation: Quotation, before: Span, speaker: Speaker) -> Naming | None:
        """Give what to call the source, None where the article's own word is right."""
        is_new = not self._listener.has_met(speaker)
        if self._is_named_in(quotation, before, speaker):
            return None
        naming = self._shortening(quotation, before, speaker) or self._instead(quotation, speaker)
        if is_new and naming is not None:
            self._introduced_early.add(speaker.id)
        return naming

    def _is_named_in(self, quotation: Quotation, before: Span, speaker: Speaker) -> bool:
        """Return whether "he" stands behind the name in one sentence: "When I asked Holt, he said"."""
        source = quotation.source
        if source is None or not is_pronoun(source.cut_from(self._text), self._language):
            return False
        start = min(
            before.start, quotation.tag.start if quotation.tag is not None else source.start
        )
        return self._listener.named_last(self._text[start : source.start]) == speaker.id

    def _is_name(self, source: Span, speaker: Speaker) -> bool:
        words = source.cut_from(self._text)
        return is_pronoun(words, self._language) or words.split()[-1] in speaker.name.split()

    def _is_bare(self, quotation: Quotation) -> bool:
        """Return whether a tag says who speaks, and nothing else."""
        assert quotation.tag is not None, "only called with a tag"  # noqa: S101
        words = quotation.tag.cut_from(self._text)
        for part in (quotation.source, quotation.reporting_verb):
            words = words.replace(part.cut_from(self._text) if part else "", "", 1)
        titles = self._language.civil_titles | self._language.script.learned_titles
        return titles.issuperset(word.strip(_STOPS).lower() for word in words.split())

    def _is_repeated(self, quotation: Quotation, speaker: Speaker) -> bool:
        """Return whether the voice just heard goes on: in one quotation, or with no more than "she said"."""
        last = self._listener.last
        if last is None or last.speaker_id != speaker.id or not last.origin:
            return False
        end, start = last.origin[-1].end, quotation.span.start
        is_known = self._listener.has_met(speaker)
        is_anonymous = self._listener.pronoun_for(speaker) is None
        is_plain = self._is_plainly_said(quotation)
        is_one = goes_on(self._text, end, start, self._language)
        return is_known and (is_one or is_anonymous or is_plain)

    def _is_plainly_said(self, quotation: Quotation) -> bool:
        """Return whether the verb tells nothing but that somebody speaks: "said", not "joked"."""
        verb = quotation.reporting_verb
        said = lead_words(self._language.script)
        forms = [both for both in self._language.script.finite_forms.values() if said & {*both}]
        return verb is not None and any(verb.cut_from(self._text) in both for both in forms)

    def _shortening(self, quotation: Quotation, before: Span, speaker: Speaker) -> Naming | None:
        """Give the short name for an introduction whose words were all said before."""
        introduction = speaker.introduction
        if speaker.id not in self._introduced_early or introduction is None:
            return None
        clause = before if quotation.tag is None or before.holds(quotation.tag) else quotation.tag
        words = introduction.cut_from(self._text)
        is_apposed = self._text.startswith(",", introduction.end) and "," not in words
        if is_apposed or not clause.holds(introduction):
            return None
        name, said = self._listener.short_name(speaker), self._listener.introduction(speaker)
        is_said = set(_WORD.findall(said.lower())).issuperset(_WORD.findall(words.lower()))
        if not is_said or name == words:
            return None
        return Naming(words=name, reason="introduced before", instead_of=introduction)

    def _instead(self, quotation: Quotation, speaker: Speaker) -> Naming | None:
        """Decide what to call the source where the article's word for it won't do."""
        listener, source = self._listener, quotation.source
        if source is None:
            return None
        words, whole = source.cut_from(self._text), source
        if is_pronoun(words, self._language):
            if listener.expects(speaker) or listener.is_about(speaker) or self._opened_by(speaker):
                return None
            name, reason = listener.name_for(speaker), "pronoun replaced by the name"
        elif words.split()[-1] not in speaker.name.split() or self._is_told(quotation, speaker):
            return None if self._is_half(quotation) else self._description_again(words, speaker)
        elif not listener.has_met(speaker):
            name, reason = listener.introduction(speaker), "name given in full"
        else:
            found = self._whole_source(quotation)
            if found is None or self._is_described(quotation) or self._is_half(quotation):
                return None
            whole = found
            name, reason = self._again(speaker, words)
        name = name.rstrip(",") if self._text[source.end : source.end + 1] == "," else name
        if name == words:
            return None
        return Naming(words=name, reason=reason, instead_of=None if whole == source else whole)

    def _opened_by(self, speaker: Speaker) -> bool:
        """Return whether a sentence that was just told has somebody without a name first: "One passenger wept"."""
        last = self._listener.last
        told = last.text if last is not None and last.speaker_id == NARRATOR_ID else ""
        is_opened = re.match(rf"{re.escape(speaker.name)}(?!\w)", told, re.IGNORECASE)
        is_alone = self._listener.named_last(told) in (None, speaker.id)
        return is_opened is not None and speaker.name[0].islower() and is_alone

    def _description_again(self, words: str, speaker: Speaker) -> Naming | None:
        """Give the pronoun in place of "the actor", right behind the actor's own words."""
        last = self._listener.last
        is_definite = words.partition(" ")[0].lower() in self._language.definite_articles
        if not is_definite or last is None or last.speaker_id != speaker.id:
            return None
        pronoun = self._listener.pronoun_for(speaker)
        return Naming(words=pronoun, reason="just named") if pronoun else None

    def _again(self, speaker: Speaker, words: str) -> tuple[str, str]:
        """Give what to call somebody who was met before, and why."""
        if not self._listener.has_forgotten(speaker):
            return self._anew(speaker) or words, "just named"
        is_first = speaker.id not in self._reminded
        self._reminded.add(speaker.id)
        name = self._listener.reminder(speaker) if is_first else self._listener.whole_name(speaker)
        return name, "listener reminded"

    def _anew(self, speaker: Speaker) -> str | None:
        """Give what stands for a name that was just said."""
        pronoun = self._listener.pronoun_for(speaker)
        if pronoun is not None and self._may_mean_another(speaker, pronoun):
            return None
        is_about = self._listener.is_about(speaker)
        return pronoun or (self._listener.role_for(speaker) if is_about else None)

    def _may_mean_another(self, speaker: Speaker, pronoun: str) -> bool:
        """Return whether the sentence just told has the first name of somebody else whom "he" may mean."""
        last, gender = self._listener.last, self._language.pronouns.get(pronoun)
        told = last.text if last is not None and last.speaker_id == NARRATOR_ID else ""
        own = {word for name in (speaker.name, *speaker.aliases) for word in name.split()}
        others = (word for word in _NAMED.findall(told) if word not in own)
        return any(gender_of_first_name(word, self._language) is gender for word in others)

    def _whole_source(self, quotation: Quotation) -> Span | None:
        """Return the source with the "Ms." before it; None where it has more words that belong to it."""
        source, tag, verb = quotation.source, quotation.tag, quotation.reporting_verb
        if source is None or tag is None:
            return source
        start = verb.end if verb is not None and verb.end <= source.start else tag.start
        before = self._text[start : source.start]
        words = before.split()
        if words and words[-1].strip(".").lower() in self._language.civil_titles:
            title = source.start - len(before) + before.rindex(words.pop())
            source = Span(start=title, end=source.end)
        is_clear = not words or words[-1].endswith((",", ":", ";"))
        return source if is_clear or words[-1].lower() in self._language.conjunctions else None

    def _is_half(self, quotation: Quotation) -> bool:
        """Return whether the source goes on behind its words: "the man from Tarn said", "said Foy of the union"."""
        source, tag, verb = quotation.source, quotation.tag, quotation.reporting_verb
        if source is None or tag is None or verb is None:
            return False
        end = verb.start
        if end < source.end:
            end = subject_end(self._text, source, tag.end, self._language)
        first = {word.lower() for word in self._text[source.end : end].split()[:1]}
        return not first.isdisjoint(self._language.prepositions | self._language.relative_pronouns)

    def _is_described(self, quotation: Quotation) -> bool:
        """Return whether something is said of the source between commas."""
        assert quotation.source is not None, "only called with a source"  # noqa: S101
        tag, end = quotation.tag, quotation.source.end
        if tag is None or tag.end <= end + 1 or self._text[end] != ",":
            return False
        behind = trimmed(self._text, Span(start=end + 1, end=tag.end)).cut_from(self._text)
        words = self._language.script
        is_other = [p for p in (words.adverbial, words.tail) if p and compiled(p).match(behind)]
        return not is_other or tells_of_whom(behind, self._language)

    def _is_told(self, quotation: Quotation, speaker: Speaker) -> bool:
        """Return whether the tag itself introduces the speaker."""
        tag, introduction = quotation.tag, speaker.introduction
        if tag is None:
            return False
        words = tag.cut_from(self._text)
        if (speaker.description or speaker.name) in words:
            return True
        is_here = introduction is not None and tag.touches(introduction)
        return speaker.name in words and (is_here or f"{speaker.name}, " in words)
