"use client";
/** A step's blocks in their order: one component for each kind. */
import { FigureBlock } from "#components/lesson/figure-block";
import { Html } from "#components/lesson/html";
import { ClaimBlock, ExerciseBlock } from "#components/lesson/later";
import { useLessonPlace } from "#components/lesson/lesson-context";
import { QuestionBlock } from "#components/lesson/question-block";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Icon } from "#components/ui/icon";
import type { Block, LessonProgram, LessonStep } from "#course/schema";
import { assertNever } from "#engine/assert-never";

export function StepBlocks({ step }: { step: LessonStep }) {
  return (
    <div className="grid grid-cols-1 gap-6">
      {step.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a step never move
        <BlockView key={`${step.id} ${at}`} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "prose":
      return <Html html={block.html} />;
    case "note":
      return (
        <Callout tone={block.tone} title={block.title}>
          <Html html={block.html} className="text-sm" />
        </Callout>
      );
    case "program":
      return <ProgramBlock program={block.program} />;
    case "question":
      return <QuestionBlock key={block.question.hash} question={block.question} />;
    case "claim":
      return <ClaimBlock claim={block.claim} />;
    case "exercise":
      return <ExerciseBlock key={block.exercise.hash} exercise={block.exercise} />;
    case "figure":
      return <FigureBlock name={block.name} caption={block.caption} textTwin={block.textTwin} />;
    case "compare":
    case "wire":
    case "walk":
    case "card":
    case "explain":
    case "cheat-sheet":
    case "simulation":
    case "by-hand":
    case "exploration":
    case "traffic":
      return null; // no lesson has these yet
    default:
      return assertNever(block);
  }
}

/** The program stands in the workbench; here is only which, and a way to get it there. */
function ProgramBlock({ program }: { program: LessonProgram }) {
  const { active, open } = useLessonPlace();
  const isOpen = active?.hash === program.hash;
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface px-4 py-2.5 text-sm">
      <code className="font-semibold">{program.file}</code>
      {isOpen ? (
        <span className="flex items-center gap-1.5 text-ink-soft">
          is in the editor
          <Icon name="arrow-right" className="max-lg:rotate-90" />
        </span>
      ) : (
        <Button size="sm" onClick={() => open(program)}>
          Open in the editor
        </Button>
      )}
    </div>
  );
}
