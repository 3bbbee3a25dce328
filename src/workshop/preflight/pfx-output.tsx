import { useState } from 'react';
import type { PreflightPieces } from '@/actions/preflight/write-preflight';
import type { Protection } from '@/pki/operations';
import { RadioGroup } from '@/ui/radio-group';
import { TextField } from '@/ui/text-field';
import { useLab } from '@/views/shell/lab';
import { WrittenButtons } from './written-buttons';

/** Certificate, chain and key in one PFX file under a password of the user's. */
export function PfxOutput({ pieces }: { readonly pieces: PreflightPieces }) {
  const { writePreflight } = useLab();
  const [password, setPassword] = useState('');
  const [protection, setProtection] = useState<Protection>('AES-256-SHA256');
  return (
    <div className="preflight-pfx">
      <h3>Or all in one PFX file</h3>
      <TextField
        name="pfx-password"
        label="Password for it"
        isSecret
        value={password}
        onChange={setPassword}
      />
      <RadioGroup
        name="protection"
        label="Protection"
        choices={[
          { id: 'AES-256-SHA256', label: 'AES256-SHA256' },
          { id: 'TripleDES-SHA1', label: 'TripleDES-SHA1, for Windows Server 2016 and older' },
        ]}
        value={protection}
        onChange={(id) => setProtection(id === 'TripleDES-SHA1' ? id : 'AES-256-SHA256')}
      />
      <WrittenButtons
        name="pfx"
        label="Save the PFX file"
        isDisabled={password === ''}
        write={() => writePreflight(pieces, { form: 'pfx', password, protection })}
      />
    </div>
  );
}
