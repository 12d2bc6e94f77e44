import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from quotecast.model import (
    Article,
    Block,
    BlockKind,
    Span,
    brief_of,
    source_known_as,
    source_named,
    text_digest,
)
from quotecast.show.identity import RULES, Identities, Sameness, facts_of, keys_of, sameness
from quotecast.show.records import Record, read_record, write_record
from quotecast.slug import slug_of

TEXT = "The ferry stayed in the harbour for nine days, and nobody could say when it would leave. "
EDITED = TEXT + "It left on the tenth."
OTHER = "A school opened by the old mill on Monday, with forty children and two teachers in it."
PAGE, HOME = "https://example.org/ferry", "https://example.org/"


def article(source, text=TEXT, *, title="Ferry stays", address=None):
    return Article(
        id=slug_of(title),
        source=source_named(source),
        title=title,
        address=address,
        text=text,
        blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=len(text))),),
    )


FILE, FETCHED = article("a.txt"), article(PAGE)
SAVED = article("a.html", address=PAGE)
BRIEF = replace(FILE, source=brief_of((FILE.source,)))


def brief(*articles, text=TEXT, day="2024-05-03", title=""):
    source = brief_of(tuple(one.source for one in articles), day=day, title=title)
    called = title or "In brief"
    made = article("-", text, title=called)
    return replace(made, source=source, published=day)


