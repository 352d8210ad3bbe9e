"""GZipMiddleware: pages vary on Accept-Encoding. https://docs.djangoproject.com/en/5.2/ref/middleware/#module-django.middleware.gzip

The browser is told a file name of random length beside the page (against the BREACH attack), so that no two answers are equally long.
"""
import gzip
import re
import secrets

from django.utils.cache import patch_vary_headers
from django.utils.deprecation import MiddlewareMixin


class GZipMiddleware(MiddlewareMixin):
    max_random_bytes = 100

    def process_response(self, request, response):
        if response.streaming:
            raise NotImplementedError("compressing a streaming response is not simulated: return an HttpResponse")
        if len(response.content) < 200 or response.has_header("Content-Encoding"):
            return response
        patch_vary_headers(response, ("Accept-Encoding",))
        if not re.search(r"\bgzip\b", request.META.get("HTTP_ACCEPT_ENCODING", "")):
            return response
        compressed = self._compressed(response.content)
        if len(compressed) >= len(response.content):
            return response
        response.content = compressed
        response.headers["Content-Length"] = str(len(response.content))
        etag = response.get("ETag")
        if etag and etag.startswith('"'):
            response.headers["ETag"] = "W/" + etag
        response.headers["Content-Encoding"] = "gzip"
        return response

    def _compressed(self, content):
        data = gzip.compress(content, compresslevel=6, mtime=0)
        header = bytearray(data[:10])
        header[3] = gzip.FNAME
        return bytes(header) + b"a" * secrets.randbelow(self.max_random_bytes) + b"\x00" + data[10:]
