# BACKENDS: db
# CACHES: {"two": {"LOCATION": "+two"}}
import io

from django.core.cache import cache, caches
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import connection

for args, options in (((), {}), (("cache_table",), {}), (("brand_new",), {}), (("brand_new",), {}), (("dry",), {"dry_run": True}), ((), {"verbosity": 2}), ((), {"verbosity": 0})):
    out = io.StringIO()
    try:
        print(args, options, call_command("createcachetable", *args, stdout=out, **options), repr(out.getvalue()))
    except Exception as e:
        print(args, options, type(e).__name__, e)
print(sorted(t for t in connection.introspection.table_names() if "cache" in t or t in ("brand_new", "dry")))


class Warm(BaseCommand):
    help = "Warms the cache."

    def add_arguments(self, parser):
        parser.add_argument("names", nargs="+")
        parser.add_argument("--timeout", type=int, default=60)
        parser.add_argument("--dry", action="store_true")

    def handle(self, *args, **options):
        if "bad" in options["names"]:
            raise CommandError("a bad name")
        for name in options["names"]:
            if not options["dry"]:
                cache.set(name, options["timeout"], options["timeout"])
            self.stdout.write(self.style.SUCCESS(f"warmed {name}"))
        self.stderr.write("done")
        return "the end"


out, err = io.StringIO(), io.StringIO()
print(call_command(Warm(stdout=out, stderr=err), "a", "b", timeout=5), repr(out.getvalue()), repr(err.getvalue()), cache.get_many(["a", "b"]))
print(call_command(Warm(stdout=io.StringIO(), stderr=err), "c", "--timeout", "7", "--dry"), cache.get("c"))
for args, options in ((("bad",), {}), ((), {}), (("x", "--nothing"), {}), (("x",), {"nothing": 1}), (("x", "--timeout", "soon"), {})):
    try:
        call_command(Warm(stdout=io.StringIO(), stderr=io.StringIO()), *args, **options)
    except Exception as e:
        print(type(e).__name__, str(e)[:200])
try:
    call_command("nothing_like_that")
except CommandError as e:
    print(e)
