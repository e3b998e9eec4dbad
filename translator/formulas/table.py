"""The arithmetic of consequences, one pure function for each formula of `knowledge/formulas.yaml`.

A function takes the formula's inputs and constants by name and returns what follows, rounded for a person; or None
where the numbers say nothing worth telling, such as a goal that is already met. Sources stand with the formulas.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from translator.formulas.figures import Figure
from translator.formulas.rates import (
    at_work_at_once,
    load_each,
    mean_rate,
    parts_of_stock,
    parts_of_volume,
    queries_a_day,
    rate_at_once,
    rate_needed,
    storage,
    texts_in_all,
    total_count,
    trial_volume,
)
from translator.formulas.samples import (
    examples_each,
    examples_for_margin,
    examples_of_each,
    examples_of_stock,
    examples_without_error,
    examples_without_event,
)
from translator.formulas.shares import (
    errors_removed,
    relative_cut,
    rest_of_volume,
    share_of_volume,
    shared_endings,
    slower_of_volume,
    weekend_share,
    yearly_growth,
)
from translator.formulas.sums import (
    budget_each,
    budget_lasts,
    budget_left,
    budget_per_item,
    yearly_cost,
    yearly_effort,
    yearly_effort_of_people,
    yearly_time_saved,
)
from translator.formulas.times import (
    backlog_time,
    downtime,
    time_for_each,
    time_for_step,
    time_left,
    time_over,
    working_days_left,
)
from translator.knowledge.schema import Constant, Formula


def constants_for(formula: Formula, inputs: Mapping[str, Figure]) -> dict[str, Constant]:
    """Return the constants a formula takes for these inputs, by name.

    Args:
        formula: with all constants it knows.
        inputs: the numbers chosen; a constant for volumes a week goes only with a volume a week.
    """
    periods = {figure.per for figure in inputs.values()}
    return {c.name: c for c in formula.constants if not c.per or c.per in periods}


def as_figure(constant: Constant) -> Figure:
    """Return a constant as a number formulas compute with."""
    return Figure.of(constant.value, constant.unit)


FORMULAS: Mapping[str, Callable[..., Figure | None]] = MappingProxyType(
    {
        "downtime": downtime,
        "slower-of-volume": slower_of_volume,
        "wrong-of-volume": rest_of_volume,
        "left-to-people": rest_of_volume,
        "allowed-of-volume": share_of_volume,
        "lost-of-volume": share_of_volume,
        "lost-of-stock": share_of_volume,
        "share-of-volume": share_of_volume,
        "yearly-effort": yearly_effort,
        "yearly-effort-named": yearly_effort,
        "yearly-effort-of-people": yearly_effort_of_people,
        "yearly-time-saved": yearly_time_saved,
        "yearly-cost": yearly_cost,
        "examples-for-margin": examples_for_margin,
        "examples-without-error": examples_without_error,
        "examples-without-event": examples_without_event,
        "examples-of-stock": examples_of_stock,
        "examples-of-each": examples_of_each,
        "examples-each": examples_each,
        "storage": storage,
        "storage-named": storage,
        "working-days-left": working_days_left,
        "weekend-share": weekend_share,
        "time-left": time_left,
        "time-over": time_over,
        "time-for-step": time_for_step,
        "time-for-each": time_for_each,
        "budget-lasts": budget_lasts,
        "budget-each": budget_each,
        "budget-left": budget_left,
        "budget-per-item": budget_per_item,
        "load-each": load_each,
        "total-count": total_count,
        "parts-of-volume": parts_of_volume,
        "parts-of-stock": parts_of_stock,
        "texts-in-all": texts_in_all,
        "trial-volume": trial_volume,
        "queries-a-day": queries_a_day,
        "at-work-at-once": at_work_at_once,
        "waiting-now": at_work_at_once,
        "rate-at-once": rate_at_once,
        "mean-rate": mean_rate,
        "rate-needed": rate_needed,
        "errors-removed": errors_removed,
        "relative-cut": relative_cut,
        "relative-cut-beside": relative_cut,
        "relative-cut-of-share": relative_cut,
        "backlog-time": backlog_time,
        "yearly-growth": yearly_growth,
        "shared-endings": shared_endings,
    }
)
"""The function of each formula, by the formula's id."""
