/**
 * For tests: programs written as generator functions, learned by running them again from the start, as Python is. With a
 * function that makes them, each process has its own module, whose variables outlive a request.
 */
import type { Reply } from "#engine/reply";
import type { Step } from "#engine/step";
import type { Call, Move, Program, Served } from "#simulation/behaviour";

export type Behaviour = Generator<Step, string, Reply>;
export type Functions = Record<string, (...args: never[]) => Behaviour>;

export const generatorProgram = (functions: Functions): Program => moduleProgram(() => functions);

/** `importModule` is what runs when a process starts. */
export const moduleProgram = (importModule: () => Functions): Program => ({
  learn: (call, history, served = null) => {
    const module = importModule();
    serveAgain(module, served);
    return moveOf(begin(module, call), history);
  },
});

function serveAgain(module: Functions, served: Served | null): void {
  if (served === null) return;
  serveAgain(module, served.before);
  const ended = moveOf(begin(module, served.call), served.replies);
  if (ended.kind === "step") throw new Error("a request that had ended took another step");
}

function begin(module: Functions, call: Call): Behaviour {
  const entry = module[call.entry] as ((...args: unknown[]) => Behaviour) | undefined;
  if (!entry) throw new Error(`no function ${call.entry}`);
  return entry(...call.args);
}

function moveOf(behaviour: Behaviour, history: readonly Reply[]): Move {
  try {
    let result = behaviour.next();
    for (const reply of history) result = behaviour.next(reply);
    if (result.done) return { kind: "returned", repr: result.value, line: null, printed: "" };
    return { kind: "step", step: result.value, site: { line: history.length + 1, call: null }, printed: "" };
  } catch (error) {
    return { kind: "raised", error: String(error), traceback: "", line: null, printed: "" };
  }
}
