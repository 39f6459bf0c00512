import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const config = awsRows({
  'aws:cfg/rule:Rule': tagged,
  'aws:cfg/recorder:Recorder': placed,
  'aws:cfg/recorderStatus:RecorderStatus': placed,
  'aws:cfg/deliveryChannel:DeliveryChannel': placed,
  'aws:cfg/conformancePack:ConformancePack': placed,
  'aws:cfg/configurationAggregator:ConfigurationAggregator': tagged,
  'aws:cfg/aggregateAuthorization:AggregateAuthorization': tagged,
  'aws:cfg/remediationConfiguration:RemediationConfiguration': placed,
  'aws:cfg/retentionConfiguration:RetentionConfiguration': placed,
});
