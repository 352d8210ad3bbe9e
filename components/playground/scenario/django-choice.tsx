"use client";
/** Which Django the program runs on, and where to read what is different. */
import Link from "next/link";
import { useId } from "react";
import { DJANGO_NAMES, DJANGO_VERSIONS, type DjangoVersion, isDjangoVersion } from "#engine/django-version";

interface DjangoChoiceProps {
  django: DjangoVersion;
  onChange: (django: DjangoVersion) => void;
}

export function DjangoChoice({ django, onChange }: DjangoChoiceProps) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <label htmlFor={id} className="text-ink-soft">
        Django
      </label>
      <select
        id={id}
        value={django}
        onChange={({ currentTarget: { value } }) => {
          if (isDjangoVersion(value)) onChange(value);
        }}
        className="min-h-9 rounded-md border border-control bg-surface px-2 pointer-coarse:min-h-11"
      >
        {DJANGO_VERSIONS.map((version) => (
          <option key={version} value={version}>
            {DJANGO_NAMES[version]}
          </option>
        ))}
      </select>
      <Link href="/django-6-1" className="text-ink-soft text-xs underline underline-offset-2 hover:text-ink">
        What 6.1 changes
      </Link>
    </div>
  );
}
