"""Task 2.4.f: what checksums say of parts that somebody else sent."""

from __future__ import annotations

from ...locale import Words
from ..shipment import MONTHS, Shipment, shipment
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

PARTS = tuple(Choice(month, Words(month, month)) for month in MONTHS)
SIGNS = (
    Choice("size", Words("its size in bytes", "su tamaño en bytes")),
    Choice("rows", Words("its number of rows", "su número de filas")),
    Choice("checksum", Words("only its checksum", "solo su suma de verificación")),
)
STEPS = (
    Choice(
        "ask-again",
        Words("ask for these parts again and compare once more", "pedir otra vez esas partes y volver a comparar"),
    ),
    Choice("new-sums", Words("make a new list of checksums of what is here", "hacer una lista nueva con lo que hay")),
    Choice("publish-rest", Words("publish the parts that agree", "publicar las partes que coinciden")),
    Choice("mend", Words("mend the parts by hand", "corregir las partes a mano")),
)


def _right(sent: Shipment) -> dict[str, str | int]:
    return {
        "lacking": sent.lacking,
        "cut": sent.cut,
        "changed": sent.changed,
        "rows_lacking": sent.rows_lacking,
        "seen_by": "checksum",
        "next": "ask-again",
    }


def _received(work: Work) -> Outcome:
    sent = shipment(work.seed)
    off = len(sent.whole[sent.cut]) - len(sent.arrived[sent.cut])
    return compare(
        work,
        _right(sent),
        {
            ("changed", sent.cut): "cut-and-changed",
            ("cut", sent.changed): "cut-and-changed",
            ("lacking", sent.cut): "cut-and-lacking",
            ("lacking", sent.changed): "cut-and-lacking",
            ("cut", sent.lacking): "cut-and-lacking",
            ("changed", sent.lacking): "cut-and-lacking",
            ("rows_lacking", off): "only-cut",
            ("rows_lacking", len(sent.whole[sent.lacking])): "only-lacking",
            ("seen_by", "size"): "seen-by-size",
            ("seen_by", "rows"): "seen-by-size",
            ("next", "new-sums"): "new-sums",
            ("next", "publish-rest"): "publish-rest",
            ("next", "mend"): "mended",
        },
    )


def _said(mistake: str = "", **changed: str) -> Example:
    return Example(
        lambda work: {**{key: str(value) for key, value in _right(shipment(work.seed)).items()}, **changed}, mistake
    )


def _like(key: str, other: str, mistake: str) -> Example:
    """Give an example where one question has the answer of another."""

    def answers(work: Work) -> dict[str, str]:
        right = {one: str(value) for one, value in _right(shipment(work.seed)).items()}
        return {**right, key: right[other]}

    return Example(answers, mistake)


def _rows(mistake: str) -> Example:
    def answers(work: Work) -> dict[str, str]:
        sent = shipment(work.seed)
        month = sent.lacking if mistake == "only-lacking" else sent.cut
        here = 0 if mistake == "only-lacking" else len(sent.arrived[month])
        right = {one: str(value) for one, value in _right(sent).items()}
        return {**right, "rows_lacking": str(len(sent.whole[month]) - here)}

    return Example(answers, mistake)


