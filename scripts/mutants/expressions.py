"""Operators of mutation that change an expression: an argument, a key, a condition, a number. Each yields (operator, edits)."""
import ast

# Where the timeout stands among the positional arguments.
TIMEOUT_AT = {"set": 2, "add": 2, "get_or_set": 2, "touch": 1, "set_many": 1}
SWAPPED = {
    "set": ["add", "get_or_set"],
    "add": ["set", "get_or_set"],
    "get_or_set": ["set", "add"],
    "incr": ["decr"],
    "decr": ["incr"],
    "touch": ["get"],
    "delete": ["get"],
}
KEYWORDS_TO_DROP = {"version", "prefix", "key_prefix", "default", "using", "delta", "robust"}
TOKENS = {"uuid4", "uuid1", "token_hex", "token_urlsafe", "token_bytes", "urandom"}
NUMBERS_OF_THE_MOMENT = {"time_ns", "monotonic_ns", "perf_counter_ns", "time", "monotonic", "random", "randint", "getrandbits", "uniform"}
COMPARED = {
    ast.Lt: ["<="],
    ast.LtE: ["<"],
    ast.Gt: [">="],
    ast.GtE: [">"],
    ast.Eq: ["!="],
    ast.NotEq: ["=="],
    ast.Is: ["is not"],
    ast.IsNot: ["is"],
    ast.In: ["not in"],
    ast.NotIn: ["in"],
}
CALCULATED = {ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "*"}


def edits(text):
    timeouts = _names_of_timeouts(text)
    for node in ast.walk(text.tree):
        if isinstance(node, ast.Call):
            yield from _call(text, node)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            yield from _comparison(text, node)
        elif isinstance(node, ast.BoolOp):
            yield from _boolean(text, node)
        elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
            yield from _condition(text, node.test)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield "drop not", text.replace(node, text.of(node.operand))
        elif isinstance(node, ast.BinOp) and type(node.op) in CALCULATED:
            yield from _calculation(text, node)
        elif isinstance(node, ast.JoinedStr):
            for part in node.values:
                if isinstance(part, ast.FormattedValue) and not _is_shown(text, node):
                    yield "drop the variable part of a key", text.replace(part, "")
        elif isinstance(node, ast.Await):
            yield "drop await", text.replace(node, text.of(node.value))
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for default in [*node.args.defaults, *(d for d in node.args.kw_defaults if d)]:
                yield from _value("change a default", text, default)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in timeouts:
            yield from _timeout(text, node.value)
        elif isinstance(node, ast.Assign) and _is_number(node.value):
            yield from _off_by_one(text, node.value)


def _call(text, call):
    yield from _moment(text, call)
    name = _name(call)
    if name == "range":
        for bound in call.args:
            yield from _off_by_one(text, bound)
    if name == "on_commit" and call.args and isinstance(text.parents.get(call), ast.Expr):
        yield "now instead of after the commit", text.replace(call, _called(text, call.args[0]))
    items = sorted([*call.args, *call.keywords], key=text.start)
    for keyword in call.keywords:
        if keyword.arg == "timeout":
            yield "drop a timeout", text.without_item(items, keyword)
            yield from _timeout(text, keyword.value)
        elif keyword.arg in KEYWORDS_TO_DROP:
            yield "drop an argument", text.without_item(items, keyword)
            yield from _value("change an argument", text, keyword.value)
    if len(call.args) >= 2 and not any(isinstance(arg, ast.Starred) for arg in call.args[:2]):
        first, second = call.args[:2]
        if not _is_shown(text, first):
            yield "swap two arguments", [*text.replace(first, text.of(second)), *text.replace(second, text.of(first))]
    if isinstance(call.func, ast.Attribute) and _plain(name) == "get" and len(call.args) == 2:
        yield "drop a default", text.without_item(items, call.args[1])
        yield from _value("change a default", text, call.args[1])
    if _is_of_a_cache(text, call):
        yield from _cache_call(text, call, name, items)


def _cache_call(text, call, name, items):
    plain = _plain(name)
    for other in SWAPPED.get(plain, []):
        start = text.end(call.func) - len(name)
        yield f"{plain} becomes {other}", [(start, text.end(call.func), name.replace(plain, other))]
    at = TIMEOUT_AT.get(plain)
    if at is not None and len(call.args) > at:
        if plain != "touch":
            yield "drop a timeout", text.without_item(items, call.args[at])
        yield from _timeout(text, call.args[at])
    if plain == "get_or_set" and len(call.args) > 1:
        yield "call what should be handed over", text.replace(call.args[1], _called(text, call.args[1]))
    if plain in ("incr", "decr") and len(call.args) > 1:
        yield "drop an argument", text.without_item(items, call.args[1])
    if call.args and plain in ("get", "set", "add", "delete", "touch", "incr", "decr", "get_or_set", "has_key"):
        key = call.args[0]
        yield "another key", text.replace(key, _other_key(text, key))
    for arg in call.args:
        if isinstance(arg, (ast.List, ast.Tuple)) and len(arg.elts) > 1:
            for element in arg.elts:
                yield "drop an element", text.without_item(arg.elts, element)


def _other_key(text, key):
    written = text.of(key)
    if isinstance(key, (ast.Constant, ast.JoinedStr)) and written[-1:] in ("'", '"') and not written.endswith(('"""', "'''")):
        return f"{written[:-1]}:other{written[-1]}"
    return f'{written} + ":other"' if isinstance(key, (ast.Name, ast.Call, ast.Attribute)) else f'({written}) + ":other"'


