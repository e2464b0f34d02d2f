"""Faults of a table's form: what is around it, its rows, its labels."""

from __future__ import annotations

import random
from collections.abc import Sequence

from .table import Fault, Planted


def title_rows(one: Planted, rng: random.Random) -> Planted:
    """Put one to three title rows before the header."""
    said = [
        "Secretaría de Finanzas y Administración",
        f"Reporte de {one.name} 2023",
        "Cifras preliminares",
        "Corte al 31 de diciembre",
    ]
    one.before = said[: rng.randint(1, 3)] + [""] * rng.randint(0, 1)
    if rng.random() < 0.4:
        # As a spreadsheet program saves them: with all the delimiters of the table.
        one.before = [text + one.delimiter * (len(one.labels) - 1) for text in one.before]
    for row in range(sum(bool(text.strip(one.delimiter)) for text in one.before)):
        one.mark("preamble", row - 2 - len(one.before) + 1)
    return one


def notes_below(one: Planted, rng: random.Random) -> Planted:
    """Put a source and a note below the table."""
    said = rng.sample(["Fuente: Secretaría de Salud, 2023.", "Nota: cifras preliminares.", "* Incluye casos importados.",
                       "Elaborado por la Dirección de Estadística", "Source: own estimates, 2023"], rng.randint(1, 2))  # fmt: skip
    one.after = [""] * rng.randint(0, 1)
    if rng.random() < 0.4:
        said = [one.line([text]) + one.delimiter * (len(one.labels) - 1) for text in said]
    else:
        said = [one.line([text]) for text in said]
    for at in range(len(said)):
        one.mark("footer", len(one.rows) + len(one.after) + at)
    one.after += said
    return one


def total_below(one: Planted, rng: random.Random) -> Planted | None:
    """Put a row of totals at the end."""
    summed = one.of_kind("count", "part", "total", "amount")
    if not summed or one.kinds[0] in ("count", "part") or "skewed" in one.kinds:
        return None
    row = [""] * len(one.labels)
    row[0] = rng.choice(("Total", "TOTAL", "Total general", "TOTALES", "Suma"))
    for place in summed:
        whole = sum(float(cells[place].replace(",", ".") or 0) for cells in one.rows)
        decimal = "," if any("," in cells[place] for cells in one.rows) else "."
        row[place] = (
            f"{whole:.2f}" if any("." in r[place] or "," in r[place] for r in one.rows) else f"{whole:.0f}"
        ).replace(".", decimal)
    one.mark("total-row", len(one.rows))
    one.rows.append(row)
    return one


def subtotals(one: Planted, rng: random.Random) -> Planted | None:
    """Put a subtotal after each group of the first category."""
    groups, summed = one.of_kind("state"), one.of_kind("count")
    if not groups or not summed or one.kinds[0] == "key":
        return None
    by, rows = groups[0], []
    for at, row in enumerate(one.rows):
        rows.append(row)
        if at + 1 == len(one.rows) or one.rows[at + 1][by] != row[by]:
            extra = [""] * len(one.labels)
            extra[by] = f"{'Total' if len(rows) % 2 else 'Subtotal'} {row[by]}"
            for place in summed:
                extra[place] = str(sum(int(cells[place]) for cells in one.rows if cells[by] == row[by]))
            one.mark("total-row", len(rows))
            rows.append(extra)
    one.rows = rows
    return one


def header_again(one: Planted, rng: random.Random) -> Planted | None:
    """Repeat the header as printed pages do."""
    if len(one.rows) < 10:
        return None
    at = rng.randrange(4, len(one.rows) - 3)
    one.rows.insert(at, list(one.labels))
    one.mark("repeated-header", at)
    return one


def blank_rows(one: Planted, rng: random.Random) -> Planted | None:
    """Put blank rows in the table."""
    if len(one.rows) < 6:
        return None
    at = rng.randrange(2, len(one.rows) - 2)
    one.rows.insert(at, [""] * len(one.labels))
    one.mark("blank-row", at)
    return one


def blank_lines(one: Planted, rng: random.Random) -> Planted | None:
    """Put an empty line in the table."""
    if len(one.rows) < 6:
        return None
    at = rng.randrange(2, len(one.rows) - 2)
    lines = one.lines()
    lines.insert(at + 1, "")
    one.mark("blank-row", at)
    one.data = (one.newline.join(lines) + one.newline).encode(one.encoding)
    return one


def blank_column(one: Planted, rng: random.Random) -> Planted:
    """Put in a column with a label and nothing in it, or without a label."""
    at = rng.randrange(1, len(one.labels))
    bare = rng.random() < 0.5
    one.labels.insert(at, "" if bare else "Observaciones")
    one.kinds.insert(at, "blank")
    for row in one.rows:
        row.insert(at, "")
    one.mark("blank-column", None, at)
    if bare:
        one.mark("blank-label", None, at)
    return one


def trailing_delimiters(one: Planted, rng: random.Random) -> Planted:
    """Put a delimiter at the end of every line."""
    one.data = one.newline.join(line + one.delimiter for line in [*one.lines()]).encode() + b"\n"
    one.mark("blank-label", None, len(one.labels))
    one.mark("blank-column", None, len(one.labels))
    return one


