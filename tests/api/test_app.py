"""What runs beside the service from its start to its end."""

import time

from starlette.testclient import TestClient

from api.app import create_app
from tests.fakes import CountingIds, FixedClock
from translator.bootstrap import bootstrap
from translator.config import Settings

WAIT_S_MAX = 20


def test_a_service_without_jobs_forgets_what_ended_long_ago_too(
    settings: Settings, clock: FixedClock
) -> None:
    ids = CountingIds()

    def serving() -> TestClient:
        app = bootstrap(settings, clock=clock, ids=ids)
        return TestClient(create_app(app), base_url="http://127.0.0.1")

    with serving() as client:
        client.post("/v1/translations", json={"text": "Clerks need a fast search."})
        assert client.get("/v1/jobs/job_1").status_code == 200
    clock.move(settings.retention_days * 86_400 + 1)
    with serving() as client:
        until = time.monotonic() + WAIT_S_MAX
        while client.get("/v1/jobs/job_1").status_code == 200 and time.monotonic() < until:
            time.sleep(0.01)

        assert client.get("/v1/jobs/job_1").status_code == 404
        assert client.get("/v1/specs/spec_1").status_code == 200
