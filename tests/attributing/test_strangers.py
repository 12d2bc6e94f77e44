"""Hold who speaks where a text tells of people and bodies that it never names, or of the writer."""

from dataclasses import replace

import pytest
from tests.attributing.test_kinds_of_prose import titled
from tests.attributing.test_readings import DOUBT, hold

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import BlockKind

_RAIN = "It rained in Tarn all week."


@pytest.mark.parametrize(
    ("told", "noun", "speaker"),
    [
        ("A tip led Tarn police officers to the room.", "officers", "Tarn police officers"),
        ("A lorry brought a local farmer to the gate.", "the farmer", "a local farmer"),
        ("Ida Moss is an adviser to the mayor.", "the adviser", "Ida Moss"),
        ("Ida Moss, a doctor to the poor, came.", "the doctor", "Ida Moss"),
        ("An aide to the mayor came.", "the aide", "an aide to the mayor"),
        ("A guide took two tourists to the top.", "the guide", "a guide"),
        ("A guide escorted two tourists to the top.", "the guide", "a guide"),
    ],
)
def test_where_somebody_went_is_no_part_of_who_it_is(told, noun, speaker):
    hold([_RAIN, told, f"“It is late again,” {noun} said."], "It is late again", speaker)


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("China’s ambassador to Britain Liu Xiaming", "Liu Xiaming"),
        ("The envoy to Ghana Ida Moss", "Ida Moss"),
        ("The mayor of Leeds Ida Moss", "Ida Moss"),
    ],
)
def test_where_somebody_is_sent_is_no_part_of_a_name(office, name):
    told = f"{office} has said that it will act. “We will act soon,” {name.split()[-1]} said."
    if name.startswith("Liu"):
        told = told.replace("Xiaming said.", "Liu said.").replace("” Xiaming", "” Liu")
    hold([_RAIN, told], "We will act soon", name)


@pytest.mark.parametrize("verb", ["told", "said to", "wrote to"])
def test_whom_somebody_speaks_to_does_not_speak(verb):
    text = [
        "Dr Ida Moss heard Eva Lind, a cook, on Monday.",
        "Lind said that she had seen it.",
        "Dr Moss extended her sympathy to the family.",
        f"“You did all that could be done,” she {verb} Lind.",
    ]
    hold(text, "You did all", "Ida Moss")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (
            "When I asked the young man in the yellow jacket what was wrong, he replied:",
            "the young man in the yellow jacket",
        ),
        ("When I asked Karl Abe what was wrong, he replied:", "Karl Abe"),
        ("Karl Abe came. When I mentioned the landlord, he replied:", "Karl Abe"),
        ("Karl Abe came. After I asked the waiter for the bill, he replied:", "Karl Abe"),
        ("Karl Abe came. When I asked what the landlord wanted, he replied:", "Karl Abe"),
    ],
)
def test_who_is_asked_in_front_replies(told, speaker):
    hold(
        ["The council says that the ferry is new.", f"{told} “It is just not here.”"],
        "It is just",
        speaker,
    )


@pytest.mark.parametrize(
    ("told", "pronoun", "speaker"),
    [
        (
            "A boy asks his grandfather what the sea is for. The old man thinks about it.",
            "he",
            "the old man",
        ),
        ("A boy falls off his bike. The boy thinks about it.", "he", "a boy"),
        ("A girl asks Karl Abe what it is for. The sailor thinks about it.", "he", "Karl Abe"),
        ("MP Ida Moss rang. The officer who answered was courteous.", "she", DOUBT),
        ("MP Ida Moss rang. The officer was courteous.", "she", "Ida Moss"),
    ],
)
def test_a_noun_of_its_own_is_somebody_else(told, pronoun, speaker):
    hold([_RAIN, f"{told} “Leaving it all,” {pronoun} says."], "Leaving it all", speaker)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("A crowd came, among them Abe’s grandmother. She was not impressed.", DOUBT),
        ("Ida Moss came, among them Abe’s grandmother. She was not impressed.", "Ida Moss"),
        ("Ida Moss, whose daughter was there, was not impressed.", "Ida Moss"),
    ],
)
def test_she_is_hardly_somebody_far_where_kin_was_told_of(told, speaker):
    before = ["Eva Lind, a referee, gave three cards.", "Karl Abe scored. He ran."]
    hold([*before, told, "“Let him play from the start,” she said."], "Let him play", speaker)


