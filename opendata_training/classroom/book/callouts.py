"""The labels that mark what a paragraph of a lesson is for; the same few words in every lesson.

A paragraph with a label begins with it in bold, with a colon inside: ``**Predict:** how many rows will be left?``
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ...locale import Words

#: What a reader does with it: answers first, works, or takes note.
Kind = Literal["think", "do", "know"]


@dataclass(frozen=True)
class Callout:
    """A label.

    Parameters:
        code: its name, that never changes.
        label: the label itself.
        kind: what a reader does with such a paragraph.
    """

    code: str
    label: Words
    kind: Kind


CALLOUTS = (
    Callout("predict", Words("Predict", "Predice"), "think"),
    Callout("quick-check", Words("Quick check", "Pregunta rápida"), "think"),
    Callout("your-turn", Words("Your turn", "Te toca"), "do"),
    Callout("mend", Words("Mend it", "Arréglalo"), "do"),
    Callout("break", Words("Break it on purpose", "Descomponlo a propósito"), "do"),
    Callout("careful", Words("Careful", "Cuidado"), "know"),
    Callout("misconception", Words("People often think", "Muchos creen"), "know"),
    Callout("good-to-know", Words("Good to know", "Conviene saber"), "know"),
)
#: How the line begins that opens an answer, to be read after thinking.
ANSWER = Words("Answer", "Respuesta")
#: The labels of a lesson's overview.
QUESTIONS, OBJECTIVES, MINUTES = (
    Words("Questions", "Preguntas"),
    Words("Objectives", "Objetivos"),
    Words("Minutes", "Minutos"),
)
# A bold beginning of so few words that ends like one is a label, and no sentence that is only said loudly.
_LABEL_WORDS = 3


def callout_of(label: str) -> Callout | None:
    """Give the callout of a label, in either language, or None.

    Parameters:
        label: the bold words that begin a paragraph, with or without the colon.
    """
    plain = label.strip().rstrip(":").strip()
    return next((one for one in CALLOUTS if plain in (one.label.en, one.label.es)), None)


def is_label(words: str) -> bool:
    """Tell whether bold words are a label of a lesson, in either language.

    Parameters:
        words: the bold words, with or without the colon.
    """
    overview = {words for one in (QUESTIONS, OBJECTIVES, MINUTES) for words in (one.en, one.es)}
    return callout_of(words) is not None or words.strip().rstrip(":") in overview


def strange_labels(text: str) -> list[str]:
    """List the bold beginnings of paragraphs that look like labels and are none of a lesson's.

    Parameters:
        text: a markdown cell.
    """
    found = []
    for label, follows in re.findall(r"(?m)^\*\*([^*\n]+)\*\*([:.]?)", text):
        bare = label.rstrip(":.")
        if callout_of(bare):
            if not label.endswith(":"):
                found.append(label)
        elif not is_label(bare) and (label[-1] in ":.?" or follows) and len(label.split()) <= _LABEL_WORDS:
            found.append(label)
    return found
