"""The ten that are chosen: weights of one's own, a grid with reasons, and one dataset seen from near."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...planning.priorities.criteria import read_criteria, usual, write_criteria
from ...planning.priorities.prioritising import read_priorities
from ...planning.priorities.sliders import weight_sliders
from ...planning.sheet import Row, write_sheet
from ...planning.sheets.priorities import SAFE
from ...planning.sheets.priorities import SHEET as PRIORITIES
from ...reading.kinds import plain
from .. import error_cards, places
from ..cards import Card
from ..own_tables import found_table
from .candidate_data import PLACES
from .candidate_files import CHOICE, OWN, begin_choice, candidate_scores, choice_card, folder, own_criteria
from .candidates import candidates
from .mending_scores import small

_ = translator("planning_priorities")


def move_weights(part: str = "exercise", seed: int | None = None) -> Any:
    """Show the sliders of the weights over the candidates; the weights are kept in criteria-mine.csv.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two, or a file cannot be read.
    """
    error_cards.show_cards()
    scores = candidate_scores(part, seed)
    if part == "lesson":
        return weight_sliders(scores, save=places.workspace() / "work" / "practice-1-2" / OWN, places=PLACES)
    return weight_sliders(scores, save=own_criteria() or folder() / OWN, places=PLACES)


def save_weights(**weights: object) -> Card:
    """Keep weights of your own in criteria-mine.csv, as the sliders do. A blank one stays as it is.

    Parameters:
        weights: the weights, by value, demand, own_use, effort, quality and legal_risk.

    Raises:
        Problem: when there is no such criterion, or a weight is no number from 0.
    """
    given = {key.replace("_", "-"): str(text).strip() for key, text in weights.items()}
    names = [one.key for one in usual()]
    unknown = [key for key in given if key not in names]
    if unknown:
        raise Problem(_("There is no criterion {name}. There are: {names}.", name=unknown[0],
                        names=", ".join(one.replace("-", "_") for one in names)))  # fmt: skip
    given = {key: text for key, text in given.items() if text}
    if not given:
        return Card.note(_("This line is empty and changes nothing."), _("Write a weight between the quotation marks."))
    path = own_criteria()
    if places.grading() and path is not None:
        return Card.note(_("{file} is there; it is marked as it is.", file=path.name))
    known = read_criteria(path) if path else usual()
    made = tuple(replace(one, weight=_weight(given[one.key])) if one.key in given else one for one in known)
    target = path or folder() / OWN
    write_criteria(made, target)
    table = ((_("Criterion"), _("Weight")), *((one.name, f"{one.weight:g}") for one in made))
    return Card("note", _("Written in {file}", file=target.name), table=table)


def _weight(text: str) -> float:
    try:
        weight = float(text.replace(",", "."))
    except ValueError:
        weight = -1.0
    # Neither "nan" nor "inf" is a weight.
    if not 0 <= weight < 1000:
        raise Problem(_('"{text}" is no weight. Write a number, 0 or more.', text=text))
    return weight


def score_card(place: int = 1, part: str = "exercise", seed: int | None = None) -> Card:
    """Show the scores of the dataset in a place, criterion by criterion, with the weights and without its total.

    Parameters:
        place: its place by the committee's weights, from 1.
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when there is no such place.
    """
    made = candidates(places.own_seed() if seed is None else seed, part == "lesson")
    found = made.ranked()
    if str(place).strip() not in map(str, range(1, len(found.ranking) + 1)):
        raise Problem(
            _("There is no place {place}. The places go from 1 to {last}.", place=place, last=len(found.ranking))
        )
    one = found.ranking[int(place) - 1]
    combined = found.scores.combined()[found.scores.ids.index(one.id)]
    rows = tuple(
        (each.name, f"{each.weight:g}", _("against: turned round, 6 − score") if each.counts == "against" else _("for"),
         f"{score:g}")
        for each, score in zip(found.criteria, combined, strict=True)
    )  # fmt: skip
    head = (_("Criterion"), _("Weight"), _("Counts"), _("Score"))
    return Card("note", _("Place {place}: {name}", place=place, name=one.name), table=(head, *rows))


def choose_dataset(dataset: str = "", chosen: str = "", reason: str = "") -> Card:
    """Say in priorities.csv whether a dataset is chosen, and why. What is left blank stays as it is.

    Parameters:
        dataset: its short name or the beginning of its name.
        chosen: yes or no.
        reason: why, in one sentence.

    Raises:
        Problem: when there is no list yet, no such dataset, or the word is neither yes nor no.
    """
    if not any(map(str.strip, map(str, (dataset, chosen, reason)))):
        return Card.note(_("This line is empty and changes nothing."),
                         _("Write the dataset's name between the first quotation marks, and what changes."))  # fmt: skip
    path = _list()
    if places.grading():
        return Card.note(_("{file} is there; it is marked as it is.", file=path.name))
    rows = read_priorities(path)
    wanted = plain(dataset)
    found = [row for row in rows if wanted and wanted in (plain(row["id"]), plain(row["name"]))]
    found = found or [row for row in rows if wanted and plain(row["name"]).startswith(wanted)]
    if len(found) != 1:
        raise Problem(_('"{name}" is not one dataset of the list. Copy its name as it stands there.', name=dataset))
    if chosen.strip():
        if plain(chosen) not in ("yes", "si", "no"):
            raise Problem(_('Write "yes" or "no", not "{word}".', word=chosen))
        found[0]["chosen"] = plain(chosen) != "no"
    if reason.strip():
        found[0]["reason"] = reason.strip()
    write_sheet(PRIORITIES, rows, path)
    return choice_card(rows)


def _list() -> Path:
    path = found_table(folder(), CHOICE)
    if path is None or path.suffix == ".ods":
        begin_choice()
        path = found_table(folder(), CHOICE)
    assert path is not None
    return path


def choice_grid() -> Any:
    """Show priorities.csv as a form: a row for each dataset, whether it is chosen and why.

    Raises:
        Problem: when a file cannot be read or written.
    """
    import ipywidgets as widgets

    error_cards.show_cards()
    path = _list()
    rows = read_priorities(path)
    fields, cells = [], []
    for title in (_("Rank"), _("Dataset"), _("Firmness"), _("Chosen"), _("Reason")):
        cells.append(small(f"<strong>{escape(title)}</strong>"))
    for row in rows:
        chosen = widgets.Checkbox(value=bool(row["chosen"]), indent=False, layout=widgets.Layout(width="3em"),
                                  tooltip=_("{name}: chosen", name=row["name"]))  # fmt: skip
        reason = widgets.Text(value=row["reason"], layout=widgets.Layout(width="96%"), placeholder=_("write here"),
                              tooltip=_("{name}: reason", name=row["name"]))  # fmt: skip
        fields.append((chosen, reason))
        share = "" if row["share"] is None else f"{row['share']:.0f} %"
        firm = f"{SAFE[row['safe']]} {share}" if row["safe"] else ""
        cells += [small(str(row["rank"] or "–")), small(_known(row)), small(escape(firm)), chosen, reason]
    count = widgets.HTML()
    button = widgets.Button(description=_("Save and check"), button_style="primary",
                            tooltip=_("Write the list and check it"))  # fmt: skip
    said = widgets.Output()

    def counted(_change: Any = None) -> None:
        many = sum(one.value for one, _reason in fields)
        count.value = f"<p><strong>{escape(_('Chosen: {count} of {places}', count=many, places=PLACES))}</strong></p>"

    def save(_button: Any) -> None:
        from IPython.display import display

        said.clear_output()
        with said:
            display(_saved(rows, [(one.value, other.value) for one, other in fields], path))

    for chosen, _reason in fields:
        chosen.observe(counted, names="value")
    button.on_click(save)
    counted()
    grid = widgets.GridBox(cells, layout=widgets.Layout(
        grid_template_columns="3em 21em 9em 4em minmax(16em, 1fr)", overflow="auto", max_width="66em",
    ))  # fmt: skip
    return widgets.VBox([grid, count, button, said])


def _known(row: Row) -> str:
    """Give a dataset's name with what was counted below it, which a reason is made of."""
    made = next((one for one in candidates(places.own_seed()).items if one.id == row["id"]), None)
    counted = "" if made is None else f"{made.evidence}; {made.reason}"
    return f'{escape(row["name"])}<br><span style="color:#57606a">{escape(counted)}</span>'


def _saved(rows: list[Row], chosen: list[tuple[bool, str]], path: Path) -> Card:
    from ..checking import check

    for row, (opened, reason) in zip(rows, chosen, strict=True):
        row["chosen"], row["reason"] = opened, reason.strip()
    try:
        write_sheet(PRIORITIES, rows, path)
    except Problem as problem:
        return Card("trouble", problem.sentence)
    return check("1.2.f")
