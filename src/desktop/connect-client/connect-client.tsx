import { visibleText } from '@/views/words/value-words';
import { equipmentOfKind } from '@/simulation/world/find-records';
import { connectClientSession, labAccounts, type Session } from '@/simulation/world/pc-records';
import { useJudged, useWorld } from '@/state/use-world';
import { CircleUserRound, LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import type { ConnectionState } from '@/simulation/connections/connection';
import { type ServiceConnection, clientConnection } from '@/simulation/connections/connect-client';
import { useLab } from '@/views/shell/lab';
import { useProgramAddress, useSession } from '../session/session-store';
import { ServiceDetails } from './service-details';
import { ServiceList } from './service-list';
import { serviceAddress } from './service-address';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { FormText } from '@/ui/form-fields';
import { changeFields, Form, useLabForm } from '@/views/shell/lab-form';
import { useTell } from '@/views/shell/tell';
import { WindowContent } from '../window/window-content';
import { clientEndWords, clientSessionIn, type ClientSession } from './client-session';
import './connect-client.css';

/** The client of the telephone system: signed in, it tells of each service how it is connected to it. */
export default function ConnectClient() {
  const session = useWorld((world) => world.sessions[connectClientSession]);
  const headquarters =
    useWorld(
      ({ equipment }) => equipment[equipmentOfKind(equipment, 'headquarters-server')[0] ?? '']?.fqdn,
    ) ?? '';
  if (session !== undefined)
    return (
      <OneSession>
        <ClientServices session={session} />
      </OneSession>
    );
  return (
    <OneSession>
      <div className="flex flex-1 flex-wrap content-start items-start justify-center gap-24 overflow-auto p-24 low:py-14">
        {headquarters !== '' && <ForeseenService server={headquarters} />}
        <ClientSignIn headquarters={headquarters} />
      </div>
    </OneSession>
  );
}

/** The client as it is signed in: when that is over, or the server restarts, a line says so and what went with it. */
function OneSession({ children }: { readonly children: ReactNode }) {
  const tell = useTell();
  const now = useJudged(clientSessionIn, untilOf);
  const before = useRef(now);
  const closed = useRef(0);
  const shows = `${now.server} ${String(now.since)} ${String(now.isRestarting)}`;
  useEffect(() => {
    const words = clientEndWords(before.current, now, closed.current);
    before.current = now;
    closed.current = 0;
    if (words !== undefined) tell(words);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what else changes in the client ends nothing
  }, [shows, tell]);
  const onClosed = useCallback((count: number) => {
    closed.current = count;
  }, []);
  return (
    <WindowContent
      className="client flex min-h-0 flex-1 bg-client text-13 leading-[1.5] text-client-ink links-client-link"
      shows={shows}
      onClosed={onClosed}
    >
      {children}
    </WindowContent>
  );
}

/** The narrow client with the signed-in user's services and their locks; beside it why the chosen one is as it is. */
function ClientServices({ session }: { readonly session: Session }) {
  const services = useServices(session.server);
  const [address, go] = useProgramAddress('connect-client');
  const chosen = services.find((service) => serviceAddress(service) === address) ?? services[0];
  if (chosen === undefined) throw new Error('the client has a service');
  return (
    <div className="flex min-h-0 flex-1 max-wide:flex-col max-wide:overflow-auto">
      <div className="client-shape flex min-h-0 flex-none flex-col bg-client-shape">
        <UserBar session={session} services={services} />
        <ServiceList services={services} chosen={serviceAddress(chosen)} onChoose={go} />
      </div>
      <ServiceDetails key={serviceAddress(chosen)} service={chosen} server={session.server} />
    </div>
  );
}

interface UserBarProps {
  readonly session: Session;
  readonly services: readonly ServiceConnection[];
}

/** Who is signed in, and the client's own lock, which speaks for all services. */
function UserBar({ session, services }: UserBarProps) {
  const { perform } = useLab();
  const [signedInTo] = services;
  const isOnline = signedInTo !== undefined && !offline.includes(signedInTo.connection.state);
  const isSecure = services.every(({ connection }) => connection.state === 'secure');
  const Lock = isSecure ? LockKeyhole : LockKeyholeOpen;
  return (
    <header className="flex flex-none flex-wrap items-center gap-x-14 gap-y-6 border-b border-b-client-user-line bg-client-user px-18 py-10">
      <span className="relative flex">
        <CircleUserRound size={40} strokeWidth={1.2} aria-hidden />
        <span
          className="absolute right-0 bottom-0 size-12 rounded-full border-2 border-client-user bg-client-online data-[online=false]:bg-client-offline"
          data-online={isOnline}
          aria-hidden="true"
        />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="truncate text-16 font-semibold">{visibleText(session.user)}</h2>
        <p className="truncate text-client-soft">
          {isOnline ? 'Available' : 'Not connected'} · {session.server}
        </p>
      </div>
      <p
        className="order-1 flex w-full items-center gap-7 font-semibold text-client-error data-[secure=true]:text-client-good"
        data-secure={isSecure}
      >
        <Lock size={18} aria-hidden />
        {lockLine(services)}
      </p>
      <button
        type="button"
        name="sign-out"
        className="inline-flex h-28 flex-none items-center gap-6 border border-client-field-line px-14 py-0 hover:bg-client-rule"
        onClick={() => void perform({ type: 'sign-out', session: connectClientSession })}
      >
        Sign out
      </button>
    </header>
  );
}

/** States of the server in which nobody sees the user. */
const offline: readonly ConnectionState[] = ['not-reached', 'restarting'];

/** How many services are named one by one. */
const mostNamed = 4;

function lockLine(services: readonly ServiceConnection[]): string {
  const [signedInTo] = services;
  if (signedInTo?.connection.state === 'restarting')
    return `${visibleText(signedInTo.host)} is restarting. The client connects again by itself.`;
  if (signedInTo?.connection.state === 'not-reached')
    return `Nobody answers at ${visibleText(signedInTo.host)}.`;
  const secure = services.filter(({ connection }) => connection.state === 'secure');
  if (secure.length === services.length) return 'You are connected securely.';
  if (secure.length === 0) return 'You are not connected securely.';
  if (services.length > mostNamed)
    return `${String(secure.length)} of ${String(services.length)} services securely, the others not.`;
  const others = services.filter((service) => !secure.includes(service));
  return `${labelsOf(secure)} securely, ${labelsOf(others)} not.`;
}

function labelsOf(services: readonly ServiceConnection[]): string {
  return services.map(({ label }) => label).join(', ');
}

const account = labAccounts.find(({ role }) => role === 'user');

const unkept = ['password'] as const;

/** User, password and server. What the server is called here is the name that its certificate must be made for. */
function ClientSignIn({ headquarters }: { readonly headquarters: string }) {
  const { perform } = useLab();
  const page = useFirstFocus();
  const form = useLabForm({
    name: 'sign-in',
    start: () => ({ user: '', password: '', server: headquarters }),
    unkept,
    send: async ({ user, password, server }) => {
      if (server.trim() !== '')
        return perform(
          { type: 'sign-in', session: connectClientSession, user, server },
          { secrets: { password } },
        );
      form.setError('server', { message: 'Enter the server’s name.' }, { shouldFocus: true });
      return undefined;
    },
  });
  const { control } = form;
  return (
    <Form
      form={form}
      ref={page}
      className="client-sign-in grid w-full max-w-340 gap-14 bg-client-panel px-28 py-26 fields-above low:gap-8 low:py-14"
      aria-labelledby="client-title"
    >
      <h2 className="text-26 font-light" id="client-title">
        Connect
      </h2>
      <FormText control={control} name="user" label="User name" />
      <FormText control={control} name="password" label="Password" isSecret />
      <FormText control={control} name="server" label="Server" />
      <p role="alert" className="text-client-error empty:hidden">
        {form.message?.text}
      </p>
      <button
        type="submit"
        name="sign-in"
        className="h-32 bg-client-button font-semibold text-white hover:bg-client-button-hover"
      >
        Sign in
      </button>
      {account !== undefined && (
        <p className="border-t border-client-rule pt-12 text-client-soft">
          Account of this lab:{' '}
          <button
            type="button"
            name="use-account"
            className="cursor-pointer text-left text-link underline"
            onClick={() => changeFields(form, { user: account.user, password: account.password })}
          >
            {account.user}
          </button>{' '}
          / {account.password}
        </p>
      )}
    </Form>
  );
}

/** Whoever has just opened the client types next: the first field has the focus, unless something else is in use. */
function useFirstFocus() {
  const form = useRef<HTMLFormElement>(null);
  const isFront = useSession().front === 'connect-client';
  useEffect(() => {
    const focused = document.activeElement;
    const isOpener = (focused?.closest('#taskbar, #icons') ?? null) !== null;
    if (isFront && (isOpener || focused?.contains(form.current) === true))
      form.current?.querySelector('input')?.focus();
  }, [isFront]);
  return form;
}

/** Before anybody is signed in: the service that the address names, as it will be at the site's own server. */
function ForeseenService({ server }: { readonly server: string }) {
  const services = useServices(server);
  const [address] = useProgramAddress('connect-client');
  const service = services.find((own) => serviceAddress(own) === address);
  if (service === undefined) return null;
  return (
    <div className="max-w-720 min-w-0 flex-[1_1_380px]">
      <p className="mb-10">Nobody is signed in yet. After sign-in at {server} the client will say:</p>
      <ServiceDetails key={address} service={service} server={server} />
    </div>
  );
}

/** What the client says of each service now. */
function useServices(server: string): readonly ServiceConnection[] {
  return useJudged((world, at) => clientConnection(world, server, at), earliest);
}

function untilOf({ until }: ClientSession): number {
  return until;
}

function earliest(services: readonly ServiceConnection[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...services.map(({ connection }) => connection.until));
}
