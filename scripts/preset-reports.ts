/**
 * The playground's presets with what each comes to, run when the course is built: they open with their verdict, and nobody has to run Python to read
 * it. What is recorded is what the playground would share of the same run.
 */
import { type Preset, readPresets } from "#course/build/presets";
import type { Runner } from "#course/build/runner";
import type { RunRecord } from "#engine/run-record";
import type { RunOptions } from "#runtime/protocol";
import { runVerdict } from "#view-models/lanes/run-verdict";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import {
  codeOfOneRun,
  exploredProperties,
  optionsOf,
  scenarioTogether,
} from "#view-models/playground/playground-program";
import { documentFrom } from "#view-models/playground/read-document";
import { worstOf } from "#view-models/race/verdict-words";
import { raceReport, runReport } from "#view-models/report/make-report";
import { cut, type SharedReport } from "#view-models/report/shared-report";

export type RecordedPreset = Omit<Preset, "shows"> & { report: SharedReport };

export const recordedPresets = (runner: Runner): Promise<RecordedPreset[]> =>
  Promise.all(
    readPresets().map(async ({ shows: _, ...preset }) => {
      const read = documentFrom({ ...preset, choices: [], cursor: null });
      if (!read.ok) throw new Error(`lessons/presets/${preset.slug}: ${read.reason}`);
      return { ...preset, report: await reportOf(read.document, runner) };
    }),
  );

async function reportOf(document: PlaygroundDocument, runner: Runner): Promise<SharedReport> {
  const read = optionsOf(document);
  if (!read.ok) throw new Error(read.reason);
  const options = read.options as RunOptions;
  switch (document.mode) {
    case "explore": {
      const { timing } = document;
      const spec = { scenario: scenarioTogether(document), timing, properties: exploredProperties(document) };
      const report = await runner.explore(options, spec);
      return raceReport(report, worstOf(report)?.name ?? null, 0);
    }
    case "many": {
      const { events, measures } = await runner.simulate(options, document.scenario);
      return runReport(runVerdict(events, measures));
    }
    default:
      return printed(await runner.run({ ...options, code: codeOfOneRun(document) }));
  }
}

/** What a plain run printed last, and how it ended. */
const printed = ({ stdout, error }: RunRecord): SharedReport => ({
  kind: "run",
  failed: error && cut(error.lastLine, 400),
  atOnce: null,
  figures: cut(stdout.trim().split("\n").slice(-4).join("; "), 400),
});
