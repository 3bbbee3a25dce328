import { useState } from 'react';
import { ImportForm } from '../../../../../router-shell/import-window/import-window';

interface ImportAuthorityWindowProps {
  /** Id of the router. */
  readonly router: string;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** One box for certificate and private key (note, Importing a Certificate Authority). */
export function ImportAuthorityWindow({ router, onMade, onClose }: ImportAuthorityWindowProps) {
  const [text, setText] = useState('');
  return (
    <ImportForm
      {...{ text, onMade, onClose }}
      onText={setText}
      label="Certificate and private key"
      actionWith={(accepted) => ({ type: 'import-authority', router, accepted })}
      introduction="Paste the certificate of the authority and its private key, each with its BEGIN and END lines."
      imported="The Certificate Authority was imported. Close this window to go on."
    />
  );
}
