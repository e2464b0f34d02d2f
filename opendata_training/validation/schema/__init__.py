"""Table Schema (https://datapackage.org/standard/table-schema/), versions 1 and 2: read, checked against, inferred.

The way of a schema: `loading` (a file or a dict becomes a `Schema`) -> `types` and `constraints` (one text judged) ->
`checking` (a subject judged) -> the checks type-error, constraint-error, unique-error, primary-key, foreign-key.
A `dictionary` is the same schema as a table for people; `shown` says how its cells are written.
"""

from .inferring import infer_schema
from .loading import load
from .model import Field, ForeignKey, Schema

__all__ = ["Field", "ForeignKey", "Schema", "infer_schema", "load"]
