"use client";
/** Editor above, race report below. What was asked of every interleaving is said between them. */
import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import { RaceReport } from "#components/studies/race-report/race-report";
import { BlockPart } from "#components/studies/study/block-frame";
import { ProgramEditor } from "#components/studies/study/program-editor";
import { useEditedProgram } from "#components/studies/study/use-edited-program";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import type { LessonProgram } from "#course/model/schema";
import { sitePath } from "#runtime/client/site-path";
import type { ExploreReport, ExploreSpec, RunOptions } from "#runtime/protocol";
import type { Call } from "#simulation/behaviour";
import { callText } from "#simulation/call-arguments";
import type { Choice } from "#simulation/simulation";

import { createExplorationStore } from "#stores/exploration";
import { encodeRace } from "#view-models/links/race-link";
import type { RequestLine } from "#view-models/trace/current-lines";

interface ExplorationPanelProps {
  title: string;
  workKey: string;
  program: LessonProgram;
  spec: ExploreSpec;
  recorded: ExploreReport | "coming" | null;
}

export function ExplorationPanel({ title, workKey, program, spec, recorded }: ExplorationPanelProps) {
  const work = useEditedProgram(workKey, program);
  const [store] = useState(() => createExplorationStore(program.code));
  const [lines, setLines] = useState<readonly RequestLine[]>([]);
  const explored = useStore(store, (state) => state.code);
  const trouble = useStore(store, (state) => state.trouble);
  const options: RunOptions = useMemo(
    () => ({ code: work.code, backend: program.backend as RunOptions["backend"] }),
    [work.code, program.backend],
  );
  /** The playground opens it. */
  const linkOf = (choices: readonly Choice[]): string | null => {
    const { scenario, timing } = spec;
    const race = encodeRace({ code: explored, backend: program.backend, scenario, timing, choices: [...choices] });
    return race && `${location.origin}${sitePath("/playground")}#${race}`;
  };
  const calls = Array.from(
    { length: spec.scenario.count },
    (_, i) => spec.scenario.calls[i % spec.scenario.calls.length],
  );
  return (
    <>
      <ProgramEditor
        program={program}
        work={work}
        lines={explored === work.code ? lines : []}
        trouble={trouble}
        onRun={() => undefined}
      />
      <BlockPart>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
          {calls.map((call, task) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a request is its number
            <span key={task} className="flex items-center gap-1.5">
              <RequestLetter task={task} />
              <code>{call && callText(call as Call)}</code>
            </span>
          ))}
          <span className="text-ink-soft">
            on {program.backend}
            {spec.timing === "adversarial" ? ", and the clock may jump at any moment" : ""}
          </span>
        </p>
        <RuntimeNotice running={false} />
        <RaceReport
          about={title}
          store={store}
          options={options}
          spec={spec}
          recorded={work.code === program.code ? recorded : null}
          onLines={setLines}
          linkOf={linkOf}
        />
      </BlockPart>
    </>
  );
}
