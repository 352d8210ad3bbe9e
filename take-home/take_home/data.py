"""What is there before the first request: the shop's tables and their rows, and caches with nothing in them."""
import json
import time

from django.apps import apps
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection

WAIT_S = 10


def prepare(unreachable):
    """A database from nothing. `unreachable`: aliases whose server is meant not to answer."""
    connection.close()
    for suffix in ("", "-wal", "-shm"):
        settings.BASE_DIR.joinpath(f"db.sqlite3{suffix}").unlink(missing_ok=True)
    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("createcachetable", verbosity=0)
    load_rows()
    for alias in settings.CACHES:
        if alias not in unreachable:
            wait_for(alias)
            caches[alias].clear()


def again(unreachable):
    """Before a further round: rows as at the start, caches empty."""
    call_command("flush", interactive=False, verbosity=0)
    load_rows()
    for alias in settings.CACHES:
        if alias not in unreachable:
            caches[alias].clear()


def load_rows():
    tables = json.loads(settings.BASE_DIR.joinpath("shop", "rows.json").read_text(encoding="utf-8"))
    for model in apps.get_app_config("shop").get_models():
        model.objects.bulk_create(model(**row) for row in tables[model._meta.db_table])
    connection.close()


def wait_for(alias):
    """A server that has just been started may take a moment."""
    cache = caches[alias]  # settings that Django refuses are refused here
    for attempt in range(WAIT_S * 2):
        try:
            cache.get("is-anybody-there")
            return
        except Exception as e:
            if attempt == 0:
                print(f'caches["{alias}"] does not answer yet: {e}', flush=True)
            error = e
            time.sleep(0.5)
    raise SystemExit(
        f'caches["{alias}"] did not answer within {WAIT_S} s: {type(error).__name__}: {error}\n'
        "README.md says how to start its server."
    )
