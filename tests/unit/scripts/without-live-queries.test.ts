import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { dexieWithoutLiveQueries, withoutLiveQueries } from '../../../scripts/build/without-live-queries.ts';
import { projectRoot } from '../../../scripts/house/places.ts';
import { inExtension, sourcesWith } from './in-extension.ts';

const file = join(projectRoot, 'node_modules', 'dexie', 'dist', 'modern', 'dexie.mjs');
const dexie = readFileSync(file, 'utf8');

describe('Dexie in the extension', () => {
  it('tells nobody what changed, has no hooks and no ways to ask that nobody asks, and all else is as it is', () => {
    const left = withoutLiveQueries(dexie);
    for (const gone of [
      'use(cacheMiddleware)',
      'use(observabilityMiddleware)',
      'use(hooksMiddleware)',
      'createBC',
      'inAnyRange(',
      'IgnoreCase()',
      ' upsert(key',
      'bulkUpdate(keys',
      'bulkAdd(objects',
    ])
      expect(left).not.toContain(gone);
    expect(left).not.toMatch(/^ {4}addEventListener\(/m);
    for (const kept of ['use(cacheExistingValuesMiddleware)', 'use(virtualIndexMiddleware)', 'function replacePrefix('])
      expect(left).toContain(kept);
    const own = new Set(dexie.split('\n'));
    expect(left.split('\n').filter((line) => !own.has(line))).toEqual([]);
  });

  it('keeps, finds, changes and deletes, and undoes what failed', async () => {
    const { made: all, code } = await inExtension<{ default: typeof Dexie }>(file, [dexieWithoutLiveQueries()]);
    const made = all.default;
    expect(code).not.toContain('BroadcastChannel');
    const db = new made('made-smaller', { chromeTransactionDurability: 'relaxed' });
    db.version(1).stores({ events: '[of+seq], of', things: 'id, *alike, at' });
    const [events, things] = [db.table('events'), db.table('things')];
    await events.bulkPut([1, 2, 3].flatMap((seq) => ['a', 'b'].map((of) => ({ of, seq }))));
    expect(await events.where('[of+seq]').between(['a', made.minKey], ['a', made.maxKey]).toArray()).toHaveLength(3);
    expect(await events.where('of').equals('b').delete()).toBe(3);
    await db.transaction('rw', things, async () => {
      await things.put({ id: 1, alike: ['x', 'y'], at: 2 });
      await things.put({ id: 2, alike: ['y'], at: 1 });
    });
    await things.update(1, { at: 0 });
    expect(await things.where('alike').anyOf(['x', 'y']).distinct().primaryKeys()).toEqual([1, 2]);
    expect(await things.orderBy('at').limit(1).primaryKeys()).toEqual([1]);
    const failing = db.transaction('rw', things, async () => {
      await things.bulkDelete([1, 2]);
      throw new Error('not so');
    });
    await expect(failing).rejects.toThrow('not so');
    expect(await things.count()).toBe(2);
    await expect(things.add({ id: 2 })).rejects.toMatchObject({ name: 'ConstraintError' });
    db.close();
  });

  it('is asked by nobody for what is left out', () => {
    const asked =
      /\bliveQuery\b|\.hook\(|'storagemutated'|\.(?:\w+IgnoreCase|notEqual|noneOf|inAnyRange|startsWithAnyOf|upsert|bulkUpdate|bulkAdd)\(/;
    expect('table.hook("creating", f); table.hook(').toMatch(asked);
    expect("things.where('name').equalsIgnoreCase('x')").toMatch(asked);
    expect(sourcesWith(asked)).toEqual([]);
  });

  it('refuses a Dexie that is made in another way, and touches no other file', () => {
    expect(() => withoutLiveQueries(withoutLiveQueries(dexie))).toThrow('another way');
    const { transform } = dexieWithoutLiveQueries();
    expect(transform(dexie, file)?.code).toBe(withoutLiveQueries(dexie));
    expect(transform(dexie, file.replace('modern', 'legacy'))).toBeUndefined();
  });
});
