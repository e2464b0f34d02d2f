"""A page about one opened dataset to show a minister: made of what its folder proves, with no row of its data.

The way: `gathering` (folders become facts) -> `picture` (one chart) -> `page` (the facts in words) -> `showing` (for notebooks).
"""
