import { cannot } from '../../engine/row';
import { regionOf, tagMap } from '../cells';
import { awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';
import { desktopVolumes } from '../workspaces-cells';

export const workspaces = awsRows({
  'aws:workspaces/workspace:Workspace': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: desktopVolumes,
      exposure: cannot('A desktop is reached through the gateway of WorkSpaces, which asks who somebody is.'),
      backup: cannot('WorkSpaces takes its own snapshots of a desktop, of which nothing can be set.'),
    },
  },
  'aws:workspaces/directory:Directory': tagged,
  'aws:workspaces/ipGroup:IpGroup': tagged,
  'aws:workspaces/connectionAlias:ConnectionAlias': tagged,
});
