import { keyUsages } from '@/pki/certificate';
import { CheckboxField } from '@/ui/checkbox-field';
import type { ProfileValues } from './profile-values';
import { keyPurposes } from '@/pki/object-identifiers';

interface KeyUsagePageProps {
  readonly values: ProfileValues;
  readonly onChange: (changed: Partial<ProfileValues>) => void;
}

const usageLabels: Readonly<Record<(typeof keyUsages)[number], string>> = {
  digitalSignature: 'Digital Signature',
  nonRepudiation: 'Non Repudiation',
  keyEncipherment: 'Key Encipherment',
  dataEncipherment: 'Data Encipherment',
  keyAgreement: 'Key Agreement',
  keyCertSign: 'Certificate Sign',
  cRLSign: 'CRL Sign',
  encipherOnly: 'Encipher Only',
  decipherOnly: 'Decipher Only',
};

const purposes = [
  [keyPurposes.serverAuth, 'TLS Web Server Authentication'],
  [keyPurposes.clientAuth, 'TLS Web Client Authentication'],
  [keyPurposes.codeSigning, 'Code Signing'],
  [keyPurposes.emailProtection, 'E-mail Protection'],
  [keyPurposes.timeStamping, 'Time Stamping'],
  [keyPurposes.ocspSigning, 'OCSP Signing'],
] as const;

/** What the key may be used for. Nothing ticked: no such extension. */
export function KeyUsagePage({ values, onChange }: KeyUsagePageProps) {
  return (
    <div className="practice-page practice-usages">
      <fieldset>
        <legend>Key usage (critical)</legend>
        {keyUsages.map((usage) => (
          <CheckboxField
            key={usage}
            name={`usage-${usage}`}
            label={usageLabels[usage]}
            value={values.keyUsage.includes(usage)}
            onChange={(on) =>
              onChange({
                keyUsage: keyUsages.filter((one) => (one === usage ? on : values.keyUsage.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Extended key usage</legend>
        {purposes.map(([oid, label]) => (
          <CheckboxField
            key={oid}
            name={`purpose-${oid}`}
            label={label}
            value={values.extendedKeyUsage.includes(oid)}
            onChange={(on) => onChange({ extendedKeyUsage: withPurpose(values.extendedKeyUsage, oid, on) })}
          />
        ))}
      </fieldset>
      <p className="practice-hint">
        An authority needs Certificate Sign and CRL Sign; a server TLS Web Server Authentication. With nothing
        ticked there is no such extension, and every use is allowed.
      </p>
    </div>
  );
}

function withPurpose(purposes: readonly string[], oid: string, on: boolean): readonly string[] {
  const others = purposes.filter((other) => other !== oid);
  return on ? [...others, oid] : others;
}
