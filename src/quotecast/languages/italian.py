"""Italian as news writes it: abbreviations, dates, and the words a script adds; no attribution."""

from quotecast.languages.base import Language
from quotecast.languages.facts import Dates, Figures, Spelling
from quotecast.languages.page_words import PageWords
from quotecast.languages.script_words import ScriptWords
from quotecast.languages.wordlists import words

ITALIAN = Language(
    code="it",
    name="Italian",
    function_words=words(
        "di che il per una non sono della con è gli si nel anche alla dei più come ha lo"
    ),
    titles_with_dot=words("sig sigg dott prof avv ing on sen gen mons s ss"),
    counters_with_dot=words("n nn art pag pagg vol fig"),
    abbreviations=words("ecc es ca cfr c.a tel a.c d.c n.d.r"),
    sentence_openers=words(
        """
        il lo la i gli le l un uno una lui lei loro in di da del della dal nel a al alla per con su tra
        fra ma e o se quando come anche mentre dopo prima secondo questo questa questi queste quello
        ciò non già oggi ieri poi così
        """
    ),
    dates=Dates(
        months=(
            "gennaio gen",
            "febbraio feb",
            "marzo mar",
            "aprile apr",
            "maggio mag",
            "giugno giu",
            "luglio lug",
            "agosto ago",
            "settembre set",
            "ottobre ott",
            "novembre nov",
            "dicembre dic",
        ),
        first_day="primo",
        written=(r"{day}\s+{month}\s+{year}", r"{day}/{number}/{year}"),
        day_endings="°|º",
        around=r"pubblicato|aggiornato|modificato|il|alle|ore|e|di|luned[iì]|marted[iì]|"
        r"mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica",
    ),
    figures=Figures(
        said=(
            (r"[Ss]ig\.ra\b", "signora"),
            (r"sig\.", "signor"),
            (r"dott\.", "dottor"),
            (r"prof\.", "professor"),
            (r"ecc\.", "eccetera"),
            (r"n\.(?= ?\d)", "numero"),
            (r"km/h\b", "chilometri all'ora"),
            (r"° ?C\b", "gradi Celsius"),
            (r"mln\b\.?", "milioni"),
            (r"mld\b\.?", "miliardi"),
        ),
        minus="meno",
    ),
    spelling=Spelling(dictionary="it", letters="àèéìòù"),
    script=ScriptWords(
        quote="cito:",
        end_of_quote="fine della citazione",
        image="Immagine:",
        related="Leggi anche:",
        bridges=("Le altre notizie.", "Poi."),
        table="Tabella, {columns} colonne, {rows} righe.",
        listing="Elenco, {items} voci.",
        by="Di {byline}",
        publisher="Pubblicato da {publisher}",
        for_publisher="per {publisher}",
        source="Fonte: {name}.",
        disclosure=(
            "Le voci di questo episodio sono sintetiche. Non sono registrazioni delle persone citate."
        ),
        in_brief="In breve: {title}",
        news="Notizie",
        headlines="I titoli.",
        sign_off="Questo era {show}.",
        sources="Fonti: {names}.",
        narrator="Narrazione",
        narrator_role="legge l’articolo",
        written_by="Letto da voci sintetiche. Scritto da",
        read_by="Letto da voci sintetiche.",
    ),
    pages=PageWords(
        by="di|a cura di",
        byline_words=words("e ed di del della da dal per in con la lo"),
        joiners=words("e ed"),
        source=r"font[ei]|via|pubblicato (?:originariamente )?(?:da|su)",
        dated=r"(?:pubblicato|aggiornato|modificato)\s*(?:il\b|:)?",
        labels="leggi (?:anche|di più|tutto)|vedi anche|per approfondire|potrebbe interessarti",
        notices="pubblicità|annuncio|tutti i diritti riservati|condividi|riproduzione riservata",
        captions=(r"[\[(]?(?:foto|immagine|fotografia|crediti|illustrazione)\s*:",),
    ),
)
