"""What stands around a story is told from the story, and the story is left alone."""

import pytest

from quotecast.languages import language_of
from quotecast.reading.decoding import guess_language, normalise_tag
from quotecast.reading.furniture import find_byline, find_publisher, furniture_kind
from quotecast.reading.paragraphs import is_variant, shorten

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    "text",
    [
        "Read more about the storm",
        "[Related: The storm of last winter]",
        "Related stories",
        "► Watch: The wall falls",
        "Listen now",
        "Click here to see the wall fall",
        "Follow us on Facebook",
        "Download the Kiln News app",
        "Story continues below advertisement",
        "Article continues after this ad",
        "Email Jane Roe at jane@kiln.example or call her.",
        "This article was originally published by The Daily Kiln.",
        "The views expressed here are the author’s own.",
        "Editor’s note: This story has a new first line.",
        "The views and opinions expressed in the article are those of Kiln Radio’s guests.",
        "Visit Kiln Daily’s homepage for more stories.",
        "Originally published on Kiln Science.",
        "This article was reprinted on Kiln.example.",
        "More:",
        "Get started with the new loom here.",
        "Wall angry at port [INSIGHT]| Is it over? [VIDEO] Harbour ‘shut’ [REACTION]",
        "© 2024 The Daily Kiln",
        "Image 3 of 5",
        "Updated at 1:23 p.m.",
        "Tickets www.kiln.example",
        "Tested by: Jo Roe More info: www.kiln.example | 555 0100",
        "A version of this article appears in print on June 3, with the headline: “A Wall.”",
        "Published in the print edition of the May issue, with the headline “Mud.”",
        "We may earn a small commission from links in this story.",
        "When you buy through our links, we may get a commission.",
        "Did you see the wall fall? Write to us at wall@kiln.example",
        "Do you have an opinion on the issues raised in this column? If you would like to answer, click here.",
        "You can find this story in My Shelf.",
        "Our Standards: the Kiln Principles.",
        "Contact Jo Roe at 555-0142 or on Twitter @joroe.",
        "Tarn Radio is supported by listeners like you. Give now.",
        "For a free map, call 555-0100 or visit the harbour office.",
        "Sources: Ida Moss, Moss Boats; Al Brun, the port",
        "(c) Kiln Review 2024. Reprinted with permission.",
        "Kiln data provided with a 20-minute delay",
        "@annapell",
        "2h ago The gate falls",
        "Share: Facebook Email Print",
        "SOURCE Quillon Boats Inc.",
        "Jump to Section",
        "Watch more local news:",
        "▶ Stream Kiln 6 free on Roku and Fire TV",
        "Mud Letters is a reader-supported publication. To receive new posts, subscribe.",
        "Thanks for reading! This post is public so feel free to share it.",
        "This article was supported by the Mud Fund.",
        "Best of all: Moss B4 oar, 2-pack $12 at Kiln Market",
        "ENDS",
        "($1 = 0.91 crowns)",
        "(1 crown = $1.10)",
        "Harbour reporter 3rd May 2031, 7:30am",
        "Boats correspondent • May 3, 2031",
        "Our journalism is free because readers like you pay for it. Give what you can.",
        "Become a member today.",
        "You can also WhatsApp us on 0170 000.",
        "Get the latest Kiln news on our app. Download now.",
        "SHARE AA Text Size Small Medium Large",
        "Download",
        "Trending Stories",
        "Special to the Tarn Post",
        "Journal reference: Tarn Letters, DOI: 10.1/tl.1",
        "This live blog is now closed.",
        "4 min to read",
        "@IN/ANNAPELL",
        "Watch for us in your inbox.",
        "For the latest news and weather, download the Kiln 9 app.",
        "Tarn Record is a nonprofit newsroom. Donate today.",
        "Facebook X Email Print Save",
        "YOU MAKE OUR WORK POSSIBLE. SUBSCRIBE",
        "You must confirm your public display name before commenting",
        "Our stories may be republished under a licence. We ask for a link.",
        "Want to write for us? Join more than a thousand others.",
        "Photo 1 of 3",
        "Follow all of our crime news in our Facebook group here.",
        "Get involved with the news: send your stories",
        "Listen to this article · 5:41 min",
        "Reuse this content",
        "End of transcript",
        "To join by telephone, dial 1-800-555-0144 and use passcode 77.",
        "In lieu of flowers, the family asks for gifts to the Tarn Trust.",
        "Donations, if desired, to the Tarn Trust c/o Moss & Sons.",
        "[INSIGHT]",
        "This interview has been edited and condensed for clarity.",
        "(Except for the headline, this story has not been edited by Kiln staff and is published from a feed.)",
        "(Ann Pell can be reached at ann@kiln.example)",
        "(Advertisement)",
        "Sponsor Message",
        "A word from our sponsors",
        "[Analysis]",
        "Loaded: 0%",
        "Progress : 41.2%",
        "Remaining Time -0:41",
        "Video not supported by your browser",
        "The video cannot be played in this browser.",
        "Video Player is loading.",
        "1.2k shares 340 View comments",
        "12 likes · 3 comments · 1,204 views",
        "((ann.pell@kiln.example; +47 5550 198))",
        "(Adds the union's comment in paragraph 4, shares)",
        "(Updates prices, adds analyst quotes)",
        "(Recasts headline and lead)",
        "(Adds details, background and analyst comment in paragraphs 4-6)",
        "This conversation has been lightly edited for length, style and clarity.",
        "This video is no longer available in your country.",
        "Loading...",
        "Have a claim you want checked? Email gate@kiln.example",
        "Seen something odd? Please call the Kiln on 555 0144.",
        "Normal text size Larger text size Very large text size",
        "Was this article helpful? Yes No",
        "Was this helpful? Thank you for your feedback.",
        "Get the data",
        "Created with Datawrapper",
        "TNR transcripts are created on a rush deadline by a contractor.",
        "Recommended Topics",
        "Sign up for the Tarn Letter. This is what you get for nothing.",
        "Subscribe to the Kiln. That is how our work is paid.",
    ],
)
def test_promotion_is_told(text):
    assert furniture_kind(text, ENGLISH) == "read-more"


