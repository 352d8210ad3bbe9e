"use client";
/** Explore: every order of steps of a few requests, held against the chosen properties. */
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { RuntimeNotice } from "#components/lesson/workbench/runtime-notice";
import { PropertyChoice } from "#components/playground/explore/property-choice";
import type { PanelProps } from "#components/playground/page/panel-props";
import { blockedWords } from "#components/playground/run/run-blocked";
import { useBlocked } from "#components/playground/run/use-blocked";
import { useRunKeys } from "#components/playground/run/use-run-keys";
import { RequestCountSelect } from "#components/playground/scenario/request-count-select";
import { RaceReport } from "#components/studies/race-report/race-report";
import { BlockPart } from "#components/studies/study/block-frame";
import { ModuleHintNote } from "#components/studies/study/module-hint-note";
import { sitePath } from "#runtime/client/site-path";
import type { ExploreSpec } from "#runtime/protocol";
import { createExplorationStore, explore, isAsked } from "#stores/exploration";
import { changeDocument } from "#stores/playground";
import { encodeDocument } from "#view-models/links/playground-link";
import { exploredProperties, scenarioTogether } from "#view-models/playground/playground-program";
import { verdictWords } from "#view-models/race/verdict-words";

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
  const of = useStore(store, (state) => state.of);
  const isOld = of !== null && !isAsked({ options, spec }, of);
  const asked = useStore(store, (state) => state.asked);
  const isOldTrouble = trouble !== null && asked !== null && !isAsked({ options, spec }, asked);
  const blocked = useBlocked();
  useEffect(() => onTrouble(isOldTrouble ? null : trouble), [trouble, isOldTrouble, onTrouble]);
  useRunKeys(() => {
    if (searching === null && blocked === null)
      void explore(store, options, spec, (found) => verdictWords(found, () => null).sentence);
  });
  return (
    <BlockPart>
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
      />
      <RuntimeNotice running={false} />
      <RaceReport
        store={store}
        options={options}
        spec={spec}
        recorded={null}
        blocked={blocked === null ? null : blockedWords(blocked)}
        onLines={exploredCode === options.code ? onLines : ignore}
        linkOf={(choices) => {
          const packed = encodeDocument({ ...document, mode: "schedule", choices: [...choices] });
          return packed && `${location.origin}${sitePath("/playground")}#${packed}`;
        }}
      />
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
