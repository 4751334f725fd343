// What the scripts of the staff page give each other, each in the order in which the page names
// them.

/** An exact number: n / d. */
interface Ratio {
  n: bigint;
  d: bigint;
}

/** What was typed: name of the field → its text. */
type Typed = Record<string, string>;

/** The content of a file: texts, lists, and more of its kind. Its keys are the file's own. */
type Content = Record<string, any>;

/** The keys and places in lists that lead to a value. */
type Path = (string | number)[];

interface Problem {
  path: Path;
  message: string;
  severity: "error" | "warning";
  /** The key that is not there. */
  missing?: string;
  /** Said of several fields together. */
  whole?: boolean;
}

/** A problem with its place in the form. */
interface Placed {
  problem: Problem;
  part: any;
  /** What is to be filled in there, if anything. */
  input: any;
  name: string;
  said: string;
}

/** campaign/outputs/forms/describe.py: what may be written at a place. */
interface Field {
  key?: string;
  title?: string;
  help?: string;
  kind?: string;
  required?: boolean;
  name?: string;
  limits?: Record<string, any>;
  choices?: string[];
  fields?: Field[];
  item?: Field;
  kinds?: Record<string, Field[]>;
}

type Check = (field: Field, value: any, path: Path) => void;

/** A figure that was published. */
interface Measurement {
  day: string;
  value: string;
  says: string;
  typed: boolean;
  file: string;
  parts: string[];
}

/** campaign/outputs/forms/targets.py: one target; its numbers are digits. */
interface Target {
  ma: string;
  name: string;
  short: string;
  unit: string;
  results: [word: string, label: string][];
  form: "gia_tri" | "ket_qua" | "hoan_thanh" | "mau_so" | "theo_thon" | "chia_theo" | "computed";
  parts_of: string[];
  operator: string;
  weight: string;
  kept: string | null;
  criteria: string[];
  earlier: Measurement[];
  target: string | null;
  start: string | null;
  operator_of: string;
  changed: boolean;
  way: boolean;
  losable: boolean;
  base_needed: boolean;
  adds_up: boolean;
  yes_no: boolean;
  guarded: boolean;
  all_year: boolean;
  for_good: boolean;
  ambition: string | null;
  pace: [day: string, share: string][] | null;
}

interface Bulletin {
  ma: string;
  title: string;
  day: string;
  length: string;
  approved: boolean;
  words: string[];
  notes: Content;
}

/** campaign/outputs/forms/known.py: what the page knows. Days are ISO texts. */
interface StaffData {
  campaign: string;
  today: string;
  /** The phone's own day, which page.js adds. */
  now?: string;
  first: string;
  last: string;
  repository: string;
  branch: string;
  home: string;
  posts: string;
  illustration: boolean;
  models: Record<string, Field>;
  says: Record<string, string>;
  letters: Letters;
  private: [pattern: string, flags: string, what: string][];
  helping: [pattern: string, flags: string];
  of_others: string[];
  cutoffs: Record<string, string>;
  statuses: Record<string, [word: string, tone: string, asks: boolean]>;
  targets: Target[];
  villages: string[];
  commune: string;
  village: string;
  awards: [ma: string, ten: string][];
  clauses: string[];
  taken: string[];
  decided: [number: string, day: string, issuer: string, ma: string][];
  measured: [day: string, target: string, file: string][];
  bulletins: Bulletin[];
}

/** Which page of GitHub takes the file, and whether its text is in place there. */
interface Lead {
  href: string;
  filled: boolean;
  edit?: boolean;
  /** The same page without the text. */
  empty?: string;
}

/** What was taken from a pasted table. */
interface Pasted {
  typed?: Typed;
  people?: Content[];
  /** Rows and columns that were left out. */
  unknown: string[];
  unused: string[];
  filled?: number;
  trouble?: string;
}

/** What a heading may begin with, by what its column holds; a pattern says it whole. */
type Headings = Record<string, (string | RegExp)[]>;
interface Headed {
  names: (string | undefined)[];
  unused: string[];
  body: string[][];
}

/** A figure that can be read. */
interface Readable {
  value: Ratio | null;
  parts?: Typed;
  figure: Content;
}

/** The parts of a form by their keys, and its rows in their order. */
interface Places {
  parts: Map<string, any>;
  rows: any[];
}

type Rule = (content: Content, data: StaffData) => Problem[];

/** How a Vietnamese syllable is built, and letters of old encodings with their meaning. */
interface Letters {
  syllable: string;
  rhymes: string[];
  rhymes_of_qu: string[];
  by_bytes: string;
  surely: string;
  signs: string;
  tables: Record<string, string>[];
  vni: Record<"toned" | "roofed" | "bowled" | "single", Record<string, string>>;
}

