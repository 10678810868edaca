/** A queue of so many alerts as a plain page: eight columns, as SIEMs show them. */
export function alertTable(rows: number): string {
  const cells = (i: number) =>
    `<td>${i}</td><td>2026-11-02 09:00:${i % 60}</td><td>198.51.100.${i % 254}</td><td>host${i}.corp.example</td><td>user${i}</td><td>failed login ${i}</td><td>medium</td><td>open</td>`;
  return `<!doctype html><title>Queue</title><main><h1>Alerts</h1><table>${Array.from({ length: rows }, (_, i) => `<tr>${cells(i)}</tr>`).join('')}</table></main>`;
}
