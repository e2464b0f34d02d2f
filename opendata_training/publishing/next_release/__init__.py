"""The next release: the new file goes the way of the last one, by its recipe and its crosswalk, and takes its place."""

from .updating import update

__all__ = ["update"]
