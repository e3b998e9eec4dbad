"""What readings are compared with: the ways people check requirements today."""
