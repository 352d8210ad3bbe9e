"use client";
/** Good pattern against bad under the same traffic, in a lesson. */
import { lazy, Suspense, useMemo } from "react";
import { BlockFrame, BlockPart } from "#components/concurrency/block-frame";
import type { TrafficComparison as LessonTraffic } from "#course/schema";
import type { RunOptions } from "#runtime/protocol";

const LazyComparison = lazy(async () => ({
  default: (await import("#components/concurrency/traffic-comparison")).TrafficComparison,
}));

export function TrafficBlock({ traffic }: { traffic: LessonTraffic }) {
  const { titles, programs, scenario, reports } = traffic;
  const options = useMemo(
    () =>
      programs.map(({ code, backend }): RunOptions => ({ code, backend: backend as RunOptions["backend"] })) as [
        RunOptions,
        RunOptions,
      ],
    [programs],
  );
  return (
    <BlockFrame title={`${titles[0]} and ${titles[1]} under the same traffic`}>
      <BlockPart>
        <Suspense>
          <LazyComparison titles={titles} programs={options} scenario={scenario} recorded={reports} />
        </Suspense>
      </BlockPart>
    </BlockFrame>
  );
}
