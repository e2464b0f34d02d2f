"""Every check is whole: words, an example it catches, one it leaves alone, a line in the docs."""

from __future__ import annotations

import io
import re
import string
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest

from opendata_training import families
from opendata_training.locale import Words, use_language
from opendata_training.validation import Report, validate
from opendata_training.validation.finding import SEVERITIES, Example

CHECKS = families.members("opendata_training.validation.checks")
each = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.CODE)
KNOWN = {"cell", "label", "row", "line", "column"}


def validated(folder: Path, example: Example) -> Report:
    path = folder / example.name
    if example.sheets is not None:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in example.sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
        stream = io.BytesIO()
        book.save(stream)
        path.write_bytes(stream.getvalue())
    else:
        path.write_bytes(example.data)
    previous = None
    if example.previous is not None:
        previous = folder / "previous.csv"
        previous.write_bytes(example.previous)
    catalogue = None
    if example.catalogue is not None:
        catalogue = folder / "catalogue.csv"
        catalogue.write_bytes(example.catalogue)
    rules = None
    if example.rules is not None:
        rules = folder / "rules.csv"
        rules.write_bytes(example.rules)
    return validate(path, previous=previous, schema=example.schema, catalogue=catalogue, rules=rules)


@each
def test_it_catches_its_example_at_its_place(check: ModuleType, tmp_path: Path) -> None:
    report = validated(tmp_path, check.CAUGHT)
    found = [finding for finding in report.findings if finding.code == check.CODE]
    assert [(finding.row, finding.column) for finding in found] == list(check.CAUGHT.at)
    assert report.counts[check.CODE] == len(check.CAUGHT.at)
    assert report.valid == all(families_severity(code) != "error" for code in report.counts)


def families_severity(code: str) -> str:
    return next(str(check.SEVERITY) for check in CHECKS if code == check.CODE)


@each
def test_it_leaves_the_other_example_alone(check: ModuleType, tmp_path: Path) -> None:
    assert check.CODE not in validated(tmp_path, check.LEFT_ALONE).counts


@each
def test_its_sentences_exist_in_both_languages(check: ModuleType, tmp_path: Path) -> None:
    for words in (check.LABEL, check.MESSAGE, check.WHAT_TO_DO):
        assert isinstance(words, Words)
        assert words.en and words.es and words.en != words.es
        assert fields(words.en) == fields(words.es)
    assert check.WHAT_TO_DO.en.endswith(".") and check.WHAT_TO_DO.es.endswith(".")
    finding = next(one for one in validated(tmp_path, check.CAUGHT).findings if one.code == check.CODE)
    said = {}
    for code in ("en", "es"):
        use_language(code)
        said[code] = finding.message
        assert not re.search(r"[{}]|\bNone\b", finding.message)
    assert said["en"] != said["es"]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@each
def test_it_is_declared_whole(check: ModuleType) -> None:
    assert check.__name__.rsplit(".", 1)[1] == check.CODE.replace("-", "_")
    assert check.SEVERITY in SEVERITIES
    assert check.__doc__ and check.find.__doc__


@each
def test_its_fix_is_one_of_conversion_and_as_safe(check: ModuleType) -> None:
    if check.FIX is None:
        return
    name = check.FIX.code.replace("-", "_")
    assert name in families.member_names("opendata_training.conversion.fixes")
    assert check.FIX.safe == families.member("opendata_training.conversion.fixes", name).SAFE


SEVERITY_IN_DOCS = {
    "en": {"error": "error", "warning": "warning", "advice": "advice"},
    "es": {"error": "error", "warning": "advertencia", "advice": "consejo"},
}
SAFE_IN_DOCS = {"en": "safe", "es": "sin pérdida"}


@pytest.mark.parametrize(("language", "name"), [("en", "findings.md"), ("es", "findings.es.md")])
def test_the_docs_list_every_check_and_no_other(root: Path, language: str, name: str) -> None:
    table = {}
    for line in (root / "docs" / name).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `"):
            table[cells[0].strip("`")] = cells[1:]
    assert set(table) == {check.CODE for check in CHECKS}
    for check in CHECKS:
        said = [SEVERITY_IN_DOCS[language][check.SEVERITY]]
        said += [getattr(words, language) for words in (check.LABEL, check.WHAT_TO_DO)]
        assert table[check.CODE][:3] == said
        safe = f" ({SAFE_IN_DOCS[language]})" if check.FIX and check.FIX.safe else ""
        fix = f"`{check.FIX.code}`{safe}" if check.FIX else ""
        assert table[check.CODE][3] == fix or (not fix and table[check.CODE][3] == "*read*")
