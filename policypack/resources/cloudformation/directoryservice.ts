import { cannot, type Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { insideVpc, onMachinesOfAws, snapshotsOfAws } from '../directory-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const facts = { location: regionOf, encryption: onMachinesOfAws, exposure: insideVpc, backup: snapshotsOfAws } as const;

export const directoryservice: Table = {
  ...cfnRows({
    'AWS::DirectoryService::SimpleAD': { holds: 'data', model: 'paas', facts: { tags: stackTags, ...facts } },
  }),
  ...uncheckedRows({
    'AWS::DirectoryService::MicrosoftAD': {
      holds: 'data',
      model: 'paas',
      facts: { tags: cannot('CloudFormation puts no tags on a Managed Microsoft AD.'), ...facts },
    },
  }),
};
