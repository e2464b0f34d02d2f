"""Task 1.1.a: what happens to the data at a step: made, kept, changed, or leaves."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

KINDS = (
    Choice("made", Words("made", "se produce")),
    Choice("kept", Words("kept", "se guarda")),
    Choice("changed", Words("changed", "se cambia")),
    Choice("leaves", Words("leaves", "sale")),
)
RIGHT = {
    "case_form": "made",
    "case_drawer": "kept",
    "case_typed": "changed",
    "case_sensor": "made",
    "case_backup": "kept",
    "case_mail": "leaves",
}
_QUESTIONS = {
    "case_form": Words("An inspector fills in a form at the site.", "Una inspectora llena un formato en el lugar."),
    "case_drawer": Words("The forms lie in a drawer, by month.", "Los formatos están en un cajón, por mes."),
    "case_typed": Words(
        "A clerk types the forms into a spreadsheet.", "Un capturista teclea los formatos en una hoja de cálculo."
    ),
    "case_sensor": Words(
        "A sensor writes down the level of a river each hour.", "Un sensor anota cada hora el nivel de un río."
    ),
    "case_backup": Words(
        "Each night the server copies the database to another disk of the office.",
        "Cada noche el servidor copia la base a otro disco de la oficina.",
    ),
    "case_mail": Words(
        "The table is sent by e-mail to whoever asks for it.", "La tabla se manda por correo a quien la pide."
    ),
}
_NAMED = {
    ("case_typed", "made"): "typed-is-changed",
    ("case_typed", "kept"): "typed-is-changed",
    ("case_sensor", "kept"): "sensor-makes",
    ("case_backup", "leaves"): "copy-stays",
    ("case_backup", "made"): "copy-stays",
    ("case_backup", "changed"): "copy-stays",
    ("case_mail", "kept"): "mail-leaves",
    ("case_drawer", "leaves"): "drawer-keeps",
}


def _examine(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


WAYS = Task(
    id="1.1.a",
    points=3,
    title=Words("What happens to the data", "Qué les pasa a los datos"),
    objective=Words(
        "Tell, at each step of a process, whether data are made, kept, changed or leave.",
        "Decir, en cada paso de un proceso, si los datos se producen, se guardan, se cambian o salen.",
    ),
    items=tuple(Item(key, question, "choice", KINDS) for key, question in _QUESTIONS.items()),
    hints=(
        Words(
            "Ask of each: are there more facts in the world than before? Or the same ones, elsewhere or otherwise?",
            "Pregunta en cada caso: ¿hay más hechos que antes? ¿O son los mismos, en otro lugar o de otro modo?",
        ),
        Words(
            "Made is where a fact is written down for the first time, by a person or a machine. Leaves is where somebody outside "
            "the office gets it.",
            "Se produce donde un hecho se anota por primera vez, lo haga una persona o una máquina. Sale donde lo recibe alguien "
            "de fuera de la oficina.",
        ),
        Words(
            "Form and sensor make. Drawer and backup keep. Typing changes, because each typed cell may differ from the paper. "
            "E-mail to others leaves.",
            "El formato y el sensor producen. El cajón y el respaldo guardan. Teclear cambia, porque cada celda puede quedar "
            "distinta del papel. El correo a otros es salida.",
        ),
    ),
    mistakes={
        "typed-is-changed": Words(
            "What is typed was on the paper before. Each typed cell may differ from it, and then which one is right?",
            "Lo que se teclea ya estaba en el papel. Cada celda puede quedar distinta, y entonces ¿cuál es la correcta?",
        ),
        "sensor-makes": Words(
            "Before the sensor wrote it, nobody had that level. A machine makes data as a person does.",
            "Antes de que el sensor lo anotara, nadie tenía ese nivel. Una máquina produce datos igual que una persona.",
        ),
        "copy-stays": Words(
            "A backup holds the same facts, inside the office: it is another place where they are kept.",
            "Un respaldo tiene los mismos hechos, dentro de la oficina: es otro lugar donde se guardan.",
        ),
        "mail-leaves": Words(
            "Whoever gets the e-mail has the table from then on, and nobody here can correct theirs.",
            "Quien recibe el correo tiene la tabla desde entonces, y aquí nadie puede corregir la suya.",
        ),
        "drawer-keeps": Words(
            "Nobody outside can open the drawer. Who gets the forms there?",
            "Nadie de fuera puede abrir el cajón. ¿Quién recibe ahí los formatos?",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Look again at what is new there.",
                "«{item}» Dices «{given}». Mira otra vez qué hay de nuevo ahí.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("typed-is-changed", case_typed="made"),
        _with("sensor-makes", case_sensor="kept"),
        _with("copy-stays", case_backup="leaves"),
        _with("mail-leaves", case_mail="kept"),
        _with("drawer-keeps", case_drawer="leaves"),
        _with("case_form", case_form="kept"),
        _with("case_mail", case_mail="quién sabe"),
        _with("blank", case_form=""),
    ),
)
