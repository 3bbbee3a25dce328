import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { ValidationReport } from '@/pki/path/validation-report';
import { CertificateDetails } from '@/views/certificate-details/certificate-details';
import { visibleText } from '@/views/visible-text';
import { DialogWindow } from './dialog-window';

interface CertificateWindowProps {
  readonly certificate: Certificate;
  readonly report?: ValidationReport;
  readonly onClose: () => void;
}

/** A certificate in full. */
export function CertificateWindow({ certificate, report, onClose }: CertificateWindowProps) {
  return (
    <DialogWindow
      title={`Certificate: ${visibleText(displayNameOf(certificate.subject))}`}
      width={680}
      onClose={onClose}
    >
      <div className="min-h-0 overflow-auto bg-(--ui-surface) px-4 py-3">
        <CertificateDetails certificate={certificate} report={report} />
      </div>
      <div className="pc-dialog-buttons">
        <button type="button" name="ok" className="pc-button" data-initial-focus="" onClick={onClose}>
          OK
        </button>
      </div>
    </DialogWindow>
  );
}