def blank_label(one: Planted, rng: random.Random) -> Planted:
    """Take a label out."""
    at = rng.randrange(len(one.labels))
    one.labels[at] = ""
    one.mark("blank-label", None, at)
    one.allowed |= {"blank-row"}
    return one


def same_label(one: Planted, rng: random.Random) -> Planted:
    """Give two columns one label."""
    first, second = rng.sample(range(len(one.labels)), 2)
    one.labels[second] = one.labels[first]
    one.mark("duplicate-label", None, max(first, second))
    return one


def untrimmed_label(one: Planted, rng: random.Random) -> Planted:
    """Put blanks around a label."""
    at = rng.randrange(len(one.labels))
    one.labels[at] = rng.choice((" {}", "{} ", "  {}  ", "{}\xa0", "\t{}")).format(one.labels[at])
    if one.delimiter == "\t":
        one.labels[at] = one.labels[at].replace("\t", " ")
    one.mark("untrimmed-label", None, at)
    one.allowed |= {"invisible-character"}
    return one


def label_newline(one: Planted, rng: random.Random) -> Planted | None:
    """Write a label on two lines."""
    long = [place for place, label in enumerate(one.labels) if len(label) > 5]
    if not long:
        return None
    at = rng.choice(long)
    one.labels[at] = one.labels[at].replace(" ", "\n", 1) if " " in one.labels[at] else one.labels[at] + "\n(1)"
    one.mark("label-newline", None, at)
    return one


def cell_too_many(one: Planted, rng: random.Random) -> Planted | None:
    """Put one cell more at the end of some rows, or cut a cell with a bare delimiter."""
    if len(one.rows) < 6:
        return None
    for at in rng.sample(range(len(one.rows)), 2):
        one.rows[at].append(rng.choice(("x", "ver nota", "7")))
        one.mark("extra-cell", at)
    return one


def bare_comma(one: Planted, rng: random.Random) -> Planted | None:
    """Leave the quotes out around texts that have the delimiter inside."""
    places = one.of_kind("name", "firm")
    if not places or len(one.rows) < 8:
        return None
    at = rng.randrange(len(one.rows))
    lines = one.lines()
    row = list(one.rows[at])
    row[places[0]] = f"{row[places[0]]}{one.delimiter} sucursal"
    lines[at + 1] = one.delimiter.join(row)
    one.data = (one.newline.join(lines) + one.newline).encode(one.encoding)
    one.mark("extra-cell", at)
    return one


def cell_missing(one: Planted, rng: random.Random) -> Planted | None:
    """Cut the last cells of some rows."""
    if len(one.rows) < 6:
        return None
    for at in rng.sample(range(len(one.rows)), 2):
        del one.rows[at][-rng.randint(1, 2) if len(one.labels) > 4 else -1 :]
        one.mark("missing-cell", at)
    return one


def no_header(one: Planted, rng: random.Random) -> Planted | None:
    """Leave the header out."""
    if len(one.rows) < 8:
        return None
    one.data = (one.newline.join(one.lines()[1:]) + one.newline).encode()
    one.mark("missing-header")
    # Without labels nothing says which numbers are keys.
    one.allowed |= {"unique-error", "sum-mismatch"}
    return one


def two_row_header(one: Planted, rng: random.Random) -> Planted | None:
    """Put a row of groups above the labels."""
    if len(one.labels) < 5:
        return None
    middle = len(one.labels) // 2
    groups = ["Identificación", *[""] * (middle - 1), "Resultados 2023", *[""] * (len(one.labels) - middle - 1)]
    one.data = (one.newline.join([one.line(groups), *one.lines()]) + one.newline).encode()
    one.mark("multirow-header")
    return one


def second_table(one: Planted, rng: random.Random) -> Planted:
    """Put another table below."""
    one.after = [
        "",
        "",
        *(
            one.line(row)
            for row in (
                ["Concepto", "Valor", "Fecha"],
                ["Total de registros", str(len(one.rows)), "2023-12-31"],
                ["Revisados", "12", "2023-12-31"],
                ["Pendientes", "4", "2023-12-30"],
            )
        ),
    ]
    one.mark("several-tables")
    return one


def header_alone(one: Planted, rng: random.Random) -> Planted:
    """Leave nothing but the header."""
    one.rows = []
    one.mark("empty-table")
    return one


def merged(one: Planted, rng: random.Random) -> Planted | None:
    """Say each state once, as merged cells leave it."""
    places = one.of_kind("state")
    if (
        not places
        or places[0] > 2
        or "key" in one.kinds
        or len({row[places[0]] for row in one.rows}) > len(one.rows) / 3
    ):
        return None
    by = places[0]
    values = [row[by] for row in one.rows]
    for at, row in enumerate(one.rows):
        if at and values[at] == values[at - 1]:
            row[by] = ""
        elif values[at : at + 1] == values[at + 1 : at + 2]:
            one.mark("merged-cells", at, by)
    return one if one.marks else None


FAULTS: Sequence[Fault] = (
    title_rows, notes_below, total_below, subtotals, header_again, blank_rows, blank_lines, blank_column, trailing_delimiters,
    blank_label, same_label, untrimmed_label, label_newline, cell_too_many, bare_comma, cell_missing, no_header, two_row_header,
    second_table, header_alone, merged,
)  # fmt: skip
