"""Finds a quantity that stands bare in our own prose, where only references may say a number."""


def bare_quantity(text: str) -> str | None:
    """Return the first bare quantity of a text of ours, or None."""
    return None
