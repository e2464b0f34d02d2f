"""A check of one's own in Python: a few lines are enough, and where it stops is told with its line."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pandas as pd
import pytest

from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.validation import validate
from opendata_training.validation.subject import Subject

SMALLEST = """\
def find(subject):
    column = subject.named("total")
    yield subject.cells(column, column.where(lambda text: text.startswith("-")))
"""
WHOLE = '''\
"""Totals below zero. More words."""

CODE = "negative-total"
SEVERITY = "advertencia"
LABEL = "Totales negativos"
MESSAGE = "«{cell}» es menor que cero; el límite es {least} y {nadie}"
WHAT_TO_DO = "Busca el total en su fuente."
DIMENSION = "accuracy"
CAUGHT = "Total\\n-1\\n"
LEFT_ALONE = "Total\\n1\\n"


def find(subject):
    column = subject.named("Total")
    return [subject.cells(column, column.where(lambda text: text.startswith("-")), least=0)]
'''
FRAME = pd.DataFrame({"Total": ["1", "-2"], "Zona": ["a", "b"]})


def written(folder: Path, text: str, name: str = "mi_revisión.py") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_three_lines_are_a_check(tmp_path: Path) -> None:
    report = validate(FRAME, checks=[written(tmp_path, SMALLEST)])
    found = [one for one in report.findings if one.code == "mi-revision"]
    assert [(one.row, one.column, one.severity, one.fix) for one in found] == [(3, 1, "error", None)]
    assert found[0].message == 'Row 3, column 1 (Total): "-2": mi-revision'
    assert "mi-revision" in str(report) and "mi-revision" in report.to_html() and report.to_json()["valid"] is False


def test_what_the_file_says_is_what_the_report_says(tmp_path: Path) -> None:
    report = validate(FRAME, checks=[written(tmp_path, WHOLE)])
    group = next(group for group in report.groups if group.code == "negative-total")
    assert (group.severity, group.label, group.what_to_do) == (
        "warning", "Totales negativos", "Busca el total en su fuente.",
    )  # fmt: skip
    assert group.findings[0].sentence == "«-2» es menor que cero; el límite es 0 y {nadie}"
    assert "Totales negativos" in str(report) and "Totales negativos" in report.to_html()


def test_a_module_and_a_function_are_checks_too() -> None:
    module = ModuleType("other_check")
    exec(SMALLEST, module.__dict__)

    def no_zone(subject: Subject) -> object:
        """Zones called b"""
        column = subject.named("Zona")
        return subject.cells(column, column.where("b".__eq__))

    report = validate(FRAME, checks=[module, no_zone])
    assert {"other-check": 1, "no-zone": 1}.items() <= report.counts.items()
    assert any(group.label == "Zones called b" for group in report.groups)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x = 1\ndef find(subject)\n", ["line 2", "SyntaxError"]),
        ("import nothing_of_that_name\n", ["line 1", "nothing_of_that_name"]),
        ("raise SystemExit\n", ["line 1"]),
        ("x = 1\n", ["no function called find"]),
        ('def find(subject):\n    yield subject.named("Totl")\n', ['"Totl"', '"Total"']),
        ("def find(subject):\n\n    return subject.nothing\n", ["line 3", "nothing"]),
        ("def find(subject):\n    yield 3\n", ["int", "subject.cells"]),
        ("def find(subject):\n    return 3\n", ["stopped"]),
        ('CODE = "Mi revisión"\n' + SMALLEST, ["CODE", "my-check"]),
        ('CODE = "outlier"\n' + SMALLEST, ['"outlier"', "another CODE"]),
        ('SEVERITY = "grave"\n' + SMALLEST, ['"grave"', "warning"]),
        ('MESSAGE = "{"\n' + SMALLEST, ["MESSAGE"]),
        ('MESSAGE = "{}"\n' + SMALLEST, ["MESSAGE", "{cell}"]),
        ('CAUGHT = "Total\\n1\\n"\n' + SMALLEST, ["CAUGHT"]),
        ('LEFT_ALONE = "Total\\n-1\\n"\n' + SMALLEST, ["LEFT_ALONE"]),
    ],
)
def test_what_stops_a_check_is_one_sentence(tmp_path: Path, text: str, says: list[str]) -> None:
    path = written(tmp_path, text, "c.py")
    with pytest.raises(Problem) as caught:
        validate(FRAME, checks=[path])
    assert "\n" not in caught.value.sentence and caught.value.exit_code == 2
    assert all(one in caught.value.sentence for one in says), caught.value.sentence


def test_two_checks_of_one_code_and_what_is_no_check(tmp_path: Path) -> None:
    path = written(tmp_path, SMALLEST)
    with pytest.raises(Problem, match="another CODE"):
        validate(FRAME, checks=[path, path])
    with pytest.raises(Problem, match="no file"):
        validate(FRAME, checks=[tmp_path / "none.py"])
    with pytest.raises(Problem, match="int"):
        validate(FRAME, checks=[3])  # type: ignore[list-item]


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "d.csv"
    data.write_text("Total,Zona\n1,a\n-2,b\n", encoding="utf-8")
    rules = written(tmp_path, "columna,regla,valor\nZona,una de,b|c\n", "r.csv")
    good, bad = written(tmp_path, SMALLEST), written(tmp_path, "def find(subject):\n    1 / 0\n", "bad.py")
    assert main(["validate", str(data), "--rules", str(rules), "--check", str(good), "--lang", "es"]) == 1
    said = capsys.readouterr().out
    assert "Fila 2, columna 2 (Zona): «a» no cumple la regla" in said and "mi-revision" in said
    assert main(["validate", str(data), "--check", str(good), "--check", str(bad)]) == 2
    caught = capsys.readouterr()
    assert caught.out == "" and caught.err.count("\n") == 1 and "bad.py" in caught.err and "línea 2" in caught.err
    with pytest.raises(Problem) as stopped:
        main(["validate", str(data), "--check", str(bad), "--debug"])
    assert isinstance(stopped.value.__cause__, ZeroDivisionError)
    for given in (rules, good):
        before = given.read_bytes()
        assert main(["validate", str(data), "--rules", str(rules), "--check", str(good), "--html", str(given)]) == 2
        assert given.read_bytes() == before
