"""Whether the checks catch what is planted: operators that spoil a good specification in one way each."""
