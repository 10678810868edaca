import type { ReactNode } from 'react';
import type { InvestigationView, StatementView } from '../../lib/extension/view.ts';
import { decisionWords } from '../../lib/note/words.ts';
import { goTo, placeOf } from './go-to.ts';
import { Words } from './Words.tsx';

/** How many next steps stand here; the rest is under the suggested actions. */
const stepsShown = 6;

/** The mail at a glance: what it claims to be, what it is, what it wants, how we know, what is not known, what to do now. */
export function Glance({ investigation, stale }: { investigation: InvestigationView; stale: boolean }) {
  const { story, kind, feedback, actions, reply } = investigation;
  if (!story) return kind === 'email' && investigation.running ? <Pending /> : null;
  const steps = story.next.filter(({ action }) => action !== 'notify-reporter');
  return (
    <section className="glance" aria-label="At a glance" data-stale={stale || undefined}>
      <dl>
        <Row name="Claims to be">
          <Lines statements={story.claims} />
        </Row>
        <Row name="Is">
          <Lines statements={story.is} />
        </Row>
        <Row name="Wants">
          <Lines statements={story.wants} />
        </Row>
        <Row name="How we know">
          <ul>
            {story.because.map((statement) => (
              <li key={statement.finding ?? 'none'}>
                <Reason statement={statement} />
              </li>
            ))}
          </ul>
        </Row>
        {story.unknown.length > 0 && (
          <Row name="Not known">
            <Unknown statements={story.unknown} />
          </Row>
        )}
        <Row name="Do now">
          {feedback?.agree === false ? (
            <p className="soft">
              <bdi>{decisionWords(feedback)}</bdi>; what follows from the verdict stands below.
            </p>
          ) : (
            <ol>
              {steps.slice(0, stepsShown).map((statement) => (
                <li key={statement.pieces.map(({ text }) => text).join('')}>
                  {statement.action === undefined ? (
                    <span>
                      <Words statement={statement} />
                    </span>
                  ) : (
                    <button type="button" className="link" onClick={() => goTo(placeOf.action(statement.action ?? ''))}>
                      <Words statement={statement} />
                    </button>
                  )}
                  {actions.find(({ action }) => action.id === statement.action)?.decided?.given && (
                    <span className="given"> approved</span>
                  )}
                </li>
              ))}
              {steps.length > stepsShown && <li className="soft">and {steps.length - stepsShown} more below</li>}
              {reply !== '' && (
                <li>
                  <button type="button" className="link" onClick={() => goTo(placeOf.reply)}>
                    Answer the person who reported it
                  </button>
                </li>
              )}
            </ol>
          )}
        </Row>
      </dl>
    </section>
  );
}

/** The same rows before there is anything to say, so that nothing jumps when there is. */
function Pending() {
  return (
    <section className="glance" aria-label="At a glance" aria-busy="true">
      <dl>
        {['Claims to be', 'Is', 'Wants', 'How we know', 'Do now'].map((name) => (
          <Row key={name} name={name}>
            <p className="soft">…</p>
          </Row>
        ))}
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ statements }: { statements: StatementView[] }) {
  return statements.map((statement) => (
    <p key={statement.pieces.map(({ text }) => text).join('')}>
      <Words statement={statement} />
    </p>
  ));
}

/** One finding that carries the verdict, or speaks against it; a press goes to it and its quotes. */
function Reason({ statement }: { statement: StatementView }) {
  const { finding, weight = 0 } = statement;
  if (finding === undefined) return <Words statement={statement} />;
  return (
    <button type="button" className="link reason" onClick={() => goTo(placeOf.finding(finding))}>
      <span className={`sign ${weight > 0 ? 'for' : 'against'}`}>
        <span aria-hidden="true">{weight > 0 ? '+' : '−'}</span>
        <span className="visually-hidden">{weight > 0 ? 'For a threat: ' : 'Against a threat: '}</span>
      </span>
      <span>
        <Words statement={statement} />
      </span>
    </button>
  );
}

/** What of this mail was not seen as sentences; what nobody asked yet in one line, each with its question. */
function Unknown({ statements }: { statements: StatementView[] }) {
  const sentences = statements.filter(({ pieces }) => /^\p{Lu}/u.test(pieces[0]?.text ?? ''));
  const phrases = statements.filter((statement) => !sentences.includes(statement));
  return (
    <>
      <Lines statements={sentences} />
      {phrases.length > 0 && (
        <p className="phrases">
          {phrases.map((statement) => (
            <span key={statement.question ?? 'sources'}>
              {statement.question === undefined ? (
                <Words statement={statement} />
              ) : (
                <button
                  type="button"
                  className="link"
                  title="The query to ask it with"
                  onClick={() => goTo(placeOf.ask(statement.question ?? ''))}
                >
                  <Words statement={statement} />
                </button>
              )}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
