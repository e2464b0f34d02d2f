"""The faults that people and programs put into files, each as a change of a draft whose truth stays known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .draft import Draft
from .tables import clean_table

NO_QUOTE = None


@dataclass(frozen=True)
class Fault:
    """One fault.

    Parameters:
        name: what it is called in figures.
        stage: when it happens: 0 table, 1 dialect, 2 rows, 3 around, 4 end, 5 drawn; two of one stage do not meet.
        change: what it does to a draft; False when the draft cannot have it.
    """

    name: str
    stage: int
    change: Callable[[Draft], bool | None]


FAULTS: list[Fault] = []


def fault(name: str, stage: int) -> Callable[[Callable[[Draft], bool | None]], Callable[[Draft], bool | None]]:
    """Put a function among the faults."""

    def keep(change: Callable[[Draft], bool | None]) -> Callable[[Draft], bool | None]:
        FAULTS.append(Fault(name, stage, change))
        return change

    return keep


def _dialect(name: str, **parts: object) -> None:
    def change(draft: Draft) -> None:
        for part, value in parts.items():
            setattr(draft, part, value)

    FAULTS.append(Fault(name, 1, change))


for _sign in [",", ";", "\t", "|", " ", ", ", "; ", "^", "~", ":", "#", "!", "&", "@", "||", ";;", "::", "~~", "|~", "\t\t",
              "\\t"]:  # fmt: skip
    _dialect(f"delimiter {_sign!r}", delimiter=_sign)
for _sign in [";", "\t", "|", "^", "||"]:
    _dialect(f"delimiter {_sign!r} without quotes", delimiter=_sign, quote=NO_QUOTE)
_dialect("delimiter ',' without quotes", quote=NO_QUOTE)
_dialect("quote '", quote="'")
_dialect("quote ' with ;", quote="'", delimiter=";")
_dialect("quote ' all cells", quote="'", whole_quotes="all")
_dialect("all cells quoted", whole_quotes="all")
_dialect("all texts quoted", whole_quotes="texts")
_dialect("all quoted, semicolon", whole_quotes="all", delimiter=";")
_dialect("all quoted, comma and space", whole_quotes="all", delimiter=", ")
_dialect("all quoted, space", whole_quotes="all", delimiter=" ")
for _sign in ["*", "%", "`", "|", "~"]:
    _dialect(f"quote {_sign} all cells", quote=_sign, whole_quotes="all")
    _dialect(f"quote {_sign}", quote=_sign)
_dialect("escape \\", escape="backslash")
_dialect("escape \\ all quoted", escape="backslash", whole_quotes="all")
_dialect("escape \\ with ;", escape="backslash", delimiter=";")
_dialect("escape none", escape="none")
_dialect("escape none all quoted", escape="none", whole_quotes="all")
_dialect("escape none with ;", escape="none", delimiter=";")
_dialect("line ends CRLF", newline="\r\n")
_dialect("line ends CR", newline="\r")
_dialect("line ends mixed", newlines=["\n", "\r\n", "\n", "\n", "\r"])
_dialect("no fault")


# Rows ---------------------------------------------------------------------------------------------------------------
def _places(draft: Draft) -> dict[str, int]:
    last = len(draft.rows) - 1
    return {"header": -1, "first": 0, "middle": draft.chance.randrange(1, max(2, last)), "last": last}


def _cells(draft: Draft, row: int) -> list[str]:
    return draft.labels if row < 0 else draft.rows[row]


def _row_fault(name: str, change: Callable[[Draft, int], bool | None], *where: str) -> None:
    for one in where or ("first", "middle", "last"):
        FAULTS.append(Fault(f"{name}, {one}", 2, lambda draft, one=one: change(draft, _places(draft)[one])))


def _joined(draft: Draft, row: int) -> bool | None:
    """Leave a delimiter out between two cells."""
    cells = _cells(draft, row)
    written = [draft.cell(cell) for cell in cells]
    at = draft.chance.randrange(len(cells) - 1)
    if row < 0 or not cells[at] or not cells[at + 1]:
        return False
    draft.lines[row] = draft.delimiter.join([*written[:at], written[at] + written[at + 1], *written[at + 2 :]])
    return None


def _cut(draft: Draft, row: int) -> bool | None:
    """Leave the last cells of a row out, delimiters too."""
    gone = draft.chance.randrange(1, min(3, len(draft.labels)))
    draft.rows[row] = draft.rows[row][: len(draft.labels) - gone] + [""] * gone
    kept = draft.rows[row][: len(draft.labels) - gone]
    if not any(kept):
        return False
    draft.lines[row] = draft.line(kept)
    return None


def _dropped(draft: Draft, row: int) -> bool | None:
    """Leave a cell out together with its delimiter, anywhere but at the end."""
    at = draft.chance.randrange(len(draft.labels) - 1)
    cells = draft.rows[row]
    draft.lines[row] = draft.line([*cells[:at], *cells[at + 1 :]])
    draft.rows[row] = [*cells[:at], "", *cells[at + 1 :]]
    return None


def _doubled(draft: Draft, row: int) -> bool | None:
    """Write a delimiter twice."""
    cells = draft.rows[row]
    at = draft.chance.randrange(1, len(cells))
    draft.lines[row] = draft.line([*cells[:at], "", *cells[at:]]) if draft.delimiter != " " else ""
    return draft.delimiter != " "


def _in_text(draft: Draft, row: int) -> bool | None:
    """Write a text that holds the delimiter without the quotes it needs."""
    cells = draft.rows[row]
    words = [at for at, cell in enumerate(cells) if " " in cell and not (set(cell) & set("\n\"'" + draft.delimiter))]
    if not words or draft.delimiter == " ":
        return False
    at = draft.chance.choice(words)
    text = cells[at].replace(" ", draft.delimiter if draft.delimiter.endswith(" ") else draft.delimiter + " ", 1)
    cells[at] = text
    draft.lines[row] = draft.delimiter.join([*map(draft.cell, cells[:at]), text, *map(draft.cell, cells[at + 1 :])])
    return None


def _extra(draft: Draft, row: int) -> bool | None:
    """Put one more cell at the end of a row."""
    draft.lines[row] = draft.line([*draft.rows[row], "revisar"])
    draft.labels = [*draft.labels, "" if draft.head != [] else f"column_{len(draft.labels) + 1}"]
    draft.lines.setdefault(-1, draft.line(draft.labels[:-1]))
    for number, cells in enumerate(draft.rows):
        draft.lines.setdefault(number, draft.line(cells))
        draft.rows[number] = [*cells, "revisar" if number == row else ""]
    return None


def _other_delimiter(draft: Draft, row: int) -> bool | None:
    other = draft.chance.choice([sign for sign in (",", ";", "\t", "|") if sign != draft.delimiter.strip(" ")])
    usual, draft.delimiter = draft.delimiter, other
    draft.lines[row] = draft.line(_cells(draft, row))
    draft.delimiter = usual
    return None


def _loose_delimiter(draft: Draft, row: int) -> bool | None:
    """Write a row with a delimiter that texts and times hold too."""
    usual, draft.delimiter = draft.delimiter, draft.chance.choice([" ", ":", "^"])
    draft.lines[row] = draft.line(_cells(draft, row))
    draft.delimiter = usual
    return (len(draft.labels) > 3 and "," in usual) or None


def _spaced(draft: Draft, row: int) -> bool | None:
    """Put blanks after the closing quote of a cell, before the delimiter."""
    if draft.quote is None or draft.escape != "double":
        return False
    at = draft.chance.randrange(len(draft.labels))
    cells = draft.rows[row]
    written = [draft.cell(cell, quoted=place == at) for place, cell in enumerate(cells)]
    written[at] += "  "
    draft.lines[row] = draft.delimiter.join(written)
    return (bool(cells[at]) and draft.delimiter.strip() != "" and not draft.delimiter.endswith(" ")) or False


def _other_quote(draft: Draft, row: int) -> bool | None:
    if draft.quote is None:
        return False
    usual, draft.quote = draft.quote, "'" if draft.quote != "'" else '"'
    draft.lines[row] = draft.delimiter.join(draft.cell(cell, quoted=True) for cell in _cells(draft, row))
    draft.quote = usual
    return None


def _opened(draft: Draft, row: int) -> bool | None:
    """Put one quote before a cell that needs none."""
    quote = draft.quote or '"'
    cells = _cells(draft, row)
    bare = [at for at, cell in enumerate(cells) if cell and draft.cell(cell) == cell]
    if not bare:
        return False
    at = draft.chance.choice(bare)
    written = [draft.cell(cell) for cell in cells]
    written[at] = quote + written[at]
    cells[at] = quote + cells[at]
    draft.lines[row] = draft.delimiter.join(written)
    return None


def _closed_only(draft: Draft, row: int) -> bool | None:
    """Put one quote after a cell that needs none."""
    quote = draft.quote or '"'
    cells = _cells(draft, row)
    bare = [at for at, cell in enumerate(cells) if cell and draft.cell(cell) == cell]
    if not bare:
        return False
    at = draft.chance.choice(bare)
    written = [draft.cell(cell) for cell in cells]
    written[at] += quote
    cells[at] += quote
    draft.lines[row] = draft.delimiter.join(written)
    return None


def _inside(draft: Draft, row: int) -> bool | None:
    """Put one quote into the middle of a quoted cell."""
    quote = draft.quote
    cells = draft.rows[row]
    long = [at for at, cell in enumerate(cells) if len(cell) > 5 and cell[2:4].isalnum() and "\n" not in cell]
    if not long or quote is None or draft.escape == "none":
        return False
    at = draft.chance.choice(long)
    written = [draft.cell(cell) for cell in cells]
    text = cells[at].replace(quote, "")
    cells[at] = f"{text[:3]}{quote}{text[3:]}"
    written[at] = f"{quote}{cells[at]}{quote}"
    draft.lines[row] = draft.delimiter.join(written)
    return None


def _never_closed(draft: Draft, row: int) -> bool | None:
    """Leave the end quote of a quoted cell out."""
    cells = draft.rows[row]
    at = draft.chance.randrange(len(cells))
    if (
        not cells[at]
        or draft.quote is None
        or "\n" in cells[at]
        or draft.delimiter in cells[at]
        or draft.quote in cells[at]
    ):
        return False
    written = [draft.cell(cell) for cell in cells]
    written[at] = draft.quote + cells[at]
    cells[at] = written[at]
    draft.lines[row] = draft.delimiter.join(written)
    return None


_row_fault("delimiter left out", _joined)
_row_fault("cells missing at the end", _cut)
_row_fault("a cell missing", _dropped)
_row_fault("delimiter twice", _doubled)
_row_fault("delimiter in an unquoted text", _in_text)
_row_fault("extra cell", _extra)
_row_fault("other delimiter", _other_delimiter, "header", "first", "middle", "last")
_row_fault("loose delimiter", _loose_delimiter, "header", "middle", "last")
_row_fault("blanks after a quoted cell", _spaced)
_row_fault("other quote", _other_quote, "header", "first", "middle", "last")
_row_fault("quote before a cell", _opened, "header", "first", "middle", "last")
_row_fault("quote after a cell", _closed_only, "header", "first", "middle", "last")
_row_fault("quote inside a quoted cell", _inside)
_row_fault("quote never closed", _never_closed)


@fault("quotes before cells of two rows", 2)
def _two(draft: Draft) -> bool | None:
    return None if _opened(draft, 1) is None and _opened(draft, len(draft.rows) - 2) is None else False


@fault("trailing delimiters in all rows", 2)
def _trailing(draft: Draft) -> bool | None:
    draft.tail[None] = draft.delimiter * draft.chance.choice([1, 1, 2, 3])
    return draft.delimiter != " "


@fault("trailing delimiters in some rows", 2)
def _some_trailing(draft: Draft) -> bool | None:
    for number in range(len(draft.rows)):
        if draft.chance.random() < 0.3:
            draft.tail[number] = draft.delimiter
    return draft.delimiter != " "


@fault("blank rows", 2)
def _blank_rows(draft: Draft) -> None:
    for _ in range(draft.chance.randrange(1, 4)):
        draft.above.setdefault(draft.chance.randrange(len(draft.rows)), []).append("")


@fault("blank rows of delimiters", 2)
def _delimiters(draft: Draft) -> bool | None:
    for _ in range(draft.chance.randrange(1, 3)):
        draft.above.setdefault(draft.chance.randrange(1, len(draft.rows)), []).append(
            draft.delimiter * (len(draft.labels) - 1)
        )
    return draft.delimiter != " "


# Tables -------------------------------------------------------------------------------------------------------------
@fault("header only", 0)
def _header_only(draft: Draft) -> None:
    draft.rows = []


@fault("one row", 0)
def _one_row(draft: Draft) -> None:
    draft.rows = draft.rows[:1]


@fault("no header", 0)
def _no_header(draft: Draft) -> None:
    draft.head = []
    draft.labels = [f"column_{number}" for number in range(1, len(draft.labels) + 1)]


@fault("header in two rows", 0)
def _two_rows(draft: Draft) -> None:
    groups = [draft.chance.choice(["Datos", "Hechos"]), draft.chance.choice(["Cifras", "Registro"])]
    half = draft.chance.randrange(1, len(draft.labels))
    top = [groups[0], *[""] * (half - 1), groups[1], *[""] * (len(draft.labels) - half - 1)]
    draft.head = [top, list(draft.labels)]
    draft.labels = [f"{groups[at >= half]} {label}" for at, label in enumerate(draft.labels)]


@fault("header in two rows, second partly blank", 0)
def _merged_down(draft: Draft) -> bool | None:
    width = len(draft.labels)
    if width < 4:
        return False
    first = draft.chance.randrange(1, width - 2)
    months = ["Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio"][: width - first]
    for row in draft.rows:
        row[first : first + len(months)] = [str(draft.chance.randrange(5000)) for _ in months]
    rest = width - first - len(months)
    top = [*draft.labels[:first], "Número de casos", *[""] * (len(months) - 1), *draft.labels[width - rest :]]
    draft.head = [top, [*[""] * first, *months, *[""] * rest]]
    draft.labels = [
        *draft.labels[:first],
        *[f"Número de casos {month}" for month in months],
        *draft.labels[width - rest :],
    ]
    return None


@fault("header in three rows", 0)
def _three_rows(draft: Draft) -> None:
    _two_rows(draft)
    assert draft.head is not None
    top = ["Informe", *[""] * (len(draft.labels) - 1)]
    top[len(top) // 2] = "Anexo"
    draft.head.insert(0, top)
    draft.labels = [f"{'Anexo' if at >= len(top) // 2 else 'Informe'} {label}" for at, label in enumerate(draft.labels)]


@fault("first column is row numbers", 0)
def _row_numbers(draft: Draft) -> None:
    draft.labels = [draft.chance.choice(["", "No.", "#"]), *draft.labels]
    draft.rows = [[str(number), *row] for number, row in enumerate(draft.rows, start=1)]


@fault("a blank column", 0)
def _blank_column(draft: Draft) -> None:
    at = draft.chance.randrange(len(draft.labels))
    for row in draft.rows:
        row[at] = ""


@fault("200 columns", 0)
def _wide(draft: Draft) -> None:
    more = range(len(draft.labels), 200)
    draft.labels = [*draft.labels, *[f"Variable {number}" for number in more]]
    draft.rows = [[*row, *[str(draft.chance.randrange(999)) for _ in more]] for row in draft.rows[:40]]


@fault("totals", 0)
def _totals(draft: Draft) -> None:
    for at in sorted({len(draft.rows) // 2, len(draft.rows)}, reverse=True):
        draft.rows.insert(at, ["Total", *["" if cell[:1].isalpha() else cell for cell in draft.rows[0][1:]]])


# Around -------------------------------------------------------------------------------------------------------------
TITLES = [
    "Secretariado Ejecutivo del Sistema Nacional",
    "Incidencia delictiva municipal, 2014",
    "Cifras preliminares; septiembre",
]


@fault("title rows", 3)
def _titles(draft: Draft) -> None:
    draft.above[-1] = TITLES[: draft.chance.randrange(1, 4)] + [""] * draft.chance.randrange(2)


@fault("title rows padded with delimiters", 3)
def _padded(draft: Draft) -> bool | None:
    pad = draft.delimiter * (len(draft.labels) - 1)
    draft.above[-1] = [draft.cell(title) + pad for title in TITLES[: draft.chance.randrange(1, 4)]]
    draft.above[-1] += [pad] * draft.chance.randrange(2)
    return draft.delimiter != " "


@fault("title rows of several cells", 3)
def _several(draft: Draft) -> bool | None:
    draft.above[-1] = [draft.line(["Fuente:", "SESNSP"]), draft.line(["Fecha de corte:", "2014-09-30"]), ""]
    return len(draft.labels) > 3


@fault("notes and sources after", 3)
def _notes(draft: Draft) -> None:
    notes = ["Fuente: SESNSP, con datos de las procuradurías.", "Nota: cifras preliminares, sujetas a revisión.",
             "* Incluye tentativas", "1/ A partir de julio"]  # fmt: skip
    start = draft.chance.randrange(3)
    draft.above.setdefault(len(draft.rows), []).extend(
        [""] * draft.chance.randrange(2) + notes[start : start + draft.chance.randrange(1, 3)]
    )


@fault("page headers repeated", 3)
def _pages(draft: Draft) -> bool | None:
    head = [draft.labels] if draft.head is None else draft.head
    step = draft.chance.choice([3, 10])
    for at in range(step, len(draft.rows), step):
        draft.above.setdefault(at, []).extend(map(draft.line, head))
    return bool(head)


@fault("page titles and headers repeated", 3)
def _page_titles(draft: Draft) -> bool | None:
    head = [draft.labels] if draft.head is None else draft.head
    draft.above[-1] = TITLES[:1]
    step = draft.chance.choice([4, 10])
    for at in range(step, len(draft.rows), step):
        draft.above.setdefault(at, []).extend(["", TITLES[0], *map(draft.line, head)])
    return bool(head)


def _other_table(draft: Draft, wider: int, blank: bool, title: bool) -> bool | None:
    """Put a smaller table after, of another width unless wider is 0."""
    labels, rows = clean_table(draft.chance)
    width = max(2, len(draft.labels) + wider)
    while len(labels) < width:
        more, cells = clean_table(draft.chance)
        labels += more
        rows = [[*row, *cell] for row, cell in zip(rows, cells, strict=False)]
    labels = [f"{label} {number}" for number, label in enumerate(labels[:width], start=2)]
    rows = [row[:width] for row in rows[: max(2, len(draft.rows) * len(draft.labels) // (width * 2))]]
    if len(rows) * width >= len(draft.rows) * len(draft.labels):
        return False
    other = Draft(labels, rows, draft.chance, delimiter=draft.delimiter, quote=draft.quote, escape=draft.escape,
                  newline=draft.newline, whole_quotes=draft.whole_quotes)  # fmt: skip
    other.settle()
    between = [""] * blank + ["Cuadro 2"] * title
    written = [other.line(other.labels), *map(other.line, other.rows)]
    draft.above.setdefault(len(draft.rows), []).extend([*between, *written])
    return bool(draft.rows)


for _wider in (-2, 0, 2):
    _how = {-2: "narrower", 0: "as wide", 2: "wider"}[_wider]
    for _blank, _title in ((True, False), (True, True), (False, False)):
        FAULTS.append(
            Fault(
                f"second table {_how}, {'titled' if _title else 'after a blank row' if _blank else 'at once'}",
                3,
                lambda draft, w=_wider, b=_blank, t=_title: _other_table(draft, w, b, t),
            )
        )


@fault("three tables", 3)
def _three(draft: Draft) -> bool | None:
    return (
        None
        if _other_table(draft, 1, True, True) is None and _other_table(draft, -1, True, True) is None
        else bool(draft.rows)
    )


# End ----------------------------------------------------------------------------------------------------------------
@fault("no newline at the end", 4)
def _no_end(draft: Draft) -> None:
    draft.end = ""


@fault("two newlines at the end", 4)
def _two_ends(draft: Draft) -> None:
    draft.end = "\n\n"


@fault("many newlines at the end", 4)
def _many_ends(draft: Draft) -> None:
    draft.end = "\n" * 30
