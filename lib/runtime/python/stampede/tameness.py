"""Whether a program can have patched anything but itself, judged by its text alone and on the safe side: putting Python back as it was
(clean.py) takes a while, and hardly any program needs it.

A tame program imports only what is listed here, assigns to no attribute (`self` may be a module), defines no method by which pickle calls
something, and names nothing by which one gets at modules, frames, files or the inside of classes.
"""
import ast

_IMPORTS = set(
    """django shop asgiref abc array asyncio base64 bisect binascii calendar collections contextlib copy csv dataclasses
    datetime decimal difflib enum fractions functools hashlib heapq hmac html itertools json math numbers pprint queue random re
    secrets stampede statistics string struct textwrap threading time typing unicodedata uuid zlib gzip zoneinfo""".split()
)
_NAMES = set("setattr delattr getattr exec eval compile globals locals vars open breakpoint input help update_wrapper wraps".split())
_FRAMES = {"f_back", "f_globals", "f_locals", "f_builtins", "f_code", "tb_frame", "gi_frame", "cr_frame", "ag_frame", "with_traceback", "mro", "update_wrapper", "wraps"}
_METHODS = {f"__{name}__" for name in "init repr str call enter exit eq lt hash len iter next contains getitem aenter aexit".split()}
_verdicts = {}


def is_tame(source, own=frozenset()):
    """`own`: the names of further files of the same program."""
    verdict = _verdicts.get((source, own))
    if verdict is None:
        if len(_verdicts) > 200:
            _verdicts.clear()
        verdict = _verdicts[source, own] = _judge(source, own)
    return verdict


def _judge(source, own):
    try:
        return all(_allows(node, own) for node in ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError):
        return True  # it does not run at all
    except (RecursionError, MemoryError):
        return False


def _allows(node, own):
    match node:
        case ast.Import(names=names):
            return all(_may_import(alias.name, own) for alias in names)
        case ast.ImportFrom(module=module, names=names, level=level):
            return (level > 0 or _may_import(module, own)) and not any(_is_inner(alias.name) for alias in names)
        case ast.Name(id=name):
            return name not in _NAMES and (not name.startswith("__") or name == "__name__")
        case ast.Attribute(attr=name, ctx=ast.Load()):
            return not _is_inner(name) and name not in _FRAMES
        case ast.Attribute():
            return False
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return not name.startswith("__") or name in _METHODS
        case _:
            return True


def _may_import(name, own):
    root = name.partition(".")[0]
    return root in _IMPORTS or root in own


def _is_inner(name):
    """How libraries and Python name what they keep to themselves."""
    return name.startswith("_") and name != "_"
