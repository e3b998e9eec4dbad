"""Classes of the PROMISE collection as characteristics of ISO/IEC 25010:2023, and `legal`."""

from collections.abc import Sequence

from translator.domain.reading import QualityScore
from translator.reading.qualities import BEHAVIOUR as BEHAVIOUR

CHARACTERISTIC = {
    "PE": "performance_efficiency", "SC": "flexibility", "PO": "flexibility", "A": "reliability", "FT": "reliability",
    "SE": "security", "US": "interaction_capability", "LF": "interaction_capability", "MN": "maintainability",
    "O": "compatibility", "L": "legal", "F": BEHAVIOUR,
}  # fmt: skip


def main_point(behaves: bool, qualities: Sequence[QualityScore]) -> str:
    """Return the class an answer amounts to: behaviour, unless a quality is its main point."""
    if not qualities or (behaves and qualities[0].score < 0.5):
        return BEHAVIOUR
    return qualities[0].characteristic
