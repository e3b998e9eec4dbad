"""The page of an ask that a model works on: what is done, what runs, and a way to stop it."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.deps import AppDep, CallerDep
from api.human import ForPeople, language_of, show
from api.v1.progress import JobOut, job_out
from api.words import words
from translator.domain.errors import JobEnded, NotFound
from translator.domain.job import BUSY, spec_id_of

router = APIRouter(route_class=ForPeople, include_in_schema=False)
_SHORT_MS = 100
"""What took less is not worth a word about how long it took."""


@dataclass(frozen=True)
class Step:
    """One stage on the page."""

    name: str
    found: str
    """What it found, where the stage before did not find the same already."""
    took: str


@router.get("/jobs/{job_id}")
async def job(request: Request, app: AppDep, caller: CallerDep, job_id: str) -> Response:
    """Show how the work stands; once it is done, go to what came out."""
    try:
        found = await app.jobs.get(caller, job_id)
    except NotFound as gone:
        with suppress(NotFound):  # forgotten long after it was done; its link goes on to what came out
            spec = await app.specs.get(caller, spec_id_of(job_id))
            return RedirectResponse(f"/specs/{quote(spec.spec_id)}", status_code=303)
        raise gone
    if found.result:
        return RedirectResponse(f"/specs/{quote(found.result)}", status_code=303)
    now = app.clock.now()
    out = job_out(found, await app.jobs.past(caller, job_id), now)
    language = language_of(request)
    return show(
        request,
        "job.html",
        language,
        job=out,
        steps=_steps(out, words(language)),
        now_at=_named(out.stage, words(language)) if out.stage else "",
        seconds=out.elapsed_ms // 1000,
        due=datetime.fromisoformat(out.due_at).strftime("%H:%M UTC") if out.due_at else "",
        busy=out.error_code == BUSY,
        text=found.input.ask.text if found.input else "",
    )


@router.post("/jobs/{job_id}/cancel")
async def cancel(app: AppDep, caller: CallerDep, job_id: str) -> Response:
    """Stop the work; what was done a moment earlier is shown instead."""
    with suppress(JobEnded):
        await app.jobs.cancel(caller, job_id)
    return RedirectResponse(f"/jobs/{quote(job_id)}", status_code=303)


def _steps(out: JobOut, w: Mapping[str, str]) -> Sequence[Step]:
    steps = []
    before, said = 0, ""
    for stage in out.stages:
        took = stage.elapsed_ms - before
        steps.append(
            Step(
                name=_named(stage.stage, w),
                found=found_words(stage.found, w) if stage.found != said else "",
                took=f"{took / 1000:.1f} s" if took >= _SHORT_MS else "",
            )
        )
        before, said = stage.elapsed_ms, stage.found
    return steps


def _named(stage: str, w: Mapping[str, str]) -> str:
    return w.get(f"stage_{stage.replace(' ', '_')}", stage)


def found_words(found: str, w: Mapping[str, str]) -> str:
    """Say in the words of the page what a stage counted, such as `1 numbers` or `3 targets`.

    Args:
        found: counts with their nouns, comma separated; what there is none of is not said, anything else left as it is.
        w: the words of the page.
    """
    parts = []
    for part in found.split(", "):
        count, _, noun = part.partition(" ")
        if count == "0":
            continue
        key = f"{'one' if count == '1' else 'many'}_{noun.replace(' ', '_')}"
        parts.append(w[key].format(count) if count.isdigit() and key in w else part)
    return w["listed"].join(parts)
