import { cannot, type Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { diskStore, workerDisks } from '../emr-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const emr: Table = {
  ...cfnRows({
    'AWS::EMR::SecurityConfiguration': placed,
    'AWS::EMR::Studio': tagged,
    'AWS::EMR::StudioSessionMapping': placed,
    'AWS::EMR::Step': placed,
    'AWS::EMRServerless::Application': {
      holds: 'compute',
      model: 'paas',
      facts: { tags: stackTags, location: regionOf, encryption: () => workerDisks },
    },
    'AWS::EMRContainers::VirtualCluster': tagged,
    'AWS::EMRContainers::Endpoint': tagged,
    'AWS::EMRContainers::SecurityConfiguration': tagged,
  }),
  ...uncheckedRows({
    'AWS::EMR::Cluster': {
      holds: 'compute',
      model: 'paas',
      facts: {
        tags: stackTags,
        location: regionOf,
        encryption: diskStore('AWS::EMR::SecurityConfiguration', 'securityConfiguration'),
        exposure: cannot('EMR keeps public ports closed for the account; what its groups let in is their ingress.'),
      },
    },
    'AWS::EMRContainers::JobTemplate': tagged,
    'AWS::EMR::InstanceGroupConfig': placed,
    'AWS::EMR::InstanceFleetConfig': placed,
  }),
};
