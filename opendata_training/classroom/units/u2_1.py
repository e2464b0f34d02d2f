"""Unit 2.1, Formats and tidy data: look, find the edges, give stars, choose a recipe, clean, answer, publish."""

from __future__ import annotations

from typing import Any

from ...locale import Words
from ..tasks import Choice, Example, Item, Objective, Outcome, Task, Unit, Work, compare
from ._u2_1_clean import CLEANED, RECIPE
from ._u2_1_publish import PUBLISHED
from ._u2_1_stars import STARS

ENCODINGS = (
    Choice("utf-8", Words("UTF-8", "UTF-8")),
    Choice(
        "windows-1252", Words("Windows-1252 (also called Latin-1 or ANSI)", "Windows-1252 (también Latin-1 o ANSI)")
    ),
    Choice("utf-16", Words("UTF-16", "UTF-16")),
)
DELIMITERS = (
    Choice("comma", Words("comma ,", "coma ,")),
    Choice("semicolon", Words("semicolon ;", "punto y coma ;")),
    Choice("tab", Words("tab", "tabulador")),
    Choice("pipe", Words("pipe |", "barra |")),
)


def _look(work: Work) -> Outcome:
    facts = work.practice.facts
    named = {("encoding", "utf-8"): "encoding-utf-8", ("delimiter", "comma"): "delimiter-comma"}
    return compare(work, {"encoding": facts["encoding"], "delimiter": facts["delimiter"]}, named)


def _facts(*names: str, **changes: int) -> Any:
    """Give the answers that are the file's own facts, some of them off by a known number."""
    return lambda work: {name: str(work.practice.facts[name] + changes.get(name, 0)) for name in names}


def _other_encoding(work: Work) -> str:
    return "windows-1252" if work.practice.facts["encoding"] == "utf-16" else "utf-16"


def _other_sign(work: Work) -> str:
    return "tab" if work.practice.facts["delimiter"] == "pipe" else "|"


LOOK = Task(
    id="2.1.a",
    points=2,
    title=Words("How the file is written", "Cómo está escrito el archivo"),
    objective=Words(
        "Tell a file's encoding and delimiter from what is seen on the screen.",
        "Reconocer la codificación y el separador de un archivo por lo que se ve en la pantalla.",
    ),
    items=(
        Item(
            "encoding",
            Words("Which encoding is the file in?", "¿En qué codificación está el archivo?"),
            "choice",
            ENCODINGS,
        ),
        Item(
            "delimiter", Words("Which sign separates the cells?", "¿Qué signo separa las celdas?"), "choice", DELIMITERS
        ),
    ),
    hints=(
        Words(
            "Run the report again and look for what it says about the encoding. For the delimiter, open the file in a plain "
            "text editor and look at a data line.",
            "Vuelve a ver el reporte y busca lo que dice de la codificación. Para el separador, abre el archivo en un editor de "
            "texto simple y mira una línea de datos.",
        ),
        Words(
            "read(practice_file()).diagnosis has two entries for this: encoding and delimiter.",
            "read(practice_file()).diagnosis tiene dos datos para esto: encoding y delimiter.",
        ),
        Words(
            "If only the accents come out as odd signs when the file is taken for UTF-8, it is the older encoding of Windows; "
            "if every letter has an odd sign beside it, it is UTF-16. And the sign between the cells of any data line is the "
            "delimiter: compare it with the four offered.",
            "Si solo los acentos salen como signos raros al leer el archivo como UTF-8, es la codificación antigua de Windows; "
            "si cada letra tiene al lado un signo raro, es UTF-16. Y el signo entre las celdas de cualquier línea de datos es "
            "el separador: compáralo con las cuatro opciones.",
        ),
    ),
    mistakes={
        "encoding": Words(
            "Your answer is “{given}”, and with it the accents of this file do not come out right. "
            "Look at how Año or México appear.",
            "Tu respuesta es «{given}», y con ella los acentos de este archivo no salen bien. "
            "Mira cómo aparecen Año o México.",
        ),
        "encoding-utf-8": Words(
            "UTF-8 is what the file should be, but not what it is: read as UTF-8 its accents break. Look at the report's "
            "finding about the encoding.",
            "UTF-8 es lo que el archivo debería ser, pero no lo que es: al leerlo como UTF-8 se rompen sus acentos. Mira el "
            "hallazgo del reporte sobre la codificación.",
        ),
        "delimiter": Words(
            "Your answer is “{given}”. Look at which sign stands between the cells of one data line.",
            "Tu respuesta es «{given}». Mira qué signo está entre las celdas de una línea de datos.",
        ),
        "delimiter-comma": Words(
            "The commas in this file stand inside the numbers or the titles, not between the cells. Look at a data line.",
            "Las comas de este archivo están dentro de los números o de los títulos, no entre las celdas. Mira una línea de datos.",
        ),
    },
    examine=_look,
    examples=(
        Example(lambda work: {name: work.practice.facts[name] for name in ("encoding", "delimiter")}),
        Example(lambda work: {"encoding": "UTF-8", "delimiter": work.practice.facts["delimiter"]}, "encoding-utf-8"),
        Example(
            lambda work: {"encoding": _other_encoding(work), "delimiter": work.practice.facts["delimiter"]}, "encoding"
        ),
        Example(lambda work: {"encoding": work.practice.facts["encoding"], "delimiter": "coma"}, "delimiter-comma"),
        Example(
            lambda work: {"encoding": work.practice.facts["encoding"], "delimiter": _other_sign(work)}, "delimiter"
        ),
        Example(lambda work: {"encoding": work.practice.facts["encoding"]}, "blank"),
    ),
)

