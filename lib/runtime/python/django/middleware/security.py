"""SecurityMiddleware: headers of every response. https://docs.djangoproject.com/en/5.2/ref/middleware/#module-django.middleware.security"""
import re

from django.conf import settings
from django.http import HttpResponsePermanentRedirect
from django.utils.deprecation import MiddlewareMixin


class SecurityMiddleware(MiddlewareMixin):
    def process_request(self, request):
        exempt = any(re.search(pattern, request.path.lstrip("/")) for pattern in settings.SECURE_REDIRECT_EXEMPT)
        if settings.SECURE_SSL_REDIRECT and not request.is_secure() and not exempt:
            return HttpResponsePermanentRedirect(f"https://{settings.SECURE_SSL_HOST or request.get_host()}{request.get_full_path()}")

    def process_response(self, request, response):
        if settings.SECURE_HSTS_SECONDS and request.is_secure():
            more = "; includeSubDomains" if settings.SECURE_HSTS_INCLUDE_SUBDOMAINS else ""
            more += "; preload" if settings.SECURE_HSTS_PRELOAD else ""
            response.headers.setdefault("Strict-Transport-Security", f"max-age={settings.SECURE_HSTS_SECONDS}{more}")
        if settings.SECURE_CONTENT_TYPE_NOSNIFF:
            response.headers.setdefault("X-Content-Type-Options", "nosniff")
        policy = settings.SECURE_REFERRER_POLICY
        if policy:
            parts = [part.strip() for part in policy.split(",")] if isinstance(policy, str) else policy
            response.headers.setdefault("Referrer-Policy", ",".join(parts))
        if settings.SECURE_CROSS_ORIGIN_OPENER_POLICY:
            response.headers.setdefault("Cross-Origin-Opener-Policy", settings.SECURE_CROSS_ORIGIN_OPENER_POLICY)
        return response
