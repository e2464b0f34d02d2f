"""Tasks 0.e and 0.f: where the work is kept, and what leaves the machine."""

from __future__ import annotations

from typing import Any

from ...locale import Words
from ..tasks import YES_NO, Choice, Example, Item, Task, compare

SAVED = (
    Choice("files", Words("in files, in my folder on this machine", "en archivos, en mi carpeta de esta máquina")),
    Choice("memory", Words("only in the notebook's memory", "solo en la memoria del cuaderno")),
    Choice(
        "internet", Words("on the internet, on my mentor's server", "en internet, en un servidor de quien me acompaña")
    ),
)
RESTART = (
    Choice(
        "run-again",
        Words(
            "memory is emptied: I run the cells again, and my answers are still there",
            "la memoria se vacía: ejecuto otra vez las celdas y mis respuestas siguen ahí",
        ),
    ),
    Choice("all-lost", Words("everything I wrote is erased", "se borra todo lo que escribí")),
    Choice(
        "start-over",
        Words("the exercise starts over with blank answers", "el ejercicio empieza de cero, con todo vacío"),
    ),
)


def _given(**answers: str) -> Any:
    return lambda work: dict(answers)


WHERE = Task(
    id="0.e",
    points=1,
    title=Words("Where your work is", "Dónde está tu trabajo"),
    objective=Words(
        "Say where your work is kept and recover from a restart.",
        "Decir dónde se guarda tu trabajo y seguir después de un reinicio.",
    ),
    items=(
        Item("saved", Words("Where is your work kept?", "¿Dónde se guarda tu trabajo?"), "choice", SAVED),
        Item(
            "restart",
            Words("What happens when the notebook restarts?", "¿Qué pasa cuando el cuaderno se reinicia?"),
            "choice",
            RESTART,
        ),
    ),
    hints=(
        Words("Try it: restart and look at what is still there.", "Pruébalo: reinicia y mira qué sigue ahí."),
        Words(
            "Step 4 of the lesson: a notebook remembers in two places, and only one of them forgets.",
            "Paso 4 de la lección: un cuaderno recuerda en dos lugares, y solo uno de ellos olvida.",
        ),
        Words(
            "The list on the left shows answers.csv in your folder, after a restart too; what a restart empties is memory, "
            "and running the cells again fills it.",
            "La lista de la izquierda muestra answers.csv en tu carpeta, también después de reiniciar; lo que se vacía es la "
            "memoria, y se llena al ejecutar otra vez las celdas.",
        ),
    ),
    mistakes={
        "saved": Words(
            "Look for your work on the left of the window: what does the list there show?",
            "Busca tu trabajo a la izquierda de la ventana: ¿qué muestra esa lista?",
        ),
        "saved-memory": Words(
            "Memory is emptied at every restart, and your answers do not go with it. Where else are they?",
            "La memoria se vacía en cada reinicio, y tus respuestas no se van con ella. ¿En qué otro lugar están?",
        ),
        "saved-internet": Words(
            "The browser makes it look so, but the program runs on your own machine, even without a connection.",
            "Como se ve en el navegador, parece que está en internet; pero el programa funciona en tu propia máquina, aunque no "
            "haya conexión.",
        ),
        "restart": Words(
            "Try it: restart, and see what the page, your answers and the progress bar show.",
            "Pruébalo: reinicia y mira qué muestran la página, tus respuestas y la barra de avance.",
        ),
        "nothing-lost": Words(
            "A restart empties the memory only; what you wrote is in files and stays. Try it, it does no harm.",
            "Un reinicio vacía solo la memoria; lo que escribiste está en archivos y se queda. Pruébalo, no hace daño.",
        ),
    },
    examine=lambda work: compare(
        work,
        {"saved": "files", "restart": "run-again"},
        {
            ("saved", "memory"): "saved-memory",
            ("saved", "internet"): "saved-internet",
            ("restart", "all-lost"): "nothing-lost",
            ("restart", "start-over"): "nothing-lost",
        },
    ),
    examples=(
        Example(_given(saved="files", restart="run-again")),
        Example(_given(saved="memory", restart="run-again"), "saved-memory"),
        Example(_given(saved="internet", restart="run-again"), "saved-internet"),
        Example(_given(saved="my pocket", restart="run-again"), "saved"),
        Example(_given(saved="files", restart="all-lost"), "nothing-lost"),
        Example(_given(saved="files", restart="start-over"), "nothing-lost"),
        Example(_given(saved="files", restart="maybe"), "restart"),
        Example(_given(saved="files"), "blank"),
    ),
)
LEAVES = {"department_rows": "no", "my_answers": "yes", "help_text": "no"}

WHAT_LEAVES = Task(
    id="0.f",
    points=1,
    title=Words("What leaves your machine", "Qué sale de tu máquina"),
    objective=Words(
        "Say what leaves your machine and what never does.", "Decir qué sale de tu máquina y qué no sale nunca."
    ),
    items=(
        Item(
            "department_rows",
            Words(
                "When you hand in the exercise, do rows of your department's own files go with it?",
                "Cuando entregas el ejercicio, ¿se van con él filas de los archivos de tu dependencia?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "my_answers",
            Words(
                "When you hand in the exercise, do your answers and your goal go to your mentor?",
                "Cuando entregas el ejercicio, ¿tus respuestas y tu meta llegan a quien te acompaña?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "help_text",
            Words(
                "Does the text of help_me() carry cells of your tables?",
                "¿El texto de help_me() lleva celdas de tus tablas?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            'Read "Your files never leave your machine" in the lesson again.',
            "Vuelve a leer «Tus archivos nunca salen de tu máquina» en la lección.",
        ),
        Words(
            "What is handed in is what you did in the exercise. Are your department's files in its folder?",
            "Lo que se entrega es lo que hiciste en el ejercicio. ¿Están en su carpeta los archivos de tu dependencia?",
        ),
        Words(
            "Run help_me() and read its text: step and versions. Your mentor must see your answers to be of help; rows of "
            "your department, never.",
            "Ejecuta help_me() y lee su texto: el paso y las versiones. Para ayudarte hay que ver tus respuestas; filas de los "
            "archivos de tu dependencia, nunca.",
        ),
    ),
    mistakes={
        "department_rows": Words(
            "Your department's files stay where you keep them; the exercise has only practice data. The answer is yes or no.",
            "Los archivos de tu dependencia se quedan donde los guardas; el ejercicio solo tiene datos de práctica. Se "
            "responde sí o no.",
        ),
        "my_answers": Words(
            "To hand in is to show what you did: without your answers your mentor could not help you. The answer is yes or no.",
            "Entregar es mostrar lo que hiciste: sin tus respuestas nadie podría ayudarte. Se responde sí o no.",
        ),
        "help_text": Words(
            "Run help_me() and look for a cell of a table in its text. The answer is yes or no.",
            "Ejecuta help_me() y busca en su texto alguna celda de una tabla. Se responde sí o no.",
        ),
    },
    examine=lambda work: compare(work, LEAVES),
    examples=(
        Example(_given(**LEAVES)),
        Example(_given(department_rows="no", my_answers="Sí", help_text="NO")),
        Example(_given(**{**LEAVES, "department_rows": "yes"}), "department_rows"),
        Example(_given(**{**LEAVES, "my_answers": "no"}), "my_answers"),
        Example(_given(**{**LEAVES, "help_text": "sí"}), "help_text"),
        Example(_given(department_rows="no"), "blank"),
    ),
)
