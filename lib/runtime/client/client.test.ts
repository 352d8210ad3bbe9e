import { describe, expect, it } from "vitest";
import type { RunRecord } from "#engine/run-record";
import { RuntimeClient, RuntimeCrashed, RuntimeStopped, type WorkerLike } from "#runtime/client/client";
import type { Message, Request, Signed } from "#runtime/protocol";

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly requests: Request[] = [];
  terminated = false;

  postMessage(request: Request): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  says(data: Signed): void {
    this.onmessage?.({ data });
  }
}

const record = { stdout: "hi\n" } as RunRecord;
const ready: Message = { type: "ready", from: "snapshot", tookMs: 500 };

function setUp() {
  const workers: FakeWorker[] = [];
  const client = new RuntimeClient(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    () => 0,
  );
  const worker = (n: number): FakeWorker => {
    const found = workers[n];
    if (!found) throw new Error(`no worker ${n}`);
    return found;
  };
  return { client, workers, worker };
}

describe("RuntimeClient", () => {
  it("starts no worker until it is wanted", () => {
    const { client, workers } = setUp();
    expect(client.status().kind).toBe("idle");
    expect(workers).toHaveLength(0);
    client.warm();
    client.warm();
    expect(workers).toHaveLength(1);
  });

  it("answers a run with its record and is ready again", async () => {
    const { client, worker } = setUp();
    const run = client.run({ code: "print('hi')" });
    worker(0).says(ready);
    expect(client.status().kind).toBe("busy");
    worker(0).says({ type: "ran", id: 1, record });
    expect(await run).toBe(record);
    expect(client.status().kind).toBe("ready");
  });

  it("begins again with a fresh Python once a program has made it grow", async () => {
    const { client, workers, worker } = setUp();
    const run = client.run({ code: "" });
    worker(0).says(ready);
    worker(0).says({ type: "ran", id: 1, record, outgrown: true });
    expect(await run).toBe(record);
    expect(worker(0).terminated).toBe(true);
    expect(workers).toHaveLength(2);
    expect(client.status().kind).toBe("loading");
    const next = client.run({ code: "" });
    worker(1).says(ready);
    worker(1).says({ type: "ran", id: 2, record });
    expect(await next).toBe(record);
  });

  it("hands on what is printed while the program runs", async () => {
    const { client, worker } = setUp();
    const printed: string[] = [];
    const run = client.run({ code: "" }, (text) => printed.push(text));
    worker(0).says(ready);
    worker(0).says({ type: "printed", id: 1, text: "a" });
    worker(0).says({ type: "printed", id: 99, text: "of another run" });
    worker(0).says({ type: "ran", id: 1, record });
    await run;
    expect(printed).toEqual(["a"]);
  });

  it("ends the worker on stop, rejects the run, and has the next worker starting", async () => {
    const { client, worker } = setUp();
    const run = client.run({ code: "while True: pass" });
    worker(0).says(ready);
    client.stop();
    await expect(run).rejects.toThrow(RuntimeStopped);
    expect(worker(0).terminated).toBe(true);
    expect(worker(1).terminated).toBe(false);
    expect(client.status().kind).toBe("loading");
  });

  it("gives up a run when another is asked for", async () => {
    const { client, worker } = setUp();
    const first = client.run({ code: "1" });
    const second = client.run({ code: "2" });
    await expect(first).rejects.toThrow(RuntimeStopped);
    worker(1).says(ready);
    worker(1).says({ type: "ran", id: 2, record });
    expect(await second).toBe(record);
  });

  it("says why Python could not be loaded, and tries again on retry", async () => {
    const { client, worker } = setUp();
    const run = client.run({ code: "" });
    worker(0).says({ type: "failed-to-load", reason: "HTTP 404" });
    await expect(run).rejects.toThrow("HTTP 404");
    expect(client.status()).toEqual({ kind: "failed", reason: "HTTP 404" });
    await client.retry();
    worker(1).says(ready);
    expect(client.status().kind).toBe("ready");
  });

  it("survives the death of the interpreter", async () => {
    const { client, worker } = setUp();
    const run = client.run({ code: "" });
    worker(0).says(ready);
    worker(0).says({ type: "crashed", id: 1, reason: "out of memory" });
    await expect(run).rejects.toThrow(RuntimeCrashed);
    worker(1).says(ready);
    expect(client.status().kind).toBe("ready");
  });

  it("tells nobody that their program ended Python before it has done so in a fresh one", async () => {
    const { client, worker } = setUp();
    const first = client.run({ code: "1" });
    worker(0).says(ready);
    worker(0).says({ type: "ran", id: 1, record });
    await first;
    const innocent = client.run({ code: "2" });
    worker(0).says({ type: "crashed", id: 2, reason: "nested" });
    expect(worker(0).terminated).toBe(true);
    worker(1).says(ready);
    expect(worker(1).requests).toEqual([{ type: "run", options: { code: "2" }, id: 2 }]);
    worker(1).says({ type: "ran", id: 2, record });
    expect(await innocent).toBe(record);
    const guilty = client.run({ code: "3" });
    worker(1).says({ type: "crashed", id: 3, reason: "nested" });
    worker(2).says(ready);
    worker(2).says({ type: "crashed", id: 3, reason: "nested" });
    await expect(guilty).rejects.toThrow("nested");
  });

  it("runs no program again that has printed something", async () => {
    const { client, worker } = setUp();
    const first = client.run({ code: "1" });
    worker(0).says(ready);
    worker(0).says({ type: "ran", id: 1, record });
    await first;
    const second = client.run({ code: "2" });
    worker(0).says({ type: "printed", id: 2, text: "a" });
    worker(0).says({ type: "crashed", id: 2, reason: "nested" });
    await expect(second).rejects.toThrow("nested");
  });

  it("believes only who spoke first: a message without the worker's secret is nobody's", async () => {
    const { client, worker } = setUp();
    const running = client.run({ code: "" });
    worker(0).says({ ...ready, secret: "s" });
    const id = worker(0).requests[0]?.id ?? 0;
    worker(0).says({ type: "ran", id, record: { stdout: "forged" } as RunRecord });
    worker(0).says({ type: "ran", id, record: { stdout: "forged, too" } as RunRecord, secret: "t" });
    worker(0).says({ type: "ran", id, record, secret: "s" });
    expect(await running).toEqual(record);
  });
});
