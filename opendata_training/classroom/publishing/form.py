"""The description of unit 3.1 as a form; it writes the same dataset.yaml as the line and the text editor."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...publishing.description.draft import save
from .. import error_cards
from ..cards import Card
from ..checking import check
from .describing import NOTHING, TASK, WAYS, draft_of, label_of, once_begun, statements, text_at, with_texts
from .folder import CAPSTONES, EXERCISE

_ = translator("classroom_publishing")
_WIDE = {"width": "98%"}
_BUTTON = {"width": "auto", "align_self": "flex-start"}
_LONG = ("description", "file_description")


@once_begun
def description_form(which: str = EXERCISE) -> Any:
    """Show the description as a form with a button that saves it and, in the exercise, checks it.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when there is no description yet, or it cannot be read.
    """
    import ipywidgets as widgets

    error_cards.show_cards()
    draft = draft_of(which)
    fields = {way: _field(way, text_at(draft, way)) for way in WAYS}
    first = (draft.attestations or [{}])[0]
    signs = {"name": str(first.get("name", "")), "date": str(first.get("date", ""))}
    signing = {name: widgets.Text(value=text, layout=_WIDE, tooltip=_signing(name)) for name, text in signs.items()}
    button = widgets.Button(description=_("Save the description"), button_style="primary",
                            layout=_BUTTON, tooltip=_("Write the fields into dataset.yaml"))  # fmt: skip
    said = widgets.Output()
    shown, signed = _texts(fields), _texts(signing)

    def write(_button: Any) -> None:
        from IPython.display import display

        said.clear_output()
        with said:
            try:
                # Only what was changed here: what was written into the file meanwhile must not be lost to a form drawn before.
                texts, names = _texts(fields), _texts(signing)
                display(_saved(which, _changed(texts, shown), _changed(names, signed)))
                shown.update(texts)
                signed.update(names)
            except Problem as problem:
                display(Card("trouble", problem.sentence))

    button.on_click(write)
    boxes = [widgets.VBox([_label(label_of(way)), one]) for way, one in fields.items()]
    boxes += [widgets.VBox([_label(_signing(name)), one]) for name, one in signing.items()]
    grid = widgets.GridBox(boxes, layout=widgets.Layout(
        grid_template_columns="repeat(auto-fit, minmax(20em, 1fr))", grid_gap="0 1em", max_width="62em", width="100%",
    ))  # fmt: skip
    return widgets.VBox([grid, button, said])


def _texts(fields: dict[str, Any]) -> dict[str, str]:
    return {name: str(one.value or "").strip() for name, one in fields.items()}


def _changed(texts: dict[str, str], shown: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text != shown[name]}


def _signing(name: str) -> str:
    return _("Who says that it may be published, and that it is right (attestations: name).") if name == "name" else _(
        "On which day, as 2014-06-15 (attestations: date).")  # fmt: skip


def _saved(which: str, texts: dict[str, str], signed: dict[str, str]) -> Card:
    draft = draft_of(which)
    changed = {way: text or NOTHING for way, text in texts.items() if text != text_at(draft, way)}
    after = with_texts(draft, changed)
    first = (draft.attestations or [{}])[0]
    if signed:
        named = {name: signed.get(name, str(first.get(name, ""))) for name in ("name", "date")}
        after = replace(after, facts={**after.facts, "attestations": statements(**named)})
    if after.facts != draft.facts:
        save(after)
    checked = {EXERCISE: TASK, CAPSTONES[0]: "capstone.e"}.get(which)
    if checked:
        return check(checked)
    return Card.note(_("Written into {file}.", file="dataset.yaml"))


def _label(text: str) -> Any:
    import ipywidgets as widgets

    # ipywidgets sets lines 28 px apart, which pulls a sentence of two lines to pieces.
    return widgets.HTML(f'<p style="line-height:1.4;margin:0.4em 0 0 0">{escape(text)}</p>')


def _field(way: str, text: str) -> Any:
    import ipywidgets as widgets

    if way in _LONG:
        return widgets.Textarea(value=text, rows=3, layout=_WIDE, tooltip=label_of(way))
    offered = _offered(way)
    if not offered:
        return widgets.Text(value=text, layout=_WIDE, tooltip=label_of(way))
    # What is there and in no list must still be seen, or saving would lose it.
    codes = [code for _words, code in offered]
    more = [(text, text)] if text and text not in codes else []
    return widgets.Dropdown(options=[(_("— choose —"), ""), *offered, *more], value=text, layout=_WIDE,
                            tooltip=label_of(way))  # fmt: skip


def _offered(way: str) -> list[tuple[str, str]]:
    """Give the words and codes of a field that is chosen from a vocabulary."""
    if way == "accrual_periodicity":
        from ...countries.common.frequencies import FREQUENCIES

        return [(f"{one.words} ({one.code})", one.code) for one in FREQUENCIES]
    if way == "license":
        from ...countries.common.licences import all_licences

        return [(f"{one.title} ({one.id})", one.id) for one in all_licences()]
    if way == "theme":
        from ...publishing.vocabularies.themes import THEMES

        return [(f"{one.words} ({one.code})", one.code) for one in THEMES]
    return []


def mend_form(which: str = EXERCISE) -> Any:
    """Show the two things that the publication's file needs as a form: a fix, and a column to leave out.

    Parameters:
        which: "lesson" or "exercise".
    """
    import ipywidgets as widgets

    from .gates import mend_file

    error_cards.show_cards()
    asked = {
        "fix": _("Which error does the gate for data name? Its fix has the same name (as: thousands-mark)."),
        "drop": _("Which column has no business outside? (its title)"),
    }
    fields = {name: widgets.Text(layout=_WIDE, tooltip=words) for name, words in asked.items()}
    button = widgets.Button(description=_("Mend the file"), button_style="primary", layout=_BUTTON,
                            tooltip=_("Mend the publication's file"))  # fmt: skip
    said = widgets.Output()

    def mend(_button: Any) -> None:
        from IPython.display import display

        said.clear_output()
        with said:
            try:
                display(mend_file(which, fix=str(fields["fix"].value or ""), drop=str(fields["drop"].value or "")))
            except Problem as problem:
                display(Card("trouble", problem.sentence))

    button.on_click(mend)
    rows = [widgets.VBox([_label(words), fields[name]]) for name, words in asked.items()]
    return widgets.VBox([*rows, button, said], layout=widgets.Layout(max_width="46em"))
