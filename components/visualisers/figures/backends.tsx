/** One API, six backends, and where each of them keeps the bytes. */
import { Arrow, Box, type BoxTone, Drawing } from "#components/visualisers/figures/parts";

const ROW_PX = 46;
const rows: readonly { backend: string; storage: string; where: string; tone: BoxTone }[] = [
  { backend: "LocMemCache", storage: "Memory", where: "of this process", tone: "hit" },
  { backend: "FileBasedCache", storage: "Disk", where: "a file each", tone: "culled" },
  { backend: "DatabaseCache", storage: "Database", where: "a table", tone: "culled" },
  { backend: "RedisCache", storage: "Redis", where: "over the network", tone: "work" },
  { backend: "PyMemcacheCache", storage: "Memcached", where: "over the network", tone: "work" },
  { backend: "DummyCache", storage: "Nothing", where: "", tone: "neutral" },
];

export function Backends() {
  const height = 26 + rows.length * ROW_PX;
  return (
    <Drawing height={height} label="Your code calls one API; a backend translates; each backend has its own storage">
      <text x={46} y={14} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
        one API
      </text>
      <text x={183} y={14} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
        one of six backends
      </text>
      <text x={322} y={14} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
        its storage
      </text>
      <Box
        x={2}
        y={24}
        width={88}
        height={rows.length * ROW_PX - 8}
        title="cache"
        lines={["get, set,", "add, delete,", "…"]}
        tone="accent"
      />
      {rows.map(({ backend, storage, where, tone }, i) => {
        const y = 24 + i * ROW_PX;
        const middle = y + (ROW_PX - 8) / 2;
        return (
          <g key={backend}>
            <Arrow fromX={90} toX={126} y={middle} />
            <Box x={126} y={y} width={114} height={ROW_PX - 8} title={backend} mono />
            <Arrow fromX={240} toX={268} y={middle} dashed={storage === "Nothing"} />
            <Box
              x={268}
              y={y}
              width={110}
              height={ROW_PX - 8}
              title={storage}
              lines={where ? [where] : []}
              tone={tone}
            />
          </g>
        );
      })}
    </Drawing>
  );
}
