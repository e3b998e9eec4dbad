"""How a text is cut and searched: lines, sentences, clauses, units, phrases and the grammar words of both languages."""
