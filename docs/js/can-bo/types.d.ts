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
  /** A question: it may be right, if somebody says so. */
  doubt?: boolean;
}

/** campaign/checks/doubts: what a target's figures can be by its nature. */
interface Nature {
  averaged: boolean;
  low_is_fine: boolean;
  whole: boolean;
  counted: [part: string, whole: string];
  past_whole: boolean;
  negative: "data" | "asks" | "never";
  base: string | null;
}
/** What one figure is measured by, beside its target. */
interface Beside {
  last: { value: Ratio; day: string } | null;
  lastYear: Ratio | null;
  belowZero: boolean;
}
/** Words with their values, but for who it is about and how to say that it is right. */
interface Question {
  text: string;
  values: Record<string, string>;
  at: string;
}
interface Mistake {
  unit: string;
  factor: Ratio;
}
type Bounds = Record<string, string>;
type Mistaken = [unit: string, factor: string][];
interface Sizes {
  between(
    value: Ratio,
    other: Ratio,
    sizes: Mistaken,
    bounds: Bounds,
    total: boolean
  ): Mistake | null;
  beyond(
    value: Ratio,
    target: Ratio,
    sizes: Mistaken,
    bounds: Bounds,
    whole: boolean
  ): Mistake | null;
  jumped(value: Ratio, last: Ratio, sizes: Mistaken, bounds: Bounds): Mistake | null;
  agrees(value: Ratio, other: Ratio, mistake: Mistake, bounds: Bounds): boolean;
  atHome(value: Ratio, target: Ratio | null, bounds: Bounds): boolean;
  apart(times: Ratio): Ratio;
  size(value: Ratio): Ratio;
}

interface Measure {
  factor: Ratio;
  powers: Map<string, number>;
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

/** campaign/words/measures.py: units that turn into one another; and the words that make a number
 * inexact. */
interface Measures {
  named: Record<string, [dimension: string, size: string]>;
  magnitudes: Record<string, string>;
  hedges: string[];
}

/** How a number is wanted: its unit, the key that takes what it can't hold, and whether it is
 * counted as a part of a whole. */
interface Wanted {
  unit: string;
  note: string;
  counted: boolean;
}

/** A figure that was published; of one that starts anew each year, `value` counts all years. */
interface Measurement {
  day: string;
  value: string;
  in_year: string | null;
  provisional: boolean;
  says: string;
  typed: boolean;
  file: string;
  parts: string[];
}

/** The eve of a target's time, its last day, and the share that is due by a day. */
interface Time {
  eve: string;
  end: string;
  pace: [day: string, share: string][] | null;
}

/** What a report says of a figure beside its value. */
interface Told {
  provisional?: boolean;
  /** Of the end of the year. */
  last?: boolean;
  /** It has a reason or a remedy. */
  explained?: boolean;
}

/** campaign/progress/status.py: what a rule asks. Of shares 1 is the whole. */
interface Situation {
  target: Target;
  met: boolean;
  expired: boolean;
  last: boolean;
  settled: boolean;
  provisional: boolean;
  brokenForGood: boolean;
  done: boolean;
  brokenNow: boolean;
  share: Ratio | null;
  ofPlan: Ratio | null;
  atMilestone: boolean | null;
  beyond: boolean | null;
  gap: Ratio | null;
  explained: boolean;
  slidBack: boolean;
  elapsed: Ratio;
}

type Form = "gia_tri" | "ket_qua" | "hoan_thanh" | "mau_so" | "theo_thon" | "chia_theo";

/** campaign/outputs/forms/indicators.py: one target; its numbers are digits. */
interface Target {
  ma: string;
  name: string;
  short: string;
  unit: string;
  results: [word: string, label: string][];
  /** The way to write a figure that comes first; `forms` are all that its kind takes. */
  form: Form | "computed";
  forms: Form[];
  remedy: string;
  parts_of: string[];
  operator: string;
  /** What the product of its parts is multiplied by. */
  factor: string;
  joins: "tong" | "binh_quan" | "lon_nhat";
  /** Whether the plan says how its parts are joined. */
  joins_said: boolean;
  adds_its_parts: boolean;
  /** Those of which the plan asks something by name. */
  villages: string[];
  weight: string;
  kept: string | null;
  criteria: string[];
  earlier: Measurement[];
  nature: Nature;
  target: string | null;
  start: string | null;
  operator_of: string;
  dropped: boolean;
  way: boolean;
  level: boolean;
  falls: boolean;
  losable: boolean;
  base_needed: boolean;
  adds_up: boolean;
  starts_anew: boolean;
  yes_no: boolean;
  guarded: boolean;
  all_year: boolean;
  for_good: boolean;
  ambition: string | null;
  milestones: [day: string, value: string][];
  time: Time;
  /** Its time once a report tells what was done before the campaign. */
  early_time: Time | null;
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

/** campaign/outputs/forms/aloud.py: what can be read aloud. */
interface Aloud {
  /** Abbreviation → for each of its readings the words it must stand near, none: anywhere. */
  known: Record<string, string[][]>;
  degrees: string[];
  before_a_name: string[];
  numbers: string[];
  units: string[];
  plain_units: string[];
  per: string[];
  syllable: string;
  /** What to do, by what it is; {0} is what can't be read. */
  remedies: Record<string, string>;
}
type Patterns = Record<
  | "known"
  | "degrees"
  | "units"
  | "plain"
  | "each"
  | "mark"
  | "address"
  | "figures"
  | "token"
  | "syllable",
  RegExp
>;
interface Leftover {
  token: string;
  remedy: string;
}

/** campaign/outputs/forms/known.py: what the page knows. Days are ISO texts. */
interface StaffData {
  campaign: string;
  today: string;
  /** The phone's own day, which page.js adds. */
  now?: string;
  /** The first day that a figure may be of. */
  counts_from: string;
  first: string;
  last: string;
  /** How many days ahead an estimate may be. */
  farthest_estimate: number;
  repository: string;
  branch: string;
  home: string;
  posts: string;
  illustration: boolean;
  models: Record<string, Field>;
  says: Record<string, string>;
  /** Words for a check, and whether each is good. */
  results: Record<string, 0 | 1>;
  doubts: { says: Record<string, string>; bounds: Bounds };
  sizes: Record<string, Mistaken>;
  letters: Letters;
  measures: Measures;
  private: [pattern: string, flags: string, what: string][];
  helping: [pattern: string, flags: string];
  of_others: string[];
  aloud: Aloud;
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
  measured: [day: string, target: string, file: string, provisional: boolean][];
  /** Targets in the plan's order that have figures, and none of the end of their time. */
  waiting: string[];
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
  /** The heading of the column that was taken; or those among which the officer must choose. */
  column?: string;
  choices?: [number: string, shown: string][];
  converted?: string[];
}

/** A pasted table: the numbers of its columns, -1 where it has none or nobody can tell. */
interface Columns {
  name: number;
  unit: number;
  value: number;
  choices: number[];
  headings: string[];
  unitAbove: string;
  body: string[][];
}
/** A unit told beside a cell; one that is not sure may be a remark. */
interface Said {
  unit: string;
  sure: boolean;
}
interface Reading {
  typed?: Typed;
  why?: string;
  converted?: string;
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
  /** Of what starts anew each year, that year's part of it. */
  ofYear?: Ratio | null;
  parts?: Typed;
  figure: Content;
}

/** The parts of a form by their keys, and its rows in their order. */
interface Places {
  parts: Map<string, any>;
  rows: any[];
}

/** A figure of a report with all that its rules ask. `before`: those published for earlier days. */
interface Reported {
  target: Target;
  figure: Content;
  on: string;
  path: string[];
  at: (key: string) => Path;
  weights: Typed | null;
  provisional: boolean;
  value: Ratio | null;
  before: Measurement[];
  document: Content;
  data: StaffData;
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

