import { useMemo } from 'react';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { traineePc } from '@/simulation/pc/certificate-stores';
import { Tabs } from '@/ui/tabs';
import { TrustedBy } from '@/views/certificate/trust/trusted-by';
import { useDraftState } from '@/views/shell/use-draft';
import { visibleText } from '@/views/words/visible-text';
import { DialogWindow } from '../window/dialog-window';
import { certificateStatus } from './certificate-status';
import { DetailsTab } from './details-tab';
import { GeneralTab } from './general-tab';
import { PathTab } from './path-tab';
import { useDescription } from './use-description';
import { useDialogActions, type CertificateDialogProps } from './use-dialog-actions';
import { useShownReport } from './use-shown-report';
import './certificate-dialog.css';

/** The certificate window of Windows: 404 by 506 pixels, three tabs, OK; and what Windows does not say: who trusts it. */
export default function CertificateDialog(props: CertificateDialogProps) {
  const { certificate, onClose } = props;
  return (
    <DialogWindow
      title="Certificate"
      label={`Certificate of ${visibleText(displayNameOf(certificate.subject))}`}
      width={404}
      onClose={onClose}
    >
      <div className="certificate-dialog">
        <CertificateTabs {...props} />
        <div className="certificate-dialog-buttons">
          <button type="button" name="ok" className="pc-button" data-initial-focus="" onClick={onClose}>
            OK
          </button>
        </div>
      </div>
    </DialogWindow>
  );
}

const firstTab = { tab: 'general' };

const noCompanions: readonly Certificate[] = [];

/** Inside the window, so that what they open belongs to it. */
function CertificateTabs(props: CertificateDialogProps) {
  const { certificate, companions = noCompanions, pc = traineePc, file, keyPlacement } = props;
  const [{ tab }, setTab] = useDraftState(`certificate ${certificate.fingerprint}`, firstTab);
  const { report, verdicts } = useShownReport({ certificate, companions }, pc);
  const sent = useMemo(() => companions.map(({ fingerprint }) => fingerprint), [companions]);
  // Asked for with the window, so that it is there when the tab is opened.
  const description = useDescription(certificate);
  const actions = useDialogActions({ ...props, companions, pc }, report);
  return (
    <>
      <Tabs
        label="Certificate"
        className="certificate-tabs"
        selected={tab}
        onSelect={(id) => setTab({ tab: id })}
        tabs={[
          {
            id: 'general',
            label: 'General',
            content: (
              <GeneralTab
                certificate={certificate}
                status={certificateStatus(report)}
                hasKey={keyPlacement !== undefined}
                onInstall={file === undefined ? undefined : actions.install}
                onStatement={actions.showStatement}
              />
            ),
          },
          {
            id: 'details',
            label: 'Details',
            content: (
              <DetailsTab
                certificate={certificate}
                description={description}
                onCopyToFile={actions.copyToFile}
              />
            ),
          },
          {
            id: 'path',
            label: 'Certification Path',
            content: <PathTab chain={report.chain} onView={actions.view} />,
          },
        ]}
      />
      <div className="certificate-trust">
        <TrustedBy {...{ report, sent, verdicts }} />
      </div>
    </>
  );
}
