"""Runs a learner's program: as `__main__`, in a fresh namespace, with a traceback that shows only their own frames.

Two ways. `run` lets the program go to its end, every step answered at once. `learn` answers steps from a history and
is unwound at the first unknown one; it says what the program would do next (lib/simulation/behaviour.ts). The process
of a program that was not unwound can `go_on`: its module is as the last request left it.
Both give back JSON text. Nothing here is on the learner's side: their code never sees this module's frames.
"""
import contextlib
import gc
import inspect
import io
from json import dumps, loads
import linecache
import opcode
import sys
import traceback
import types

from stampede import arguments, bridge, clean, driver, edition, fresh, identity, learner_modules, lines, memo, output, randomness, sections, shared_state, stored
from stampede import virtual_time
from stampede.whole import whole

_compiled = {}  # (filename, source) -> code
_real = (sys.stdout, sys.stderr)
_left = _real  # the program's own, while it is not running
_begins = None  # tells the other side that the last of the calls begins


def bind(begins):
    global _begins
    _begins = begins


def run(source, filename, caches, modules="{}", watch_lines=False, django="5.2"):
    """Runs a program once. -> {"error": null | {...}}; output and steps have gone to the engine by then."""
    module = prepare(source, filename, caches, modules, django)
    error = None
    try:
        code = compiled(source, filename)
        if watch_lines:
            lines.start()
        exec(code, module.__dict__)
    except BaseException as e:
        lines.stop()
        error = describe(e)
    finally:
        lines.stop()
        leave()
        clean.restore()  # what says how it went must not be the program's own
    return dumps({"error": error})


def learn(source, filename, caches, calls, modules="{}", driver_source="", django="5.2", threads=False, observe=False):
    """Runs the module (and the driver, if there is one), then the calls one after another, until a step has no answer yet.

    `calls` is JSON [[entry, args]] (args: arguments.py), of which only the last may come to such a step; none = only the module is run. ->
    what became of the last: {"suspended": locals} | {"returned": repr} | {"raised": {...}} | {"refused": reason}.
    `threads`: what requests share of the module goes to and fro at each step (shared_state.py). `observe`: it is only looked at what the
    requests have changed in the module, and told as "observed".
    """
    module = prepare(source, filename, caches, modules, django)
    bridge.among_others = True
    try:
        memo.use(threads or observe)
        result = _outcome(lambda: _start(module, source, filename, driver_source))
        randomness.forget()  # a seed from the module's own lines would give every request the same numbers
        virtual_time.next_reader()
        identity.next_process()
        if (threads or observe) and "returned" in result:
            try:
                shared_state.begin(threads, [module, *(sys.modules[name] for name in learner_modules.names() if name in sys.modules)])
            except shared_state.CannotShare as e:
                return dumps({"refused": str(e)})
        if "returned" in result:
            result = _serve(module, loads(calls)) or result
        if observe and "suspended" not in result:
            result["observed"] = shared_state.observed()
    finally:
        shared_state.forget()
        leave()
    return dumps(result)


def _start(module, source, filename, driver_source):
    exec(compiled(source, filename), module.__dict__)
    driver.start(driver_source, module.__dict__)


def go_on(calls):
    """The calls, in the process as the request before has left it: it must have come to its end."""
    sys.stdout, sys.stderr = _left
    try:
        _next_request()
        return dumps(_serve(sys.modules["__main__"], loads(calls)))
    finally:
        leave()


def _serve(module, calls):
    result = None
    for position, (entry, args) in enumerate(calls):
        if position > 0:
            _next_request()
        if position == len(calls) - 1:
            output.flush()
            _begins()
        result = _outcome(lambda: _call(module, entry, args))
    return result if shared_state.refused is None else {"refused": shared_state.refused}


def _next_request():
    """What a server does between two requests; the module's globals stay."""
    output.flush()
    fresh.next_request()
    virtual_time.next_reader()
    bridge.next_request()


def _outcome(action):
    try:
        shared_state.enter()
        result = {"returned": _repr(action())}
    except BaseException as e:
        result = None if bridge.is_suspended() else {"raised": describe(e)}
    with contextlib.suppress(bridge.Suspended):
        shared_state.leave()
    if bridge.is_suspended():  # even if the program swallowed it and came to an end
        result = {"suspended": bridge.suspended_locals}
    return result


def full_repr(backend, payload):
    """One stored value for outcomes, so that another value never reads the same."""
    with _silence():
        return stored.shown(backend, payload, whole)


def previews(pairs):
    """`repr` of stored values, for the views, cut to a readable length. JSON [[backend, payload]] in, JSON [text] out.
    Runs in the namespace of the program that ran last: its classes are there."""
    with _silence():
        return dumps([stored.shortened(stored.shown(backend, payload)) for backend, payload in loads(pairs)])


