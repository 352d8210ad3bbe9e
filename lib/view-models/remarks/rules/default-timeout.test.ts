import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("default-timeout", "sees a mark that is forgotten after the default timeout", {
  fires: [
    `from django.core.cache import cache
def redeem(coupon):
    return cache.add(f"coupon:{coupon}", True)
`,
  ],
  silent: [
    `from django.core.cache import cache
def redeem(coupon):
    return cache.add(f"coupon:{coupon}", True, None)
`,
    `from django.core.cache import cache
def job():
    if cache.add("lock", 1):
        cache.delete("lock")
`,
  ],
});
