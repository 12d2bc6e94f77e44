"""Tell by its build whether a line of a page is no more than a way to another page.

What counts is how much of it is a link, how it ends and what stands beside it; of words only the smallest:
a link that says "here" shows a place that no listener sees.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from quotecast.languages import Language
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import LINE_BREAK, tidy
from quotecast.reading.furniture import furniture_kind, is_addressed, is_offer
from quotecast.reading.page.faces import CLOSERS, Face, is_bold, is_italic, line_faces
from quotecast.reading.page.walk import Piece, TextRun
from quotecast.reading.page.wording import wording_of
from quotecast.reading.paragraphs import ends_sentence, is_quoted
from quotecast.reading.proof import letters_of

LONGEST_LABEL: Final = 160  # code points of a paragraph that may be nothing but a link elsewhere
PROMOTED: Final = "read-more"
MOST_LINKED: Final = 0.9
MAY_LINK: Final = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))
_LAST: Final = 3  # paragraphs of a page's end
_CALLING: Final = 0.3  # of the letters of a line that calls, that its link has
_BETWEEN: Final = " \t\n|•·/,;–—()[]" + LINE_BREAK
_BARS: Final = "|»►▶"
_LONGEST_CRUMB: Final = 40
_FEWEST_LINKS: Final = 2  # below a line that heads them
_LONGEST_LEAD: Final = 3  # words at most, before a link that is a sentence
_MOST_POINTING: Final = 14  # words of a sentence that ends by pointing
_LONGEST_TAGGED: Final = 20  # letters beside the links of a line of tags
_SIGN: Final = re.compile(r"[^\w\s“”\"‘’'«»„(\[#@$€£%&]")
_TAGS: Final = frozenset(("tag", "category"))
_ADDRESS: Final = re.compile(
    r"@\w[\w.]*|(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]{2,}(?:\.[a-z]{2,})+(?:/\S*)?"
)
_QUOTE_ENDS: Final = ("”", '"', "’", "»")
_ENDED: Final = re.compile(r"[.!?…][”\"’)]*\s+(?=[^\W\da-z_]|\(|$)")
_LONGEST_PARTICLE: Final = 2  # "Keep up with it"
_FEWEST_TOLD: Final = 2  # words behind the first of a sentence
_WORD: Final = re.compile(r"[^\W\d_]+")
_WITHIN: Final = re.compile(r"[.!?…]\s")


def is_way(
    run: TextRun, text: str, kind: BlockKind, language: Language, beside: Sequence[TextRun]
) -> bool:
    """Return whether a block is no more than a way to another page; `beside` are the runs before and behind it."""
    if kind not in MAY_LINK:
        return _is_crumb(text)
    if len(text) > LONGEST_LABEL:
        return _names_tags(run)
    is_open = not text.endswith(CLOSERS)
    is_link = run.linked >= MOST_LINKED * run.letters
    if is_open and (is_link or leads_to_link(run, language)):
        return True
    if kind is BlockKind.PARAGRAPH and not is_quoted(text):
        is_set_apart = not is_open and _is_apart(run, text, beside)
        if (
            is_set_apart
            or _labels_link(run, text, language)
            or _points(run, text, language, beside)
        ):
            return True
    return _is_crumb(text) or _names_tags(run)


def leads_to_link(run: TextRun, language: Language) -> bool:
    """Return whether a colon, or a label's bar, leads to a link: "Internal memo: the guards lied", "Read | Boats"."""
    unlinked = _unlinked(run)
    label = unlinked.strip(_BETWEEN + _BARS)
    pages = language.pages
    labels = compiled("|".join(filter(None, (pages.labels, pages.shouted))), any_case=True)
    is_led = label.endswith(":") or (
        unlinked.rstrip(" \t\n" + LINE_BREAK).endswith(tuple(_BARS))
        and labels.fullmatch(label) is not None
    )
    return is_led and 2 * run.linked >= run.letters


def calls(run: TextRun, text: str, kind: BlockKind, behind: int, language: Language) -> bool:
    """Return whether one of the last paragraphs is a call to do something, or a note of the outlet's.

    It is set in italics, ends with a long link or stands in brackets, and says "we" or "you"; `behind` counts
    the runs from it on.
    """
    is_last = behind == 1 and kind is BlockKind.PARAGRAPH
    if behind <= _LAST and text[:1] == "(" and text[-1:] == ")" and kind is BlockKind.PARAGRAPH:
        return is_italic(run) and is_addressed(text, language)
    if is_last and _heads_links(run, language):
        return True
    pieces = [piece for piece in run.seen if _says(piece.text)]
    is_led = (
        is_last and bool(pieces) and pieces[-1].is_linked and run.linked >= _CALLING * run.letters
    )
    is_call = is_led and is_italic(run) and is_addressed(text, language)
    return is_call and furniture_kind(text, language) is not BlockKind.BYLINE


