/**
 * A report as one picture that stands alone: its sentence, a lane for each request, the steps in their order, the window and the conflict, and what the
 * letters mean. For a pull request or a post-mortem, so it has its colours in it and needs no page around it. On a white ground, because nobody knows
 * what it will be put on.
 */
import type { Interleaving, StepRow } from "#view-models/race/counterexample";
import type { SharedReport } from "#view-models/report/shared-report";
import type { StepTone } from "#view-models/trace/step-parts";

const INK = "#1c2420";
const SOFT = "#5a655f";
const LINE = "#c9d0cb";
const RED = "#a3122d";
const MARK_PX = 26;
const STEP_PX = 38;
const LANE_PX = 56;
const LEFT_PX = 24;
const LINE_PX = 24;
const CHAR_PX = 8.6;
const MIN_WIDTH = 640;
const MAX_STEPS = 40;
const FONT = "font-family=\"system-ui, 'Segoe UI', Roboto, sans-serif\"";

const TONES: Record<string, { ground: string; ink: string; means: string }> = {
  hit: { ground: "#e3f3e8", ink: "#176b3a", means: "hit" },
  miss: { ground: "#fbeedd", ink: "#8f4a05", means: "miss" },
  expired: { ground: "#fbf3d5", ink: "#7a5b00", means: "expired" },
  stored: { ground: "#e3ecfb", ink: "#1e4fa3", means: "stored" },
  refused: { ground: "#f3e8fb", ink: "#6a2ea3", means: "refused" },
  deleted: { ground: "#fbe4e6", ink: RED, means: "deleted" },
  absent: { ground: "#eef0ee", ink: SOFT, means: "nothing there" },
  counted: { ground: "#e3ecfb", ink: "#1e4fa3", means: "counted" },
  failed: { ground: "#fbe4e6", ink: RED, means: "failed" },
  raised: { ground: "#fbe4e6", ink: RED, means: "raised" },
  work: { ground: "#ece7f8", ink: "#54389b", means: "slow work" },
  sleep: { ground: "#eef0ee", ink: SOFT, means: "sleep" },
  query: { ground: "#e6f1f1", ink: "#0b6267", means: "database" },
  returned: { ground: "#ffffff", ink: SOFT, means: "returned" },
};
const OTHER = { ground: "#eef0ee", ink: SOFT, means: "" };
const toneOf = (tone: StepTone) => TONES[tone] ?? OTHER;

