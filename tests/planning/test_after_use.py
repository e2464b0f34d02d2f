"""Measures of use, each of which says what it does not tell; targets; the project canvas."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import check_sheet, write_sheet
from opendata_training.planning.after.canvas_page import canvas_page
from opendata_training.planning.after.evidence import Evidence, evidence_in
from opendata_training.planning.after.kpi import Scoreboard, scoreboard
from opendata_training.planning.after.measures import measures
from opendata_training.planning.sheets import canvas, feedback, targets, use, uses

TODAY = date(2026, 11, 29)
USE = [
    {"id": "a", "name": "A", "month": "2026-10", "visits": 100, "downloads": 20},
    {"id": "a", "name": "A", "month": "2026-11", "visits": 140, "downloads": None},
    {"id": "b", "name": "B", "month": "2026-11", "visits": 10, "downloads": 0},
]
FEEDBACK = [
    {
        "id": "a",
        "received": date(2026, 11, 1),
        "kind": "question",
        "answered": date(2026, 11, 3),
        "outcome": "explained",
    },
    {"id": "a", "received": date(2026, 11, 2), "kind": "error", "answered": date(2026, 11, 12), "outcome": "corrected"},
    {"id": "b", "received": date(2026, 11, 9), "kind": "error", "answered": None, "outcome": ""},
]
USES = [{"id": "a", "use": "App", "who": "society"}, {"id": "", "use": "Plan", "who": "own-office"}]
CALENDAR = [
    {"id": "a", "name": "", "update": "R/P1M", "updated": date(2026, 11, 20), "owner": ""},
    {"id": "b", "name": "", "update": "R/P1M", "updated": date(2026, 1, 1), "owner": ""},
]
LINKS = [{"id": "a", "state": state} for state in ("ok", "moved", "page", "")]
WHOLE = Evidence(TODAY, USE, FEEDBACK, USES, CALENDAR, LINKS)
RIGHT = {
    "visits": 125.0, "downloads": 10.0, "datasets-used": 50.0, "answered": 200 / 3, "days-to-answer": 10.0, "corrected": 50.0,
    "uses-known": 2.0, "own-uses": 1.0, "on-time": 50.0, "links-whole": 200 / 3,
}  # fmt: skip


@pytest.mark.parametrize("one", measures(), ids=lambda one: one.CODE)
def test_each_measure_counts_what_it_says_and_nothing_is_not_zero(one: Any) -> None:
    assert one.measure(WHOLE) == pytest.approx(RIGHT[one.CODE])
    assert one.measure(Evidence(TODAY)) is None
    for words in (one.TITLE, one.TELLS, one.TELLS_NOT):
        assert words.en.strip()
        assert words.es.strip()
    assert one.UNIT in ("", "%", "days")


def _board(**aims: float) -> dict[str, bool | None]:
    rows = [{"measure": code.replace("_", "-"), "target": target, "until": None} for code, target in aims.items()]
    return {one.measure.CODE: one.reached for one in scoreboard(WHOLE, rows).measured}


def test_a_target_is_reached_from_above_or_from_below() -> None:
    found = _board(days_to_answer=10, answered=90, uses_known=2)
    assert (found["days-to-answer"], found["answered"], found["uses-known"], found["visits"]) == (
        True,
        False,
        True,
        None,
    )
    assert _board(days_to_answer=9)["days-to-answer"] is False


def test_what_is_not_measured_is_said_and_reaches_nothing() -> None:
    board = scoreboard(Evidence(TODAY, feedback=FEEDBACK), [{"measure": "visits", "target": 1.0}])
    assert board.measured[0].reached is None
    assert "Not measured, which is not 0" in board.said()[-1]


def test_the_measures_of_one_dataset_are_its_own() -> None:
    with pytest.raises(Problem, match="No file speaks"):
        WHOLE.of("z")
    assert WHOLE.of("B").use == WHOLE.of("b").use
    found = {one.measure.CODE: one.value for one in scoreboard(WHOLE.of("b")).measured}
    assert (found["visits"], found["downloads"], found["corrected"], found["uses-known"]) == (10.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_scoreboard_is_a_page_a_text_and_a_picture(language: str) -> None:
    use_language(language)
    board = scoreboard(WHOLE, [{"measure": "answered", "target": 90.0}, {"measure": "days-to-answer", "target": 0.0}])
    assert board._repr_html_().count('scope="col"') == 6
    assert scoreboard(WHOLE)._repr_html_().count('scope="col"') == 4
    drawn = board.picture()
    assert drawn.image.startswith(b"\x89PNG")
    assert len(drawn.table) == 3
    assert "90 %" in str(board)
    assert Scoreboard(TODAY, []).picture().image


def test_a_folder_gives_what_it_has(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="not a folder"):
        evidence_in(tmp_path / "nothing")
    with pytest.raises(Problem, match="nothing to measure"):
        evidence_in(tmp_path)
    write_sheet(use.SHEET, USE, tmp_path / "use.xlsx")
    write_sheet(feedback.SHEET, FEEDBACK, tmp_path / "feedback.csv")
    found = evidence_in(tmp_path, TODAY)
    assert (len(found.use), len(found.feedback), found.uses) == (3, 3, None)
    write_sheet(uses.SHEET, [], tmp_path / "uses.csv")
    (tmp_path / "uses.csv").write_text("Qué se hizo\nApp\n")
    assert len(evidence_in(tmp_path, TODAY).uses or []) == 1
    write_sheet(targets.SHEET, [{"measure": "answered", "target": 90}], tmp_path / "targets.csv")
    assert check_sheet(targets.SHEET, tmp_path / "targets.csv").valid


def test_days_that_changed_places_are_found(tmp_path: Path) -> None:
    path = tmp_path / "feedback.csv"
    path.write_text(
        "Recibido el,Tipo,Respondido el\n2026-03-09,pregunta,2026-03-02\n2026-03-09,pregunta,\nx,pregunta,y\n"
    )
    report = check_sheet(feedback.SHEET, path)
    assert report.counts["answered-before"] == 1
    assert not report.valid


PROJECT: dict[str, Any] = {
    "project": "Rutas", "problem": "Nadie sabe cuándo pasa el camión", "public": "Quienes esperan", "change": "", "data": "rutas",
    "partners": "", "measure": "espera en minutos", "today": 30.0, "target": 15.0, "until": date(2027, 6, 30), "risk": "",
    "first_step": "Llamar a las tres líneas", "owner": "Titular", "due": date(2026, 12, 10),
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({}, set()),
        ({"target": None}, {"canvas-unmeasured"}),
        ({"until": None}, {"canvas-unmeasured"}),
        ({"owner": ""}, {"canvas-unowned"}),
        ({"due": None}, {"canvas-unowned"}),
        ({"first_step": "Fortalecer la vinculación"}, {"canvas-hollow"}),
    ],
)
def test_a_canvas_says_what_it_lacks(changed: dict[str, Any], codes: set[str], tmp_path: Path) -> None:
    path = write_sheet(canvas.SHEET, [{**PROJECT, **changed}], tmp_path / "canvas.csv")
    assert set(check_sheet(canvas.SHEET, path).counts) == codes


def test_a_canvas_prints_every_box_and_shows_the_blank_ones() -> None:
    use_language("es")
    page = canvas_page([{**PROJECT, "problem": "<b>&"}, {"project": ""}])
    assert page.count("<section") == 2 * (len(canvas.SHEET.columns) - 1)
    assert "&lt;b&gt;&amp;" in page
    assert page.count("todavía vacío") == 3 + 13
    assert "Proyecto sin nombre" in page
    assert '<html lang="es">' in page
