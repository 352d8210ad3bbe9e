/** Races of the course as the projects that the page hands out, unpacked into a folder: `npm run prove -- --only stale --projects DIR`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readProveTemplate } from "#course/build/prove-template";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { keepsInModule } from "#tooling/prove/counterexamples";
import type { CourseRace } from "#tooling/prove/races";
import { encodeRace } from "#view-models/links/race-link";
import { proveRace } from "#view-models/prove/prove-race";
import type { TakeHome } from "#view-models/take-home/take-home";

/** One project for each property that does not hold. */
export function projectsOf(interpreter: Interpreter, { name, options, spec }: CourseRace): TakeHome[] {
  const prepared = prepareSimulation(interpreter, options, spec.scenario, "instant");
  const explorer = explorerFor(interpreter, prepared, spec);
  while (!explorer.advance(10_000));
  const report = reportOf(interpreter, prepared, spec, explorer);
  return report.verdicts.flatMap(({ name: property, title, kind, holds }) => {
    const found = report.counterexamples.find((one) => one.property === property);
    if (kind !== "always" || holds !== false || !found) return [];
    const { events, choices, explanation } = found;
    const asked = spec.properties.find(
      (one) => (one.kind === "named" ? one.name.split("=")[0] : one.title) === property,
    );
    const { backend = "locmem", code } = options;
    const packed = encodeRace({ code, backend, scenario: spec.scenario, timing: spec.timing, choices });
    const race = {
      title: `${name} ${property}`,
      options,
      scenario: spec.scenario,
      events,
      start: report.start,
      apart: keepsInModule(prepared, options.code, spec.scenario),
      naming: { caches: report.caches, previews: report.previews },
      found: {
        property: {
          name: asked?.kind === "named" ? asked.name : property,
          code: asked?.kind === "python" ? asked.code : null,
        },
        title,
        told: explanation,
      },
      link: packed && process.env.SITE_URL ? `${process.env.SITE_URL}/playground#${packed}` : null,
    };
    return [proveRace(race, readProveTemplate())];
  });
}

export function unpack({ name, files }: TakeHome, folder: string): string {
  for (const { path, text } of files) {
    const place = join(folder, name, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return join(folder, name);
}
