import type { GivenFile } from '@/actions/preparation';
import { storeLabels, type StoreName } from '@/simulation/certificate-stores';
import { FileDrop } from '@/views/file-drop/file-drop';
import { storeNames } from './placed-certificate';

/** What is imported, and where to. */
export interface ImportValues {
  readonly store: StoreName;
  readonly files: readonly GivenFile[];
  readonly password: string;
}

interface ImportFieldsProps {
  readonly values: ImportValues;
  readonly onChange: (changed: Partial<ImportValues>) => void;
  readonly error: string | undefined;
  readonly isPasswordWrong: boolean;
}

export function ImportFields({ values, onChange, error, isPasswordWrong }: ImportFieldsProps) {
  const { store, files, password } = values;
  return (
    <div className="grid gap-3 overflow-auto bg-(--ui-surface) px-4 py-4">
      <FileDrop
        label="Certificates"
        name="files"
        files={files}
        onChange={(given) => onChange({ files: given })}
        passwords={password === '' ? [] : [password]}
        several
        error={error}
        hint="PEM, DER, PKCS #7 or PKCS #12; every certificate in them is imported."
      />
      <label className="import-field">
        Place in the store
        <select
          name="store"
          className="ui-input"
          value={store}
          onChange={(event) => onChange({ store: event.target.value as StoreName })}
        >
          {storeNames.map((name) => (
            <option key={name} value={name}>
              {storeLabels[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="import-field">
        Password, if a file has one
        <input
          type="password"
          name="password"
          className="ui-input"
          autoComplete="off"
          aria-invalid={isPasswordWrong}
          value={password}
          onChange={(event) => onChange({ password: event.target.value })}
        />
      </label>
    </div>
  );
}