@pytest.mark.parametrize(
    ("told", "noun", "speaker"),
    [
        (
            "Senior counsel Ida Moss submitted that the land was barren. Karl Abe sued.",
            "counsel",
            "Ida Moss",
        ),
        ("Coach Karl Abe watched it with Ida Moss.", "coach", "Karl Abe"),
        ("Defence counsel Ida Moss and state counsel Karl Abe were there.", "counsel", DOUBT),
        ("Ida Moss and Karl Abe were there.", "counsel", "counsel"),
    ],
)
def test_a_noun_without_an_article_calls_somebody_known(told, noun, speaker):
    hold([_RAIN, told, f"“We were late again,” {noun} said."], "We were late", speaker)


def test_a_noun_before_another_calls_nobody():
    told = "Union official Ida Moss was there. “We were late again,” official figures say."
    article = titled("A story", told)
    found = attribute(article, language_of("en"))
    assert found.quotations[0].speaker_id != "ida-moss"


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Tarn Minerals rejected that. In a note, the company said it was late.", "Tarn Minerals"),
        ("A mayor came. In a note, the company said it was late.", "a mining company"),
    ],
)
def test_a_body_is_rather_the_one_that_its_paragraph_names(told, speaker):
    before = "A mining company knew that waste was leaking."
    hold([before, told, "“We take it seriously,” it added."], "We take it", speaker)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("A report from that time, which she keeps in the hall, reads:", "a report"),
        ("The teacher, Karl Abe, whom she met in Tarn, said:", "Karl Abe"),
    ],
)
def test_a_clause_that_tells_of_a_noun_has_no_say(told, speaker):
    hold(
        [f"Ida Moss was not thought clever. {told} “Tries hard. Should rest.”"],
        "Tries hard",
        speaker,
    )


@pytest.mark.parametrize(
    ("told", "pronoun", "speaker"),
    [
        ("The generator went off as the novelist Ida Moss was asked.", "she", "Ida Moss"),
        ("The insurer said it was late, as Ida Moss had.", "she", "Ida Moss"),
    ],
)
def test_what_things_do_makes_nobody_of_them(told, pronoun, speaker):
    hold([_RAIN, f"{told} “I rest my case,” {pronoun} said."], "I rest", speaker)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("That is why I always tell my clients:", DOUBT),
        ("We tell our customers:", DOUBT),
        ("I told the mayor:", DOUBT),
        ("That is why Moss always tells her clients:", "Ida Moss"),
        ("Ida Moss said I told her,", "Ida Moss"),
        ("When I ask what she likes, Moss says:", "Ida Moss"),
        ("I met Ida Moss in May and she says:", "Ida Moss"),
        ("Ida Moss did what we say:", "Ida Moss"),
        ("Ida Moss, a nurse, gave the answer I reported:", "Ida Moss"),
    ],
)
@pytest.mark.parametrize("behind", ["", " She laughed."])
def test_what_the_writer_says_is_nobody_elses(told, speaker, behind):
    text = ["Ida Moss opened the shop.", f"{told} “An open face is a happy face.”{behind}"]
    hold(text, "An open face", speaker)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("With respect, I did not interrupt you, Doctor.", DOUBT),
        ("With respect, it was you who began it, Dr Moss.", DOUBT),
        ("I have been here for years, and I saw it, at night.", "Ida Moss"),
    ],
)
def test_words_to_who_spoke_last_may_be_another_persons(words, speaker):
    text = ["Karl Abe met Dr Ida Moss.", "“Not in my corridor,” Dr Moss interjected.", f"“{words}”"]
    hold(text, words[:20], speaker)


@pytest.mark.parametrize("part", ["one paragraph", "the last sentence", "a passage"])
def test_a_part_of_a_text_says_nothing_aloud(part):
    told = f"Ida Moss’s book is long. ‘By ten the messengers knew,’ {part} begins."
    hold([_RAIN, told], "By ten", DOUBT)


