"""The free textbooks of a school year: a catalogue with keys, print runs and costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, decimal, derived, fact, whole

if TYPE_CHECKING:
    pass

GRADES = ("Primer grado", "Segundo grado", "Tercer grado", "Cuarto grado", "Quinto grado", "Sexto grado")
KINDS = ("Libro para el alumno", "Cuaderno de trabajo", "Libro para el maestro")
# Level, its letter in the keys, subjects with the first and the last grade that has them.
LEVELS = (
    ("Preescolar", "J", (("Mi álbum", 1, 3), ("Juego y aprendo con mi material", 1, 3))),
    (
        "Primaria",
        "P",
        (
            *(("Español", 1, 6), ("Matemáticas", 1, 6), ("Exploración de la Naturaleza y la Sociedad", 1, 2)),
            *(
                ("Ciencias Naturales", 3, 6),
                ("Geografía", 4, 6),
                ("Historia", 4, 6),
                ("Formación Cívica y Ética", 1, 6),
            ),
        ),
    ),
    (
        "Secundaria",
        "S",
        (
            *(("Español", 1, 3), ("Matemáticas", 1, 3), ("Ciencias", 1, 3), ("Geografía de México y del Mundo", 1, 1)),
            *(("Historia", 2, 3), ("Formación Cívica y Ética", 2, 3), ("Inglés", 1, 3)),
        ),
    ),
    (
        "Telesecundaria",
        "T",
        (
            *(("Español", 1, 3), ("Matemáticas", 1, 3), ("Ciencias", 1, 3), ("Historia", 2, 3)),
            *(("Asignatura Estatal", 1, 1), ("Tecnología", 1, 3)),
        ),
    ),
)
# What each level's books are, subject after subject.
BOOKS = [[(name, at) for name, low, high in subjects for at in range(low, high + 1)] for _, _, subjects in LEVELS]


def _books(block: Block) -> list[list[str]]:
    """Give level, grade, key, title and kind of each book, level after level."""
    level, within = block.parted(len(LEVELS))
    found = []
    for row, at, one in zip(block.rows.tolist(), level.tolist(), within.tolist(), strict=True):
        name, letter, _subjects = LEVELS[at]
        again, which = divmod(one, len(BOOKS[at]))
        subject, grade = BOOKS[at][which]
        key = f"{letter}{grade}{subject[:2].upper()}{row + 1:04d}"
        found.append((name, GRADES[grade - 1], key, f"{subject}. {GRADES[grade - 1]}", KINDS[again % len(KINDS)]))
    return [list(column) for column in zip(*found, strict=True)]


def _isbn(block: Block) -> list[str]:
    """Give an ISBN of Mexico's group whose check digit is wrong."""
    start = block.lasting("isbn").between(0, 990) * 1000
    shift = block.lasting("isbn.check").wholes(block.rows, 1, 9).tolist()
    found = []
    for row, wrong in zip(block.rows.tolist(), shift, strict=True):
        text = f"978607{start + row:06d}"
        right = -sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(text)) % 10
        found.append(f"{text}{(right + wrong) % 10}")
    return found


DATASET = Dataset(
    Entry(
        title=Words("Catalogue of free textbooks", "Catálogo de libros de texto gratuitos"),
        what=Words(
            "A row is a textbook of a school year, with its ISBN, its print run and what a copy cost.",
            "Una fila es un libro de texto de un ciclo escolar, con su ISBN, su tiraje y el costo por ejemplar.",
        ),
        owner="Dirección General de Materiales e Informática Educativa",
        system="Libro de cálculo del área de producción editorial",
        sensitivity="public",
        demand=2,
        evidence=Words(
            "A few publishers and printers ask for the print runs once a year.",
            "Unas cuantas editoriales e imprentas preguntan los tirajes una vez al año.",
        ),
        effort=1,
        barriers=("upkeep", "no-time"),
        legal_basis=Words(
            "General Education Law: the ministry writes the free textbooks, keeps them up to date and has them "
            "printed.",
            "Ley General de Educación: la Secretaría elabora, mantiene actualizados y edita los libros de texto "
            "gratuitos.",
        ),
        frequency="R/P1Y",
    ),
    key=("CLAVE",),
    columns=(
        fact("CICLO", "{year}-{next}"),
        derived(("NIVEL", "GRADO", "CLAVE", "TITULO", "TIPO"), _books),
        derived("ISBN", _isbn),
        choice("ORIGEN", {"Edición de la SEP": 6, "Editorial privada": 3, "Coedición": 1}),
        whole("PAGINAS", 64, 320),
        whole("TIRAJE", 20_000, 2_600_000, lean=2),
        decimal("COSTO_UNITARIO", 6.5, 48, lean=2),
    ),
    releases=(
        release(
            "2013-2014",
            "libros-de-texto-gratuitos-2013-2014.csv",
            spoil("lost-character", columns="TITULO", every=15),
            spoil("blank-column", column="(vacía)", at=6),
            spoil("byte-order-mark"),
            year=2013,
            next=2014,
        ),
        release(
            "2014-2015",
            "libros-de-texto-gratuitos-2014-2015.xlsx",
            spoil("scientific-key", columns="ISBN", every=10),
            spoil("outlier", columns="TIRAJE", every=30),
            spoil("several-sheets", column="NIVEL"),
            year=2014,
            next=2015,
        ),
    ),
    full=1_100,
    small=72,
    known={
        "outlier": "TIRAJE<=10000000",
    },
)
