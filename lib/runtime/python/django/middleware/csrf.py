"""The token in a form and the secret in a cookie. https://docs.djangoproject.com/en/5.2/ref/csrf/

Pages care, because a view that asks for the token (`get_token`, `ensure_csrf_cookie`) gets `Vary: Cookie` and a cookie on its way out. After Django's
middleware/csrf.py; the page that a refused request gets is shorter.
"""
import re
import string
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost, ImproperlyConfigured
from django.utils.cache import patch_vary_headers
from django.utils.crypto import constant_time_compare, get_random_string
from django.utils.deprecation import MiddlewareMixin
from django.utils.functional import cached_property
from django.utils.http import is_same_domain

REASON_BAD_ORIGIN = "Origin checking failed - %s does not match any trusted origins."
REASON_NO_REFERER = "Referer checking failed - no Referer."
REASON_BAD_REFERER = "Referer checking failed - %s does not match any trusted origins."
REASON_NO_CSRF_COOKIE = "CSRF cookie not set."
REASON_CSRF_TOKEN_MISSING = "CSRF token missing."
REASON_MALFORMED_REFERER = "Referer checking failed - Referer is malformed."
REASON_INSECURE_REFERER = "Referer checking failed - Referer is insecure while host is secure."

CSRF_SECRET_LENGTH = 32
CSRF_TOKEN_LENGTH = 2 * CSRF_SECRET_LENGTH
CSRF_ALLOWED_CHARS = string.ascii_letters + string.digits
CSRF_SESSION_KEY = "_csrftoken"


class RejectRequest(Exception):
    def __init__(self, reason):
        self.reason = reason


class InvalidTokenFormat(RejectRequest):
    pass


def _new_secret():
    return get_random_string(CSRF_SECRET_LENGTH, allowed_chars=CSRF_ALLOWED_CHARS)


def _shift(text, by, sign):
    chars = CSRF_ALLOWED_CHARS
    return "".join(chars[(chars.index(x) + sign * chars.index(y)) % len(chars)] for x, y in zip(text, by))


def _mask_cipher_secret(secret):
    """Another text each time, so that compressed pages give nothing away."""
    mask = _new_secret()
    return mask + _shift(secret, mask, 1)


def _unmask_cipher_token(token):
    return _shift(token[CSRF_SECRET_LENGTH:], token[:CSRF_SECRET_LENGTH], -1)


def _check_token_format(token):
    if len(token) not in (CSRF_TOKEN_LENGTH, CSRF_SECRET_LENGTH):
        raise InvalidTokenFormat("has incorrect length")
    if re.search("[^a-zA-Z0-9]", token):
        raise InvalidTokenFormat("has invalid characters")


def _does_token_match(token, secret):
    return constant_time_compare(_unmask_cipher_token(token) if len(token) == CSRF_TOKEN_LENGTH else token, secret)


def rotate_token(request):
    """A new secret: Django does so at a login."""
    request.META.update(CSRF_COOKIE=_new_secret(), CSRF_COOKIE_NEEDS_UPDATE=True)


def get_token(request):
    """What a form sends along. Asking for it makes the middleware set the cookie, and the page vary on it."""
    if "CSRF_COOKIE" not in request.META:
        rotate_token(request)
    request.META["CSRF_COOKIE_NEEDS_UPDATE"] = True
    return _mask_cipher_secret(request.META["CSRF_COOKIE"])


