"""What is found in the files of a plan: each check has words and examples that hold, and the docs list it."""

from __future__ import annotations

import re
import string
from pathlib import Path
from types import ModuleType

import pytest

from opendata_training import families
from opendata_training.locale import Words, use_language
from opendata_training.planning import Sheet, check_sheet
from opendata_training.planning.finding_docs import checks_of, findings_described
from opendata_training.planning.sheet import SHEETS
from opendata_training.validation.finding import SEVERITIES, Example


def found_in(sheet: Sheet, folder: Path, data: bytes, code: str) -> list[tuple[int | None, int | None]]:
    path = folder / "example.csv"
    path.write_bytes(data)
    return sorted((one.row, one.column) for one in check_sheet(sheet, path).findings if one.code == code)


def data_of(example: Example | str) -> bytes:
    return example.data if isinstance(example, Example) else example.encode()


def fields(text: str) -> set[str]:
    return {name for _text, name, _form, _sign in string.Formatter().parse(text) if name}


EACH = [(one.SHEET, check) for one in families.members(SHEETS) for check in checks_of(one.SHEET)]
# A check of two files is proved on the last of them.
ALL = [(sheet, check) for check, sheet in {check: sheet for sheet, check in EACH}.items()]


@pytest.mark.parametrize(("language", "name"), [("en", "plan-findings.md"), ("es", "plan-findings.es.md")])
def test_the_docs_list_every_check_and_no_other(root: Path, language: str, name: str) -> None:
    use_language(language)
    assert (root / "docs" / name).read_text(encoding="utf-8") == findings_described()


@pytest.mark.parametrize(("sheet", "check"), ALL, ids=lambda one: getattr(one, "CODE", getattr(one, "name", "")))
def test_every_check_of_a_file_is_whole(sheet: Sheet, check: ModuleType, tmp_path: Path) -> None:
    caught, left_alone = data_of(check.CAUGHT), data_of(check.LEFT_ALONE)
    found = found_in(sheet, tmp_path, caught, check.CODE)
    # An example in words says only that something is found.
    assert found == sorted(check.CAUGHT.at) if isinstance(check.CAUGHT, Example) else found
    assert found_in(sheet, tmp_path, left_alone, check.CODE) == []
    assert check.__name__.rsplit(".", 1)[1] == check.CODE.replace("-", "_")
    assert check.SEVERITY in SEVERITIES
    assert check.__doc__ and check.find.__doc__
    for words in (check.LABEL, check.MESSAGE, check.WHAT_TO_DO):
        assert isinstance(words, Words)
        assert fields(words.en) == fields(words.es)
    assert check.WHAT_TO_DO.en.endswith(".") and check.WHAT_TO_DO.es.endswith(".")
    (tmp_path / "example.csv").write_bytes(caught)
    finding = next(one for one in check_sheet(sheet, tmp_path / "example.csv").findings if one.code == check.CODE)
    said = {}
    for code in ("en", "es"):
        use_language(code)
        said[code] = finding.message
        assert not re.search(r"[{}]|\bNone\b", finding.message)
    use_language(None)
    assert said["en"] != said["es"]


def test_a_code_means_one_thing_in_all_files() -> None:
    by_code: dict[str, ModuleType] = {}
    for _sheet, check in EACH:
        assert by_code.setdefault(check.CODE, check) is check
    assert len(by_code) > 10
