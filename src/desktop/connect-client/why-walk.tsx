import { useEffect, useRef } from 'react';
import { Check, CircleHelp, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ServiceConnection } from '@/simulation/connections/connect-client';
import { adviceWords, whyQuestions, whyWords } from '@/views/words/why-words';
import type { WhyStep, AdvicePlace } from '@/simulation/connections/why-advice';
import { schemeOf } from '@/simulation/connections/hosts';
import { connectClientSession } from '@/simulation/world/pc-records';
import type { World } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import type { LinkLook } from '@/ui/link';
import { useLab } from '@/views/shell/lab';
import { ProgramLink, WebLink } from '@/views/shell/links';
import { siteAddress, useRegistry, type Registry } from '../registry';
import { equipmentKinds } from '@/simulation/appliances/registry';

interface StatusLook {
  readonly icon: LucideIcon;
  readonly word: string;
  /** The classes of its sign and of its word. */
  readonly sign: string;
  readonly ink: string;
}

const looks: Readonly<Record<WhyStep['status'], StatusLook>> = {
  good: { icon: Check, word: 'Yes', sign: 'bg-client-walk-good', ink: 'text-client-good' },
  doubtful: {
    icon: TriangleAlert,
    word: 'Yes, but',
    sign: 'bg-client-walk-doubtful',
    ink: 'text-client-doubtful',
  },
  bad: { icon: X, word: 'No', sign: 'bg-client-walk-bad', ink: 'text-client-error' },
  open: { icon: CircleHelp, word: 'Not known yet', sign: 'bg-client-verdict', ink: 'text-client-soft' },
};

interface WhyWalkProps {
  readonly steps: readonly WhyStep[];
  readonly service: ServiceConnection;
}

/** The walk from the lock to the cause: what was looked at in which order, where it got stuck, and what to do. */
export function WhyWalk({ steps, service }: WhyWalkProps) {
  const walk = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const failing = walk.current?.querySelector('[data-status=bad]');
    failing?.scrollIntoView({ block: 'nearest' });
  }, [service.label]);
  return (
    <>
      <h4 className="mb-6 text-14 font-semibold" id="client-why">
        Why?
      </h4>
      <ol ref={walk} className="client-walk max-w-760" aria-labelledby="client-why">
        {steps.map((step) => (
          <WalkStep key={step.name} step={step} service={service} />
        ))}
      </ol>
    </>
  );
}

function WalkStep({ step, service }: { readonly step: WhyStep; readonly service: ServiceConnection }) {
  const { icon: Icon, word, sign, ink } = looks[step.status];
  return (
    <li className="relative flex gap-14 pb-14" data-status={step.status}>
      <span
        className={`flex size-24 flex-none items-center justify-center rounded-full text-white ${sign}`}
        aria-hidden="true"
      >
        <Icon size={14} strokeWidth={2.6} />
      </span>
      <div className="min-w-0">
        <p className="pt-2">
          {whyQuestions[step.name]} <b className={`ml-4 ${ink}`}>{word}</b>
        </p>
        {whyWords(step).map((sentence) => (
          <p key={sentence} className="text-client-soft">
            {sentence}
          </p>
        ))}
        {step.advice.map((advice) => {
          const { text, link } = adviceWords(advice, step.values);
          return (
            <p key={advice.name} className="mt-5 border-l-3 border-client-accent bg-client-user px-10 py-6">
              {text}{' '}
              {link !== '' && (
                <AdviceLink
                  name={`follow-${step.name}-${advice.name}`}
                  place={advice.place}
                  service={service}
                >
                  {link}
                </AdviceLink>
              )}
            </p>
          );
        })}
      </div>
    </li>
  );
}

const equipmentPage = 'administration/appliances-servers/platform-equipment';

const requestPage = 'administration/system/security/certificate-signing-request';

/** Phones fetch it without encryption, before they trust anything. */
const authorityFile = 'keystore/certs/hq_ca.crt';

interface AdviceLinkProps extends LinkLook {
  readonly place: AdvicePlace;
  readonly service: ServiceConnection;
}

/** Leads to the place where an advice is followed; another sign-in is a step of the client itself. */
function AdviceLink({ place, service, name, children }: AdviceLinkProps) {
  const { perform } = useLab();
  const registry = useRegistry();
  const url = useWorld((world) => (isPage(place) ? addressOf(registry, world, service, place) : ''));
  const look = { name, className: 'cursor-pointer text-left text-link underline', children };
  if (place === 'nowhere') return null;
  if (isProgramPlace(place)) {
    const { program, address } = programs[place];
    return <ProgramLink {...look} program={program} at={address} />;
  }
  if (isPage(place)) return <WebLink {...look} url={url} opens="new-tab" />;
  return (
    <button
      type="button"
      {...look}
      onClick={() => void perform({ type: 'sign-out', session: connectClientSession })}
    />
  );
}

/** The places that are programs of the PC, with the addresses inside them. */
const programs = {
  'trusted-roots': { program: 'certificate-stores', address: 'trusted-root' },
  'untrusted-certificates': { program: 'certificate-stores', address: 'untrusted' },
  'practice-ca-lists': { program: 'practice-ca', address: 'revocation-lists' },
} as const satisfies Readonly<Partial<Record<AdvicePlace, object>>>;

function isProgramPlace(place: AdvicePlace): place is keyof typeof programs {
  return Object.hasOwn(programs, place);
}

type Page = Exclude<AdvicePlace, 'nowhere' | 'sign-in' | keyof typeof programs>;

function isPage(place: AdvicePlace): place is Page {
  return place !== 'nowhere' && place !== 'sign-in' && !isProgramPlace(place);
}

function addressOf(
  registry: Registry,
  world: World,
  { host, equipment = '' }: ServiceConnection,
  page: Page,
): string {
  const director = (address: string) => siteAddress(registry, world, { site: 'director', address });
  const addresses: Readonly<Record<Page, () => string>> = {
    vendor: () => siteAddress(registry, world, { site: 'vendor', address: 'products' }),
    'hq-ca': () => director(authorityFile).replace(/^https/, 'http'),
    names: () => `${director(equipmentPage)}${namesTab(world, equipment)}`,
    site: () => `${schemeOf(world, host)}://${host}/`,
    'request-page': () => ownPortal(world, equipment) ?? director(requestPage),
    'certificate-page': () =>
      ownPortal(world, equipment) ?? `${director(equipmentPage)}/${equipment}/certificate`,
  };
  return addresses[page]();
}

/** Where Director keeps the names of a device: the conferencing one stands on a tab of its own. */
function namesTab(world: World, equipment: string): string {
  const kind = world.equipment[equipment]?.kind;
  if (kind === undefined) return '';
  return `/${equipment}/${kind === 'service-appliance' ? 'collaboration' : 'general'}`;
}

/** Devices with a portal of their own are put right there; the service appliance on its HTTPS page. */
function ownPortal(world: World, equipment: string): string | undefined {
  const own = world.equipment[equipment];
  if (own === undefined || !equipmentKinds[own.kind].ownPortal) return undefined;
  const host = own.fqdn === '' ? own.ipAddress : own.fqdn;
  return `${schemeOf(world, host)}://${host}/${own.kind === 'service-appliance' ? 'https' : ''}`;
}
