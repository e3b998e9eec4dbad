"""Carries jobs as DBOS workflows, on an SQLite file of its own. Losing the file loses nothing: the store is the record."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.domain.canonical import Json
from translator.domain.job import Holder
from translator.domain.own_version import own_version
from translator.ports import JobWork, Run

if TYPE_CHECKING:  # takes three seconds to load, so only who carries jobs loads it
    from dbos import WorkflowHandleAsync

THREADS_MAX = 16
"""Threads of its own at most; DBOS bounds them not."""
FORGOTTEN_AT_ONCE = 200
"""So many workflows are deleted in one transaction; a job that waited long may have hundreds."""
END_S_MAX = 5.0
"""How long the end of interrupted runs is waited for, in seconds."""

_log = logging.getLogger(__name__)
_Workflow = Callable[[str, str, int], Awaitable[None]]


class DbosJobs:
    """One workflow a run, named by the job and the number of the run: `job_01K….2`.

    What a dead process left unfinished DBOS starts again by itself. Such a workflow ends at once here, since the
    store gives the job to a new run; see docs/decisions.
    """

    def __init__(self, file: Path) -> None:
        """Remember where the file is; nothing is loaded yet.

        Args:
            file: the engine's own SQLite file.
        """
        self._file = file
        self._work: JobWork | None = None
        self._workflow: _Workflow | None = None
        self._expected: dict[str, Run] = {}
        self._tasks: dict[Run, asyncio.Task[None]] = {}
        self._handles: dict[Run, WorkflowHandleAsync[None]] = {}

    async def open(self, work: JobWork, holder: Holder) -> None:
        """Load the engine and start it, in a thread; see `ports.Jobs`. A damaged file is moved away once."""
        self._work = work
        try:
            await asyncio.to_thread(self._launch, holder)
        except Exception:
            _log.exception("the engine's file %s is moved away, and made anew", self._file)
            self._move_away()
            await asyncio.to_thread(self._launch, holder)

    async def start(self, run: Run) -> None:
        """Start a run and return at once; see `ports.Jobs`."""
        from dbos import DBOS, SetWorkflowID

        assert self._workflow is not None, "a carrier is opened first"
        name = f"{run.job_id}.{run.attempt}"
        if run in self._handles:
            return
        self._expected[name] = run
        with SetWorkflowID(name):
            self._handles[run] = await DBOS.start_workflow_async(
                self._workflow,  # type: ignore[arg-type]  # a coroutine function, as its decorator returns it
                run.workspace,
                run.job_id,
                run.attempt,
            )

    async def cancel(self, job_id: str) -> None:
        """Interrupt the run of a job; see `ports.Jobs`."""
        tasks = [task for run, task in self._tasks.items() if run.job_id == job_id]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=END_S_MAX)

    async def forget(self, runs: Sequence[Run]) -> None:
        """Delete the workflows of ended jobs; see `ports.Jobs`."""
        from dbos import DBOS

        assert self._workflow is not None, "a carrier is opened first"
        names = [f"{run.job_id}.{attempt}" for run in runs for attempt in range(1, run.attempt + 1)]
        for first in range(0, len(names), FORGOTTEN_AT_ONCE):
            await DBOS.delete_workflows_async(names[first : first + FORGOTTEN_AT_ONCE])

    async def close(self) -> None:
        """Interrupt every run and let go; see `ports.Jobs`."""
        if self._workflow is None:
            return
        from dbos import DBOS

        for task in tuple(self._tasks.values()):
            task.cancel()
        ends = [handle.get_result() for handle in self._handles.values()]
        with suppress(TimeoutError):
            async with asyncio.timeout(END_S_MAX):
                await asyncio.gather(*ends, return_exceptions=True)
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor())  # DBOS put its own there, which ends with it
        await asyncio.to_thread(DBOS.destroy, destroy_registry=True)
        self._workflow = None

    def _launch(self, holder: Holder) -> None:
        from dbos import DBOS

        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        DBOS(
            config={
                "name": "requirements-translator",
                "system_database_url": f"sqlite:///{self._file}",
                # Its own version would be a hash of this file's code, and change with every edit.
                "application_version": own_version(),
                "executor_id": holder.place,
                "serializer": _json_serializer(),
                "max_executor_threads": THREADS_MAX,
                "enable_otlp": False,
                "log_level": "ERROR",
            }
        )

        @DBOS.workflow(name="run_job")
        async def run_job(workspace: str, job_id: str, attempt: int) -> None:
            await self._carried(Run(workspace, job_id, attempt))

        try:
            DBOS.launch()
        except Exception:
            DBOS.destroy(destroy_registry=True)
            raise
        self._workflow = run_job

    def _move_away(self) -> None:
        for end in ("", "-wal", "-shm"):
            part = self._file.with_name(self._file.name + end)
            if part.exists():
                part.replace(part.with_name(part.name + ".damaged"))

    async def _carried(self, run: Run) -> None:
        """Be one workflow. It never raises, so that DBOS keeps ids and nothing else."""
        if self._expected.pop(f"{run.job_id}.{run.attempt}", None) is None:
            return  # left by a process that died; the store gives its job to a new run
        assert self._work is not None, "a carrier is opened first"
        # A task of its own, since an interruption must not reach the engine's.
        task = asyncio.ensure_future(self._work(_step, run))
        self._tasks[run] = task
        try:
            await asyncio.wait([task])
        finally:
            del self._tasks[run]
            self._handles.pop(run, None)
        if not task.cancelled() and task.exception():
            _log.error("job %s: run %d raised", run.job_id, run.attempt, exc_info=task.exception())


async def _step(name: str, do: Callable[[], Awaitable[Json]]) -> Json:
    """Run a part of a job as a step, which DBOS remembers."""
    from dbos import DBOS

    async def step() -> Json:
        return await do()

    return await DBOS.run_step_async({"name": name}, step)


def _json_serializer() -> Any:
    """Return what writes arguments and results as JSON; DBOS would pickle them."""
    from dbos import Serializer

    class JsonSerializer(Serializer):
        def serialize(self, data: Any) -> str:
            return json.dumps(data, default=str)

        def deserialize(cls, serialized_data: str) -> Any:
            return json.loads(serialized_data)

        def name(self) -> str:
            return "json"

    return JsonSerializer()
