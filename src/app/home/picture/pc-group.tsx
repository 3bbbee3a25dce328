import { visibleText } from '@/views/words/value-words';
import { Monitor } from 'lucide-react';
import { pcsOf } from '@/simulation/pc/certificate-stores';
import type { ConnectionState } from '@/simulation/connections/connection';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { useWorld } from '@/state/use-world';
import { stateLook } from '../connection-look';
import type { Pointed } from '../map-details';
import { certificateStores } from '../map-target';
import type { Box } from './layout';
import { MapLink } from './map-link';
import { PictureText } from './picture-text';

interface PcGroupProps {
  readonly connections: readonly SiteConnection[];
  readonly box: Box;
  readonly pointed: Pointed | undefined;
  readonly onPoint: (pointed: Pointed) => void;
}

const cardHeight = 100;
const firstCard = 34;

/** The PCs, each with what its own programs say of the headquarters server. */
export function PcGroup({ connections, box, pointed, onPoint }: PcGroupProps) {
  const pcs = useWorld((world) => world.pcs);
  const names = pcsOf(pcs).map(([, { name }]) => name);
  const step = Math.min(cardHeight + 26, (box.height - firstCard) / Math.max(1, names.length));
  return (
    <g>
      <rect {...box} rx={9} className="fill-none stroke-frame-line" />
      <text x={box.x + 14} y={box.y + 23} className="fill-frame-muted text-14 font-semibold">
        PCs
      </text>
      {names.map((name, index) => (
        <MapLink
          key={name}
          name={`pc-${String(index + 1)}`}
          label={`${visibleText(name)}. ${programsOf(connections, name).map(programWords).join('. ')}. Opens ${certificateStores.title}.`}
          isPointed={pointed?.key === name}
          onPoint={() => onPoint(noteOf(name, notes[index] ?? ''))}
          target={certificateStores}
        >
          <PcCard
            name={name}
            programs={programsOf(connections, name)}
            box={{
              x: box.x + 8,
              y: box.y + firstCard + index * step,
              width: box.width - 16,
              height: cardHeight,
            }}
          />
        </MapLink>
      ))}
    </g>
  );
}

function noteOf(name: string, text: string): Pointed {
  return { kind: 'note', key: name, title: name, text, target: certificateStores };
}

const notes = [
  'The PC that you use. Its certificate stores say what it trusts.',
  'A PC like yours with certificate stores of its own: a root that you import on yours is not trusted there.',
  'All the other PCs of the site. Their certificate stores are alike.',
];

interface ProgramState {
  readonly program: string;
  readonly state: ConnectionState;
}

function programsOf(connections: readonly SiteConnection[], pc: string): readonly ProgramState[] {
  return connections
    .filter(({ from, to }) => from === 'pcs' && to === 'headquarters-server')
    .flatMap(({ program, views }) =>
      views.filter(({ name }) => name === pc).map(({ connection: { state } }) => ({ program, state })),
    );
}

function programWords({ program, state }: ProgramState): string {
  return `${program}: ${stateLook(state).word}`;
}

interface PcCardProps {
  readonly name: string;
  readonly programs: readonly ProgramState[];
  readonly box: Box;
}

function PcCard({ name, programs, box }: PcCardProps) {
  return (
    <>
      <rect {...box} rx={7} className="map-node map-edge" />
      <PictureText box={box} className="flex flex-col justify-center gap-3 px-10 py-0">
        <span className="flex min-w-0 items-center gap-7">
          <Monitor size={17} className="flex-none text-frame-accent" aria-hidden />
          <span className="overflow-hidden text-14 font-semibold text-ellipsis whitespace-nowrap">
            {visibleText(name)}
          </span>
        </span>
        {programs.map((program) => (
          <ProgramLine key={program.program} {...program} />
        ))}
      </PictureText>
    </>
  );
}

function ProgramLine({ program, state }: ProgramState) {
  const { tone, icon: Icon, word } = stateLook(state);
  return (
    <span className="flex min-w-0 items-center gap-7">
      <Icon size={14} className="flex-none text-(--tone)" data-tone={tone} aria-hidden />
      <span>
        <span className="text-frame-muted">{shortNames[program] ?? program}:</span> {word}
      </span>
    </span>
  );
}

/** The card is small. */
const shortNames: Readonly<Partial<Record<string, string>>> = { 'Connect client': 'Client' };