def _is_crumb(text: str) -> bool:
    is_pointing = text.endswith((">", "›", "»")) and not any(mark in text for mark in "«‹<")
    return len(text) <= _LONGEST_CRUMB and is_pointing  # "« It waits »" is said


def _is_apart(run: TextRun, text: str, beside: Sequence[TextRun]) -> bool:
    """Return whether a link that is a whole sentence is set apart: it asks, has a sign or a face, or another beside it.

    One that a story has among its sentences isn't.
    """
    if not run.linked or _says(_unlinked(run)):
        return False
    is_asking = text.endswith(("?", "!", "…"))
    is_among_links = any(one.letters and one.linked == one.letters for one in beside)
    has_face = is_bold(run) or is_italic(run) or _SIGN.match(text) is not None
    return is_asking or is_among_links or has_face


def _labels_link(run: TextRun, text: str, language: Language) -> bool:
    """Return whether a few words and a colon lead to a link that is a sentence: "Opinion: Mend the quay now."."""
    label, colon, behind = _unlinked(run).partition(":")
    is_short = len(label.split()) <= _LONGEST_LEAD and label.strip()[:1].isupper()
    is_short &= offers(label, language)
    is_led = bool(colon) and text.startswith(label.strip()) and not _says(behind)
    headline = text[len(label.strip()) + 1 :].strip()  # "The law: a ferry has two boats." goes on
    return is_short and is_led and headline[:1].isupper() and 2 * run.linked >= run.letters


def _points(run: TextRun, text: str, language: Language, beside: Sequence[TextRun]) -> bool:
    """Return whether one sentence ends with a link that shows a place or an address, and tells nothing."""
    pointing = tidy("".join(piece.text for piece in _last_link(run))).rstrip(".,!")
    if _WITHIN.search(text) is not None or not pointing:
        return False
    is_address = _ADDRESS.fullmatch(pointing) is not None
    is_signature = is_address and any(tidy(one.text).endswith(_QUOTE_ENDS) for one in beside)
    is_shown = is_address or shows_place(pointing, language)
    return is_shown and not is_signature and offers(text, language)


def shows_place(pointing: str, language: Language) -> bool:
    """Return whether the words of a link show its place, or what is the outlet's own: "here", "our newsletter"."""
    outlet = language.first_person - language.lone_words - language.first_subjects
    is_own = not outlet.isdisjoint(re.findall(r"[^\W\d_]+", pointing.casefold()))
    pointers = compiled(language.pages.pointers, any_case=True)
    return is_own or pointers.fullmatch(pointing) is not None


def offers(sentence: str, language: Language) -> bool:
    """Return whether a short sentence tells nothing of anybody or of what was: "Tickets are available here."."""
    told = language.pages.told
    is_told = not told or compiled(told, any_case=True).search(sentence) is not None
    is_told = is_told or _tells_of_now(sentence, language)
    return not is_told and len(sentence.split()) <= _MOST_POINTING


def _tells_of_now(sentence: str, language: Language) -> bool:
    """Return whether somebody or something does what a sentence says: "The road ends here.", not "Read it here."."""
    said = _WORD.findall(_ADDRESS.sub("", sentence))
    first, *others = [word.casefold() for word in said] or [""]
    if len(others) < _FEWEST_TOLD or all(word[0].isupper() for word in said):
        return False  # a label, or a name
    offering = language.auxiliaries | language.second_person
    small = {*language.determiners, *language.prepositions, *language.pronouns}
    is_led_on = others[0] in small or len(others[0]) <= _LONGEST_PARTICLE
    is_several = first.endswith("s") and not first.endswith("ss")
    is_asking = first not in small and is_led_on and not is_several
    return offering.isdisjoint((first, *others)) and not is_asking


