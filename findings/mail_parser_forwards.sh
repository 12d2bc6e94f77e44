#!/usr/bin/env bash
# One expects: mail-parser, which takes a mail apart "into a comprehensive object" and has "plain text and HTML body content,
#   cleanly separated" (its summary and README), tells the words of a mail from those of another that is forwarded within it
#   (message/rfc822: RFC 2046, section 5.2.1), and gives the parts of a text in the order in which a mail program shows them.
# Seen: the forwarded mail's text is one more piece of the first one's text, whose From is the only one given: Ann Pell denies
#   what follows, and "I never paid", which Bob Ray wrote, is hers, with his name, subject and date in none of the properties
#   nor the JSON (only in the raw message). So where it is inline, and where nothing is said of that; as an
#   attachment it is among these, and its words in the body all the same. A forward within a forward is the third piece. HTML
#   parts come behind all plain ones: of "The gate broke." (plain), "In May." (HTML) and "It shut." (plain) the body has
#   "In May." last. Nothing warns, and has_defects is False.
# mail-parser 4.8.0, 2026-12-01.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile mail-parser==4.8.0
cat >"$folder/read.py" <<'END'
"""Print the text that mail-parser gives of mails with several parts; exit 1 if that changed."""
import importlib.metadata
import sys

import mailparser

HEAD = """From: Ann Pell <ann@example.org>
To: Dee Low <dee@example.org>
Subject: The gate
Date: Mon, 30 Nov 2026 08:00:00 +0000
MIME-Version: 1.0
"""
PLAIN = "Content-Type: text/plain; charset=utf-8\n"
HTML = "Content-Type: text/html; charset=utf-8\n"
FORWARDED = f"""From: Bob Ray <bob@example.org>
To: Ann Pell <ann@example.org>
Subject: Old
Date: Mon, 23 Nov 2026 08:00:00 +0000
MIME-Version: 1.0
{PLAIN}
I never paid."""
MAIL = "Content-Type: message/rfc822\n"
AGAIN = f"""From: Cy Moss <cy@example.org>
Subject: Again
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="C"

--C
{PLAIN}
I never asked.
--C
{MAIL}
{FORWARDED}
--C--
"""
ROWS = (  # parts, the body's pieces, how many attachments, whether the JSON names Bob
    ([(PLAIN, "It broke."), (PLAIN, "It shut.")], ["It broke.", "It shut."], 0, False),
    ([(PLAIN, "I deny what follows."), (MAIL, FORWARDED)], ["I deny what follows.", "I never paid."], 0, False),
    (
        [(PLAIN, "I deny what follows."), (f"{MAIL}Content-Disposition: inline\n", FORWARDED)],
        ["I deny what follows.", "I never paid."],
        0,
        False,
    ),
    (
        [(PLAIN, "I deny what follows."), (f'{MAIL}Content-Disposition: attachment; filename="old.eml"\n', FORWARDED)],
        ["I deny what follows.", "I never paid."],
        1,
        True,
    ),
    (
        [(PLAIN, "I deny what follows."), (MAIL, AGAIN)],
        ["I deny what follows.", "I never asked.", "I never paid."],
        0,
        False,
    ),
    (
        [(PLAIN, "The gate broke."), (HTML, "<p>In May.</p>"), (PLAIN, "It shut.")],
        ["The gate broke.", "It shut.", "<p>In May.</p>"],
        0,
        False,
    ),
)
print("mail-parser", importlib.metadata.version("mail-parser"))
status = 0
for parts, expected, attached, names_bob in ROWS:
    inner = "".join(f"--B\n{head}\n{words}\n" for head, words in parts)
    mail = mailparser.parse_from_string(f'{HEAD}Content-Type: multipart/mixed; boundary="B"\n\n{inner}--B--\n')
    seen = mail.body.split("\n--- mail_boundary ---\n")
    print(*(head.split("\n")[0].removeprefix("Content-Type: ") for head, _ in parts), sep=" + ")
    print(f"  from {mail.from_}, attachments {len(mail.attachments)}, defects {mail.has_defects}, body {seen}")
    status |= seen != expected or len(mail.attachments) != attached or mail.has_defects
    status |= any(word in mail.mail_json for word in ("Bob", "Old", "-23")) != names_bob
    status |= mail.from_ != [("Ann Pell", "ann@example.org")]
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/read.py"
