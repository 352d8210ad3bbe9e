import { describe, expect, test } from "vitest";
import { callsText, readCalls } from "#view-models/literals/calls-text";

const read = (text: string) => {
  const answer = readCalls(text);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.calls;
};
const reason = (text: string) => {
  const answer = readCalls(text);
  return answer.ok ? null : answer.reason;
};

test.each([
  ["null", "None"],
  ["true", "True"],
  ["false", "False"],
])("JSON's %s is told apart from Python's %s", (json, python) => {
  for (const text of [
    `view(request, ${json})`,
    `view(n=[1, ${json}])`,
    `view({"a": ${json}})`,
    `view(request.GET(page=${json}))`,
  ])
    expect(readCalls(text)).toEqual({ ok: false, reason: `“${text}”: in Python it's ${python}, not ${json}.` });
});

describe("a call comes back as it was written", () => {
  test.each([
    "dashboard()",
    'buy("tea", 2)',
    'buy(sku="tea", n=2)',
    'buy("tea", n=None)',
    "flags(True, False, None)",
    "pair((1, 2), (3,), ())",
    "price(1, 9.0)",
    'many([1, (2, 3)], {"a": None})',
    'odd({"$": "request"})',
    "product_list(request)",
    "product_list(request.GET(page=2))",
    'product_list(request.GET("/shop/", page=2))',
    'product_list(request.GET("/", {"sort-by": "price"}))',
    'buy(request.POST("/buy/", sku="tea", n=1), 7)',
    'me(request.user("ann"))',
    'me(request.GET(page=2).user("ann").headers({"Accept-Language": "de"}))',
    "detail(request, pk=1)",
    "detail(request=request)",
  ])("%s", (text) => {
    expect(callsText(read(text))).toBe(text);
    // It travels as JSON.
    expect(JSON.parse(JSON.stringify(read(text)))).toEqual(read(text));
  });
});

test("what older documents hold is read and shown in Python's words", () => {
  expect(callsText([{ entry: "f", args: [null, true, [1], { a: 1 }] }])).toBe('f(None, True, [1], {"a": 1})');
  expect(read("f")).toEqual([{ entry: "f", args: [] }]);
});

test("comments and empty lines are no calls", () => {
  expect(callsText(read("# first\nf()  # at once\n\ng(2)"))).toBe("f()\ng(2)");
});

test("a dict that looks like a request of ours is none", () => {
  expect(read('f({"$": "request"})')).not.toEqual(read("f(request)"));
});

test.each([
  ["f(x)", "the name x is not known here"],
  ["f(n=1, 2)", "a plain argument stands after a named one"],
  ["f(n=1, n=2)", "n is given twice"],
  ["f(request.PUT())", "request.PUT is not known here"],
  ["f(request.user)", "request.user is not known here"],
  ["f(request.user(1))", "request.user takes a name"],
  ["f(request.GET(page=None))", "page can't be sent"],
  ['f(request.GET("shop/"))', "is given a path first"],
  ["f(request.GET(request))", "the name request is not known here"],
  ["f([request])", "the name request is not known here"],
  ["f(1", 'expected "," or ")"'],
  ["f(1) g", "expected nothing more"],
  ["f(12345678901234567890)", "too large"],
  ["f(1e999)", "too large"],
  ["1 + 1", "is not a call"],
  ["", "At least one call is needed"],
])("%s is refused in words", (text, words) => {
  expect(reason(text)).toContain(words);
});
