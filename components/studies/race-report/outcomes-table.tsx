/** All outcomes with exact counts and shares; each can be looked at, by its shortest schedule. */
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import { Table } from "#components/ui/table";
import type { Choice } from "#simulation/simulation";
import type { OutcomeRow } from "#view-models/race/verdict-words";

const MOST_ROWS = 30;

interface OutcomesTableProps {
  rows: readonly OutcomeRow[];
  /** Null = they can only be read. */
  onOpen: ((choices: Choice[]) => void) | null;
}

/** Positioned, so that hidden text stays inside the scrolling table and does not widen the page. */
const HiddenHeader = ({ text }: { text: string }) => (
  <span className="relative">
    <span className="sr-only">{text}</span>
  </span>
);

export function OutcomesTable({ rows, onOpen }: OutcomesTableProps) {
  const hasRows = rows.some(({ database }) => database !== "");
  const anyBad = rows.some(({ violates }) => violates.length > 0);
  return (
    <>
      <Table
        caption="Outcomes"
        captionHidden
        columns={[
          { id: "returns", header: "The requests return" },
          { id: "cache", header: "Left in the cache" },
          ...(hasRows ? [{ id: "database", header: "Changed in the database" }] : []),
          { id: "count", header: "Interleavings", numeric: true },
          { id: "share", header: "Of the interleavings" },
          { id: "open", header: <HiddenHeader text="Look at one" /> },
        ]}
      >
        {rows.slice(0, MOST_ROWS).map((row) => (
          <tr key={row.id} className="align-baseline">
            <th scope="row" className="min-w-52 text-left font-normal">
              {anyBad && <BadMark violates={row.violates} partly={row.partly ?? false} />}
              <code className="whitespace-pre-line break-words">{row.returns}</code>
            </th>
            <td>
              <code className="break-words text-ink-soft">{row.cache}</code>
            </td>
            {hasRows && (
              <td>
                <code className="break-words text-ink-soft">{row.database === "" ? "nothing" : row.database}</code>
              </td>
            )}
            <td className="text-right tabular-nums">{row.interleavings}</td>
            <td>
              <span className="flex items-center gap-2 whitespace-nowrap tabular-nums">
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 8"
                  preserveAspectRatio="none"
                  className={classNames("h-2 rounded-full", hasRows ? "w-6" : "w-20")}
                >
                  <rect width={100} height={8} className="fill-line" />
                  <rect width={Math.max(row.share * 100, 1)} height={8} className="fill-accent" />
                </svg>
                {row.percent}
              </span>
            </td>
            <td className="text-right">
              {onOpen && (
                <Button size="sm" variant="quiet" onClick={() => onOpen(row.choices)}>
                  Step through one
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {rows.length > MOST_ROWS && (
        <p className="text-ink-faint text-xs">{rows.length - MOST_ROWS} rarer outcomes are not listed.</p>
      )}
    </>
  );
}

/** Marked by a sign and in words, not by colour alone. */
function BadMark({ violates, partly }: { violates: readonly string[]; partly: boolean }) {
  if (violates.length === 0) return <Icon name="check" className="mr-1.5 inline-block text-hit" />;
  return (
    <span title={violates.join(" ")} className="mr-1.5 whitespace-nowrap font-semibold text-deleted text-xs">
      <Icon name="warning" className="inline-block" />
      <span className="sr-only">Violates: {violates.join(" ")}</span>
      {partly && <span aria-hidden="true"> some</span>}
    </span>
  );
}
