"""Who wrote it and who signed it: hashes that do not cover, states nobody brought about, engines that contradict themselves."""

from collections.abc import Callable
from random import Random
from typing import Any

from evals.mutation.changing import one_of, swapped
from evals.mutation.operator import Operator
from translator.domain.projections import sha256_of_projection
from translator.domain.spec import Confirmation, Requirement, Spec
from translator.domain.value import Side, Span

_Plant = Callable[[Spec, Random], Spec | None]
_COVERS = "A signature covers exactly the content it saw."
_STATE = "Only people move the state forward."
_SAYS = "engine says truly what wrote it"
_AT = "2026-11-25T08:00:00.000Z"


def _signature(spec: Spec, side: Side, *, holds: bool = True, sha256: str | None = None) -> Confirmation:
    return Confirmation(
        side=side,
        by="Ada",
        at=_AT,
        covers=f"{side}/1",
        sha256=sha256 or sha256_of_projection(spec, f"{side}/1"),
        holds=holds,
    )


def _signed(spec: Spec, side: Side) -> Spec:
    state = "confirmed_business" if side == "business" else "confirmed_technical"
    return spec.model_copy(update={"confirmations": (_signature(spec, side),), "state": state})


def _changed_after(spec: Spec, rng: Random) -> Spec | None:
    """Sign, and change what was signed."""
    if not spec.requirements:
        return None
    side: Side = rng.choice(("business", "technical"))
    signed = _signed(spec, side)
    more = "还有别的。" if spec.language == "zh" else " And more of it."
    if side == "business":
        return signed.model_copy(update={"title": signed.title[:60] + more})
    lines = signed.boundaries.data_conditions
    target = one_of(signed.targets, rng)
    if target is not None:
        return signed.model_copy(
            update={"targets": swapped(signed.targets, target, scale=target.scale + more)}
        )
    if lines:
        boundaries = signed.boundaries.model_copy(update={"data_conditions": lines[1:]})
        return signed.model_copy(update={"boundaries": boundaries})
    return None


def _other_side_changed(spec: Spec, rng: Random) -> Spec | None:
    """Sign as business, and change what only the technical side signs."""
    target = one_of(spec.targets, rng)
    if target is None:
        return None
    more = "也看日志。" if spec.language == "zh" else " Logs are read, too."
    signed = _signed(spec, "business")
    return signed.model_copy(update={"targets": swapped(signed.targets, target, scale=target.scale + more)})


