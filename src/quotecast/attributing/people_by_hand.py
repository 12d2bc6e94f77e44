"""Put what a person knows of those quoted over what was found: who is whom, and of what gender."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from quotecast.attributing.attribution import Attribution
from quotecast.model import BY_HAND, Candidate, Gender, Quotation, Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """What a person knows of somebody: by which other names the article calls them, their gender."""

    name: str
    also: tuple[str, ...] = ()
    gender: Gender | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Who says what, with everybody recognised; and the names that nobody has in the article."""

    attribution: Attribution
    unknown: tuple[str, ...] = ()


def recognise(attribution: Attribution, people: Sequence[KnownPerson]) -> Recognised:
    """Return who says what, with speakers made one who are one person, and genders as they are known."""
    unknown: list[str] = []
    for person in people:
        everybody = (*attribution.speakers, *attribution.others)
        known = speaker_named(person.name, everybody)
        same = [speaker_named(name, everybody) for name in person.also]
        missing = [name for name, one in zip(person.also, same, strict=True) if one is None]
        unknown += missing
        if known is None and not any(same):
            unknown.append(person.name)
            continue
        attribution = _joined(attribution, person, known, [one for one in same if one is not None])
    return Recognised(attribution=attribution, unknown=tuple(unknown))


def speaker_named(name: str, speakers: Iterable[Speaker]) -> Speaker | None:
    """Return the speaker of a name, or else the one who alone has it for an alias."""
    wanted = _folded(name)
    everybody = list(speakers)
    for speaker in everybody:
        if wanted in (_folded(speaker.name), speaker.id.casefold()):
            return speaker
    called = [one for one in everybody if wanted in map(_folded, one.aliases)]
    return called[0] if len(called) == 1 else None


def _joined(
    attribution: Attribution, person: KnownPerson, known: Speaker | None, same: Sequence[Speaker]
) -> Attribution:
    main = known or replace(same[0], name=person.name, is_named=True)
    others = [one for one in same if one.id != main.id]
    told = _with_all(main, others)
    if person.gender is not None:
        told = replace(told, gender=person.gender, gender_evidence=BY_HAND, gender_is_guess=False)
    ids = {one.id: told.id for one in (main, *others)}
    speakers = _one_for_all(attribution.speakers, told, ids)
    heard = {speaker.id for speaker in speakers}
    return replace(
        attribution,
        quotations=tuple(_said_by(one, ids) for one in attribution.quotations),
        speakers=speakers,
        others=tuple(
            one for one in _one_for_all(attribution.others, told, ids) if one.id not in heard
        ),
    )


def _with_all(main: Speaker, others: Sequence[Speaker]) -> Speaker:
    """Return a speaker with what is known of others who are the same person."""
    names = (*main.aliases, *(name for one in others for name in (one.name, *one.aliases)))
    known = [main, *others]
    gendered = next((one for one in known if one.gender is not None), main)
    return replace(
        main,
        aliases=tuple(dict.fromkeys(name for name in names if name != main.name)),
        description=next((one.description for one in known if one.description), None),
        gender=gendered.gender,
        gender_evidence=gendered.gender_evidence,
        gender_is_guess=gendered.gender_is_guess,
        introduction=next((one.introduction for one in known if one.introduction), None),
    )


def _one_for_all(
    speakers: Sequence[Speaker], told: Speaker, ids: Mapping[str, str]
) -> tuple[Speaker, ...]:
    """Return the speakers with one in the place of all those who are the same."""
    found = {one.id if one.id not in ids else told.id: one for one in reversed(speakers)}
    order = dict.fromkeys(ids.get(one.id, one.id) for one in speakers)
    return tuple(told if who == told.id else found[who] for who in order)


def _said_by(quotation: Quotation, ids: Mapping[str, str]) -> Quotation:
    shares: dict[str, Candidate] = {}
    for one in quotation.candidates:
        who = ids.get(one.speaker_id, one.speaker_id)
        earlier = shares.get(who)
        share = round(one.probability + (earlier.probability if earlier else 0.0), 3)
        evidence = (*(earlier.evidence if earlier else ()), *one.evidence)
        shares[who] = Candidate(
            speaker_id=who, probability=share, evidence=tuple(dict.fromkeys(evidence))
        )
    candidates = tuple(sorted(shares.values(), key=lambda one: -one.probability))
    speaker_id = ids.get(quotation.speaker_id or "", quotation.speaker_id)
    confidence = quotation.confidence
    if candidates and candidates[0].speaker_id in ids.values():  # two doubts may make one certainty
        speaker_id = candidates[0].speaker_id
        confidence = max(confidence, candidates[0].probability)
    return replace(quotation, speaker_id=speaker_id, confidence=confidence, candidates=candidates)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
