"""How ready a department is to open data: eight dimensions, what can be shown of each, and the next step."""
