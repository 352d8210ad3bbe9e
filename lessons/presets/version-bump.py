from django.core.cache import caches

old, new = caches["default"], caches["next_release"]


def before_deploy():
    old.set_many({"a": 1, "b": 2, "c": 3}, timeout=None)
    return old.get_many(["a", "b", "c"])


def after_deploy():
    return new.get_many(["a", "b", "c"])
