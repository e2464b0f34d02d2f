"""Task 2.6.c: what names a row, what may be blank, and which values are allowed."""

from __future__ import annotations

from ...locale import Words
from ..tasks import YES_NO, Choice, Example, Item, Outcome, Task, Work, compare

KEYS = (
    Choice("row-number", Words("the number of the row", "el número de la fila")),
    Choice("municipality", Words("CVE_MUN", "CVE_MUN")),
    Choice("municipality-vaccine", Words("CVE_MUN and VACUNA", "CVE_MUN y VACUNA")),
    Choice(
        "four",
        Words("ANIO, TRIMESTRE, CVE_MUN and VACUNA together", "ANIO, TRIMESTRE, CVE_MUN y VACUNA juntas"),
    ),
    Choice("names", Words("ANIO, TRIMESTRE, MUNICIPIO and VACUNA", "ANIO, TRIMESTRE, MUNICIPIO y VACUNA")),
    Choice("all", Words("all columns together", "todas las columnas juntas")),
)
SAYS = (
    Choice("none-given", Words("counted, and there was none", "se contó y no hubo ninguna")),
    Choice(
        "does-not-apply",
        Words("it does not apply: that vaccine has no booster", "no aplica: esa vacuna no lleva refuerzo"),
    ),
    Choice("both-the-same", Words("the same as the other one: nothing", "lo mismo que el otro: nada")),
)
QUARTER_LISTS = (
    Choice("four", Words("I, II, III and IV", "I, II, III y IV")),
    Choice(
        "five", Words("I, II, III, IV and V, as the file has them", "I, II, III, IV y V, como las tiene el archivo")
    ),
    Choice("open", Words("any text", "cualquier texto")),
)
PLACE_LISTS = (
    Choice("of-the-file", Words("only those that this file has", "solo los que tiene este archivo")),
    Choice("open", Words("any municipality: no list", "cualquier municipio: sin lista")),
)
RIGHT = {
    "key": "four",
    "blank_dosis": "no",
    "blank_refuerzo": "yes",
    "zero_refuerzo": "none-given",
    "blank_bcg": "does-not-apply",
    "list_trimestre": "four",
    "list_municipio": "open",
}


def _examine(work: Work) -> Outcome:
    named = {
        ("key", "row-number"): "key-row-number",
        **{("key", key): "key-not-enough" for key in ("municipality", "municipality-vaccine")},
        ("key", "names"): "key-names",
        ("key", "all"): "key-all",
        ("blank_refuerzo", "no"): "required-everywhere",
        ("blank_dosis", "yes"): "required-nowhere",
        ("zero_refuerzo", "both-the-same"): "zero-is-blank",
        ("zero_refuerzo", "does-not-apply"): "zero-is-blank",
        ("blank_bcg", "both-the-same"): "blank-is-zero",
        ("blank_bcg", "none-given"): "blank-is-zero",
        ("list_trimestre", "five"): "list-copies-fault",
        ("list_trimestre", "open"): "list-missing",
        ("list_municipio", "of-the-file"): "list-of-this-file",
    }
    return compare(work, RIGHT, named)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


