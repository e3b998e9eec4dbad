"""The separate requests of one text, told apart."""
