"""German as news writes it: marks, abbreviations, dates, what pages and scripts say; no attribution."""

from quotecast.languages.base import Language
from quotecast.languages.facts import Dates, Figures, Spelling
from quotecast.languages.page_words import PageWords
from quotecast.languages.script_words import ScriptWords
from quotecast.languages.wordlists import words

_TENS = ("zwanzig", "dreißig")
_ONES = "ein zwei drei vier fünf sechs sieben acht neun".split()
_ORDINALS = (
    *"erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split(),
    *(f"{one}zehnt" for one in ("drei", "vier", "fünf", "sech", "sieb", "acht", "neun")),
    *(stem for ten in _TENS for stem in (f"{ten}st", *(f"{one}und{ten}st" for one in _ONES))),
)

# A voice says a sign where it stands, so it goes behind the sum as a word.
_SUMS = tuple(
    (rf"{sign} ?(\d+(?:[.,]\d+)*){written}", rf"\1{said} {name}")
    for sign, name in (("[$]", "Dollar"), ("€", "Euro"), ("£", "Pfund"))
    for written, said in (
        (r" (?:Millionen\b|Mio\b\.?)", " Millionen"),
        (r" (?:Milliarden\b|Mrd\b\.?)", " Milliarden"),
        ("", ""),
    )
)
# A voice says "Ludwig römisch vierzehn".
_REIGNS = tuple(
    (
        rf"(?<=[a-zß] )(?<!Kapitel )(?<!Teil )(?<!Band )(?<!Akt )(?<!Abschnitt ){numeral}\.",
        f"der {said}",
    )
    for numeral, said in zip(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XXIII".split(),
        "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte "
        "vierzehnte fünfzehnte sechzehnte dreiundzwanzigste".split(),
        strict=True,
    )
)

