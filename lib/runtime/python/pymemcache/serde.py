"""Values as memcached keeps them: bytes, and a number of flags that says how to read them.
https://pymemcache.readthedocs.io/en/latest/apidoc/pymemcache.serde.html
"""
import pickle
from functools import partial

FLAG_BYTES = 0
FLAG_PICKLE = 1
FLAG_INTEGER = 2
FLAG_LONG = 4
FLAG_COMPRESSED = 8
FLAG_TEXT = 16

DEFAULT_PICKLE_VERSION = pickle.HIGHEST_PROTOCOL


def _serialize(key, value, pickle_version):
    kind = type(value)
    if kind is bytes:
        return value, FLAG_BYTES
    if kind is str:
        return value.encode("utf8"), FLAG_TEXT
    if kind is int:
        return "%d" % value, FLAG_INTEGER
    return pickle.dumps(value, pickle_version), FLAG_PICKLE


def get_python_memcache_serializer(pickle_version=DEFAULT_PICKLE_VERSION):
    return partial(_serialize, pickle_version=pickle_version)


class PickleSerde:
    """bytes, str and exactly int are kept readable, everything else is pickled."""

    def __init__(self, pickle_version=DEFAULT_PICKLE_VERSION):
        self._serialize_func = get_python_memcache_serializer(pickle_version)

    def serialize(self, key, value):
        return self._serialize_func(key, value)

    def deserialize(self, key, value, flags):
        if flags == FLAG_BYTES:
            return value
        if flags & FLAG_TEXT:
            return value.decode("utf8")
        if flags & (FLAG_INTEGER | FLAG_LONG):
            return int(value)
        if flags & FLAG_PICKLE:
            try:
                return pickle.loads(value)
            except Exception:
                return None  # what cannot be read is None, not an error
        return value


pickle_serde = PickleSerde()
