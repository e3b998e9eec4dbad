"""What every route is handed: the program and who calls."""

from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from translator.bootstrap import App
from translator.domain.caller import Caller


def get_app(connection: HTTPConnection) -> App:
    """Return the program behind this service."""
    app: App = connection.app.state.app
    return app


AppDep = Annotated[App, Depends(get_app)]


def get_caller(app: AppDep) -> Caller:
    """Return who calls; while no keys exist, the person at this machine."""
    return app.caller


CallerDep = Annotated[Caller, Depends(get_caller)]
