"""What learner code may not reach: the page, the network, the JavaScript side, threads. `close` is called once, at start-up,
after which no import leads there. (The worker also drops its network and storage functions: see worker.ts.)
"""
import builtins
import gc
import os
import sys
import threading
import types

from stampede import clean, learner_modules

INSTEAD = "To do several things at once, let several requests call your function."
_NO_NETWORK = "there is no network here. Call the shop's slow services instead: from shop import services"
_OWN_FILE = "Or add a file {name}.py with what your code needs of it."
REASONS = {
    "multiprocessing": f"processes do not exist here. {INSTEAD}",
    "subprocess": "nothing outside Python can be started here.",
    "requests": _NO_NETWORK,
    "httpx": _NO_NETWORK,
    "aiohttp": _NO_NETWORK,
    "urllib3": _NO_NETWORK,
    "celery": "it is not simulated. A task is a plain function here: leave out @shared_task and call it, or let a request call it.",
    "kombu": "it is not simulated, as there is no Celery here. Call your functions directly.",
    "django_celery_beat": "it is not simulated, as there is no Celery here. Call your functions directly.",
    "rq": "it is not simulated. A job is a plain function here: call it, or let a request call it.",
    "django_rq": "it is not simulated. A job is a plain function here: call it, or let a request call it.",
    "huey": "it is not simulated. A task is a plain function here: call it, or let a request call it.",
    "rest_framework": "it is not simulated. Write the view as a function that takes a request and returns a JsonResponse; a throttle is a plain class.",
    "ninja": "it is not simulated. Write the view as a function that takes a request and returns a JsonResponse.",
    "graphene": "it is not simulated. Write the resolver as a plain function and call it.",
    "channels": "it is not simulated. Call your consumer's methods directly.",
    "wagtail": "it is not simulated. Take the models and functions that touch the cache into a file of your own.",
    "cms": "it is not simulated. Take the models and functions that touch the cache into a file of your own.",
    "cacheops": "it is not simulated. Write what it does with django.core.cache: that is what this course is about.",
    "cachalot": "it is not simulated. Write what it does with django.core.cache: that is what this course is about.",
    "cache_memoize": "it is not simulated, but it is one file of plain Python: add its source as cache_memoize.py.",
    "django_ratelimit": "it is not simulated, but its core is plain Python: add its source as files of a folder django_ratelimit.",
    "axes": "it is not simulated. Its cache handler is plain Python: add its source as files of a folder axes.",
    "freezegun": "it is not simulated, and not needed: time is virtual here, and time.sleep(60) takes no time.",
    "time_machine": "it is not simulated, and not needed: time is virtual here, and time.sleep(60) takes no time.",
    "pytest": "it is not simulated. Use unittest, or django.test.TestCase with unittest's runner.",
    "bs4": "it is not simulated. Use html.parser from the standard library.",
    "numpy": "it is not simulated. Use lists and the statistics module.",
    "pandas": "it is not simulated. Use lists of dicts, csv and the statistics module.",
    "psycopg2": "it is not simulated. There is one database here: use models (from shop.models import Product, or your own).",
    "psycopg": "it is not simulated. There is one database here: use models (from shop.models import Product, or your own).",
    "pylibmc": "it is not simulated. Memcached is reached through pymemcache here (PyMemcacheCache).",
    "sentry_sdk": "it is not simulated. Use logging.",
    "structlog": "it is not simulated. Use logging.",
    "constance": "it is not simulated. Take the functions that touch the cache into a file of your own.",
    "waffle": "it is not simulated. Take the functions that touch the cache into a file of your own.",
    "allauth": "it is not simulated. Take the functions that touch the cache into a file of your own.",
    "model_utils": "it is not simulated. Write the fields and managers you need in your models.",
    "factory": "it is not simulated. Make rows with Model.objects.create().",
    "faker": "it is not simulated. Make rows with Model.objects.create().",
}
OURS = "stampede"  # the ground under the program: it reads what `from stampede import bridge` says of any package that is not there
# Parts of Django that are not there, by the longest beginning of their name.
DJANGO = {
    "django.contrib.admin": "the admin is not simulated: leave its classes and @admin.register out",
    "django.contrib.gis": "geographic models are not simulated",
    "django.contrib.postgres": "what only PostgreSQL can do is not simulated",
    "django.contrib.contenttypes": "content types are not simulated: keep the model's name in a CharField",
    "django.contrib.sites": "sites are not simulated: put the site's name into the key by hand",
    "django.contrib.staticfiles": "static files are not simulated",
    "django.contrib.flatpages": "flat pages are not simulated",
    "django.contrib.redirects": "redirects from the database are not simulated",
    "django.contrib.sitemaps": "site maps are not simulated: write the view by hand",
    "django.contrib.syndication": "feeds are not simulated: write the view by hand",
    "django.contrib.humanize": "it is not simulated: format in Python",
    "django.core.mail": "mail is not simulated: from shop.services import send_mail",
    "django.core.management": "of commands there are call_command, BaseCommand and createcachetable",
    "django.core.files": "uploaded and stored files are not simulated: use open()",
    "django.core.checks": "checks are not simulated: leave them out",
    "django.core.handlers": "handlers are not simulated: use django.test.Client",
    "django.core.asgi": "there is no server here: call the view with a request of RequestFactory, or use django.test.Client",
    "django.core.wsgi": "there is no server here: call the view with a request of RequestFactory, or use django.test.Client",
    "django.forms": "forms are not simulated: read request.POST",
    "django.db.migrations": "migrations are not simulated, and not needed: the tables of your models are there",
    "django.db.backends": "the database's own modules are not simulated: use django.db.connection",
    "django.template": "of templates there are render, render_to_string and the tags of the course",
    "django.tasks": "tasks of 6.0 are not simulated: call the function",
}


