// Focusing a sentence lights it and, beside it, its evidence.
const panel = document.querySelector('.evidence');
const sentences = [...document.querySelectorAll('.st[data-cites]')];
const wide = matchMedia('(min-width: 981px)');
let lit = null;
let pinned = null;

function show(sentence) {
  if (!panel || sentence === lit) return;
  lit?.classList.remove('on');
  lit = sentence;
  const numbers = new Set(sentence ? sentence.dataset.cites.split(' ') : []);
  let first = true;
  for (const piece of panel.querySelectorAll('.ev')) {
    const on = numbers.has(piece.dataset.n);
    piece.classList.toggle('on', on);
    piece.classList.toggle('first', on && first);
    if (on) first = false;
  }
  sentence?.classList.add('on');
  panel.classList.toggle('has', sentence !== null);
}

for (const sentence of sentences) {
  sentence.addEventListener('focusin', () => { pinned = sentence; show(sentence); });
  sentence.addEventListener('mouseenter', () => wide.matches && show(sentence));
  sentence.addEventListener('mouseleave', () => show(pinned ?? sentence));
  sentence.addEventListener('click', event => {
    pinned = sentence;
    show(sentence);
    if (event.target.closest('a.c')) event.preventDefault();
    if (!wide.matches) sentence.scrollIntoView({ block: 'start' });
  });
}

document.addEventListener('keydown', event => {
  if (event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = sentences.indexOf(pinned ?? lit);
  if (event.key === 'j') sentences[Math.min(at + 1, sentences.length - 1)]?.focus();
  if (event.key === 'k') sentences[Math.max(at - 1, 0)]?.focus();
  if (event.key === 'Escape') { pinned = null; show(null); }
});

for (const link of document.querySelectorAll('a[data-line]')) {
  link.addEventListener('click', event => {
    const piece = panel?.querySelector(`.ev[data-lines~="${CSS.escape(link.dataset.line)}"]`);
    if (!piece) return;
    event.preventDefault();
    lit?.classList.remove('on');
    lit = null;
    for (const other of panel.querySelectorAll('.ev')) other.classList.toggle('on', other === piece);
    piece.classList.add('first');
    panel.classList.add('has');
  });
}

document.querySelector('[data-close]')?.addEventListener('click', () => {
  pinned = null;
  show(null);
});

// On a phone the panel comes up from below, so only when somebody asks for it.
if (sentences.length && !location.hash && wide.matches) show(sentences[0]);
