"""Tell what stands below a picture or a table, by its tag, its class or its figure (HTML, section 4.4.12)."""

from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.walk import Region, TextRun

_LONGEST_CAPTION = 300  # code points; a gallery may tell its whole story in what it calls captions
_LONGEST_FIGCAPTION = 1200
_PICTURES = tuple("img picture video iframe amp-img amp-iframe amp-video".split())


def is_caption(run: TextRun) -> bool:
    """Return whether a run stands below a picture or a table, by its tag, its class or its figure."""
    is_figcaption = run.region.element.tag == "figcaption"
    if run.letters > (_LONGEST_FIGCAPTION if is_figcaption else _LONGEST_CAPTION):
        return False
    for one in run.region.within():
        tag = one.element.tag
        is_small = is_figcaption or one.letters <= _LONGEST_CAPTION
        if tag == "caption" or (one.role is ElementRole.CAPTION and is_small):
            figure = next((up for up in one.within() if up.element.tag == "figure"), None)
            return figure is None or not quotes(figure)
        if tag == "figure" or (one.role is ElementRole.PICTURE and is_small):
            return _shows(one) and not quotes(one)
        if tag == "table" and 0 < one.letters <= _LONGEST_CAPTION and one.letters == run.letters:
            return one.holds("img")  # a picture and its caption in a table of their own
        if tag in {"blockquote", "q", "table", "pre", "ul", "ol", "article", "main"}:
            return False
    return False


def _shows(figure: Region) -> bool:
    return figure.holds(*_PICTURES)


def quotes(figure: Region) -> bool:
    """Return whether a figure is words set apart, or a table, so that its caption is their author."""
    return figure.holds("blockquote") and not _shows(figure)
