import { expect, it } from "vitest";
import { truncated, weekDay } from "#engine/sql/dates";

it("knows the day of the week and the Monday of every day of two hundred years", () => {
  for (let day = -36_500; day < 36_500; day += 13) {
    const date = new Date(day * 86_400_000);
    const text = date.toISOString().slice(0, 10);
    expect(weekDay(text)).toBe(date.getUTCDay());
    const monday = new Date((day - ((date.getUTCDay() + 6) % 7)) * 86_400_000);
    expect(truncated(text, "week")).toBe(monday.toISOString().slice(0, 10));
  }
});

it("cuts moments to the beginning of what they are in", () => {
  const moment = "2026-08-17T09:05:07.250000+00:00";
  const cut = (kind: string) => truncated(moment, kind).replace("+00:00", "");
  expect(["year", "quarter", "month", "week", "day", "hour", "minute", "second"].map(cut)).toEqual([
    "2026-01-01T00:00:00",
    "2026-07-01T00:00:00",
    "2026-08-01T00:00:00",
    "2026-08-17T00:00:00",
    "2026-08-17T00:00:00",
    "2026-08-17T09:00:00",
    "2026-08-17T09:05:00",
    "2026-08-17T09:05:07",
  ]);
  expect(truncated("2026-08-19", "week")).toBe("2026-08-17");
});
