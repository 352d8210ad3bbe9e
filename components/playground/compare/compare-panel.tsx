"use client";
/** Compare: this document and the same with another backend or another version of the program, on one scenario: both measures in one table, outputs and lanes side by side. */
import { useEffect, useState } from "react";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import { DiffView } from "#components/lesson/workbench/diff-view";
import { ComparedResults } from "#components/playground/compare/compared-results";
import { OtherSideForm } from "#components/playground/compare/other-side-form";
import { BeforeFirstRun } from "#components/playground/page/before-first-run";
import type { PanelProps } from "#components/playground/page/panel-props";
import { RecordedReport } from "#components/playground/report/recorded-report";
import { RunButton } from "#components/playground/run/run-button";
import { RequestCountSelect } from "#components/playground/scenario/request-count-select";
import { BlockPart } from "#components/studies/study/block-frame";
import { OldMark } from "#components/studies/study/old-mark";
import { Refusal } from "#components/studies/study/refusal";
import { type Compared, compareSides, SideError } from "#stores/comparison";
import { type Trouble, troubleOf } from "#stores/in-turn";
import { changeDocument, checkpoint } from "#stores/playground";
import { useRecorded } from "#stores/recorded/recorded-report";
import { offerReport } from "#stores/recorded/shown-report";
import type { HowToCompare } from "#view-models/playground/compared-answer";
import { otherDocument, sidesAreEqual, sideTitles } from "#view-models/playground/compared-documents";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { comparisonReport } from "#view-models/report/make-report";

const HOW: Record<HowToCompare, string> = {
  many: "Which does less work? All the requests, on both",
  explore: "Which can go wrong? Every interleaving of a few",
  run: "Do both print the same? Each call once",
};

interface Shown {
  compared: Compared;
  /** Both sides as they were. */
  of: PlaygroundDocument;
}

export function ComparePanel({ document, readOnly, onLines, onTrouble }: PanelProps) {
  const recorded = useRecorded("compare");
  const [how, setHow] = useState<HowToCompare>(recorded?.kind === "compared" ? recorded.how : "many");
  const [shown, setShown] = useState<Shown | null>(null);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<{ side: 0 | 1; trouble: Trouble } | null>(null);
  const titles = sideTitles(document);
  const [opened] = useState(document);
  const isOldRecord = !isOf(document, opened);
  const isOld = shown !== null && !isOf(document, shown.of);
  useEffect(
    () =>
      offerReport("compare", () =>
        shown && !isOld ? comparisonReport(shown.compared, sideTitles(shown.of)) : isOldRecord ? null : recorded,
      ),
    [shown, isOld, isOldRecord, recorded],
  );

  const run = async () => {
    checkpoint();
    setRunning(true);
    setFailed(null);
    onLines([]);
    try {
      setShown({ compared: await compareSides(how, document), of: document });
    } catch (error) {
      const { side, cause } = error instanceof SideError ? error : { side: 0 as const, cause: error };
      setFailed({ side, trouble: troubleOf(cause) });
    }
    setRunning(false);
  };
  useEffect(() => onTrouble(failed?.side === 0 ? failed.trouble : null), [failed, onTrouble]);

  return (
    <>
      <BlockPart>
        {recorded && shown === null && !running && failed === null && !isOldRecord && (
          <RecordedReport report={recorded} onLines={ignore} />
        )}
        {readOnly ? (
          otherDocument(document).code !== document.code && (
            <DiffView
              before={document.code}
              after={otherDocument(document).code}
              beforeName={titles[0]}
              afterName={titles[1]}
            />
          )
        ) : (
          <OtherSideForm document={document} trouble={failed?.side === 1 ? failed.trouble : null} />
        )}
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <label className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-sm">
            <span className="text-ink-soft">Question</span>
            <select
              value={how}
              onChange={({ currentTarget }) => setHow(currentTarget.value as HowToCompare)}
              className="min-h-9 min-w-0 max-w-full rounded-md border border-control bg-surface px-2 pointer-coarse:min-h-11"
            >
              {Object.entries(HOW).map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          {how === "explore" && (
            <RequestCountSelect value={document.together} onChange={(together) => changeDocument({ together })} />
          )}
        </div>
        <RunButton running={running} onRun={() => void run()} label="Run both sides">
          {running
            ? "running …"
            : sidesAreEqual(document)
              ? "both sides are the same: choose another backend, or another version"
              : `${titles[0]} against ${titles[1]}`}
        </RunButton>
        <RuntimeNotice running={running} />
        {failed && (
          <>
            <p className="font-semibold text-sm">{titles[failed.side]}</p>
            <Refusal trouble={failed.trouble} />
          </>
        )}
        {shown === null && !running && failed === null && (recorded === null || isOldRecord) && (
          <BeforeFirstRun>
            Here you will see both sides on the same scenario: what was measured in one table, with the differences
            marked, one sentence that draws the conclusion, and the lanes of both over the same time.
          </BeforeFirstRun>
        )}
      </BlockPart>
      <OldMark shown={isOld && !running} />
      {shown && (
        <ComparedResults
          compared={shown.compared}
          of={shown.of}
          onLines={shown.of.code === document.code ? onLines : null}
        />
      )}
    </>
  );
}

const ignore = () => undefined;

/** Where the cursor stands, and what is looked at, make no other comparison. */
const isOf = (now: PlaygroundDocument, then: PlaygroundDocument): boolean => identity(now) === identity(then);

const identity = ({
  title: _,
  cursor: __,
  choices: ___,
  mode: ____,
  traffic: _____,
  ...rest
}: PlaygroundDocument): string => JSON.stringify(rest);
