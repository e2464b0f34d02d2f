"""The course for another country: a copy of the project with that country's names, laws and sample files in it."""

from .adapting import adapt
from .result import Adapted
from .settings import blank, read_settings

__all__ = ["Adapted", "adapt", "blank", "read_settings"]
