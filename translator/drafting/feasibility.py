"""Whether it can be done: on each dimension only what a stated fact carries, and unknown where none does."""

from translator.domain.spec import Boundaries, Feasibility, Feasible, Question
from translator.drafting.ground import Ground


def feasibility_of(ground: Ground, questions: tuple[Question, ...], boundaries: Boundaries) -> Feasibility:
    """Judge on the four dimensions and say which questions would change it.

    Args:
        ground: what the draft stands on.
        questions: all questions of the draft.
        boundaries: the lines that name data and constraints.
    """
    zh = ground.language == "zh"
    thing, users, items = (ground.slots.values[k] for k in ("thing", "users", "items"))
    reading = ground.notes.reading

    def asked(*about: str) -> tuple[str, ...]:
        return tuple(q.id for q in questions if q.about in about)

    value_known = bool(reading.facets.get("outcome") and reading.facets.get("baseline"))
    business = Feasible(
        verdict="can_if" if value_known else "unknown",
        why=(
            (
                f"{items}的现状和目标都说了，值不值还看{thing}的成本。"
                if zh
                else f"Today and the aim for {items} are stated; whether the {thing} pays depends on its cost."
            )
            if value_known
            else (
                f"还不知道{items}现在怎样、{thing}要改变什么。"
                if zh
                else f"Nobody has said how {items} fare today or what the {thing} must change."
            )
        ),
        unknowns=asked("outcome", "baseline", "cost"),
    )
    technical = Feasible(
        verdict="unknown" if asked("integration", "load", "latency") else "can_if",
        why=(
            f"{thing}要接什么、要扛多少，得先说清。"
            if zh
            else f"What the {thing} connects to and carries at once has to be said first."
        )
        if asked("integration", "load", "latency")
        else (f"前提是{thing}的约束都成立。" if zh else f"Provided the limits set for the {thing} hold."),
        unknowns=asked("integration", "load", "latency", "availability", "security"),
    )
    model = (
        Feasible(
            verdict="unknown",
            why=f"没在真实的{items}上试过，没人知道{thing}能做到多好。"
            if zh
            else f"Until it is tried on real {items}, nobody knows how well the {thing} can do.",
            unknowns=asked("task_quality", "coverage", "drift"),
        )
        if reading.needs_learning
        else Feasible(
            verdict="not_applicable", why="这里没有要学习的东西。" if zh else "Nothing is learned here."
        )
    )
    has_data = any(line.origin == "ask" for line in boundaries.data_conditions) or bool(
        reading.facets.get("data")
    )
    data = Feasible(
        verdict="can_if" if has_data else "unknown",
        why=(
            (
                f"原文提到了数据，还要看{users}是否可以用。"
                if zh
                else f"The ask names data; whether it may be used for {users} is open."
            )
            if has_data
            else (
                f"没说{items}从哪里来、谁可以用。"
                if zh
                else f"Nobody has said where {items} come from or who may use them."
            )
        ),
        unknowns=asked("data", "privacy"),
    )
    parts = (business, technical, model, data)
    open_ids = tuple(dict.fromkeys(i for part in parts for i in part.unknowns))
    overall = Feasible(
        verdict="unknown" if any(p.verdict == "unknown" for p in parts) else "can_if",
        why=(
            f"{thing}能不能做，取决于还没回答的问题。"
            if zh
            else f"Whether the {thing} can be done hangs on the questions still open."
        )
        if open_ids
        else (f"前提是{thing}的约束都成立。" if zh else f"The {thing} can be done if its limits hold."),
        unknowns=open_ids,
    )
    return Feasibility(
        overall=overall,
        business_value=business,
        technical_feasibility=technical,
        model_effect=model,
        data_conditions=data,
    )
