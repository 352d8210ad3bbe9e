import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("counter-begun-twice", "sees a counter that set() begins where incr() fails", {
  fires: [
    `from django.core.cache import cache
def bump():
    try:
        return cache.incr("n")
    except ValueError:
        cache.set("n", 1, None)
        return 1
`,
  ],
  silent: [
    `from django.core.cache import cache
def bump():
    try:
        return cache.incr("n")
    except ValueError:
        cache.add("n", 0, None)
        return cache.incr("n")
`,
  ],
});
