"""A class that never was: twelve made-up learners hand in unit 2.1, and each gets the score that their work deserves."""
