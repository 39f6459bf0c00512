import { directory } from '../../kinds/data';
import { awsRows } from '../../row';
import { text } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';

export const directoryservice = awsRows({
  'aws:directoryservice/directory:Directory': { kind: directory },
  // The same directory once more, in the region that it names.
  'aws:directoryservice/serviceRegion:ServiceRegion': {
    kind: directory,
    belongsTo: ownedBy('directoryId', 'aws:directoryservice/directory:Directory'),
    facts: { location: r => ({ region: text(r.regionName)! }) },
  },
});
