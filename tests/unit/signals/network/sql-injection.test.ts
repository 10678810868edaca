import { describe, expect, it } from 'vitest';
import { sqlInjection } from '../../../../lib/signals/network/sql-injection.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

const request = (path: string) =>
  `93.184.216.34 - - [20/Nov/2026:10:11:12 +0000] "GET ${path} HTTP/1.1" 200 512 "-" "Mozilla/5.0"`;

describe('database commands in a request', () => {
  it('are seen plain, encoded, in fields and in log lines', () => {
    foundIn(sqlInjection, request('/item?id=1%27%20UNION%20SELECT%20login,pw%20FROM%20users--'));
    foundIn(sqlInjection, request("/item?id=1'+or+'1'='1"));
    foundIn(sqlInjection, { url: { original: '/q?x=1;DROP TABLE users' } });
    foundIn(sqlInjection, { http: { request: { body: "name=a' AND SLEEP(5)-- " } } });
    expect(foundIn(sqlInjection, { cs_uri_query: 'id=1%2527%2520union%2520all%2520select%25201' }).technique).toBe(
      'T1190',
    );
  });
  it('weigh less where only the sensor says so', () => {
    const said = foundIn(sqlInjection, idmef({ text: 'SQL injection attempt', completion: 'failed' }));
    const sent = foundIn(sqlInjection, { url: { original: "/?a=1' or '1'='1" } });
    expect(said.weight).toBeLessThan(sent.weight);
    expect(said.title).toMatch(/The sensor reports/);
  });
  it('are not words of people, honest searches, or statements in a database’s own log', () => {
    silentIn(sqlInjection, request('/search?q=select+the+union+or+association'));
    silentIn(sqlInjection, request('/shop?brand=Black+and+Decker'));
    silentIn(sqlInjection, { message: 'slow query: SELECT a FROM b UNION SELECT c FROM d' });
  });
});
