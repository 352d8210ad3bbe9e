"use client";
/** Be the scheduler: the learner decides who takes the next step. The schedule is part of the document, so it can be shared; it is replayed when asked. */
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import type { PanelProps } from "#components/playground/page/panel-props";
import { RecordedReport } from "#components/playground/report/recorded-report";
import { RunBlocked } from "#components/playground/run/run-blocked";
import { useBlocked } from "#components/playground/run/use-blocked";
import { useRunKeys } from "#components/playground/run/use-run-keys";
import { RequestCountSelect } from "#components/playground/scenario/request-count-select";
import { SchedulerPanel } from "#components/studies/scheduler/scheduler-panel";
import { BlockPart } from "#components/studies/study/block-frame";
import { Button } from "#components/ui/button";
import { runtimeClient } from "#runtime/client/client";
import { sitePath } from "#runtime/client/site-path";
import type { ScheduleReport } from "#runtime/protocol";
import type { Choice } from "#simulation/simulation";
import { changeDocument, checkpoint } from "#stores/playground";
import { useRecorded } from "#stores/recorded/recorded-report";
import { offerReport } from "#stores/recorded/shown-report";
import { encodeReport } from "#view-models/links/playground-link";
import { exploredProperties, scenarioTogether } from "#view-models/playground/playground-program";
import { walkReport } from "#view-models/report/make-report";

interface Begun {
  identity: string;
  choices: Choice[];
}

export function SchedulePanel({ document, options, onLines }: PanelProps) {
  const scenario = scenarioTogether(document);
  // Another program or scenario is another beginning.
  const identity = JSON.stringify([options, scenario]);
  const [begun, setBegun] = useState<Begun | null>(null);
  const onChoices = useCallback((choices: Choice[]) => changeDocument({ choices }), []);
  const recorded = useRecorded("schedule");
  const [opened] = useState(identity);
  const runRef = useRef<ScheduleReport | null>(null);
  const onRun = useCallback((run: ScheduleReport) => {
    runRef.current = run;
  }, []);
  const isBegun = begun?.identity === identity;
  const isOldRecord = opened !== identity;
  useEffect(
    () =>
      offerReport("schedule", () =>
        isBegun && runRef.current ? walkReport(runRef.current) : isOldRecord ? null : recorded,
      ),
    [isBegun, isOldRecord, recorded],
  );
  const linkOfRun = (run: ScheduleReport) => {
    const packed = encodeReport({ ...document, choices: run.choices }, walkReport(run));
    return packed && `${location.origin}${sitePath("/playground")}#${packed}`;
  };
  const blocked = useBlocked();
  const id = useId();
  const begin = (choices: Choice[]) => {
    if (blocked !== null) return;
    checkpoint();
    setBegun({ identity, choices });
  };
  const steps = document.choices.length;
  useRunKeys(() => blocked === null && begun?.identity !== identity && begin(document.choices));
  const why = blocked === null ? {} : { "aria-disabled": true, "aria-describedby": id, className: "opacity-55" };
  return (
    <BlockPart>
      <RequestCountSelect
        value={document.together}
        onChange={(together) => changeDocument({ together, choices: [] })}
      />
      <RuntimeNotice running={false} />
      {begun?.identity === identity ? (
        <SchedulerPanel
          key={identity}
          options={options}
          scenario={scenario}
          goals={[]}
          properties={exploredProperties(document)}
          choices={begun.choices}
          onLines={onLines}
          onRun={onRun}
          onChoices={onChoices}
          linkOf={linkOfRun}
        />
      ) : (
        <div className="grid gap-3">
          {recorded && begun === null && !isOldRecord && <RecordedReport report={recorded} onLines={onLines} />}
          <p className="max-w-prose text-ink-soft text-sm">
            {begun === null
              ? "All requests are there at once, and you say who takes the next step."
              : "The program or the requests have changed: that is another beginning."}
          </p>
          <div className="flex flex-wrap gap-2" onPointerEnter={() => runtimeClient().warm()}>
            {steps > 0 && (
              <Button variant="primary" {...why} onClick={() => begin(document.choices)}>
                Replay {steps === 1 ? "1 step" : `${steps} steps`}
              </Button>
            )}
            <Button variant={steps > 0 ? "secondary" : "primary"} {...why} onClick={() => begin([])}>
              Begin
            </Button>
            <RunBlocked id={id} reason={blocked} />
          </div>
        </div>
      )}
    </BlockPart>
  );
}
