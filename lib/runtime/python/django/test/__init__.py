"""RequestFactory: requests for calling views directly. https://docs.djangoproject.com/en/5.2/topics/testing/advanced/#the-request-factory"""
from django.test.client import RequestFactory

__all__ = ["RequestFactory"]


def __getattr__(name):
    if name in ("Client", "TestCase", "SimpleTestCase", "TransactionTestCase", "override_settings"):
        raise ImportError(f"django.test.{name} is not simulated: call the view with a request of RequestFactory")
    raise AttributeError(f"module 'django.test' has no attribute '{name}'")
