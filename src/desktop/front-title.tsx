import { useEffect } from 'react';
import { usePageTitle } from './browser/use-page-title';
import { useRegistry } from './registry';
import { placeOf } from './session/browser-tab';
import { browserProgram } from '@/views/shell/place';
import { frontTabOf } from './session/session';
import { useSession } from './session/session-store';

/** Names the real tab after what is in front; every title says that it is a simulation. */
export function FrontTitle() {
  const title = useFrontTitle();
  useEffect(() => {
    document.title = title === '' ? lab : `${title} – ${lab}`;
  }, [title]);
  return null;
}

const lab = 'Connect Certificate Lab (Simulation)';

function useFrontTitle(): string {
  const session = useSession();
  const registry = useRegistry();
  const page = usePageTitle(placeOf(frontTabOf(session)));
  if (session.front === browserProgram) return page;
  return registry.programs.find(({ id }) => id === session.front)?.title ?? '';
}