@pytest.mark.parametrize("name", ["Sunday Abe", "Friday Eze"])
def test_a_day_between_commas_is_a_name(name):
    told = f"The agency’s Director of Finance, {name}, failed to bring it. Eva Lind was cross."
    hold([_RAIN, told, "Asked why, the director said: “The file is out.”"], "The file", name)


def test_a_number_is_no_speaker():
    told = "The post drew some 9,000 replies, among them one from Karl Abe."
    hold(["Ida Moss posted it.", f"{told} “You were throwing chairs,” it said."], "You were", DOUBT)


@pytest.mark.parametrize("title", ["Nine Kinds of Rain", "Six Rivers", "Ordinary Tides"])
def test_a_title_that_counts_is_nobody(title):
    told = f"She wrote {title}, which came out in May. Ida Lund is from Oslo. She laughs."
    hold([told, "“A short one,” she says. “I am busy now.”"], "I am busy", "Ida Lund")


def test_who_is_asked_again_by_the_writer_answers():
    told = "The officer was courteous. “Madam, we have received it,” she said. I asked how many residents knew."
    hold([_RAIN, f"{told} “I am not able to share that.”"], "I am not able", "the officer")


@pytest.mark.parametrize(
    ("kind", "is_meant"),
    [
        (BlockKind.CAPTION, False),
        (BlockKind.CORRECTION, False),
        (BlockKind.NOTE, False),
        (BlockKind.PARAGRAPH, True),
    ],
)
def test_nobody_in_a_caption_is_in_mind_behind_it(kind, is_meant):
    article = titled(
        "A man fell ill",
        "Ida Moss fell ill in Tarn.",
        "Karl Abe dries the down.",
        "“It does not hurt me at all now,” the patient wrote.",
    )
    blocks = list(article.blocks)
    blocks[2] = replace(blocks[2], kind=kind)
    found = attribute(replace(article, blocks=tuple(blocks)), language_of("en"))
    told = {one.speaker_id for one in found.quotations[0].candidates}
    assert ("karl-abe" in told) is is_meant


@pytest.mark.parametrize("name", ["Monique d'Aubrac", "Monique d’Aubrac", "Carlo dell’Acqua"])
def test_a_particle_before_an_apostrophe_is_part_of_a_name(name):
    hold([_RAIN, f"“We open at nine again,” said {name}, head of rates."], "We open", name)


def test_a_report_that_is_cited_is_not_whose_it_tells_of():
    told = (
        "A mining company knew of it and did not tell Tarn, according to a report by Clear Water."
    )
    hold([told, "“The limit was exceeded,” the report says."], "The limit", "Clear Water")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("A memorandum handed to the staff gave them until noon.", DOUBT),
        ("A draft seen by the Weekly Packet says controls were weak.", DOUBT),
        ("Karl Abe read a short statement.", DOUBT),
        ("Karl Abe read out the letter from his landlord.", DOUBT),
        ("The Weekly Packet said in a statement that it was late.", "Weekly Packet"),
    ],
)
def test_it_is_what_the_sentence_before_is_about(told, speaker):
    hold(
        ["Holm Estates is cautious.", _RAIN, f"{told} “Thank you for being decent,” it said."],
        "Thank you",
        speaker,
    )


def test_who_tells_where_somebody_is_told():
    told = "“A piano is a ton of tension,” I was told by Eva Lind, who teaches it. “We think of it as a box.”"
    hold(["Karl Abe came.", told], "We think", "Eva Lind")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (
            "In evidence he told his counsel, Karl Brannigan SC, that he had felt it change.",
            "Cathal Devaney",
        ),
        (
            "In the letter she wrote, Karl Brannigan said that he had felt it change.",
            "Karl Brannigan",
        ),
    ],
)
def test_whom_a_pronoun_tells_behind_a_fronted_phrase(told, speaker):
    text = [
        "Cathal Devaney fell at Tarn. Mr Devaney, 34, is well.",
        told,
        "“I remember it all,” he said.",
    ]
    hold(text, "I remember", speaker)


