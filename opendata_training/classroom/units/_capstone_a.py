"""Task capstone.a: what goes out, what does not, by which reason, under which licence, and who says so."""

from __future__ import annotations

from ...locale import Words
from ..capstone.deciding import RIGHT, groups
from ..capstone.desk import LEAST, desk
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

_WHOLE = (
    Choice("publish", Words("publish it as it is", "publicarlo tal cual")),
    Choice("redact", Words("publish it without some columns", "publicarlo sin algunas columnas")),
    Choice("aggregate", Words("publish sums only", "publicar solo sumas")),
    Choice("withhold", Words("keep it inside", "no publicarlo")),
)
_STAY = Choice("stay", Words("it stays", "se queda"))
_OUT = Choice("out", Words("it is left out", "se quita"))
_HASH = Choice("hash", Words("it is replaced by its hash", "se cambia por su hash"))
_WHY = (
    Choice("key", Words("by itself it leads to one person", "por sí sola lleva a una persona")),
    Choice("together", Words("together with others it leads to one person", "junto con otras lleva a una persona")),
    Choice("reserved", Words("a law reserves it", "una ley la reserva")),
    Choice("others", Words("somebody else made it", "la hizo alguien más")),
)
_LICENCES = (
    Choice("CC-BY-4.0", Words("CC BY 4.0", "CC BY 4.0")),
    Choice("libre-uso-mx", Words("Libre Uso MX", "Libre Uso MX")),
    Choice("CC-BY-NC-4.0", Words("CC BY-NC 4.0 (no commercial use)", "CC BY-NC 4.0 (sin uso comercial)")),
)
_ITEMS = (
    Item("whole", Words("What becomes of the register?", "¿Qué se hace con el registro?"), "choice", _WHOLE),
    Item("curp", Words("The column CURP:", "La columna CURP:"), "choice", (_STAY, _HASH, _OUT)),
    Item("age", Words("The column RANGO_EDAD:", "La columna RANGO_EDAD:"), "choice", (_STAY, _OUT)),
    Item("town", Words("The columns CVE_MUN and MUNICIPIO:", "Las columnas CVE_MUN y MUNICIPIO:"), "choice", (_STAY, _OUT)),
    Item("why_curp", Words("Why is CURP treated so?", "¿Por qué se trata así la CURP?"), "choice", _WHY),
    Item("why_age", Words("Why is RANGO_EDAD treated so?", "¿Por qué se trata así RANGO_EDAD?"), "choice", _WHY),
    Item("k", Words("How many rows has the smallest group by town and sex?",
                    "¿Cuántas filas tiene el grupo más pequeño por municipio y sexo?"), "number"),
    Item("licence", Words("Under which licence?", "¿Con qué licencia?"), "choice", _LICENCES),
    Item("signer", Words("Who says that it goes out? (the whole name)",
                         "¿Quién autoriza que salga? (el nombre completo)")),
)  # fmt: skip
_NAMED: dict[tuple[str, object], str] = {
    ("whole", "publish"): "as-it-is",
    ("whole", "withhold"): "kept-back",
    ("whole", "aggregate"): "sums-only",
    ("curp", "stay"): "curp-public",
    ("curp", "hash"): "curp-hashed",
    ("age", "stay"): "age-stays",
    ("town", "out"): "town-needed",
    ("why_age", "key"): "age-is-no-key",
}


def right_of(work: Work) -> dict[str, str]:
    """Give the right answers for a seed."""
    data = desk(work.seed)
    return {**RIGHT, "k": str(min(groups(data, with_age=False))), "licence": data.licence, "signer": data.signer}


def _examine(work: Work) -> Outcome:
    right: dict[str, str | int] = {**right_of(work), "k": min(groups(desk(work.seed), with_age=False))}
    with_age = min(groups(desk(work.seed), with_age=True))
    return compare(work, right, {**_NAMED, ("k", with_age): "k-with-age"})


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**right_of(work), **changed}, mistake)


