"""CommonMiddleware: missing slashes and the length of a page. https://docs.djangoproject.com/en/5.2/ref/middleware/#module-django.middleware.common"""
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponsePermanentRedirect
from django.urls import is_valid_path
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import escape_leading_slashes
from stampede import edition


class CommonMiddleware(MiddlewareMixin):
    response_redirect_class = HttpResponsePermanentRedirect

    def process_request(self, request):
        agent = request.META.get("HTTP_USER_AGENT")
        if agent is not None and any(pattern.search(agent) for pattern in settings.DISALLOWED_USER_AGENTS):
            raise PermissionDenied("Forbidden user agent")
        host = request.get_host()
        if settings.PREPEND_WWW and host and not host.startswith("www."):
            slashed = self.should_redirect_with_slash(request)
            path = self.get_full_path_with_slash(request) if slashed else request.get_full_path()
            return self.response_redirect_class(f"{request.scheme}://www.{host}{path}")

    def should_redirect_with_slash(self, request):
        """Only where the path is none of the patterns', and would be with a slash."""
        if settings.APPEND_SLASH and not request.path_info.endswith("/"):
            urlconf = getattr(request, "urlconf", None)
            if not is_valid_path(request.path_info, urlconf):
                match = is_valid_path(f"{request.path_info}/", urlconf)
                if match:
                    return getattr(match.func, "should_append_slash", True)
        return False

    def get_full_path_with_slash(self, request):
        path = escape_leading_slashes(request.get_full_path(force_append_slash=True))
        if settings.DEBUG and request.method in ("DELETE", "POST", "PUT", "PATCH"):
            raise RuntimeError(
                f"You called this URL via {request.method}, but the URL doesn't end in a slash and you have APPEND_SLASH set. Django can't redirect "
                f"to the slash URL while maintaining {request.method} data. Change your form to point to {request.get_host() + path} (note the "
                "trailing slash), or set APPEND_SLASH=False in your Django settings."
            )
        return path

    def process_response(self, request, response):
        if response.status_code == 404 and self.should_redirect_with_slash(request):
            response = self.response_redirect_class(self.get_full_path_with_slash(request))
            if not edition.since_61():
                return response
        if not response.streaming and not response.has_header("Content-Length"):
            response.headers["Content-Length"] = str(len(response.content))
        return response
