"""https://docs.djangoproject.com/en/5.2/ref/request-response/"""


def __getattr__(name):
    if name == "ASGIRequest":
        from django.test.async_client import ASGIRequest

        return ASGIRequest
    if name.startswith("__"):
        raise AttributeError(name)
    raise ImportError(f"django.core.handlers.asgi.{name} is not simulated: use django.test.AsyncClient")
