/**
 * README.md of a project to take home: the two commands first, then what to expect, where things are, and what of the playground stays behind. The only thing of
 * the learner's in it is the title, with all that Markdown or HTML could read as more than text taken out.
 */

import { assertNever } from "#engine/assert-never";
import type { DjangoVersion } from "#engine/django-version";
import type { Fault } from "#engine/faults";
import { inSeconds } from "#simulation/words";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { leftBehind } from "#view-models/take-home/take-home-left-behind";
import { DJANGO_RELEASES, IMAGES } from "#view-models/take-home/take-home-packages";
import { kindOfPlan, MAX_PROCESSES, type TakeHomePlan } from "#view-models/take-home/take-home-plan";
import type { LocalCaches } from "#view-models/take-home/take-home-servers";
import { duration } from "#view-models/words/duration";
import { arrivalWords } from "#view-models/words/scenario-words";

export interface Readme {
  text: string;
  commands: readonly [prepare: string, run: string];
}

const INSTALL = "pip install -r requirements.txt";

export function readmeText(document: PlaygroundDocument, plan: TakeHomePlan, local: LocalCaches): Readme {
  const needsServer = local.servers.length > 0;
  const commands = [needsServer ? `docker compose up -d && ${INSTALL}` : INSTALL, "python run.py"] as const;
  const text = `# ${plainTitle(document.title)}

On real Django, on your own computer. In this folder:

\`\`\`
${commands.join("\n")}
\`\`\`

Needed: Python 3.10 to 3.14${needsServer ? ", and Docker for the server" : ""}. ${ENVIRONMENT}

\`program/views.py\` runs with all your rights, outside of any browser. If it came to you in somebody's link, read it first.

## What to expect

${expectations(document, plan)}

${unreachableWords(local)}${faultyWords(document, plan)}The run begins with a new database (\`db.sqlite3\`, SQLite) and empties every cache in CACHES${needsServer ? ", which is why the servers are this project's own, on ports of their own" : ""}.

## What is where

| file | what |
|---|---|
| \`program/\` | the program${document.files.length > 0 ? " and its modules" : ""}, as in the playground |
| \`take_home/settings.py\` | CACHES, and the rest of the settings |
| \`requests.json\` | the requests: when, on which process, what is called |
| \`shop/\` | the shop: models, slow services, templates; its rows are in \`rows.json\` |
| \`run.py\`, \`take_home/\` | fires the requests and counts; \`python run.py --help\` |
| \`manage.py\` | Django's commands: \`python manage.py shell\` |
${needsServer ? `| \`compose.yaml\` | ${local.servers.length === 1 ? "the server" : "the servers"} of CACHES; \`docker compose down\` removes what \`up\` made |\n` : ""}
To change something, change the file and run again. \`SPEED\` in the settings makes slow work and arrivals faster, for the impatient;
timeouts of the cache do not follow, so outcomes may change with it.

## Versions

${versions(local, document.django)}

## What stayed behind

${leftBehind(document, plan)
  .map((line) => `- ${line}\n`)
  .join("")}`;
  return { text, commands };
}

const ENVIRONMENT =
  "If your system's Python refuses to install, make an environment for it first: `python -m venv .venv`, then `. .venv/bin/activate` (on Windows `.venv\\Scripts\\activate`).";

function expectations(document: PlaygroundDocument, plan: TakeHomePlan): string {
  const { requests, processes, threads } = plan;
  const last = Math.max(...requests.map(({ at }) => at ?? 0));
  const many = counted(requests.length, "request", "requests");
  const where = `${counted(processes, "process", "processes")}${threads > 1 ? `, up to ${threads} threads each` : ""}`;
  const kind = kindOfPlan(document);
  switch (kind) {
    case "once":
      return `Each call of the playground is made once, one after the other, in one process. You see what it returned or raised, how long it
took, and what was counted meanwhile.`;
    case "together":
      return `${many} at the same time on ${where}: up to ${plan.rounds} rounds, or as many as fit into 20 seconds. You see which outcomes came
how often. The playground looked at every interleaving; a computer takes the one that comes. Rare ones may need
\`python run.py --rounds 1000\`, and may still not come.`;
    case "scenario":
      return `${many}, ${arrivalWords(document.scenario)}, on ${where}${last === 0 ? "" : `: ${duration(last * 1000)} from the first to the last`}. You see each with what it returned and how long
it took, and the measures of the playground: hit ratio, recomputations, database reads, latency, errors. Slow work really
takes its time.${capWords(document, processes)}`;
    default:
      return assertNever(kind, "kind of plan");
  }
}

function capWords({ scenario }: PlaygroundDocument, processes: number): string {
  const wanted = scenario.processes ?? 1;
  return wanted > MAX_PROCESSES && processes === MAX_PROCESSES
    ? ` The playground had ${wanted} processes; ${MAX_PROCESSES} are started here, with the requests spread over them.`
    : "";
}

function unreachableWords({ unreachable }: LocalCaches): string {
  if (unreachable.length === 0) return "";
  const names = unreachable.map((alias) => JSON.stringify(plain(alias))).join(", ");
  return `The server of ${names} is meant to be down: CACHES names a port at which nothing listens.\n\n`;
}

function faultyWords({ scenario }: PlaygroundDocument, { faulty }: TakeHomePlan): string {
  if (faulty.length === 0) return "";
  const told = (scenario.faults ?? []).filter(({ backend }) => backend === "redis" || backend === "memcached");
  return `${told.map(faultWords).join(" ")} \`take_home/faults.py\` stands between the processes and the server and sees to that; times count from
when the program's own lines begin.\n\n`;
}

function faultWords(fault: Fault): string {
  const when = `From ${inSeconds(fault.fromMs)}${fault.untilMs === null ? " on" : ` until ${inSeconds(fault.untilMs)}`}`;
  switch (fault.kind) {
    case "down":
      return `${when}, ${fault.backend} is down.`;
    case "slow":
      return `${when}, ${fault.backend} answers ${inSeconds(fault.extraMs)} late.`;
    case "flaky":
      return `${when}, ${fault.backend} loses ${Math.round(fault.share * 100)} % of its connections at a command.`;
  }
}

function versions({ servers }: LocalCaches, django: DjangoVersion): string {
  const images = [...new Set(servers.map(({ kind }) => IMAGES[kind]))];
  return `\`requirements.txt\` pins what this was tried with: Django ${DJANGO_RELEASES[django]}, of the ${django} series that the playground simulates${images.length > 0 ? `; \`compose.yaml\` has ${images.map((image) => `\`${image}\``).join(" and ")}` : ""}.`;
}

/** Letters, digits, and punctuation that means nothing to Markdown. */
const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} .,:;'’“”?()/+-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

const plainTitle = (title: string): string => plain(title.replace(/:\/\//g, " ")) || "A program of the playground";

const counted = (n: number, one: string, many: string): string => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
