/** Programs that leave something behind if they can, for the tests (poison.test.ts) and the attack suite (e2e/attack). */
export const POISONS: readonly string[] = [
  "import time\ntime.sleep = lambda s: None",
  "import time\ntime.time = lambda: 0",
  "from django.core.cache.backends.locmem import LocMemCache\nLocMemCache.get = lambda *a, **k: 'evil'",
  "from django.core.cache.backends.base import BaseCache\ndel BaseCache.get_or_set",
  "from django.core.cache.backends.base import BaseCache\nBaseCache.get_or_set.__code__ = (lambda *a, **k: 'evil').__code__",
  "import sys\nfor n in list(sys.modules):\n    if n.startswith('django'): del sys.modules[n]",
  "import sys\nsys.modules['json'] = None",
  "import sys\nsys.modules.clear()",
  "import builtins\nbuiltins.print = lambda *a, **k: None",
  "import builtins\nbuiltins.len = lambda x: 7",
  "import builtins\ndel builtins.KeyError",
  "import builtins\nbuiltins.__import__ = None",
  "import builtins\nbuiltins.hash = lambda x: 1",
  "import sys\nsys.setrecursionlimit(60)",
  "import pickle\npickle.dumps = lambda *a, **k: b'evil'",
  "import json\njson.dumps = lambda *a, **k: 'evil'",
  "import json\njson.loads = lambda *a, **k: 'evil'",
  "import json\njson.JSONEncoder.encode = lambda *a: 'evil'",
  "from django.core.cache import caches\ntype(caches).__getitem__ = lambda *a: None",
  "from django.core import cache\ncache.cache = None",
  "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'evil'\nos.environ.pop('HOME', None)",
  "import os\nos.chdir('/tmp')",
  "open('/tmp/evil.py', 'w').write('x = 1')",
  "import copyreg\ncopyreg.pickle(dict, lambda d: (list, ()))",
  "import copy\ncopy.deepcopy = lambda x, memo=None: None",
  "import sys\nsys.meta_path.clear()",
  "import sys\nsys.path.clear()",
  "import sys\nsys.stdout = None\nsys.stderr = None",
  "import sys\nsys.settrace(lambda *a: None)",
  "import gc\ngc.disable()",
  "import random\nrandom.random = lambda: 0.5",
  "import uuid\nuuid.uuid4 = lambda: 'constant'",
  "import datetime, gc\ngc.get_referents(datetime.datetime.__dict__)[0].pop('now')",
  "import sys\nclass Finder:\n    def find_spec(self, *a, **k): raise ImportError('evil')\nsys.meta_path.insert(0, Finder())",
  "from shop import services\nservices.compute_dashboard_stats = lambda: 'evil'",
  "from shop.models import Product\nProduct.objects = None",
  "def patch(self):\n    self.sleep = None\nimport time\npatch(time)",
  "import functools, time\ndef evil(*a): pass\nfunctools.update_wrapper(time, evil, assigned=('__name__',), updated=())",
  "import asyncio\nasyncio.run = None",
  "import decimal\ndecimal.getcontext().prec = 2",
  "import warnings\nwarnings.warn = None",
  "import sys\nsys.excepthook = None\nsys.displayhook = None",
  "import inspect\ninspect.signature = None",
  "import traceback\ntraceback.walk_tb = None\ntraceback.TracebackException = None",
  "import types\ntypes.ModuleType = None",
  "import linecache\nlinecache.getline = None",
  "import threading\nthreading.local = None",
  "import sys\nfor f in sys.meta_path:\n    try: f.find_spec = lambda *a, **k: None\n    except (AttributeError, TypeError): pass",
  "import sys\nfor f in sys.meta_path:\n    try: type(f).find_spec = lambda *a, **k: None\n    except (AttributeError, TypeError): pass",
  "import re\nre.compile = lambda *a, **k: None\nre.purge()",
  "import math, statistics\nmath.sqrt = lambda x: 0\nstatistics.mean = lambda x: 0",
  "import collections\ncollections.OrderedDict = list\ncollections.deque = None",
];

/** Prints seven lines that hold for a Python nobody has touched; also a right answer to `CHECKS`. */
export const PROGRAM = `
import asyncio, copy, datetime, json, os, pickle, random, time, uuid
from decimal import Decimal
from django.core.cache import cache
from shop.models import Product
from shop.services import compute_dashboard_stats

def stats():
    return cache.get_or_set("stats", compute_dashboard_stats, timeout=60)

started = datetime.datetime.now()
print(stats()["orders"], len([1, 2]), json.dumps({"a": [1]}), json.loads("[2]"), copy.deepcopy([3]))
time.sleep(59)
print(cache.get("stats") is not None, pickle.loads(pickle.dumps({"x": 1})), Product.objects.get(id=4).name)
time.sleep(2)
print(cache.get("stats"), os.path.exists("/tmp/evil.py"), Decimal(1) / 3, os.getcwd(), os.environ.get("DJANGO_SETTINGS_MODULE"))
print((datetime.datetime.now() - started).seconds, len(uuid.uuid4().hex), random.random() != 0.5)
async def nothing(): return 1
print(asyncio.run(nothing()), sum(1 for _ in range(300)))
try:
    {}["x"]
except KeyError as e:
    try:
        import multiprocessing
    except ModuleNotFoundError as refused:
        print(e, "processes do not exist" in str(refused))
`;

export const CHECKS = `
from stampede.checks import check, expect, learner, world
@check("it is computed once a minute")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 1})
    expect(program.asks_again(compute, "stats", after=59), False, "Not kept.")
    expect(program.asks_again(compute, "stats", after=61), True, "Kept for too long.")
`;
