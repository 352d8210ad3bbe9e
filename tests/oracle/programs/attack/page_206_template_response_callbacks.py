# SHOP
# BACKENDS: locmem, redis, dummy
from django.core.cache import cache
from django.template.response import ContentNotRenderedError, SimpleTemplateResponse, TemplateResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_control, cache_page
from shop.templates import TEMPLATES

TEMPLATES["cb.html"] = "<p>{{ n }}</p>"
rf = RequestFactory()
n = 0
log = []


@cache_page(60)
@cache_control(max_age=30)
def page(request):
    global n
    n += 1
    response = TemplateResponse(request, "cb.html", {"n": n}, headers={"X-Run": n})
    response.add_post_render_callback(lambda r: log.append(("after", r.content)))
    return response


first = page(rf.get("/cb/"))
print(first.is_rendered, log, get_cache_key(rf.get("/cb/")))
try:
    first.content
except ContentNotRenderedError as e:
    print(e)
first.context_data["n"] = "changed"
print(first.render() is first, first.content, log)
print(page(rf.get("/cb/")).content, page(rf.get("/cb/"))["X-Run"], first["Cache-Control"], n)
first.render()
print(len(log))
other = SimpleTemplateResponse("cb.html", {"n": 5})
other.add_post_render_callback(lambda r: None)
print(list(iter(other.render())), other.template_name, other.context_data, other.status_code)
late = []
other.add_post_render_callback(lambda r: late.append(r is other))
print(late)
replaced = SimpleTemplateResponse("cb.html", {"n": 6})
replaced.add_post_render_callback(lambda r: "other thing")
print(repr(replaced.render()))
try:
    cache.set("unrendered", SimpleTemplateResponse("cb.html", {"n": 7}))
    print("stored", cache.get("unrendered"))
except Exception as e:
    print(type(e).__name__, e)
cache.set("rendered", SimpleTemplateResponse("cb.html", {"n": 7}).render())
back = cache.get("rendered")
print(back and (back.content, back.is_rendered, hasattr(back, "template_name"), hasattr(back, "context_data")))
