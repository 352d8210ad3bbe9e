"""A call's arguments, from the JSON of a scenario (lib/simulation/call-arguments.ts): plain values are themselves, an object with a tag under "$"
stands for what JSON has no word for. A request is made anew for each call, by django.test.RequestFactory, as a server would make one.

Left out: middleware. A request has a user (nobody logged in, unless one is named), but no session and no messages. A named user is no row of the
database: always the same for the same name, with a pk made from it.
"""
from zlib import crc32

FACTORY_METHODS = {"GET": "get", "POST": "post"}


def read(given):
    """-> (positional, keyword)"""
    if given and _tag(given[-1]) == "keywords":
        return [value_of(each) for each in given[:-1]], {name: value_of(each) for name, each in given[-1]["values"].items()}
    return [value_of(each) for each in given], {}


def value_of(given):
    if isinstance(given, list):
        return [value_of(each) for each in given]
    match _tag(given):
        case "request":
            return request(given)
        case "tuple":
            return tuple(value_of(each) for each in given["items"])
        case "float":
            return float(given["value"])
        case "dict":
            return {key: value_of(each) for key, each in given["values"].items()}
    return {key: value_of(each) for key, each in given.items()} if isinstance(given, dict) else given


def request(given):
    from django.contrib.auth.models import AnonymousUser
    from django.test import RequestFactory

    make = getattr(RequestFactory(), FACTORY_METHODS[given.get("method", "GET")])
    data = {name: value_of(each) for name, each in given.get("data", {}).items()}
    made = make(given.get("path", "/"), data, headers=given.get("headers"))
    made.user = _user(given["user"]) if "user" in given else AnonymousUser()
    return made


def _user(name):
    from datetime import datetime, timezone

    from django.contrib.auth.models import User

    # A date of its own: the usual one would look at the clock.
    return User(pk=crc32(name.encode()), username=name, date_joined=datetime(2025, 1, 1, tzinfo=timezone.utc))


def _tag(given):
    return given.get("$") if isinstance(given, dict) else None
