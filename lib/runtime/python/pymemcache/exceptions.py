"""pymemcache's exceptions. That the server cannot be reached is Python's own ConnectionRefusedError, not one of these.
https://pymemcache.readthedocs.io/en/latest/apidoc/pymemcache.exceptions.html
"""


class MemcacheError(Exception):
    """All of them; itself: no server is left."""


class MemcacheClientError(MemcacheError):
    """The server did not like what was asked."""


class MemcacheUnknownCommandError(MemcacheClientError):
    pass


class MemcacheIllegalInputError(MemcacheClientError):
    """The client refuses to send this key or number."""


class MemcacheServerError(MemcacheError):
    """The server could not do it, e.g. the value is too large."""


class MemcacheUnknownError(MemcacheError):
    pass


class MemcacheUnexpectedCloseError(MemcacheServerError):
    """The connection was closed in the middle."""
