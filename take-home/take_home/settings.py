"""Settings of a project for one computer and one program. None of this is for a server that others can reach."""
import os
import sys
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

# The program and its modules import each other by name, as in the playground.
if str(BASE_DIR / "program") not in sys.path:
    sys.path.insert(0, str(BASE_DIR / "program"))

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# 10: slow work takes a tenth of its time, and requests come ten times as fast. Timeouts of the cache do not follow.
SPEED = float(os.environ.get("SPEED", "1"))

INSTALLED_APPS = ["shop"]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BASE_DIR / "db.sqlite3",
        "OPTIONS": {
            # Many threads and processes share the file: readers beside a writer, and writers wait for each other.
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

from shop.templates import TEMPLATES as SHOP_TEMPLATES  # noqa: E402 - a settings module may import what has no models

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", SHOP_TEMPLATES)]},
    }
]

USE_TZ = True
TIME_ZONE = "UTC"
ALLOWED_HOSTS = ["testserver"]  # what RequestFactory asks for
SECRET_KEY = "for-this-computer-only"
