"use client";
/** Editor above, scheduler below. A changed program is a new beginning: its steps are others. */
import { useState } from "react";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import { SchedulerPanel } from "#components/studies/scheduler/scheduler-panel";
import { BlockPart } from "#components/studies/study/block-frame";
import { ProgramEditor } from "#components/studies/study/program-editor";
import { useEditedProgram } from "#components/studies/study/use-edited-program";
import { Button } from "#components/ui/button";
import type { LessonProgram } from "#course/model/schema";
import type { RunOptions } from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";
import type { RequestLine } from "#view-models/trace/current-lines";

interface ByHandPanelProps {
  workKey: string;
  program: LessonProgram;
  scenario: Scenario;
  goals: readonly string[];
  /** All goals have been reached, on the lesson's own program. */
  onReached?: () => void;
}

export function ByHandPanel({ workKey, program, scenario, goals, onReached }: ByHandPanelProps) {
  const work = useEditedProgram(workKey, program);
  const [played, setPlayed] = useState<string | null>(null);
  const [lines, setLines] = useState<readonly RequestLine[]>([]);
  const code = played ?? work.code;
  const changed = played !== null && played !== work.code;
  const options: RunOptions = { code, backend: program.backend as RunOptions["backend"] };
  const restart = () => {
    setPlayed(work.code);
    setLines([]);
  };
  return (
    <>
      <ProgramEditor program={program} work={work} lines={changed ? [] : lines} trouble={null} onRun={restart} />
      <BlockPart>
        <RuntimeNotice running={false} />
        {changed && (
          <p className="flex flex-wrap items-center gap-3 text-sm">
            The requests below still run the program before your last change.
            <Button size="sm" variant="primary" onClick={restart}>
              Use the program as it is now
            </Button>
          </p>
        )}
        <SchedulerPanel
          key={code}
          options={options}
          scenario={scenario}
          goals={goals}
          onReached={code === program.code ? onReached : undefined}
          choices={played === null ? undefined : []}
          onLines={setLines}
        />
      </BlockPart>
    </>
  );
}
