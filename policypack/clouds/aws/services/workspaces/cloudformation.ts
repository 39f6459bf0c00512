import { cannot } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { cfnRows } from '../../row';
import { desktopVolumes } from './cells';

export const workspaces = cfnRows({
  'AWS::WorkSpaces::Workspace': {
    kind: workload,
    facts: {
      encryption: desktopVolumes,
      exposure: cannot('A desktop is reached through the gateway of WorkSpaces, which asks who somebody is.'),
      backup: cannot('WorkSpaces takes its own snapshots of a desktop, of which nothing can be set.'),
    },
  },
});
