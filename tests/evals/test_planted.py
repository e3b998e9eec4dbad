"""The planted defects are looked for beside the suite, under the same silence."""

import socket

import pytest

from evals.mutation.report import Report
from evals.suite import planted
from evals.suite.quiet import SocketOpened


def test_no_socket_opens_while_defects_are_planted(monkeypatch: pytest.MonkeyPatch) -> None:
    def reaching_out() -> Report:
        socket.create_connection(("127.0.0.1", 9))
        raise AssertionError

    monkeypatch.setattr(planted, "measured", reaching_out)

    with pytest.raises(SocketOpened):
        planted.quietly_measured()


def test_nothing_is_planted_where_it_is_not_wanted() -> None:
    with planted.planted_beside(wanted=False) as found:
        assert found is None