def leave_out_ways(run: TextRun, language: Language) -> None:
    """Leave out what leads elsewhere at the end of a paragraph: a promotion, or a sentence that points.

    A promotion is "Read more: …" with a link in it; "You can read it here." points.
    """
    seen, top = run.seen, run.region.element
    wording = wording_of(language.pages)
    for place, piece in enumerate(seen):
        if place and piece.element is not top and wording.leads_away.match(piece.text):
            rest = [one for one in seen[place:] if one.letters]
            holder = _child_of(top, piece.element)
            is_whole = all(one.is_linked or _child_of(top, one.element) is holder for one in rest)
            if is_whole and any(one.is_linked for one in rest):
                for one in seen[place:]:
                    one.reason = PROMOTED
            return
    _leave_out_button(run, language)
    _leave_out_pointing(run, language)


def _leave_out_button(run: TextRun, language: Language) -> None:
    """Leave out a page's own label behind a whole sentence, in an element of its own: "The quay is shut. [Tweet this]"."""
    pieces = [piece for piece in run.seen if piece.letters]
    words, last = pieces[:-1], pieces[-1] if pieces else None
    if last is None or not words or last.element in (run.region.element, words[-1].element):
        return
    sentence, label = tidy("".join(piece.text for piece in words)), tidy(last.text)
    is_label = len(label.split()) <= _LONGEST_LEAD and label[:1].isupper()
    is_told = ends_sentence(sentence) and len(sentence.split()) > _LONGEST_LEAD
    if is_label and is_told and furniture_kind(label, language) is BlockKind.READ_MORE:
        last.reason = PROMOTED


def _leave_out_pointing(run: TextRun, language: Language) -> None:
    linked = _last_link(run)
    pointing = tidy("".join(piece.text for piece in linked)).rstrip(".,!")
    place = run.pieces.index(linked[0]) if linked else 0
    if not place or not shows_place(pointing, language):
        return
    before = run.pieces[place - 1]
    ends = [found.end() for found in _ENDED.finditer(before.text)]
    if is_offer(tidy(run.text), language):
        return  # "The Tide is our newsletter on boats. Sign up here." goes as a whole
    if before.reason or not ends or before.text[: ends[-1]].rstrip().endswith("?"):
        return  # "No time to read? Get our letter." goes as a whole
    tail = [one for one in run.pieces[place:] if not one.reason]
    sentence = tidy(before.text[ends[-1] :] + "".join(one.text for one in tail))
    if offers(sentence, language) and not is_quoted(sentence):
        told, rest = before.text[: ends[-1]], before.text[ends[-1] :]
        parted = [before.cut(told), before.cut(rest, reason=PROMOTED)]
        run.pieces[place - 1 : place] = parted if rest else [before]
        for one in tail:
            one.reason = PROMOTED


def _child_of(top: Any, element: Any) -> Any:
    while element is not None and element.getparent() is not top:
        element = element.getparent()
    return element


def _says(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _last_link(run: TextRun) -> list[Piece]:
    """Return the pieces of the link that ends a run, none where words stand behind it."""
    pieces = [piece for piece in run.seen if piece.letters]
    while pieces and not _says(pieces[-1].text):
        pieces.pop()
    found: list[Piece] = []
    while pieces and pieces[-1].is_linked:
        found.insert(0, pieces.pop())
    return found


def _names_tags(run: TextRun) -> bool:
    """Return whether all links of a line are those of tags or categories (HTML, section 4.6.7.18), with few words beside."""
    linked = [piece for piece in run.seen if piece.is_linked and piece.letters]
    links = [_link_around(piece) for piece in linked]
    are_tags = all(not _TAGS.isdisjoint(str(one.get("rel") or "").lower().split()) for one in links)
    return bool(links) and are_tags and run.letters - run.linked <= _LONGEST_TAGGED


def _link_around(piece: Piece) -> Any:
    own = piece.element
    return own if own.tag == "a" else next(own.iterancestors("a"), own)


def _unlinked(run: TextRun) -> str:
    return "".join(piece.text for piece in run.seen if not piece.is_linked)


def _heads_links(run: TextRun, language: Language) -> bool:
    """Return whether a line that heads what leads elsewhere ("Other stories") stands above links alone."""
    lines = list(filter(None, map(tidy, run.text.split(LINE_BREAK))))
    faces = line_faces(run)
    are_links = [faces.get(letters_of(line)) is Face.LINK for line in lines]
    is_headed = len(lines) > _FEWEST_LINKS and not are_links[0] and all(are_links[1:])
    heading = compiled(language.pages.own_tails, any_case=True)
    return is_headed and heading.fullmatch(lines[0].strip(" :")) is not None
