"""One race on the real Django of this project: a fresh program, the shop's rows, empty caches, then the requests of schedule.json."""
import builtins
import contextlib
import contextvars
import importlib
import json
import sys
import traceback
from pathlib import Path

import conductor
import locks
import own_models
from django.apps import apps
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache
from django.db import connection
from django.db.backends.utils import CursorWrapper
from shop.services import worked
from take_home import arguments

FOLDER = Path(__file__).resolve().parent
MISSING = object()
MOST_LOOKS = 5000  # of one request: more is a loop that has no end

_process, _hash = contextvars.ContextVar("process", default=0), builtins.hash

if (FOLDER / "stampede").exists():
    import stampede

    stampede.mark_sections(FOLDER / "program")


class Played:
    """What became of it: `returns` as text, `cache` and `rows` by place; what verdicts.py asks for beside them."""

    def __init__(self, run, returns, cache, rows, works, stale, calls):
        self.run, self.returns, self.cache, self.rows, self.works, self.stale, self.calls = run, returns, cache, rows, works, stale, calls
        self.outcome = {"returns": returns, "cache": cache, "rows": rows}


def read(name="schedule.json"):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def play(race, order=None, then=None):
    """The order of the race, or another one. `then`: a request that comes once more at the end; stale is only what it looks at."""
    works, reads = [], []
    with conductor.schedule(race["steps"] if order is None else order, start=race["start"]) as run:
        programs = load(race, run)
        before = rows()
        CursorWrapper.execute = remembered(CursorWrapper.execute, reads)  # around the step; the conductor puts the original back
        worked.connect(note := lambda began, ended, **more: works.append((began, ended)), weak=False)
        for request in race["requests"]:
            run.request(called(programs.get(request["process"], programs[0]), request), arrives=request["arrives"])
        with locks.noted(run, [caches[alias] for alias in settings.CACHES]) as calls:
            run.play()
        run.move_to(race["ends"]["at"] if order is None else run.now)
        returns = [shown(request) for request in run.requests]
        after = rows()
        changed = {place: row for place, row in after.items() if before.get(place) != row}
        changed |= {place: None for place in before.keys() - after.keys()}
        worked.disconnect(note)
        kept, old = left(race, run), stale(run, reads)
        if then is not None:
            looked = looked_at(then, programs)
            old = [key for key in old if key in looked]
        return Played(run, returns, kept, changed, works, old, calls)


def one_by_one(race, names):
    """Whole requests, one after the other: the outcome of that order."""
    return play(race, [{"request": name, "whole": True} for name in names]).outcome


def empty():
    for alias in settings.CACHES:
        caches[alias].clear()
    tables = json.loads((FOLDER / "shop" / "rows.json").read_text(encoding="utf-8"))
    models = of_shop()
    for model in reversed(models):
        model.objects.all().delete()
    for model in models:
        model.objects.bulk_create(model(**row) for row in tables[model._meta.db_table])


def of_shop():
    return [model for model in apps.get_app_config("shop").get_models() if model.__module__ == "shop.models"]


def load(race, run):
    """The program's own lines, and those of the driver that calls it, if there is one, on empty caches. Where it keeps something in its module
    or in locmem, for each process, the first one last. -> what can be called, by process"""
    modules, programs = {}, {}
    if (FOLDER / "driver.py").exists():
        from stampede import driver

        driver.undo()
    locmem = any(map(is_of_process, settings.CACHES))
    for process in sorted({request["process"] for request in race["requests"]}, reverse=True):
        if process and not race["apart"] and not locmem:
            continue
        run.now = 0.0
        in_process(process)
        empty()
        for name in own_modules():
            sys.modules.pop(name, None)
        own_models.expect(own_modules(), FOLDER / "program")
        importlib.invalidate_caches()
        names = vars(importlib.import_module("views"))
        if (FOLDER / "driver.py").exists():
            names = driver.start((FOLDER / "driver.py").read_text(encoding="utf-8"), names, process)
        modules[process], programs[process] = {name: sys.modules[name] for name in own_modules() if name in sys.modules}, names
    processes = [request["process"] for request in race["requests"]]

    def on_turn(request):
        process = processes[run.requests.index(request)]
        sys.modules.update(modules.get(process, modules[0]))
        if "stampede.driver" in sys.modules:
            sys.modules["stampede.driver"].enter(process if process in modules else 0)

    run.on_turn = on_turn
    return programs


def own_modules():
    paths = [path.relative_to(FOLDER / "program").with_suffix("").parts for path in (FOLDER / "program").rglob("*.py")]
    return [".".join(parts).removesuffix(".__init__") for parts in paths]


def is_of_process(alias):
    return isinstance(caches[alias], LocMemCache)


def hash_of_process(value, /):
    """hash(). What the program asks of a string is another number in each process, as Python has it."""
    by_program = sys._getframe(1).f_code.co_filename.startswith(str(FOLDER / "program"))
    return _hash((_process.get(), value)) if by_program and isinstance(value, (str, bytes)) else _hash(value)


builtins.hash = hash_of_process


