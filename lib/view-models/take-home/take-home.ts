/**
 * The document as a project for real Django: text files, ready to be packed. Of the learner's own, programs are files under safe names, settings are parsed and
 * written anew, and everything else is JSON, so that a stranger's document can place no file elsewhere and put no code into ours.
 */

import { pythonText } from "#view-models/literals/python-text";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { PROGRAM_FILE } from "#view-models/playground/playground-options";
import { FILE_NAME } from "#view-models/playground/program-files";
import { shopTables } from "#view-models/playground/shop-data";
import { composeText, requirementsText } from "#view-models/take-home/take-home-packages";
import { planText, takeHomePlan } from "#view-models/take-home/take-home-plan";
import { readmeText } from "#view-models/take-home/take-home-readme";
import { localCaches } from "#view-models/take-home/take-home-servers";

export interface TextFile {
  path: string;
  text: string;
}

export interface TakeHome {
  /** The folder that everything is in, and the zip's name. */
  name: string;
  files: TextFile[];
  commands: readonly string[];
}

export interface TakeHomeSource {
  document: PlaygroundDocument;
  /** The one that counts, also with settings of one's own. */
  backend: string;
  /** CACHES as the playground runs with them. */
  caches: Record<string, Record<string, unknown>>;
  /** The files under take-home/, which are the same for everybody. */
  template: readonly TextFile[];
}

const SETTINGS_FILE = "take_home/settings.py";
const SETTINGS_LINE = /^CACHES = .*$/m;

export function takeHome({ document, backend, caches, template }: TakeHomeSource): TakeHome {
  const local = localCaches(caches);
  const plan = takeHomePlan(document, backend, local);
  const compose = composeText(local, plan, [document.code, ...document.files.map(({ code }) => code)]);
  const readme = readmeText(document, plan, local);
  const files = [
    { path: "README.md", text: readme.text },
    { path: "requirements.txt", text: requirementsText(local, document.django) },
    ...(compose === null ? [] : [{ path: "compose.yaml", text: compose }]),
    { path: "requests.json", text: planText(plan) },
    { path: `program/${PROGRAM_FILE}`, text: withEnd(document.code) },
    ...document.files.flatMap(({ name, code }) =>
      FILE_NAME.test(name) ? [{ path: `program/${name}`, text: withEnd(code) }] : [],
    ),
    { path: "shop/rows.json", text: rowsText(document) },
    ...template.map(({ path, text }) =>
      path === SETTINGS_FILE ? { path, text: withCaches(text, pythonText(local.caches, 0)) } : { path, text },
    ),
  ];
  return { name: folderName(document.title), files, commands: readme.commands };
}

function withCaches(settings: string, caches: string): string {
  if (!SETTINGS_LINE.test(settings)) throw new Error(`${SETTINGS_FILE} has no line that sets CACHES`);
  return settings.replace(SETTINGS_LINE, () => `CACHES = ${caches}`);
}

function rowsText({ shop }: PlaygroundDocument): string {
  const tables = Object.entries(shopTables(shop)).map(([table, rows]) => {
    const lines = rows.map((row) => `    ${JSON.stringify(row)}`);
    return `  ${JSON.stringify(table)}: [\n${lines.join(",\n")}\n  ]`;
  });
  return `{\n${tables.join(",\n")}\n}\n`;
}

const withEnd = (code: string): string => (code === "" || code.endsWith("\n") ? code : `${code}\n`);

/** Never a name that means something to a disk: it begins with a word of ours. */
function folderName(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
  return words === "" ? "stampede-program" : `stampede-${words}`;
}
