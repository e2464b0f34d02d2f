"""The crosswalk: a table that says which column of each release is which; a person edits it, and it stacks the releases."""

from .book import Crosswalk, read_crosswalk
from .making import crosswalk_of, harmonise
from .stacking import Stacked, stack

__all__ = ["Crosswalk", "Stacked", "crosswalk_of", "harmonise", "read_crosswalk", "stack"]
