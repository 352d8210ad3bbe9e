"use client";
/**
 * A step's blocks in their order: one component for each kind. What follows an open question waits behind it (exercises apart), and figures
 * that would answer it stay closed: the text builds on the answer, and often says it. Both can be opened without one.
 */
import { Fragment, type ReactNode, useMemo, useState } from "react";
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { showCode } from "#components/lesson/page/phone-view";
import { studyOf } from "#components/lesson/step/step-studies";
import { firstOpenQuestion, studiesInQuestion } from "#components/lesson/step/step-tasks";
import { StudyRoom } from "#components/studies/study/study-room";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Icon } from "#components/ui/icon";
import { lazyPart } from "#components/ui/lazy-part";
import type { Block, LessonProgram, LessonStep } from "#course/model/schema";
import { assertNever } from "#engine/assert-never";
import { useProgress } from "#stores/progress";

const ByHandBlockView = lazyPart(
  async () => (await import("#components/studies/scheduler/by-hand-block")).ByHandBlockView,
  <StudyRoom />,
);
const CardBlock = lazyPart(async () => (await import("#components/lesson/review/card-block")).CardBlock);
const CheatSheet = lazyPart(async () => (await import("#components/lesson/review/cheat-sheet")).CheatSheet);
const ClaimBlock = lazyPart(async () => (await import("#components/lesson/blocks/claim-block")).ClaimBlock);
const CompareBlock = lazyPart(async () => (await import("#components/lesson/blocks/compare-block")).CompareBlock);
const ExerciseBlock = lazyPart(async () => (await import("#components/lesson/exercise/exercise-block")).ExerciseBlock);
const ExplainBlock = lazyPart(async () => (await import("#components/lesson/review/explain-block")).ExplainBlock);
const ExplorationBlock = lazyPart(
  async () => (await import("#components/studies/exploration/exploration-block")).ExplorationBlock,
  <StudyRoom />,
);
const FigureBlock = lazyPart(async () => (await import("#components/lesson/blocks/figure-block")).FigureBlock);
const QuestionBlock = lazyPart(async () => (await import("#components/lesson/question/question-block")).QuestionBlock);
const SinceNote = lazyPart(async () => (await import("#components/lesson/blocks/since-note")).SinceNote);
const SimulationBlock = lazyPart(
  async () => (await import("#components/studies/simulation/simulation-block")).SimulationBlock,
  <StudyRoom />,
);
const TrafficBlock = lazyPart(
  async () => (await import("#components/studies/traffic/traffic-block")).TrafficBlock,
  <StudyRoom />,
);
const WalkBlock = lazyPart(async () => (await import("#components/lesson/blocks/walk-block")).WalkBlock);
const WireBlock = lazyPart(async () => (await import("#components/lesson/blocks/wire-block")).WireBlock);

interface StepBlocksProps {
  slug: string;
  step: LessonStep;
  /** Puts each block into its place: a page without a workbench gives each its own. */
  place?: (block: ReactNode) => ReactNode;
}

export function StepBlocks({ slug, step, place = (block) => block }: StepBlocksProps) {
  const data = useProgress((all) => all);
  const [all, setAll] = useState(false);
  const closed = useMemo(() => (all ? NONE : studiesInQuestion(slug, step, data)), [all, slug, step, data]);
  const firstOpen = all ? step.blocks.length : firstOpenQuestion(slug, step, data);
  const waiting = step.blocks.filter((block, at) => at > firstOpen && !isNeeded(block, step.blocks[firstOpen]));
  const listed = useMemo(() => programsOfStudies(step), [step]);
  const above = useMemo(() => programsOfBlocks(step), [step]);
  return (
    <div className="grid grid-cols-1 gap-6">
      {step.blocks.map((block, at) => {
        if (waiting.includes(block)) return block === waiting[0] && <Rest key="rest" onShow={() => setAll(true)} />;
        return (
          <Fragment key={blockKey(block, at)}>
            {place(<BlockView block={block} closed={closed} listed={listed} above={above} />)}
          </Fragment>
        );
      })}
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** In a step that has a study of a program, one listing of it is enough: that of the study, where two stand beside each other or are edited. */
const programsOfStudies = ({ blocks }: LessonStep): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block) => {
      if (block.kind === "traffic") return block.traffic.programs.map(({ code }) => code);
      return block.kind === "exploration" ? [block.exploration.program.code] : [];
    }),
  );

/** And that of the text, before its question, where a simulation of it follows. */
const programsOfBlocks = ({ blocks }: LessonStep): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (block.kind === "program" ? [block.program.code] : [])));

/** An exercise stands for itself; what settles the open question shows the program it is about. */
function isNeeded(block: Block, asked: Block | undefined): boolean {
  const settledBy = asked?.kind === "question" ? asked.question.settledBy : null;
  const study = settledBy && settledBy.kind !== "run" ? settledBy.id : null;
  return block.kind === "exercise" || (study !== null && studyOf(block)?.id === study);
}

