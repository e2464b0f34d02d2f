"""Driving JupyterLab through its own application object, which does not depend on menus' words or on luck with timing."""

from __future__ import annotations

from typing import Any

# Lab says "idle" before the kernel is connected, and Run All is then silently lost: await the connection itself.
_FIND = """async path => {
  const app = window.jupyterapp;
  await app.restored;
  for (;;) {
    for (const widget of app.shell.widgets('main')) {
      if (widget.context && widget.context.path === path && widget.content && widget.content.widgets) {
        await widget.context.ready;
        await widget.sessionContext.ready;
        await widget.sessionContext.session.kernel.info;
        app.shell.activateById(widget.id);
        window.notebookOfTest = widget;
        return true;
      }
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}"""
_RUN = "async () => { await window.jupyterapp.commands.execute('notebook:run-all-cells'); }"
_OPEN = "path => window.jupyterapp.commands.execute('docmanager:open', {path}).then(() => true)"
_CELLS = "() => window.notebookOfTest.content.model.sharedModel.toJSON().cells"
_SHOW = """index => {
  const content = window.notebookOfTest.content;
  content.activeCellIndex = index;
  return content.scrollToItem(index, 'start').catch(() => 0).then(() => true);
}"""


def open_notebook(page: Any, path: str) -> None:
    """Open a notebook that is not open yet and wait until its kernel is connected."""
    page.evaluate(_OPEN, path)
    wait_for_notebook(page, path)


def wait_for_notebook(page: Any, path: str) -> None:
    """Wait until a notebook's kernel is connected."""
    page.wait_for_function("() => window.jupyterapp")
    page.evaluate(_FIND, path)


def run_all(page: Any) -> list[dict[str, Any]]:
    """Run all cells and give the notebook's cells with what they showed."""
    page.evaluate(_RUN)
    cells: list[dict[str, Any]] = page.evaluate(_CELLS)
    return cells


def show_cell(page: Any, cells: list[dict[str, Any]], name: str) -> None:
    """Scroll to a cell by its id; cells far away are not drawn before they are scrolled to."""
    page.evaluate(_SHOW, [cell["id"] for cell in cells].index(name))
    page.wait_for_timeout(250)


def troubles(cells: list[dict[str, Any]]) -> list[str]:
    """Give what went wrong: Python's own errors, the cards they are turned into, cells that a failure left unrun."""
    found = []
    for cell in cells:
        if cell["cell_type"] == "code" and "".join(cell["source"]).strip() and not cell.get("execution_count"):
            found.append(f"{cell['id']}: was not run")
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            said = "".join(data.get("text/plain", ""))
            if output["output_type"] == "error" or "application/vnd.jupyter.error" in data or said.startswith("! "):
                found.append(f"{cell['id']}: {output.get('ename')} {said or output.get('evalue')}")
    return found
