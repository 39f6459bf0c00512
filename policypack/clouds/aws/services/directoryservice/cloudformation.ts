import { cannot, type Table } from '../../../../engine/row';
import { directory } from '../../kinds/data';
import { cfnRows } from '../../row';
import { regionOf } from '../../shared/cells';
import { uncheckedRows } from '../../shared/unchecked';
import { insideVpc, onMachinesOfAws, snapshotsOfAws } from './cells';

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
