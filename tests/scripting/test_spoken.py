import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.scripting.spoken import spoken_text

ROWS = [
    ("“We lost it,”", "We lost it."),
    ("‘We lost it’", "We lost it."),
    ("the boys’ club", "the boys club."),
    ("It’s late.", "It's late."),
    ("He said it [in May] once.", "He said it in May once."),
    ("We read … we watch.", "We read, we watch."),
    ("And then...", "And then."),
    ("We waited . . . and waited.", "We waited, and waited."),
    ("The sea — and the wind — won.", "The sea, and the wind, won."),
    ("The years 1914–18.", "The years 1914–18."),
    ("It cost $340 million.", "It cost 340 million dollars."),
    ("It cost $5, or $1.", "It cost 5 dollars, or 1 dollar."),
    ("It cost US$1,200.50.", "It cost 1,200.50 dollars."),
    ("It cost $3bn.", "It cost 3 billion dollars."),
    ("Look <b>here</b> now.", "Look b here b now."),
    ("<speak>Hello</speak>", "speak Hello speak."),
    ('A <break time="5s"/> tag', "A break time= 5s tag."),
    ("[[h@l'oU]]", "h@l'oU."),
    ("5 < 6 and 7 > 6.", "5 less than 6 and 7 greater than 6."),
    ("Fish & chips", "Fish and chips."),
    ("Ask @joe about #rain.", "Ask joe about rain."),
    ("See https://www.example.org/a?b=c now.", "See example dot org now."),
    ("Well done 👏🏽!", "Well done!"),
    ("bell\x07 rings", "bell rings."),
    ("Why?", "Why?"),
    ("Ends with a colon:", "Ends with a colon."),
    ("***", ""),
    ("…", ""),
    ("🙂", ""),
    ("", ""),
]


@pytest.mark.parametrize(("written", "spoken"), ROWS)
def test_spoken_form(written, spoken):
    assert spoken_text(written) == spoken


@given(st.text(max_size=60))
def test_spoken_form_holds_nothing_an_engine_could_take_for_markup(text):
    spoken = spoken_text(text)
    assert not set(spoken) & set("<>[]{}\x00\x07")
    assert spoken == "" or any(character.isalnum() for character in spoken)
