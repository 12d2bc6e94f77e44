"""Judge who is meant by a cue, and how sure the article is of who speaks."""

from collections.abc import Sequence

from quotecast.languages import language_of
from quotecast.model import Gender, Quotation, QuotationKind, Script, Span, Speaker
from quotecast.scripting.checking.alignment import written_words

_CERTAIN = (
    0.97  # of a pronoun or of what goes on, where the words themselves have no name beside them
)


class SpeakerJudge:
    """Know who is who: the article's speakers, the script's, and how sure an attribution is."""

    def __init__(self, speakers: Sequence[Speaker], script: Script, threshold: float) -> None:
        self._speakers = {speaker.id: speaker for speaker in speakers}
        self._cues = {speaker.id: speaker for speaker in script.speakers}
        self._threshold = threshold
        honorifics = language_of(script.language).honorifics
        self._honorifics = {title.casefold().rstrip(".") for title in honorifics}

    def label(self, speaker_id: str | None) -> str:
        """Return a name to show."""
        speaker = self._cues.get(speaker_id or "") or self._speakers.get(speaker_id or "")
        return speaker.name if speaker else speaker_id or "nobody known"

    def words_about(self, speaker_id: str) -> list[str]:
        """Return the words that may introduce a speaker, as they are compared."""
        known = (self._cues.get(speaker_id), self._speakers.get(speaker_id))
        about = [
            f"{speaker.name} {' '.join(speaker.aliases)} {speaker.description or ''}"
            for speaker in known
            if speaker is not None
        ]
        return [*name_words(" ".join(about)), *self._honorifics]

    def gender_of(self, speaker_id: str) -> Gender | None:
        """Return the gender that the article tells of a speaker, None where it doesn't."""
        speaker = self._speakers.get(speaker_id) or self._cues.get(speaker_id)
        return speaker.gender if speaker and not speaker.gender_is_guess else None

    def introductions(self, speaker_id: str) -> list[Span]:
        """Return where the article introduces a speaker."""
        known = (self._cues.get(speaker_id), self._speakers.get(speaker_id))
        return [one.introduction for one in known if one is not None and one.introduction]

    def is_sure(self, quotation: Quotation) -> bool:
        """Return whether the article names the quotation's speaker for certain."""
        is_direct = quotation.kind is QuotationKind.DIRECT
        sure = quotation.speaker_id is not None and quotation.confidence >= self._threshold
        return is_direct and sure

    def is_certain(self, quotation: Quotation) -> bool:
        """Return whether no reader of the article would take anybody else for the speaker."""
        return self.is_sure(quotation) and quotation.confidence >= _CERTAIN

    def guess(self, quotation: Quotation) -> str:
        """Return our guess at a speaker, and how sure it is where the article doesn't tell."""
        return f"{self.label(quotation.speaker_id)}, {quotation.confidence:.0%} sure"

    def is_named_beside(self, quotation: Quotation, text: str) -> bool:
        """Return whether the article itself names the speaker beside the words."""
        speaker = self._speakers.get(quotation.speaker_id or "")
        if speaker is None or quotation.source is None:
            return False
        told = name_words(quotation.source.cut_from(text))
        known = {word for name in (speaker.name, *speaker.aliases) for word in name_words(name)}
        return bool(told) and told[-1] in known

    def is_speaker(self, cue_id: str, speaker_id: str | None) -> bool:
        """Return whether a cue means a speaker: by id, by name or alias, or by a surname."""
        speaker, cue = self._speakers.get(speaker_id or ""), self._cues.get(cue_id)
        if speaker is None or cue is None or cue.id == speaker.id:
            return speaker_id == cue_id
        wanted = name_words(cue.name) or [""]
        meant = [one.id for one in self._speakers.values() if wanted in _names(one)]
        if not meant and wanted[0] in self._honorifics | {wanted[-1]}:
            surname = wanted[-1]
            meant = [
                one.id for one in self._speakers.values() if surname in name_words(one.name)[-1:]
            ]
        return meant == [speaker.id]


def name_words(label: str) -> list[str]:
    """Return the words of a name as they are compared."""
    return [word.key.casefold() for word in written_words(label)]


def _names(speaker: Speaker) -> list[list[str]]:
    return [name_words(name) for name in (speaker.name, *speaker.aliases)]
