"""What a model wrote, bound to what was said: quotes to spans, numerals to the ledger; secrets masked on the way out."""
