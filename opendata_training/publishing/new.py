"""Starting a publication: everything that can be worked out is filled in; the rest is asked once."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
import uuid
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from .. import files
from ..errors import Problem
from ..locale import Words, language, translator
from .draft import FIELDS, GROUPS, LISTS, NAME, Draft, load, save
from .formats import format_of

_ = translator("publishing")

# A file past this many bytes is not read through only to guess the years it covers.
BIG = 50_000_000
YEAR = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)")
# What only a person knows, in the order it is asked.
QUESTIONS = {
    "description": Words(
        en="What is a row, for whom may it be of use, and what is left out?",
        es="¿Qué representa cada fila, a quién puede servir y qué queda fuera?",
    ),
    "publisher": Words(en="Which department publishes it?", es="¿Qué dependencia publica estos datos?"),
    "contact_point.name": Words(
        en="Who answers questions about it?", es="¿Quién responde preguntas sobre estos datos?"
    ),
    "contact_point.email": Words(en="At which e-mail address?", es="¿A qué correo electrónico se le escribe?"),
    "license": Words(en="Under which licence may people use it?", es="¿Con qué licencia se pueden usar?"),
    "theme": Words(en="What is it about (theme)?", es="¿De qué tema son (theme)?"),
    "keyword": Words(en="Which words would people search for?", es="¿Con qué palabras los buscaría la gente?"),
    "accrual_periodicity": Words(
        en="How often is it updated (R/P1Y every year, R/P1M every month, irregular)?",
        es="¿Cada cuándo se actualizan (R/P1Y cada año, R/P1M cada mes, irregular)?",
    ),
    "spatial": Words(en="Which place does it cover?", es="¿Qué lugar cubren?"),
    "temporal.start": Words(en="From which day on are there data?", es="¿Desde qué día hay datos?"),
    "attestations": Words(
        en="Who confirms that it may be published, and when?",
        es="¿Quién confirma que se pueden publicar, y cuándo?",
    ),
}


@dataclass(frozen=True)
class Missing:
    """A fact that only a person knows: its field in dataset.yaml, and the question that asks for it."""

    field: str
    question: str


def missing(folder: Path | str) -> list[Missing]:
    """List what only a person can add to a publication.

    Raises:
        Problem: when the folder holds no publication.
    """
    draft = load(Path(folder))
    found = []
    for field, question in QUESTIONS.items():
        name, _dot, part = field.partition(".")
        if name in LISTS:
            filled = bool(draft.facts.get(name))
        else:
            filled = bool(draft.text(name, part or None))
        if not filled:
            found.append(Missing(field, str(question)))
    return found


def new_publication(folder: Path | str, data_file: Path | str, **facts: Any) -> Path:
    """Start a publication, or renew one: copy the data file in and fill in what can be worked out.

    In a folder that is a publication already, what people wrote stays, the facts given here take their field's place, and
    the file joins the others or takes the place of the one of its name.

    Parameters:
        folder: the publication's folder, made when missing.
        data_file: the data.
        facts: fields of dataset.yaml that are known (title, license, contact_point…).

    Returns:
        The folder.

    Raises:
        Problem: when the file cannot be read, the folder cannot be written, or a fact has no such field.
    """
    folder, source = Path(folder), Path(data_file)
    unknown = sorted(set(facts) - (set(FIELDS) - {"distributions"}))
    if unknown:
        known = ", ".join(name for name in FIELDS if name != "distributions")
        raise Problem(
            _("A publication has no field {names}. Its fields are: {known}.", names=", ".join(unknown), known=known)
        )
    _put(folder, source)
    before = load(folder).facts if (folder / NAME).is_file() else _worked_out(source, facts)
    described = {one.get("path"): one for one in before.get("distributions") or [] if isinstance(one, dict)}
    described[source.name] = {**_file_facts(source), **described.get(source.name, {})}
    draft = Draft(folder, {**before, **facts, "distributions": list(described.values())}).measured()
    save(draft)
    return folder


def _put(folder: Path, source: Path) -> None:
    target = folder / source.name
    if source.name == NAME:
        raise Problem(_("The data file cannot be called {name}: that is the description's name. Rename it.", name=NAME))
    if not all(sign.isprintable() or sign == "\xa0" for sign in source.name):
        # A name in an old encoding, as from another system's ZIP file, or with a line end: no portal would show it whole.
        raise Problem(
            _("The name of {file} has signs that cannot be shown. Rename it, best with plain letters, digits and hyphens.",
              file=str(source))
        )  # fmt: skip
    files.refuse_special(source)
    try:
        data = source.open("rb")
    except OSError as error:
        raise files.trouble(source, error) from error
    with data:
        if os.path.realpath(target) != os.path.realpath(source):
            with files.written_whole(target) as copy:
                shutil.copyfileobj(data, copy)


def _file_facts(source: Path) -> dict[str, Any]:
    kind = format_of(source)
    return {"path": source.name, "title": _title(source), "media_type": kind.media_type, "format": kind.label}


def _title(source: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", source.stem).strip()
    return words[:1].upper() + words[1:]


def _worked_out(source: Path, facts: dict[str, Any]) -> dict[str, Any]:
    title = str(facts.get("title") or _title(source))
    identifier = str(facts.get("identifier") or f"urn:uuid:{uuid.uuid4()}")
    start, end = _years(source)
    return {
        "identifier": identifier,
        "name": short_name(title, identifier),
        "title": title,
        **{name: "" for name in ("description", "publisher")},
        "contact_point": dict.fromkeys(GROUPS["contact_point"], ""),
        **{name: "" for name in ("license", "theme")},
        "keyword": [],
        **{name: "" for name in ("accrual_periodicity", "spatial")},
        "temporal": {"start": f"{start}-01-01" if start else "", "end": f"{end}-12-31" if end else ""},
        "language": language(),
        "version": "1.0.0",
        "distributions": [],
        "attestations": [],
        "waivers": [],
    }


def short_name(title: str, identifier: str) -> str:
    """Derive the portal's short name for a dataset, once: the title's words and a piece that no other dataset has."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    return f"{words or 'dataset'}-{sha256(identifier.encode()).hexdigest()[:6]}"


def _years(source: Path) -> tuple[str, str]:
    """Guess the years the data cover: of a column that holds nothing but years, else of the file's name."""
    found = YEAR.findall(source.stem)
    if format_of(source).table and source.stat().st_size <= BIG:
        from ..reading import read

        try:
            frame = read(source).frame
        except Problem:
            # The data gate says what is wrong with the file; here only a guess is lost.
            return (min(found), max(found)) if found else ("", "")
        for place in range(frame.shape[1]):
            values = {str(value).strip() for value in frame.iloc[:, place]} - {""}
            if values and all(YEAR.fullmatch(value) for value in values):
                return min(values), max(values)
    return (min(found), max(found)) if found else ("", "")
