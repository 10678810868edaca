import { type FormEvent, useState } from 'react';
import { protect } from '../../lib/extension/options-line.ts';
import type { Settings } from '../../lib/extension/settings.ts';
import { personOf } from '../../lib/schema/protected-person.ts';

const lists = [
  {
    id: 'domains',
    title: 'Your domains',
    about: 'Mail that imitates them is a finding; where your mail is delivered to is known without this.',
    sample: 'corp.example',
  },
  {
    id: 'people',
    title: 'People whose names are borrowed',
    about: 'Who may move money or open doors. Their name with another address than theirs is a finding.',
    sample: 'Ana Lopez <ana.lopez@corp.example>',
  },
  {
    id: 'suppliers',
    title: 'Suppliers’ domains',
    about: 'Who sends you invoices. A domain that looks like one of these is a finding.',
    sample: 'supplier.example',
  },
] as const;
type List = (typeof lists)[number]['id'];

/** Whom to protect from being impersonated. Kept in this browser, and told to the companion with each investigation. */
export function Organisation({ settings }: { settings: Settings }) {
  const [texts, setTexts] = useState<Record<List, string>>(() => ({
    domains: settings.organisation.domains.join('\n'),
    people: settings.organisation.people.join('\n'),
    suppliers: settings.organisation.suppliers.join('\n'),
  }));
  const [says, setSays] = useState<{ text: string; wrong?: List }>({ text: '' });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const nameless = linesOf(texts.people).find((line) => !personOf(line)?.addresses.length);
    if (nameless !== undefined) {
      setSays({ text: `“${nameless.slice(0, 80)}” is not written as Name <address>.`, wrong: 'people' });
      return;
    }
    const lines = {
      domains: linesOf(texts.domains),
      people: linesOf(texts.people),
      suppliers: linesOf(texts.suppliers),
    };
    const wrong = await protect(lines);
    if (wrong) {
      const written = lines[wrong.list][wrong.line] ?? '';
      setSays({ text: `“${written.slice(0, 80)}” ${wrong.why}.`, wrong: wrong.list });
    } else setSays({ text: 'Saved. It counts from the next investigation on.' });
  };
  return (
    <section id="organisation" tabIndex={-1}>
      <h2>Your organisation</h2>
      <p className="soft">
        Fraud borrows the names of those you know. One a line; what you leave empty is not looked for.
      </p>
      <form onSubmit={(event) => void save(event)} className="lists">
        {lists.map(({ id, title, about, sample }) => (
          <label key={id}>
            {title}
            <span className="soft" id={`about-${id}`}>
              {about}
            </span>
            <textarea
              name={id}
              rows={3}
              spellCheck={false}
              placeholder={sample}
              value={texts[id]}
              aria-describedby={`about-${id} organisation-says`}
              aria-invalid={says.wrong === id}
              onChange={(event) => setTexts({ ...texts, [id]: event.target.value })}
            />
          </label>
        ))}
        <div className="row">
          <button type="submit">Save</button>
        </div>
      </form>
      <p role="status" id="organisation-says" className={`says ${says.wrong ? 'bad' : ''}`}>
        {says.text}
      </p>
    </section>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
