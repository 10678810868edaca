import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractIOC } from 'ioc-extractor';
import { extractObservables } from '../../lib/observables/extract.ts';
import { sampleMails } from '../practice/mailbox.ts';
import { atLeast, type Figure, noted } from './figure.ts';
import { ratio } from './median.ts';

/** Log lines as a SIEM shows them, made here. */
function logLines(count: number): string {
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const octet = (n: number) => (i * n) % 254;
    lines.push(
      `2026-11-02T09:${String(i % 60).padStart(2, '0')}:00Z fw${i % 9} action=blocked src=198.51.100.${octet(7)} dst=203.0.113.${octet(13)} url=https://host${i}.site${i % 17}.example/path/${i}?q=${i} user=user${i % 31}@corp.example sha256=${(i * 2654435761).toString(16).padStart(64, 'a1b2c3d4')} msg="connection refused by policy ${i}"`,
    );
  }
  return lines.join('\n');
}

/** Extraction on the same texts by ours and by the npm package ioc-extractor, in one run. */
export function extraction(): Figure[] {
  const mails = readdirSync(sampleMails, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(sampleMails, name), 'utf8'));
  const logs = Array.from({ length: 20 }, (_, i) => logLines(20 + i));
  const figures: Figure[] = [];
  for (const [name, texts] of [
    ['sample mails', mails],
    ['log excerpts', logs],
  ] as const) {
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    const { ratio: times, ms } = ratio(
      () => texts.map((text) => extractObservables(text)),
      () => texts.map((text) => extractIOC(text)),
    );
    figures.push(atLeast(`extraction of ${texts.length} ${name}, times as fast as ioc-extractor`, times, 10, '×'));
    figures.push(noted('the same, megabytes a second', (bytes / 1e3 / ms).toFixed(1)));
  }
  return figures;
}
