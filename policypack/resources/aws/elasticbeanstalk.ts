import { regionOf, tagMap } from '../cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const elasticbeanstalk = awsRows({
  // Its machines are made by the service.
  'aws:elasticbeanstalk/environment:Environment': { holds: 'compute', model: 'paas', facts: { tags: tagMap, location: regionOf } },
  'aws:elasticbeanstalk/application:Application': tagged,
  'aws:elasticbeanstalk/applicationVersion:ApplicationVersion': tagged,
  'aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate': placed,
});
