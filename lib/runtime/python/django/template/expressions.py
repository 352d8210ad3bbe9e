"""Variables and filters: `product.price|floatformat:2`. https://docs.djangoproject.com/en/5.2/ref/templates/language/#variables"""
import datetime
import decimal
import inspect
import re

from django.template.exceptions import TemplateSyntaxError
from django.utils.formats import localize
from django.utils.html import conditional_escape
from django.utils.safestring import SafeData, mark_safe
from django.utils.timezone import template_localtime

NUMBER = re.compile(r"[-+]?\d*\.?\d+(?:e[-+]?\d+)?", re.IGNORECASE)

VARIABLE = re.compile(r"[\w.+-]*")


class VariableDoesNotExist(Exception):
    """A name that the context does not know."""


class Variable:
    def __init__(self, var, token=None):
        self.var, self.literal, self.lookups, self.translate = var, None, None, False
        if var.startswith("_(") and var.endswith(")"):
            var = var[2:-1]
        if NUMBER.fullmatch(var) and not var.endswith("."):
            self.literal = float(var) if "." in var or "e" in var.lower() else int(var)
        elif len(var) > 1 and var[0] in "\"'" and var[-1] == var[0]:
            self.literal = mark_safe(var[1:-1].replace(f"\\{var[0]}", var[0]).replace("\\\\", "\\"))
        else:
            rest = VARIABLE.match(var).end()
            if rest < len(var):
                raise TemplateSyntaxError(f"Could not parse the remainder: '{var[rest:]}' from '{token or var}'")
            if "._" in var or var.startswith("_"):
                raise TemplateSyntaxError(f"Variables and attributes may not begin with underscores: '{var}'")
            self.lookups = var.split(".")

    def resolve(self, context):
        if self.lookups is None:
            return self.literal
        current = context
        for name in self.lookups:
            current = self._step(current, name, context)
            if callable(current):
                current = self._called(current)
        return current

    def _step(self, current, name, context):
        try:
            return current[name]
        except (TypeError, AttributeError, KeyError, ValueError, IndexError):
            pass
        if current is not context:
            try:
                return getattr(current, name)
            except AttributeError:
                pass
            except Exception as e:
                if getattr(e, "silent_variable_failure", False):
                    return ""
                raise
            try:
                return current[int(name)]
            except (IndexError, ValueError, KeyError, TypeError):
                pass
        raise VariableDoesNotExist(f"Failed lookup for key [{name}] in {current!r}")

    def _called(self, current):
        if getattr(current, "do_not_call_in_templates", False):
            return current
        if getattr(current, "alters_data", False):
            return ""
        try:
            return current()
        except TypeError:
            import inspect

            try:
                inspect.signature(current).bind()
            except TypeError:
                return ""  # it wants arguments
            raise
        except Exception as e:
            if getattr(e, "silent_variable_failure", False):
                return ""
            raise


class FilterExpression:
    def __init__(self, token, filters):
        self.token = token
        parts = _split(token)
        if not parts:
            raise TemplateSyntaxError("Empty variable tag")
        self.var, self.filters = Variable(parts[0], token), []
        for part in parts[1:]:
            match = re.fullmatch(r"(\w+)(?::(.+))?", part, re.DOTALL)
            if match is None:
                raise TemplateSyntaxError(f"Could not parse the remainder: '|{part}' from '{token}'")
            name, argument = match.groups()
            function = filters.find(name)
            given = [] if argument is None else [Variable(argument)]
            _check_arguments(name, function, len(given))
            self.filters.append((function, given))

    def resolve(self, context, ignore_failures=False):
        try:
            value = self.var.resolve(context)
        except VariableDoesNotExist:
            value = None if ignore_failures else ""
        for function, arguments in self.filters:
            given = [argument.resolve(context) for argument in arguments]
            if getattr(function, "expects_localtime", False):
                value = template_localtime(value)
            safe = isinstance(value, SafeData)
            if getattr(function, "needs_autoescape", False):
                value = function(value, *given, autoescape=context.autoescape)
            else:
                value = function(value, *given)
            if getattr(function, "is_safe", False) and safe and isinstance(value, str):
                value = mark_safe(value)
        return value

    def shown(self, context):
        """As text for the page: localised, and escaped unless it is safe."""
        value = template_localtime(self.resolve(context))
        if isinstance(value, (int, float, decimal.Decimal, datetime.date, datetime.time)):
            value = localize(value)
        return conditional_escape(value) if context.autoescape else str(value)


def _check_arguments(name, function, given):
    """A filter that needs an argument, or takes none, says so before anything is rendered."""
    plain = inspect.unwrap(function)
    spec = inspect.getfullargspec(plain)
    # The text that is filtered counts, autoescape does not.
    names = [each for each in spec.args if each != "autoescape"]
    least = len(names) - len([each for each in spec.args[len(spec.args) - len(spec.defaults or ()) :] if each != "autoescape"])
    if given + 1 < least or spec.varargs is None and given + 1 > len(names):
        raise TemplateSyntaxError(f"{name} requires {least} arguments, {given + 1} provided")


def _split(token):
    """At the bars outside of quotes."""
    parts, current, quote = [], "", ""
    for letter in token.strip():
        if quote:
            quote = "" if letter == quote and not current.endswith("\\") else quote
        elif letter in "\"'":
            quote = letter
        elif letter == "|":
            parts.append(current.strip())
            current = ""
            continue
        current += letter
    parts.append(current.strip())
    if not parts[0] or any(re.search(r"\s", part) and part[0] not in "\"'_" and ":" not in part for part in parts):
        if not token.strip():
            return []
        bad = next((part for part in parts if re.search(r"\s", part)), token)
        first, _, rest = bad.partition(" ")
        raise TemplateSyntaxError(f"Could not parse the remainder: ' {rest}' from '{token.strip()}'")
    return parts
