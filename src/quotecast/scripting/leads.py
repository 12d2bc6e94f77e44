"""Lead-ins, by which a listener knows who speaks: turn the clause beside a quotation into a lead-in.

The lead-in is made of the article's own words. Writing for the ear puts the attribution first,
the subject before its verb, and a name where a listener can't know who "she" is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.model import Quotation, Rule, Span, Speaker
from quotecast.scripting.line_parts import Composer, trimmed
from quotecast.scripting.openers import is_label, opens_speech, take_opener
from quotecast.scripting.phrases import attribution
from quotecast.scripting.subjects import subject_end
from quotecast.scripting.tails import without_second_verb, without_stop, without_that

_EDGE = " \t\r\n,;:—–-"
_LONGEST_TITLE = 4  # words before a name
_HANDLE = re.compile(r"\(?@[\w.@-]*\w\)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What to call the source of a quotation in place of the article's word, and why.

    `instead_of` is what the name stands for where that is more than the source alone.
    """

    words: str
    reason: str
    instead_of: Span | None = None


def lead_in(
    article_text: str,
    before: Span,
    quotation: Quotation,
    naming: Naming | None,
    language: Language,
) -> Composer:
    """Make the line that introduces a quotation from its tag and what stands before it.

    `before` is the rest of the writer's sentence in front of the quotation (often empty);
    `naming` replaces the source, None keeps it.
    """
    composer = Composer(article_text)
    before = _before_marks(article_text, before)
    quotation = replace(quotation, tag=without_stop(article_text, quotation.tag))
    tag = quotation.tag
    if tag is not None and not before.holds(tag):
        tag = without_that(composer, article_text, tag, language)
        quotation = replace(quotation, tag=tag)
        quotation = without_second_verb(composer, article_text, quotation, language)
        tag = quotation.tag or tag
        if compiled(language.script.takes_up).match(article_text, tag.start, tag.end):
            composer.add(language.script.taken_up)  # "“No,” is how Holt put it"
        tag = _without_opener(composer, article_text, tag, quotation, language)
        quotation = replace(quotation, tag=tag)
    if naming is not None and naming.instead_of is not None:
        quotation = replace(quotation, source=naming.instead_of)
    if tag is not None and before == trimmed(article_text, tag, _EDGE) and _is_inverted(quotation):
        _take_tag(composer, article_text, quotation, naming, language)
    elif tag is None and _opens_inverted(article_text, before, quotation):
        _take_tag(composer, article_text, replace(quotation, tag=before), naming, language)
    elif tag is None or before.holds(tag):
        clause = without_that(composer, article_text, before, language)
        clause = _without_opener(composer, article_text, clause, quotation, language)
        if naming is not None and naming.instead_of is not None:
            _take_clause(composer, article_text, clause, quotation, naming)
        else:
            composer.take_capitalised(clause)
    else:
        is_opener = _takes_before(composer, article_text, before, quotation, language)
        _take_tag(composer, article_text, quotation, naming, language)
        if is_opener:
            take_opener(composer, article_text, before, language)
    said = language.script.said.format(name="").strip()
    if quotation.rule is Rule.SIGNED and said and "," in composer.text:  # "Ida, 16"
        return composer.close_marks().add(",").add(said)
    return composer.close_marks().add(":")


def _takes_before(
    composer: Composer, article_text: str, before: Span, quotation: Quotation, language: Language
) -> bool:
    """Take what stands before a speech ahead of its tag; return whether it belongs behind that instead."""
    if opens_speech(article_text, before, quotation, language):
        return True
    if _between(article_text, before.start, before.end):
        names = is_label(article_text, before, quotation, language)
        composer.take_capitalised(before)
        if not composer.begins:
            composer.add(":" if names else ",")
    return False


def _without_opener(
    composer: Composer, article_text: str, clause: Span, quotation: Quotation, language: Language
) -> Span:
    """Return the clause without an "After" before its subject: it is to stand by itself.

    Not so of "As Holt put it": the words are what "it" is, and only "as" says so; nor of "After the race Holt said".
    """
    source, verb = quotation.source, quotation.reporting_verb
    first = clause.cut_from(article_text).partition(" ")[0]
    if source is None or verb is None or not first[:1].isupper():
        return clause
    said, *_ = (*article_text[verb.end : clause.end].split(), "")
    is_put = said.strip(_EDGE) in language.neuter_pronouns
    if first.lower() not in language.script.lone_openers or is_put:
        return clause
    opener = Span(start=clause.start, end=clause.start + len(first))
    between = article_text[opener.end : source.start].split()
    is_subject = _are_of_subject(first, between, language)
    is_subject &= len(between) < _LONGEST_TITLE and verb.start > source.end
    if (
        not is_subject
        or "," in "".join(between)
        or article_text[source.end : verb.start].count(",")
    ):
        return clause
    composer.leave_out(opener, reason="conjunction")
    return Span(start=opener.end, end=clause.end)


