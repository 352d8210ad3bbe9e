/**
 * Finds a Chromium for the end-to-end tests, or installs one and says so: the system's, Playwright's own, else Debian's
 * package (as root on Debian), else Playwright's download. CHROMIUM_PATH decides for itself.
 */
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { run } from "./run";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

export function findBrowser(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...MAC].find((path) => path && existsSync(path)) ?? null;
}

async function installBrowser(): Promise<string> {
  if (isDebian() && process.getuid?.() === 0) {
    console.log("browser: none found; installing Debian's chromium with apt-get …");
    await run("apt-get", ["update", "-q"]);
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
      DEBIAN_FRONTEND: "noninteractive",
    });
  } else {
    console.log("browser: none found; downloading Playwright's chromium …");
    await run("npx", ["playwright", "install", "chromium"]);
  }
  const found = findBrowser();
  if (!found) throw new Error("no Chromium could be installed; set CHROMIUM_PATH to one");
  return found;
}

export async function ensureBrowser(): Promise<string> {
  const path = findBrowser() ?? (await installBrowser());
  console.log(`browser: ${path}`);
  return path;
}

function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
