"""What a page writes for the eye alone, and a newsreader passes over: share symbols, terms, tags, links."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block, BlockKind, Omission, Quotation, Rule, Span

_EXCHANGES: Final = r"NYSE|N[Aa][Ss][Dd][Aa][Qq]|AMEX|LSE|AIM|TSX|ASX|OTC|CSE|HKEX|SEHK|SGX|BSE|NSE|JSE|TSE|KOSDAQ|Euronext|Xetra|FWB"
_LISTED: Final = (
    rf"(?:(?:{_EXCHANGES})(?:[-\s]?[\w]{{1,12}})?\s?:\s?[A-Z0-9][A-Z0-9./-]{{0,9}}"
    r"|[A-Z]{2,8}\s?:\s?[A-Z]{1,6}(?![A-Za-z]))"  # other exchanges: capitals and capitals
)
_SYMBOL: Final = re.compile(
    rf"\s*\((?:{_LISTED}(?:\s?[;,/]\s?(?:and\s)?(?:{_LISTED}|[A-Z0-9.]{{1,8}}))*|[A-Z]{{2,5}}\.[A-Z]{{1,2}})\)"
)
_KNOWN: Final = re.compile(
    rf"\s*\((?:(?:{_EXCHANGES}|(?:NYSE|N[Aa][Ss][Dd][Aa][Qq]|OTC)\w*)\b|[A-Z]{{2,5}}\.)"
)
_FIRM: Final = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|Limited|LLC|plc|PLC|AG|SE|SA|S\.A|NV|N\.V|AB|ASA|Oyj|SpA|Group|Holdings?|Bancorp)\.?,?$"
)
# What a link says of itself to who can't see it (WCAG 2.2, technique G201).
_LINK_NOTE: Final = re.compile(
    r"\s?\(opens (?:in )?(?:a )?new (?:tab|window)\)"
    r"|,\sopens (?:in (?:a )?)?new (?:tab|window(?=[.,;:]|$))(?![\w’']|\s(?:on|onto|into|for|to)\b)",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"\(([A-Z][A-Z0-9]{1,5})\)")
_FEWEST_SYMBOLS: Final = 2
_FEWEST_TOLD: Final = 3  # words of markets
_LONGEST_END: Final = 10  # characters of such an end
_REFERENCE: Final = re.compile(
    r"\s?\((\d{1,3}(?:[,–-]\s?\d{1,3})*)\)(?=[.,;:!?]|\s?$)", re.MULTILINE
)
_FEWEST_REFERENCES: Final = 4
_TAGS: Final = re.compile(r"(?:\s*#\w+)+")
_LINK: Final = r"(?:https?://|www\.|pic\.)\S+"
_SIGN: Final = r"[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]"  # an arrow or a picture
_TRAILING: Final = re.compile(rf"(?:\s*(?:#\w+|{_LINK}|{_SIGN}))+\s*$")
_TOLD: Final = (
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.BLOCKQUOTE,
    BlockKind.QUESTION,
    BlockKind.HEADING,
)
_QUOTES: Final = '“”«»„"'
_MARKS: Final = "“”\"'‘’.,!?: "


def unheard_asides(article: Article, span: Span) -> Iterator[Omission]:
    """Give what stands in brackets in a sentence and tells a listener nothing, in order.

    That is the symbol of a share, the number of a source, the label of a box, and in a press release what the firm is going to be called.
    """
    is_release = any(block.kind is BlockKind.NOTE for block in article.blocks)
    forms = [(_SYMBOL, "share symbol"), (_LINK_NOTE, "link")]
    terms = language_of(article.language).script.terms
    if is_release and terms:
        forms.append((re.compile(rf"\s*{terms}"), "defined term"))
    bare = _bare_symbols(article.text, article.language)
    if bare:
        forms.append((re.compile(rf"\s*\((?:{'|'.join(bare)})\)"), "share symbol"))
    if _has_references(article.text):
        forms.append((_REFERENCE, "note mark"))
    found = [
        Omission(span=Span(start=match.end() - len(match[0].lstrip()), end=match.end()), reason=why)
        for form, why in forms
        for match in form.finditer(article.text, span.start, span.end)
        if form is not _SYMBOL or _is_of_a_share(article.text, match)
    ]
    found += _box_labels(article, span)
    yield from sorted(found, key=lambda entry: entry.span)


def labelled_boxes(article: Article) -> list[Block]:
    """Return the block quotations that a label opens, and that are the writer's own: "Summary Rope is cheap.".

    Nothing leads to them, no quotation marks stand in them, and they are in no row of such blocks.
    """
    return [
        block
        for above, block, below in zip(
            [None, *article.blocks], article.blocks, [*article.blocks[1:], None], strict=False
        )
        if block.kind is BlockKind.BLOCKQUOTE
        and _label_at(article, block.span) is not None
        and not any(mark in block.span.cut_from(article.text) for mark in _QUOTES)
        and not any(one is not None and one.kind is BlockKind.BLOCKQUOTE for one in (above, below))
        and not (above is not None and above.span.cut_from(article.text).rstrip().endswith(":"))
    ]


def _box_labels(article: Article, span: Span) -> Iterator[Omission]:
    """Give the labels that the words of a box run on from, without a mark: "Summary" of "Summary Rope is cheap."."""
    boxes = labelled_boxes(article) if span.start == 0 or _label_at(article, span) else ()
    for block in boxes:
        is_box = span.start <= block.span.start < span.end
        label = _label_at(article, block.span) if is_box else None
        if label is not None and label[0].strip()[-1].isalpha():
            end = label.start() + len(label[0].rstrip())
            yield Omission(span=Span(start=label.start(), end=end), reason="label of a box")


def _label_at(article: Article, span: Span) -> re.Match[str] | None:
    form = compiled(language_of(article.language).script.boxes or "(?!)", any_case=True)
    return form.match(article.text, span.start, span.end)


@lru_cache(maxsize=16)
def _has_references(text: str) -> bool:
    r"""Return whether a text numbers its sources, in brackets behind its sentences: from 1 on, one after the other.

    >>> _has_references("Rope is old (1).\nIt is cheap (2, 3).\nIt rots (2).\nIt burns (4), we know.")
    True
    >>> _has_references("Holt (1), Voss (2), Brun (3) and Moss (4).")
    False
    """
    lines = [_REFERENCE.findall(line) for line in text.splitlines()] if "(1" in text else []
    order = dict.fromkeys(int(n) for line in lines for one in line for n in re.findall(r"\d+", one))
    is_counted = list(order) == list(range(1, len(order) + 1))
    is_spread = sum(map(bool, lines)) > _FEWEST_REFERENCES // 2
    return is_counted and is_spread and len(order) >= _FEWEST_REFERENCES


@lru_cache(maxsize=16)
def _bare_symbols(text: str, tag: str) -> tuple[str, ...]:
    """Return the symbols without an exchange of a report on markets: letters in brackets that come nowhere else.

    >>> report = "Kiln Rope (KRO) rose, Tarn Salt (TSLT) fell. The Guild of Divers (GOD) sold shares. GOD has stocks, and investors."
    >>> _bare_symbols(report, "en")
    ('KRO', 'TSLT')
    """
    markets = language_of(tag).script.markets
    told = re.findall(markets, text, re.IGNORECASE) if markets else []
    found = dict.fromkeys(_BARE.findall(text) if len(told) >= _FEWEST_TOLD else ())
    lone = tuple(
        one for one in found if len(re.findall(rf"\b{one}\b", text)) == text.count(f"({one})")
    )
    return lone if len(lone) >= _FEWEST_SYMBOLS else ()


def _is_of_a_share(text: str, found: re.Match[str]) -> bool:
    """Return whether a known exchange stands in the brackets, or a firm before them: no "(CET: UTC)"."""
    before = text[max(0, found.start() - _LONGEST_END) : found.start()]
    return _KNOWN.match(found[0]) is not None or _FIRM.search(before) is not None


def amendments(article: Article) -> list[Block]:
    """Return the notes above and below a story on what was changed in it: the listener hears it as it is now.

    News under such a label ("Update: the gate is shut") is heard, and so is what stands between two
    paragraphs, as in a live blog.
    """
    pages = language_of(article.language).pages
    told = [block.span for block in article.blocks if block.kind in _TOLD]
    form, label = (compiled(one, any_case=True) for one in (pages.corrections, pages.updates))

    def is_on_the_text(words: str) -> bool:
        update = label.match(words) if pages.updates else None
        return form.match(words, update.end() if update is not None else 0) is not None

    return [
        block
        for block in article.blocks
        if block.kind is BlockKind.CORRECTION
        and told
        and not told[0].start < block.span.start < told[-1].start
        and is_on_the_text(block.span.cut_from(article.text))
    ]


def is_tags_alone(words: str) -> bool:
    """Return whether there is nothing but hashtags, perhaps in quotation marks.

    >>> is_tags_alone("“#TarnBay #Floods”"), is_tags_alone("We row #TarnBay")
    (True, False)
    """
    return _TAGS.fullmatch(words.strip(_MARKS)) is not None


def without_tags(words: str) -> str:
    """Return the words of a post without the hashtags, links and pictures behind them.

    >>> without_tags("Never. #TarnBay https://kiln.example")
    'Never.'
    """
    found = _TRAILING.search(words)
    return words if found is None else words[: found.start()]


def trailing_tags(text: str, quotation: Quotation) -> Span | None:
    """Return the hashtags and links behind the last sentence of a post, None where there are none."""
    if quotation.rule is not Rule.POST:
        return None
    found = _TRAILING.search(text, quotation.span.start, quotation.span.end)
    if found is None or not any(c.isalnum() for c in text[quotation.span.start : found.start()]):
        return None
    return Span(start=found.end() - len(found[0].lstrip()), end=quotation.span.end)
