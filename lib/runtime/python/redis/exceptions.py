"""redis-py's exceptions. None of them is one of Python's own: `except OSError` does not catch them.
https://redis.readthedocs.io/en/stable/exceptions.html
"""


class RedisError(Exception):
    """All of them."""


class ConnectionError(RedisError):
    """The server cannot be reached, or went away."""


class TimeoutError(RedisError):
    """The server did not answer in time."""


class AuthenticationError(ConnectionError):
    pass


class AuthorizationError(ConnectionError):
    pass


class BusyLoadingError(ConnectionError):
    pass


class InvalidResponse(RedisError):
    pass


class ResponseError(RedisError):
    """The server says no, with a message."""


class DataError(RedisError):
    """The client cannot send a value of this type."""


class PubSubError(RedisError):
    pass


class WatchError(RedisError):
    pass


class NoScriptError(ResponseError):
    pass


class OutOfMemoryError(ResponseError):
    pass


class ExecAbortError(ResponseError):
    pass


class ReadOnlyError(ResponseError):
    pass


class NoPermissionError(ResponseError):
    pass


class LockError(RedisError, ValueError):
    def __init__(self, message=None, lock_name=None):
        self.message, self.lock_name = message, lock_name

    def __str__(self):
        return str(self.message)


class LockNotOwnedError(LockError):
    pass
