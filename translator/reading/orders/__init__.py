"""Finds what gives orders to the tool that reads, instead of saying what is wanted."""