@pytest.mark.parametrize(
    ("told", "noun", "speaker"),
    [
        ("Police were called when a man fell. Karl Abe saw it.", "the man", DOUBT),
        ("Karl Abe fell. He is a kind man.", "the man", "Karl Abe"),
    ],
)
def test_a_man_told_of_apart_is_nobody_named(told, noun, speaker):
    hold([_RAIN, f"{told} “My brother put it in,” {noun} said."], "My brother", speaker)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Everything I own that fits in a bag is here.", DOUBT),
        ("Henry I of Tarn laughed.", "Henry I"),
    ],
)
def test_i_is_a_number_behind_a_given_name_alone(told, speaker):
    hold([_RAIN, f"{told} “I saw it all first,” he said."], "I saw it", speaker)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Two villages were cut off.", "Holm Estates"),
        ("The work will take a year.", "Holm Estates"),
        ("Prices rose by a tenth.", "Holm Estates"),
        ("There is a delay at the gate.", "Holm Estates"),
        ("Its lawyers sent a letter.", "Holm Estates"),
        ("The insurer, which asked not to be named, said it was late.", DOUBT),
        ("On the shelf there is a card that somebody sent.", DOUBT),
    ],
)
def test_it_is_the_body_of_the_paragraph_before_unless_something_else_may_be(told, speaker):
    before = "Holm Estates said on Monday that the line would close."
    hold([before, f"{told} “Thank you for waiting,” it said."], "Thank you", speaker)


@pytest.mark.parametrize(
    "told",
    [
        "Judge Ida Moss spoke before passing sentence:",
        "Ida Moss, a clerk, summed it up in one sentence:",
        "Ida Moss, a clerk, was asked about the passage of time:",
        "Ida Moss, a clerk, defended the paragraph:",
    ],
)
def test_a_sentence_is_no_sign(told):
    hold([_RAIN, f"{told} “We open at nine again.”"], "We open", "Ida Moss")


@pytest.mark.parametrize(
    ("asked", "speaker"),
    [
        ("I asked how many residents knew.", "Ida Moss"),
        ("I asked her how many residents knew.", "Ida Moss"),
        ("I asked her husband, Karl Abe, how many residents knew.", "Karl Abe"),
        ("I asked Karl Abe, a driver, how many residents knew.", "Karl Abe"),
        ("We asked the mayor, Karl Abe, about it.", "Karl Abe"),
    ],
)
def test_who_is_asked_by_the_writer_answers(asked, speaker):
    told = f"Ida Moss was there. “We have received it,” she said. {asked} “I am not sure.”"
    hold([_RAIN, told], "I am not sure", speaker)


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("I was told by Karl Abe", "Karl Abe"),
        ("she said she was told by Karl Abe", "Ida Moss"),
        ("Ida Moss said, as she was told by Karl Abe", "Ida Moss"),
        ("Ida Moss, who was told by Karl Abe, said", "Ida Moss"),
    ],
)
def test_who_told_somebody_is_not_who_says_so(tag, speaker):
    hold(["Ida Moss, a cook, was there.", f"“We were late again,” {tag}."], "We were", speaker)


@pytest.mark.parametrize(
    ("told", "pronoun", "speaker"),
    [
        ("Then he sent on Liam Abe, 19. The winger crossed, and hit the winner.", "he", DOUBT),
        ("The boss sent on two more. The manager was cross.", "he", "Ray Tiller"),
        ("For Tony Vance it was a bad day. The Marsh United manager was cross.", "he", DOUBT),
    ],
)
def test_a_noun_may_be_whom_its_paragraph_brings_in(told, pronoun, speaker):
    before = "Ray Tiller said his players had shown it. “I heard them,” Tiller said. The manager laughed."
    hold([before, told, f"“I just closed my eyes,” {pronoun} said."], "I just closed", speaker)


def test_the_old_man_is_one_of_several():
    before = "Karl Abe is 44. His father, Bo Abe, runs the shop."
    hold([before, "The old man sits down. “They would have a bar,” he says."], "They would", DOUBT)


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("The vote tied, leaving Speaker Ida Moss to cast the ballot.", "Speaker"),
        ("It tied, so acting Speaker Ida Moss cast the ballot.", "acting Speaker"),
    ],
)
def test_a_verb_before_an_office_is_no_part_of_it(told, role):
    article = titled("It rained", f"{told} “It is late again,” Moss said.")
    introduction = attribute(article, language_of("en")).speakers[0].introduction
    assert introduction is not None
    assert introduction.cut_from(article.text) == f"{role} Ida Moss"
