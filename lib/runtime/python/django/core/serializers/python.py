"""An object as a dict of plain values, and back."""
import datetime
import decimal
import uuid

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.serializers.base import DeserializationError

_AS_THEY_ARE = (type(None), bool, int, float, str, decimal.Decimal, datetime.date, datetime.time, datetime.timedelta, uuid.UUID)


def plain(obj, fields, python):
    meta = obj._meta.concrete_model._meta
    values = {}
    for field in meta.local_fields:
        if field.primary_key or fields is not None and field.name not in fields and field.attname not in fields:
            continue
        values[field.name] = _value(field, obj)
    for field in meta.local_many_to_many:
        if fields is None or field.name in fields:
            values[field.name] = [each.pk for each in getattr(obj, field.name).all()]
    return {"model": meta.label_lower, "pk": _value(meta.pk, obj), "fields": values}


def _value(field, obj):
    value = field.value_from_object(obj)
    return value if isinstance(value, _AS_THEY_ARE) or hasattr(value, "keys") or isinstance(value, list) else str(value)


def object_of(data, ignorenonexistent):
    try:
        model = apps.get_model(data["model"])
    except (LookupError, AttributeError, TypeError, ValueError):
        if ignorenonexistent:
            return None
        raise DeserializationError(f"Invalid model identifier: {data['model']}")
    values, many = {}, {}
    try:
        if data.get("pk") is not None:
            values[model._meta.pk.attname] = model._meta.pk.to_python(data["pk"])
        for name, value in data["fields"].items():
            field = next((f for f in model._meta.local_many_to_many if f.name == name), None)
            if field is not None:
                many[name] = value
                continue
            field = model._meta._by_name.get(name)
            if field is None:
                if ignorenonexistent:
                    continue
                model._meta.get_field(name)
            target = field.target_field if field.is_relation else field
            values[field.attname] = target.to_python(value)
    except ValidationError as e:
        raise DeserializationError(f"{e}: ({data['model']}:pk={data.get('pk')}) field_value was '{value}'") from e
    return model(**values), many
