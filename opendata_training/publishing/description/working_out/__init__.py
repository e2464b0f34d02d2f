"""What a data file says of itself, so that no person has to write it: its dictionary, the time and place it covers, its rhythm."""

from .looking import Seen, see
from .place import parts_of, place_named
from .time import Period, period_named, period_of, rhythm

__all__ = ["Period", "Seen", "parts_of", "period_named", "period_of", "place_named", "rhythm", "see"]
