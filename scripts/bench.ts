/** `npm run bench [NAME…]`: what we promise to be fast, measured; ratios in one run. Never part of the tests. */
import { benchFirstLoad } from "./bench/first-load";
import { benchFirstRun } from "./bench/first-run";
import { benchFrames } from "./bench/frames";
import { benchLessonPage } from "./bench/lesson-page";
import { heading } from "./bench/medians";
import { benchOperations } from "./bench/operations";
import { benchRequests } from "./bench/requests";
import { benchStartUp } from "./bench/start-up";
import { benchTraffic } from "./bench/traffic";

const BENCHES: Record<string, () => Promise<unknown>> = {
  operations: benchOperations,
  "start-up": benchStartUp,
  "first-load": benchFirstLoad,
  "first-run": benchFirstRun,
  "lesson-page": benchLessonPage,
  frames: benchFrames,
  simulation: () => {
    heading("Simulation, pure (programs in TypeScript)");
    return import("../lib/simulation/simulation.bench");
  },
  requests: benchRequests,
  traffic: benchTraffic,
  explorer: () => {
    heading("Explorer, pure (programs in TypeScript)");
    return import("../lib/explorer/explore.bench");
  },
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`unknown benchmark "${name}"; there are ${Object.keys(BENCHES).join(", ")}`);
  await bench();
}
