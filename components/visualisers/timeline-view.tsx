"use client";
/**
 * The operations of a run on an axis, the cursor among them. Only what is near the cursor is drawn, so that a run of ten thousand
 * operations costs no more than one of ten. A picture: the slider beside it is the control, EventList its text twin.
 */
import { useEffect, useRef } from "react";
import { classNames } from "#components/ui/class-names";
import { svgClass, toneOfOutcome } from "#components/visualisers/tones";
import type { Timeline } from "#view-models/timeline";

const UNIT_PX = 32;
const LANE_PX = 46;
const AXIS_PX = 22;
const MARK_PX = 25;
const DRAWN_UNITS = 80;

/** Letters of 11 px are about 6 px wide. */
const fits = (text: string, units: number): boolean => text.length * 6 < units * UNIT_PX - 12;

interface TimelineViewProps {
  timeline: Timeline;
  cursor: number;
  onMove: (cursor: number) => void;
}

export function TimelineView({ timeline, cursor, onMove }: TimelineViewProps) {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const cursorX = timeline.cursorX[cursor] ?? 0;
  const near = (x: number) => Math.abs(x - cursorX) < DRAWN_UNITS;
  const laneY = (lane: number) => AXIS_PX + lane * LANE_PX + LANE_PX / 2;
  const past = (index: number) => index < cursor;

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const x = cursorX * UNIT_PX;
    const margin = UNIT_PX * 2;
    const { scrollLeft, clientWidth } = scroller;
    if (x - margin < scrollLeft) scroller.scrollLeft = x - margin;
    else if (x + margin > scrollLeft + clientWidth) scroller.scrollLeft = x + margin - clientWidth;
  }, [cursorX]);

  const height = AXIS_PX + timeline.lanes * LANE_PX;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section ref={scrollerRef} aria-label="Timeline" tabIndex={0} className="overflow-x-auto">
      <svg
        role="img"
        aria-label="Operations in the order they happened; the list of events says the same in words"
        width={timeline.width * UNIT_PX}
        height={height}
        className="block select-none"
      >
        {timeline.ticks
          .filter(({ x }) => near(x))
          .map(({ x, label }) => (
            <g key={x}>
              <line x1={x * UNIT_PX} x2={x * UNIT_PX} y1={AXIS_PX - 4} y2={height} className="stroke-line" />
              <text x={x * UNIT_PX + 4} y={AXIS_PX - 9} className="fill-ink-faint text-xs tabular-nums">
                {label}
              </text>
            </g>
          ))}
        {Array.from({ length: timeline.lanes }, (_, lane) => (
          <line
            key={laneY(lane)}
            x1={0}
            x2={timeline.width * UNIT_PX}
            y1={laneY(lane)}
            y2={laneY(lane)}
            className="stroke-line-strong"
          />
        ))}
        {timeline.spans
          .filter(({ fromX }) => near(fromX))
          .map((span) => (
            <g key={span.index} className={classNames(!past(span.index) && "opacity-45")}>
              <title>{span.label}</title>
              <rect
                x={span.fromX * UNIT_PX + 3}
                y={laneY(span.lane) - 9}
                width={(span.toX - span.fromX) * UNIT_PX - 6}
                height={18}
                rx={9}
                className={span.kind === "sleep" ? "fill-sleep-soft stroke-sleep" : "fill-work-soft stroke-work"}
                strokeDasharray={span.kind === "sleep" ? "3 3" : undefined}
              />
              <text
                x={((span.fromX + span.toX) / 2) * UNIT_PX}
                y={laneY(span.lane) + 4}
                textAnchor="middle"
                className={classNames("text-[0.6875rem]", span.kind === "sleep" ? "fill-sleep" : "fill-work")}
              >
                {fits(span.label, span.toX - span.fromX)
                  ? span.label
                  : fits(span.short, span.toX - span.fromX) && span.short}
              </text>
            </g>
          ))}
        {timeline.dots
          .filter(({ x }) => near(x))
          .map((dot) => (
            <circle
              key={dot.index}
              cx={dot.x * UNIT_PX}
              cy={laneY(dot.lane)}
              r={dot.kind === "failed" ? 5 : 3.5}
              className={classNames(
                dot.kind === "failed" ? "fill-deleted" : "fill-page stroke-control",
                !past(dot.index) && "opacity-45",
              )}
            />
          ))}
        {timeline.marks
          .filter(({ x }) => near(x))
          .map((mark) => {
            const { ground, letter } = svgClass[toneOfOutcome[mark.tone]];
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; the slider is the control
              <g
                key={mark.index}
                onClick={() => onMove(mark.index + 1)}
                className={classNames("cursor-pointer", !past(mark.index) && "opacity-45")}
              >
                <title>{mark.label}</title>
                <rect
                  x={mark.x * UNIT_PX - MARK_PX / 2}
                  y={laneY(mark.lane) - MARK_PX / 2}
                  width={MARK_PX}
                  height={MARK_PX}
                  rx={6}
                  strokeWidth={mark.index === cursor - 1 ? 2.5 : 1}
                  className={ground}
                />
                <text
                  x={mark.x * UNIT_PX}
                  y={laneY(mark.lane) + 4.5}
                  textAnchor="middle"
                  className={classNames("font-bold text-xs", letter)}
                >
                  {mark.letter}
                </text>
              </g>
            );
          })}
        <line
          x1={cursorX * UNIT_PX}
          x2={cursorX * UNIT_PX}
          y1={AXIS_PX - 6}
          y2={height}
          strokeWidth={2}
          className="stroke-accent"
        />
        <path d={`M${cursorX * UNIT_PX - 5} ${AXIS_PX - 12}h10l-5 7z`} className="fill-accent" />
      </svg>
    </section>
  );
}
