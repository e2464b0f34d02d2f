"""Task 2.3.f: versions of a crosswalk, and what breaks the programs of those who use the data."""

from __future__ import annotations

from ...locale import Words
from ..tasks import YES_NO, Choice, Example, Item, Outcome, Task, Work, compare

KEEPS = (
    Choice(
        "overwrite",
        Words(
            "the file is corrected, and the old one is not needed",
            "se corrige el archivo y el anterior ya no hace falta",
        ),
    ),
    Choice(
        "new-version",
        Words(
            "the row gets a new version, who decided and why; the old file is kept",
            "la fila recibe una versión nueva, quién decidió y por qué; el archivo anterior se guarda",
        ),
    ),
    Choice(
        "from-zero",
        Words(
            "a new crosswalk is made from zero with the next release",
            "se hace otra tabla desde cero con la siguiente versión",
        ),
    ),
)
WORST = (
    Choice("renamed", Words("a column gets another title", "una columna recibe otro título")),
    Choice("added", Words("a new column comes", "llega una columna nueva")),
    Choice(
        "silent-unit",
        Words(
            "a title stays, and the money is in thousands from now on", "un título se queda, y el dinero pasa a miles"
        ),
    ),
)
WHEN = (
    Choice(
        "before",
        Words(
            "before the release, with the date from which it holds",
            "antes de la versión, con la fecha desde la que vale",
        ),
    ),
    Choice("with", Words("when somebody asks", "cuando alguien pregunte")),
)
NOTICES = (
    Choice("blank", Words("AVANCE_FISICO is blank before 2013", "AVANCE_FISICO está vacío antes de 2013")),
    Choice(
        "since",
        Words(
            "AVANCE_FISICO exists since 2013; before, it was not measured",
            "AVANCE_FISICO existe desde 2013; antes no se medía",
        ),
    ),
    Choice("zero", Words("AVANCE_FISICO is 0 before 2013", "AVANCE_FISICO es 0 antes de 2013")),
)
RIGHT = {"keep": "new-version", "rename_breaks": "yes", "worst": "silent-unit", "when": "before", "notice": "since"}


def _examine(work: Work) -> Outcome:
    named = {
        ("keep", "overwrite"): "overwritten",
        ("keep", "from-zero"): "from-zero",
        ("rename_breaks", "no"): "rename-stops",
        ("worst", "renamed"): "loud-is-better",
        ("worst", "added"): "added-is-harmless",
        ("when", "with"): "told-late",
        ("notice", "blank"): "says-blank",
        ("notice", "zero"): "says-zero",
    }
    return compare(work, RIGHT, named)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


VERSIONED = Task(
    id="2.3.f",
    points=2,
    title=Words("Versions and notice", "Versiones y aviso"),
    objective=Words(
        "Keep a crosswalk in versions, and know which change harms those who use the data and when to tell them.",
        "Llevar la tabla de equivalencias por versiones, y saber qué cambio daña a quien usa los datos y cuándo "
        "avisarle.",
    ),
    items=(
        Item(
            "keep",
            Words(
                "A pair in the crosswalk was wrong, and you correct it. What happens to the file?",
                "Un par de la tabla de equivalencias estaba mal y lo corriges. ¿Qué pasa con el archivo?",
            ),
            "choice",
            KEEPS,
        ),
        Item(
            "rename_breaks",
            Words(
                "Does a new title alone stop a program that reads your file each month?",
                "¿Un título nuevo, por sí solo, detiene un programa que lee tu archivo cada mes?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "worst",
            Words(
                "Which change does most harm, because nothing stops and everything is wrong?",
                "¿Qué cambio daña más, porque nada se detiene y todo queda mal?",
            ),
            "choice",
            WORST,
        ),
        Item(
            "when",
            Words("When do you tell those who use the data?", "¿Cuándo les avisas a quienes usan los datos?"),
            "choice",
            WHEN,
        ),
        Item(
            "notice",
            Words("How does the notice speak of AVANCE_FISICO?", "¿Cómo habla el aviso de AVANCE_FISICO?"),
            "choice",
            NOTICES,
        ),
    ),
    hints=(
        Words(
            "Put yourself in the place of somebody who has built a chart on your file and is on holiday.",
            "Ponte en el lugar de alguien que hizo una gráfica con tu archivo y está de vacaciones.",
        ),
        Words(
            "A program looks for titles. It cannot look for what a title means.",
            "Un programa busca títulos. No puede buscar lo que un título significa.",
        ),
        Words(
            "A correction is a new version with who and why. A new title stops a program, which is seen at once; "
            "a new unit under "
            "the old title is not seen. Tell it before, and say since when a column exists.",
            "Una corrección es una versión nueva, con quién y por qué. Un título nuevo detiene un programa, y "
            "eso se nota; una unidad "
            "nueva bajo el título de siempre no se nota. Avisa antes, y di desde cuándo existe una columna.",
        ),
    ),
    mistakes={
        "overwritten": Words(
            "Then nobody can say by which crosswalk last year's table was made. Keep the old one.",
            "Así nadie puede decir con qué tabla de equivalencias se hizo lo del año pasado. Guarda la anterior.",
        ),
        "from-zero": Words(
            "Then all decisions are taken again, and otherwise. What a person decided is carried forward.",
            "Así se toman otra vez todas las decisiones, y de otro modo. Lo que decidió una persona se lleva adelante.",
        ),
        "rename-stops": Words(
            "A program looks for a title by its letters; with another one it finds nothing and stops.",
            "Un programa busca un título letra por letra; con otro no encuentra nada y se detiene.",
        ),
        "loud-is-better": Words(
            "With another title the program stops and somebody looks. Which change does nobody notice?",
            "Con otro título el programa se detiene y alguien revisa. ¿Qué cambio no nota nadie?",
        ),
        "added-is-harmless": Words(
            "A new column disturbs hardly anybody: those who do not know it do not read it.",
            "Una columna nueva casi no molesta: quien no la conoce no la lee.",
        ),
        "told-late": Words(
            "By then the wrong figure has been printed. Tell it before, with a date.",
            "Para entonces la cifra equivocada ya se publicó. Avisa antes, con fecha.",
        ),
        "says-blank": Words(
            "Blank could be forgotten. Say since when it exists and that it was not measured before.",
            "Vacío podría ser un olvido. Di desde cuándo existe y que antes no se medía.",
        ),
        "says-zero": Words("0 would be a figure, and a false one.", "0 sería una cifra, y una falsa."),
        **{
            key: Words(
                "“{item}” You say “{given}”. Choose one of those offered.",
                "«{item}» Dices «{given}». Elige una de las que se ofrecen.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("overwritten", keep="overwrite"),
        _with("from-zero", keep="from-zero"),
        _with("rename-stops", rename_breaks="no"),
        _with("loud-is-better", worst="renamed"),
        _with("added-is-harmless", worst="added"),
        _with("told-late", when="with"),
        _with("says-blank", notice="blank"),
        _with("says-zero", notice="zero"),
        _with("keep", keep="quién sabe"),
        _with("blank", when=""),
    ),
)
