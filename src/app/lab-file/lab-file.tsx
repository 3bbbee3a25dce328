import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { LabPage } from '../lab-page';
import { isDataKept } from '../troubles/watched-perform';
import { useOpenedLab } from '../opened-lab';
import { LabFacts } from './lab-facts';
import { OpenLab } from './open-lab-section';
import { SaveLab } from './save-lab-section';
import './lab-file.css';

/** The lab as a whole: where it is kept, saving it to a file, opening one, and making the site one's own. */
export function Component() {
  const name = useWorld((world) => world.lab['lab']?.name);
  const navigate = useNavigate();
  return (
    <LabPage title="This lab">
      <div className="lab-cards">
        <section className="lab-card lab-card-wide" aria-labelledby="lab-name-title">
          <h2 id="lab-name-title" className="lab-file-name wrap-anywhere">
            {name}
          </h2>
          <LabFacts />
          <Protection />
          <Link
            name="own-site"
            className="frame-choice"
            address="/own-site"
            onFollow={() => void navigate('/own-site')}
          >
            Use your own names and addresses…
          </Link>
        </section>
        <SaveLab />
        <OpenLab />
      </div>
    </LabPage>
  );
}

/** Where the lab is kept, and how safely. */
function Protection() {
  const { troubles } = useOpenedLab();
  const [isKept, setIsKept] = useState<boolean>();
  useEffect(() => {
    void isDataKept().then(setIsKept);
  }, []);
  if (troubles.gravest() === 'storage-blocked')
    return <p className="frame-note">It is in this tab alone and ends with it.</p>;
  return (
    <p className="frame-note">
      It is kept in this browser, on this computer, and nowhere else.{' '}
      {isKept === true && 'The browser has promised not to remove it by itself.'}
      {isKept === false && 'The browser may remove it when it needs room: save a lab file from time to time.'}
    </p>
  );
}
