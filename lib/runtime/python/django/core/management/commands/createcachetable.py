"""createcachetable. https://docs.djangoproject.com/en/5.2/topics/cache/#creating-the-cache-table"""
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.db import BaseDatabaseCache
from django.core.management.base import BaseCommand
from stampede.fresh import on_reset

DATABASE_CACHE = "django.core.cache.backends.db.DatabaseCache"
tables = set()  # the cache tables that are there


@on_reset
def _as_given():
    """Those of the run's own CACHES, which somebody has made before the program begins."""
    tables.clear()
    tables.update(str(one.get("LOCATION", "")) for one in settings.CACHES.values() if one.get("BACKEND") == DATABASE_CACHE)


class Command(BaseCommand):
    help = "Creates the tables needed to use the SQL cache backend."

    def add_arguments(self, parser):
        parser.add_argument("args", metavar="table_name", nargs="*")
        parser.add_argument("--database", default="default")
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *tablenames, **options):
        own = [caches[alias] for alias in settings.CACHES]
        for name in tablenames or [cache._table for cache in own if isinstance(cache, BaseDatabaseCache)]:
            self.create_table(name, options)

    def create_table(self, name, options):
        if name in tables:
            if options["verbosity"] > 0:
                self.stdout.write("Cache table '%s' already exists." % name)
        elif options["dry_run"]:
            self.stdout.write(
                f'CREATE TABLE "{name}" (\n    "cache_key" varchar(255) NOT NULL PRIMARY KEY,\n    "value" text NOT NULL,\n'
                f'    "expires" datetime NOT NULL\n);\nCREATE INDEX "{name}_expires" ON "{name}" ("expires");'
            )
        else:
            tables.add(name)
            if options["verbosity"] > 1:
                self.stdout.write("Cache table '%s' created." % name)