def reason_in_django(name):
    """Why there is no such module of Django here; None if real Django may not have it either."""
    found = max((known for known in DJANGO if name == known or name.startswith(f"{known}.")), key=len, default=None)
    return found and f"{DJANGO[found]}."


JAVASCRIPT = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "micropip"}


class _Guard:
    """First on sys.meta_path: says no, with the reason. Without attributes of its own, so that nobody can give it another answer."""

    __slots__ = ()

    def find_spec(self, name, path=None, target=None):
        root = name.partition(".")[0]
        if root in JAVASCRIPT or root == OURS:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        if root in REASONS and not learner_modules.has(root):
            own = "" if root in ("multiprocessing", "subprocess", "requests", "httpx") else f" {_OWN_FILE.format(name=root)}"
            raise ModuleNotFoundError(f"No module named {root!r}: {REASONS[root]}{own}", name=name)
        return None


class _Last:
    """Last on sys.meta_path: a module that nobody has found. What is missing of Django says so; real Django has it."""

    __slots__ = ()

    def find_spec(self, name, path=None, target=None):
        reason = reason_in_django(name)
        if reason is not None and not learner_modules.has("django"):
            # Without its name, so that `from django.contrib import admin` lets it through.
            raise ModuleNotFoundError(f"No module named {name!r}: {reason}")
        return None


def _no_threads(self):
    raise RuntimeError(f"threads do not exist here. {INSTEAD}")


def _no_insides(*objects):
    raise RuntimeError("what the collector knows is not told here: it leads into the middle of Python.")


def _no_hooks(hook):
    raise RuntimeError("hooks that cannot be taken out again do not exist here.")


def _exit(status):
    raise SystemExit(status)


def _abort():
    raise SystemExit("os.abort() ends the process here, as it would on a server.")


def _no_debugger(*args, **keywords):
    raise RuntimeError("breakpoint() has no terminal here: step through the trace, or print what you want to see.")


def _no_keyboard(prompt="", /):
    print(prompt, end="")
    raise EOFError("EOF when reading a line: there is no keyboard here. Write the answer into the program.")


_hidden = {}  # our own modules, by name
_import = builtins.__import__


def import_ours(name, globals=None, locals=None, fromlist=(), level=0):
    """`__import__` of the code that we bring: checks, drivers, properties."""
    if name.partition(".")[0] == OURS and level == 0 and fromlist:
        return _hidden[name]
    return _import(name, globals, locals, fromlist, level)


def namespace_of_ours(name):
    """Globals for such code: everything Python has, and our own packages."""
    return {"__name__": name, "__builtins__": {**vars(builtins), "__import__": import_ours}}


def _of_the_learner():
    """What `stampede` is to a learner's program: `section`, and nothing that leads to the ground."""
    module = types.ModuleType(OURS, "`section` marks a part of a program in which there must never be two requests at once.")
    module.section = _hidden[OURS].section
    return module


def close():
    for name in list(sys.modules):
        root = name.partition(".")[0]
        if root in JAVASCRIPT or root in REASONS:
            del sys.modules[name]
        elif root == OURS:
            _hidden[name] = sys.modules.pop(name)
    sys.modules[OURS] = _of_the_learner()
    for finder in [finder for finder in sys.meta_path if type(finder).__name__ == "JsFinder"]:
        getattr(finder, "jsproxies", {}).clear()
        sys.meta_path.remove(finder)
    threading.Thread.start = _no_threads
    sys.addaudithook = _no_hooks
    sys.breakpointhook = sys.__breakpointhook__ = _no_debugger
    builtins.input = _no_keyboard
    for module in (os, sys.modules["posix"]):
        module._exit, module.abort = _exit, _abort
    gc.get_objects = gc.get_referents = gc.get_referrers = _no_insides
    sys.meta_path.insert(0, _Guard())
    sys.meta_path.append(_Last())
    clean.remember(_hidden)
