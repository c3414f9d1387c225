// Answers a "newsgloss-probe" event with what the card shows. Extensions may open closed roots; pages may not.
// Firefox has a property for it, Chrome a function.
const rootOf = (element) => element.openOrClosedShadowRoot ?? globalThis.chrome.dom.openOrClosedShadowRoot(element);

// Tries to speak to another extension, as any that shares a page with it could; answers with what came of it.
window.addEventListener('newsgloss-send', async ({ detail }) => {
  const { id, message } = JSON.parse(detail);
  let outcome;
  try {
    outcome = { answer: await globalThis.chrome.runtime.sendMessage(id, message) };
  } catch (error) {
    outcome = { error: String(error) };
  }
  window.dispatchEvent(new CustomEvent('newsgloss-sent', { detail: JSON.stringify(outcome) }));
});

window.addEventListener('newsgloss-probe', () => {
  const host = document.querySelector('newsgloss-card');
  const root = host && rootOf(host);
  // Open, and to be seen.
  const open = root?.querySelector('.layer:popover-open');
  const layer = open?.getClientRects().length > 0 ? open : undefined;
  const boxOf = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const card = layer && {
    text: layer.textContent,
    html: layer.outerHTML,
    box: boxOf(layer),
    theme: layer.dataset.theme,
    label: layer.getAttribute('aria-label'),
    focus: root.activeElement === null ? '' : (root.activeElement.getAttribute('aria-label') ?? root.activeElement.textContent),
    buttons: [...layer.querySelectorAll('button, a')].map((control) => ({
      name: control.getAttribute('aria-label') ?? control.textContent.trim(),
      box: boxOf(control),
      href: control.getAttribute('href'),
    })),
  };
  window.dispatchEvent(new CustomEvent('newsgloss-answer', { detail: JSON.stringify(card ?? null) }));
});
