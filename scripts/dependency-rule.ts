/**
 * The law of the house: which layer may import which, as one table, and the check of one import against it. Layers are
 * folders; everything not named here (tests, scripts, e2e) may import anything. The prose is in docs/architecture.md.
 */
import { dirname, join, normalize } from "node:path/posix";

const LAYERS = [
  { name: "engine", folder: "lib/engine/", may: [] },
  { name: "simulation", folder: "lib/simulation/", may: ["engine"] },
  { name: "explorer", folder: "lib/explorer/", may: ["engine", "simulation"] },
  { name: "view-models", folder: "lib/view-models/", may: ["engine", "simulation", "explorer"] },
  { name: "runtime", folder: "lib/runtime/", may: ["engine", "simulation", "explorer"] },
  { name: "course", folder: "lib/course/", may: ["engine", "simulation", "explorer", "runtime"] },
  {
    name: "stores",
    folder: "lib/stores/",
    may: ["engine", "simulation", "explorer", "runtime", "course", "view-models"],
  },
  { name: "ui", folder: "components/ui/", may: [] },
  {
    name: "visualisers",
    folder: "components/visualisers/",
    may: ["ui", "view-models", "engine", "simulation", "explorer"],
  },
  {
    name: "components",
    folder: "components/",
    may: ["ui", "visualisers", "stores", "course", "runtime", "explorer", "simulation", "engine", "view-models"],
  },
  {
    name: "app",
    folder: "app/",
    may: [
      "components",
      "ui",
      "visualisers",
      "stores",
      "course",
      "runtime",
      "explorer",
      "simulation",
      "engine",
      "view-models",
    ],
  },
] as const;

/** The aliases of package.json's "imports", by the folder each stands for. */
const ALIASES: readonly [prefix: string, folder: string][] = [
  ["#engine/", "lib/engine/"],
  ["#simulation/", "lib/simulation/"],
  ["#explorer/", "lib/explorer/"],
  ["#runtime/", "lib/runtime/"],
  ["#course/", "lib/course/"],
  ["#view-models/", "lib/view-models/"],
  ["#stores/", "lib/stores/"],
  ["#components/", "components/"],
  ["#tooling/", "scripts/"],
];

/** Visualisers get types of the layers they draw, never their code: that is what view-models are for. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  visualisers: ["engine", "simulation", "explorer"],
};

/** The worker's entry: bundled on its own, so an import of it would run it in the page. */
const WORKER_ENTRY = /^lib\/runtime\/worker\/worker(\.ts)?$/;

export interface FoundImport {
  specifier: string;
  typeOnly: boolean;
}

/** Import, re-export and dynamic import, by their specifier. */
export function importsOf(source: string): FoundImport[] {
  const found: FoundImport[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
  for (const [, type, specifier] of source.matchAll(statement))
    if (specifier) found.push({ specifier, typeOnly: type !== undefined });
  for (const [, specifier] of source.matchAll(/\bimport\(\s*"([^"]+)"/g))
    if (specifier) found.push({ specifier, typeOnly: false });
  return found;
}

/** What is wrong with this import, in words, or null. Paths are from the root of the project, with forward slashes. */
export function brokenRule(file: string, { specifier, typeOnly }: FoundImport): string | null {
  const target = resolve(file, specifier);
  if (target === null) return null;
  if (WORKER_ENTRY.test(target)) return `${file} imports the worker's entry; import #runtime/protocol or the client`;
  const from = layerOf(file);
  if (!from) return null;
  const to = layerOf(target);
  if (!to) {
    return target.startsWith("lib/") || target.startsWith("components/")
      ? null
      : `${from.name} may not import ${specifier}`;
  }
  if (to.name === from.name) return null;
  if (!(from.may as readonly string[]).includes(to.name))
    return `${from.name} may not import ${to.name} (${specifier})`;
  if (!typeOnly && TYPES_ONLY[from.name]?.includes(to.name)) {
    return `${from.name} may import only types of ${to.name} (${specifier})`;
  }
  return null;
}

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  for (const [prefix, folder] of ALIASES)
    if (specifier.startsWith(prefix)) return folder + specifier.slice(prefix.length);
  return null;
}

function layerOf(path: string) {
  return LAYERS.find((layer) => path.startsWith(layer.folder));
}
