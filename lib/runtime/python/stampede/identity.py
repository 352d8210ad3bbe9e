"""Who a program finds that it is: on one machine with several processes, as a web server starts them, some of them with threads.

`os.getpid()` differs between processes, `threading.get_ident()` between the threads of one process (and is the same number in processes
that were forked from one another), the host and its network card are everybody's. Addresses (`id`) are handed out in the order in which
a program asks, so a run repeats exactly; two processes that do the same see the same ones.
"""
import builtins
import os
import posix
import sys
import threading
import uuid

from stampede import bridge, shared_state, virtual_time
from stampede.bridge import step
from stampede.builtin import builtin
from stampede.fresh import on_reset

real_id = id

FIRST_PROCESS = 4201
FIRST_ADDRESS = 0x7F3A5C0A1000
NETWORK_CARD = 0x02420A2C0011
MAIN_THREAD = threading.get_ident()
ADDRESSES_APART = 48

_process = None
_thread = 0  # that a check lets act; 0 = the main one
_known = {}  # real address -> the address that the program is told
_alive = []  # what it was told of: no address comes twice


@on_reset
def _forget():
    global _thread
    _thread = 0
    next_process()
    forget_addresses()


def next_process():
    """Another process is about to ask."""
    global _process
    _process = None


def forget_addresses():
    _known.clear()
    _alive.clear()


def process():
    """The number of the process that asks, 0 for the first."""
    global _process
    if _process is None:
        _process = step("identity", "", "process")
    return _process


def act_as_thread(number):
    """-> the number of the thread that acted before."""
    global _thread
    before, _thread = _thread, number
    return before


def getpid():
    """os.getpid()"""
    return FIRST_PROCESS + process()


def _thread_number():
    return 1 + virtual_time.reader() if shared_state.between_threads else _thread


def get_ident():
    """threading.get_ident(). What is not the learner's is always told of one thread, which is what there is."""
    return MAIN_THREAD + 4096 * _thread_number() if _asked_by_learner() else MAIN_THREAD


def get_native_id():
    """threading.get_native_id(), which no two threads of a machine share."""
    number = _thread_number()
    return getpid() + (0 if number == 0 else 100_000 * number)


class _OfAPool(threading.Thread):
    """A thread as a server's pool has them."""

    def __init__(self, number):
        self._name = f"ThreadPoolExecutor-0_{number}"
        self._ident = MAIN_THREAD + 4096 * number
        self._daemonic = False
        self._initialized = True
        self._native = 100_000 * number

    def __repr__(self):
        return f"<Thread({self._name}, started {self._ident})>"

    @property
    def native_id(self):
        return getpid() + self._native


_references_to_a_temporary = -1
_current_thread = threading.current_thread


def current_thread():
    """threading.current_thread()"""
    number = _thread_number() if _asked_by_learner() else 0
    return _current_thread() if number == 0 else _OfAPool(number)


def address(value, /):
    """id(). Ours and the standard library's get the real one."""
    if sys._getframe(1).f_code.co_filename not in bridge.learner_files:
        return real_id(value)
    if sys.getrefcount(value) == _references_to_a_temporary:
        return FIRST_ADDRESS - ADDRESSES_APART  # it is gone after this call, and the next one takes its place
    return address_told(value)


def address_told(value):
    real = real_id(value)
    told = _known.get(real)
    if told is None:
        told = _known[real] = FIRST_ADDRESS + ADDRESSES_APART * len(_known)
        _alive.append(value)
    return told


def _asked_by_learner():
    return sys._getframe(2).f_code.co_filename in bridge.learner_files


def install():
    global _references_to_a_temporary
    references = builtin(lambda value, /: sys.getrefcount(value), "id", "builtins")
    named = object()
    of_a_temporary = references(object())
    _references_to_a_temporary = of_a_temporary if references(named) > of_a_temporary else -1
    os.getpid = posix.getpid = builtin(getpid, "getpid", "posix")
    threading.get_ident = builtin(get_ident, "get_ident", "_thread")
    threading.get_native_id = builtin(get_native_id, "get_native_id", "_thread")
    threading.current_thread = current_thread
    builtins.id = builtin(address, "id", "builtins")
    uuid._node = NETWORK_CARD
