const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const units: Record<string, number> = { s: 1_000, m: minuteMs, h: hourMs, d: dayMs, w: 7 * dayMs };
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Whether a time as a page writes it is this moment, as exactly as it says: to the minute, “5d ago” and “Nov 14” to the day,
 * “Mon 14:02” to the minute of a day of the last week.
 */
export function saysTime(text: string, time: string, now = Date.now()): boolean {
  const at = Date.parse(time);
  if (Math.abs(Date.parse(text) - at) < minuteMs) return true;
  const [, count, unit = ''] = /^(\d{1,3}) ?([smhdw])[a-z]* ago$/i.exec(text.trim()) ?? [];
  const [, day = '', clock = ''] = /^(today|yesterday|[a-z]{3}),? (\d{1,2}:\d{2})$/i.exec(text.trim()) ?? [];
  if (count !== undefined) {
    const long = units[unit.toLowerCase()] ?? 0;
    const ago = now - at;
    // Some round, some cut off.
    return ago >= (Number(count) - 0.5) * long && ago < (Number(count) + 1) * long + minuteMs;
  }
  if (/^[a-z]{3} \d{1,2}$/i.test(text.trim()))
    return text.trim() === new Date(at).toLocaleDateString('en', { month: 'short', day: 'numeric' });
  if (clock === '') return /^just now$/i.test(text.trim()) && now - at < 2 * minuteMs;
  const back = /today/i.test(day) ? 0 : /yesterday/i.test(day) ? 1 : undefined;
  const said = new Date(at);
  const [hours, minutes] = clock.split(':').map(Number);
  const sameClock = said.getHours() === hours && said.getMinutes() === minutes;
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const daysBack = Math.ceil((midnight - at) / dayMs);
  return (
    sameClock && (back === undefined ? days[said.getDay()] === day.toLowerCase() && daysBack < 8 : daysBack === back)
  );
}
