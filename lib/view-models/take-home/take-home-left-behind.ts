/** What of a document cannot be carried over to a real computer, in words: what always differs, and what just this scenario asks for. */
import { describeIntervention } from "#engine/faults";
import { inSeconds } from "#simulation/words";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import type { TakeHomePlan } from "#view-models/take-home/take-home-plan";

export function leftBehind(document: PlaygroundDocument, plan: TakeHomePlan): string[] {
  const { scenario, mode, timing, other } = document;
  const { faults = [], interventions = [] } = scenario;
  const lost = interventions.filter(
    (what) => what.kind !== "flush" || !plan.flushes.some(({ at }) => at * 1000 === what.atMs),
  );
  return [
    "Virtual time and seeds: here time is real, no two runs are alike, and threads take turns as Python and your system see fit.",
    "What a cache command or a statement costs is what it costs on your computer: usually far less than in a playground with latencies.",
    scenario.moduleState === "kept"
      ? "Every process runs the program's own lines, when it imports it; all of them at the same time."
      : "Every process runs the program's own lines, when it imports it, and keeps the module's variables from request to request.",
    'Lines under `if __name__ == "__main__"` do not run: the program is imported, as `views`.',
    "Stale answers and waits for locks are not measured.",
    ...(definesModels(document)
      ? [
          "Models of your own have no tables here: put them into an app of INSTALLED_APPS, then makemigrations and migrate.",
        ]
      : []),
    ...(faults.length > 0 && plan.faulty.length === 0 ? ["Faults of the scenario: no server fails here."] : []),
    ...(plan.faulty.length > 0 && faults.some((fault) => fault.kind === "slow" && fault.clientTimeoutMs !== undefined)
      ? [
          "The client's patience with a slow server: here it waits for as long as CACHES says, without a limit if it says nothing.",
        ]
      : []),
    ...lost.map(
      (what) => `At ${inSeconds(what.atMs)} of the scenario, ${plainKey(describeIntervention(what))}: not done here.`,
    ),
    ...(mode === "traffic"
      ? ["An hour of simulated traffic would take an hour: the requests here are those of the scenario."]
      : []),
    ...(mode === "compare" && other !== null ? ["What the program was compared with: this is the first side."] : []),
    ...(mode === "schedule" ? ["The schedule by hand: nobody can tell a real computer whose turn it is."] : []),
    ...(mode === "explore" && timing === "adversarial"
      ? ["Adversarial timing: here a timeout runs out between two steps only when it really does."]
      : []),
  ];
}

/**
 * Whether models of the program's own would need tables. They get none: every process imports the program, at the same time as the others, so each would create
 * the tables and run the lines that fill them. The project of a race has them (race-home/own_models.py), because there one process imports the program.
 */
export const definesModels = ({ code, files }: Pick<PlaygroundDocument, "code" | "files">): boolean =>
  [code, ...files.map((file) => file.code)].some((text) => /^\s*class \w+\([^)]*\bModel\b[^)]*\):/m.test(text));

/** A key is somebody's text. */
const plainKey = (text: string): string => text.replace(/[^\w .:-]/g, " ");
