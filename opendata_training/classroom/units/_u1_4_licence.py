"""Task 1.4.d: which licence, and what it does and does not let people do."""

from __future__ import annotations

from ...locale import Words
from ..tasks import YES_NO, Choice, Example, Item, Outcome, Task, Work, compare

LICENCES = (
    Choice("libre-uso-mx", Words("Libre Uso MX", "Libre Uso MX")),
    Choice("CC-BY-4.0", Words("CC BY 4.0", "CC BY 4.0")),
    Choice("CC0-1.0", Words("CC0 1.0", "CC0 1.0")),
    Choice("ODbL-1.0", Words("ODbL 1.0", "ODbL 1.0")),
    Choice("none", Words("none yet: leave that part out, or ask", "ninguna todavía: quitar esa parte, o preguntar")),
)
RIGHT = {
    "portal": "libre-uso-mx",
    "stops": "ODbL-1.0",
    "town": "CC-BY-4.0",
    "lab": "CC0-1.0",
    "photos": "none",
    "back": "no",
}
_NAMED: dict[tuple[str, object], str] = {
    **{("portal", code): "rule-first" for code in ("CC-BY-4.0", "CC0-1.0", "ODbL-1.0", "none")},
    **{("stops", code): "share-alike" for code in ("libre-uso-mx", "CC-BY-4.0", "CC0-1.0", "none")},
    ("town", "CC0-1.0"): "no-credit",
    ("town", "libre-uso-mx"): "not-theirs",
    ("lab", "CC-BY-4.0"): "asks-too-much",
    ("lab", "libre-uso-mx"): "not-theirs",
    **{("photos", code): "closed-part" for code in ("libre-uso-mx", "CC-BY-4.0", "CC0-1.0", "ODbL-1.0")},
    ("back", "yes"): "taken-back",
}


def _examine(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _said(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


_QUESTIONS = {
    "portal": Words(
        "A federal agency publishes counts of its own on the national portal, whose rule names the government's terms.",
        "Una dependencia federal publica conteos propios en el portal nacional, cuya regla fija los términos del "
        "gobierno.",
    ),
    "stops": Words(
        "A table of bus stops whose places were copied from OpenStreetMap.",
        "Una tabla de paradas de autobús cuyos lugares se copiaron de OpenStreetMap.",
    ),
    "town": Words(
        "A town with no rule on licences opens its permits and wants to be named as the source.",
        "Un municipio sin regla de licencias abre sus permisos y quiere que se le cite.",
    ),
    "lab": Words(
        "A public laboratory with no rule opens measurements of its own and asks for nothing in return.",
        "Un laboratorio público sin regla abre mediciones propias y no pide nada a cambio.",
    ),
    "photos": Words(
        "A catalogue whose photographs belong to somebody who forbids that they be sold.",
        "Un catálogo cuyas fotografías son de alguien que prohíbe venderlas.",
    ),
}

LICENSED = Task(
    id="1.4.d",
    points=2,
    title=Words("Which licence?", "¿Qué licencia?"),
    objective=Words(
        "Choose an open licence by three questions, and say why.",
        "Elegir una licencia abierta con tres preguntas, y decir por qué.",
    ),
    items=(
        *(Item(key, words, "choice", LICENCES) for key, words in _QUESTIONS.items()),
        Item(
            "back",
            Words(
                "A year later the town regrets its CC BY. Can it be taken back from those who have the data already?",
                "Un año después el municipio se arrepiente de su CC BY. ¿Se la puede retirar a quien ya tiene los datos?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Three questions in this order: data of others in it? A rule that names one? Do you want to be named?",
            "Tres preguntas en este orden: ¿hay datos de otros? ¿una regla fija la licencia? ¿quieres que te citen?",
        ),
        Words(
            "What others ask of you, you pass on: OpenStreetMap asks for the same licence, ODbL. What forbids sale is "
            "not open.",
            "Lo que otros te piden, lo pasas: OpenStreetMap pide la misma licencia, ODbL. Lo que prohíbe vender no es "
            "abierto.",
        ),
        Words(
            "Portal: Libre Uso MX. Stops: ODbL. Town: CC BY. Laboratory: CC0. Photographs: none yet. Taken back: no.",
            "Portal: Libre Uso MX. Paradas: ODbL. Municipio: CC BY. Laboratorio: CC0. Fotografías: ninguna todavía. "
            "Retirar: no.",
        ),
    ),
    mistakes={
        "rule-first": Words(
            "“{item}” A rule names the licence here, and the data are the agency's own: no choice is left.",
            "«{item}» Aquí una regla fija la licencia, y los datos son propios: no queda qué elegir.",
        ),
        "share-alike": Words(
            "“{item}” The places came under ODbL, which asks that what is made from them keeps it. {given} breaks that.",
            "«{item}» Los lugares vinieron con ODbL, que pide conservarla en lo que se haga con ellos. {given} lo "
            "incumple.",
        ),
        "no-credit": Words(
            "“{item}” CC0 asks for nothing, not even to be named. Which one asks for that alone?",
            "«{item}» CC0 no pide nada, ni que te citen. ¿Cuál pide solo eso?",
        ),
        "not-theirs": Words(
            "“{item}” These terms are the federal government's and speak of its agencies. Which international licence "
            "says the same, or less?",
            "«{item}» Esos términos son del gobierno federal y hablan de sus dependencias. ¿Qué licencia internacional "
            "dice lo mismo, o menos?",
        ),
        "asks-too-much": Words(
            "“{item}” CC BY asks to be named, and they ask for nothing.",
            "«{item}» CC BY pide que se les cite, y ellos no piden nada.",
        ),
        "closed-part": Words(
            "“{item}” You cannot give away what its owner forbids: first leave the photographs out, or ask.",
            "«{item}» No puedes dar lo que su dueño prohíbe: primero quita las fotografías, o pregunta.",
        ),
        "taken-back": Words(
            "Whoever has the data keeps the right that came with them. Choose once, and choose well.",
            "Quien ya tiene los datos conserva el derecho que venía con ellos. Elige una vez, y elige bien.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Run the three questions above the form once more.",
                "«{item}» Tu respuesta es «{given}». Recorre otra vez las tres preguntas de arriba del formulario.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _said(),
        _said("rule-first", portal="CC-BY-4.0"),
        _said("share-alike", stops="CC BY 4.0"),
        _said("no-credit", town="CC0-1.0"),
        _said("not-theirs", lab="Libre Uso MX"),
        _said("asks-too-much", lab="CC-BY-4.0"),
        _said("closed-part", photos="CC0-1.0"),
        _said("taken-back", back="sí"),
        _said("town", town="none"),
        _said("blank", portal=""),
    ),
)
