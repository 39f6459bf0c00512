import { gather, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { regionOf, tagMap, yes } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;

export const workspaces = awsRows({
  'aws:workspaces/workspace:Workspace': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Neither volume is encrypted unless it says so (WorkSpaces administration guide, "Encrypted WorkSpaces", 2026).
      encryption: (w, around) =>
        gather(
          () =>
            one({ what: 'root volume', encrypted: yes(w.rootVolumeEncryptionEnabled), key: () => around.key(w, 'volumeEncryptionKey') }),
          () =>
            one({ what: 'user volume', encrypted: yes(w.userVolumeEncryptionEnabled), key: () => around.key(w, 'volumeEncryptionKey') }),
        ),
      exposure: cannot('A desktop is reached through the gateway of WorkSpaces, which asks who somebody is.'),
      backup: cannot('WorkSpaces takes its own snapshots of a desktop, of which nothing can be set.'),
    },
  },
  'aws:workspaces/directory:Directory': tagged,
  'aws:workspaces/ipGroup:IpGroup': tagged,
  'aws:workspaces/connectionAlias:ConnectionAlias': tagged,
});
