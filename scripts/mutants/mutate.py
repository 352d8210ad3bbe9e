"""Mutants of an answer: small changes of the kind people make, each as an edit of the text, so that the rest keeps its formatting.

`mutants(source, others)` is JSON in and out. Truth comes from `ast`: a mutant that doesn't compile, that is the same program as the
answer, as the starter, as one of `others` (right answers) or as an earlier mutant, is left out. Left out too: changes of imports, of
docstrings, of what the starter gives and the answer leaves alone, and of lines that only show the functions at work.
Operators that change an expression are in `expressions.py`, the others in `statements.py`.
"""
import ast
import json

import expressions
import statements
from edits import Source


def mutants(source, starter="", others_json="[]"):
    """-> JSON [{operator, in, from, to, nth, code}]; (in, from, to, nth) is the mutant's name and stays when other lines change."""
    tree = ast.parse(source)
    seen = {_normal(program) for program in (source, starter, *json.loads(others_json))}
    text = Source(source, tree)
    spared = _joined_where_they_touch([*_given(text, starter), *_demonstration(text)], text)
    found = []
    for operator, changes in [*expressions.edits(text), *statements.edits(text)]:
        if any(all(first <= start and end <= last for start, end, _ in changes) for first, last in spared):
            continue
        code = text.edited(changes)
        normal = _normal(code)
        if normal is None or normal in seen:
            continue
        seen.add(normal)
        first_change = min(start for start, _, _ in changes)
        found.append((first_change, {"operator": operator, "in": text.function_at(first_change), **_difference(source, code), "code": code}))
    found.sort(key=lambda pair: pair[0])
    return json.dumps(_numbered([mutant for _, mutant in found]))


def _normal(source):
    """The same for programs that differ only in layout and comments; None for what isn't a program."""
    try:
        compile(source, "mutant.py", "exec", dont_inherit=True)
        return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError):
        return None


def _given(text, starter):
    """Where functions, methods and lines of the module are that the starter has too: nobody was asked to write them."""
    try:
        known = {ast.dump(node) for node in _parts(ast.parse(starter))}
    except SyntaxError:
        return
    for node in _parts(text.tree):
        if ast.dump(node) in known:
            yield text.lines_of(node)


def _parts(tree):
    for node in tree.body:
        yield node
        if isinstance(node, ast.ClassDef):
            yield from node.body


def _demonstration(text):
    """Where a module that defines functions calls them, to show what they do."""
    own = {node.name for node in text.tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))}
    if not own:
        return
    shows = {*own, "print"}
    for node in text.tree.body:
        if isinstance(node, (ast.Expr, ast.For, ast.While, ast.Try, ast.With, ast.If)):
            calls = [part.func for part in ast.walk(node) if isinstance(part, ast.Call)]
            if any(isinstance(function, ast.Name) and function.id in shows for function in calls):
                yield text.lines_of(node)


def _joined_where_they_touch(places, text):
    """Two lines that are spared are spared together, too: nobody is asked in which order they show the functions."""
    joined = []
    for first, last in sorted(places):
        if joined and not text.text[joined[-1][1] : first].strip():
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _difference(before, after):
    """The lines that differ, without indentation unless that is the difference."""
    old, new = before.splitlines(), after.splitlines()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    stripped = {"from": _joined(before), "to": _joined(after)}
    only_depth = stripped["from"] == stripped["to"]
    return {"from": _joined(before, str.rstrip), "to": _joined(after, str.rstrip)} if only_depth else stripped


def _joined(lines, trim=str.strip):
    """A moved block is named by its ends."""
    shown = [trim(line) for line in lines if line.strip()]
    return "\n".join(shown if len(shown) <= 4 else [*shown[:2], "…", *shown[-2:]])


def _numbered(mutants):
    """Several mutants may change equal lines of one function equally: they're told apart by a number, from 1."""
    counts = {}
    for mutant in mutants:
        name = (mutant["in"], mutant["from"], mutant["to"])
        counts[name] = mutant["nth"] = counts.get(name, 0) + 1
    return mutants
