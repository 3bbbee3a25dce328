import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { toPem } from '@/pki/pem';
import type { Connection } from '@/simulation/connections/connection';
import { useJudged } from '@/state/use-world';
import { errorExplanation } from './error-words';
import { useRefusedTab } from './refused-tabs';

interface InterstitialProps {
  readonly tabId: string;
  readonly host: string;
  readonly connection: Connection;
  readonly onBack: () => void;
  readonly onProceed: () => void;
}

/** The page that Chrome shows instead of a site whose certificate it refuses. */
export function Interstitial({ tabId, host, connection, onBack, onProceed }: InterstitialProps) {
  useRefusedTab(tabId);
  const [isAdvanced, setIsAdvanced] = useState(false);
  const [showsChain, setShowsChain] = useState(false);
  const explanation = useJudged((_world, at) => errorExplanation(host, connection, at));
  return (
    <div className="chrome-interstitial">
      <TriangleAlert size={64} strokeWidth={1.5} className="text-browser-broken" aria-hidden />
      <h1>Your connection is not private</h1>
      <p>
        Attackers might be trying to steal your information from <strong>{host}</strong> (for example,
        passwords, messages, or credit cards).
      </p>
      <p>
        <button
          type="button"
          name="error-code"
          className="chrome-code"
          aria-expanded={showsChain}
          title="Show the certificate chain"
          onClick={() => setShowsChain(!showsChain)}
        >
          {`NET::ERR_CERT_${connection.error ?? 'AUTHORITY_INVALID'}`}
        </button>
      </p>
      {showsChain && (
        <textarea
          name="certificate-chain"
          aria-label="Certificate chain as PEM"
          translate="no"
          className="chrome-chain"
          readOnly
          rows={12}
          value={pemOf(connection)}
        />
      )}
      <div className="chrome-interstitial-buttons">
        <button
          type="button"
          name="advanced"
          className="chrome-flat-button"
          aria-expanded={isAdvanced}
          onClick={() => setIsAdvanced(!isAdvanced)}
        >
          {isAdvanced ? 'Hide advanced' : 'Advanced'}
        </button>
        <button type="button" name="back-to-safety" className="chrome-blue-button" onClick={onBack}>
          Back to safety
        </button>
      </div>
      {isAdvanced && (
        <div className="chrome-advanced">
          <p>{explanation}</p>
          <button type="button" name="proceed" className="browser-link" onClick={onProceed}>
            {`Proceed to ${host} (unsafe)`}
          </button>
        </div>
      )}
    </div>
  );
}

function pemOf({ report }: Connection): string {
  return (report?.chain ?? []).map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('\n');
}
