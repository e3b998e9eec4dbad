"""What litellm's errors mean here, and which of them are worth another call.

* ModelFailed
  + ModelNotThere
    - ModelStumbled        worth repeating: a broken connection, a fault of the server, a reply that is none
  + ModelBusy              worth waiting for: the provider said when
  + ModelKeyRefused
    - ModelUnpaid          the key is right, its account is empty
  + ModelUnknown, ModelRefused, ModelAskTooLong, ModelAnswerNotUnderstood
                           the same model would say the same again

ModelStumbled and ModelUnpaid stay among the adapters; outside they are what they derive from.
"""

import socket
import ssl
from collections.abc import Iterator, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from math import isfinite

from translator.domain.errors import (
    ModelAskTooLong,
    ModelBusy,
    ModelFailed,
    ModelKeyRefused,
    ModelNotThere,
    ModelRefused,
    ModelUnknown,
    TranslatorError,
)

WAIT_UNSAID_S = 15.0
"""How long to wait for a busy provider that does not say: limits are counted by the minute, a quarter of it frees much."""
WAIT_MAX_S = 86_400.0
"""The longest wait believed, in seconds: a day."""
_EMPTY_ACCOUNT = ("insufficient_quota", "credit balance is too low")
"""OpenAI's code of a 429 and Anthropic's words of a 400; waiting fills no account. 402 is the plain case."""
_NO_KEY = ("api key", "api_key")
"""How litellm and the providers' own clients say that a key is missing; some of them with status 500."""
_FILTERED = ("content_filter", "content management policy")
"""Azure's code and words for a question its filter stopped."""


class ModelStumbled(ModelNotThere):
    """The call failed in a way that another may not."""


class ModelUnpaid(ModelKeyRefused):
    """The account behind the key has nothing left to spend."""

    def __init__(self, *, model: str) -> None:
        TranslatorError.__init__(
            self,
            f"The account behind the key of {model} has no credit left. Top it up at the provider, or set another key.",
        )


def understood(error: Exception, *, model: str, now: datetime) -> ModelFailed:
    """Return what an error of litellm means.

    Args:
        error: what litellm raised.
        model: the model asked, as whoever runs the service named it.
        now: the instant, for waits that the provider gives as a date.

    Returns:
        One error of the family. Its words are ours: a provider's may quote the key or the question.
    """
    from litellm.exceptions import ContentPolicyViolationError, ContextWindowExceededError

    if any(300 <= status < 400 for status in _statuses(error)):
        return ModelNotThere(model=model, why="its server points to another address, which is not followed")
    status = getattr(error, "status_code", None)
    said = " ".join(str(link) for link in _chain(error)).lower()
    if isinstance(error, ContentPolicyViolationError) or (
        status == 400 and any(sign in said for sign in _FILTERED)
    ):
        return ModelRefused(model=model)
    if isinstance(error, ContextWindowExceededError) or status == 413:
        return ModelAskTooLong(model=model)
    if status == 402 or (status in (400, 403, 429) and any(sign in said for sign in _EMPTY_ACCOUNT)):
        return ModelUnpaid(model=model)
    if status in (401, 403) or ("missing" in said and any(sign in said for sign in _NO_KEY)):
        return ModelKeyRefused(model=model)
    if not isinstance(status, int):
        return ModelNotThere(model=model, why=f"the gateway failed with {type(error).__name__}")
    wait_s = said_to_wait_s(_headers(error), now)
    if status == 429 or (status >= 500 and wait_s is not None):
        return ModelBusy(model=model, wait_s=WAIT_UNSAID_S if wait_s is None else wait_s)
    if status >= 500 or status in (408, 409, 425):
        return _fault(error, model=model, status=status)
    if status == 404:
        return ModelUnknown(model=model, why="its server knows no such model or address")
    return ModelUnknown(model=model, why=f"its server answered with status {status}")


def said_to_wait_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """Return how long a provider asks to wait.

    Args:
        headers: of its reply.
        now: the instant, aware.

    Returns:
        Seconds, 0 up to `WAIT_MAX_S`; None where it does not say, or says it in no form known.

    Source: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after, and `retry-after-ms` of OpenAI and Azure
    """
    known = {name.lower(): value.strip() for name, value in headers.items()}
    for name, per_s in (("retry-after-ms", 1000), ("retry-after", 1)):
        try:
            seconds = float(known[name]) / per_s
        except (KeyError, ValueError):
            continue
        return min(max(seconds, 0.0), WAIT_MAX_S) if isfinite(seconds) else None
    try:
        until = parsedate_to_datetime(known["retry-after"])
        return min(max((until - now).total_seconds(), 0.0), WAIT_MAX_S)
    except (KeyError, ValueError, TypeError):  # absent, no date, or a date without a zone
        return None


def _fault(error: Exception, *, model: str, status: int) -> ModelFailed:
    import httpx
    from litellm.exceptions import Timeout

    chain = tuple(_chain(error))
    if any(isinstance(link, ssl.SSLCertVerificationError) for link in chain):
        return ModelNotThere(model=model, why="its server's certificate is not accepted")
    if any(isinstance(link, socket.gaierror) for link in chain):
        why = "the name of its server is not known"
    elif any(isinstance(link, ConnectionRefusedError) for link in chain):
        why = "nothing listens at its address"
    elif _headers(error):
        why = f"its server answered with status {status}"
    elif isinstance(error, Timeout):
        why = "its server took too long"
    elif any(isinstance(link, httpx.RequestError) for link in chain):
        why = "the connection broke before the reply was whole"
    else:
        why = "what came back was no reply of a model"
    return ModelStumbled(model=model, why=why)


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    for _ in range(12):  # a loop of causes must not hold us
        if link is None:
            return
        yield link
        link = link.__cause__ or link.__context__


def _statuses(error: Exception) -> Iterator[int]:
    """Return the statuses of replies behind an error; litellm calls those it does not know 500."""
    for link in _chain(error):
        for owner in (link, getattr(link, "response", None)):
            if isinstance(status := getattr(owner, "status_code", None), int):
                yield status


def _headers(error: Exception) -> Mapping[str, str]:
    found = getattr(error, "litellm_response_headers", None)
    if not found:
        found = getattr(getattr(error, "response", None), "headers", None)
    return found if isinstance(found, Mapping) else {}