@contextlib.contextmanager
def _silence():
    """A __repr__ or __setstate__ may print."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


def describe(error):
    """What the learner is told about an exception: only frames of their own files."""
    _shorten(error, set())
    try:
        return _described(error)
    except MemoryError as e:
        return _described(MemoryError(NO_MEMORY).with_traceback(error.__traceback__ or e.__traceback__))


def _shorten(error, seen):
    """Megabytes of message are not copied, formatted and split before they are cut."""
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if type(error).__str__ is BaseException.__str__ and any(type(each) is str and len(each) > MESSAGE_CHARACTERS for each in error.args):
            error.args = tuple(_cut(each) if type(each) is str else each for each in error.args)
        if error.__cause__ is not None:
            _shorten(error.__cause__, seen)
        error = error.__context__


def _described(error):
    if type(error) is MemoryError and not error.args and not _was_raised_by_hand(error):
        error.args = (NO_MEMORY,)
    last = "".join(traceback.format_exception_only(type(error), error)).strip().splitlines()[-1]
    shown = traceback.TracebackException.from_exception(error, compact=True)
    _keep_learner_frames(shown, set())
    line = filename = None
    if isinstance(error, SyntaxError) and error.filename in bridge.learner_files:
        line, filename = error.lineno, error.filename
    else:
        for frame, number in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename in bridge.learner_files:
                line, filename = number, frame.f_code.co_filename
    described = {"lastLine": _cut(last), "traceback": _cut("".join(shown.format())), "line": line}
    if bridge.learner_files.get(filename):
        described["file"] = filename
    return described


NO_MEMORY = "Python has 256 MB of memory in this page, and the program needed more"  # bounded-memory.ts
_RAISE = opcode.opmap["RAISE_VARARGS"]


def _was_raised_by_hand(error):
    """By a `raise` of somebody's, not because there was no memory."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_code.co_code[trace.tb_lasti] == _RAISE


MESSAGE_CHARACTERS = 20_000


def _cut(text):
    """An exception can say as much as a program can print."""
    left_out = len(text) - MESSAGE_CHARACTERS
    if left_out <= 0:
        return text
    half = MESSAGE_CHARACTERS // 2
    return f"{text[:half]}… ({left_out:,} characters left out) …{text[-half:]}"


def _keep_learner_frames(shown, seen):
    if shown is None or id(shown) in seen:
        return
    seen.add(id(shown))
    shown.stack = traceback.StackSummary.from_list([f for f in shown.stack if f.filename in bridge.learner_files])
    _keep_learner_frames(shown.__cause__, seen)
    _keep_learner_frames(shown.__context__, seen)
    for inner in shown.exceptions or []:
        _keep_learner_frames(inner, seen)


MANY_OBJECTS = 50_000


def clear_away():
    """What programs left in cycles goes between two runs, once it is much, and asks for nothing any more. The collector hardly ever comes by
    itself (prepare.py): a `finally` of an abandoned coroutine would take its step then, in the middle of somebody else's run."""
    if gc.get_count()[0] < MANY_OBJECTS:
        return
    bridge.silence()
    hook = sys.unraisablehook
    sys.unraisablehook = lambda _: None
    try:
        gc.collect()
    finally:
        sys.unraisablehook = hook


def prepare(source, filename, caches, modules, django):
    clear_away()
    shared_state.forget()
    memo.use(False)
    driver.stop()
    edition.use(django)
    others = loads(modules)
    clean.note([source, *others.values()], learner_modules.files_of(others))
    bridge.among_others = False
    fresh.reset(loads(caches))
    bridge.reset([filename, *learner_modules.files_of(others)])
    output.discard()
    sys.stdout, sys.stderr = output.Output("stdout"), output.Output("stderr")
    module = sys.modules["__main__"] = new_main(filename)
    sys.argv = [filename]
    learner_modules.install(others, compiled)
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    return module


def new_main(filename):
    """A program's own module, still empty."""
    module = types.ModuleType("__main__")
    module.__file__ = filename
    module.__package__ = learner_modules.package_of(filename)
    module.__dict__["__builtins__"] = __builtins__
    return module


def leave():
    global _left
    output.flush()
    _left = (sys.stdout, sys.stderr)
    sys.stdout, sys.stderr = _real


def compiled(source, filename):
    code = _compiled.get((filename, source))
    if code is None:
        code = compile(sections.marked(source, filename), filename, "exec", dont_inherit=True)
        if len(_compiled) > 50:
            _compiled.clear()
        _compiled[filename, source] = code
    return code


def _call(module, entry, args):
    function = driver.entry(entry, module.__dict__)
    if function is None:
        raise LookupError(f"the program has no function named {entry!r}")
    if not args and _wants_request(function):
        args = [{"$": "request"}]
    positional, keyword = arguments.read(args)
    value = function(*positional, **keyword)
    if inspect.iscoroutine(value):
        import asyncio

        value = asyncio.run(value)
    return value


def problem_with(entry, args):
    """Why the program that ran last cannot be called so, in words; None = it can."""
    module = sys.modules["__main__"]
    function = driver.entry(entry, module.__dict__)
    missing = driver.missing(module.__dict__)
    if missing is not None:
        entry, function = missing, None
    if function is None:
        own = [n for n, v in vars(module).items() if inspect.isfunction(v) and v.__module__ == "__main__"]
        there = f" It has {', '.join(own)}." if own else " It defines no function at all."
        return f"The program has no function named {entry}.{there}"
    given = loads(args)
    if not given and _wants_request(function):
        given = [None]
    positional, keyword = arguments.read(given)
    try:
        inspect.signature(function).bind(*positional, **keyword)
    except TypeError as e:
        return f"{entry}{inspect.signature(function)} cannot be called with {len(positional) + len(keyword)} arguments: {e}."
    except ValueError:
        pass  # no signature to hold it against
    return None


def _wants_request(function):
    """A view called with no arguments is given a request, as a server would."""
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return False
    return bool(parameters) and parameters[0].name == "request" and parameters[0].default is inspect.Parameter.empty


def _repr(value):
    output.flush()
    return whole(value)
