"""Why a finding matters: what happens to whoever uses the table as it is. Many checks share one consequence."""

from __future__ import annotations

from ..locale import Words

_CONSEQUENCES: tuple[tuple[tuple[str, ...], Words], ...] = (
    (
        ("total-row", "repeated-header", "footer", "blank-row", "duplicate-row"),
        Words(
            en="Whoever counts the rows or adds up a column gets a wrong number, and nothing warns them.",
            es="Quien cuente las filas o sume una columna obtendrá un número equivocado, y nada se lo advertirá.",
        ),
    ),
    (
        ("preamble", "multirow-header", "missing-header"),
        Words(
            en="Programs take the first row for the columns' labels; without them, each person has to repair the file first.",
            es="Los programas toman la primera fila como títulos de columna; si no lo son, cada persona tendrá que "
            "arreglar antes el archivo.",
        ),
    ),
    (
        ("blank-label", "duplicate-label", "untrimmed-label", "label-newline"),
        Words(
            en="People and programs find a column by its label; without a clear one they take another, or none.",
            es="Las personas y los programas buscan una columna por su título; si no es claro, tomarán otra, o ninguna.",
        ),
    ),
    (
        ("whitespace", "invisible-character", "category-variant", "lost-leading-zero", "unknown-geography", "foreign-key"),
        Words(
            en="Filters and pivot tables count these cells apart, and matching with another table loses them.",
            es="Los filtros y las tablas dinámicas contarán aparte estas celdas, y al cruzar con otra tabla se perderán.",
        ),
    ),
    (
        (
            "thousands-mark", "decimal-mark", "number-as-text", "currency-in-cell", "unit-in-cell", "mixed-types",
            "missing-marker",
        ),
        Words(
            en="Sums, averages and charts leave these cells out or come out wrong, and nothing warns of it.",
            es="Las sumas, los promedios y las gráficas omitirán estas celdas o saldrán mal, sin que nada lo advierta.",
        ),
    ),
    (
        ("ambiguous-date", "mixed-dates", "two-digit-year", "impossible-date", "date-form"),
        Words(
            en="What is counted by day, month or year may land in another one, or be left out.",
            es="Lo que se cuente por día, mes o año puede caer en otro, o quedar fuera.",
        ),
    ),
    (
        ("scientific-key", "key-as-date", "mojibake"),
        Words(
            en="What was written there is lost in this file, and every copy passes the loss on.",
            es="Lo que ahí decía se perdió en este archivo, y cada copia repetirá la pérdida.",
        ),
    ),
    (
        ("coordinate-dms", "coordinate-range", "coordinate-swapped"),
        Words(
            en="On a map these points land somewhere else, or nowhere.",
            es="En un mapa estos puntos caerán en otro lugar, o en ninguno.",
        ),
    ),
    (
        (
            "encoding-error", "byte-order-mark", "delimiter-unusual", "mixed-line-ends", "wrong-format", "stray-quote",
            "unclosed-quote", "extra-cell", "missing-cell",
        ),
        Words(
            en="On another computer or with another program the file may not open, or open with other letters or columns.",
            es="En otra computadora o con otro programa, el archivo puede no abrirse, o abrirse con otras letras o columnas.",
        ),
    ),
    (
        ("several-tables", "several-sheets", "merged-cells"),
        Words(
            en="Programs expect one table in a file and a value in each cell; the rest they skip or mix up.",
            es="Los programas esperan una tabla por archivo y un valor en cada celda; lo demás lo omiten o lo mezclan.",
        ),
    ),
    (
        ("outlier", "sum-mismatch", "unique-error", "primary-key"),
        Words(
            en="Nobody can tell which figure or row is the right one, and one doubt makes people doubt the whole table.",
            es="Nadie sabrá cuál cifra o fila es la correcta, y una duda hace dudar de toda la tabla.",
        ),
    ),
    (
        (
            "column-added", "column-removed", "column-renamed", "column-moved", "column-meaning-changed", "unit-changed",
            "wide-columns",
        ),
        Words(
            en="What others have built on the table may stop working when a new release comes out.",
            es="Lo que otras personas hicieron con la tabla puede dejar de funcionar cuando salga una versión nueva.",
        ),
    ),
    (
        ("blank-column", "empty-table"),
        Words(
            en="Nobody can tell whether the data is missing or was never there.",
            es="Nadie puede saber si los datos faltan o si nunca existieron.",
        ),
    ),
    (
        ("constraint-error", "type-error"),
        Words(
            en="The schema is a promise to whoever uses the table, and these cells do not keep it.",
            es="El esquema es una promesa a quien usa la tabla, y estas celdas no la cumplen.",
        ),
    ),
    (
        ("personal-data",),
        Words(
            en="Once published it cannot be taken back, and it can harm the people it is about.",
            es="Una vez publicado no se puede retirar, y puede dañar a las personas de quienes trata.",
        ),
    ),
)  # fmt: skip
_OF_CODE = {code: words for codes, words in _CONSEQUENCES for code in codes}
# For a check that shares none of them.
_OF_SEVERITY = {
    "error": Words(
        en="A program will read this wrong, and nothing warns of it.",
        es="Un programa leerá esto mal, y nada lo advertirá.",
    ),
    "warning": Words(en="A person may read this wrong.", es="Una persona puede leer esto mal."),
    "advice": Words(
        en="The table works as it is; with this it is easier to use.",
        es="La tabla sirve como está; con esto será más fácil de usar.",
    ),
}


def consequence(code: str, severity: str) -> str:
    """Say why a kind of finding matters, in the language in use.

    Parameters:
        code: the check's code.
        severity: how bad it is.
    """
    return str(_OF_CODE.get(code) or _OF_SEVERITY[severity])
