"""`adapt`: makes a copy of the course for another country, checks it, and says what is left to do by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ... import files
from ...countries.common.chosen import DEFAULT
from ...errors import Problem
from ...locale import translator
from ...locale.notebooks import pieces
from ..samples import REGISTER
from . import notebooks, program
from .copying import Copy, course_files
from .result import PAGE, Adapted, Place
from .settings import Sample, Settings
from .words import Swap

_ = translator("adapting")
_LESSONS = ("curriculum", "exercises", "solutions")
_PROGRAM = "opendata_training"
_CHOSEN, _LICENCES = f"{_PROGRAM}/countries/common/chosen.py", f"{_PROGRAM}/countries/common/licences.py"
_SENTENCES, _NOTEBOOKS = f"{_PROGRAM}/locale/es/", f"{_PROGRAM}/locale/es/notebooks/"
_AGENCIES = f"{_PROGRAM}/departments/datasets/"
# Of the program, whose sentences learners read in lessons; what this very folder says is for who adapts.
_CLASSROOM, _OWN = f"{_PROGRAM}/classroom/", f"{_PROGRAM}/classroom/adapting/"


def adapt(
    settings: Settings, folder: Path, project: Path, told: Callable[[str], None] = lambda _said: None
) -> Adapted:  # fmt: skip
    """Make the course for another country: a copy of the project with the settings' words, country and files in it.

    The same settings give the same bytes. What somebody changed in the copy by hand stays; the project is only read.

    Parameters:
        settings: the settings.
        folder: where the copy goes: a new folder, an empty one, or that of an earlier run.
        project: the project.
        told: takes a sentence now and then.

    Raises:
        Problem: when the folder cannot be taken or written, or the copy would not be whole.
    """
    copy = Copy(folder, project)
    told(_("Reading the course…"))
    before = {path.as_posix(): _bytes(project / path) for path in course_files(project)}
    if not any(name.startswith("curriculum/") for name in before):
        raise Problem(_("{folder} has no lessons. Run this in the project's own folder.", folder=str(project)))
    swaps = {code: settings.swap(code) for code in ("en", "es")}
    lessons = _lessons(settings.samples, before)
    names = settings.data_swap()
    after = {name: _adapted(name, before, settings, {**swaps, "": names}, lessons) for name in before}
    after |= _catalogues(before, swaps)
    after |= _brought(settings)
    wrong = [one for name in before if _is_notebook(name) for one in notebooks.faults(name, before, after)]
    if wrong:
        raise Problem(
            _("The adapted course would not be whole: {what}. Nothing was written.", what="; ".join(wrong[:3]))
        )
    counts = {code: dict(sorted(swap.counts.items())) for code, swap in swaps.items()}
    made = Adapted(folder, settings.country, len(after) + 1, counts, list(_left(before, after, swaps)), list(_law(after, swaps)),
                   samples={one.name: one.lessons for one in settings.samples})  # fmt: skip
    told(_("Writing {folder}…", folder=str(folder)))
    copy.begin({**after, PAGE: made.page().encode()})
    return replace(made, kept=tuple(copy.kept))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise files.trouble(path, error) from error


def _is_notebook(name: str) -> bool:
    return name.endswith(".ipynb") and name.split("/", 1)[0] in _LESSONS


def _is_page(name: str) -> bool:
    return name.endswith(".md") and name.startswith("curriculum/")


def _english(name: str, before: Mapping[str, bytes]) -> str | None:
    """Give the English page that a Spanish one is the translation of; None for any other."""
    twin = before.get(f"{name.removesuffix('.es.md')}.md") if name.endswith(".es.md") else None
    return twin.decode("utf-8") if twin else None


def _language(name: str) -> str:
    return "es" if name.endswith(".es.md") else "en"


def _lessons(samples: tuple[Sample, ...], before: dict[str, bytes]) -> dict[str, str]:
    """Give the sample file that each lesson takes, by the lesson's path.

    Raises:
        Problem: when there is no such lesson, or it takes no file.
    """
    found = {}
    for one in samples:
        for lesson in one.lessons:
            name = next((name for name in before if _is_notebook(name) and name.startswith("curriculum/")
                         and PurePosixPath(name).stem == lesson.replace(".", "-")), "")  # fmt: skip
            if not name or b'dataset = \\"' not in before[name]:
                raise Problem(
                    _("The lesson {lesson} takes no sample file. Those that do: 00-welcome, 2-1.", lesson=lesson)
                )
            found[name] = one.name
    return found


def _adapted(
    name: str, before: Mapping[str, bytes], settings: Settings, swaps: Mapping[str, Swap], lessons: Mapping[str, str]
) -> bytes:  # fmt: skip
    """Give a file as it is in the adapted course; swaps by language, that of data under ""."""
    data = before[name]
    if _is_notebook(name):
        return notebooks.adapted_notebook(data, swaps["en"], swaps[""], lessons.get(name, ""))
    if _is_page(name):
        return swaps[_language(name)](data.decode("utf-8"), _english(name, before)).encode()
    if name.startswith("datasets/") and name.endswith(".md"):
        # It tells of the practice files, which keep what is in them.
        return swaps[""](data.decode("utf-8")).encode()
    if name.startswith(_NOTEBOOKS) and name.endswith(".po"):
        return notebooks.adapted_catalogue(data, swaps["en"], swaps["es"])
    if name == _CHOSEN:
        return program.in_country(data.decode("utf-8"), settings.country).encode()
    if name == _LICENCES and settings.country != DEFAULT:
        return program.with_licences_of(data.decode("utf-8"), DEFAULT).encode()
    agency = name.removeprefix(_AGENCIES).removesuffix("/__init__.py")
    if name.startswith(_AGENCIES) and agency in settings.agencies:
        return program.renamed_agency(data.decode("utf-8"), settings.agencies[agency]).encode()
    if _is_classroom(name):
        return program.adapted_module(data.decode("utf-8"), swaps, swaps[""]).encode()
    return data


def _is_classroom(name: str) -> bool:
    return name.startswith(_CLASSROOM) and not name.startswith(_OWN) and name.endswith(".py")


def _catalogues(before: dict[str, bytes], swaps: dict[str, Swap]) -> dict[str, bytes]:
    """Give the program's catalogues, with the sentences that the classroom says in them changed as they are in its modules."""
    catalogues = {
        PurePosixPath(name).stem: data
        for name, data in before.items()
        if name.startswith(_SENTENCES) and not name.startswith(_NOTEBOOKS) and name.endswith(".po")
    }
    concerned = {
        domain for domain, data in catalogues.items() if any(swap.finds(data.decode()) for swap in swaps.values())
    }
    ours: dict[str, set[str]] = {domain: set() for domain in concerned}
    others: dict[str, set[str]] = {domain: set() for domain in concerned}
    for name, data in before.items():
        source = data.decode("utf-8") if name.startswith(f"{_PROGRAM}/") and name.endswith(".py") else ""
        domain = program.domain_of(source)
        if domain in concerned:
            said = {one.text for one in program.texts(source) if one.translated}
            (ours if _is_classroom(name) else others)[domain].update(said)
    return {
        f"{_SENTENCES}{domain}.po": program.adapted_sentences(
            catalogues[domain], frozenset(ours[domain]), frozenset(others[domain]), swaps
        )
        for domain in sorted(concerned)
        if ours[domain]
    }


