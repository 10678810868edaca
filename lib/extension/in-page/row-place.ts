import { appendTo, boxOf, parentOf } from '../../page/node.ts';

/** A mark, and where it belongs. */
export interface Placing {
  host: HTMLElement;
  row: Element;
  title: Element;
}

/** Between a title and its mark, in pixels. */
const apart = 6;
const climbLimit = 8;
/** How wide a mark is without its word; see row-mark.ts. */
const smallPx = 18;
/** What differs by less is the same place. */
const same = 0.5;

/** Where things of a row stand, to see that nothing of it moved. */
interface Measured {
  height: number;
  title: DOMRect;
  next: DOMRect | undefined;
}

/**
 * Puts marks beside the titles of rows, without moving anything in them: behind the title's last word where there is room,
 * else behind whatever stands beside it, else as a sign over the end of the title. Looks first, then writes, for all of
 * them at once. Where a row would become another one by it, its mark is taken out again. Returns those that stand.
 */
export function placeMarks(all: readonly Placing[]): Placing[] {
  const before = all.map(measured);
  // Of what is built alike the style is looked up once.
  const styles = new Map<string, Flow>();
  const flow = (element: Element) => flowOf(element, styles);
  const [inText, inRows] = split(all, ({ title }) => !flow(title).flex);
  for (const { title, host } of inText) appendTo(title, host);
  const boxes = inText.map(({ host, title, row }) => {
    const block = blockOf(title, row);
    return {
      at: boxOf(host),
      size: sizeOf(host),
      block,
      room: seenOf(block, row, flow),
      next: nextInLine(title, block),
    };
  });
  const ends: { placing: Placing; block: Element }[] = inRows.map((placing) => ({ placing, block: placing.title }));
  for (const [i, placing] of inText.entries()) {
    const { at, size, block, room, next } = boxes[i] as (typeof boxes)[number];
    const right = flow(placing.title).right;
    const start = right ? at.right : at.left;
    const limit = right ? Math.max(room.left, next?.right ?? 0) : Math.min(room.right, next?.left ?? room.right);
    const free = (right ? start - limit : limit - start) - apart;
    if (free >= size.full) set(placing.host, apart, false);
    else if (flow(block.parentElement ?? block).flex || flow(block).inline || next) ends.push({ placing, block });
    else if (free >= size.small) set(placing.host, apart, true);
    else set(placing.host, Math.min(free + apart - size.small, 0), true);
  }
  atEnds(ends, flow);
  return checked(all, before);
}

/** Behind everything in the line that the title stands in, where there is room for the mark; else over the title's end. */
function atEnds(ends: readonly { placing: Placing; block: Element }[], flow: (element: Element) => Flow): void {
  const moved = ends.map(({ placing: { host, row, title }, block }) => {
    const line = flow(block).flex ? block : parentOf(block);
    const inRow = line !== null && line !== row && row.contains(line);
    const way =
      inRow && line && (flow(line).starts ? 'flex' : !flow(line).flex && flow(block).inline ? 'inline' : undefined);
    return { host, title, row, way, line: way && line ? line : undefined };
  });
  for (const { host, title, line, way } of moved) {
    if (line) {
      if (way === 'flex') {
        host.setAttribute('beside', '');
        host.style.setProperty('--gap', `${-flow(line).gap}px`);
      }
      appendTo(line, host);
    } else if (!flow(title).flex) appendTo(title, host);
  }
  const boxes = moved.map(({ host, row, line }) => ({
    at: boxOf(host),
    size: sizeOf(host),
    room: line && seenOf(line, row, flow),
  }));
  const back: Placing[] = [];
  for (const [i, { host }] of moved.entries()) {
    const { at, size, room } = boxes[i] as (typeof boxes)[number];
    const { placing } = ends[i] as (typeof ends)[number];
    const free = room ? room.right - at.left - apart : -1;
    if (free >= size.small) set(host, apart, free < size.full);
    else back.push(placing);
  }
  for (const { host, title } of back) {
    host.removeAttribute('beside');
    if (flow(title).flex) host.remove();
    else appendTo(title, host);
  }
  const over = back.map(({ host, title, row }) => ({
    at: boxOf(host),
    size: sizeOf(host),
    room: seenOf(blockOf(title, row), row, flow),
  }));
  for (const [i, { host, title }] of back.entries()) {
    const { at, size, room } = over[i] as (typeof over)[number];
    const free = flow(title).right ? at.right - room.left : room.right - at.left;
    set(host, Math.min(free - size.small, 0), true);
  }
}

