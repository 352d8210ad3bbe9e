"""Operators of mutation that change the order or the presence of statements. Each yields (operator, edits)."""
import ast

SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Raise, ast.Delete, ast.Continue, ast.Break, ast.Assert)
COMPOUND = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try)


def edits(text):
    imports_transaction = any(
        alias.name == "transaction" for node in ast.walk(text.tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    )
    for owner, body in text.blocks():
        for at, statement in enumerate(body):
            if not text.stands_alone(statement) or _is_text(statement):
                continue
            yield from _statement(text, body, statement)
            following = body[at + 1] if at + 1 < len(body) else None
            if following is not None and text.stands_alone(following):
                yield from _pair(text, statement, following)
            if imports_transaction and _is_cache_call(text, statement):
                yield "after the commit instead of now", text.replace(statement, f"transaction.on_commit(lambda: {text.of(statement)})")
    for node in ast.walk(text.tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            for decorator in node.decorator_list:
                start = text.text.rindex("\n", 0, text.start(decorator)) + 1 if "\n" in text.text[: text.start(decorator)] else 0
                yield "drop a decorator", [(start, text.text.index("\n", text.end(decorator)) + 1, "")]
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            first = next((s for s in node.body if not _is_text(s)), None)
            if first is not None and text.stands_alone(first) and not isinstance(first, ast.Return):
                start, _ = text.lines_of(first)
                yield "return early", [(start, start, f"{text.indent(first)}return None\n")]


def _statement(text, body, statement):
    if isinstance(statement, (*SIMPLE, *COMPOUND)):
        start, end = text.lines_of(statement)
        alone = len(body) == 1
        yield "remove a statement", [(start, end, f"{text.indent(statement)}pass\n" if alone else "")]
    if isinstance(statement, ast.Return) and statement.value is not None:
        yield "return None", text.replace(statement.value, "None")
    if isinstance(statement, ast.AugAssign) and isinstance(statement.op, (ast.Add, ast.Sub)):
        symbol = "-=" if isinstance(statement.op, ast.Add) else "+="
        yield "another calculation", [(text.end(statement.target), text.start(statement.value), f" {symbol} ")]
    if isinstance(statement, ast.Break):
        yield "continue instead of break", text.replace(statement, "continue")
    if isinstance(statement, ast.Continue):
        yield "break instead of continue", text.replace(statement, "break")
    if isinstance(statement, ast.Try):
        yield from _try(text, statement)
    if isinstance(statement, (ast.With, ast.AsyncWith)):
        yield from _with(text, statement)
    if isinstance(statement, ast.If) and statement.orelse:
        yield from _else(text, statement)


def _pair(text, first, second):
    """Neighbours change places: a delete before instead of after the write, a release before the work."""
    leaves = (ast.Return, ast.Raise, ast.Continue, ast.Break)
    if isinstance(first, leaves) or isinstance(second, leaves) or not _is_movable(first) or not _is_movable(second):
        return
    if _only_names(first) and _only_names(second):
        return
    (start, middle), (begin, end) = text.lines_of(first), text.lines_of(second)
    if text.text[middle:begin].strip():
        return
    last = text.text[begin:end]
    yield "swap two statements", [(start, end, (last if last.endswith("\n") else last + "\n") + text.text[start:middle])]
    if isinstance(first, (ast.With, ast.AsyncWith)):
        inner = text.indent(first.body[0])
        yield "into the block instead of after it", [(begin, end, text.block([second], inner))]


def _try(text, statement):
    start, end = text.lines_of(statement)
    indent = text.indent(statement)
    body = text.block(statement.body, indent)
    orelse = text.block(statement.orelse, indent) if statement.orelse else ""
    if statement.finalbody:
        final = text.block(statement.finalbody, indent)
        if not statement.handlers:
            yield "drop finally, keep what is in it", [(start, end, body + final)]
            yield "drop finally", [(start, end, body)]
    if statement.handlers:
        if not statement.finalbody:
            yield "drop try and except", [(start, end, body + orelse)]
        for handler in statement.handlers:
            first, last = text.lines_of(handler.body[0], handler.body[-1])
            depth = text.indent(handler.body[0])
            if text.stands_alone(handler.body[0]):
                yield "raise again", [(first, last, f"{depth}raise\n")]
            if len(statement.handlers) > 1:
                begin, finish = text.lines_of(handler)
                yield "drop an except", [(begin, finish, "")]


def _with(text, statement):
    start, end = text.lines_of(statement)
    indent = text.indent(statement)
    if not text.stands_alone(statement.body[-1]):
        return
    yield "drop a with", [(start, end, text.block(statement.body, indent))]
    if len(statement.body) > 1:
        first, last = text.lines_of(statement.body[-1])
        yield "after the block instead of in it", [(first, last, text.block([statement.body[-1]], indent))]


def _else(text, statement):
    if isinstance(statement.orelse[0], ast.If) or not text.stands_alone(statement.body[-1]):
        return
    start = text.lines_of(statement.body[-1])[1]
    yield "drop an else", [(start, text.lines_of(statement)[1], "")]


def _only_names(statement):
    """An assignment that calls nothing and reads no variable: where it is among its neighbours makes no difference."""
    return isinstance(statement, ast.Assign) and not any(
        isinstance(node, (ast.Call, ast.Await)) or (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)) for node in ast.walk(statement)
    )


def _is_movable(statement):
    return isinstance(statement, (*SIMPLE, *COMPOUND))


def _is_text(statement):
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _is_cache_call(text, statement):
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call) and "cache" in text.of(statement.value.func).lower()
