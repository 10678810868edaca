import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../../companion/cli/saved-outline.ts';
import { kitWith } from '../../../lib/page/reading-kit.ts';
import { readingTools } from '../../../lib/page/reading-tools.ts';
import { alertsIn } from '../../../lib/page/rows.ts';

const address = new URL('https://tickets.example/board');
const titlesOf = (html: string) =>
  alertsIn(kitWith(readingTools), outlineOfHtml(html), address)?.rows.map(({ title }) => title.text);

const card = (title: string, host: string, at: string, tag = 'div') =>
  `<${tag} class="tile"><a href="#">${title}</a><div>Host: ${host}</div><p><span>Endpoint sensor</span> <time>${at}</time></p><button>Take it</button></${tag}>`;
const dumped = card('Memory of LSASS was read', 'fin-ws-07', '2026-11-20 08:14:02');
const rogue = card('New domain controller in the forest', 'dc-02', '2026-11-20 08:02:41');
const miner = card('Miner in a container', 'kube-3', '2026-11-20 07:55:19');
const beacon = card('Beacon to an address seen for the first time', 'hr-lt-11', '2026-11-20 07:31:00');
const worm = card('One host writes to forty shares', 'lab-pc-4', '2026-11-20 06:12:58');

describe('cards', () => {
  it('are read below the head of their list', () => {
    expect(
      titlesOf(`<main><h2>Open</h2><div class="lane"><h3>High</h3>${dumped}${rogue}${miner}</div></main>`),
    ).toEqual(['Memory of LSASS was read', 'New domain controller in the forest', 'Miner in a container']);
  });

  it('are read without the heads that are built like them, and not where they are what one alert went through', () => {
    const heads = '<div class="tile"><b>What happened</b><b>On which host</b><b>When it was seen</b></div>';
    expect(
      titlesOf(`<main><div class="lane">${heads}${dumped}${rogue}${miner}${beacon}${worm}</div></main>`),
    ).toHaveLength(5);
    expect(
      titlesOf(`<main><div class="lane"><h3>Case timeline</h3>${dumped}${rogue}${miner}</div></main>`),
    ).toBeUndefined();
  });

  it('are read of all columns of a board, those with one card too', () => {
    const columns = [dumped, rogue + miner + beacon, worm].map(
      (cards, i) => `<section class="lane"><h3>Level ${i + 1}</h3>${cards}</section>`,
    );
    expect(titlesOf(`<main><div class="board">${columns.join('')}</div></main>`)).toEqual([
      'Memory of LSASS was read',
      'New domain controller in the forest',
      'Miner in a container',
      'Beacon to an address seen for the first time',
      'One host writes to forty shares',
    ]);
  });

  it('are read where each column keeps them in a list of its own', () => {
    const li = (title: string, host: string, at: string) => card(title, host, at, 'li');
    const columns = [
      li('Memory of LSASS was read', 'fin-ws-07', '2026-11-20 08:14:02') +
        li('New domain controller in the forest', 'dc-02', '2026-11-20 08:02:41') +
        li('Miner in a container', 'kube-3', '2026-11-20 07:55:19'),
      li('One host writes to forty shares', 'lab-pc-4', '2026-11-20 06:12:58'),
      '',
    ].map((cards, i) => `<div class="lane"><header>State ${i + 1}</header><ul>${cards}</ul></div>`);
    expect(titlesOf(`<main><div class="board">${columns.join('')}</div></main>`)).toHaveLength(4);
  });

  it('of another kind beside them are none of theirs', () => {
    const notes = ['Shift notes', 'Rota'].map(
      (title) => `<li class="note"><b>${title}</b><i>Ops</i><u>pinned</u></li>`,
    );
    expect(
      titlesOf(
        `<main><div class="board"><div class="lane">${dumped}${rogue}${miner}</div><ul class="notes">${notes.join('')}</ul></div></main>`,
      ),
    ).toHaveLength(3);
  });

  it('are none where one alert is told in columns', () => {
    const section = (head: string, rows: [string, string][]) =>
      `<div class="tile"><h3>${head}</h3><dl>${rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl></div>`;
    expect(
      titlesOf(
        `<main><h1>Memory of LSASS was read</h1><div class="board"><div class="lane">${section('Host', [
          ['Host name', 'fin-ws-07'],
          ['Last seen', '2026-11-20 08:20:00'],
        ])}${section('User', [
          ['User name', 'k.oduya'],
          ['Last logon', '2026-11-20 07:58:11'],
        ])}</div><div class="lane">${section('Process', [
          ['Process', 'rundll32.exe'],
          ['Started', '2026-11-20 08:14:02'],
        ])}${section('File', [
          ['SHA256', 'c0d83f7e11ba954e2067fd38b9ac5541e7720c9d6f3415ab8ce02d94f6b17a08'],
          ['Created', '2026-11-20 08:13:40'],
        ])}</div></div></main>`,
      ),
    ).toBeUndefined();
  });
});
