import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const elasticbeanstalk = awsRows({
  // Its machines are made by the service.
  'aws:elasticbeanstalk/environment:Environment': { holds: 'compute', model: 'paas', facts: { tags: tagMap, location: regionOf } },
  'aws:elasticbeanstalk/application:Application': tagged,
  'aws:elasticbeanstalk/applicationVersion:ApplicationVersion': tagged,
  'aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate': placed,
});
