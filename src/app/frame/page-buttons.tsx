import { Monitor, type LucideIcon } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';
import { addressOf, isOfThePc } from '@/desktop/session/address';
import { useSession, useSessionStore } from '@/desktop/session/session-store';
import { Link } from '@/ui/link';
import { labPages } from '../lab-pages';

/** The PC, and the pages of the lab around it. */
export function PageButtons() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const store = useSessionStore();
  const session = useSession();
  return (
    <nav aria-label="Lab" className="frame-pages">
      <PageLink
        name="show-pc"
        title="The PC"
        icon={Monitor}
        isHere={isOfThePc(pathname)}
        address={addressOf(session)}
        onGo={store.show}
      />
      {labPages.map(
        ({ title, address, button }) =>
          button !== undefined && (
            <PageLink
              key={address}
              {...button}
              title={title}
              isHere={pathname === address}
              address={address}
              onGo={() => void navigate(address)}
            />
          ),
      )}
    </nav>
  );
}

interface PageLinkProps {
  readonly name: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly isHere: boolean;
  readonly address: string;
  readonly onGo: () => void;
}

function PageLink({ name, title, icon: Icon, isHere, address, onGo }: PageLinkProps) {
  return (
    <Link
      name={name}
      className="frame-button frame-page-button"
      title={title}
      aria-label={title}
      aria-current={isHere ? 'page' : undefined}
      address={address}
      onFollow={onGo}
    >
      <Icon size={16} aria-hidden />
      <span className="frame-page-title">{title}</span>
    </Link>
  );
}
