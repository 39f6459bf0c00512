import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';

export const elasticbeanstalk = awsRows({
  // Its machines are made by the service.
  'aws:elasticbeanstalk/environment:Environment': { kind: workload },
});
