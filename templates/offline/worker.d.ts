// What the two workers take as given: the browser's own names, and the values that
// campaign/outputs/offline/worker.py writes into worker.js.

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<Name extends keyof ServiceWorkerGlobalScopeEventMap>(
  name: Name,
  listener: (event: ServiceWorkerGlobalScopeEventMap[Name]) => unknown
): void;

declare const SITE: {
  /** The banner's own style, as an element. */
  style: string;
  /** The page for what is on no phone; its empty item is where the pages that are go. */
  empty: string;
  /** Milliseconds that a reader who has a copy waits for the network. */
  patience: number;
  /** So many are kept at most. */
  pages: number;
  files: number;
  /** For how many days scripts are kept, and pictures and words to be heard. */
  code_days: number;
  file_days: number;
};

/** What is known of a copy, and the copy. */
interface Kept {
  key: string;
  /** Milliseconds since 1970, when it came. */
  at: number;
  /** How long it may be kept: a number, or the digits that a page has. */
  days: any;
  /** Whether somebody may be named in it. */
  people?: boolean | string;
  /** Of a page: its day and its title, as its source has them. */
  day?: string;
  title?: string;
  copy?: Response;
}
