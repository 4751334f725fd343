// What the scripts that search give each other.

/** A word of a text or of a query: without marks, with its letter's marks, and its tone. */
interface Word {
  folded: string;
  base: string;
  tone: string;
  marked: boolean;
  /** It is all there, not the beginning of another. */
  whole?: boolean;
}

/** campaign/outputs/search/index.py: the index as it comes. */
interface Index {
  format: number;
  kinds: string[];
  campaigns: Campaign[];
  statuses: Status[];
  found: any[][];
  also: [string, string][];
  invented?: [tag: string, heading: string];
}
type Campaign = [name: string, invented: 0 | 1, roll: string, decisions: number];
type Status = [word: string, tone: string];

interface Found {
  place: number;
  kind: string;
  campaign: string;
  rank: number;
  illustration: boolean;
  address: string;
  title: string;
  text: string;
  side: string;
  status: Status | null;
  /** Title, keys, text, label: each the numbers of its words. */
  fields?: number[][];
}

/** Neighbours in a field that a query has, too. */
interface Row {
  length: number;
  score: number;
  field?: number;
  at?: number;
  partly?: boolean;
}

interface Result {
  document: Found;
  rows: Row[];
  tier: number;
  inPieces: boolean;
  score: number;
}

/** The index once it was read. */
interface Known {
  documents: Found[];
  vocabulary: Word[];
  also: { sides: [string, string]; words: Word[][] }[];
  campaigns: Campaign[];
  invented: [tag: string, heading: string] | never[];
}

/** Results of other words than those that were typed. */
interface Mended {
  results: Result[];
  said: Word[];
}

interface Answer {
  results: Result[];
  how: string;
  /** What was looked for in place of what was typed. */
  instead: string;
}

/** What may stand in an element. */
type Inside = string | Node | undefined;

interface TimKiem {
  // match.js
  WORD: RegExp;
  fold(text: string): string;
  word(typed: string): Word;
  words(text: string): Word[];
  /** Throws «format» for an index of another form. */
  read(index: Index): Known;
  matching(known: Known, query: Word[]): Result[];
  // rank.js
  search?(known: Known, typed: string): Answer;
  // page.js
  open?(form: HTMLFormElement, said: Element, index: Index): void;
}