# One row for each way in which two articles may be met; None: they are two.
ROWS = {
    "a copy under another name": (FILE, article("b.txt"), Sameness.TEXT),
    "the same text from a file and from an address": (FILE, FETCHED, Sameness.TEXT),
    "the same text through standard input": (FILE, article("-"), Sameness.TEXT),
    "a file that was corrected": (FILE, article("a.txt", EDITED), Sameness.FILE),
    "a file with another headline too": (
        FILE,
        article("a.txt", EDITED, title="Ferry sails"),
        Sameness.FILE,
    ),
    "a file that is written anew every day": (FILE, article("a.txt", OTHER), None),
    "another file": (FILE, article("b.txt", OTHER), None),
    "a corrected text under another file name": (FILE, article("b.txt", EDITED), None),
    "a corrected text through standard input": (article("-"), article("-", EDITED), None),
    "two texts through standard input": (article("-"), article("-", OTHER), None),
    "an address that was fetched again": (FETCHED, article(PAGE, EDITED), Sameness.PAGE),
    "an address whose page is quite another, with another headline": (
        FETCHED,
        article(PAGE, OTHER, title="School opens"),
        Sameness.ADDRESS,
    ),
    "a saved page of an address that was fetched": (
        FETCHED,
        article("s.html", EDITED, address=PAGE),
        Sameness.PAGE,
    ),
    "two saved pages of one address and headline": (
        SAVED,
        article("b.html", OTHER, address=PAGE),
        Sameness.PAGE,
    ),
    "a saved page that was corrected, headline too": (
        SAVED,
        article("b.html", EDITED, address=PAGE, title="Ferry sails"),
        Sameness.MOVED,
    ),
    "pages that all say the home page is their address": (
        article("a.html", address=HOME),
        article("b.html", OTHER, address=HOME, title="School opens"),
        None,
    ),
    "two pages": (FETCHED, article(HOME, OTHER), None),
    "an article and the brief of it": (FILE, BRIEF, None),
    "a brief whose article was corrected": (
        BRIEF,
        replace(BRIEF, text=EDITED),
        Sameness.PROGRAMME,
    ),
    "a brief of a title and a day, of other articles": (
        brief(FILE, title="Morning"),
        brief(FETCHED, text=OTHER, title="Morning "),
        None,
    ),
    "a brief without a title, told at another length": (
        brief(FILE),
        brief(FILE, text=OTHER),
        Sameness.PROGRAMME,
    ),
    "briefs of one text under two titles": (
        brief(FILE, title="Morning"),
        brief(FILE, title="Evening"),
        None,
    ),
    "briefs of one title and text on two days": (
        brief(FILE, title="Morning"),
        brief(FILE, title="Morning", day="2024-05-04"),
        None,
    ),
    "briefs of one text on two days": (brief(FILE), brief(FILE, day="2024-05-04"), None),
    "a brief that is called as another's article is": (
        brief(FILE, title="a.txt"),
        brief(FILE),
        None,
    ),
    "briefs of two articles": (
        BRIEF,
        replace(BRIEF, source=brief_of((FETCHED.source,)), text=OTHER),
        None,
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_articles_are_the_same_by_this_rule(name):
    one, other, expected = ROWS[name]
    assert sameness(facts_of(one), facts_of(other)) == expected


@pytest.mark.parametrize("name", ROWS)
def test_it_makes_no_difference_which_of_two_articles_came_first(name):
    one, other, expected = ROWS[name]
    assert sameness(facts_of(other), facts_of(one)) == expected


@pytest.mark.parametrize("name", ROWS)
def test_keys_are_shared_by_those_that_are_the_same_without_a_look_at_their_texts(name):
    one, other, expected = ROWS[name]
    needs_text = {rule.sameness for rule in RULES if rule.wants_likeness}
    is_keyed = expected is not None and expected not in needs_text
    assert bool(set(keys_of(one)) & set(keys_of(other))) == is_keyed


def test_every_rule_has_a_row():
    assert {expected for _, _, expected in ROWS.values()} == {*Sameness, None}


class Folder:
    """A show in which episodes are as a build leaves them, as far as identity looks."""

    def __init__(self, path):
        self.path = path

    def keep(self, article, slug=None):
        slug = slug or Identities(self.path).own_id(article)
        folder = self.path / "output" / slug
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "article.txt").write_text(article.text)
        facts = {
            "source": article.source.known_as,
            "address": article.address,
            "title": article.title,
            "text_sha256": text_digest(article.text),
        }
        (folder / "manifest.json").write_text(json.dumps({"article": facts}))
        for name in {article.source.known_as, article.address} - {None}:
            write_record(self.path / "output", Record(source=name, slug=slug))
        return slug

    def own_id(self, article):
        return Identities(self.path).own_id(article)


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


@pytest.mark.parametrize("name", [name for name in ROWS if ROWS[name][2]])
def test_same_article_keeps_its_folder(folder, name):
    one, other, expected = ROWS[name]
    slug = folder.keep(one)
    is_kept = folder.own_id(other) == slug
    # A copy has the same title, and so the same name; under another title it is found in its run.
    assert is_kept or expected is Sameness.TEXT


@pytest.mark.parametrize("name", [name for name in ROWS if not ROWS[name][2]])
def test_other_article_gets_another_folder(folder, name):
    one, other, _ = ROWS[name]
    slug = folder.keep(one)
    assert folder.own_id(replace(other, id=one.id)) != slug


def test_articles_of_one_title_each_keep_their_own_folder(folder):
    many = [article(f"{n}.txt", OTHER.replace("forty", f"{n} hundred and") * n) for n in (3, 5, 7)]
    slugs = [folder.keep(one) for one in many]
    assert len(set(slugs)) == 3
    for order in permutations(range(3)):
        assert [folder.own_id(many[n]) for n in order] == [slugs[n] for n in order]


@pytest.mark.parametrize("title", ["Ferry stays", "Ferry sails"])
def test_article_keeps_its_folder_under_another_file_name_where_its_title_is_another_s(
    folder, title
):
    folder.keep(article("a.txt", OTHER))
    slug = folder.keep(article("b.txt", TEXT))
    corrected = article("b.txt", EDITED, title=title)
    Identities(folder.path).remember(replace(corrected, id=folder.keep(corrected)))
    assert folder.own_id(article("c.txt", EDITED, title=title)) == slug
    assert folder.own_id(article("c.txt", EDITED + " And came back.", title=title)) != slug
    brief = replace(article("c.txt", EDITED, title=title), source=BRIEF.source)
    assert folder.own_id(brief) != slug


@pytest.mark.parametrize("is_first_alone", [True, False])
def test_file_with_an_earlier_text_of_an_article_does_not_take_its_folder(folder, is_first_alone):
    first = article("m.md")
    folder.keep(first)
    renamed = article("m.md", EDITED, title="Ferry sails")
    slug = folder.keep(renamed)
    Identities(folder.path).remember(replace(renamed, id=slug))
    now = article("m.md", EDITED + " At noon.", title="Ferry sails")
    assert folder.keep(now) == slug
    identities, copy = Identities(folder.path), article("archive.md", EDITED, title="Ferry sails")
    order = (copy, now) if is_first_alone else (now, copy)
    ids = {}
    for one in order:
        ids[one.source.known_as] = identities.own_id(one)
        identities.take(ids[one.source.known_as])
    assert ids == {"m.md": slug, "archive.md": "ferry-sails"}


def test_brief_of_each_day_has_a_folder_that_is_called_by_it(folder):
    first, second = (brief(FILE, title="Morning", day=f"2024-05-0{n}") for n in (3, 4))
    assert [folder.keep(one) for one in (first, second)] == ["morning", "2024-05-04-morning"]
    longer = brief(FILE, text=OTHER, title="Morning", day="2024-05-03")
    assert folder.own_id(longer) == "morning"
    assert source_known_as(longer.source.known_as).programme == longer.source.known_as


def test_daily_file_of_one_headline_is_a_new_episode_each_day(folder):
    days = [
        article("today.txt", OTHER.replace("Monday", f"day {n}") + f"{n} " * 40 * n)
        for n in range(4)
    ]
    texts = [
        replace(day, text=" ".join(f"{word}{n}" for word in day.text.split()))
        for n, day in enumerate(days)
    ]
    assert len({folder.keep(day) for day in texts}) == 4


def test_record_knows_a_source_whose_manifest_was_made_of_another_name(folder):
    slug = folder.keep(FILE)
    folder.keep(article("-"), slug)
    assert folder.own_id(article("a.txt", EDITED, title="Ferry sails")) == slug


def test_script_holds_its_name_for_its_article(folder):
    path = folder.path / "scripts" / "ferry-stays.fountain"
    path.parent.mkdir()
    path.write_text(
        f"Title: Ferry stays\nSource: a.txt\nDigest: {text_digest(TEXT)}\n\n@NARRATOR\nIt stays.\n"
    )
    assert folder.own_id(FILE) == "ferry-stays"
    assert folder.own_id(article("b.txt", OTHER)) != "ferry-stays"


def test_folder_of_run_logs_is_no_episode_s(folder):
    assert folder.own_id(article("a.txt", title="Runs")) != "runs"


def test_no_id_is_given_to_two_articles_of_a_run(folder):
    identities = Identities(folder.path)
    first = identities.own_id(FILE)
    identities.take(first, keys_of(FILE))
    assert identities.own_id(article("b.txt", OTHER)) != first
    assert identities.id_in_run(keys_of(article("c.txt"))) == first


def test_id_that_was_released_can_be_given_again(folder):
    identities = Identities(folder.path)
    identities.take("ferry-stays", keys_of(FILE))
    identities.release("ferry-stays", keys_of(FILE))
    assert identities.own_id(article("b.txt", OTHER)) == "ferry-stays"
    assert identities.id_in_run(keys_of(FILE)) is None


def test_lost_records_are_written_anew_from_the_manifests(tmp_path, monkeypatch):
    episode = type("E", (), {"source": source_named("a.txt"), "address": None, "place": Path("x")})
    (tmp_path / "output" / "ferry").mkdir(parents=True)
    (tmp_path / "output" / "ferry" / "manifest.json").write_text("{}")
    monkeypatch.setattr("quotecast.show.identity.read_episode", lambda _folder: episode)
    Identities(tmp_path)
    assert read_record(tmp_path / "output", "a.txt").slug == "ferry"
