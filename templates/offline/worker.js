// Lets pages that were read once open without a network. The network comes first: a kept copy is
// shown only where nothing newer can be had, and then the page says so.
// campaign/outputs/offline/worker.py writes the value in place of every SITE.name.
"use strict";

const ROOT = registration.scope;
// The number goes up when the shape of a copy changes. The scope stands before it because all sites
// of a host share their storage.
const KEPT = ROOT + "giu-1";
const DAY = 864e5;
const STYLE = SITE.style;
const EMPTY = SITE.empty;
/** @type {Map<string, Promise<void>>} */
const beingKept = new Map();

const FILE = /\.(js|css|json|txt|svg|png|jpe?g|webp|avif)(\?|$)/;
// What is staff's is left to the browser, whatever it is.
/** @type {(address: string) => boolean} */
const mine = (address) => address.startsWith(ROOT) && !address.includes("/can-bo/");

addEventListener("install", skipWaiting);
addEventListener("activate", (event) => event.waitUntil(settle()));
// A page tells what it consists of, since there may have been no worker yet when it was fetched.
addEventListener(
  "message",
  (event) => event.waitUntil(Promise.all(event.data.filter(mine).map(gather)))
);
addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  if (method !== "GET" || !mine(url)) return;
  event.respondWith(answer(event, keyOf(url), mode === "navigate"));
});

async function settle() {
  await clients.claim();
  for (const name of await caches.keys())
    if (name.startsWith(ROOT + "giu-") && !name.startsWith(KEPT)) await caches.delete(name);
}

/**
 * A page is one page whatever is asked of it; a file with another version in its address is another
 * file.
 * @type {(address: string) => string}
 */
