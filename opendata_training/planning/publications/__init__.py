"""Publications begun for a whole department: a folder for each dataset of its inventory, from what its plan knows already."""

from .beginning import begin, facts_of
from .outcome import Begun, One

__all__ = ["Begun", "One", "begin", "facts_of"]
