/**
 * An imported file and what is there, as one: nothing of either is lost. Where both have something of their own under the same name
 * (a program, an answer, a card), what is there stays.
 */
import type { ProgressData } from "#stores/progress-format";

export function mergeProgress(here: ProgressData, file: ProgressData): ProgressData {
  const taken = new Set(here.finalResults.map(({ atMs }) => atMs));
  const results = [...here.finalResults, ...file.finalResults.filter(({ atMs }) => !taken.has(atMs))];
  return {
    version: here.version,
    done: { ...file.done, ...here.done },
    last: here.last ?? file.last,
    work: { ...file.work, ...here.work },
    answers: { ...file.answers, ...here.answers },
    passed: { ...file.passed, ...here.passed },
    cards: { ...file.cards, ...here.cards },
    tests: { ...file.tests, ...here.tests },
    places: { ...file.places, ...here.places },
    finalTest: here.finalTest ?? file.finalTest,
    finalResults: results.sort((a, b) => a.atMs - b.atMs),
    certificateName: here.certificateName || file.certificateName,
    turn: here.turn ?? file.turn,
  };
}

/** In words: how much a learner would lose or win. */
export function contentsOf({ done, work, answers, passed, cards }: ProgressData): string {
  const counts: readonly (readonly [number, string, string])[] = [
    [Object.keys(done).length, "step", "steps"],
    [Object.keys(work).length, "program", "programs"],
    [Object.keys(answers).length, "answer", "answers"],
    [Object.keys(passed).length, "exercise passed", "exercises passed"],
    [Object.keys(cards).length, "card", "cards"],
  ];
  const words = counts.flatMap(([n, one, many]) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]));
  return words.length === 0 ? "nothing" : words.join(", ");
}
