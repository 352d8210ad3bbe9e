"""Values as memcached keeps them: bytes, and a number of flags that says how to read them.
https://pymemcache.readthedocs.io/en/latest/apidoc/pymemcache.serde.html
"""
import pickle

FLAG_BYTES = 0
FLAG_PICKLE = 1
FLAG_INTEGER = 2
FLAG_LONG = 4
FLAG_COMPRESSED = 8
FLAG_TEXT = 16

DEFAULT_PICKLE_VERSION = pickle.HIGHEST_PROTOCOL


class PickleSerde:
    """bytes, str and exactly int are kept readable, everything else is pickled."""

    def __init__(self, pickle_version=DEFAULT_PICKLE_VERSION):
        self._version = pickle_version

    def serialize(self, key, value):
        kind = type(value)
        if kind is bytes:
            return value, FLAG_BYTES
        if kind is str:
            return value.encode("utf8"), FLAG_TEXT
        if kind is int:
            return "%d" % value, FLAG_INTEGER
        return pickle.dumps(value, self._version), FLAG_PICKLE

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
