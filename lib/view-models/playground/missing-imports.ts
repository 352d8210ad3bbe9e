/**
 * Imports that will find nothing, said per file and line before anything runs: third-party packages, other apps of the project, parts of Django that are
 * not simulated. Those in a `try` are the program's own business. What is said when the program runs is python/stampede/sandbox.py, which
 * knows a reason for each; the parts of Django are held to its list by a test.
 */
import { isImportable } from "#view-models/literals/reserved-names";
import { PROGRAM_FILE } from "#view-models/playground/playground-options";
import type { ProgramFile } from "#view-models/playground/program-files";
import { lineOf, readPython } from "#view-models/source/read-python";
import type { Statement } from "#view-models/source/syntax";
import { everyStatement } from "#view-models/source/walk";

export interface MissingImport {
  file: string;
  line: number;
  module: string;
  why: string;
}

export const MISSING_DJANGO = [
  "django.contrib.admin",
  "django.contrib.gis",
  "django.contrib.postgres",
  "django.contrib.contenttypes",
  "django.contrib.sites",
  "django.contrib.staticfiles",
  "django.contrib.flatpages",
  "django.contrib.redirects",
  "django.contrib.sitemaps",
  "django.contrib.syndication",
  "django.contrib.humanize",
  "django.core.mail",
  "django.core.management",
  "django.core.files",
  "django.core.checks",
  "django.core.handlers",
  "django.core.asgi",
  "django.core.wsgi",
  "django.forms",
  "django.db.migrations",
  "django.db.backends",
  "django.tasks",
];

export function missingImports(code: string, files: readonly ProgramFile[]): MissingImport[] {
  const modules = new Set(files.map(({ name }) => moduleOf(name)));
  return [{ name: PROGRAM_FILE, code }, ...files].flatMap((file) => {
    const statements = readPython(file.code);
    if (statements === null) return [];
    return importsIn(statements).flatMap((statement) => {
      const { module, names } = statement;
      const why =
        names === null || !module.startsWith(".")
          ? reasonFor(module, modules)
          : relativeReason(
              module,
              names.map(({ name }) => name),
              file.name,
              modules,
            );
      return why === null ? [] : [{ file: file.name, line: lineOf(file.code, statement.from), module, why }];
    });
  });
}

type Import = Extract<Statement, { kind: "import" }>;

const importsIn = (statements: readonly Statement[]): Import[] =>
  everyStatement(statements).flatMap(({ statement, inside }) =>
    statement.kind === "function"
      ? importsIn(statement.body)
      : statement.kind === "import" && !inside.some(({ kind }) => kind === "try")
        ? [statement]
        : [],
  );

const moduleOf = (file: string): string => file.replace(/(?:\/__init__)?\.py$/, "").replaceAll("/", ".");

/** A module of the program's files, or a package that some of them are in. */
const isOwn = (module: string, modules: ReadonlySet<string>): boolean =>
  [...modules].some((each) => each === module || each.startsWith(`${module}.`));

function reasonFor(module: string, modules: ReadonlySet<string>): string | null {
  const [root = ""] = module.split(".");
  if (isOwn(module, modules)) return null;
  if (isOwn(root, modules)) return `there is no file ${module.replaceAll(".", "/")}.py here: bring it too.`;
  const part = MISSING_DJANGO.find((each) => module === each || module.startsWith(`${each}.`));
  if (part !== undefined) return `${part} is not simulated here. Run the program to read what to do instead.`;
  if (isImportable(root)) return null;
  return `it is not here. If ${root} is part of your project, bring its files; if it is a package from PyPI, take out what needs it, or put a small function of your own in its place.`;
}

/** `from .prices import price` in `shop2/views.py` is `shop2.prices`. */
function relativeReason(
  module: string,
  names: readonly string[],
  file: string,
  modules: ReadonlySet<string>,
): string | null {
  const dots = /^\.+/.exec(module)?.[0].length ?? 1;
  const folders = file.split("/").slice(0, -1);
  const base = folders.slice(0, Math.max(0, folders.length - (dots - 1)));
  const rest = module.slice(dots);
  const targets = rest === "" ? names.map((name) => [...base, name]) : [[...base, ...rest.split(".")]];
  const missing = targets.find((parts) => !isOwn(parts.join("."), modules));
  // Of `from . import x`, x may be a name of the package itself.
  if (!missing || (rest === "" && modules.has(base.join(".")))) return null;
  return `there is no file ${missing.join("/")}.py here: bring it too.`;
}
