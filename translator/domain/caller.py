"""Who acts, and in which workspace."""

from typing import Literal

from translator.domain.value import Value

Role = Literal["author", "business", "technical", "owner"]


class Caller(Value):
    """A person or key, the workspace they act in, and what they may do there.

    Every service takes the caller first; a store is opened only within the caller's workspace.
    """

    name: str
    workspace: str = "default"
    roles: tuple[Role, ...] = ("author", "business", "technical", "owner")
