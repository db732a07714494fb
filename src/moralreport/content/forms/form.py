"""What all forms of YAML have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Form(BaseModel):
    """No key beyond the known ones, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
