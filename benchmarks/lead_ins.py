"""Judge lead-ins as a radio editor would: each rule names something that an editor changes."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotecast.languages import Language, language_of
from quotecast.model import NARRATOR_ID, Line, Script, Speaker

_LONGEST_WORDS = 60
_LOOK_BACK = 6  # lines in which the person meant by a pronoun is looked for
_DANGLING = frozenset(
    "a an the of to in on at for with from by about against into and or but nor that than which "
    "who whose because if when while as although though".split()
)
_ORPHANS = re.compile(
    r"(?:and|or|nor|who|which|whose|that|than|as|while|after|before|when|where|in|on|at|for|with|"
    r"during|because|according|\w+ing)\b",
    re.IGNORECASE,
)
_NOUNS_OF_SAYING = frozenset(
    "answer message statement question letter email tweet post reply note finding report".split()
)
_PRONOUN = re.compile(r"(?:.*,\s)?(?:he|she)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w’'.-]*\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadIn:
    """Hold what the narrator says right before a speech, and the lines around it.

    `before` are the lines in front of it, `after` is the first line behind the speech.
    """

    line: Line
    speaker: Speaker
    before: Sequence[Line]
    after: Line | None
    language: Language
    speakers: Sequence[Speaker]

    @property
    def words(self) -> list[str]:
        """The words without stops, in small letters."""
        return [word.lower() for word in _WORD.findall(self.line.text)]

    def verbs(self) -> list[str]:
        """Give the reporting verbs among the words."""
        return [word for word in self.words if word in self.language.reporting_verbs]


def lead_ins(script: Script) -> Iterator[LeadIn]:
    """Give every lead-in of a script: the narrator's line with a colon before a speech."""
    speakers = {speaker.id: speaker for speaker in script.speakers}
    lines = list(script.lines())
    for index, (line, behind) in enumerate(pairwise(lines)):
        is_lead = line.speaker_id == NARRATOR_ID and line.text.endswith(":")
        if not is_lead or behind.speaker_id == NARRATOR_ID:
            continue
        after = next((one for one in lines[index + 1 :] if one.speaker_id == NARRATOR_ID), None)
        yield LeadIn(
            line=line,
            speaker=speakers[behind.speaker_id],
            before=lines[max(0, index - _LOOK_BACK) : index],
            after=after,
            language=language_of(script.language),
            speakers=script.speakers,
        )


def faults(lead: LeadIn) -> list[str]:
    """Name the rules that a lead-in breaks."""
    return [name for name, is_broken in RULES.items() if is_broken(lead)]


def _has_no_verb(lead: LeadIn) -> bool:
    language, text = lead.language, " ".join(lead.words)
    known = language.reporting_participles | _NOUNS_OF_SAYING
    has_phrase = any(phrase in text for phrase in language.reporting_phrases | {"according to"})
    return not (lead.verbs() or has_phrase or known & set(lead.words))


def _dangles(lead: LeadIn) -> bool:
    return lead.words[-1:] != [] and lead.words[-1] in _DANGLING


def _starts_small(lead: LeadIn) -> bool:
    first = next((c for c in lead.line.text if c.isalnum()), "A")
    return first.islower()


def _says_twice(lead: LeadIn) -> bool:
    verbs = [verb for verb in lead.verbs() if verb in {"said", "says"}]
    return len(verbs) > 1


def _starts_with_verb(lead: LeadIn) -> bool:
    return len(lead.words) > 1 and lead.words[0] in {"said", "says", "wrote", "writes"}


def _means_another(lead: LeadIn) -> bool:
    """Tell whether "she" isn't the person that was named or heard last."""
    if not _PRONOUN.match(lead.line.text) or _named(lead.line.text, lead.speaker):
        return False
    for line in reversed(lead.before):
        if line.speaker_id != NARRATOR_ID:
            return line.speaker_id != lead.speaker.id
        if _named(line.text, lead.speaker):
            return False
        if any(_named(line.text, other) for other in lead.speakers):
            return True
    return True


def _named(text: str, speaker: Speaker) -> bool:
    names = (speaker.name, *speaker.aliases)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names)


def _is_long(lead: LeadIn) -> bool:
    return len(lead.words) > _LONGEST_WORDS


def _leaves_orphan(lead: LeadIn) -> bool:
    """Tell whether the rest of the writer's sentence can't stand behind the speech."""
    after = lead.after
    if after is None or not after.added or after.added[0].start or after.text.endswith(":"):
        return False
    return bool(after.origin and _ORPHANS.match(after.text))


def _has_odd_comma(lead: LeadIn) -> bool:
    text = lead.line.text
    if re.search(r",\s*[:,.;]", text):
        return True
    verb = re.search(r",\s(?:said|says|wrote|told|added)\b", text)
    return verb is not None and text.count(",", 0, verb.start() + 1) == 1 and len(text) < 200


def _has_odd_mark(lead: LeadIn) -> bool:
    text = lead.line.text
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    return text.count('"') % 2 == 1 or any(text.count(a) != text.count(b) for a, b in pairs)


RULES: Mapping[str, Callable[[LeadIn], bool]] = {
    "no verb of saying": _has_no_verb,
    "ends in a preposition, article or conjunction": _dangles,
    "begins in lower case": _starts_small,
    "says twice that somebody said": _says_twice,
    "begins with its verb": _starts_with_verb,
    "pronoun of somebody who wasn't named last": _means_another,
    "longer than 60 words": _is_long,
    "leaves an orphan behind the speech": _leaves_orphan,
    "comma where a clause was cut": _has_odd_comma,
    "mark or bracket without its partner": _has_odd_mark,
}
