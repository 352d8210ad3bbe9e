/** Figures of two sides in one table: what differs is marked, and which is better where that can be said. In words, never by colour alone. */
import { Badge } from "#components/ui/badge";
import { classNames } from "#components/ui/class-names";
import { Table } from "#components/ui/table";
import type { ComparedFigure } from "#view-models/playground/compare-figures";

interface ComparedTableProps {
  caption: string;
  titles: readonly [string, string];
  figures: readonly ComparedFigure[];
}

export function ComparedTable({ caption, titles, figures }: ComparedTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { id: "measure", header: "Measure" },
        { id: "one", header: titles[0], numeric: true },
        { id: "other", header: titles[1], numeric: true },
      ]}
    >
      {figures.map((figure) => {
        const { id, label, values, notes, better } = figure;
        const differs = values[0] !== values[1] || notes[0] !== notes[1];
        return (
          <tr key={id} className="align-baseline">
            <th scope="row" className={classNames("text-left font-normal", differs ? "text-ink" : "text-ink-faint")}>
              {differs && (
                <>
                  <span aria-hidden="true" className="mr-1.5 font-semibold text-accent">
                    ≠
                  </span>
                  <span className="sr-only">Different: </span>
                </>
              )}
              {label}
            </th>
            {values.map((value, side) => (
              <td key={titles[side]} className={classNames("text-right", !differs && "text-ink-faint")}>
                <span className="flex flex-wrap items-baseline justify-end gap-2">
                  {better === side && <Badge tone="hit">better</Badge>}
                  <span className={better === side ? "font-semibold" : undefined}>{value}</span>
                </span>
                {notes[side] !== "" && (
                  <span className="wrap-anywhere block text-ink-faint text-xs">{notes[side]}</span>
                )}
              </td>
            ))}
          </tr>
        );
      })}
    </Table>
  );
}
