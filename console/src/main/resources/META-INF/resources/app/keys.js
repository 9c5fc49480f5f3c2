// One hand: t take, d drop, a already done, l later, n and p to move, ? help.
const help = document.querySelector('dialog.help');
const verbs = { t: 'take', d: 'drop', a: 'already-done', l: 'later' };

function open(verb) {
  const wanted = document.querySelector(`.verbs details[data-verb="${verb}"]`);
  if (!wanted) return;
  for (const other of document.querySelectorAll('.verbs details[open]')) {
    if (other !== wanted) other.removeAttribute('open');
  }
  wanted.setAttribute('open', '');
  wanted.querySelector('input:not([type=hidden]), select, textarea')?.focus();
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    document.querySelectorAll('.verbs details[open]').forEach(one => one.removeAttribute('open'));
    document.activeElement?.blur();
    return;
  }
  if (event.target.closest('input, textarea, select, dialog')) return;
  if (event.key === '?') help?.showModal();
  else if (verbs[event.key]) open(verbs[event.key]);
  else if (event.key === 'n') document.querySelector('a[rel=next]')?.click();
  else if (event.key === 'p') document.querySelector('a[rel=prev]')?.click();
  else return;
  event.preventDefault();
});

document.querySelector('[data-help]')?.addEventListener('click', () => help?.showModal());
document.querySelectorAll('.verbs details').forEach(one => one.addEventListener('toggle', () => {
  if (one.open) document.querySelectorAll('.verbs details[open]').forEach(other => other !== one && other.removeAttribute('open'));
}));
