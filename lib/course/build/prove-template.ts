/** The files that every race to take home has (at build time only): those of `race-home/`, and of `take-home/` what both kinds of project need. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const FROM_TAKE_HOME = /^(?:shop\/.*|take_home\/(?:__init__|arguments)\.py)$/;
/** Tests of these files stay here; the project has a test_race.py of its own. */
const OURS = /^test_(?:conductor|gates|verdicts)\.py$/;
/** Comments that mark a section count there as they do in the playground. */
export const SECTIONS = "stampede/sections.py";

/** How to use the conductor in a project of one's own. */
const CONDUCTOR = "CONDUCTOR.md";

export function readProveTemplate(root = process.cwd()): { path: string; text: string }[] {
  const own = pythonIn(join(root, "race-home")).filter(({ path }) => !OURS.test(path));
  const shared = pythonIn(join(root, "take-home")).filter(({ path }) => FROM_TAKE_HOME.test(path));
  return [
    ...own,
    { path: CONDUCTOR, text: readFileSync(join(root, "race-home", CONDUCTOR), "utf8") },
    { path: SECTIONS, text: readFileSync(join(root, "lib/runtime/python", SECTIONS), "utf8") },
    { path: "pytest.ini", text: "[pytest]\nDJANGO_SETTINGS_MODULE = settings\npython_files = test_race.py\n" },
    ...shared,
  ];
}

const pythonIn = (folder: string): { path: string; text: string }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".py"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));
