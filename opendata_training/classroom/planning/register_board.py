"""`barrier_board`: a register to touch: move a barrier through the matrix, say who does what until when, and save it."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...planning.barriers.knowing import recognised
from ...planning.barriers.picture import heat_map
from ...planning.barriers.register import BANDS, Register, band_of, register_of
from ...planning.barriers.states import CLOSED, STATES
from ...planning.cells import as_text
from ...planning.sheet import Row, read_sheet
from ...planning.sheets.barriers import SHEET
from .. import error_cards
from ..cards import Card
from .obstacles import DAY
from .register_rows import alike, change_row, find_row, folio_of, joined, row_told, save_register
from .registers import table_place

_ = translator("planning_barriers")
_FIELDS = ("owner", "solution", "due", "likelihood", "impact", "state")


def barrier_board(register: str | Path) -> Any:
    """Show a register's barriers one at a time, with the matrix beside them, which moves as likelihood and impact are moved.

    Parameters:
        register: its file.

    Raises:
        Problem: when it cannot be read.
    """
    error_cards.show_cards()
    return Board(table_place(register)).box


class Board:
    """The board's fields and what they do.

    Parameters:
        place: the register's file.
    """

    def __init__(self, place: Path) -> None:
        import ipywidgets as widgets

        self.place = place
        self.rows = read_sheet(SHEET, place)
        self.filling = False
        wide = widgets.Layout(width="min(100%, 44em)")
        plain = {"style": {"description_width": "9em"}, "layout": wide}
        self.which = widgets.Dropdown(description=_("barrier"), **plain)
        # A slider cannot stand on None, so 0 is what nobody has judged.
        numbers = [("?", 0), *((str(one), one) for one in range(1, 6))]
        self.likelihood = widgets.SelectionSlider(options=numbers, description=_("likelihood"), **plain)
        self.impact = widgets.SelectionSlider(options=numbers, description=_("impact"), **plain)
        self.owner = widgets.Text(description=_("who"), placeholder=_("one person, by name"), **plain)
        self.solution = widgets.Textarea(description=_("what is done"), rows=2, **plain)
        self.due = widgets.Text(description=_("until"), placeholder="2014-06-20", **plain)
        states = [(str(words), code) for code, words in STATES.items()]
        self.state = widgets.Dropdown(options=states, description=_("state"), **plain)
        self.same_as = widgets.Dropdown(description=_("the same as"), **plain)
        self.helped = widgets.HTML()
        self.shown = widgets.HTML()
        self.said = widgets.Output()
        self.button = widgets.Button(description=_("Save this barrier"), button_style="primary",
                                     tooltip=_("Write what the fields say into the register's file"),
                                     layout=widgets.Layout(width="auto", align_self="flex-start"))  # fmt: skip
        self.button.on_click(self.save)
        # A barrier that is closed moves nothing, so the board begins with one that is open.
        self._list(next((number for number, row in enumerate(self.rows) if row["state"] not in CLOSED), 0))
        self.which.observe(self.choose, names="value")
        for field in (self.likelihood, self.impact):
            field.observe(self.move, names="value")
        fields = (self.which, self.helped, self.likelihood, self.impact, self.owner, self.solution, self.due, self.state,
                  self.same_as, self.button, self.said, self.shown)  # fmt: skip
        self.box = widgets.VBox(fields, layout=widgets.Layout(max_width="64em"))

    @property
    def at(self) -> int:
        """The row that is shown, from 0."""
        return int(self.which.value or 0)

    def _name(self, row: Row) -> str:
        known = recognised(row["barrier"])
        of, what = row["name"] or _("the whole department"), known.title if known else row["barrier"]
        return f"{folio_of(row)} · {of} · {what}"

    def _list(self, at: int) -> None:
        self.filling = True
        self.which.options = [(self._name(row), number) for number, row in enumerate(self.rows)]
        self.which.value = min(at, len(self.rows) - 1) if self.rows else None
        self.filling = False
        self.choose()

    def choose(self, _change: object = None) -> None:
        """Fill the fields with the row that was chosen."""
        if self.filling or not self.rows:
            return
        row = self.rows[self.at]
        self.filling = True
        self.likelihood.value, self.impact.value = row["likelihood"] or 0, row["impact"] or 0
        self.owner.value, self.solution.value = row["owner"], row["solution"]
        self.due.value = row["due"].isoformat() if row["due"] else ""
        self.state.value = row["state"] or "open"
        twins = [
            (self._name(other), number)
            for number, other in enumerate(self.rows)
            if other is not row and alike(row, other)
        ]
        self.same_as.options = [(_("(no other row)"), -1), *twins]
        self.same_as.value = -1
        known = recognised(row["barrier"])
        self.helped.value = (
            _paragraph(_("What has helped others: {solution}", solution=known.solution)) if known else ""
        )
        self.filling = False
        self.move()

    def _as_moved(self) -> Register:
        moved = [Row(dict(row), row.number, row.others) for row in self.rows]
        if moved:
            moved[self.at].update(likelihood=self.likelihood.value or None, impact=self.impact.value or None)
        return register_of(moved, DAY)

    def move(self, _change: object = None) -> None:
        """Show where the barrier is now, in the matrix and in the order."""
        if self.filling or not self.rows:
            return
        register = self._as_moved()
        one = register.barriers[self.at]
        if one.score is None:
            told = _("Not judged yet: nobody can say before or after which other it comes.")
        else:
            before = sum(1 for other in register.open if (other.score or 0) > one.score)
            told = _("{likelihood} × {impact} = {score}: {band}. Open barriers that are graver: {before}.", score=one.score,
                     likelihood=one.likelihood, impact=one.impact, band=BANDS[band_of(one.score)], before=before)  # fmt: skip
        self.shown.value = (
            f'{_paragraph(told)}<div style="line-height:1.4">{heat_map(register, one)._repr_html_()}</div>'
        )

    def save(self, _button: object = None) -> None:
        """Write what the fields say into the file."""
        from IPython.display import display

        self.said.clear_output()
        with self.said:
            display(self._saved())

    def _saved(self) -> Card:
        if not self.rows:
            return Card.note(_("The register is empty."))
        shown = self.rows[self.at]
        folio = folio_of(shown)
        try:
            # Read anew: the spreadsheet or a line may have changed other rows meanwhile.
            rows = read_sheet(SHEET, self.place)
            at = find_row(rows, folio, self.place.name)
            if self.same_as.value >= 0:
                twin = self.rows[self.same_as.value]
                kept = find_row(rows, folio_of(twin), self.place.name)
                joined(rows, at, kept)
                told = row_told(rows[kept])
                del rows[at]
            else:
                change_row(rows[at], self._texts())
                told = row_told(rows[at])
            save_register(self.place, rows)
            self.rows = read_sheet(SHEET, self.place)
        except Problem as problem:
            return Card("trouble", problem.sentence)
        self._list(at)
        return Card("note", _("Saved in {file}", file=self.place.name), table=told, wide=True)

    def _texts(self) -> dict[str, str]:
        columns = {one.key: one for one in SHEET.columns}
        values = {key: getattr(self, key).value or None for key in _FIELDS}
        return {key: as_text(columns[key], value).strip() for key, value in values.items()}


def _paragraph(text: str) -> str:
    # ipywidgets sets lines 28 px apart, which pulls a sentence of two lines to pieces.
    return f'<p style="line-height:1.4;margin:0.3em 0">{escape(text)}</p>'
