/**
 * Ways to mend three races of the course, and ways that only look like one. A test that has been taken home has to pass with the first and
 * to fail with the second, whatever keys, caches, locks or tables they use: it may neither skip nor hang.
 */
export interface Mend {
  is: "right" | "wrong";
  name: string;
  /** Lines added to settings.py. */
  settings?: string;
  code: string;
}

const SECOND_CACHE = 'CACHES["locks"] = {**CACHES["default"], "KEY_PREFIX": "locks"}\n';
const DJANGO_REDIS = 'CACHES["default"]["BACKEND"] = "django_redis.cache.RedisCache"\n';

const rates = (imports: string, body: string): string =>
  `import time\nfrom django.core.cache import cache, caches\nfrom shop.services import fetch_exchange_rates\n${imports}\n\n${body}`;

export const LOCK_RECIPE: Mend[] = [
  {
    is: "right",
    name: "a second look under the lock",
    code: rates(
      "",
      `def rates():
    while (found := cache.get("rates")) is None:
        if cache.add("rates:lock", 1, timeout=10):
            found = cache.get("rates")
            if found is None:
                found = fetch_exchange_rates()
                cache.set("rates", found, timeout=30)
            cache.delete("rates:lock")
            return found
        time.sleep(0.1)
    return found
`,
    ),
  },
  ...[true, false].map(
    (looksAgain): Mend => ({
      is: looksAgain ? "right" : "wrong",
      name: `redis-py's lock ${looksAgain ? "with" : "without"} a second look`,
      code: rates(
        "",
        `def rates():
    found = cache.get("rates")
    if found is None:
        with cache._cache.get_client(write=True).lock("rates:lock", timeout=10):
            found = ${looksAgain ? 'cache.get("rates")' : "None"}
            if found is None:
                found = fetch_exchange_rates()
                cache.set("rates", found, timeout=30)
    return found
`,
      ),
    }),
  ),
  {
    is: "right",
    name: "cache.lock of django-redis",
    settings: DJANGO_REDIS,
    code: rates(
      "",
      `def rates():
    with cache.lock("rates:lock", timeout=10):
        found = cache.get("rates")
        if found is None:
            found = fetch_exchange_rates()
            cache.set("rates", found, timeout=30)
    return found
`,
    ),
  },
  {
    is: "right",
    name: "another key and a lock in another cache",
    settings: SECOND_CACHE,
    code: rates(
      "",
      `def rates():
    locks = caches["locks"]
    while not locks.add("filling", 1, timeout=10):
        time.sleep(0.1)
    found = cache.get_or_set("exchange", fetch_exchange_rates, 30, version=2)
    locks.delete("filling")
    return found
`,
    ),
  },
  {
    is: "right",
    name: "a unique row as the lock",
    code: rates(
      "from django.db import IntegrityError, models\n\n\nclass Filling(models.Model):\n    name = models.CharField(max_length=20, unique=True)",
      `def rates():
    while True:
        try:
            filling = Filling.objects.create(name="rates")
            break
        except IntegrityError:
            time.sleep(0.1)
    found = cache.get_or_set("rates", fetch_exchange_rates, 30)
    filling.delete()
    return found
`,
    ),
  },
  {
    is: "wrong",
    name: "get_or_set alone",
    code: rates("", 'def rates():\n    return cache.get_or_set("rates", fetch_exchange_rates, 30)\n'),
  },
  {
    is: "wrong",
    name: "other keys and a longer lock",
    code: rates(
      "",
      `def rates():
    found = cache.get("exchange")
    if found is None:
        if cache.add("exchange:lock", 1, timeout=100):
            found = fetch_exchange_rates()
            cache.set("exchange", found, timeout=30)
            cache.delete("exchange:lock")
        else:
            time.sleep(0.5)
            found = cache.get("exchange")
    return found
`,
    ),
  },
];

const visits = (body: string, imports = "", start = 'cache.set("visits", 7, timeout=None)'): string =>
  `import time\nfrom django.core.cache import cache, caches\nfrom django.db import transaction\n${imports}\n\n${start}\n\n\n${body}`;

const COUNTER =
  "from django.db import models\n\n\nclass Counter(models.Model):\n    number = models.IntegerField(default=7)";

