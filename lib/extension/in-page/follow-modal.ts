/**
 * Keeps an element of ours in reach while the page shows a modal dialog: `showModal` makes all that stands outside of it
 * inert and puts it above everything. So the element moves into the dialog, by a way that does not load frames anew, and
 * above it; and back when the dialog closes. `lost`: the page took it out with the dialog it stood in.
 */
export function followModal(element: HTMLElement, signal: AbortSignal, lost: () => void): void {
  const opened = [...document.querySelectorAll('dialog:modal')];

  const place = () => {
    if (!element.isConnected) return;
    const modal = opened.findLast((dialog) => dialog.isConnected && dialog.matches(':modal'));
    const home = modal ?? document.documentElement;
    if (element.parentNode === home) return;
    home.moveBefore(element, null);
    if (element.matches(':popover-open')) element.hidePopover();
    element.popover = modal ? 'manual' : null;
    if (modal) element.showPopover();
  };

  const openings = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const dialog = target as Element;
      const known = opened.indexOf(dialog);
      if (known >= 0) opened.splice(known, 1);
      if (dialog.matches('dialog:modal')) opened.push(dialog);
    }
    place();
  });
  openings.observe(document.documentElement, { subtree: true, attributeFilter: ['open'] });

  // A dialog may go without being closed. What the page takes out by itself stays out: nobody wins such a fight.
  const removals = new MutationObserver(() => {
    if (!element.isConnected && element.parentNode !== null) lost();
  });
  removals.observe(document.documentElement, { subtree: true, childList: true });
  signal.addEventListener('abort', () => {
    openings.disconnect();
    removals.disconnect();
  });
  place();
}
