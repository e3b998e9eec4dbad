"""Wording that nobody could test, and what makes it clear."""
