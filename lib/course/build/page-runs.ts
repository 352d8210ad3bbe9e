/**
 * What a page is sent of a lesson's recorded runs. A trace of a thousand events weighs more than the page around it, so all but the
 * small ones become files of their own (`/runs/HASH.json`) that are fetched when the run is shown; the program keeps an empty record
 * and `recordHref`. What the first step shows is there at once. Walks, wires and comparisons of pages are drawn from their runs and keep
 * them; a comparison of traffic only lists its programs, and is drawn from its measures.
 */
import { createHash } from "node:crypto";
import { toJson } from "#course/model/json";
import { withoutEvents, withoutSchedules } from "#course/model/light-report";
import type { Block, Lesson, LessonProgram, LessonStep } from "#course/model/schema";
import type { RunRecord } from "#engine/run-record";

const SMALL_CHARS = 2_500;
/** What stands on the page when it comes may weigh this much, all together. */
const FIRST_STEP_CHARS = 12_000;

/** A run that has a file of its own: its name, and what is in it. */
export interface RunFile {
  name: string;
  text: string;
}

/** Steps as a page gets them, and the files their runs are in. */
export function pageSteps(steps: readonly LessonStep[]): { steps: LessonStep[]; files: Map<string, RunFile> } {
  const files = new Map<string, RunFile>();
  // A program that several blocks show stays one object, so React sends it once.
  const programs = new Map<LessonProgram, LessonProgram>();
  let free = FIRST_STEP_CHARS;

  function hrefOf(text: string): string {
    const name = `${createHash("sha256").update(text).digest("hex").slice(0, 16)}.json`;
    files.set(name, { name, text });
    return `/runs/${name}`;
  }
  function staysIn(text: string, step: number): boolean {
    if (text.length <= SMALL_CHARS) return true;
    if (step > 0 || text.length > free) return false;
    free -= text.length;
    return true;
  }
  function programIn(program: LessonProgram, step: number): LessonProgram {
    let light = programs.get(program);
    if (!light) {
      const text = toJson(program.record);
      light = staysIn(text, step) ? program : { ...program, record: emptyOf(program.record), recordHref: hrefOf(text) };
      programs.set(program, light);
    }
    return light;
  }
  function blockIn(block: Block, step: number): Block {
    const light = (program: LessonProgram) => programIn(program, step);
    switch (block.kind) {
      case "program":
        return { ...block, program: light(block.program) };
      case "question":
        return { ...block, question: { ...block.question, program: light(block.question.program) } };
      case "claim":
        return { ...block, claim: { ...block.claim, program: light(block.claim.program) } };
      case "exercise": {
        const { starter, solution } = block.exercise;
        return { ...block, exercise: { ...block.exercise, starter: light(starter), solution: listed(solution) } };
      }
      case "card": {
        const { program } = block.card;
        return { ...block, card: { ...block.card, program: program && listed(program) } };
      }
      case "simulation": {
        const { report, program } = block.simulation;
        const text = toJson(report);
        const simulation = { ...block.simulation, program: light(program) };
        if (staysIn(text, step)) return { ...block, simulation };
        return { ...block, simulation: { ...simulation, report: withoutEvents(report), reportHref: hrefOf(text) } };
      }
      case "by-hand":
        return { ...block, byHand: { ...block.byHand, program: light(block.byHand.program) } };
      case "exploration": {
        const { report, program } = block.exploration;
        const text = toJson(report);
        const exploration = { ...block.exploration, program: light(program) };
        if (staysIn(text, step)) return { ...block, exploration };
        return {
          ...block,
          exploration: { ...exploration, report: withoutSchedules(report), reportHref: hrefOf(text) },
        };
      }
      case "traffic": {
        const [one, other] = block.traffic.programs;
        return { ...block, traffic: { ...block.traffic, programs: [listed(one), listed(other)] } };
      }
      default:
        return block;
    }
  }

  return {
    steps: steps.map((step, at) => ({ ...step, blocks: step.blocks.map((block) => blockIn(block, at)) })),
    files,
  };
}

/** Every file that the pages of a lesson ask for. */
export function runFilesOf({ modes }: Lesson): Map<string, RunFile> {
  return new Map(Object.values(modes).flatMap((steps) => [...pageSteps(steps).files]));
}

/** The page shows the listing only, and never looks at the recorded run. */
const listed = (program: LessonProgram): LessonProgram => ({ ...program, record: emptyOf(program.record) });

const emptyOf = (record: RunRecord): RunRecord => ({ ...record, events: [], stdout: "", stderr: "", previews: {} });
