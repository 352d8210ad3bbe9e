"""What {% if %} asks: and, or, not, comparisons, in, is. https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#boolean-operators"""
from django.template.exceptions import TemplateSyntaxError

# From the loosest to the tightest.
_COMPARISONS = {
    "in": lambda a, b: a in b, "not in": lambda a, b: a not in b, "is": lambda a, b: a is b, "is not": lambda a, b: a is not b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
}


class _Words:
    def __init__(self, words):
        self.left = []
        for word in words:
            pair = f"{self.left[-1]} {word}" if self.left else ""
            if pair in ("not in", "is not"):
                self.left[-1] = pair
            else:
                self.left.append(word)

    def peek(self):
        return self.left[0] if self.left else None

    def take(self):
        if not self.left:
            raise TemplateSyntaxError("Unexpected end of expression in if tag.")
        return self.left.pop(0)


def condition(words, compile_filter):
    """A function of the context that says whether it is so."""
    left = _Words(words)
    made = _either(left, compile_filter)
    if left.peek() is not None:
        raise TemplateSyntaxError(f"Unused '{left.peek()}' at end of if expression.")
    return lambda context: bool(made(context))


def _either(words, compile_filter):
    made = _both(words, compile_filter)
    while words.peek() == "or":
        words.take()
        made = _joined(made, _both(words, compile_filter), lambda a, b, context: a(context) or b(context))
    return made


def _both(words, compile_filter):
    made = _not(words, compile_filter)
    while words.peek() == "and":
        words.take()
        made = _joined(made, _not(words, compile_filter), lambda a, b, context: a(context) and b(context))
    return made


def _not(words, compile_filter):
    if words.peek() == "not":
        words.take()
        inner = _not(words, compile_filter)
        return _quiet(lambda context: not inner(context))
    return _compared(words, compile_filter)


def _compared(words, compile_filter):
    made = _value(words, compile_filter)
    while words.peek() in _COMPARISONS:
        compare = _COMPARISONS[words.take()]
        made = _joined(made, _value(words, compile_filter), lambda a, b, context, compare=compare: compare(a(context), b(context)))
    return made


def _value(words, compile_filter):
    word = words.take()
    if word in _COMPARISONS or word in ("and", "or"):
        raise TemplateSyntaxError(f"Not expecting '{word}' in this position in if tag.")
    expression = compile_filter(word)
    return lambda context: expression.resolve(context, ignore_failures=True)


def _joined(left, right, combine):
    return _quiet(lambda context: combine(left, right, context))


def _quiet(test):
    """What cannot be compared is not so."""

    def call(context):
        try:
            return test(context)
        except Exception:
            return False

    return call
