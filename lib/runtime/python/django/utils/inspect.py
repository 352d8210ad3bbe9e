"""What a function takes. (Mirrors django.utils.inspect, which is not documented.)"""
import inspect


def _parameters(func):
    return list(inspect.signature(func).parameters.values())


def get_func_args(func):
    return [p.name for p in _parameters(func) if p.kind == p.POSITIONAL_OR_KEYWORD]


def func_accepts_kwargs(func):
    return any(p.kind == p.VAR_KEYWORD for p in _parameters(func))


def func_accepts_var_args(func):
    return any(p.kind == p.VAR_POSITIONAL for p in _parameters(func))


def method_has_no_args(meth):
    count = len([p for p in _parameters(meth) if p.kind == p.POSITIONAL_OR_KEYWORD])
    return count == 0 if inspect.ismethod(meth) else count == 1


def func_supports_parameter(func, name):
    return any(p.name == name for p in _parameters(func))
