// Keeps what people type until it is saved: a lost connection, an ended login or a closed tab loses nothing.
document.documentElement.classList.add('js');
const prefix = 'debrief-unsaved:';
const box = sessionStorage;

function fields(root) {
  return root.querySelectorAll('[data-keep]');
}

function restore(root) {
  for (const field of fields(root)) {
    const kept = box.getItem(prefix + field.dataset.keep);
    if (kept === null || kept === field.value) continue;
    field.dataset.saved = field.value;
    field.value = kept;
    field.closest('details')?.setAttribute('open', '');
    const said = document.createElement('p');
    said.className = 'stale-word';
    said.setAttribute('role', 'status');
    said.textContent = 'Not saved yet: these are the words you typed earlier. ';
    const away = document.createElement('button');
    away.type = 'button';
    away.className = 'plain';
    away.textContent = 'Discard them';
    away.addEventListener('click', () => {
      field.value = field.dataset.saved ?? '';
      box.removeItem(prefix + field.dataset.keep);
      said.remove();
    });
    said.append(away);
    field.after(said);
  }
}

document.addEventListener('input', event => {
  const name = event.target.dataset?.keep;
  if (name) box.setItem(prefix + name, event.target.value);
});

// What a form carried stays kept until a page without trouble has come back.
document.addEventListener('submit', event => {
  const names = [...fields(event.target)].map(field => field.dataset.keep);
  if (names.length) box.setItem('debrief-sent', JSON.stringify(names));
});

const sent = box.getItem('debrief-sent');
if (sent !== null) {
  box.removeItem('debrief-sent');
  if (new URL(location.href).searchParams.has('said')) {
    for (const name of JSON.parse(sent)) box.removeItem(prefix + name);
  }
}

// One line about what was done does not come back on reload.
const here = new URL(location.href);
if (here.searchParams.has('said')) {
  here.searchParams.delete('said');
  history.replaceState(null, '', here);
}

restore(document);
document.addEventListener('htmx:afterSettle', event => restore(event.target));
