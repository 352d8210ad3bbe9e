/** The programs of the page about 6.1 (course/reference/django-changes.ts), run on both versions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Runner } from "#course/build/runner";
import { highlightPython } from "#course/prose/highlight";
import { changeGroups, type DjangoChange } from "#course/reference/django-changes";
import { DJANGO_VERSIONS, type DjangoVersion } from "#engine/django-version";

const FOLDER = join(import.meta.dirname, "../reference/changes");

export interface ShownChange extends DjangoChange {
  code: string;
  highlighted: string;
  prints: Record<DjangoVersion, string>;
}

export interface ShownGroup {
  title: string;
  changes: ShownChange[];
}

export const sourceOfChange = (name: string): string => readFileSync(join(FOLDER, `${name}.py`), "utf8");

/** As the reader sees it: without what only the recorder reads. */
const shownCode = (source: string): string => source.replace(/^# BACKENDS:.*\n/, "").trimEnd();

export async function runChanges(runner: Runner): Promise<ShownGroup[]> {
  const groups: ShownGroup[] = [];
  for (const { title, changes } of changeGroups) {
    const shown: ShownChange[] = [];
    for (const change of changes) shown.push(await runChange(runner, change));
    groups.push({ title, changes: shown });
  }
  return groups;
}

async function runChange(runner: Runner, change: DjangoChange): Promise<ShownChange> {
  const code = shownCode(sourceOfChange(change.name));
  const prints = { "5.2": "", "6.1": "" };
  for (const django of DJANGO_VERSIONS) {
    const { stdout, error } = await runner.run({ code, backend: change.backend, django });
    if (error) throw new Error(`${change.name} on Django ${django}: ${error.lastLine}`);
    prints[django] = stdout.trimEnd();
  }
  if (prints["5.2"] === prints["6.1"]) throw new Error(`${change.name} prints the same on both versions`);
  return { ...change, code, highlighted: highlightPython(code), prints };
}
