"""What a validator raises: an error with the words of a finding."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from notice_compiler.place import Path


def fault(rule: str, message: str, cure: str, *, on: Path = (), key: bool = False) -> PydanticCustomError:
    """An error that `validate` turns into a finding of that rule; `on` is the path to where it stands from here."""
    context = {"rule": rule, "message": message, "cure": cure, "on": on, "key": key}
    return PydanticCustomError("notice", "{message}", context)
