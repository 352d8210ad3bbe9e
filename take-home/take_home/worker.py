"""One process: imports the program, as a server's worker does, then handles its requests, each in a thread of its own."""
import asyncio
import contextlib
import importlib
import inspect
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import django

NOTHING = object()


def work(pipe, requests, threads):
    """Answers ("import",), ("fire", start, delays), ("look", keys) and ends with ("stop",). Runs in the process."""
    django.setup()
    from take_home import measure

    measure.install()
    try:
        with ThreadPoolExecutor(max_workers=threads) as pool:
            while (order := pipe.recv())[0] != "stop":
                pipe.send(answer(order, pool, requests))
    except (KeyboardInterrupt, EOFError):
        pass


def answer(order, pool, requests):
    what, *given = order
    if what == "import":
        return import_program()
    if what == "fire":
        return fire(pool, requests, *given)
    return look(*given)


def import_program():
    """The program's own lines, fresh: what they do to the cache is there before the first request. -> how long they took, what went wrong"""
    from django.conf import settings
    from django.core.cache import caches
    from django.core.cache.backends.locmem import LocMemCache

    folder = settings.BASE_DIR / "program"
    for path in folder.glob("*.py"):
        sys.modules.pop(path.stem, None)
    for alias in settings.CACHES:
        if isinstance(caches[alias], LocMemCache):  # the only one that each process has for itself
            caches[alias].clear()
        with contextlib.suppress(Exception):
            caches[alias].get("is-anybody-there")  # so that no request waits for the import of a client
    began = time.time()
    problem = None
    try:
        importlib.import_module("views")
    except BaseException as e:
        problem = "".join(traceback.format_exception(e))
    return time.time() - began, problem


def fire(pool, requests, start, delays):
    """Each request at its time. -> what became of them, and what was counted"""
    from take_home.measure import log

    log.clear()
    records, waiting = [], []
    for request in sorted(requests, key=lambda r: (r["at"] or 0) + delays.get(r["name"], 0)):
        if request["at"] is None:  # when the one before it has ended
            time.sleep(max(0, start - time.time()))
            records.append(handle(request, time.time()))
            continue
        arrived = start + speed(request["at"]) + delays.get(request["name"], 0)
        time.sleep(max(0, arrived - time.time()))
        waiting.append(pool.submit(handle, request, arrived))
    return {"requests": records + [future.result() for future in waiting], "log": log.collected()}


def speed(seconds):
    from django.conf import settings

    return seconds / settings.SPEED


def handle(request, arrived):
    from django.db import close_old_connections
    from take_home.measure import missed

    missed.set({})
    close_old_connections()  # as Django does at the start of a request
    record = {**request, "arrived": arrived, "result": None, "error": None}
    try:
        record["result"] = shown(call(sys.modules["views"], request["call"], request["args"]))
    except BaseException as e:
        record["error"] = last_line(e)
    missed.set(None)
    return {**record, "ended": time.time()}


def call(module, name, args):
    from take_home import arguments

    function = getattr(module, name, None)
    if not callable(function):
        raise LookupError(f"the program has no function named {name!r}")
    if not args and wants_request(function):
        args = [{"$": "request"}]
    positional, keyword = arguments.read(args)
    value = function(*positional, **keyword)
    return asyncio.run(value) if inspect.iscoroutine(value) else value


def wants_request(function):
    """A view called with no arguments is given a request, as a server would."""
    try:
        first = next(iter(inspect.signature(function).parameters.values()), None)
    except (TypeError, ValueError):
        return False
    return first is not None and first.name == "request" and first.default is first.empty


def shown(value):
    content = getattr(value, "content", None)  # an HttpResponse is shown by what it says
    return repr(value) if not isinstance(content, bytes) else f"<{type(value).__name__} {value.status_code} {content!r}>"


def last_line(error):
    """With the program's own line, as far as the traceback passes through it."""
    own = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).parent.name == "program"]
    where = f" ({Path(own[-1].filename).name}, line {own[-1].lineno})" if own else ""
    return traceback.format_exception_only(error)[-1].strip() + where


def look(keys):
    """What is under these keys now."""
    from django.core.cache import caches

    found = {}
    for alias, key in keys:
        try:
            found[alias, key] = "nothing" if (value := caches[alias].get(key, NOTHING)) is NOTHING else repr(value)
        except Exception as e:
            found[alias, key] = last_line(e)
    return found
