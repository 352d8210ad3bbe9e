"""Everything that happens once, before the first program: what learners import is imported here, so that a memory snapshot
holds it ready; then time, randomness and the event loop become virtual. No JavaScript object may exist yet.
"""
import importlib

STANDARD_LIBRARY = """
abc array asyncio base64 bisect binascii calendar collections collections.abc concurrent.futures contextlib contextvars copy
csv dataclasses datetime decimal difflib enum fractions functools gc hashlib heapq hmac html inspect io itertools json
linecache logging math numbers operator os os.path pathlib pickle pickletools pprint queue random re reprlib secrets
signal statistics string struct sys textwrap threading time timeit tokenize traceback types typing unicodedata unittest.mock
urllib.parse uuid warnings weakref zlib zoneinfo
""".split()

OURS = """
stampede.bridge stampede.output stampede.lines stampede.fresh stampede.runner stampede.sandbox stampede.checks stampede.grading
django django.conf django.core.cache django.core.cache.backends.base django.core.cache.backends.locmem
django.core.cache.backends.filebased django.core.cache.backends.db django.core.cache.backends.dummy
django.core.cache.backends.redis django.core.cache.backends.memcached django.core.cache.utils django.core.exceptions
django.core.signals django.db django.db.models django.db.models.signals django.dispatch django.http django.shortcuts
django.test django.utils.cache django.utils.connection django.utils.module_loading django.views.decorators.cache
django.views.decorators.vary redis redis.exceptions pymemcache pymemcache.exceptions shop shop.models shop.services
""".split()


def prepare():
    for name in STANDARD_LIBRARY:
        importlib.import_module(name)
    for name in OURS:
        try:  # TEMPORARY until all packages are there
            importlib.import_module(name)
        except ModuleNotFoundError as e:
            print("not there yet:", name, e)
    from stampede import randomness, virtual_loop, virtual_time

    virtual_time.install()
    virtual_loop.install()
    randomness.install()
