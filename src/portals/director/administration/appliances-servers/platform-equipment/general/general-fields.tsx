import { useFormContext } from 'react-hook-form';
import { FormText } from '@/ui/form-fields';
import { LocationFields } from '../../../../location-fields';
import type { GeneralValues } from './general-form';

/** The fields of a device: what it is called and where it is, and what certificates say of its owner. */
export function GeneralFields() {
  return (
    <div className="equipment-columns grid gap-x-18 gap-y-0">
      <fieldset className="[container-type:inline-size] min-w-0 border-0 pl-4">
        <legend>Device</legend>
        <DeviceFields />
      </fieldset>
      <fieldset className="[container-type:inline-size] min-w-0 border-0 pl-4">
        <legend>Organization</legend>
        <OrganizationFields />
      </fieldset>
    </div>
  );
}

function DeviceFields() {
  const { control } = useFormContext<GeneralValues>();
  return (
    <>
      <FormText control={control} name="name" label="Name" required maxLength={64} />
      <FormText control={control} name="description" label="Description" maxLength={128} />
      <FormText control={control} name="site" label="Site" maxLength={64} />
      <FormText
        control={control}
        name="fqdn"
        label="FQDN"
        help="The device’s full name inside the site. Certificate requests and the pages of the device use it."
        maxLength={253}
      />
      <FormText control={control} name="ipAddress" label="IP address" maxLength={45} />
      <FormText
        control={control}
        name="outsideFqdn"
        label="Outside FQDN"
        help="The name that phones and clients outside the company use. Only devices that answer to the internet have one."
        maxLength={253}
      />
      <FormText control={control} name="outsideIpAddress" label="Outside IP address" maxLength={45} />
    </>
  );
}

function OrganizationFields() {
  const { control } = useFormContext<GeneralValues>();
  return (
    <>
      <FormText
        control={control}
        name="organization"
        label="Organization"
        hint="(Full legal company name)"
        help="These five fields fill in the certificate signing request for this device."
        maxLength={64}
      />
      <FormText
        control={control}
        name="organizationalUnit"
        label="Organizational unit"
        hint="(Branch of organization)"
        maxLength={64}
      />
      <LocationFields countryRequired={false} />
    </>
  );
}
