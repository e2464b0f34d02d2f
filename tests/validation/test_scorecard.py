"""The scorecard: each check in one dimension, each cell counted once, shown so that anyone can read it."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from opendata_training import families, scorecard
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.validation import validate
from opendata_training.validation.dimensions import DIMENSIONS, dimension_of
from opendata_training.validation.scorecard_card import share

CHECKS = families.members("opendata_training.validation.checks")
BEFORE = pd.DataFrame({"Entidad": ["Sonora", "N/D", "Jalisco ", "Sonora"], "Robos": ["1", "2", "3", "1"]})
AFTER = pd.DataFrame({"Entidad": ["Sonora", "", "Jalisco"], "Robos": ["1", "2", "3"]})


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.CODE)
def test_each_check_belongs_to_one_dimension(check: Any) -> None:
    homes = [one.code for one in DIMENSIONS if check.CODE in one.codes]
    assert len(homes) == 1, f"{check.CODE} is in {homes}: name it in one of validation/dimensions.py"
    assert dimension_of(check).code == homes[0]


def test_no_dimension_names_a_check_that_is_not_there() -> None:
    assert {code for one in DIMENSIONS for code in one.codes} == {check.CODE for check in CHECKS}


def test_before_and_after_in_each_dimension() -> None:
    found = scorecard(BEFORE, AFTER)
    said = {
        row.dimension.code: (row.before.findings, row.before.cells, row.change) for row in found.rows if row.dimension
    }
    assert said["completeness"] == (1, 1, -1) and said["readability"] == (1, 1, -1)
    # A whole row twice is all of its cells.
    assert said["uniqueness"] == (1, 2, -1)
    assert said["accuracy"] == (0, 0, 0)
    assert found.all.before.findings == 3 and found.all.before.cells == 4 and found.all.before.clean == 0.5
    assert found.all.after is not None and found.all.after.clean == 1.0 and found.all.change == -3
    assert found.row("completeness").before.codes == {"missing-marker": 1}
    with pytest.raises(Problem, match="completeness"):
        found.row("beauty")


def test_reports_files_and_frames_are_taken_and_what_validate_takes_besides(tmp_path: Path) -> None:
    path = tmp_path / "antes.csv"
    BEFORE.to_csv(path, index=False)
    for before in (path, str(path), validate(path), BEFORE):
        assert scorecard(before).all.before.findings == 3
    rules = pd.DataFrame([["Entidad", "obligatoria", ""], ["Robos", "máximo", "2"], ["Robos", "única", ""]],
                         columns=["columna", "regla", "valor"])  # fmt: skip
    found = scorecard(path, AFTER, rules=rules)
    # A rule counts in its own dimension: what must be there in completeness, what must differ in uniqueness.
    assert [found.row(one).before.codes.get("own-rule") for one in ("completeness", "validity", "uniqueness")] == [
        1,
        1,
        1,
    ]
    assert found.row("completeness").after is not None and found.row("completeness").change == -1
    assert found.to_json()["before"] == {"file": "antes.csv", "rows": 4, "columns": 2}


def test_a_cell_with_two_findings_is_counted_once_and_advice_not_at_all() -> None:
    frame = pd.DataFrame({"x": [" a", "b ", "c", "d"], "Fecha": ["28/02/2014"] * 4})
    rules = pd.DataFrame([["x", "longitud", "1"], ["x", "una de", "a|c|d"]], columns=["columna", "regla", "valor"])
    found = scorecard(frame, rules=rules)
    assert found.row("readability").before.findings == 2
    assert found.row("validity").before.findings == 1 and "date-form" in validate(frame).counts
    assert (found.all.before.findings, found.all.before.cells) == (3, 2)


def test_a_finding_on_a_label_is_about_no_cell_and_one_on_a_column_about_all_of_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text(" x ,y\n1,2\n3,4\n", encoding="utf-8")
    for table in (path, pd.DataFrame({" x ": ["1", "3"], "y": ["2", "4"]})):
        found = scorecard(table)
        assert (found.all.before.findings, found.all.before.cells) == (1, 0)
    blank = scorecard(pd.DataFrame({"x": ["1", "3"], "y": ["", ""]})).row("completeness").before
    assert (blank.findings, blank.cells) == (1, 2)


def test_findings_beyond_the_limit_are_counted_and_the_share_never_passes_all() -> None:
    frame = pd.DataFrame({"x": [f" a{row}" for row in range(50)], "y": ["b"] * 50})
    whole, short, none = (scorecard(frame, limit=limit).row("readability").before for limit in (1000, 10, 0))
    assert (whole.findings, whole.cells, whole.clean) == (50, 50, 0.5)
    assert (short.findings, short.cells) == (50, 50) == (none.findings, none.cells)


def test_a_clean_table_and_one_without_rows() -> None:
    assert scorecard(AFTER).all.before.clean == 1.0
    assert "Nothing to mend" in str(scorecard(AFTER))
    empty = scorecard(pd.DataFrame({"a": []}))
    assert empty.all.before.clean is None and "—" in str(empty)


@pytest.mark.parametrize(
    ("clean", "said"), [(1.0, "100 %"), (0.99999, "99.9 %"), (0.9, "90 %"), (1 - 1 / 3, "66.6 %"), (0.0, "0 %")]
)
def test_a_share_is_all_only_when_nothing_is_left(clean: float, said: str) -> None:
    assert share(clean) == said


class Cells(HTMLParser):
    """Gather the rows of a table with each cell's tag, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[tuple[str, dict[str, Any], str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            self.rows[-1].append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            tag, attributes, text = self.rows[-1][-1]
            self.rows[-1][-1] = (tag, attributes, text + data)


@pytest.mark.parametrize("code", ["en", "es"])
def test_it_shows_itself_with_headers_and_words_beside_colours(code: str) -> None:
    use_language(code)
    found = scorecard(BEFORE.rename(columns={"Robos": "<b>"}), AFTER)
    html = found._repr_html_()
    assert f'lang="{code}"' in html and "<b>" not in html and "http" not in html
    table = Cells()
    table.feed(html)
    head, *rows = table.rows
    assert all(tag == "th" and attributes["scope"] == "col" for tag, attributes, _text in head) and len(head) == 7
    assert len(rows) == len(DIMENSIONS) + 1
    for row in rows:
        assert row[0][0] == "th" and row[0][1]["scope"] == "row" and len(row) == 7
        assert row[-1][2].strip(), "the change is in words"
    fewer = "1 fewer" if code == "en" else "1 menos"
    assert any(row[-1][2] == fewer and "color:" in row[-1][1]["style"] for row in rows)
    said = str(found)
    assert fewer in said and max(map(len, said.splitlines()[2:-1])) <= 80
    assert not re.search(r"[{}]|\bNone\b", html + said)
    assert json.loads(json.dumps(found.to_json()))["all"]["change"] == -3
    alone = scorecard(BEFORE)
    alone_table = Cells()
    alone_table.feed(alone._repr_html_())
    assert [len(row) for row in alone_table.rows] == [4] * (len(DIMENSIONS) + 2)
