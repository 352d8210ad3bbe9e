"""The files of a FileBasedCache, for programs that look into its directory. (Not part of Django.)

The simulated directory is in the engine; before a program lists, opens or removes something below it, the virtual disk is made
equal to it. The functions of `os` and `open` know of a directory from the moment its cache is made until the run is over.
"""
import builtins
import io
import os
import pickle
import shutil
from hashlib import md5

from stampede.big_values import bytes_of
from stampede.bridge import step
from stampede.builtin import builtin
from stampede.fresh import on_reset
from stampede.virtual_time import EPOCH_S

SUFFIX = ".djcache"
_directories = {}  # path -> store
_real = {(os, name): getattr(os, name) for name in ("listdir", "scandir", "stat", "lstat", "remove", "unlink")}
_real.update({(builtins, "open"): builtins.open, (io, "open"): io.open, (shutil, "rmtree"): shutil.rmtree})
_writing = False
_open = None  # ours, which looks first


def file_of(directory, key):
    return os.path.join(directory, md5(key.encode(), usedforsecurity=False).hexdigest() + SUFFIX)


def know(directory, store):
    """From now on this directory is there and has files. That isn't a step: nobody else's moment passes between the two."""
    global _open, _writing
    if not _directories:
        for (module, name), function in _real.items():
            setattr(module, name, builtin(_looking(name, function), name, module.__name__))
        _open = builtins.open = io.open
    _directories[directory] = store
    _writing = True
    try:
        make(directory)
    finally:
        _writing = False


def open_of_its_own():
    """What a test has put in place of `open`, or None."""
    return None if builtins.open is _open or builtins.open is _real[builtins, "open"] else builtins.open


@on_reset
def _forget():
    for (module, name), function in _real.items():
        setattr(module, name, function)
    for directory in _directories:
        _real[shutil, "rmtree"](directory, ignore_errors=True)
    _directories.clear()


def _directory_of(path):
    try:
        path = os.path.abspath(os.fspath(path))
    except TypeError:  # a descriptor
        return None, None
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    found = next((each for each in _directories if path == each or path.startswith(each + "/")), None)
    return found, path


def _looking(name, function):
    def look(*args, **kwargs):
        global _writing
        directory, path = (None, None) if _writing else _directory_of(args[0] if args else kwargs.get("path", "."))
        if directory is None:
            return function(*args, **kwargs)
        _writing = True
        try:
            keys = write_out(directory)
            if name in ("remove", "unlink") and path in keys:
                step("delete", _directories[directory], keys[path])
            elif name == "rmtree":
                step("clear", _directories[directory])
            elif name == "open" and path.endswith(SUFFIX) and set(str(args[1] if len(args) > 1 else kwargs.get("mode", "r"))) & set("wax+"):
                raise NotImplementedError("writing into the cache's files is not simulated: use cache.set")
            return function(*args, **kwargs)
        finally:
            _writing = False

    look.__doc__ = function.__doc__
    return look


def make(directory):
    """With everything above it, for the user alone. (The virtual disk knows no umask.)"""
    if not os.path.isdir(directory):
        make(os.path.dirname(directory))
        os.mkdir(directory)
        os.chmod(directory, 0o700)


def write_out(directory):
    """Makes the directory equal to the simulated one. -> path of each file -> its final key"""
    rows = step("entries", _directories[directory])
    there = {file_of(directory, key): (key, payload, expires_ms) for key, payload, expires_ms in rows}
    if not there and not os.path.isdir(directory):
        return {}
    make(directory)
    for name in os.listdir(directory):
        path = os.path.join(directory, name)
        if name.endswith(SUFFIX) and path not in there:
            os.remove(path)
    for path, (_, payload, expires_ms) in there.items():
        with open(path, "wb") as file:
            file.write(pickle.dumps(None if expires_ms is None else EPOCH_S + expires_ms / 1000, pickle.HIGHEST_PROTOCOL))
            file.write(bytes_of(payload))
    return {path: key for path, (key, _, _) in there.items()}
