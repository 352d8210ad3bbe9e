"use client";
/** The right side of a lesson: the active program's workbench, and a choice when the step has several programs. */
import { useLessonPlace } from "#components/lesson/lesson-context";
import { workKeyOf } from "#components/lesson/work-key";
import { Workbench } from "#components/lesson/workbench";
import { classNames } from "#components/ui/class-names";
import type { LessonProgram } from "#course/schema";

interface BenchProps {
  programs: readonly LessonProgram[];
  sealed: boolean;
}

export function Bench({ programs, sealed }: BenchProps) {
  const { slug, active, open } = useLessonPlace();
  if (!active) return null;
  const key = workKeyOf(slug, active);
  return (
    <section
      id="workbench"
      aria-label="Workbench"
      className="bg-surface lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose a view are no form fields */}
      <div
        role="group"
        aria-label="Programs of this step"
        className="flex gap-1 overflow-x-auto border-line border-b bg-page px-2 pt-2"
      >
        {programs.map((program) => (
          <button
            key={workKeyOf(slug, program)}
            type="button"
            aria-pressed={program.hash === active.hash}
            onClick={() => open(program)}
            className={classNames(
              "-mb-px min-h-9 whitespace-nowrap rounded-t-md border px-3 font-mono text-xs pointer-coarse:min-h-11",
              program.hash === active.hash
                ? "border-line border-b-surface bg-surface text-ink"
                : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {program.file}
            {program.backend !== "locmem" && ` on ${program.backend}`}
          </button>
        ))}
      </div>
      <Workbench key={key} workKey={key} program={active} sealed={sealed} />
    </section>
  );
}
