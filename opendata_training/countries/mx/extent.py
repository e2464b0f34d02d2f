"""The box of coordinates that holds all of Mexico: lowest and highest latitude, westernmost and easternmost longitude."""

from .places import MEXICO

# In degrees; `places` says where it comes from.
EXTENT: tuple[float, float, float, float] = (
    MEXICO[0] / 10_000, MEXICO[1] / 10_000, MEXICO[2] / 10_000, MEXICO[3] / 10_000,
)  # fmt: skip
