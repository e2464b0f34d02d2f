"""Task 2.5.f: small counts in a published table, and how its totals give them back."""

from __future__ import annotations

from collections import defaultdict

from ...locale import Words
from ..beneficiaries import beneficiaries, counts
from ..protecting import LEAST
from ..tasks import YES_NO, Choice, Example, Item, Outcome, Task, Work, compare

WAYS = (
    Choice("more", Words("hide one more count in that line", "ocultar una cuenta más de ese renglón")),
    Choice("sign", Words("write “fewer than 5” in place of the blank", "escribir «menos de 5» en lugar del blanco")),
    Choice("zero", Words("write 0 in place of the blank", "escribir 0 en lugar del blanco")),
)
RIGHT = {"zero": "no", "way": "more"}
_NAMED: dict[tuple[str, object], str] = {
    ("zero", "yes"): "zero-hidden",
    ("way", "sign"): "sign-only",
    ("way", "zero"): "zero-written",
}


def small(seed: int) -> int:
    """Give how many counts are from 1 to 4, totals apart."""
    return sum(0 < one.persons < LEAST for one in counts(beneficiaries(seed)))


def given_back(seed: int) -> int:
    """Give in how many municipalities the total gives a hidden count back: one is hidden, and the total is not."""
    lines: dict[str, list[int]] = defaultdict(list)
    for one in counts(beneficiaries(seed)):
        lines[one.place].append(one.persons)
    return sum(sum(0 < many < LEAST for many in line) == 1 and sum(line) >= LEAST for line in lines.values())


def _with_zeros(seed: int) -> int:
    return sum(one.persons < LEAST for one in counts(beneficiaries(seed)))


def _examine(work: Work) -> Outcome:
    right: dict[str, str | int] = {**RIGHT, "small": small(work.seed), "back": given_back(work.seed)}
    named = {
        **_NAMED,
        ("small", _with_zeros(work.seed)): "zeros-counted",
        ("back", 0): "none-back",
    }
    return compare(work, right, named)


def _counted(mistake: str = "", **changed: str) -> Example:
    return Example(
        lambda work: {**RIGHT, "small": str(small(work.seed)), "back": str(given_back(work.seed)), **changed}, mistake
    )


COUNTED = Task(
    id="2.5.f",
    points=3,
    title=Words("Small counts and their totals", "Cuentas pequeñas y sus totales"),
    objective=Words(
        "Find small counts in a table, and hide enough that totals do not give them back.",
        "Hallar las cuentas pequeñas de una tabla, y ocultar lo suficiente para que los totales no las devuelvan.",
    ),
    items=(
        Item(
            "small",
            Words(
                "How many counts of the table are from 1 to 4? (The columns H and M, without any total.)",
                "¿Cuántas cuentas de la tabla son de 1 a 4? (Las columnas H y M, sin ningún total.)",
            ),
            "number",
        ),
        Item(
            "zero",
            Words(
                "Is a 0 a small count too, to be hidden?", "¿Un 0 también es una cuenta pequeña que hay que ocultar?"
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "back",
            Words(
                "With only the small ones hidden: in how many municipalities does the total give the hidden count "
                "back?",
                "Ocultas solo las pequeñas: ¿en cuántos municipios el total devuelve la cuenta oculta?",
            ),
            "number",
        ),
        Item("way", Words("What helps against that?", "¿Qué sirve contra eso?"), "choice", WAYS),
    ),
    hints=(
        Words(
            "Take one line in which a single count is hidden, and a pencil: total minus what is left.",
            "Toma un renglón con una sola cuenta oculta, y un lápiz: el total menos lo que queda.",
        ),
        Words(
            'Run the cell with hide="small": look for lines with exactly one “…” among H and M and a total that is '
            "still there.",
            'Ejecuta la celda con hide="small": busca renglones con un solo «…» entre H y M y un total que sigue ahí.',
        ),
        Words(
            'Compare hide="small" with hide="enough": of the lines whose total is still there, those that differ are '
            "the ones that the total gave back. A 0 is nobody, so it stays; one more count of the line must go.",
            'Compara hide="small" con hide="enough": de los renglones que conservan su total, los que cambian son los '
            "que el total devolvía. Un 0 no es nadie, así que se queda; tiene que ocultarse una cuenta más del renglón.",
        ),
    ),
    mistakes={
        "zeros-counted": Words(
            "{given} is with the zeros. In a 0 there is nobody: small is from 1 to 4.",
            "{given} es con los ceros. En un 0 no hay nadie: pequeño es de 1 a 4.",
        ),
        "zero-hidden": Words(
            "In a 0 there is nobody to be recognised. Where a 0 itself tells a secret, that is for your memo.",
            "En un 0 no hay a quién reconocer. Si un 0 por sí mismo revela algo, eso va en tu memorando.",
        ),
        "none-back": Words(
            "Take a line with a single “…”, and subtract: total minus the count that is left.",
            "Toma un renglón con un solo «…» y resta: el total menos la cuenta que queda.",
        ),
        "sign-only": Words(
            "“Fewer than 5” looks better, and the subtraction still gives the exact number.",
            "«Menos de 5» se ve mejor, y la resta sigue dando el número exacto.",
        ),
        "zero-written": Words(
            "A 0 that is not true is an error that you made: the line no longer adds up, and who subtracts knows all "
            "the same.",
            "Un 0 que no es verdad es un error tuyo: el renglón ya no suma, y quien resta lo sabe de todos modos.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Go through the table line by line with a finger.",
                "«{item}» Tu respuesta es «{given}». Recorre la tabla renglón por renglón con el dedo.",
            )
            for key in ("small", "back", *RIGHT)
        },
    },
    examine=_examine,
    examples=(
        _counted(),
        Example(
            lambda work: {
                **RIGHT,
                "back": str(given_back(work.seed)),
                "small": str(_with_zeros(work.seed) if _with_zeros(work.seed) != small(work.seed) else 99),
            },
            "zeros-counted",
        ),
        _counted("zero-hidden", zero="sí"),
        _counted("none-back", back="0"),
        _counted("sign-only", way="sign"),
        _counted("zero-written", way="zero"),
        _counted("small", small="99"),
        _counted("back", back="99"),
        _counted("blank", back=""),
    ),
)
