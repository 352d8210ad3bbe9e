# BACKENDS: locmem
from django.utils.translation import gettext_lazy, ngettext_lazy, npgettext_lazy, pgettext_lazy

cups = ngettext_lazy("%(n)d cup", "%(n)d cups", "n")
print([cups % {"n": n} for n in (0, 1, 2)], ngettext_lazy("one", "many") % 1, ngettext_lazy("one", "many") % 2, ngettext_lazy("one %d", "many %d") % 3, str(ngettext_lazy("a", "b", 1)), str(ngettext_lazy("a", "b", 2)), ngettext_lazy("{n} a", "{n} b", "n").format(n=5), npgettext_lazy("c", "x", "y", 1) + "!", pgettext_lazy("c", "t").upper())
try:
    cups % {}
except KeyError as e:
    print(e)
names = {gettext_lazy("Tea"): 1}
print(names["Tea"], gettext_lazy("Tea") in {"Tea": 0}, {"Tea"} & {gettext_lazy("Tea")} == {"Tea"}, sorted([gettext_lazy("b"), gettext_lazy("a")]), ",".join(map(str, [gettext_lazy("x")])))