function Rest({ onShow }: { onShow: () => void }) {
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line border-dashed py-2 pr-2 pl-4 text-ink-soft text-sm">
      The rest of this step builds on your answer.
      <Button size="sm" variant="quiet" onClick={onShow}>
        Show the rest of this step
      </Button>
    </p>
  );
}

/** The blocks of a step never move. */
export const blockKey = (block: Block, at: number): string => `${block.kind} ${at}`;

interface BlockViewProps {
  block: Block;
  closed?: ReadonlySet<string>;
  /** The programs that a study of the step lists, by their text. */
  listed?: ReadonlySet<string>;
  /** And those that stand in the step by themselves. */
  above?: ReadonlySet<string>;
}

export function BlockView({ block, closed = NONE, listed = NONE, above = NONE }: BlockViewProps) {
  switch (block.kind) {
    case "prose":
      return <Html html={block.html} />;
    case "note":
      return (
        <Callout tone={block.tone} title={block.title}>
          <Html html={block.html} className="text-sm" />
        </Callout>
      );
    case "since":
      return <SinceNote since={block.since} />;
    case "program":
      return <ProgramBlock program={block.program} listedBelow={listed.has(block.program.code)} />;
    case "question":
      // What a simulation or an exploration settles stands under that block, which shows the program.
      return (
        <QuestionBlock
          key={block.question.hash}
          question={block.question}
          listing={block.question.settledBy.kind === "run"}
        />
      );
    case "claim":
      return <ClaimBlock claim={block.claim} />;
    case "exercise":
      return <ExerciseBlock key={block.exercise.hash} exercise={block.exercise} />;
    case "figure":
      return <FigureBlock name={block.name} caption={block.caption} textTwin={block.textTwin} />;
    case "compare":
      return <CompareBlock comparison={block.comparison} />;
    case "wire":
      return <WireBlock wire={block.wire} />;
    case "walk":
      return <WalkBlock walk={block.walk} />;
    case "card":
      return <CardBlock key={block.card.hash} card={block.card} />;
    case "explain":
      return <ExplainBlock explain={block.explain} />;
    case "cheat-sheet":
      return <CheatSheet rows={block.rows} />;
    case "simulation":
      return (
        <StudyPlace block={block}>
          <SimulationBlock
            simulation={block.simulation}
            closed={closed.has(block.simulation.id)}
            hasListing={above.has(block.simulation.program.code)}
          />
        </StudyPlace>
      );
    case "by-hand":
      return (
        <StudyPlace block={block}>
          <ByHandBlockView byHand={block.byHand} />
        </StudyPlace>
      );
    case "exploration":
      return (
        <StudyPlace block={block}>
          <ExplorationBlock exploration={block.exploration} />
        </StudyPlace>
      );
    case "traffic":
      return (
        <StudyPlace block={block}>
          <TrafficBlock traffic={block.traffic} closed={closed.has(block.traffic.id)} />
        </StudyPlace>
      );
    default:
      return assertNever(block);
  }
}

/**
 * A study stands beside the text, and here is only which, and a way to get it there; or it stands here. On a narrow screen it comes when the
 * page's parts are there, and until then its room is kept.
 */
function StudyPlace({ block, children }: { block: Block; children: ReactNode }) {
  const { studies } = useLessonPlace();
  const study = studyOf(block);
  if (studies === null || study === null) return children;
  const { id, title } = study;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-surface px-4 py-2.5 text-sm max-lg:min-h-[80dvh] max-lg:content-start">
      <span className="font-semibold">{title}</span>
      {studies.shown === id ? (
        <span className="flex items-center gap-1.5 text-ink-soft">
          is shown beside this text
          <Icon name="arrow-right" />
        </span>
      ) : (
        <Button size="sm" onClick={() => studies.open(id)}>
          Show it beside this text
        </Button>
      )}
    </div>
  );
}

/** The program stands in the workbench; here is only which, and a way to get it there. */
function ProgramBlock({ program, listedBelow }: { program: LessonProgram; listedBelow: boolean }) {
  const { active, open, inline, studies } = useLessonPlace();
  const isOpen = active?.hash === program.hash;
  if (inline) {
    return isOpen ? null : (
      <div className="grid grid-cols-1 gap-2">
        {listedBelow ? (
          <p className="text-sm">
            <code className="font-semibold">{program.file}</code>{" "}
            <span className="text-ink-soft">is listed in this step.</span>
          </p>
        ) : (
          <CodeListing label={`Program ${program.file}`} html={program.highlighted} />
        )}
        <div>
          <Button size="sm" onClick={() => open(program)}>
            <Icon name="play" />
            Open and run
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface px-4 py-2.5 text-sm">
      <code className="font-semibold">{program.file}</code>
      {isOpen ? (
        <span className="flex items-center gap-1.5 text-ink-soft">
          {studies?.shown ? "is shown beside this text" : "is in the editor"}
          <Icon name="arrow-right" className="max-lg:hidden" />
        </span>
      ) : (
        <Button
          size="sm"
          onClick={() => {
            open(program);
            showCode();
          }}
        >
          Open in the editor
        </Button>
      )}
    </div>
  );
}
