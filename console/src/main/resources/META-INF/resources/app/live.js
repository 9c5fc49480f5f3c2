// Follows an incident: when the stream says something changed, fetches the list and changes only what differs.
const list = () => document.getElementById('entries');
const stream = list()?.dataset.stream;
const calm = matchMedia('(prefers-reduced-motion: reduce)');
let waiting = 0;
let running = false;
let again = false;

async function refresh() {
  waiting = 0;
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { 'HX-Request': 'true' } });
    if (answer.status === 401) location.reload();
    if (answer.ok) merge(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    soon(5000);
  } finally {
    running = false;
    if (again) {
      again = false;
      soon(500);
    }
  }
}

function merge(page) {
  const now = list();
  const next = page.getElementById('entries');
  if (!now || !next) return;
  const old = new Map([...now.children].map(item => [item.id, item]));
  let place = null;
  for (const item of [...next.children]) {
    const before = old.get(item.id);
    const busy = before?.querySelector('#opened') !== null && before !== undefined;
    let put = item;
    if (before && (before.dataset.version === item.dataset.version || busy)) {
      put = before;
    } else if (item.id) {
      light(item);
    }
    old.delete(item.id);
    const after = place === null ? now.firstElementChild : place.nextElementSibling;
    if (put !== after) now.insertBefore(put, after);
    if (before && put !== before) before.remove();
    place = put;
  }
  for (const gone of old.values()) gone.remove();
  htmx.process(now);
  for (const name of ['.strip', '.tabs', '.facts']) {
    const theirs = page.querySelectorAll(name);
    document.querySelectorAll(name).forEach((mine, i) => theirs[i] && mine.replaceWith(theirs[i]));
  }
}

function light(item) {
  item.classList.add('fresh');
  setTimeout(() => item.classList.remove('fresh'), calm.matches ? 4000 : 1600);
}

function soon(millis) {
  if (!waiting) waiting = setTimeout(refresh, millis);
}

if (stream && 'EventSource' in window) {
  let opened = Date.now();
  const source = new EventSource(stream);
  source.onopen = () => { opened = Date.now(); };
  const changed = () => soon(Date.now() - opened < 1500 ? 1500 : 400);
  source.onmessage = changed;
  for (const name of ['entry', 'upsert', 'incident', 'removed']) source.addEventListener(name, changed);
  addEventListener('pagehide', () => source.close());
}
