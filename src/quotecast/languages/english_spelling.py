"""English words that a capital or a dot makes ambiguous: data only, after AP and Guardian style."""

from quotecast.languages.wordlists import words

SENTENCE_OPENERS = words(
    """
        word
        second third fourth fifth last next the a an this that these those he she it they we i you his her its their our my your there
        here in on at by for with from to of about after before during since until while when
        where why how what who which whose if because although though as but and or nor yet so
        then now today yesterday tomorrow still also however meanwhile moreover indeed instead
        perhaps maybe even only just not no yes once later earlier last next both each every
        some many most several all any few one two three four five six seven eight nine ten
        another other others such more less under over between among against despite amid
        according asked told speaking writing unlike like is are was were do does did can could
        will would should may might must have has had let never nobody nothing everyone everybody
        someone anyone people analysts officials experts critics supporters thanks well oh
        afterwards afterward tonight overnight nevertheless nonetheless furthermore finally
        eventually ultimately initially originally recently previously subsequently sometimes
        usually occasionally elsewhere otherwise therefore thus hence consequently similarly
        likewise additionally sadly fortunately unfortunately privately publicly
        neither either none whoever whatever whichever whenever wherever whether unless lest albeit
        amidst till whereby thereby alas again almost always often seldom soon rather quite too twice thrice
        enough anywhere everywhere somewhere nowhere itself himself herself themselves ours yours
        theirs hers plenty dozens hundreds thousands millions tens apart aside away upstairs downstairs
        please hello goodbye sorry plus minus gone taken seen
        """
)

TITLES_WITH_DOT = words(
    """
        mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt cpl maj cmdr adm rev hon
        amb ste supt insp pvt atty pres messrs mme mlle ft mt vs v det spc pfc pte brig ens cdr
        fr msgr dep sec asst del revs profs drs cllr cllrs const ch cmsr comr pc sgts dets treas ven
        coun barr adv ald alh capts cols comdr commr engr gens lts ofc rt shri smt
        """
)

ABBREVIATIONS = words(
    """
        jr sr inc corp ltd llc co bros dept univ est approx etc al ed eds e.g i.e a.m p.m u.s u.k
        u.n e.u d.c l.a n.y u.s.a u.s.s.r ph.d m.d b.a m.a j.d r.i n.j n.h n.c s.c n.d s.d n.m
        w.va b.c p.o r.i.p a.k.a g.o.p ave blvd rd hwy viz dist lbs oz cf
        """
)

CAPITAL_ABBREVIATIONS = words(
    """
        st jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
        sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss
        mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
        """
)

HOUR_MARKS = words("a.m p.m")
DATED_OPENERS = words(
    """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
        sat sun january february march april may june july august september october november
        december jan feb mar apr jun jul aug sept sep oct nov dec et est edt ct cst cdt mt mst mdt
        pt pst pdt gmt bst utc cet cest ist jst aest eastern central mountain pacific greenwich
        london local uk us u.s christmas thanksgiving easter new
    """
)
PLACES_WITH_DOT = words(
    """
        d.c ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont
        neb nev n.c n.d n.h n.j n.m n.y okla ore pa r.i s.c s.d tenn tex va vt wash wis w.va wyo
    """
)

HEADLINE_WORDS = words(
    """
        titled entitled called dubbed nicknamed named known labeled labelled so-called headlined
        termed film movie book song album novel show series play documentary article essay column
        episode poem painting exhibition exhibit game hashtag slogan nickname term word phrase
        words wearing branded styled bestseller memoir memoirs autobiography program programme podcast bearing marked
        sitcom anthem
        """
)

# Words of a title that have no capital.
SMALL_WORDS = words(
    "a an the and or but of in on at by for with from to as vs into over your my nor is"
)

QUOTE_PAIRS = (
    ("“", "”"),
    ("““", "”"),
    ('"', '"'),
    ("''", "''"),
    ("``", "''"),
    ("‘‘", "’’"),
    ("«", "»"),
    ("„", "“"),
)
