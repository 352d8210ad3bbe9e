"""What the checks of an exercise stand on: the learner's program in a fresh world, as often as a check asks for one.
The worlds belong to the engine; `_control` is how we ask for a new one, for its trace and for what is stored in it
(lib/runtime/grade/graded-world.ts).
"""
from json import dumps, loads

from stampede import clean, output, runner

_control = None
_settings = None
_process = 0
_processes = 0


def bind(control):
    global _control
    _control = control


def settle(filename, caches, modules, django="5.2"):
    global _settings
    _settings = (filename, caches, modules, django)


def fresh_run(source):
    global _process, _processes
    filename, caches, modules, django = _settings
    clean.restore()  # what an earlier start of the program has patched
    _control("fresh", "")
    _process = _processes = 0
    module = runner.prepare(source, filename, caches, modules, django)
    exec(runner.compiled(source, filename), module.__dict__)
    return module.__dict__


def second_run(source):
    """The same program once more, in the same world."""
    module = runner.new_main(_settings[0])
    exec(runner.compiled(source, _settings[0]), module.__dict__)
    return module.__dict__


def new_process():
    global _processes
    _processes += 1
    return _processes


def current_process():
    return _process


def enter_process(process):
    global _process
    _process = process
    _control("process", str(process))


def events():
    output.flush()
    return loads(_control("events", ""))


def stored():
    """[{"store", "backend", "key", "payload", "ttlMs"}], live ones only."""
    return loads(_control("stored", ""))


def now_seconds():
    return float(_control("now", "")) / 1000


def evict(store, key):
    _control("evict", dumps({"store": store, "key": key}))


def set_faults(faults):
    """From now on: a list of `Fault` (lib/engine/faults.ts), and no others but those of the exercise."""
    _control("faults", dumps(faults))


def set_alarm(seconds):
    """In so many virtual seconds the program is unwound at its next step (bridge.Suspended); None = never."""
    _control("alarm", "" if seconds is None else str((now_seconds() + seconds) * 1000))


def keep_world():
    """A name for the world as it is now; `bring_back` makes it so again."""
    output.flush()
    return _control("keep", "")


def bring_back(name):
    output.discard()
    _control("back", name)
