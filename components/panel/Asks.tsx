import { useState } from 'react';
import { copyText } from '../../lib/extension/copy.ts';
import type { AskView, InvestigationView } from '../../lib/extension/view.ts';
import type { QueryLanguage } from '../../lib/schema/query-language.ts';
import { Icon } from '../Icon.tsx';
import { placeOf } from './go-to.ts';
import { Section } from './Section.tsx';

/** What no source answered, and how to ask it in a console: queries to copy, folded, in the language of the console at hand. */
export function Asks({ investigation }: { investigation: InvestigationView }) {
  const { asks } = investigation;
  const [chosen, setChosen] = useState<QueryLanguage>();
  if (asks.length === 0) return null;
  const known = new Map(
    asks.flatMap(({ queries }) => queries.map(({ language, title }) => [language, title] as const)),
  );
  const wanted = chosen ?? (known.has(investigation.queryLanguage) ? investigation.queryLanguage : 'defender');
  return (
    <Section name="Ask next" count={asks.length}>
      <p className="soft">
        No source is connected that knows this. Nothing is sent from here: copy a query into your console.
      </p>
      <label className="language">
        <span className="soft">Query language</span>
        <select value={wanted} onChange={(event) => setChosen(event.target.value as QueryLanguage)}>
          {[...known].map(([language, title]) => (
            <option key={language} value={language}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <ul className="asks">
        {asks.map((ask) => (
          <li key={ask.question}>
            <Ask ask={ask} wanted={wanted} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Ask({ ask, wanted }: { ask: AskView; wanted: QueryLanguage }) {
  const [says, setSays] = useState('');
  const query = ask.queries.find(({ language }) => language === wanted) ?? ask.queries[0];
  if (!query) return null;
  const copy = async () =>
    setSays((await copyText(query.text)) ? 'Copied.' : 'The browser refused. Select the text and copy it.');
  return (
    <details className="ask" id={placeOf.ask(ask.question)}>
      <summary>{ask.title}</summary>
      <p className="soft">{ask.why}</p>
      {query.language !== wanted && <p className="soft">That language cannot ask this; here it is in another.</p>}
      <pre className="query">{query.text}</pre>
      <div className="buttons">
        <button type="button" onClick={() => void copy()}>
          <Icon name="copy" /> Copy the query
        </button>
        <span className="soft" role="status">
          {says}
        </span>
      </div>
      <p className="soft">
        {query.title}: {query.where}
      </p>
    </details>
  );
}
