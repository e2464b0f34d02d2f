"""The pages a citizen sees, one kind of page a file; they run no script and ask nothing of any other site."""

from . import about, dataset, failing, home, organizations, plan, resource
from .frame import pages

__all__ = ["about", "dataset", "failing", "home", "organizations", "pages", "plan", "resource"]
