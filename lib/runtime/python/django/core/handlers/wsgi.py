"""https://docs.djangoproject.com/en/5.2/ref/request-response/"""
from django.http.request import WSGIRequest

__all__ = ["WSGIRequest"]


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise ImportError(f"django.core.handlers.wsgi.{name} is not simulated: use django.test.Client")
