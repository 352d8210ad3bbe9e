/**
 * A race as a project for real Django: the program, the order of the steps as data, and a test that forces that order and fails as long as the
 * race is there. As with the other project to take home (decision 7), all of the learner's own is files under safe names, literals and JSON.
 */
import { DEFAULT_DJANGO, type DjangoVersion } from "#engine/django-version";
import { pythonText } from "#view-models/literals/python-text";
import { FILE_NAME } from "#view-models/playground/program-files";
import { type ShopRows, shopTables } from "#view-models/playground/shop-data";
import type { RaceSchedule } from "#view-models/prove/race-schedule";
import type { TakeHome, TextFile } from "#view-models/take-home/take-home";
import { composeText, requirementsText } from "#view-models/take-home/take-home-packages";
import { localCaches } from "#view-models/take-home/take-home-servers";

interface ProvedRace extends RaceSchedule {
  /** Of the property, as a sentence that is true when all is well. */
  title: string;
  /** `code`: the learner's own `holds`. */
  property: { name: string; code: string | null };
  /** The race report; "" = an order of the learner's own, of which nothing was said. */
  report: string;
}

export interface ProveSource {
  title: string;
  code: string;
  modules: Readonly<Record<string, string>>;
  driver: string | null;
  shop: ShopRows | null;
  django: DjangoVersion | undefined;
  caches: Record<string, Record<string, unknown>>;
  race: ProvedRace;
  /** The files that all these projects have. */
  template: readonly TextFile[];
}

/** What the package `stampede` of the project is for: its name, or a comment that marks a section. */
const OF_STAMPEDE = /\bstampede\b|#\s*section:/;
const SETTINGS_LINE = /^CACHES = .*$/m;
/** What a program may be called that is one of several files; packages have folders. */
const MODULE_PATH = /^(?:\w+\/)*\w+\.py$/;

export function proveProject(source: ProveSource): TakeHome {
  const { title, code, modules, driver, shop, django = DEFAULT_DJANGO, race, template } = source;
  const local = localCaches(source.caches);
  const compose = composeText(local, { faulty: [] }, [code, ...Object.values(modules)]);
  const needsDriver = driver !== null || [code, ...Object.values(modules)].some((text) => OF_STAMPEDE.test(text));
  const files: TextFile[] = [
    { path: "README.md", text: readme(title, race, compose !== null) },
    { path: "requirements.txt", text: `${requirementsText(local, django)}pytest-django==4.14.0\n` },
    ...(compose === null ? [] : [{ path: "compose.yaml", text: compose }]),
    { path: "schedule.json", text: scheduleText(race) },
    { path: "program/views.py", text: withEnd(code) },
    ...Object.entries(modules).flatMap(([name, text]) => {
      const path = name.endsWith(".py") ? name : `${name}.py`;
      return FILE_NAME.test(path) || MODULE_PATH.test(path) ? [{ path: `program/${path}`, text: withEnd(text) }] : [];
    }),
    ...(driver === null ? [] : [{ path: "driver.py", text: withEnd(driver) }]),
    { path: "shop/rows.json", text: `${JSON.stringify(shopTables(shop), null, 1)}\n` },
    ...template
      .filter(({ path }) => needsDriver || !path.startsWith("stampede/"))
      .map(({ path, text }) =>
        path === "settings.py" ? { path, text: withCaches(text, pythonText(local.caches, 0)) } : { path, text },
      ),
  ];
  const name = `race-${wordsOf(title) || "of-requests"}`;
  return { name, files, commands: [...(compose === null ? [] : ["docker compose up -d"]), INSTALL, TEST] };
}

const INSTALL = "pip install -r requirements.txt";
const TEST = "python manage.py test";

/** One step a line: it is what a reader looks at and changes. */
function scheduleText({ steps, requests, ...rest }: ProvedRace): string {
  const list = (items: readonly unknown[]) => items.map((item) => `    ${JSON.stringify(item)}`).join(",\n");
  const head = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  return `{\n${head.join("")}  "requests": [\n${list(requests)}\n  ],\n  "steps": [\n${list(steps)}\n  ]\n}\n`;
}

function withCaches(settings: string, caches: string): string {
  if (!SETTINGS_LINE.test(settings)) throw new Error("settings.py has no line that sets CACHES");
  return settings.replace(SETTINGS_LINE, () => `CACHES = ${caches}`);
}

const readme = (title: string, race: ProvedRace, needsServer: boolean): string => `# ${plain(title)}

A test that forces one interleaving on real Django. In this folder:

\`\`\`
${[...(needsServer ? ["docker compose up -d"] : []), INSTALL, TEST].join("\n")}
\`\`\`

(or \`pytest\`). ${
  race.report === ""
    ? "It runs the order that you chose in the playground, and fails if no order of whole requests could have ended like it."
    : "It fails: the race happens, and the message is the report that you know."
} Mend \`program/views.py\`, and run it again. Steps that
your code no longer takes are left out, new ones are taken on the way, and the test passes once the property holds:
“${plain(race.title)}” Keep it: it is a regression test.

\`program/views.py\` runs with all your rights, outside of any browser. If it came to you in somebody's link, read it first. The test empties
the caches of \`settings.py\`${needsServer ? " (they are servers of this project's own)" : ""} and makes a test database. CACHES and DATABASES may name other servers, PostgreSQL, too.

- \`schedule.json\`: the requests, and each step of the order. \`at\` is the time in seconds by then, \`expires\` what has run out in the meantime.
- \`conductor.py\` and \`conductor_gates.py\`: they let one request go on at a time, and they need nothing of this project, nor any package. Copy both
  into yours, and \`conductor.explore(requests=[…], max_switches=2)\` looks for races there. \`CONDUCTOR.md\` shows how.
- \`race.py\`, \`verdicts.py\`, \`test_race.py\`: set up, run, judge. \`shop/\`: the shop, whose slow work takes no time here.
`;

const withEnd = (code: string): string => (code === "" || code.endsWith("\n") ? code : `${code}\n`);

/** Letters, digits, and punctuation that means nothing to Markdown. */
const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} .,:;'’“”?()/+-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

const wordsOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
