"""The text of a program with its syntax tree: where a node stands in the text, and what the text is after some edits.

An edit is (start, end, replacement) in characters; `ast` counts columns in bytes of UTF-8, so positions are converted here only.
"""
import ast


class Source:
    def __init__(self, text, tree):
        self.text = text
        self.tree = tree
        self._lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))
        self.parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}

    def _at(self, line, byte):
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:byte].decode())

    def start(self, node):
        return self._at(node.lineno, node.col_offset)

    def end(self, node):
        return self._at(node.end_lineno, node.end_col_offset)

    def of(self, node):
        return self.text[self.start(node) : self.end(node)]

    def replace(self, node, text):
        return [(self.start(node), self.end(node), text)]

    def edited(self, changes):
        text = self.text
        for start, end, new in sorted(changes, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def without_item(self, items, item):
        """The edit that takes one of several things with commas between them away: arguments, elements."""
        at = items.index(item)
        if at + 1 < len(items):
            return [(self.start(item), self.start(items[at + 1]), "")]
        if at > 0:
            return [(self.end(items[at - 1]), self.end(item), "")]
        return [(self.start(item), self.end(item), "")]

    def lines_of(self, first, last=None):
        """The whole lines of statements, from the first one (with its decorators) to the last one."""
        last = last or first
        decorators = getattr(first, "decorator_list", [])
        line = min([first.lineno, *(decorator.lineno for decorator in decorators)])
        return self._starts[line - 1], self._starts[last.end_lineno]

    def block(self, body, indent):
        """The lines of a block, moved to another depth; the inside of a text with several lines is left alone."""
        start, end = self.lines_of(body[0], body[-1])
        first = body[0].lineno
        inside = {
            line
            for statement in body
            for node in ast.walk(statement)
            if isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno > node.lineno
            for line in range(node.lineno + 1, node.end_lineno + 1)
        }
        depth = self.indent(body[0])
        moved = [
            line if number in inside or not line.startswith(depth) else indent + line[len(depth) :]
            for number, line in enumerate(self.text[start:end].splitlines(keepends=True), first)
        ]
        text = "".join(moved)
        return text if text.endswith("\n") else text + "\n"

    def indent(self, statement):
        line = self._lines[statement.lineno - 1]
        return line[: len(line) - len(line.lstrip())]

    def stands_alone(self, statement):
        """Nothing else is on its lines: no `if x: y`, no `a; b`."""
        start, end = self.lines_of(statement)
        before = self.text[start : self.start(statement)] if not getattr(statement, "decorator_list", []) else ""
        after = self.text[self.end(statement) : end].strip()
        return not before.strip() and (not after or after.startswith("#"))

    def function_at(self, position):
        """The innermost function around a place in the text, "" for the module."""
        found, size = "", len(self.text) + 1
        for node in ast.walk(self.tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                start, end = self.lines_of(node)
                if start <= position < end and end - start < size:
                    found, size = node.name, end - start
        return found

    def blocks(self):
        """Every list of statements, with the node it belongs to."""
        for node in ast.walk(self.tree):
            for field in ("body", "orelse", "finalbody"):
                body = getattr(node, field, None)
                if isinstance(body, list) and body:
                    yield node, body
