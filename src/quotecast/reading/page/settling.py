"""Join the parts of a page that belong together: links and their sentence, updates and their time."""

from collections.abc import Sequence
from dataclasses import replace

from quotecast.languages import Language
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.furniture import furniture_kind
from quotecast.reading.page.wording import is_time
from quotecast.reading.paragraphs import begins_sentence, ends_sentence

_TITLED = 2  # parts, of which the first is the title, which has no time
_SHORTEST_HALF = 60  # code points, below which it may be a verse
_MOST_INDENTED = 0.7  # of the letters of a story
_FEWEST_INDENTED = 5  # paragraphs
_FEWEST_TEASING = 5  # words of another story's title
_LONG = 120  # code points of a paragraph that ends with a word, and no list's item
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.STANDFIRST))
_TIMED = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUESTION))  # bold ones, too


def settled(parts: Sequence[Part], linked: set[str], language: Language) -> list[Part]:
    """Return the parts of a story with what the next one tells of each; `linked` headings are links."""
    headed = _settled_headings(_without_indents(parts), linked)
    whole = _joined_halves(_joined_links(headed), language)
    return _joined_times(whole, language)


def _without_indents(parts: Sequence[Part]) -> list[Part]:
    """Take a story for its writer's that a page sets whole as a block quotation, to have margins."""
    told = [part for part in parts if part.kind in (BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE)]
    first = next((part for part in told if ends_sentence(part.text)), None)
    letters = sum(len(part.text) for part in told if part.kind is BlockKind.BLOCKQUOTE)
    is_opened = first is not None and first.kind is BlockKind.BLOCKQUOTE
    is_most = letters >= _MOST_INDENTED * sum(len(part.text) for part in told)
    if not is_opened or not is_most or len(told) < _FEWEST_INDENTED:
        return list(parts)
    return [
        replace(one, kind=BlockKind.PARAGRAPH) if one.kind is BlockKind.BLOCKQUOTE else one
        for one in parts
    ]


def _settled_headings(parts: Sequence[Part], linked: set[str]) -> list[Part]:
    """Take headings that are links for ways to other pages where they head nothing; those of notes for notes."""
    settled = list(parts)
    heads = [part.text for part in parts if part.kind is BlockKind.HEADING]
    is_lone = len(linked.intersection(heads)) == 1  # several are those of a list's items
    for i in reversed(range(len(settled))):
        if settled[i].kind is not BlockKind.HEADING:
            continue
        following = settled[i + 1].kind if i + 1 < len(settled) else BlockKind.READ_MORE
        if following is BlockKind.FOOTNOTE:
            settled[i] = Part(kind=following, text=settled[i].text)
        elif settled[i].text in linked and (
            following in {BlockKind.READ_MORE, BlockKind.HEADING}
            or (is_lone and len(settled[i].text.split()) >= _FEWEST_TEASING)
        ):
            settled[i] = Part(kind=BlockKind.READ_MORE, text=settled[i].text)
    return settled


def _joined_links(parts: Sequence[Part]) -> list[Part]:
    """Join a link to the sentence that it tears, where the line behind it goes on in small letters."""
    joined: list[Part] = []
    for part in parts:
        if len(joined) > 1 and part.kind is joined[-2].kind is BlockKind.PARAGRAPH:
            before, link = joined[-2:]
            is_torn = link.kind is BlockKind.READ_MORE and not ends_sentence(before.text)
            if is_torn and part.text[:1].islower() and before.text[-1:] not in ":;":
                joined[-2:] = [replace(part, text=f"{before.text} {link.text} {part.text}")]
                continue
        is_opened = bool(joined) and joined[-1].kind is BlockKind.READ_MORE
        is_opened = is_opened and (len(joined) < _TITLED or joined[-2].text[-1:] not in ":;,")
        is_opened = is_opened and part.kind is BlockKind.PARAGRAPH
        if is_opened and begins_sentence(joined[-1].text, part.text):
            joined[-1] = replace(part, text=f"{joined[-1].text} {part.text}")
            continue
        joined.append(part)
    return joined


def _joined_halves(parts: Sequence[Part], language: Language) -> list[Part]:
    """Join the halves of a sentence that is torn in two paragraphs.

    The first ends with a small word ("with an"), or is long and has no end at all.
    """
    small = language.determiners | language.prepositions | language.conjunctions
    small |= language.relatives | language.auxiliaries
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else part
        last = before.text.split()[-1:] if joined else []
        are_prose = part.kind is before.kind and part.kind in _PROSE
        is_open = len(before.text) >= _SHORTEST_HALF and not small.isdisjoint(last)
        is_open = is_open or (len(before.text) >= _SHORTEST_HALF and before.text[-1:] == ",")
        is_endless = len(before.text) >= _LONG and before.text[-1:].isalpha()
        is_torn = is_open or (is_endless and before.text[:1].isupper())
        if joined and are_prose and is_torn and part.text[:1].islower():
            joined[-1] = replace(before, text=f"{before.text} {part.text}")
        else:
            joined.append(part)
    return joined


def _joined_times(parts: Sequence[Part], language: Language) -> list[Part]:
    """Join the time of an update to its heading, or make it one; above a page's own words ("5-minute listen") it is the page's."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        is_timed = last is not None and last.kind in _TIMED and is_time(last.text)
        is_timed = is_timed and not is_time(part.text)  # a timetable
        if last is not None and is_timed and furniture_kind(part.text, language) is not None:
            joined[-1] = replace(last, kind=BlockKind.BYLINE)
            is_timed = False
        if last is not None and is_timed and part.kind is BlockKind.HEADING:
            joined[-1] = Part(kind=part.kind, text=f"{last.text} – {part.text}")
            continue
        if last is not None and is_timed:
            joined[-1] = Part(kind=BlockKind.HEADING, text=last.text)
        joined.append(part)
        if len(joined) > _TITLED and _is_time_of(joined[-2], part):
            time = joined.pop()
            joined[-1] = Part(kind=BlockKind.HEADING, text=f"{joined[-1].text} – {time.text}")
    return joined


def _is_time_of(heading: Part, part: Part) -> bool:
    """Return whether a time stands behind the heading of its update, which has none yet."""
    is_headed = heading.kind is BlockKind.HEADING and part.kind is BlockKind.PARAGRAPH
    return is_headed and is_time(part.text) and not any(map(str.isdigit, heading.text[:2]))
