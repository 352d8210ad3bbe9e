# SHOP
# BACKENDS: locmem
from django.template import Context, Template

for text in ("{{ x|add }}", "{{ x|upper:1 }}", "{{ x|date }}", "{{ x|default }}", "{{ x|join:',' }}", "{{ x|cut }}", "{{ x|truncatechars:2 }}", "{{ x|yesno }}", "{{ x|pluralize:'a' }}", "{{ x|floatformat }}", "{{ x|length:2 }}", "{{ x|linebreaks }}", "{{ x|slice }}", "{{ x|stringformat:'5s' }}", "{% include y %}", "{% include none %}"):
    try:
        print(text, Template(text).render(Context({"x": "tea", "y": ""})))
    except Exception as e:
        print(text, type(e).__name__, e)
