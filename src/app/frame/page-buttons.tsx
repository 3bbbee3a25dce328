import { Monitor, type LucideIcon } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';
import { isOfThePc } from '@/desktop/session/address';
import { useSessionStore } from '@/desktop/session/session-store';
import { labPages } from '../lab-pages';

/** The PC, and the pages of the lab around it. */
export function PageButtons() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const session = useSessionStore();
  return (
    <nav aria-label="Lab" className="frame-pages">
      <PageButton
        name="show-pc"
        title="The PC"
        icon={Monitor}
        isHere={isOfThePc(pathname)}
        onGo={session.show}
      />
      {labPages.map(
        ({ title, address, button }) =>
          button !== undefined && (
            <PageButton
              key={address}
              {...button}
              title={title}
              isHere={pathname === address}
              onGo={() => void navigate(address)}
            />
          ),
      )}
    </nav>
  );
}

interface PageButtonProps {
  readonly name: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly isHere: boolean;
  readonly onGo: () => void;
}

function PageButton({ name, title, icon: Icon, isHere, onGo }: PageButtonProps) {
  return (
    <button
      type="button"
      name={name}
      className="frame-button frame-page-button"
      title={title}
      aria-label={title}
      aria-current={isHere ? 'page' : undefined}
      onClick={onGo}
    >
      <Icon size={16} aria-hidden />
      <span className="frame-page-title">{title}</span>
    </button>
  );
}
