"""What a test can claim of a response, of HTML, JSON and addresses. https://docs.djangoproject.com/en/5.2/topics/testing/tools/#assertions"""
import contextlib
import difflib
import json
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from django.test.html import HTMLParseError, parse_html


class Assertions:
    """The part of SimpleTestCase that claims."""

    def assertContains(self, response, text, count=None, status_code=200, msg_prefix="", html=False):
        shown, found, prefix, content = self._found(response, text, status_code, msg_prefix, html)
        if count is not None:
            self.assertEqual(
                found, count, f"{prefix}Found {found} instances of {shown} (expected {count}) in the following response\n{content!r}"
            )
        else:
            self.assertTrue(found != 0, f"{prefix}Couldn't find {shown} in the following response\n{content!r}")

    def assertNotContains(self, response, text, status_code=200, msg_prefix="", html=False):
        shown, found, prefix, content = self._found(response, text, status_code, msg_prefix, html)
        self.assertEqual(found, 0, f"{prefix}{shown} unexpectedly found in the following response\n{content!r}")

    def _found(self, response, text, status_code, msg_prefix, html):
        if hasattr(response, "render") and callable(response.render) and not response.is_rendered:
            response.render()
        prefix = f"{msg_prefix}: " if msg_prefix else ""
        self.assertEqual(
            response.status_code, status_code,
            f"{prefix}Couldn't retrieve content: Response code was {response.status_code} (expected {status_code})",
        )
        raw = b"".join(response.streaming_content) if response.streaming else response.content
        content = raw.decode(response.charset)
        if isinstance(text, bytes):
            shown, text = repr(text), text.decode(response.charset)
        else:
            shown, text = repr(str(text)), str(text)
        if html:
            return shown, self._parsed(content, "Response's content is not valid HTML:").count(
                self._parsed(text, "Second argument is not valid HTML:")
            ), prefix, raw
        return shown, content.count(text), prefix, raw

    def assertRedirects(self, response, expected_url, status_code=302, target_status_code=200, msg_prefix="", fetch_redirect_response=True):
        prefix = f"{msg_prefix}: " if msg_prefix else ""
        if getattr(response, "redirect_chain", None):
            self.assertEqual(response.redirect_chain[0][1], status_code, f"{prefix}Initial response didn't redirect as expected")
            url = response.redirect_chain[-1][0]
            self.assertEqual(response.status_code, target_status_code, f"{prefix}Response didn't redirect as expected")
        else:
            self.assertEqual(
                response.status_code, status_code,
                f"{prefix}Response didn't redirect as expected: Response code was {response.status_code} (expected {status_code})",
            )
            url = response.url
            path = urlsplit(urljoin(response.request["PATH_INFO"] if hasattr(response, "request") else "/", url))
            if fetch_redirect_response and hasattr(response, "client"):
                found = response.client.get(path.path, dict(parse_qsl(path.query)), secure=path.scheme == "https")
                self.assertEqual(
                    found.status_code, target_status_code,
                    f"{prefix}Couldn't retrieve redirection page {path.path!r}: response code was {found.status_code} (expected {target_status_code})",
                )
        self.assertURLEqual(url, expected_url, f"{prefix}Response redirected to {url!r}, expected {expected_url!r}. Expected '{url}' to equal '{expected_url}'.")

    def assertURLEqual(self, url1, url2, msg_prefix=""):
        """The order of parameters does not matter."""

        def normal(url):
            parts = urlsplit(str(url))
            query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
            return urlunsplit((parts.scheme, parts.netloc, parts.path, query, parts.fragment))

        self.assertEqual(normal(url1), normal(url2), msg_prefix or None)

    def assertTemplateUsed(self, response=None, template_name=None, msg_prefix="", count=None):
        raise NotImplementedError("which templates were used is not simulated: look at the response's content")

    assertTemplateNotUsed = assertTemplateUsed

    @contextlib.contextmanager
    def _raises(self, expected_exception, expected_message):
        with self.assertRaises(expected_exception) as caught:
            yield caught
        self.assertIn(expected_message, str(caught.exception))

    def assertRaisesMessage(self, expected_exception, expected_message, *args, **kwargs):
        """As a context manager, or with a callable and its arguments."""
        if not args:
            return self._raises(expected_exception, expected_message)
        callable_obj, *args = args
        with self._raises(expected_exception, expected_message):
            callable_obj(*args, **kwargs)

    @contextlib.contextmanager
    def _warns(self, expected_warning, expected_message):
        with self.assertWarns(expected_warning) as caught:
            yield caught
        self.assertIn(expected_message, str(caught.warning))

    def assertWarnsMessage(self, expected_warning, expected_message, *args, **kwargs):
        """As a context manager, or with a callable and its arguments."""
        if not args:
            return self._warns(expected_warning, expected_message)
        callable_obj, *args = args
        with self._warns(expected_warning, expected_message):
            callable_obj(*args, **kwargs)

    def _parsed(self, html, message):
        try:
            return parse_html(html)
        except HTMLParseError as e:
            self.fail(f"{message}\n{e}")

    def assertHTMLEqual(self, html1, html2, msg=None):
        first, second = self._parsed(html1, "First argument is not valid HTML:"), self._parsed(html2, "Second argument is not valid HTML:")
        if first != second:
            lines = difflib.ndiff(str(first).splitlines(), str(second).splitlines())
            self.fail(self._formatMessage(msg, f"{html1!r} != {html2!r}\n" + "\n".join(lines)))

    def assertHTMLNotEqual(self, html1, html2, msg=None):
        first, second = self._parsed(html1, "First argument is not valid HTML:"), self._parsed(html2, "Second argument is not valid HTML:")
        if first == second:
            self.fail(self._formatMessage(msg, f"{html1!r} == {html2!r}"))

    def assertInHTML(self, needle, haystack, count=None, msg_prefix=""):
        found = self._parsed(haystack, "Second argument is not valid HTML:").count(self._parsed(needle, "First argument is not valid HTML:"))
        if count is not None:
            self.assertEqual(found, count, f"{msg_prefix}Found {found} instances of {needle!r} (expected {count}) in the following response\n{haystack!r}")
        else:
            self.assertTrue(found != 0, f"{msg_prefix}Couldn't find {needle!r} in the following response\n{haystack!r}")

    def assertJSONEqual(self, raw, expected_data, msg=None):
        self.assertEqual(*self._json(raw, expected_data), msg=msg)

    def assertJSONNotEqual(self, raw, expected_data, msg=None):
        self.assertNotEqual(*self._json(raw, expected_data), msg=msg)

    def _json(self, raw, expected_data):
        try:
            data = json.loads(raw)
        except json.JSONDecodeError:
            self.fail(f"First argument is not valid JSON: {raw!r}")
        if isinstance(expected_data, str):
            try:
                expected_data = json.loads(expected_data)
            except ValueError:
                self.fail(f"Second argument is not valid JSON: {expected_data!r}")
        return data, expected_data
