"""Who is heard in a script though nobody has said who that is."""

from collections.abc import Iterator
from typing import Final

from quotecast.model import NARRATOR_ID, Notice, Script, Speaker, Style

_NAME: Final = 2  # words: a first name and a surname, whatever stands before them


def strangers(script: Script) -> Iterator[Notice]:
    """Give a notice for everybody named whose words come before the narrator has introduced them.

    So it is where a person has moved a quotation up, and where the article itself has no more than one
    name for somebody. A script that is word for word has everything where the article has it.
    """
    if script.style is Style.VERBATIM:
        return
    speakers = {speaker.id: speaker for speaker in script.speakers if speaker.is_named}
    said = ""
    for line in script.lines():
        if line.speaker_id == NARRATOR_ID:
            said = f"{said} {line.text}"
        elif (speaker := speakers.pop(line.speaker_id, None)) is not None:
            message = _why_unknown(speaker, f"{said} ")
            if message:
                yield Notice(kind="never introduced", message=message)


def _why_unknown(speaker: Speaker, said: str) -> str:
    if " " not in speaker.name:
        if speaker.description:
            return ""
        return (
            f"the article has no more of {speaker.name} than that name: to say who it is, write a line "
            "of your own above the first words in the script"
        )
    names = (name.split()[-_NAME:] for name in (speaker.name, *speaker.aliases) if " " in name)
    if any(" ".join(words) in said for words in names):
        return ""
    return (
        f"{speaker.name} is heard before it is said who that is: put the words behind the line that "
        "tells it, or write a line of your own above them"
    )
