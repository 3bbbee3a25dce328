import type { FrameProps } from '@/views/shell/manifest';
import { Breadcrumb } from '@/views/shell/portal-menu/breadcrumb';
import { SignIn } from '@/views/shell/sign-in/sign-in';
import { useSiteSession } from '@/views/shell/use-site-session';
import { RestartScreen } from '../restart/restart-screen';
import { useRestartNotice } from '../restart/use-restart-notice';
import type { RouterPortal } from '../router-portal';
import { useAppliance } from '../use-appliance';
import { Band } from './band';
import { HintStrip } from './hint-strip';
import { Menu } from './menu';
import '../router-shell.css';

interface RouterFrameProps extends FrameProps {
  readonly portal: RouterPortal;
}

/** The frame of a gateway's portal: band with the top tabs, menu, breadcrumb and hints around its pages. */
export function RouterFrame({ portal, page, children }: RouterFrameProps) {
  const session = useSiteSession();
  const { id, equipment } = useAppliance();
  const { restart, refresh } = useRestartNotice(id);
  const isLost = restart !== undefined;
  const shown = session === undefined || isLost ? undefined : session;
  return (
    <div className="router-shell">
      <Band portal={portal} name={equipment.name} session={shown} current={page} />
      {isLost ? (
        <RestartScreen name={equipment.name} restart={restart} onRefresh={refresh} />
      ) : shown === undefined ? (
        <SignIn title={`Log in to ${portal.product}`} className="router-sign-in" verb="Log in" />
      ) : (
        <div className="router-body">
          <Menu portal={portal} current={page} />
          <div className="router-main">
            {page !== undefined && <Breadcrumb path={page.menuPath} />}
            <HintStrip key={`hint ${page?.address ?? ''}`} hint={portal.hints[page?.address ?? '']} />
            {children}
          </div>
        </div>
      )}
    </div>
  );
}
