"""Where somebody is on the way from a raw file to the next release: read from the files, and not from ticks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import Problem
from ...locale import Words, translator
from .. import error_cards
from ..cards import Card
from ..portfolio_page.marks import marks_of
from .folder import CAPSTONE, DATA, DECISIONS, DICTIONARY, LESSON, PAGE, PUBLICATION, RECIPE, place_of, table_in

if TYPE_CHECKING:
    from ...publishing.description.draft import Draft

_ = translator("classroom_capstone")


@dataclass(frozen=True)
class Stage:
    """A stage of the way.

    Parameters:
        title: what is done there.
        shown: what proves that it is done.
        unit: the unit that teaches it.
        done: looks at the folder.
    """

    title: Words
    shown: Words
    unit: str
    done: Callable[[Path], bool]


def _has(name: str) -> Callable[[Path], bool]:
    return lambda folder: table_in(folder, name) is not None


def _recipe(folder: Path) -> bool:
    # An own file's is beside its clean file and in the publication; see own/bench.py.
    own = (folder / PUBLICATION / f"{RECIPE}.csv").is_file() or any((folder / "clean").glob(f"*.{RECIPE}.csv"))
    return own or table_in(folder, RECIPE) is not None


def _clean(folder: Path) -> bool:
    # An own file's is in the folder clean; see own/bench.py.
    return (folder / DATA).is_file() or any((folder / "clean").glob("*.csv")) or bool(_data_files(folder))


def _data_files(folder: Path) -> list[Path]:
    """Give the publication's own files of data, whatever they are called."""
    draft = _draft(folder)
    return [place for one in draft.distributions if (place := draft.file(one)) is not None] if draft else []


def _draft(folder: Path) -> Draft | None:
    from ...publishing.description.draft import load

    try:
        return load(folder / PUBLICATION)
    except Problem:
        return None


def _safe(folder: Path) -> bool:
    from ...validation.privacy import privacy

    path = next(iter(_data_files(folder)), None) or table_in(folder, DATA.removesuffix(".csv"))
    if path is None:
        return False
    try:
        return not privacy(path).personal
    except Problem:
        return False


def _dictionary(folder: Path) -> bool:
    from ...publishing.description import dictionaries
    from ...validation.schema.dictionary import left_to_write

    draft = _draft(folder)
    try:
        if draft is not None and draft.distributions:
            schema = dictionaries.told(draft, draft.distributions[0])
            return schema is not None and not dictionaries.undescribed(schema)
        path = table_in(folder, DICTIONARY)
        return path is not None and not left_to_write(path)
    except Problem:
        return False


def _described(folder: Path) -> bool:
    from ...publishing.description.new import missing

    try:
        return not missing(folder / PUBLICATION)
    except Problem:
        return False


def _gates(folder: Path) -> bool:
    from ...publishing import gates

    draft = _draft(folder)
    return draft is not None and all(one.passed for one in gates.examine(draft.measured(), online=False))


def _receipts(folder: Path) -> list[dict[str, object]]:
    from ...publishing.description.receipts import newest_first

    return [told for _path, told in newest_first(folder / PUBLICATION) if told.get("files")][::-1]


def _published(folder: Path) -> bool:
    return bool(_receipts(folder))


def _again(folder: Path) -> bool:
    return any(one.get("changes") == [] for one in _receipts(folder)[1:])


def _next(folder: Path) -> bool:
    from ..publishing.evidence import hashes_of

    receipts = _receipts(folder)
    return any(hashes_of(one) != hashes_of(receipts[0]) for one in receipts)


def _page(folder: Path) -> bool:
    receipts = _receipts(folder)
    return bool(receipts) and marks_of(folder / PAGE).get("version") == str(receipts[-1].get("version"))


STAGES = (
    Stage(Words("Decide what goes out", "Decidir qué sale"), Words("decisions.csv", "decisions.csv"), "1.4", _has(DECISIONS)),
    Stage(Words("Write the recipe", "Escribir la receta"), Words("recipe.csv", "recipe.csv"), "2.2", _recipe),
    Stage(Words("Clean the file", "Limpiar el archivo"), Words("the clean file", "el archivo limpio"), "2.1", _clean),
    Stage(Words("Nobody is recognised", "No se reconoce a nadie"),
          Words("no personal data found in it", "no se hallan datos personales en él"), "2.5", _safe),
    Stage(Words("Complete the dictionary", "Completar el diccionario"),
          Words("every column described", "todas las columnas descritas"), "2.6", _dictionary),
    Stage(Words("Describe it for strangers", "Describirlo para quien no lo conoce"),
          Words("nothing left that only a person knows", "nada pendiente de lo que solo sabe una persona"), "3.1", _described),
    Stage(Words("Open every gate", "Abrir todas las puertas"),
          Words("all gates open", "todas las puertas abiertas"), "3.1", _gates),
    Stage(Words("Publish", "Publicar"), Words("a receipt", "un recibo"), "3.1", _published),
    Stage(Words("Publish again", "Publicar otra vez"),
          Words("a receipt that says: nothing changed", "un recibo que dice: nada cambió"), "3.1", _again),
    Stage(Words("Bring the next release out", "Publicar la próxima versión"),
          Words("a receipt with another file", "un recibo con otro archivo"), "3.2", _next),
    Stage(Words("Show it to who decides", "Mostrarlo a quien decide"), Words("portfolio.html, of the last version",
          "portfolio.html, de la última versión"), "capstone", _page),
)  # fmt: skip


def journey_of(folder: Path) -> list[bool]:
    """Say of each stage whether the files show that it is done.

    Parameters:
        folder: where the work is: decisions, recipe, dictionary and the folder publication.
    """
    return [stage.done(folder) for stage in STAGES]


def my_journey(which: str | Path = CAPSTONE) -> Card:
    """Show where you are on the way, what comes next and which unit teaches it, by the files in the folder.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson, or a folder of your own work.
    """
    error_cards.show_cards()
    folder = place_of(str(which)) if which in (CAPSTONE, LESSON) else Path(which)
    done = journey_of(folder)
    rows = tuple(
        (str(number), str(stage.title), _("done") if there else _("not yet"), str(stage.shown), stage.unit)
        for number, (stage, there) in enumerate(zip(STAGES, done, strict=True), start=1)
    )
    left = next((stage for stage, there in zip(STAGES, done, strict=True) if not there), None)
    title = _("Stages done: {done} of {all}.", done=sum(done), all=len(done))
    line = (
        _("Next: {stage}. Unit {unit} teaches it.", stage=left.title, unit=left.unit)
        if left
        else _("The whole way is gone. What is left is to keep it up.")
    )
    return Card("note" if left else "correct", title, (line,), bar=sum(done) / len(done),
                table=((_("no."), _("stage"), _("now"), _("what shows it"), _("unit")), *rows), wide=True)  # fmt: skip
