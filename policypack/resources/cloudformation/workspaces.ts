import { cannot } from '../../engine/row';
import { regionOf } from '../cells';
import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';
import { desktopVolumes } from '../workspaces-cells';

export const workspaces = cfnRows({
  'AWS::WorkSpaces::Workspace': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: desktopVolumes,
      exposure: cannot('A desktop is reached through the gateway of WorkSpaces, which asks who somebody is.'),
      backup: cannot('WorkSpaces takes its own snapshots of a desktop, of which nothing can be set.'),
    },
  },
  'AWS::WorkSpaces::WorkspaceIpGroup': tagged,
  'AWS::WorkSpaces::ConnectionAlias': tagged,
});
