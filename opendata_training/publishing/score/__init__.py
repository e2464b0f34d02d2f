"""How good a dataset's description is: 405 points by the rules of data.europa.eu, what each lost point needs, and five stars."""

from .result import Score
from .scoring import score
from .stars import Stars

__all__ = ["Score", "Stars", "score"]
