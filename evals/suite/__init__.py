"""The suite: every case with every scripted model, scored, compared with the baseline, told on one page."""
