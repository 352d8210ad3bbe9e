"use client";
/** Good pattern against bad under the same traffic, in a lesson. */
import { lazy, useMemo } from "react";
import { BlockFrame, BlockPart } from "#components/studies/study/block-frame";
import { ClosedStudy } from "#components/studies/study/closed-study";
import { arriving } from "#components/ui/arriving";
import type { TrafficComparison as LessonTraffic } from "#course/model/schema";
import type { RunOptions } from "#runtime/protocol";

const LazyComparison = lazy(() =>
  arriving(async () => ({
    default: (await import("#components/studies/traffic/traffic-comparison")).TrafficComparison,
  })),
);

interface TrafficBlockProps {
  traffic: LessonTraffic;
  /** Its figures would answer a question that is still open. */
  closed: boolean;
  framed?: boolean;
}

export function TrafficBlock({ traffic, closed, framed = true }: TrafficBlockProps) {
  const { titles, programs, scenario, reports } = traffic;
  const options = useMemo(
    () =>
      programs.map(({ code, backend }): RunOptions => ({ code, backend: backend as RunOptions["backend"] })) as [
        RunOptions,
        RunOptions,
      ],
    [programs],
  );
  const listed = programs.map((program, side) => ({ title: titles[side] ?? "", program }));
  return (
    <BlockFrame framed={framed} title={`“${titles[0]}” and “${titles[1]}” under the same traffic`}>
      <ClosedStudy closed={closed} programs={listed} scenario={scenario}>
        <BlockPart>
          <LazyComparison titles={titles} programs={options} scenario={scenario} recorded={reports} />
        </BlockPart>
      </ClosedStudy>
    </BlockFrame>
  );
}
