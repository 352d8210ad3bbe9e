"""Further files of the learner, importable by name: `prices.py` and whole packages, `myapp/__init__.py`, `myapp/views.py`. They are loaded on
import, fresh in every run. A folder without an __init__.py is a package all the same, as in Python.
"""
import linecache
import sys
from importlib.machinery import ModuleSpec

_sources = {}  # module name -> (file name, source); a package's own source may be None
_packages = set()
_installed = set()
_compile = None


def files_of(modules):
    """The names as files: "prices" is short for "prices.py"."""
    return [name if name.endswith(".py") else f"{name}.py" for name in modules]


def package_of(filename):
    """Where a program's own relative imports start; a program in no folder has none."""
    folder = filename.rpartition("/")[0]
    return folder.replace("/", ".") or None


def has(root):
    return root in _sources


def names():
    return list(_sources)


def install(modules, compile):
    global _compile
    _compile = compile
    for name in _installed:
        sys.modules.pop(name, None)
    for gathered in (_installed, _packages, _sources):
        gathered.clear()
    for filename, source in zip(files_of(modules), modules.values()):
        linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
        parts = filename.removesuffix(".py").split("/")
        if parts[-1] == "__init__":
            parts.pop()
            _packages.add(".".join(parts))
        if parts:
            _sources[".".join(parts)] = filename, source
        for depth in range(1, len(parts)):
            folder = ".".join(parts[:depth])
            _packages.add(folder)
            _sources.setdefault(folder, (None, ""))
    _installed.update(_sources)


class _Finder:
    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self, is_package=name in _packages) if name in _sources else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        filename, source = _sources[module.__name__]
        if filename is not None:
            module.__file__ = filename
            exec(_compile(source, filename), module.__dict__)


sys.meta_path.insert(0, _Finder())
