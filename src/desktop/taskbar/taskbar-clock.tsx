import { useLabTime } from '@/state/use-world';

const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const date = new Intl.DateTimeFormat('en-US', { month: 'numeric', day: 'numeric', year: 'numeric' });

/** The clock of the PC, which shows lab time; the frame says it in full. */
export function TaskbarClock() {
  const at = useLabTime('every-second');
  return (
    <time className="pc-clock" dateTime={new Date(at).toISOString()}>
      <span>{time.format(at)}</span>
      <span>{date.format(at)}</span>
    </time>
  );
}