DECIDE = Task(
    id="capstone.a",
    points=3,
    title=Words("Decide what goes out", "Decidir qué sale"),
    objective=Words(
        "Decide for a whole file what goes out, what does not, why, under which licence, and who says so.",
        "Decidir para un archivo completo qué sale, qué no, por qué, con qué licencia y quién lo autoriza.",
    ),
    items=_ITEMS,
    hints=(
        Words(
            "Ask of each column: can a neighbour tell by it who complained, alone or with the others?",
            "Pregunta de cada columna: ¿puede una vecina saber con ella quién se quejó, sola o junto con las demás?",
        ),
        Words(
            "The note says what readers ask for, and what nobody asks for. complaints_risk() counts the smallest group, and "
            "complaints_risk(age=\"out\") counts it without the ages. If this was new, unit 2.5 is where it is taught.",
            "La nota dice qué pide la gente y qué no pide nadie. complaints_risk() cuenta el grupo más pequeño, y "
            "complaints_risk(age=\"out\") lo cuenta sin las edades. Si esto es nuevo, se enseña en la unidad 2.5.",
        ),
        Words(
            "Publish it without CURP (alone it leads to one person) and without RANGO_EDAD (with town and sex it does); the towns "
            "stay. Group, licence and name: from the two cells above the form.",
            "Publícalo sin CURP (sola lleva a una persona) y sin RANGO_EDAD (junto con municipio y sexo también); los municipios "
            "se quedan. Grupo, licencia y nombre: en las dos celdas de arriba del formulario.",
        ),
    ),
    mistakes={
        "as-it-is": Words(
            "Published as it is, the register says who complained. What has to go, so that the rest can stay?",
            "Publicado tal cual, el registro dice quién se quejó. ¿Qué debe quitarse para que lo demás se quede?",
        ),
        "kept-back": Words(
            "Keeping all of it inside protects, and nobody learns anything. Two columns are the trouble, and not eleven.",
            "Guardarlo todo protege, y nadie aprende nada. El problema son dos columnas, no once.",
        ),
        "sums-only": Words(
            "Sums are for when rows cannot be made safe. Here they can: readers asked for each complaint's days and amount.",
            "Las sumas son para cuando las filas no se pueden proteger. Aquí se puede: la gente pide los días y el monto de cada "
            "queja.",
        ),
        "curp-public": Words(
            "A CURP is a person's key: with it, anybody finds who complained.",
            "La CURP es la clave de una persona: con ella cualquiera halla quién se quejó.",
        ),
        "curp-hashed": Words(
            "Hashes of CURPs can all be computed and compared: each is found again (unit 2.5). Does any reader need it?",
            "Los hashes de todas las CURP se pueden calcular y comparar: cada una se encuentra (unidad 2.5). ¿Alguien la necesita?",
        ),
        "age-stays": Words(
            "With the ages somebody is alone in a group: the one woman over 60 of a town is known there. Who asked for ages?",
            "Con las edades hay quien queda sola en su grupo: a la única mujer mayor de 60 de un municipio la conocen ahí. "
            "¿Quién pidió las edades?",
        ),
        "town-needed": Words(
            "Readers ask where the complaints are. Without the towns the question has no answer; look for the column that nobody "
            "asks for.",
            "La gente pregunta dónde están las quejas. Sin los municipios no hay respuesta; busca la columna que nadie pide.",
        ),
        "age-is-no-key": Words(
            "Hundreds are of that age: alone it leads to nobody. When does it lead to one person?",
            "Cientos tienen esa edad: sola no lleva a nadie. ¿Cuándo sí lleva a una persona?",
        ),
        "k-with-age": Words(
            f"That is the smallest group with the ages. Count it again without them: the office asks for {LEAST} or more.",
            f"Ese es el grupo más pequeño con las edades. Cuéntalo otra vez sin ellas: la oficina pide {LEAST} o más.",
        ),
        "whole": Words("“{given}” is none of the choices.", "«{given}» no es una de las opciones."),
        "curp": Words("“{given}” is none of the choices.", "«{given}» no es una de las opciones."),
        "age": Words("“{given}” is none of the choices.", "«{given}» no es una de las opciones."),
        "town": Words("“{given}” is none of the choices.", "«{given}» no es una de las opciones."),
        "why_curp": Words(
            "CURP: {given}? The desk made it, and the note names no law that reserves it. What can a stranger do with one CURP?",
            "CURP: ¿{given}? La hizo la propia oficina y la nota no nombra ninguna ley que la reserve. ¿Qué puede hacer alguien "
            "con una CURP?",
        ),
        "why_age": Words(
            "RANGO_EDAD: {given}? Look at what complaints_risk() counts.",
            "RANGO_EDAD: ¿{given}? Mira qué cuenta complaints_risk().",
        ),
        "k": Words(
            "{given} is not the smallest group by town and sex. The cell with complaints_risk(age=\"out\") counts it.",
            "{given} no es el grupo más pequeño por municipio y sexo. Lo cuenta la celda con complaints_risk(age=\"out\").",
        ),
        "licence": Words(
            "The licence is “{given}”, and the office decided on another one: the note says which.",
            "La licencia es «{given}» y la oficina decidió otra: la nota dice cuál.",
        ),
        "signer": Words(
            "“{given}” is not who may say so. The note names one person; write the whole name.",
            "«{given}» no es quien puede autorizarlo. La nota nombra a una persona; escribe el nombre completo.",
        ),
    },
    examine=_examine,
    examples=(
        _with(),
        _with("as-it-is", whole="publish"),
        _with("kept-back", whole="no publicarlo"),
        _with("sums-only", whole="aggregate"),
        _with("curp-public", curp="stay"),
        _with("curp-hashed", curp="hash"),
        _with("age-stays", age="stay"),
        _with("town-needed", town="out"),
        _with("age-is-no-key", why_age="key"),
        _with("why_curp", why_curp="reserved"),
        _with("why_age", why_age="others"),
        Example(lambda work: {**right_of(work), "k": str(min(groups(desk(work.seed), with_age=True)))}, "k-with-age"),
        _with("k", k="1000"),
        _with("licence", licence="CC-BY-NC-4.0"),
        _with("signer", signer="La oficina"),
        _with("blank", signer=""),
    ),
)  # fmt: skip
