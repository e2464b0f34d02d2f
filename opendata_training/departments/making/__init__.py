"""How clean columns are made: one function a kind of column, each giving a Maker."""

from .basic import blank, choice, cycle, decimal, derived, fact, hidden, only, serial, text, whole
from .block import Block, Maker
from .series import series
from .steady import steady
from .when import date, month, stamp
from .where import coordinates, place, state
from .who import person

__all__ = [
    "Block",
    "Maker",
    "blank",
    "choice",
    "coordinates",
    "cycle",
    "date",
    "decimal",
    "derived",
    "fact",
    "hidden",
    "month",
    "only",
    "person",
    "place",
    "serial",
    "series",
    "stamp",
    "state",
    "steady",
    "text",
    "whole",
]