def _are_of_subject(opener: str, words: Sequence[str], language: Language) -> bool:
    """Return whether words between an opener and a name are its title: "As skater Holt", no "After the race Holt"."""
    titles = {*language.roles, *language.people, *language.honorifics, *language.civil_titles}
    if not words or words[-1].strip(".").lower() in titles:
        return True
    is_bare = words[0].lower() not in language.determiners
    return is_bare and opener.lower() not in language.prepositions


def _before_marks(article_text: str, before: Span) -> Span:
    """Return what stands before a speech without stops, its opening mark, and strayed closers."""
    found = trimmed(article_text, before, _EDGE + "“\"‘'")
    closed = len(found) - len(found.cut_from(article_text).lstrip(_EDGE + "”’"))
    found = Span(start=found.start + closed, end=found.end)
    first, closer, _ = found.cut_from(article_text).partition("”")
    is_opened = found.start > before.start and article_text[found.start - 1] == "“"
    if is_opened and closer and "“" not in first:  # "“Ice” is sung by people who say"
        found = Span(start=found.start - 1, end=found.end)
    is_open = found.cut_from(article_text).count('"') % 2 and found.end < before.end
    if is_open and article_text[found.end] == '"':
        return Span(start=found.start, end=found.end + 1)
    return found


def with_whole_source(
    article_text: str, quotation: Quotation, speaker: Speaker, language: Language
) -> Quotation:
    """Return a quotation whose unnamed source has the place it is from: "an officer at the port"."""
    tag, source = quotation.tag, quotation.source
    if speaker.is_named or tag is None or source is None:
        return quotation
    whole = Span(start=source.start, end=source.start + len(speaker.name))
    is_longer = len(whole) > len(source) and tag.holds(whole)
    if not is_longer or whole.cut_from(article_text).casefold() != speaker.name.casefold():
        return quotation
    adjuncts = compiled(language.script.adjunct).finditer(article_text, source.end, whole.end)
    behind = (found.start() for found in adjuncts if not _is_origin(found, language))
    return replace(quotation, source=Span(start=source.start, end=next(behind, whole.end)))


def _is_origin(adjunct: re.Match[str], language: Language) -> bool:
    """Return whether words behind a source say where they are from, not when or where they said it."""
    preposition, noun, *_ = (*adjunct.string[adjunct.end() :].split(maxsplit=2), "", "")
    times = language.moments | language.months | language.weekdays
    is_known = noun in language.definite_articles or noun[:1].isupper()
    is_place = preposition in language.place_prepositions | language.origin_prepositions
    return is_place and is_known and noun.lower() not in times


def added_lead_in(name: str, language: Language, *, is_present: bool) -> Composer:
    """Make the line that introduces a quotation where the article has no clause for it."""
    return Composer("").add(attribution(name, language.script, is_present=is_present))


def is_said_in_present(
    article_text: str, speech: Sequence[Quotation], quotation: Quotation, language: Language
) -> bool:
    """Return whether the last tag of the same speaker before a quotation has its verb in the present: "she says"."""
    present = {form for _, form in language.script.finite_forms.values()}
    verbs = [
        one.reporting_verb.cut_from(article_text).lower()
        for one in speech
        if one.speaker_id == quotation.speaker_id
        and one.reporting_verb is not None
        and one.span.start < quotation.span.start
    ]
    told_now = compiled(language.script.present_verb)
    return bool(verbs) and (verbs[-1] in present or told_now.fullmatch(verbs[-1]) is not None)


def posted_lead_in(article_text: str, quotation: Quotation, language: Language) -> Composer:
    """Make the line that introduces a post from the signature below it: name, handle, date."""
    tag, source = quotation.tag, quotation.source
    assert tag is not None, "a post has a signature"  # noqa: S101
    assert source is not None, "a signature names somebody"  # noqa: S101
    composer = Composer(article_text).take_capitalised(source)
    handle = _HANDLE.search(article_text, source.end, tag.end)
    day = Span(start=source.end, end=tag.end)
    if handle:
        composer.leave_out(Span(start=handle.start(), end=handle.end()), reason="handle")
        day = Span(start=handle.end(), end=tag.end)
    day = trimmed(article_text, day, _EDGE)
    if len(day):
        composer.add(language.script.posted_on).take(day)
    else:
        composer.add(language.script.posted)
    return composer.add(":")


