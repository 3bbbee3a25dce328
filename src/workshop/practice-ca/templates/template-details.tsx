import { purposeWords } from '@/views/certificate/certificate-details/extension-words';
import { NameText } from '@/views/words/name-text';
import { rangeWords } from './range-words';
import { subjectFields, type Profile } from '@/simulation/world/practice-records';

/** What a template fills in; what is empty is left out. */
export function TemplateDetails({ profile }: { readonly profile: Profile }) {
  const { subject, validity, pathLength } = profile;
  const lines: readonly (readonly [string, string])[] = [
    [
      'Subject',
      subjectFields
        .map((field) => subject[field])
        .filter((value) => value !== '')
        .join(', '),
    ],
    ['Alternative names', profile.alternativeNames.join(', ')],
    ['Common name', profile.copiesCommonName ? 'is copied into the alternative names' : 'is not copied'],
    ['Basic constraints', constraintWords[profile.basicConstraints]],
    ['Path length', pathLength],
    ['Key usage', profile.keyUsage.join(', ')],
    ['Extended key usage', profile.extendedKeyUsage.map(purposeWords).join(', ')],
    ['CRL distribution point', profile.revocationListAddresses.join(', ')],
    ['Issuer’s certificate', profile.issuerAddresses.join(', ')],
    ['OCSP', profile.ocspAddresses.join(', ')],
    ['Time range', `${rangeWords(validity)}${validity.isRoundedToMidnight ? ', midnight' : ''}`],
    ['Signature algorithm', profile.digest],
  ];
  return (
    <dl className="item-terms">
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <Line key={label} {...{ label, value }} />
        ))}
    </dl>
  );
}

const constraintWords: Readonly<Record<Profile['basicConstraints'], string>> = {
  authority: 'Certification Authority',
  'end-entity': 'End Entity',
  'not-defined': 'Not defined',
};

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <NameText>{value}</NameText>
      </dd>
    </>
  );
}
