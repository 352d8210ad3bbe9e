"use client";
/**
 * Region "Race report": predict, explore every interleaving (with progress, and Cancel), then the verdict in one sentence, what was looked
 * at, the counterexample, and all outcomes. From any of them the learner can go on by hand.
 */
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { PredictionForm, PredictionHeld } from "#components/studies/exploration/prediction-form";
import { SearchProgress } from "#components/studies/exploration/search-progress";
import { CopyLink } from "#components/studies/race-report/copy-link";
import { CounterexampleView } from "#components/studies/race-report/counterexample-view";
import { OutcomesTable } from "#components/studies/race-report/outcomes-table";
import { VerdictBox } from "#components/studies/race-report/verdict-box";
import { VerdictList } from "#components/studies/race-report/verdict-list";
import { SchedulerPanel } from "#components/studies/scheduler/scheduler-panel";
import { OldMark } from "#components/studies/study/old-mark";
import { Refusal } from "#components/studies/study/refusal";
import { ResultPlace } from "#components/studies/study/result-place";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { LiveRegion } from "#components/ui/live-region";
import { runtimeClient } from "#runtime/client/client";
import type { Counterexample, ExploreReport, ExploreSpec, RunOptions, ScheduleReport } from "#runtime/protocol";
import type { Choice } from "#simulation/simulation";
import { cancelExploration, type ExplorationStore, explore, isAsked, reveal } from "#stores/exploration";
import type { RaceInHand } from "#view-models/prove/prove-race";
import { outcomeRows, statusWords, verdictLines, verdictWords, worstOf } from "#view-models/race/verdict-words";
import { raceReport } from "#view-models/report/make-report";
import type { SharedRace } from "#view-models/report/shared-report";
import type { RequestLine } from "#view-models/trace/current-lines";
import type { Naming } from "#view-models/trace/step-parts";
import { shortKey } from "#view-models/words/short-key";

const ProveButton = lazyPart(() =>
  import("#components/studies/race-report/prove-button").then(({ ProveButton: Part }) => Part),
);

interface RaceReportProps {
  /** What is reported on, where a page has several reports. */
  about?: string;
  store: ExplorationStore;
  options: RunOptions;
  spec: ExploreSpec;
  /** The course's own report, when the program is the course's own; "coming" while it's fetched. */
  recorded: ExploreReport | "coming" | null;
  onLines: (lines: readonly RequestLine[]) => void;
  /** Makes the link for these choices; null = no link. */
  linkOf?: ((choices: readonly Choice[]) => string | null) | null;
  /** Why nothing can be explored now, in words. */
  blocked?: string | null;
  /** Whether the learner is asked first what will be found. */
  predicts?: boolean;
  /** Of a run by hand. */
  linkOfRun?: ((run: ScheduleReport) => string | null) | null;
  /** What is on screen, as it would be shared. */
  onShown?: ((make: () => SharedRace) => void) | null;
}

export function RaceReport({
  about,
  store,
  options,
  spec,
  recorded,
  onLines,
  linkOf = null,
  blocked = null,
  onShown = null,
  linkOfRun = null,
  predicts = true,
}: RaceReportProps) {
  const { prediction, report, source, code, of, searching, cancelling, trouble, said } = useStore(store);
  const id = useId();
  const isOld = of !== null && !isAsked({ options, spec }, of);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || recorded === "coming") return;
    setWanted(false);
    if (recorded) reveal(store, recorded, options.code);
  }, [wanted, recorded, store, options.code]);
  const start = () => void explore(store, options, spec, (found) => verdictOf(found).sentence);
  return (
    <section
      aria-label={about === undefined ? "Race report" : `Race report: ${about}`}
      className="grid min-w-0 grid-cols-1 gap-5"
    >
      {predicts && report === null && searching === null && <PredictionForm store={store} prediction={prediction} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant={report === null ? "primary" : "secondary"}
          disabled={searching !== null}
          aria-disabled={blocked !== null}
          aria-describedby={blocked === null ? undefined : id}
          className={blocked === null ? undefined : "opacity-55"}
          onClick={() => blocked === null && start()}
          onPointerEnter={() => runtimeClient().warm()}
        >
          Explore
        </Button>
        {searching && (
          <Button disabled={cancelling} onClick={() => cancelExploration(store)}>
            Cancel
          </Button>
        )}
        {recorded && report === null && searching === null && (
          <Button variant="quiet" onClick={() => setWanted(true)}>
            Show what the course found
          </Button>
        )}
        <span id={id} role="status" className="text-deleted text-xs empty:hidden">
          {blocked}
        </span>
        {report && searching === null && !isOld && (
          <span className="text-ink-faint text-xs">
            {code !== options.code
              ? "of the program before your last change"
              : source === "recorded"
                ? "recorded when this page was built"
                : "explored in your browser"}
          </span>
        )}
      </div>
      <LiveRegion message={said.message} count={said.count} />
      {searching && <SearchProgress {...searching} cancelling={cancelling} />}
      <Refusal trouble={trouble} />
      {report && searching === null && <OldMark shown={isOld} />}
      {report && searching === null && (
        <ResultPlace result={report} className="grid min-w-0 grid-cols-1 gap-5">
          <Found
            key={`${code}\u0000${said.count}`}
            report={report}
            options={of?.options ?? { ...options, code }}
            spec={of?.spec ?? spec}
            prediction={prediction}
            onLines={onLines}
            linkOf={isOld ? null : linkOf}
            onShown={isOld ? null : onShown}
            linkOfRun={isOld ? null : linkOfRun}
          />
        </ResultPlace>
      )}
    </section>
  );
}

