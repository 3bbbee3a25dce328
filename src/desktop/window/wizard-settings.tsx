import { visibleText } from '@/views/words/visible-text';

interface WizardSettingsProps {
  readonly settings: readonly (readonly [label: string, value: string])[];
}

/** What a wizard is about to do, as its last page lists it. */
export function WizardSettings({ settings }: WizardSettingsProps) {
  return (
    <>
      <p>You have specified the following settings:</p>
      <div className="wizard-settings">
        <table aria-label="Settings">
          <tbody>
            {settings.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <bdi>{visibleText(value)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
