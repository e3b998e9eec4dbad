"""A benchmark that any tool can run: does it ask for the thresholds nobody stated, and does it say where its numbers come from?"""
