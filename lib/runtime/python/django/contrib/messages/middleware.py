"""Brings the messages that wait, and keeps those that nobody has read. https://docs.djangoproject.com/en/5.2/ref/middleware/#module-django.contrib.messages.middleware"""
from django.conf import settings
from django.contrib.messages.storage import default_storage
from django.utils.deprecation import MiddlewareMixin


class MessageMiddleware(MiddlewareMixin):
    def process_request(self, request):
        request._messages = default_storage(request)

    def process_response(self, request, response):
        if hasattr(request, "_messages"):
            unstored = request._messages.update(response)
            if unstored and settings.DEBUG:
                raise ValueError("Not all temporary messages could be stored.")
        return response
