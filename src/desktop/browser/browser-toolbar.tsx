import { ArrowLeft, ArrowRight, CodeXml, ExternalLink, RotateCw } from 'lucide-react';
import { addressOfPlace } from '@/views/shell/place';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { withStep } from '../session/session';
import { useSessionStore } from '../session/session-store';
import { AddressBar } from './address-bar';
import { LookSwitch } from './look-switch';
import { useBrowserLook } from './use-browser-look';
import { useInspection } from './use-inspection';

interface BrowserToolbarProps {
  readonly tab: BrowserTab;
  readonly onReload: () => void;
}

/** Back, forward, reload, the address with its lock, and the way out to a real tab. */
export function BrowserToolbar({ tab, onReload }: BrowserToolbarProps) {
  const store = useSessionStore();
  const step = (by: -1 | 1) => () => void store.change((session) => withStep(session, tab.id, by));
  const [look] = useBrowserLook();
  const inspection = useInspection();
  return (
    <div className="browser-toolbar" role="toolbar" aria-label="Browser">
      <ToolButton name="back" label="Back" isDisabled={tab.position === 0} onPress={step(-1)}>
        <ArrowLeft size={17} aria-hidden />
      </ToolButton>
      <ToolButton
        name="forward"
        label="Forward"
        isDisabled={tab.position === tab.visits.length - 1}
        onPress={step(1)}
      >
        <ArrowRight size={17} aria-hidden />
      </ToolButton>
      <ToolButton name="reload" label="Reload this page" onPress={onReload}>
        <RotateCw size={15} aria-hidden />
      </ToolButton>
      <AddressBar tab={tab} />
      <LookSwitch />
      {look === 'chrome-58' && (
        <ToolButton
          name="developer-tools"
          label="Developer tools (F12)"
          onPress={() => inspection.set(!inspection.isOpen)}
        >
          <CodeXml size={16} aria-hidden />
        </ToolButton>
      )}
      <a
        {...{ name: 'open-in-new-tab' }}
        className="browser-tool"
        aria-label="Open in a real new tab"
        title="Open in a real new tab"
        href={`#${addressOfPlace(placeOf(tab))}`}
        target="_blank"
        rel="noopener"
      >
        <ExternalLink size={15} aria-hidden />
      </a>
    </div>
  );
}

interface ToolButtonProps {
  readonly name: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function ToolButton({ name, label, isDisabled = false, onPress, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      name={name}
      className="browser-tool"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