EDGES = ("title_rows", "header_rows", "total_rows", "footer_rows")


def _edges(work: Work) -> Outcome:
    facts = work.practice.facts
    named = {
        ("title_rows", facts["title_rows"] + facts["blank_rows"]): "blank-counted",
        ("title_rows", facts["title_rows"] + facts["blank_rows"] + facts["header_rows"]): "header-counted",
        ("header_rows", 1): "one-header",
    }
    return compare(work, {name: facts[name] for name in EDGES}, named)


FIND_EDGES = Task(
    id="2.1.b",
    points=3,
    title=Words("Where the table begins and ends", "Dónde empieza y termina la tabla"),
    objective=Words(
        "Tell the table from what people leave around and inside it: titles, header rows, totals, notes.",
        "Distinguir la tabla de lo que se deja alrededor y dentro: títulos, encabezados, totales, notas.",
    ),
    items=(
        Item(
            "title_rows",
            Words(
                "How many title lines stand above the table (blank lines not counted)?",
                "¿Cuántas líneas de título hay arriba de la tabla (sin contar las vacías)?",
            ),
            "number",
        ),
        Item(
            "header_rows", Words("In how many lines is the header?", "¿En cuántas líneas está el encabezado?"), "number"
        ),
        Item(
            "total_rows",
            Words("How many rows are totals, not data?", "¿Cuántas filas son totales y no datos?"),
            "number",
        ),
        Item(
            "footer_rows",
            Words("How many note lines stand below the table?", "¿Cuántas líneas de notas hay abajo de la tabla?"),
            "number",
        ),
    ),
    hints=(
        Words(
            "Open the file in a spreadsheet program, or read the report: it names each kind of line with its place.",
            "Abre el archivo en una hoja de cálculo, o lee el reporte: dice cada tipo de línea y dónde está.",
        ),
        Words(
            "Above: the lines before the one that begins with Año. The header's second line has only the months. Below: the "
            "lines after the last state's total.",
            "Arriba: las líneas antes de la que empieza con Año. La segunda línea del encabezado solo tiene los meses. Abajo: "
            "las líneas después del total del último estado.",
        ),
        Words(
            "Each state ends with one row that says TOTAL and its name: count the states. The header has one line for the "
            "names and one for the months under the merged title.",
            "Cada estado termina con una fila que dice TOTAL y su nombre: cuenta los estados. El encabezado tiene una línea "
            "para los nombres y otra para los meses bajo el título combinado.",
        ),
    ),
    mistakes={
        "title_rows": Words(
            "Your answer is {given}. Count the lines with words above the one that begins with Año.",
            "Tu respuesta es {given}. Cuenta las líneas con palabras que están arriba de la que empieza con Año.",
        ),
        "blank-counted": Words(
            "{given} would be right if the blank line counted, but here only lines with words do.",
            "{given} sería correcto si la línea vacía contara, pero aquí solo cuentan las que tienen palabras.",
        ),
        "header-counted": Words(
            "{given} counts the header too: the titles end where the names of the columns begin.",
            "{given} cuenta también el encabezado: los títulos terminan donde empiezan los nombres de las columnas.",
        ),
        "header_rows": Words(
            "Your answer is {given}. Look at how many lines come between the titles and the first data.",
            "Tu respuesta es {given}. Mira cuántas líneas hay entre los títulos y los primeros datos.",
        ),
        "one-header": Words(
            "One header line is what a table should have. Here the months stand in a second line, under a merged title.",
            "Una línea de encabezado es lo que una tabla debería tener. Aquí los meses están en una segunda línea, bajo un "
            "título combinado.",
        ),
        "total_rows": Words(
            "Your answer is {given}. Look for the rows with the word TOTAL, one after each state.",
            "Tu respuesta es {given}. Busca las filas con la palabra TOTAL, una después de cada estado.",
        ),
        "footer_rows": Words(
            "Your answer is {given}. Look at the very end of the file and count the lines of notes.",
            "Tu respuesta es {given}. Mira el final del archivo y cuenta las líneas de notas.",
        ),
    },
    examine=_edges,
    examples=(
        Example(_facts(*EDGES)),
        Example(_facts(*EDGES, title_rows=1), "blank-counted"),
        Example(_facts(*EDGES, title_rows=3), "header-counted"),
        Example(_facts(*EDGES, title_rows=-1), "title_rows"),
        Example(_facts(*EDGES, header_rows=-1), "one-header"),
        Example(_facts(*EDGES, header_rows=1), "header_rows"),
        Example(_facts(*EDGES, total_rows=1), "total_rows"),
        Example(_facts(*EDGES, footer_rows=-1), "footer_rows"),
        Example(_facts("title_rows"), "blank"),
    ),
)


