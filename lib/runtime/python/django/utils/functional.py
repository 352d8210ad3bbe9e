"""Lazy values. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.functional"""
import copy
import itertools
import operator
from functools import total_ordering, wraps


class cached_property:
    """A method that becomes a plain attribute when it is first read."""

    def __init__(self, func):
        self.real_func = func
        self.name = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.name is not None and self.name != name:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.name!r} and {name!r}).")
        self.name = name

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.real_func(instance)
        return value


class classproperty:
    """A method of the class that is read like an attribute."""

    def __init__(self, method=None):
        self.fget = method

    def __get__(self, instance, cls=None):
        return self.fget(cls)

    def getter(self, method):
        self.fget = method
        return self


class Promise:
    """Base class of what `lazy` makes, for isinstance."""


def lazy(func, *resultclasses):
    """A function whose call is put off until its result is used. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.functional.lazy"""

    @total_ordering
    class __proxy__(Promise):
        def __init__(self, args, kw):
            self._args, self._kw = args, kw

        def __reduce__(self):
            return _lazy_proxy_unpickle, (func, self._args, self._kw, *resultclasses)

        def __deepcopy__(self, memo):
            memo[id(self)] = self
            return self

        def _proxied(self):
            return func(*self._args, **self._kw)

        def __str__(self):
            return str(self._proxied())

        def __bytes__(self):
            return bytes(self._proxied())

        def __repr__(self):
            return repr(self._proxied())

        def __eq__(self, other):
            return self._proxied() == (other._proxied() if isinstance(other, Promise) else other)

        def __lt__(self, other):
            return self._proxied() < (other._proxied() if isinstance(other, Promise) else other)

        def __hash__(self):
            # Not hash(): that of a text is salted for programs (stampede/hashes.py), and a set compares what lies below.
            value = self._proxied()
            return value.__hash__() if value.__hash__ is not None else hash(value)

        def __format__(self, format_spec):
            return format(self._proxied(), format_spec)

        def __add__(self, other):
            return self._proxied() + other

        def __radd__(self, other):
            return other + self._proxied()

        def __mod__(self, other):
            return self._proxied() % other

        def __mul__(self, other):
            return self._proxied() * other

    for resultclass in resultclasses:
        for method in dir(resultclass):
            if not hasattr(__proxy__, method):
                setattr(__proxy__, method, _forwarded(method))

    @wraps(func)
    def __wrapper__(*args, **kw):
        return __proxy__(args, kw)

    return __wrapper__


def _forwarded(method):
    def call(self, *args, **kw):
        return getattr(self._proxied(), method)(*args, **kw)

    return call


def _lazy_proxy_unpickle(func, args, kwargs, *resultclasses):
    return lazy(func, *resultclasses)(*args, **kwargs)


def lazystr(text):
    return lazy(str, str)(text)


def keep_lazy(*resultclasses):
    """A function that, given something lazy, stays lazy itself."""
    if not resultclasses:
        raise TypeError("You must pass at least one argument to keep_lazy().")

    def decorator(func):
        lazy_func = lazy(func, *resultclasses)

        @wraps(func)
        def wrapper(*args, **kwargs):
            if any(isinstance(arg, Promise) for arg in itertools.chain(args, kwargs.values())):
                return lazy_func(*args, **kwargs)
            return func(*args, **kwargs)

        return wrapper

    return decorator


def keep_lazy_text(func):
    return keep_lazy(str)(func)


empty = object()


def new_method_proxy(func):
    def inner(self, *args):
        if self._wrapped is empty:
            self._setup()
        return func(self._wrapped, *args)

    return inner


class LazyObject:
    """Stands for another object that `_setup` makes when it is first needed."""

    _wrapped = None

    def __init__(self):
        self._wrapped = empty

    __getattr__ = new_method_proxy(getattr)

    def __setattr__(self, name, value):
        if name == "_wrapped":
            self.__dict__["_wrapped"] = value
        else:
            if self._wrapped is empty:
                self._setup()
            setattr(self._wrapped, name, value)

    def __delattr__(self, name):
        if name == "_wrapped":
            raise TypeError("can't delete _wrapped.")
        if self._wrapped is empty:
            self._setup()
        delattr(self._wrapped, name)

    def _setup(self):
        raise NotImplementedError("subclasses of LazyObject must provide a _setup() method")

    def __reduce__(self):
        if self._wrapped is empty:
            self._setup()
        return unpickle_lazyobject, (self._wrapped,)

    def __copy__(self):
        return type(self)() if self._wrapped is empty else copy.copy(self._wrapped)

    def __deepcopy__(self, memo):
        if self._wrapped is empty:
            made = type(self)()
            memo[id(self)] = made
            return made
        return copy.deepcopy(self._wrapped, memo)

    __bytes__ = new_method_proxy(bytes)
    __str__ = new_method_proxy(str)
    __bool__ = new_method_proxy(bool)
    __dir__ = new_method_proxy(dir)
    __class__ = property(new_method_proxy(operator.attrgetter("__class__")))
    __eq__ = new_method_proxy(operator.eq)
    __lt__ = new_method_proxy(operator.lt)
    __gt__ = new_method_proxy(operator.gt)
    __ne__ = new_method_proxy(operator.ne)
    __hash__ = new_method_proxy(hash)
    __getitem__ = new_method_proxy(operator.getitem)
    __setitem__ = new_method_proxy(operator.setitem)
    __delitem__ = new_method_proxy(operator.delitem)
    __iter__ = new_method_proxy(iter)
    __len__ = new_method_proxy(len)
    __contains__ = new_method_proxy(operator.contains)


def unpickle_lazyobject(wrapped):
    return wrapped


class SimpleLazyObject(LazyObject):
    """https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.functional.SimpleLazyObject"""

    def __init__(self, func):
        self.__dict__["_setupfunc"] = func
        super().__init__()

    def _setup(self):
        self._wrapped = self._setupfunc()

    def __repr__(self):
        return f"<{type(self).__name__}: {self._setupfunc if self._wrapped is empty else self._wrapped!r}>"

    def __copy__(self):
        return SimpleLazyObject(self._setupfunc) if self._wrapped is empty else copy.copy(self._wrapped)

    def __deepcopy__(self, memo):
        if self._wrapped is empty:
            made = SimpleLazyObject(self._setupfunc)
            memo[id(self)] = made
            return made
        return copy.deepcopy(self._wrapped, memo)

    __add__ = new_method_proxy(operator.add)

    @new_method_proxy
    def __radd__(self, other):
        return other + self


def partition(predicate, values):
    """(values for which it is false, values for which it is true)."""
    results = ([], [])
    for item in values:
        results[bool(predicate(item))].append(item)
    return results
