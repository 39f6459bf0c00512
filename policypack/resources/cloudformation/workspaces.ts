import { gather, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { regionOf, yes } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const workspaces = cfnRows({
  'AWS::WorkSpaces::Workspace': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
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
  'AWS::WorkSpaces::WorkspaceIpGroup': tagged,
  'AWS::WorkSpaces::ConnectionAlias': tagged,
});