export const LOST_UPDATE: Mend[] = [
  { is: "right", name: "incr", code: visits('def count_visit():\n    cache.incr("visits")\n') },
  {
    is: "right",
    name: "incr of another key in another cache",
    settings: SECOND_CACHE,
    code: visits(
      'def count_visit():\n    caches["locks"].incr("hits")\n',
      "",
      'caches["locks"].set("hits", 7, timeout=None)',
    ),
  },
  {
    is: "right",
    name: "redis-py's lock",
    code: visits(`def count_visit():
    with cache._cache.get_client(write=True).lock("visits:lock", timeout=10):
        cache.set("visits", cache.get("visits") + 1, timeout=None)
`),
  },
  {
    is: "right",
    name: "get_redis_connection().lock of django-redis",
    settings: DJANGO_REDIS,
    code: visits(
      `def count_visit():
    with get_redis_connection("default").lock("visits:lock", timeout=10):
        cache.set("visits", cache.get("visits") + 1, timeout=None)
`,
      "from django_redis import get_redis_connection",
    ),
  },
  {
    is: "right",
    name: "F() in a row, and the cache forgets",
    code: visits(
      `def count_visit():
    Counter.objects.update(number=models.F("number") + 1)
    cache.delete("visits")
`,
      COUNTER,
      "Counter.objects.create()",
    ),
  },
  {
    is: "right",
    name: "F() in a row, without the cache",
    code: visits(
      'def count_visit():\n    Counter.objects.update(number=models.F("number") + 1)\n',
      COUNTER,
      "Counter.objects.create()",
    ),
  },
  {
    is: "wrong",
    name: "another key",
    code: visits(
      'def count_visit():\n    cache.set("hits", cache.get("hits") + 1, timeout=None)\n',
      "",
      'cache.set("hits", 7, timeout=None)',
    ),
  },
  {
    is: "wrong",
    name: "redis-py's lock around the write only",
    code: visits(`def count_visit():
    found = cache.get("visits")
    with cache._cache.get_client(write=True).lock("visits:lock", timeout=10):
        cache.set("visits", found + 1, timeout=None)
`),
  },
  {
    is: "wrong",
    name: "a transaction around it",
    code: visits(`def count_visit():
    with transaction.atomic():
        cache.set("visits", cache.get("visits") + 1, timeout=None)
`),
  },
];

const prices = (show: string, change: string): string =>
  `import time\nfrom django.core.cache import cache\nfrom django.db import transaction\nfrom shop.models import Product\n\n\ndef show():\n${show}\n\ndef change():\n${change}    return "changed"\n`;
const READS = "str(Product.objects.get(id=1).price)";
const UPDATES = 'Product.objects.filter(id=1).update(price="5.00")';
const SHOWS = `    price = cache.get("price:1")
    if price is None:
        price = ${READS}
        cache.set("price:1", price, timeout=None)
    return price
`;
const REDIS_LOCK = 'with cache._cache.get_client(write=True).lock("price:lock", timeout=10):';

export const STALE_REFILL: Mend[] = [
  {
    is: "right",
    name: "no cache",
    code: prices(`    return ${READS}\n`, `    ${UPDATES}\n`),
  },
  {
    is: "right",
    name: "redis-py's lock around both",
    code: prices(
      `    ${REDIS_LOCK}\n${SHOWS.replace(/^/gm, "    ").trimEnd()}\n`,
      `    ${REDIS_LOCK}\n        ${UPDATES}\n        cache.delete("price:1")\n`,
    ),
  },
  {
    is: "right",
    name: "a generation in the key",
    code: prices(
      `    generation = cache.get_or_set("generation", 1, None)
    price = cache.get(f"price:1:{generation}")
    if price is None:
        price = ${READS}
        cache.set(f"price:1:{generation}", price, timeout=None)
    return price
`,
      `    ${UPDATES}\n    cache.get_or_set("generation", 1, None)\n    cache.incr("generation")\n`,
    ),
  },
  {
    is: "right",
    name: "the change writes, the look only adds",
    code: prices(
      SHOWS.replace("cache.set", "cache.add"),
      `    ${UPDATES}\n    cache.set("price:1", ${READS}, timeout=None)\n`,
    ),
  },
  {
    is: "wrong",
    name: "deleted on commit",
    code: prices(
      SHOWS,
      `    with transaction.atomic():\n        ${UPDATES}\n        transaction.on_commit(lambda: cache.delete("price:1"))\n`,
    ),
  },
  {
    is: "wrong",
    name: "get_or_set and another key",
    code: prices(
      `    return cache.get_or_set("price-of-1", lambda: ${READS}, None)\n`,
      `    ${UPDATES}\n    cache.delete("price-of-1")\n`,
    ),
  },
  {
    is: "wrong",
    name: "select_for_update for the change only",
    code: prices(
      SHOWS,
      `    with transaction.atomic():\n        Product.objects.select_for_update().get(id=1)\n        ${UPDATES}\n    cache.delete("price:1")\n`,
    ),
  },
];
