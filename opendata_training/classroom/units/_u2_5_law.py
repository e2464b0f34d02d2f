"""Task 2.5.b: what the law asks to publish of a list of beneficiaries, and what is safe and necessary besides."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

WAYS = (
    Choice("publish", Words("publish as it is", "publicar tal cual")),
    Choice("coarser", Words("publish, but less exactly", "publicar, pero con menos detalle")),
    Choice("out", Words("leave out", "no publicar")),
)
SIGNERS = (
    Choice(
        "person",
        Words(
            "a named person, with a reason and the law's article",
            "una persona con nombre, un motivo y el artículo de la ley",
        ),
    ),
    Choice("program", Words("nobody: the program decides", "nadie: decide el programa")),
    Choice("nobody", Words("nobody: what is public needs no signature", "nadie: lo público no necesita firma")),
)
COVERS = (
    Choice("columns", Words("the columns that it names, of one file", "las columnas que nombra, de un archivo")),
    Choice(
        "all", Words("all columns, and the next releases too", "todas las columnas, y también las próximas versiones")
    ),
)
RIGHT = {
    "pub_nombre": "publish",
    "pub_monto": "publish",
    "pub_curp": "out",
    "pub_fecha": "coarser",
    "pub_telefono": "out",
    "pub_lengua": "out",
    "signer": "person",
    "covers": "columns",
}
_COLUMNS = {
    "pub_nombre": "NOMBRE, PRIMER_APELLIDO, SEGUNDO_APELLIDO",
    "pub_monto": "MONTO_APOYO",
    "pub_curp": "CURP",
    "pub_fecha": "FECHA_NAC",
    "pub_telefono": "TELEFONO",
    "pub_lengua": "LENGUA_INDIGENA",
}
_NAMED = {
    ("pub_nombre", "out"): "law-asks",
    ("pub_nombre", "coarser"): "law-asks",
    ("pub_monto", "out"): "law-asks",
    ("pub_monto", "coarser"): "law-asks",
    ("pub_curp", "publish"): "public-list",
    ("pub_telefono", "publish"): "public-list",
    ("pub_curp", "coarser"): "key-in-part",
    ("pub_telefono", "coarser"): "key-in-part",
    ("pub_fecha", "publish"): "day-not-age",
    ("pub_fecha", "out"): "age-asked",
    ("pub_lengua", "publish"): "sensitive-beside-name",
    ("pub_lengua", "coarser"): "sensitive-beside-name",
    ("signer", "program"): "nobody-signs",
    ("signer", "nobody"): "nobody-signs",
    ("covers", "all"): "covers-all",
}


def _examine(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _said(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


WEIGHED = Task(
    id="2.5.b",
    points=3,
    title=Words("Legally public, safe, necessary", "Público por ley, seguro, necesario"),
    objective=Words(
        "Tell what the law asks to publish of a list from what is safe and necessary, and say what a waiver is for.",
        "Distinguir lo que la ley pide publicar de un padrón de lo que es seguro y necesario, y decir para qué sirve "
        "una excepción firmada.",
    ),
    items=(
        *(
            Item(key, Words(f"In the list with names, {label}:", f"En el padrón con nombres, {label}:"), "choice", WAYS)
            for key, label in _COLUMNS.items()
        ),
        Item(
            "signer",
            Words("Who signs that names may be published?", "¿Quién firma que los nombres se pueden publicar?"),
            "choice",
            SIGNERS,
        ),
        Item("covers", Words("A waiver covers:", "Una excepción firmada cubre:"), "choice", COVERS),
    ),
    hints=(
        Words(
            "Read the sentence of the law once more and mark each word that names a column. What is not marked was "
            "not asked for.",
            "Lee otra vez la frase de la ley y marca cada palabra que nombra una columna. Lo que no quedó marcado "
            "nadie lo pidió.",
        ),
        Words(
            "The law says age, not day of birth. It says neither key nor telephone nor language.",
            "La ley dice edad, no día de nacimiento. No dice clave, ni teléfono, ni lengua.",
        ),
        Words(
            "Names and amount as they are, age instead of the day, the other three left out. The waiver is signed by "
            "a person, and names "
            "its columns.",
            "Nombres y monto tal cual, la edad en lugar del día, y las otras tres fuera. La excepción la firma una "
            "persona y nombra sus "
            "columnas.",
        ),
    ),
    mistakes={
        "law-asks": Words(
            "“{item}” The law asks for exactly this, so that everybody sees who receives how much. Fear is no legal "
            "reason to withhold it.",
            "«{item}» La ley pide justo esto, para que se vea quién recibe cuánto. El miedo no es un motivo legal "
            "para guardarlo.",
        ),
        "public-list": Words(
            "“{item}” That the list is public does not make all its columns public: the law does not name this one, "
            "and it opens doors to "
            "fraud.",
            "«{item}» Que el padrón sea público no hace públicas todas sus columnas: la ley no nombra esta, y abre "
            "la puerta a fraudes.",
        ),
        "key-in-part": Words(
            "“{item}” Half a key beside a name is soon a whole one: a CURP is made of name, day, sex and state. Who "
            "needs it in this list?",
            "«{item}» Media clave junto a un nombre pronto es una clave entera: la CURP se arma con nombre, día, "
            "sexo y estado. ¿Quién la "
            "necesita en esta lista?",
        ),
        "day-not-age": Words(
            "The law says age. The day of birth beside a name is half a CURP, and what banks ask to know who calls.",
            "La ley dice edad. El día de nacimiento junto a un nombre es media CURP, y lo que un banco pregunta para "
            "saber quién llama.",
        ),
        "age-asked": Words(
            "The law asks for the age where it applies: say less than the day instead of nothing.",
            "La ley pide la edad cuando corresponde: di menos que el día, en lugar de no decir nada.",
        ),
        "sensitive-beside-name": Words(
            "“{item}” Beside a name this tells of ethnic origin. It is sensitive, and the law on lists of "
            "beneficiaries does not ask for it.",
            "«{item}» Junto a un nombre esto dice el origen étnico. Es sensible, y la ley sobre padrones no lo pide.",
        ),
        "nobody-signs": Words(
            "A program finds columns and cannot answer for persons. Somebody with a name signs, with a reason and "
            "the article that says so.",
            "Un programa halla columnas y no puede responder por personas. Firma alguien con nombre, con un motivo y "
            "el artículo que lo dice.",
        ),
        "covers-all": Words(
            "A waiver for everything is none: nobody has looked. It names its columns and its file, and the next "
            "release asks again.",
            "Una excepción para todo no es ninguna: nadie miró. Nombra sus columnas y su archivo, y la próxima "
            "versión vuelve a preguntar.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Choose one of those that are offered.",
                "«{item}» Tu respuesta es «{given}». Elige una de las que se ofrecen.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _said(),
        _said("law-asks", pub_nombre="out"),
        _said("public-list", pub_curp="publicar tal cual"),
        _said("key-in-part", pub_telefono="coarser"),
        _said("day-not-age", pub_fecha="publish"),
        _said("age-asked", pub_fecha="out"),
        _said("sensitive-beside-name", pub_lengua="publish"),
        _said("nobody-signs", signer="nobody"),
        _said("covers-all", covers="all"),
        _said("pub_curp", pub_curp="quién sabe"),
        _said("blank", signer=""),
    ),
)
