"""Divide the end of a tag that belongs behind the quoted words: "he said, adding that it rained"."""

import re
from dataclasses import replace

from quotecast.languages.base import Language
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import Quotation, Span
from quotecast.scripting.line_parts import Composer

_COLON = re.compile(r"[:;]\s+(?=\w)")
_SECOND = re.compile(r",\s(?P<who>[^\W\d]+)\s(?P<verb>[^\W\d]+)[\s,:]*$")
_ADDING = re.compile(r",?\s(?:(?P<before>[^\W\d]+)\s)?(?P<verb>[^\W\d]+)[\s,:]*$")
_LONGEST_CALLING = 4  # words that say what somebody is, behind the name
_QUOTED = re.compile(r"[,:]\s+[“\"‘«]")
_SENTENCE = re.compile(r"[.!?]\s+(?=[“\"]\S)")
_EDGE = " \t\r\n,;:—–-"
_MARKS = "”’\"'»"

_POSSESSIVE_END = re.compile(r"\w[’']s\.$")
_BRACKET_END = re.compile(r"[.!?]?\)[.!?]?$")
_WORD_END = re.compile(r"\b(?!etc)[a-z]{3,}\.$")  # behind a title with a stop of its own
_LETTER_END = re.compile(r"\b[a-z]+\s[A-Z]\.$")


def without_stop(article_text: str, tag: Span | None) -> Span | None:
    """Return a clause without the stop that ends its sentence: "she wrote on X.", "he said.)"."""
    words = tag.cut_from(article_text) if tag is not None else ""
    bracket = _BRACKET_END.search(words)
    if tag is not None and bracket and words.count("(") < words.count(")"):
        return Span(start=tag.start, end=tag.end - len(bracket[0]))
    stops = (_LETTER_END, _POSSESSIVE_END, _WORD_END)
    if tag is None or not any(stop.search(words) for stop in stops):
        return tag
    return Span(start=tag.start, end=tag.end - 1)


def without_that(composer: Composer, article_text: str, clause: Span, language: Language) -> Span:
    """Return the clause without the "that" at its end: a voice that follows needs none."""
    words = any_of(language.complementisers)
    pattern = compiled(rf",?\s+({words})$" if words else "", any_case=True)
    that = pattern.search(article_text, clause.start, clause.end)
    if that is None:
        return clause
    composer.leave_out(Span(start=that.start(1), end=clause.end), reason="conjunction")
    return Span(start=clause.start, end=that.start())


def second_verb(article_text: str, quotation: Quotation, language: Language) -> Span | None:
    """Return the "who added" at a tag's end that leads to more of the same speech: "said Moss, who added: “".

    So does "adding", and "before adding".
    """
    tag, verb = quotation.tag, quotation.reporting_verb
    adding = _ADDING.search(article_text, tag.start, tag.end) if tag is not None else None
    if adding is not None and tag is not None and _adds(article_text, adding, quotation, language):
        return Span(start=adding.start(), end=tag.end)
    said = _SECOND.search(article_text, tag.start, tag.end) if tag is not None else None
    if said is None or tag is None or verb is None:
        return None
    is_second = said["who"] in language.relative_pronouns
    is_second &= said["verb"] in language.reporting_verbs.difference([verb.cut_from(article_text)])
    is_quoted = _QUOTED.match(article_text, said.end("verb")) is not None
    if not is_second or not is_quoted:
        return None
    is_own = _is_of_subject(article_text, quotation, said.start(), language)
    return Span(start=said.start(), end=tag.end) if is_own else None


def _adds(
    article_text: str, found: re.Match[str], quotation: Quotation, language: Language
) -> bool:
    """Return whether a participle behind a verb of saying leads to more of what is said: ", adding: “"."""
    said, verb = found["verb"], quotation.reporting_verb
    before = found["before"]
    is_parted = found[0].startswith(",") if before is None else before in language.subordinators
    is_behind = verb is not None and verb.end <= found.start()
    is_quoted = _QUOTED.match(article_text, found.end("verb")) is not None
    return is_parted and is_behind and is_quoted and said in language.script.finite_forms


