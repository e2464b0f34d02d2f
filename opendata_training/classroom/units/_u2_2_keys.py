"""Task 2.2.c: INEGI's keys as text, their two parts and their zeros."""

from __future__ import annotations

from ...locale import Words
from ..dams import dams
from ..tasks import Choice, Item, Outcome, Task, Work
from ._u2_2_exact import exactly, example, judged, number

KINDS = (
    Choice("text", Words("text of five characters", "texto de cinco caracteres")),
    Choice("number", Words("whole number", "número entero")),
)
# INEGI: two characters for the state and three for the municipality, https://www.inegi.org.mx/app/ageeml/
_STATE = 2


def _key(work: Work) -> tuple[str, str]:
    """Give the key of the second row as it is and as it was handed over."""
    file = dams(work.seed)
    return file.clean[1]["CVE_MUN"], file.spoiled[1]["CVE_MUN"]


def _short(work: Work) -> str:
    return str(sum(len(key) == 4 for key in dams(work.seed).column("CVE_MUN")))


def _examine(work: Work) -> Outcome:
    whole, seen = _key(work)
    state, place = whole[:_STATE], whole[_STATE:]
    return judged(
        work,
        {
            "key": exactly("key", whole, {seen: "zero-lost", f"{seen}0": "zero-behind"}),
            "state": exactly("state", state, {state.lstrip("0"): "part-short", seen[:_STATE]: "state-of-short"}),
            "place": exactly("place", place, {place.lstrip("0"): "part-short", whole: "whole-for-part"}),
            "short": number("short", _short(work), {"1": "one-counted", str(len(dams(work.seed).clean)): "all-short"}),
            "kind": exactly("kind", "text", {"number": "key-as-number"}),
        },
    )


def _right(work: Work) -> dict[str, str]:
    whole = _key(work)[0]
    return {"key": whole, "state": whole[:_STATE], "place": whole[_STATE:], "short": _short(work), "kind": "text"}


KEYS = Task(
    id="2.2.c",
    points=3,
    title=Words("Keys are text", "Las claves son texto"),
    objective=Words(
        "Give INEGI's keys their zeros back and take them apart: two characters the state, three the municipality.",
        "Devolver a las claves de INEGI sus ceros y separarlas: dos caracteres del estado, tres del municipio.",
    ),
    items=(
        Item(
            "key",
            Words("Second row of data, CVE_MUN: the whole key", "Segunda fila de datos, CVE_MUN: la clave completa"),
        ),
        Item(
            "state", Words("Second row of data: the key of its state", "Segunda fila de datos: la clave de su estado")
        ),
        Item(
            "place",
            Words(
                "Second row of data: the municipality's own part",
                "Segunda fila de datos: la parte propia del municipio",
            ),
        ),
        Item(
            "short",
            Words(
                "How many rows have a key that lost its zero?", "¿Cuántas filas tienen una clave que perdió su cero?"
            ),
            "number",
        ),
        Item("kind", Words("What is a key?", "¿Qué es una clave?"), "choice", KINDS),
    ),
    hints=(
        Words(
            "Count the characters of the key in the second row, and of the one in the first.",
            "Cuenta los caracteres de la clave de la segunda fila, y los de la primera.",
        ),
        Words(
            "A whole key has five: two of the state (01 to 32) and three of the municipality. What is lost was in front: "
            "programs drop zeros there.",
            "Una clave completa tiene cinco: dos del estado (01 a 32) y tres del municipio. Lo que se perdió estaba delante: "
            "ahí es donde los programas quitan ceros.",
        ),
        Words(
            "For example: 5030 was 05030, so its state is 05 and its municipality 030. Then count the rows with four characters.",
            "Por ejemplo: 5030 era 05030, así que su estado es 05 y su municipio 030. Después cuenta las filas con cuatro "
            "caracteres.",
        ),
    ),
    mistakes={
        "zero-lost": Words(
            "“{given}” has four characters, as it came. A key has five: what was in front of it?",
            "«{given}» tiene cuatro caracteres, como llegó. Una clave tiene cinco: ¿qué tenía delante?",
        ),
        "zero-behind": Words(
            "In “{given}” the zero is at the end, and the key is another place's. Programs drop zeros in front.",
            "En «{given}» el cero está al final, y la clave es de otro lugar. Los programas quitan los ceros de delante.",
        ),
        "part-short": Words(
            "“{given}” lost its zeros: the state's part has always two characters and the municipality's three.",
            "«{given}» perdió sus ceros: la parte del estado siempre tiene dos caracteres, y la del municipio, tres.",
        ),
        "state-of-short": Words(
            "“{given}” is what the short key begins with, and it is another state, or none. First the zero, then the parts.",
            "Con «{given}» empieza la clave corta, y es otro estado, o ninguno. Primero el cero, después las partes.",
        ),
        "whole-for-part": Words(
            "“{given}” is the whole key. The municipality's part is what comes behind the state's two characters.",
            "«{given}» es la clave completa. La parte del municipio es lo que viene después de los dos caracteres del estado.",
        ),
        "one-counted": Words(
            "The second row is not the only one: the same dam comes again each month. Count every row with four characters.",
            "La segunda fila no es la única: la misma presa vuelve a aparecer cada mes. Cuenta todas las filas con cuatro.",
        ),
        "all-short": Words(
            "Not all of them: only states 01 to 09 have a zero to lose. Count the keys of four characters.",
            "No todas: solo los estados 01 a 09 tienen un cero que perder. Cuenta las claves de cuatro caracteres.",
        ),
        "key-as-number": Words(
            "As a number the zero goes again at the next opening. Nobody adds keys up: they are names made of digits.",
            "Como número, el cero se vuelve a perder al abrir el archivo. Las claves no se suman: son nombres hechos de dígitos.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Five characters in all: two and three.",
                "«{item}» Tu respuesta es «{given}». Son cinco caracteres en total: dos y tres.",
            )
            for key in ("key", "state", "place", "short", "kind")
        },
    },
    examine=_examine,
    examples=(
        example(_right),
        example(_right, "zero-lost", key=lambda work: _key(work)[1]),
        example(_right, "zero-behind", key=lambda work: _key(work)[1] + "0"),
        example(_right, "part-short", state=lambda work: _right(work)["state"].lstrip("0")),
        example(_right, "part-short", place=lambda work: _right(work)["place"].lstrip("0")),
        example(_right, "state-of-short", state=lambda work: _key(work)[1][:2]),
        example(_right, "whole-for-part", place=lambda work: _key(work)[0]),
        example(_right, "one-counted", short="1"),
        example(_right, "all-short", short=lambda work: str(len(dams(work.seed).clean))),
        example(_right, "key-as-number", kind="number"),
        example(_right, "key", key="99999"),
        example(_right, "blank", kind=""),
    ),
)
