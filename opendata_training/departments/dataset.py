"""What a dataset is: an entry for the planning units, columns made by rule, and releases with their defects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from .. import families
from ..locale import Words
from .chance import Chance
from .defect import needs_whole
from .making.block import Maker

FAMILY = f"{__package__}.datasets"

Sensitivity = Literal["public", "internal", "personal", "reserved"]
SENSITIVITIES = {
    "public": Words("public: nothing stands in the way", "público: nada lo impide"),
    "internal": Words("internal: for own use so far", "interno: hasta ahora, de uso propio"),
    "personal": Words(
        "personal data: to be protected before it is opened", "datos personales: hay que protegerlos antes de abrir"
    ),
    "reserved": Words("parts may be classified as reserved", "partes podrían clasificarse como reservadas"),
}
BARRIERS = {
    "size": Words("too large for simple formats", "demasiado grande para formatos simples"),
    "titles-change": Words(
        "titles of columns change between releases", "los títulos de las columnas cambian entre versiones"
    ),
    "right-to-publish": Words("doubt about the right to publish", "duda sobre el derecho a publicar"),
    "personal-data": Words("personal data", "datos personales"),
    "no-owner": Words("nobody is in charge of it", "nadie está a cargo"),
    "no-time": Words("no time", "falta de tiempo"),
    "no-tool": Words("no tool to export it", "falta una herramienta para exportarlo"),
    "quality": Words("fear of showing errors", "temor a mostrar errores"),
    "format": Words("kept in a format for eyes", "está en un formato hecho para mirarse"),
    "third-party": Words("others made part of it", "una parte la hizo alguien más"),
    "upkeep": Words("who will keep it up to date", "quién lo mantendrá al día"),
}


@dataclass(frozen=True)
class Entry:
    """What a department's inventory says of a dataset.

    Parameters:
        title: its name.
        what: one sentence: what a row is and what it tells.
        owner: the unit of the agency that answers for it.
        system: where it is kept.
        sensitivity: one of SENSITIVITIES.
        demand: how much it is asked for, 1 to 5.
        evidence: what shows the demand.
        effort: how much work it is to open, 1 to 5.
        barriers: codes of BARRIERS.
        legal_basis: why the agency holds it and may publish it.
        frequency: a code of countries/common/frequencies.py.
    """

    title: Words
    what: Words
    owner: str
    system: str
    sensitivity: Sensitivity
    demand: int
    evidence: Words
    effort: int
    barriers: tuple[str, ...]
    legal_basis: Words
    frequency: str


@dataclass(frozen=True)
class Either:
    """A parameter that chance chooses, each seed its own."""

    choices: tuple[Any, ...]

    def chosen(self, chance: Chance) -> Any:
        """Give the one for this seed."""
        return chance.one(self.choices)


@dataclass(frozen=True)
class Some:
    """A parameter of which chance takes the first few, each seed as many as it gets."""

    choices: tuple[Any, ...]
    least: int = 1

    def chosen(self, chance: Chance) -> Any:
        """Give those for this seed."""
        return list(self.choices[: chance.between(self.least, len(self.choices))])


@dataclass(frozen=True)
class Spoil:
    """One defect of a release: the injector's name and its parameters, which may be Either or Some."""

    defect: str
    parameters: dict[str, Any]

    def settled(self, chance: Chance) -> dict[str, Any]:
        """Give the parameters with all choices made."""
        return {
            name: value.chosen(chance.of("parameter", name)) if isinstance(value, Either | Some) else value
            for name, value in self.parameters.items()
        }


def spoil(defect: str, **parameters: Any) -> Spoil:
    """Declare a defect of a release, as in ``spoil("lost-leading-zero", columns="CVE_ENT", width=2)``."""
    return Spoil(defect, parameters)


def either(*choices: Any) -> Either:
    """Declare a parameter that each seed chooses for itself."""
    return Either(choices)


def some(*choices: Any, least: int = 1) -> Some:
    """Declare a parameter of which each seed takes the first few."""
    return Some(choices, least)


