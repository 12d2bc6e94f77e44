"""What tags of every container need: the cover's bytes, languages, our errors for mutagen's."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mutagen import MutagenError

from quotecast.errors import CodecError, OutputError
from quotecast.files import output_error
from quotecast.model import Episode

UNDETERMINED: Final = "und"
_PAIRS: Final = (
    "af:afr am:amh ar:ara as:asm az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces cy:cym "
    "da:dan de:deu el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas fi:fin fr:fra ga:gle "
    "gd:gla gl:glg gu:guj he:heb hi:hin hr:hrv ht:hat hu:hun hy:hye ia:ina id:ind io:ido "
    "is:isl it:ita ja:jpn ka:kat kk:kaz kl:kal km:khm kn:kan ko:kor ku:kur ky:kir la:lat "
    "lb:ltz lo:lao lt:lit lv:lav mg:mlg mi:mri mk:mkd ml:mal mn:mon mr:mar ms:msa mt:mlt "
    "my:mya nb:nob ne:nep nl:nld nn:nno no:nor or:ori pa:pan pl:pol ps:pus pt:por qu:que "
    "ro:ron ru:rus sd:snd si:sin sk:slk sl:slv so:som sq:sqi sr:srp sv:swe sw:swa ta:tam "
    "te:tel tg:tgk th:tha tk:tuk tn:tsn tr:tur tt:tat ug:uig uk:ukr ur:urd uz:uzb vi:vie "
    "xh:xho yi:yid yo:yor zh:zho zu:zul"
)
_THREE_LETTERS: Final = dict(pair.split(":") for pair in _PAIRS.split())


def cover_of(episode: Episode) -> bytes:
    """Return the cover, a JPEG.

    Raises:
        OutputError: the file can't be read.
    """
    try:
        return episode.cover.read_bytes()
    except OSError as error:
        raise OutputError(
            f"The cover {episode.cover} can't be read: {error.strerror}", "Draw it again"
        ) from error


@contextmanager
def tagging(path: Path) -> Iterator[None]:
    """Turn mutagen's errors in the block into ours.

    Raises:
        CodecError: the file can't be tagged.
        OutputError: it can't be written.
    """
    try:
        yield
    except MutagenError as error:
        cause = error.__cause__ or error.__context__
        if isinstance(cause, OSError):
            raise output_error(path, cause) from error
        raise CodecError(
            f"{path} can't be tagged: {error}", "Report this with the message"
        ) from error


def language_code(tag: str) -> str:
    """Return the three letters for a tag, `und` where they aren't known.

    >>> language_code("en-GB"), language_code("haw"), language_code("")
    ('eng', 'haw', 'und')
    """
    primary = tag.replace("_", "-").split("-")[0].casefold()
    if len(primary) == 3 and primary.isascii() and primary.isalpha():
        return primary
    return _THREE_LETTERS.get(primary, UNDETERMINED)
