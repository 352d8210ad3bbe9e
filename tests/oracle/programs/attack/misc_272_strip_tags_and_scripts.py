# BACKENDS: locmem
from django.utils.html import escapejs, html_safe, linebreaks, strip_tags
from django.utils.safestring import mark_safe

for text in ("<p>a</p>", "a < b > c", "1 <2", "<b", "a<!-- x -->b", "<script>alert(1)</script>x", "&lt;b&gt; &amp; &#65;", "<a href='>'>x</a>", "<<b>x", "a<br/>b", "", 5, "<p>one <b>two</b>", "</p>x", "<p\n>y"):
    print(repr(text), repr(strip_tags(text)))
print(escapejs("\"'<>&=-;`\\\n\u2028"), type(escapejs("a")).__name__, linebreaks("a\r\nb\n\n\nc"), linebreaks("<b>", autoescape=True))


@html_safe
class Badge:
    def __str__(self):
        return "<i>badge</i>"


print(Badge().__html__(), type(str(Badge())).__name__)
for bad in (type("A", (), {}), type("B", (), {"__html__": lambda self: ""})):
    try:
        html_safe(bad)
    except ValueError as e:
        print(e)
