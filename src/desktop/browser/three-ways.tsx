import { ClipboardCheck, Presentation, Route, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { ProgramLink, WebLink } from '@/views/shell/links';
import { siteAddress, useRegistry } from '../registry';
import { storySteps } from './story-steps';

/** For whom the lab is, each with a first step. */
export function ThreeWays() {
  return (
    <nav className="start-ways" aria-label="Three ways in">
      <ul>
        <Way icon={Route} title="Practise">
          Five steps from a request to a green lock, below. Nothing can break that Undo does not bring back.{' '}
          <FirstStep />
        </Way>
        <Way icon={Presentation} title="Teach">
          Put the site map on the projector: who connects to whom, each line with its lock and its reason.{' '}
          <ToSiteMap />
        </Way>
        <Way icon={ClipboardCheck} title="A real job tomorrow">
          You have files from a vendor? See what each is, whether it fits, and who will trust it.{' '}
          <ProgramLink name="way-job" className="browser-link" program="preflight">
            Open Pre-flight
          </ProgramLink>
        </Way>
      </ul>
    </nav>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
}

function Way({ icon: Icon, title, children }: WayProps) {
  return (
    <li className="start-way">
      <Icon size={20} aria-hidden />
      <p>
        <b>{title}</b>
        {children}
      </p>
    </li>
  );
}

function FirstStep() {
  const registry = useRegistry();
  const target = storySteps[0]?.target;
  const url = useWorld((world) => (target?.kind === 'page' ? siteAddress(registry, world, target) : ''));
  return (
    <WebLink name="way-practise" className="browser-link" url={url}>
      Make a certificate request
    </WebLink>
  );
}

/** The site map is a page of the lab around the PC. */
function ToSiteMap() {
  const navigate = useNavigate();
  return (
    <Link name="way-teach" className="browser-link" address="/home" onFollow={() => void navigate('/home')}>
      Open the site map
    </Link>
  );
}
