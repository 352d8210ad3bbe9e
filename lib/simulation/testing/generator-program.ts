/** For tests: programs written as generator functions, learned by running them again from the start, as Python is. */
import type { Reply } from "#engine/reply";
import type { Step } from "#engine/step";
import type { Call, Move, Program } from "#simulation/behaviour";

export type Behaviour = Generator<Step, string, Reply>;
export type Functions = Record<string, (...args: never[]) => Behaviour>;

export function generatorProgram(functions: Functions): Program {
  return { learn: (call, history) => learn(functions, call, history) };
}

function learn(functions: Functions, call: Call, history: readonly Reply[]): Move {
  const entry = functions[call.entry] as ((...args: unknown[]) => Behaviour) | undefined;
  if (!entry) throw new Error(`no function ${call.entry}`);
  const behaviour = entry(...call.args);
  try {
    let result = behaviour.next();
    for (const reply of history) result = behaviour.next(reply);
    if (result.done) return { kind: "returned", repr: result.value, line: null, printed: "" };
    return { kind: "step", step: result.value, site: { line: history.length + 1, call: null }, printed: "" };
  } catch (error) {
    return { kind: "raised", error: String(error), traceback: "", line: null, printed: "" };
  }
}
