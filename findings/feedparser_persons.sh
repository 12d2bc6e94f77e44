#!/usr/bin/env bash
# One expects: feedparser keeps of an element that it has no rule for what it holds, so that of <podcast:person
#   role="author">Ann Pell</podcast:person> the name is found; and that it knows itunes:explicit, for which it has a rule, by
#   the values that Apple asks for, true and false.
# Seen: an element of Podcasting 2.0 keeps its text only while it has no attribute; with one, the attributes stay and the text is
#   gone: a person with a role has no name, <podcast:locked owner="…">yes is locked no more, an episode with a display no number;
#   and of several persons, or transcripts, the last is left. itunes:explicit is None for true as for false, and so plainly
#   "not explicit" to whoever asks; only yes and clean, which validators call wrong today, are read. No bozo, no warning.
# feedparser 6.0.14, 2026-11-29.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
cat >"$folder/read.py" <<'END'
"""Print what feedparser finds of elements in an episode."""
import sys

import feedparser

FEED = """<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Bay</title>{}<item><title>Storm</title>
<guid isPermaLink="false">1</guid>{}</item></channel></rss>"""
LOCKED = '<podcast:locked owner="port@example.org">yes</podcast:locked>'
ROWS = (  # an element of an episode, the key, its value
    ("<podcast:person>Ann Pell</podcast:person>", "podcast_person", "Ann Pell"),
    ('<podcast:person role="author">Ann Pell</podcast:person>', "podcast_person", {"role": "author"}),
    ('<podcast:person role="author">Ann Pell</podcast:person><podcast:person>Ben Ode</podcast:person>',
     "podcast_person", "Ben Ode"),
    ('<podcast:episode display="3b">3</podcast:episode>', "podcast_episode", {"display": "3b"}),
    ("<itunes:explicit>yes</itunes:explicit>", "itunes_explicit", True),
    ("<itunes:explicit>clean</itunes:explicit>", "itunes_explicit", False),
    ("<itunes:explicit>true</itunes:explicit>", "itunes_explicit", None),
    ("<itunes:explicit>false</itunes:explicit>", "itunes_explicit", None),
)
print("feedparser", feedparser.__version__)
status = 0
for element, key, expected in ROWS:
    read = feedparser.parse(FEED.format(LOCKED, element))
    (entry,) = read.entries
    print(f"{element}\n  {key}: {entry[key]!r}, bozo {read.bozo}")
    status |= entry[key] != expected or bool(read.bozo)
print(f"{LOCKED}\n  {read.feed.podcast_locked}")
sys.exit(status or read.feed.podcast_locked != {"owner": "port@example.org"})
END
"$folder/venv/bin/python" "$folder/read.py"
