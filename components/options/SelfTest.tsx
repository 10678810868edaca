import { nextStep, type TestedPart, testedParts } from '../../lib/extension/self-test-parts.ts';
import type { Settings } from '../../lib/extension/settings.ts';
import type { Diagnosis, Subject } from '../../lib/schema/diagnosis.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { useSelfTest } from './use-self-test.ts';

/** Every line that is shown, from the start: what is not known yet has its place already. */
const rows: readonly { title: string; part: TestedPart; about: readonly Subject[]; mostlyShort?: true }[] = [
  { title: 'Browser', part: 'browser', about: ['browser'], mostlyShort: true },
  { title: 'Storage', part: 'storage', about: ['storage'], mostlyShort: true },
  { title: 'Signing key', part: 'key', about: ['key'], mostlyShort: true },
  { title: 'Consoles', part: 'consoles', about: ['consoles'] },
  { title: 'Page reader', part: 'reader', about: ['reader'], mostlyShort: true },
  { title: 'Companion', part: 'companion', about: ['companion', 'pairing'] },
  { title: 'Language model', part: 'companion', about: ['model'] },
];

const icons: Record<Diagnosis['state'] | 'checking', { name: IconName; words: string }> = {
  checking: { name: 'wait', words: 'Checking' },
  ok: { name: 'check', words: 'Works' },
  warn: { name: 'warn', words: 'Missing' },
  fail: { name: 'cross', words: 'Does not work' },
};

/** Whether everything works that an investigation needs: tested by itself, each trouble with its remedy. */
export function SelfTest({ settings, firstRun }: { settings: Settings; firstRun: boolean }) {
  const { found, checking, again } = useSelfTest(settings);
  const all = testedParts.flatMap((part) => found.get(part) ?? []);
  const complete = testedParts.every((part) => found.has(part));
  return (
    <section aria-labelledby="self-test" className="self-test">
      <div className="row">
        <h2 id="self-test" className="grow">
          {firstRun ? 'Welcome. Sidelight has tested itself' : 'Self-test'}
        </h2>
        <button type="button" aria-disabled={checking.size > 0} onClick={() => checking.size === 0 && again()}>
          Test again
        </button>
      </div>
      <p role="status" className="next">
        {complete ? <Next found={all} /> : 'Testing …'}
      </p>
      <ul className="checks">
        {rows.map(({ title, part, about, mostlyShort }) => {
          const diagnoses = (found.get(part) ?? []).filter((one) => about.includes(one.about));
          // A part that broke off before it came to this line says why elsewhere.
          const unknown = found.has(part) && diagnoses.length === 0;
          return (
            <li key={title} className={mostlyShort ? 'short' : ''} aria-busy={checking.has(part)}>
              <span className="name">{title}</span>
              {unknown && <span className="soft">Not known.</span>}
              {!unknown && diagnoses.length === 0 && <Found diagnosis={undefined} />}
              {diagnoses.map((one) => (
                <Found key={one.what} diagnosis={one} />
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Found({ diagnosis }: { diagnosis: Diagnosis | undefined }) {
  const { name, words } = icons[diagnosis?.state ?? 'checking'];
  return (
    <div className="found" data-state={diagnosis?.state ?? 'checking'} data-code={diagnosis?.code}>
      <Icon name={name} />
      <p>
        <span className="visually-hidden">{words}: </span>
        {diagnosis?.what ?? 'Checking …'}
        {diagnosis?.remedy && <span className="remedy">{diagnosis.remedy}</span>}
      </p>
    </div>
  );
}

/** Where the hands go next: in words, and as a link to the place. */
function Next({ found }: { found: readonly Diagnosis[] }) {
  const next = nextStep(found);
  if (!next) return <>Everything works. Open an alert in your console and press Investigate.</>;
  const place = placeOf(next);
  return (
    <>
      {next.state === 'fail' ? 'To do: ' : next.about === 'consoles' ? 'Next: ' : 'Ready. If you like: '}
      {next.remedy} {place && <a href={place}>Go there</a>}
    </>
  );
}

function placeOf({ about }: Diagnosis): string | undefined {
  if (about === 'consoles') return '#consoles';
  return about === 'companion' || about === 'pairing' ? '#companion' : undefined;
}
