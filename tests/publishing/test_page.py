"""The structure of the read-along page, as a parser of HTML sees it."""

import json
import re
from dataclasses import replace
from itertools import pairwise

import html5lib
import pytest
from tests.turns import turn

from quotecast.model import (
    AudioFile,
    ChapterMark,
    Loudness,
    Sentence,
    Speaker,
    Turn,
    WordTime,
    source_named,
)
from quotecast.publishing import read_along
from quotecast.publishing.cover import contrast
from quotecast.publishing.cues import cues_of

SKIPPER = "Ms O'Hara & Sons"


def sound(path, mime_type):
    loudness = Loudness(integrated_lufs=-16.0, true_peak_dbtp=-1.0, range_lu=3.0)
    return AudioFile(
        path=path, mime_type=mime_type, size_bytes=1, duration_ms=21_500, loudness=loudness
    )


@pytest.fixture
def episode(episode):
    """An episode in two chapters, whose title and second heading are said."""
    second = episode.chapters[1]
    return replace(
        episode,
        turns=(
            turn("l0", "Narrator", 0, episode.title, 250),
            *episode.turns[:3],
            turn("h", "Narrator", 9_250, second.title, 9_900),
            turn("l5", SKIPPER, 10_000, "Twice."),
            turn("l6", SKIPPER, 11_000, "Or thrice."),
            turn("l7", "Narrator", 12_000, "A vote comes in May."),
        ),
        speakers=(Speaker(id=SKIPPER, name=SKIPPER, description="who own two boats"),),
        audio=(
            sound("episode.flac", "audio/flac"),
            sound("episode.opus", "audio/ogg"),
            sound("episode.mp3", "audio/mpeg"),
        ),
    )


def parsed(episode):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(read_along.render(episode).decode())


def words(element):
    return " ".join("".join(element.itertext()).split())


def timeline(page):
    return json.loads(page.findtext(".//script[@id='timeline']"))


def test_headings_go_down_by_one_and_there_is_one_h1(episode):
    levels = [int(e.tag[1]) for e in parsed(episode).iter() if e.tag in {"h1", "h2", "h3"}]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_everything_is_in_a_landmark(episode):
    body = parsed(episode).find("body")
    assert [child.tag for child in body] == "a header section div footer script script".split()
    guide, main, voices = body.find("div")
    assert [main.tag, voices.tag, guide.find("nav").tag] == ["main", "aside", "nav"]


def test_ids_are_unique_and_references_have_their_targets(episode):
    page = parsed(episode)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    wanted = [e.get(a) for e in page.iter() for a in ("aria-labelledby", "for") if e.get(a)]
    wanted += [e.get("href")[1:] for e in page.iter("a") if (e.get("href") or "").startswith("#")]
    assert len(set(ids)) == len(ids)
    assert set(wanted) <= set(ids)


def test_sentences_stand_in_the_order_of_the_timeline(episode):
    page = parsed(episode)
    shown = [words(element) for element in page.findall(".//span[@class='s']")]
    assert shown == [sentence.text for t in episode.turns for sentence in t.sentences]
    assert len(timeline(page)["sentences"]) == len(shown)


def test_title_and_headings_are_printed_once(episode):
    page = parsed(episode)
    assert words(page.find(".//h1")) == episode.title
    assert [words(heading) for heading in page.findall(".//main//h3")] == [
        episode.chapters[1].title
    ]
    assert words(page.find(".//main")).count(episode.title) == 0


def test_quoted_speech_is_a_quotation_with_its_speaker(episode):
    first, second = parsed(episode).findall(".//figure")
    assert words(first.find("figcaption")) == f"{SKIPPER}, who own two boats"
    assert words(second.find("figcaption")) == SKIPPER
    assert [words(p) for p in second.findall("blockquote/p")] == ["0:10 Twice.", "0:11 Or thrice."]
    assert second.find("blockquote").get("cite") == episode.source.address


def test_narrator_is_not_quoted(episode):
    said = [words(p) for p in parsed(episode).findall(".//blockquote//p")]
    assert not any("A vote comes" in text for text in said)


