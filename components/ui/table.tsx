/**
 * A data table with a name and column headers. On a narrow screen the table scrolls sideways within itself, and the
 * keyboard can scroll it too; the page never does.
 */
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names";

interface TableColumn {
  id: string;
  header: ReactNode;
  /** Numbers stand at the right. */
  numeric?: boolean;
  /** Shown only where the container is wide (`@3xl`); its cells say so too. */
  wide?: boolean;
}

interface TableProps {
  caption: string;
  captionHidden?: boolean;
  columns: readonly TableColumn[];
  /** The scrolling region's name, where the caption's is not the only one on the page. */
  label?: string;
  /** Rows: <tr> with <th scope="row"> and <td>. */
  children: ReactNode;
}

export function Table({ caption, captionHidden = false, columns, label, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section aria-label={label ?? caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm [&_:is(td,th)]:px-3 [&_:is(td,th)]:py-2 [&_tbody_tr]:border-line [&_tbody_tr]:border-t">
        <caption className={captionHidden ? "sr-only" : "pb-2 text-left text-ink-soft"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classNames(
                  "whitespace-nowrap font-semibold text-ink-soft text-xs",
                  column.numeric ? "text-right" : "text-left",
                  column.wide && "@max-3xl:hidden",
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
