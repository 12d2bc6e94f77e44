"""What is set apart in a story and asks a reader to pay or to sign up is the outlet's, and nothing else is."""

import pytest

ASKING = {
    "a box with a button": (
        "<div class='box'><h3>Unlock the Post</h3><p>Read it all with a free trial.</p>"
        "<button>Start free trial</button></div>"
    ),
    "a box with a price": (
        "<figure class='card'><div>Liked it? Members get each one by post. "
        "<a href='/join'>Join the Post for $6 a month.</a></div></figure>"
    ),
    "a box about the outlet's work": (
        "<div class='box'><p>Readers like you keep this article free for all who need it.</p>"
        "<p>A thousand of you have given. <a href='/give'>Support the Post</a></p></div>"
    ),
    "a paragraph in other type": (
        "<p><em><strong>Start the day with all the news of the harbour and of the town that you need. "
        "<a href='/mail'>Sign up here</a>.</strong></em></p>"
    ),
    "what pays for the outlet": (
        "<aside><h4>Help us row</h4><p>We are reader-funded. Please consider a gift of $5.</p></aside>"
    ),
    "what a shop sells": (
        "<div class='product'><h4>Row in style</h4><p>Two-man oar, £89</p><a href='/b'>Buy now</a></div>"
    ),
    "a button alone behind a heading": (
        "<aside class='box'><h4>The morning mail</h4><button>Subscribe</button></aside>"
    ),
}
TOLD = {
    "a link in a sentence of the story": (
        "<p>The town has a mail of its own, and you may <a href='/mail'>sign up here</a>.</p>"
    ),
    "a paragraph of the story with a link at its end": (
        "<p>The wall fell at nine. <a href='/mail'>Subscribe to the mail.</a></p>"
    ),
    "whom to help": (
        "<div class='box'><h3>How to help</h3><p>The food bank of Tarn needs tins.</p>"
        "<p><a href='/bank'>Donate to the food bank</a></p></div>"
    ),
    "a box in which somebody speaks": (
        "<div class='box'><p>“We need this work,” said Jo. <a href='/give'>Support the wall</a></p></div>"
    ),
    "a box that tells a long thing": (
        "<div class='box'><p>The gate of Tarn was built by a smith and his two sons in the year of the flood."
        "</p><p><a href='/x'>Subscribe</a></p></div>"
    ),
    "an answer below its button": (
        "<div class='box'><button>Become a member of what?</button><p>The guild mends the gate.</p></div>"
    ),
    "who is funded, without a word to the reader": (
        "<aside><h4>Who pays</h4><p>The guild is reader-funded. Its smith lives on gifts.</p></aside>"
    ),
    "a list": (
        "<div class='box'><ul><li>The gate is shut.</li></ul><a href='/x'>Sign up now</a></div>"
    ),
    "an idea": "<div class='box'><p>It is late. <a href='/x'>Subscribe to the idea</a></p></div>",
}


@pytest.mark.parametrize("box", ASKING.values(), ids=ASKING)
def test_what_asks_a_reader_for_something_is_no_story(box, read_with, said):
    assert said(read_with(box)) == []


@pytest.mark.parametrize("box", TOLD.values(), ids=TOLD)
def test_what_tells_something_is_read(box, read_with, said):
    assert said(read_with(box))