class CsrfViewMiddleware(MiddlewareMixin):
    @cached_property
    def _trusted(self):
        """CSRF_TRUSTED_ORIGINS as they were at the first look."""
        return tuple(settings.CSRF_TRUSTED_ORIGINS)

    def process_request(self, request):
        try:
            secret = self._get_secret(request)
        except InvalidTokenFormat:
            rotate_token(request)
        else:
            if secret is not None:
                request.META["CSRF_COOKIE"] = secret

    def process_view(self, request, callback, callback_args, callback_kwargs):
        if getattr(request, "csrf_processing_done", False) or getattr(callback, "csrf_exempt", False):
            return None
        safe = request.method in ("GET", "HEAD", "OPTIONS", "TRACE")
        if not safe and not getattr(request, "_dont_enforce_csrf_checks", False):
            try:
                self._check_origin(request)
                self._check_token(request)
            except RejectRequest as e:
                return self._reject(request, e.reason)
        return self._accept(request)

    def process_response(self, request, response):
        if request.META.get("CSRF_COOKIE_NEEDS_UPDATE"):
            self._set_csrf_cookie(request, response)
            request.META["CSRF_COOKIE_NEEDS_UPDATE"] = False
        return response

    def _accept(self, request):
        request.csrf_processing_done = True

    def _reject(self, request, reason):
        from django.http import HttpResponseForbidden

        return HttpResponseForbidden("<h1>Forbidden <span>(403)</span></h1>\n<p>CSRF verification failed. Request aborted.</p>\n")

    def _get_secret(self, request):
        if settings.CSRF_USE_SESSIONS:
            if not hasattr(request, "session"):
                raise ImproperlyConfigured(
                    "CSRF_USE_SESSIONS is enabled, but request.session is not set. SessionMiddleware must appear before CsrfViewMiddleware "
                    "in MIDDLEWARE."
                )
            secret = request.session.get(CSRF_SESSION_KEY)
        else:
            secret = request.COOKIES.get(settings.CSRF_COOKIE_NAME)
            if secret is not None:
                _check_token_format(secret)
        return _unmask_cipher_token(secret) if secret is not None and len(secret) == CSRF_TOKEN_LENGTH else secret

    def _set_csrf_cookie(self, request, response):
        secret = request.META["CSRF_COOKIE"]
        if settings.CSRF_USE_SESSIONS:
            if request.session.get(CSRF_SESSION_KEY) != secret:
                request.session[CSRF_SESSION_KEY] = secret
            return
        response.set_cookie(
            settings.CSRF_COOKIE_NAME,
            secret,
            max_age=settings.CSRF_COOKIE_AGE,
            domain=settings.CSRF_COOKIE_DOMAIN,
            path=settings.CSRF_COOKIE_PATH,
            secure=settings.CSRF_COOKIE_SECURE,
            httponly=settings.CSRF_COOKIE_HTTPONLY,
            samesite=settings.CSRF_COOKIE_SAMESITE,
        )
        patch_vary_headers(response, ("Cookie",))

    def _check_origin(self, request):
        if "HTTP_ORIGIN" in request.META:
            if not self._origin_verified(request):
                raise RejectRequest(REASON_BAD_ORIGIN % request.META["HTTP_ORIGIN"])
        elif request.is_secure():
            self._check_referer(request)

    def _origin_verified(self, request):
        origin = request.META["HTTP_ORIGIN"]
        try:
            if origin == f"{'https' if request.is_secure() else 'http'}://{request.get_host()}":
                return True
        except DisallowedHost:
            pass
        if any("*" not in trusted and trusted == origin for trusted in self._trusted):
            return True
        asking = urlsplit(origin)
        patterns = [urlsplit(trusted) for trusted in self._trusted if "*" in trusted]
        return any(p.scheme == asking.scheme and is_same_domain(asking.netloc, p.netloc.lstrip("*")) for p in patterns)

    def _check_referer(self, request):
        given = request.META.get("HTTP_REFERER")
        if given is None:
            raise RejectRequest(REASON_NO_REFERER)
        referer = urlsplit(given)
        if "" in (referer.scheme, referer.netloc):
            raise RejectRequest(REASON_MALFORMED_REFERER)
        if referer.scheme != "https":
            raise RejectRequest(REASON_INSECURE_REFERER)
        if any(is_same_domain(referer.netloc, urlsplit(trusted).netloc.lstrip("*")) for trusted in self._trusted):
            return
        good = settings.SESSION_COOKIE_DOMAIN if settings.CSRF_USE_SESSIONS else settings.CSRF_COOKIE_DOMAIN
        if good is None:
            good = request.get_host()
        elif request.get_port() not in ("443", "80"):
            good = f"{good}:{request.get_port()}"
        if not is_same_domain(referer.netloc, good):
            raise RejectRequest(REASON_BAD_REFERER % referer.geturl())

    def _check_token(self, request):
        try:
            secret = self._get_secret(request)
        except InvalidTokenFormat as e:
            raise RejectRequest(f"CSRF cookie {e.reason}.")
        if secret is None:
            raise RejectRequest(REASON_NO_CSRF_COOKIE)
        token = request.POST.get("csrfmiddlewaretoken", "") if request.method == "POST" else ""
        source = "POST" if token else "the 'X-Csrftoken' HTTP header"
        token = token or request.META.get(settings.CSRF_HEADER_NAME)
        if token is None:
            raise RejectRequest(REASON_CSRF_TOKEN_MISSING)
        try:
            _check_token_format(token)
        except InvalidTokenFormat as e:
            raise RejectRequest(f"CSRF token from {source} {e.reason}.")
        if not _does_token_match(token, secret):
            raise RejectRequest(f"CSRF token from {source} incorrect.")
