"""Cookies of a request's header."""
from http import cookies

SimpleCookie = cookies.SimpleCookie


def parse_cookie(cookie):
    """`a=1; b=2` -> {"a": "1", "b": "2"}."""
    found = {}
    for chunk in cookie.split(";"):
        name, equals, value = chunk.partition("=")
        if not equals:
            name, value = "", chunk
        name, value = name.strip(), value.strip()
        if name or value:
            found[name] = cookies._unquote(value)
    return found
