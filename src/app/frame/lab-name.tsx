import { FlaskConical } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';

/** The lab's name, once it is installed: leads to what can be done with the lab as a whole. */
export function LabName() {
  const name = useWorld((world) => world.lab['lab']?.name);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  if (name === undefined) return null;
  return (
    <Link
      name="this-lab"
      className="frame-button frame-lab"
      title="This lab: save, open, rename"
      aria-label={`This lab: ${name}`}
      aria-current={pathname === '/lab' ? 'page' : undefined}
      address="/lab"
      onFollow={() => void navigate('/lab')}
    >
      <FlaskConical size={16} aria-hidden />
      <span className="frame-lab-name">{name}</span>
    </Link>
  );
}
