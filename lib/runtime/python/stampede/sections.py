"""`# section: import`: a comment in place of `with section("import"):`, for a program that shall stay as it runs elsewhere.

It covers what comes after it in the same block, up to `# end section` or the end of the block. A comment at another depth than the
lines around it marks nothing.
"""
import ast
import io
import re
import tokenize

MARK = re.compile(r"#\s*section:\s*(?P<name>\S.*?)\s*$")
END = re.compile(r"#\s*end[ -](?:of[ -])?section\b")


def marked(source, filename):
    """The source, or its tree with the marked sections as `with` blocks."""
    if "section:" not in source:
        return source
    try:
        tree = ast.parse(source, filename)
        comments = [t for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.type == tokenize.COMMENT]
    except (SyntaxError, tokenize.TokenError):
        return source  # compile() says what is wrong with it
    alone = [(t.start, t.string) for t in comments if t.line[: t.start[1]].isspace() or t.start[1] == 0]
    ends = [at for at, text in alone if END.match(text)]
    # The last first, so that a section within a section is made before the one around it.
    for (line, column), text in reversed(alone):
        found = MARK.match(text)
        if found:
            until = min((end for end, depth in ends if end > line and depth == column), default=None)
            _wrap(tree, source.splitlines(), found["name"], line, column, until)
    return ast.fix_missing_locations(tree)


def _wrap(tree, lines, name, line, column, until):
    for node in ast.walk(tree):
        for block in _blocks_of(node):
            if block[0].col_offset != column or not _from(node) < line < block[-1].end_lineno:
                continue
            inside = [s for s in block if s.lineno > line and (until is None or s.lineno < until)]
            if not inside or any(s.lineno <= line <= s.end_lineno for s in block):
                continue
            if any(_is_outside(between, column) for between in lines[line : inside[0].lineno - 1]):
                continue
            first = block.index(inside[0])
            block[first : first + len(inside)] = [_with(name, inside, line, column)]
            return


def _is_outside(line, column):
    """The block has ended by then: "else:" of the lines around it."""
    code = line.lstrip()
    return code != "" and not code.startswith("#") and len(line) - len(code) < column


def _blocks_of(node):
    for field in ("body", "orelse", "finalbody"):
        block = getattr(node, field, None)
        if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
            yield block


def _from(node):
    return getattr(node, "lineno", 0)


def _with(name, body, line, column):
    at = {"lineno": line, "col_offset": column, "end_lineno": body[-1].end_lineno, "end_col_offset": body[-1].end_col_offset}
    ours = ast.Call(ast.Name("__import__", ast.Load()), [ast.Constant("stampede")], [])
    enter = ast.Call(ast.Attribute(ours, "section", ast.Load()), [ast.Constant(name)], [])
    for made in (ours, ours.func, ours.args[0], enter, enter.func, enter.args[0]):
        made.lineno = made.end_lineno = line
        made.col_offset = made.end_col_offset = column
    return ast.With([ast.withitem(enter)], body, **at)
