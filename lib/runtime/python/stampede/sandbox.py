"""What learner code may not reach: the page, the network, the JavaScript side, threads. `close` is called once, at start-up,
after which no import leads there. (The worker also drops its network and storage functions: see worker.ts.)
"""
import builtins
import gc
import sys
import threading

from stampede import clean

INSTEAD = "To do several things at once, let several requests call your function."
REASONS = {
    "multiprocessing": f"processes do not exist here. {INSTEAD}",
    "subprocess": "nothing outside Python can be started here.",
    "requests": "there is no network here. Call the shop's slow services instead: from shop import services",
    "httpx": "there is no network here. Call the shop's slow services instead: from shop import services",
}
OURS = "stampede"  # the ground under the program: it reads what `from stampede import bridge` says of any package that is not there
JAVASCRIPT = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "micropip"}


class _Guard:
    """First on sys.meta_path: says no, with the reason."""

    def find_spec(self, name, path=None, target=None):
        root = name.partition(".")[0]
        if root in JAVASCRIPT or root == OURS:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        if root in REASONS:
            raise ModuleNotFoundError(f"No module named {root!r}: {REASONS[root]}", name=name)
        return None


def _no_threads(self):
    raise RuntimeError(f"threads do not exist here. {INSTEAD}")


def _no_insides(*objects):
    raise RuntimeError("what the collector knows is not told here: it leads into the middle of Python.")


def _no_hooks(hook):
    raise RuntimeError("hooks that cannot be taken out again do not exist here.")


_hidden = {}  # our own modules, by name
_import = builtins.__import__


def import_ours(name, globals=None, locals=None, fromlist=(), level=0):
    """`__import__` of the code that we bring: checks, drivers, properties."""
    if name.partition(".")[0] == OURS and level == 0 and fromlist:
        return _hidden[name]
    return _import(name, globals, locals, fromlist, level)


def namespace_of_ours(name):
    """Globals for such code: everything Python has, and our own packages."""
    return {"__name__": name, "__builtins__": {**vars(builtins), "__import__": import_ours}}


def close():
    for name in list(sys.modules):
        root = name.partition(".")[0]
        if root in JAVASCRIPT or root in REASONS:
            del sys.modules[name]
        elif root == OURS:
            _hidden[name] = sys.modules.pop(name)
    for finder in [finder for finder in sys.meta_path if type(finder).__name__ == "JsFinder"]:
        getattr(finder, "jsproxies", {}).clear()
        sys.meta_path.remove(finder)
    threading.Thread.start = _no_threads
    sys.addaudithook = _no_hooks
    gc.get_objects = gc.get_referents = gc.get_referrers = _no_insides
    sys.meta_path.insert(0, _Guard())
    clean.remember(_hidden)
