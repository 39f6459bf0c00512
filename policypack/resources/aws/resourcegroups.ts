import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const resourcegroups = awsRows({
  'aws:resourcegroups/group:Group': tagged,
  'aws:resourcegroups/resource:Resource': placed,
});
