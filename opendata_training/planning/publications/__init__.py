"""Publications begun for a whole department: a folder for each dataset of its inventory, from what its plan knows already."""

from .beginning import begin
from .outcome import Begun, One

__all__ = ["Begun", "One", "begin"]
