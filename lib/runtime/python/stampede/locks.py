"""`threading.Lock` and its kin, so that they work between the requests of one threaded process (docs/decisions/0011).

In such a process an operation is a step: the engine keeps who may go on, and a request that has to wait is blocked there. Anywhere
else a request is alone in its process, so the lock only counts. `Condition` and `Barrier` stay CPython's own, on these
locks. What a run leaves in a lock is told apart by its number, which its creation takes from the process's shared state.
"""
import threading
import time

from stampede import bridge, shared_state, state_nodes

FOR_EVER = (
    "this would wait for ever: the lock is held, and nobody else in this process can release it. "
    "Choose threads for the processes to let requests share it."
)


class Permits:
    """So many may hold it at once; `most` = it cannot be released beyond that (None: it can)."""

    kind = "lock"

    def __init__(self, left, most):
        self._number = shared_state.next_lock_number()
        self._left = left
        self._most = most

    def _take(self, blocking, timeout):
        if shared_state.between_threads:
            seconds = None if timeout is None or timeout < 0 else timeout
            return self._step("acquire", blocking=bool(blocking), timeoutMs=None if seconds is None else seconds * 1000)
        if self._left > 0:
            self._left -= 1
            return True
        return self._alone(blocking, timeout)

    def _alone(self, blocking, timeout):
        if not blocking:
            return False
        if timeout is None or timeout < 0:
            raise RuntimeError(FOR_EVER)
        time.sleep(timeout)
        return False

    def _give(self, amount=1):
        """False = there was nothing to release."""
        if shared_state.between_threads:
            return self._step("release", amount=amount)
        if self._most is not None and self._left + amount > self._most:
            return False
        self._left += amount
        return True

    def _free(self):
        return self._step("look") if shared_state.between_threads else self._left

    def _step(self, what, **more):
        name = shared_state.name_of(self) or f"a {self.kind}"
        lock = {"id": str(self._number), "what": what, "permits": self._left, "most": self._most, "of": self.kind}
        return bridge.step("lock", "", name, None, None, {"lock": lock | more})

    @classmethod
    def again(cls, number, left, most):
        """The same lock in another run of the process."""
        lock = object.__new__(cls)
        lock._number, lock._left, lock._most = number, left, most
        return lock

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *_):
        self.release()

    def __reduce__(self):
        inner = "RLock" if isinstance(self, RLock) else "lock"  # what each of CPython's holds
        raise TypeError(f"cannot pickle '_thread.{inner}' object")


def _checked(blocking, timeout):
    if not blocking and timeout not in (-1, None):
        raise ValueError("can't specify a timeout for a non-blocking call")
    if blocking and timeout is not None and timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")


class Lock(Permits):
    def __init__(self):
        super().__init__(1, 1)

    def acquire(self, blocking=True, timeout=-1):
        _checked(blocking, timeout)
        return self._take(blocking, timeout)

    def release(self):
        if not self._give():
            raise RuntimeError("release unlocked lock")

    def locked(self):
        return self._free() == 0


class RLock(Permits):
    """How deep this request is in it is the request's own: nobody else needs to know."""

    def __init__(self):
        super().__init__(1, 1)
        self._depth = 0

    @classmethod
    def again(cls, number, left, most):
        lock = super().again(number, left, most)
        lock._depth = 0
        return lock

    def acquire(self, blocking=True, timeout=-1):
        _checked(blocking, timeout)
        if self._depth > 0 or self._take(blocking, timeout):
            self._depth += 1
            return True
        return False

    def release(self):
        if self._depth == 0:
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1
        if self._depth == 0:
            self._give()

    def locked(self):
        return self._depth > 0 or self._free() == 0

    # What CPython's Condition asks of its lock.
    def _is_owned(self):
        return self._depth > 0

    def _release_save(self):
        depth, self._depth = self._depth, 0
        self._give()
        return depth

    def _acquire_restore(self, depth):
        self._take(True, -1)
        self._depth = depth


class Semaphore(Permits):
    kind = "semaphore"

    def __init__(self, value=1, _most=None):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        super().__init__(value, _most)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        return self._take(blocking, timeout)

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if not self._give(n):
            raise ValueError("Semaphore released too many times")


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value, value)


class Event(Permits):
    kind = "event"

    def __init__(self):
        super().__init__(0, None)

    def is_set(self):
        return self._free() > 0

    isSet = is_set

    def set(self):
        self._put(1)

    def clear(self):
        self._put(0)

    def _put(self, left):
        if shared_state.between_threads:
            self._step("put", amount=left)
        else:
            self._left = left

    def wait(self, timeout=None):
        if shared_state.between_threads:
            return self._step("await", blocking=True, timeoutMs=None if timeout is None else max(0, timeout) * 1000)
        return self._left > 0 or self._alone(True, timeout)

    __enter__ = __exit__ = None


for _class, _name in ((Lock, "lock"), (RLock, "RLock")):
    _class.__module__, _class.__name__, _class.__qualname__ = "_thread", _name, _name
for _class in (Semaphore, BoundedSemaphore, Event):
    _class.__module__ = "threading"

state_nodes.lock_classes = (Lock, RLock, Semaphore, BoundedSemaphore, Event)


def install():
    threading.Lock = threading._allocate_lock = threading.allocate_lock = Lock
    threading.RLock = RLock
    threading.Semaphore = Semaphore
    threading.BoundedSemaphore = BoundedSemaphore
    threading.Event = Event