RECEIVED = Task(
    id="2.4.f",
    points=3,
    title=Words("What arrived", "Lo que llegó"),
    objective=Words(
        "Find with checksums what was changed, cut or lost on the way, and do the right thing about it.",
        "Encontrar con sumas de verificación qué cambió, se cortó o se perdió en el camino, y hacer lo correcto.",
    ),
    items=(
        Item("lacking", Words("Which month's part did not arrive?", "¿La parte de qué mes no llegó?"), "choice", PARTS),
        Item("cut", Words("Which month's part was cut short?", "¿La parte de qué mes llegó cortada?"), "choice", PARTS),
        Item(
            "changed",
            Words(
                "Which month's part is as long as it should be and yet another one?",
                "¿La parte de qué mes mide lo que debe y sin embargo es otra?",
            ),
            "choice",
            PARTS,
        ),
        Item(
            "rows_lacking",
            Words("How many rows of the year are lacking, all together?", "¿Cuántas filas del año faltan en total?"),
            "number",
        ),
        Item("seen_by", Words("What shows the changed one?", "¿Qué delata a la que cambió?"), "choice", SIGNS),
        Item("next", Words("What do you do now?", "¿Qué haces ahora?"), "choice", STEPS),
    ),
    hints=(
        Words(
            "Read the card line by line: what the lists say is on the left of each pair, what is here on the right.",
            "Lee la tarjeta renglón por renglón: en cada par, primero está lo que dicen las listas y luego lo que hay aquí.",
        ),
        Words(
            "Three lines do not agree. One has nothing on the right, one is shorter, one differs in the checksum alone.",
            "Tres renglones no coinciden. Uno no tiene nada de este lado, uno es más corto, uno difiere solo en la suma.",
        ),
        Words(
            "Lacking rows: all of the part that did not arrive, and the difference of both numbers of rows of the cut one.",
            "Filas que faltan: todas las de la parte que no llegó, más la diferencia entre los dos números de filas de la cortada.",
        ),
    ),
    mistakes={
        "cut-and-changed": Words(
            "“{item}” Not {given}. Compare bytes with bytes: the one cut short is smaller, the changed one has the same size.",
            "«{item}» No es {given}. Compara bytes con bytes: la cortada es más chica; la cambiada mide lo mismo.",
        ),
        "cut-and-lacking": Words(
            "“{item}” Not {given}. Look at the columns of what is here: a part that did not arrive is blank there; one "
            "that was cut or changed has rows.",
            "«{item}» No es {given}. Mira las columnas de lo que hay aquí: la que no llegó está en blanco; la cortada y "
            "la cambiada tienen filas.",
        ),
        "only-cut": Words(
            "{given} are the rows that the part cut short lacks. The part that did not arrive has rows too.",
            "{given} son las filas que le faltan a la parte cortada. La que no llegó también tiene filas.",
        ),
        "only-lacking": Words(
            "{given} are the rows of the part that did not arrive. The one cut short lacks some too.",
            "{given} son las filas de la parte que no llegó. A la cortada también le faltan.",
        ),
        "seen-by-size": Words(
            "Size and rows of that part are as the index says: one digit was changed for another. What else differs?",
            "El tamaño y las filas de esa parte son los del índice: cambió un dígito por otro. ¿Qué más difiere?",
        ),
        "new-sums": Words(
            "A new list would agree with the broken parts, and nobody would see what happened. The list is the sender's.",
            "Una lista nueva coincidiría con las partes dañadas, y nadie vería qué pasó. La lista es de quien envía.",
        ),
        "publish-rest": Words(
            "A year with three months missing looks like a year with lower prices or fewer shops. First have it whole.",
            "Un año al que le faltan tres meses parece tener menos tiendas u otros precios. Primero hay que tenerlo completo.",
        ),
        "mended": Words(
            "You know that something was changed, not what it was before. Only the sender has the right one.",
            "Sabes que algo cambió, pero no cómo era antes. Solo quien lo envió tiene el correcto.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Look at the lines of the card that do not agree.",
                "«{item}» Tu respuesta es «{given}». Mira los renglones de la tarjeta que no coinciden.",
            )
            for key in ("lacking", "cut", "changed", "rows_lacking", "seen_by", "next")
        },
    },
    examine=_received,
    examples=(
        _said(),
        _like("changed", "cut", "cut-and-changed"),
        _like("cut", "changed", "cut-and-changed"),
        _rows("only-cut"),
        _rows("only-lacking"),
        _said("seen-by-size", seen_by="size"),
        _said("new-sums", next="new-sums"),
        _said("publish-rest", next="publish-rest"),
        _said("mended", next="mend"),
        _like("lacking", "cut", "cut-and-lacking"),
        _like("cut", "lacking", "cut-and-lacking"),
        _said("lacking", lacking="2013-01"),
        _said("rows_lacking", rows_lacking="1"),
        _said("blank", cut=""),
    ),
)
