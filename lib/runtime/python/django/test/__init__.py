"""RequestFactory and override_settings, for calling views directly. https://docs.djangoproject.com/en/5.2/topics/testing/advanced/#the-request-factory"""
from django.test.async_client import AsyncClient, AsyncRequestFactory
from django.test.browser import Client
from django.test.client import RequestFactory
from django.test.testcases import SimpleTestCase, TestCase, TransactionTestCase
from django.test.utils import ignore_warnings, modify_settings, override_settings, tag

__all__ = ["AsyncClient", "AsyncRequestFactory", "Client", "RequestFactory", "SimpleTestCase", "TestCase", "TransactionTestCase", "ignore_warnings", "modify_settings", "override_settings", "tag"]


def __getattr__(name):
    if name in ("LiveServerTestCase",):
        raise ImportError(f"django.test.{name} is not simulated: call the view with a request of RequestFactory")
    raise AttributeError(f"module 'django.test' has no attribute '{name}'")
