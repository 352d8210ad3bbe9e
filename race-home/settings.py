"""Settings for one test on one computer. CACHES and DATABASES may name servers of your own: the test empties these caches, and makes a test database."""
import sys
from pathlib import Path

from shop.templates import TEMPLATES as SHOP_TEMPLATES

BASE_DIR = Path(__file__).resolve().parent
sys.path.insert(0, str(BASE_DIR / "program"))  # the program and its modules import each other by name, as in the playground

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BASE_DIR / "db.sqlite3",
        # A file, because each request has a connection; readers beside a writer, and a lock is reported rather than waited for.
        "TEST": {"NAME": BASE_DIR / "test.sqlite3"},
        "OPTIONS": {"timeout": 0.5, "init_command": "PRAGMA journal_mode=WAL;"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["shop"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", SHOP_TEMPLATES)]},
    }
]
SPEED = 1  # of slow work, which takes no time here
USE_TZ = True
TIME_ZONE = "UTC"  # of a page's key in the cache
ALLOWED_HOSTS = ["testserver"]
SECRET_KEY = "for-this-test-only"
