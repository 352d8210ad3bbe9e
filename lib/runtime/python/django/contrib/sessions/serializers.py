"""https://docs.djangoproject.com/en/5.2/topics/http/sessions/#session-serialization"""
from django.core.signing import JSONSerializer

__all__ = ["JSONSerializer"]
