"""The releases of a publication: which number the next one has, what each was, what is different between them.

They are in the publication's folder under ``history``: each file once, named by its SHA-256, and a record a release.
"""

from .differing import Differences, differences
from .keeping import is_kept, keep
from .renewing import renewed
from .storing import Release, release_of, releases

__all__ = ["Differences", "Release", "differences", "is_kept", "keep", "release_of", "releases", "renewed"]
