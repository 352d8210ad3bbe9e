"use client";
/** CACHES by form: a part for each alias, with the settings that Django knows for every backend. Empty = not set, so Django's default. */
import { CacheAliasFields } from "#components/playground/document/cache-alias-fields";
import { Button } from "#components/ui/button";
import type { CacheAlias } from "#view-models/playground/caches-form";

interface CachesFormProps {
  aliases: readonly CacheAlias[];
  /** The text has comments or products that a change here would lose. */
  hasWords: boolean;
  onChange: (aliases: CacheAlias[]) => void;
}

export function CachesForm({ aliases, hasWords, onChange }: CachesFormProps) {
  const names = aliases.map(({ alias }) => alias);
  return (
    <div className="grid gap-4">
      {hasWords && (
        <p className="text-ink-faint text-xs">
          A change here writes the text anew: its comments go, and 60 * 5 becomes 300.
        </p>
      )}
      {aliases.map((alias, at) => (
        <CacheAliasFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an alias is known by its place while its name is being typed
          key={at}
          value={alias}
          others={names.filter((_, other) => other !== at)}
          onChange={(next) => onChange(aliases.map((each, other) => (other === at ? next : each)))}
          onRemove={() => onChange(aliases.filter((_, other) => other !== at))}
        />
      ))}
      {!names.includes("default") && (
        <p role="status" className="text-miss text-sm">
          There is no alias “default”: whatever uses “cache” will fail.
        </p>
      )}
      <div>
        <Button size="sm" onClick={() => onChange([...aliases, { ...aliases[0], alias: freeAlias(names) }])}>
          Another alias
        </Button>
      </div>
    </div>
  );
}

function freeAlias(names: readonly string[]): string {
  if (!names.includes("default")) return "default";
  for (let n = 1; ; n++) {
    const name = n === 1 ? "other" : `other${n}`;
    if (!names.includes(name)) return name;
  }
}
