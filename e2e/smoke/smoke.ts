/**
 * `npm run smoke`: the twenty steps in Firefox and in WebKit, against `out/`. Installs them as npm test installs Chromium (Debian, as root); where one
 * cannot be had it is skipped, with the reason. Writes its counts for npm test's summary.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { ROOT } from "#tooling/project-files";
import { run } from "#tooling/run";
import { createStaticServer } from "#tooling/static-server";
import { startFirefox } from "./firefox";
import { NotHere, type Session } from "./session";
import { STEPS } from "./steps";
import { Visitor } from "./visitor";
import { startWebKit } from "./webkit";

const BROWSERS = [
  { name: "Firefox", packages: ["firefox-esr"], start: startFirefox },
  { name: "WebKit", packages: ["webkit2gtk-driver", "xvfb"], start: startWebKit },
];
/** After so many the rest would only wait. */
const MOST_FAILURES = 3;
const REPORT = join(ROOT, ".cache/smoke.json");

const total = { passed: 0, failed: 0, skipped: 0, why: "" };
for (const browser of BROWSERS) {
  if (process.argv[2] && process.argv[2] !== browser.name) continue;
  const startedMs = performance.now();
  let session: Session;
  try {
    session = await started(browser);
  } catch (error) {
    if (error instanceof NotHere) {
      total.skipped += STEPS.length;
      total.why += `${browser.name} skipped, ${error.message}. `;
      console.log(`${browser.name}: skipped, ${error.message}`);
    } else {
      total.failed += 1;
      console.error(`${browser.name} could not be started:`, error);
    }
    continue;
  }
  const failures = await walk(session).finally(() => session.close());
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  console.log(`${session.version}: ${STEPS.length - failures.length} of ${STEPS.length} steps, ${seconds} s`);
  total.failed += failures.length;
  total.passed += STEPS.length - failures.length;
}
writeFileSync(REPORT, JSON.stringify(total));
process.exit(total.failed === 0 ? 0 : 1);

async function started({ packages, start }: (typeof BROWSERS)[number]): Promise<Session> {
  try {
    return await start();
  } catch (error) {
    const isDebian = existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
    if (!(error instanceof NotHere) || !isDebian || process.getuid?.() !== 0) throw error;
    console.log(`installing ${packages.join(" and ")} with apt-get …`);
    await run("apt-get", ["update", "-q"]);
    const code = await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], {
      DEBIAN_FRONTEND: "noninteractive",
    });
    if (code !== 0) throw new NotHere(`${error.message}, and apt-get could not install ${packages.join(" and ")}`);
    return start();
  }
}

async function tried(take: () => Promise<void>): Promise<string | null> {
  try {
    await take();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What failed; steps that were not come to have failed too. */
async function walk(session: Session): Promise<string[]> {
  const server = createStaticServer(process.env.SMOKE_SITE ?? join(ROOT, "out"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.close();
    server.closeAllConnections();
  };
  const visitor = new Visitor(session, `http://localhost:${(server.address() as AddressInfo).port}`);
  const failures: string[] = [];
  await session.resize(1280, 900);
  for (const { title, run: take } of STEPS) {
    if (failures.length >= MOST_FAILURES) {
      failures.push(`${title}: not come to`);
      continue;
    }
    const startedMs = performance.now();
    const failed = await tried(() => take(visitor, { close }));
    // Once more, as the tests in Chromium are: a machine of two cores is late now and then.
    const failedAgain = failed && (await tried(() => take(visitor, { close })));
    if (failedAgain) failures.push(`${title}: ${failedAgain}`);
    const ms = Math.round(performance.now() - startedMs);
    if (failedAgain) console.error(`  ✗ ${failures.at(-1)}`);
    else if (failed) console.log(`  ✓ ${title} (${ms} ms), only at the second try: ${failed}`);
    else console.log(`  ✓ ${title} (${ms} ms)`);
  }
  await close();
  return failures;
}
