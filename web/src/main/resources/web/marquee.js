// @ts-check
/**
 * Tells Marquee what people do on a page; docs/page-script.md says how pages use it. Each action has an id, is kept in this browser until
 * Marquee has answered, and counts once however often it is sent. Who asks not to be tracked is not: nothing is sent, nothing kept.
 *
 * @typedef {{action: string, movie_id?: string, origin?: string, position?: number, query?: string, value?: number, duration_seconds?: number,
 *   experiment?: string, user_id?: string, timestamp?: string}} Told
 */
(() => {
  'use strict';
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const GATHERING = 5 * SECOND;
  /** Longer than this without an action, and the next begins a visit; as docs/analytics.md counts. */
  const REST = 30 * MINUTE;
  /** A page that nobody leaves for so long is open, not looked at. */
  const LONGEST_LOOK = 5 * MINUTE;
  /** A film is shown when so much of it is seen for so long; the Media Rating Council's rule for advertisements. */
  const SHOWN_PART = 0.5;
  const SHOWN_TIME = SECOND;
  const MOST_KEPT = 1000;
  const MOST_SENT = 100;
  /** Browsers send 64 KiB for a page that is left. */
  const MOST_BYTES = 60_000;
  const FIRST_PAUSE = 2 * SECOND;
  const LONGEST_PAUSE = 5 * MINUTE;
  const LONGEST_WAIT = 24 * 60 * MINUTE;
  /** Where no events are taken in, Marquee is asked again so often. */
  const OFF_TIME = 60 * MINUTE;

  const OURS = 'marquee.tell.';
  const EVENT = `${OURS}event.`;
  const ACCOUNT = `${OURS}account`;
  const SESSION = `${OURS}session`;
  /** `[until, pauses]`: nothing is sent before then, after so many pauses in a row. */
  const PAUSE = `${OURS}pause`;
  const OFF = `${OURS}off`;
  /** The account that writes reviews, kept by visitor.js on Marquee's own pages. */
  const VISITOR = 'marquee.visitor';

  const FILM = 'data-marquee-movie';
  const ACTION = 'data-marquee-action';
  const ORIGIN = 'data-marquee-origin';
  const POSITION = 'data-marquee-position';

  const page = /** @type {any} */ (window);
  const browser = /** @type {any} */ (navigator);
  if (page.marquee?.tell) {
    return;
  }
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const address = new URL('/api/events', script?.src || location.href);

  /** Stands in where the browser keeps nothing or has no room. @type {Map<string, string>} */
  const memory = new Map();
  /** @template T @param {(storage: Storage) => T} work @returns {T | undefined} */
  const disk = (work) => {
    try {
      return work(localStorage);
    } catch {
      return undefined;
    }
  };
  const read = (/** @type {string} */ key) => memory.get(key) ?? disk((storage) => storage.getItem(key)) ?? '';
  const erase = (/** @type {string} */ key) => void (memory.delete(key), disk((storage) => storage.removeItem(key)));
  const write = (/** @type {string} */ key, /** @type {string} */ text) =>
    void (disk((storage) => (storage.setItem(key, text), memory.delete(key), true)) ?? memory.set(key, text));
  const keys = (/** @type {string} */ prefix) =>
    [...new Set([...memory.keys(), ...(disk(Object.keys) ?? [])])].filter((key) => key.startsWith(prefix)).sort();
  const parsed = (/** @type {string} */ key) => {
    try {
      return JSON.parse(read(key));
    } catch {
      return undefined;
    }
  };

  if (browser.doNotTrack === '1' || browser.globalPrivacyControl) {
    keys(OURS).forEach(erase);
    page.marquee = { tell() {} };
    return;
  }

  /** Works without https too, unlike crypto.randomUUID. */
  const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

  function account() {
    const id = parsed(VISITOR)?.user_id;
    if (typeof id === 'string') {
      return id;
    }
    write(ACCOUNT, read(ACCOUNT) || newId());
    return read(ACCOUNT);
  }

  function session() {
    const [known, at] = parsed(SESSION) ?? [];
    const id = known && Date.now() - at <= REST ? known : newId();
    write(SESSION, JSON.stringify([id, Date.now()]));
    return id;
  }

  function device() {
    const { userAgent: agent, maxTouchPoints } = navigator;
    const tablet = /iPad|Tablet|Android(?!.*Mobile)/.test(agent) || (/Macintosh/.test(agent) && maxTouchPoints > 1);
    return /TV/.test(agent) ? 'tv' : tablet ? 'tablet' : /Mobi/.test(agent) ? 'phone' : 'desktop';
  }

  function referrer() {
    const host = document.referrer && new URL(document.referrer).hostname;
    return host && host !== location.hostname ? host : undefined;
  }

  /** @param {Told} told */
  const complete = (told) => ({
    user_id: account(),
    timestamp: new Date().toISOString(),
    ...told,
    event_id: newId(),
    session_id: session(),
    device: device(),
    referrer_host: referrer(),
  });

  /** Keys of events that are on their way. @type {Set<string>} */
  const under = new Set();
  /** @type {number | undefined} */
  let timer;

  /** Under a key of its own, so that tabs never overwrite each other's; keys sort by time. @param {ReturnType<typeof complete>} event */
  function keep(event) {
    if (!(Number(read(OFF)) > Date.now())) {
      write(`${EVENT}${event.timestamp}.${event.event_id}`, JSON.stringify(event));
      keys(EVENT).slice(0, -MOST_KEPT).forEach(erase);
      sendIn(GATHERING);
    }
  }

  /** @param {number} millis */
  function sendIn(millis) {
    timer ??= setTimeout(() => {
      timer = undefined;
      send();
    }, millis);
  }

  /** The oldest, as many as may go at once. */
  function batch() {
    /** @type {Map<string, string>} */
    const texts = new Map();
    let bytes = 0;
    for (const key of keys(EVENT).filter((kept) => !under.has(kept)).slice(0, MOST_SENT)) {
      const text = read(key);
      bytes += new Blob([text, '\n']).size;
      if (bytes > MOST_BYTES && texts.size > 0) {
        break;
      }
      texts.set(key, text);
    }
    return texts;
  }

  /** As plain text, which browsers send to another site without asking it first; `keepalive` lets it arrive when the page is left. */
  async function send() {
    const texts = batch();
    const [until, pauses] = parsed(PAUSE) ?? [0, 0];
    const left = until - Date.now();
    if (texts.size === 0) {
      return;
    }
    if (left > 0 && left <= LONGEST_WAIT) {
      sendIn(left);
      return;
    }
    texts.forEach((_, key) => under.add(key));
    const body = [...texts.values()].join('\n');
    const answer = await fetch(address, { method: 'POST', body, keepalive: true, redirect: 'error' }).catch(() => undefined);
    texts.forEach((_, key) => under.delete(key));
    if (!answer || answer.status === 429 || answer.status >= 500) {
      // Not all at the same moment, when many wait for one server.
      const pause = Math.max(waitAskedFor(answer), Math.min(FIRST_PAUSE * 2 ** pauses, LONGEST_PAUSE) * (0.5 + Math.random() / 2));
      write(PAUSE, JSON.stringify([Date.now() + pause, pauses + 1]));
      sendIn(pause);
      return;
    }
    // Taken, there already, or refused for good.
    texts.forEach((_, key) => erase(key));
    erase(PAUSE);
    if (answer.status === 403) {
      write(OFF, String(Date.now() + OFF_TIME));
      keys(EVENT).forEach(erase);
    }
    sendIn(0);
  }

  /** @param {Response | undefined} answer whose Retry-After gives seconds or a date @returns {number} milliseconds */
  function waitAskedFor(answer) {
    const told = answer?.headers.get('Retry-After') ?? '';
    return Math.min(Number(told) * SECOND || Date.parse(told) - Date.now() || 0, LONGEST_WAIT);
  }

  /** The view that goes on; not begun while nobody has seen the page. @type {{told: Told, event?: ReturnType<typeof complete>, since: number, alarm?: number} | undefined} */
  let view;
  /** @type {Told | undefined} */
  let latest;

  /** @param {Told} told */
  function beginView(told) {
    endView();
    latest = told;
    view = { told, since: 0 };
    look();
  }

  function look() {
    if (view && !view.event && !document.hidden) {
      Object.assign(view, { event: complete(view.told), since: performance.now(), alarm: setTimeout(endView, LONGEST_LOOK) });
    }
  }

  function endView() {
    if (view?.event) {
      clearTimeout(view.alarm);
      const seconds = Math.min(performance.now() - view.since, LONGEST_LOOK) / SECOND;
      keep({ ...view.event, duration_seconds: Math.round(seconds * 10) / 10 });
    }
    view = undefined;
  }

  /** @param {Told} told a view without a duration is told when it is over */
  function tell(told) {
    if (told.action === 'view' && told.duration_seconds === undefined) {
      beginView(told);
    } else {
      keep(complete(told));
    }
  }

  /** @param {Element} element @param {string} name @returns {string | undefined} as it says, or the nearest around it that does */
  const said = (element, name) => element.closest(`[${name}]`)?.getAttribute(name) || undefined;

  /** @param {Element} element @param {string} action */
  function tellOf(element, action) {
    tell({ action, movie_id: said(element, FILM), origin: said(element, ORIGIN), position: Number(said(element, POSITION)) || undefined });
  }

  /** @param {MouseEvent} event */
  function clicked({ button, target }) {
    const element = button <= 1 && target instanceof Element && target.closest(`[${ACTION}]`);
    if (element) {
      tellOf(element, element.getAttribute(ACTION) || 'click');
    }
  }

  /** @type {Set<string>} */
  const shown = new Set();
  /** @type {Map<Element, number>} */
  const alarms = new Map();

  const watcher = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting, intersectionRatio }) => {
    clearTimeout(alarms.get(target));
    alarms.delete(target);
    if (isIntersecting && intersectionRatio >= SHOWN_PART) {
      alarms.set(target, setTimeout(seen, SHOWN_TIME, target));
    }
  }), { threshold: SHOWN_PART });

  /** @param {Element} element */
  function seen(element) {
    const film = `${said(element, ORIGIN)} ${said(element, FILM)}`;
    if (document.hidden) {
      alarms.set(element, setTimeout(seen, SHOWN_TIME, element));
    } else if (!shown.has(film)) {
      shown.add(film);
      tellOf(element, 'impression');
    }
  }

  /** Films of a list, within a part of the page. @param {Node} part */
  function watch(part) {
    if (part instanceof Element) {
      for (const element of [part, ...part.querySelectorAll(`[${FILM}]`)]) {
        if (element.hasAttribute(FILM) && said(element, ORIGIN)) {
          // Anew when it has come to stand for another film.
          watcher.unobserve(element);
          watcher.observe(element);
        }
      }
    }
  }

  function begin() {
    const film = document.querySelector('meta[name="marquee:movie"]')?.getAttribute('content');
    if (film) {
      beginView({ action: 'view', movie_id: film });
    }
    watch(document.documentElement);
    new MutationObserver((changes) => changes.forEach(({ target, addedNodes, type }) => (type === 'attributes' ? [target] : addedNodes).forEach(watch)))
      .observe(document.documentElement, { subtree: true, childList: true, attributeFilter: [FILM] });
    sendIn(GATHERING);
  }

  function leave() {
    endView();
    send();
  }

  page.marquee = { tell };
  addEventListener('click', clicked, true);
  addEventListener('auxclick', clicked, true);
  addEventListener('pagehide', leave);
  // A page that the browser kept and shows again is viewed again.
  addEventListener('pageshow', ({ persisted }) => persisted && latest && beginView(latest));
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : look()));
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin);
  } else {
    begin();
  }
})();
