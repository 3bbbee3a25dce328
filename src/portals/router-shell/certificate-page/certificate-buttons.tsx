import type { ReactNode } from 'react';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { slotKinds } from '@/simulation/appliances/registry';
import type { Credential, Slot } from '@/simulation/world/equipment';
import { useJudged, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useCertificateWindow, useLastingWindow } from '@/views/shell/use-lasting-window';
import { useHandedOver } from '@/views/files/handover';
import { usePc } from '@/views/shell/pc';
import { useToldAction } from '@/views/shell/tell';
import { visibleText } from '@/views/words/value-words';
import type { GenerateSettings } from '../generate-window/generate-form';
import { GenerateWindow } from '../generate-window/generate-window';
import { ImportWindow } from '../import-window/import-window';
import { textOfFiles } from '../import-window/use-pasted-plan';
import { useRestartPrompt } from '../restart/use-restart-prompt';
import type { Appliance } from '../router-portal';

/** The certificate of a credential, with those that are sent along. */
export function useCredential(credential: Credential | undefined): {
  readonly certificate: Certificate | undefined;
  readonly companions: readonly Certificate[];
} {
  const { certificate = '', chain = [] } = credential ?? {};
  return useJudged(({ certificates }) => ({
    certificate: certificates[certificate],
    companions: chain.flatMap((fingerprint) => certificates[fingerprint] ?? []),
  }));
}

/** A window that imports: told when something was imported, and when it is closed. */
export type MakingWindow = (window: {
  readonly onMade: () => void;
  readonly onClose: () => void;
}) => ReactNode;

interface CertificateButtonsProps {
  readonly title: string;
  readonly slotId: string;
  readonly slot: Slot;
  readonly appliance: Appliance;
  readonly service: string;
  readonly generate: GenerateSettings;
  readonly request?: GenerateSettings;
  readonly beforeGenerate?: () => Promise<boolean>;
  readonly importWindow?: MakingWindow;
}

/** Generate, Generate CSR, Import, View, Previous certificate. */
export function CertificateButtons(props: CertificateButtonsProps) {
  const { slotId, slot, appliance, service, generate, request, beforeGenerate, importWindow } = props;
  const openMaking = useMakingWindow(appliance, service, slotKinds[slot.kind].label);
  const restore = useRestore(props);
  const { certificate: active, companions } = useCredential(slot.active);
  const view = useCertificateWindow('active', active, companions);
  const openForm = (name: string, settings: GenerateSettings | undefined) =>
    settings === undefined
      ? Promise.resolve()
      : openMaking(name, settings.title, (onMade, onClose) => (
          <GenerateWindow {...{ settings, onMade, onClose }} />
        ));
  const openGenerate = useLastingWindow('generate', () => openForm('generate', generate));
  const openRequest = useLastingWindow('generate request', () => openForm('generate-request', request));
  const openAfter = async (open: () => void) => {
    if (beforeGenerate === undefined || (await beforeGenerate())) open();
  };
  const openWith = (text: string) =>
    openMaking('import', 'Import Certificate', (onMade, onClose) =>
      importWindow === undefined ? (
        <ImportWindow slot={slotId} initial={text} {...{ onMade, onClose }} />
      ) : (
        importWindow({ onMade, onClose })
      ),
    );
  // A private key may be pasted: nothing of that is kept, the window alone.
  const openImport = useLastingWindow<string>('import', (_, text = '') => openWith(text));
  useHandedOver(slotId, ({ files }) => openImport('', textOfFiles('', { files, refusals: [] }).text));
  return (
    <div className="mb-10 flex flex-wrap gap-6">
      <Button name="open-generate" onPress={() => void openAfter(openGenerate)}>
        Generate
      </Button>
      {request !== undefined && (
        <Button name="open-request" onPress={() => void openAfter(openRequest)}>
          Generate CSR
        </Button>
      )}
      <Button name="open-import" onPress={() => openImport()}>
        Import
      </Button>
      <Button name="view" isDisabled={active === undefined} onPress={view}>
        View
      </Button>
      <Button name="restore-previous" isDisabled={slot.history.length === 0} onPress={() => void restore()}>
        Previous certificate
      </Button>
    </div>
  );
}

/** Puts the previous certificate back, after a question; like a new one it waits for the restart. */
function useRestore({ slotId, slot, appliance, service, title }: CertificateButtonsProps) {
  const { ask } = usePc();
  const perform = useToldAction();
  const prompt = useRestartPrompt(appliance, service);
  const previous = useWorld(({ certificates }) => certificates[slot.history[0]?.certificate ?? '']);
  return async () => {
    if (previous === undefined) return;
    const answer = await ask({
      title: 'Previous certificate',
      text: (
        <>
          <p>
            Put back the certificate for {visibleText(displayNameOf(previous.subject))} (issued by{' '}
            {visibleText(displayNameOf(previous.issuer))}) as {title} certificate? The present one stays in
            use until the restart, and can be put back in the same way.
          </p>
          <Forecast
            heading="After the restart"
            action={{ type: 'restore-previous-certificate', slot: slotId }}
          />
        </>
      ),
      kind: 'warning',
      buttons: [
        { id: 'ok', label: 'Put it back' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer !== 'ok') return;
    if (await perform({ type: 'restore-previous-certificate', slot: slotId })) await prompt();
  };
}

/**
 * Opens a pop-up window that makes or imports a certificate. Once it is closed, by whatever means, the restart prompt
 * follows if something was made in it (note: Close the certificate window; a restart prompt displays). What was under way
 * when it was closed is prompted for when it is done.
 */
function useMakingWindow(appliance: Appliance, service: string, page: string) {
  const { openWindow } = usePc();
  const prompt = useRestartPrompt(appliance, service);
  return async (
    name: string,
    title: string,
    content: (onMade: () => void, onClose: () => void) => ReactNode,
  ) => {
    let isMade = false;
    let isClosed = false;
    await openWindow<true>({
      name,
      title: `${title} – ${page} – ${appliance.equipment.name}`,
      width: 640,
      content: (close) =>
        content(
          () => {
            isMade = true;
            if (isClosed) void prompt();
          },
          () => close(),
        ),
    });
    isClosed = true;
    // The callback above may have run meanwhile, which the compiler does not see.
    if (isMade as boolean) await prompt();
  };
}
