"""What stored bytes mean, per backend (FACTS.md section 5): for views and outcomes, never for the learner's program."""
import base64
import pickle
import zlib

from stampede import big_values

PREVIEW_CHARACTERS = 200


def shown(backend, payload, words=repr):
    """The `repr` of the value, whole; or why there is none."""
    try:
        value = load(backend, big_values.bytes_of(payload))
        return value if isinstance(value, _Text) else words(value)
    except BaseException as e:  # a class that is gone, a __repr__ that raises
        return f"<cannot be shown: {type(e).__name__}>"


class _Text(str):
    """Not a Python value: bytes of a client's own format, as text."""


def load(backend, data):
    match backend:
        case "db":
            return pickle.loads(base64.b64decode(data))
        case "filebased":
            return pickle.loads(zlib.decompress(data))
        case "memcached":
            from pymemcache.serde import pickle_serde

            return pickle_serde.deserialize("", data[1:], data[0])
    if data[:1] == b"\x80":
        return pickle.loads(data)
    return _Text(data.decode("utf-8", "replace"))  # redis keeps integers as digits


def shortened(text):
    return text if len(text) <= PREVIEW_CHARACTERS else text[: PREVIEW_CHARACTERS - 1] + "…"
