import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTakeHomeTemplate } from "#course/build/take-home-template";
import { cachesOf } from "#runtime/caches";
import { readPythonFiles } from "#runtime/interpreter/python-files";
import type { RunOptions } from "#runtime/protocol";
import { STARTER } from "#stores/playground";
import { readCaches } from "#view-models/literals/caches-text";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { optionsOf } from "#view-models/playground/playground-program";
import { type TakeHome, takeHome } from "#view-models/take-home/take-home";
import { definesModels } from "#view-models/take-home/take-home-left-behind";
import type { TakeHomePlan } from "#view-models/take-home/take-home-plan";
import { localCaches } from "#view-models/take-home/take-home-servers";
import { zipFiles } from "#view-models/take-home/zip-files";

const template = readTakeHomeTemplate();

function projectOf(changes: Partial<PlaygroundDocument>): TakeHome {
  const document = { ...STARTER, ...changes };
  const read = optionsOf(document);
  if (!read.ok) throw new Error(read.reason);
  const caches = cachesOf(read.options as RunOptions);
  return takeHome({ document, backend: read.options.backend, caches, template });
}

const textOf = ({ files }: TakeHome, path: string): string => {
  const found = files.filter((file) => file.path === path);
  if (found.length !== 1) throw new Error(`${found.length} files ${path}`);
  return found[0]?.text ?? "";
};
const planOf = (project: TakeHome): TakeHomePlan => JSON.parse(textOf(project, "requests.json")) as TakeHomePlan;
const settingsOf = (project: TakeHome): string => textOf(project, "take_home/settings.py");

/** The CACHES of the settings, read back as Python. */
function cachesIn(project: TakeHome): unknown {
  const text =
    /^CACHES = [\s\S]*?^\}$/m.exec(settingsOf(project))?.[0] ?? /^CACHES = .*$/m.exec(settingsOf(project))?.[0];
  const read = readCaches(text ?? "");
  if (!read.ok) throw new Error(read.reason);
  return read.caches;
}

describe("the files of a project", () => {
  it("hold the program, its modules, the requests and the shop's rows", () => {
    const project = projectOf({
      code: "import prices",
      files: [{ name: "prices.py", code: "PRICE = 5\n" }],
      shop: { shop_customer: [{ id: 9, name: "Eve", email: "eve@example.com" }] },
    });
    expect(textOf(project, "program/views.py")).toBe("import prices\n");
    expect(textOf(project, "program/prices.py")).toBe("PRICE = 5\n");
    const rows = JSON.parse(textOf(project, "shop/rows.json")) as Record<string, unknown[]>;
    expect(rows.shop_customer).toEqual([{ id: 9, name: "Eve", email: "eve@example.com" }]);
    expect(rows.shop_product).toHaveLength(6);
  });

  it("begin in the README with the two commands, and need a server only where CACHES has one", () => {
    const redis = projectOf({ backend: "redis" });
    expect(redis.commands).toEqual(["docker compose up -d && pip install -r requirements.txt", "python run.py"]);
    expect(textOf(redis, "README.md").split("```")[1]).toBe(`\n${redis.commands.join("\n")}\n`);
    expect(textOf(redis, "compose.yaml")).toContain('"127.0.0.1:16400:6379"');
    const locmem = projectOf({ backend: "locmem" });
    expect(locmem.commands).toEqual(["pip install -r requirements.txt", "python run.py"]);
    expect(locmem.files.map(({ path }) => path)).not.toContain("compose.yaml");
  });

  it.each([
    ["locmem", "Django"],
    ["db", "Django"],
    ["redis", "Django redis"],
    ["redis-down", "Django redis"],
    ["memcached", "Django pymemcache"],
  ])("on %s require %s, each at one version", (backend, names) => {
    const lines = textOf(projectOf({ backend }), "requirements.txt").trim().split("\n");
    expect(lines.map((line) => line.replace(/==\d+\.\d+\.\d+$/, "")).join(" ")).toBe(names);
  });

  it("have a shop that is the simulator's, but for what takes real time", () => {
    const ours = readPythonFiles();
    const theirs = (path: string) => template.find((file) => file.path === path)?.text ?? "";
    const from = (text: string | undefined, start: string) => text?.slice(text.indexOf(start));
    expect(from(theirs("shop/models.py"), "from django.db")).toBe(from(ours["shop/models.py"], "from django.db"));
    const services = "def compute_dashboard_stats";
    expect(from(theirs("shop/services.py"), services)).toBe(from(ours["shop/services.py"], services));
    const templates = from(ours["shop/templates.py"], '    "shop/dashboard.html"')?.split("\n}\n")[0];
    expect(from(theirs("shop/templates.py"), '    "shop/dashboard.html"')?.split("\n}\n")[0]).toBe(templates);
  });
});