def totals_by_municipality(work: Work) -> dict[str, int]:
    """Give the year's crimes of all types by municipality key, from the truth."""
    totals: dict[str, int] = {}
    for row in work.practice.truth:
        totals[row["Cve. Municipio"]] = totals.get(row["Cve. Municipio"], 0) + int(row["Delitos"] or 0)
    return totals


def _question(work: Work) -> Outcome:
    totals = totals_by_municipality(work)
    most = max(totals.values())
    key = next(key for key in sorted(totals) if totals[key] == most)
    largest_cell = max(int(row["Delitos"] or 0) for row in work.practice.truth)
    states: dict[str, int] = {}
    for place, total in totals.items():
        states[place[:2]] = states.get(place[:2], 0) + total
    # Whoever left the next cell as it was added up by state.
    by_state: dict[Any, str] = {
        ("municipality_key", given): "state-key" for state in states for given in (state, state.lstrip("0"))
    }
    by_state |= {("total", total): "state-total" for total in states.values()}
    named = by_state | {
        ("municipality_key", key.lstrip("0")): "zero-lost",
        ("municipality_key", key[2:]): "part-of-key",
        ("total", largest_cell): "one-month",
    }
    return compare(work, {"municipality_key": key, "total": most}, named)


def _answered(**changed: str) -> Any:
    def answers(work: Work) -> dict[str, str]:
        totals = totals_by_municipality(work)
        key = max(sorted(totals), key=lambda name: totals[name])
        largest = max(int(row["Delitos"] or 0) for row in work.practice.truth)
        known = {"municipality_key": key, "total": str(totals[key])}
        facts = {
            "part": key[2:],
            "state": key[:2],
            "largest": largest,
            "in_state": sum(total for place, total in totals.items() if place[:2] == key[:2]),
        }
        return {**known, **{name: text.format(**facts) for name, text in changed.items()}}

    return answers