@pytest.mark.parametrize(
    "text",
    [
        "Watch the sea, the old man said.",
        "Related problems have been found in the gate.",
        "Listen to the sea for an hour and you will know.",
        "“Read more books,” she told the crew.",
        "‘Subscribe to the plan,’ he wrote.",
        "The report was published on Monday.",
        "Images of the wall show how high the water stood.",
        "Video of the storm was shown to the council.",
        "Sources: two of them spoke to us.",
        "The newsletter is read in every house, and it is delivered by boat, “come rain or shine.”",
        "Recommended doses were never given.",
        "Advertising fell by half.",
        "More: the port has one boat.",
        "The views and opinions of the crew differ.",
        "Get started with the work before noon, the old man said.",
        "She showed them the clip [video] and left.",
        "A version of this boat was built in 1904.",
        "You may earn more by rowing.",
        "Do you remember the wall? Nobody in Tarn does, and that is the point.",
        "The choir is supported by the council.",
        "For a free people, call the harbour what you like.",
        "Sources at the port say that the wall is safe.",
        "Call it a day on the quay, if you must.",
        "Two hours ago the gate fell.",
        "See more of the sea, and less of the news.",
        "The stream on the moor is dry.",
        "Our work is only possible because the ice holds.",
        "Become a member of the crew and you row.",
        "Harbour reporters met on May 3, 2031, to count the boats.",
        "(It cost 4 crowns.)",
        "You can call us what you like.",
        "This live wire is now closed, and the boats may pass.",
        "Download the tide tables, the pilot said, and you will see.",
        "The price of it: nobody would pay $12 at noon",
        "4 min to read it would be too few.",
        "Close to the quay",
        "Watch for the boats in your bay.",
        "For the latest boats, the quay is too short.",
        "End",
        "Tarn Record is a nonprofit newsroom of six people in the old port.",
        "Be the first to know, he said, and the last to tell.",
        "You must row before you comment on the crew.",
        "Our stories may be sad, but they end well.",
        "Follow our rule and the boat is dry, the pilot said.",
        "They want to write. What would you like to read?",
        "1 of 3 boats sank.",
        "The end",
        "To join the crew, call at the quay and ask for Holt.",
        "Donations can be made by firms too, the court said.",
        "Donations to the party fell by half.",
        "It was in lieu of flowers that they sang.",
        "1 of 3",
        "9 / 10",
        "Close",
        "END",
        "Be the first to know",
        "Save, print",
        "Look closely at any demand for money that lands in your inbox.",
        "Watch out for a short deadline and a link in a message to your inbox.",
        "The Tarn Record is a nonprofit newsroom whose 900 readers donate about half of its budget.",
        "The Orr Lamp is a small news site that people can support by mail or subscribe to at the quay.",
        "For the latest in wool, visit the three sisters, who dye it in their yard.",
        "For the latest news of his brother, Al Brun says, he has to go up there.",
        "Want to write? Get up, she tells her crew, before your doubts do.",
        "Get involved with the news, his mother used to say, and you row no more.",
        "This work can be republished by nobody, the first page says in red.",
        "Follow all of our quarrels in a Facebook group and you would take us for enemies.",
        "You must register before you may say a word, and sign in before commenting on the soup.",
        "To hear Ida Foy read about a gull, dial 555-0144.",
        "To join the search, call 555-0144 before six in the morning.",
        "In lieu of flowers, people brought shovels.",
        "Family flowers only, the notice in the shop said.",
        "Donations, if wished for, never come.",
        "Donations can be sent to the priest in her name, a note on the door says.",
        "[APPLAUSE]",
        "This conversation was edited out of the film.",
        "He laid the brush down. Pictures by Ann Pell hang in the hall.",
        "Related: “They were cousins,” he said.",
        "Follow us on foot, 'if you dare', she called.",
        "(Ann Pell can be reached by boat; the quay was shut)",
        "The sponsors’ message was read twice.",
        "(Laughter)",
        "[Laughter]",
        "[The insight]",
        "Progress: 40% of the wall is mended.",
        "The video was not supported by the council",
        "Video cannot replace what the port saw.",
        "12 shares of the port changed hands, and 3 comments were made.",
        "340 views of the bay",
        "(The boats ((all nine)) had gone.)",
        "((“We were there,” she said))",
        "(Adds up to nine.)",
        "(Adds two boats to the quay)",
        "(Updates to the tide tables are made in May. Shares are not told.)",
        "(Removes the wall, “and the headlines with it”)",
    ],
)
def test_sentence_of_a_story_is_left_alone(text):
    assert furniture_kind(text, ENGLISH) is None


