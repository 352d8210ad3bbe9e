"use client";
/** The rows that tables of the program's own models begin with, as JSON. What a table could not hold is said and not taken over. */
import { useId, useState } from "react";
import { ownRowsOf, textOfOwnRows } from "#view-models/playground/own-rows";
import type { ShopRows } from "#view-models/playground/shop-data";

const EXAMPLE = '{\n  "main_book": [\n    {"id": 1, "title": "Tea", "price": "4.50"}\n  ]\n}';

export function OwnRows({ rows, onRows }: { rows: ShopRows; onRows: (rows: ShopRows) => void }) {
  const id = useId();
  const [text, setText] = useState(() => textOfOwnRows(rows));
  const read = ownRowsOf(text);
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="text-ink-soft text-sm">
        Tables of the models in your program, as JSON. Name every column; a foreign key is a column such as author_id.
      </label>
      <textarea
        id={id}
        value={text}
        placeholder={EXAMPLE}
        rows={8}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={!read.ok}
        aria-describedby={`${id}-said`}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          const next = ownRowsOf(currentTarget.value);
          if (next.ok) onRows(next.rows);
        }}
        className="w-full rounded-md border border-control bg-surface p-2 font-mono text-sm"
      />
      <p id={`${id}-said`} role="status" className="text-deleted text-sm empty:hidden">
        {read.ok ? "" : `Not taken over yet. ${read.message}`}
      </p>
    </div>
  );
}
