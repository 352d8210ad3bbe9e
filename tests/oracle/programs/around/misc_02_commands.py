# BACKENDS: locmem, db
import io

from django.core.cache import cache
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Warms the cache."

    def add_arguments(self, parser):
        parser.add_argument("keys", nargs="+", type=str)
        parser.add_argument("--timeout", "-t", type=int, default=60)
        parser.add_argument("--dry-run", action="store_true", dest="dry")

    def handle(self, *args, **options):
        for key in options["keys"]:
            if not options["dry"]:
                cache.set(key, len(key), options["timeout"])
            self.stdout.write(f"{key} {options['timeout']}")
        if "bad" in options["keys"]:
            raise CommandError("bad key", returncode=3)
        if options["verbosity"] > 1:
            self.stderr.write("loud")
        return self.style.SUCCESS("done")


out, err = io.StringIO(), io.StringIO()
print(call_command(Command(), "a", "bb", timeout=5, stdout=out, stderr=err, verbosity=2), repr(out.getvalue()), repr(err.getvalue()), cache.get("bb"))
call_command(Command(stdout=out), "c", "-t", "7", "--dry-run")
print(repr(out.getvalue()), cache.get("c"))
for args, options in ((["bad"], {}), ([], {}), (["a"], {"nope": 1}), (["a", "--timeout=x"], {})):
    try:
        call_command(Command(), *args, stdout=io.StringIO(), **options)
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "returncode", None))
out = io.StringIO()
call_command("createcachetable", stdout=out)
print(repr(out.getvalue()))
try:
    call_command("nothing_of_this_name")
except CommandError as e:
    print(e)
