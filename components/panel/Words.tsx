import type { StatementView } from '../../lib/extension/view.ts';

/** A statement: our words, and other people's as a quote or an indicator. */
export function Words({ statement }: { statement: StatementView }) {
  return statement.pieces.map(({ kind, text }, i) => {
    const key = `${i} ${text}`;
    if (kind === 'quote') return <q key={key}>{text}</q>;
    if (kind === 'indicator')
      return (
        <bdi key={key} className="mono">
          {text}
        </bdi>
      );
    return <span key={key}>{text}</span>;
  });
}
