"""Of what a page says of its author the names stay."""

import pytest

from quotecast.languages import language_of
from quotecast.reading.bylines import author_alone, names_in, names_stated

NAMES = {
    "Anna Pell": "Anna Pell",
    "Anna Pell Tuesday": "Anna Pell",
    "By Anna Pell Tuesday, Aug. 17, 2031": "Anna Pell",
    "By Anna Friday": "Anna Friday",
    "Anna Pell Senior Tarn Correspondent": "Anna Pell",
    "Anna Pell Chief Harbour Writer": "Anna Pell",
    "Anna Maria Pell Staff Writer": "Anna Maria Pell",
    "More from this author": None,
    "More by Anna Pell": "Anna Pell",
    "Anna from Tarn": "Anna",
    "By ANNA PELL and LI WEI - KP Technology Writers": "Anna Pell, Li Wei",
    "Anna Pell - Kiln Press": "Anna Pell",
    "Anna Pell-Roe": "Anna Pell-Roe",
    "Anna Pell. Kiln International": "Anna Pell",
    "Prof. Anna Pell": "Prof. Anna Pell",
    "J. R. Vale": "J. R. Vale",
    "By rural reporter Anna Pell and Luca Vale": "Anna Pell, Luca Vale",
    "By North Kiln correspondent Anna Pell": "Anna Pell",
    "By Health Editor Anna Pell": "Anna Pell",
    "By Sports Editor": None,
    "Written by Anna Pell on May 3, 2031 — Fact checked by Dr. Li Wei": "Anna Pell",
    "By Anna Pell | Medically reviewed by Li Wei, MD": "Anna Pell",
    "By Anna Pell and fact-checked by Li Wei": "Anna Pell",
    "Medically reviewed by Dr. Li Wei": None,
    "Reviewed by Anna Pell": "Anna Pell",
    "By Senior Staff Writer": None,
    "Editorial": None,
    "The Editorial Board": None,
    "Anna Pell and Board Tarn": "Anna Pell, Board Tarn",
    "By Anna Pell in Tarn Bay": "Anna Pell",
    "By Anna Pell for the Kiln": "Anna Pell",
    "By Anna Pell, The Kiln": "Anna Pell",
    "Anna Pell, Digital Content Producer": "Anna Pell",
    "By Anna Pell, Multimedia Journalist": "Anna Pell",
    "By Anna Pell, harbour editor, and Li Wei in Orla": "Anna Pell, Li Wei",
    "By Anna Pell with Li Wei": "Anna Pell, Li Wei",
    "By Jo March and Li Wei": "Jo March, Li Wei",
    "— Anna Pell": "Anna Pell",
    "By Anna Pell, Business Editor, Tarn Gazette": "Anna Pell",
    "By Anna Pell on May 3, 2031 in Books": "Anna Pell",
    "By Anna Pell; photographs by Jo Orr": "Anna Pell",
    "By Anna Pell and photos by Jo Orr": "Anna Pell",
    "By Anna Pell/Kiln": "Anna Pell",
    "By Anna Pell @annapell": "Anna Pell",
    "By Anna Pell (anna@kiln.example)": "Anna Pell",
    "By Anna Pell Updated 3 May 2031 at 4:05 p.m.": "Anna Pell",
    "By ANNA PELL": "Anna Pell",
    "BY LI WEI AND AJ MCPELL": "Li Wei, AJ McPell",
    "By A.J. PELL AND ANNA O’ROE, Tarn Bureau": "A.J. Pell, Anna O’Roe",
    "By ANNA PELL III": "Anna Pell III",
    "By Owen P and Lucy H": "Owen P, Lucy H",
    "By Anna P. and Jo R.": "Anna P, Jo R",
    "By Anna Pell and Li Wei Associated Press": "Anna Pell, Li Wei",
    "By Anna Pell local democracy reporter": "Anna Pell",
    "By Anna Pell and PA": "Anna Pell",
    "By Anna Pell and Li Wei, Tarn Gazette, 3 May 2031": "Anna Pell, Li Wei",
    "By Anna Pell and Li Wei, Tarn News, 3 May 2031": "Anna Pell, Li Wei",
    "By Anna Pell, Tarn News": "Anna Pell",
    "By Anna Pell, Tarn Gazette": "Anna Pell",
    "By Anna Pell, Tarn Fox": "Anna Pell, Tarn Fox",
    "By Anna Pell and Li Wei, Oyelara Ade and Jo Orr": "Anna Pell, Li Wei, Oyelara Ade, Jo Orr",
    "By Li Wei, Oyelara Ade and Tarn Orr": "Li Wei, Oyelara Ade, Tarn Orr",
    "By Anna Pell, Emily Post": "Anna Pell, Emily Post",
    "By Anna Pell, Frome White": "Anna Pell, Frome White",
    "By Anna Pell with Li Wei, Jo Orr": "Anna Pell, Li Wei, Jo Orr",
    "Words ANNA PELL": "Anna Pell",
    "Words and photographs by Anna Pell": "Anna Pell",
    "Words by Anna Pell and photographs by Jo Orr": "Anna Pell",
    "Words by Anna Pell, charts by Jo Orr": "Anna Pell",
    "By Anna Pell; maps by Jo Orr": "Anna Pell",
    "Written by Anna Pell | Edited by Jo Orr": "Anna Pell",
    "Written by Anna Pell • Photographed by Jo Orr": "Anna Pell",
    "3 May | By Anna Pell": "Anna Pell",
    "Beacon News Desk": None,
    "By Anna Pell, local democracy reporter": "Anna Pell",
    "Tue 3 May 2031 06.00 GMT — Words: Anna Pell, harbour correspondent": "Anna Pell",
    "Isla Crane, Consumer Affairs Editor": "Isla Crane",
    "Isla Crane, KA Home Affairs Correspondent": "Isla Crane",
    "Isla Crane, Consumer Affairs Editor, and Tom Hart, Reporter": "Isla Crane, Tom Hart",
    "Isla Crane, White House Reporter, in Washington": "Isla Crane",
    "Isla Crane, in Paris": "Isla Crane",
    "Isla Crane, Tom Hart": "Isla Crane, Tom Hart",
}