const keyOf = (address) =>
  address.replace(FILE.test(address) ? /#.*/ : /[?#].*/, "").replace(/\/index\.html$/, "/");

/** @type {(event: FetchEvent, key: string, reading: boolean) => Promise<Response>} */
async function answer(event, key, reading) {
  const old = await kept(key);
  // A page is asked for anew each time, whatever the browser's own cache thinks.
  const asked = fetch(event.request, reading ? { cache: "no-cache" } : {}).then((found) => {
    const keeping = keep(key, found.clone());
    beingKept.set(key, keeping);
    event.waitUntil(keeping.then(() => beingKept.delete(key)));
    return found;
  });
  event.waitUntil(asked.catch(() => 0));
  if (!old) return asked.catch(() => (reading ? nothing() : Response.error()));
  const first = await Promise.race([
    asked.then(
      (found) => (found.status < 500 ? found : "Máy chủ trục trặc."),
      () => "Không có mạng."
    ),
    // Where people are named, an old copy is no answer as long as there may be a new one.
    new Promise((late) => old.people || setTimeout(late, SITE.patience))
  ]);
  if (first && first.headers) return first;
  if (!old.title) return old.copy;
  const html = await old.copy.text();
  if (!first) event.waitUntil(tell(event.resultingClientId, asked, html).catch(() => 0));
  const said = `${first || "Mạng chậm."} Trang này là bản ngày ${old.day}.`;
  return page(
    html.replace("</head>", STYLE + "$&").replace(
      /<body[^>]*>/,
      `$&<p class="kept" role="status">${said}</p>`
    )
  );
}

/**
 * The reader already has the copy: say what came of waiting.
 * @type {(reader: string, asked: Promise<Response>, shown: string) => Promise<void>}
 */
async function tell(reader, asked, shown) {
  const found = await asked, html = await found.text();
  if (found.status !== 200) return;
  (await clients.get(reader)).postMessage(
    html === shown
      ? "Đã xem lại: trang này vẫn mới nhất."
      : 'Đã có bản mới. <a href="">Mở bản mới</a>'
  );
}

/** @type {(address: string) => Promise<void>} */
async function gather(address) {
  const key = keyOf(address);
  // What is just being kept is not fetched a second time.
  await beingKept.get(key);
  if (!(await kept(key))) await fetch(address).then((found) => keep(key, found)).catch(() => 0);
}

/**
 * What is known of a copy, with the copy; nothing where there is none, it is too old, or there is
 * no storage at all.
 * @type {(key: RequestInfo) => Promise<Kept>}
 */
const kept = (key) =>
  caches.open(KEPT).then((cache) => cache.match(key)).then((copy) => {
    const about = JSON.parse(decodeURIComponent(copy.headers.get("x-giu"))),
      days = (Date.now() - about.at) / DAY;
    // A clock that was set far back knows no age.
    return days > -1 && days < about.days && Object.assign(about, { copy });
  }).catch(() => 0);

/** @type {(key: string, found: Response) => Promise<void>} */
async function keep(key, found) {
  try {
    const cache = await caches.open(KEPT), copy = await worthKeeping(key, found);
    if (copy) await cache.put(key, copy);
    else if (found.status < 500) await cache.delete(key);
    if (!FILE.test(key)) await tidy(1);
  } catch (e) {
    await tidy(.5).catch(() => 0);
  }
}

/**
 * The answer as it is kept. Only what was found, came from here, and is a file of the site or a
 * page that says for how long.
 * @type {(key: string, found: Response) => Promise<Response | undefined>}
 */
async function worthKeeping(key, found) {
  if (found.status !== 200 || found.redirected) return;
  const body = await found.arrayBuffer(),
    days = /\.(js|css)\b/.test(key) ? SITE.code_days : SITE.file_days;
  /** @type {Kept} */
  const about = { key, at: Date.now(), days };
  // Words to be heard and photos are of people, too.
  about.people = /\.(txt|png|jpe?g|webp|avif)\b/.test(key);
  const html = new TextDecoder().decode(body),
    page = / data-keep="(\d+) (\S+)( people)?( x\d+)?"/.exec(html);
  if (page) {
    [, about.days, about.day, about.people] = page;
    if (page[4]) await forget(page[4]);
    if (about.day === "-") about.day = new Date().toLocaleDateString("vi");
    about.title = /<title>(.*?)( – [^–]*)?</.exec(html)[1];
  } else if (!FILE.test(key)) return;
  return new Response(body, {
    headers: {
      "content-type": found.headers.get("content-type"),
      "x-giu": encodeURIComponent(JSON.stringify(about))
    }
  });
}

/**
 * Somebody's name has been withdrawn since: whichever page brings the word, all copies that may
 * name people go.
 * @type {(withdrawn: string) => Promise<void>}
 */
async function forget(withdrawn) {
  const mark = KEPT + " ten" + withdrawn;
  if (await caches.has(mark)) return;
  const cache = await caches.open(KEPT);
  for (const { url } of await cache.keys())
    if (!((await kept(url)).days > SITE.file_days)) await cache.delete(url);
  for (const name of await caches.keys())
    if (name.startsWith(KEPT + " ten")) await caches.delete(name);
  await caches.open(mark);
}

/**
 * Throws out what is too old or too much, and gives the pages that stay, newest first.
 * @type {(share: number) => Promise<Kept[]>}
 */
async function tidy(share) {
  const cache = await caches.open(KEPT),
    keys = await cache.keys(),
    all = await Promise.all(keys.map(kept));
  let pages = SITE.pages * share, files = SITE.files * share;
  const newest = all.filter(Boolean).sort((a, b) => b.at - a.at);
  const stay = newest.filter((old) => (old.title ? pages-- : files--) > 0);
  await Promise.all(
    keys.map(({ url }) => stay.some((old) => old.key === url) || cache.delete(url))
  );
  return stay.filter((old) => old.title);
}

/** @type {(html: string) => Response} */
const page = (html) =>
  new Response(html, { headers: { "content-type": "text/html;charset=utf-8" } });

/** The page for what is on no phone: it names the pages that are. */
async function nothing() {
  const pages = await tidy(1).catch(() => /** @type {Kept[]} */ ([]));
  return page(
    EMPTY.replace(
      "<li></li>",
      () =>
        pages.map(({ key, title, day }) =>
          `<li><a href="${key}">${title}</a>, bản ngày ${day}</li>`
        ).join("") || "<li>Máy này chưa giữ trang nào.</li>"
    )
  );
}
