/** A row of a table: its columns by name, values as JSON has them. */
export type Row = Record<string, unknown>;
