"""One request of a run: its code, in a thread of its own that only goes on when it is told to."""
import asyncio
import functools
import sys
import threading
import traceback
from pathlib import Path

from .steps import here, said

# Frames that say nothing about where the code of a request is.
_NOT_ITS_OWN = ("/django/", str(Path(__file__).parent), "threading.py", "<")


class _Abandoned(BaseException):
    """Ends the thread of a request when its run is over."""


class Request:
    def __init__(self, run, name, call, arrives):
        self.run, self.name, self.call, self.until = run, name, call, arrives
        self.state = "asleep"  # ready: before a step; asleep: until `until`; going: not back yet; ended
        self.does = self.result = self.error = None
        self.busy, self.reads, self.writes = False, None, None  # steps.py: a step is being taken, and of which call
        self.turn, self.back = threading.Semaphore(0), threading.Event()
        self.thread = threading.Thread(target=self._live, name=f"request {name}", daemon=True)

    def go(self):
        """In the conductor's thread: lets it go on until it is before its next step, asleep or at its end, or waits too long."""
        self.back.clear()
        self.state = "going"
        self.run.on_turn(self)
        self.turn.release() if self.thread.ident else self.thread.start()
        self.back.wait(self.run.patience_s)

    def pause(self, state):
        """In the request's thread."""
        self.state = state
        self.back.set()
        self.turn.acquire()
        if self.run.over:
            raise _Abandoned

    def sleep(self, seconds):
        self.before("sleep")
        if seconds > 0:
            self.until = round(self.run.now + seconds, 6)
            self.pause("asleep")

    def before(self, does):
        self.does = does
        self.pause("ready")
        self.run.rows.append([self.name, does, ""])

    def _live(self):
        here.set(self)
        try:
            value = self.call()
            if asyncio.iscoroutine(value):
                from asgiref.sync import async_to_sync

                value = async_to_sync(functools.partial(_awaited, value))()
            self.result = value
        except BaseException as error:
            self.error = error
        self.busy = True  # what is closed now is no step
        if "django.db" in sys.modules:
            sys.modules["django.db"].connections.close_all()
        self.run.rows.append([self.name, "raise" if self.error else "return", said(self.error or self.result)])
        self.state = "ended"
        self.back.set()

    def where(self):
        """Who it is, before which step or in which line of whose code."""
        if self.state == "ready":
            return f"{self.name} is before {self.does}"
        if self.state == "asleep":
            return f"{self.name} is asleep until {self.until:g} s"
        stack = traceback.extract_stack(sys._current_frames().get(self.thread.ident))
        own = [frame for frame in stack if not any(part in frame.filename for part in _NOT_ITS_OWN)]
        line = f", {own[-1].filename.rsplit('/', 1)[-1]} line {own[-1].lineno}: {own[-1].line}" if own else ""
        return f"{self.name} waits in {self.does if self.busy else 'a call that is no step'}{line}"


async def _awaited(value):
    return await value