def _take_tag(
    composer: Composer,
    article_text: str,
    quotation: Quotation,
    naming: Naming | None,
    language: Language,
) -> None:
    tag, source, verb = quotation.tag, quotation.source, quotation.reporting_verb
    assert tag is not None, "only called with a tag"  # noqa: S101
    tag = trimmed(article_text, tag, _EDGE)
    first = composer.begins
    if source is None or verb is None or not (tag.holds(source) and tag.holds(verb)):
        _take(composer, tag, first=first)
    elif verb.end <= source.start and not _between(article_text, tag.start, verb.start):
        _take_inverted(composer, article_text, quotation, naming, language)
    else:
        _take_clause(composer, article_text, tag, quotation, naming)


def _take_clause(
    composer: Composer,
    article_text: str,
    clause: Span,
    quotation: Quotation,
    naming: Naming | None,
) -> None:
    """Take a clause that holds the source, in its order."""
    source, verb = quotation.source, quotation.reporting_verb
    assert source is not None, "only called with a source"  # noqa: S101
    head = trimmed(article_text, Span(start=clause.start, end=source.start))
    if len(head):
        _take(composer, head, first=composer.begins)
    _take_source(composer, source, naming, first=composer.begins)
    rest = Span(start=source.end, end=clause.end)
    if naming is not None and naming.instead_of is not None and verb is not None:
        between = article_text[source.end : max(source.end, verb.start)]
        if between.strip() == ",":  # it closed the description
            rest = Span(start=verb.start, end=clause.end)
    _take(composer, rest, first=False)


def _take_inverted(
    composer: Composer,
    article_text: str,
    quotation: Quotation,
    naming: Naming | None,
    language: Language,
) -> None:
    tag, source, verb = quotation.tag, quotation.source, quotation.reporting_verb
    assert tag is not None, "only called with a tag"  # noqa: S101
    assert source is not None, "only called with a source"  # noqa: S101
    assert verb is not None, "only called with a verb"  # noqa: S101
    tag = trimmed(article_text, tag, _EDGE)
    end, rest = subject_end(article_text, source, tag.end, language), tag.end
    subject = trimmed(article_text, Span(start=verb.end, end=end), _EDGE)
    first = composer.begins
    if naming is not None and subject.start == source.start:
        _take_source(composer, source, naming, first=first)
        _take(composer, Span(start=source.end, end=subject.end), first=False)
    else:
        _take(composer, subject, first=first)
    composer.close_marks()
    if "," in article_text[source.end : subject.end]:
        composer.add(",")
    composer.take_in_small_letters(verb)
    remainder = Span(start=end, end=rest)
    has_comma = article_text[end:rest].lstrip().startswith(",")
    remainder = trimmed(article_text, remainder, _EDGE)
    if len(remainder):
        words = remainder.cut_from(article_text)
        opener, second, *_ = (*words.lower().split(), "", "")  # "as reported by the Post"
        opens_clause = opener in language.script.lone_openers and second in language.reporting_verbs
        is_adjunct = compiled(language.script.adjunct).match(f" {words}")
        if has_comma and (opens_clause or not is_adjunct):
            composer.add(",")
        composer.take(remainder)


def _is_inverted(quotation: Quotation) -> bool:
    source, verb = quotation.source, quotation.reporting_verb
    return source is not None and verb is not None and verb.end <= source.start


def _opens_inverted(article_text: str, before: Span, quotation: Quotation) -> bool:
    """Return whether all before a quotation is a clause that its verb opens: "Said Ellis:"."""
    source, verb = quotation.source, quotation.reporting_verb
    is_held = source is not None and verb is not None and before.holds(source)
    if not is_held or verb is None or not _is_inverted(quotation):
        return False
    return before.holds(verb) and not _between(article_text, before.start, verb.start)


def _take(composer: Composer, span: Span, *, first: bool) -> None:
    if first:
        composer.take_capitalised(span)
    else:
        composer.take(span)


def _take_source(composer: Composer, source: Span, naming: Naming | None, *, first: bool) -> None:
    if naming is None:
        _take(composer, source, first=first)
        return
    words = naming.words
    composer.replace(
        source, f"{words[:1].upper()}{words[1:]}" if first else words, reason=naming.reason
    )


def _between(article_text: str, start: int, end: int) -> bool:
    return any(character.isalnum() for character in article_text[start:end])
