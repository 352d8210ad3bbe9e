# BACKENDS: locmem
from django.core.cache.utils import make_template_fragment_key as key

print(key("menu"))
print(key("menu", ["ada", "de"]))
print("one key for both:", key("box", ["a:", "b"]) == key("box", ["a", ":b"]))
