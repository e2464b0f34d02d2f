"""The table of fixes in docs, and the fixes that the checks propose."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training import families
from opendata_training.conversion.recipe import fixes

CHECKS = [check for check in families.members("opendata_training.validation.checks") if check.FIX]
SAID = {"en": ("fixes.md", "yes", "needed"), "es": ("fixes.es.md", "sí", "necesarias")}
VALUE_NEEDED = {"en": "needed: ", "es": "necesario: "}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.CODE)
def test_the_fix_that_a_check_proposes_is_there_and_as_safe_as_it_says(check: object) -> None:
    fix = check.FIX  # type: ignore[attr-defined]
    assert fix.code in fixes()
    assert fix.safe == fixes()[fix.code].SAFE


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_docs_list_every_fix_and_no_other(root: Path, language: str) -> None:
    name, by_itself, needed = SAID[language]
    table = {}
    for line in (root / "docs" / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("| `"):
            code, *cells = [cell.strip() for cell in line.strip("|").split("|")]
            table[code.strip("`")] = cells
    assert list(table) == sorted(fixes())
    for code, member in fixes().items():
        value = getattr(member.VALUE, language) if member.VALUE else ""
        assert table[code] == [
            getattr(member.WORDS, language),
            by_itself if member.SAFE else "",
            needed if "columns" in member.NEEDS else "",
            VALUE_NEEDED[language] * ("value" in member.NEEDS) + value,
        ]
