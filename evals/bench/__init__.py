"""Measures the reading on labelled texts, beside what it is compared with: `python -m evals.bench --data DIR`."""
