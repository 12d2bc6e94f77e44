"""Hold who is meant where a paragraph brings in somebody new, or tells of somebody by another word: two tables."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_FIRST = "“It is late,” said Karl Abe, who runs the mill."

# What tells, the paragraphs, how the words begin, who says them.
BROUGHT_IN = {
    "a name behind a time is nobody's role": (
        [
            _FIRST,
            "In the meantime Ivor Lund has raised his cot on bricks.",
            "“Three a year,” he says.",
        ],
        "Three",
        "Ivor Lund",
    ),
    "a name behind a year": (
        [
            _FIRST,
            "In a good year Ivor Lund would be asleep in his hut by now.",
            "“Three a year,” he says.",
        ],
        "Three",
        "Ivor Lund",
    ),
    "a name behind a verb of place": (
        [
            _FIRST,
            "Two doors along from the baker lives Ivor Lund, a retired plasterer, who keeps a bird. He has been told to go.",
            "“I built half of it,” he said.",
        ],
        "I built",
        "Ivor Lund",
    ),
    "an alias somebody asks for": (
        [
            _FIRST,
            "A broker who asks to be called Mdosi says he buys it cheaply.",
            "“Chicken feed,” he says.",
        ],
        "Chicken",
        "Mdosi",
    ),
    "an alias behind a second noun": (
        [
            _FIRST,
            "One shareholder who came, a former teacher who gave her name only as Madam Foo, said she would wait.",
            "“I bought at 90 cents,” she said.",
        ],
        "I bought",
        "Foo",
    ),
    "an officer for the press": (
        [
            "The Command's Public Relations Officer, SP Musa Danladi, said so on Sunday.",
            "The police spokesman said that two rifles were found.",
            "“All of them have been taken to the hospital.”",
        ],
        "All of them",
        "Musa Danladi",
    ),
    "an officer for the press, no other officer": (
        [
            "The Command's Records Officer, Musa Danladi, said so on Sunday.",
            "“All is well,” a spokesman said.",
        ],
        "All is",
        "a spokesman",
    ),
    "initials between an office and a name": (
        [
            _FIRST,
            "Chief Executive Officer of the Tarn Irrigation Company (TIC), Dr. Ida Bisset-Lund, said that it would help.",
            "She told reporters that the well was deep.",
            "“The contract has been signed,” she said.",
        ],
        "The contract",
        "Ida Bisset-Lund",
    ),
    "a particle behind a first name that no list holds": (
        [
            "Official Spokesperson for the Ministry of Tides Dr Khalifa bin Nasser Al-Mannari told reporters so.",
            "“There is a text,” Dr Al-Mannari said.",
        ],
        "There is",
        "Khalifa bin Nasser Al-Mannari",
    ),
    "a place that a story opens with": (
        [
            "Batang Tarn: In a good year Ivor Lund would be asleep in his hut by now, with a torch to keep the thieves off.",
            "“Even the thieves cannot be bothered,” said the 58-year-old.",
        ],
        "Even",
        "Ivor Lund",
    ),
    "initials of a firm are no man": (
        [
            _FIRST,
            "But the grain handler TGH has called it wrong.",
            "It is the second time TGH has been refused and chief executive Ivor Lund says it has lost money.",
            "“We cannot see why,” he said.",
        ],
        "We cannot",
        "Ivor Lund",
    ),
    "a mother of three, though no mother was told of": (
        [
            "Rosa Abe said that no mother would be turned away.",
            "Ida Lund, who had walked from the farm with her son, said she had been sent away.",
            "“Here they tell you go there,” said the mother of three.",
        ],
        "Here",
        "Ida Lund",
    ),
    "who is asked, and whether he will": (
        [
            "Rep. Trent Moss had been in the diner for an hour.",
            "But Marcus Lund, who runs the store, said he was torn.",
            "As he left, the congressman stopped again. The woman asked him whether he would come back.",
            "“Win or lose,” he said.",
        ],
        "Win or lose",
        "Trent Moss",
    ),
    "a firm by the name it had first": (
        [
            "A federal judge blocked Tarn Mutual from closing its plant, saying the company had broken its word.",
            "District Judge Ida Lund wrote that Tarn Mutual had promised it.",
            "The company received a loan, court filings show.",
            "“The plant has lost money,” the company said.",
        ],
        "The plant",
        "Tarn Mutual",
    ),
    "no company is a union": (
        [
            "Ivor Lund, general secretary of the drivers’ union Footplate, accused the company of lying.",
            "The company disputed that. “Nothing was proposed,” it said.",
        ],
        "Nothing",
        "the company",
    ),
    "the bench, behind a party's answer": (
        [
            "In an affidavit, Tarn Builders stated: “The floors are minor in nature.”",
            "The bench was not impressed. “Three floors are not minor,” it observed.",
        ],
        "Three floors",
        "the bench",
    ),
    "a body by whom something was announced": (
        [
            "Borough Albion will begin on minus nine points.",
            "The penalty was announced on Wednesday by the League’s disciplinary panel, which met twice.",
            "“Other clubs paid their staff on time,” it said in a ruling.",
        ],
        "Other clubs",
        "the League’s disciplinary panel",
    ),
    "whom the clause in front names": (
        [
            "“It was late,” Rosa Abe, the sister, said.",
            "Ida Conti has retired. “It was my sister's idea,” Abe said.",
            "When I tell Conti this, she is outraged. “It was never late,” she says.",
        ],
        "It was never",
        "Ida Conti",
    ),
    "whom two clauses in front name": (
        [
            "“It was late,” Rosa Abe, the sister, said.",
            "After Ida Conti met Lena Roe, she left. “It was over,” Conti said.",
        ],
        "It was over",
        "Ida Conti",
    ),
    "a month before a surname": (
        [
            "The parrots were brought in by Ada Amadi. “They like it,” said Amadi.",
            "Since August Amadi has brought treats. “They throw them,” she said.",
        ],
        "They throw",
        "Ada Amadi",
    ),
    "somebody who asked not to be named": (
        [
            "“We won,” said Rosa Abe, the mayor.",
            "Her mother, who asked that her name not be used, said she would write to the governor.",
            "“I would just send a picture,” she said.",
        ],
        "I would",
        "her mother",
    ),
    "who is asked between commas": (
        [
            "“It was late,” said Rosa Abe, who runs the mill.",
            "Otis Lund, asked on his way whether there would be a strike, kept walking.",
            "“Ask me on Thursday,” he said.",
        ],
        "Ask me",
        "Otis Lund",
    ),
    "who asks what she is to do": (
        [
            "Kristin Roe, a mother of three, asked what she was supposed to do. “I have a shift,” she said."
        ],
        "I have a shift",
        "Kristin Roe",
    ),
    "a question of the asker's behind one that names another's going": (
        [
            "Tom Abe, a diver, was cross. “It was cold,” he said.",
            "Karl Moss, the coroner, asked him why he went.",
            "“Were you alone?” he said.",
        ],
        "Were you",
        "Karl Moss",
    ),
    "a statement of the body that has just spoken, though somebody spoke before it": (
        [
            _FIRST,
            "The Carpet Makers’ Board said that trade had suffered. “Orders will be lost,” a statement said.",
        ],
        "Orders",
        "Carpet Makers’ Board",
    ),
    "a name behind its verb, with an age": (
        [
            "“It is late,” said Mary Abe, who runs the mill.",
            "Among those planning to leave is Ida Lund, 29, a weaver who shares a house. She has seen 43 rooms since May.",
            "“The queue went round the corner,” she said.",
        ],
        "The queue",
        "Ida Lund",
    ),
    "a name behind its verb and a place": (
        [
            _FIRST,
            "Behind the plan is Ivor Lund, 41, a cook from Tarn. He came in May.",
            "“Three a year,” he said.",
        ],
        "Three",
        "Ivor Lund",
    ),
    "a subject before its verb is no name behind it": (
        [
            _FIRST,
            "On the day the coach was Lee Abel, Ivor Lund sold the tickets.",
            "“Three a year,” he said.",
        ],
        "Three",
        "Ivor Lund",
    ),
    "a name in a clause that hangs on another": (
        [
            _FIRST,
            "In Tarn, where the mayor is Lee Abel, Ivor Lund sold the tickets.",
            "“Three a year,” he said.",
        ],
        "Three",
        "Ivor Lund",
    ),
    "who asks several to do something": (
        [
            "“It is late,” said Mary Abe, who runs the mill.",
            "The local MP, Ida Lund, will raise it this week. She has asked ministers to keep the line.",
            "“They never open again,” she said.",
        ],
        "They never",
        "Ida Lund",
    ),
    "a vet who tells him": (
        ["Ivor Lund, 54, has had his dog for nine years.", "“It is old,” the vet told him in May."],
        "It is old",
        "the vet",
    ),
    "a surgeon who says it to her, and who he is then": (
        [
            "Ida Lund has had a bad knee for years. “It hurts,” she said.",
            "“It will not heal,” the surgeon said to her in May.",
            "“Rest it,” he said.",
        ],
        "Rest it",
        "the surgeon",
    ),
    "a judge who tells somebody by name": (
        ["Ivor Lund, 54, was jailed in May.", "“You stole,” the judge told Lund at Tarn court."],
        "You stole",
        "the judge",
    ),
    "a striker who tells a paper": (
        ["Ivor Lund has played for Tarn for years.", "“I am fit,” the striker told the Herald."],
        "I am fit",
        "Ivor Lund",
    ),
    "a striker who tells his lawyer": (
        [
            "Ivor Lund has played for Tarn for years. “No,” Lund said.",
            "“I am fit,” the striker told Lund’s lawyer.",
        ],
        "I am fit",
        "Ivor Lund",
    ),
    "a teacher known as one, who tells her": (
        [
            "Ida Lund, a teacher, has lived in Tarn for years.",
            "“You may go,” the teacher told her.",
        ],
        "You may go",
        "Ida Lund",
    ),
    "many who are not she": (
        [
            "“They are fed up,” said Mary Abe, a baker. Many have left the land. “We stay,” she said."
        ],
        "We stay",
        "Mary Abe",
    ),
    "another of two things": (
        [
            "“They are fed up,” said Mary Abe, a baker.",
            "Two buses were late. Another was cancelled. “It is a shame,” she said.",
        ],
        "It is a shame",
        "Mary Abe",
    ),
    "a noun that a clause parts from its verb": (
        [
            "“It was late,” said Mary Abe, who runs the mill.",
            "The insurer, which shut in May, said: “We are sorry.”",
        ],
        "We are sorry",
        "the insurer",
    ),
    "a thing that a clause tells of, and who says so": (
        [
            _FIRST,
            "The end, which came in May, said Ida Lund, was quiet. “I cried,” she said.",
        ],
        "I cried",
        "Ida Lund",
    ),
    "a thing that adds to something": (
        [
            "“It was late,” said Mary Abe, who runs the mill.",
            "The flood, which came in May, added to her woes. “I cried,” she said.",
        ],
        "I cried",
        "Mary Abe",
    ),
    "a firm called by a verb, which has spoken": (
        [
            "Target will cut its prices. Target said that it had no choice. “We are sorry,” the company said.",
        ],
        "We are sorry",
        "Target",
    ),
    "of whom somebody has just spoken": (
        [
            "“It was stolen,” said Ida Lund, who runs the museum.",
            "She said a letter from the chaplain had been found there. “I am uneasy,” the chaplain wrote.",
        ],
        "I am uneasy",
        "the chaplain",
    ),
    "of whom somebody says that he has left": (
        ["Ida Lund said that the chef had left in May. “I am tired,” the chef said."],
        "I am tired",
        "the chef",
    ),
    "a body that isn't named, with another about": (
        [
            "“It was late,” said the Holm Group.",
            "The insurer, which asked not to be named, said: “We are sorry.”",
        ],
        "We are sorry",
        "the insurer",
    ),
    "one who can't be named is nobody named": (
        [
            "Ivor Lund has a shop.",
            "“It was late,” said the trader, who can’t be named. “I left,” he said.",
        ],
        "I left",
        "the trader",
    ),
    "one who asked not to be, likewise": (
        ["Ivor Lund has a shop.", "“It was late,” said the trader, who asked not to be named."],
        "It was late",
        "the trader",
    ),
    "one who isn't named, known by the noun": (
        [
            "An official said no. Ivor Lund has a shop.",
            "“It was late,” said the official, who asked not to be named.",
        ],
        "It was late",
        "an official",
    ),
    "one who was named something": (
        ["Ivor Lund won it.", "“It was late,” said the striker, who was named man of the match."],
        "It was late",
        "Ivor Lund",
    ),
    "somebody behind a noun that opens the paragraph": (
        [
            _FIRST,
            "Rain fell on Monday. A letter came.",
            "Judgment has been reserved. In the town, meanwhile, a teenager sells cold water from a box.",
            "“From heaven,” he says.",
        ],
        "From heaven",
        "a teenager",
    ),
}

OPEN = {
    "of whom somebody has just spoken, and a third is about": (
        [
            "“It was stolen,” said Ida Lund, who runs the museum. Tom Abe, a clerk, heard it.",
            "She said a letter from the chaplain had been found there. “I am uneasy,” the chaplain wrote.",
        ],
        "I am uneasy",
    ),
    "what somebody says she was": (
        ["Ida Lund said that she had been the chef for years. “I am tired,” the chef said."],
        "I am tired",
    ),
    "what parents are to say": (
        ["Karl Abe, a coach, has advice. Stay calm. Say to your child: “We will talk later.”"],
        "We will talk",
    ),
    "what they are to say, in a paragraph of its own": (
        ["Karl Abe, a coach, has advice.", "Tell them: “We will talk later.”"],
        "We will talk",
    ),
    "it, behind a note": (
        ["Holm Foods recalled its pies. A note was pinned to the gate. It said: “We are sorry.”"],
        "We are sorry",
    ),
    "it, behind a sign": (
        ["Holm Foods recalled its pies. A sign hung on the door. “We are sorry,” it said."],
        "We are sorry",
    ),
    "help is no body": (
        ["Help may be at hand. Many need help now. The new plan is out. “We are sorry,” it said."],
        "We are sorry",
    ),
    "another, right behind somebody's words": (
        [
            "“Good luck to them,” said a student waiting for a bus.",
            "Another was less forgiving. “I have to be there at six,” she said.",
        ],
        "I have to",
    ),
    "another, in one paragraph with them": (
        [
            "“Good luck to them,” said a baker. Another was cross. “Who pays?” she said.",
        ],
        "Who pays",
    ),
    "a striker who tells him, of two": (
        [
            "Ivor Lund has played for Tarn for years. Tom Abe met him in May.",
            "“I am fit,” the striker told him.",
        ],
        "I am fit",
    ),
    "a nurse who tells him, with her about": (
        ["Ida Lund was in the ward when Tom Abe rang.", "“It is late,” the nurse told him in May."],
        "It is late",
    ),
    "a vet who tells a woman, with another about": (
        [
            "Ida Lund opened the surgery in May. A woman came with a cat.",
            "“It will live,” the vet told her.",
        ],
        "It will live",
    ),
    "an age of whoever tells him": (
        [
            "Ivor Lund has played for Tarn for years. “No,” Lund said.",
            "“I am fit,” the 34-year-old told him.",
        ],
        "I am fit",
    ),
    "who asks several why": (
        [
            "“It is late,” said Mary Abe, the minister.",
            "The local MP, Ida Lund, was there. She has asked ministers why the line was shut.",
            "“They never told us,” she said.",
        ],
        "They never",
    ),
    "who asks one to do something": (
        [
            "“It is late,” said Mary Abe, the minister.",
            "The local MP, Ida Lund, was there. She has asked the judge to spare the line.",
            "“It is not for me,” she said.",
        ],
        "It is not",
    ),
    "words on a notice": (
        [
            "Ida Moss counts them. She showed the paper one such notice, handwritten in red: “Out by the 15th. No talk.”"
        ],
        "Out by",
    ),
    "a nephew who did something for him": (
        [
            "Ivor Lund, a plasterer, has been told to go. “I built it,” he said.",
            "A nephew in Oslo has offered him a bed, but he is not keen on the idea.",
            "“The bird dislikes trains,” he said.",
        ],
        "The bird",
    ),
    "a caretaker at the end of a sentence": (
        [
            "“The truth is a cork,” Ivor Lund said.",
            "Police have questioned three people, among them a caretaker. “I sweep it on Friday,” he said.",
        ],
        "I sweep",
    ),
    "whoever was only hurt": (
        [
            "“He pulled out the gun,” Kern Abe, a shop owner, said.",
            "No one was hurt, though a 19-year-old assistant was treated for shock.",
            "“I have that shop from my father,” he said.",
        ],
        "I have that",
    ),
    "he says, between commas": (
        [
            "“It cannot be bought,” Thomas Lund, the chief executive, said.",
            "Ivor Abe and his wife, Joan, own the orchard. The couple met at a fair.",
            "Joan had come to sing; Ivor had come, he says, for the sausages.",
            "“She told me it was thin,” he recalled.",
        ],
        "She told me",
    ),
    "lines of two who talk": (
        [
            "“She was a dam inspector,” Karl Abe said. “I would like you to tell us why.”",
            "“I am not going to discuss it.”",
            "“I am not asking about her.”",
            "“The dam is fine, Congressman.”",
        ],
        "The dam",
    ),
    "a retort behind two": (
        [
            "Asked by Ida Lund, the coroner, whether he had seen it, Mr Abe replied: “No. I saw that he had one.”",
            "“That is not what I asked,” said the coroner.",
            "“Then no. I did not.”",
        ],
        "Then no",
    ),
    "a question without a tag behind two": (
        [
            "“There were fourteen letters,” said Ida Kane, who asks for the families.",
            "“I had 200 a day,” Alan Lund said. “I could not read each one.”",
            "“The third one is called ‘Patients are dying’. Did that not catch your eye?”",
        ],
        "The third",
    ),
    "the judge, where the only man about runs a pub": (
        [
            "“It was late,” said Karl Abe, who runs the pub.",
            "“It will not be wasted,” the judge said.",
        ],
        "It will not",
    ),
    "the commissioner, likewise": (
        [
            "“It was late,” said Karl Abe, who runs the pub.",
            "“It will not be wasted,” the commissioner said.",
        ],
        "It will not",
    ),
    "the 9-year-old, behind the mayor": (
        [
            "Ida Moss, the mayor, spoke. “No,” she said.",
            "“It is my park,” the 9-year-old told the council.",
        ],
        "It is my",
    ),
    "the boy who was asked": (
        [
            "“I have judged for years,” said Karl Abe, the show's secretary.",
            "The boy, who is nine, was asked by this newspaper what he would do with it.",
            "“Eat it,” he said.",
        ],
        "Eat it",
    ),
    "whom a lawyer of no told gender put it to": (
        [
            "Major General Thabo Moss told the inquiry that he had signed the letter.",
            "Advocate Lindiwe Abe put it to him that he had also taken the post.",
            "“Yes,” he said.",
        ],
        "Yes",
    ),
    "a voice in a film": (
        [
            "The man who filmed it, Karl Abe, said he had gone home. “It was loud,” he said.",
            "In the film, a man's voice can be heard shouting: “Get back!”",
        ],
        "Get back",
    ),
    "whom the dead is survived by": (
        ["Karl Lund ran the line.", "Lund is survived by a son. “He hated trains,” he says."],
        "He hated",
    ),
    "the clerk of the first sentence, somebody named since": (
        [
            "A clerk told the man to come back on Friday.",
            "The street was full. It was a warm day.",
            "“I told him no,” said Hector Lund, 24, who was alone there.",
            "“What is that?” asked the clerk.",
        ],
        "What is that",
    ),
    "a family behind a neighbour": (
        [
            "A neighbour, who did not want to be named, said he had driven past. “He waved,” he said.",
            "In a statement issued by police, Lund’s family thanked the volunteers of the brigade.",
            "“We ask for privacy while we come to terms with our loss.”",
        ],
        "We ask",
    ),
    "a statement of one of two": (
        [
            "“A machine cannot tell,” said Will Lund.",
            "Unity Tarn, which represents the staff, gave it a welcome. “Our members have been told,” a statement said.",
        ],
        "Our members",
    ),
    "a charity of the first sentence, and one that has spoken since": (
        [
            "A charity that dug many wells is to test them again.",
            "Tap & Bucket said that it had found lead. “We told people that it was safe,” the charity said.",
        ],
        "We told",
    ),
    "it, of whom the paragraph hasn't told": (
        [
            "“We had no warning,” the Tide Office said.",
            "The weather agency moved at noon. “Remain alert for floods,” it said.",
        ],
        "Remain",
    ),
}


@pytest.mark.parametrize("name", BROUGHT_IN)
def test_who_is_brought_in_speaks(name):
    hold(*BROUGHT_IN[name])


@pytest.mark.parametrize("name", OPEN)
def test_words_of_either_are_the_narrators(name):
    hold(*OPEN[name], DOUBT)


# Of somebody whose first name tells no gender for sure: "he" may be whom she speaks to.
SPOKEN_TO = [
    f"{title}Harriet Lowe {verb} {whom} that he had chosen well."
    for title in ("", "Judge ", "Mayor ")
    for verb in ("told", "reminded", "warned")
    for whom in ("Stroud", "Gavin Stroud")
]


@pytest.mark.parametrize("sentence", SPOKEN_TO)
def test_pronoun_of_whom_somebody_speaks_to_tells_nothing_of_who_speaks(sentence):
    paragraphs = [f"Gavin Stroud was jailed on Friday. {sentence}", "“You took a rail,” she said."]
    hold(paragraphs, "You took", "Harriet Lowe")
