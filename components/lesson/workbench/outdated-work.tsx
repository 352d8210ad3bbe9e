"use client";
/** The lesson's program has changed since the learner edited it: theirs, the new one, or the differences first. */
import { useState } from "react";
import { DiffView } from "#components/lesson/workbench/diff-view";
import type { ProgramCode } from "#components/lesson/workbench/use-program-code";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import type { LessonProgram } from "#course/model/schema";

export function OutdatedWork({ program, work }: { program: LessonProgram; work: ProgramCode }) {
  const [compared, setCompared] = useState(false);
  if (work.outdated === null) return null;
  return (
    <div className="p-3">
      <Callout tone="warning" title="This program has changed since you edited it">
        <p>The editor shows the new one. Your version is kept until you choose.</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" onClick={work.keepMine}>
            Use mine
          </Button>
          <Button size="sm" onClick={work.dropMine}>
            Use the new one
          </Button>
          <Button size="sm" variant="quiet" aria-expanded={compared} onClick={() => setCompared(!compared)}>
            {compared ? "Hide the differences" : "Show the differences"}
          </Button>
        </div>
        {compared && <DiffView before={work.outdated} after={program.code} beforeName="mine" afterName="the new one" />}
      </Callout>
    </div>
  );
}
