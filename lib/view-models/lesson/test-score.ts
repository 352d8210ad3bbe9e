/** "Test yourself": how many were right, by level; which to ask again. Pure: picks in, numbers out. */
export interface ScoredQuestion {
  id: string;
  answerId: string;
  level: string | null;
}

interface LevelScore {
  level: string;
  right: number;
  of: number;
}

export interface TestScore {
  right: number;
  of: number;
  levels: LevelScore[];
  wrongIds: string[];
}

/** Of the questions whose answers have been shown. */
export function testScore(
  questions: readonly ScoredQuestion[],
  picks: Readonly<Record<string, string>>,
  checked: readonly string[],
): TestScore {
  const levels = new Map<string, LevelScore>();
  const score: TestScore = { right: 0, of: 0, levels: [], wrongIds: [] };
  for (const { id, answerId, level } of questions) {
    if (!checked.includes(id)) continue;
    const isRight = picks[id] === answerId;
    score.of++;
    if (isRight) score.right++;
    else score.wrongIds.push(id);
    if (level === null) continue;
    const line = levels.get(level) ?? { level, right: 0, of: 0 };
    levels.set(level, { level, right: line.right + (isRight ? 1 : 0), of: line.of + 1 });
  }
  score.levels = [...levels.values()];
  return score;
}
