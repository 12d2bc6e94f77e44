"""Make small articles in which a noun calls somebody whom it was never given, and score them.

    python benchmarks/callings.py [--per-template N] [--errors N] [--only NOUN] (as `grid.py`)

Somebody is told of by what they do ("Ida Moss conducts the town band"), nobody, somebody else with a trade or
a mayor speaks in between, and then "the conductor" does. Another's voice is the mistake to fear: the
narrator may read what no rule is sure of.
"""

import sys
from itertools import product

import grid

TOLD = {
    "{A}, who teaches maths at Oakley School, was one of them.": ("teacher", "maths teacher"),
    "{A} farms 300 acres near {place1}.": ("farmer",),
    "{A}, who drives the 42 bus, saw it all.": ("driver", "bus driver"),
    "{A} has painted the cliffs for 40 years.": ("painter", "artist"),
    "{A}, 54, keeps bees behind the church.": ("beekeeper", "54-year-old"),
    "{A} wrote the book in a shed.": ("author", "writer"),
    "{A} runs the bakery on Mill Street.": ("baker", "owner"),
    "{A} plays in goal for the county.": ("goalkeeper", "keeper"),
    "{A} coaches the under-12s.": ("coach",),
    "{A} conducts the town band.": ("conductor",),
    "{A}, who won the race in 2019, was third.": ("former champion", "former winner"),
    "{A} sits for Labour on the council.": ("councillor", "Labour councillor"),
    "{A} sings with the Harbour Choir.": ("singer", "chorister"),
    "{A} directed the film in 12 days.": ("director", "film-maker"),
    "{A} designed the bridge.": ("designer", "engineer", "architect"),
    "{A} founded the company in 2011.": ("founder", "entrepreneur"),
    "{A}, a retired miner, walks there every day.": ("retired miner", "pensioner", "former miner"),
    "{A} moved from Lagos in 2003.": ("Lagos-born pharmacist",),
    "{A} lost the seat in May.": ("former MP", "ex-MP"),
    "{A} studies law at Leeds.": ("student", "law student"),
    "{A} volunteers at the food bank.": ("volunteer",),
    "{A} edits the village newsletter.": ("editor",),
    "{A} captained the side for nine years.": ("captain", "former captain", "skipper"),
    "{A} treated most of the injured.": ("doctor", "medic", "surgeon"),
    "{A} has campaigned against the road since 2015.": ("campaigner", "activist"),
    "{A} bought the house next door in 1999.": ("neighbour", "homeowner"),
    "{A} discovered the comet from a balcony.": ("astronomer", "amateur astronomer"),
    "{A} represents the workers.": ("union official", "lawyer"),
    "{A} trains greyhounds.": ("trainer",),
}
BETWEEN = (
    "",
    "“⟦B|{q3},⟧” said {B}, a shopkeeper.\n\n",
    "{B}, the mayor, agreed. “⟦B|{q3},⟧” {B.he} said.\n\n",
    "Police closed the road.\n\n",
)
CALLED = (
    "“⟦A|{q1},⟧” said the NOUN.",
    "“⟦A|{q1},⟧” the NOUN said. “⟦A|{q2}.⟧”",
    "The NOUN was not surprised. “⟦A|{q1},⟧” {A.he} said.",
)
TEMPLATES = {
    f"{noun} {between}{called}": f"{told}\n\n{BETWEEN[between]}{CALLED[called].replace('NOUN', noun)}"
    for told, nouns in TOLD.items()
    for noun, between, called in product(nouns, range(len(BETWEEN)), range(len(CALLED)))
}

if __name__ == "__main__":
    sys.exit(grid.main(templates=TEMPLATES))
