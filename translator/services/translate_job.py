"""One run of an accepted translation: the stages, and an end that is written once."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from translator.domain.errors import InputRefused, JobTakenOver, ModelBusy, NotFound
from translator.domain.instant import instant
from translator.domain.job import (
    Job,
    JobEvent,
    failed_once,
    may_wait_s,
    put_back,
    put_off,
    refused,
    still_held,
)
from translator.domain.model import Budget, Purse
from translator.knowledge.catalogue import Knowledge
from translator.pipeline.run import name_of
from translator.pipeline.work import Report, Stage, StageEvent
from translator.ports import Clock, Ending, Run, Step, Store
from translator.services.bell import Bell
from translator.services.translate import written

NO_CHOICE = Budget()
"""The most one job may spend where nobody says otherwise."""
WAIT_TOTAL_S = 7_200.0
"""How long a busy provider may make a job wait in all, in seconds; then the rules' draft is handed out."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TranslateJob:
    """The work of one run. Whatever happens, the row says so, or the next run finds it unchanged."""

    knowledge: Knowledge
    stages: tuple[Stage, ...]
    store: Store
    clock: Clock
    bell: Bell
    budget: Budget = NO_CHOICE
    """The most one job may spend on a model, all its runs together."""
    wait_total_s: float = WAIT_TOTAL_S
    """How long a job may be put off for a busy provider in all, in seconds."""

    async def __call__(self, step: Step, run: Run) -> None:
        """Run it.

        Args:
            step: remembers what is done.
            run: which job, and the number of this run.
        """

        async def translating() -> str | None:
            return await self._translate(run)

        await step("translate", translating)

    async def _translate(self, run: Run) -> str | None:
        """Translate, and write the specification and the job's end in one transaction.

        Returns:
            The specification's id, or None where the run ended otherwise; the row says how.
        """
        room = self.store.within(run.workspace)
        purse, left_s = None, 0.0
        try:
            job = still_held(await room.jobs.get(run.job_id), run.attempt)
            assert job.input is not None, "accepted work says what it works on"
            purse, begun = Purse(self.budget, job.spent), self.clock.now()
            left_s = 0.0 if purse.empty(begun) else may_wait_s(job, self.wait_total_s)
            spec = await written(
                job.input,
                run.workspace,
                self.stages,
                self.knowledge,
                self._reporting(run, purse, begun),
                purse=purse,
                may_wait_s=left_s,
            )
            ended = self.clock.now()
            await room.specs.add(spec, ends=Ending(run.job_id, run.attempt, ended, purse.spent(ended)))
        except JobTakenOver:
            return None  # cancelled, or another run goes on with it; nothing was saved
        except ModelBusy as busy:
            if purse and purse.empty(self.clock.now()):
                await self._move(
                    run, purse, put_back
                )  # the next run hands out the rules' draft, and says why
            else:
                wait_s = min(busy.wait_s, left_s)
                await self._move(run, purse, partial(put_off, wait_s=wait_s, why=busy.message))
        except (InputRefused, NotFound) as error:
            await self._move(run, purse, partial(refused, code=error.code, message=error.message))
        except asyncio.CancelledError:
            # a cancelled job stays so; a stopping process leaves it to the next
            await self._move(run, purse, put_back)
            raise
        except Exception:
            _log.exception("job %s: run %d ended unexpectedly", run.job_id, run.attempt)
            await self._move(run, purse, failed_once)
        else:
            return spec.spec_id
        finally:
            self.bell.ring(run.job_id)
        return None

    async def _move(self, run: Run, purse: Purse | None, how: Callable[..., Job]) -> None:
        """Say how the run ended, and what the job has spent; a later run goes on from there."""
        at = self.clock.now()
        spent = {"spent": purse.spent(at)} if purse else {}
        with suppress(JobTakenOver):
            await self.store.within(run.workspace).jobs.change(
                run.job_id, lambda job: how(job, run.attempt, at=at).model_copy(update=spent)
            )

    def _reporting(self, run: Run, purse: Purse, since: datetime) -> Report:
        """Return what writes each stage down once it is done; it also ends a run that lost its job."""
        names = [name_of(stage) for stage in self.stages]
        ended = 0

        async def report(event: StageEvent) -> None:
            nonlocal ended
            ended += 1
            now = self.clock.now()
            kept = JobEvent(
                sequence=1,
                at=instant(now),
                state="running",
                stage=event.stage,
                next_stage=names[ended] if ended < len(names) else None,
                found=event.found,
                elapsed_ms=max(0, round((now - since).total_seconds() * 1000)),
                usd=event.usd,
            )
            await self.store.within(run.workspace).jobs.note(
                run.job_id, run.attempt, kept, spent=purse.spent(now)
            )
            self.bell.ring(run.job_id)

        return report