@pytest.mark.parametrize(
    "text",
    [
        # who took a picture, behind what a story tells
        "She rowed on through the night. Nobody had slept. Her father stood there. Photo by Ann Pell",
        "She rowed on through the night. Photo by Ann Pell",
        "Nobody had slept. Photo by Ann Pell",
        "What hangs above her bed? Photo by Ann Pell",
        # what goes on behind an interview's credit
        "This interview has been edited for length and clarity. Ann Pell met me on the quay.",
        "This conversation has been edited for length. When did you first see the wall?",
        "Our conversation was edited for clarity by her son, who took out every word about the boat.",
        "This interview was edited for broadcast and for length, the judge found, and nine minutes were lost.",
        "This interview has been edited for length by the court",
        # videos that a story tells of
        "The video is not supported by the evidence.",
        "The video could not be played to the jury, because it had been lost.",
        "The video can’t be played for the jury, Judge Orr ruled",
        "The video is not available in Russia or in Iran.",
        # directions of a play
        "(Removes his glasses, reads the headline)",
        "(Removes his hat and reads the headlines)",
        "(Repeats the lead line twice)",
        "(Repeats the paragraph aloud)",
        "(Rewrites the history of the town in four paragraphs)",
        "(Updates the table on the wall)",
        "(Adds salt, then the lead weights of the scale)",
        "(Adds shares of bread to each plate)",
        "(Adds a comment, and background music)",
        # sounds and doubtful hearing
        "((Laughter))",
        "((She was nine when the wall broke))",
        "((the dog barks; somebody laughs))",
        "((In 1911 there were 40,000 of them))",
        # what somebody says or does in brackets
        "(Thank you.)",
        "(Sorry.)",
        "(Sorry!)",
        "(Play)",
    ],
)
def test_line_of_a_story_that_looks_like_a_pages_own_is_read(text):
    assert furniture_kind(text, ENGLISH) is None


