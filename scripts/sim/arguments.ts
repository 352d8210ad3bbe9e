/** What the commands of `sim` read from their arguments; a bad one is said by name. */
import { DJANGO_VERSIONS, type DjangoVersion } from "#engine/django-version";
import { BACKENDS, type BackendChoice } from "#runtime/caches";

export function backendNamed(name: string): BackendChoice {
  const found = BACKENDS.find((known) => known === name.trim());
  if (!found) throw new Error(`unknown backend "${name}"; there are ${BACKENDS.join(", ")}`);
  return found;
}

export function djangoNamed(name: string): DjangoVersion {
  const found = DJANGO_VERSIONS.find((known) => known === name.trim());
  if (!found) throw new Error(`unknown Django "${name}"; there are ${DJANGO_VERSIONS.join(", ")}`);
  return found;
}

export function parseJson(text: string, option: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${option} is not JSON: ${(error as Error).message}`);
  }
}

export function wholeNumber(text: string, option: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${option} is a whole number, not "${text}"`);
  return Number(text);
}
