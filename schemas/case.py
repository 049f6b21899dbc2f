"""The cases for which a record holds."""

from typing import Any

from marshmallow import ValidationError, validates_schema

from schemas.fields import choices
from schemas.record import RecordSchema
from schemas.vocabulary.case import ACTIONS, CHANNELS, DEVICES, DIMENSIONS, PLANS, SIMS


class CaseSchema(RecordSchema):
    """The cases for which something holds; a dimension that is left out stands for all its values."""

    plan = choices(PLANS)
    sim = choices(SIMS)
    channel = choices(CHANNELS)
    action = choices(ACTIONS)
    device = choices(DEVICES)

    @validates_schema
    def check_narrow(self, case: dict[str, list[str]], **kwargs: Any) -> None:
        """Raise where all values of a dimension are listed: leaving it out says the same."""
        for dimension, values in case.items():
            if len(set(values)) == len(DIMENSIONS[dimension]):
                raise ValidationError("All values are listed: leave the key out, which means any.", dimension)
