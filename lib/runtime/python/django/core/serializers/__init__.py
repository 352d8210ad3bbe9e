"""Rows as JSON or as plain Python, and back. https://docs.djangoproject.com/en/5.2/topics/serialization/

The formats are "json", "jsonl" and "python"; natural keys are not simulated.
"""
from json import dumps, loads

from django.core.exceptions import FieldDoesNotExist
from django.core.serializers.base import DeserializationError, DeserializedObject, SerializationError, SerializerDoesNotExist
from django.core.serializers.json import DjangoJSONEncoder
from django.core.serializers.python import object_of, plain
from stampede import edition


def serialize(format, queryset, *, stream=None, fields=None, use_natural_foreign_keys=False, use_natural_primary_keys=False, indent=None, **options):
    if use_natural_foreign_keys or use_natural_primary_keys:
        raise NotImplementedError("natural keys are not simulated: serialize the keys as they are")
    made = [plain(obj, fields, format == "python") for obj in queryset]
    if format == "python":
        return made
    if format == "json":
        text = _json(made, indent)
    elif format == "jsonl":
        text = "".join(dumps(each, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ": ")) + "\n" for each in made)
    else:
        raise SerializerDoesNotExist(format)
    if stream is not None:
        stream.write(text)
    return text


def _json(made, indent):
    """As Django writes it, one object after the other."""
    parts = [dumps(each, cls=DjangoJSONEncoder, ensure_ascii=False, indent=indent) for each in made]
    if indent:
        return "[" + ",".join(f"\n{part}" for part in parts) + "\n]\n"
    return f"[{', '.join(parts)}]" + ("\n" if edition.since_61() else "")


def deserialize(format, stream_or_string, *, using="default", ignorenonexistent=False, **options):
    text = stream_or_string.read() if hasattr(stream_or_string, "read") else stream_or_string
    try:
        if format == "python":
            objects = text
        elif format == "json":
            objects = loads(text)
        elif format == "jsonl":
            objects = [loads(line) for line in text.splitlines() if line.strip()]
        else:
            raise SerializerDoesNotExist(format)
    except ValueError as e:
        raise DeserializationError() from e
    for each in objects:
        try:
            found = object_of(each, ignorenonexistent)
        except FieldDoesNotExist as e:
            if format == "python":
                raise
            raise DeserializationError(f"Error deserializing object: {e}") from e
        if found is not None:
            yield DeserializedObject(*found)


__all__ = ["DeserializationError", "DeserializedObject", "SerializationError", "SerializerDoesNotExist", "deserialize", "serialize"]
