/**
 * The playground's presets, "infamous traces": `lessons/presets/<slug>.py` and `.json` (at build time only). Each says what shows that its incident happens; the
 * test beside this file runs it. The fields are a document of the playground (view-models/playground-document.ts), which checks them again on arrival.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { scenarioOf } from "#course/blocks/scenario-fields";
import type { Scenario } from "#simulation/scenario";

/** What goes wrong: work done too often; old or foreign data; lost updates and locks; entries that are gone; requests that fail or wait. */
const PRESET_GROUPS = ["often", "old", "lost", "gone", "fails"] as const;

const file = z.strictObject({
  title: z.string().min(3),
  sentence: z.string().min(30),
  group: z.enum(PRESET_GROUPS),
  mode: z.enum(["run", "many", "explore"]),
  backend: z.enum(["locmem", "filebased", "db", "dummy", "redis", "memcached"]),
  settings: z.string().default(""),
  scenario: z.record(z.string(), z.unknown()),
  timing: z.enum(["nominal", "adversarial"]).default("nominal"),
  properties: z.array(z.string()).default(["no-raise", "no-none"]),
  together: z.int().positive().default(2),
  /** How it is run, a probe of the course's (probe.ts and its like), and what the probe finds. */
  shows: z.array(z.tuple([z.enum(["run", "many", "explore"]), z.string(), z.string()])).min(1),
});

export interface Preset {
  slug: string;
  title: string;
  sentence: string;
  group: (typeof PRESET_GROUPS)[number];
  code: string;
  settings: string;
  backend: string;
  scenario: Scenario;
  timing: "nominal" | "adversarial";
  properties: string[];
  mode: "run" | "many" | "explore";
  together: number;
  shows: readonly [mode: "run" | "many" | "explore", probe: string, finds: string][];
}

export function readPresets(root = process.cwd()): Preset[] {
  const folder = join(root, "lessons/presets");
  const slugs = readdirSync(folder).flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -5)] : []));
  return slugs.sort().map((slug) => {
    const { scenario: fields, ...rest } = file.parse(JSON.parse(readFileSync(join(folder, `${slug}.json`), "utf8")));
    const scenario = scenarioOf(fields);
    if (typeof scenario === "string") throw new Error(`lessons/presets/${slug}.json: ${scenario}`);
    return { slug, ...rest, scenario, code: readFileSync(join(folder, `${slug}.py`), "utf8") };
  });
}
