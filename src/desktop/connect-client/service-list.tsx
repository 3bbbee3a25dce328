import type { ServiceConnection } from '@/simulation/connections/connect-client';
import { Link } from '@/ui/link';
import { programAddress } from '@/views/shell/place';
import { serviceAddress } from './service-address';
import { serviceLooks, stateInk } from './service-details';
import { visibleText } from '@/views/words/value-words';

interface ServiceListProps {
  readonly services: readonly ServiceConnection[];
  /** Address of the one that is explained. */
  readonly chosen: string;
  readonly onChoose: (address: string) => void;
}

const groups = [
  { from: 'inside', title: 'In the office' },
  { from: 'outside', title: 'Outside the office' },
] as const;

/** Every service with its lock; the one chosen is explained beside the list. */
export function ServiceList({ services, chosen, onChoose }: ServiceListProps) {
  return (
    <nav className="min-h-0 flex-1 overflow-auto max-wide:overflow-visible" aria-label="Services">
      {groups
        .map((group) => ({ ...group, own: services.filter(({ from }) => from === group.from) }))
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => (
          <section key={title} aria-label={title}>
            <h3 className="px-16 pt-12 pb-5 text-11 font-semibold text-client-soft uppercase">{title}</h3>
            <ul>
              {own.map((service) => (
                <ServiceItem
                  key={serviceAddress(service)}
                  service={service}
                  isChosen={serviceAddress(service) === chosen}
                  onChoose={() => onChoose(serviceAddress(service))}
                />
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}

interface ServiceItemProps {
  readonly service: ServiceConnection;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ServiceItem({ service, isChosen, onChoose }: ServiceItemProps) {
  const { label, host, connection } = service;
  const { icon: Icon, word, way } = serviceLooks[connection.state];
  const ink = stateInk(connection.state);
  return (
    <li data-state={connection.state}>
      <Link
        name={`service-${serviceAddress(service)}`}
        className="flex w-full items-start gap-12 border-l-4 border-transparent px-16 py-10 text-left hover:bg-client-user aria-current:border-l-client-accent aria-current:bg-client-user"
        aria-current={isChosen}
        address={programAddress('connect-client', serviceAddress(service))}
        onFollow={onChoose}
      >
        <Icon size={20} className={`flex-none ${ink}`} aria-hidden />
        <span className="grid min-w-0">
          <span className="font-semibold">{label}</span>
          <span className="wrap-anywhere text-client-soft">{visibleText(host)}</span>
          <span className={`text-12 ${ink}`}>
            {word}, {way}
          </span>
        </span>
      </Link>
    </li>
  );
}
