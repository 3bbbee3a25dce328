import type { ServiceConnection } from '@/simulation/connections/connect-client';
import { Link } from '@/ui/link';
import { programAddress } from '@/views/shell/place';
import { serviceAddress } from './service-address';
import { serviceLooks } from './service-look';

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
    <nav className="client-list" aria-label="Services">
      {groups
        .map((group) => ({ ...group, own: services.filter(({ from }) => from === group.from) }))
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
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
  return (
    <li data-state={connection.state}>
      <Link
        name={`service-${serviceAddress(service)}`}
        className="client-item"
        aria-current={isChosen}
        address={programAddress('connect-client', serviceAddress(service))}
        onFollow={onChoose}
      >
        <Icon size={20} className="client-lock" aria-hidden />
        <span className="client-item-text">
          <span className="client-item-name">{label}</span>
          <span className="client-item-host">{host}</span>
          <span className="client-word">
            {word}, {way}
          </span>
        </span>
      </Link>
    </li>
  );
}
