"""Compression of single views. https://docs.djangoproject.com/en/5.2/topics/http/decorators/#module-django.views.decorators.gzip"""
from django.middleware.gzip import GZipMiddleware
from django.utils.decorators import decorator_from_middleware

gzip_page = decorator_from_middleware(GZipMiddleware)
