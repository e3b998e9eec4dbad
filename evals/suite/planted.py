"""The planted defects, looked for in a process of their own beside the suite, with sockets closed there too."""

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from evals.mutation.report import Report, measured
from evals.suite.quiet import sockets_closed


def quietly_measured() -> Report:
    """Plant every defect, and leave out every check in turn, offline."""
    with sockets_closed():
        return measured()


@contextmanager
def planted_beside(*, wanted: bool) -> Iterator[Future[Report] | None]:
    """Look for them on the machine's second core until the block ends.

    Args:
        wanted: whether at all.
    """
    if not wanted:
        yield None
        return
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as beside:
        yield beside.submit(quietly_measured)
