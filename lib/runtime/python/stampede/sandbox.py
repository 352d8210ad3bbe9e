"""What learner code may not reach: the page, the network, the JavaScript side, threads. `close` is called once, at start-up,
after which no import leads there. (The worker also drops its network and storage functions: see worker.ts.)
"""
import sys
import threading

INSTEAD = "To do several things at once, let several requests call your function."
REASONS = {
    "multiprocessing": f"processes do not exist here. {INSTEAD}",
    "subprocess": "nothing outside Python can be started here.",
    "requests": "there is no network here. Call the shop's slow services instead: from shop import services",
    "httpx": "there is no network here. Call the shop's slow services instead: from shop import services",
}
JAVASCRIPT = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "micropip"}


class _Guard:
    """First on sys.meta_path: says no, with the reason."""

    def find_spec(self, name, path=None, target=None):
        root = name.partition(".")[0]
        if root in JAVASCRIPT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        if root in REASONS:
            raise ModuleNotFoundError(f"No module named {root!r}: {REASONS[root]}", name=name)
        return None


def _no_threads(self):
    raise RuntimeError(f"threads do not exist here. {INSTEAD}")


def close():
    for name in list(sys.modules):
        if name.partition(".")[0] in JAVASCRIPT or name.partition(".")[0] in REASONS:
            del sys.modules[name]
    threading.Thread.start = _no_threads
    sys.meta_path.insert(0, _Guard())
