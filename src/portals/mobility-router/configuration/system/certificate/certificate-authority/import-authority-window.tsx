import type { ImportAuthority } from '@/simulation/slots/import-authority';
import type { ConfirmationName } from '@/simulation/world/problem';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useMemo, useState } from 'react';
import { ImportForm } from '../../../../../router-shell/import-window/import-window';
import { toInputs } from '../../../../../router-shell/import-window/use-pasted-plan';

interface ImportAuthorityWindowProps {
  /** Id of the router. */
  readonly router: string;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** One box for certificate and private key (note, Importing a Certificate Authority). */
export function ImportAuthorityWindow({ router, onMade, onClose }: ImportAuthorityWindowProps) {
  const [text, setText] = useState('');
  const inputs = useMemo(() => toInputs(text), [text]);
  return (
    <ImportForm
      {...{ text, onMade, onClose }}
      onText={setText}
      label="Certificate and private key"
      actionWith={(accepted) => toAction(router, accepted)}
      introduction="Paste the certificate of the authority and its private key, each with its BEGIN and END lines."
      imported="The Certificate Authority was imported. Close this window to go on."
      forecast={
        text.trim() !== '' && (
          <Forecast heading="After Import and the restart" action={toAction(router)} inputs={inputs} />
        )
      }
    />
  );
}

function toAction(router: string, accepted: readonly ConfirmationName[] = []): ImportAuthority {
  return { type: 'import-authority', router, accepted };
}
