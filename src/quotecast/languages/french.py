"""French as news writes it: marks, abbreviations, dates, what pages and scripts say; no attribution."""

from quotecast.languages.base import Language
from quotecast.languages.facts import Dates, Figures, Spelling
from quotecast.languages.page_words import PageWords
from quotecast.languages.script_words import ScriptWords
from quotecast.languages.wordlists import words

_ROMAN = "0 I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
# A voice says "deux e" and reads the numeral of a century as a word.
_ORDINALS = tuple(
    (rf"{written}(?:e|ème)\b", said)
    for number, said in enumerate(
        "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième "
        "douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième "
        "vingtième vingt-et-unième".split(),
        2,
    )
    for written in (str(number), _ROMAN[number])
)

FRENCH = Language(
    code="fr",
    name="French",
    quote_pairs=(("«", "»"), ("“", "”"), ("„", "”"), ('"', '"')),
    apostrophe_pairs=(("‹", "›"), ("‘", "’")),
    has_spaced_marks=True,
    function_words=words(
        "les des est une dans que pour qui pas sur avec ce il au plus par sont ne aux cette"
    ),
    titles_with_dot=words("m mm mme mlle mgr dr pr me st ste"),
    counters_with_dot=words("no p pp art vol chap fig"),
    abbreviations=words("etc av bd apr env ex cf hab janv févr avr juil sept oct nov déc éd tél"),
    sentence_openers=words(
        """
        le la les l un une des du d il elle ils elles on nous vous je j ce c cette ces cela ça en dans
        sur pour par avec sans sous mais et ou or donc car si s quand lorsque depuis après avant
        selon à au aux son sa ses leur leurs notre nos tout tous toutes plusieurs certains qui que qu
        quel quelle comment pourquoi alors aussi ainsi puis hier demain aujourd
        """
    ),
    dates=Dates(
        months=(
            "janvier janv",
            "février févr fév",
            "mars",
            "avril avr",
            "mai",
            "juin",
            "juillet juil",
            "août",
            "septembre sept",
            "octobre oct",
            "novembre nov",
            "décembre déc",
        ),
        first_day="1er",
        written=(r"{day}\s+{month}\s+{year}", r"{day}/{number}/{year}"),
        day_endings="er",
        around=(
            r"publiée?|mise? à jour|modifiée?|parue?|dernière|le|à|et|\d{1,2} ?h(?: ?\d\d)?|"
            r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
        ),
    ),
    figures=Figures(
        said=(
            (r"MM\.", "messieurs"),
            (r"M\.(?= [^\W\d_a-z])", "monsieur"),
            (r"Mme\b", "madame"),
            (r"Mmes\b", "mesdames"),
            (r"Mlle\b", "mademoiselle"),
            (r"Mgr\b", "monseigneur"),
            (r"Dr\b\.?", "docteur"),
            (r"Pr\b\.?", "professeur"),
            (r"n°", "numéro"),
            (r"N°", "numéro"),
            (r"etc\.", "et cætera"),
            (r"av\. J\.-C\.", "avant Jésus-Christ"),
            (r"apr\. J\.-C\.", "après Jésus-Christ"),
            (r"(?<=\d )h\b|(?<=\d)h(?=\d|\b)", "heures"),
            (r"km/h\b", "kilomètres-heure"),
            (r"km²", "kilomètres carrés"),
            (r"m²", "mètres carrés"),
            (r"° ?C\b", "degrés Celsius"),
            ("‰", "pour mille"),
            *_ORDINALS,
        ),
        minus="moins",
    ),
    spelling=Spelling(dictionary="fr", letters="àâæçéèêëîïôœùûüÿ"),
    script=ScriptWords(
        quote="je cite :",
        end_of_quote="fin de citation",
        image="Image :",
        related="À lire aussi :",
        bridges=("Dans le reste de l’actualité.", "Ensuite."),
        table="Tableau, {columns} colonnes, {rows} lignes.",
        listing="Liste, {items} éléments.",
        by="Par {byline}",
        publisher="Publié par {publisher}",
        for_publisher="pour {publisher}",
        dated="Publié le {day}",
        on_the_text=r"(?:cet entretien|cette interview)\b.{0,40}?\b(?:édité|condensé|abrégé|traduit)",
        source="Source : {name}.",
        disclosure=(
            "Les voix de cet épisode sont synthétiques. Ce ne sont pas des enregistrements des "
            "personnes citées."
        ),
        in_brief="En bref : {title}",
        news="Les nouvelles",
        headlines="Les titres.",
        sign_off="C’était {show}.",
        sources="Sources : {names}.",
        narrator="Narration",
        narrator_role="lit l’article",
        written_by="Lu par des voix de synthèse. Écrit par",
        read_by="Lu par des voix de synthèse.",
        leaning=(
            r"(?:mais|et|or|donc|car|ou|ni|pourtant|cependant|toutefois|alors|ainsi|puis|aussi|ensuite"
            r"|enfin|il|elle|ils|elles|son|sa|ses|leurs?|ce|cette|ces|cela|ceux|celles?|celui)\b"
        ),
        connective=(
            r"(?:Mais|Et|Or|Donc|Car|Ou|Ni|Pourtant|Cependant|Toutefois|Alors|Ainsi|Puis|Aussi|Ensuite"
            r"|Enfin|Néanmoins|En revanche|En outre|De plus|Par ailleurs|Par exemple|Au contraire"
            r"|En effet|D’autres|Son|Sa|Ses|Leurs?|Ce|Cette|Ces|Cela|Ceux|Celles?|Celui)\b"
        ),
        inner_connective=r"\b(?:cependant|toutefois|pourtant|également|en revanche|par ailleurs)\b",
        stage_directions=r"rires?|il rit|elle rit|applaudissements|silence|pause|soupire?|inaudible|sourit|sourire",
        answering=(
            r"(?:Cela|Ça|C’est|Ce|Cette|Ces|Il|Elle|Ils|Elles|Oui|Non|Si|Et|Mais|Ou|Donc|Parce)\b"
        ),
        personal=r"\b(?:il|elle|lui|son|sa|ses)\b",
        common_words=words(
            """
            alors aussi autre autres avant avec avoir bien car ces cela celui ces cet cette ceux chez
            comme dans depuis des deux donc dont elle elles encore entre est été être eux fait ils leur
            leurs les lors mais même moins non nos notre nous ont par pas peu peut plus pour pourrait
            quand que qui sans ses selon ses sera si son sont sous sur tous tout toute toutes très une
            vers vos vous
            """
        ),
    ),
    pages=PageWords(
        replies=r"le .{1,200} a écrit\s*:",
        by="par",
        written="(?:écrit|publié|recueilli)|(?:texte|reportage|propos recueillis|un article)",
        byline_words=words("et de du des la le les pour avec à en d van der den al bin e y"),
        joiners=words("et"),
        office_words=words(
            """
            agence rédaction journaliste correspondant correspondante envoyé envoyée spécial spéciale
            rédacteur rédactrice journal magazine presse service politique économie monde sport culture
            afp reuters avec
            """
        ),
        source=r"sources?|via|publié (?:initialement )?(?:par|dans|sur)",
        dated=r"(?:publié|mis à jour|modifié|paru)e?\s*(?:le\b|:)?",
        labels=(
            "lire (?:aussi|également|la suite|plus)|à lire (?:aussi|également)|(?:à )?voir aussi|"
            "sur le même sujet|en savoir plus|à découvrir|les plus lus|à ne pas manquer"
        ),
        notices=(
            r"temps de lecture\s?:?\s?\d+ ?min(?:utes?)?\.?|publicité|la suite après (?:la|cette) publicité|partager(?: (?:cet |l[’'])article)?|"
            "tous droits réservés|article réservé aux abonnés|laisser un commentaire|"
            "(?:voir|afficher|charger) les commentaires"
        ),
        writing=r"(?:écrivez|envoyez|contactez)\b",
        promotions=(
            r"(?:à )?lire (?:aussi|également)\b",
            r"cliquez ici\b",
            r"(?:abonnez|inscrivez)-vous\b",
            r"suivez[- ]nous\b",
            r"téléchargez (?:notre |l[’'])application\b",
            r"cet article (?:a été|est)\b.{0,40}\b(?:publié|adapté|traduit|mis à jour|paru)\b",
        ),
        newsletters=r"\b(?:newsletters?|infolettres?|lettre d[’']information|boîte mail)\b",
        sign_up=r"\b(?:inscri\w+|abonn\w+|recev\w+)\b",
        captions=(
            r"[\[(]?(?:photos?|images?|crédits?(?: photo)?|illustration|légende|infographie)\s*:",
            r"[\[(]\s*(?:photo|image|illustration)\b.*[\])]$",
            r".*\((?:Photo|Crédit|Image)s?[ :][^)]*\)\.?$",
        ),
    ),
)
