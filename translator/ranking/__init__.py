"""An ask + decisions -> precedents: our BM25, the mixture, relation, weakness. Pure."""
