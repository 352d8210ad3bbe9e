"""A new run starts from a clean process: settings, cache connections, random state, the warnings already shown.

A new request in the same process (`next_request`) finds all of that as it was left, but for what a server closes after each
request: the database connection.
"""
import copy
import decimal
import warnings

from asgiref.local import Local
from django.conf import settings
from django.core import cache as cache_module
from django.dispatch.dispatcher import forget_receivers
from stampede import randomness, virtual_loop

_forgetful = []
_closed_after_requests = []
_warning_filters = warnings.filters[:]


def on_reset(forget):
    """Registers what a module has to forget between runs. Usable as a decorator."""
    _forgetful.append(forget)
    return forget


def on_next_request(close):
    """Registers what does not outlive a request."""
    _closed_after_requests.append(close)


def next_request():
    for close in _closed_after_requests:
        close()


def reset(caches):
    """`caches` is the CACHES setting of the run."""
    settings._replace(CACHES=copy.deepcopy(caches))
    handler = cache_module.caches
    handler.__dict__.pop("settings", None)
    handler._settings = None
    handler._connections = Local()
    _show_warnings_anew()
    decimal.setcontext(decimal.DefaultContext.copy())
    randomness.forget()
    virtual_loop.forget()
    forget_receivers()
    for forget in _forgetful:
        forget()


def _show_warnings_anew():
    """Filters as at start-up; and changing them makes Python forget which warnings it has shown."""
    warnings.resetwarnings()
    warnings.filters[:] = _warning_filters
