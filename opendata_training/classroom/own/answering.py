"""A form for the questions that only a person answers; it writes the same questions.csv as a spreadsheet program."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...planning import Row, read_sheet, write_sheet
from ..cards import Card
from .asking import QUESTIONS, SHEET, is_no, is_yes

_ = translator("own")


def questions_form(folder: Path) -> Any:
    """Show the questions on an own file with a button that saves the answers; None where nothing is asked.

    Parameters:
        folder: the folder of own work.

    Raises:
        Problem: when the questions cannot be read.
    """
    import ipywidgets as widgets

    from ...conversion.recipe import fixes

    place = folder / QUESTIONS
    rows = read_sheet(SHEET, place) if place.is_file() else []
    if not rows:
        return None
    known = fixes()
    fields = [_field(row, known.get(str(row.get("fix")))) for row in rows]
    button = widgets.Button(description=_("Save my answers"), button_style="primary", layout=widgets.Layout(width="auto"),
                            tooltip=_("Save these answers in questions.csv"))  # fmt: skip
    said = widgets.Output()

    def save(_button: Any) -> None:
        from IPython.display import display

        said.clear_output()
        with said:
            display(
                _saved(
                    place, {_key(row): str(field.value or "").strip() for row, field in zip(rows, fields, strict=True)}
                )
            )

    button.on_click(save)
    head = widgets.HTML(
        _paragraph(f"<strong>{escape(_('Answer here, or in questions.csv with your spreadsheet program'))}</strong>")
    )
    asked = [part for row, field in zip(rows, fields, strict=True)
             for part in (widgets.HTML(_paragraph(escape(str(row["question"])))), field)]  # fmt: skip
    return widgets.VBox([head, *asked, button, said], layout=widgets.Layout(max_width="46em"))


def _field(row: Row, fix: Any) -> Any:
    import ipywidgets as widgets

    wide, answer = widgets.Layout(width="min(100%, 32em)"), str(row.get("answer") or "").strip()
    plain = not answer or is_yes(answer) or is_no(answer)
    if fix is not None and plain and "value" not in fix.NEEDS:
        options = [(_("— choose —"), ""), (_("yes"), _("yes")), (_("no"), _("no"))]
        value = _("yes") if is_yes(answer) else _("no") if is_no(answer) else ""
        return widgets.Dropdown(options=options, value=value, layout=wide, tooltip=str(row["question"]))
    return widgets.Text(value=answer, placeholder=_("write here, or: no"), layout=wide, tooltip=str(row["question"]))


def _saved(place: Path, answers: dict[tuple[str, str], str]) -> Card:
    """Put the answers into the file as it is by now, and say so."""
    try:
        rows = read_sheet(SHEET, place)
        for row in rows:
            row["answer"] = answers.get(_key(row), row["answer"])
        write_sheet(SHEET, rows, place)
    except Problem as problem:
        return Card("trouble", problem.sentence)
    return Card.note(
        _("Saved in {file}.", file=place.name), _("Run this cell again: the clean file is made anew with your answers.")
    )


def _key(row: Row) -> tuple[str, str]:
    return str(row.get("fix") or ""), str(row.get("columns") or "")


def _paragraph(html: str) -> str:
    # ipywidgets sets lines 28 px apart, which pulls a question of two lines to pieces.
    return f'<p style="line-height:1.4;margin:0.5em 0 0.1em 0">{html}</p>'
