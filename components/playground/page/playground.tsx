"use client";
/** The playground: program, settings and scenario at the left, what comes of them at the right, in six modes. Nothing runs by itself. */
import { Activity, useCallback, useEffect, useRef, useState } from "react";
import "./playground.css";
import { SplitView } from "#components/lesson/page/split-view";
import { SourcePane } from "#components/playground/document/source-pane";
import { useOptions } from "#components/playground/document/use-options";
import { Toolbar } from "#components/playground/page/toolbar";
import { useAddress } from "#components/playground/share/use-address";
import { createLinesStore } from "#components/studies/study/lined-editor";
import { lazyPart } from "#components/ui/lazy-part";
import { Loading } from "#components/ui/loading";
import { Tabs } from "#components/ui/tabs";
import type { RunOptions } from "#runtime/protocol";
import type { Trouble } from "#stores/in-turn";
import { changeDocument, STARTER, usePlayground } from "#stores/playground";
import type { PlaygroundMode } from "#view-models/playground/playground-document";
import type { RequestLine } from "#view-models/trace/current-lines";

const AskRow = lazyPart(async () => (await import("#components/playground/page/ask-row")).AskRow);
const OriginNotice = lazyPart(async () => (await import("#components/playground/share/origin-notice")).OriginNotice);
const ComparePanel = lazyPart(
  async () => (await import("#components/playground/compare/compare-panel")).ComparePanel,
  <Loading />,
);
const ExplorePanel = lazyPart(
  async () => (await import("#components/playground/explore/explore-panel")).ExplorePanel,
  <Loading />,
);
const CachesProblem = lazyPart(async () => (await import("#components/playground/page/caches-problem")).CachesProblem);
const FramedPage = lazyPart(async () => (await import("#components/playground/page/framed-page")).FramedPage);
const OpenWhole = lazyPart(async () => (await import("#components/playground/page/open-whole")).OpenWhole);
const JumpBar = lazyPart(async () => (await import("#components/playground/page/jump-bar")).JumpBar);
const ManyPanel = lazyPart(async () => (await import("#components/playground/many/many-panel")).ManyPanel, <Loading />);
const RunPanel = lazyPart(async () => (await import("#components/playground/run/run-panel")).RunPanel, <Loading />);
const SchedulePanel = lazyPart(
  async () => (await import("#components/playground/scheduler/schedule-panel")).SchedulePanel,
  <Loading />,
);
const TrafficPanel = lazyPart(
  async () => (await import("#components/playground/traffic/traffic-panel")).TrafficPanel,
  <Loading />,
);

const MODES = [
  { id: "run", label: "Run once", Panel: RunPanel },
  { id: "many", label: "Run many", Panel: ManyPanel },
  { id: "explore", label: "Explore", Panel: ExplorePanel },
  { id: "schedule", label: "Be the scheduler", Panel: SchedulePanel },
  { id: "traffic", label: "Traffic", Panel: TrafficPanel },
  { id: "compare", label: "Compare", Panel: ComparePanel },
] as const satisfies readonly { id: PlaygroundMode; label: string; Panel: unknown }[];

/** `highlighted`: the starter's code, from the build. */
export function Playground({ highlighted }: { highlighted: string }) {
  const { embed, readOnly, picture } = useAddress();
  const document = usePlayground((state) => state.document);
  const opened = usePlayground((state) => state.opened);
  const [lines] = useState(createLinesStore);
  const setLines = useCallback((now: readonly RequestLine[]) => lines.setState(now, true), [lines]);
  const resultsRef = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { mode } = document;
  const { read, last } = useOptions(document);
  const recorded = usePlayground((state) => state.recorded);
  useEffect(() => {
    // A link to a report opens as the report, also where the program stands above it.
    if (recorded && window.matchMedia("(max-width: 63.99rem)").matches) resultsRef.current?.scrollIntoView();
  }, [recorded]);
  const seenRef = useRef({ opened, modes: new Set<PlaygroundMode>() });
  if (seenRef.current.opened !== opened) seenRef.current = { opened, modes: new Set() };
  seenRef.current.modes.add(mode);
  const choose = useCallback(
    (id: string) => {
      setLines([]);
      setTrouble(null);
      changeDocument({ mode: id as PlaygroundMode });
    },
    [setLines],
  );
  const results = (
    <>
      <AskRow mode={mode} onMode={choose} />
      <Tabs
        label="Modes"
        selectedId={mode}
        onSelect={choose}
        tabs={MODES.map(({ id, label, Panel }) => ({
          id,
          label,
          // Out of sight, not away: what has run there is there again, and its keys and its lines are not.
          panel: seenRef.current.modes.has(id) && (
            <Activity mode={id === mode ? "visible" : "hidden"}>
              {read !== null && !read.ok && <CachesProblem line={read.line} reason={read.reason} />}
              {last !== null && (
                // Out of sight, not away, while CACHES cannot be read: what has run is there again afterwards.
                <div className="-mt-4" hidden={read !== null && !read.ok}>
                  <Panel
                    key={opened}
                    document={document}
                    options={last as RunOptions}
                    readOnly={readOnly}
                    onLines={setLines}
                    onTrouble={setTrouble}
                  />
                </div>
              )}
            </Activity>
          ),
        }))}
      />
    </>
  );
  if (picture || readOnly) return <FramedPage picture={picture} document={document} lines={lines} results={results} />;
  return (
    <>
      <section aria-label="Document">
        {embed ? (
          <div className="px-4 py-1.5">
            <OpenWhole />
          </div>
        ) : (
          <Toolbar />
        )}
        <OriginNotice />
      </section>
      <SplitView
        left={
          <SourcePane
            key={opened}
            document={document}
            read={read}
            original={document.code === STARTER.code ? { code: STARTER.code, highlighted } : null}
            lines={lines}
            trouble={trouble}
          />
        }
        right={
          <div ref={resultsRef} className="pt-2 max-lg:min-h-svh">
            {results}
          </div>
        }
      />
      <JumpBar results={resultsRef} mode={MODES.find(({ id }) => id === mode)?.label ?? ""} />
    </>
  );
}
