"""ConditionalGetMiddleware: 304 for a page the client has. https://docs.djangoproject.com/en/5.2/ref/middleware/#module-django.middleware.http"""
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.deprecation import MiddlewareMixin
from django.utils.header_lists import parts_of, split_directive_names
from django.utils.http import parse_http_date_safe
from stampede import edition


class ConditionalGetMiddleware(MiddlewareMixin):
    def process_response(self, request, response):
        if request.method != "GET":
            return response
        if self.needs_etag(response) and not response.has_header("ETag"):
            set_response_etag(response)
        etag, last_modified = response.get("ETag"), response.get("Last-Modified")
        last_modified = last_modified and parse_http_date_safe(last_modified)
        if etag or last_modified:
            return get_conditional_response(request, etag=etag, last_modified=last_modified, response=response)
        return response

    def needs_etag(self, response):
        text = response.get("Cache-Control", "")
        names = split_directive_names(text) if edition.since_61() else (part.lower() for part in parts_of(text))
        return "no-store" not in names
