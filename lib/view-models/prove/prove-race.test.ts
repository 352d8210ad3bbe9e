import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProveTemplate } from "#course/build/prove-template";
import { explain } from "#explorer/races/explain";
import type { Behaviour } from "#simulation/testing/generator-program";
import { intOf, redis, sleep } from "#simulation/testing/steps";
import { proveRace, type RaceInHand, whyNotProved } from "#view-models/prove/prove-race";
import { type RaceSchedule, raceSchedule } from "#view-models/prove/race-schedule";
import { reportText } from "#view-models/prove/report-text";
import type { TakeHome } from "#view-models/take-home/take-home";
import { NAMING, traceOf } from "#view-models/testing/testing-runs";

function* visit(): Behaviour {
  const visits = intOf(yield redis.get(":1:n"));
  yield redis.set(":1:n", redis.int(visits + 1));
  return String(visits + 1);
}

function* waits(): Behaviour {
  yield redis.add(":1:lock", redis.int(1), 4000);
  yield sleep(5000);
  yield redis.get(":1:lock");
  return "None";
}

const two = [{ entry: "visit" }, { entry: "visit", process: 1 }];
const events = traceOf({ functions: { visit }, requests: two, schedule: [0, 1, 1, 0] });
const naming = { caches: NAMING.caches, previews: { "1": "1" } };
const calls = [
  { entry: "visit", args: [] },
  { entry: "visit", args: [] },
];
const reprOf = (payload: string) => payload;

const hand: RaceInHand = {
  title: "lost update",
  options: { code: "def visit():\n    pass" },
  scenario: { calls: calls.slice(0, 1), count: 2 },
  events,
  start: [],
  naming,
  apart: false,
  found: {
    property: { name: "no-lost-update", code: null },
    title: "No update is lost.",
    told: explain("no-lost-update", "an increment is lost", events),
  },
  link: "https://example.com/playground#r1.x",
};
const template = readProveTemplate();
const textOf = ({ files }: TakeHome, path: string): string => files.find((file) => file.path === path)?.text ?? "";

describe("an interleaving as data for the conductor", () => {
  it("has each step in the conductor's words, and how it ended", () => {
    const { steps, ends, requests } = raceSchedule({ events, start: [], calls, caches: {}, apart: false, reprOf });
    expect(steps.map(({ request, does }) => `${request} ${does}`)).toEqual([
      "A get :1:n",
      "B get :1:n",
      "B set :1:n",
      "A set :1:n",
    ]);
    expect(ends.returns).toEqual(["1", "1"]);
    expect(ends.cache).toEqual([{ alias: "default", process: null, key: ":1:n", value: "1" }]);
    expect(requests.map(({ name, process, says }) => [name, process, says])).toEqual([
      ["A", 0, "visit()"],
      ["B", 1, "visit()"],
    ]);
  });

  it("says when the clock has moved, and what has run out by then", () => {
    const run = traceOf({ functions: { waits }, requests: [{ entry: "waits" }], schedule: [0, 0, 0] });
    const { steps } = raceSchedule({
      events: run,
      start: [],
      calls: calls.slice(0, 1),
      caches: {},
      apart: false,
      reprOf,
    });
    expect(steps).toEqual([
      { request: "A", does: "add :1:lock" },
      { request: "A", does: "sleep" },
      { request: "A", does: "get :1:lock", at: 5, expires: [["default", ":1:lock"]] },
    ]);
  });
});

describe("what an interleaving leaves in the tables", () => {
  it("is what differs from the start, and not what was written over with the same or is gone again", () => {
    const row = (id: number, stock: number) => ({ id, stock });
    const change = (id: number, before: ReturnType<typeof row> | null, after: ReturnType<typeof row> | null) =>
      ({ kind: "row", table: "shop_product", id: String(id), before, after }) as const;
    const written = {
      ...{ type: "queried", index: 0, atMs: 0, task: 0, process: 0, line: null, call: null },
      ...{ sql: 'UPDATE "shop_product"', action: { kind: "select" }, durationMs: 0, reply: 1 },
      changes: [
        change(1, row(1, 5), row(1, 4)),
        change(1, row(1, 4), row(1, 5)),
        change(2, row(2, 5), row(2, 4)),
        change(3, null, row(3, 1)),
        change(3, row(3, 1), null),
      ],
    } as unknown as (typeof events)[number];
    const { ends } = raceSchedule({ events: [written], start: [], calls, caches: {}, apart: false, reprOf });
    expect(ends.rows).toEqual([{ table: "shop_product", id: "2", row: row(2, 4) }]);
  });
});

