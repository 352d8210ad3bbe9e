/** docs/mutation.md: what the mutation run found, per lesson, per exercise and in all. A run of some exercises writes only their rows again. */
import type { ExerciseResult } from "#tooling/mutants/mutation-run";

type Counts = Pick<ExerciseResult, "mutants" | "killed" | "equivalent"> & { survivors: number };
/** By the name of the exercise, `lesson/exercise`. */
type Table = ReadonlyMap<string, Counts>;

/** `exercises` are all there are, in the order of the course. What `results` say goes before what the table said until now. */
export function mutationTable(exercises: readonly string[], results: readonly ExerciseResult[], before = ""): string {
  const known = new Map([...readTable(before), ...results.map((result) => [result.name, countsOf(result)] as const)]);
  const rows = exercises.flatMap((name): [string, Counts][] => {
    const counts = known.get(name);
    return counts ? [[name, counts]] : [];
  });
  return written(new Map(rows));
}

function written(table: Table): string {
  const all = total([...table.values()]);
  const lessons = [...new Set([...table.keys()].map(lessonOf))];
  return [
    "# Mutation run",
    "",
    "Small changes of the kind people make, one at a time, to the solution of every exercise: a timeout dropped, `add` for `set`, a",
    "condition negated, a line removed. A mutant is killed when the grade tells it from the solution. What survives because it is",
    "right too is written down with a reason in the exercise's `equivalent.json`. Written by `npm run mutants -- --all --write`; with",
    "the names of exercises in the place of `--all` only their rows are written again.",
    "",
    `**Score: ${percent(all)}** (killed / (mutants − equivalent)).`,
    "",
    ...head("lesson"),
    ...lessons.map((lesson) =>
      row(lesson, total([...table].filter(([name]) => lessonOf(name) === lesson).map(([, c]) => c))),
    ),
    row("**all**", all),
    "",
    ...head("exercise"),
    ...[...table].map(([name, counts]) => row(name, counts)),
    "",
  ].join("\n");
}

const lessonOf = (exercise: string): string => exercise.split("/")[0] ?? "";

const head = (what: string): string[] => [
  `| ${what} | mutants | killed | equivalent | survivors | score |`,
  "|---|--:|--:|--:|--:|--:|",
];

const ROW = /^\| ([a-z0-9-]+\/[a-z0-9-]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|/gm;

function readTable(text: string): Table {
  return new Map(
    [...text.matchAll(ROW)].map(([, name = "", ...numbers]) => {
      const [mutants = 0, killed = 0, equivalent = 0, survivors = 0] = numbers.map(Number);
      return [name, { mutants, killed, equivalent, survivors }];
    }),
  );
}

export const scoreLine = (results: readonly ExerciseResult[]): string => {
  const all = total(results.map(countsOf));
  const { mutants, killed, equivalent, survivors } = all;
  return `${mutants} mutants: ${killed} killed, ${equivalent} equivalent, ${survivors} survivors; score ${percent(all)}`;
};

const countsOf = ({ mutants, killed, equivalent, survivors }: ExerciseResult): Counts => ({
  mutants,
  killed,
  equivalent,
  survivors: survivors.length,
});

function total(all: readonly Counts[]): Counts {
  const sum = { mutants: 0, killed: 0, equivalent: 0, survivors: 0 };
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sum[name as keyof Counts] += count;
  return sum;
}

const row = (name: string, counts: Counts): string =>
  `| ${name} | ${counts.mutants} | ${counts.killed} | ${counts.equivalent} | ${counts.survivors} | ${percent(counts)} |`;

/** Rounded down: 99.96 % isn't all of them. */
function percent({ mutants, killed, equivalent }: Counts): string {
  const counted = mutants - equivalent;
  return counted === 0 ? "–" : `${(Math.floor((killed / counted) * 1000) / 10).toFixed(1)} %`;
}
