"""The hundred datasets of the ten practice departments, taken through the plan: each step reads the files of the one before."""
