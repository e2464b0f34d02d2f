"""Handing in: what leaves a learner's machine for the trainer, by allow-list, and how it arrives.

A unit declares what its work leaves (`Unit.leaves`); whatever is not declared stays. What goes is looked into, too: a
department's rows must not leave under the name of practice.
"""