/** Null = there is no picture in it: sentences of many requests are text already. */
export function pictureSvg(report: SharedReport, title: string): { svg: string; width: number; height: number } | null {
  if ((report.kind !== "race" && report.kind !== "walk") || report.drawn === null) return null;
  const { drawn } = report;
  const steps = drawn.rows.filter((row): row is StepRow => row.kind === "step").slice(0, MAX_STEPS);
  const width = Math.max(MIN_WIDTH, 2 * LEFT_PX + 30 + STEP_PX * steps.length);
  const sentence = report.kind === "race" ? report.verdict.sentence : report.sentence;
  const share = report.kind === "race" ? [report.verdict.share, report.status.title].filter(Boolean).join(" · ") : "";
  const lines = wrapped(sentence.replaceAll("`", ""), Math.floor((width - 2 * LEFT_PX) / CHAR_PX));
  const top = 20 + LINE_PX * lines.length + (share === "" ? 0 : 20);
  const laneY = (task: number) =>
    top +
    16 +
    LANE_PX *
      (Math.max(
        0,
        drawn.requests.findIndex((each) => each.task === task),
      ) +
        0.5);
  const x = (i: number) => LEFT_PX + 44 + STEP_PX * i;
  const below = top + 24 + LANE_PX * drawn.requests.length;
  const height = below + 44;
  const parts = [
    ...lines.map((line, i) => text(LEFT_PX, 34 + LINE_PX * i, line, `font-size="17" font-weight="600" fill="${INK}"`)),
    share === "" ? "" : text(LEFT_PX, 32 + LINE_PX * lines.length, share, `font-size="13" fill="${SOFT}"`),
    ...drawn.requests.map(({ task, letter, name }) => lane(letter, name, laneY(task), width)),
    windowOf(drawn, steps, x, laneY),
    ...conflictLines(steps, x, laneY),
    ...steps.map((row, i) => mark(row, x(i), laneY(row.task))),
    text(LEFT_PX, below + 8, legend(steps), `font-size="12" fill="${SOFT}"`),
    text(LEFT_PX, below + 28, `${title} · made with Stampede`, `font-size="12" fill="${SOFT}"`),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ${FONT}><title>${escaped(sentence)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join("")}</svg>`;
  return { svg, width, height };
}

const escaped = (words: string): string => words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

const text = (x: number, y: number, words: string, attributes: string): string =>
  `<text x="${x}" y="${y}" ${attributes}>${escaped(words)}</text>`;

const lane = (letter: string, name: string, y: number, width: number): string =>
  `<line x1="${LEFT_PX + 20}" x2="${width - LEFT_PX}" y1="${y}" y2="${y}" stroke="${LINE}"/>${text(LEFT_PX, y + 5, letter, `font-size="15" font-weight="700" fill="${INK}"`)}${text(LEFT_PX + 20, y + 27, name, `font-size="11" fill="${SOFT}"`)}`;

function mark(row: StepRow, x: number, y: number): string {
  const { ground, ink } = toneOf(row.tone);
  const round = row.tone === "returned" || row.tone === "raised" ? MARK_PX / 2 : 6;
  const what = [row.action, row.key, row.value, row.result].filter((part) => part !== "").join(" ");
  const number =
    row.conflict === null
      ? ""
      : `<circle cx="${x + 14}" cy="${y - 15}" r="8" fill="${RED}"/>${text(x + 14, y - 11, String(row.conflict), 'font-size="11" font-weight="700" fill="#ffffff" text-anchor="middle"')}`;
  return `<g><title>${escaped(what)}</title><rect x="${x - MARK_PX / 2}" y="${y - MARK_PX / 2}" width="${MARK_PX}" height="${MARK_PX}" rx="${round}" fill="${ground}" stroke="${row.conflict === null ? ink : RED}" stroke-width="${row.conflict === null ? 1 : 2}"/>${text(x, y + 4.5, row.letter, `font-size="12" font-weight="700" fill="${ink}" text-anchor="middle"`)}${number}</g>`;
}

type At = (place: number) => number;

function windowOf({ windowTask }: Interleaving, steps: readonly StepRow[], x: At, laneY: At): string {
  const own = steps.flatMap((row, i) => (row.inWindow && row.task === windowTask ? [i] : []));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || first === last) return "";
  const y = laneY(windowTask) - 21;
  return `<rect x="${x(first)}" y="${y}" width="${x(last) - x(first)}" height="42" rx="3" fill="#fbe4e6" stroke="${RED}" stroke-opacity="0.4"/>`;
}

function conflictLines(steps: readonly StepRow[], x: At, laneY: At): string[] {
  const at = steps
    .flatMap((row, i) => (row.conflict === null ? [] : [{ x: x(i), y: laneY(row.task), number: row.conflict }]))
    .sort((one, two) => one.number - two.number);
  return at.slice(1).map((to, i) => {
    const from = at[i] as (typeof at)[number];
    const bend = (to.x - from.x) / 2;
    const path =
      from.y === to.y
        ? `M${from.x} ${from.y}Q${from.x + bend} ${from.y - 50} ${to.x} ${to.y}`
        : `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
    return `<path d="${path}" fill="none" stroke="${RED}" stroke-width="2"/>`;
  });
}

/** The letters that occur, once each. */
function legend(steps: readonly StepRow[]): string {
  const means = new Map(steps.map(({ letter, tone, action }) => [`${letter} ${toneOf(tone).means || action}`, true]));
  return [...means.keys()].join("   ");
}

function wrapped(words: string, most: number): string[] {
  const lines = [""];
  for (const word of words.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 6);
}
