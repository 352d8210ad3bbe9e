/**
 * One call on its way down: the interface, the backend that translates, and the stores. The parts of the call are those of the lesson's
 * first program; which commands a store really gets is shown by the wire below the drawing, from a run.
 */
import { Box, type BoxTone, Drawing } from "#components/visualisers/figures/parts";

const WIDTH = 376;
const LEFT = 2;
const GAP = 4;
const INTERFACE_Y = 20;
const BACKEND_Y = 106;
const STORE_Y = 252;

const translations: readonly { from: string; title: string; to: string; mono: boolean }[] = [
  { from: '"sale"', title: "final key", to: ":1:sale", mono: true },
  { from: '"tea"', title: "bytes", to: "a pickle, mostly", mono: false },
  { from: "60", title: "an end", to: "as the store counts", mono: false },
];

const stores: readonly { name: string; lines: readonly string[]; language: string; tone: BoxTone; width: number }[] = [
  { name: "A dict", lines: ["of your", "process"], language: "Python", tone: "hit", width: 68 },
  { name: "A folder", lines: ["a file", "for each"], language: "open", tone: "culled", width: 70 },
  { name: "A table", lines: ["a row", "for each"], language: "SQL", tone: "work", width: 68 },
  { name: "Redis", lines: ["a server"], language: "SET …", tone: "work", width: 68 },
  { name: "Memcached", lines: ["a server"], language: "set …", tone: "work", width: 86 },
];

const leftOf = (column: number): number =>
  stores.slice(0, column).reduce((left, { width }) => left + width + GAP, LEFT);

export function ThreeFloors() {
  return (
    <Drawing height={362} label="A call goes down three floors: the interface, the backend, the store">
      <Floor y={12} name="Interface" says="the same for all" />
      <rect x={LEFT} y={INTERFACE_Y} width={WIDTH} height={40} rx={7} className="fill-accent-soft stroke-accent" />
      <text x={190} y={INTERFACE_Y + 25} textAnchor="middle" fontSize={12} className="fill-ink font-mono">
        cache.set("sale", "tea", 60)
      </text>

      <Down x={190} fromY={62} toY={BACKEND_Y - 24} />
      <Floor y={BACKEND_Y - 8} name="Backend" says="translates" />
      <rect x={LEFT} y={BACKEND_Y} width={WIDTH} height={92} rx={7} className="fill-sunken stroke-control" />
      {translations.map(({ from, title, to, mono }, i) => {
        const x = 10 + i * 123;
        const middle = x + 57;
        return (
          <g key={title}>
            <text x={middle} y={BACKEND_Y + 17} textAnchor="middle" fontSize={11} className="fill-ink-soft font-mono">
              {from}
            </text>
            <Down x={middle} fromY={BACKEND_Y + 22} toY={BACKEND_Y + 35} />
            <rect x={x} y={BACKEND_Y + 37} width={114} height={46} rx={7} className="fill-surface stroke-line-strong" />
            <text x={middle} y={BACKEND_Y + 56} textAnchor="middle" fontSize={12.5} className="fill-ink font-semibold">
              {title}
            </text>
            <text
              x={middle}
              y={BACKEND_Y + 72}
              textAnchor="middle"
              fontSize={11}
              className={mono ? "fill-ink-soft font-mono" : "fill-ink-soft"}
            >
              {to}
            </text>
          </g>
        );
      })}

      {stores.map(({ name, lines, language, tone, width }, i) => {
        const x = leftOf(i);
        const middle = x + width / 2;
        return (
          <g key={name}>
            <Down x={middle} fromY={BACKEND_Y + 94} toY={STORE_Y - 20} />
            <text x={middle + 5} y={BACKEND_Y + 114} fontSize={10.5} className="fill-ink-soft font-mono">
              {language}
            </text>
            <Box x={x} y={STORE_Y} width={width} height={62} title={name} lines={lines} tone={tone} />
          </g>
        );
      })}
      <Floor y={STORE_Y - 7} name="Store" says="a key, bytes, an end" />
      <Span from={0} to={0} label="memory" />
      <Span from={1} to={1} label="disk" />
      <Span from={2} to={4} label="network" />
    </Drawing>
  );
}

function Floor({ y, name, says }: { y: number; name: string; says: string }) {
  return (
    <>
      <text x={LEFT} y={y} fontSize={12.5} className="fill-ink font-semibold">
        {name}
      </text>
      <text x={LEFT + WIDTH} y={y} textAnchor="end" fontSize={11} className="fill-ink-soft">
        {says}
      </text>
    </>
  );
}

function Down({ x, fromY, toY }: { x: number; fromY: number; toY: number }) {
  return (
    <g className="fill-ink-soft stroke-control">
      <line x1={x} y1={fromY} x2={x} y2={toY - 6} strokeWidth={1.5} />
      <path d={`M${x} ${toY} L${x - 4.5} ${toY - 7} L${x + 4.5} ${toY - 7} Z`} strokeWidth={0} />
    </g>
  );
}

/** A brace under the columns of stores. */
function Span({ from, to, label }: { from: number; to: number; label: string }) {
  const left = leftOf(from);
  const right = leftOf(to + 1) - GAP;
  const y = STORE_Y + 70;
  return (
    <g>
      <path d={`M${left + 3} ${y} v6 H${right - 3} v-6`} className="fill-none stroke-control" strokeWidth={1.5} />
      <text x={(left + right) / 2} y={y + 22} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
        {label}
      </text>
    </g>
  );
}
