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
          className="mt-10 cursor-pointer text-12 text-chrome-code"
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
          className="mt-8 w-full border border-browser-rule p-8 font-mono text-11 leading-[1.4]"
          readOnly
          rows={12}
          value={pemOf(connection)}
        />
      )}
      <div className="mt-40 flex justify-between">
        <button
          type="button"
          name="advanced"
          className="h-34 rounded-2 py-0 pr-18 pl-0 text-13 text-browser-muted uppercase"
          aria-expanded={isAdvanced}
          onClick={() => setIsAdvanced(!isAdvanced)}
        >
          {isAdvanced ? 'Hide advanced' : 'Advanced'}
        </button>
        <button
          type="button"
          name="back-to-safety"
          className="h-34 rounded-2 bg-chrome-blue px-18 py-0 text-13 font-semibold text-white uppercase"
          onClick={onBack}
        >
          Back to safety
        </button>
      </div>
      {isAdvanced && (
        <div className="mt-24 pt-4">
          <p className="mb-20">{explanation}</p>
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
