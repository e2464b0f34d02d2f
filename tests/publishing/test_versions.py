"""What a new release breaks, told from its cells, its titles and its schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.publishing.versions import Changes, compare, next_version
from opendata_training.publishing.versions.columns import in_other_places
from opendata_training.publishing.versions.kinds import KINDS, PARTS

ROWS = 60


def release(rows: int = ROWS, **changed: Any) -> pd.DataFrame:
    """Make a release of invented wells; columns are put in place of others, or left out with None."""
    columns: dict[str, Any] = {
        "well_id": [f"P{number:03d}" for number in range(rows)],
        "name": [f"Well of {['north', 'south', 'east', 'west'][number % 4]} {number}" for number in range(rows)],
        "basin": [["Lerma", "Balsas", "Bravo", "Nazas"][number % 4] for number in range(rows)],
        "depth": [f"{40 + number * 7 % 300}.5" for number in range(rows)],
        "day": [f"2025-{1 + number % 12:02d}-{1 + number % 28:02d}" for number in range(rows)],
    }
    columns.update(changed)
    return pd.DataFrame({name: cells for name, cells in columns.items() if cells is not None})


def codes(earlier: pd.DataFrame, later: pd.DataFrame) -> list[str]:
    return sorted(one.code for one in compare(earlier, later).changes)


def test_the_same_release_keeps_its_number() -> None:
    found = compare(release(), release())
    assert (found.part, found.changes, found.version("1.2.3")) == (None, (), "1.2.3")


def test_a_column_gone_and_one_new_at_the_end() -> None:
    found = compare(release(), release(name=None, owner=["Comisión de Agua"] * ROWS))
    assert {one.code for one in found.changes} == {"column-gone", "column-new"}
    assert found.part == "major"
    assert found.version("1.2.3") == "2.0.0"


def test_a_new_title_is_one_change_and_not_two() -> None:
    later = release().rename(columns={"basin": "hydrological_basin"})
    (only,) = compare(release(), later).changes
    assert (only.code, only.before, only.after) == ("column-renamed", "basin", "hydrological_basin")


def test_another_unit_under_the_same_title_is_seen() -> None:
    later = release(depth=[f"{(40 + number * 7 % 300) * 1000 + 500}" for number in range(ROWS)])
    found = {one.code: one for one in compare(release(), later).changes}
    assert found["unit-changed"].after == "1000"
    assert found["unit-changed"].part == "major"


def test_another_form_of_a_date_breaks() -> None:
    later = release(day=[f"{1 + number % 28:02d}/{1 + number % 12:02d}/2025" for number in range(ROWS)])
    assert codes(release(), later) == ["form-changed"]


def test_words_where_numbers_were_break() -> None:
    later = release(depth=["deep", "shallow", "middling"] * (ROWS // 3))
    assert {"type-changed", "meaning-changed"} & set(codes(release(), later))


def test_rows_added_gone_and_corrected_are_counted_by_their_key() -> None:
    later = release(ROWS + 5).iloc[2:].copy()
    later.loc[10, "name"] = "Corrected"
    found = {one.code: one.count for one in compare(release(), later).changes}
    assert found == {"rows-added": 5, "rows-gone": 2, "rows-corrected": 1}


def test_only_corrections_move_the_last_number_and_only_new_rows_the_middle_one() -> None:
    corrected = release()
    corrected.loc[3, "name"] = "Corrected"
    assert compare(release(), corrected).version("1.2.3") == "1.2.4"
    assert compare(release(), release(ROWS + 1)).version("1.2.3") == "1.3.0"


def test_rows_without_a_key_are_the_same_or_others() -> None:
    plain = pd.DataFrame({"basin": ["a", "b", "b", "c"], "name": ["x", "y", "y", "z"]})
    other = pd.DataFrame({"basin": ["a", "b", "b", "c", "d"], "name": ["x", "y", "q", "z", "w"]})
    found = {one.code: one.count for one in compare(plain, other).changes}
    assert (found["rows-corrected"], found["rows-added"]) == (1, 1)


def test_a_release_of_another_period_is_new_and_corrects_nothing() -> None:
    plain = pd.DataFrame({"basin": ["a", "b", "c", "d"], "name": ["x", "y", "z", "w"]})
    other = pd.DataFrame({"basin": ["a", "b", "c", "d"], "name": ["x2", "y2", "z2", "w2"]})
    found = {one.code: one.count for one in compare(plain, other).changes if one.code.startswith("rows")}
    assert found == {"rows-added": 4, "rows-gone": 4}


def test_columns_put_elsewhere_are_the_fewest_that_explain_it() -> None:
    first = release()
    moved = compare(first, first[["name", "basin", "depth", "well_id", "day"]])
    assert [(one.code, one.column) for one in moved.changes] == [("column-moved", "well_id")]


def test_a_column_between_others_moves_them() -> None:
    later = release()
    later.insert(1, "state", ["Jalisco", "Sonora"] * (ROWS // 2))
    assert codes(release(), later) == ["column-between"]


def test_a_title_that_another_column_took_over_is_told() -> None:
    later = release().rename(columns={"name": "label", "basin": "name"})
    found = [(one.code, one.column) for one in compare(release(), later).changes]
    assert ("meaning-changed", "name") in found or ("meaning-changed", "basin") in found


def test_blanks_where_none_were_are_told_and_break_nothing() -> None:
    later = release()
    later.loc[[4, 5], "basin"] = ""
    found = {one.code: one for one in compare(release(), later).changes}
    assert found["blanks-now"].count == 2
    assert not compare(release(), later).breaking


@pytest.mark.parametrize(
    ("ending", "how", "code"),
    [
        ("csv", {"sep": ";"}, "delimiter-changed"),
        ("csv", {"encoding": "utf-16"}, "encoding-changed"),
        ("xlsx", None, "format-changed"),
    ],
)
def test_another_way_of_writing_the_file_breaks(tmp_path: Path, ending: str, how: Any, code: str) -> None:
    first, second = tmp_path / "a.csv", tmp_path / f"b.{ending}"
    frame = release(name=[f"Pozo ñandú {number}" for number in range(ROWS)])
    frame.to_csv(first, index=False)
    frame.to_excel(second, index=False) if how is None else frame.to_csv(second, index=False, **how)
    assert code in [one.code for one in compare(first, second).breaking]


def test_title_rows_above_the_header_are_told(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    release().to_csv(first, index=False)
    second.write_text("Comisión de Agua\nPozos registrados\n\n" + first.read_text())
    assert [one.code for one in compare(first, second).changes] == ["header-moved"]


SCHEMA: dict[str, Any] = {
    "fields": [
        {"name": "well_id", "type": "string", "constraints": {"required": True}},
        {"name": "depth", "type": "number", "description": "Depth in metres", "constraints": {"minimum": 0}},
        {"name": "basin", "type": "string", "constraints": {"enum": ["Lerma", "Balsas"]}},
    ],
    "primaryKey": "well_id",
}


def _schema(**changed: Any) -> dict[str, Any]:
    made = json.loads(json.dumps(SCHEMA))
    for name, what in changed.items():
        made["fields"] = [{**one, **what} if one["name"] == name else one for one in made["fields"]]
    return dict(made)


@pytest.mark.parametrize(
    ("later", "wanted", "part"),
    [
        (_schema(depth={"type": "string"}), {"type-changed"}, "major"),
        (_schema(depth={"constraints": {"minimum": 1}}), {"constraint-tighter"}, "major"),
        (_schema(depth={"constraints": {}}), {"constraint-looser"}, "minor"),
        (_schema(basin={"constraints": {"enum": ["Lerma", "Balsas", "Bravo"]}}), {"constraint-looser"}, "minor"),
        (_schema(basin={"constraints": {"enum": ["Lerma"]}}), {"constraint-tighter"}, "major"),
        (_schema(depth={"description": "Depth"}), {"described"}, "patch"),
        ({**SCHEMA, "primaryKey": ["well_id", "basin"]}, {"key-changed"}, "major"),
        ({**SCHEMA, "fields": SCHEMA["fields"][:2]}, {"column-gone"}, "major"),
        ({**SCHEMA, "fields": [*SCHEMA["fields"], {"name": "day", "type": "date"}]}, {"column-new"}, "minor"),
    ],
)
def test_schemas_alone_are_compared(later: dict[str, Any], wanted: set[str], part: str, tmp_path: Path) -> None:
    found = compare(SCHEMA, later)
    assert ({one.code for one in found.changes}, found.part) == (wanted, part)
    files = [tmp_path / "a.json", tmp_path / "b.json"]
    for path, schema in zip(files, (SCHEMA, later), strict=True):
        path.write_text(json.dumps(schema))
    assert {one.code for one in compare(*files).changes} == wanted


def test_a_schema_and_a_table_are_no_two_releases() -> None:
    with pytest.raises(Problem, match="two tables or two schemas"):
        compare(SCHEMA, release())


def test_the_changelog_says_what_to_do_in_both_languages() -> None:
    found = compare(release(), release(name=None, owner=["Comisión"] * ROWS))
    use_language("en")
    english = found.changelog("2.0.0", "2026-11-29")
    use_language("es")
    spanish = found.changelog("2.0.0", "2026-11-29")
    assert english.startswith("## 2.0.0 - 2026-11-29\n\n### Breaks what others built\n\n- The column “name” is gone.")
    assert "### Rompe lo que otros hicieron" in spanish
    assert json.loads(json.dumps(found.to_json()))["part"] == "major"
    assert "«name»" in str(found)
    assert "<table" in found._repr_html_()


def test_every_kind_of_change_is_said_in_full() -> None:
    from opendata_training.publishing.versions import Changed

    for code in KINDS:
        for language in ("en", "es"):
            use_language(language)
            one = Changed(code, "columna", "antes", "ahora", 3)
            assert "{" not in one.sentence + one.advice
            assert one.part in PARTS


@pytest.mark.parametrize("bad", ["", "one", "1.2.3.4", "1,2", "-1.0.0", "1." + "9" * 30])
def test_what_is_no_number_of_a_version_is_refused(bad: str) -> None:
    with pytest.raises(Problem, match="three numbers"):
        next_version(bad, "major")


@given(st.tuples(*[st.integers(0, 999)] * 3), st.sampled_from(PARTS))
def test_a_next_version_is_always_higher_and_moves_one_number(numbers: tuple[int, int, int], part: Any) -> None:
    after = tuple(int(one) for one in next_version(".".join(map(str, numbers)), part).split("."))
    assert after > numbers
    at = PARTS.index(part)
    assert after[:at] == numbers[:at]
    assert after[at + 1 :] == (0,) * (2 - at)


@given(st.permutations(list("abcdefg")))
def test_what_stayed_in_order_is_not_said_to_have_moved(order: list[str]) -> None:
    found = in_other_places(sorted(order), order)
    assert bool(found) == (order != sorted(order))


def test_nothing_is_said_of_nothing() -> None:
    assert Changes("a", "b").said()
