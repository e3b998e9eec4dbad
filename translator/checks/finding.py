"""What a check says of a specification that breaks a promise of ours."""

from translator.domain.spec import Finding


def broken(check: str, where: str, message: str) -> Finding:
    """Return a finding about our own document: a bug, never left for people.

    Args:
        check: which one found it.
        where: the place, a path by id.
        message: what is wrong, one sentence without a number.
    """
    return Finding(check=check, severity="error", about="spec", where=where, message=message)
