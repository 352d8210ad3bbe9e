/** python/stampede/stages.py: each promise of an earlier stage is told when a later program breaks it, in words that are true of it. */
import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";

const SOLUTION = readFileSync("lessons/14-myths-and-final-test/exercises/project-14/solution.py", "utf8");
const CHECKS = `from stampede.checks import check
from stampede.stages import still_holds, works_as_before
@check("works")
def _():
    works_as_before(stage=14)
@check("promises")
def _():
    still_holds(stage=14)
`;

const BROKEN: [what: string, from: string, to: string, told: string][] = [
  ["rates for two hours", "(base), 3600)", "(base), 7200)", "rates() is kept for 3600 seconds, and it did not"],
  ["weather for a minute", "(city), 900)", "(city), 60)", "weather() is kept for 900 seconds, and it asked"],
  ["prices for an hour", "fresh, timeout=600", "fresh, timeout=3600", "price_list() asked the database after"],
  ["one entry for all", "json.dumps(parts)", "json.dumps(len(parts))", "after it had been asked for others"],
  ["one mail for ever", 'f"daily-mail:{day}"', '"daily-mail"', "Two days have a mail each"],
  [
    "a mail remembered for an hour",
    "timeout=86400):\n        return",
    "timeout=3600):\n        return",
    "five hours late",
  ],
  ["views that expire", "0, timeout=None)", "0)", "forty days later"],
  ["the dearest", 'order_by("price")', 'order_by("-price")', "Name and price of the three cheapest."],
  ["cheapest in no group", 'f"cheapest:{now}"', '"cheapest"', "The three cheapest after it"],
  ["a generation from 1", "lambda: uuid4().hex, timeout", "1, timeout", "How many are different"],
  ["no net", "views = guarded(cache.get_many,", "views = (cache.get_many)(", "and most_viewed() raised an error"],
  [
    "no such product",
    "        raise Product.DoesNotExist(",
    "        return print(",
    "did not raise Product.DoesNotExist",
  ],
  ["half a sale", "with transaction.atomic()", "if True", "The price of product 6 in the database"],
  [
    "before the commit",
    'transaction.on_commit(lambda: next_generation("prices"))',
    'next_generation("prices")',
    "A sale failed.",
  ],
  [
    "computed each time",
    "return renew(key) if guarded",
    "return renew(key) if not guarded",
    "for the second visitor again",
  ],
  ["always cancelled", "return deleted > 0", "return True", "Order 2 was cancelled twice"],
  [
    "a mail each time",
    'if not cache.add(f"daily-mail:{day}", True, timeout=86400):',
    'if cache.get(f"daily-mail:{day}"):',
    "Two servers called daily_mail()",
  ],
  [
    "rates each time",
    "fetch_exchange_rates(base), 3600)",
    "fetch_exchange_rates(base), 0)",
    "rates() asked the bank twice",
  ],
  ["the weather elsewhere", "fetch_weather(city)", 'fetch_weather("Oslo")', "weather() was asked for Rome."],
  ["counted twice", 'cache.incr, f"views:{number}"', 'cache.incr, f"views:{number}", 2', "A product was viewed twice."],
  ["the least viewed", "lambda number: -views", "lambda number: views", "Product 3 had been viewed"],
  [
    "no next generation",
    'transaction.on_commit(lambda: next_generation("prices"))',
    "print(number)",
    "What price_list() returned right after",
  ],
  ["one in stock", '"stock": row.stock', '"stock": 1', "The card of product 6."],
  ["never well", '"cache": answers', '"cache": None', "The cache answered. What health() said"],
  ["always well", '"cache": answers', '"cache": True', "Redis hung until the client gave up. What health() said"],
  [
    "no net under the generation",
    'return guarded(cache.get_or_set, f"generation:{group}"',
    'return (cache.get_or_set)(f"generation:{group}"',
    "Redis was away, and price_list() raised an error",
  ],
  ["only a refusal is caught", "except Exception:", "except ConnectionRefusedError:", "Redis was away, and"],
  [
    "no net under the lock's end",
    'guarded(cache.delete, f"{key}:lock")',
    'cache.delete(f"{key}:lock")',
    "in the middle of dashboard_stats(), which raised",
  ],
  [
    "nothing after a hang",
    "return renew(key) if guarded(cache.add",
    'return renew(key) if cache.add(*(f"{key}:fresh", 1)) and guarded(cache.add',
    "in the middle of dashboard_stats()",
  ],
  ["no cards to warm", "    dashboard_stats()\n    cards(numbers)", "    dashboard_stats()", "warm_up() was done"],
];

let host: Host;
beforeAll(async () => {
  host = await createHost();
});
beforeEach(() => host.deadline.set(20_000));

/** Where both checks fail, both messages. */
const told = (code: string) =>
  grade(host, { code, backend: "redis" }, CHECKS)
    .checks.map(({ message }) => message)
    .join(" ")
    .trim();

test("the last stage keeps every promise", () => {
  expect(told(SOLUTION)).toBe("");
});

test.each(BROKEN)("%s is told", (_what, from, to, message) => {
  expect(SOLUTION).toContain(from);
  expect(told(SOLUTION.replaceAll(from, to))).toContain(message);
});
