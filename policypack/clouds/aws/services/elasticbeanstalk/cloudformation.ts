import { workload } from '../../kinds/compute';
import { cfnRows } from '../../row';

export const elasticbeanstalk = cfnRows({
  // Its machines are made by the service.
  'AWS::ElasticBeanstalk::Environment': { kind: workload },
});
