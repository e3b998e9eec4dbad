"""The arithmetic of consequences: pure functions over numbers with units, which drafting uses and checks repeat."""
