"""Facts as data, each with a source that a person can look up."""