def _is_of_subject(article_text: str, quotation: Quotation, end: int, language: Language) -> bool:
    """Return whether "who" at `end` tells of who speaks, since nobody else stands between: "said Moss, a clerk, who"."""
    tag, verb, source = quotation.tag, quotation.reporting_verb, quotation.source
    if tag is None or verb is None or source is None:
        return False
    before = article_text[tag.start : verb.start]
    gap = article_text[verb.end : source.start]
    between = article_text[source.end : end].strip(" ,")
    told = [*source.cut_from(article_text).split(), *between.split()]
    is_parted = not between or article_text.startswith(",", source.end)
    is_short = len(between.split()) <= _LONGEST_CALLING and between == between.lower()
    is_one = language.prepositions.union(language.conjunctions).isdisjoint(told)
    is_next = not before.strip(_EDGE) and verb.end < source.start
    is_next &= language.definite_articles.issuperset(gap.split())
    return is_next and is_parted and is_short and is_one


def without_second_verb(
    composer: Composer, article_text: str, quotation: Quotation, language: Language
) -> Quotation:
    """Return the quotation with its tag without such an end: more follows in the same voice."""
    second, tag = second_verb(article_text, quotation, language), quotation.tag
    if second is None or tag is None:
        return quotation
    composer.leave_out(second, reason="repeated tag")
    return replace(quotation, tag=Span(start=tag.start, end=second.start))


def without_tail(
    article_text: str, quotation: Quotation, tag: Span, language: Language
) -> tuple[Span, Span | None]:
    """Divide a clause from its end where that goes on from the quoted words, not from the saying.

    Right behind its verb of saying "which" tells of all that was said; behind "said Moss" it is Moss "who added that".

    "He said, including the electric one" is no sentence before somebody says what is included; nor is
    "she said: it was raining" a lead-in.
    """
    sentence = _SENTENCE.search(article_text, tag.start, tag.end)
    colon = sentence or _COLON.search(article_text, tag.start, tag.end)
    if colon is not None and colon.start() > tag.start:
        rest = Span(start=colon.end(), end=tag.end)
        return Span(start=tag.start, end=colon.start()), rest
    words, verb = language.script, quotation.reporting_verb
    for comma in re.finditer(r",[”\"’]?\s+", tag.cut_from(article_text)) if words.tail else ():
        start = tag.start + comma.end()
        is_behind = verb is not None and verb.end == tag.start + comma.start()
        pattern = rf"{words.tail}|{words.on_the_saying or '(?!)'}" if is_behind else words.tail
        found = compiled(pattern).match(article_text, start, tag.end) if comma.start() else None
        is_who = found is not None and found[0].split()[0] in language.relative_pronouns
        if found is not None and (
            not is_who or is_behind or _is_of_subject(article_text, quotation, start, language)
        ):
            return Span(start=tag.start, end=tag.start + comma.start()), Span(
                start=start, end=tag.end
            )
    return tag, None


def tail_line(article_text: str, tail: Span, verb: str, name: str, language: Language) -> Composer:
    """Make the line behind a speech from such an end; "adding that" and "who added that" become "she added that".

    `verb` is the one of the clause that the end belonged to; its time is that of ours.
    """
    composer = Composer(article_text)
    opener, second, *_ = (*tail.cut_from(article_text).split(maxsplit=2), "")
    known = language.script.finite_forms
    if opener in language.subordinators and second in known:  # "before adding that"
        opener = f"{opener} {second}"
    first = Span(start=tail.start, end=tail.start + len(opener))
    forms = known.get(opener.rpartition(" ")[2])
    if opener in language.relative_pronouns:  # "who added", "which was a lie"
        is_finite = any(second in both for both in known.values())
        subject = name if is_finite else language.script.said_of_all
        subject = f"{subject[:1].upper()}{subject[1:]}"
        composer.replace(first, subject, reason="sentence of its own")
        composer.take(Span(start=first.end, end=tail.end))
    elif forms is None:
        composer.take_capitalised(tail)
    else:
        past, present = forms
        finite = present if verb in {form for _, form in known.values()} else past
        composer.replace(
            first, f"{name[:1].upper()}{name[1:]} {finite}", reason="sentence of its own"
        )
        composer.take(Span(start=first.end, end=tail.end))
    composer.close_marks()
    return composer if composer.text.rstrip(_MARKS).endswith((".", "!", "?")) else composer.add(".")
