"""The practice portal: a small web app on SQLite that speaks CKAN's Action API, so that a first publication is a real one.

The API follows CKAN's (https://docs.ckan.org/en/latest/api/): its addresses, envelope, error types and status codes.
"""

from .server import Running, serve_in_thread

__all__ = ["Running", "serve_in_thread"]
