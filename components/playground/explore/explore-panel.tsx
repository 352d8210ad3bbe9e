"use client";
/** Explore: every interleaving of a few requests, held against the chosen properties. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import { PropertyChoice } from "#components/playground/explore/property-choice";
import type { PanelProps } from "#components/playground/page/panel-props";
import { RecordedReport } from "#components/playground/report/recorded-report";
import { blockedWords } from "#components/playground/run/run-blocked";
import { useBlocked } from "#components/playground/run/use-blocked";
import { useRunKeys } from "#components/playground/run/use-run-keys";
import { RequestCountSelect } from "#components/playground/scenario/request-count-select";
import { RaceReport } from "#components/studies/race-report/race-report";
import { BlockPart } from "#components/studies/study/block-frame";
import { ClockHintNote } from "#components/studies/study/clock-hint-note";
import { ModuleHintNote } from "#components/studies/study/module-hint-note";
import { OldMark } from "#components/studies/study/old-mark";
import { sitePath } from "#runtime/client/site-path";
import type { ExploreSpec } from "#runtime/protocol";
import { createExplorationStore, explore, isAsked } from "#stores/exploration";
import { changeDocument } from "#stores/playground";
import { useRecorded } from "#stores/recorded/recorded-report";
import { offerReport } from "#stores/recorded/shown-report";
import { encodeDocument, encodeReport } from "#view-models/links/playground-link";
import { exploredProperties, scenarioTogether } from "#view-models/playground/playground-program";
import { verdictWords } from "#view-models/race/verdict-words";
import { propertiesFor } from "#view-models/remarks/properties-for";
import { walkReport } from "#view-models/report/make-report";
import type { SharedRace } from "#view-models/report/shared-report";

export function ExplorePanel({ document, options, onLines, onTrouble }: PanelProps) {
  const [store] = useState(() => createExplorationStore(options.code));
  const trouble = useStore(store, (state) => state.trouble);
  const report = useStore(store, (state) => state.report);
  const exploredCode = useStore(store, (state) => state.code);
  const searching = useStore(store, (state) => state.searching);
  const { scenario, together, timing, properties, ownProperty } = document;
  const spec: ExploreSpec = useMemo(
    () => ({
      scenario: scenarioTogether({ ...document, scenario, together }),
      timing,
      properties: exploredProperties({ properties, ownProperty }),
    }),
    [document, scenario, together, timing, properties, ownProperty],
  );
  const suggested = useMemo(() => propertiesFor(document.code, document.files), [document.code, document.files]);
  const of = useStore(store, (state) => state.of);
  const isOld = of !== null && !isAsked({ options, spec }, of);
  const asked = useStore(store, (state) => state.asked);
  const isOldTrouble = trouble !== null && asked !== null && !isAsked({ options, spec }, asked);
  const blocked = useBlocked();
  useEffect(() => onTrouble(isOldTrouble ? null : trouble), [trouble, isOldTrouble, onTrouble]);
  const recorded = useRecorded("explore");
  // The panel is a new one for each document that is opened: what came with it is of the spec it began with.
  const [opened] = useState({ options, spec });
  const isOldRecord = !isAsked({ options, spec }, opened);
  const makeRef = useRef<(() => SharedRace) | null>(null);
  const offer = useCallback((make: () => SharedRace) => {
    makeRef.current = make;
  }, []);
  useEffect(
    () =>
      offerReport("explore", () =>
        report !== null && !isOld && makeRef.current ? makeRef.current() : isOldRecord ? null : recorded,
      ),
    [report, isOld, isOldRecord, recorded],
  );
  useRunKeys(() => {
    if (searching === null && blocked === null)
      void explore(store, options, spec, (found) => verdictWords(found, () => null).sentence);
  });
  return (
    <BlockPart>
      {recorded && report === null && searching === null && trouble === null && (
        <>
          <OldMark shown={isOldRecord} />
          <RecordedReport report={recorded} onLines={isOldRecord ? ignore : onLines} />
        </>
      )}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <RequestCountSelect value={together} onChange={(n) => changeDocument({ together: n })} />
        <label className="flex min-h-9 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={timing === "adversarial"}
            onChange={({ currentTarget: { checked } }) =>
              changeDocument({ timing: checked ? "adversarial" : "nominal" })
            }
            className="size-4 accent-accent"
          />
          The clock may jump at any moment
        </label>
      </div>
      <PropertyChoice
        chosen={properties}
        onChange={(names) => changeDocument({ properties: names })}
        own={ownProperty}
        onOwn={(code) => changeDocument({ ownProperty: code })}
        suggested={suggested}
      />
      <RuntimeNotice running={false} />
      <RaceReport
        onShown={offer}
        predicts={false}
        linkOfRun={(run) => {
          const { choices } = run;
          const packed = encodeReport({ ...document, mode: "schedule", choices }, walkReport(run));
          return packed && `${location.origin}${sitePath("/playground")}#${packed}`;
        }}
        store={store}
        options={options}
        spec={spec}
        recorded={null}
        blocked={blocked === null ? null : blockedWords(blocked)}
        onLines={exploredCode === options.code ? onLines : ignore}
        linkOf={(choices) => {
          const found = { ...document, mode: "explore" as const, choices: [...choices] };
          const packed = makeRef.current ? encodeReport(found, makeRef.current()) : encodeDocument(found);
          return packed && `${location.origin}${sitePath("/playground")}#${packed}`;
        }}
      />
      {report && searching === null && !isOld && exploredCode === options.code && (
        <ClockHintNote
          hint={report.clock}
          onTry={() => {
            changeDocument({ timing: "adversarial" });
            const jumping: ExploreSpec = { ...spec, timing: "adversarial" };
            void explore(store, options, jumping, (found) => verdictWords(found, () => null).sentence);
          }}
        />
      )}
      {report &&
        searching === null &&
        !isOld &&
        exploredCode === options.code &&
        scenario.moduleState === undefined && (
          <ModuleHintNote
            hint={report.hint}
            scenario={scenario}
            explored
            onChoose={(part) => changeDocument({ scenario: { ...scenario, ...part } })}
          />
        )}
    </BlockPart>
  );
}

const ignore = () => undefined;
