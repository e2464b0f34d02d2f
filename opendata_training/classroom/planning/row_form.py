"""`row_form`: a plan's file row by row, for whoever prefers a form to a spreadsheet."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...planning.cells import as_text, understood, wanted
from ...planning.sheet import Column, Row, write_sheet
from .. import error_cards
from ..cards import Card
from .plan_tables import loosely, named, sheet_for, table_place

_ = translator("classroom_inventory")
_NEW = -1


def row_form(file: str | Path) -> Any:
    """Show a plan's file as a form: choose a row, change its cells, save; or begin a new row, or take one out.

    Parameters:
        file: the file: an inventory, or a process map.

    Raises:
        Problem: when it cannot be read.
    """
    error_cards.show_cards()
    return _Form(table_place(file)).box


class _Form:
    def __init__(self, place: Path) -> None:
        import ipywidgets as widgets

        self.place, self.sheet = place, sheet_for(place)
        self.rows = loosely(place)
        self.chosen = widgets.Dropdown(options=self._options(), layout=widgets.Layout(width="min(100%, 44em)"),
                                       tooltip=_("Which row"))  # fmt: skip
        self.fields = {one.key: _field(one) for one in self.sheet.columns}
        self.save = widgets.Button(description=_("Save this row"), button_style="primary",
                                   tooltip=_("Write what the form shows into the file"),
                                   layout=widgets.Layout(width="auto"))  # fmt: skip
        self.drop = widgets.Button(description=_("Take this row out"), tooltip=_("Take the chosen row out of the file"),
                                   layout=widgets.Layout(width="auto"))  # fmt: skip
        self.said = widgets.Output()
        self.chosen.observe(self._show, "value")
        self.save.on_click(self._save)
        self.drop.on_click(self._drop)
        self._show(None)
        cells = [widgets.VBox([_label(self.sheet.column(key)), field]) for key, field in self.fields.items()]
        grid = widgets.GridBox(cells, layout=widgets.Layout(
            grid_template_columns="repeat(auto-fit, minmax(19em, 1fr))", grid_gap="0 1em", max_width="62em", width="100%",
        ))  # fmt: skip
        self.box = widgets.VBox([self.chosen, grid, widgets.HBox([self.save, self.drop]), self.said])

    def _options(self) -> list[tuple[str, int]]:
        # A step is known by its number and what is done; a dataset's line by its place in the file, as the report tells it.
        names = (
            f"{named(row)}. {row['what']}" if "step" in row else f"{row.number} · {named(row)}" for row in self.rows
        )
        return [*((name, at) for at, name in enumerate(names)), (_("— a new row —"), _NEW)]

    def _show(self, _change: Any) -> None:
        at = self.chosen.value
        row = self.rows[at] if at is not None and at >= 0 else {}
        for key, field in self.fields.items():
            column = self.sheet.column(key)
            text = as_text(column, row.get(key))
            if hasattr(field, "options"):
                # What is none of the choices stays in sight until it is corrected.
                field.options = list(dict.fromkeys(("", *(as_text(column, code) for code in column.choices), text)))
            field.value = text

    def _save(self, _button: Any) -> None:
        self._tell(lambda: self._saved({key: field.value.strip() for key, field in self.fields.items()}))

    def _saved(self, texts: dict[str, str]) -> Card:
        values = {}
        for key, text in texts.items():
            column = self.sheet.column(key)
            try:
                values[key] = understood(column, text)
            except ValueError:
                raise Problem(_("{column}: “{cell}” is not understood. Write {wanted}.", column=str(column.title), cell=text,
                                wanted=wanted(column))) from None  # fmt: skip
        rows, at = loosely(self.place), self.chosen.value
        if at == _NEW:
            rows.append(Row(values))
            at = len(rows) - 1
        else:
            # Read anew: the spreadsheet or a line may have changed other rows meanwhile.
            at = self._again(rows, self.rows[at])
            rows[at].update(values)
        self._written(rows, at)
        return Card.note(_("Saved in {file}. Rows: {count}.", file=self.place.name, count=len(rows)),
                         _("Run the next cell to check it."))  # fmt: skip

    def _drop(self, _button: Any) -> None:
        self._tell(self._dropped)

    def _dropped(self) -> Card:
        if self.chosen.value == _NEW:
            return Card.note(_("Choose the row that is to go."))
        rows = loosely(self.place)
        gone = rows.pop(self._again(rows, self.rows[self.chosen.value]))
        self._written(rows, 0 if rows else _NEW)
        return Card.note(_("{name} was taken out of {file}. Rows left: {count}.", name=named(gone), file=self.place.name,
                           count=len(rows)))  # fmt: skip

    def _again(self, rows: list[Row], wanted_row: Row) -> int:
        for at, row in enumerate(rows):
            if dict(row) == dict(wanted_row):
                return at
        raise Problem(
            _(
                "{file} was changed since this form was shown. Run its cell again; nothing was saved.",
                file=self.place.name,
            )
        )

    def _written(self, rows: list[Row], at: int) -> None:
        write_sheet(self.sheet, rows, self.place)
        self.rows = loosely(self.place)
        self.chosen.options = self._options()
        self.chosen.value = at
        self._show(None)

    def _tell(self, do: Any) -> None:
        from IPython.display import display

        self.said.clear_output()
        with self.said:
            try:
                display(do())
            except Problem as problem:
                display(Card("trouble", problem.sentence))


def _label(column: Column) -> Any:
    import ipywidgets as widgets

    # ipywidgets sets lines 28 px apart, which pulls a name of two lines to pieces.
    return widgets.HTML(f'<p style="line-height:1.4;margin:0.4em 0 0 0" title="{escape(str(column.what))}">'
                        f"{escape(str(column.title))}</p>")  # fmt: skip


def _field(column: Column) -> Any:
    import ipywidgets as widgets

    wide = widgets.Layout(width="98%")
    if column.kind == "choice":
        return widgets.Dropdown(options=[""], layout=wide, tooltip=str(column.what))
    return widgets.Text(layout=wide, tooltip=str(column.what), placeholder=str(column.example or ""))