/** Takes out what changed its row's height or moved what stands in it. */
function checked(all: readonly Placing[], before: readonly Measured[]): Placing[] {
  const after = all.map(measured);
  return all.filter(({ host }, i) => {
    const [was, is] = [before[i] as Measured, after[i] as Measured];
    const stands =
      host.isConnected &&
      Math.abs(was.height - is.height) < same &&
      isSame(was.title, is.title) &&
      (was.next === undefined || is.next === undefined || isSame(was.next, is.next));
    if (stands) host.removeAttribute('unplaced');
    else host.remove();
    return stands;
  });
}

function isSame(one: DOMRect, other: DOMRect): boolean {
  return (
    Math.abs(one.left - other.left) < same &&
    Math.abs(one.width - other.width) < same &&
    Math.abs(one.height - other.height) < same
  );
}

function measured({ row, title }: Placing): Measured {
  const next = title.nextElementSibling;
  return {
    height: boxOf(row).height,
    title: boxOf(title),
    next: next && !next.localName.startsWith('sidelight-') ? boxOf(next) : undefined,
  };
}

function set(host: HTMLElement, start: number, small: boolean): void {
  host.style.setProperty('--start', `${Math.floor(start)}px`);
  host.toggleAttribute('compact', small);
}

function sizeOf(host: HTMLElement): { full: number; small: number } {
  const box = host.shadowRoot?.querySelector<HTMLElement>('button, .state');
  return { full: box?.offsetWidth ?? 0, small: smallPx };
}

/** What the line of a title ends in: the innermost element around it that has a width of its own. */
function blockOf(title: Element, row: Element): Element {
  let at = title;
  for (let steps = 0; at.clientWidth === 0 && at !== row && steps < climbLimit; steps++) at = parentOf(at) ?? row;
  return at;
}

/** What is seen of an element's inside, as far as its row cuts it off. */
function seenOf(element: Element, row: Element, flow: (element: Element) => Flow): { left: number; right: number } {
  let { left, right } = insideOf(element);
  let up = parentOf(element);
  for (let steps = 0; up && up !== row && steps < climbLimit; steps++, up = parentOf(up)) {
    if (!flow(up).cuts) continue;
    const box = insideOf(up);
    left = Math.max(left, box.left);
    right = Math.min(right, box.right);
  }
  return { left, right };
}

function insideOf(element: Element): { left: number; right: number } {
  const { left } = boxOf(element);
  const start = left + element.clientLeft;
  return { left: start, right: start + element.clientWidth };
}

/** What stands behind the title in its line. */
function nextInLine(title: Element, block: Element): DOMRect | undefined {
  if (title === block) return undefined;
  let at: Element | null = title;
  for (let steps = 0; at && at !== block && steps < climbLimit; steps++) {
    const next: Element | null = at.nextElementSibling;
    if (next) {
      const [box, own] = [boxOf(next), boxOf(title)];
      return box.width > 0 && box.top < own.bottom && box.bottom > own.top ? box : undefined;
    }
    at = parentOf(at);
  }
  return undefined;
}

/** How an element puts what stands in it in a row. */
interface Flow {
  flex: boolean;
  /** It stands in a line itself, as a button does. */
  inline: boolean;
  /** What is wider is not seen. */
  cuts: boolean;
  /** From its start on, in one line, so that what comes last moves nothing. */
  starts: boolean;
  gap: number;
  /** From right to left. */
  right: boolean;
}

function flowOf(element: Element, known: Map<string, Flow>): Flow {
  const like = `${element.localName} ${element.getAttribute('class')} ${element.getAttribute('style')} ${element.parentElement?.localName} ${element.parentElement?.getAttribute('class')}`;
  let flow = known.get(like);
  if (flow) return flow;
  const style = getComputedStyle(element);
  const flex = /flex|grid/.test(style.display);
  flow = {
    flex,
    inline: style.display.startsWith('inline'),
    cuts: style.overflowX !== 'visible',
    starts:
      /flex/.test(style.display) &&
      style.flexDirection === 'row' &&
      style.flexWrap === 'nowrap' &&
      style.direction === 'ltr' &&
      /^(?:normal|start|flex-start|left)$/.test(style.justifyContent),
    gap: Number.parseFloat(style.columnGap) || 0,
    right: style.direction === 'rtl',
  };
  if (known.size > 500) known.clear();
  known.set(like, flow);
  return flow;
}

function split<T>(all: readonly T[], first: (one: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const one of all) (first(one) ? yes : no).push(one);
  return [yes, no];
}
