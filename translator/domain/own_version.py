"""The version of this program."""

from functools import cache
from importlib.metadata import version


@cache
def own_version() -> str:
    """Return the version that is installed; looked up once, since that reads a file."""
    return version("requirements-translator")
