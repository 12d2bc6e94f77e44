"""Portuguese as news writes it: abbreviations, dates, and the words a script adds; no attribution."""

from quotecast.languages.base import Language
from quotecast.languages.facts import Dates, Figures, Spelling, signed_ordinals
from quotecast.languages.page_words import PageWords
from quotecast.languages.script_words import ScriptWords
from quotecast.languages.wordlists import words

_ORDINALS = signed_ordinals("primeir segund terceir quart quint sext sétim oitav non décim")

PORTUGUESE = Language(
    code="pt",
    name="Portuguese",
    function_words=words(
        "que os do da em um uma para com não por mais as dos como mas foi ao são ele"
    ),
    titles_with_dot=words("sr sra srta dr dra prof profa eng d gen dep sen"),
    counters_with_dot=words("n núm art pág págs vol fig"),
    abbreviations=words("etc av aprox ex ed tel cia ltda p.ex a.c d.c"),
    sentence_openers=words(
        """
        o a os as um uma ele ela eles elas em no na nos nas de do da dos das por para com sem mas e ou
        se quando como embora enquanto desde após segundo este esta isto esse essa isso seu sua não já
        também hoje ontem
        """
    ),
    dates=Dates(
        months=(
            "janeiro jan",
            "fevereiro fev",
            "março mar",
            "abril abr",
            "maio mai",
            "junho jun",
            "julho jul",
            "agosto ago",
            "setembro set",
            "outubro out",
            "novembro nov",
            "dezembro dez",
        ),
        said="{day} de {month} de {year}",
        written=(r"{day}\s+(?:de\s+)?{month}\s+(?:de\s+)?{year}", r"{day}/{number}/{year}"),
        day_endings="º|°",
        around=r"publicado|atualizado|modificado|em|às|as|e|de|há|(?:segunda|terça|quarta|quinta|"
        r"sexta)(?:-feira)?|sábado|domingo|\d{1,2}h\d{0,2}",
    ),
    figures=Figures(
        said=(
            (r"Sr\.", "senhor"),
            (r"Sra\.", "senhora"),
            (r"Dr\.", "doutor"),
            (r"Dra\.", "doutora"),
            (r"R\$ ?(\d+(?:[.,]\d+)* (?:milh|bilh|trilh)\w+)", r"\1 de reais"),
            (r"R\$ ?(\d+(?:[.,]\d+)*(?: mil\b)?)", r"\1 reais"),
            (r"etc\.", "et cetera"),
            (r"km/h\b", "quilómetros por hora"),
            (r"° ?C\b", "graus Celsius"),
            (r"(?<=\d )h\b|(?<=\d)h(?=\d|\b)", "horas"),
            (r"n\.?º", "número"),
            *_ORDINALS,
        ),
        minus="menos",
    ),
    spelling=Spelling(dictionary="pt", letters="áâãàçéêíóôõú"),
    script=ScriptWords(
        quote="aspas:",
        end_of_quote="fim da citação",
        image="Imagem:",
        related="Leia também:",
        bridges=("Outras notícias.", "A seguir."),
        table="Tabela, {columns} colunas, {rows} linhas.",
        listing="Lista, {items} itens.",
        by="Por {byline}",
        publisher="Publicado por {publisher}",
        for_publisher="para {publisher}",
        dated="Publicado em {day}",
        stage_directions=r"risos?|ri|aplausos|pausa|suspira|sorri|inaudível",
        on_the_text=r"esta (?:entrevista|conversa)\b.{0,40}?\b(?:editada|condensada|resumida|traduzida)\b",
        source="Fonte: {name}.",
        disclosure=(
            "As vozes deste episódio são sintéticas. Não são gravações das pessoas citadas."
        ),
        in_brief="Em resumo: {title}",
        news="Notícias",
        headlines="As manchetes.",
        sign_off="Este foi {show}.",
        sources="Fontes: {names}.",
        narrator="Narração",
        narrator_role="lê o artigo",
        written_by="Lido por vozes sintéticas. Escrito por",
        read_by="Lido por vozes sintéticas.",
    ),
    pages=PageWords(
        by="por",
        byline_words=words("e de do da dos das para em com o a"),
        joiners=words("e"),
        source=r"fontes?|via|publicado (?:originalmente )?(?:por|em)",
        dated=r"(?:publicado|atualizado|modificado)\s*(?:em\b|:)?",
        labels="(?:leia|veja) (?:também|mais)|saiba mais|mais lidas",
        notices="publicidade|anúncio|todos os direitos reservados|partilhar|compartilhar",
        captions=(r"[\[(]?(?:foto|fotografia|imagem|crédito|ilustração)s?\s*:",),
    ),
)
