"""Hold the words of the grid: invented names of many cultures, roles, bodies, sentences, templates."""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.replace("\n", "|").split("|") if one.strip())


NAMES: tuple[tuple[str, str, str], ...] = tuple(
    (one.split(" ", 1)[0], one.split(" ", 1)[1][:-2], "she" if one.endswith(" f") else "he")
    for one in _listed(
        """
        Ida Moss f|Karl Abend m|Priya Raman f|Tendai Moyo m|Yuki Tanabe f|Omar Haddad m|Lucía Ferrer f
        Seán O'Dowd m|Aoife Brennan f|Wei Zhang m|Nguyen Thi Lan f|Kwame Boateng m|Amara Okafor f
        Piotr Zielak m|Zofia Wilk f|Jean-Luc Pérot m|Marie-Claire Dubois f|Hamid al-Rashid m
        Leila bin Yusuf f|Jan van der Meer m|Anneke de Wit f|Dmitri Volkonin m|Olga Sirova f
        Mateo Quispe m|Rosa Huanca f|Kenji Morita m|Haruka Ono f|Arjun Pillai m|Meera Joshi f
        Tomasz Nowicki m|Björn Ek m|Sigrid Halvorsen f|Ana Lucić f|Goran Petrić m|Eleni Kallas f
        Nikos Stavrou m|Fatou Diallo f|Ibrahim Sesay m|Grace Wanjiru f|Brian Holt m|Jennifer Pike f
        Robert Pike-Jones m|Sarah Quill f|Dean Marlow m|Paula Summers f|Judith Bell f|Peter Frost m
        Rose Field f|Mark Rivers m|Hope Winter f|Tane Parata m|Mere Ngata f|Levi Cohen m|Noa Peretz f
        Ahmet Yildiz m|Elif Kaya f|Joon-ho Park m|Min-seo Kang f|Carlos Mendoza m|Gabriela Rocha f
        Patrick McAllister m|Fiona MacLeod f|Lars Lindqvist m|Ulla Brandvold f|Viktor Selm m
        """
    )
)

ROLES = _listed(
    """
    coroner|headteacher|vicar|juror|mayor|senator|farmer|surgeon|shopkeeper|beekeeper|harbourmaster
    librarian|midwife|plumber|astronomer|choirmaster|referee|goalkeeper|geneticist|locksmith|curator
    lighthouse keeper|chief executive|deputy mayor|prime minister|police chief|fire chief|head teacher
    union leader|party chairman|project manager|marine biologist|defence analyst|campaign manager
    economics professor|night porter|school governor|stage manager|finance director|head gardener
    youth worker|bus driver|ferry captain|general secretary|managing director|climate scientist
    trade union official|retired judge|former minister|opposition spokesman|lead author|co-founder
    chair|treasurer|archivist|ornithologist|weaver|glassblower|undertaker|ombudsman|magistrate
    paramedic|bricklayer|cartographer|apprentice|trawlerman|caretaker|landlady|barrister|bishop
    hospital spokeswoman|senior lecturer|assistant coach|transport secretary|environment minister
    """
)

BODIES = _listed(
    """
    Nordvik Ferries|the Harbour Trust|Lund University|the Marrow Institute|Blue Line|Oxmouth Council
    the Ministry of Tides|Tarn Water|the Fishers' Union|Chartwell|the Bridge Commission|Aerotarn
    the University of Drift|Holm & Sons|Reefwatch|the Chamber of Bells|Kestrel Inc|the Weavers' Guild
    Glimmen Hospital|the Royal Society of Clocks|Pine Street School|the Coastal Workers Association
    """
)

PLACES = ("Oxmouth", "Glimmen", "Marrow", "Port Tarn", "Leeds", "Chicago", "Norway", "New Zealand")

SENTENCES = tuple(
    line.strip()
    for line in """
    The gates will hold for another winter
    We counted the boats twice and one was missing
    Nobody asked us before the road was closed
    It is a small price for a quiet harbour
    Our members have waited long enough
    The numbers do not add up
    I have never seen the river so low
    This is what we hoped for
    They should have told the families first
    There is no plan for the second bridge
    You can hear the mill from the church
    Every house on the hill lost its roof
    The water came in under the door
    My father built that wall
    We are not going to sell the land
    People here know what a storm can do
    That was the hardest week of my life
    The report leaves out the cost of repairs
    I want to see the map before we vote
    It will take years to mend
    The children walked home in the dark
    No one has explained where the money went
    """.strip().split("\n")
)

# Before a template: somebody else who speaks or is named, so that a slip shows.
_B = "“⟦B|{q6},⟧” said {B}, {r4.a} from {place2}.\n\n"
_M = "The meeting in {place1} was full on {day}. {B} sat in the front row beside {C}.\n\n"

