import { regionOf, tagMap, text } from '../cells';
import { insideVpc, onMachinesOfAws, snapshotsOfAws } from '../directory-cells';
import { ownedBy } from '../owner-cells';
import { placed } from '../plain-rows';
import { awsRows } from '../row';

export const directoryservice = awsRows({
  'aws:directoryservice/directory:Directory': {
    holds: 'data',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: onMachinesOfAws, exposure: insideVpc, backup: snapshotsOfAws },
  },
  // The same directory once more, in the region that it names.
  'aws:directoryservice/serviceRegion:ServiceRegion': {
    holds: 'data',
    model: 'paas',
    belongsTo: ownedBy('directoryId', 'aws:directoryservice/directory:Directory'),
    facts: {
      tags: tagMap,
      location: r => ({ region: text(r.regionName)! }),
      encryption: onMachinesOfAws,
      exposure: insideVpc,
      backup: snapshotsOfAws,
    },
  },
  'aws:directoryservice/conditionalForwarder:ConditionalForwarder': placed,
  'aws:directoryservice/logSubscription:LogSubscription': placed,
  'aws:directoryservice/radiusSettings:RadiusSettings': placed,
  'aws:directoryservice/sharedDirectory:SharedDirectory': placed,
  'aws:directoryservice/sharedDirectoryAccepter:SharedDirectoryAccepter': placed,
  'aws:directoryservice/trust:Trust': placed,
});
