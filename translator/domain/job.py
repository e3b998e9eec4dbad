"""One accepted piece of work, a row of the store, and the ways in which it may go on."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import Field

from translator.domain.errors import JobEnded, JobTakenOver
from translator.domain.instant import instant
from translator.domain.model import Spent
from translator.domain.reply import Reply
from translator.domain.spec import Ask
from translator.domain.value import Value

JobState = Literal["accepted", "running", "waiting", "done", "failed", "cancelled"]

FAILURES_MAX = 3
"""How often a piece of work may end unexpectedly, its process with it or alone, before it is given up."""
AGAIN_S = 10.0
"""How long after an unexpected end it is taken up again, in seconds, times the ends so far."""
BUSY_S = 15.0
"""How long it waits at least for a busy provider, in seconds; twice as long each time, so that one that says "a second"
again and again is not asked every second. Source: the backoff of adapters/patient_model, begun where that one ends."""
BUSY_S_MAX = 900.0
"""The longest such wait, in seconds, unless the provider asks for more."""
GIVEN_UP = "job_failed"
"""The code of a piece of work that was given up."""
AGAIN = "job_tried_again"
"""The code of a piece of work that ended unexpectedly and is tried again."""
BUSY = "model_busy"
"""The code of a piece of work that waits for its model's provider."""

ENDED: tuple[JobState, ...] = ("done", "failed", "cancelled")
"""The states of work to which nothing more will happen."""


class TranslationInput(Value):
    """All that is needed to run a translation, the first time or again."""

    spec_id: str
    """The id its specification will have."""
    ask: Ask
    model: str | None = None
    """The language model asked for."""
    replies: tuple[tuple[str, Reply], ...] = ()
    """Answers known beforehand, by question."""
    by: str
    """Who asked, and says the answers."""


class Holder(Value):
    """A process that runs jobs: its place, which the next process takes over once it is dead, and its own name."""

    place: str
    """Such as `worker-1`; no two live processes share one."""
    process: str
    """Never given twice."""


class JobStanding(Value):
    """How a piece of work stands, as anybody of its workspace may see it."""

    job_id: str
    workspace: str
    kind: str
    """The use case, such as `translate`."""
    input_sha256: str
    state: JobState = "accepted"
    attempts: int = 0
    """How often it was begun; the number of a run, which alone may write while it is the last."""
    failures: int = 0
    """How often it ended unexpectedly; waiting for a busy provider is none."""
    created_at: str
    updated_at: str
    due_at: str | None = None
    """When it is taken up again, while it waits."""
    result: str | None = None
    """The id of what came out, such as a specification's."""
    error_code: str | None = None
    error_message: str | None = None

    @property
    def ended(self) -> bool:
        """Say whether nothing more will happen."""
        return self.state in ENDED


class Job(JobStanding):
    """A piece of work that was accepted and must not be lost or done twice."""

    holder: Holder | None = Field(default=None, exclude=True, repr=False)
    """Who runs it."""
    held_until: str | None = Field(default=None, exclude=True, repr=False)
    """Until when its holder counts as alive without saying so again."""
    spent: Spent = Field(default=Spent(), exclude=True, repr=False)
    """What its runs have spent on a model; the next run goes on from there."""
    waits: int = Field(default=0, exclude=True, repr=False)
    """How often it was put off for a busy provider."""
    waited_s: float = Field(default=0.0, exclude=True, repr=False)
    """How long it was put off in all, in seconds."""
    input: TranslationInput | None = Field(default=None, exclude=True, repr=False)
    """What it works on; None for work that was done as soon as it was accepted."""


class JobEvent(Value):
    """Something that happened to a piece of work: a stage of it is done, or its state changed."""

    sequence: int = Field(ge=1)
    """Counts the events of one piece of work from 1."""
    at: str
    state: JobState
    """The state it is in from then on."""
    stage: str | None = None
    """The stage that is done; None where the state changed."""
    next_stage: str | None = None
    """The stage that runs from then on."""
    found: str = ""
    """What the stage found, or why the state changed, in words."""
    elapsed_ms: int = Field(default=0, ge=0)
    """Milliseconds since this run began."""
    usd: float | None = Field(default=None, ge=0)
    """What the model has cost so far, in US dollars; None where nothing was paid or no price is known."""


def job_id_of(spec_id: str) -> str:
    """Name the piece of work that made a specification: its number, as a job's."""
    return "job_" + spec_id.removeprefix("spec_")


def spec_id_of(job_id: str) -> str:
    """Name the specification that a piece of work makes; the other way round than `job_id_of`."""
    return "spec_" + job_id.removeprefix("job_")


def startable(job: Job, holder: Holder, at: datetime) -> bool:
    """Say whether a process may begin it: new, due, or left behind by a process that died."""
    match job.state:
        case "accepted":
            return True
        case "waiting":
            return job.due_at is None or job.due_at <= instant(at)
        case "running":
            return _left_behind(job, holder, at)
        case _:
            return False


