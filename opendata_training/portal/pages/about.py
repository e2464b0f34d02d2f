"""What this portal is and is not, in plain words."""

from __future__ import annotations

from flask import current_app, render_template

from .frame import pages


@pages.get("/about")
def about() -> str:
    """Show what the portal is for, what becomes of what is put here, and what programs can ask."""
    limit = int(current_app.config["MAX_CONTENT_LENGTH"] or 0)
    return render_template("about.html", limit=limit)
