"""The twenty cases of unit 1.4 and those of its lesson: what is known of a dataset, in words, and the answers that it means.

The agencies are real and all that is told of their data is invented for practice. Each case has two endings; a learner's seed
chooses one of them, so that the same dataset may be published here and held back there.
"""

from __future__ import annotations

from .case import COUNTRY, Case, Ending, Told, case_of, decision_of
from .exercise import glanced, walked
from .lesson import lesson_cases

__all__ = ["COUNTRY", "Case", "Ending", "Told", "case_of", "decision_of", "glanced", "lesson_cases", "walked"]
