"""Task capstone.e: the description for strangers, its score, and every gate open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ...locale import Words
from ...publishing.description.draft import NAME, Draft
from ...publishing.vocabularies.themes import theme
from ..capstone.comparing import compared, protected
from ..capstone.dataset import begun_facts
from ..capstone.desk import YEAR, Desk, desk
from ..capstone.folder import CAPSTONE, DATA, NEXT_YEAR, PUBLICATION, SCHEMA
from ..capstone.given import given
from ..publishing.describing import text_at
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work, plain
from ._u3_1_description import DESCRIPTION as OF_3_1
from ._u3_1_description import UNUSABLE, described
from ._u3_1_looks import (
    contact_flaw,
    description_flaw,
    keyword_flaw,
    language_flaw,
    licence_flaw,
    period_flaw,
    place_flaw,
    publisher_flaw,
    rhythm_flaw,
)

#: The description alone has these points of 405, before an address can answer; whoever writes all of it has more.
ENOUGH = 230
#: Themes that fit any register of complaints: government, justice.
_FIT = ("GOVE", "JUST")


def _title(draft: Draft, data: Desk) -> Iterator[Mistake]:
    title = text_at(draft, "title")
    words = plain(title).split()
    if len(words) < 3:
        yield Mistake("title-hollow", {"given": title or "—"})
    elif plain(data.place).split()[0] not in words:
        yield Mistake("title-where", {"given": title})


def _theme(draft: Draft, data: Desk) -> Iterator[Mistake]:
    codes = [known.code for one in text_at(draft, "theme").split(",") if (known := theme(one.strip()))]
    if not codes:
        yield Mistake("theme-word", {"given": text_at(draft, "theme") or "—"})
    elif not set(codes) & {data.agency.theme, *_FIT}:
        yield Mistake("theme-other", {"given": codes[0], "agency": data.agency.acronym})


def _contact_person(draft: Draft, data: Desk) -> Iterator[Mistake]:
    if not text_at(draft, "contact_name") or plain(text_at(draft, "contact_position")) != plain(data.position):
        yield Mistake("contact-unnamed")


def _identifier(draft: Draft, data: Desk) -> Iterator[Mistake]:
    # Which learner it is, is not known where exercises are marked.
    if not re.fullmatch(r"practice-capstone-[a-z0-9_-]+", text_at(draft, "identifier")):
        yield Mistake("identifier-other", {"given": text_at(draft, "identifier") or "—"})


def _file(draft: Draft, data: Desk) -> Iterator[Mistake]:
    if len(plain(text_at(draft, "file_title")).split()) < 2:
        yield Mistake("file-untitled", {"given": text_at(draft, "file_title") or "—"})
    if text_at(draft, "file_schema").rpartition("/")[2] != SCHEMA:
        yield Mistake("dictionary-unnamed")


def _signature(draft: Draft, data: Desk) -> Iterator[Mistake]:
    names = [str(one.get("name", "")).strip() for one in draft.attestations]
    if names and plain(names[0]) != plain(data.signer):
        yield Mistake("signed-by-another", {"given": names[0] or "—", "signer": data.signer})


#: Each part that is marked, with what finds fault with it.
LOOKS: tuple[Callable[[Draft, Desk], Iterator[Mistake]], ...] = (
    _title, description_flaw, keyword_flaw, _theme, publisher_flaw, contact_flaw, _contact_person, licence_flaw, rhythm_flaw,
    place_flaw, period_flaw, language_flaw, _identifier, _file, _signature,
)  # fmt: skip


def year_in(draft: Draft) -> int:
    """Give the year of the register that the publication's file is of, by what it says; 2014 where it does not say."""
    from ...errors import Problem
    from ...reading import read

    path = draft.folder / DATA
    try:
        cells = [str(one) for row in read(path).cells[:1] for one in row] if path.is_file() else []
    except Problem:
        cells = []
    return NEXT_YEAR if any(one.startswith(f"QC-{NEXT_YEAR}") for one in cells) else YEAR


def file_flaws(draft: Draft, seed: int) -> list[Mistake]:
    """Say what keeps the publication's file from being the one that belongs there: clean, whole and without persons.

    Parameters:
        draft: the publication.
        seed: the learner's.
    """
    from ...errors import Problem
    from ...reading import read

    path = draft.folder / DATA
    if not path.is_file():
        return [Mistake("file-gone", {"file": DATA})]
    try:
        frame = read(path).frame
    except Problem as problem:
        return [Mistake("file-unreadable", {"why": problem.sentence})]
    data = desk(seed, year_in(draft))
    if protected(frame, data).mistakes:
        return [Mistake("file-not-safe")]
    return [] if compared(frame, data).state == "correct" else [Mistake("file-not-clean")]


def untouched(draft: Draft) -> bool:
    """Say whether nobody has written into a description yet."""
    begun = Draft(draft.folder, begun_facts(CAPSTONE))
    ways = ("title", "description", "keyword", "theme", "publisher", "contact_name", "contact_email", "license")
    return all(text_at(draft, way) == text_at(begun, way) for way in ways) and not draft.attestations


