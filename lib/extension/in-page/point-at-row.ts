import { boxOf } from '../../page/node.ts';
import type { RowOnPage } from './row-on-page.ts';

/** Brings a row to the middle of the list and lets it stand out for a while, without changing anything of it. */
export function pointAtRow({ elements, title }: RowOnPage): void {
  title.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const element of elements)
    element.animate(
      [
        { outline: '2px solid #3b82f6', outlineOffset: '-2px' },
        { outline: '2px solid #3b82f6', outlineOffset: '-2px', offset: 0.7 },
        { outline: '2px solid transparent', outlineOffset: '-2px' },
      ],
      { duration: 2_400 },
    );
}

/** Presses what opens a row's alert, as a person does: lists choose rows at the press, at its end, or at the click. */
export function press(element: Element): void {
  const { left, top, width, height } = boxOf(element);
  const view = element.ownerDocument.defaultView;
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view,
    detail: 1,
    button: 0,
    clientX: left + Math.min(width / 2, 20),
    clientY: top + height / 2,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', at));
  element.dispatchEvent(new MouseEvent('click', at));
}
