import pytest

HOST = (
    "<x-card><template shadowrootmode='{mode}'><p>Above it stands the old lamp.</p><slot></slot>"
    "<p>Below it lies the quay.</p><slot name='note'><p>Nobody has noted anything.</p></slot>"
    "</template>{own}</x-card>"
)
OWN = "<p>The lock is full.</p>"
NOTE = "<p slot='note'>The crew has paid for it.</p>"


def order(text, *words):
    places = [text.find(word) for word in words]
    return min(places) >= 0 and places == sorted(places)


@pytest.mark.parametrize("mode", ["open", "closed"])
@pytest.mark.parametrize("own", [NOTE + OWN, OWN + NOTE])
def test_shadow_tree_is_read_as_it_is_shown(mode, own, read_with):
    text = read_with(HOST.format(mode=mode, own=own)).article.text
    assert order(text, "Above it", "The lock is full", "Below it", "The crew has paid")
    assert "Nobody has noted" not in text


def test_slot_that_nothing_fills_shows_its_own_words(read_with):
    text = read_with(HOST.format(mode="open", own=OWN)).article.text
    assert order(text, "The lock is full", "Below it", "Nobody has noted")


def test_what_is_in_no_slot_is_listed_as_hidden(read_with, reasons):
    reading = read_with(HOST.format(mode="open", own=OWN + "<p slot='no'>Unslotted words.</p>"))
    assert "Unslotted" not in reading.article.text
    assert reasons(reading)["Unslotted words."] == "hidden"


def test_bare_words_of_a_host_are_in_its_slot(read_with):
    own = f"Early in the day {OWN} and late {NOTE}"
    text = read_with(HOST.format(mode="open", own=own)).article.text
    assert order(text, "Above it", "Early in the day", "The lock", "and late", "Below it")


def test_template_without_a_shadow_is_not_seen(read_with):
    assert "Draft" not in read_with("<template><p>Draft words.</p></template>").article.text


def test_gloss_of_a_word_is_listed(read_with, reasons):
    reading = read_with("<p>They met in <ruby>港<rt>minato</rt></ruby> town on Friday.</p>")
    assert reasons(reading)["minato"] == "hidden"


def test_of_two_slots_of_a_name_the_first_is_filled(read_with):
    host = HOST.replace("</template>", "<slot><p>Second.</p></slot></template>")
    text = read_with(host.format(mode="open", own=f"Early in the day {OWN}")).article.text
    assert (text.count("Early in the day"), text.count("The lock is full")) == (1, 1)
    assert "Second." in text


def test_bare_words_without_a_slot_are_listed(read_with, reasons):
    host = HOST.replace("<slot></slot>", "")
    reading = read_with(host.format(mode="open", own=f"Loose words. {NOTE}"))
    assert "Loose words" not in reading.article.text
    assert reasons(reading)["Loose words."] == "hidden"
