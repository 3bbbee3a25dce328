import { Flag, ListChecks, Monitor, Network, type LucideIcon } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';
import { isOfThePc } from '@/desktop/session/address';
import { useSessionStore } from '@/desktop/session/session-store';

/** The PC, and the pages of the lab around it. */
export function LabPages() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const session = useSessionStore();
  const go = (address: string) => () => void navigate(address);
  const at = (address: string) => pathname === address;
  return (
    <nav aria-label="Lab" className="frame-pages">
      <PageButton
        name="show-pc"
        title="The PC"
        icon={Monitor}
        isHere={isOfThePc(pathname)}
        onGo={session.show}
      />
      <PageButton name="home" title="Site map" icon={Network} isHere={at('/home')} onGo={go('/home')} />
      <PageButton
        name="activity"
        title="Activity"
        icon={ListChecks}
        isHere={at('/activity')}
        onGo={go('/activity')}
      />
      <PageButton
        name="checkpoints"
        title="Checkpoints"
        icon={Flag}
        isHere={at('/checkpoints')}
        onGo={go('/checkpoints')}
      />
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
