# SHOP
# BACKENDS: locmem, db
import io
import logging

from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.test import SimpleTestCase


class Warm(BaseCommand):
    help = "Fills the cache."

    def add_arguments(self, parser):
        parser.add_argument("keys", nargs="*", default=["a"])
        parser.add_argument("--timeout", type=int, default=60)
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args, **options):
        for key in options["keys"]:
            if not options["dry_run"]:
                cache.set(key, len(key), options["timeout"])
            self.stdout.write(self.style.SUCCESS(f"warm {key}"))
        if "bad" in options["keys"]:
            raise CommandError("a bad key", returncode=3)
        self.stderr.write("done")
        return "result"


out, err = io.StringIO(), io.StringIO()
print(call_command(Warm(), "x", "yy", stdout=out, stderr=err), out.getvalue(), err.getvalue(), cache.get_many(["x", "yy"]))
print(call_command(Warm(stdout=out), timeout=5, dry_run=True), cache.get("a"))
try:
    call_command(Warm(), "bad", stdout=out)
except CommandError as e:
    print(e, e.returncode)
for call in (lambda: call_command("nope"), lambda: call_command(Warm(), "--timeout", "soon"), lambda: call_command(Warm(), unknown=1), lambda: call_command(Warm(), "--nope")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, str(e)[:120])
logger = logging.getLogger("shop.cache")
records = []


class Keep(logging.Handler):
    def emit(self, record):
        records.append((record.name, record.levelname, record.getMessage()))


logger.addHandler(Keep())
logger.setLevel(logging.INFO)
logger.debug("no %s", 1)
logger.info("hit %s", "a")
logger.warning("miss %(key)s", {"key": "b"})
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("broken")
print(records, logger.isEnabledFor(logging.DEBUG), logger.getEffectiveLevel(), logging.getLogger("shop").level)


class T(SimpleTestCase):
    def test(self):
        with self.assertLogs("shop.cache", "INFO") as logs:
            logger.info("one")
        with self.assertNoLogs("shop.cache", "ERROR"):
            logger.info("two")
        print(logs.output)


result = T("test").run()
print(result.wasSuccessful() if result else None)
call_command("createcachetable", "mine", stdout=out, dry_run=True)
print(out.getvalue().count("CREATE TABLE"))
