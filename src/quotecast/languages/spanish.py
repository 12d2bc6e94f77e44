"""Spanish as news writes it: abbreviations, dates, and the words a script adds; no attribution."""

from quotecast.languages.base import Language
from quotecast.languages.facts import Dates, Figures, Spelling, signed_ordinals
from quotecast.languages.page_words import PageWords
from quotecast.languages.script_words import ScriptWords
from quotecast.languages.wordlists import words

_ORDINALS = signed_ordinals("primer segund tercer cuart quint sext séptim octav noven décim")

SPANISH = Language(
    code="es",
    name="Spanish",
    function_words=words(
        "el los las que del una por con para su se es lo más como pero sus fue al y"
    ),
    titles_with_dot=words("sr sra srta sres dr dra d dña prof ing lic gral mons"),
    counters_with_dot=words("núm n.º pág págs art vol"),
    abbreviations=words("etc av avda aprox ed ej c.p ee.uu ss.mm a.c d.c"),
    sentence_openers=words(
        """
        el la los las un una unos unas lo él ella ellos ellas en de del al a por para con sin según
        pero y o si cuando como aunque mientras desde tras este esta estos estas eso ese esa su sus
        no ya también además hoy ayer
        """
    ),
    dates=Dates(
        months=(
            "enero ene",
            "febrero feb",
            "marzo mar",
            "abril abr",
            "mayo may",
            "junio jun",
            "julio jul",
            "agosto ago",
            "septiembre setiembre sept sep",
            "octubre oct",
            "noviembre nov",
            "diciembre dic",
        ),
        said="{day} de {month} de {year}",
        written=(r"{day}\s+(?:de\s+)?{month}\s+(?:del?\s+)?{year}", r"{day}/{number}/{year}"),
        around=r"publicado|actualizado|modificado|el|a|las?|y|del?|h|lunes|martes|miércoles|jueves|"
        r"viernes|sábado|domingo",
    ),
    figures=Figures(
        said=(
            (r"Sr\.", "señor"),
            (r"Sra\.", "señora"),
            (r"Dr\.", "doctor"),
            (r"Dra\.", "doctora"),
            (r"EE\. ?UU\.", "Estados Unidos"),
            (r"núm\.", "número"),
            (r"etc\.", "etcétera"),
            (r"km/h\b", "kilómetros por hora"),
            (r"° ?C\b", "grados centígrados"),
            (r"n\.?º", "número"),
            *_ORDINALS,
        ),
        minus="menos",
    ),
    spelling=Spelling(dictionary="es", letters="áéíñóúü"),
    script=ScriptWords(
        quote="cita:",
        end_of_quote="fin de la cita",
        image="Imagen:",
        related="Lea también:",
        bridges=("Otras noticias.", "Además."),
        table="Tabla, {columns} columnas, {rows} filas.",
        listing="Lista, {items} elementos.",
        by="Por {byline}",
        publisher="Publicado por {publisher}",
        for_publisher="para {publisher}",
        dated="Publicado el {day}",
        stage_directions=r"risas?|ríe|se ríe|aplausos|pausa|silencio|suspira|sonríe|inaudible",
        on_the_text=r"esta (?:entrevista|conversación)\b.{0,40}?\b(?:editada|condensada|resumida|traducida)\b",
        source="Fuente: {name}.",
        disclosure=(
            "Las voces de este episodio son sintéticas. No son grabaciones de las personas citadas."
        ),
        in_brief="En breve: {title}",
        news="Noticias",
        headlines="Los titulares.",
        sign_off="Esto fue {show}.",
        sources="Fuentes: {names}.",
        narrator="Narración",
        narrator_role="lee el artículo",
        written_by="Leído por voces sintéticas. Escrito por",
        read_by="Leído por voces sintéticas.",
    ),
    pages=PageWords(
        by="por",
        byline_words=words("y de del la el los las para en con e"),
        joiners=words("y e"),
        source=r"fuentes?|vía|publicado (?:originalmente )?(?:por|en)",
        dated=r"(?:publicado|actualizado|modificado)\s*(?:el\b|:)?",
        labels="(?:lea|lee|leer) (?:también|más)|ver también|más información|te puede interesar",
        notices=(
            r"tiempo de lectura\s?:?\s?\d+ ?min(?:utos?)?\.?|publicidad|anuncio|todos los derechos reservados|"
            r"compartir(?: en (?:whats ?app|facebook|twitter|x|telegram|linkedin))?|archivado en:?"
        ),
        promotions=(
            r"(?:suscríbe|apúnta|regístra)(?:te|se)\b",
            r"(?:puedes |puede )?(?:seguir|síguenos|siga|sigue) a? ?.{2,60}\b(?:facebook|twitter|instagram|telegram|whats ?app|x)\b.{0,120}$",
            r"(?:haz|haga) clic aquí\b",
        ),
        newsletters=r"\b(?:newsletters?|boletín|boletines)\b",
        sign_up=r"\b(?:suscr[ií]b\w+|ap[uú]nt\w+|recibir)\b",
        captions=(r"[\[(]?(?:foto|fotografía|imagen|crédito|ilustración)s?\s*:",),
    ),
)
