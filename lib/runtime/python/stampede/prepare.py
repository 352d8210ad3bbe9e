"""Everything that happens once, before the first program: what learners import is imported here, so that a memory snapshot
holds it ready; then time, randomness and the event loop become virtual. No JavaScript object may exist yet.
"""
import gc
import importlib
import pkgutil

STANDARD_LIBRARY = """
abc array asyncio base64 bisect binascii calendar collections collections.abc concurrent.futures contextlib contextvars copy
csv dataclasses datetime decimal difflib enum fractions functools gc hashlib heapq hmac html inspect io itertools json
linecache logging math numbers operator os os.path pathlib pickle pickletools pprint queue random re reprlib secrets
signal statistics string struct sys textwrap threading time timeit tokenize traceback types typing unicodedata unittest.mock
urllib.parse uuid warnings weakref zlib zoneinfo
""".split()

OURS = "stampede asgiref django redis django_redis pymemcache shop".split()


def prepare():
    for name in STANDARD_LIBRARY:
        importlib.import_module(name)
    # All of ours: a snapshot keeps what has been imported, not the files.
    for package in OURS:
        for found in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            importlib.import_module(found.name)
    from stampede import hashes, identity, locks, randomness, sameness, virtual_loop, virtual_time, zones

    zones.install()
    virtual_time.install()
    virtual_loop.install()
    randomness.install()
    locks.install()
    hashes.install()
    identity.install()
    sameness.learn_types()
    # The collector comes between runs (runner.py, clear_away); in the middle of one only where a program would fill the memory.
    gc.collect()
    gc.freeze()
    gc.set_threshold(1_000_000)
