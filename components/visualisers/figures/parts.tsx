/**
 * What the drawings of the lessons share: boxes with a title and lines of small text, arrows with a label. 380 units wide, so that on a
 * phone one unit is about one pixel. Pure shapes in the tokens' colours; the figure's text twin says it in words.
 */
import type { ReactNode } from "react";

const grounds = {
  neutral: "fill-sunken stroke-control",
  surface: "fill-surface stroke-line-strong",
  accent: "fill-accent-soft stroke-accent",
  hit: "fill-hit-soft stroke-hit",
  miss: "fill-miss-soft stroke-miss",
  set: "fill-set-soft stroke-set",
  work: "fill-work-soft stroke-work",
  culled: "fill-culled-soft stroke-culled",
} as const;

const inks = {
  neutral: "fill-ink-soft stroke-control",
  hit: "fill-hit stroke-hit",
  miss: "fill-miss stroke-miss",
  set: "fill-set stroke-set",
  work: "fill-work stroke-work",
} as const;

export type BoxTone = keyof typeof grounds;
type ArrowTone = keyof typeof inks;

interface DrawingProps {
  height: number;
  label: string;
  children: ReactNode;
}

export function Drawing({ height, label, children }: DrawingProps) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 380 ${height}`} className="mx-auto block w-full max-w-[33rem]">
      {children}
    </svg>
  );
}

interface BoxProps {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  lines?: readonly string[];
  tone?: BoxTone;
  mono?: boolean;
}

const LINE_PX = 15;

export function Box({ x, y, width, height, title, lines = [], tone = "surface", mono = false }: BoxProps) {
  const middle = x + width / 2;
  const top = y + height / 2 - (lines.length * LINE_PX) / 2 + 4;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={7} className={grounds[tone]} />
      <text
        x={middle}
        y={top}
        textAnchor="middle"
        fontSize={mono ? 10.5 : 13}
        className={mono ? "fill-ink font-mono" : "fill-ink font-semibold"}
      >
        {title}
      </text>
      {lines.map((line, i) => (
        <text
          key={line}
          x={middle}
          y={top + (i + 1) * LINE_PX}
          textAnchor="middle"
          fontSize={11}
          className="fill-ink-soft"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

interface ArrowProps {
  fromX: number;
  toX: number;
  y: number;
  toY?: number;
  label?: string;
  tone?: ArrowTone;
  dashed?: boolean;
}

/** From left to right or back; the label stands above the line. */
export function Arrow({ fromX, toX, y, toY = y, label = "", tone = "neutral", dashed = false }: ArrowProps) {
  const back = toX < fromX;
  const tip = back ? toX + 7 : toX - 7;
  return (
    <g className={inks[tone]}>
      <line x1={fromX} y1={y} x2={tip} y2={toY} strokeWidth={1.5} {...(dashed ? { strokeDasharray: "5 4" } : {})} />
      <path d={`M${toX} ${toY} L${tip} ${toY - 4.5} L${tip} ${toY + 4.5} Z`} strokeWidth={0} />
      <text x={(fromX + toX) / 2} y={y - 6} textAnchor="middle" fontSize={11.5} strokeWidth={0}>
        {label}
      </text>
    </g>
  );
}
