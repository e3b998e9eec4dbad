"""Reads an ask as if its orders had never been there, and leads what is found back to the ask as received."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import accumulate, islice, pairwise
from typing import Any, TypeVar

from translator.domain.reading import Slice
from translator.domain.value import Span, Value
from translator.reading.orders.orders import orders_in

_T = TypeVar("_T")
_Where = TypeVar("_Where", bound=Span)
_BLANKS = " \t\u3000"
_STOPS = ".!?。！？,，;；"


class Rest:
    """An ask without the orders in it.

    Args:
        received: the ask, verbatim.
        orders: what `orders_in` found in it.
    """

    def __init__(self, received: str, orders: Sequence[Span]) -> None:
        self.received = received
        gaps = _gaps(received, orders)
        edges = [0, *(edge for gap in gaps for edge in (gap.start, gap.end)), len(received)]
        self._kept = [received[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
        self.text = "".join(self._kept)
        """What is left; a line that held only an order is gone with its line end."""
        self._joints = [*accumulate(map(len, self._kept[:-1]))]
        self._gone = [0, *accumulate(gap.end - gap.start for gap in gaps)]

    def spread(self, text: str) -> str:
        """Put blanks into a text as long as the rest, so that its places become those of the ask as received."""
        cuts = [0, *self._joints, len(text)]
        sizes = [0, *(after - before for before, after in pairwise(self._gone))]
        return "".join(" " * sizes[i] + text[cuts[i] : cuts[i + 1]] for i in range(len(sizes)))

    def lifted(self, found: _T) -> _T:
        """Lead every range in what was found in the rest back to the ask as received; slices quote it anew."""
        return self._lifted(found)  # type: ignore[no-any-return]  # the same kind of thing comes back

    def _lifted(self, node: Any) -> Any:
        if isinstance(node, tuple):
            return tuple(self._lifted(part) for part in node)
        if isinstance(node, dict):
            return {key: self._lifted(part) for key, part in node.items()}
        if isinstance(node, Value):
            new = {name: self._lifted(part) for name, part in node if isinstance(part, tuple | dict | Value)}
            if isinstance(node, Span | Slice):
                new["start"] = node.start + self._gone[bisect_right(self._joints, node.start)]
                new["end"] = max(new["start"], node.end + self._gone[bisect_left(self._joints, node.end)])
            if isinstance(node, Slice):
                new["text"] = self.received[new["start"] : new["end"]]
            return node.model_copy(update=new)
        if is_dataclass(node) and not isinstance(node, type):
            return replace(node, **{f.name: self._lifted(getattr(node, f.name)) for f in fields(node)})
        return node


def readable(received: str, orders: Sequence[Span] | None = None) -> str:
    """Return a text of the same length as it is read: with blanks for the orders in it.

    Args:
        received: the ask, verbatim.
        orders: those in it, where somebody has found them before.
    """
    orders = orders_in(received) if orders is None else orders
    if not orders:
        return received
    rest = Rest(received, orders)
    return rest.spread(rest.text)


def outside(where: _Where, orders: Sequence[Span]) -> Iterator[_Where]:
    """Yield the parts of a range that are no order."""
    start = where.start
    for order in islice(orders, bisect_right(orders, start, key=lambda order: order.end), None):
        if order.start >= where.end:
            break
        if start < order.start:
            yield where.model_copy(update={"start": start, "end": order.start})
        start = order.end
    if start < where.end:
        yield where.model_copy(update={"start": start})


def _gaps(text: str, orders: Sequence[Span]) -> list[Span]:
    """Return what goes with the orders: the line end before a line that held nothing else, blanks beside one within a line."""
    gaps: list[Span] = []
    at = 0
    first = True
    for order in orders:
        before, after = order.start, order.end
        while before > at and text[before - 1].isspace():
            before -= 1
        while after < len(text) and text[after] in _BLANKS:
            after += 1
        first = first and before == at
        begins = first or "\n" in text[before : order.start]
        ends = after == len(text) or text[after] in "\r\n"
        if first and ends:
            while after < len(text) and text[after].isspace():
                after += 1
        if (begins and not ends) or not (ends or text[after] in _STOPS):
            before = order.start
        gaps.append(Span(start=before, end=after))
        at = after
    return gaps
