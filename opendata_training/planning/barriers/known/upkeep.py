"""Nobody knows who will publish the next release."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="upkeep",
    kind="organisation",
    title=Words("who will keep it up to date", "quién lo mantendrá al día"),
    heard=Words("“We publish it once, and then?”", "«Lo publicamos una vez, ¿y luego?»."),
    solution=Words(
        "Promise only the period that is kept, with a person, a substitute and a reminder in the calendar.",
        "Prometer solo la periodicidad que se cumple, con una persona, quien la supla y un recordatorio en el "
        "calendario.",
    ),
    steps=(
        Words(
            "Look when the last three releases really came.",
            "Mira cuándo salieron de verdad las tres últimas versiones.",
        ),
        Words(
            "Leave the recipe where the substitute finds it.",
            "Deja la receta donde la encuentre quien supla.",
        ),
    ),
    done=Words("The second release came on its day.", "La segunda versión salió en su día."),
    unit="3.2",
    sources=("okfn-2013",),
)
