"""What the pipeline adds: the same cases through the ways people ask a model today, with the same model."""