def _made_up_hash(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(
        update={
            "confirmations": (_signature(spec, "business", sha256="0" * 64),),
            "state": "confirmed_business",
        }
    )


def _holds_and_says_not(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(
        update={"confirmations": (_signature(spec, "business", holds=False),), "state": "reopened"}
    )


def _covers_the_other_side(spec: Spec, rng: Random) -> Spec | None:
    one = _signature(spec, "business").model_copy(
        update={"covers": "technical/1", "sha256": sha256_of_projection(spec, "technical/1")}
    )
    return spec.model_copy(update={"confirmations": (one,), "state": "confirmed_business"})


def _by_nobody(spec: Spec, rng: Random) -> Spec | None:
    one = _signature(spec, "technical").model_copy(update={"by": " "})
    return spec.model_copy(update={"confirmations": (one,), "state": "confirmed_technical"})


def _honest(spec: Spec, rng: Random) -> Spec | None:
    return _signed(spec, rng.choice(("business", "technical")))


def _reopened(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(
        update={
            "confirmations": (_signature(spec, "business", holds=False, sha256="1" * 64),),
            "state": "reopened",
        }
    )


def _agreed_alone(spec: Spec, rng: Random) -> Spec | None:
    """Say that both sides agreed where one signed, or none."""
    sides: tuple[tuple[Side, ...], ...] = ((), ("business",), ("technical",))
    signed = tuple(_signature(spec, side) for side in rng.choice(sides))
    return spec.model_copy(update={"confirmations": signed, "state": "agreed"})


def _agreed(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(
        update={
            "confirmations": (_signature(spec, "business"), _signature(spec, "technical")),
            "state": "agreed",
        }
    )


def _state(*states: str) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        return None if spec.confirmations else spec.model_copy(update={"state": rng.choice(states)})

    return plant


def _rejected(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(update={"state": "rejected"})


def _engine(kind: str, **update: Any) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        if spec.engine.kind != kind:
            return None
        return spec.model_copy(update={"engine": spec.engine.model_copy(update=update)})

    return plant


def _fell_back(spec: Spec, rng: Random) -> Spec | None:
    """Say honestly that a model was asked for and the rules answered."""
    reason = (
        "模型连不上，这一页由规则写成。"
        if spec.language == "zh"
        else "The model could not be reached, so the rules wrote this page."
    )
    return _engine("rules", model="some/model", fallback=True, fallback_reason=reason)(spec, rng)


def _models_line(spec: Spec, rng: Random) -> Spec | None:
    """Let a draft by rules hold a requirement in a model's words."""
    requirement: Requirement | None = one_of(spec.requirements, rng) if spec.engine.kind == "rules" else None
    return (
        spec.model_copy(update={"requirements": swapped(spec.requirements, requirement, origin="model")})
        if requirement
        else None
    )


def _sent(spec: Spec, rng: Random) -> Spec | None:
    return (
        _engine("model", sent_to="api.example.org", sent_chars=200, masked=0)(spec, rng)
        if spec.engine.kind == "model"
        else _fell_back(spec, rng)
    )


def _ask_altered(spec: Spec, rng: Random) -> Spec | None:
    text = spec.ask.text + rng.choice((".", " ", "。"))
    return spec.model_copy(update={"ask": spec.ask.model_copy(update={"text": text})})


def _came_by_mail(spec: Spec, rng: Random) -> Spec | None:
    origin = spec.ask.origin.model_copy(update={"kind": "mail", "ref": "m1"})
    return spec.model_copy(update={"ask": spec.ask.model_copy(update={"origin": origin})})


def _empty_place(spec: Spec, rng: Random) -> Spec | None:
    requirement = one_of(spec.requirements, rng)
    return (
        spec.model_copy(
            update={
                "requirements": swapped(
                    spec.requirements, requirement, evidence=(*requirement.evidence, Span(start=3, end=3))
                )
            }
        )
        if requirement
        else None
    )


OPERATORS = (
    Operator("content changed after it was signed", _COVERS, _changed_after, _other_side_changed),
    Operator("signature over nothing", _COVERS, _made_up_hash, _honest),
    Operator("signature that holds and says it does not", "`holds` says which", _holds_and_says_not, _reopened),
    Operator("signature of one side over the other's", _COVERS, _covers_the_other_side, _honest),
    Operator("signature of nobody", _STATE, _by_nobody, _honest),
    Operator("agreed without both signatures", _STATE, _agreed_alone, _agreed),
    Operator("confirmed without a signature", _STATE, _state("confirmed_business", "confirmed_technical"), _honest),
    Operator("reopened without a signature", _STATE, _state("reopened"), _rejected),
    Operator("rules, and a prompt is named", _SAYS, _engine("rules", prompt="draft.v1", prompt_sha256="a" * 64), _fell_back),
    Operator("rules, and a model is named without a reason", _SAYS, _engine("rules", model="some/model"), _fell_back),
    Operator("rules took over without a reason", _SAYS, _engine("rules", model="some/model", fallback=True), _fell_back),
    Operator("a reason, and the rules did not take over", _SAYS, _engine("rules", fallback_reason="so"), _fell_back),
    Operator("a model, and none is named", _SAYS, _engine("model", model=None), _sent),
    Operator("a model, and no prompt is named", _SAYS, _engine("model", prompt=None), _sent),
    Operator("a model that says that the rules wrote", _SAYS, _engine("model", fallback=True, fallback_reason="so"), _sent),
    Operator("a model's words in a draft by rules", _SAYS, _models_line, _fell_back),
    Operator("ask altered after it was received", "kept verbatim", _ask_altered, _came_by_mail),
    Operator("evidence of no words", "Offsets are of the ask.", _empty_place, _came_by_mail),
)  # fmt: skip
