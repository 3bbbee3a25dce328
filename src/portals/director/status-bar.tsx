import type { Session } from '@/simulation/world/session';
import { useLabTime } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { useSite } from '@/views/shell/pc';

/** The strip at the bottom: which server, who since when, and the server's clock. */
export function StatusBar({ session }: { readonly session: Session }) {
  const { host } = useSite();
  const now = useLabTime('every-second');
  return (
    <footer className="director-status">
      <span>Server: {host}</span>
      <span>
        Signed in since <DateText at={session.since} />
      </span>
      <span>
        Server time: <DateText at={now} />
      </span>
    </footer>
  );
}
