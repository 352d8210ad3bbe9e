"""override_settings and its kin. https://docs.djangoproject.com/en/5.2/topics/testing/tools/#overriding-settings"""
import functools
import io
import sys
from contextlib import contextmanager
import unittest
import warnings

from asgiref.local import Local
from asgiref.sync import iscoroutinefunction
from django.conf import Settings, settings
from django.core.cache import caches, close_caches
from django.core.signals import setting_changed


class TestContextDecorator:
    """A context manager that also decorates functions, and classes of tests."""

    def __init__(self, attr_name=None, kwarg_name=None):
        self.attr_name = attr_name
        self.kwarg_name = kwarg_name

    def enable(self):
        raise NotImplementedError

    def disable(self):
        raise NotImplementedError

    def __enter__(self):
        return self.enable()

    def __exit__(self, *raised):
        self.disable()

    def decorate_class(self, cls):
        if not issubclass(cls, unittest.TestCase):
            raise TypeError("Can only decorate subclasses of unittest.TestCase")
        set_up = cls.setUp

        def setUp(inner_self):
            context = self.enable()
            inner_self.addCleanup(self.disable)
            if self.attr_name:
                setattr(inner_self, self.attr_name, context)
            set_up(inner_self)

        cls.setUp = setUp
        return cls

    def decorate_callable(self, func):
        def given(kwargs, context):
            return {**kwargs, self.kwarg_name: context} if self.kwarg_name else kwargs

        if iscoroutinefunction(func):

            @functools.wraps(func)
            async def inner(*args, **kwargs):
                with self as context:
                    return await func(*args, **given(kwargs, context))

        else:

            @functools.wraps(func)
            def inner(*args, **kwargs):
                with self as context:
                    return func(*args, **given(kwargs, context))

        return inner

    def __call__(self, decorated):
        if isinstance(decorated, type):
            return self.decorate_class(decorated)
        if callable(decorated):
            return self.decorate_callable(decorated)
        raise TypeError(f"Cannot decorate object of type {type(decorated)}")


class override_settings(TestContextDecorator):
    """Other settings for a while; with other CACHES, every alias is made anew."""

    def __init__(self, **kwargs):
        self.options = kwargs
        super().__init__()

    def enable(self):
        self.before = dict(vars(settings))
        vars(settings).update(self.options)
        self._tell(enter=True)

    def disable(self):
        vars(settings).clear()
        vars(settings).update(self.before)
        self._tell(enter=False)

    def _tell(self, enter):
        for name in self.options:
            setting_changed.send(sender=Settings, setting=name, value=getattr(settings, name, None), enter=enter)

    def decorate_class(self, cls):
        from django.test import SimpleTestCase

        if not issubclass(cls, SimpleTestCase):
            raise ValueError("Only subclasses of Django SimpleTestCase can be decorated with override_settings")
        cls._overridden_settings = {**(getattr(cls, "_overridden_settings", None) or {}), **self.options}
        return cls


class modify_settings(override_settings):
    """Adds to lists among the settings, or takes from them."""

    def __init__(self, **operations):
        self.operations = operations
        super().__init__()

    def enable(self):
        self.options = {name: self._changed(name, how) for name, how in self.operations.items()}
        super().enable()

    def _changed(self, name, how):
        value = list(getattr(settings, name, []))
        for action, items in how.items():
            items = [items] if isinstance(items, str) else items
            if action == "append":
                value += [item for item in items if item not in value]
            elif action == "prepend":
                value = [item for item in items if item not in value] + value
            elif action == "remove":
                value = [item for item in value if item not in items]
            else:
                raise ValueError(f"Unsupported action: {action}")
        return value


def _make_caches_anew(*, setting, **kwargs):
    if setting != "CACHES":
        return
    close_caches()
    caches._settings = caches.settings = caches.configure_settings(None)
    caches._connections = Local()


setting_changed.connect(_make_caches_anew)


class CaptureQueriesContext:
    """What is sent to the database within a block. https://docs.djangoproject.com/en/5.2/topics/testing/tools/#django.test.utils.CaptureQueriesContext"""

    def __init__(self, connection):
        self.connection = connection

    def __iter__(self):
        return iter(self.captured_queries)

    def __getitem__(self, index):
        return self.captured_queries[index]

    def __len__(self):
        return len(self.captured_queries)

    @property
    def captured_queries(self):
        return self.connection.queries[self.initial_queries : self.final_queries]

    def __enter__(self):
        self.force_debug_cursor = self.connection.force_debug_cursor
        self.connection.force_debug_cursor = True
        self.initial_queries, self.final_queries = len(self.connection.queries_log), None
        return self

    def __exit__(self, kind, error, trace):
        self.connection.force_debug_cursor = self.force_debug_cursor
        if kind is None:
            self.final_queries = len(self.connection.queries_log)


def tag(*tags):
    """Names by which a test runner may pick a test."""

    def decorator(obj):
        obj.tags = getattr(obj, "tags", set()).union(tags)
        return obj

    return decorator


class ignore_warnings(TestContextDecorator):
    def __init__(self, **kwargs):
        self.ignore_kwargs = kwargs
        self.filter_func = warnings.filterwarnings if "message" in kwargs or "module" in kwargs else warnings.simplefilter
        super().__init__()

    def enable(self):
        self.catch_warnings = warnings.catch_warnings()
        self.catch_warnings.__enter__()
        self.filter_func("ignore", **self.ignore_kwargs)

    def disable(self):
        self.catch_warnings.__exit__(*sys.exc_info())


class override_system_checks(TestContextDecorator):
    """There are no system checks here, so this changes nothing."""

    def __init__(self, new_checks, deployment_checks=None):
        super().__init__()

    def enable(self):
        pass

    def disable(self):
        pass


def isolate_apps(*app_labels, **options):
    raise NotImplementedError("isolate_apps is not simulated: a program's models are forgotten when its run is over")


@contextmanager
def captured_output(stream_name):
    """What is written to sys.stdout, say, goes into a buffer."""
    before = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


@contextmanager
def isolate_lru_cache(lru_cache_object):
    """An lru_cache that is empty before and after."""
    lru_cache_object.cache_clear()
    try:
        yield
    finally:
        lru_cache_object.cache_clear()
