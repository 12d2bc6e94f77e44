"""Small articles in which a kind of construction once went wrong, with who speaks in them."""

CASES = {
    "01a": (
        (
            "Kiln dispute drags on",
            "The Edgar Holm pottery reopened in Marrow this week. Piet Vane, a glazier, stayed away.",
            'Holm shrugged. "Vases sell in April," he said.',
        ),
        (("Vases sell", "Edgar Holm"),),
    ),
    "01b": (
        (
            "Orchard wins prize",
            'Pickers cheered the Oskar Brandt pear. "Sweet as jam," said Jon Reeve, a cook.',
            'Brandt lifted a crate. "Nine years of grafting," he said.',
        ),
        (("Nine years", "Oskar Brandt"),),
    ),
    "02a": (
        (
            "Lighthouse gets a lamp",
            "When Anders Voll claimed that oil was enough, Piet Marsh wired the tower himself.",
            '"Copper lasts longer than arguments," he said.',
        ),
        (("Copper lasts", "Piet Marsh"),),
    ),
    "02b": (
        (
            "Roof of reeds",
            "Because Sven Aasen argued that slate was safer, Piet Tolland cut reeds until dusk.",
            '"My knife went blunt twice," he said.',
        ),
        (("My knife", "Piet Tolland"),),
    ),
    "03a": (
        (
            "Who dropped the cello",
            'Fault lay, Peter Vance said, with the "merry crowd" around Colin Mayhew, a drummer from Oxmouth.',
            '"Strings snapped like twigs," he said.',
        ),
        (("Strings snapped", "Peter Vance"),),
    ),
    "03b": (
        (
            "Cheese market votes",
            'Lukas Behr will pick the goat cheese, he says. But given his cousin, the contest is a "family dinner."',
            '"Mould never lies," he says.',
        ),
        (("Mould never", "Lukas Behr"),),
    ),
    "04a": (
        (
            "Chess club elects",
            "Edgar Holm spoke before supper.",
            "Holm admirers in the back row begged Rasmus Peel for a speech. He waved them off.",
            '"Pawns should stay quiet," he said.',
        ),
        (("Pawns should", "Rasmus Peel"),),
    ),
    "04b": (
        (
            "Boatyard raffle",
            "Viggo Thrane spoke at noon.",
            "Thrane allies in the boatyard turned to Emil Frey for paint. He nodded.",
            '"Blue dries fastest," he said.',
        ),
        (("Blue dries", "Emil Frey"),),
    ),
    "05a": (
        (
            "Ferry crew knits",
            "Marta Lind has steered the ferry since 2012.",
            "Ms. Lind's deputy is a weaver, and her cook is a juggler.",
            '"Wool keeps gulls away," she said.',
        ),
        (("Wool keeps", "Marta Lind"),),
    ),
    "05b": (
        (
            "Bakers of Glimmen",
            '"Ovens sulk in fog," said Salma Reyes, the miller.',
            'For Ada Lindqvist\'s dough, she hauled water uphill. "Yeast likes effort," she continued.',
        ),
        (("Yeast likes", "Ada Lindqvist"),),
    ),
    "06a": (
        (
            "Tunnel stays shut",
            "Viktor Selm visited the tunnel at dawn.",
            'On Friday, the Mining Minister praised the "patient rock" above it.',
            '"Granite forgives nothing," he added.',
            "Shadow Fishing Minister Jonas Orme stayed at sea.",
        ),
        (("Granite forgives", "Viktor Selm"),),
    ),
    "06b": (
        (
            "Parks get ponds",
            "Aldo Pryce planted reeds near the pond.",
            "The Garden Secretary admitted that herons ate the carp.",
            '"Herons read no signs," he said.',
            "Shadow Railway Secretary Felix Mayne prefers trains.",
        ),
        (("Herons read", "Aldo Pryce"),),
    ),
    "07a": (
        (
            "Soup without salt",
            '"Leeks carry the broth," say the chefs.',
            'In a pamphlet, Anna Brill and Cora Dietz of Glimmen call leeks "tyrants".',
            '"Onions deserve a hearing," they say.',
        ),
        (("Onions deserve", "Anna Brill and Cora Dietz"),),
    ),
    "07b": (
        (
            "Moss on the wall",
            "Several gardeners blame the drizzle.",
            "Petrosyan's crew scrubs walls along the canal.",
            '"Lichen won by Tuesday," they write.',
        ),
        (("Lichen won", "Petrosyan's crew"),),
    ),
    "08a": (
        (
            "Puppeteer walks out",
            'The troupe\'s now retired manager, Paul Orr, who is left-handed, wrote on a napkin: "Strings tangle when nobody laughs."',
        ),
        (("Strings tangle", "Paul Orr"),),
    ),
    "08b": (
        (
            "Ferry adds a library",
            '"Novels weigh less than cargo," said a spokeswoman for Nordvik Ferries, Judith Mell.',
        ),
        (("Novels weigh", "Judith Mell"),),
    ),
    "08c": (
        (
            "Snails on strike",
            "Norwegian biologist, Dr Finn Aas from Glimmen Museum, says snails can sulk.",
            '"Shells muffle complaints," he says.',
        ),
        (("Shells muffle", "Finn Aas"),),
    ),
    "08d": (
        (
            "Bell tower repainted",
            "Oxmouth's deputy keeper of the Chamber of Bells Sandra Kemp says ropes fray.",
            '"Bronze outlives its ringers," she says.',
        ),
        (("Bronze outlives", "Sandra Kemp"),),
    ),
    "08e": (
        (
            "Goose parade cancelled",
            "Shadow Culture Secretary Jonah Ash fed the geese.",
            'The Labour MP told Petra Lane: "Geese boo everybody."',
        ),
        (("Geese boo", "Jonah Ash"),),
    ),
    "09a": (
        (
            "Kites over the dunes",
            "Professor Alan Crewe of Drift College in Marrow, Iceland says kites need salt.",
            '"Silk forgets the wind," he says.',
        ),
        (("Silk forgets", "Alan Crewe"),),
    ),
    "09b": (
        (
            "Why spoons vanish",
            "Danish professor of cutlery at the University of North East Tarn, Joseph Fells, says forks are loyal.",
            '"Spoons wander," he says, "and teaspoons emigrate."',
        ),
        (("Spoons wander", "Joseph Fells"),),
    ),
    "09c": (
        (
            "Owls of the barn",
            "Many barn keepers, like Rod Keane of Willow Creek, say owls dislike radios.",
            '"Jazz ruins their aim," he said.',
        ),
        (("Jazz ruins", "Rod Keane"),),
    ),
    "09d": (
        (
            "Rowers pick a tune",
            'Coach Peter Lowe says drums help. "Oars obey thunder," he says.',
            "Lena Ford's One Moment at Sea was sung by the crew, who saw storms in it.",
            '"Choruses keep blisters quiet," he says.',
        ),
        (("Choruses keep", "Peter Lowe"),),
    ),
    "10a": (
        (
            "Well runs dry",
            'Should the spring fail, some farmers on the hill may leave, says Ulla Brandvold, who sells clay. "Mugs need mud."',
        ),
        (("Mugs need", "Ulla Brandvold"),),
    ),
    "10b": (
        (
            "Last train north",
            'Unless snow melts, members of the crew could sleep aboard, said Tor Eide, a stoker. "Coal makes a fine pillow."',
        ),
        (("Coal makes", "Tor Eide"),),
    ),
    "11a": (
        (
            "Diaries of a miller",
            'Ruth Kaye wrote in a diary about a miller in Oxmouth who spilled flour and told her, "Bread starts with a sneeze!"',
        ),
        (("Bread starts", "a miller in Oxmouth"),),
    ),
    "11b": (
        (
            "Encounter at the loom",
            'Mara Broderick said she was stopped by Lena Cole, who dropped a spindle and said, "Threads bite strangers."',
        ),
        (("Threads bite", "Lena Cole"),),
    ),
    "11c": (
        (
            "Apprentice years",
            '"Solder first, weep later," Ms. Hale remembers her foreman telling her in Glimmen.',
        ),
        (("Solder first", "her foreman"),),
    ),
    "12a": (
        (
            "Optional swim",
            'The pool offers a free program, but "most otters prefer the river," said Paula Summers, its lifeguard.',
        ),
        (("most otters", "Paula Summers"),),
    ),
    "12b": (
        (
            "Violin in the attic",
            "Alma Roth tunes violins.",
            'So "the dust knew every song," the 61-year-old violinist said yesterday.',
        ),
        (("the dust knew", "Alma Roth"),),
    ),
    "12c": (
        (
            "Scarf of the mayor",
            'Kern joked that he kept the scarf because "it\'s older than my knees. Moths salute it."',
        ),
        (("it's older", "Kern"),),
    ),
    "12d": (
        (
            "Ducks at the crossing",
            'Ludwig Lund said "all of our ducks are ignoring the lights."',
        ),
        (("all of our", "Ludwig Lund"),),
    ),
    "13a": (
        (
            "Gazette likes the bridge",
            '"Arches flatter every river, and ours blushes," the gazette wrote.',
        ),
        (("Arches flatter", "the gazette"),),
    ),
    "13b": (
        (
            "How to sleep",
            '"Count the stairs, never sheep," advises hypnotist Alma Vord.',
        ),
        (("Count the stairs", "Alma Vord"),),
    ),
    "13c": (
        (
            "Hens and hymns",
            '"Hymns made the yolks darker," the biologists conclude.',
        ),
        (("Hymns made", "the biologists"),),
    ),
    "13d": (
        (
            "Chart of the fog",
            '"Fog refuses every licence we print," Chartwell submits.',
        ),
        (("Fog refuses", "Chartwell"),),
    ),
    "13e": (
        (
            "Two rowers",
            '"Paddles bend," one of the rowers said.',
            '"Arms bend more. Mine creak like gates," said another.',
        ),
        (("Arms bend", "another"),),
    ),
    "14a": (
        (
            "Mill without wind",
            "Sami Khalil grinds rye in Oxmouth.",
            '"Sails hang like laundry and the rye waits."',
            '"Since Easter we beg the sky," Mona Sabry, the miller, said. "Sails hang like laundry and the rye waits. Crows laugh."',
        ),
        (("Sails hang", "NARRATOR"),),
    ),
    "14b": (
        (
            "Empty hall",
            'Kroll nailed up a board that read, "Chess Friends: The Slowest Riot in Oxmouth." Six came.',
        ),
        (("Chess Friends", "NARRATOR"),),
    ),
    "14c": (
        (
            "Channel trims its lineup",
            'Coast TV also faces a rival: "Tuesday Knitting Hour" audiences shrank by a fifth.',
        ),
        (("Tuesday Knitting", "NARRATOR"),),
    ),
    "15a": (
        (
            "Sculptor's heir protests",
            "Andreas Voss carved owls until 2014.",
            '"Marble remembers whose hands froze," Andrea Voss said.',
        ),
        (("Marble remembers", "Andrea Voss"),),
    ),
    "15b": (
        (
            "Organist Anna Ruhl dies at 80",
            "She passed in her sleep, Carl Ruhl said.",
            "Ruhl tuned forty organs and feared mice.",
            '"Pipes sneeze before they sing," Ruhl said in a lecture in 2010.',
        ),
        (("Pipes sneeze", "Anna Ruhl"),),
    ),
    "16a": (
        (
            "Balloons delayed",
            'Balloon line Aerotarn was "grounded by moths" yesterday.',
            '"Passengers may keep the sandbags," the company said.',
        ),
        (("Passengers may", "Aerotarn"),),
    ),
    "16b": (
        (
            "Reef watch resumes",
            "Reefwatch lost its buoy on Tuesday.",
            "The group claimed that an octopus untied it.",
            '"Knots bore octopuses," the group wrote.',
        ),
        (("Knots bore", "Reefwatch"),),
    ),
    "17a": (
        (
            "Juggler turns forty",
            "Nora May juggled on Sunday.",
            'Nora May wrote: "Plates fall upward in my dreams."',
        ),
        (("Plates fall", "Nora May"),),
    ),
    "17b": (
        (
            "Cabbage trouble",
            "Grower Dean Marlow doubts his cabbages.",
            '"Slugs signed the lease," he said.',
        ),
        (("Slugs signed", "Dean Marlow"),),
    ),
    "17c": (
        (
            "Row over cranes",
            'Labour MP Tess Orde said on Saturday: "Cranes need no passports."',
            'Fellow MP Neil Crane added: "Mine flies free."',
        ),
        (
            ("Cranes need", "Tess Orde"),
            ("Mine flies", "Neil Crane"),
        ),
    ),
    "17d": (
        (
            "Sled race",
            "A sled pulled by central Glimmener Pete Comis won.",
            "Mr Comis fed the dogs first.",
            '"Huskies bill by the mile," he said.',
        ),
        (("Huskies bill", "Pete Comis"),),
    ),
    "18a": (
        (
            "Ice on the canal",
            "Chairman Astrid Berge of the skating guild called off the waltz. Knut Solli, a fiddler, sulked.",
            '"Blades sink in slush," she said.',
        ),
        (("Blades sink", "Astrid Berge"),),
    ),
    "18b": (
        (
            "Spruce season",
            "Ole Dahl saws spruces. Chairman Sarah Quill says tiny ones smell louder.",
            '"Needles travel in socks," she said.',
        ),
        (("Needles travel", "Sarah Quill"),),
    ),
    "19a": (
        (
            "Interview with a cooper",
            '"What becomes of the barrels?" Stella Ruhl asked Mikael Flint on Radio Oxmouth.',
            '"Children race them downhill."',
            '"Who wins?"',
            '"Whoever screams last."',
        ),
        (
            ("Children race", "Mikael Flint"),
            ("Whoever screams", "Mikael Flint"),
        ),
    ),
    "19b": (
        (
            "Logbook of a captain",
            "Otto Lang kept a logbook.",
            "“If the compass sulks for a month, who would not ask, “North, are you there?” he wrote.",
        ),
        (("If the compass", "Otto Lang"),),
    ),
}