describe("a race report as text", () => {
  it("is the sentence, the table with its numbers, the causes, and the link", () => {
    const told = explain("no-lost-update", "an increment is lost", events);
    expect(reportText(told, events, naming, "https://example.com/#r1")).toBe(
      [
        told.verdict,
        "",
        "      A visit()           B visit()",
        "(1)   get n → miss",
        "                          get n → miss",
        "(2)                       set n = 1 → stored",
        "                          return 1",
        "(3)   set n = 1 → stored",
        "      return 1",
        "",
        ...told.why.map((why, i) => `${i + 1}. ${why}`),
        "",
        "The same race, step by step:",
        "https://example.com/#r1",
      ].join("\n"),
    );
  });
});

describe("the project of a race", () => {
  it("has the program, the order, a test and a README with the commands", () => {
    const project = proveRace(hand, template);
    expect(project.name).toBe("race-lost-update");
    expect(textOf(project, "program/views.py")).toBe("def visit():\n    pass\n");
    const schedule = JSON.parse(textOf(project, "schedule.json")) as RaceSchedule & { report: string };
    expect(schedule.steps).toHaveLength(4);
    expect(schedule.report).toContain("get n → miss");
    expect(textOf(project, "README.md")).toContain("python manage.py test");
    expect(project.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        "test_race.py",
        "conductor.py",
        "conductor_gates.py",
        "CONDUCTOR.md",
        "requirements.txt",
        "manage.py",
      ]),
    );
    expect(project.files.map(({ path }) => path)).not.toContain("test_conductor.py");
    expect(textOf(project, "README.md").split("\n").length).toBeLessThan(30);
  });

  it("of an order of one's own asks whether whole requests could have ended like it", () => {
    const schedule = JSON.parse(textOf(proveRace({ ...hand, found: null }, template), "schedule.json"));
    expect(schedule).toMatchObject({ property: { name: "serialisable", code: null }, report: "" });
  });

  it("has the server also where a client of the program's own looks for it", () => {
    const caches = {
      default: { BACKEND: "django.core.cache.backends.redis.RedisCache", LOCATION: "redis://127.0.0.1:6379" },
    };
    const composed = (code: string) =>
      textOf(proveRace({ ...hand, naming: { ...naming, caches }, options: { code } }, template), "compose.yaml");
    expect(composed("cache.get('a')")).not.toContain('"127.0.0.1:6379:6379"');
    expect(composed("redis.Redis.from_url('redis://127.0.0.1:6379/0')")).toContain('"127.0.0.1:6379:6379"');
  });

  it("is not made where something happens from outside", () => {
    const scenario = { ...hand.scenario, interventions: [{ kind: "flush", backend: "redis", atMs: 1 }] } as const;
    expect(whyNotProved({ naming, scenario })).toMatch(/cannot be forced/);
    expect(whyNotProved({ naming, scenario: { ...hand.scenario, moduleState: "kept" } })).toMatch(/cannot be forced/);
    expect(whyNotProved(hand)).toBeNull();
  });

  it("of a stranger places no file elsewhere", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom("../../x", "/etc/passwd", "a\\b.py"),
    );
    fc.assert(
      fc.property(text, text, text, (title, code, file) => {
        const project = proveRace({ ...hand, title, options: { code, modules: { [file]: code } } }, template);
        expect(project.name).toMatch(/^race-[a-z0-9][a-z0-9-]*$/);
        for (const { path } of project.files) expect(path).toMatch(/^\w[\w.-]*(?:\/\w[\w.-]*)*$/);
        expect(textOf(project, "README.md").split("\n")[0]).toMatch(/^# [^<>[\]`\\*_#&|!]*$/);
      }),
      { seed: 18, numRuns: 60 },
    );
  });
});
