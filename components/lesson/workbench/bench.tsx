"use client";
/**
 * The right side of a lesson: the workbench of a program, or a study, and a choice where the step has several. It is as high as the window has
 * room for. A study that has been opened stays as it is while another is looked at: its run is the learner's. Each begins at its top, and is
 * found again where it was left.
 */
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { prefetchRuntime } from "#components/editor/prefetch-runtime";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import type { Study, StudyBlock } from "#components/lesson/step/step-studies";
import { useRoom } from "#components/lesson/workbench/use-room";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { Workbench } from "#components/lesson/workbench/workbench";
import { classNames } from "#components/ui/class-names";
import { lazyPart } from "#components/ui/lazy-part";
import type { Exercise, LessonProgram } from "#course/model/schema";
import { assertNever } from "#engine/assert-never";

const ByHandBlockView = lazyPart(
  async () => (await import("#components/studies/scheduler/by-hand-block")).ByHandBlockView,
);
const ExplorationBlock = lazyPart(
  async () => (await import("#components/studies/exploration/exploration-block")).ExplorationBlock,
);
const SimulationBlock = lazyPart(
  async () => (await import("#components/studies/simulation/simulation-block")).SimulationBlock,
);
const TrafficBlock = lazyPart(async () => (await import("#components/studies/traffic/traffic-block")).TrafficBlock);

interface BenchProps {
  programs: readonly LessonProgram[];
  studies?: readonly Study[];
  sealed: boolean;
  /** What is solved in the program that is shown. */
  exercise?: Exercise;
  /** Ids of the studies whose figures would answer an open question. */
  closed?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export function Bench({ programs, studies = [], sealed, exercise, closed = NONE }: BenchProps) {
  const { slug, active, open, studies: beside } = useLessonPlace();
  const shown = beside?.shown ?? null;
  const [seen, setSeen] = useState<readonly string[]>([]);
  if (shown !== null && !seen.includes(shown)) setSeen([...seen, shown]);
  const program = shown === null ? active : null;
  const tab = shown ?? program?.hash ?? "";
  const frameRef = useRef<HTMLElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  useRoom(frameRef);
  useEffect(prefetchRuntime, []);
  const leftAtRef = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    if (scrollerRef.current) scrollerRef.current.scrollTop = leftAtRef.current.get(tab) ?? 0;
  }, [tab]);
  if (!active && shown === null) return null;
  const key = program && workKeyOf(slug, program);
  return (
    <section
      ref={frameRef}
      id="workbench"
      aria-label="Workbench"
      className="bench bg-surface lg:sticky lg:top-0 lg:flex lg:flex-col"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose a view are no form fields */}
      <div
        role="group"
        aria-label="Programs of this step"
        className="flex shrink-0 gap-1 overflow-x-auto border-line border-b bg-page px-2 pt-1.5"
      >
        {studies.map(({ id, title }) => (
          <Tab key={id} pressed={id === shown} onClick={() => beside?.open(id)}>
            {title}
          </Tab>
        ))}
        {programs.map((each) => (
          <Tab key={workKeyOf(slug, each)} code pressed={each.hash === program?.hash} onClick={() => open(each)}>
            {each.file}
            {each.backend !== "locmem" && ` on ${each.backend}`}
          </Tab>
        ))}
      </div>
      <div
        ref={scrollerRef}
        data-scroller
        hidden={shown === null}
        onScroll={({ currentTarget }) => leftAtRef.current.set(tab, currentTarget.scrollTop)}
        className="lg:min-h-0 lg:flex-1 lg:overflow-y-auto"
      >
        {studies.map(
          ({ id, block }) =>
            seen.includes(id) && (
              <div key={id} hidden={id !== shown}>
                <StudyView block={block} closed={closed.has(id)} />
              </div>
            ),
        )}
      </div>
      {program && key && (
        <Workbench key={key} workKey={key} program={program} sealed={sealed} exercise={exercise} docked />
      )}
    </section>
  );
}

function StudyView({ block, closed }: { block: StudyBlock; closed: boolean }) {
  switch (block.kind) {
    case "simulation":
      return <SimulationBlock simulation={block.simulation} closed={closed} framed={false} />;
    case "by-hand":
      return <ByHandBlockView byHand={block.byHand} framed={false} />;
    case "exploration":
      return <ExplorationBlock exploration={block.exploration} framed={false} />;
    case "traffic":
      return <TrafficBlock traffic={block.traffic} closed={closed} framed={false} />;
    default:
      return assertNever(block);
  }
}

interface TabProps {
  pressed: boolean;
  code?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tab({ pressed, code = false, onClick, children }: TabProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={classNames(
        "-mb-px min-h-9 whitespace-nowrap rounded-t-md border px-3 pointer-coarse:min-h-11",
        code ? "font-mono text-xs" : "font-semibold text-sm",
        pressed
          ? "border-line border-b-surface bg-surface text-ink"
          : "border-transparent text-ink-soft hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}