QUESTION = Task(
    id="2.1.f",
    points=2,
    title=Words("A question from the job", "Una pregunta del trabajo"),
    objective=Words("Answer a question with a tidy table.", "Responder una pregunta con una tabla ordenada."),
    items=(
        Item(
            "municipality_key",
            Words(
                "Which municipality had the most crimes in the year, all types together? Give its key (5 characters).",
                "¿Qué municipio tuvo más delitos en el año, sumando todos los tipos? Da su clave (5 caracteres).",
            ),
        ),
        Item("total", Words("How many were there in that municipality?", "¿Cuántos hubo en ese municipio?"), "number"),
    ),
    hints=(
        Words(
            "Work with clean.csv, not with the file as it came: a pivot table in the spreadsheet program will do.",
            "Trabaja con clean.csv, no con el archivo como llegó: basta una tabla dinámica en la hoja de cálculo.",
        ),
        Words(
            "Sum Delitos for each Cve. Municipio and look for the largest sum.",
            "Suma Delitos por cada Cve. Municipio y busca la suma más grande.",
        ),
        Words(
            'Run add_up("clean.csv", of="Delitos", by="Cve. Municipio"): the first row is the answer. The key keeps its zero: '
            "02004, not 2004.",
            'Ejecuta add_up("clean.csv", of="Delitos", by="Cve. Municipio"): la primera fila es la respuesta. La clave '
            "conserva su cero: 02004, no 2004.",
        ),
    ),
    mistakes={
        "municipality_key": Words(
            "{given} is not the municipality with the most. Look whether all types and all months are in the sum, and no "
            "TOTAL row.",
            "{given} no es el municipio con más delitos. Mira si en la suma están todos los tipos y meses, y ninguna fila TOTAL.",
        ),
        "zero-lost": Words(
            "{given} is the right municipality, but its key lost the leading zero: a key is text of 5 characters.",
            "{given} es el municipio correcto, pero su clave perdió el cero inicial: una clave es un texto de 5 caracteres.",
        ),
        "part-of-key": Words(
            "{given} is only the municipality's part: with the state's two characters before it, it is unique in the country.",
            "{given} es solo la parte del municipio: con los dos caracteres del estado por delante, la clave es única en el país.",
        ),
        "state-key": Words(
            "{given} is the key of a state: it has two characters. The question asks for a municipality: add up by "
            "Cve. Municipio.",
            "{given} es la clave de un estado: tiene dos caracteres. La pregunta pide un municipio: suma por Cve. Municipio.",
        ),
        "state-total": Words(
            "{given} is the sum of a whole state. The question asks for one municipality: add up by Cve. Municipio.",
            "{given} es la suma de todo un estado. La pregunta pide un solo municipio: suma por Cve. Municipio.",
        ),
        "total": Words(
            "{given} is not the sum of that municipality's rows. Look whether numbers such as 1,234 are counted as numbers.",
            "{given} no es la suma de las filas de ese municipio. Mira si números como 1,234 cuentan como números.",
        ),
        "one-month": Words(
            "{given} is the largest single month; the question asks for the sum of the year.",
            "{given} es la cifra más alta de un solo mes; la pregunta pide la suma del año.",
        ),
    },
    examine=_question,
    examples=(
        Example(_answered()),
        Example(_answered(municipality_key="99999"), "municipality_key"),
        Example(_answered(municipality_key="{part}"), "part-of-key"),
        Example(_answered(municipality_key="{state}"), "state-key"),
        Example(_answered(total="7"), "total"),
        Example(_answered(total="{in_state}"), "state-total"),
        Example(_answered(total="{largest}"), "one-month"),
        Example(_answered(total=""), "blank"),
    ),
)

UNIT = Unit(
    "2.1",
    Words("Formats and tidy data", "Formatos y datos ordenados"),
    (LOOK, FIND_EDGES, STARS, RECIPE, CLEANED, QUESTION, PUBLISHED),
    objectives=(
        Objective("a", ("step-look", "step-encoding", "step-delimiter")),
        Objective("b", ("step-look", "step-report", "step-delimiter")),
        Objective("ch", ("step-stars",)),
        Objective("dh", ("step-fix", "step-recipe", "step-recipe-table")),
        Objective("e", ("step-sum", "step-fix", "step-recipe-long", "step-blank")),
        Objective("f", ("step-picture",)),
        Objective("g", ("why", "step-stars")),
    ),
)
