"""The register of barriers: what is open, unowned and late; its checks, its picture, its library, its beginning."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.classroom.tasks import plain
from opendata_training.cli import main
from opendata_training.departments.dataset import BARRIERS
from opendata_training.errors import Problem
from opendata_training.locale import LANGUAGES, use_language
from opendata_training.planning import check_sheet, read_sheet, write_sheet
from opendata_training.planning.barriers.drafting import draft, expected, rows_for
from opendata_training.planning.barriers.knowing import KINDS, KNOWN, SOURCES, known_barrier, known_barriers
from opendata_training.planning.barriers.picture import heat_map
from opendata_training.planning.barriers.register import ACT, PLAN, Register, band_of, read_register, register_of
from opendata_training.planning.barriers.states import STATES, names_somebody
from opendata_training.planning.sheet import Row
from opendata_training.planning.sheets.barriers import SHEET

DAY = date(2014, 6, 9)
ROWS = [
    {"id": "dams", "name": "Dams", "barrier": "no time", "owner": "Ana Pérez", "likelihood": 4, "impact": 4, "solution": "Agree",
     "due": DAY, "state": "working"},
    {"id": "dams", "name": "Dams", "barrier": "size", "owner": "todos", "likelihood": 2, "impact": 5, "solution": "", "due": None,
     "state": "open"},
    {"id": "", "name": "", "barrier": "my head has not said yes", "kind": "organisation", "owner": "", "likelihood": 5, "impact": 5,
     "solution": "Ask", "due": DAY - timedelta(days=3), "state": ""},
    {"id": "wells", "name": "Wells", "barrier": "no tool to export it", "owner": "", "likelihood": 5, "impact": 5, "solution": "",
     "due": DAY - timedelta(days=30), "state": "solved"},
    {"id": "wells", "name": "Wells", "barrier": "fear of showing errors", "owner": "Luz Gil", "likelihood": 3, "impact": None,
     "solution": "Scorecard", "due": DAY + timedelta(days=1), "state": "open"},
]  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_sheet(SHEET, ROWS, tmp_path / "barriers.csv")


def register(path: Path) -> Register:
    return read_register(path, DAY)


def test_what_is_open_unowned_unplanned_and_late(path: Path) -> None:
    found = register(path)
    assert [one.row for one in found.open] == [6, 4, 2, 3]
    assert [one.score for one in found.open] == [None, 25, 16, 10]
    assert [one.row for one in found.unowned] == [4, 3]
    assert [one.row for one in found.unsolved] == [3]
    assert [one.row for one in found.undated] == [3]
    assert [(one.row, one.days_late) for one in found.late] == [(4, 3)]
    assert found.by_band == {"act": 2, "plan": 1, "watch": 0, "unknown": 1}
    assert found.by_kind == {"culture": 1, "organisation": 1, "resources": 1, "technology": 1}


def test_on_its_day_it_is_in_time_and_a_day_later_it_is_late(path: Path) -> None:
    assert 2 not in [one.row for one in read_register(path, DAY).late]
    assert 2 in [one.row for one in read_register(path, DAY + timedelta(days=1)).late]


def test_a_known_barrier_is_known_by_code_and_title_in_both_languages() -> None:
    for name in ("no-time", "no time", "Falta de TIEMPO"):
        assert known_barrier(name).code == "no-time"
    with pytest.raises(Problem, match="no-such"):
        known_barrier("no-such")


@pytest.mark.parametrize("known", known_barriers(), ids=lambda known: known.code)
def test_each_known_barrier_is_whole(known: Any) -> None:
    assert known.kind in KINDS
    assert known.sources and set(known.sources) <= set(SOURCES)
    assert len(known.steps) == 2
    for words in (known.title, known.heard, known.solution, known.done, *known.steps):
        assert words.en.strip() and words.es.strip() and words.en != words.es
    assert families.member(KNOWN, known.code.replace("-", "_")).BARRIER is known


def test_no_two_are_called_the_same_and_every_source_is_used() -> None:
    names = [plain(name) for one in known_barriers() for name in (one.title.en, one.title.es, one.code)]
    assert len({name for name in names}) >= len(known_barriers()) * 2
    titles = [plain(one.title.es) for one in known_barriers()] + [plain(one.title.en) for one in known_barriers()]
    assert len(set(titles)) == len(titles)
    assert {source for one in known_barriers() for source in one.sources} == set(SOURCES)


def test_the_departments_barriers_are_in_the_library_under_the_same_words() -> None:
    for code, words in BARRIERS.items():
        assert known_barrier(code).title == words


@pytest.mark.parametrize(
    "text", ["", " ", "todos", "Todo el equipo", "TBD", "por definir", "?", "-", "x", "everybody", "N/A", "123"]
)
def test_nobody_is_nobody(text: str) -> None:
    assert not names_somebody(text)


@pytest.mark.parametrize("text", ["Ana Pérez", "Lic. José Todosantos", "Subdirectora de Sistemas", "Wu"])
def test_a_person_is_a_person(text: str) -> None:
    assert names_somebody(text)


@given(st.one_of(st.none(), st.integers(1, 5)), st.one_of(st.none(), st.integers(1, 5)), st.sampled_from(["", *STATES]),
       st.one_of(st.none(), st.dates(date(2014, 1, 1), date(2014, 12, 31))))  # fmt: skip
def test_every_row_is_counted_once(likelihood: int | None, impact: int | None, state: str, due: date | None) -> None:
    cells = {one.key: "" for one in SHEET.columns}
    row = Row({**cells, "barrier": "x", "likelihood": likelihood, "impact": impact, "state": state, "due": due}, 2)
    found = register_of([row], DAY)
    assert sum(found.by_band.values()) == len(found.open) == sum(found.by_kind.values())
    assert (len(found.open) == 0) == (state in ("solved", "accepted"))
    in_cells = sum(len(found.at(x, y)) for x in range(1, 6) for y in range(1, 6))
    assert in_cells == len(found.open) - found.by_band["unknown"]
    if found.open and due:
        assert found.open[0].days_late == max(0, (DAY - due).days)


def test_the_bands_are_where_they_are_said_to_be() -> None:
    assert [band_of(score) for score in (1, PLAN - 1, PLAN, ACT - 1, ACT, 25, None)] == [
        "watch", "watch", "plan", "plan", "act", "act", "unknown",
    ]  # fmt: skip


def test_the_checks_name_the_rows_and_the_register_agrees(path: Path) -> None:
    report = check_sheet(SHEET, path)
    assert {one.row for one in report.findings if one.code == "barrier-unowned"} == {3, 4}
    assert {one.row for one in report.findings if one.code == "barrier-unplanned"} == {3}
    assert {one.row for one in report.findings if one.code == "barrier-unjudged"} == {6}
    assert "barrier-twice" not in report.counts


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_has_its_numbers_and_the_words_say_what_to_do(language: str, path: Path) -> None:
    use_language(language)
    found = register(path)
    picture = heat_map(found)
    assert picture.image.startswith(b"\x89PNG")
    assert [row[1] for row in picture.table[1:]] == ["25", "16", "10"]
    assert "3" in picture.description and picture.note
    assert ("fila" in repr(found)) == (language == "es")
    assert "<script" not in found._repr_html_()
    assert heat_map(register_of([], DAY)).description


def test_what_a_person_wrote_cannot_become_part_of_the_page() -> None:
    frame = pd.DataFrame({"Barrera": ["<script>alert(1)</script>"], "Responsable": ["<b>"], "Conjunto": ["$x$"]})
    found = read_register(frame, DAY)
    assert "<script" not in found._repr_html_() and "<b>" not in found._repr_html_()
    assert heat_map(found).image


def test_a_register_is_begun_from_an_inventory() -> None:
    inventory = [
        {
            "id": "a",
            "name": "Padrón",
            "owner": "Ana",
            "sensitivity": "personal",
            "legal_basis": "Ley",
            "size_mb": 50.0,
            "format": "CSV",
        },
        {
            "id": "",
            "name": "Anuario",
            "owner": "",
            "sensitivity": "public",
            "legal_basis": "",
            "size_mb": 800,
            "format": "PDF, papel",
        },
    ]
    assert [expected(row) for row in inventory] == [
        ["personal-data"], ["no-owner", "right-to-publish", "size", "format"],
    ]  # fmt: skip
    rows = draft(inventory)
    assert [row["id"] for row in rows] == ["a", *["anuario"] * 4]
    assert all(row["solution"] and row["kind"] in KINDS and "likelihood" not in row for row in rows)
    assert rows_for({}, ["no-support"])[0]["name"] == ""
    with pytest.raises(Problem):
        rows_for({}, ["no-such"])


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["plan", "barriers", *words])
    out = capsys.readouterr()
    return code, out.out, out.err


def test_the_command_tells_draws_and_gives_json(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "matrix.png"
    code, out, _err = run(capsys, str(path), "--as-of", "2014-06-09", "--picture", str(picture), "--json")
    found = json.loads(out)
    assert code == 0 and picture.read_bytes().startswith(b"\x89PNG")
    assert (found["open"], found["no_owner"], found["late"]) == (4, [4, 3], [4])
    assert found["rows"][0]["due"] == "2014-06-09"
    code, out, _err = run(capsys, "--lang", "es", str(path), "--as-of", "2014-06-09")
    assert code == 0 and "Abiertas al 2014-06-09" in out


def test_the_library_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "--known")
    assert code == 0 and all(one.code in out for one in known_barriers())
    code, out, _err = run(capsys, "--known", "size")
    assert code == 0 and "theodi.org" in out
    code, out, _err = run(capsys, "--known", "size", "--json")
    assert json.loads(out)[0]["sources"][0]["address"].startswith("http")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Name a register"),
        (("missing.csv",), "missing.csv"),
        (("HERE",), "folder"),
        (("FILE", "--as-of", "9/6/2014"), "9/6/2014"),
        (("FILE", "--picture", "FILE"), ".png"),
        (("--known", "nothing"), "nothing"),
        (("--from", "FILE"), "-o"),
        (("--from", "FILE", "-o", "FILE"), "already"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    words: tuple[str, ...], said: str, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    given = [str(path) if word == "FILE" else str(tmp_path) if word == "HERE" else word for word in words]
    code, out, err = run(capsys, *given)
    assert (code, out) == (2, "")
    assert said in err and "Traceback" not in err and len(err.strip().splitlines()) == 1
    assert path.read_bytes() == before


def test_a_register_that_is_none_or_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in (("empty.csv", b""), ("other.csv", b"a,b\n1,2\n"), ("noise.csv", bytes(range(256)))):
        (tmp_path / name).write_bytes(data)
        code, _out, err = run(capsys, str(tmp_path / name))
        assert code == 2 and len(err.strip().splitlines()) == 1
    begun = write_sheet(SHEET, [], tmp_path / "begun.xlsx")
    assert run(capsys, str(begun))[0] == 0


def test_five_thousand_rows_are_read_and_checked_alike(tmp_path: Path) -> None:
    many = [{**ROWS[at % len(ROWS)], "id": f"d{at}", "name": f"Dataset {at}"} for at in range(5000)]
    path = write_sheet(SHEET, many, tmp_path / "barriers.csv")
    found = register(path)
    assert len(found.unowned) == 2000
    assert check_sheet(SHEET, path).counts["barrier-unowned"] == 2000
    assert len(read_sheet(SHEET, path)) == 5000
