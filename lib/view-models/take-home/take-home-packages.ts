/**
 * What a project to take home needs besides Python: packages at the versions it was tried with, and the servers of its CACHES as containers on ports of their own,
 * reachable from this computer only.
 */
import type { DjangoVersion } from "#engine/django-version";
import type { TakeHomePlan } from "#view-models/take-home/take-home-plan";
import type { LocalCaches, Server } from "#view-models/take-home/take-home-servers";

/** The newest of each series when this was tried; the simulator itself was recorded on 5.2.18 and 6.1.1. */
export const DJANGO_RELEASES: Record<DjangoVersion, string> = { "5.2": "5.2.17", "6.1": "6.1.1" };
const VERSIONS = { redis: "8.1.0", pymemcache: "4.0.0" } as const;
export const IMAGES = { redis: "redis:7.2-alpine", memcached: "memcached:1.6-alpine" } as const;
const USUAL_PORT = { redis: 6379, memcached: 11211 } as const;

export function requirementsText(local: LocalCaches, django: DjangoVersion): string {
  const packages: (keyof typeof VERSIONS)[] = [];
  if (uses(local, "redis")) packages.push("redis");
  if (uses(local, "memcached")) packages.push("pymemcache");
  const pinned = [`Django==${DJANGO_RELEASES[django]}`, ...packages.map((name) => `${name}==${VERSIONS[name]}`)];
  return pinned.map((line) => `${line}\n`).join("");
}

/** Null when no server is needed. `programs`: a client of a program's own finds the server where the program says. */
export function composeText(
  { servers }: LocalCaches,
  { faulty }: Pick<TakeHomePlan, "faulty">,
  programs: readonly string[],
): string | null {
  if (servers.length === 0) return null;
  const texts = servers.map((server, position) => {
    const isNamed = OF_THIS_COMPUTER.test(server.address) && programs.some((code) => code.includes(server.address));
    const named = isNamed ? Number(server.address.split(":")[1]) : null;
    return service(servers, position, realPort(server, faulty), named);
  });
  return `# The servers of CACHES. Nothing of theirs outlives them: docker compose down\nservices:\n${texts.join("")}`;
}

const OF_THIS_COMPUTER = /^(?:127\.0\.0\.1|localhost):\d+$/;

/** What fails on time stands where the caches look; the server is behind it. */
const realPort = ({ port }: Server, faulty: TakeHomePlan["faulty"]): number =>
  faulty.find((one) => one.port === port)?.real ?? port;

function service(all: readonly Server[], position: number, port: number, named: number | null): string {
  const kind = all[position]?.kind ?? "redis";
  const nth = all.slice(0, position).filter((server) => server.kind === kind).length;
  const lines = [
    `  ${kind}${nth === 0 ? "" : nth + 1}:`,
    `    image: ${IMAGES[kind]}`,
    ...(kind === "redis" ? [`    command: ["redis-server", "--save", "", "--appendonly", "no"]`] : []),
    "    ports:",
    `      - "127.0.0.1:${port}:${USUAL_PORT[kind]}"`,
    ...(named === null
      ? []
      : [`      - "127.0.0.1:${named}:${USUAL_PORT[kind]}" # the program has a client of its own`]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

const uses = ({ servers, kinds }: LocalCaches, kind: Server["kind"]): boolean =>
  servers.some((server) => server.kind === kind) || Object.values(kinds).includes(kind);
