"""How good it is: labelled texts, scorers, what they are compared with, and how the learned weights came about."""
