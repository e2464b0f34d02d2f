"""Unit 1.4, The right to publish: fear or cause, twenty cases, a licence, a citation, sign-offs, and a memo."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u1_4_cite import CITED
from ._u1_4_fear import FEARED
from ._u1_4_glance import GLANCED
from ._u1_4_licence import LICENSED
from ._u1_4_signs import SIGNED
from ._u1_4_walk import WALKED

UNIT = Unit(
    "1.4",
    Words("The right to publish", "El derecho a publicar"),
    (FEARED, WALKED, GLANCED, LICENSED, CITED, SIGNED),
    objectives=(
        Objective("a", ("step-fear",)),
        Objective("b", ("step-order", "step-line", "step-milder", "step-decide")),
        Objective("c", ("step-unknown",)),
        Objective("d", ("step-licence",)),
        Objective("e", ("step-cite",)),
        Objective("f", ("step-letter",)),
        Objective(
            "g",
            ("step-sued",),
            Words(
                "Answer “will we be sued?” in a memo that somebody can sign.",
                "Responder «¿nos van a demandar?» en un memorando que alguien pueda firmar.",
            ),
        ),
    ),
)
