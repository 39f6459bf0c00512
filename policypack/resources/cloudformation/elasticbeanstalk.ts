import { regionOf } from '../cells';
import { placed } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const elasticbeanstalk = cfnRows({
  // Its machines are made by the service.
  'AWS::ElasticBeanstalk::Environment': { holds: 'compute', model: 'paas', facts: { tags: stackTags, location: regionOf } },
  'AWS::ElasticBeanstalk::Application': placed,
  'AWS::ElasticBeanstalk::ApplicationVersion': placed,
  'AWS::ElasticBeanstalk::ConfigurationTemplate': placed,
});
