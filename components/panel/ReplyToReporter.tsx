import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { InvestigationView } from '../../lib/extension/view.ts';
import { placeOf } from './go-to.ts';
import { Section } from './Section.tsx';
import { TextToUse } from './TextToUse.tsx';

/** The answer to the person who reported the mail: to copy, or to draft into the console's reply. A person sends it. */
export function ReplyToReporter({
  connection,
  investigation,
}: {
  connection: PanelConnection;
  investigation: InvestigationView;
}) {
  const { reply, verdict } = investigation;
  if (reply === '') return null;
  return (
    <Section name="Answer to the reporter" open id={placeOf.reply}>
      {verdict && !verdict.final && <p className="soft">Questions are open: the verdict may still change.</p>}
      <TextToUse connection={connection} text={reply} what="the answer" look="letter" keys={['r', 'a']} />
    </Section>
  );
}
