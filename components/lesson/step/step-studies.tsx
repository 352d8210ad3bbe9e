/** The studies of a step: simulations, schedules by hand, explorations and comparisons of traffic. They are wide: beside the text there is room for them. */
import type { Block, LessonProgram, LessonStep } from "#course/model/schema";

type StudyKind = "simulation" | "by-hand" | "exploration" | "traffic";
export type StudyBlock = Extract<Block, { kind: StudyKind }>;

export interface Study {
  id: string;
  title: string;
  /** The one its editor holds; a comparison has two, and no editor. */
  program: LessonProgram | null;
  block: StudyBlock;
}

export const studiesOf = (step: LessonStep): Study[] =>
  step.blocks.flatMap((block) => {
    const study = studyOf(block);
    return study ? [study] : [];
  });

export function studyOf(block: Block): Study | null {
  switch (block.kind) {
    case "simulation":
      return { ...named(block.simulation), program: block.simulation.program, block };
    case "by-hand":
      return { ...named(block.byHand), program: block.byHand.program, block };
    case "exploration":
      return { ...named(block.exploration), program: block.exploration.program, block };
    case "traffic": {
      const { id, titles } = block.traffic;
      return { id, title: `“${titles[0]}” and “${titles[1]}”`, program: null, block };
    }
    default:
      return null;
  }
}

const named = ({ id, title }: { id: string; title: string }) => ({ id, title });
