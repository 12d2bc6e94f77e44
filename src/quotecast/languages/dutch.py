"""Dutch as news writes it: abbreviations, dates, and the words a script adds; no attribution."""

from quotecast.languages.base import Language
from quotecast.languages.facts import Dates, Figures, Spelling
from quotecast.languages.page_words import PageWords
from quotecast.languages.script_words import ScriptWords
from quotecast.languages.wordlists import words

DUTCH = Language(
    code="nl",
    name="Dutch",
    function_words=words(
        "de het een van en niet dat op voor met zijn aan te er ook als door naar bij maar"
    ),
    titles_with_dot=words("dhr mevr mw dr drs ir ing mr prof ds st"),
    counters_with_dot=words("nr nrs art blz hfst"),
    abbreviations=words("bijv enz etc ca o.a d.w.z m.b.t t.a.v i.v.m a.u.b n.a.v e.d mln mld jl"),
    sentence_openers=words(
        """
        de het een dat dit die deze hij zij ze wij we ik in op van voor met bij naar aan om uit door
        maar en of als toen omdat hoewel terwijl sinds na er daar hier nu ook dan zo niet geen volgens
        """
    ),
    dates=Dates(
        months=(
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        written=(r"{day}\s+{month}\s+{year}", r"{day}-{number}-{year}"),
        around=r"gepubliceerd|geplaatst|bijgewerkt|gewijzigd|laatst|op|om|en|uur|(?:maan|dins|woens|"
        r"donder|vrij|zater|zon)dag",
    ),
    figures=Figures(
        said=(
            (r"bijv\.", "bijvoorbeeld"),
            (r"enz\.", "enzovoort"),
            (r"o\.a\.", "onder andere"),
            (r"d\.w\.z\.", "dat wil zeggen"),
            (r"dhr\.", "de heer"),
            (r"mevr\.", "mevrouw"),
            (r"nr\.", "nummer"),
            (r"mln\b\.?", "miljoen"),
            (r"mld\b\.?", "miljard"),
            (r"km/u\b", "kilometer per uur"),
            (r"° ?C\b", "graden Celsius"),
        ),
        minus="min",
    ),
    spelling=Spelling(dictionary="nl", letters="áäéèëíïóöúü"),
    script=ScriptWords(
        quote="citaat:",
        end_of_quote="einde citaat",
        image="Beeld:",
        related="Lees ook:",
        bridges=("Ander nieuws.", "Verder."),
        table="Tabel, {columns} kolommen, {rows} rijen.",
        listing="Lijst, {items} punten.",
        by="Door {byline}",
        publisher="Verschenen bij {publisher}",
        for_publisher="voor {publisher}",
        source="Bron: {name}.",
        disclosure=(
            "De stemmen in deze aflevering zijn synthetisch. Het zijn geen opnamen van de geciteerde "
            "personen."
        ),
        in_brief="In het kort: {title}",
        news="Nieuws",
        headlines="De koppen.",
        sign_off="Dit was {show}.",
        sources="Bronnen: {names}.",
        narrator="Verteller",
        narrator_role="leest het artikel",
        written_by="Gelezen door synthetische stemmen. Geschreven door",
        read_by="Gelezen door synthetische stemmen.",
    ),
    pages=PageWords(
        by="door",
        written="(?:geschreven|tekst|een artikel|een bijdrage)",
        byline_words=words("en van de der den het ter ten voor in uit met la"),
        joiners=words("en"),
        source=r"bron(?:nen)?|via|eerder verschenen (?:in|bij|op)",
        dated=r"(?:gepubliceerd|geplaatst|bijgewerkt|gewijzigd)\s*(?:op\b|:)?",
        labels="lees (?:ook|meer|verder)|bekijk ook|meer over dit onderwerp|zie ook",
        notices="advertentie|reclame|alle rechten voorbehouden|deel dit artikel",
        captions=(r"[\[(]?(?:foto|beeld|illustratie|video)\s*:",),
    ),
)
