"""What is masked in a text, as short as a test can say it."""

from translator.binding.masking import masked


def data_in(text: str) -> list[tuple[str, str]]:
    """Return kind and datum of all that is masked."""
    return [(part.kind, text[part.start : part.end]) for part in masked(text).parts]
