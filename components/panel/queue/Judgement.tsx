import type { MutableRefObject } from 'react';
import type { EntryView } from '../../../lib/extension/queue/queue-view.ts';
import { isDecided } from '../../../lib/extension/queue/risk-order.ts';
import { Icon } from '../../Icon.tsx';
import { FeedbackForm } from '../FeedbackForm.tsx';
import type { Acting } from './QueueView.tsx';

/** What a person said of a row's verdict. */
export function Decided({ entry }: { entry: EntryView }) {
  if (!isDecided(entry)) return null;
  return (
    <>
      {' · '}
      <bdi className="decided">
        <Icon name="check" />
        {entry.agree ? 'Agreed' : entry.decided}
      </bdi>
    </>
  );
}

/** What a person is about to say of it. */
export function Deciding({ id, agree, acting }: { id: number; agree: boolean; acting: MutableRefObject<Acting> }) {
  return (
    <FeedbackForm
      agree={agree}
      of={undefined}
      record={(disposition, words) => acting.current.record(id, agree, disposition, words)}
      cancel={() => acting.current.cancel()}
    />
  );
}
