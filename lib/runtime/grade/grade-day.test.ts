import { beforeAll, describe, expect, it } from "vitest";
import { grade } from "#runtime/grade/grade";
import { type DayCheck, gradeDay } from "#runtime/grade/grade-day";
import { createHost, type Host } from "#runtime/interpreter/host";
import { HOUR_MS } from "#simulation/day/day";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const PAGE = `
from django.core.cache import cache
from shop.models import Product
from shop.services import compute_dashboard_stats
BUILD = 1
def stats():
    return cache.get_or_set(f"stats:{BUILD}", compute_dashboard_stats, timeout=600)
def price_of(number):
    return cache.get_or_set(f"price:{number}", lambda: str(Product.objects.get(id=number).price), timeout=7200)
def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.delete(f"price:{number}")
def warm_up():
    stats()
`;

const at = (hours: number): number => hours * HOUR_MS;
const check: DayCheck = {
  kind: "day",
  title: "A whole day",
  message: "",
  backend: "redis",
  scenario: {
    calls: [
      { entry: "stats", args: [] },
      { entry: "price_of", args: [4] },
    ],
    count: 1,
    processes: 4,
    latency: { redis: 1 },
  },
  day: {
    visitors: 2000,
    seed: 1,
    answers: { stats: "orders", price_of: "price" },
    incidents: [
      { kind: "call", call: { entry: "change_price", args: [4, "11.00"] }, atMs: at(10) },
      { kind: "outage", backend: "redis", atMs: at(12), lengthMs: 600_000 },
      { kind: "deploy", warmUp: { entry: "warm_up", args: [] }, atMs: at(16) },
    ],
  },
  limits: { mostErrors: 0, mostComputationsAnHour: 8, mostOldSeconds: 5 },
};
const graded = (code: string) => gradeDay(host, { code }, check);

describe("a day of a learner's program", () => {
  it("tells at what hour a limit does not hold, and holds the others", () => {
    const { checks, report } = graded(PAGE);
    expect(checks.map(({ passed }) => passed)).toEqual([false, true, true]);
    // Without a net: whoever comes in the ten minutes from noon on gets the error of the connection.
    expect(checks[0]?.message).toContain("Between 12:00 and 13:00 visitors got an error");
    expect(report.hours.filter(({ errors }) => errors > 0)).toHaveLength(1);
    expect(report.hours[12]?.errors).toBeGreaterThan(5);
  });

  it("a deploy brings the next build: warmed up half a minute before, nobody waits for it", () => {
    const { report } = graded(PAGE);
    const deploy = report.incidents.find(({ incident }) => incident.kind === "deploy");
    // The warm-up, and what the old or the new build renews after its ten minutes.
    expect(deploy?.seen.computations).toBeGreaterThanOrEqual(1);
    expect(deploy?.seen.computations).toBeLessThanOrEqual(3);
  });

  it("a price that was only written to the database is told for as long as its entry lives", () => {
    const { checks } = graded(PAGE.replace('    cache.delete(f"price:{number}")\n', ""));
    expect(checks[2]?.message).toMatch(/^Between 10:00 and 11:00 visitors were told what had not been true any more/);
    expect(checks[2]?.seen).toMatch(/^[\d,]{3,5} s$/);
  });

  it("is looked at only when the checks before it pass, and its report stands beside them", () => {
    const passes = '@check("always")\ndef _():\n    pass\n';
    const head = "from stampede.checks import check, expect_that\n";
    const { day, passed } = grade(host, { code: PAGE }, `${head}${passes}`, [check]);
    expect(passed).toBe(false);
    expect(day?.report.hours).toHaveLength(24);
    const fails = '@check("never")\ndef _():\n    expect_that(False, "no")\n';
    const before = grade(host, { code: PAGE }, `${head}${fails}`, [check]);
    expect(before.day).toBeUndefined();
    expect(before.checks[1]?.message).toContain("Not looked at");
  });
});