def _timeout(text, value):
    yield "another timeout", text.replace(value, "None")
    for number in ("0", "1"):
        yield "another timeout", text.replace(value, number)
    if isinstance(value, ast.Constant) and value.value is None:
        yield "another timeout", text.replace(value, "300")
    elif _is_number(value):
        yield "another timeout", text.replace(value, repr(value.value * 60))
        yield "another timeout", text.replace(value, f"{value.value / 60:g}")
    else:
        yield "another timeout", text.replace(value, f"({text.of(value)}) * 60")
        yield "another timeout", text.replace(value, f"({text.of(value)}) / 60")


def _moment(text, call):
    """A token or the time, with what is made of it at once (`.hex`, `str(…)`), becomes a constant."""
    name = _name(call)
    if name not in TOKENS | NUMBERS_OF_THE_MOMENT or (name == "time" and call.args):
        return
    node, parent = call, text.parents.get(call)
    while (isinstance(parent, ast.Attribute)) or (isinstance(parent, ast.Call) and parent.func is node and node is not call):
        node, parent = parent, text.parents.get(parent)
    yield "a constant instead of a token", text.replace(node, '"token"' if name in TOKENS else "0")


def _comparison(text, node):
    (operator,), left, right = node.ops, node.left, node.comparators[0]
    between = (text.end(left), text.start(right))
    for other in COMPARED[type(operator)]:
        yield "another comparison", [(*between, f" {other} ")]
    for side in (left, right):
        yield from _off_by_one(text, side)
    if isinstance(operator, (ast.Is, ast.IsNot)):
        is_none = isinstance(right, ast.Constant) and right.value is None
        negated = isinstance(operator, ast.Is)
        if is_none:
            yield "falsy instead of None", text.replace(node, _truth(text, node, text.of(left), negated))
        else:
            yield "None instead of a sentinel", text.replace(right, "None")


def _truth(text, node, value, negated):
    """Only where a truth value isn't asked for anyway, it's made one."""
    is_asked = isinstance(text.parents.get(node), (ast.If, ast.While, ast.IfExp, ast.BoolOp))
    if negated:
        return f"not {value}" if is_asked else f"(not {value})"
    return value if is_asked else f"bool({value})"


def _condition(text, test):
    written = text.of(test)
    yield "negate a condition", text.replace(test, f"not ({written})" if isinstance(test, (ast.BoolOp, ast.IfExp, ast.NamedExpr)) else f"not {written}")
    if not isinstance(test, ast.Constant):
        yield "a condition always holds", text.replace(test, "True")
        yield "a condition never holds", text.replace(test, "False")
    if isinstance(test, ast.Name):
        yield "None instead of falsy", text.replace(test, f"{test.id} is not None")
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and isinstance(test.operand, ast.Name):
        yield "None instead of falsy", text.replace(test, f"{test.operand.id} is None")


def _boolean(text, node):
    for left, right in zip(node.values, node.values[1:]):
        other = " or " if isinstance(node.op, ast.And) else " and "
        between = text.text[text.end(left) : text.start(right)]
        if between.strip() in ("and", "or"):
            yield "and becomes or, or the reverse", [(text.end(left), text.start(right), other)]
    if len(node.values) == 2:
        for kept in node.values:
            yield "drop one side of a condition", text.replace(node, text.of(kept))


def _calculation(text, node):
    between = text.text[text.end(node.left) : text.start(node.right)]
    symbol = between.strip(" ()")
    if symbol in ("+", "-", "*", "/", "//", "%") and not isinstance(node.left, ast.JoinedStr):
        yield "another calculation", [(text.end(node.left), text.start(node.right), between.replace(symbol, CALCULATED[type(node.op)]))]
    for kept in (node.left, node.right):
        yield "drop one side of a calculation", text.replace(node, text.of(kept))


def _off_by_one(text, node):
    if _is_number(node):
        yield "off by one", text.replace(node, repr(node.value + 1))
        yield "off by one", text.replace(node, repr(node.value - 1))


def _value(operator, text, node):
    if not (isinstance(node, ast.Constant) and node.value is None):
        yield operator, text.replace(node, "None")
    if _is_number(node):
        yield operator, text.replace(node, repr(node.value + 1))


def _called(text, function):
    if isinstance(function, ast.Lambda) and not function.args.args:
        return text.of(function.body)
    return f"{text.of(function)}()" if isinstance(function, (ast.Name, ast.Attribute)) else f"({text.of(function)})()"


def _names_of_timeouts(text):
    """Variables that are handed over as a timeout somewhere."""
    names = set()
    for call in ast.walk(text.tree):
        if isinstance(call, ast.Call):
            values = [keyword.value for keyword in call.keywords if keyword.arg == "timeout"]
            at = TIMEOUT_AT.get(_plain(_name(call)))
            if at is not None and len(call.args) > at and _is_of_a_cache(text, call):
                values.append(call.args[at])
            names |= {value.id for value in values if isinstance(value, ast.Name)}
    return names


def _is_shown(text, node):
    """What is printed or said by an exception is nobody's behaviour."""
    parent = text.parents.get(node)
    while parent is not None and not isinstance(parent, ast.stmt):
        if isinstance(parent, ast.Call) and _name(parent) in ("print", "warning", "info", "error", "exception", "debug"):
            return True
        parent = text.parents.get(parent)
    return isinstance(parent, ast.Raise)


def _name(call):
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _plain(name):
    """`aset` is `set`."""
    return name[1:] if name[:1] == "a" and name[1:] in {*SWAPPED, *TIMEOUT_AT, "get", "get_many", "delete_many"} else name


def _is_of_a_cache(text, call):
    return isinstance(call.func, ast.Attribute) and "cache" in text.of(call.func.value).lower()


def _is_number(node):
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)