@pytest.mark.parametrize(
    "text",
    [
        "The island can be reached by boat in two hours.",
        "The mill can be reached on foot at low tide.",
        "She can be followed on the map as she rows.",
        "Follow the river path on foot and you reach the mill.",
        "Follow the road on the left to the quarry.",
        "Printed on thick paper, the menu lists nine soups.",
        "Printed from old blocks, the maps are still in use.",
        "Distributed by hand, the leaflets reached every house.",
        "The census data provided a shock to the town.",
        "Weather data supplied the answer.",
        "Census data provided by the council shows a fall in births.",
        "For full results of the vote the town must wait until Friday.",
        "First published in 1911, the book has never been out of print.",
        "First published in Paris and then in Rome, it sold slowly.",
        "First published in Paris and then in Rome.",
        "Read more poetry: that is the advice of the town's librarian.",
        "Read more slowly and you will hear the sea.",
        "This story was published in 1890, when its author was twelve.",
        "This story has been adapted for the stage four times.",
        "This story appeared in the town's paper in 1911.",
        "Find them on the beach at dawn, when the tide is out.",
        "Join her on the quay on Friday and bring a lamp.",
        "Find him at the bar of the Anchor most nights.",
        "Like them at first sight, and you will buy two.",
        "Find them wherever the soil is wet.",
        "Order it wherever there is salt in the air.",
        "Get a piano delivered to an island and you learn patience.",
        "Call the office at 9 in the morning and nobody answers.",
        "The choir is funded by members of the council.",
        "The choir is supported by donations from the town.",
        "Like Ann's podcast, the book is short.",
        "Like my group of friends, the town is small.",
        "Listen: the bell still rings.",
        "Related: the two men are cousins.",
        "Recommended: a coat.",
        "Something went wrong with the gate at noon.",
        "Story continues to be told in the bars of Tarn.",
        "This page was sent to every house.",
        "Unsubscribe was the word that he had painted on the wall.",
        "Topics: there were three.",
        "Labels: nobody reads them.",
        "Categories: the law knows two.",
        "Follow me on the map.",
        "18+ boats left.",
        "Follow us on foot, if you dare, Ann Pell called.",
        "Tags: nobody reads them.",
        "Contact her on the quay at nine.",
        "Photo by photo, the wall appears.",
        # what only begins as a page's own line does
        "Loading the boats took a day.",
        "Larger text sizes were asked for.",
        "Was this helpful? No, and nobody had thought it would be.",
        "Was this useful? Yes.",
        "Get the data to the harbour office by noon, the note said.",
        "Created with salt and wool, the wall held.",
        "FBI transcripts are created by clerks, and nobody reads them.",
        "Courtesy of the mayor, the bridge is open.",
        "Courtesy costs nothing",
        "Map: the north is red.",
        "Table: three of nine were rotten.",
        # what no outlet calls its readers to
        "Subscribe to any theory you like about art.",
        "Sign up for nothing before you have read it.",
        "Have a look at what the tide left? Nobody in Tarn does.",
        # a call that somebody is told of, the verb before them
        "Read more books, says a poster by the quay.",
        "Sign up for the late watch, urged a note on the gate.",
        "Subscribe to no paper, wrote Ann Pell in 1911.",
        # a call that a sentence behind it speaks of
        "Sign up for nothing. That is the first rule on the island, where nobody has a telephone.",
        "Read more slowly. This was what her father had taught her on the quay.",
        "Subscribe to the tide. That’s what the old keepers told the young ones.",
    ],
)
def test_sentence_that_opens_as_a_promotion_does_is_read(text):
    assert furniture_kind(text, ENGLISH) is None


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe can be reached at jane@kiln.example.",
        "Jane Roe may be contacted on 555 0142 119.",
        "Follow the Kiln’s football on Twitter and Facebook",
        "Printed on 3 May 2031 at 12:04",
        "Distributed by Kiln Content Agency.",
        "Data provided by Kiln Weather",
        "First published in The Daily Kiln on May 3",
        "Read more about the wall.",
        "This story was first published by Kiln.example.",
        "This essay appears in the May issue.",
        "Follow her on Bluesky, where she writes of walls.",
        "Get it wherever you listen",
        "Get Kiln News delivered to your inbox",
        "Get Boat Monthly delivered through your letterbox each month.",
        "Kiln Radio is supported by our members.",
        "This site is funded by readers.",
        "Like our page on Facebook",
        "Related: How the wall fell",
        "Read more: how the wall fell",
        "Something went wrong. Please try again.",
        "Unsubscribe | Preferences",
        "18+. Please gamble responsibly.",
        "18+ New customers only. T&Cs apply.",
        "First published by openDemocracy",
        "Originally published in the summer 2029 issue",
        "Originally published in 2019",
        "Like our podcast? Leave us a review.",
        "Get news delivered by email",
        "Contact her on Signal at annpell.01",
        "Follow him via his newsletter",
        "Something went wrong on our end. Please try again.",
        "Tags: boats, walls.",
        "Sign up for First Tide, a newsletter that explains the news",
        "Join our newsletter, a weekly note called Mud",
        "Download the Kiln app, which adds new features weekly",
    ],
)
def test_line_that_calls_the_reader_is_told(text):
    assert furniture_kind(text, ENGLISH) == "read-more"


@pytest.mark.parametrize(
    "text",
    [
        "This map, provided by the port of Tarn, shows the walls that have been mended.",
        "This undated handout photo released by the council shows the gate.",
        "This picture taken on May 3 shows the quay at low tide.",
        "Alf and the engine. Photo by Jude Orme",
        "Chart: Ann Pell · Get the data · Created with Datawrapper",
        "Map: Ann Pell/Kiln",
        "Courtesy of Tarn Trust",
        "Photo courtesy Tarn Trust",
    ],
)
def test_caption_as_agencies_begin_it_is_told(text):
    assert furniture_kind(text, ENGLISH) == "caption"


