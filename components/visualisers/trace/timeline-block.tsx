/** One block of the timeline in SVG. It knows nothing of the cursor, so it is drawn once for as long as it is on screen. */
import { memo } from "react";
import { classNames } from "#components/ui/class-names";
import { svgClass, toneOfOutcome } from "#components/visualisers/marks/outcome-tones";
import type { TimelineMark, TimelineSpan } from "#view-models/trace/timeline";
import type { TimelineBlock } from "#view-models/trace/timeline-blocks";

export const UNIT_PX = 32;
/** A reading stands above the cursor's head, which may be anywhere. */
export const AXIS_PX = 30;
export const MARK_PX = 25;
const LANE_PX = 46;

export const heightOf = (lanes: number): number => AXIS_PX + lanes * LANE_PX;
export const laneY = (lane: number): number => AXIS_PX + lane * LANE_PX + LANE_PX / 2;

/** Letters of 11 px are about 6 px wide. */
const fits = (text: string, units: number): boolean => text.length * 6 < units * UNIT_PX - 12;

interface BlockProps {
  block: TimelineBlock;
  height: number;
  onMove: (cursor: number) => void;
}

export const Block = memo(function Block({ block, height, onMove }: BlockProps) {
  return (
    <g>
      {block.ticks.map(({ x, label }) => (
        <g key={x}>
          <line x1={x * UNIT_PX} x2={x * UNIT_PX} y1={AXIS_PX - 4} y2={height} className="stroke-line" />
          <text x={x * UNIT_PX + 7} y={AXIS_PX - 17} className="fill-ink-faint text-xs tabular-nums">
            {label}
          </text>
        </g>
      ))}
      {block.spans.map((span) => (
        <Span key={span.index} span={span} />
      ))}
      {block.dots.map(({ index, x, lane, kind }) => (
        <circle
          key={index}
          cx={x * UNIT_PX}
          cy={laneY(lane)}
          r={kind === "failed" ? 5 : 3.5}
          className={kind === "failed" ? "fill-deleted" : "fill-page stroke-control"}
        />
      ))}
      {block.marks.map((mark) => (
        <Mark key={mark.index} mark={mark} onMove={onMove} />
      ))}
    </g>
  );
});

function Span({ span: { fromX, toX, lane, kind, label, short } }: { span: TimelineSpan }) {
  const units = toX - fromX;
  return (
    <g>
      <title>{label}</title>
      <rect
        x={fromX * UNIT_PX + 3}
        y={laneY(lane) - 9}
        width={units * UNIT_PX - 6}
        height={18}
        rx={9}
        className={kind === "sleep" ? "fill-sleep-soft stroke-sleep" : "fill-work-soft stroke-work"}
        strokeDasharray={kind === "sleep" ? "3 3" : undefined}
      />
      <text
        x={((fromX + toX) / 2) * UNIT_PX}
        y={laneY(lane) + 4}
        textAnchor="middle"
        className={classNames("text-[0.6875rem]", kind === "sleep" ? "fill-sleep" : "fill-work")}
      >
        {fits(label, units) ? label : fits(short, units) && short}
      </text>
    </g>
  );
}

function Mark({ mark, onMove }: { mark: TimelineMark; onMove: (cursor: number) => void }) {
  const { ground, letter } = svgClass[toneOfOutcome[mark.tone]];
  const [x, y] = [mark.x * UNIT_PX, laneY(mark.lane)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; the slider is the control
    <g onClick={() => onMove(mark.index + 1)} className="cursor-pointer">
      <title>{mark.label}</title>
      <rect x={x - MARK_PX / 2} y={y - MARK_PX / 2} width={MARK_PX} height={MARK_PX} rx={6} className={ground} />
      <text x={x} y={y + 4.5} textAnchor="middle" className={classNames("font-bold text-xs", letter)}>
        {mark.letter}
      </text>
    </g>
  );
}
