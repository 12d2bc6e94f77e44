import lxml.html
import pytest

from quotecast.reading.page.style_rules import hide_by_style

STORY = "<p>The dam held through the night and the road was opened again by noon.</p>" * 9


def shown(sheet, *, inside='<p class="draft note">Call the lawyer.</p>', media=""):
    """Return whether words of a class are shown with a sheet."""
    style = f"<style{media}>{sheet}</style>"
    page = lxml.html.document_fromstring(f"<html><head>{style}</head><body>{STORY}{inside}</body>")
    hide_by_style(page)
    return not page.xpath('//p[contains(., "lawyer")][@hidden or contains(@class, "sr-only")]')


@pytest.mark.parametrize(
    "sheet",
    [
        ".draft{display:none}",
        "p{color:red} .draft , .other { color: red; display : none !important }",
        "/* .draft{display:block} */.draft{display:none}",
        "@media print{.draft{display:block}} .draft{display:none}",
        '@charset "utf-8"; .draft{display:none}',
        ".draft{position:absolute;width:1px;clip:rect(0, 0, 0, 0)}",
        ".draft{clip-path:inset(50%);overflow:hidden}",
        ".draft{position:absolute; left: -9999px}",
        ".draft{text-indent:-100%}",
        ".draft{visibility:hidden}",
        ".draft:not(.open){display:none}",
        ".draft:not(.note){display:none} .draft:not(.open){display:none}",
        "@media print{.x{display:block}@page{margin:0}} .draft{color:red;display:none;margin:0}",
    ],
)
def test_what_a_sheet_of_the_page_hides_is_hidden(sheet):
    assert not shown(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print{.draft{display:none}}",
        "@supports (display: grid){@media print{.draft{display:none}}}",
        ".js .draft{display:none}",
        ".draft.closed{display:none}",
        ".draft:not(.note){display:none}",
        ".draft:not(p){display:none}",
        ".draft:empty{display:none}",
        ".draft{display:none} .open .draft{display:block}",
        ".drafts{display:none}",
        ".draft{clip:rect(0,0,0,0)} .draft:focus{clip:auto}",
        ".draft{left:-9px; top:-120px}",
        ".draft{clip-path:inset(5%)}",
        ".draft{display:none",
        "@media screen{",
    ],
)
def test_rule_that_holds_now_and_then_hides_nothing(sheet):
    assert shown(sheet)


def test_sheet_for_print_hides_nothing():
    assert shown(".draft{display:none}", media=' media="print"')


def test_what_is_much_of_the_page_is_shown_by_a_program():
    assert shown(
        ".draft{display:none}", inside=f'<div class="draft">Call the lawyer. {STORY}</div>'
    )


@pytest.mark.parametrize("sheet", ["/*", "@", "@;", "a{", "a", "}", "{", "/**/", "@{"])
def test_endless_sheet_is_read_in_one_pass(sheet):
    assert shown(f"display {sheet * 100_000}")
    assert shown(f"display {{{sheet * 100_000}")