def _examine(work: Work) -> Outcome:
    from ...publishing import gates
    from ...publishing.score import score

    draft = described(work)
    if isinstance(draft, Outcome):
        return draft
    if PUBLICATION in given(work.folder) or untouched(draft):
        return NOT_ATTEMPTED
    data = desk(work.seed, year_in(draft))
    found = [tuple(look(draft, data)) for look in LOOKS]
    mistakes = [one for each in found for one in each]
    told = gates.examine(draft.measured(), online=False)
    closed = [Mistake("gate-closed", {"gate": one.title or one.gate, "why": one.why}) for one in told if not one.passed]
    points = score(draft.folder, online=False).to_json()["total"]
    low = [Mistake("score-low", {"points": points, "needed": ENOUGH})] if points < ENOUGH else []
    faults = file_flaws(draft, work.seed)
    # Half for the description, half for the gates; the score and the file count as a gate each.
    words = sum(not each for each in found) / len(found)
    doors = 1 - (len(closed) + bool(low) + bool(faults)) / (len(told) + 2)
    return Outcome(words / 2 + doors / 2, (*mistakes, *faults, *low, *closed))


_TAKEN = (
    "description-blank", "description-thin", "keyword-few", "keyword-hollow", "keyword-sentence", "theme-word",
    "publisher-acronym", "contact-other", "contact-unnamed", "licence-other", "rhythm-word", "rhythm-other", "period-form",
    "period-other", "language-word", "identifier-other", "file-untitled", "dictionary-unnamed",
)  # fmt: skip
DESCRIBE = Task(
    id="capstone.e",
    points=4,
    title=Words("Described, and every gate open", "Descrito, y todas las puertas abiertas"),
    objective=Words(
        "Describe a dataset of your own making so that strangers find it, and bring it through every gate.",
        "Describir un conjunto hecho por ti para que lo encuentre quien no lo conoce, y pasarlo por todas las puertas.",
    ),
    file=f"{PUBLICATION}/{NAME}",
    hints=(
        Words(
            "What could be worked out of the file is there already. What is left only a person knows: it is in the note.",
            "Lo que se podía averiguar del archivo ya está. Lo que falta solo lo sabe una persona: está en la nota.",
        ),
        Words(
            "look_at_gates(\"capstone\") says what to mend, and my_score(\"capstone\") what each lost point needs. Descriptions "
            "and gates are taught in unit 3.1.",
            "look_at_gates(\"capstone\") dice qué corregir y my_score(\"capstone\"), qué le falta a cada punto perdido. Las "
            "descripciones y las puertas se enseñan en la unidad 3.1.",
        ),
        Words(
            "Title: complaints, about what, the state. Description: what a row is, what is left out, what a blank means. Three "
            "keywords with commas; the theme's code (or GOVE); R/P1Y; the licence's id; access_rights public; a sentence in "
            "rights; and sign with the name of the note.",
            "Título: quejas, sobre qué, el estado. Descripción: qué es una fila, qué falta, qué significa un blanco. Tres palabras "
            "clave con comas; la clave del tema (o GOVE); R/P1Y; la clave de la licencia; access_rights public; una frase en "
            "rights; y la firma con el nombre de la nota.",
        ),
    ),
    mistakes={
        "description-unusable": UNUSABLE,
        **{code: OF_3_1.mistakes[code] for code in _TAKEN},
        "title-hollow": OF_3_1.mistakes["title-hollow"],
        "title-where": Words(
            "“{given}” leaves out where: the state's name belongs into the title.",
            "A «{given}» le falta dónde: el nombre del estado va en el título.",
        ),
        "theme-other": Words(
            "{given} is a theme of the list, but who looks there does not look for complaints at {agency}.",
            "{given} es un tema de la lista, pero quien mira ahí no busca quejas de {agency}.",
        ),
        "place-other": Words(
            "The place is “{given}”. Write the name of the state of the desk.",
            "El lugar es «{given}». Escribe el nombre del estado de la oficina.",
        ),
        "signed-by-another": Words(
            "“{given}” signed, and the note says that {signer} may. Who signs answers for it.",
            "Firmó «{given}», y la nota dice que puede {signer}. Quien firma responde por ello.",
        ),
        "file-gone": Words("{file} is not in the folder publication.", "{file} no está en la carpeta publication."),
        "file-unreadable": Words("The file cannot be read. {why}", "El archivo no se puede leer. {why}"),
        "file-not-safe": Words(
            "The file in the folder publication still leads to persons, or lacks what readers ask for: see task c, then bring it "
            "in again.",
            "El archivo de la carpeta publication todavía lleva a personas, o le falta lo que la gente pide: mira la tarea c y "
            "tráelo de nuevo.",
        ),
        "file-not-clean": Words(
            "The file in the folder publication is not the clean one: see task b, then bring it in again.",
            "El archivo de la carpeta publication no es el limpio: mira la tarea b y tráelo de nuevo.",
        ),
        "score-low": Words(
            "The score is {points}, and {needed} can be reached before it is published. my_score(\"capstone\") says what is "
            "lacking.",
            "El puntaje es {points}, y antes de publicar se puede llegar a {needed}. my_score(\"capstone\") dice qué falta.",
        ),
        "gate-closed": Words("{gate}: {why}", "{gate}: {why}"),
    },
    examine=_examine,
)  # fmt: skip
