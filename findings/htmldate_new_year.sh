#!/usr/bin/env bash
# One expects: htmldate, by which trafilatura dates a page too, and which calls itself multilingual, reads "Published Sept. 2, 2026",
#   as American papers write it, as it does "Published September 2, 2026", or gives None where it finds no date.
# Seen: with a full stop behind the month and a word before it, the date is not read, and any year that stands on the page is made
#   the first of January of it: "Published Sept. 2, 2026" and "By Ann Pell | Oct. 5, 2026" are 2026-01-01, and "Published Aug. 2,
#   2019", on a page with "© 2026" at its foot, is 2026-01-01 as well, six years late. So also in Spanish, Italian,
#   Portuguese and Polish ("Publicado el 2 de mayo de 2026"), while German and French are read. The date alone in its element is
#   right ("Sept. 2, 2026"), and so is "Aug 2, 2019". The result looks like any other; asked for more than the day (%H:%M), it is
#   midnight of New Year. Only extensive_search=False gives None.
# htmldate 1.11.0, trafilatura 2.3.1, dateparser 1.5.0, lxml 6.1.3, with a fixed latest date, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile htmldate==1.11.0 trafilatura==2.3.1 \
  dateparser==1.5.0 lxml==6.1.3 lxml_html_clean==0.4.6
cat >"$folder/date.py" <<'END'
"""Print the dates that htmldate and trafilatura find on pages that have one; exit 1 if that changed."""
import importlib.metadata
import sys

import htmldate
import trafilatura

ROWS = (  # what stands over the article, the date found, and without the extensive search
    ("Published September 2, 2026", "2026-09-02", "2026-09-02"),
    ("Published Aug 2, 2019", "2019-08-02", "2019-08-02"),
    ("Sept. 2, 2026", "2026-09-02", None),
    ("Published Sept. 2, 2026", "2026-01-01", None),
    ("By Ann Pell | Oct. 5, 2026", "2026-01-01", None),
    ("Published Aug. 2, 2019", "2026-01-01", None),
    ("Veröffentlicht am 2. Mai 2026", "2026-05-02", "2026-05-02"),
    ("Publié le 2 mai 2026", "2026-05-02", "2026-05-02"),
    ("Publicado el 2 de mayo de 2026", "2026-01-01", None),
    ("Pubblicato il 2 maggio 2026", "2026-01-01", None),
    ("Publicado em 2 de maio de 2026", "2026-01-01", None),
    ("Opublikowano 2 maja 2026", "2026-01-01", None),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("htmldate", "trafilatura", "dateparser", "lxml")))
status = 0
for line, expected, precise in ROWS:
    page = f"""<!doctype html><html><head><title>The gate</title></head><body><article><h1>The gate</h1>
<p class="date">{line}</p><p>The harbour of Orla was shut, since a barge had struck its gate at noon.</p></article>
<footer>© 2026 Bay News</footer></body></html>"""
    found = htmldate.find_date(page, max_date="2026-11-30")
    strict = htmldate.find_date(page, max_date="2026-11-30", extensive_search=False)
    metadata = trafilatura.extract_metadata(page, date_config={"max_date": "2026-11-30"}).date
    print(f"{line}: {found}, by trafilatura {metadata}, without the extensive search {strict}")
    status |= (found, metadata, strict) != (expected, expected, precise)
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/date.py"