def _left_behind(job: Job, holder: Holder, at: datetime) -> bool:
    if job.held_until is None or job.held_until <= instant(at):
        return True
    # A place has one process at a time, so whoever held it before this one is dead.
    return job.holder is not None and job.holder.place == holder.place and job.holder != holder


def begun(job: Job, *, holder: Holder, at: datetime, hold_s: float) -> Job:
    """Begin it, or give it up where it took its process with it too often.

    Args:
        job: as it stands.
        holder: who runs it from now on.
        at: now.
        hold_s: seconds that the holder counts as alive without saying so again.

    Raises:
        JobTakenOver: when it is not to be begun, or another process was faster.
    """
    if not startable(job, holder, at):
        raise JobTakenOver(job_id=job.job_id)
    failures = job.failures + (job.state == "running")
    if failures >= FAILURES_MAX:
        return _given_up(job, failures, at)
    return _moved(
        job,
        at,
        state="running",
        attempts=job.attempts + 1,
        failures=failures,
        holder=holder,
        held_until=instant(at + timedelta(seconds=hold_s)),
    )


def still_held(job: Job, attempt: int) -> Job:
    """Return it if this run may still write.

    Args:
        job: as it stands.
        attempt: the number of the run.

    Raises:
        JobTakenOver: when it was cancelled, or another run began.
    """
    if job.state != "running" or job.attempts != attempt:
        raise JobTakenOver(job_id=job.job_id)
    return job


def held_on(job: Job, attempt: int, *, at: datetime, hold_s: float) -> Job:
    """Say that its process is alive; raises as `still_held` does."""
    until = instant(at + timedelta(seconds=hold_s))
    return still_held(job, attempt).model_copy(update={"held_until": until})


def may_wait_s(job: Job, wait_total_s: float) -> float:
    """Return how long it may still be put off for a busy provider, in seconds; 0 once the shortest wait is too long.

    Args:
        job: as it stands.
        wait_total_s: how long it may be put off in all, in seconds.
    """
    left = wait_total_s - job.waited_s
    return left if left >= _busy_s(job) else 0.0


def put_off(job: Job, attempt: int, *, at: datetime, wait_s: float, why: str) -> Job:
    """Let it wait for a busy provider, longer each time; raises as `still_held` does.

    Args:
        job: as it stands.
        attempt: the number of the run.
        at: now.
        wait_s: seconds the provider asks for.
        why: what it waits for, in words.
    """
    held = still_held(job, attempt)
    wait_s = max(wait_s, _busy_s(job))
    return _moved(
        held,
        at,
        state="waiting",
        due_at=instant(at + timedelta(seconds=wait_s)),
        waits=job.waits + 1,
        waited_s=job.waited_s + wait_s,
        error_code=BUSY,
        error_message=why,
    )


def _busy_s(job: Job) -> float:
    return min(BUSY_S * 2.0 ** min(job.waits, 20), BUSY_S_MAX)


def put_back(job: Job, attempt: int, *, at: datetime) -> Job:
    """Leave it to the next process, since this one stops; raises as `still_held` does."""
    return _moved(still_held(job, attempt), at, state="accepted")


def done(job: Job, attempt: int, *, at: datetime, result: str) -> Job:
    """End it with what came out; raises as `still_held` does."""
    return _moved(still_held(job, attempt), at, state="done", result=result)


def refused(job: Job, attempt: int, *, at: datetime, code: str, message: str) -> Job:
    """End it with an error that another try would meet again; raises as `still_held` does."""
    held = still_held(job, attempt)
    return _moved(held, at, state="failed", error_code=code, error_message=message)


def failed_once(job: Job, attempt: int, *, at: datetime) -> Job:
    """Let it be tried again after an unexpected end, or give it up; raises as `still_held` does."""
    failures = still_held(job, attempt).failures + 1
    if failures >= FAILURES_MAX:
        return _given_up(job, failures, at)
    due = instant(at + timedelta(seconds=AGAIN_S * failures))
    why = "Something went wrong inside the service. It is tried again by itself."
    changes = {"failures": failures, "due_at": due, "error_code": AGAIN, "error_message": why}
    return _moved(job, at, state="waiting", **changes)


def cancelled(job: Job, *, at: datetime) -> Job:
    """End it because somebody said so; once cancelled it stays as it is.

    Raises:
        JobEnded: when it is done or failed; the caller looks at what came out.
    """
    if job.state == "cancelled":
        return job
    if job.ended:
        raise JobEnded(job_id=job.job_id, state=job.state)
    return _moved(job, at, state="cancelled")


def _given_up(job: Job, failures: int, at: datetime) -> Job:
    message = (
        f"The work ended unexpectedly {failures} times and is not tried again. The text is kept; send it once more. "
        "Whoever runs the service finds the cause in its log."
    )
    return _moved(job, at, state="failed", failures=failures, error_code=GIVEN_UP, error_message=message)


def _moved(job: Job, at: datetime, **changes: object) -> Job:
    """Change the state; what only the state before needed is dropped."""
    gone = {"due_at": None, "holder": None, "held_until": None, "error_code": None, "error_message": None}
    return job.model_copy(update={**gone, "updated_at": instant(at), **changes})
