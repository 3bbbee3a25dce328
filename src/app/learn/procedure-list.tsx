import { useNavigate } from 'react-router';
import { catalogue } from '@/lessons/catalogue';
import type { LessonId } from '@/lessons/lesson';
import { on } from '@/lessons/places';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { StageLink } from '@/views/stage/stage-link';
import type { Where } from '@/views/stage/target';
import '../home/home.css';

/** The procedures of the note: each with its lesson where there is one, and the way to where it begins. */
export function ProcedureList() {
  return (
    <section aria-labelledby="procedures-title">
      <h2 id="procedures-title">Procedures of the application note</h2>
      <ol className="procedure-list">
        {procedures.map(({ title, section, begins, where, lesson }, index) => (
          <li key={title}>
            <StageLink
              name={`procedure-${String(index + 1)}`}
              className="map-link procedure-title"
              where={where}
            >
              {title}
            </StageLink>
            <span className="map-muted">{begins}</span>
            <span className="map-muted">
              Note: {section} · {lesson === undefined ? 'no lesson yet' : <LessonLink id={lesson} />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The lesson of a procedure, and whether it is being done. */
function LessonLink({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const entry = catalogue.find((each) => each.id === id);
  const isOn = useWorld(({ runs }) => runs['run']?.lesson === id && runs['run'].endedAt === undefined);
  const address = `/learn/${id}`;
  return (
    <Link
      name={`lesson-${id}`}
      className="map-link"
      aria-label={`Lesson: ${entry?.title ?? id}`}
      address={address}
      onFollow={() => void navigate(address)}
    >
      {isOn ? 'lesson: continue where you were' : `lesson, ${String(entry?.minutes ?? 0)} minutes`}
    </Link>
  );
}

/** A procedure of the application note, and where it begins. */
interface Procedure {
  readonly title: string;
  /** The note's section. */
  readonly section: string;
  readonly begins: string;
  readonly where: Where;
  /** The lesson that teaches it; none yet where left out. */
  readonly lesson?: LessonId;
}

const onServer = 'Certificates on HQ Server';

const onAppliance = 'Create a CSR on a Mitel Service Appliance';

const onGateway = 'Certificates on Edge Gateway Router';

const onRouter = 'Certificates on Mobility Router';

/** In the order of the note. */
const procedures: readonly Procedure[] = [
  {
    title: 'Generate a certificate signing request for a server',
    section: onServer,
    begins: 'Director › Administration › System › Security › Certificate Signing Request',
    where: on('director', 'certificateSigningRequest').where,
    lesson: 'hq-request',
  },
  {
    title: 'Order the certificate from a vendor',
    section: onServer,
    begins: 'HarborSign, the certificate vendor of this lab',
    where: on('vendor', 'newOrder').where,
    lesson: 'hq-request',
  },
  {
    title: 'Install the certificate on a server',
    section: onServer,
    begins: 'Director › Administration › Appliances/Servers › Platform Equipment › Certificate',
    where: on('director', 'platformEquipment').where,
    lesson: 'hq-install',
  },
  {
    title: 'Create a CSR on a service appliance',
    section: onAppliance,
    begins: 'Service Appliance Conference Administration › HTTPS',
    where: on('service-appliance', 'https').where,
    lesson: 'appliance-https',
  },
  {
    title: 'Export the certificate and import it on a PC',
    section: 'Exporting the Certificate',
    begins: 'The lock in the browser’s address bar, on the appliance’s page',
    where: on('service-appliance', 'https').where,
  },
  {
    title: 'Certificates of the Edge Gateway',
    section: onGateway,
    begins: 'Edge Gateway › Configuration › System › Certificate',
    where: on('edge-gateway', 'edgeGateway').where,
  },
  {
    title: 'The Mobility Router’s own authority',
    section: onRouter,
    begins: 'Mobility Router › Configuration › System › Certificate › Certificate Authority',
    where: on('mobility-router', 'certificateAuthority').where,
  },
  {
    title: 'Certificates of the Mobility Router',
    section: 'Mitel Connect Mobility Router Certificates',
    begins: 'Mobility Router › Configuration › System › Certificate › Mobility Router',
    where: on('mobility-router', 'mobilityRouter').where,
  },
  {
    title: 'Import a certificate to the Mobility Router',
    section: 'Importing a Certificate to the Mitel Connect Mobility Router',
    begins: 'Mobility Router › Configuration › System › Certificate › Mobility Router › Import',
    where: on('mobility-router', 'mobilityRouter').where,
  },
];
