"""Our stand-ins for functions that are written in C, such as time.time.

A Python function in a class body becomes a method (`timer = time.time` would be called with self); a builtin does not. So each stand-in is the
one instance of a class of its own, whose `__call__` is the function itself: no frame more, and it says that it is a builtin.
"""
import types


class _Builtin:
    __slots__ = ()
    __class__ = types.BuiltinFunctionType

    def __repr__(self):
        return f"<built-in function {self.__name__}>"

    def __reduce__(self):
        return self.__name__  # pickled and copied by name


def builtin(function, name, module):
    """`function` as the builtin `module.name`."""
    looks = {
        "__slots__": (),
        "__call__": staticmethod(function),
        "__name__": name,
        "__qualname__": name,
        "__module__": module,
        "__doc__": function.__doc__,
        "__self__": None,
    }
    kind = type("builtin_function_or_method", (_Builtin,), looks)
    kind.__qualname__ = kind.__name__
    return kind()