@dataclass(frozen=True)
class Release:
    """One file of a dataset.

    Parameters:
        code: what tells it from the others, as "2014" or "2014-03".
        file: the name of its file.
        defects: what is wrong with it, in the order in which it happened: what was done to cells and columns, rows put in,
            what is around the table, how the file is written.
        facts: what the makers need to know of it, as the year.
    """

    code: str
    file: str
    defects: tuple[Spoil, ...]
    facts: dict[str, Any]


def release(code: str, file: str, *defects: Spoil, **facts: Any) -> Release:
    """Declare a release."""
    return Release(code, file, defects, facts)


@dataclass(frozen=True)
class Tidy:
    """How a wide table becomes a tidy one: these columns become rows.

    Parameters:
        columns: the labels of the columns, as months; may name facts of the release, as "ENE-{yy}".
        name: what the tidy column of their labels is called.
        values: what the tidy column of their cells is called.
    """

    columns: tuple[str, ...]
    name: str
    values: str

    def labels(self, wide: Sequence[str]) -> list[str]:
        """Give the tidy table's labels."""
        return [label for label in wide if label not in self.columns] + [self.name, self.values]

    def tidied(self, labels: Sequence[str], columns: Sequence[list[str]], facts: Mapping[str, Any]) -> list[list[str]]:
        """Give the tidy table's columns; what was one row is as many rows as there are columns, one after the other."""
        many = len(self.columns)
        fixed = [
            [cell for cell in column for _time in range(many)]
            for label, column in zip(labels, columns, strict=True)
            if label not in self.columns
        ]
        wide = [columns[list(labels).index(label)] for label in self.columns]
        rows = len(wide[0])
        times = [column.format(**facts) for column in self.columns]
        return [*fixed, times * rows, [cell for row in zip(*wide, strict=True) for cell in row]]


@dataclass(frozen=True)
class Dataset:
    """A dataset of a department.

    Parameters:
        entry: what the inventory says of it.
        key: the labels of the clean table that together name a row.
        columns: what makes its columns, from left to right.
        releases: its files, the oldest first.
        full: how many rows the real one has in one release.
        small: how many rows the checked-in one has, or a few more.
        tidy: how its clean table is made of the columns; None when they are tidy already.
        personal: which of its labels hold personal data, and of which kind: name, curp, rfc, nss, birth, telephone, email,
            address, health, or quasi for what singles a person out together with others.
        known: what only the department knows of its figures, by the defect that it helps to mend: the value of that step in the
            recipe, as ``{"sum-mismatch": "TOTAL=HOMBRES+MUJERES"}``.
    """

    entry: Entry
    key: tuple[str, ...]
    columns: tuple[Maker, ...]
    releases: tuple[Release, ...]
    full: int
    small: int = 100
    tidy: Tidy | None = None
    personal: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)

    @property
    def made(self) -> list[str]:
        """The labels of the columns that are made."""
        return [label for maker in self.columns for label in maker.labels]

    @property
    def labels(self) -> list[str]:
        """The labels of the clean table, the same in every release."""
        return self.tidy.labels(self.made) if self.tidy else self.made

    def release(self, code: str) -> Release:
        """Give a release by its code."""
        return next(one for one in self.releases if one.code == code)


def streams(dataset: Dataset, one: Release) -> bool:
    """Tell whether a release can be made a piece at a time, whatever its size."""
    return not any(needs_whole(each.defect) for each in one.defects)


def codes() -> tuple[str, ...]:
    """Give the codes of the departments there are, sorted."""
    return families.member_names(FAMILY)


def datasets_of(department: str) -> dict[str, Dataset]:
    """Give a department's datasets by code, its first one first and the others sorted."""
    package = families.member(FAMILY, department)
    names = families.member_names(package.__name__)
    found = {name.replace("_", "-"): families.member(package.__name__, name).DATASET for name in names}
    return {package.FLAGSHIP: found.pop(package.FLAGSHIP), **found}


def department(code: str) -> Any:
    """Give what is said of a department: its TITLE, ACRONYM, FLAGSHIP and THEME (a code of the EU list of data themes)."""
    return families.member(FAMILY, code)
