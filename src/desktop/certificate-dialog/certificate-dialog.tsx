import { useMemo, useState } from 'react';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { traineePc } from '@/simulation/pc/certificate-stores';
import { ListField } from '@/ui/list-field';
import { Tabs } from '@/ui/tabs';
import { TrustedBy } from '@/views/certificate/trust/trusted-by';
import { useDraftState } from '@/views/shell/use-draft';
import { visibleText } from '@/views/words/value-words';
import { DialogWindow } from '../window/dialog-window';
import { certificateStatus, type CertificateStatus } from './certificate-status';
import { PathTab } from './path-tab';
import { useDescription, useShownReport } from './use-shown-report';
import { useDialogActions, type CertificateDialogProps } from './use-dialog-actions';
import type { CertificateDescription } from '@/pki/certificate-description';
import { detailsRows, filteredRows, filters, type DetailsFilter } from './details-rows';
import { FieldList } from './field-list';
import { KeyRound } from 'lucide-react';
import { NameText } from '@/views/words/shown-text';
import { CertificateIcon } from './certificate-icon';
import { shortDate } from './windows-text';
import './certificate-dialog.css';

/** The certificate window of Windows: 404 by 506 pixels, three tabs, OK; and what Windows does not say: who trusts it. */
export default function CertificateDialog(props: CertificateDialogProps) {
  const { certificate, onClose } = props;
  return (
    <DialogWindow
      name="certificate"
      title="Certificate"
      label={`Certificate of ${visibleText(displayNameOf(certificate.subject))}`}
      width={404}
      onClose={onClose}
    >
      <div className="certificate-dialog flex h-474 min-h-0 flex-initial flex-col p-7 low:pt-3 low:pb-4">
        <CertificateTabs {...props} />
        <div className="flex flex-none justify-end pt-7">
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
        className="certificate-tabs flex-1"
        panelClassName="flex flex-col gap-9 border border-windows-line bg-white p-11 low:gap-3 low:px-9 low:py-4"
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
      <div className="flex-none px-3 pt-6 pb-0 leading-[1.3]">
        <TrustedBy {...{ report, sent, verdicts }} />
      </div>
    </>
  );
}

interface DetailsTabProps {
  readonly certificate: Certificate;
  /** Undefined until it has come. */
  readonly description: CertificateDescription | undefined;
  readonly onCopyToFile: () => void;
}

const choices = Object.entries(filters).map(([id, label]) => ({ id, label }));

/** Everything that the certificate says, field by field, and the way to a file. */
function DetailsTab({ certificate, description, onCopyToFile }: DetailsTabProps) {
  const [filter, setFilter] = useState<DetailsFilter>('all');
  const [selected, setSelected] = useState<number>();
  const allRows = useMemo(() => detailsRows(certificate, description), [certificate, description]);
  const rows = filteredRows(allRows, filter);
  return (
    <>
      <div className="flex-none [--spacing-field:auto] [--spacing-label:auto]">
        <ListField
          name="show"
          label="Show:"
          choices={choices}
          value={filter}
          onChange={(id) => {
            setFilter(id as DetailsFilter);
            setSelected(undefined);
          }}
        />
      </div>
      <FieldList rows={rows} selected={selected} onSelect={setSelected} />
      <textarea
        name="value"
        aria-label="Value of the selected field"
        className="block min-h-30 w-full flex-1 resize-none border border-windows-field-line bg-white px-6 py-4 leading-[1.3] wrap-anywhere low:min-h-24 low:py-1"
        readOnly
        spellCheck={false}
        value={selected === undefined ? '' : (rows[selected]?.full ?? '')}
      />
      <div className="flex flex-none justify-end gap-7">
        <button type="button" name="edit-properties" className="pc-button" disabled>
          Edit Properties...
        </button>
        <button type="button" name="copy-to-file" className="pc-button" onClick={onCopyToFile}>
          Copy to File...
        </button>
      </div>
    </>
  );
}

interface GeneralTabProps {
  readonly certificate: Certificate;
  readonly status: CertificateStatus;
  /** Whether the PC has the private key. */
  readonly hasKey: boolean;
  /** Undefined where the certificate was not opened from a file: the button is not there then. */
  readonly onInstall: (() => void) | undefined;
  /** Undefined where the authority makes no statement. */
  readonly onStatement: (() => void) | undefined;
}

/** Whether the certificate is believed, what it is good for, whose it is, who says so, and for how long. */
function GeneralTab({ certificate, status, hasKey, onInstall, onStatement }: GeneralTabProps) {
  const { subject, issuer, notBefore, notAfter } = certificate;
  return (
    <>
      <div
        className="flex min-h-0 flex-1 flex-col overflow-auto border border-windows-field-line bg-white p-8"
        role="group"
        aria-label="Certificate Information"
      >
        <p className="flex items-center gap-10">
          <CertificateIcon sign={status.kind} size={30} />
          <strong>Certificate Information</strong>
        </p>
        <hr className="my-8 flex-none border-windows-rule" />
        <div className="min-h-84 flex-[1_0_auto] pl-26">
          {status.kind === 'good' ? <Purposes purposes={status.purposes} /> : <strong>{status.text}</strong>}
        </div>
        <hr className="my-8 flex-none border-windows-rule" />
        <dl className="grid beside-84 gap-x-8 gap-y-14 pt-6 pb-12">
          <dt className="pl-4 font-semibold">Issued to:</dt>
          <dd className="max-h-68 overflow-auto">
            <NameText>{displayNameOf(subject)}</NameText>
          </dd>
          <dt className="pl-4 font-semibold">Issued by:</dt>
          <dd className="max-h-68 overflow-auto">
            <NameText>{displayNameOf(issuer)}</NameText>
          </dd>
        </dl>
        <p className="pl-4">
          <strong>Valid from</strong> {shortDate(notBefore)} <strong>to</strong> {shortDate(notAfter)}
        </p>
        {hasKey && (
          <p className="flex gap-8 pt-12 pl-4">
            <KeyRound size={15} aria-hidden />
            You have a private key that corresponds to this certificate.
          </p>
        )}
      </div>
      <div className="flex flex-none justify-end gap-7">
        {onInstall !== undefined && (
          <button type="button" name="install-certificate" className="pc-button" onClick={onInstall}>
            Install Certificate...
          </button>
        )}
        <button
          type="button"
          name="issuer-statement"
          className="pc-button"
          disabled={onStatement === undefined}
          onClick={onStatement}
        >
          Issuer Statement
        </button>
      </div>
    </>
  );
}

function Purposes({ purposes }: { readonly purposes: readonly string[] }) {
  if (purposes.length === 0)
    return <strong>This certificate does not appear to be valid for any purpose.</strong>;
  return (
    <>
      <strong>This certificate is intended for the following purpose(s):</strong>
      <ul className="mt-5 list-disc pl-22">
        {purposes.map((purpose) => (
          <li key={purpose}>{purpose}</li>
        ))}
      </ul>
    </>
  );
}