@pytest.mark.parametrize(("author", "names"), NAMES.items())
def test_author_is_whoever_has_a_name(author, names):
    assert names_in(author, language_of("en")) == names


ALONE = {
    "Joe Coates, Ann Pell and Kim Li": "Joe Coates, Ann Pell, Kim Li",
    "KIM LI AND JOE ROE": "Kim Li, Joe Roe",
    "Lucy Hale & Tom Roe": "Lucy Hale, Tom Roe",
    "Owen P and Lucy H": "Owen P, Lucy H",
    "Josie Hallam (now) and Ann Pell (earlier)": "Josie Hallam, Ann Pell",
    "Anna Pell": "Anna Pell",
    "Anna Pell Court reporter @annapell": "Anna Pell",
    "Anna Pell Tarn News": "Anna Pell",
    "Anna Pell at Tarn Park": "Anna Pell",
    "Dr. Anna Pell, DVM · Published 3 May 2031 · 4 min read": "Dr. Anna Pell",
    "Anna Pell apell@kiln.example": "Anna Pell",
    "Anna Pell and the sea": "Anna Pell",
    "Anna Pell rows again": None,
    "Anna Pell.": None,
    "Harbour News": None,
    "Anna": None,
}


@pytest.mark.parametrize(("line", "name"), ALONE.items())
def test_name_that_stands_alone_may_be_the_author_s(line, name):
    assert author_alone(line, language_of("en")) == name


@pytest.mark.parametrize(("byline", "names"), [("Staff", None), ("Anna Pell", "Anna Pell")])
def test_post_alone_names_nobody(byline, names):
    assert names_stated(byline, language_of("en")) == names
