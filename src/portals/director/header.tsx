import { labAccounts, type Session } from '@/simulation/world/session';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { useSite } from '@/views/shell/pc';
import { CircleUser } from 'lucide-react';

/** The product's name, and who is signed in. */
export function Header({ session }: { readonly session: Session | undefined }) {
  const { perform } = useLab();
  const { host } = useSite();
  const signOut = () => void perform({ type: 'sign-out', session: host.toLowerCase() });
  return (
    <header className="director-header">
      <span className="director-product">
        Connect <b>Director</b>
      </span>
      {session !== undefined && (
        <>
          <span className="director-user">
            <CircleUser size={15} aria-hidden="true" /> {session.user} (
            {labAccounts.find(({ role }) => role === session.role)?.label})
          </span>
          <Button name="sign-out" kind="link" onPress={signOut}>
            Sign out
          </Button>
        </>
      )}
    </header>
  );
}