GERMAN = Language(
    code="de",
    name="German",
    quote_pairs=(("„", "“"), ("»", "«"), ("«", "»"), ("“", "”"), ('"', '"')),
    apostrophe_pairs=(("‚", "‘"), ("›", "‹")),
    has_dotted_ordinals=True,
    function_words=words(
        "der die und das ist nicht von den mit sich des auf für ein eine dem im auch es wird"
    ),
    titles_with_dot=words("dr prof dipl ing hr fr frl mag st hl geb verw"),
    counters_with_dot=words("nr abs art bd kap s ziff tel"),
    abbreviations=words(
        """
        bzw ca vgl evtl ggf inkl exkl zzgl mio mrd tsd std min sek etc usw sog ehem engl franz dt
        orig österr schweiz röm kath ev max mind urspr verh vorm nachm jh jhd hrsg gest ggü str
        jan jän feb mär apr jun jul aug sep sept okt nov dez u.a z.b d.h u.s.w z.t s.o i.d.r
        """
    ),
    sentence_openers=words(
        """
        der die das den dem ein eine einen einem einer er sie es wir ich ihr man in im am auf bei
        mit nach von vom zu zum zur aber und oder doch auch wenn weil als da dann so was wer wie wo
        dies dieser diese dieses dabei damit danach dennoch denn noch nun nur jetzt heute gestern
        morgen seit für gegen ohne um unter über vor während alle viele einige beide sein seine
        """
    ),
    dates=Dates(
        months=(
            "Januar Jänner Jan",
            "Februar Feber Feb",
            "März Mär Mrz",
            "April Apr",
            "Mai",
            "Juni Jun",
            "Juli Jul",
            "August Aug",
            "September Sept Sep",
            "Oktober Okt",
            "November Nov",
            "Dezember Dez",
        ),
        said="{day}. {month} {year}",
        written=(r"{day}\.\s*{month},?\s+{year}", r"{day}\.\s?{number}\.\s?{year}"),
        around=(
            r"stand|datum|zuletzt|aktualisiert|veröffentlicht|erschienen|geändert|am|um|und|den|vom|"
            r"uhr|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so"
        ),
    ),
    figures=Figures(
        said=(
            (r"z\. ?B\.", "zum Beispiel"),
            (r"d\. ?h\.", "das heißt"),
            (r"u\. ?a\.", "unter anderem"),
            (r"z\. ?T\.", "zum Teil"),
            (r"usw\.", "und so weiter"),
            (r"etc\.", "et cetera"),
            (r"bzw\.", "beziehungsweise"),
            (r"ca\.", "circa"),
            (r"vgl\.", "vergleiche"),
            (r"evtl\.", "eventuell"),
            (r"ggf\.", "gegebenenfalls"),
            (r"inkl\.", "inklusive"),
            *_SUMS,
            *_REIGNS,
            (r"Mio\b\.?", "Millionen"),
            (r"Mrd\b\.?", "Milliarden"),
            (r"Nr\.", "Nummer"),
            (r"Dr\.", "Doktor"),
            (r"Prof\.", "Professor"),
            (r"St\.", "Sankt"),
            (r"km/h\b", "Kilometer pro Stunde"),
            (r"km²", "Quadratkilometer"),
            (r"m²", "Quadratmeter"),
            (r"° ?C\b", "Grad Celsius"),
            ("‰", "Promille"),
        ),
        minus="minus",
        ordinals=_ORDINALS,
        ordinal_endings=(
            (
                r"\b(?:in|an|auf|bei|mit|nach|von|zu|seit|aus|vor|über|unter|während|trotz) der",
                "en",
            ),
            (r"\b(?:am|im|vom|zum|zur|beim|dem|den|des|bis|seinem|ihrem|jedem|diesem)", "en"),
            (r"\b(?:der|die|das)", "e"),
            ("", "er"),
        ),
    ),
    spelling=Spelling(dictionary="de", letters="äöüß"),
    script=ScriptWords(
        quote="Zitat:",
        end_of_quote="Zitat Ende",
        image="Bild:",
        related="Siehe auch:",
        bridges=("Weitere Meldungen.", "Außerdem."),
        table="Tabelle, {columns} Spalten, {rows} Zeilen.",
        listing="Liste, {items} Punkte.",
        by="Von {byline}",
        publisher="Erschienen bei {publisher}",
        for_publisher="für {publisher}",
        dated="Veröffentlicht am {day}",
        on_the_text=r"(?:dieses|das) (?:interview|gespräch)\b.{0,40}?\b(?:gekürzt|redigiert|bearbeitet|übersetzt)\b",
        source="Quelle: {name}.",
        disclosure=(
            "Die Stimmen in dieser Folge sind synthetisch. Es sind keine Aufnahmen der zitierten Personen."
        ),
        in_brief="Kurz gefasst: {title}",
        news="Nachrichten",
        headlines="Die Schlagzeilen.",
        sign_off="Das war {show}.",
        sources="Quellen: {names}.",
        narrator="Erzählstimme",
        narrator_role="liest den Artikel",
        written_by="Gelesen von synthetischen Stimmen. Geschrieben von",
        read_by="Gelesen von synthetischen Stimmen.",
        leaning=(
            r"(?:aber|und|doch|oder|jedoch|dennoch|trotzdem|dann|also|deshalb|daher|darum|auch|zudem"
            r"|außerdem|dabei|damit|danach|dagegen|er|sie|es|ihre?|seine?|dies(?:e[rnms]?)?)\b"
        ),
        connective=(
            r"(?:Aber|Und|Doch|Oder|Jedoch|Dennoch|Trotzdem|Dann|Also|Deshalb|Daher|Darum|Auch|Zudem"
            r"|Außerdem|Dabei|Damit|Danach|Dagegen|Allerdings|Hingegen|Stattdessen|Schließlich|Später"
            r"|Zuvor|Inzwischen|Gleichzeitig|Ebenso|So|Zum Beispiel|Im Gegenteil|Andere|Beide|Es|Ihre?"
            r"|Seine?|Dies(?:e[rnms]?)?)\b"
        ),
        inner_connective=r"\b(?:jedoch|dagegen|allerdings|hingegen|ebenfalls|außerdem)\b",
        stage_directions=r"lacht|lachen|beifall|applaus|pause|seufzt|lächelt|unverständlich",
        answering=(
            r"(?:Das|Es|Dies(?:e[rnms]?)?|Er|Sie|Ja|Nein|Doch|Und|Aber|Oder|Also|Weil|Genau)\b"
        ),
        personal=r"\b(?:er|sie|ihm|ihn|ihnen|sein(?:e[rnms]?)?|ihr(?:e[rnms]?)?)\b",
        common_words=words(
            """
            aber alle als also auch auf aus bei bis damit dann das dass dem den der des die dies diese
            dieser doch durch ein eine einem einen einer eines für gegen habe haben hat hatte hier ihr
            ihre immer ist kann kein keine können man mehr mit muss nach nicht noch nun nur oder ohne
            schon sehr sein seine seit sich sie sind soll über und uns unter viele vom von vor war was
            weil wenn werden wie wir wird wurde zum zur zwischen
            """
        ),
    ),
    pages=PageWords(
        replies=r"am .{1,200} schrieb .{1,100}:",
        by="von|autor(?:in|en)?",
        written="(?:ein )?(?:text|beitrag|bericht|artikel|kommentar|interview|reportage|analyse)",
        byline_words=words("und für in aus von vom der dem den des zu mit de la van al bin y e et"),
        joiners=words("und"),
        office_words=words(
            """
            agentur redaktion redakteur redakteurin korrespondent korrespondentin reporter reporterin
            zeitung magazin nachrichten politik wirtschaft sport kultur dpa afp reuters presse
            rundfunk online team leitung chefredaktion
            """
        ),
        source=r"quellen?|zuerst erschienen (?:in|bei|auf)|via",
        dated=r"(?:zuletzt )?(?:veröffentlicht|aktualisiert|erschienen|geändert|stand)\s*(?:am\b|:)?",
        labels=(
            "mehr (?:zum thema|dazu|lesen)|zum thema|weiterlesen|siehe auch|auch interessant|"
            "lesen sie (?:auch|mehr|hier)|das könnte sie auch interessieren|meistgelesen|"
            "(?:empfehlung|empfehlungen) der redaktion"
        ),
        notices=(
            r"lesezeit\s?:?\s?(?:ca\. ?)?\d+ ?min(?:uten?)?\.?|anzeige|werbung|artikel teilen|alle rechte vorbehalten|zur startseite|"
            "kommentare? (?:anzeigen|laden|schreiben)|newsletter abonnieren"
        ),
        writing=r"(?:bitte )?(?:schreiben|schicken|senden|mailen)\b",
        promotions=(
            r"lesen sie (?:auch|mehr|hier)\b",
            r"mehr (?:dazu|zum thema)\b",
            r"(?:hier klicken|klicken sie hier)\b",
            r"(?:abonnieren|folgen) sie (?:uns|unser\w*|den|die)\b",
            (
                r"dieser (?:artikel|text|beitrag) (?:ist|wurde|erschien)\b.{0,40}\b"
                r"(?:erschienen|veröffentlicht|aktualisiert|übersetzt)\b"
            ),
        ),
        newsletters=r"\b(?:newsletters?|posteingang)\b",
        sign_up=r"\b(?:abonnier\w*|anmeld\w*|anzumelden|melden sie sich)\b",
        captions=(
            r"[\[(]?(?:archiv|symbol)?(?:foto|bild|grafik|illustration|bildquelle|bildrechte)s?\s*:",
            r"[\[(]\s*(?:archiv|symbol)?(?:foto|bild|grafik)\b.*[\])]$",
            r".*\((?:Archiv|Symbol)?(?:foto|bild)s?[: ][^)]*\)\.?$",
        ),
    ),
)
