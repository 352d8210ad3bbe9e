"""Dates, ETags, URLs and lists in headers. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.http"""
import base64
import re
from binascii import Error as BinasciiError
from datetime import datetime, timezone
from email.utils import formatdate
from urllib.parse import quote, unquote, urlsplit
from urllib.parse import urlencode as _urlencode

from django.utils import header_lists
from django.utils.datastructures import MultiValueDict
from stampede import edition

MAX_URL_REDIRECT_LENGTH = 16384
ETAG_MATCH = re.compile(r'\A((?:W/)?"[^"]*")\Z')
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_TIME = r"(?P<hour>\d{2}):(?P<min>\d{2}):(?P<sec>\d{2})"
# The three forms of a date that HTTP knows: RFC 1123, RFC 850, asctime.
_DATES = [
    re.compile(rf"^\w{{3}}, (?P<day>\d{{2}}) (?P<mon>\w{{3}}) (?P<year>\d{{4}}) {_TIME} GMT$", re.ASCII),
    re.compile(rf"^\w{{6,9}}, (?P<day>\d{{2}})-(?P<mon>\w{{3}})-(?P<year>\d{{2}}) {_TIME} GMT$", re.ASCII),
    re.compile(rf"^\w{{3}} (?P<mon>\w{{3}}) (?P<day>[ \d]\d) {_TIME} (?P<year>\d{{4}})$", re.ASCII),
]


def urlencode(query, doseq=False):
    """urllib's, for a MultiValueDict and for values that are not text."""
    if isinstance(query, MultiValueDict):
        query = query.lists()
    elif hasattr(query, "items"):
        query = query.items()
    return _urlencode([(key, _query_value(key, value, doseq)) for key, value in query], doseq)


def _query_value(key, value, doseq):
    if value is None:
        raise TypeError(
            f"Cannot encode None for key '{key}' in a query string. Did you mean to pass an empty string or omit the value?"
        )
    if not doseq or isinstance(value, (str, bytes)) or not hasattr(value, "__iter__"):
        return value
    items = list(value)
    if None in items:
        _query_value(key, None, doseq)
    return [item if isinstance(item, bytes) else str(item) for item in items]


def http_date(epoch_seconds=None):
    """Seconds since 1970 -> `Mon, 05 Jan 2026 09:00:00 GMT`."""
    if epoch_seconds is None:
        epoch_seconds = datetime.now(timezone.utc).timestamp()
    return formatdate(epoch_seconds, usegmt=True)


def parse_http_date(date):
    """The other way round, in whole seconds. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.http.parse_http_date"""
    found = next((match for form in _DATES if (match := form.match(date))), None)
    if found is None:
        raise ValueError(f"{date!r} is not in a valid HTTP date format")
    try:
        year = int(found["year"])
        if year < 100:
            this_year = datetime.now(timezone.utc).year
            century = this_year - this_year % 100
            # More than 50 years ahead means the past.
            year += century - 100 if year - this_year % 100 > 50 else century
        month = MONTHS.index(found["mon"].lower()) + 1
        day, hour, minute, second = (int(found[name]) for name in ("day", "hour", "min", "sec"))
        return int(datetime(year, month, day, hour, minute, second, tzinfo=timezone.utc).timestamp())
    except Exception as e:
        raise ValueError(f"{date!r} is not a valid date") from e


def parse_http_date_safe(date):
    """parse_http_date; None if it is not a date."""
    try:
        return parse_http_date(date)
    except Exception:
        return None


def base36_to_int(s):
    if len(s) > 13:
        raise ValueError("Base36 input too large")
    return int(s, 36)


def int_to_base36(i):
    if i < 0:
        raise ValueError("Negative base36 conversion input.")
    digits = ""
    while i or not digits:
        i, rest = divmod(i, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits


def urlsafe_base64_encode(s):
    return base64.urlsafe_b64encode(s).rstrip(b"\n=").decode("ascii")


def urlsafe_base64_decode(s):
    data = s.encode()
    try:
        return base64.urlsafe_b64decode(data.ljust(len(data) + len(data) % 4, b"="))
    except (LookupError, BinasciiError) as e:
        raise ValueError(e)


def parse_etags(etag_str):
    """The quoted ETags of an If-Match or If-None-Match header, or ["*"]."""
    if etag_str.strip() == "*":
        return ["*"]
    return [match[1] for part in etag_str.split(",") if (match := ETAG_MATCH.match(part.strip()))]


def quote_etag(etag_str):
    """Puts quotes around it, unless it has them."""
    return etag_str if ETAG_MATCH.match(etag_str) else f'"{etag_str}"'


def is_same_domain(host, pattern):
    """`.example.com` matches the domain and all below it."""
    if not pattern:
        return False
    pattern = pattern.lower()
    return pattern[0] == "." and (host.endswith(pattern) or host == pattern[1:]) or pattern == host


def url_has_allowed_host_and_scheme(url, allowed_hosts, require_https=False):
    """Whether a redirect there stays at home. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.http"""
    url = (url or "").strip()
    if not url:
        return False
    hosts = {allowed_hosts} if isinstance(allowed_hosts, str) else set(allowed_hosts or ())
    return all(_stays(form, hosts, require_https) for form in (url, url.replace("\\", "/")))


def _stays(url, hosts, require_https):
    if url.startswith("///") or not url.isprintable():
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if not parts.netloc and parts.scheme:
        return False
    scheme = parts.scheme or ("http" if parts.netloc else "")
    allowed = ("https",) if require_https else ("http", "https")
    return (not parts.netloc or parts.netloc in hosts) and (not scheme or scheme in allowed)


def escape_leading_slashes(url):
    return "/%2F" + url.removeprefix("//") if url.startswith("//") else url


def parse_header_parameters(line, max_length=10_000):
    """`text/html; charset=utf-8` -> ("text/html", {"charset": "utf-8"})."""
    if not line:
        return "", {}
    if max_length is not None and len(line) > max_length:
        raise ValueError("Unable to parse header parameters (value too long).")
    kind, *parts = re.findall(r'(?:[^;"]|"(?:\\.|[^"\\])*"?)+', line)
    found = {}
    for part in parts:
        name, equals, value = part.partition("=")
        if not equals:
            continue
        name, value = name.strip().lower(), value.strip()
        if len(value) >= 2 and value[0] == value[-1] == '"':
            value = value[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if name.endswith("*") and part.count("'") == 2:
            encoding, _, value = value.split("'")
            value = unquote(value, encoding=encoding)
        found[name.removesuffix("*")] = value
    return kind.strip().lower(), found


def content_disposition_header(as_attachment, filename):
    """As the header says that a page is a file to be kept."""
    if not filename:
        return "attachment" if as_attachment else None
    disposition = "attachment" if as_attachment else "inline"
    try:
        filename.encode("ascii")
        is_ascii = True
    except UnicodeEncodeError:
        is_ascii = False
    escaped = filename.replace("\\", "\\\\").replace('"', r"\"")
    return f'{disposition}; filename="{escaped}"' if is_ascii else f"{disposition}; filename*=utf-8''{quote(filename)}"


def __getattr__(name):
    if name in ("split_header_value", "split_directive_names") and edition.since_61():  # new there
        return getattr(header_lists, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
