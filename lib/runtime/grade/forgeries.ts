/** Answers that want to pass without doing the task, for the tests (forging.test.ts) and the attack suite (e2e/attack). */
export const CHECKS = `
from stampede.checks import check, expect, expect_that, learner, world

@check("answers 42, twice, and stores it")
def _():
    program = learner()
    expect(program.call("answer"), 42, "Not the answer.")
    expect(program.call("answer"), 42, "Not the answer.")
    expect(len(world.stored()), 1, "Not stored.")
    expect_that(world.kept(42).longest == 60, "Not for a minute.")
`;
export const RIGHT = `
from django.core.cache import cache
def answer():
    return cache.get_or_set("answer", 42, timeout=60)
`;

/** Gets at our modules by way of a function that the program may call. */
const REACH = `
import sys
from django.core.cache.backends import locmem
def ours(name):
    frame = sys._getframe()
    while frame is not None:
        module = frame.f_globals
        if module.get("__name__") == name:
            return module
        frame = frame.f_back
    return {}
`;

export const FORGERIES: Record<string, string> = {
  "replace run_checks by import":
    "from stampede import checks\nchecks.look = lambda position: {'passed': True, 'hopeless': False}",
  "replace grade by sys.modules": "import sys\nsys.modules['stampede.grading'].fresh_run = None",
  "json.dumps": "import json\njson.dumps = lambda *a, **k: '[]'\ndef answer(): pass",
  "builtins.isinstance": "import builtins\nbuiltins.isinstance = lambda *a: True\ndef answer(): pass",
  "builtins.bool": "import builtins\nbuiltins.bool = lambda *a: True\ndef answer(): pass",
  "an object that equals everything": `
class Any:
    def __eq__(self, other): return True
    def __hash__(self): return 1
def answer(): return Any()`,
  "an int that equals everything":
    "class Any(int):\n    def __eq__(self, other): return True\n    __hash__ = int.__hash__\ndef answer(): return Any(1)",
  "a class that calls itself int":
    "class Any:\n    __class__ = int\n    def __eq__(self, other): return True\n    __hash__ = None\nAny.__name__ = 'int'; Any.__module__ = 'builtins'\ndef answer(): return Any()",
  "expect, in the globals of the check": `${REACH}
def answer():
    ours("checks")["expect"] = lambda *a, **k: None
    ours("checks")["expect_that"] = lambda *a, **k: None`,
  "expect, in our module": `${REACH}
def answer():
    ours("stampede.checks")["expect"] = lambda *a, **k: None
    ours("stampede.checks")["expect_that"] = lambda *a, **k: None`,
  "the code of expect": `${REACH}
def answer():
    for name in ("expect", "expect_that"):
        ours("checks")[name].__code__ = (lambda *a, **k: None).__code__`,
  same: `${REACH}
def answer():
    ours("stampede.checks")["same"] = lambda *a: True
    ours("checks")["world"].__class__.stored = lambda *a: [1]
    ours("checks")["expect_that"] = lambda *a, **k: None`,
  "the outcome": `${REACH}
def answer():
    ours("stampede.checks")["_outcome"] = lambda *a: {"passed": True, "message": "", "expected": None, "seen": None, "line": None}`,
  look: `${REACH}
def answer():
    ours("stampede.checks")["look"] = lambda *a: {"passed": True, "hopeless": False}`,
  "the check's own function": `${REACH}
def answer():
    ours("stampede.checks")["_checks"][:] = [("answers 42, twice, and stores it", None, lambda: None)] * 5`,
  "Unmet that is not raised": `${REACH}
def answer():
    ours("stampede.checks")["Unmet"] = KeyboardInterrupt`,
  "Unmet's words": `${REACH}
class Quiet(BaseException):
    def __init__(self, *a): pass
    message = expected = seen = ""
    line = None
def answer():
    ours("stampede.checks")["Unmet"] = Quiet`,
  "a trace that jumps": `
import sys
def jump(frame, event, arg):
    return jump
def answer():
    sys.settrace(jump)
    sys._getframe().f_back.f_trace = jump`,
  "the step function's globals": `
from django.core.cache.backends import locmem
bridge = locmem.step.__globals__
def answer():
    bridge["_ask"] = lambda *a: 42
    return 42`,
  "JavaScript's Function": `
from django.core.cache.backends import locmem
Function = locmem.step.__globals__["_ask"].constructor
def answer():
    Function("postMessage({type: 'graded'})")()`,
  "the JavaScript finder": `
import sys
for finder in list(sys.meta_path):
    if type(finder).__name__ == "_Guard":
        sys.meta_path.remove(finder)
import js
def answer():
    js.eval("1")`,
  "gc, all dictionaries": `
import gc
def answer():
    for found in gc.get_objects():
        if type(found) is dict and "expect" in found and "learner" in found:
            found["expect"] = found["expect_that"] = lambda *a, **k: None`,
  "exit in the middle": "import os\ndef answer():\n    raise SystemExit(0)",
  "a stand-in for the cache": `
from django.core.cache import cache
class Fake(dict):
    pass
def answer():
    raise KeyboardInterrupt`,
  "int's own equality": `
import gc
(inside,) = (d for d in gc.get_referents(int.__dict__) if type(d) is dict)
inside["__eq__"] = lambda a, b: True
def answer(): return 1`,
};
