"""A colleague's sheet of scores: shown with its findings, mended in a grid or by a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...planning.priorities.criteria import LEAST, MOST
from ...planning.sheet import Row, check_sheet, read_sheet, write_sheet
from ...planning.sheets.scores import SHEET as SCORES
from ...reading.kinds import plain
from .. import error_cards, places
from ..cards import Card
from .candidate_files import colleague_scores, lenient
from .candidates import candidates

_ = translator("planning_priorities")
_BLANK = "-"


def show_scores() -> Card:
    """Show the colleague's sheet as it stands now, with what a program sees in it.

    Raises:
        Problem: when it cannot be read.
    """
    path = colleague_scores()
    rows = _rows(path)
    found = check_sheet(SCORES, path)
    said = [one.message for one in found.findings[:4]]
    return Card("note", _("{file}: {count} rows. What a program sees:", file=path.name, count=len(rows)),
                tuple(said) or (_("nothing; what only a person sees, it does not"),), table=_table(rows), wide=True)  # fmt: skip


def _rows(path: Path) -> list[Row]:
    return read_sheet(lenient(SCORES), path)


def _table(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], ...]:
    head = (_("Row"), _("Dataset"), _("Demand"), _("Evidence"), _("Effort"), _("Reason"))
    return (head, *(
        (str(getattr(row, "number", "")), row["name"], row["demand"], row["evidence"], row["effort"], row["reason"])
        for row in rows
    ))  # fmt: skip


def mend_score(dataset: str = "", demand: str = "", effort: str = "", keep: str = "") -> Card:
    """Correct a dataset's scores in the colleague's sheet. What is left blank stays as it is; a hyphen empties a score.

    Run again, the same line does the same.

    Parameters:
        dataset: its short name or the beginning of its name; "all" for the effort of all, turned round as delivered.
        demand: its demand, 1 to 5.
        effort: its effort, 1 to 5; with "all", the word "turn".
        keep: of a dataset that is there twice, "first" or "last".

    Raises:
        Problem: when there is no such dataset, or a word is not understood.
    """
    if not any(map(str.strip, map(str, (dataset, demand, effort, keep)))):
        return Card.note(_("This line is empty and changes nothing."),
                         _("Write the dataset's name between the first quotation marks, and what changes."))  # fmt: skip
    path = colleague_scores()
    if places.grading():
        return Card.note(_("{file} is there; it is marked as it is.", file=path.name))
    rows = _rows(path)
    if plain(dataset) in ("all", "todos", "todas"):
        if plain(effort) not in ("turn", "voltear"):
            raise Problem(_('With "all", only the effort can be changed: effort="turn" turns its scale round.'))
        delivered = [row["effort"] for row in candidates(places.own_seed()).colleague_faulty()]
        ids = [row["id"] for row in candidates(places.own_seed()).colleague_faulty()]
        _turn(rows, dict(zip(ids, delivered, strict=True)))
        changed = rows
    else:
        changed = _found(rows, dataset)
        if keep:
            rows, changed = _kept(rows, changed, keep)
        for row in changed:
            row |= _scores(demand=demand, effort=effort)
    write_sheet(lenient(SCORES), rows, path)
    return Card("note", _("Written in {file}", file=path.name), table=_table(changed), wide=True)


def _turn(rows: list[Row], delivered: Mapping[str, Any]) -> None:
    """Turn the effort round, from what was delivered: doing it twice must not undo it."""
    for row in rows:
        if row["id"] in delivered:
            row["effort"] = str(LEAST + MOST - int(delivered[row["id"]]))


def _found(rows: list[Row], dataset: str) -> list[Row]:
    wanted = plain(dataset)
    found = [row for row in rows if wanted and wanted in (plain(row["id"]), plain(row["name"]))]
    found = found or [row for row in rows if wanted and plain(row["name"]).startswith(wanted)]
    if len({row["id"] or row["name"] for row in found}) != 1:
        raise Problem(_('"{name}" is not one dataset of the sheet. Copy its name as it stands there.', name=dataset))
    return found


def _kept(rows: list[Row], found: list[Row], keep: str) -> tuple[list[Row], list[Row]]:
    word = plain(keep)
    if word not in ("first", "last", "primera", "ultima"):
        raise Problem(
            _('Of a dataset that is there twice, keep the "first" or the "last" row, not "{word}".', word=keep)
        )
    stays = found[0] if word in ("first", "primera") else found[-1]
    return [row for row in rows if row is stays or not any(row is one for one in found)], [stays]


def _scores(**given: str) -> dict[str, str]:
    made = {}
    for key, text in given.items():
        text = str(text).strip()
        if not text:
            continue
        if text != _BLANK and text not in map(str, range(LEAST, MOST + 1)):
            raise Problem(_('"{text}" is no score. Write a number from 1 to 5, or a hyphen to empty it.', text=text))
        made[key] = "" if text == _BLANK else text
    return made


def scores_grid() -> Any:
    """Show the colleague's sheet as a form: a row for each dataset, its demand and its effort to be corrected.

    Raises:
        Problem: when the sheet cannot be read.
    """
    import ipywidgets as widgets

    error_cards.show_cards()
    path = colleague_scores()
    rows = _rows(path)
    narrow = widgets.Layout(width="5em")
    fields, cells = [], []
    for title in (_("Dataset"), _("Demand"), _("Evidence"), _("Effort"), _("Reason"), _("Keep")):
        cells.append(small(f"<strong>{escape(title)}</strong>"))
    for row in rows:
        demand = widgets.Dropdown(options=_options(row["demand"]), value=row["demand"], layout=narrow,
                                  tooltip=_("{name}: demand", name=row["name"]))  # fmt: skip
        effort = widgets.Dropdown(options=_options(row["effort"]), value=row["effort"], layout=narrow,
                                  tooltip=_("{name}: effort", name=row["name"]))  # fmt: skip
        keep = widgets.Checkbox(value=True, indent=False, layout=narrow, tooltip=_("keep this row"))
        fields.append((demand, effort, keep))
        cells += [
            small(escape(row["name"])),
            demand,
            small(escape(row["evidence"])),
            effort,
            small(escape(row["reason"])),
            keep,
        ]
    turn = widgets.Button(description=_("Turn all efforts round (5 becomes 1)"), layout=widgets.Layout(width="auto"))
    button = widgets.Button(description=_("Save and check"), button_style="primary",
                            tooltip=_("Write the sheet and check it"))  # fmt: skip
    said = widgets.Output()

    def turn_round(_button: Any) -> None:
        for _demand, effort, _keep in fields:
            if effort.value in map(str, range(LEAST, MOST + 1)):
                effort.value = str(LEAST + MOST - int(effort.value))

    def save(_button: Any) -> None:
        from IPython.display import display

        said.clear_output()
        with said:
            display(_saved(rows, [(one.value, other.value, keep.value) for one, other, keep in fields], path))

    turn.on_click(turn_round)
    button.on_click(save)
    grid = widgets.GridBox(cells, layout=widgets.Layout(
        grid_template_columns="14em 5.5em 14em 5.5em 15em 3em", overflow="auto", max_width="66em",
    ))  # fmt: skip
    return widgets.VBox([grid, turn, button, said])


def _options(text: str) -> list[tuple[str, str]]:
    """Give what may be chosen: a score, nothing, and what stands there now."""
    known = [("", ""), *((str(score), str(score)) for score in range(LEAST, MOST + 1))]
    return known if text in (code for _shown, code in known) else [*known, (text, text)]


def small(html: str) -> Any:
    """Give a small text for a form.

    Parameters:
        html: the text.
    """
    import ipywidgets as widgets

    # ipywidgets sets lines 28 px apart, which pulls a text of two lines to pieces.
    return widgets.HTML(f'<p style="line-height:1.3;margin:0.2em 0;font-size:12px">{html}</p>')


def _saved(rows: list[Row], chosen: list[tuple[str, str, bool]], path: Path) -> Card:
    from ..checking import check

    left = []
    for row, (demand, effort, keep) in zip(rows, chosen, strict=True):
        if keep:
            left.append(Row({**row, "demand": demand, "effort": effort}, row.number, row.others))
    try:
        write_sheet(lenient(SCORES), left, path)
    except Problem as problem:
        return Card("trouble", problem.sentence)
    return check("1.2.b")
