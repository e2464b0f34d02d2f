"""Whose file it is and how large: the seed of a learner, the rows of a size."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata

from .chance import Chance

# The year of the first Data Squads; the files in datasets/ are made from it, and everybody may know its answers.
OPEN_SEED = 2014
SIZES = ("small", "class", "full")
CLASS_ROWS = 20_000
# The small and the class size of two learners differ by up to this share, so that not even a count of rows can be passed on.
SPREAD = 0.2
# Above this many rows the truth records sampled cells by rule and seed; cell by cell it would outgrow the file.
RECORDED_ROWS = 100_000
# A workbook has no more rows than this, whatever is asked for: it is made in memory, and XLSX itself ends at 1,048,576.
WORKBOOK_ROWS = 200_000


def learner_seed(secret: bytes, learner: str) -> int:
    """Give the seed of a learner's own variant; without the secret nobody can work it out.

    Parameters:
        secret: the course's secret; blanks and line ends around it do not count.
        learner: the learner's id, as the course writes it.

    Returns:
        128 bits of HMAC-SHA256 (RFC 2104) as a whole number.
    """
    name = unicodedata.normalize("NFC", learner.strip())
    digest = hmac.new(secret.strip(), f"opendata-training/departments/{name}".encode(), hashlib.sha256).digest()
    return int.from_bytes(digest[:16], "big")


def rows_of(nominal: int, exact: bool, chance: Chance) -> int:
    """Give how many rows a release has.

    Parameters:
        nominal: the rows of its size.
        exact: whether it has just these; where not, up to SPREAD more, so that the row counts of learners differ.
        chance: the release's own.
    """
    return nominal if exact else nominal + chance.of("rows").between(0, int(nominal * SPREAD))
