"""asyncio on virtual time: an event loop that sleeps through the world's clock and has no sockets, signals or threads.

Ready callbacks run in asyncio's own order; when there are none, the loop sleeps (one step) until the next timer. Work for
threads (`asyncio.to_thread`, `run_in_executor`) is called in the loop's next turn instead.
"""
import asyncio
import asyncio.base_events
import heapq

from stampede import bridge

RESOLUTION_S = 1e-6


class VirtualLoop(asyncio.base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.is_given_up = False
        self._clock_resolution = RESOLUTION_S
        # Ahead of the base class in debug mode: it would time every callback.
        self.slow_callback_duration = float("inf")

    def time(self):
        return bridge.step("clock") / 1000

    def _run_once(self):
        timers = self._scheduled
        while timers and timers[0]._cancelled:
            self._timer_cancelled_count -= 1
            heapq.heappop(timers)._scheduled = False
        if not self._ready and not self._stopping:
            if not timers:
                raise RuntimeError("the event loop has nothing left to wait for: what is awaited can never happen")
            pause = timers[0]._when - self.time()
            if pause > 0:
                bridge.step("sleep", "", None, None, round(pause * 1000, 3))
        if timers:
            due = self.time() + RESOLUTION_S
            while timers and timers[0]._when < due:
                handle = heapq.heappop(timers)
                handle._scheduled = False
                self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
                if bridge.is_suspended():  # asyncio keeps what a task raised to itself
                    raise bridge.Suspended

    def _write_to_self(self):
        """Nobody waits in a selector."""

    def run_in_executor(self, executor, func, *args):
        future = self.create_future()

        def call():
            if future.cancelled():
                return
            asyncio._set_running_loop(None)
            try:
                future.set_result(func(*args))
            except Exception as e:
                future.set_exception(e)
            finally:
                asyncio._set_running_loop(self)

        self.call_soon(call)
        return future

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True

    def close(self):
        self.is_given_up = bridge.is_suspended()
        super().close()

    def call_exception_handler(self, context):
        # "Task exception was never retrieved" and the like come when the garbage collector likes; a suspended run leaves many, and some come after it.
        if not self.is_given_up and not bridge.is_suspended():
            super().call_exception_handler(context)


def run(main, *, debug=None, loop_factory=None):
    """asyncio.run() on virtual time."""
    if asyncio._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with asyncio.Runner(debug=debug, loop_factory=loop_factory or VirtualLoop) as runner:
        return runner.run(main)


def install():
    asyncio.run = asyncio.runners.run = run
    asyncio.new_event_loop = asyncio.events.new_event_loop = asyncio.runners.events.new_event_loop = VirtualLoop
    forget()


def forget():
    """No loop is running when a program starts (Pyodide's own is, as far as asyncio knows)."""
    asyncio._set_running_loop(None)
