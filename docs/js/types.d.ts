// What the checker of types is told beside the scripts themselves (make lint). Not published.

/** The phone's own Vietnamese voice, or nothing; js/tools.js gives it, js/nghe/read.js asks. */
declare function vietnameseVoice(): SpeechSynthesisVoice | undefined;

/** What «Nghe» does just now. */
type State = "idle" | "speaking" | "paused";

/** What the worker says of a page that this phone keeps (templates/offline/worker.d.ts). */
interface About {
  key: string;
  at: number;
  days: number;
  day: string;
  title?: string;
}

interface Window {
  /** Each script of the staff page adds to it. */
  CanBo: any;
  timKiem: TimKiem;
  vietnameseVoice: typeof vietnameseVoice;
}

// What a selector finds is known to the page's template, not to the checker: a script may use it as
// what it is there. Tests in a browser see to it that it is.
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Element {
  closest(selectors: string): any;
}
interface HTMLElement {
  addEventListener(type: string, listener: (event: any) => void): void;
}
interface HTMLFormElement {
  addEventListener(type: string, listener: (event: any) => void): void;
}
interface HTMLFormControlsCollection {
  [name: string]: any;
}
