/** How the tests so far ended, the latest first. */
import { SiteLink } from "#components/site/site-link";
import { Badge } from "#components/ui/badge";
import { Table } from "#components/ui/table";
import { isPassed } from "#course/final-test/final-test";
import type { SavedFinalResult } from "#stores/final-test-format";

export const dateOf = (atMs: number): string => new Date(atMs).toLocaleDateString("en-GB", { dateStyle: "long" });

export function ResultsTable({ results }: { results: readonly SavedFinalResult[] }) {
  return (
    <section aria-label="Your results" className="mt-10 grid gap-4 border-line border-t pt-6">
      <Table
        caption="Your tests so far."
        columns={[
          { id: "date", header: "Date" },
          { id: "score", header: "Right", numeric: true },
          { id: "result", header: "Result" },
          { id: "seed", header: "Seed", numeric: true },
        ]}
      >
        {[...results].reverse().map((result) => (
          <tr key={result.atMs}>
            <th scope="row" className="text-left font-normal">
              {dateOf(result.atMs)}
            </th>
            <td className="whitespace-nowrap text-right tabular-nums">
              {result.right} of {result.of}
            </td>
            <td>
              <Badge tone={isPassed(result) ? "hit" : "neutral"} glyph={isPassed(result) ? "✓" : "–"}>
                {isPassed(result) ? "passed" : "not passed"}
              </Badge>
            </td>
            <td className="text-right tabular-nums">{result.seed}</td>
          </tr>
        ))}
      </Table>
      {results.some(isPassed) && (
        <p>
          <SiteLink href="/certificate" className="link font-semibold">
            Your certificate
          </SiteLink>
        </p>
      )}
    </section>
  );
}
