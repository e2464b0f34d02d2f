"""Unit 3.1, Metadata and one-click publication: fields, codes, a description, gates, publishing, going back."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u3_1_amiss import AMISS
from ._u3_1_codes import CODES
from ._u3_1_description import DESCRIPTION
from ._u3_1_gates import GATES
from ._u3_1_published import BROUGHT_BACK, PUBLISHED
from ._u3_1_readers import READERS

UNIT = Unit(
    "3.1",
    Words("Metadata and one-click publication", "Metadatos y publicación con un clic"),
    (READERS, CODES, DESCRIPTION, GATES, PUBLISHED, BROUGHT_BACK, AMISS),
    objectives=(
        Objective("a", ("step-readers",)),
        Objective("b", ("step-codes",)),
        Objective("c", ("step-score", "step-words", "step-others")),
        Objective("d", ("step-gates",)),
        Objective("e", ("step-publish",)),
        Objective("f", ("step-break",)),
        Objective("g", ("step-amiss",)),
        Objective(
            "h",
            ("step-words", "step-others"),
            Words(
                "Judge somebody else's description as a stranger does.",
                "Juzgar la descripción de otra persona como quien no conoce los datos.",
            ),
        ),
    ),
)
