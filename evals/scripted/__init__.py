"""Models that are small programs: they read the prompt they are sent and answer as a model of their kind would. None knows the checks."""
