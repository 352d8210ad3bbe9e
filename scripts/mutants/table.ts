/** docs/mutation.md: what the mutation run found, per exercise and in all. */
import type { ExerciseResult } from "#tooling/mutants/mutation-run";

type Counts = Pick<ExerciseResult, "mutants" | "killed" | "equivalent"> & { survivors: number };

export function mutationTable(results: readonly ExerciseResult[]): string {
  const rows = results.map((result) => row(result.name, countsOf(result)));
  const all = total(results);
  return [
    "# Mutation run",
    "",
    "Small changes of the kind people make, one at a time, to the solution of every exercise: a timeout dropped, `add` for `set`, a",
    "condition negated, a line removed. A mutant is killed when the grade tells it from the solution. What survives because it is",
    "right too is written down with a reason in the exercise's `equivalent.json`. Written by `npm run mutants -- --all --write`.",
    "",
    `**Score: ${percent(all)}** (killed / (mutants − equivalent)).`,
    "",
    "| exercise | mutants | killed | equivalent | survivors | score |",
    "|---|--:|--:|--:|--:|--:|",
    ...rows,
    row("**all**", all),
    "",
  ].join("\n");
}

export const scoreLine = (results: readonly ExerciseResult[]): string => {
  const { mutants, killed, equivalent, survivors } = total(results);
  return `${mutants} mutants: ${killed} killed, ${equivalent} equivalent, ${survivors} survivors; score ${percent(total(results))}`;
};

const countsOf = ({ mutants, killed, equivalent, survivors }: ExerciseResult): Counts => ({
  mutants,
  killed,
  equivalent,
  survivors: survivors.length,
});

function total(results: readonly ExerciseResult[]): Counts {
  const sum = { mutants: 0, killed: 0, equivalent: 0, survivors: 0 };
  for (const result of results)
    for (const [name, count] of Object.entries(countsOf(result))) sum[name as keyof Counts] += count;
  return sum;
}

const row = (name: string, counts: Counts): string =>
  `| ${name} | ${counts.mutants} | ${counts.killed} | ${counts.equivalent} | ${counts.survivors} | ${percent(counts)} |`;

/** Rounded down: 99.96 % isn't all of them. */
function percent({ mutants, killed, equivalent }: Counts): string {
  const counted = mutants - equivalent;
  return counted === 0 ? "–" : `${(Math.floor((killed / counted) * 1000) / 10).toFixed(1)} %`;
}
