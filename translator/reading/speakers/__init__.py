"""Who said what, where the text says it."""
