/** Brings a part of the panel into view, unfolds what it lies in, and gives it the focus. */
export function goTo(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  for (let up = element.closest('details'); up; up = up.parentElement?.closest('details') ?? null) up.open = true;
  if (element instanceof HTMLDetailsElement) element.open = true;
  const place = element instanceof HTMLDetailsElement ? element.querySelector('summary') : element;
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}

/** Ids of what can be gone to. */
export const placeOf = {
  finding: (id: string) => `finding-${id}`,
  action: (id: string) => `action-${id}`,
  ask: (id: string) => `ask-${id}`,
  reply: 'reply',
} as const;
