"""Makes the standard library's archive lean: compiled, without docstrings and without the columns of each instruction (the environment says
so: PYTHONNODEBUGRANGES). Asserts stay. What Pyodide binds its C functions to keeps its docstrings, for they are read at start.
"""
import ast
import importlib.util
import marshal
import zipfile

KEEPS_DOCSTRINGS = ("_pyodide/", "pyodide/")
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
# A fixed moment, so that the same sources make the same archive.
MOMENT = (1980, 1, 1, 0, 0, 0)
UNCHECKED_HASH = (1).to_bytes(4, "little") + bytes(8)


def make_lean(source, target):
    with zipfile.ZipFile(source) as full, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as lean:
        for entry in full.infolist():
            name, content = entry.filename, full.read(entry)
            if name.endswith(".py"):
                name, content = f"{name}c", compiled(content, name)
            lean.writestr(zipfile.ZipInfo(name, MOMENT), content, zipfile.ZIP_DEFLATED)


def compiled(source, name):
    tree = ast.parse(source, name)
    if not name.startswith(KEEPS_DOCSTRINGS):
        for node in ast.walk(tree):
            if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
                # A body must not be empty, and `from __future__` may come after nothing but a docstring.
                node.body = node.body[1:] or [ast.copy_location(ast.Pass(), node.body[0])]
    code = compile(tree, f"/lib/python314.zip/{name}", "exec", dont_inherit=True)
    return importlib.util.MAGIC_NUMBER + UNCHECKED_HASH + marshal.dumps(code)