def _brought(settings: Settings) -> dict[str, bytes]:
    """Give the files that the settings bring along: the country's folder, the samples, and the list of these."""
    found = {}
    if settings.folder:
        for path in course_files(settings.folder):
            found[f"{_PROGRAM}/countries/{settings.country}/{path.as_posix()}"] = _bytes(settings.folder / path)
    register = {}
    for one in settings.samples:
        places = {"file": one.file, **({"recipe": one.recipe} if one.recipe else {})}
        for path in places.values():
            found[f"datasets/{one.agency}/{path.name}"] = _bytes(path)
        register[one.name] = {what: f"{one.agency}/{path.name}" for what, path in places.items()}
    if register:
        found[f"datasets/{REGISTER}"] = (json.dumps(register, ensure_ascii=False, indent=1) + "\n").encode()
    return found


def _texts(after: dict[str, bytes]) -> Iterator[tuple[str, str, str, str]]:
    """Give what people read: the file, the cell, the language, the text. Exercises say what their solutions say."""
    for name, data in after.items():
        if _is_notebook(name) and not name.startswith("exercises/"):
            for cell in json.loads(data)["cells"]:
                for context, text in pieces(cell):
                    yield name, context, "en", text
        elif _is_page(name):
            yield name, "", _language(name), data.decode("utf-8")


def _left(before: Mapping[str, bytes], after: dict[str, bytes], swaps: dict[str, Swap]) -> Iterator[Place]:
    for name, cell, code, text in _texts(after):
        for kept in swaps[code].kept(text, _english(name, before)):
            yield Place(name, cell, kept)


def _law(after: dict[str, bytes], swaps: dict[str, Swap]) -> Iterator[tuple[str, str]]:
    for name, cell, code, text in _texts(after):
        for sentence in swaps[code].lawful(text):
            yield (f"{name} · {cell}" if cell else name), sentence
