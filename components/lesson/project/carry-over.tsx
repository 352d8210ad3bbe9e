"use client";
/** A stage of the project goes on from the stage before: the learner's own code if they have some, or ours. */
import type { EarlierStage } from "#components/lesson/page/lesson-props";
import type { ProgramCode } from "#components/lesson/workbench/use-program-code";
import { Button } from "#components/ui/button";
import { useProgress } from "#stores/progress";

export function CarryOver({ earlier, work }: { earlier: EarlierStage; work: ProgramCode }) {
  const mine = useProgress((data) => data.work[earlier.workKey]?.code ?? null);
  if (mine === null) {
    return (
      <p className="text-ink-soft text-sm">
        You have no code of your own from stage {earlier.stage} (in “{earlier.lessonTitle}”): this stage starts from
        ours.
      </p>
    );
  }
  const isMine = work.code === mine;
  return (
    <div className="grid gap-2 rounded-md bg-accent-soft px-4 py-3 text-sm">
      <p>
        {isMine
          ? `The editor holds your code of stage ${earlier.stage}.`
          : `You have your own code of stage ${earlier.stage} (in “${earlier.lessonTitle}”). Go on from it, or from ours.`}
      </p>
      <div className="flex flex-wrap gap-2">
        {!isMine && (
          <Button size="sm" onClick={() => work.change(mine)}>
            {work.edited ? "Replace this with my code" : "Use my code"}
          </Button>
        )}
        {work.edited && (
          <Button size="sm" variant="quiet" onClick={() => work.reset()}>
            Use ours
          </Button>
        )}
      </div>
    </div>
  );
}
