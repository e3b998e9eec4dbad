"""The stages an ask goes through, and the lists they form."""
