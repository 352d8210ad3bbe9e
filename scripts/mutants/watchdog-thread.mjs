// The thread of watchdog.ts. Plain JavaScript, because tsx doesn't reach into threads.
import { workerData } from "node:worker_threads";

const LOOKS_EVERY_MS = 500;

const { shared, longestCpuS, signal } = workerData;
let seen = 0;
let before = cpuS();
setInterval(() => {
  const now = Atomics.load(shared, 0);
  if (now !== seen || now % 2 === 0) {
    seen = now;
    before = cpuS();
  } else if (cpuS() - before > longestCpuS) process.kill(process.pid, signal);
}, LOOKS_EVERY_MS);

function cpuS() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
