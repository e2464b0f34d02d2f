"""How the workbook opens: the learner's workspace, the servers that belong to it, and the browser."""
