import re
import tomllib

import pytest
import tomli_w

from quotecast.remarks import with_remarks

HEAD = "# Ours.\n\n"
ROWS = HEAD + '[[person]]\nname = "Jo #1"\nvoice = "f5"\n\n[[said]]\nwords = "No."\nby = "Jo"\n'


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        ("", ROWS),
        (ROWS, ROWS),
        (
            HEAD + '# by phone\n[[person]]\nname="Jo #1"\n',
            ROWS.replace("[[person]]", "# by phone\n[[person]]"),
        ),
        (
            HEAD + '[[person]] # by phone\n# she\nname = "Jo #1" # so\n# low\nvoice = "f1"# no\n',
            ROWS.replace("[[person]]", "[[person]]  # by phone")
            .replace('name = "Jo #1"', '# she\nname = "Jo #1"  # so')
            .replace('voice = "f5"', '# low\nvoice = "f5"  # no'),
        ),
        (  # inline tables, as they were written once
            HEAD
            + 'person = [ # whom we know\n    # by phone\n    { name = "Jo #1" }, # so\n] # all\n',
            "# Ours.\n# all\n# whom we know\n"
            + ROWS.removeprefix("# Ours.\n").replace("[[person]]", "# by phone\n[[person]]  # so"),
        ),
        (  # what it stood at is gone
            HEAD + '# by phone\n[[person]]\nname = "Al" # he\n# the end',
            ROWS.replace("# Ours.", "# Ours.\n# the end\n# by phone\n# he"),
        ),
        ("# Mine.\n" + ROWS, ROWS.replace("# Ours.", "# Ours.\n# Mine.")),
        ("# Mine.\n\n" + ROWS, ROWS.replace("# Ours.", "# Ours.\n# Mine.")),
        (
            HEAD + '[[said]]\nwords = "No."\n\n# later\n\n[[person]]\nname = "Jo #1"\n',
            ROWS.replace("[[person]]", "# later\n[[person]]"),
        ),
    ],
)
def test_remark_stays_where_it_belongs_and_none_is_lost(earlier, text):
    written = with_remarks(ROWS, earlier)
    assert written == text
    assert with_remarks(ROWS, written) == text
    assert tomllib.loads(written) == tomllib.loads(ROWS)


def test_tables_of_tables_have_remarks_too():
    text = (
        HEAD
        + '[al]\nname = "Al"\n\n[al.x]\nvoice = "a"\n\n[jo]\nname = "Jo"\n\n[jo.x]\nvoice = "a"\n'
    )
    earlier = text.replace("[jo]", "# our captain\n[jo]").replace(
        '[jo.x]\nvoice = "a"', '[jo.x]\nvoice = "a"  # the coach asked'
    )
    assert with_remarks(text, earlier) == earlier


def test_list_within_a_table_ends_nothing():
    people = [f'[[person]]\nname = "{one}"\nalso = [\n    "X",\n]\nvoice = "f5"\n' for one in "ab"]
    text = HEAD + "\n".join(people)
    earlier = text.replace('voice = "f5"\n', 'voice = "f5"  # so\n').replace(
        '    "X",\n]', '    # her pen name\n    "X",\n]'
    )
    assert with_remarks(text, earlier) == earlier.replace("    #", "#")


def test_remarks_of_two_rows_that_begin_alike_both_stay():
    earlier = HEAD + '[[said]]\nwords = "No." # one\n\n[[said]]\nwords = "No." # two\nby = "Jo"\n'
    written = with_remarks(ROWS, earlier)
    assert written == ROWS.replace("# Ours.\n", "# Ours.\n# two\n").replace('"No."', '"No."  # one')
    assert with_remarks(ROWS, written) == written


def test_sign_of_a_remark_in_a_text_begins_none():
    text = 'reason = "no. #1"\n'
    assert with_remarks(text, 'reason = "no. #2" # so\n') == 'reason = "no. #1"  # so\n'


def test_rows_of_the_same_words_keep_their_own_remarks():
    row = '[[moved]]  # {0}1\nwords = "No."  # {0}2\nfollowed_by = "{0}"  # {0}3\n'
    earlier = f"{HEAD}# A0\n{row.format('A')}\n# B0\n{row.format('B')}"
    text = re.sub(r" *# [AB]\d\n?", "\n", earlier).replace("\n\n[[", "\n[[")
    assert text.count("#") == 1
    assert with_remarks(text, earlier) == earlier
    last = HEAD + '[[moved]]\nwords = "No."\nfollowed_by = "B"\n'
    assert all(f"# {one}{at}" in with_remarks(last, earlier) for one in "AB" for at in range(4))


def test_things_of_a_list_that_are_alike_keep_each_its_remark():
    text = HEAD + '[[person]]\nname = "Jo"\nalso = [\n"X",\n"X",\n]\n'
    earlier = text.replace('"X",\n"X",', '"X",  # one\n"X",  # other')
    assert with_remarks(text, earlier) == earlier


@pytest.mark.parametrize("sign", ["\u2028", "\x85"])
def test_only_a_newline_ends_a_line(sign):
    text = tomli_w.dumps({"words": f"Well,{sign}# no."})
    assert with_remarks(text, text) == text
