/** The variables of a function at the cursor; what the last line made or changed is marked in words. */
import { Badge } from "#components/ui/badge";
import { classNames } from "#components/ui/class-names";
import { Table } from "#components/ui/table";
import type { Variable } from "#view-models/trace/execution-table";

export function VariablesView({ name, variables }: { name: string; variables: readonly Variable[] }) {
  return (
    <Table
      caption="Variables"
      captionHidden
      columns={[
        { id: "name", header: name === "<module>" ? "Variable" : `In ${name}` },
        { id: "value", header: "Value" },
      ]}
    >
      {variables.length === 0 && (
        <tr>
          <td colSpan={2} className="text-ink-faint">
            No variables yet.
          </td>
        </tr>
      )}
      {variables.map(({ name: variable, value, change, before }) => (
        <tr key={variable} className={classNames("align-baseline", change !== "same" && "bg-accent-soft/40")}>
          <th scope="row" className="text-left font-normal">
            <code className="font-semibold">{variable}</code>
          </th>
          <td>
            <span className="flex flex-wrap items-baseline gap-2">
              <code className="break-all">{value}</code>
              {change === "new" && <Badge tone="accent">new</Badge>}
              {change === "changed" && <Badge tone="accent">was {short(before ?? "")}</Badge>}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
