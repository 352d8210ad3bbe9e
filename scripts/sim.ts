/**
 * The command line: `npm run -s sim -- run|simulate|explore|grade …`. Everything happens on the same runtime as in the browser.
 * Prints JSON, one object a line; complaints go to stderr and end with status 2.
 */
import { exploreCommand } from "#tooling/sim/explore";
import { gradeCommand } from "#tooling/sim/grade";
import { runCommand } from "#tooling/sim/run";
import { simulateCommand } from "#tooling/sim/simulate";

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  run: runCommand,
  simulate: simulateCommand,
  explore: exploreCommand,
  grade: (args) => gradeCommand(args),
};

const [name = "", ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`usage: npm run -s sim -- COMMAND …, where COMMAND is one of: ${Object.keys(COMMANDS).join(", ")}`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(args).catch((error: unknown) => {
    console.error(`sim: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  });
}
