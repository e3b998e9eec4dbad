"""One measured figure, as the line that is printed."""

import json
from dataclasses import dataclass, field

from evals.statistics import Interval


@dataclass(frozen=True)
class Figure:
    """A value with what it was measured on."""

    name: str
    value: float | None
    """None where it could not be measured; `detail` then says why."""
    unit: str
    n: int
    """How many answers it is made of."""
    interval: Interval | None = None
    detail: dict[str, object] = field(default_factory=dict)

    def line(self) -> str:
        """Return the figure as one JSON line."""
        told: dict[str, object] = {
            "name": self.name,
            "value": None if self.value is None else round(self.value, 4),
            "unit": self.unit,
            "n": self.n,
        }
        if self.interval:
            told["interval"] = [round(self.interval.low, 4), round(self.interval.high, 4)]
        return json.dumps(told | ({"detail": self.detail} if self.detail else {}), ensure_ascii=False)