TEMPLATES = {
    # --- inverted tags with role and name
    "said the role, name.": _B + "“⟦A|{q1},⟧” said the {r1}, {A}.",
    "said the role name.": _B + "“⟦A|{q1},⟧” said {r1} {A}.",
    "said role name of body": _B + "“⟦A|{q1},⟧” said {r1} {A} of {org1}.",
    "said name, role.": _B + "“⟦A|{q1},⟧” said {A}, {r1.a}.",
    "said name, role at body": _B + "“⟦A|{q1},⟧” said {A}, {r1} at {org1}.",
    "said name, the role who": _B + "“⟦A|{q1},⟧” said {A}, the {r1} who called the meeting.",
    "said body's role, name": _B + "“⟦A|{q1},⟧” said {org1}'s {r1}, {A}.",
    "said body role name": _M + "“⟦A|{q1},⟧” said {org1} {r1} {A}.",
    "said a spokeswoman for, name": _B + "“⟦A|{q1},⟧” said a spokesperson for {org1}, {A}.",
    "said the role of body, name, on": _B + "“⟦A|{q1},⟧” said the {r1} of {org1}, {A}, on {day}.",
    "said name, who is": _B + "“⟦A|{q1},⟧” said {A}, who is {r1.a} in {place1}.",
    "said name, age": _B + "“⟦A|{q1},⟧” said {A}, {age}, {r1.a} from {place1}.",
    "said name of body": _B + "“⟦A|{q1},⟧” said {A} of {org1}.",
    "said Dr name": _B + "“⟦A|{q1},⟧” said Dr {A}, {r1.a}.",
    "says name": _B + "“⟦A|{q1},⟧” says {A}.",
    "verb name and goes on": _B + "“⟦A|{q1},⟧” {verb} {A}. “⟦A|{q2}.⟧”",
    "said role and role, name": _M + "“⟦A|{q1},⟧” said founder and {r1}, {A}.",
    "said former role name": _B + "“⟦A|{q1},⟧” said former {r1} {A}.",
    "said Place role name": _B + "“⟦A|{q1},⟧” said {place1} {r1} {A}.",
    "said name, body's role": _B + "“⟦A|{q1},⟧” said {A}, {org1}'s {r1}.",
    "added name, of Place,": _B + "“⟦A|{q1},⟧” added {A}, of {place1}.",
    # --- plain tags
    "name said": _B + "“⟦A|{q1},⟧” {A} {verb}.",
    "name, role, said": _B + "“⟦A|{q1},⟧” {A}, {r1.a} at {org1}, said.",
    "the role, name, said": _B + "“⟦A|{q1},⟧” the {r1}, {A}, said.",
    "role name said": _B + "“⟦A|{q1},⟧” {r1} {A} said.",
    "name, who, said": _B + "“⟦A|{q1},⟧” {A}, who lives in {place1}, said.",
    "name told body": _B + "“⟦A|{q1},⟧” {A} told {org1}.",
    "name told this newspaper": _B + "“⟦A|{q1},⟧” {A} told this newspaper. “⟦A|{q2}.⟧”",
    "split": _B + "“⟦A|{q1},⟧” {A} said, “⟦A|and {q2.low}.⟧”",
    "split inverted with role": _B + "“⟦A|{q1},⟧” said {A}, {r1.a}, “⟦A|and {q2.low}.⟧”",
    "according to": _B + "“⟦A|{q1},⟧” according to {A}, {r1.a}.",
    # --- in front
    "name said: ": _B + "{A} said: “⟦A|{q1}.⟧”",
    "role name said: ": _B + "{r1.cap} {A} said: “⟦A|{q1}.⟧”",
    "name, role, said: ": _B + "{A}, {r1} of {org1}, said: “⟦A|{q1}.⟧”",
    "body role name said: ": _B + "{org1.cap} {r1} {A} said: “⟦A|{q1}. {q2}.⟧”",
    "body's role, name, said: ": _B + "{org1.cap}'s {r1}, {A}, said: “⟦A|{q1}.⟧”",
    "the body's role, name, who": _M
    + "The {r1} of {org1}, {A}, who is retiring, wrote: “⟦A|{q1}.⟧”",
    "name told a meeting": _M + "{A} told the meeting: “⟦A|{q1}.⟧”",
    "name told other": _B + "{A} told {C}: “⟦A|{q1}.⟧”",
    "asked by": _M + "Asked by {B} whether it would last, {A} said: “⟦A|{q1}.⟧”",
    "after other, name": _M + "After {B} complained, {A} wrote: “⟦A|{q1}.⟧”",
    "responding to": _M + "Responding to {B}, {A} said: “⟦A|{q1}.⟧”",
    "name verbless colon": _M + "{A} was blunt: “⟦A|{q1}.⟧”",
    "in a statement": _B + "In a statement, {A} said: “⟦A|{q1}.⟧”",
    "statement role": _M + "In a statement, {org1} {r1} {A} said: “⟦A|{q1}.⟧”",
    "fellow role": _M + "{r1.cap} {A} said: “⟦A|{q1}.⟧” Fellow {r1} {C} added: “⟦C|{q2}.⟧”",
    # --- following sentences
    "goes on": _B + "“⟦A|{q1},⟧” {A} said. “⟦A|{q2}.⟧”",
    "goes on, other nods": _M + "“⟦A|{q1},⟧” said {A}. “⟦A|{q2}.⟧” {B} nodded.",
    "goes on, no response": _M
    + "“⟦A|{q1},⟧” said {A}. “⟦A|{q2}.⟧” {B} did not immediately respond.",
    "goes on, was not told": _M + "“⟦A|{q1},⟧” said {A}. “⟦A|{q2}.⟧” {B} was not told.",
    "next paragraph": _B + "“⟦A|{q1},⟧” said {A}, {r1.a}.\n\n“⟦A|{q2}.⟧”",
    "reopened": _B + "{A} said: “⟦A|{q1}.⟧\n\n“⟦A|{q2}.⟧”",
    "said then he said": _B
    + "{A}, {r1.a} at {org1}, walked out early.\n\n“⟦A|{q1},⟧” {A.he} said.",
    "last name said": _B + "{A} chairs {org1}.\n\n“⟦A|{q1},⟧” {A.last} said.",
    "mr said": _B + "{A} chairs {org1}.\n\n“⟦A|{q1},⟧” said {A.mr}.",
    "sentence then quote": _B + "{A} has lived in {place1} since 1990. “⟦A|{q1},⟧” {A.he} said.",
    "he adds in front": _M + "{A}, {r1.a}, came late.\n\n{A.He} added: “⟦A|{q1}.⟧”",
    "said A, B, said A last": _M
    + "“⟦A|{q1},⟧” said {A}.\n\n“⟦C|{q2},⟧” said {C}.\n\n“⟦A|{q3},⟧” {A.last} said.",
    "indirect then quote": _B + "{A} said the gates were old. “⟦A|{q1}.⟧”",
    "indirect that he": _B + "{A}, {r1.a}, said the town had slept. “⟦A|{q1},⟧” {A.he} {verb}.",
    "two of other gender": _M.replace("{B}", "{O}").replace("{C}", "{O.mr}")
    + "{A} came with {O}. “⟦A|{q1},⟧” {A.he} said.",
    "says role who": _B + "{A} sells clay, says {A.his} sister.\n\n“⟦A|{q1},⟧” says {A}.",
    # --- roles without a name
    "the role said": _B + "The case went to a {r2}.\n\n“⟦=the {r2}|{q1},⟧” the {r2} said.",
    "said the role": _M + "“⟦-|{q1},⟧” said the {r1}.",  # is it either of the two, or who else?
    "a role said": _B + "“⟦=a {r1}|{q1},⟧” {r1.a} said.",
    "one role, another": _M
    + "“⟦=one {r1}|{q1},⟧” said one {r1}.\n\n“⟦=another {r2}|{q2},⟧” said another {r2}.",
    "the role is known": _B
    + "{A} is the {r1} of {org1}. {A.He} arrived late.\n\n“⟦A|{q1},⟧” the {r1} said.",
    # --- bodies and documents
    "the report said": _B + "A report came out on {day}.\n\nThe report said: “⟦=the report|{q1}.⟧”",
    "the letter, signed by": _B + "The letter, signed by {C}, said: “⟦=the letter|{q1}.⟧”",
    "body said": _B + "“⟦={org1}|{q1},⟧” {org1} said.",
    "body said in a statement": _B + "{org1.cap} said in a statement: “⟦={org1}|{q1}.⟧”",
    "the judge said": _B + "The judge said: “⟦=the judge|{q1}.⟧”",
    "body spokesman": _B + "“⟦=spokesman|{q1},⟧” a spokesman for {org1} said.",
    # --- apposition and possession
    "X's deputy, Y": _M + "{B}'s deputy, {A}, said: “⟦A|{q1}.⟧”",
    "X's deputy Y": _M + "“⟦A|{q1},⟧” said {B.last}'s deputy, {A}.",
    "X's brother Y said": _B
    + "{C}'s {C.his} brother".replace("{C}'s {C.his}", "{C.last}'s")
    + " {A} said: “⟦A|{q1}.⟧”",
    "the X plan": _B + "{A} defended the {A.last} plan on {day}.\n\n“⟦A|{q1},⟧” {A.he} said.",
    # --- signed, set apart
    "signed below": _B + "“⟦A|{q1}. {q2}.⟧”\n\n— {A}",
    "signed below with role": _B + "“⟦A|{q1}. {q2}.⟧”\n\n— {A}, {r1}, {org1}",
    "signed same block": _M + "“⟦A|{q1}. {q2}.⟧” — {A}, {r1}",
    # --- interviews
    "Q and A": "{A}, {r1} of {org1}, spoke to us.\n\nQ: ⟦=the interviewer|How long will it hold?⟧\n\n"
    "A: ⟦A|{q1}.⟧\n\nQ: ⟦=the interviewer|Who pays?⟧\n\nA: ⟦A|{q2}.⟧",
    "named labels": "{A} and {B} met in {place1}.\n\n{A}: ⟦A|{q1}.⟧\n\n{B}: ⟦B|{q2}.⟧\n\n"
    "{A}: ⟦A|{q3}.⟧\n\n{B}: ⟦B|{q4}.⟧",
    "caps labels": "{A} met {B} in {place1}. Here is what they said.\n\n{A.caps}: ⟦A|{q1}?⟧\n\n"
    "{B.caps}: ⟦B|{q2}.⟧\n\n{A.caps}: ⟦A|{q3}?⟧\n\n{B.caps}: ⟦B|{q4}.⟧",
    # --- posts
    "posted on": _B + "{A} posted on X: “⟦A|{q1}.⟧”",
    "wrote on Facebook": _B + "“⟦A|{q1},⟧” {A} wrote on Facebook.",
    "tweet signed": "{A} answered.\n\n⟦A|{q1}. {q2}.⟧\n\n— {A} ({A.handle}) May 3, 2024",
    # --- nested reports
    "told who told": _M + "{B} said {A} told him: “⟦A|{q1}.⟧”",
    "recalled name saying": _M + "{B} remembers {A} saying: “⟦A|{q1}.⟧”",
    "stopped by, who said": _M + "{B} was stopped by {A}, who said: “⟦A|{q1}.⟧”",
    "about": _M + "“⟦A|{q1},⟧” {A} said of {B}.",
    "reaction behind": _M + "“⟦A|{q1},⟧” said {A}, as {B} looked on.",
    "to laughter from": _M + "“⟦A|{q1},⟧” said {A}, to laughter from {B}.",
    # --- they
    "they said": _M + "{C} and {A} run the mill. “⟦={C}|{q1},⟧” they said.",
    # --- no speech
    "title": _B + "{A} wrote a book called “⟦-|The Slow Harbour⟧” last year.",
    "scare quote": _B + "{A} arrived in what passed for a “⟦-|limousine⟧” on {day}.",
    "fragment": _B + "{A} called it “⟦-|a quiet disgrace⟧” and left.",
    # --- initials, suffixes
    "said name of Kestrel Inc.": _B + "“⟦A|{q1},⟧” said {A} of Kestrel Inc. “⟦A|{q2}.⟧”",
    "said name, M.D.": _B + "“⟦A|{q1},⟧” said {A}, M.D. “⟦A|{q2}.⟧”",
    # --- unfinished business
    "but clause": _B + "The road is closed, but “⟦A|{q1.low},⟧” said {A}, {r1.a}.",
    "said because": _B + "{A} said the work went on because “⟦A|{q1.low}. {q2}.⟧”",
    # --- kinds held out while the rules were written
    "leader of, name": _B + "The leader of {org1}, {A}, said: “⟦A|{q1}.⟧”",
    "place researcher, Dr name": _B + "“⟦A|{q1},⟧” said {place1} {r1}, Dr {A}.",
    "body's leader, name said": _B + "{org1.cap}'s {r1}, {A}, told reporters: “⟦A|{q1}.⟧”",
    "plan then last": _B
    + "{A} unveiled the {A.last} plan in {place1}.\n\n“⟦A|{q1},⟧” {A.last} said.",
    "head of X at body in place": _B
    + "“⟦A|{q1},⟧” said {A}, head of research at {org1} in {place1}.",
    "deputy head of": _B + "“⟦A|{q1},⟧” said the deputy head of {org1}, {A}.",
    "name, age, role, told": _B + "“⟦A|{q1},⟧” {A}, {age}, {r1.a}, told the Oxmouth Times.",
    "whose brother": _M + "{A}, whose brother is {r1.a}, said: “⟦A|{q1}.⟧”",
    "nickname": _B + "“⟦A|{q1},⟧” said {A}, known as Sparky, {r1.a}.",
    "body CEO name": _B + "“⟦A|{q1},⟧” said Kestrel Inc chief executive {A}.",
    "body's name": _B + "“⟦A|{q1},⟧” said Reefwatch's {A}.",
    "tag ends in Co.": _B + "“⟦A|{q1},⟧” said {A}, {r1} at Holm & Co. “⟦A|{q2}.⟧”",
    "tag ends in Jr.": _B + "“⟦A|{q1},⟧” said {A}. “⟦A|{q2}.⟧”",
    "MS. labels": "{A} met {B} in {place1}.\n\n{A.title} {A.caps}: ⟦A|{q1}.⟧\n\n{B.title} {B.caps}: ⟦B|{q2}.⟧\n\n{A.title} {A.caps}: ⟦A|{q3}.⟧\n\n{B.title} {B.caps}: ⟦B|{q4}.⟧",
    "time labels": "{A} met {B} in {place1}.\n\n[10:02] {A}: ⟦A|{q1}.⟧\n\n[10:03] {B}: ⟦B|{q2}.⟧\n\n[10:04] {A}: ⟦A|{q3}.⟧\n\n[10:09] {B}: ⟦B|{q4}.⟧",
    "statement by": "Statement by {A}, {r1} of {org1}:\n\n“⟦A|{q1}.⟧”\n\n“⟦A|{q2}.⟧”",
    "issued statement": _M + "{A} issued a statement on {day}: “⟦A|{q1}. {q2}.⟧”",
    "on Facebook": _M + "On Facebook, {A} wrote: “⟦A|{q1}.⟧”",
    "handle wrote": _B + "{A} ({A.handle}) wrote on Mastodon: “⟦A|{q1}.⟧”",
    "live blog": "10.15am: {A} says: “⟦A|{q1}.⟧”\n\n10.40am: {B}, {r1} at {org1}, says: “⟦B|{q2}.⟧”",
    "to applause": _M + "“⟦A|{q1},⟧” {A} said to applause.",
    "drawing cheers": _M + "“⟦A|{q1},⟧” said {A}, drawing cheers from {B}.",
    "before B left": _M + "“⟦A|{q1},⟧” {A} said before {B} left the room.",
    "nested told me": _M + "“⟦A|{B} told me to wait outside,⟧” said {A}.",
    "he after two": _M.replace("{B}", "{O}").replace("{C}", "{O.mr}")
    + "{A}, {r1.a}, stood up. {A.He} looked at {O}. “⟦A|{q1},⟧” {A.he} said.",
    "the pair": _B + "{C} and {A} run a bakery in {place1}.\n\n“⟦={C}|{q1},⟧” the pair said.",
    "one of the roles": _B + "“⟦=one|{q1},⟧” said one of the {r2}s.",
    "role who asked": _B + "“⟦={r2}|{q1},⟧” said a {r2} who asked not to be named.",
    "role for body": _B + "A spokesperson for {org1} said: “⟦=spokesperson|{q1}.⟧”",
    "name, of body,": _B + "“⟦A|{q1},⟧” {A}, of {org1}, said.",
    "name of body said": _B + "“⟦A|{q1},⟧” {A} of {org1} said.",
    "Says name:": _M + "Says {A}: “⟦A|{q1}.⟧”",
    "name (role)": _B + "“⟦A|{q1},⟧” said {A} ({r1}, {org1}).",
    "name – role – said": _B + "“⟦A|{q1},⟧” {A} – {r1} at {org1} – said.",
    "says of B": _M + "“⟦A|{q1},⟧” {A}, {r1.a}, says of {B}.",
    "as name put it": _B + "As {A} put it: “⟦A|{q1}.⟧”",
    "in the words of": _B + "In the words of {A}, “⟦A|{q1}.⟧”",
    "Asked whether": _M + "Asked whether {B} would resign, {A} replied: “⟦A|{q1}.⟧”",
    "name, asked about B": _M + "{A}, asked about {B}, said: “⟦A|{q1}.⟧”",
    "replied": _M + "“⟦A|{q1},⟧” said {A}. “⟦B|{q2},⟧” replied {B}.",
    "asked B": _M + "“⟦B|Who pays for it?⟧” asked {B}. “⟦A|{q1},⟧” said {A}.",
    "name's statement read": _B + "A statement from {A} read: “⟦A|{q1}.⟧”",
    "mr after para": _B
    + "{A} has been the {r1} of {org1} for ten years.\n\nThe roof is old.\n\n“⟦A|{q1},⟧” said {A.mr}.",
    "he in next para after indirect": _B
    + "{A}, {r1.a}, said the road was closed.\n\n{A.He} said: “⟦A|{q1}.⟧”",
    "name said, adding": _B + "“⟦A|{q1},⟧” {A} said, adding: “⟦A|{q2}.⟧”",
    "said that, name": _B + "The town will pay, {A} said. “⟦A|{q1}.⟧”",
    "told body that": _B + "{A} told {org1} that the road was closed. “⟦A|{q1}.⟧”",
    "role in place name": _B + "“⟦A|{q1},⟧” said {place1}-based {r1} {A}.",
    "veteran role name": _B + "“⟦A|{q1},⟧” said veteran {r1} {A} on {day}.",
    "The r1, who, said": _B + "{A} is {r1.a}.\n\n“⟦A|{q1},⟧” said {A.last}, who lives in {place1}.",
    "name wrote in a letter to B": _M + "{A} wrote in a letter to {B}: “⟦A|{q1}.⟧”",
    "quoting": _M + "{B} spoke at length, quoting {A}: “⟦A|{q1}.⟧”",
    "last adds": _B + "“⟦A|{q1},⟧” says {A}, {r1.a}.\n\n{A.last} adds: “⟦A|{q2}.⟧”",
    "three in turn": "“⟦A|{q1},⟧” said {A}, {r1.a}.\n\n“⟦C|{q2},⟧” said {C}, {r2.a}.\n\n“⟦A|{q3},⟧” {A.last} said. “⟦A|{q4}.⟧”\n\n{C.last} disagreed. “⟦C|{q5},⟧” {C.he} said.",
    "court heard": _B + "The court heard from {A}, {r1.a}. “⟦A|{q1},⟧” {A.he} said.",
    "body's statement": _B + "{org1.cap} issued a statement.\n\n“⟦={org1}|{q1},⟧” it said.",
    "sign": _B + "A sign on the door read “⟦-|Closed Until Spring⟧” in red.",
    "known as": _B + "{A}, known as “⟦-|the Duke⟧”, left early.",
    "film": _B + "{A} starred in “⟦-|The Last Ferry⟧” in 1999.",
    "so called": _B + "The so-called “⟦-|winter tax⟧” angered {A}.",
    "first name only role": _B
    + "“⟦A|{q1},⟧” said local {r1} {A}, who has lived in {place1} all {A.his} life.",
    "Name, from place, said": _B + "“⟦A|{q1},⟧” {A}, from {place1}, said on {day}.",
    "said on day name": _B + "“⟦A|{q1},⟧” {A} said on {day} in {place1}.",
    "late subject": _B + "“⟦A|{q1},⟧” the {r1} of {org1} in {place1}, {A}, said.",
    "role-and-role name": _B + "“⟦A|{q1},⟧” said author and {r1} {A}.",
    "double surname role": _M + "“⟦A|{q1},⟧” {org1} {r1} {A} said on {day}.",
    "colon para": _B + "{A} put it this way:\n\n“⟦A|{q1}. {q2}.⟧”",
    "colon para role": _M + "The {r1} of {org1}, {A}, told members:\n\n“⟦A|{q1}.⟧\n\n“⟦A|{q2}.⟧”",
    # --- a second set held out, read with names that no list holds as well
    "founder and role": _B + "{A}, founder of {org1} and {r1.a} in {place1}, said: “⟦A|{q1}.⟧”",
    "who chairs": _B + "“⟦A|{q1},⟧” {A}, who chairs {org1}'s finance committee, told councillors.",
    "according to role": _B + "According to {r1} {A}, “⟦A|{q1}.⟧”",
    "according to body's": _B + "“⟦A|{q1},⟧” according to {org1}'s {A}.",
    "smiling": _M + "“⟦A|{q1},⟧” {A} said, smiling.",
    "shrugged": _M + "{A} shrugged. “⟦A|{q1}.⟧”",
    "laughed colon": _M + "{A} laughed: “⟦A|{q1}.⟧”",
    "paused": _M + "“⟦A|{q1},⟧” {A} said. {A.He} paused. “⟦A|{q2}.⟧”",
    "beat between": _B + "“⟦A|{q1}.⟧” {A} shook {A.his} head. “⟦A|{q2}.⟧”",
    "other did not respond": _M + "{B} did not respond. {A}, {r1.a}, said: “⟦A|{q1}.⟧”",
    "wife said": _B + "{B.last}'s wife {A} said: “⟦A|{q1}.⟧”",
    "B's deputy behind": _M + "{A}, {B.last}'s deputy, said: “⟦A|{q1}.⟧”",
    "mayor's spokeswoman": _B + "The mayor's spokeswoman said: “⟦=spokeswoman|{q1}.⟧”",
    "reads the report": _B + "“⟦=report|{q1},⟧” reads the report.",
    "speaking for": _M + "{A}, speaking for {org1}, said: “⟦A|{q1}.⟧”",
    "Speaking to": _M + "Speaking to the Oxmouth Post, {A} said: “⟦A|{q1}.⟧”",
    "Speaking after": _B + "Speaking after the vote, {r1} {A} said: “⟦A|{q1}.⟧”",
    "pictured": _B + "{A} (pictured) said: “⟦A|{q1}.⟧”",
    "verdict": _M + "{A}'s verdict: “⟦A|{q1}.⟧”",
    "Not so": _M + "Not so, says {A}. “⟦A|{q1}.⟧”",
    "insists": _B + "“⟦A|{q1},⟧” {A} insists.",
    "tweeted": _B + "{A} tweeted: “⟦A|{q1}.⟧”",
    "Threads": _B + "In a post on Threads, {A} said: “⟦A|{q1}.⟧”",
    "BBC": _M + "{A} told the BBC's Today programme: “⟦A|{q1}.⟧”",
    "told MPs": _B + "“⟦A|{q1},⟧” {A} told MPs.",
    "told B, role": _M + "“⟦A|{q1},⟧” {A} told {B}, {r1.a}.",
    "45, from": _B + "{A}, {age}, from {place1}, said: “⟦A|{q1}.⟧”",
    "role name, from body": _B + "{r1.cap} {A}, from {org1}, said: “⟦A|{q1}.⟧”",
    "Dr name, role at": _B + "Dr {A}, {r1.a} at {org1}, said: “⟦A|{q1}.⟧”",
    "said Professor name, of body": _B + "“⟦A|{q1},⟧” said Professor {A}, of {org1}.",
    "Det Insp": _B + "Det Insp {A} said: “⟦A|{q1}.⟧”",
    "Cllr": _B + "“⟦A|{q1},⟧” said Cllr {A}.",
    "Said A, role:": _M + "Said {A}, {r1.a}: “⟦A|{q1}.⟧”",
    "A and B own": _M + "{C} and {A}, who own the mill, said: “⟦={C}|{q1}.⟧”",
    "both agreed": _B + "Both {C} and {A} agreed. “⟦A|{q1},⟧” {A} said.",
    "whose son": _B + "{A}, whose son {C} was hurt, said: “⟦A|{q1}.⟧”",
    "When B asked": _M + "When {B} asked why, {A} said: “⟦A|{q1}.⟧”",
    "of rival": _M + "{A} said of {A.his} rival, {B}: “⟦A|{q1}.⟧”",
    "quoted": _M + "{B} quoted {A}: “⟦A|{q1}.⟧”",
    "But A disagrees": _B + "But {A} disagrees. “⟦A|{q1},⟧” {A.he} said.",
    "But A disagrees bare": _B + "But {A}, {r1.a}, disagrees. “⟦A|{q1}.⟧”",
    "said one": _B + "Others were angrier. “⟦=one|{q1},⟧” said one. “⟦A|{q2},⟧” said {A}.",
    "colleague remembers": _M + "{B} joined in 2010. Colleague {A} remembers: “⟦A|{q1}.⟧”",
    "predecessor": _M + "{B.last}'s predecessor, {A}, said: “⟦A|{q1}.⟧”",
    "last in next para": _B + "{org1.cap} hired {A} in 2019.\n\n“⟦A|{q1},⟧” {A.last} said.",
    "told by": _B + "{C} was replaced by {A}, {r1.a}.\n\n“⟦A|{q1},⟧” {A.last} said. “⟦A|{q2}.⟧”",
    "Mr other para": _B + "{A} runs {org1}. {A.He} opened it in 1999.\n\n“⟦A|{q1},⟧” {A.mr} said.",
    "he wrote in 2010": _B + "{A} was {r1.a}. “⟦A|{q1},⟧” {A.he} wrote in 2010.",
    "in an interview": _M + "“⟦A|{q1},⟧” {A} said in an interview with {C}.",
    "in an email to B": _M + "“⟦A|{q1},⟧” {A} wrote in an email to {B}.",
    "joined by": _M + "“⟦A|{q1},⟧” said {A}, who was joined by {B}.",
    "flanked by": _M + "Flanked by {B}, {A} said: “⟦A|{q1}.⟧”",
    "standing beside": _M + "Standing beside {B}, {r1} {A} said: “⟦A|{q1}.⟧”",
    "question then answer": _M + "“⟦B|Who will pay?⟧” {B} asked.\n\n“⟦A|{q1},⟧” {A} replied.",
    "said name, role for body": _B + "“⟦A|{q1},⟧” said {A}, a spokesperson for {org1}.",
    "on behalf of": _B + "“⟦A|{q1},⟧” said {A} on behalf of {org1}.",
    "body, which": _B + "{org1.cap}, which runs the bridge, said: “⟦={org1}|{q1}.⟧”",
    "a statement from body": _B + "A statement from {org1} said: “⟦={org1}|{q1}.⟧”",
    "the company": _B + "{org1.cap} closed on {day}.\n\n“⟦={org1}|{q1},⟧” the company said.",
    "residents": _B + "“⟦=resident|{q1},⟧” one resident said.",
    "neighbour name": _B + "“⟦A|{q1},⟧” said neighbour {A}, {age}.",
    "mother-of-two": _B + "“⟦A|{q1},⟧” said parent-of-two {A}.",
    "hyphen role": _B + "“⟦A|{q1},⟧” said vice-chair {A}.",
    "award-winning": _B + "“⟦A|{q1},⟧” said award-winning {r1} {A}.",
    "its role, name": _B + "{org1.cap} is growing. “⟦A|{q1},⟧” said its {r1}, {A}.",
    "their role": _B + "The players lost. “⟦A|{q1},⟧” said their {r1}, {A}.",
    "long apposition": _B
    + "“⟦A|{q1},⟧” said {A}, {r1} of {org1} and former {r2} of {org2}, on {day}.",
    "with comma name": _B + "{A}, of {place1}, {r1.a}, said: “⟦A|{q1}.⟧”",
    "explains": _B + "“⟦A|{q1},⟧” explains {A}, {r1.a} who grew up in {place1}.",
    "said in court": _B + "“⟦A|{q1},⟧” {A} said in court on {day}, as {B} listened.",
    "turned to B": _M + "{A} turned to {B}. “⟦A|{q1},⟧” {A} said.",
    "nickname_in_marks": """The club has a new chair.

“⟦A|{q1},⟧” said {A.first} “Ozzy” {A.last} of {place1}. {B}, {r1.a}, laughed.

“⟦B|{q2},⟧” {B.last} told {A.first} "Ozzy" {A.last}.

“⟦A|{q3},⟧” Ozzy said.""",
    "place_before_a_comma": """{C} opened the week in {place2}.

At a forum with growers in Virginia on {day}, one questioner claimed that the pump had failed.

“⟦C|{q1},⟧” {C.last} said.

In Georgia, a farmer asked for time. “⟦=farmer|{q2},⟧” the farmer said.""",
    "name_as_adjective": """{A} and {O} are rivals for the seat.

On {day} night, {A.last} leaned in early, painting the plan as a {O.last} copy. {A.He} began with the pump.

“⟦A|{q1},⟧” {A.he} said.""",
    "document_and_its_author": """{A} kept a diary of {A.his} years at {org1}, which is now a book.

Secrecy was everything there. The treatment was kept low key.

“⟦=the book|{q1},⟧” the book said.

{B}, {r1.a}, has read it. “⟦B|{q2},⟧” {B.he} said.""",
    "kin_with_title_and_name": """{B}, {r1.a}, lit the fire at noon.

“⟦A|{q1}!⟧” {B.last}'s cousin, state Rep. {A} (D-{place1}), shouted to the crowd. “⟦A|{q2}.⟧”""",
    "body_behind_a_relative": """{org1.cap} has asked for more time.

The company that runs the site, Larkfield Productions, denies that anything is settled.

“⟦=Larkfield|{q1},⟧” they said.""",
    "adjective_before_remarks": """{A} opened the meeting in {place1}. “⟦A|{q1},⟧” {A.last} said.

{A.last} continued {A.his} scathing remarks.

“⟦A|{q2}.⟧”""",
    "asked_by_somebody": """{B}, counsel to the inquiry, asked most of the questions. {A}, {r1.a}, answered.

Asked by {B.last} whether anyone had read it, {A.he} said: “⟦A|{q1}.⟧”""",
    "quoted_as_saying": """The talks broke down on {day}, officials said.

“⟦A|{q1},⟧” the news agency quoted {A}, the chief negotiator, as saying. “⟦A|{q2}.⟧”

{B}, who leads the other side, was quoted by a newspaper as saying: “⟦B|{q3}.⟧”""",
    "coroner_between_commas": """{B}, {r1.a} from {place1}, died after a fall, an inquest heard.

Recording a conclusion of accident, the coroner, {A}, said: “⟦A|{q1}.⟧”

“⟦A|{q2},⟧” the coroner added.""",
    "acted_upon_in_front": _B + "Sentencing {A}, the judge said: “⟦=judge|{q1}.⟧”",
    "thanked_in_front": _B + "Thanking {A}, the chairman said: “⟦=chairman|{q1}.⟧”",
    "judge_named_behind": _B + "Jailing {A} for six years, Judge {C} said: “⟦C|{q1}.⟧”",
    "sign outside": _B + "A sign outside the hall read: “⟦-|{q1}.⟧”",
    "shirt": _B + "{A.his} T-shirt said: “⟦-|{q1}.⟧”",
    "one_named_of_several": _B
    + "Three were hurt, among them {A}. “⟦A|{q1},⟧” {A.he} said from {A.his} bed.",
    "either_of_two": "{O}, {r2.a}, met {A}, {r1.a}, in {place1} on {day}.\n\n“⟦A|{q1},⟧” {A.he} said.",
    "beside_another": _B + "{O} sat beside {A}, {r1.a}. “⟦A|{q1},⟧” {A.he} said.",
    "asked_what_another_said": _B + "Asked what {A} had told him, {C}, {r1.a}, said: “⟦C|{q1}.⟧”",
    "called_a_liar": _M + "{A}, whom {B} called a liar, hit back. “⟦A|{q1},⟧” {A.last} said.",
    "defended_by_a_lawyer": _B + "{A} pleaded not guilty. “⟦C|{q1},⟧” {A.his} lawyer, {C}, said.",
    "plan_that_another_killed": _B
    + "The plan, which {A} said was dead, came back. “⟦A|{q1},⟧” {A.he} said.",
    "cross_examination": "“⟦B|Did you read the letter before you signed it?⟧” asked {B}, for the prosecution.\n\n“⟦A|I did not,⟧” replied {A}, who has pleaded not guilty.\n\n“⟦B|You simply signed?⟧”\n\n“⟦A|I was told it was routine,⟧” {A.last} said.",
    "partner_statement": _B
    + "The court heard a statement from the victim's partner, {A}. “⟦A|There is an empty chair at our table,⟧” it read.",
    "inquest_partner": "The inquest heard that {C} had not been wearing a life jacket. {C.last}'s partner, {A}, wept as the coroner gave her findings.\n\n“⟦A|I hope that no other family goes through this,⟧” {A.he} said outside.",
    "sgt_officer": _B
    + "Sgt {A}, of Marrow Police, appealed for witnesses. “⟦A|Somebody saw that van,⟧” the officer said.",
    "message_it_read": "The jury was shown a message that {A} had sent to {C} on the night of the fire.\n\n“⟦A|It is done and nobody will ever know,⟧” it read.",
    "human_rights_lawyer": "Human rights lawyer {A}, representing {C}, said the prisoner had been denied water. “⟦A|My client was not even allowed to sit,⟧” {A.he} said.",
    "special_agent": _B
    + "FBI Special Agent in Charge {A} said the device had been made safe. “⟦A|The public can go home,⟧” {A.he} told a news conference.",
    "two_managers": "Kestrel beat Aerotarn 2-1 on {day}, and their manager, {A}, was relieved.\n\n“⟦A|We rode our luck,⟧” {A.he} said. “⟦A|The goalkeeper kept us in it.⟧”\n\n{C}, the Aerotarn manager, felt a draw would have been fair.\n\n“⟦C|We hit the post twice,⟧” {C.he} said.",
    "24_year_old": "{A} won gold in the 400 metres on {day}. “⟦A|I have dreamed of this since I was six,⟧” said the 24-year-old, who trains under {C}.",
    "tennis_norwegian": "{A} of Norway beat {C} 6-4, 6-3 to reach the final. “⟦A|{C.last} made me work for every point,⟧” said the Norwegian, who will meet {D}.",
    "nationalities": "{A}, from Norway, and {C}, from New Zealand, share the lead.\n\n“⟦A|The wind made every putt a guess,⟧” the Norwegian said.\n\n“⟦C|I guessed better than most,⟧” said the New Zealander.",
    "thanked_without_you": "{A} thanked {C}, the groundsman for 40 years. “⟦A|Without you there would be no club,⟧” {A.he} said.",
    "jockey_trainer": "Salt Road won by a neck under {A}. “⟦A|I never had to ask the question,⟧” the jockey said. Trainer {C} was close to tears. “⟦C|I have waited thirty years for a horse like this,⟧” {C.he} said.",
    "transfer_statement": "{org1.cap} confirmed on {day} that {A} had left the club.\n\n“⟦A|I have made friends for life here,⟧” the striker wrote on Instagram.\n\n“⟦={org1}|We wish {A.him} well,⟧” {org1} said.",
    "deputy_for_absent": "With {C} ill, it fell to the deputy leader, {A}, to calm the delegates. “⟦A|The policy has not changed,⟧” {A.he} said, reading from notes. “⟦A|{C} asked me to say that.⟧”",
    "minister_engineer": "Roads minister {A} visited the site with {C}, the engineer in charge.\n\nThe minister said the bridge would reopen in May.\n\n“⟦A|You have my word on it,⟧” {A.he} said.\n\nThe engineer was more guarded.\n\n“⟦C|May is possible,⟧” {C.he} said. “⟦C|June is likelier.⟧”",
    "mla_collector": "“⟦A|Not a rupee has reached the flood victims,⟧” MLA {A} alleged. Denying the charge, district collector {C} said: “⟦C|The money was paid on Monday.⟧”",
    "gov_lt_gov": "Gov. {A} signed the bill on {day} as Lt. Gov. {C} watched. “⟦A|This one is for the farmers,⟧” the governor said.",
    "person_familiar": "{org1.cap} is in talks to buy {org2}, a person familiar with the matter said. “⟦=person|It could be announced within days,⟧” the person said.",
    "apologised": "{A} apologised to {C} on {day}. “⟦A|I was wrong and I am sorry,⟧” {A.he} said.",
    "refused_to_name": _B
    + "{A} refused to say whether {C} had known. “⟦A|I am not going to discuss colleagues,⟧” {A.he} told reporters outside {A.his} home.",
    "union_4000": "The union, which represents 4,000 drivers, accused {org1} of bad faith. “⟦=union|They walked away from the table,⟧” it said.",
    "cousins_rescued": "{A} and {A.his} cousin {C.first} {A.last} were rescued from the roof. “⟦A|I thought it was the end,⟧” {A.first} said. {C.first} added: “⟦={C.first}|I thought it was my fault.⟧”",
    "partners_lost_all": "{A} and {A.his} partner, {C}, lost everything. “⟦A|I saw the roof go,⟧” {A.first} said. “⟦C|I just ran,⟧” said {C.first}.",
    "child_and_teacher": "Eight-year-old {A} won the prize. “⟦A|I want to be a vet,⟧” said {A.first}. “⟦C|Last week it was a pirate,⟧” said {C}, the child's teacher.",
    "bus_or_tram": "{A} and {O} have been married for 60 years.\n\n“⟦A|We met on a bus,⟧” {A.he} says.\n\n“⟦O|It was a tram,⟧” says {O.he}. “⟦O|And you were late.⟧”",
    "ages_river": "{A}, 54, and {C}, 31, were pulled from the river on {day}.\n\n“⟦A|I could not feel my hands,⟧” the 54-year-old said.\n\n“⟦C|I could not feel anything,⟧” the 31-year-old said.",
    "plumber_vicar": "“⟦A|Are you the plumber?⟧” {A} asked.\n\n“⟦C|I am the vicar,⟧” said {C}.\n\n“⟦A|Can you fix a tap?⟧”\n\n“⟦C|I can pray for it.⟧”",
    "words_of_window": "“⟦A|I knew I had one chance.⟧”\n\nThose are the words of {A}, who climbed out of a fourth-floor window on {day}.",
    "all_would_say": _B + "“⟦A|We shall see⟧” was all {A} would say.",
    "is_how_put_it": _B
    + "“⟦A|I am too old to start again and too young to stop⟧” is how {A} put it.",
    "support_from": _B + "There was support from {A}, who chairs the residents' group: “⟦A|{q1}.⟧”",
    "blames_denied": "{C}, whom {A} blames for the leak, denied it. “⟦C|I was in another country,⟧” {C.he} said.",
    "was_told_by": _M + "{B} was told by {A}: “⟦A|You have a week to leave.⟧”",
    "named_at_the_end": "“⟦A|We had no warning at all.⟧\n\n“⟦A|The siren never sounded,⟧” said {A}, who has lived on the quay for 40 years.",
    "chain_other_gender": "{A} met {O} at a dance in 1961.\n\n{O.He} was a sailor's child and hated boats.\n\n“⟦A|I told {O.him} I owned three,⟧” {A} said.\n\n“⟦O|I married into a navy,⟧” {O.he} said.",
    "blog_mayor": "14.20: The mayor, {A}, is speaking now. “⟦A|Nobody will sleep outside tonight,⟧” {A.he} says.\n\n14.35: Asked about the budget, {A.he} says: “⟦A|We will find the money.⟧”",
    "unlike_another": _M + "Unlike {B}, {A} was blunt. “⟦A|{q1},⟧” {A.he} said.",
    "replied_to_a_question": _M
    + "“⟦A|Was it worth it?⟧” {A} asked {B}. “⟦B|{q1},⟧” {B.he} replied.",
    "words_claimed_behind": "“⟦A|{q1}.⟧”\n\nThe words were those of {A}, {r1.a}.",
    "found_and_said": _B
    + "The report, by {A}, found that prices had doubled. “⟦=report|{q1},⟧” it said.",
    "charity_reacts": "Charities welcomed the ban. {A}, head of policy at Heart Watch, said: “⟦A|This will stop thousands of children from starting.⟧” Shopkeepers were less happy, with {C}, of the Corner Store Alliance, saying: “⟦C|We are being asked to police it for nothing.⟧”",
    "power_cut_town": "The lights went out across Marrow at 6.40pm. “⟦A|I was halfway through a haircut,⟧” said {A}, who had to be finished off by torch. The grid operator blamed a squirrel. “⟦=operator|Normal service has been restored,⟧” the operator said.",
    "reviewer_2": "{A} still has the referee's report on {A.his} first paper. “⟦=referee|This cannot be right and I shall not explain why,⟧” the referee wrote.",
    "spoken_of_by_another": "{A} was elected in May.\n\n{B}, who counted the votes, had doubts at first. “⟦B|I told {A.him} to bring a lawyer,⟧” {B.he} says.",
    "said_the_fly_half": "{A}, whose kick won the cup, missed two before it. “⟦A|I closed my eyes,⟧” said the fly-half.",
    "laughs_the_welder": "{A}, 44, has repainted every bench in the park.\n\n“⟦A|I ran out of green twice,⟧” laughs the former boilerfitter.",
    "heard_pleading": "The chair, {A}, banged the table. “⟦A|One at a time, please,⟧” {A.he} was heard pleading.",
    "is_heard_to_say": "The recording shows Constable {A} at the gate. “⟦A|Put the goose down,⟧” the constable is heard to say.",
    "after_a_pause": "“⟦A|We close on {day},⟧” says {A}, and then, after a pause: “⟦A|She knows.⟧”",
    "no_one_was_hurt": "In those years {A} kept a ferry on which no one was ever late. “⟦A|I left without them,⟧” {A.he} told the Harbour Gazette.",
    "oldest_in_the_league": "{A}, 61, had a shift at the bakery first. “⟦A|I brought rolls,⟧” said the oldest goalkeeper in the history of the league.",
    "operator_apposed": "The ferry operator, Marrow Lines, said the boat had been checked. “⟦=Marrow|Every valve was replaced,⟧” the company said.",
    "learned_by_email": "Teachers learned of it in an email from {A}, the head of the trust. “⟦A|You will not like this,⟧” it said.",
    "ministry_in_the_capital": "{A}, who runs the clinic, wrote to the capital twice.\n\nThe health ministry in the capital said stocks were full. “⟦=ministry|No clinic was turned away,⟧” the ministry said.",
    "in_its_ruling": "{A}, who lives above the bar, spoke for the neighbours. “⟦A|I have not slept since June,⟧” {A.he} said.\n\nIn its ruling the council disagreed. “⟦=council|A bar is not a drum,⟧” it said.",
    "play_of_the_director": "The lights fail twice in {A}'s new staging.\n\nNobody minded. “⟦A|We had candles,⟧” the director told me afterwards.",
    "rain_on_the_farm": "It has not rained on {A}'s farm since March.\n\n“⟦A|The frogs have left,⟧” {A.he} says.",
    "captain_as_skipper": "Coach {B} praised the defence. “⟦B|They ran until they dropped,⟧” {B.he} said.\n\nCaptain {A} limped off with a bandaged knee. “⟦A|It only hurts when I think,⟧” the skipper said.",
    "artist_responsible": "“⟦B|We are stunned,⟧” said {B}, the curator.\n\nThe artist responsible, {A}, saw the funny side. “⟦A|It was meant to be temporary,⟧” {A.he} said by email.",
    "the_post_read": "{A} apologised online. “⟦A|I let everyone down,⟧” the post read.",
    "wire_pope": "OSLO (AP) — The king on {day} called for calm.\n\n“⟦=king|Let us keep our heads,⟧” he told some 4,000 people in the square.",
    "chief_of_a_firm": "{A}, chief executive of {org1}, apologised to residents on {day}.\n\n“⟦A|I have no excuse,⟧” {A.he} said.",
    "asked_whether_it_pays": "{A}, who runs the hotel, asked whether compensation would be paid. “⟦A|I have forty rooms and no guests,⟧” {A.he} said.",
    "voice_on_the_line": "{A} rang the number on {day}. A voice on the line answered: “⟦-|Nobody lives here any more.⟧”",
    "operator_of_the_line": "“⟦A|The market had a fright,⟧” said {A}, an analyst at {org1}.\n\nThe line's operator said repairs had begun. “⟦=operator|There is no date yet,⟧” it said.",
    "supplier_promises": "“⟦A|If it looks wrong, it is,⟧” said {A}, who runs a website for shoppers.\n\nThe supplier has promised refunds. “⟦=supplier|We got this wrong,⟧” it said.",
    "spokesperson_they": "{A}, of Clean Coves, was angry. “⟦A|They had thirty years,⟧” {A.he} said.\n\nA spokesperson for Marrow Water said a pump had failed. “⟦=spokesperson|We are sorry,⟧” they said.",
    "shop_with_an_s": "{A} led the tributes. “⟦A|Nobody played like that,⟧” {A.he} said.\n\nBarty Quill's, where the band met, said on {day}: “⟦=Quill|The lights will be down tonight.⟧”",
    "party_s_member": "“⟦B|The state failed you,⟧” said {B}, the deputy premier.\n\nThe Tide Party's {A} called on the government to publish the scheme. “⟦A|An apology is a beginning,⟧” {A.he} said.",
    "td_as_deputy": "Local Green TD {A} welcomed the decision.\n\n“⟦A|It was the wrong tower in the wrong place,⟧” the deputy told the Harbour Gazette.",
    "minister_for": "Union president {B} said members were tired. “⟦B|We have waited,⟧” {B.he} said.\n\nMinister for Fisheries {A} appealed for calm.\n\n“⟦A|A blockade would hurt us all,⟧” the Minister said.",
    "grandparent_of_six": "The bar is smaller, and {A} has had enough.\n\n“⟦A|They think we cannot count,⟧” said the grandparent of six, who has weighed it since 2019.",
    "in_a_statement": "In a statement posted on the band's website, {A} blamed the noise.\n\n“⟦A|It is time for some quiet,⟧” the statement read.",
    "marine_institute": "Port Holm and the Marine Institute are at odds over the mud.\n\n“⟦=Institute|It will not disperse,⟧” the institute said in a submission.",
    "developer_apposed": "{B}, who chairs the residents, was pleased. “⟦B|It was a fridge on its end,⟧” {B.he} said.\n\nThe developer, Ballast Holdings, said it was disappointed.\n\n“⟦=Ballast|The city needs beds,⟧” the company said.",
    "lead_without_a_name": "A nurse who hid letters in a drawer has been struck off.\n\n{A}, {age}, of {place1}, admitted the charge on {day}.\n\n“⟦A|{q1},⟧” the nurse told the panel.",
    "lead_then_teaches": "A teacher has won a prize for lessons about bins.\n\n{A} teaches in {place1}.\n\n“⟦A|{q1},⟧” said the teacher.",
    "the_only_carmaker": "Voltara has called back 40,000 vans.\n\n“⟦-|{q1},⟧” the carmaker said in a statement.",
    "his_team_apposed": "{A} was sent home. On {day} {A.his} team, Brabo-Lotto, said the contract was over. “⟦=Brabo-Lotto|{q1},⟧” the team said.",
    "applicant_apposed": "“⟦B|{q6},⟧” Councillor {B} told the meeting.\n\nThe applicant, Restwell Ltd, said it would appeal. “⟦=Restwell Ltd|{q1},⟧” it said.",
    "in_a_statement_it": "Seavern Water was fined on {day}. In a statement it said: “⟦=Seavern Water|{q1}.⟧”",
    "in_its_report_it": "Seavern Water was blamed on {day}. In its reply it wrote: “⟦=Seavern Water|{q1}.⟧”",
    "wife_by_surname": "Karl Brandvold sold half the herd. “⟦Karl Brandvold|{q1},⟧” Mr Brandvold said.\n\nHis wife Ida keeps the books. “⟦Ida|{q2},⟧” Mrs Brandvold said.",
    "twins_of_one_name": "Twins Josh and Clara Brandvold did well. “⟦Josh|{q1},⟧” said Josh. “⟦=Clara|{q2},⟧” Clara said.",
    "the_berliner": "{A} drew the tower in a week.\n\n“⟦A|{q1},⟧” said the Berliner.",
    "outgoing_captain": "“⟦A|{q1},⟧” said {A}, {age}, of {place1}, who took the wheel for the last time on {day}.\n\nThe outgoing captain had a word of advice. “⟦A|{q2},⟧” {A.he} said.",
    "of_three_from": "{A} won £64,000 on a quiz.\n\n“⟦A|{q1},⟧” said the grandparent of three from {place1}.",
    "honour_behind": "{A} spoke first. “⟦A|{q1},⟧” said {A} TD.\n\n“⟦A|{q2},⟧” {A.last} told the committee.",
    "publisher_before_name": "Publisher {A} printed it in {place1}.\n\n“⟦A|{q1},⟧” said {A.last}.",
    "older_one_of_two": "“⟦B|{q6},⟧” said station manager {B}.\n\nOlga Hensvik danced there in 1958. “⟦Olga Hensvik|{q1},⟧” the 84-year-old said.",
    "vicar_is_keen": "“⟦A|{q1},⟧” says {A}, who rings the smallest bell.\n\nThe vicar is keen too. “⟦=vicar|{q2},⟧” he says.",
    "union_apposed_in_front": "Usdax, the shopworkers' union, called it a blow. “⟦=Usdax|{q1},⟧” the union said.",
    "the_cfo": "{A}, the chief financial officer, said two accounts had been frozen. “⟦A|{q1},⟧” the CFO said.",
    "couple_and_wife": "When Petra and Klaus Vogtland bought a lighthouse, their friends laughed.\n\n“⟦=Petra|{q1},⟧” says Petra.\n\n“⟦Klaus Vogtland|{q2},⟧” says her husband.",
    "analysts_wrote": "Analysts at Peel & Co cut their target price on {day}. “⟦=analysts|{q1},⟧” they wrote in a note to clients.",
    "nation_before_opponent": "“⟦B|{q1},⟧” said the chief arbiter, {B}.\n\n{B.last}'s opponent in the final, Hungary's Dóra Halmosi, was not so sure. “⟦Dóra Halmosi|{q2},⟧” she said.",
    "village_and_wife": _B
    + "In the village of {place1}, farmer Dil Bahadur Ranak dug for his wife with his hands. She was alive.\n\n“⟦Dil Bahadur Ranak|{q1},⟧” he said.",
    "husband_of_the_widow": "Sandra Mottram's husband, Ron, waited four hours for an ambulance.\n\n“⟦Sandra Mottram|{q1},⟧” Mrs Mottram said.",
    "unlisted_verb": _B + "{A} banged the table.\n\n“⟦A|Who will pay for it?⟧” {A.he} harrumphed.",
    "alhaji_queried": "The minister, Alhaji {A}, was there. “⟦A|Who told you that?⟧” Alhaji {A.last} queried.",
    "teaches_so_the_teacher": "{A}, who teaches maths in {place1}, was there.\n\n“⟦B|{q1},⟧” said {B}, a shopkeeper.\n\n“⟦A|{q2},⟧” said the teacher.",
    "drives_so_the_driver": "{A} drives the night bus.\n\n“⟦B|{q1},⟧” said {B}, a shopkeeper.\n\n“⟦A|{q2},⟧” said the bus driver.",
    "nothing_told_of_a_medic": "{A} came early.\n\n“⟦B|{q1},⟧” said {B}, a shopkeeper.\n\n“⟦-|{q2},⟧” said the medic.",  # A or somebody else, hardly B
    "only_one_so_far": "{A} thought everything was done.\n\nThree months after moving in, {A.he} heard of the driveway.\n\n“⟦A|{q1},⟧” the nurse says.",
    "official_just_named": "{B} spoke first. “⟦B|{q1},⟧” {B.he} told the audience.\n\nDistrict Education Officer {A} conceded that there were gaps. “⟦A|{q2},⟧” the official said.",
    "trade_of_a_nation": "Spanish Socialist {A} was less amused. “⟦A|{q1},⟧” {A.he} said.",
    "office_before_a_name": "Transport Undersecretary {A} said buses would be free. “⟦A|{q1},⟧” {A.he} said.",
    "minister_of_state": "Replying, Senior Minister of State Chua Zhi Hao said it was being studied.\n\n“⟦Chua Zhi Hao|{q1},⟧” Mr Chua said.",
    "selling_bangles": "{B}, the president of the union, was firm. “⟦B|{q1},⟧” {B.he} said.\n\nA shopkeeper selling bangles said the strike had hurt. “⟦=a shopkeeper selling bangles|{q2},⟧” the shopkeeper said.",
    "waiting_at_the_stop": "“⟦=a woman waiting at the terminal|{q1},⟧” said a woman waiting at the terminal, who cleans rooms.",
    "vice_chancellor_apposed": "The Vice-Chancellor, Professor {A}, said: “⟦A|{q1}.⟧”",
    "pupil_then_the_girl": "{B} presented the survey. “⟦B|{q1},⟧” {B.he} said.\n\nA pupil, who spoke from the floor, was applauded. “⟦=a pupil|{q2},⟧” the girl said.",
    "statement_partly_read": "The force's public relations officer, {A}, disclosed this in a statement.\n\n“⟦A|{q1},⟧” the statement partly read.",
    "sixteen_so_the_teenager": "{A}, 16, swam the strait on {day}.\n\nThe coach, {O}, followed in a boat. “⟦O|{q1},⟧” {O.last} said.\n\nThe teenager ate 14 bananas on the way. “⟦A|{q2},⟧” {A.he} said.",
    "mayor_of_in_the_lead": "The mayor of Tarn, who forgot to vote, has lost the seat by a ballot.\n\n{A} was at a wedding when the polls closed.\n\n“⟦A|{q1},⟧” {A.he} said.\n\n“⟦A|{q2},⟧” the former mayor added.",
}
