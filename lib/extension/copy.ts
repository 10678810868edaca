interface WithPolicy extends Document {
  permissionsPolicy?: { allowsFeature(feature: string): boolean };
  featurePolicy?: { allowsFeature(feature: string): boolean };
}

/**
 * Copies text. In a frame inside a console the page's permissions policy may refuse `navigator.clipboard`, and the
 * browser writes each refusal to the page's console: there the old way comes first, since the press is the person's own.
 * False where neither works.
 */
export async function copyText(text: string): Promise<boolean> {
  if (window !== top && copyBySelection(text)) return true;
  const { permissionsPolicy, featurePolicy } = document as WithPolicy;
  const allowed = (permissionsPolicy ?? featurePolicy)?.allowsFeature('clipboard-write') ?? true;
  try {
    if (allowed) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not focused, or refused after all: the old way is left.
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  const focused = document.activeElement;
  document.body.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
