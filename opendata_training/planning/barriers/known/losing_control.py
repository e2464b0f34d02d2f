"""The fear that data which is handed over is no longer the office's own."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="losing-control",
    kind="organisation",
    title=Words(
        "the office fears losing control of it",
        "el área teme perder el control de sus datos",
    ),
    heard=Words("“If we hand it over, it is theirs.”", "«Si lo entregamos, ya no es nuestro»."),
    solution=Words(
        "Let the office stay the owner: it decides, signs, publishes and corrects, and its name stands on the dataset.",
        "Que el área siga siendo la dueña: decide, firma, publica y corrige, y su nombre aparece en el conjunto.",
    ),
    steps=(
        Words(
            "Write down who may change the file, and who is asked first.",
            "Escribe quién puede cambiar el archivo y a quién se le pregunta antes.",
        ),
        Words(
            "Publish from the office's own site, and let the portal point there.",
            "Publica desde el sitio del área y que el portal apunte ahí.",
        ),
    ),
    done=Words(
        "The office corrected its own data by itself.",
        "El área corrigió sus datos por sí misma.",
    ),
    unit="1.3",
    sources=("odi-2014",),
)
