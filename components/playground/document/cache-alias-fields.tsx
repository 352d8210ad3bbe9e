"use client";
/** One alias of CACHES. What is half typed or cannot be (a name that is taken) changes nothing yet, and says so. */
import { useId, useState } from "react";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { BACKEND_PATHS, type CacheAlias } from "#view-models/playground/caches-form";

interface CacheAliasFieldsProps {
  value: CacheAlias;
  others: readonly string[];
  onChange: (value: CacheAlias) => void;
  onRemove: () => void;
}

const OWN = "own";

export function CacheAliasFields({ value, others, onChange, onRemove }: CacheAliasFieldsProps) {
  const { alias, BACKEND = "" } = value;
  const known = Object.hasOwn(BACKEND_PATHS, BACKEND);
  const id = useId();
  const [more, setMore] = useState(LIMITS.some((name) => value[name] !== undefined));
  const put = (part: Partial<CacheAlias>) => onChange(withoutUnset({ ...value, ...part }));
  return (
    <fieldset className="grid gap-3 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold text-sm">“{alias}”</legend>
      <div className="grid grid-cols-2 gap-x-3 gap-y-2.5 sm:grid-cols-3">
        <Field
          label="Alias"
          text={alias}
          problem={(text) => (others.includes(text) ? "is taken" : null)}
          onText={(text) => onChange({ ...value, alias: text })}
        />
        <div className="grid gap-1 sm:col-span-2">
          <label htmlFor={id} className="text-ink-soft text-xs">
            BACKEND
          </label>
          <select
            id={id}
            value={known ? BACKEND : OWN}
            onChange={({ currentTarget }) => put({ BACKEND: currentTarget.value === OWN ? "" : currentTarget.value })}
            className={FIELD}
          >
            {Object.entries(BACKEND_PATHS).map(([path, words]) => (
              <option key={path} value={path}>
                {words}
              </option>
            ))}
            <option value={OWN}>another class …</option>
          </select>
        </div>
        {!known && (
          <div className="col-span-full">
            <Field label="Its dotted path" text={BACKEND} onText={(text) => put({ BACKEND: text })} />
          </div>
        )}
        <div className="col-span-full">
          <Field label="LOCATION" text={value.LOCATION ?? ""} onText={(text) => put({ LOCATION: text || undefined })} />
        </div>
        <Field
          label="TIMEOUT, seconds or None"
          text={value.TIMEOUT === null ? "None" : numberText(value.TIMEOUT)}
          placeholder="300"
          problem={(text) => (text === "" || text === "None" || isNumber(text) ? null : "a number, or None")}
          onText={(text) => put({ TIMEOUT: text === "None" ? null : numberOf(text) })}
        />
        <Field
          label="KEY_PREFIX"
          text={value.KEY_PREFIX ?? ""}
          onText={(text) => put({ KEY_PREFIX: text || undefined })}
        />
      </div>
      <Disclosure summary="VERSION, MAX_ENTRIES, CULL_FREQUENCY" open={more} onToggle={setMore}>
        <div className="-ml-7 grid grid-cols-2 gap-x-3 gap-y-2.5 sm:grid-cols-3">
          {LIMITS.map((name) => (
            <Field
              key={name}
              label={name}
              text={numberText(value[name])}
              placeholder={DEFAULTS[name]}
              problem={(text) => (text === "" || /^-?\d{1,15}$/.test(text) ? null : "a whole number")}
              onText={(text) => put({ [name]: numberOf(text) })}
            />
          ))}
        </div>
      </Disclosure>
      <div className="flex justify-end">
        <Button size="sm" variant="quiet" aria-label={`Remove alias ${alias}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </fieldset>
  );
}

const LIMITS = ["VERSION", "MAX_ENTRIES", "CULL_FREQUENCY"] as const;
const DEFAULTS = { VERSION: "1", MAX_ENTRIES: "300", CULL_FREQUENCY: "3" };
const FIELD =
  "min-h-9 w-full min-w-0 rounded-md border border-control bg-surface px-2 text-sm placeholder:text-ink-faint pointer-coarse:min-h-11";

const isNumber = (text: string): boolean => /^-?\d{1,15}(\.\d{1,6})?$/.test(text);
const numberText = (value: number | undefined): string => (value === undefined ? "" : String(value));
const numberOf = (text: string): number | undefined => (text === "" ? undefined : Number(text));

/** `undefined` = not set. */
const withoutUnset = (value: CacheAlias): CacheAlias =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as unknown as CacheAlias;

interface FieldProps {
  label: string;
  text: string;
  placeholder?: string;
  /** What is wrong with what is typed; null = it can be taken. */
  problem?: (text: string) => string | null;
  onText: (text: string) => void;
}

function Field({ label, text, placeholder, problem = () => null, onText }: FieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<{ over: string; text: string } | null>(null);
  // What the text says counts again as soon as it says something else.
  const shown = typed && typed.over === text ? typed.text : text;
  const wrong = problem(shown);
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="truncate text-ink-soft text-xs">
        {label}
      </label>
      <input
        id={id}
        value={shown}
        placeholder={placeholder}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-wrong`}
        onChange={({ currentTarget: { value } }) => {
          setTyped({ over: text, text: value });
          if (problem(value) === null) onText(value);
        }}
        className={`${FIELD} font-mono`}
      />
      <p id={`${id}-wrong`} role="status" className="text-deleted text-xs empty:hidden">
        {wrong}
      </p>
    </div>
  );
}
