"""What every schema, and every record of the dataset, has in common."""

from collections.abc import Mapping
from typing import Any, NoReturn

from marshmallow import RAISE, Schema, ValidationError, validates_schema

from schemas.message import not_one_of


class KeyedSchema(Schema):
    """A schema of mappings: values are read by key and never as attributes, since a dict has `copy` and `values`."""

    def get_attribute(self, obj: Any, attr: str, default: Any) -> Any:
        """Return the value of a key."""
        return obj.get(attr, default)


class StrictSchema(KeyedSchema):
    """A schema that refuses unknown keys and says which one may be meant."""

    class Meta:  # noqa: D106
        unknown = RAISE

    def handle_error(self, error: ValidationError, data: Any, *, many: bool, **kwargs: Any) -> NoReturn:
        """Say of each unknown key which one may be meant."""
        messages = error.messages if isinstance(error.messages, dict) else {}
        known = [field.data_key or name for name, field in self.fields.items()]
        for key, found in messages.items():
            if found == [self.error_messages["unknown"]]:
                messages[key] = [not_one_of(str(key), known)]
        raise error


class RecordSchema(StrictSchema):
    """A record of the dataset: its keys stand in the order in which they are declared."""

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def check_order(self, data: Any, original: Any, **kwargs: Any) -> None:
        """Raise at the first key that stands before one that is declared earlier."""
        if not isinstance(original, Mapping):
            return
        order = [key for key in self.fields if key in original]
        found = [key for key in original if key in self.fields]
        for right, actual in zip(order, found, strict=True):
            if right != actual:
                raise ValidationError(f"Keys out of order: put `{right}` before `{actual}`.", right)
