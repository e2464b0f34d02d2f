"""A telephone number, an address or a CURP left in a remark."""

from __future__ import annotations

from ...countries.mx.people import MEN, SURNAMES, WOMEN, curp, email, telephone
from ...locale import Words
from ..example import Example
from ._choice import change_one

CODE = "personal-data"
SCOPE = "cell"
FIX = "personal-data"
LABEL = Words("Personal data in a remark", "Datos personales en una observación")
WHAT = Words(
    "The remark was written for colleagues and says whom to call; nobody read it again before it was published.",
    "La observación se escribió para colegas y dice a quién llamar; nadie la volvió a leer antes de publicarla.",
)
PARAMETERS = {
    "columns": Words("the columns of remarks", "las columnas de observaciones"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example(
    "Folio,Observaciones\n1,Revisado\n",
    "Folio,Observaciones\n1,Revisado. Informes: 1001260010\n",
    {"columns": "Observaciones", "every": 1},
)


def fits(cells: list[str]) -> bool:
    """Tell whether there is a remark."""
    return any(map(str.strip, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Add an invented person's telephone, address or CURP to one remark."""
    return change_one(cells, draw, str.strip, _with_note)


def _with_note(cell: str, rest: int) -> str:
    text = cell.rstrip()
    return f"{text}{'' if text.endswith(('.', '!', '?')) else '.'} {_note(rest)}"


def _note(rest: int) -> str:
    rest, kind = divmod(rest, 3)
    if kind == 0:
        return f"Informes: {telephone(rest)}"
    rest, woman = divmod(rest, 2)
    names = WOMEN if woman else MEN
    rest, name = divmod(rest, len(names))
    rest, one = divmod(rest, len(SURNAMES))
    if kind == 1:
        return f"Enviar copia a {email(names[name], SURNAMES[one], rest)}"
    rest, two = divmod(rest, len(SURNAMES))
    rest, year = divmod(rest, 50)
    rest, month = divmod(rest, 12)
    rest, day = divmod(rest, 28)
    rest, state = divmod(rest, 32)
    born = f"{1950 + year}-{month + 1:02d}-{day + 1:02d}"
    key = f"{state + 1:02d}"
    return f"CURP: {curp(names[name], SURNAMES[one], SURNAMES[two], 'M' if woman else 'H', born, key, rest)}"
