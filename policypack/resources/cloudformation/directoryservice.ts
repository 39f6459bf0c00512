import { cannot, type Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { insideVpc, onMachinesOfAws, snapshotsOfAws } from '../directory-cells';
import { directory } from '../kinds/data';
import { cfnRows } from '../row';

const facts = { location: regionOf, encryption: onMachinesOfAws, exposure: insideVpc, backup: snapshotsOfAws } as const;

export const directoryservice: Table = {
  ...cfnRows({
    'AWS::DirectoryService::SimpleAD': { kind: directory, facts: { ...facts } },
  }),
  ...uncheckedRows({
    'AWS::DirectoryService::MicrosoftAD': {
      kind: directory,
      facts: {
        tags: cannot('CloudFormation puts no tags on a Managed Microsoft AD.'),
        ...facts,
      },
    },
  }),
};
