"""Bytes become text as their writer meant them, or are refused by name."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original, reading_of
from quotecast.reading.decoding import clear_language, decode, likely_language

_PROSE = "“We won’t leave,” she said — the café’s owner, aged 50… and so on.\r\n"
_FRENCH = (
    "Le café était fermé, a dit la propriétaire. « Nous n’étions pas prêts », ajoute-t-elle. "
    "Les élèves étaient déjà là, et personne ne s’en étonnait à cette heure de la journée."
)
_RUSSIAN = (
    "Стена гавани будет восстановлена в следующем году, сообщил городской совет. "
    "«Мы ждали этого десять лет», — сказала владелица маленького кафе на набережной."
)
_POLISH = (
    "Mur portowy zostanie naprawiony w przyszłym roku, powiedziała rzeczniczka rady miasta. "
    "„Czekaliśmy na to dziesięć lat”, dodała właścicielka małej kawiarni, śmiejąc się głośno."
)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_unicode_is_read_with_its_line_ends_and_without_its_mark(mark, codec):
    assert decode(mark + _PROSE.encode(codec), name="x") == _PROSE


@pytest.mark.parametrize(
    "text",
    [
        "“Plain words in curly marks,” she said, and it’s done – no more…",
        _FRENCH,
        "Müller sagte: „Wir hätten früher schließen müssen.“ Danach schwieg er.",
    ],
)
def test_windows_1252_is_recognised(text):
    assert decode(text.encode("cp1252"), name="x") == text


@pytest.mark.parametrize(("text", "codec"), [(_RUSSIAN, "cp1251"), (_POLISH, "cp1250")])
def test_other_code_pages_are_recognised(text, codec):
    assert decode(text.encode(codec), name="x") == text


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("Shift_JIS", "shift_jis")],
)
def test_declared_charset_is_used_where_utf_8_does_not_fit(declared, codec):
    text = {"cp1252": "“né”", "cp1251": "Стена", "shift_jis": "港の壁"}[codec]
    assert decode(text.encode(codec), name="x", charset=declared) == text


def test_seven_bit_charset_is_used_although_its_bytes_are_valid_utf_8():
    assert decode("港の壁".encode("iso2022_jp"), name="x", charset="iso-2022-jp") == "港の壁"


@pytest.mark.parametrize("declared", ["latin-1", "base64", "rot13", "utf-7", "no-such", "\x00", ""])
def test_wrong_or_unfit_declaration_does_not_spoil_utf_8(declared):
    assert decode("“né”".encode(), name="x", charset=declared) == "“né”"


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n", b"\xef\xbb\xbf\xc2\xa0"]
)
def test_source_without_words_is_refused(data):
    with pytest.raises(SourceError, match=r"empty|white space"):
        decode(data, name="x")


def test_stray_nul_of_a_page_is_left_out():
    page = b"<!doctype html><p>" + b"The council met. " * 80 + b"It rose\x00.</p>"
    assert decode(page, name="x").endswith("It rose.</p>")
    assert decode("<p>Später.</p>".encode("utf-16"), name="x") == "<p>Später.</p>"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"{\\rtf1\\ansi hello}", "RTF"),
        (b"\x00\x00\x00 ftypisom", "MP4"),
        (b"abc\x00def\x00\x00\x01\x02", "binary"),
        (b"words and \x00 a zero", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
    ],
)
def test_binary_file_is_refused_by_what_it_looks_like(data, what):
    with pytest.raises(SourceError, match=what):
        decode(data, name="x")


def test_broken_utf_16_is_refused_with_its_place():
    with pytest.raises(SourceError, match="byte 4"):
        decode(codecs.BOM_UTF16_LE + b"a\x00\x00\xdc", name="x")


@given(st.binary(max_size=300))
def test_any_bytes_become_text_or_a_source_error(data):
    try:
        text = decode(data, name="x")
    except SourceError:
        return
    assert text.strip()
    text.encode("utf-8")


def _is_plain(text):
    """Return whether it has no mark at its start, and no NUL, which UTF-16 without a mark has."""
    return not text.startswith("\ufeff") and "\x00" not in text


@given(st.text(min_size=1, max_size=300).filter(_is_plain))
def test_utf_8_is_never_altered(text):
    try:
        assert decode(text.encode(), name="x") == text
    except SourceError:
        assert (
            not text.strip()
            or any(ord(character) < 32 or character == "\x7f" for character in text)
            or text.startswith(("BZh", "ID3", "GIF8", "RIFF", "OggS", "{\\rtf", "%PDF-"))
            or text[4:8] == "ftyp"
        )


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (
            "cs",
            (
                "Starosta města řekl, že most bude otevřen až na podzim, protože práce trvají déle, než se čekalo. Podle něj "
                "se našla voda v základech a bylo nutné je opravit. Obyvatelé jsou naštvaní, ale nikdo neví, kdo za to může. "
                "Rada se sejde ve středu a bude o tom jednat."
            ),
        ),
        (
            "ru",
            (
                "Мэр города сказал, что мост откроют только осенью, потому что работы идут дольше, чем ожидалось. По его "
                "словам, в фундаменте нашли воду, и его пришлось чинить. Жители недовольны, но никто не знает, кто за это "
                "отвечает. Совет соберётся в среду и будет об этом говорить."
            ),
        ),
        (
            "tr",
            (
                "Belediye başkanı köprünün ancak sonbaharda açılacağını söyledi, çünkü işler beklenenden daha uzun sürüyor. "
                "Ona göre temelde su bulundu ve bunun onarılması gerekti. Halk kızgın ama kimse bunun için kimin sorumlu "
                "olduğunu bilmiyor. Meclis çarşamba günü toplanacak ve bu konuyu da görüşecek."
            ),
        ),
        (
            "hu",
            (
                "A polgármester azt mondta, hogy a hidat csak ősszel nyitják meg, mert a munka tovább tart, mint várták. "
                "Szerinte az alapban vizet találtak, és ezt meg kellett javítani. A lakók dühösek, de senki sem tudja, ki a "
                "felelős. A tanács szerdán ül össze, és erről is tárgyal majd."
            ),
        ),
    ],
)
def test_language_is_told_by_its_small_words(tag, text):
    assert clear_language(text) == tag


@pytest.mark.parametrize("letter", "aeioskvzuy")
def test_letters_alone_are_no_language(letter):
    words = "boats tide harbour gate pier storm rope crew sail wind"
    assert clear_language(f"{words} {letter} {letter}. {letter} {letter} " * 5) is None


SHORT = {
    "Die Brücke ist seit Montag gesperrt. „Das dauert“, sagte er.": "de",
    "Le pont est fermé depuis lundi pour des travaux, a dit le maire dans la ville.": "fr",
    "Il ponte è chiuso da lunedì, ha detto il sindaco della città.": "it",
    "Die Brücke in Hohn ist seit Montag gesperrt. „Das dauert“, sagte Emil Roth.": "de",
    "Nine die in a fire in Tarn": None,
    "The bridge in Tarn is shut, the mayor said.": None,
    "Das Boot was shown at the hall in Tarn, and Die Fledermaus at the quay.": None,
    "Ludwig van Beethoven and Vincent van Gogh met Oscar de la Renta.": None,
    "La La Land, Los Angeles, Las Vegas, La Paz, El Paso, Los Alamos": None,
    "Tarn 2, Orla 1. Holt 14, Foy 61. Gate: 1,210.": None,
    "C’est la vie, she said.": None,
}


@pytest.mark.parametrize(("text", "tag"), SHORT.items())
def test_language_of_a_few_words_is_doubted_only_where_another_is_likely(text, tag):
    assert likely_language(text) == tag


@pytest.mark.parametrize(("text", "tag"), SHORT.items())
def test_doubt_of_a_short_text_s_language_is_told(text, tag):
    source = source_named("note.txt")
    notices = reading_of(Original(data=f"Tarn\n\n{text}\n".encode(), source=source)).notices
    told = [notice.message for notice in notices if notice.kind == "language"]
    assert len(told) == (tag is not None)
    assert all(f'lang="{tag}"' in message for message in told)
