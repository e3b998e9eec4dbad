"""The usual word list, without any context: a sentence with one of its words is called vague."""

import re
from pathlib import Path

import yaml

WORDS = Path(__file__).with_name("incose.yaml")


def called_vague() -> "re.Pattern[str]":
    """Return the pattern of the list, longest words first, at word borders."""
    words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))["words"]
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.I)
