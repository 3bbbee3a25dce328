import { NameText } from '@/views/words/name-text';
import type { GenerateValues } from './generate-form';
import type { GenerateSettings } from './generate-settings';

interface MadeSummaryProps {
  readonly values: GenerateValues;
  readonly labels: GenerateSettings['labels'];
  /** Whether the form asked for names and a key length. */
  readonly hasNames: boolean;
}

/** What the certificate was made of, once nothing of it can be changed any more. */
export function MadeSummary({ values, labels, hasNames }: MadeSummaryProps) {
  const { country, state, city, organization, organizationalUnit, commonName } = values;
  const rows = [
    ['Common Name', commonName],
    ['Organization', organization],
    ['Organization Unit', organizationalUnit],
    ['Locality', city],
    ['State or Province', state],
    ['Country Name', country.toUpperCase()],
    ...(hasNames
      ? [
          [labels.keyLength, values.keyLength],
          [labels.readOut ?? labels.alternativeNames, values.alternativeNames.join(', ')],
        ]
      : []),
  ] as const;
  return (
    <table className="router-table">
      <caption className="ui-visually-hidden">What was made</caption>
      <tbody>
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <NameText>{value}</NameText>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
