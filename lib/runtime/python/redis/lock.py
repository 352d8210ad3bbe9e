"""Lock: a key with a token in it, which only the holder of the token removes. https://redis.readthedocs.io/en/stable/lock.html

After redis/lock.py of redis-py 6.4: taking it is SET NX PX, waiting is trying again after `sleep`, and releasing is a script that looks and
deletes in one step. A lock whose time is over belongs to nobody, or to somebody else: release() says so.
"""
import logging
import threading
import time
import types
import uuid

from redis.exceptions import LockError, LockNotOwnedError

logger = logging.getLogger(__name__)


class Lock:
    def __init__(
        self, redis, name, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, thread_local=True, raise_on_release_error=True,
    ):
        self.redis, self.name, self.timeout, self.sleep = redis, name, timeout, sleep
        self.blocking, self.blocking_timeout = blocking, blocking_timeout
        self.thread_local, self.raise_on_release_error = bool(thread_local), raise_on_release_error
        self.local = threading.local() if self.thread_local else types.SimpleNamespace()
        self.local.token = None

    def __enter__(self):
        if self.acquire():
            return self
        raise LockError("Unable to acquire lock within the time specified", lock_name=self.name)

    def __exit__(self, kind, error, trace):
        try:
            self.release()
        except LockError:
            if self.raise_on_release_error:
                raise
            logger.warning("Lock was unlocked or no longer owned when exiting context manager.")

    def acquire(self, sleep=None, blocking=None, blocking_timeout=None, token=None):
        """True once the lock is taken; False without waiting if `blocking` is False, or when the time to wait is over."""
        sleep = self.sleep if sleep is None else sleep
        blocking = self.blocking if blocking is None else blocking
        blocking_timeout = self.blocking_timeout if blocking_timeout is None else blocking_timeout
        if token is None:
            token = uuid.uuid4().hex.encode()  # redis-py takes a uuid1, which is as good
        elif isinstance(token, str):
            token = token.encode()
        stop_at = None if blocking_timeout is None else time.monotonic() + blocking_timeout
        while True:
            if self.do_acquire(token):
                self.local.token = token
                return True
            if not blocking:
                return False
            if stop_at is not None and time.monotonic() + sleep > stop_at:
                return False
            time.sleep(sleep)

    def do_acquire(self, token):
        timeout = int(self.timeout * 1000) if self.timeout else None
        return bool(self.redis.set(self.name, token, nx=True, px=timeout))

    def locked(self):
        """Whether anybody holds it."""
        return self.redis.get(self.name) is not None

    def owned(self):
        """Whether this lock holds it."""
        stored = self.redis.get(self.name)
        stored = stored.encode() if isinstance(stored, str) else stored
        return self.local.token is not None and stored == self.local.token

    def release(self):
        """Lets go. LockError if it is not held, LockNotOwnedError if it has become somebody else's."""
        token, self.local.token = self.local.token, None
        if token is None:
            raise LockError("Cannot release a lock that's not owned or is already unlocked.", lock_name=self.name)
        self.do_release(token)

    def do_release(self, expected_token):
        if not self._script("delete-if", expected_token):
            raise LockNotOwnedError("Cannot release a lock that's no longer owned", lock_name=self.name)

    def extend(self, additional_time, replace_ttl=False):
        """More time, on top of what is left or in its place."""
        self._check("extend")
        if not self._script("touch-if", self.local.token, int(additional_time * 1000), {"added": not replace_ttl}):
            raise LockNotOwnedError("Cannot extend a lock that's no longer owned", lock_name=self.name)
        return True

    def reacquire(self):
        """The whole timeout again."""
        self._check("reacquire")
        if not self._script("touch-if", self.local.token, int(self.timeout * 1000), {"added": False}):
            raise LockNotOwnedError("Cannot reacquire a lock that's no longer owned", lock_name=self.name)
        return True

    def _check(self, what):
        if self.local.token is None:
            raise LockError(f"Cannot {what} an unlocked lock", lock_name=self.name)
        if self.timeout is None:
            raise LockError(f"Cannot {what} a lock with no timeout", lock_name=self.name)

    def _script(self, op, token, ttl_ms=None, extra=None):
        """One atomic step: look whose it is, then act."""
        pool, key = self.redis._at(self.name)
        return pool.send(op, key, token, ttl_ms, extra)
