/** What the processes of a browser take, as Linux tells it. Private memory (USS) is what would be free if the process ended; RSS has shared libraries in it, too. */
import { readFileSync } from "node:fs";

const EVERY_MS = 40;

export interface Megabytes {
  private: number;
  resident: number;
}

function nowOf(pid: number): Megabytes {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0) / 1000;
    return { private: of("Private_Clean") + of("Private_Dirty"), resident: of("Rss") };
  } catch {
    return { private: 0, resident: 0 }; // ended meanwhile, or no Linux
  }
}

/** Looks again and again, until it is asked for the most that it has seen in one process, and for the last. */
export function watchMemory(pids: () => number[]): () => { most: Megabytes; last: Megabytes } {
  const most: Megabytes = { private: 0, resident: 0 };
  let last = most;
  const look = () => {
    const seen = pids().map(nowOf);
    last = {
      private: Math.max(0, ...seen.map((each) => each.private)),
      resident: Math.max(0, ...seen.map((each) => each.resident)),
    };
    most.private = Math.max(most.private, last.private);
    most.resident = Math.max(most.resident, last.resident);
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return { most, last };
  };
}
