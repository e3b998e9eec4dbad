"""Scorers: each a small function that looks at one outcome and returns a value with the reason. None uses the checks."""