interface CanBo {
  data: StaffData;

  // written.js
  visible(text: string | number): string;
  clean(text: string | number): string;
  short(text: string | number): string;
  fold(text: string): string;
  slug(text: string): string;
  numberKey(number: string): string;
  Unreadable: ErrorConstructor;
  Q: {
    of(value: string | number): Ratio;
    add(a: Ratio, b: Ratio): Ratio;
    sub(a: Ratio, b: Ratio): Ratio;
    mul(a: Ratio, b: Ratio): Ratio;
    div(a: Ratio, b: Ratio): Ratio;
    cmp(a: Ratio, b: Ratio): -1 | 0 | 1;
    round(a: Ratio, places: number): Ratio;
  };
  digits(value: Ratio): string;
  number(value: Ratio): string;
  asTyped(value: Ratio): string;
  /** Throws `Unreadable`, in the words of `campaign check`; so does `parseDate`. */
  parseNumber(text: string): Ratio;
  parseDate(text: string): string;
  dateShort(day: string): string;
  dayNumber(day: string): number;

  // letters.js
  oldEncoding(text: string, known: Letters): string;
  unfit(text: string, data: StaffData): string;
  unfitIn(value: unknown, data: StaffData, path?: Path): Problem[];

  // yaml.js
  scalar(text: string, inBrackets?: boolean): string;
  yaml(content: Content): string;
  markdown(head: Content, body: string): string;

  // check.js
  nameOf(path: Path): string;
  check(model: Field, content: Content, says: StaffData["says"]): Problem[];

  // progress.js
  valueOf(figure: Content, weights: Typed | null): Ratio | null;
  combined(target: Target, values: Ratio[], breakdowns: (Typed | undefined)[]): Ratio;
  status(
    target: Target,
    value: Ratio,
    day: string,
    said: { provisional?: boolean; last?: boolean },
    data: StaffData
  ): string;

  // rules.js
  rules: Record<string, Rule>;
  privateDetails(text: string, key: string, path: Path, data: StaffData): Problem[];
  whole(figure: any): Content;
  problems(form: string, content: Content, data: StaffData): Problem[];

  // documents.js
  document(form: string, typed: Typed, data: StaffData): Content;
  path(form: string, content: Content, typed: Typed, data: StaffData): string;
  text(form: string, content: Content, typed: Typed): string;
  github(path: string, text: string, data: StaffData): Lead;

  // paste.js
  table(text: string): string[][];
  pasted: Record<string, (text: string, data: StaffData, usual?: string) => Pasted>;

  // plain.js
  plain(problem: Problem, form: string, data: StaffData, chosen?: boolean): string;

  // fields.js
  all(root: ParentNode, css: string): any[];
  put(parent: ParentNode, tag: string, text: string, css?: string): any;
  open(part: Element): void;
  control(part: ParentNode): any;
  typedIn(form: HTMLFormElement): Typed;
  type(form: HTMLFormElement, typed: Typed): void;
  addRows(form: HTMLFormElement, numbers: number[], values?: Content[]): void;
  nextRow(form: HTMLFormElement): number;
  fitRow(row: Element): void;
  countRows(form: HTMLFormElement): void;
  addPart(box: Element): any;

  // preview.js
  preview(form: HTMLFormElement, data: StaffData): void;

  // wrong.js
  placed(
    form: HTMLFormElement,
    problems: Problem[],
    content: Content,
    data: StaffData
  ): Placed[];
  forget(form: HTMLFormElement): void;
  forgive(input: Element): void;
  complain(form: HTMLFormElement, problems: Problem[], content: Content, data: StaffData): void;
  complainOf(
    input: Element,
    form: HTMLFormElement,
    problems: Problem[],
    content: Content,
    data: StaffData
  ): void;

  // kept.js
  remember(form: HTMLFormElement, data: StaffData): void;
  kept(form: HTMLFormElement, data: StaffData): { day: string; typed: Typed } | null;
  drop(form: HTMLFormElement, data: StaffData): void;
  sayKept(form: HTMLFormElement, text: string, clearing?: boolean): void;
  watchTabs(forms: HTMLFormElement[], data: StaffData): void;

  // picture.js
  pictureName(title: string, file: string): string;
  picture(form: HTMLFormElement, input: HTMLInputElement): void;

  // result.js
  finish(
    form: HTMLFormElement,
    content: Content,
    typed: Typed,
    warnings: Problem[],
    data: StaffData
  ): void;
  copy(box: Element): void;
}
