"""Task 2.1.c: the five stars of six releases (Tim Berners-Lee, https://5stardata.info)."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

_STARS = tuple(Choice(str(n), Words(f"{n} star" + "s" * (n > 1), f"{n} estrella" + "s" * (n > 1))) for n in range(1, 6))

RELEASES = (
    (
        "3",
        Words(
            "1. A CSV file with one row for each municipality and month, which anyone can download, under an open licence.",
            "1. Un archivo CSV con una fila por municipio y mes, que cualquiera puede descargar, con licencia abierta.",
        ),
    ),
    (
        "1",
        Words(
            "2. A scanned, signed report in PDF: the tables are pictures. It can be downloaded under an open licence.",
            "2. Un informe firmado y escaneado en PDF: las tablas son imágenes. Se puede descargar con licencia abierta.",
        ),
    ),
    (
        "5",
        Words(
            "3. RDF under an open licence: each municipality and each crime has its own web address, and each municipality "
            "links to INEGI's page of it, so that other people's data can be joined.",
            "3. RDF con licencia abierta: cada municipio y cada delito tienen su propia dirección web, y cada municipio enlaza "
            "a su página en el INEGI, de modo que se puede unir con datos de otros.",
        ),
    ),
    (
        "2",
        Words(
            "4. An Excel workbook (.xls) with the figures in cells, under an open licence.",
            "4. Un libro de Excel (.xls) con las cifras en celdas, con licencia abierta.",
        ),
    ),
    (
        "1",
        Words(
            "5. A PDF saved from a word processor, under an open licence: the text can be selected, and the tables are lines "
            "and words placed on a page.",
            "5. Un PDF guardado desde un procesador de textos, con licencia abierta: el texto se puede seleccionar y las tablas "
            "son líneas y palabras acomodadas en la página.",
        ),
    ),
    (
        "4",
        Words(
            "6. A CSV file under an open licence in which each municipality has its own permanent web address, a column of the "
            "file; it links to nobody else's data.",
            "6. Un archivo CSV con licencia abierta en el que cada municipio tiene su propia dirección web permanente, en una "
            "columna del archivo; no enlaza a datos de nadie más.",
        ),
    ),
)
RIGHT = {f"release_{n}": stars for n, (stars, _words) in enumerate(RELEASES, start=1)}


def _examine(work: Work) -> Outcome:
    named = {
        ("release_2", "2"): "pdf-structured",
        ("release_5", "2"): "pdf-structured",
        ("release_5", "3"): "pdf-structured",
        ("release_4", "3"): "workbook-three",
        ("release_1", "2"): "csv-two",
        ("release_6", "3"): "addresses",
        ("release_6", "5"): "links",
        ("release_3", "4"): "links",
    }
    any_star = {(key, n): "stars" for key in RIGHT for n in "12345"}
    return compare(work, RIGHT, {**any_star, **named})


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


STARS = Task(
    id="2.1.c",
    points=3,
    title=Words("Give the stars", "Dar las estrellas"),
    objective=Words(
        "Place a release on the five-star scale and say what it lacks for the next star.",
        "Ubicar una publicación en la escala de cinco estrellas y decir qué le falta para la siguiente.",
    ),
    items=tuple(Item(f"release_{n}", words, "choice", _STARS) for n, (_s, words) in enumerate(RELEASES, start=1)),
    hints=(
        Words(
            "Climb one step at a time: open licence, structure, open format, addresses, links.",
            "Sube un escalón a la vez: licencia abierta, estructura, formato abierto, direcciones, enlaces.",
        ),
        Words(
            "1: on the web under an open licence. 2: a program can read its cells. 3: in a format that nobody owns. "
            "4: each thing has its web address. 5: it links to other people's data.",
            "1: en la web con licencia abierta. 2: un programa puede leer sus celdas. 3: en un formato que no es de nadie. "
            "4: cada cosa tiene su dirección web. 5: enlaza con datos de otros.",
        ),
        Words(
            "A PDF has no cells, so it stays at 1; .xls belongs to a company, so 2; CSV belongs to nobody, so 3; a column of "
            "web addresses makes it 4; and links to INEGI make it 5.",
            "Un PDF no tiene celdas, así que se queda en 1; .xls es de una empresa, así que 2; CSV no es de nadie, así que "
            "3; una columna de direcciones web lo hace 4; y enlazar al INEGI, 5.",
        ),
    ),
    mistakes={
        "stars": Words(
            "“{item}”: not yet (your answer: {given}). Climb the steps from the first one and stop before the first that is "
            "missing.",
            "«{item}»: todavía no (tu respuesta: {given}). Sube los escalones desde el primero y detente antes del primero que "
            "falte.",
        ),
        "pdf-structured": Words(
            "“{item}”: a PDF shows a table but has no cells that a program can read, even when its text can be selected.",
            "«{item}»: un PDF muestra una tabla, pero no tiene celdas que un programa pueda leer, aunque su texto se pueda "
            "seleccionar.",
        ),
        "workbook-three": Words(
            "“{item}”: its cells can be read, but the format belongs to one company; the third star asks for one that does not.",
            "«{item}»: sus celdas se pueden leer, pero el formato es de una empresa; la tercera estrella pide uno que no lo sea.",
        ),
        "csv-two": Words(
            "“{item}”: CSV belongs to nobody and any program reads it; that is the third star.",
            "«{item}»: CSV no es de nadie y cualquier programa lo lee; esa es la tercera estrella.",
        ),
        "addresses": Words(
            "“{item}”: it has more than a plain CSV: each municipality has a permanent web address.",
            "«{item}»: tiene más que un CSV simple: cada municipio tiene una dirección web permanente.",
        ),
        "links": Words(
            "“{item}”: look whether it links to somebody else's data; that is what makes the fifth star.",
            "«{item}»: mira si enlaza con datos de alguien más; eso es lo que da la quinta estrella.",
        ),
        **{
            key: Words(
                "“{item}”: “{given}” is not a number of stars. Write one from 1 to 5.",
                "«{item}»: «{given}» no es un número de estrellas. Escribe uno del 1 al 5.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("pdf-structured", release_5="2"),
        _with("workbook-three", release_4="3"),
        _with("csv-two", release_1="2"),
        _with("addresses", release_6="3"),
        _with("links", release_6="5"),
        _with("stars", release_3="1"),
        _with("release_2", release_2="6"),
        _with("blank", release_3=""),
    ),
)
