"""What lies beside the files: a README in each language, a picture of the defects, and for trainers the list of datasets."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..locale import LANGUAGES, Words
from .dataset import datasets_of, department
from .defect import injector, injectors
from .picture import heatmap

# README and picture of each language; English is the one that a portal shows first.
READMES = {"en": "README.md", "es": "README.es.md"}
PICTURES = {"en": "defects.svg", "es": "defectos.svg"}
ENTRIES = "datasets.csv"

_TITLE = Words("# Practice files of {many} departments", "# Archivos de práctica de {many} dependencias")
_OTHER = Words("*[Español](README.es.md)*", "*[English](README.md)*")
_SAFE = Words(
    "Messy on purpose, and safe to publish: **every figure and every person is invented**. Agencies, states, municipalities and "
    "their keys are real, so that the work looks like work. Personal keys (CURP, RFC, NSS) have the right form and a wrong "
    "check digit, so none can be anybody's; telephones begin with digits that are not assigned, e-mails end in example.org. "
    "Licence: [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/), no rights reserved.",
    "Desordenados a propósito, y seguros para publicar: **todas las cifras y todas las personas son inventadas**. Las "
    "dependencias, los estados, los municipios y sus claves son reales, para que el trabajo parezca trabajo. Las claves "
    "personales (CURP, RFC, NSS) tienen la forma correcta y un dígito verificador equivocado: ninguna puede ser de alguien; los "
    "teléfonos empiezan con dígitos que no están asignados y los correos terminan en example.org. "
    "Licencia: [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/deed.es), sin derechos reservados.",
)
_MADE = Words(
    "They are made by the program, never edited by hand: clean data from a seed, then named defects, each recorded. Seed 2014 is "
    "the open one, and everybody may know its answers:",
    "Los hace el programa y nunca se editan a mano: datos limpios a partir de una semilla, y luego defectos con nombre, cada "
    "uno registrado. La semilla 2014 es la abierta, y cualquiera puede conocer sus respuestas:",
)
_COMMAND = "    opendata departments build --size small --seed 2014 -o datasets --truth truth"
_TRUTH = Words(
    "`truth/` then has the clean tables, in `recipes/` how `opendata convert --fix safe --recipe` comes to each of them, "
    "`defects.csv` with every single change, and `datasets.csv` with what an inventory would say of each dataset. "
    "A course gives each learner a variant of their own (`--learner ID --secret-file F`): other figures, the same "
    "defects. The exercises use `sesnsp/` (units 0 and 2.1) and `pemex/` (0 and 2.1) so far.",
    "`truth/` tiene entonces las tablas limpias, en `recipes/` cómo `opendata convert --fix safe --recipe` llega a cada una, "
    "`defects.csv` con cada cambio, y `datasets.csv` con lo que un inventario diría de cada conjunto de datos. "
    "Un curso da a cada participante su propia variante (`--learner ID --secret-file F`): otras cifras, los mismos "
    "defectos. Por ahora los ejercicios usan `sesnsp/` (unidades 0 y 2.1) y `pemex/` (0 y 2.1).",
)
_WHO = Words("## The departments", "## Las dependencias")
_WHO_HEAD = Words(
    "| folder | department | datasets | files | its best known dataset |",
    "| carpeta | dependencia | conjuntos de datos | archivos | su conjunto más conocido |",
)
_PICTURE = Words("## The mess, by department", "## El desorden, por dependencia")
_PICTURE_SAYS = Words(
    "How many of a department's files have each defect; the numbers are in the picture. What each defect is: "
    "`docs/defects.md` of the project.",
    "En cuántos archivos de cada dependencia está cada defecto; los números están en la imagen. Qué es cada defecto: "
    "`docs/defects.md` del proyecto.",
)
_ALT = Words(
    "A table with a row for each of {defects} defects and a column for each department; the commonest are {commonest}.",
    "Una tabla con una fila por cada uno de {defects} defectos y una columna por dependencia; los más comunes son {commonest}.",
)
_FILES = Words("## The files", "## Los archivos")
_FILES_HEAD = Words("| dataset | what a row is | files |", "| conjunto de datos | qué es una fila | archivos |")


def _in(words: Words, language: str) -> str:
    return words.es if language == "es" else words.en


def counted(departments: Sequence[str]) -> dict[str, dict[str, int]]:
    """Give {defect: {department: how many of its files have it}}, the commonest defect first."""
    found: dict[str, dict[str, int]] = {name: dict.fromkeys(departments, 0) for name in injectors()}
    for code in departments:
        for dataset in datasets_of(code).values():
            for release in dataset.releases:
                for name in {one.defect for one in release.defects}:
                    found[name][code] += 1
    some = {name: row for name, row in found.items() if any(row.values())}
    return dict(sorted(some.items(), key=lambda one: (-sum(one[1].values()), one[0])))


def about(departments: Sequence[str], output: Path, truth: Path | None) -> Iterator[tuple[Path, str]]:
    """Give the texts that go with the files: where, and what.

    Parameters:
        departments: the codes of the departments.
        output: the folder of the messy files.
        truth: the folder of the truth; None for none.
    """
    table = counted(departments)
    for language in LANGUAGES:
        yield output / READMES[language], readme(departments, language, table)
        rows = {_in(injector(name).LABEL, language): row for name, row in table.items()}
        yield output / PICTURES[language], heatmap(rows, [department(code).ACRONYM for code in departments])
    if truth:
        yield truth / ENTRIES, entries(departments)


def readme(departments: Sequence[str], language: str, table: dict[str, dict[str, int]]) -> str:
    """Give the README of a folder of files, in one language."""

    def say(words: Words) -> str:
        return _in(words, language)

    commonest = ", ".join(_in(injector(name).LABEL, language).lower() for name in list(table)[:3])
    alt = say(_ALT).format(defects=len(table), commonest=commonest)
    lines = [
        say(_TITLE).format(many=len(departments)),
        "",
        say(_OTHER),
        "",
        say(_SAFE),
        "",
        say(_MADE),
        "",
        _COMMAND,
        "",
    ]
    lines += [say(_TRUTH), "", say(_WHO), "", say(_WHO_HEAD), "| --- | --- | --- | --- | --- |"]
    for code in departments:
        who, sets = department(code), datasets_of(code)
        files = sum(len(one.releases) for one in sets.values())
        best = say(sets[who.FLAGSHIP].entry.title)
        lines.append(f"| `{code}/` | {say(who.TITLE)} ({who.ACRONYM}) | {len(sets)} | {files} | {best} |")
    lines += ["", say(_PICTURE), "", say(_PICTURE_SAYS), "", f"![{alt}]({PICTURES[language]})", "", say(_FILES)]
    for code in departments:
        lines += ["", f"### {department(code).ACRONYM}", "", say(_FILES_HEAD), "| --- | --- | --- |"]
        for dataset in datasets_of(code).values():
            files_ = ", ".join(f"[{one.code}]({code}/{one.file})" for one in dataset.releases)
            lines.append(f"| {say(dataset.entry.title)} | {say(dataset.entry.what)} | {files_} |")
    return "\n".join(lines) + "\n"


_FIELDS = (
    *(
        "department",
        "dataset",
        "title_es",
        "title_en",
        "what_es",
        "what_en",
        "owner",
        "system",
        "sensitivity",
        "demand",
    ),
    *("evidence_es", "evidence_en", "effort", "barriers", "legal_basis_es", "legal_basis_en", "frequency", "key"),
    *("personal", "files", "defects"),
)


def entries(departments: Sequence[str]) -> str:
    """Give the list of datasets as CSV: what an inventory says of each, its key, and which columns are personal data."""
    text = io.StringIO(newline="")
    told = csv.DictWriter(text, _FIELDS, lineterminator="\r\n")
    told.writeheader()
    for code in departments:
        for name, dataset in datasets_of(code).items():
            entry = dataset.entry
            row = {field: getattr(entry, field) for field in _FIELDS if hasattr(entry, field)}
            for field in ("title", "what", "evidence", "legal_basis"):
                row |= {f"{field}_{language}": _in(getattr(entry, field), language) for language in LANGUAGES}
            row |= {"department": code, "dataset": name, "barriers": "; ".join(entry.barriers)}
            row |= {"key": "; ".join(dataset.key), "files": "; ".join(one.file for one in dataset.releases)}
            row["personal"] = "; ".join(f"{label}: {kind}" for label, kind in dataset.personal.items())
            codes = Counter(each.defect for one in dataset.releases for each in one.defects)
            row["defects"] = "; ".join(sorted(codes))
            told.writerow(row)
    return text.getvalue()
