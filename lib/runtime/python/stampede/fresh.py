"""A new run starts from a clean process: settings, cache connections, random state, the warnings already shown."""
import copy
import sys

from asgiref.local import Local
from django.conf import settings
from django.core import cache as cache_module
from stampede import randomness, virtual_loop

_forgetful = []


def on_reset(forget):
    """Registers what a module has to forget between runs. Usable as a decorator."""
    _forgetful.append(forget)
    return forget


def reset(caches):
    """`caches` is the CACHES setting of the run."""
    settings._replace(CACHES=copy.deepcopy(caches))
    handler = cache_module.caches
    handler.__dict__.pop("settings", None)
    handler._settings = None
    handler._connections = Local()
    for module in list(sys.modules.values()):
        getattr(module, "__dict__", {}).pop("__warningregistry__", None)
    randomness.forget()
    virtual_loop.forget()
    for forget in _forgetful:
        forget()
