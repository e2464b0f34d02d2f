"""What is really to be found at an address: asked politely, several at a time; broken is told apart from out of reach."""

from .asking import Answer, Asker
from .together import look, look_at_all

__all__ = ["Answer", "Asker", "look", "look_at_all"]
