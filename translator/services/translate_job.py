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
from translator.domain.job import Job, JobEvent, failed_once, put_back, put_off, refused, still_held
from translator.knowledge.catalogue import Knowledge
from translator.pipeline.run import name_of
from translator.pipeline.work import Report, Stage, StageEvent
from translator.ports import Clock, Ending, Run, Step, Store
from translator.services.bell import Bell
from translator.services.translate import written

WAIT_S_MIN = 1.0
WAIT_S_MAX = 24 * 3600.0
"""Bounds of what a provider may make a job wait before it is asked again, in seconds."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TranslateJob:
    """The work of one run. Whatever happens, the row says so, or the next run finds it unchanged."""

    knowledge: Knowledge
    stages: tuple[Stage, ...]
    store: Store
    clock: Clock
    bell: Bell

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
        try:
            job = still_held(await room.jobs.get(run.job_id), run.attempt)
            assert job.input is not None, "accepted work says what it works on"
            spec = await written(
                job.input,
                run.workspace,
                self.stages,
                self.knowledge,
                self._reporting(run, self.clock.now()),
                may_wait=True,
            )
            await room.specs.add(spec, ends=Ending(run.job_id, run.attempt, self.clock.now()))
        except JobTakenOver:
            return None  # cancelled, or another run goes on with it; nothing was saved
        except ModelBusy as busy:
            wait_s = min(max(busy.wait_s, WAIT_S_MIN), WAIT_S_MAX)
            await self._move(run, partial(put_off, wait_s=wait_s, why=busy.message))
        except (InputRefused, NotFound) as error:
            await self._move(run, partial(refused, code=error.code, message=error.message))
        except asyncio.CancelledError:
            await self._move(
                run, put_back
            )  # a cancelled job stays so; a stopping process leaves it to the next
            raise
        except Exception:
            _log.exception("job %s: run %d ended unexpectedly", run.job_id, run.attempt)
            await self._move(run, failed_once)
        else:
            return spec.spec_id
        finally:
            self.bell.ring(run.job_id)
        return None

    async def _move(self, run: Run, how: Callable[..., Job]) -> None:
        at = self.clock.now()
        with suppress(JobTakenOver):
            await self.store.within(run.workspace).jobs.change(
                run.job_id, lambda job: how(job, run.attempt, at=at)
            )

    def _reporting(self, run: Run, since: datetime) -> Report:
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
            await self.store.within(run.workspace).jobs.note(run.job_id, run.attempt, kept)
            self.bell.ring(run.job_id)

        return report
