import { carrier } from '../kinds/network';
import { awsRows } from '../row';

export const vpcExtras = awsRows({
  'aws:ec2/carrierGateway:CarrierGateway': { kind: carrier },
  'aws:ec2/secondaryNetwork:SecondaryNetwork': { kind: carrier },
  'aws:ec2/secondarySubnet:SecondarySubnet': { kind: carrier },
});
