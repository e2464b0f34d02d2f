"""The project canvas of unit 3.2: canvas.csv, filled in by a form, by a line, or in a spreadsheet program."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ...planning.cells import as_text, understood, wanted
from ...planning.sheet import Column, Row, read_sheet, write_sheet
from ...planning.sheets.canvas import SHEET
from .. import error_cards, journal, own_tables, places
from ..cards import Card
from ..tasks import find_unit
from .after_files import UNIT
from .after_office import name_of, office

_ = translator("classroom_after")
NAME = "canvas"
_TASK = "3.2.f"
#: What a canvas may need of somebody else: four datasets of other offices.
_OTHERS = 4


def at_hand(seed: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give the id and name of the office's own datasets, and of some of another office.

    Parameters:
        seed: the learner's.
    """
    own, other = office(seed), office(seed, lesson=True)
    return (
        [(one["id"], name_of(one)) for one in own.datasets],
        [(one["id"], name_of(one)) for one in other.datasets[:_OTHERS]],
    )


def datasets_at_hand() -> Card:
    """Show the datasets that a project may use: the office's own, and some of another office."""
    own, others = at_hand(places.own_seed())
    rows = [
        *((key, name, _("our own")) for key, name in own),
        *((key, name, _("another office")) for key, name in others),
    ]
    return Card("note", _("Datasets at hand"), table=((_("id"), _("dataset"), _("whose")), *rows), wide=True)


def _place() -> Path:
    folder = places.unit_folder(find_unit(UNIT))
    return own_tables.found_table(folder, NAME) or folder / f"{NAME}.csv"


def _row(place: Path) -> Row:
    """Give the project that is in the file; a blank one where there is none yet."""
    rows = read_sheet(SHEET, place) if place.is_file() else []
    return rows[0] if rows else Row({one.key: understood(one, "") for one in SHEET.columns})


def fill_canvas(**boxes: str) -> Card:
    """Write boxes of the canvas; a blank one changes nothing.

    A line that was run before and is run again unchanged changes nothing either, so that "run all cells" never undoes what was
    corrected meanwhile.

    Parameters:
        boxes: what to write, by the columns' names: project, problem, public…

    Raises:
        Problem: when there is no such box, a text is not understood, or the file cannot be read or written.
    """
    known = {one.key: one for one in SHEET.columns}
    unknown = [key for key in boxes if key not in known]
    if unknown:
        raise Problem(
            _("The canvas has no box {name}. Its boxes are: {names}.", name=unknown[0], names=", ".join(known))
        )
    said = {key: str(text).strip() for key, text in boxes.items() if str(text).strip()}
    values = {key: _understood(known[key], text) for key, text in said.items()}
    if not said:
        return Card.note(_("This line is empty and changes nothing."),
                         _("Write between the quotation marks and run it again, or use the form or your spreadsheet "
                           "program."))  # fmt: skip
    lines, whole = journal.code_line(_TASK) or {}, repr(sorted(said.items()))
    # What the learner left is the answer; the line only makes a canvas where none was handed in.
    if _place().is_file() and (places.grading() or whole in lines):
        return Card.note(
            _("This line was already written; {file} keeps what was last written there.", file=_place().name)
        )
    written = _written(values)
    if not places.grading():
        journal.note_code_line(_TASK, {**lines, whole: "1"})
    return written


def _understood(column: Column, text: str) -> Any:
    try:
        return understood(column, text)
    except ValueError:
        raise Problem(_("{box}: “{text}” is not understood. Write {wanted}.", box=str(column.title), text=text,
                        wanted=wanted(column))) from None  # fmt: skip


def _written(values: dict[str, Any]) -> Card:
    place = _place()
    row = _row(place)
    row.update(values)
    write_sheet(SHEET, [row], place)
    blank = [str(one.title) for one in SHEET.columns if row.get(one.key) in ("", None)]
    lines = [_("Boxes still blank: {names}.", names=", ".join(blank))] if blank else [_("Every box is filled in.")]
    return Card("note", _("Written into {file}", file=place.name), tuple(lines))


def canvas_form() -> Any:
    """Show the canvas as a form; it writes the same file as the line and the spreadsheet program.

    Raises:
        Problem: when the file cannot be read.
    """
    import ipywidgets as widgets

    error_cards.show_cards()
    row = _row(_place())
    fields = {one.key: _field(one, as_text(one, row.get(one.key))) for one in SHEET.columns}
    button = widgets.Button(description=_("Save the canvas"), button_style="primary", layout=widgets.Layout(width="auto"),
                            tooltip=_("Write the boxes into the canvas's file"))  # fmt: skip
    said = widgets.Output()

    def save(_button: Any) -> None:
        from IPython.display import display

        said.clear_output()
        with said:
            try:
                display(_written({one.key: _understood(one, fields[one.key].value or "") for one in SHEET.columns}))
            except Problem as problem:
                display(Card("trouble", problem.sentence))

    button.on_click(save)
    boxes = [widgets.VBox([_label(one), fields[one.key]]) for one in SHEET.columns]
    grid = widgets.GridBox(boxes, layout=widgets.Layout(
        grid_template_columns="repeat(auto-fit, minmax(19em, 1fr))", grid_gap="0 1em", max_width="62em", width="100%",
    ))  # fmt: skip
    return widgets.VBox([grid, button, said])


def _label(column: Column) -> Any:
    import ipywidgets as widgets

    # ipywidgets sets lines 28 px apart, which pulls a name of two lines to pieces.
    return widgets.HTML(
        f'<p style="line-height:1.4;margin:0.4em 0 0 0"><strong>{escape(str(column.title))}</strong><br>'
        f'<span style="color:#57606a">{escape(str(column.what))}</span></p>'
    )


def _field(column: Column, text: str) -> Any:
    import ipywidgets as widgets

    wide = widgets.Layout(width="98%")
    if column.kind == "text" and column.key not in ("project", "owner"):
        return widgets.Textarea(value=text, rows=2, layout=wide, tooltip=str(column.what))
    return widgets.Text(value=text, layout=wide, tooltip=str(column.what))


def print_canvas() -> Card:
    """Write the canvas as a page to print, canvas.html.

    Raises:
        Problem: when there is no canvas yet, or the page cannot be written.
    """
    from ...planning.after.canvas_page import canvas_page

    place = _place()
    if not place.is_file():
        return Card("not-attempted", _("There is no canvas yet. Begin it in task f first."))
    page = place.with_name("canvas.html")
    if not places.grading():
        files.write_text(page, canvas_page(read_sheet(SHEET, place)))
    return Card.note(_("The page to print is {file}.", file=page.name),
                     _("Open it in your browser, and print it on one sheet of paper lying across."))  # fmt: skip