def test_voices_are_told_apart_by_more_than_colour(episode):
    said = [
        turn(f"l{n}", f"Speaker {n}", 100 * n, "Yes.")
        for n in range(read_along.COLOURS * read_along.EDGES)
    ]
    page = parsed(replace(episode, turns=tuple(said)))
    looks = [item.get("class") for item in page.findall(".//aside//li")]
    assert len(set(looks)) == len(looks) == len(said) + 1


def test_browser_is_offered_every_file_and_mp3_first(episode):
    sources = parsed(episode).findall(".//audio/source")
    assert [source.get("src") for source in sources] == [
        "episode.mp3",
        "episode.opus",
        "episode.flac",
    ]
    assert sources[0].get("type") == "audio/mpeg"


def test_sound_never_starts_by_itself(episode):
    audio = parsed(episode).find(".//audio")
    assert "autoplay" not in audio.keys()  # noqa: SIM118 - an element of a tree is no dict
    assert audio.get("controls") is not None


def test_page_names_nothing_on_the_network_but_the_source(episode):
    page = parsed(episode)
    addresses = [e.get(a) for e in page.iter() for a in ("src", "href") if e.get(a)]
    assert [address for address in addresses if "//" in address] == [episode.source.address]
    assert "url(" not in page.findtext("head/style")
    assert "@import" not in page.findtext("head/style")


@pytest.mark.parametrize(
    "source",
    ["articles/ferries.txt", "javascript:alert(1)", "file:///etc/passwd", "https://[", "https://"],
)
def test_only_an_address_on_the_web_is_a_link(episode, source):
    header = parsed(replace(episode, source=source_named(source))).find(".//header")
    assert header.findall(".//a") == []


@pytest.mark.parametrize(
    ("published", "shown", "machine"),
    [
        ("2024-02-29T08:00:00Z", "29 February 2024", "2024-02-29"),
        ("2024-02-31", "2024-02-31", None),
        ("2024", "2024", None),
    ],
)
def test_date_is_written_out(episode, published, shown, machine):
    byline = parsed(replace(episode, published=published)).find(".//p[@class='byline']")
    assert shown in words(byline)
    time = byline.find(".//time")
    assert (time.get("datetime") if time is not None else None) == machine


def test_no_date_leaves_no_gap(episode):
    byline = parsed(replace(episode, published=None)).find(".//p[@class='byline']")
    assert all(words(span) for span in byline.findall("span"))


def test_page_says_that_voices_are_synthetic_whatever_the_credits(episode):
    page = parsed(replace(episode, credits=()))
    assert words(page.find(".//aside/h2")) == "Synthetic voices"


@pytest.mark.parametrize(
    ("language", "direction"), [("en-GB", "ltr"), ("he", "rtl"), ("ar-EG", "rtl"), ("de", "ltr")]
)
def test_language_sets_the_direction(episode, language, direction):
    page = parsed(replace(episode, language=language))
    assert (page.get("lang"), page.get("dir")) == (language, direction)


def test_our_own_words_are_marked_as_english_in_another_language(episode):
    player = parsed(replace(episode, language="he")).find(".//section[@id='player']")
    assert (player.get("lang"), player.get("dir")) == ("en", "ltr")


@pytest.mark.parametrize(
    ("language", "name", "role"),
    [
        ("en-GB", "Narrator", "reads the article"),
        ("de", "Erzählstimme", "liest den Artikel"),
        ("tlh", "Narrator", None),
    ],
)
def test_narrator_is_told_of_in_the_article_s_language(episode, language, name, role):
    page = parsed(replace(episode, language=language))
    first = page.find(".//li[@class='colour-0 edge-0']")
    assert first.find("bdi[@class='name']").text == name
    assert getattr(first.find("bdi[@class='description']"), "text", None) == role


def test_offsets_of_words_count_as_the_script_counts(episode):
    text = "So  🚢 sails\nnow."
    times = tuple(
        WordTime(offset=text.index(word), ms=1_000 + 200 * n)
        for n, word in enumerate(("So", "🚢", "sails", "now."))
    )
    sentence = Sentence(id="l", start_ms=1_000, end_ms=2_000, text=text, word_times=times)
    said = Turn(speaker_id="narrator", speaker="Narrator", sentences=(sentence,))
    ((start, end, speaker, flat, _),) = timeline(parsed(replace(episode, turns=(said,))))[
        "sentences"
    ]
    printed = "So 🚢 sails now.".encode("utf-16-le")
    assert (start, end, speaker) == (1_000, 2_000, "Narrator")
    assert flat[1::2] == [0, 200, 400, 600]
    assert [printed[2 * offset :].decode("utf-16-le")[0] for offset in flat[::2]] == list("S🚢sn")


