/** What is tried on the worker itself: poisons, doors, climbs, deaths, forgeries. */
import type { Page } from "@playwright/test";
import { build } from "esbuild";
import { CHECKS as FORGED_CHECKS, FORGERIES, RIGHT } from "#runtime/grade/forgeries";
import { CHECKS, POISONS, PROGRAM } from "#runtime/grade/poisons";
import { DEATHS, FOREIGN } from "./deaths";
import { CLIMBS, DOORS } from "./doors";
import { attempt, type Section, section } from "./section";
import { printedBy, type Wire } from "./wire";

export interface Elsewhere {
  origin: string;
  /** Addresses that somebody came to. */
  visits: string[];
}

/** Every nth of a list; 1 = all. */
export const sample = <Item>(items: readonly Item[], every: number): Item[] => items.filter((_, i) => i % every === 0);

const grade = async (wire: Wire, code: string, checks: string): Promise<boolean | string> => {
  const answer = await wire.ask({ type: "grade", options: { code }, checks });
  return answer.type === "graded" ? answer.report.passed : answer.type;
};

export async function poisons(wire: Wire, every: number): Promise<Section> {
  const result = section("Poisons: the next run and the next grade are right");
  const clean = printedBy(await wire.run(PROGRAM));
  if (clean.split("\n").length !== 7) throw new Error(`the program that is run afterwards fails by itself: ${clean}`);
  for (const code of sample(POISONS, every))
    await attempt(result, code.split("\n").at(-1) ?? code, async () => {
      await wire.run(code);
      const after = printedBy(await wire.run(PROGRAM));
      if (after !== clean) return `the next run says ${after}`;
      await wire.run(code);
      const passed = await grade(wire, PROGRAM, CHECKS);
      return passed === true ? null : `a right answer is graded ${passed}`;
    });
  return result;
}

export async function doors(wire: Wire, elsewhere: Elsewhere, every: number): Promise<Section> {
  const result = section("Doors: out of Python");
  const port = new URL(elsewhere.origin).port;
  for (const [name, code] of sample(Object.entries(DOORS), every))
    await attempt(result, name, async () => {
      const before = elsewhere.visits.length;
      const printed = printedBy(await wire.run(code.replaceAll("OUT", elsewhere.origin).replaceAll("PORT", port)));
      if (elsewhere.visits.length > before) return `arrived at ${elsewhere.visits.at(-1)}`;
      if (/\bOPEN\b/.test(printed.replaceAll(elsewhere.origin, ""))) return printed;
      return (await wire.run("print('alive')")).type === "ran" ? null : "the next run is dead";
    });
  return result;
}

/** In a worker of ours: the doors closed as in Python's, then each climb as plain code, since the policy lets nobody make code of text. */
export async function climbs(page: Page, elsewhere: Elsewhere, every: number): Promise<Section> {
  const result = section("Climbs: what JavaScript could do, were it reached");
  const tries = sample(Object.entries(CLIMBS), every);
  const bundled = await build({
    stdin: {
      contents: 'export { closeDoors } from "#runtime/worker/close-doors";',
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    format: "iife",
    globalName: "realm",
    write: false,
  });
  const source = `${bundled.outputFiles[0]?.text}
    const tell = postMessage.bind(self);
    function* chain(o) { for (; o; o = Object.getPrototypeOf(o)) yield o; }
    realm.closeDoors(self);
    const soon = (p) => Promise.race([p, new Promise((r) => setTimeout(() => r(false), 1500))]);
    (async () => {
      const got = {};
      ${tries.map(([name, code]) => `try { got[${JSON.stringify(name)}] = Boolean(await soon((async () => (${code.replaceAll("OUT", elsewhere.origin)}))())) } catch { got[${JSON.stringify(name)}] = false }`).join("\n")}
      tell({ secret: true, got });
    })();`;
  const before = elsewhere.visits.length;
  const got = await page.evaluate(
    (text) =>
      new Promise<Record<string, boolean>>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })), {
          type: "module",
        });
        worker.onmessage = ({ data }) => data.secret && resolve(data.got);
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
    source,
  );
  for (const [name] of tries) await attempt(result, name, async () => (got[name] === false ? null : "open"));
  await attempt(result, "nobody arrived elsewhere", async () =>
    elsewhere.visits.length === before ? null : elsewhere.visits.slice(before).join(" "),
  );
  return result;
}

export async function deaths(wire: Wire, every: number): Promise<Section> {
  const result = section("Deaths of Python: told in words, and the next run works");
  for (const [name, code] of sample(Object.entries(DEATHS), every))
    await attempt(result, name, async () => {
      const answer = await wire.run(code, 60_000);
      const words =
        answer.type === "crashed" || answer.type === "refused"
          ? answer.reason
          : answer.type === "ran"
            ? (answer.record.error?.lastLine ?? "")
            : null;
      if (words === null) return "silent for a minute";
      if (FOREIGN.test(words)) return words;
      return printedBy(await wire.run("print('alive')")) === "alive\n" ? null : "the next run is not well";
    });
  return result;
}

export async function forgeries(wire: Wire, every: number): Promise<Section> {
  const result = section("Forged grades and messages");
  for (const [name, code] of sample(Object.entries(FORGERIES), every))
    await attempt(result, name, async () => {
      if ((await grade(wire, code, FORGED_CHECKS)) === true) return "passed";
      return (await grade(wire, RIGHT, FORGED_CHECKS)) === true ? null : "the right answer no longer passes";
    });
  await attempt(result, "no message came from anybody but the worker", async () => {
    const forged = await wire.forged();
    return forged === 0 ? null : `${forged} did`;
  });
  return result;
}