const verdictOf = (report: ExploreReport) => verdictWords(report, explainedIn(report));

const explainedIn = (report: ExploreReport) => (name: string) =>
  report.counterexamples.find(({ property }) => property === name)?.explanation.verdict ?? null;

interface FoundProps {
  report: ExploreReport;
  options: RunOptions;
  spec: ExploreSpec;
  prediction: Parameters<typeof PredictionHeld>[0]["prediction"];
  onLines: (lines: readonly RequestLine[]) => void;
  linkOf: RaceReportProps["linkOf"];
  onShown: RaceReportProps["onShown"];
  linkOfRun: RaceReportProps["linkOfRun"];
}

function Found({ report, options, spec, prediction, onLines, linkOf, onShown, linkOfRun }: FoundProps) {
  const naming: Naming = useMemo(() => ({ caches: report.caches, previews: report.previews }), [report]);
  const rows = useMemo(() => outcomeRows(report, (key) => shortKey(key, report.caches)), [report]);
  const lines = useMemo(() => verdictLines(report, explainedIn(report)), [report]);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = worstOf(report) ?? report.verdicts.find(({ example }) => example);
  const property = chosen ?? first?.name;
  const shown = report.counterexamples.find((each) => each.property === property) ?? null;
  const [byHand, setByHand] = useState<Choice[] | null>(null);
  const openByHand = useCallback((choices: Choice[]) => setByHand(choices), []);
  const stepRef = useRef(0);
  useEffect(() => {
    onShown?.(() => raceReport(report, shown?.property ?? null, stepRef.current));
  }, [onShown, report, shown]);
  const verdict = verdictOf(report);
  const status = statusWords(report);
  return (
    <>
      <VerdictBox verdict={verdict} status={status} />
      {verdict.kind !== "unknown" && (
        <PredictionHeld
          prediction={prediction}
          outcomes={report.status === "complete" ? report.outcomes.length : null}
          wentWrong={verdict.kind === "violated"}
        />
      )}
      {lines.length > 1 && (
        <VerdictList
          lines={lines}
          shown={shown?.property ?? null}
          canShow={(name) => report.counterexamples.some((each) => each.property === name)}
          onShow={setChosen}
        />
      )}
      {shown && (
        <CounterexampleView
          key={shown.property}
          counterexample={shown}
          naming={naming}
          start={report.start}
          onLines={onLines}
          onFork={openByHand}
          stepRef={stepRef}
        />
      )}
      {shown && (
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <ProveButton key={shown.property} race={() => raceInHand(report, options, spec, shown, linkOf)} />
          {linkOf && <CopyLink linkOf={() => linkOf(shown.choices)} what="race" />}
        </div>
      )}
      {rows.length > 0 && (
        <div className="grid min-w-0 grid-cols-1 gap-2">
          <p className="font-semibold text-ink-soft text-xs">
            {rows.length === 1 ? "One outcome" : `${rows.length} outcomes`}
            {report.status !== "complete" && " so far"}
          </p>
          <OutcomesTable rows={rows} onOpen={openByHand} />
        </div>
      )}
      {byHand && (
        <SchedulerPanel
          key={JSON.stringify(byHand)}
          options={options}
          scenario={spec.scenario}
          apart={report.apart}
          properties={spec.properties}
          goals={[]}
          choices={byHand}
          onLines={onLines}
          linkOf={linkOfRun}
          onClose={() => setByHand(null)}
        />
      )}
    </>
  );
}

function raceInHand(
  report: ExploreReport,
  options: RunOptions,
  { scenario, properties }: ExploreSpec,
  { property, events, explanation, choices }: Counterexample,
  linkOf: RaceReportProps["linkOf"],
): RaceInHand {
  const asked = properties.find((one) => (one.kind === "named" ? one.name.split("=")[0] : one.title) === property);
  const title = report.verdicts.find(({ name }) => name === property)?.title ?? property;
  return {
    title: explanation.kind ?? title,
    options,
    scenario,
    events,
    start: report.start,
    naming: { caches: report.caches, previews: report.previews },
    apart: report.apart,
    found: {
      property:
        asked?.kind === "python" ? { name: property, code: asked.code } : { name: asked?.name ?? property, code: null },
      title,
      told: explanation,
    },
    link: linkOf?.(choices) ?? null,
  };
}