describe("CACHES of a project", () => {
  it("name no server but the project's own, one for each that the document names", () => {
    const redis = "django.core.cache.backends.redis.RedisCache";
    const { caches, servers } = localCaches({
      default: { BACKEND: redis, LOCATION: "redis://me:secret@cache.example.com:6379/2" },
      second: { BACKEND: redis, LOCATION: ["redis://cache.example.com:6379?db=3", "rediss://other.example.com"] },
      pages: { BACKEND: "django.core.cache.backends.memcached.PyMemcacheCache", LOCATION: "a.example.com;b:11212" },
    });
    expect(caches.default?.LOCATION).toBe("redis://127.0.0.1:16400/2");
    expect(caches.second?.LOCATION).toEqual(["redis://127.0.0.1:16400/3", "redis://127.0.0.1:16401/0"]);
    expect(caches.pages?.LOCATION).toBe("127.0.0.1:21211;127.0.0.1:21212");
    expect(servers).toEqual([
      { kind: "redis", port: 16400, address: "cache.example.com:6379" },
      { kind: "redis", port: 16401, address: "other.example.com:6379" },
      { kind: "memcached", port: 21211, address: "a.example.com" },
      { kind: "memcached", port: 21212, address: "b:11212" },
    ]);
  });

  it("keep files in the project's folder, and a server that is meant to be down down", () => {
    const file = projectOf({ backend: "filebased" });
    expect(cachesIn(file)).toMatchObject({ default: { LOCATION: "file_cache" } });
    const down = projectOf({ backend: "redis-down" });
    expect(cachesIn(down)).toMatchObject({ default: { LOCATION: "redis://127.0.0.1:6390/0" } });
    expect(planOf(down).unreachable).toEqual(["default"]);
    expect(down.files.map(({ path }) => path)).not.toContain("compose.yaml");
  });

  it("name the program's own functions where they are now", () => {
    const locmem = "django.core.cache.backends.locmem.LocMemCache";
    const { caches } = localCaches({ default: { BACKEND: locmem, KEY_FUNCTION: "__main__.make_key" } });
    expect(caches.default?.KEY_FUNCTION).toBe("views.make_key");
  });
});

