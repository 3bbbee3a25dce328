import { CertificateInUse } from './certificate-in-use';
import { StepOne } from './step-one';
import { StepTwo } from './step-two';
import { StepThree } from './step-three';
import { StepFour } from './step-four';
import './https.css';

/** The certificate of the appliance's web server in four steps (note, Create a CSR on a Mitel Service Appliance). */
export default function Https() {
  return (
    <>
      <h1 translate="no">HTTPS</h1>
      <CertificateInUse />
      <StepOne />
      <StepTwo />
      <StepThree />
      <StepFour />
    </>
  );
}
