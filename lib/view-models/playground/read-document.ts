/**
 * A document of the playground from what a link, a file or the browser's storage holds: a stranger's text, held against its shape. Answers in words, never with an
 * exception; what a document of an older version lacks, gets its usual value.
 */
import { DEFAULT_DJANGO, isDjangoVersion } from "#engine/django-version";
import { problemsOf } from "#simulation/scenario";
import { problemsOfTraffic } from "#simulation/traffic/traffic-spec";
import { MAX_CODE_CHARS } from "#view-models/playground/document-limits";
import {
  MAX_OWN_PROPERTY_CHARS,
  MAX_TITLE_CHARS,
  MAX_TOGETHER,
  type OtherSide,
  PLAYGROUND_MODES,
  type PlaygroundDocument,
  type PlaygroundMode,
  USUAL_TRAFFIC,
} from "#view-models/playground/playground-document";
import { filesFrom } from "#view-models/playground/program-files";
import { shopFrom } from "#view-models/playground/read-shop";
import { isBackend, isChoices, isCount, isObject, isScenario, isTraffic } from "#view-models/playground/scenario-shape";

const MAX_PROPERTIES = 20;
const MAX_EVENTS = 10_000_000;

export type ReadDocument = { ok: true; document: PlaygroundDocument } | { ok: false; reason: string };

/** The document, or the first thing that is wrong with it. Fields it does not know are dropped. */
export function documentFrom(value: unknown): ReadDocument {
  if (!isObject(value)) return wrong("it is not a snippet of the playground");
  const {
    title,
    code,
    files = [],
    settings,
    backend,
    django = DEFAULT_DJANGO,
    shop = null,
    scenario,
    timing,
    properties,
    ownProperty = "",
    mode,
    together,
    traffic = USUAL_TRAFFIC,
    other = null,
    choices,
    cursor,
  } = value; // what has a default came later than the first documents
  if (typeof title !== "string" || title.length > MAX_TITLE_CHARS) return wrong("its title is missing or too long");
  if (typeof code !== "string") return wrong("its program is missing");
  if (code.length > MAX_CODE_CHARS) return wrong(`its program has more than ${MAX_CODE_CHARS} characters`);
  const readFiles = filesFrom(files);
  if (!readFiles.ok) return wrong(readFiles.reason);
  if (typeof settings !== "string" || settings.length > MAX_CODE_CHARS)
    return wrong("its CACHES are missing or too long");
  if (!isBackend(backend)) return wrong("its backend is none that the playground knows");
  if (!isDjangoVersion(django)) return wrong("its Django is none that the playground has");
  const readShop = shopFrom(shop);
  if (!readShop.ok) return wrong(readShop.reason);
  if (!isScenario(scenario)) return wrong("its scenario is not one");
  const [problem] = problemsOf(scenario);
  if (problem !== undefined) return wrong(`its scenario contradicts itself. ${problem.replace(/\.$/, "")}`);
  if (timing !== "nominal" && timing !== "adversarial") return wrong("its timing is neither nominal nor adversarial");
  if (!isProperties(properties)) return wrong("its properties are not a list of names");
  if (typeof ownProperty !== "string" || ownProperty.length > MAX_OWN_PROPERTY_CHARS)
    return wrong("its own property is no text, or too long");
  if (!isMode(mode)) return wrong("its mode is none that the playground has");
  if (!isCount(together, MAX_TOGETHER) || together < 1)
    return wrong(`from 1 to ${MAX_TOGETHER} requests can be explored together`);
  if (!isTraffic(traffic)) return wrong("its traffic is not one");
  const [trafficProblem] = problemsOfTraffic(traffic);
  if (trafficProblem !== undefined)
    return wrong(`its traffic contradicts itself. ${trafficProblem.replace(/\.$/, "")}`);
  const readOther = otherFrom(other);
  if (readOther === "wrong") return wrong("what it is compared with is neither a program nor a backend nor a Django");
  if (!isChoices(choices)) return wrong("its schedule is not one");
  if (cursor !== null && !isCount(cursor, MAX_EVENTS)) return wrong("its cursor is not a position");
  return {
    ok: true,
    document: {
      title,
      code,
      files: readFiles.files,
      settings,
      backend,
      django,
      shop: readShop.shop,
      scenario,
      timing,
      properties,
      ownProperty,
      mode,
      together,
      traffic,
      other: readOther,
      choices,
      cursor,
    },
  };
}

const wrong = (what: string): ReadDocument => ({ ok: false, reason: `This cannot be opened: ${what}.` });

function otherFrom(value: unknown): OtherSide | null | "wrong" {
  if (value === null) return null;
  if (!isObject(value)) return "wrong";
  const { code = null, backend = null, django = null, settings = null, roundTripMs: ms } = value;
  if (!isText(code) || !isText(settings) || !(backend === null || isBackend(backend))) return "wrong";
  if (!(django === null || isDjangoVersion(django))) return "wrong";
  const other = { code, backend, django, settings };
  return typeof ms === "number" && ms >= 0 ? { ...other, roundTripMs: ms } : other;
}

const isText = (value: unknown): value is string | null =>
  value === null || (typeof value === "string" && value.length <= MAX_CODE_CHARS);

const isMode = (value: unknown): value is PlaygroundMode => PLAYGROUND_MODES.some((mode) => mode === value);

const isProperties = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= MAX_PROPERTIES &&
  value.every((name) => typeof name === "string" && /^[a-z-]{1,40}(\+[a-z]{1,10}){0,2}(=\d{1,6})?$/.test(name));