describe("the requests of a project", () => {
  it("come when those of the simulation come, on the same processes", () => {
    const { requests, processes, threads } = planOf(projectOf({}));
    expect(requests.map(({ at }) => at)).toEqual([0, 0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.4, 2.7, 3, 3.3]);
    expect(requests.map(({ process }) => process)).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]);
    expect([processes, threads]).toEqual([4, 3]);
  });

  it("are spread over eight processes where the simulation has one for each", () => {
    const project = projectOf({ scenario: { ...STARTER.scenario, count: 60, processes: 60 } });
    expect(planOf(project)).toMatchObject({ processes: 8, threads: 8 });
    expect(textOf(project, "README.md")).toContain("The playground had 60 processes; 8 are started here");
  });

  it("are each call once in one thread for a plain run, and rounds of a few at once for an exploration", () => {
    const calls = [
      { entry: "show", args: [] },
      { entry: "change", args: [1, null] },
    ];
    const scenario = { ...STARTER.scenario, calls };
    const once = planOf(projectOf({ mode: "run", scenario }));
    expect(once.requests.map(({ at, call }) => [at, call])).toEqual([
      [null, "show"],
      [null, "change"],
    ]);
    expect(once).toMatchObject({ processes: 1, threads: 1, rounds: 1 });
    const together = planOf(projectOf({ mode: "explore", together: 3, scenario }));
    expect(together.requests.map(({ at, call }) => [at, call])).toEqual([
      [0, "show"],
      [0, "change"],
      [0, "show"],
    ]);
    expect(together.rounds).toBe(20);
  });

  it("empty a cache and have a server fail where the scenario does: what fails stands before the server", () => {
    const project = projectOf({
      scenario: {
        ...STARTER.scenario,
        interventions: [{ kind: "flush", backend: "redis", atMs: 4000 }],
        faults: [{ kind: "down", backend: "redis", fromMs: 1500, untilMs: 3500 }],
      },
    });
    expect(planOf(project).flushes).toEqual([{ at: 4, aliases: ["default"] }]);
    expect(textOf(project, "README.md")).toContain("From 1.5 s until 3.5 s, redis is down.");
    const down = { kind: "down", from: 1.5, until: 3.5, extra: 0, share: 0 };
    expect(planOf(project).faulty).toEqual([{ port: 16400, real: 17400, faults: [down] }]);
    expect(cachesIn(project)).toMatchObject({ default: { LOCATION: "redis://127.0.0.1:16400/0" } });
    expect(textOf(project, "compose.yaml")).toContain('"127.0.0.1:17400:6379"');
  });
});

describe("models of the program's own", () => {
  it.for([
    ["class Note(models.Model):", true],
    ["class Note(Model):", true],
    ["class Note(Dated, models.Model):", true],
    ["from django.db import models", false],
    ["class ModelCache(LocMemCache):", false],
  ] as const)("%s: %s", ([line, expected]) => {
    const code = `import this\n\n${line}\n    pass\n`;
    expect(definesModels({ code, files: [] })).toBe(expected);
    expect(definesModels({ code: "", files: [{ name: "notes.py", code }] })).toBe(expected);
    expect(textOf(projectOf({ code }), "README.md").includes("Models of your own have no tables")).toBe(expected);
  });
});

describe("a stranger's document", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      "../../etc/passwd",
      '"""\nimport os',
      "</script>[x](javascript:1)",
      "$&$`",
      "C:\\con",
      "a\r\nb",
      "__proto__",
    ),
  );
  const PATH =
    /^(README\.md|requirements\.txt|compose\.yaml|requests\.json|run\.py|manage\.py|(program|shop|take_home)\/\w+\.(py|json))$/;

  it("places no file elsewhere, and its settings are read back as the same data", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, code, file, location) => {
        const locmem = "django.core.cache.backends.locmem.LocMemCache";
        const caches = { default: { BACKEND: locmem, LOCATION: location, KEY_PREFIX: title } };
        const document = { ...STARTER, title, code, files: [{ name: file, code }] };
        const project = takeHome({ document, backend: "locmem", caches, template });
        expect(project.name).toMatch(/^stampede-[a-z0-9][a-z0-9-]*$/);
        for (const { path } of project.files) expect(path).toMatch(PATH);
        expect(cachesIn(project)).toEqual(caches);
        expect(textOf(project, "README.md").split("\n")[0]).toMatch(/^# [^<>[\]`\\*_#&|!]+$/);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it("is packed under one folder; a path out of it is refused", () => {
    const unpacked = unzipSync(zipFiles("stampede-x", [{ path: "a/b.py", text: "é\n" }], 1_767_603_600_000));
    expect(Object.keys(unpacked)).toEqual(["stampede-x/a/b.py"]);
    expect(strFromU8(unpacked["stampede-x/a/b.py"] ?? new Uint8Array())).toBe("é\n");
    for (const path of ["../x", "/etc/x", "a//b", "a\\b", "", ".hidden", "a/..", "C:/x"])
      expect(() => zipFiles("stampede-x", [{ path, text: "" }], 1_767_603_600_000)).toThrow(/no path for a zip/);
  });
});
