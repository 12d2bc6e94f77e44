#!/usr/bin/env bash
# One expects: email-reply-parser and mail-parser-reply, which take the newest text out of a mail and leave off the mails quoted
#   below it (their READMEs), give a mail whole that quotes none, as a newsletter with an article in it: words like "wrote:"
#   and a dash are signs of an older mail only with its head or lines with > behind them.
# Seen: "On Monday the mayor, Ann Pell, wrote:" ends the mail in both, with what she wrote and all behind it; "Am Montag schrieb
#   Ann Pell:" and "a écrit :" do so in mail-parser-reply. In email-reply-parser any "On" counts with a "wrote:" that stands
#   paragraphs below: where the mail begins "On Monday", nothing of it is left, and where neither ends it, the line ends between
#   them are taken out and their words joined, "the town.In June". A paragraph that begins "-5 degrees", "Subject: the gate" or
#   "__" ends the mail too, and a quotation with > is gone out of the middle. No error or mark in the text tells of it.
# email-reply-parser 0.5.12, mail-parser-reply 1.36, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile email-reply-parser==0.5.12 mail-parser-reply==1.36
cat >"$folder/read.py" <<'END'
"""Print what two readers leave of newsletters that quote no mail; exit 1 if that changed."""
import importlib.metadata
import sys

import email_reply_parser
import mailparser_reply

WHOLE = None
ZAPIER = (  # a mail, and what is left of it
    ("The gate broke.\n\nOn Monday the mayor left.\n\nThe end.", WHOLE),
    ('The gate broke.\n\nOn Monday the mayor, Ann Pell, wrote:\n\n"We lost."\n\nThen she left.', "The gate broke."),
    ("On Monday the mayor left. Nobody knew.\n\nThe gate broke.\n\nThe paper of Elm wrote:\n\nIt is shut.", ""),
    (
        'On Monday she left the town.\nIn June she wrote: "We lost."\n\nThe end.',
        'On Monday she left the town.In June she wrote: "We lost."\n\nThe end.',
    ),
    ("It was cold.\n\n-5 degrees were measured.\n\nThen it rained.", "It was cold."),
    ("It rained.\n\nSubject: the gate of Elm\n\nIt is shut.", "It rained."),
    ("The gate broke.\n\n__________\n\nIt rained.", "The gate broke."),
    ("She said:\n\n> We lost.\n\nThen she left.", "She said:\nThen she left."),
)
MAIL = (  # a language, a mail, and what is left of it
    ("en", 'The gate broke.\n\nOn Monday the mayor, Ann Pell, wrote:\n\n"We lost."\n\nThen she left.', "The gate broke."),
    ("en", "It was cold.\n\n-5 degrees were measured.\n\nThen it rained.", WHOLE),
    ("en", "She said:\n\n> We lost.\n\nThen she left.", WHOLE),
    ("de", "Das Tor brach.\n\nAm Montag schrieb Ann Pell:\n\n„Nein.“\n\nDann ging sie.", "Das Tor brach."),
    ("fr", "La porte a cassé.\n\nLe lundi 2 mai, la maire Ann Pell a écrit :\n\n« Non. »\n\nFin.", "La porte a cassé."),
)
status = 0
for name in ("email-reply-parser", "mail-parser-reply"):
    print(name, importlib.metadata.version(name))
for mail, expected in ZAPIER:
    seen = email_reply_parser.EmailReplyParser.parse_reply(mail)
    print(f"email-reply-parser: {mail!r}\n  {seen!r}")
    status |= seen != (mail if expected is WHOLE else expected)
for language, mail, expected in MAIL:
    seen = mailparser_reply.EmailReplyParser(languages=[language]).parse_reply(mail)
    print(f"mail-parser-reply, {language}: {mail!r}\n  {seen!r}")
    status |= seen != (mail if expected is WHOLE else expected)
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"
