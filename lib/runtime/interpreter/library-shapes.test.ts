/** Small programs of our own in the shape that well-known libraries have: several files, settings, signals, decorators around views. */
import { beforeAll, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";

let host: Host;
beforeAll(async () => {
  host = await createHost();
}, 120_000);

const run = (code: string, modules: Record<string, string>, backend: "locmem" | "redis" = "locmem") => {
  const { stdout, error } = host.run({ code, modules, backend });
  return error ? `${stdout}${error.lastLine}` : stdout;
};

it("a throttle with its clock in the class body, as Django REST framework's has it", () => {
  const throttling = `
import time
from django.core.cache import cache as default_cache
from django.core.exceptions import ImproperlyConfigured

class SimpleThrottle:
    cache = default_cache
    timer = time.time
    rate = None

    def __init__(self):
        number, period = self.rate.split("/")
        self.most, self.seconds = int(number), {"s": 1, "m": 60}[period[0]]

    def allow(self, request):
        key = f"throttle:{request.META['REMOTE_ADDR']}"
        history, now = self.cache.get(key, []), self.timer()
        while history and history[-1] <= now - self.seconds:
            history.pop()
        if len(history) >= self.most:
            return False
        history.insert(0, now)
        self.cache.set(key, history, self.seconds)
        return True
`;
  const code = `
import time
from api.throttling import SimpleThrottle
from django.test import RequestFactory
class Twice(SimpleThrottle):
    rate = "2/min"
request = RequestFactory().get("/")
print([Twice().allow(request) for _ in range(3)])
time.sleep(61)
print(Twice().allow(request))
`;
  expect(run(code, { "api/throttling.py": throttling })).toBe("[True, True, False]\nTrue\n");
});

it("the lock of the Celery documentation: released by its holder only, and only in time", () => {
  const tasks = `
import time
from contextlib import contextmanager
from django.core.cache import cache

@contextmanager
def cache_lock(lock_id, owner, expire=600):
    end = time.monotonic() + expire - 3
    status = cache.add(lock_id, owner, expire)
    try:
        yield status
    finally:
        if time.monotonic() < end and status:
            cache.delete(lock_id)
`;
  const code = `
from feeds.tasks import cache_lock, time, cache
with cache_lock("feed", "a") as got:
    with cache_lock("feed", "b") as second:
        print(got, second)
    print(cache.get("feed"))
print(cache.get("feed"))
with cache_lock("feed", "slow", 5):
    time.sleep(4)
print(cache.get("feed"))
`;
  expect(run(code, { "feeds/__init__.py": "", "feeds/tasks.py": tasks }, "redis")).toBe("True False\na\nNone\nslow\n");
});

it("a limit by address as a decorator, with middleware and URLs around it", () => {
  const modules = {
    "limits/core.py": `
import functools, hashlib, zlib
from django.core.cache import caches
from django.core.exceptions import PermissionDenied
from django.conf import settings

class Limited(PermissionDenied):
    pass

def limited(view=None, *, most=2, seconds=60):
    def decorate(view):
        @functools.wraps(view)
        def inner(request, *args, **kwargs):
            cache = caches[getattr(settings, "LIMITS_CACHE", "default")]
            key = "rl:" + hashlib.sha256(request.META["REMOTE_ADDR"].encode()).hexdigest()
            count = 1 if cache.add(key, 1, seconds) else cache.incr(key)
            if count > most:
                raise Limited
            return view(request, *args, **kwargs)
        return inner
    return decorate(view) if view else decorate
`,
    "limits/middleware.py": `
from django.http import HttpResponse
from .core import Limited

class LimitMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response
    def __call__(self, request):
        return self.get_response(request)
    def process_exception(self, request, exception):
        return HttpResponse("slow down", status=429) if isinstance(exception, Limited) else None
`,
  };
  const code = `
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views import View
from limits.core import limited

class Page(View):
    @method_decorator(limited(most=1))
    def get(self, request, pk):
        return HttpResponse(f"page {pk}")

urlpatterns = [path("page/<int:pk>/", Page.as_view(), name="page")]
url = reverse("page", args=[7])
with override_settings(MIDDLEWARE=["limits.middleware.LimitMiddleware"]):
    print([(r.status_code, r.content) for r in (Client().get(url), Client().get(url), Client(REMOTE_ADDR="10.0.0.9").get(url))])
print(Client().get(url).status_code, Client().get("/none/").status_code)
`;
  expect(run(code, modules)).toBe("[(200, b'page 7'), (429, b'slow down'), (200, b'page 7')]\n403 404\n");
});
