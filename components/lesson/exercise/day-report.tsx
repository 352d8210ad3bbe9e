"use client";
/**
 * A simulated day, told after its check: measures over twenty-four hours under each other, numbered marks where something befell the shop, a
 * sentence for each, and the table that the picture is drawn from. Not in the first load: nobody needs it before a day is over.
 */
import { useMemo } from "react";
import { DayChart } from "#components/lesson/exercise/day-chart";
import { classNames } from "#components/ui/class-names";
import { Table } from "#components/ui/table";
import type { DayReport as Report } from "#simulation/day/day-report";
import { DAY_MEASURES } from "#view-models/lesson/day-measures";
import { dayView } from "#view-models/lesson/day-report";

export function DayReport({ report, passed }: { report: Report; passed: boolean }) {
  const view = useMemo(() => dayView(report), [report]);
  return (
    <section
      aria-label="Report of the day"
      className="grid grid-cols-1 gap-5 rounded-lg border border-line bg-surface p-4 sm:p-5"
    >
      <div className="grid gap-1.5">
        <h3 className="font-semibold text-lg">
          {passed ? "The day is over, and the shop has survived it" : "The day is over"}
        </h3>
        <p className="text-ink-soft text-sm">{view.summary}</p>
      </div>
      <DayChart rows={view.rows} marks={view.marks} />
      <ol aria-label="What happened to the shop" className="grid gap-2 text-sm">
        {view.incidents.map(({ number, at, what, fared, well }) => (
          <li key={number} className="grid grid-cols-[auto_1fr] items-baseline gap-x-3">
            <span
              className={classNames(
                "has-ground grid size-6 place-items-center rounded-full font-semibold text-xs tabular-nums",
                well ? "bg-hit-soft text-hit" : "bg-deleted-soft text-deleted",
              )}
            >
              {number}
            </span>
            <p>
              <strong className="font-semibold tabular-nums">{at}</strong>{" "}
              <span className="font-semibold">{what}.</span>{" "}
              <span className="text-ink-soft">
                {!well && <span className="sr-only">It went badly: </span>}
                {fared}
              </span>
            </p>
          </li>
        ))}
      </ol>
      <details>
        <summary className="cursor-pointer text-sm underline-offset-4 hover:underline">
          Hour by hour, as a table
        </summary>
        <div className="mt-2">
          <Table
            caption="The day, hour by hour"
            captionHidden
            columns={[
              { id: "at", header: "From" },
              ...DAY_MEASURES.map(({ id, title }) => ({ id, header: title, numeric: true })),
              { id: "incidents", header: "Incidents", numeric: true },
            ]}
          >
            {view.hours.map(({ at, cells, incidents }) => (
              <tr key={at}>
                <th scope="row" className="text-left font-normal tabular-nums">
                  {at}
                </th>
                {cells.map((cell, i) => (
                  <td key={DAY_MEASURES[i]?.id} className="text-right tabular-nums">
                    {cell}
                  </td>
                ))}
                <td className="text-right tabular-nums">{incidents}</td>
              </tr>
            ))}
          </Table>
        </div>
      </details>
    </section>
  );
}