def in_process(number):
    """This thread is one of that process: it has the process's own memory, which is what locmem keeps."""
    _process.set(number)
    for alias, conf in settings.CACHES.items():
        if is_of_process(alias):
            rest = {key: value for key, value in conf.items() if key not in ("BACKEND", "LOCATION")}
            caches[alias] = type(caches[alias])(f"{conf.get('LOCATION', '')}@{number}", rest)


def called(program, request):
    """The call as a function, with the name that the table shows."""

    def function():
        return call(program, request)

    function.__name__ = request["call"]
    return function


def call(program, request):
    in_process(request["process"])
    positional, keyword = arguments.read(request["args"])
    return program[request["call"]](*positional, **keyword)


def shown(request):
    if request.error is not None:
        return traceback.format_exception_only(request.error)[-1].strip()
    content = getattr(request.result, "content", None)  # an HttpResponse is shown by what it says
    if not isinstance(content, bytes):
        return repr(request.result)
    return f"<{type(request.result).__name__} {request.result.status_code} {content!r}>"


def rows():
    """Every row of the shop and of the program's own models: "table id" -> its columns."""
    return {
        f"{model._meta.db_table} {row[model._meta.pk.attname]}": {name: plain(value) for name, value in row.items()}
        for model in (*of_shop(), *own_models.models())
        for row in model._base_manager.values()
    }


def plain(value):
    return value if isinstance(value, (int, str, type(None))) else str(value)


def left(race, run):
    """What is in the caches under keys that are known from the race or that this run has seen: "alias key" -> repr, in locmem with the process."""
    expected = [(each["alias"], each["process"], each["key"]) for each in race["ends"]["cache"]]
    stores = ("get ", "set ", "add ", "incr ", "touch ")
    seen = {does.split(" ", 1)[1] for _, does, *_ in run.rows if does.startswith(stores)} | {key for _, key in run.ends}
    found = {}
    for alias in settings.CACHES:
        processes = {request["process"] for request in race["requests"]} if is_of_process(alias) else {None}
        for process in sorted(processes, key=str):
            if process is not None:
                in_process(process)
            cache = caches[alias]
            kept, cache.key_func = cache.key_func, lambda key, prefix, version: key
            keys = {key for of, where, key in expected if (of, where) == (alias, process)} | seen
            if process is not None:
                keys |= set(cache._cache)
            for key in sorted(keys):
                value = cache.get(key, MISSING)
                if value is not MISSING:
                    found[f"{alias} {key}" if process is None else f"{alias} {key} in process {process}"] = as_stored(cache, key, value)
            cache.key_func = kept
    return found


def remembered(execute, reads):
    """A request's SELECT, with what it answered: the same again, right after it."""

    def execute_and_remember(cursor, sql, params=None):
        reply = execute(cursor, sql, params)
        request = conductor.current()
        if request and sql.startswith("SELECT") and any(f'"{model._meta.db_table}"' in sql for model in (*of_shop(), *own_models.models())):
            request.busy = True
            try:
                reads.append((request.name, len(request.run.rows), sql, params, answer(sql, params)))
            finally:
                request.busy = False
        return reply

    return execute_and_remember


def answer(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def stale(run, reads):
    """Keys whose value was made from reads that would answer something else now: what a request has read since its last miss."""
    maker, since = {}, {}
    for place, (who, does, _, gets) in enumerate(run.rows, 1):
        verb, _, key = does.partition(" ")
        if verb == "get" and gets in ("", "None", "miss"):
            since[who] = place
        elif key and verb in ("set", "add") and gets in ("", "stored"):
            maker[key] = [read for read in reads if read[0] == who and since.get(who, 0) < read[1] <= place]
        elif verb in ("delete", "incr", "clear"):
            for gone in list(maker) if verb == "clear" else [key]:
                maker.pop(gone, None)
    return [key for key, made_from in maker.items() if any(answer(sql, params) != then for _, _, sql, params, then in made_from)]


class Endless(BaseException):
    """A request that looks again and again."""


def looked_at(request, programs):
    """The keys that a request looks at which comes now."""
    looked = []

    def noting(method, name):
        def look(cache, *args, **kwargs):
            asked = args[0] if args else kwargs.get("keys", kwargs.get("key"))
            looked.extend(cache.make_key(key, kwargs.get("version")) for key in ([asked] if isinstance(asked, str) else list(asked)))
            if len(looked) > MOST_LOOKS:
                raise Endless
            return method(cache, *args, **kwargs)

        return look

    with locks.watched([caches[alias] for alias in settings.CACHES], ("get", "get_many", "has_key", "incr", "touch"), noting):
        with contextlib.suppress(Exception, Endless):
            call(programs.get(request["process"], programs[0]), request)
    return set(looked)


def as_stored(cache, key, value):
    """A value as the playground shows it: what a serializer of the program's own has made is shown as it lies there."""
    client = getattr(cache, "_cache", None)
    serializer = getattr(client, "_serializer", None)
    if serializer is None or type(serializer).__module__.startswith("django."):
        return repr(value)
    return client.get_client(key).get(key).decode("utf-8", "replace")
