import { nextEvent, type ComingEvent } from '@/simulation/clock/next-event';
import { useLabTime, useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { visibleText } from '@/views/words/visible-text';

interface NextEventProps {
  readonly onAdvance: (by: number) => Promise<void>;
}

/** What time will do next, and the way there. */
export function NextEvent({ onAdvance }: NextEventProps) {
  const world = useWorld((present) => present);
  const at = useLabTime('every-second');
  const event = nextEvent(world, at);
  if (event === undefined) return <p className="frame-note">Nothing more will happen by time alone.</p>;
  return (
    <div className="frame-next">
      <p className="wrap-anywhere">
        <strong>Next event:</strong> {words(event)} on <DateText at={event.at} format="date" />.
      </p>
      <button
        type="button"
        name="advance-to-next-event"
        className="frame-choice"
        onClick={() => void onAdvance(event.at - at)}
      >
        Advance to the next event
      </button>
    </div>
  );
}

function words({ name, certificate }: ComingEvent): string {
  switch (name) {
    case 'takes-effect':
      return 'what was installed takes effect';
    case 'becomes-valid':
      return `the certificate ${visibleText(certificate)} becomes valid`;
    case 'certificate-delivered':
      return `the certificate ${visibleText(certificate)} is delivered`;
    case 'password-arrives':
      return `the password for ${visibleText(certificate)} arrives`;
    case 'proof-visible':
      return `the vendor sees the proof for ${visibleText(certificate)}`;
    case 'renewal-due':
      return `the vendor reminds you to renew ${visibleText(certificate)}`;
    case 'list-ends':
      return `the revocation list of ${visibleText(certificate)} is out of date`;
    case 'expires':
      return `the certificate ${visibleText(certificate)} expires`;
  }
}
