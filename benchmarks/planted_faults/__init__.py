"""Small files with one fault each, and clean ones, made apart from the departments: what an examiner would write.

`table` is a table and how it is written; `mexico`, `offices` and `abroad` hold clean
tables; the other files hold faults, a family a file.
"""
