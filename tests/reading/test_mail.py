"""A mail is read as its newest words; headers, replies, signatures and files aren't spoken."""

import pytest

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original
from quotecast.reading.mail import read

_STORY = "The bridge at Pell has been shut since ten last night, and nobody knows for how long."
_SAID = "“We have no other road,” said Rolf Abner, who drives the school bus to Orla each day."
_HEAD = (
    "From: Marsh Morning <news@marsh.example>\nTo: reader@marsh.example\n"
    "Subject: =?utf-8?Q?Fwd:_The_bridge_is_shut_=E2=80=93_again?=\n"
    "Date: Mon, 3 Mar 2025 07:00:00 +0000\nMIME-Version: 1.0\n"
)


def _read(mail, name="mail.eml"):
    data = mail if isinstance(mail, bytes) else mail.encode()
    return read(Original(data=data, source=source_named(name)))


def _plain(text, kind="text/plain; charset=utf-8"):
    return f"{_HEAD}Content-Type: {kind}\n\n{text}"


def _parts(*parts, kind="alternative"):
    body = "".join(f"--b\nContent-Type: {one}\n\n{text}\n" for one, text in parts)
    return f"{_HEAD}Content-Type: multipart/{kind}; boundary=b\n\n{body}--b--\n"


def test_headers_are_the_masthead():
    article = _read(_plain(f"{_STORY}\n\n{_SAID}")).article
    facts = (article.title, article.publisher, article.published)
    assert facts == ("The bridge is shut – again", "Marsh Morning", "2025-03-03")


@pytest.mark.parametrize(
    "mail",
    [
        _plain(f"{_STORY}\n\n{_SAID}"),
        _plain(f"{_STORY}\n\n{_SAID}").replace("\n", "\r\n"),
        _parts(
            ("text/plain", "See the web page"),
            ("text/html; charset=utf-8", f"<p>{_STORY}<p>{_SAID}"),
        ),
        _parts(
            ("text/plain; charset=utf-8", _STORY),
            ("text/plain; charset=utf-8", _SAID),
            kind="mixed",
        ),
        _plain(f"{_STORY}\n\n{_SAID}")
        .encode()
        .replace("“".encode(), b"\x93")
        .replace("”".encode(), b"\x94")
        .replace(b"utf-8\n\n", b"iso-8859-1\n\n"),
    ],
    ids=["plain", "line ends", "page", "two parts", "wrong charset"],
)
def test_words_are_read_whole(mail):
    assert _read(mail).article.text == f"The bridge is shut – again\n\n{_STORY}\n\n{_SAID}"


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        ("On Monday, Ann Pell wrote:\n> Is it shut?\n> I hope not.", "reply"),
        ("-- \nAnn Pell\nMarsh Media, 14 Mill Street", "signature"),
        ("-----Original Message-----\nFrom: Ann Pell\n\nIs it shut?", "earlier mail"),
    ],
)
def test_what_isn_t_new_is_listed_and_not_read(rest, reason):
    reading = _read(_plain(f"{_STORY}\n\n{_SAID}\n\n{rest}"))
    assert reading.article.text.endswith(_SAID)
    assert {one.reason for one in reading.page if one.reason} == {reason}


@pytest.mark.parametrize(
    ("kind", "ends"), [("format=flowed", " \n"), ("format=flowed; delsp=yes", "  \n")]
)
def test_lines_that_flow_are_joined(kind, ends):
    text = _STORY.replace("since ", f"since{ends}")
    assert _STORY in _read(_plain(text, f"text/plain; charset=utf-8; {kind}")).article.text


def test_what_is_attached_is_told():
    mail = _parts(
        ("text/plain; charset=utf-8", _STORY),
        ('text/plain\nContent-Disposition: attachment; filename="minutes.txt"', "The minutes."),
        kind="mixed",
    )
    reading = _read(mail)
    assert ("The minutes" in reading.article.text, [one.kind for one in reading.notices]) == (
        False,
        ["attachment"],
    )


def test_mailbox_of_one_mail_is_read():
    mail = "From ann@marsh.example Mon Mar  3 07:00:00 2025\n" + _plain(
        f"{_STORY}\n\n>From {_SAID}"
    )
    assert f"\n\nFrom {_SAID}" in _read(mail, "one.mbox").article.text


@pytest.mark.parametrize(
    ("mail", "words"),
    [
        (_plain("xx", "multipart/encrypted; boundary=b"), "is encrypted"),
        (_plain(""), "without words"),
        ("\n\nNo headers at all.", "no headers"),
    ],
)
def test_mail_that_can_t_be_read_is_refused_with_a_sentence(mail, words):
    with pytest.raises(SourceError, match=words):
        _read(mail)


_PAGE = f"<html><head><title>The bridge | Marsh</title></head><body><h1>The bridge</h1><p>{_STORY}<p>{_SAID}</body></html>"
_FRAME = "<html><body><p>Boots for the winter, warm and dry, from four pounds a pair.</body></html>"


def _archive(
    head="From: <Saved by Blink>\nSubject: The bridge | Marsh\nDate: Mon, 3 Mar 2025 07:00:00 +0000\n",
):
    place = "text/html; charset=utf-8\nContent-Location: https://marsh.example/{}"
    parts = "".join(
        f"--b\nContent-Type: {place.format(name)}\n\n{markup}\n"
        for name, markup in (("bridge", _PAGE), ("frame", _FRAME))
    )
    return f'{head}MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary=b\n\n{parts}--b--\n'


def test_page_that_a_browser_saved_as_one_file_is_read_as_that_page():
    reading = _read(_archive(), "bridge.mhtml")
    article = reading.article
    assert (article.title, article.published, article.publisher) == ("The bridge", None, None)
    assert _STORY in article.text
    assert "Boots" not in article.text


def test_mail_to_somebody_is_no_saved_page():
    article = _read(_archive(_HEAD)).article
    assert (article.published, article.publisher) == ("2025-03-03", "Marsh Morning")
