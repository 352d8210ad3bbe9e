"""Which Django the program runs on: "5.2" or "6.1" (lib/engine/django-version.ts), chosen anew for every run.

One package serves both. Code asks `since_61()` at the moment it acts, never while it is imported, because the memory snapshot in
which everything has been imported is the same for both.
"""
import django

RELEASES = {"5.2": (5, 2, 18, "final", 0), "6.1": (6, 1, 1, "final", 0)}

version = "5.2"


def use(chosen):
    """The next run's Django."""
    global version
    version = chosen
    django.VERSION = RELEASES[chosen]
    django.__version__ = ".".join(map(str, django.VERSION[:3]))


def since_61():
    return version == "6.1"
