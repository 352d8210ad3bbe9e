/**
 * `npm run attack`: everything that was ever tried to break the course, against `out/`, in Chromium; some twenty minutes. Prints what was survived of what was
 * tried, and with --write puts the table into docs/attack.md. A word as an argument runs the sections whose title has it. Each try has a limit of time,
 * and the browser is closed whatever happens. The sample that npm test runs is attack.spec.ts.
 */
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { ensureBrowser } from "#tooling/browser";
import { ROOT } from "#tooling/project-files";
import { createStaticServer } from "#tooling/static-server";
import { bigValues } from "./big-values";
import { climbs, deaths, doors, type Elsewhere, forgeries, poisons } from "./in-worker";
import { largeWork } from "./large-work";
import { stops, storage } from "./on-page";
import type { Section } from "./section";
import { serverRequests } from "./server";
import { Wire } from "./wire";

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const site = createStaticServer(process.env.ATTACK_SITE ?? join(ROOT, "out"));
const elsewhere: Elsewhere = { origin: "", visits: [] };
const other = createServer(({ url = "" }, response) => {
  elsewhere.visits.push(url);
  response.setHeader("Access-Control-Allow-Origin", "*").end("export default 1");
});
const portOf = async (server: typeof other) => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};
const port = await portOf(site);
const origin = `http://localhost:${port}`;
elsewhere.origin = `http://127.0.0.1:${await portOf(other)}`;
const executablePath = await ensureBrowser();
const launch = () => chromium.launch({ executablePath, args: ["--no-sandbox"] });
const browser = await launch();
const sections: Section[] = [];
try {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/`);
  const wire = await Wire.start(page);
  const all: Record<string, () => Promise<Section>> = {
    poisons: () => poisons(wire, 1),
    doors: () => doors(wire, elsewhere, 1),
    climbs: () => climbs(page, elsewhere, 1),
    deaths: () => deaths(wire, 1),
    forgeries: () => forgeries(wire, 1),
    big: () => bigValues(launch, origin, 1),
    stop: () => stops(browser, origin, 1),
    storage: () => storage(browser, origin, 1),
    work: () => largeWork(browser, origin),
    server: () => serverRequests(port),
  };
  for (const [name, attack] of Object.entries(all)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const startedMs = performance.now();
    const done = await attack();
    sections.push(done);
    const seconds = Math.round((performance.now() - startedMs) / 1000);
    console.log(`${done.title}: ${done.tried - done.failures.length} of ${done.tried}, ${seconds} s`);
    for (const text of [...done.failures.map((failure) => `✗ ${failure}`), ...done.figures]) console.log(`  ${text}`);
  }
} finally {
  await browser.close();
  site.close();
  site.closeAllConnections();
  other.close();
  other.closeAllConnections();
}

if (process.argv.includes("--write")) writeFileSync(join(ROOT, "docs/attack.md"), tableOf(sections));
const failed = sections.reduce((count, { failures }) => count + failures.length, 0);
process.exit(failed === 0 ? 0 : 1);

function tableOf(done: readonly Section[]): string {
  const rows = done.map(({ title, tried, failures }) => `| ${title} | ${tried - failures.length} / ${tried} |`);
  const notes = done.flatMap(({ title, failures, figures }) =>
    [
      ...failures.map((failure) => `- not survived: ${failure.replaceAll("\n", " ")}`),
      ...figures.map((figure) => `- ${figure}`),
    ].map((text, at) => (at === 0 ? `\n**${title}**\n\n${text}` : text)),
  );
  return `# Under attack

Written by \`npm run attack -- --write\` (e2e/attack). "Survived" means: a clear end, nothing reached, nothing lost, and what comes next is right.

| section | survived / tried |
|---|---|
${rows.join("\n")}
${notes.join("\n")}
`;
}
