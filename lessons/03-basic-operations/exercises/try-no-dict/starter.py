from django.core.cache import cache


def greeting():
    """The greeting of the day. "Welcome!" as long as nobody has written one."""
    return cache["greeting"]


def write_greeting(text):
    cache["greeting"] = text


try:
    print(greeting())
    write_greeting("Happy tea day!")
    print(greeting())
except TypeError as error:
    print("TypeError:", error)
