"""No key, telephone or address in any practice file can be a real person's."""

from __future__ import annotations

import re
from functools import cache

import pytest
from stdnum.exceptions import ValidationError
from stdnum.luhn import is_valid as luhn_is_valid
from stdnum.mx import curp as real_curp
from stdnum.mx import rfc as real_rfc

from opendata_training.departments import OPEN_SEED, codes, datasets_of, department
from opendata_training.departments.assembling import Making
from opendata_training.departments.writing import pages

CURP = re.compile(r"(?<![A-Z0-9])[A-Z]{4}\d{6}[HM][A-Z]{5}[0-9A-Z]\d(?![A-Z0-9])", re.IGNORECASE)
RFC = re.compile(r"(?<![A-Z0-9])[A-ZÑ&]{3,4}\d{6}[0-9A-Z]{3}(?![A-Z0-9])", re.IGNORECASE)
EMAIL = re.compile(r"[\w.]+@[\w.]+")
ALL = [(code, name) for code in codes() for name in datasets_of(code)]
# The best known dataset of each department each time; the others where there is time for them.
EACH = [
    pytest.param(code, name, marks=() if name == department(code).FLAGSHIP else pytest.mark.slow) for code, name in ALL
]


@cache
def cells(code: str, name: str, seed: int) -> tuple[str, ...]:
    """Give all different cells of a dataset's files, clean and messy."""
    dataset = datasets_of(code)[name]
    found: set[str] = set()
    for release in dataset.releases:
        piece = Making(f"{code}/{name}", dataset, release, seed, dataset.small).whole()
        found.update(*piece.clean)
        found.update(*(row for page in pages(piece.sheet) for row in page.rows))
    return tuple(sorted(found))


@pytest.mark.parametrize("seed", [OPEN_SEED, 11])
@pytest.mark.parametrize(("code", "name"), EACH)
def test_every_key_is_refused_and_every_address_leads_nowhere(code: str, name: str, seed: int) -> None:
    for cell in cells(code, name, seed):
        for key in CURP.findall(cell):
            with pytest.raises(ValidationError):
                real_curp.validate(key, validate_check_digits=True)
        for key in RFC.findall(cell):
            with pytest.raises(ValidationError):
                real_rfc.validate(key, validate_check_digits=True)
        for address in EMAIL.findall(cell):
            assert address.rstrip(".").endswith("example.org"), cell


@pytest.mark.parametrize(("code", "name"), EACH)
def test_declared_keys_and_telephones_are_nobodys(code: str, name: str) -> None:
    dataset = datasets_of(code)[name]
    for release in dataset.releases:
        clean = Making(f"{code}/{name}", dataset, release, OPEN_SEED, dataset.small).whole().clean
        for label, kind in dataset.personal.items():
            told = [cell for cell in clean[dataset.labels.index(label)] if cell]
            if kind == "curp":
                assert told and all(CURP.fullmatch(cell) and not real_curp.is_valid(cell) for cell in told)
            elif kind == "rfc":
                assert told and not any(real_rfc.is_valid(cell, validate_check_digits=True) for cell in told)
                assert all(RFC.fullmatch(cell) for cell in told)
            elif kind == "nss":
                assert told and all(len(cell) == 11 and not luhn_is_valid(cell) for cell in told)
            elif kind == "telephone":
                # A column of remarks is declared too, where one of them may hold a telephone.
                numbers = [digits for cell in told if len(digits := re.sub(r"\D", "", cell)) > 6]
                assert all(re.search(r"100\d{7}", digits) for digits in numbers)


def test_the_files_do_hold_personal_keys() -> None:
    """Or the tests above would pass on nothing."""
    kinds = [kind for code, name in ALL for kind in datasets_of(code)[name].personal.values()]
    assert {"name", "curp", "rfc", "nss", "telephone", "email", "birth", "health", "quasi"} <= set(kinds)
    assert sum(bool(CURP.search(cell)) for code, name in ALL for cell in cells(code, name, OPEN_SEED)) > 300
