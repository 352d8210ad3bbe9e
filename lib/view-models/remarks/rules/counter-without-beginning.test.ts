import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("counter-without-beginning", "sees a counter that nothing creates", {
  fires: [
    `from django.core.cache import cache
def visit():
    return cache.incr("visits")
`,
  ],
  silent: [
    `from django.core.cache import cache
def visit():
    cache.add("visits", 0, None)
    return cache.incr("visits")
`,
    `from django.core.cache import cache
cache.set("visits", 0, None)

def visit():
    return cache.incr("visits")
`,
    `from django.core.cache import cache
def visit():
    try:
        return cache.incr("visits")
    except ValueError:
        return 0
`,
  ],
});