  // marks.js
  printed(text: string): string;
  /** What is printed, and what is said where that differs. */
  halves(text: string): string[];
  /** What is wrong with the first mark that is not whole; empty where every mark is. */
  markFault(text: string): string;

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
  dayAfter(day: string): string;

  // letters.js
  oldEncoding(text: string, known: Letters): string;
  unfit(text: string, data: StaffData): string;
  unfitIn(value: unknown, data: StaffData, path?: Path): Problem[];
  // amounts.js
  /** What to say of `typed`, which is no number; empty where nothing better is known than that. */
  advice(typed: string, wanted: Wanted, measures: Measures): string;
  wantedAt(path: Path, document: Content, data: StaffData): Wanted;

  // yaml.js
  scalar(text: string, inBrackets?: boolean): string;
  yaml(content: Content): string;
  markdown(head: Content, body: string): string;

  // check.js
  nameOf(path: Path): string;
  check(model: Field, content: Content, data: StaffData): Problem[];

  // progress.js
  valueOf(
    figure: Content,
    target: Target,
    weights: Typed | null,
    data: StaffData
  ): Ratio | null;
  before(target: Target, day: string, provisional?: boolean): Measurement[];
  running(target: Target, value: Ratio, day: string): Ratio;
  combined(target: Target, values: Ratio[], breakdowns: (Typed | undefined)[]): Ratio;
  status(
    target: Target,
    value: Ratio,
    day: string,
    told: Told,
    data: StaffData
  ): string;

  // measures.js
  enlarged(text: string, measures: Measures): { size: Ratio; word: string };
  factorBetween(written: string, wanted: string, measures: Measures): Ratio | null;
  /** Whether it measures or multiplies, and is not just any word. */
  isMeasure(unit: string, measures: Measures): boolean;

  // sizes.js
  sizes: Sizes;

  // doubts.js
  /** `at` leads from keys of the figure to their place in the file. */
  doubts(
    target: Target,
    figure: Content,
    value: Ratio | null,
    on: string,
    at: (keys: string[]) => Path,
    data: StaffData,
    provisional?: boolean
  ): Problem[];
  // aloud.js
  unread(text: string, aloud: Aloud): Leftover[];
  /** What of a form's texts nobody could read aloud. */
  unsaid(form: string, content: Content, data: StaffData): Problem[];

  // rules.js
  rules: Record<string, Rule>;
  privateDetails(text: string, key: string, path: Path, data: StaffData): Problem[];
  whole(figure: any, data: StaffData): Content;
  questions(form: string, content: Content, data: StaffData): Problem[];
  problems(form: string, content: Content, data: StaffData): Problem[];

  // documents.js
  document(form: string, typed: Typed, data: StaffData): Content;
  path(form: string, content: Content, typed: Typed, data: StaffData): string;
  text(form: string, content: Content, typed: Typed): string;
  github(path: string, text: string, data: StaffData): Lead;

  // columns.js
  columns(rows: string[][], year: string): Columns;
  mended(rows: string[][]): string[][];

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
  mark(placed: Placed): void;
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

  // doubted.js
  ask(form: HTMLFormElement, data: StaffData): void;
  unask(input: any): void;

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
