/** How large the programs of a document may be. */

/** Of the main program; of the further files together; of CACHES. */
export const MAX_CODE_CHARS = 60_000;
/** Beside the main program. */
export const MAX_FILES = 8;
