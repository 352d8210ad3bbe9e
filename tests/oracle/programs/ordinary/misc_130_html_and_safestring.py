# BACKENDS: locmem, redis
import pickle

from django.core.cache import cache
from django.utils.html import conditional_escape, escape, format_html, format_html_join, linebreaks, strip_tags, urlize
from django.utils.safestring import SafeData, SafeString, mark_safe

print(escape("<a href='x'>&\"</a>"), type(escape("x")).__name__, conditional_escape(mark_safe("<b>")), conditional_escape("<b>"), format_html("<b>{}</b>{x}", "<i>", x=mark_safe("<u>")))
print(format_html_join(", ", "<li>{}</li>", [("<",), ("b",)]), strip_tags("<p>a <b>b</b> &amp; <br>c</p>"), strip_tags("a < b"), linebreaks("a\nb\n\nc"))
print(urlize("see https://example.com/x?y=1 or www.a.de."), urlize("https://example.com/a/very/long/address", trim_url_limit=15), urlize("https://a.de", nofollow=True))
s = mark_safe("<b>")
print(type(s).__name__, type(s + "x").__name__, type(s + mark_safe("y")).__name__, type(s[0]).__name__, isinstance(s, SafeData), s.__html__(), type(mark_safe(s)).__name__, type(str(s)).__name__)
cache.set("safe", s)
kept = cache.get("safe")
print(type(kept).__name__, kept, hasattr(kept, "__html__"), type(pickle.loads(pickle.dumps(s))).__name__)


@mark_safe
def made():
    return "<hr>"


print(type(made()).__name__, escape(None), escape(5), escape(mark_safe("<x>")))
try:
    print(format_html("<b>"))
except Exception as e:
    print(type(e).__name__, e)
