"""Task 2.4.c: which format for whom."""

from __future__ import annotations

from ...locale import Words
from ..tasks import YES_NO, Choice, Example, Item, Outcome, Task, Work, compare

FORMATS = (
    Choice("csv", Words("CSV (.csv)", "CSV (.csv)")),
    Choice("csv.gz", Words("compressed CSV (.csv.gz)", "CSV comprimido (.csv.gz)")),
    Choice("parquet", Words("Parquet (.parquet)", "Parquet (.parquet)")),
    Choice("ndjson", Words("NDJSON (.ndjson)", "NDJSON (.ndjson)")),
    Choice("xlsx", Words("Excel workbook (.xlsx)", "Libro de Excel (.xlsx)")),
)
#: The order of sizes is that of what each format does with words that come again; tests measure it.
RIGHT = {
    "smallest": "parquet",
    "largest": "ndjson",
    "portal": "csv",
    "poor_line": "csv.gz",
    "two_columns": "parquet",
    "fits": "no",
}
_NAMED = {
    ("smallest", "csv.gz"): "nearly-smallest",
    ("largest", "csv"): "titles-each-time",
    ("largest", "xlsx"): "workbook-packed",
    ("portal", "xlsx"): "portal-workbook",
    ("poor_line", "parquet"): "program-needed",
    ("poor_line", "csv"): "line-csv",
    **{("two_columns", one): "whole-lines" for one in ("csv", "csv.gz", "ndjson")},
    ("fits", "yes"): "rows-cut",
}


def _formatted(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _said(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


FORMATTED = Task(
    id="2.4.c",
    points=3,
    title=Words("Which format for whom", "Qué formato para quién"),
    objective=Words(
        "Choose a format by who will read it, with its size and reading time measured.",
        "Elegir un formato según quién lo va a leer, con su tamaño y su tiempo de lectura medidos.",
    ),
    items=(
        Item(
            "smallest",
            Words("In which of the five is your file smallest?", "¿En cuál de los cinco ocupa menos tu archivo?"),
            "choice",
            FORMATS,
        ),
        Item("largest", Words("And in which largest?", "¿Y en cuál ocupa más?"), "choice", FORMATS),
        Item(
            "portal",
            Words(
                "The national portal takes only one of the five for tables. Which?",
                "El portal nacional acepta solo uno de los cinco para tablas. ¿Cuál?",
            ),
            "choice",
            FORMATS,
        ),
        Item(
            "poor_line",
            Words(
                "A town hall with a poor line will open it in a spreadsheet program. What do you send?",
                "Un ayuntamiento con mala conexión lo abrirá en una hoja de cálculo. ¿Qué le mandas?",
            ),
            "choice",
            FORMATS,
        ),
        Item(
            "two_columns",
            Words(
                "A data team's program needs 2 of 40 columns of twenty million rows, every night.",
                "El programa de un equipo de datos necesita cada noche 2 de 40 columnas de veinte millones de filas.",
            ),
            "choice",
            FORMATS,
        ),
        Item(
            "fits",
            Words(
                "Do three million rows fit in one sheet of an Excel workbook?",
                "¿Caben tres millones de filas en una hoja de un libro de Excel?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Two answers stand in the picture. For the others ask: is the reader a person or a program, and what do they have?",
            "Dos respuestas están en la gráfica. Para las demás pregúntate: ¿lee una persona o un programa, y qué tiene a la mano?",
        ),
        Words(
            "NDJSON writes every title in every row. Parquet keeps each column together, but no spreadsheet program opens it. "
            "A sheet has 1,048,576 rows.",
            "NDJSON escribe todos los títulos en cada fila. Parquet guarda junta cada columna, pero ninguna hoja de cálculo lo "
            "abre. Una hoja tiene 1,048,576 filas.",
        ),
        Words(
            "Parquet twice (smallest, two columns), NDJSON is the largest, the portal takes plain CSV, the poor line the "
            "compressed one, and no.",
            "Parquet dos veces (el que menos ocupa, dos columnas), NDJSON es el que más ocupa, el portal acepta CSV simple, la "
            "mala conexión el comprimido, y no.",
        ),
    ),
    mistakes={
        "nearly-smallest": Words(
            "Compressed CSV is small, but one is smaller still. Look at the picture again.",
            "El CSV comprimido ocupa poco, pero hay uno que ocupa todavía menos. Mira otra vez la gráfica.",
        ),
        "titles-each-time": Words(
            "CSV writes the titles once. One of the five writes them again in every row: look at the picture.",
            "CSV escribe los títulos una vez. Uno de los cinco los vuelve a escribir en cada fila: mira la gráfica.",
        ),
        "workbook-packed": Words(
            "A workbook is compressed inside (it is a zip), so it is not the largest. Slow to read it is.",
            "Un libro de Excel viene comprimido por dentro (es un zip), así que no es el que más ocupa. Lento de leer sí es.",
        ),
        "portal-workbook": Words(
            "The portal's rules of September 2025 take CSV and Shapefile; its validator rejects workbooks with several sheets.",
            "Las reglas del portal de septiembre de 2025 piden CSV y Shapefile; su validador rechaza libros con varias hojas.",
        ),
        "program-needed": Words(
            "Parquet is small, but no spreadsheet program opens it. What is small and, once unpacked, opens anywhere?",
            "Parquet ocupa poco, pero ninguna hoja de cálculo lo abre. ¿Qué ocupa poco y, ya descomprimido, se abre en todas "
            "partes?",
        ),
        "line-csv": Words(
            "Plain CSV opens anywhere, but look at its size in the picture, and at that of the one beside it.",
            "El CSV simple se abre en todas partes, pero mira en la gráfica cuánto ocupa, y cuánto el de al lado.",
        ),
        "whole-lines": Words(
            "In {given} the columns of a row stand together: for two of them, all forty must be read. Which keeps columns apart?",
            "En {given} las columnas de cada fila están juntas: para leer dos hay que leer las cuarenta. ¿Cuál las guarda aparte?",
        ),
        "rows-cut": Words(
            "A sheet ends at row 1,048,576. A longer file is cut there, and not every program says so.",
            "Una hoja termina en la fila 1,048,576. Un archivo más largo se corta ahí, y no todos los programas lo dicen.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Who reads it, with what? Look at the picture once more.",
                "«{item}» Tu respuesta es «{given}». ¿Quién lo lee, y con qué? Mira otra vez la gráfica.",
            )
            for key in RIGHT
        },
    },
    examine=_formatted,
    examples=(
        _said(),
        _said("nearly-smallest", smallest="csv.gz"),
        _said("titles-each-time", largest="csv"),
        _said("workbook-packed", largest="xlsx"),
        _said("portal-workbook", portal="libro de excel xlsx"),
        _said("program-needed", poor_line="parquet"),
        _said("line-csv", poor_line="csv"),
        _said("whole-lines", two_columns="csv"),
        _said("rows-cut", fits="sí"),
        _said("poor_line", poor_line="ndjson"),
        _said("blank", fits=""),
    ),
)
