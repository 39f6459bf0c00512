import { regionOf, tagMap } from '../cells';
import { environmentVolume } from '../cloud9-cells';
import { placed } from '../plain-rows';
import { awsRows } from '../row';

export const cloud9 = awsRows({
  'aws:cloud9/environmentEC2:EnvironmentEC2': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: environmentVolume },
  },
  'aws:cloud9/environmentMembership:EnvironmentMembership': placed,
});