@pytest.mark.parametrize(
    "text",
    [
        "This shows what the wall is worth.",
        "This photo was taken by a pilot.",
        "Jo Roe lost her boat and mended the nets of all the others. Photo by Ann Pell",
        "“I was born here and stay here,” said Jo Roe, 81. Photo by Ann Pell/Kiln Press",
        "He kept one of her things. Photos by the bed showed them both",
        "There it hung. A photo by Ann Pell was the only light in the room.",
        "This map, provided by the port, shows nothing, “and that is no accident,” Ms Berg said.",
        "This video, released by the police, shows the gate as it falls.",
    ],
)
def test_sentence_about_a_picture_is_no_caption(text):
    assert furniture_kind(text, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("by: Jane Roe & Li Wei", "Jane Roe & Li Wei"),
        ("By Jane Roe, political editor", "Jane Roe"),
        ("By Jane Roe, Political Editor", "Jane Roe"),
        ("By noon, the editor had gone", None),
        ("By Friday, the editor had gone.", None),
        ("By Old Trafford, the editor had lost his hat.", None),
        ("Reporting by Jane Roe in Aldport", "Jane Roe in Aldport"),
        ("By the sea", None),
        ("By", None),
        ("Bye Jane", None),
        ("Interview by Jane Roe", "Jane Roe"),
        ("Author: Jane Roe (Kiln 6)", "Jane Roe"),
        ("Author Jane Roe", None),
        ("Live reporting by Jane Roe and Li Wei (earlier)", "Jane Roe and Li Wei"),
        ("Story by Jane Roe Photographs by Li Wei May 2024 · 6 min read", "Jane Roe"),
        ("By Jane Roe Published Jan. 9, 2025", "Jane Roe"),
        ("Words: Jane Roe, pictures: Li Wei", "Jane Roe"),
        ("Words: Jane Roe; photography: Li Wei", "Jane Roe"),
        ("Words and pictures: Jane Roe", "Jane Roe"),
        ("Words & photos by Jane Roe", "Jane Roe"),
        ("Story and photographs by Jane Roe", "Jane Roe"),
        ("Words: the boats, pictures: the sea", None),
        ("Words and pictures tell of it: nobody rowed", None),
    ],
)
def test_byline_is_names_only(text, names):
    assert find_byline(text, ENGLISH) == names


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Source: The Daily Kiln.", "The Daily Kiln"),
        ("Originally published by: The Daily Kiln", "The Daily Kiln"),
        ("Source: 3 May 2024", None),
        ("Sources: Ida Moss, Moss Boats; Al Brun, the port", None),
        ("The source: The Daily Kiln", None),
        ("Sources close to the council spoke of a plan.", None),
    ],
)
def test_publisher_is_what_a_source_line_names(text, publisher):
    assert find_publisher(text, ENGLISH) == publisher


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The wall is in the harbour and it was mended by the town. " * 6, "en"),
        ("Le mur est dans le port et les gens ne sont pas contents avec ce plan. " * 5, "fr"),
        ("El muro del puerto es una obra que los vecinos no quieren por su precio. " * 5, "es"),
        ("Il muro del porto non è una cosa che gli abitanti della città vogliono. " * 5, "it"),
        ("Der Hafen ist nicht für die Stadt gebaut und das ist ein Problem. ", "en"),
        ("港の壁は来年修理される。" * 20, "en"),
        ("", "en"),
    ],
)
def test_language_is_guessed_only_when_clear(text, language):
    assert guess_language(text) == language


@pytest.mark.parametrize("tag", [None, "", "x", "english", "en--gb", "en-", "12", "en gb", "é"])
def test_what_is_no_tag_gives_none(tag):
    assert normalise_tag(tag) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The wall broke. It was mended.", "The wall broke."),
        ("“Is it safe?” she asked. Yes.", "“Is it safe?”"),
        ("word " * 40, "word " * 19 + "word…"),
        ("x" * 300, "x" * 99 + "…"),
    ],
)
def test_title_is_cut_from_a_text(text, title):
    assert shorten(text) == title


def test_title_that_shares_most_words_is_a_variant():
    assert is_variant("A guide to walls and sea gates", "A guide to walls and gates")


def test_title_that_shares_few_words_is_no_variant():
    assert not is_variant("A guide to walls", "Why the gate broke and who pays for walls")
