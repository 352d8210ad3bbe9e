"""In Django it brings what waits in the session; here messages are those of the request (see the package)."""
from django.utils.deprecation import MiddlewareMixin


class MessageMiddleware(MiddlewareMixin):
    def process_request(self, request):
        request._messages = []
