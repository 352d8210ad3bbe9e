/** The part of nspell that lib/course/prose/spelling.ts uses; the package has no types of its own. */
declare module "nspell" {
  interface SpellChecker {
    correct(word: string): boolean;
    add(word: string): SpellChecker;
  }
  export default function nspell(aff: Buffer, dic: Buffer): SpellChecker;
}
