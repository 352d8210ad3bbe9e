"""What a request of requests.json is given: plain values, and under "$" what JSON has no word for (a request, keyword arguments, a tuple, a float)."""
from zlib import crc32


def read(given):
    """-> (positional, keyword)"""
    if given and tag(given[-1]) == "keywords":
        return [value_of(each) for each in given[:-1]], {name: value_of(each) for name, each in given[-1]["values"].items()}
    return [value_of(each) for each in given], {}


def value_of(given):
    if isinstance(given, list):
        return [value_of(each) for each in given]
    kind = tag(given)
    if kind == "request":
        return request(given)
    if kind == "tuple":
        return tuple(value_of(each) for each in given["items"])
    if kind == "float":
        return float(given["value"])
    if isinstance(given, dict):
        return {key: value_of(each) for key, each in (given["values"] if kind == "dict" else given).items()}
    return given


def request(given):
    from django.test import RequestFactory

    factory = RequestFactory()
    make = factory.post if given.get("method") == "POST" else factory.get
    data = {name: value_of(each) for name, each in given.get("data", {}).items()}
    made = make(given.get("path", "/"), data, headers=given.get("headers"))
    made.user = Visitor(given.get("user"))
    return made


class Visitor:
    """In the place of a user: the project has no django.contrib.auth. With it, put `User.objects.get(username=…)` here."""

    is_staff = is_superuser = False

    def __init__(self, name):
        self.username = name or ""
        self.pk = self.id = None if name is None else crc32(name.encode())
        self.is_authenticated, self.is_anonymous = name is not None, name is None
        self.is_active = self.is_authenticated

    def __str__(self):
        return self.username or "AnonymousUser"

    def get_username(self):
        return self.username


def tag(given):
    return given.get("$") if isinstance(given, dict) else None