KEYED = Task(
    id="2.6.c",
    points=3,
    title=Words("The key, the blanks and the lists", "La clave, los blancos y las listas"),
    objective=Words(
        "Choose what names a row, what may be blank and which values are allowed, also for the next release.",
        "Elegir qué identifica una fila, qué puede quedar en blanco y qué valores se permiten, también para la "
        "próxima versión.",
    ),
    items=(
        Item(
            "key",
            Words("What names one row, and no other?", "¿Qué identifica una fila, y ninguna otra?"),
            "choice",
            KEYS,
        ),
        Item(
            "blank_dosis",
            Words(
                "May DOSIS_APLICADAS be blank in a finished file?",
                "¿DOSIS_APLICADAS puede quedar en blanco en un archivo terminado?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "blank_refuerzo",
            Words(
                "May DOSIS_REFUERZO be blank in a finished file?",
                "¿DOSIS_REFUERZO puede quedar en blanco en un archivo terminado?",
            ),
            "choice",
            YES_NO,
        ),
        Item("zero_refuerzo", Words("A 0 in DOSIS_REFUERZO says…", "Un 0 en DOSIS_REFUERZO dice…"), "choice", SAYS),
        Item(
            "blank_bcg",
            Words(
                "A blank in DOSIS_REFUERZO, in the rows of BCG, says…",
                "Un blanco en DOSIS_REFUERZO, en las filas de BCG, dice…",
            ),
            "choice",
            SAYS,
        ),
        Item(
            "list_trimestre",
            Words("Which values are allowed in TRIMESTRE?", "¿Qué valores se permiten en TRIMESTRE?"),
            "choice",
            QUARTER_LISTS,
        ),
        Item(
            "list_municipio",
            Words("Which values are allowed in MUNICIPIO?", "¿Qué valores se permiten en MUNICIPIO?"),
            "choice",
            PLACE_LISTS,
        ),
    ),
    hints=(
        Words(
            "Think of next year's file, which somebody puts below this one: does your answer still hold?",
            "Piensa en el archivo del próximo año, que alguien pone debajo de este: ¿tu respuesta todavía vale?",
        ),
        Words(
            "A row tells of a municipality, a vaccine, a quarter and a year. BCG is given once, so a booster of it "
            "does not exist; "
            "for the others a booster exists and may have been given to nobody.",
            "Una fila habla de un municipio, una vacuna, un trimestre y un año. La BCG se aplica una vez, así que "
            "no existe su "
            "refuerzo; de las demás sí existe, y puede que no se haya aplicado ninguno.",
        ),
        Words(
            "Four columns name a row, with the key of the municipality and not its name. Doses are never blank, "
            "boosters may be. "
            "A year has four quarters; the country has more municipalities than this file.",
            "Cuatro columnas identifican una fila, con la clave del municipio y no su nombre. Las dosis nunca van "
            "en blanco; los "
            "refuerzos sí pueden. Un año tiene cuatro trimestres; el país tiene más municipios que este archivo.",
        ),
    ),
    mistakes={
        "key-row-number": Words(
            "The number of a row changes as soon as somebody sorts the table, and says nothing of what the row is "
            "about. A key is "
            "made of what the row tells.",
            "El número de la fila cambia en cuanto alguien ordena la tabla, y no dice de qué trata la fila. Una "
            "clave se hace con "
            "lo que la fila cuenta.",
        ),
        "key-not-enough": Words(
            "{given}: many rows share it, one for each quarter (or vaccine). What else must be said so that only "
            "one is left?",
            "{given}: muchas filas lo comparten, una por trimestre (o por vacuna). ¿Qué más hay que decir para que "
            "quede una sola?",
        ),
        "key-names": Words(
            "Nearly: but the country has several municipalities called Benito Juárez. A name is no key; CVE_MUN is.",
            "Casi: pero en el país hay varios municipios llamados Benito Juárez. Un nombre no es una clave; "
            "CVE_MUN sí.",
        ),
        "key-all": Words(
            "With all columns in the key, the same municipality, quarter and vaccine told twice with two different "
            "figures would "
            "pass. That is just what a key must find.",
            "Con todas las columnas en la clave, el mismo municipio, trimestre y vacuna contado dos veces con "
            "cifras distintas "
            "pasaría. Eso es justo lo que una clave debe hallar.",
        ),
        "required-everywhere": Words(
            "If DOSIS_REFUERZO may never be blank, every row of BCG is an error, or somebody writes 0 there and "
            "says that there "
            "could have been boosters. Ask for a value only where there always is one.",
            "Si DOSIS_REFUERZO nunca puede ir en blanco, toda fila de BCG es un error, o alguien escribe 0 y dice "
            "que pudo haber "
            "refuerzos. Pide un valor solo donde siempre lo hay.",
        ),
        "required-nowhere": Words(
            "A row without DOSIS_APLICADAS tells nothing: it must be asked for, so that the report names it.",
            "Una fila sin DOSIS_APLICADAS no cuenta nada: hay que pedirla, para que el reporte la nombre.",
        ),
        "zero-is-blank": Words(
            "A 0 is a figure: somebody counted. It is not the same as a blank, where there was nothing to count.",
            "Un 0 es una cifra: alguien contó. No es lo mismo que un blanco, donde no había qué contar.",
        ),
        "blank-is-zero": Words(
            "BCG is given once, so its blank is no 0 and no forgetting: there is no booster to count. Say so in "
            "the description.",
            "La BCG se aplica una vez, así que su blanco no es un 0 ni un olvido: no hay refuerzo que contar. Dilo "
            "en la descripción.",
        ),
        "list-copies-fault": Words(
            "The V is in the file, and a year has no fifth quarter: a list that is copied from the file allows the "
            "file's faults.",
            "La V está en el archivo, y un año no tiene quinto trimestre: una lista copiada del archivo permite "
            "los errores del "
            "archivo.",
        ),
        "list-missing": Words(
            "Without a list any word passes as a quarter. These are few, known, and the same next year: list them.",
            "Sin lista, cualquier palabra pasa por trimestre. Son pocos, conocidos y los mismos el próximo año: "
            "anótalos.",
        ),
        "list-of-this-file": Words(
            "With the list of this file's municipalities, the next file is refused as soon as one more reports. "
            "Make a list only "
            "of what cannot grow.",
            "Con la lista de los municipios de este archivo, el siguiente se rechaza en cuanto informe uno más. "
            "Haz listas solo "
            "de lo que no puede crecer.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Choose one of those offered.",
                "«{item}» Tu respuesta es «{given}». Elige una de las que se ofrecen.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("key-row-number", key="row-number"),
        _with("key-not-enough", key="CVE_MUN"),
        _with("key-names", key="names"),
        _with("key-all", key="all"),
        _with("required-everywhere", blank_refuerzo="no"),
        _with("required-nowhere", blank_dosis="sí"),
        _with("zero-is-blank", zero_refuerzo="both-the-same"),
        _with("blank-is-zero", blank_bcg="none-given"),
        _with("list-copies-fault", list_trimestre="five"),
        _with("list-missing", list_trimestre="open"),
        _with("list-of-this-file", list_municipio="of-the-file"),
        _with("key", key="folio"),
        _with("blank", key=""),
    ),
)
