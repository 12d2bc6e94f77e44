#!/usr/bin/env bash
# One expects: podcastparser, by which gPodder reads feeds, finds podcast:transcript, podcast:chapters and podcast:person
#   in a feed that names Podcasting 2.0's namespace as its specification does, https://podcastindex.org/namespace/1.0.
# Seen: it knows the namespace only by the address of the document on GitHub; under the specification's own name the
#   tags are passed over in silence. Of several transcripts it keeps the last.
# podcastparser 0.6.11, 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check podcastparser==0.6.11
cat >"$folder/read.py" <<'END'
"""Print what podcastparser finds under each name of the namespace."""
import io
import sys

import podcastparser

FEED = """<rss version="2.0" xmlns:podcast="{}"><channel><title>Bay</title><item><title>Storm</title><guid>1</guid>
<enclosure url="https://example.org/1.mp3" length="1" type="audio/mpeg"/>
<podcast:transcript url="https://example.org/1.vtt" type="text/vtt"/>
<podcast:transcript url="https://example.org/1.html" type="text/html"/>
<podcast:chapters url="https://example.org/1.json" type="application/json+chapters"/></item></channel></rss>"""
NAMES = {
    "https://podcastindex.org/namespace/1.0": (None, None),
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": (
        "https://example.org/1.html",
        "https://example.org/1.json",
    ),
}
print("podcastparser", podcastparser.__version__)
status = 0
for name, expected in NAMES.items():
    feed = io.BytesIO(FEED.format(name).encode())
    (episode,) = podcastparser.parse("https://example.org/feed", feed)["episodes"]
    seen = (episode.get("transcript_url"), episode.get("chapters_json_url"))
    print(name, *seen)
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"
