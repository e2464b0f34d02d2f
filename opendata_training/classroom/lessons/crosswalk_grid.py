"""`crosswalk_grid`: the crosswalk as a grid of lists to choose from, for whoever prefers that to a spreadsheet."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from .. import error_cards
from ..cards import Card
from . import own_files
from .crosswalks import decided, table_place, write_crosswalk

if TYPE_CHECKING:
    from ...conversion.crosswalk import Crosswalk

_ = translator("classroom")
#: What may be chosen as a factor; others are written in the spreadsheet or the line.
FACTORS = ("", "1000", "1000000", "1/1000")


def crosswalk_grid(crosswalk: str | Path, *releases: str | Path) -> Any:
    """Show a crosswalk as a grid, a row for each canonical column and a list of columns for each release.

    Parameters:
        crosswalk: its file.
        releases: the releases' files, the earliest first.

    Raises:
        Problem: when a file cannot be read.
    """
    import ipywidgets as widgets

    from ...conversion.crosswalk import read_crosswalk
    from ...conversion.crosswalk.row import Row
    from ...reading import read

    error_cards.show_cards()
    place = table_place(crosswalk)
    known = read_crosswalk(place)
    labels = {Path(one).name: list(read(own_files.find(one)).labels) for one in releases}
    fields: dict[tuple[str, str], tuple[Any, Any]] = {}
    cells: list[Any] = [_head(text) for text in (_("canonical column"), *labels)]
    rows = {(row.canonical, row.file): row for row in known.rows}
    narrow, wide = widgets.Layout(width="6.5em"), widgets.Layout(width="98%")
    for name in known.names:
        cells.append(_head(name))
        for file, titles in labels.items():
            # A row that was deleted in a spreadsheet says as little as one of a column that did not exist.
            row = rows.get((name, file), Row(name, file, None, "", "absent"))
            choices = [(_("(did not exist)"), -1), *((f"{at + 1} · {title}", at) for at, title in enumerate(titles))]
            fits = row.place is not None and row.place < len(titles)
            column = widgets.Dropdown(options=choices, value=row.place if fits else -1, layout=wide,
                                      tooltip=f"{name}, {file}")  # fmt: skip
            written = str(row.factor) if row.factor != 1 else ""
            factor = widgets.Dropdown(
                options=[("×1" if not text else f"×{text}", text) for text in dict.fromkeys((*FACTORS, written))],
                value=written, layout=narrow, tooltip=_("{column}, {file}: factor", column=name, file=file),
            )  # fmt: skip
            fields[name, file] = (column, factor)
            cells.append(widgets.VBox([column, factor], layout=widgets.Layout(margin="0 0 6px 0")))
    button = widgets.Button(description=_("Save the crosswalk"), button_style="primary",
                            tooltip=_("Write what the grid shows into the crosswalk's file"),
                            layout=widgets.Layout(width="auto"))  # fmt: skip
    said = widgets.Output()

    def save(_button: Any) -> None:
        from IPython.display import display

        said.clear_output()
        with said:
            display(_save(place, labels, {key: (column.value, factor.value)
                                          for key, (column, factor) in fields.items()}))  # fmt: skip

    button.on_click(save)
    grid = widgets.GridBox(cells, layout=widgets.Layout(
        grid_template_columns=f"minmax(9em, max-content) repeat({len(labels)}, minmax(11em, 1fr))",
        max_width="64em", overflow="auto",
    ))  # fmt: skip
    return widgets.VBox([grid, button, said])


def _head(text: str) -> Any:
    import ipywidgets as widgets

    # ipywidgets sets lines 28 px apart, which pulls a name of two lines to pieces.
    return widgets.HTML(f'<p style="line-height:1.4;margin:0.3em 0"><strong>{escape(text)}</strong></p>')


def _save(place: Path, labels: dict[str, list[str]], chosen: dict[tuple[str, str], tuple[int, str]]) -> Card:
    from ...conversion.crosswalk import Crosswalk, read_crosswalk
    from ...conversion.crosswalk.row import Row

    try:
        # Read anew: the spreadsheet or a line may have changed what the grid does not show.
        known = read_crosswalk(place)
        there = {(row.canonical, row.file) for row in known.rows}
        new = [Row(name, file, None, "", "absent") for name, file in chosen if (name, file) not in there]
        rows, changed = [], 0
        for row in (*known.rows, *new):
            at, factor = chosen.get((row.canonical, row.file), (-1, ""))
            now = None if at < 0 else at
            if (row.canonical, row.file) in chosen and (now, factor) != (
                row.place,
                str(row.factor) if row.factor != 1 else "",
            ):
                row = decided(row, now, "" if now is None else labels[row.file][now], factor)
                changed += 1
            rows.append(row)
        twice = _twice(Crosswalk(rows))
        if twice:
            return Card("trouble", twice)
        write_crosswalk(place, Crosswalk(rows))
    except Problem as problem:
        return Card("trouble", problem.sentence)
    return Card.note(_("Saved in {file}. Rows changed: {count}.", file=place.name, count=changed),
                     _("The cells below take it as it is now: run them again."))  # fmt: skip


def _twice(crosswalk: Crosswalk) -> str:
    """Say which column of a file two rows have; "" where none has."""
    seen: dict[tuple[str, int], str] = {}
    for row in crosswalk.rows:
        if row.place is None or row.part is not None:
            continue
        other = seen.setdefault((row.file, row.place), row.canonical)
        if other != row.canonical:
            return _("{column} of {file} was given to {first} and to {second}. Give it to one of them; nothing was saved.",
                     column=row.label, file=row.file, first=other, second=row.canonical)  # fmt: skip
    return ""