def test_sentence_of_several_captions_is_cut_into_their_phrases(episode):
    short = Sentence(id="short", start_ms=0, end_ms=400, text="So. Yes.")
    parts = (
        "The  two long boats that nobody had asked for left the harbour before the fog came,",
        "and they were never seen again.",
    )
    long = Sentence(id="long", start_ms=400, end_ms=9_000, text="\n".join(parts))
    said = Turn(speaker_id="narrator", speaker="Narrator", sentences=(short, long))
    cues = cues_of((said,))
    page = parsed(replace(episode, turns=(said,), cues=cues))
    sentences = page.findall(".//span[@class='s']")
    assert [len(one.findall("span[@class='phrase']")) for one in sentences] == [0, 2]
    assert words(sentences[1]) == " ".join(" ".join(parts).split())
    assert words(sentences[1][1]) == cues[-1].text
    assert [cuts for *_, cuts in timeline(page)["sentences"]] == [[], [cues[-1].start_ms]]


def test_episode_without_sound_is_a_transcript(episode):
    page = parsed(replace(episode, audio=()))
    assert page.find(".//audio") is None
    assert len(page.findall(".//span[@class='s']")) == len(episode.turns)


def test_single_chapter_needs_no_list(episode):
    only = ChapterMark(title=episode.title, start_ms=0, end_ms=21_500)
    assert parsed(replace(episode, chapters=(only,))).find(".//nav") is None


def test_every_part_of_the_script_is_printed():
    folder = read_along.files("quotecast.publishing") / "page"
    parts = {item.name for item in folder.iterdir() if item.name.endswith(".js")}
    assert parts == {f"{name}.js" for name in read_along.SCRIPTS}


def colours(scheme):
    """Read the style's colours: those of light, overlaid with those of dark where asked."""
    style = (read_along.files("quotecast.publishing") / "page" / "page.css").read_text(
        encoding="utf-8"
    )
    light, dark = re.findall(r":root \{(.+?)\n *\}", style, re.DOTALL)[:2]
    found = re.findall(r"--([\w-]+): #([0-9a-f]+);", light + (dark if scheme == "dark" else ""))
    return {name: bytes.fromhex(code if len(code) == 6 else code[0] * 6) for name, code in found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *(("ink", ground) for ground in ("paper", "bar", "lit", "word", "found")),
        *((text, "paper") for text in ("quiet", "accent", *(f"c{n}" for n in range(1, 9)))),
        ("quiet", "bar"),
        ("paper", "ink"),
        ("on-accent", "accent"),
        ("on-found-now", "found-now"),
    ],
)
def test_text_has_contrast_in_every_state(scheme, text, ground):
    colour = colours(scheme)
    assert contrast(tuple(colour[text]), tuple(colour[ground])) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("edge", "paper"),
        ("edge", "bar"),
        ("accent", "bar"),
        ("accent", "paper"),
        ("lit-line", "lit"),
    ],
)
def test_lines_of_controls_have_contrast(scheme, line, ground):
    colour = colours(scheme)
    assert contrast(tuple(colour[line]), tuple(colour[ground])) >= 3


@pytest.mark.parametrize(
    ("author", "is_corrected", "words", "others"),
    [
        ("Ada Lind", False, "By Ada Lind", "Corrected"),
        ("Harbour Briefing", True, "Corrected", "By Harbour Briefing"),
    ],
)
def test_page_says_who_wrote_and_that_it_was_corrected(
    episode, author, is_corrected, words, others
):
    page = replace(episode, author=author, is_corrected=is_corrected)
    root = html5lib.parse(read_along.render(page).decode(), namespaceHTMLElements=False)
    (byline,) = root.findall(".//p[@class='byline']")
    text = " ".join("".join(byline.itertext()).split())
    assert words in text
    assert others not in text
